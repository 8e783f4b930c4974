"""Parts of scripts/accuracy.py: truth paired with report, tables and pictures of it."""
