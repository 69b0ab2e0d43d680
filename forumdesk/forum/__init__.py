"""The method: what an open forum consists of, what can be asked of it and what may be done with it."""
