"""A seating that spreads people: as few as possible meet those whom they know or resemble.

What counts are pairs at one table who share an organisation, an inviter or a gender. No seating can go
below the sum of what each group needs when it is spread as if alone; the plan says whether that is reached.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

WEIGHTS = {"organisation": 4, "inviter": 2, "gender": 1}
"""How much a pair weighs: colleagues know each other best, a shared gender says least."""

TRIES = 4
RANDOM_PLANS = 60


@dataclass(frozen=True)
class Guest:
    """`groups` tells the organisation, inviter and gender; a missing or empty one is shared with nobody."""

    id: int
    groups: Mapping[str, str]
    locked_to: int | None = None


@dataclass(frozen=True)
class Plan:
    """Who sits where (table by guest), and its cost beside a random plan's mean and the lowest thinkable."""

    tables: Mapping[int, int]
    cost: int
    random_cost: float
    lowest_cost: int
    shared: Mapping[str, "Shared"] = field(default_factory=dict)

    @property
    def is_best(self) -> bool:
        """Whether it is proven that no seating is better."""
        return self.cost == self.lowest_cost


@dataclass(frozen=True)
class Shared:
    """Pairs at one table who share something: here, in a random seating's mean, and the fewest thinkable."""

    pairs: int
    random: float
    lowest: int


def propose(guests: Sequence[Guest], seats: Mapping[int, int]) -> Plan:
    """Seat the guests at tables with so many seats each; locked ones stay, and the answer is always the same.

    ValueError if there are fewer seats than guests, or at a table fewer than are locked to it.
    """
    locked = Counter(guest.locked_to for guest in guests if guest.locked_to is not None)
    if len(guests) > sum(seats.values()) or any(
        count > seats.get(table, 0) for table, count in locked.items()
    ):
        raise ValueError("more guests than seats")
    chance = random.Random(len(guests))
    plans = [
        _improved(_spread(guests, seats, chance), guests)
        for _try in range(TRIES if len(guests) <= 150 else 1)
    ]
    best = min(plans, key=lambda plan: cost(plan, guests))
    return judge(best, guests, seats)


def judge(tables: Mapping[int, int], guests: Sequence[Guest], seats: Mapping[int, int]) -> Plan:
    """How good a seating is in which every guest has a table."""
    chance = random.Random(len(guests))
    shuffled = [_spread(guests, seats, chance) for _try in range(RANDOM_PLANS)]
    shared = {
        kind: Shared(
            pairs(tables, guests, kind),
            sum(pairs(plan, guests, kind) for plan in shuffled) / RANDOM_PLANS,
            lowest(guests, seats, kind),
        )
        for kind in WEIGHTS
    }
    return Plan(
        tables,
        cost(tables, guests),
        sum(WEIGHTS[kind] * one.random for kind, one in shared.items()),
        sum(WEIGHTS[kind] * one.lowest for kind, one in shared.items()),
        shared,
    )


def cost(tables: Mapping[int, int], guests: Sequence[Guest]) -> int:
    """The weighted number of pairs at the same table who share something."""
    return sum(weight * pairs(tables, guests, kind) for kind, weight in WEIGHTS.items())


def pairs(tables: Mapping[int, int], guests: Sequence[Guest], kind: str) -> int:
    """How many pairs at the same table share the organisation, the inviter or the gender."""
    return sum(n * (n - 1) // 2 for n in _met(tables, guests, kind).values())


def lowest(guests: Sequence[Guest], seats: Mapping[int, int], kind: str) -> int:
    """What no seating can go below: each group spread evenly as if it were alone."""
    sizes = Counter(guest.groups[kind] for guest in guests if guest.groups.get(kind))
    return sum(_fewest_pairs(size, sorted(seats.values())) for size in sizes.values())


def _fewest_pairs(size: int, room: Sequence[int]) -> int:
    """Spread so many over tables, filling the smallest no further than they go."""
    pairs = 0
    for place, seats in enumerate(room):
        here = min(seats, size // (len(room) - place))
        pairs += here * (here - 1) // 2
        size -= here
    return pairs


def _met(tables: Mapping[int, int], guests: Sequence[Guest], kind: str) -> Counter[tuple[int, str]]:
    return Counter((tables[guest.id], guest.groups[kind]) for guest in guests if guest.groups.get(kind))


def _spread(guests: Sequence[Guest], seats: Mapping[int, int], chance: random.Random) -> dict[int, int]:
    """Any seating that keeps to the locks."""
    tables = {guest.id: guest.locked_to for guest in guests if guest.locked_to is not None}
    taken = Counter(tables.values())
    free = [table for table, room in seats.items() for _seat in range(max(0, room - taken[table]))]
    chance.shuffle(free)
    waiting = [guest.id for guest in guests if guest.id not in tables]
    return tables | dict(zip(waiting, free, strict=False))


def _improved(tables: dict[int, int], guests: Sequence[Guest]) -> dict[int, int]:
    """Let two change places as long as any exchange makes the plan better."""
    kinds = [(weight, _keys(guests, kind)) for kind, weight in WEIGHTS.items()]
    counts = [_counted(tables, keys) for _weight, keys in kinds]
    movable = [guest.id for guest in guests if guest.locked_to is None]
    better = True
    while better:
        better = False
        for place, one in enumerate(movable):
            for other in movable[place + 1 :]:
                if tables[one] != tables[other] and _gain(one, other, tables, kinds, counts) > 0:
                    _exchange(one, other, tables, kinds, counts)
                    better = True
    return tables


def _keys(guests: Sequence[Guest], kind: str) -> dict[int, str]:
    return {guest.id: guest.groups.get(kind, "") for guest in guests}


Counts = defaultdict[tuple[int, str], int]


def _counted(tables: Mapping[int, int], keys: Mapping[int, str]) -> Counts:
    counts: Counts = defaultdict(int)
    for guest, key in keys.items():
        counts[tables[guest], key] += 1
    return counts


def _gain(
    one: int,
    other: int,
    tables: Mapping[int, int],
    kinds: Sequence[tuple[int, dict[int, str]]],
    counts: Sequence[Counts],
) -> int:
    """By how much the cost falls if two guests change places."""
    here, there, gain = tables[one], tables[other], 0
    for (weight, keys), met in zip(kinds, counts, strict=True):
        a, b = keys[one], keys[other]
        if a == b:
            continue
        if a:
            gain += weight * (met[here, a] - 1 - met[there, a])
        if b:
            gain += weight * (met[there, b] - 1 - met[here, b])
    return gain


def _exchange(
    one: int,
    other: int,
    tables: dict[int, int],
    kinds: Sequence[tuple[int, dict[int, str]]],
    counts: Sequence[Counts],
) -> None:
    for (_weight, keys), met in zip(kinds, counts, strict=True):
        for guest, step in ((one, other), (other, one)):
            met[tables[guest], keys[guest]] -= 1
            met[tables[step], keys[guest]] += 1
    tables[one], tables[other] = tables[other], tables[one]
