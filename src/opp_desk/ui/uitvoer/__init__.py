"""Taking notes, or everything, out of the vault."""
