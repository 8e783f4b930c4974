"""Whose seals they are, and what they stand on."""
