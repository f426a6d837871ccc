"""What the formats share: inline Markdown walked beside its source, HTML tags, comments, YAML, JSON."""
