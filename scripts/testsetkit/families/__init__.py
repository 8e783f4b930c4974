"""Families of papers: each is a stranger's hand. `--family NAME` imports `families.NAME`."""
