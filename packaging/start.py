"""Sets Forumdesk up on this computer and opens the example evening: `python3 packaging/start.py`.

This file alone must be readable to an old Python, so that it can say what is wrong.
"""

import os
import sys

if sys.version_info < (3, 11):
    sys.exit("Forumdesk needs Python 3.11 or newer, and this is Python %d.%d." % sys.version_info[:2])

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from opening import main

sys.exit(main())
