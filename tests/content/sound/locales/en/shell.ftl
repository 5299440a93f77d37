shell-waiting = It opens.
