"""Places for signatures, dates and seals: whether something was put there."""
