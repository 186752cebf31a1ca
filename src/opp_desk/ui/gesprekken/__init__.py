"""Noting conversations: the panel at the right, a closed note to read, and the page with all of them."""
