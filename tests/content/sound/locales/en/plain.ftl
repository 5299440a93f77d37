# Of the plain pages.
plain-note = Note
