"""The schoolgids before it goes out: what it will look like, what to look at first, saving and printing."""
