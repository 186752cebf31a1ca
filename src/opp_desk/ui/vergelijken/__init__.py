"""Two texts of one OPP side by side."""
