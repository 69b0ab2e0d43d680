"""Random evenings as JSON: every key that there is, every reference sound, hostile texts included."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from forumdesk.forum import agenda, lessons, notes, sections
from forumdesk.forum.dialogue import INFLUENCE_LEVELS

HOSTILE = (
    "", " ", "<b", "<skola>", "AT&T", "5 < 6", "&nosuch;", "=1+1", "+46 70 123", "@x", "-", "\t", "'", '"',
    "å ä ö Å Ä Ö", "čđŋšŧž", "محمد", "日本", "🙂", "a\nb", "{attended}", "%s", "\\n", "ﬁ", "x" * 400,
)  # fmt: skip

texts = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=30),
)
names = texts.filter(lambda text: text.strip() != "")
counts = st.none() | st.integers(0, 5000)
days = st.none() | st.dates().map(lambda day: day.isoformat())
times = st.just("") | st.times().map(lambda time: time.strftime("%H:%M"))
yes_or_no = st.booleans()


def record(**keys: SearchStrategy[Any]) -> SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(dict(keys))


def few(of: SearchStrategy[Any]) -> SearchStrategy[list[Any]]:
    return st.lists(of, max_size=3)


def _plan() -> dict[str, SearchStrategy[Any]]:
    """What leans on nothing else."""
    return {
        "dialogue": record(
            title=names, place=texts, municipality=texts, language=st.sampled_from(["sv", "en"]),
            registry_number=texts, status=st.sampled_from(["draft", "established"]),
        ),
        "contacts": few(record(name=texts, title=texts, phone=texts, email=texts)),
        "mandate": record(
            commissioned_body=texts, mandator=texts, given=texts, assignment=texts,
            influence_level=st.sampled_from(sorted(INFLUENCE_LEVELS)), vision=texts,
            vision_year=st.none() | st.integers(1900, 2999),
        ),
        "purpose": record(matter=texts, dialogue=texts, aims=few(texts)),
        "target_group": texts, "method": record(template=texts, changes=texts),
        "date": days, "date_text": texts, "start": times,
        "duration_min": st.none() | st.integers(15, 1440), "venue": texts, "process_leaders": few(texts),
        "story": record(title=texts, text=texts, years_ahead=st.none() | st.integers(0, 200)),
        "agenda": few(
            record(
                kind=st.sampled_from(sorted(agenda.KINDS)), title=texts, minutes=st.integers(0, 300),
                min_minutes=st.integers(0, 300), optional=yes_or_no,
            )
        ),
        "counts": record(
            contacted=counts, registered=counts, attended=counts, women=counts, men=counts,
            other=counts, not_stated=counts,
        ),
        "parking": few(record(text=texts, owner=texts, forwarded_to=texts, forwarded=days, answer=texts)),
        "sources": few(record(kind=texts, count=counts, text=texts)),
        "decision": record(
            body=texts, matter=texts, date_text=texts, registry_number=texts, paragraph=texts, use=texts
        ),
        "lessons": few(record(kind=st.sampled_from(sorted(lessons.KINDS)), text=texts)),
        "sections": st.dictionaries(st.sampled_from(sorted(sections.HEADINGS)), texts, max_size=3),
        "feedback_promise": texts,
    }  # fmt: skip


def _round(number: int) -> SearchStrategy[dict[str, Any]]:
    kinds = st.sampled_from(["brainstorm", "deepen", "other"])
    return st.builds(
        lambda told, quota: told | ({"themes_per_table": quota} if quota else {}),
        record(number=st.just(number), kind=kinds, question=texts),
        st.integers(0, 4),
    )


def _roles(rounds: list[int]) -> SearchStrategy[list[dict[str, Any]]]:
    told = [record(round=st.just(number), leader=texts, secretary=texts) for number in rounds]
    return st.tuples(*told).map(list)


def _person(tables: list[int]) -> SearchStrategy[dict[str, Any]]:
    seat = st.none() | st.sampled_from(tables) if tables else st.none()
    told = record(
        name=texts, organisation=texts, stakeholder_kind=texts, place=texts, age_band=texts,
        gender=st.sampled_from(["", "woman", "man", "other"]), inviter=texts, channel=texts,
        contacted=yes_or_no, answer=st.sampled_from(["", "yes", "no"]), attended=yes_or_no,
    )  # fmt: skip
    return st.builds(lambda one, table: one | ({"table": table} if table else {}), told, seat)


def _inviting() -> SearchStrategy[dict[str, Any]]:
    """Inviters with typed counts, targets and groups; each is told only when there are any."""
    spoken_for = {"contacted": counts, "registered": counts, "came": counts, "women": counts, "men": counts}
    inviter = st.builds(
        lambda told, extra: told | {key: value for key, value in extra.items() if value is not None},
        record(name=names, channel=names), record(**spoken_for, other=counts, not_stated=counts),
    )  # fmt: skip
    target = record(
        field=st.sampled_from(["age_band", "place", "stakeholder_kind", "gender"]), value=names,
        percent=st.none() | st.integers(0, 100),
    )  # fmt: skip
    return record(
        inviters=st.lists(inviter, max_size=3, unique_by=lambda one: one["name"]),
        group_counts=st.lists(
            record(
                field=st.sampled_from(["age_band", "place", "stakeholder_kind"]),
                value=names,
                registered=counts,
                attended=counts,
            ),
            max_size=3,
            unique_by=lambda one: (one["field"], one["value"]),
        ),
        targets=st.lists(target, max_size=3, unique_by=lambda one: (one["field"], one["value"])),
    )


@st.composite
def evenings(draw: DrawFn) -> dict[str, Any]:
    """An evening whose every reference is sound."""
    plan = draw(record(**_plan()))
    rounds = [draw(_round(number)) for number in range(1, draw(st.integers(0, 3)) + 1)]
    numbers = list(range(1, draw(st.integers(0, 5)) + 1))
    round_numbers = [one["number"] for one in rounds]
    tables = [{"number": n, "name": draw(texts), "roles": draw(_roles(round_numbers))} for n in numbers]
    areas = [
        {
            "letter": letter, "name": draw(texts), "comment": draw(texts),
            "table": draw(st.none() | st.sampled_from(numbers)) if numbers else None,
        }
        for letter in "ABCD"[: draw(st.integers(0, 4))]
    ]  # fmt: skip
    letters = [str(area["letter"]) for area in areas]
    ideas = _ideas(draw, numbers)
    cards = _cards(draw, [str(idea["id"]) for idea in ideas], letters)
    told: dict[str, Any] = {"format": "forumdesk-evening", "version": 1, **plan}
    told |= {"rounds": rounds, "tables": tables, "people": draw(few(_person(numbers)))}
    told |= {key: value for key, value in draw(_inviting()).items() if value}
    if "inviters" in told:
        known = {one["name"] for one in told["inviters"]}
        named = dict.fromkeys(one["inviter"] for one in told["people"] if one["inviter"])
        told["inviters"] += [{"name": name, "channel": ""} for name in named if name not in known]
    told |= {"ideas": ideas, "cards": cards, "areas": areas}
    told["notes"] = _pointing_at(
        draw, letters, heading=st.sampled_from(sorted(notes.HEADINGS)), text=texts, who=texts
    )
    told["imprints"] = _pointing_at(
        draw, letters, grade=st.sampled_from(["", "yes", "partly", "no"]), quotation=texts, page=texts,
        because=texts,
    )  # fmt: skip
    told["rotations"] = [
        {"number": number, "occupancy": {str(table): draw(counts) for table in numbers}}
        for number in range(1, draw(st.integers(0, 2)) + 1)
    ]
    return told


def _ideas(draw: DrawFn, numbers: list[int]) -> list[dict[str, Any]]:
    at = draw(st.lists(st.sampled_from(numbers), max_size=8)) if numbers else []
    return [
        {
            "id": f"B{table}-{place}",
            "table": table,
            "text": draw(texts),
            "meaning": draw(texts),
            "chosen": draw(yes_or_no),
        }
        for place, table in enumerate(at, start=1)
    ]


def _cards(draw: DrawFn, ideas: list[str], letters: list[str]) -> list[dict[str, Any]]:
    cards: list[dict[str, Any]] = []
    for idea in ideas:
        heads = [card for card in cards if card["merged_into"] is None and card["excluded_because"] is None]
        head = draw(st.none() | st.sampled_from(heads)) if heads else None
        area = draw(st.none() | st.sampled_from(letters)) if letters else None
        off = draw(names) if head is None and draw(st.integers(0, 5)) == 0 else None
        cards.append(
            {
                "id": idea, "idea": idea, "area": head["area"] if head else None if off else area,
                "merged_into": head["id"] if head else None, "excluded_because": off,
            }
        )  # fmt: skip
    return cards


def _pointing_at(draw: DrawFn, letters: list[str], **keys: SearchStrategy[Any]) -> list[dict[str, Any]]:
    if not letters:
        return []
    return draw(few(record(area=st.sampled_from(letters), **keys)))
