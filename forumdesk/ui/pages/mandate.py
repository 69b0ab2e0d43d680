"""The page of the mandate and the purpose: what the dialogue is called, who wants it and why."""

from forumdesk.forum import dialogue, mandate, methods, purpose
from forumdesk.ui.page import Page, PageView
from forumdesk.ui.widgets.choice import Choice
from forumdesk.ui.widgets.line import Line
from forumdesk.ui.widgets.lines import Lines
from forumdesk.ui.widgets.number_line import NumberLine
from forumdesk.words import N_, _

LANGUAGES = {"sv": "Svenska", "en": "English"}


class MandateView(PageView):
    WATCHES = frozenset({"dialogue", "mandate", "purpose", "aim"})

    def build(self) -> None:
        self._about_the_dialogue()
        self._about_the_mandate()
        self._about_the_purpose()

    def refresh(self) -> None:
        told, given = self.desk.ask(dialogue.the_dialogue), self.desk.ask(mandate.the_mandate)
        why, aims = self.desk.ask(purpose.the_purpose), self.desk.ask(purpose.aims)
        for key in ("title", "place", "municipality", "language", "registry_number", "target_group"):
            self.fields[key].show_stored(getattr(told, key))
        for key in ("commissioned_body", "mandator", "given", "assignment", "influence_level", "vision"):
            self.fields[key].show_stored(getattr(given, key))
        self.fields["vision_year"].show_stored(str(given.vision_year or ""))
        self.fields["influence_level"].say(_suits(told.method_template))
        self.fields["matter"].show_stored(why.matter)
        self.fields["purpose"].show_stored(why.dialogue)
        self.fields["aims"].show_stored("\n".join(one.text for one in aims))

    def _about_the_dialogue(self) -> None:
        edit = dialogue.edit
        self.column.addWidget(
            self.field("title", _("What the dialogue is called"), Line(), N_("Edit title"), edit, "title")
        )
        self.beside(
            self.field("place", _("Place"), Line(), N_("Edit place"), edit, "place"),
            self.field(
                "municipality", _("Municipality"), Line(), N_("Edit municipality"), edit, "municipality"
            ),
        )
        self.beside(
            self.field(
                "registry_number",
                _("Registry number"),
                Line(),
                N_("Edit registry number"),
                edit,
                "registry_number",
            ),
            self.field(
                "language",
                _("Language of the papers"),
                Choice(LANGUAGES),
                N_("Choose language"),
                edit,
                "language",
            ),
        )

    def _about_the_mandate(self) -> None:
        edit = mandate.edit
        self.group(_("The mandate"))
        self.beside(
            self.field("mandator", _("Given by"), Line(), N_("Edit mandator"), edit, "mandator"),
            self.field(
                "commissioned_body",
                _("Given to"),
                Line(),
                N_("Edit commissioned body"),
                edit,
                "commissioned_body",
            ),
        )
        levels = {value: _(words) for value, words in dialogue.INFLUENCE_LEVELS.items()}
        self.beside(
            self.field(
                "given",
                _("When"),
                Line(),
                N_("Edit date of the mandate"),
                edit,
                "given",
                hint=_("A date, or as it is known: “early 2011”"),
            ),
            self.field(
                "influence_level",
                _("Level of influence"),
                Choice(levels),
                N_("Choose level of influence"),
                edit,
                "influence_level",
            ),
        )
        self.column.addWidget(
            self.field("assignment", _("The assignment"), Lines(2), N_("Edit assignment"), edit, "assignment")
        )
        self.beside(
            self.field("vision", _("The vision it belongs to"), Line(), N_("Edit vision"), edit, "vision"),
            self.field(
                "vision_year",
                _("Year"),
                NumberLine(1900, 2999),
                N_("Edit year of the vision"),
                edit,
                "vision_year",
            ),
            stretch=(1, 0),
        )

    def _about_the_purpose(self) -> None:
        self.group(_("The purpose"))
        self.column.addWidget(
            self.field(
                "matter",
                _("Why the matter exists"),
                Lines(2),
                N_("Edit purpose of the matter"),
                purpose.edit,
                "matter",
                hint=_("What the strategy, plan or decision is to bring about"),
            )
        )
        self.column.addWidget(
            self.field(
                "purpose",
                _("Why the dialogue is held"),
                Lines(2),
                N_("Edit purpose of the dialogue"),
                purpose.edit,
                "dialogue",
                hint=_("What you want to learn from those who come"),
            )
        )
        self.column.addWidget(
            self.field(
                "aims",
                _("Aims, one on each line"),
                Lines(3),
                N_("Edit aims"),
                purpose.set_aims,
                read=str.splitlines,
            )
        )
        self.column.addWidget(
            self.field(
                "target_group",
                _("Target group"),
                Lines(2),
                N_("Edit target group"),
                dialogue.edit,
                "target_group",
            )
        )


def _suits(method_template: str) -> str:
    """The level of influence that the method is made for; what is promised is for her to say."""
    method = methods.named(method_template)
    if method is None or not method.influence_level:
        return ""
    level = _(dialogue.INFLUENCE_LEVELS[method.influence_level])
    return _("This method suits the level “{level}”.").format(level=level)


PAGE = Page(
    "mandate",
    1,
    N_("Mandate and purpose"),
    N_("What is the dialogue about, and who wants it?"),
    N_("Stands at the top of the documentation. What you don't know yet can wait."),
    MandateView,
)
