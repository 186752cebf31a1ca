"""The window: the only package that knows Qt. Shell, shared widgets, screens, generated forms."""
