title = Sound
greeting Hello
-brand = X
files = { $count ->
    [one] One
   *[many] { $total }
 }
