"""The verbs with which a mandate or a purpose usually begins, so that “to …” may stand before it."""

_SWEDISH = """
    analysera ange anordna arbeta avgöra bedöma belysa bereda beskriva besvara bidra bjuda börja delta
    diskutera dra driva ersätta finna formulera fortsätta främja få fånga följa föra förbereda förbättra
    fördela fördjupa föreslå förnya förstå ge genomföra granska göra hantera hitta hämta hålla höja höra
    identifiera informera inhämta initiera inleda inrätta inventera involvera kartlägga klargöra
    klarlägga komma leda lyfta lyssna lägga lämna lära låta minska omarbeta ordna peka planera
    presentera prioritera pröva redovisa rekommendera revidera samla sammanfatta sammanställa samråda
    samverka se skapa skissa skriva sprida starta ställa stärka stödja svara synliggöra säkra söka ta
    testa tillvarata undersöka uppdatera uppmuntra upprätta utarbeta utforma utforska utreda utse
    utveckla utvärdera verka vidga visa väcka välja åstadkomma återkomma öka öppna överväga
"""
_ENGLISH = """
    analyse analyze answer ask assess be begin bring broaden build choose clarify collect compile
    consider create decide describe design develop discuss draft draw encourage engage ensure evaluate
    examine explore find follow form formulate gather get give guide hear help hold identify improve
    increase inform investigate invite involve lead learn let listen look make map open plan prepare
    present prioritise prioritize produce promote propose provide recommend reduce report review revise
    run see set shape show start strengthen study suggest support take test understand update weigh
    widen work write
"""
VERBS = {"sv": frozenset(_SWEDISH.split()), "en": frozenset(_ENGLISH.split())}
