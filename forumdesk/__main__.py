"""The door for `python -m forumdesk`."""

import sys

from forumdesk.cli import main

if __name__ == "__main__":
    sys.exit(main())
