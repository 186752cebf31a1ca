"""The screen of a hoorgesprek: the order of a talk, the questions beside it, and what was done with it."""
