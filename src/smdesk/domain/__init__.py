"""The policy in plain Python: data and rules, standard library only."""
