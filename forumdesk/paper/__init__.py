"""All that is printed: from plain data to tagged, archivable PDF. No Qt, no database."""
