"""Made-up campaigns for `soak.py`: many dossiers of small pages."""
