"""Views of the record: the one model behind the briefing, the command line and pages to come."""
