"""The settings: of the school, of the vault, and of this computer."""
