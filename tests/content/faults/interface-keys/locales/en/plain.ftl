# Of the plain pages.
plain-note = Note
only-plain = Words that the app does not use
