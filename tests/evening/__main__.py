"""Shows the evening run by keyboard in a real window: `python -m tests.evening [milliseconds a key]`."""

import json
import sys
import tempfile
from pathlib import Path

from forumdesk.forum import files
from tests.evening.by_keyboard import Evening, planned
from tests.evening.keyboard import Keyboard
from tests.evening.test_by_keyboard import run_it
from tests.ui.laptop import EVENING


def main() -> None:
    """In a home of its own, which is taken away afterwards."""
    pace = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    with tempfile.TemporaryDirectory(prefix="forumdesk-evening-") as home:
        file = Path(home) / "Documents" / "Forumdesk" / "evening.forumdesk"
        file.parent.mkdir(parents=True)
        files.make(file, json.dumps(planned()).encode())
        run_it(Evening(Keyboard(Path(home), EVENING, pace=pace)), file)


if __name__ == "__main__":
    main()
