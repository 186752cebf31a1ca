"""Forms of Qt Designer, compiled from forms/*.ui by `dev.py forms`. Never edit these by hand."""
