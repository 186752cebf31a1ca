"""Erasing dossiers that were kept long enough, one by one, after somebody typed the name."""
