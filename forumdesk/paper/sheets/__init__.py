"""Sheets that come back filled: their layouts as data in millimetres, for the printer and for the reader."""
