"""Tells at a program's end how much memory it had at most, in kB; imports as good as nothing for it."""

import atexit


def _tell() -> None:
    with open("/proc/self/status") as status:  # noqa: PTH123
        print(next(line.split()[1] for line in status if line.startswith("VmHWM")))


def tell_at_end() -> None:
    """As the last thing that is said."""
    atexit.register(_tell)
