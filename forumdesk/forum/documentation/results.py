"""The draft of the results: who came, the areas, the decision, its other sources, the imprint on it."""

from forumdesk.forum.documentation.saying import Saying, one_of, page, sentences
from forumdesk.forum.facts import SMALLEST_TOLD
from forumdesk.forum.imprints import Imprint


def results(say: Saying) -> str:
    """What came of it."""
    return page(
        sentences(_came(say), _who(say), say("{balance}")), _areas(say), _slips(say),
        decided(say), _sources(say), _imprint(say), _promise(say),
    )  # fmt: skip


def _came(say: Saying) -> str:
    _ = say.speak
    contacted = say(_("{contacted} had been asked to come."))
    came = one_of(
        say(_("{registered} had registered and {came} came ({attendance_percent}); {no_shows} did not.")),
        say(_("{registered} had registered and {came} came ({attendance_percent}).")),
        say(_("{registered} had registered and {came} came.")),
        say(_("{attended} came.")),
        say(_("{registered} had registered.")),
    )  # fmt: skip
    return sentences(contacted, came)


def _who(say: Saying) -> str:
    """Women and men, all others as one sum; no group so small that it points at anybody."""
    _ = say.speak
    facts = say.evening.facts
    women, men = facts.women or 0, facts.men or 0
    if not facts.genders_may_be_told:
        return ""
    if say.uses("all_of"):
        return say(_("All who came were {all_of}."))
    if women and men:
        told = say(_("Among those who came were {women} ({women_percent}) and {men} ({men_percent})."))
    elif women:
        told = say(_("Among those who came were {women} ({women_percent})."))
    else:
        told = say(_("Among those who came were {men} ({men_percent})."))
    if not told:
        return ""
    others = (facts.other or 0) + (facts.not_stated or 0)
    return sentences(told, say(_("Other or not stated: {others}.")) if others >= SMALLEST_TOLD else "")


def _areas(say: Saying) -> str:
    """How many ideas and cards there were, and each area with its cards."""
    _ = say.speak
    led = one_of(
        say(_("{ideas_n} gave {cards_n}, which formed {areas_n}:")), say(_("{cards_n} formed {areas_n}:")),
        say(_("The board has {areas}:")),
    )  # fmt: skip
    if not led:
        return one_of(say(_("{ideas_n} gave {cards_n}.")), say(_("The outcome was {ideas_n}.")))
    named = [
        one_of(
            say.given(
                "cards", say("- {area}: {cards}", area=f"area:{area.id}", cards=f"area_cards:{area.id}")
            ),
            say("- {area}", area=f"area:{area.id}"),
        )
        for area in say.evening.areas
    ]
    return "\n".join([led, *named])


def _slips(say: Saying) -> str:
    _ = say.speak
    return say(_("Outside the question, {slips} came in; {slips_answered}."))


def decided(say: Saying) -> str:
    """Who decided on what and when, and how the evening was used in it."""
    return sentences(_decided(say), say("{decision_use}"))


def _decided(say: Saying) -> str:
    _ = say.speak
    reference = one_of(
        say("{decision_number}, {decision_paragraph}"),
        say("{decision_paragraph}"),
        say("{decision_number}"),
    )
    told = one_of(
        say(_("{decision_when}, {decision_body} decided on {decision_matter}")),
        say(_("{decision_body} decided on {decision_matter} ({decision_date})")),
        say(_("{decision_body} decides on {decision_matter}")),
        say(_("The decision on {decision_matter} was made {decision_when}")),
        say(_("The decision was made by {decision_body} {decision_when}")),
    )
    if not told:
        return ""
    return f"{told} ({reference})." if reference else f"{told}."


def _sources(say: Saying) -> str:
    """Other sources in one sentence, or as a list where something is told about one of them."""
    _ = say.speak
    told = [source for source in say.evening.sources if source.kind.strip() or source.text.strip()]
    if not any(source.text.strip() for source in told):
        one, several = (
            _("Another source in the matter: {sources}."),
            _("Other sources in the matter were {sources}."),
        )
        return say(one if len(told) == 1 else several)
    bullets = [say("- {source}", source=f"source:{source.id}") for source in told]
    return "\n".join([_("Other sources in the matter:"), *bullets])


def _imprint(say: Saying) -> str:
    """What each area left in the decision: yes, partly or no, where, and why."""
    _ = say.speak
    whole = {one.area_id: one for one in say.evening.imprints if one.grade and one.card is None}
    graded = [_graded(say, whole[area.id]) for area in say.evening.areas if area.id in whole]
    if not graded:
        return ""
    missing = say(_("Still to be assessed: {areas_ungraded}."))
    return page("\n".join([_("Can the areas be seen again in the decision?"), *graded]), missing)


def _graded(say: Saying, one: Imprint) -> str:
    keys = {
        "area": f"area:{one.area_id}",
        "grade": f"imprint:{one.id}",
        "quotation": f"imprint_quotation:{one.id}",
        "page": f"imprint_page:{one.id}",
    }
    told = one_of(
        say("- {area}: {grade}, {quotation} ({page})", **keys),
        say("- {area}: {grade}, {quotation}", **keys),
        say("- {area}: {grade} ({page})", **keys),
        say("- {area}: {grade}", **keys),
    )
    because = say("{because}", because=f"imprint_because:{one.id}")
    return f"{told}. {because}" if because else told


def _promise(say: Saying) -> str:
    _ = say.speak
    return one_of(
        say(_("Feedback to the participants is promised: {feedback_promise}.")),
        say.anyhow(_("Feedback to the participants is promised: {feedback_promise}")),
    )
