"""Small files that strangers might send to stop a run or to break out of it, made in code."""
