"""The OCR engines, by name."""
