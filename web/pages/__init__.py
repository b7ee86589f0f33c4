"""What each page shows, as frozen values: built from summaries and answers, drawn by a template or sent as JSON."""
