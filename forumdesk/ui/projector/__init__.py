"""The projector: what the hall sees on the second screen, drawn from plain data and never from the desk."""
