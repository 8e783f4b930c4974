"""Lists of a city and of the inbox: annexes 4 to 6, registers, the receiving log."""
