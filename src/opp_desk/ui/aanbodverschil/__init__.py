"""Two years of the ondersteuningsaanbod side by side."""
