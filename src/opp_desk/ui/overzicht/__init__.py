"""The overview for the schoolleider: paper and practice of a schooljaar."""
