"""The meeting at the table about one pupil: preparing it, the shared screen, the verslag for parents."""
