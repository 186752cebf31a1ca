"""Working for a whole group: the same for several pupils, and looking back on a shared goal together."""
