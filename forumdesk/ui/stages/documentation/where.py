"""Where live facts come from: the stage in which each table's rows are seen and changed."""

from forumdesk.words import N_

STAGES = {
    "plan": (
        N_("Plan"),
        (
            "dialogue", "mandate", "purpose", "aim", "contact", "process_leader", "story", "round",
            "agenda_step", "table",
        ),
    ),
    "people": (N_("Participants"), ("person", "counts")),
    "evening": (N_("The evening"), ("idea", "parking", "rotation")),
    "board": (N_("The board"), ("theme", "area")),
    "notes": (N_("Notes"), ("note",)),
    "followup": (N_("Follow-up"), ("decision", "source", "imprint", "lesson", "evaluation")),
}  # fmt: skip
"""By the key of a stage: its title and its tables."""

PAGES = {
    "dialogue": "time", "mandate": "mandate", "purpose": "mandate", "aim": "mandate", "contact": "mandate",
    "process_leader": "tables", "story": "questions", "round": "questions", "agenda_step": "agenda",
    "table": "tables", "person": "", "counts": "",
}  # fmt: skip
"""On which page of the stage a table is seen, where it has pages."""


def stage_of(table: str) -> str:
    """The key of the stage in which the rows of a table are found."""
    return next(key for key, (_title, tables) in STAGES.items() if table in tables)


def place_of(table: str) -> tuple[str, str]:
    """The stage, and the page of it or what it calls those rows."""
    return stage_of(table), PAGES.get(table, table)


def title_of(table: str) -> str:
    """The title of that stage, to be looked up."""
    return STAGES[stage_of(table)][0]
