"""From the rows of a sheet to people: what each says, what is wrong with it, who is there already."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection

from forumdesk.forum import people, typed
from forumdesk.forum.lists import personal_number
from forumdesk.forum.lists.alike import Met
from forumdesk.forum.lists.columns import GENDERS, NO, WAITING, YES, folded
from forumdesk.forum.lists.sheet import Sheet
from forumdesk.refusal import Refusal
from forumdesk.words import _, ngettext


@dataclass(frozen=True)
class Row:
    """What a row says of a person, by field; `wrong` stops the import, `noted` only says something."""

    number: int
    told: Mapping[str, str | int]
    wrong: tuple[str, ...] = ()
    noted: tuple[str, ...] = ()
    same_as: int | None = None

    @property
    def name(self) -> str:
        return str(self.told.get("name", ""))


@dataclass(frozen=True)
class Plan:
    """What would happen: new people, rows that are somebody already there, and rows with something wrong."""

    rows: tuple[Row, ...]
    kind: str = ""
    alike: Mapping[int, str] = field(default_factory=dict)

    @property
    def bad(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.wrong)

    @property
    def known(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.same_as is not None and not row.wrong)

    @property
    def new(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.same_as is None and not row.wrong)


def plan(sheet: Sheet, fields: Mapping[int, str], there: Sequence[people.Person]) -> Plan:
    """Understand a sheet; `fields` tells for each column what it means, `there` who is in the dialogue."""
    met, seen, rows = Met[int](), Met[int](), []
    for one in there:
        met.add(one.name, one.email, one.id)
    for number, cells in sheet.rows:
        row = _understood(number, cells, fields)
        called = row.name, str(row.told.get("email", ""))
        twin = seen.find(*called)
        noted = row.noted + ((_("the same as row {number}").format(number=twin),) if twin else ())
        rows.append(Row(number, row.told, row.wrong, noted, met.find(*called)))
        seen.add(*called, number)
    return Plan(tuple(rows), sheet.kind, {one.id: one.name for one in there})


def take(conn: Connection, planned: Plan, *, skip_bad: bool = False, known: str = "merge") -> int:
    """Take everybody in, or nobody: Refusal that names the bad rows, unless she chose to leave them out.

    Somebody already there is filled in (`merge`), left as is (`skip`) or added again (`add`).
    Gives the number of people added.
    """
    if planned.bad and not skip_bad:
        raise Refusal(bad_rows(planned))
    there = {one.id: one for one in people.in_order(conn)}
    for row in planned.known if known == "merge" else ():
        if row.same_as in there:
            people.fill_in(conn, there[row.same_as], row.told)
    added = [*(planned.known if known == "add" else ()), *planned.new]
    people.add_all(conn, [row.told for row in sorted(added, key=lambda row: row.number)])
    return len(added)


def bad_rows(planned: Plan) -> str:
    """The first bad rows with what is wrong, as a refusal says it."""
    return _("Nothing was taken in. {rows}").format(rows=named(planned))


def named(planned: Plan) -> str:
    """The first bad rows by number, with what is wrong."""
    shown = "; ".join(
        _("row {number}: {what}").format(number=row.number, what=", ".join(row.wrong))
        for row in planned.bad[:5]
    )
    more = len(planned.bad) - 5
    if more > 0:
        shown += "; " + ngettext("{n} more row", "{n} more rows", more).format(n=more)
    return shown


def _understood(number: int, cells: Sequence[str], fields: Mapping[int, str]) -> Row:
    raw = {name: cells[place] for place, name in fields.items() if place < len(cells)}
    whole = " ".join(part for part in (raw.pop("first", ""), raw.pop("last", "")) if part)
    raw["name"] = raw.get("name") or whole
    told: dict[str, str | int] = {}
    wrong, noted = [], []
    for name, text in raw.items():
        text, had_number = personal_number.left_out(text)
        if had_number:
            noted.append(_("a personal number was left out"))
        try:
            told[name] = _value(name, typed.text(text).strip())
        except Refusal as no:
            wrong.append(str(no))
    if folded(raw.get("answer", "")) in _WAITING:
        told["contacted"] = 1
        noted.append(_("has not answered yet"))
    if not told.get("name"):
        wrong.append(_("the name is missing"))
    if len(cells) > 0 and max(fields, default=-1) >= len(cells):
        noted.append(_("cells are missing at the end"))
    return Row(number, told, tuple(wrong), tuple(dict.fromkeys(noted)))


def _value(name: str, text: str) -> str | int:
    if name == "gender":
        return _gender(text)
    if name in {"answer", "attended"}:
        said = folded(text)
        if name == "answer" and said in _WAITING | _UNSAID:
            return ""
        if said and said not in _YES | _NO:
            raise Refusal(_("“{text}” is neither yes nor no").format(text=text[:40]))
        yes = said in _YES
        if name == "attended":
            return int(yes)
        return "yes" if yes else "no" if said else ""
    return text


def _gender(text: str) -> str:
    if (gender := _GENDERS.get(folded(text))) is not None:
        return gender
    raise Refusal(_("“{text}” is no gender that is counted").format(text=text[:40]))


_YES, _NO, _WAITING, _UNSAID = (frozenset(map(folded, words)) for words in (YES, NO, WAITING, GENDERS[""]))
_GENDERS = {folded(word): gender for gender, words in GENDERS.items() for word in words}
