"""Texts as vectors, by a small language model that lies in a data file and runs on NumPy alone."""
