"""Inzage in a dossier: who asks, what goes along and what does not, and what parents want to add to it."""
