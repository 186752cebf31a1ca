"""How the goals of one OPP go: measuring, whether the help was given, evaluating."""
