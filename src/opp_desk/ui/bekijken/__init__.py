"""Fields that two people wrote at once: a calm list, to choose from when there is time."""
