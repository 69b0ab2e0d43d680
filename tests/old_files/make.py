"""Keeps a real file of the present version, once for every release: `python -m tests.old_files.make`."""

from pathlib import Path

from forumdesk.forum import exchange, files
from forumdesk.forum.schema import SCHEMA, metadata
from forumdesk.store import DialogueFile

HERE = Path(__file__).parent


def make() -> None:
    """The example evening with two steps in its journal, and beside it what it says as JSON."""
    path = HERE / f"v{SCHEMA.version}.forumdesk"
    files.make(path, files.example(), replace=True)
    area = metadata.tables["area"]
    with DialogueFile.open(path, SCHEMA, copy_at_close=False) as file:
        for name in ("Skola och unga", "Skola, unga och fritid"):
            with file.change("Rename area") as conn:
                conn.execute(area.update().where(area.c.letter == "A").values(name=name))
        with file.read() as conn:
            path.with_suffix(".json").write_text(exchange.as_text(exchange.tell(conn)), encoding="utf-8")


if __name__ == "__main__":
    make()
