"""The yearly cycle of the ondersteuningsaanbod, a step at a time."""
