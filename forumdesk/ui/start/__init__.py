"""The start screen: all dialogues of the folder, and the ways to begin a new one."""
