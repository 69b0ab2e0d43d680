"""Twelve cards with their meanings for six tables, by keyboard alone, with no stroke to spare."""

from forumdesk.forum import ideas
from tests.ui.scene import Scene

CARDS = (
    (("Pendeltåg var tionde minut", "Utan bil."), ("Planlagd mark", "Färdig detaljplan.")),
    (("En väg in i kommunen", "En lots."), ("Tätare tåg och bussar", "Kvällar också.")),
    (("UF-företag i varje skola", "Alla elever."), ("Billiga lokaler", "Korta avtal.")),
    (("Bredband i hela kommunen", "Fiber."), ("Miljökommunen", "För att vi är gröna.")),
    (("Snabba besked om bygglov", "Fyra veckor."), ("Bussar till industrin", "När skiften byter.")),
    (("Sjöarna som dragplåster", "Kajak."), ("Mark nära motorvägen", "Lager.")),
)


def test_twelve_cards_for_six_tables_take_their_letters_and_thirty_keys(fresh: Scene) -> None:
    for number, cards in enumerate(CARDS, start=1):
        fresh.hands.press(f"Alt+{number}")
        for text, meaning in cards:
            fresh.hands.type(text)
            fresh.hands.press("Tab")
            fresh.hands.type(meaning)
            fresh.hands.press("Ctrl+Return")
    kept = [(one.table, one.text, one.meaning) for one in fresh.ask(ideas.in_order) if one.chosen]
    assert kept == [(n, *card) for n, cards in enumerate(CARDS, start=1) for card in cards]
    letters = sum(len(text) + len(meaning) for cards in CARDS for text, meaning in cards)
    assert fresh.hands.strokes == letters + 6 + 2 * 12
    assert all(state.chosen == state.quota for state in fresh.ask(ideas.states))
