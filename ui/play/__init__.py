"""The page on which a game is played: map, timeline, and one step at a time beside them."""
