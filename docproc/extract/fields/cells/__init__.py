"""Slots of forms drawn as tables: the label's cell, the cell that answers it."""
