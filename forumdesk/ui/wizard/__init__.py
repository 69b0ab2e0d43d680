"""The session wizard: from nothing to a planned evening, one page at a time."""
