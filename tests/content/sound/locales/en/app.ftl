# Of the app.
title = Sound
greeting = Hello { $name }
files =
    { $count ->
        [one] One file
       *[other] { $count } files
    }
