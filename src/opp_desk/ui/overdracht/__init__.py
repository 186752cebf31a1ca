"""Handing a dossier over to another school, and taking in what another school handed over."""
