"""Searching everything: one field, what was found per leerling, and questions that somebody keeps."""
