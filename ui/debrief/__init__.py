"""What stays after a game: evidence for a conversation, a journal, and a report to keep."""
