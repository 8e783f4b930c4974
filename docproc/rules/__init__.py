"""Stage 6: do the papers meet the notice? Facts in, checks out; pixels never."""
