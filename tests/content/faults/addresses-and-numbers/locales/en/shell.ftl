shell-waiting = Dial 12388, or write to me@example.net.
