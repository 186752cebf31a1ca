"""The version of what draws our documents; it goes up when a page would change."""

RENDERER = "opp-4"
"""Name and number of the renderer, kept beside a PDF: same snapshot and same renderer give the same bytes."""
