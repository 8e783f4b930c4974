"""Makes campaigns whose truth is known: invented enterprises, strangers' papers, bad copies."""
