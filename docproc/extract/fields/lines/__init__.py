"""Slots of forms written in lines: labels and answers, told by where they stand."""
