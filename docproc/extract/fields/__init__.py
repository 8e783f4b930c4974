"""Fields of forms and prose: labels, whose slot it is, candidates and the choice among them."""
