"""Which column means what: guessed from its head in Swedish or English, and free to be changed."""

import unicodedata
from collections.abc import Sequence

from forumdesk.words import N_

FIELDS = {
    "name": N_("Name"),
    "email": N_("E-mail"),
    "phone": N_("Phone"),
    "organisation": N_("Organisation"),
    "stakeholder_kind": N_("Kind of stakeholder"),
    "place": N_("Place"),
    "age_band": N_("Age"),
    "gender": N_("Gender"),
    "inviter": N_("Inviter"),
    "channel": N_("Channel"),
    "answer": N_("Answer"),
    "attended": N_("Came"),
}
"""What is kept of a person; there is no field for a personal number or for health, on purpose."""

HEADS = {
    "name": (
        "namn",
        "name",
        "deltagare",
        "participant",
        "fullständigt namn",
        "full name",
        "för- och efternamn",
    ),
    "first": ("förnamn", "first name", "given name", "tilltalsnamn"),
    "last": ("efternamn", "last name", "surname", "family name"),
    "email": ("e-post", "epost", "mail", "e-mail", "email", "e-postadress", "mejl"),
    "phone": ("telefon", "tel", "mobil", "phone", "mobile", "telefonnummer"),
    "organisation": ("organisation", "företag", "förening", "arbetsplats", "company", "organization"),
    "stakeholder_kind": ("aktör", "aktörstyp", "typ", "kategori", "kind", "stakeholder", "category"),
    "place": ("ort", "boendeort", "place", "town", "bostadsort", "område"),
    "age_band": ("ålder", "åldersgrupp", "age", "age group"),
    "gender": ("kön", "gender", "sex"),
    "inviter": ("inbjudare", "inbjuden av", "bjuden av", "inviter", "invited by", "kontaktad av"),
    "channel": ("kanal", "channel", "hur", "inbjudningssätt"),
    "answer": ("svar", "anmäld", "anmälan", "answer", "reply", "registered", "rsvp"),
    "attended": ("kom", "närvarande", "närvaro", "came", "attended", "present"),
}
"""Heads by field; `first` and `last` are joined to a name."""

GENDERS = {
    "woman": ("kvinna", "k", "woman", "w", "female", "f", "kvinnor"),
    "man": ("man", "m", "male", "män"),
    "other": ("annat", "annan", "icke-binär", "ickebinär", "other", "x", "nonbinary", "non-binary"),
    "": (
        "",
        "-",
        "–",
        "?",
        "vill ej uppge",
        "vill inte uppge",
        "ej angivet",
        "not stated",
        "okänt",
        "unknown",
    ),
}
YES = ("ja", "j", "yes", "y", "1", "x", "true", "sant", "✓", "kommer", "anmäld", "tackat ja")
NO = (
    "nej", "n", "no", "0", "false", "falskt", "kommer inte", "kommer ej", "avböjt", "avböjer", "tackat nej",
    "förhinder", "förhindrad", "avanmäld", "återbud",
)  # fmt: skip
WAITING = (
    "kanske", "maybe", "vet ej", "vet inte", "osäker", "ej svarat", "inte svarat", "inget svar",
    "har inte svarat", "obesvarad", "no answer", "avvaktar", "väntar", "kontaktad", "contacted", "inbjuden",
    "invited", "preliminär",
)  # fmt: skip
"""Somebody who was asked and has said neither yet."""


def guess(heads: Sequence[str]) -> dict[int, str]:
    """The field of each column whose head is known; each field once, the leftmost wins."""
    known = {folded(word): field for field, words in HEADS.items() for word in words}
    found: dict[int, str] = {}
    for place, head in enumerate(heads):
        field = known.get(folded(head).rstrip(":"))
        if field and field not in found.values():
            found[place] = field
    return found


def folded(text: str) -> str:
    """Lower case without diacritics or doubled blanks: Åsa and asa are alike."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return " ".join(plain.casefold().split())


_LAST = str.maketrans({"å": "{1", "ä": "{2", "ö": "{3"})
"""å, ä and ö come after z, and so does the brace."""


def in_swedish(text: str) -> str:
    """A key to sort by: as in a Swedish telephone book."""
    return folded(text.casefold().translate(_LAST))
