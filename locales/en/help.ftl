### Help.

help-danger = I am in danger now
help-danger-line = Get to safety first. Then see who can help.
help-online-title = Trouble online
