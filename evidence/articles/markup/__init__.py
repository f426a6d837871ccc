"""What the formats share: inline Markdown beside its source, HTML tags, comments, YAML, JSON."""
