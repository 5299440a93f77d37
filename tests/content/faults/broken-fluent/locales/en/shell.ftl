shell-waiting = { "x" }
    .title = y
