"""Ways to start a page: templates and questions, offered and never required."""
