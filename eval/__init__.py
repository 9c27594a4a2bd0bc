"""How good it is, measured: the exam, public sets, speed. ``make eval`` runs the exam."""
