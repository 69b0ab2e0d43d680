"""The four fields of an imprint, of an area or of a single card: grade, where, source, because."""

from collections.abc import Callable

from forumdesk.forum.imprints import GRADES, Imprint
from forumdesk.ui.widgets.choice import Choice
from forumdesk.ui.widgets.field import Editor, Field
from forumdesk.ui.widgets.line import Line
from forumdesk.ui.widgets.lines import Lines
from forumdesk.words import N_, _

HEADS = (N_("Area"), N_("Imprint"), N_("Where one sees it"), N_("Source"), N_("Because"))
WIDTHS = (0, 112, 0, 92, 0)
FIELDS = {"grade": 1, "quotation": 2, "page": 3, "because": 4}
TONES = {"": "none", "yes": "good", "partly": "warn", "no": "wrong"}


class GradeChoice(Choice):
    """Yes, partly or no, looking like a pill; the words tell it, the colour only helps."""

    def __init__(self) -> None:
        super().__init__({value: _(words) if value else _("Choose …") for value, words in GRADES.items()})
        self.setProperty("kind", "pill")
        self.currentIndexChanged.connect(lambda _index: self._dress())
        self.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self._dress()

    def put(self, text: str) -> None:
        super().put(text)
        self._dress()

    def _dress(self) -> None:
        tone = TONES.get(self.value(), "none")
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)


class ImprintFields:
    """Each stores itself; `store` takes the field's key and its value. Locked ones are only to be read."""

    def __init__(self, store: Callable[[str, str], object], *, locked: bool) -> None:
        self.fields = {key: self._field(key, column, store) for key, column in FIELDS.items()}
        if locked:
            for field in self.fields.values():
                field.editor.lock()
        self._about = ""

    @property
    def first(self) -> Editor:
        """Where the cursor goes: the grade, or the first that can be read where nothing can be chosen."""
        grade = self.fields["grade"].editor
        return grade if grade.isEnabled() else self.fields["quotation"].editor

    def show(self, imprint: Imprint | None, about: str) -> None:
        """What is kept, and of what it is, for who can't see where the field stands."""
        for key, column in FIELDS.items():
            field = self.fields[key]
            if about != self._about:
                field.editor.setAccessibleName(f"{about}: {_(HEADS[column])}")
            field.show_stored(getattr(imprint, key) if imprint else "")
        self._about = about

    @staticmethod
    def _field(key: str, column: int, store: Callable[[str, str], object]) -> Field:
        editor = _editor(key)
        return Field(_(HEADS[column]), editor, lambda text: store(key, text), named=False)


def _editor(key: str) -> Editor:
    if key == "grade":
        return GradeChoice()
    editor = Line() if key == "page" else Lines(1, 6)
    editor.setProperty("look", "cell")
    return editor
