### Going digital: what to post, and when.

digital-title = Going digital
digital-line = What to post and when, and rules for a safe group page
digital-lead = Say it where people look anyway. Plan two weeks of posts in a few minutes.
digital-ideas = Ideas for posts
digital-read = Good to know
digital-mine = From your own messages
digital-ours = Posts that need no message
digital-count = { $count ->
    [one] { $count } idea
   *[other] { $count } ideas
}
digital-none-title = Make ten posts of one message
digital-none = Write a message that tells people what to do. Here it becomes ten posts: a question, a poster in a real place, a drawing and more.
digital-write = Write a message

## The posting plan

posting-title = Your two weeks
posting-about = Choose a first day and how often you post. The plan fills itself with ideas. Change what you like.
posting-begins = First day
posting-begins-why = Leave it empty to begin today.
posting-past = This day is over. Choose today or a later day.
posting-far = This day is more than a year away. Choose one that is closer.
posting-rhythm = How often?
posting-a-week = { $count ->
    [one] { $count } a week
   *[other] { $count } a week
}
posting-with = { $count ->
    [one] Your message and our ideas take turns.
   *[other] Your { $count } messages and our ideas take turns.
}
posting-without = Our ideas fill the plan. With a message of your own, it says what you want to say.
posting-fill = Fill two weeks
posting-fill-more = Fill two more weeks
posting-filled = { $count ->
    [one] { $count } post is in your plan.
   *[other] { $count } posts are in your plan.
}

posting-done = { $count ->
    [one] { $count } of { $total } is out
   *[other] { $count } of { $total } are out
}
posting-out = { $day }: it is out
posting-today = Today, { $day }
posting-late = { $day }: still to go out
posting-no-day = No day yet
posting-blank = Room for your own words
posting-words = What to say
posting-earlier = One day earlier
posting-later = One day later
posting-moved = Now on { $day }
posting-own = Add a post of your own
posting-added = Added for { $day }
posting-add = Add to my plan
posting-is-in = In your plan
posting-note = Before each post: nobody can be recognised, and nobody is put at risk.

posting-calendar-seen = The calendar shows the first words of each post, on a locked phone too. Leave it out if that could harm someone.
posting-calendar = To my calendar
posting-calendar-text = This is the calendar file. Select and copy it, and save it with the ending .ics.
# The line of a post in a calendar.
posting-entry = Post: { $words }
posting-nothing = There is nothing left to go out. Add a post, or give one a day.
posting-again = Empty the plan
posting-emptied = The plan is empty.
posting-text-title = Posting plan
