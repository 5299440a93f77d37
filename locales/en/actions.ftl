### Ways to act, and buying fairly.

actions-title = Ways to act
actions-line = Find one by your time and what you have
actions-lead = From five minutes to a whole year: choose one that fits you. Each says what to do first, and how nobody comes to harm.

## Finding one

actions-time = How much time?
actions-role = Who are you?
actions-means = What can you put in?
actions-any = Any

actions-time-minutes = A few minutes
actions-time-evening = An evening
actions-time-weeks = Some weeks
actions-time-longer = A longer time

actions-role-anyone = Everyone
actions-role-students = Students
actions-role-parents = Parents
actions-role-teachers = Teachers and youth workers
actions-role-employers = Employers
actions-role-shops = Shop owners
actions-role-media = Writers and media
actions-role-care = Health and social workers
actions-role-lawyers = Lawyers
actions-role-faith = Groups of a faith or a place
actions-role-survivors = Survivors who choose to

actions-means-none = No money
actions-means-money = Some money
actions-means-group = A group
actions-means-skill = A skill
actions-means-computer = A phone or computer

actions-all = { $count ->
    [one] { $count } way to act
   *[other] All { $count } ways to act
}
actions-fit = { $count ->
    [one] { $count } of { $total } fits
   *[other] { $count } of { $total } fit
}
actions-show-all = Show all
actions-for = For you: { $who }
actions-for-anyone = For everyone
actions-begun-mark = You have begun
actions-none-title = Nothing fits all of that
actions-none = Try it without one of these:
actions-none-at-all = Leave out more than one thing. Or begin with all of them.
actions-without = { $count ->
    [one] Without “{ $what }”: { $count } fits
   *[other] Without “{ $what }”: { $count } fit
}
actions-left-out = Some things that older lists name are not here: they can do harm, or their websites are gone.

## One way to act

actions-first = The first step, today
actions-need = What you need
actions-safety = Take care
actions-tasks = Tasks to begin with
actions-next = Go on
actions-begin = Make it my plan
actions-begin-again = Begin another plan
actions-begun = It is a plan now. Change what you like.
actions-begun-title = You have begun
actions-text-time = { $time }. For: { $who }

left-out-title = What we left out
left-out-line = Ways to act from older lists, and why they are not here
left-out-about = Older lists of things to do named these too. This is why they are not here.

## Buying fairly

buying-title = Buying fairly
buying-line = Questions for shops, firms and your own home
buying-lead = You cannot see on a thing how it was made. But you can ask. Here are questions and checks, and no brands.
buying-not-stored = Nothing of what you read or open here is stored.
