"""The fault menu: every fault that the program promises to bear, injected, seen and judged."""
