"""Giving pupils along to a colleague in a sealed file, and taking the work back."""
