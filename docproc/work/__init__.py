"""How work is carried out: a pool of workers that may die, a store of what was read."""
