### Stay safe, and the guides for a bad moment, which Help lists too.

safe-now-title = Something is wrong right now
safe-before-title = Before you say yes, before you go
tips-title = Safer online, step by step
tips-intro = Each tip takes a few minutes. Tick what you have done. Come back for the rest.
tips-done = { $count ->
    [one] { $count } of { $total } done
   *[other] { $count } of { $total } done
}

guide-steps = What to do, step by step
guide-not-stored = Ticks on this page are not saved on this phone.
guide-avoid = What not to do
guide-next = Where to go on
