"""Seals, slots and traps drawn on pages and copied, with their truth beside them."""
