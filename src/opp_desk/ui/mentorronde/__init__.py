"""The mentorronde: the whole group in one list, with the keyboard."""
