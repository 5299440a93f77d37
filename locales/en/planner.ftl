### A plan in full: what it needs, its money, what goes with it, its calendar, and plans to start
### from.

search-template = Plan to start from

## When the day moves

plan-ends = Ends at
plan-from-to = { $from } to { $to }
plan-today-now = It is going on now
plan-today-over = It was today
plan-day-past = This day is past. Look at the year once more, or leave it for a plan that is over.
plan-ends-next = It ends before it begins: that is on the next day. Check the times if it is not.
plan-day-odd = There is no such day, so it is not kept. Check day, month and year. Where you type it all yourself, write it as in { $example }.
plan-moved-tasks = { $count ->
    [one] The day has moved. { $count } open task still has its old day.
   *[other] The day has moved. { $count } open tasks still have their old days.
}
plan-moved-times = The start has moved. The run of the day still has its old times.
plan-move = Move them along
plan-move-not = Leave them
plan-moved = Everything moved along.
plan-dated = { $count ->
    [one] { $count } task has its day now.
   *[other] { $count } tasks have their days now.
}

plan-tasks-more = { $count ->
    [one] Show more: { $count } is left
   *[other] Show more: { $count } are left
}

## What it needs

needs-title = Things to bring
needs-none = Nothing on the list yet
needs-here = { $count ->
    [one] { $count } of { $total } here
   *[other] { $count } of { $total } here
}
needs-open = { $count ->
    [one] { $count } with nobody to bring it
   *[other] { $count } with nobody to bring them
}
needs-about = Tick what is there. Ask partners to lend or give before you buy.
needs-what = What
needs-who = Who brings it
needs-nobody = nobody brings it yet
needs-blank = A thing without a name
needs-add = Add a thing
needs-change = Change: { $thing }
needs-added = Added: { $thing }
needs-removed = “{ $thing }” is off the list.

## Money

money-title = Money
money-none = No amounts yet
money-about = Write amounts as you always do. Tick what is paid or has come.
money-out = Goes out
money-in = Comes in
money-what = What for
money-from = Where from
money-amount = Amount
money-add-out = Add what goes out
money-add-in = Add what comes in
money-blank = A line without words
money-paid = paid
money-come = has come
money-no-amount = no amount yet
money-unclear = “{ $amount }” is no clear amount
money-unclear-hint = Write only the number, such as 1,500 or 12.50, in the money you count in. Until then it is left out of the sum.
money-change = Change: { $line }
money-added = Added: { $line }
money-removed = “{ $line }” is removed.
money-side = In or out
money-currency = Which money (baht, peso, dollar …)
money-with-currency = { $amount } { $currency }
money-sum = Sum
money-to-pay = still to pay: { $amount }
money-to-come = still to come: { $amount }
money-left = Left
money-missing = Missing
money-left-line = { $amount } left
money-missing-line = { $amount } missing
money-even-line = In and out are even
money-unclear-count = { $count ->
    [one] { $count } amount is not clear and not in the sum
   *[other] { $count } amounts are not clear and not in the sum
}
money-pair = { $what }: { $amount }

## What goes with it

attached-title = Messages and partners
attached-none = Nothing here yet
attached-messages = { $count ->
    [one] { $count } message
   *[other] { $count } messages
}
attached-partners = { $count ->
    [one] { $count } partner
   *[other] { $count } partners
}
attached-message-title = Messages
attached-partner-title = Partners
attached-pick-message = Pick a message
attached-pick-partner = Pick a partner
attached-no-message = You have no action message yet. Make one, then pick it here.
attached-no-partner = You have noted no partner yet. Note one, then pick it here.
attached-make-message = Your messages
attached-make-partner = Partners
attached-all-picked = All are picked.
attached-blank-message = A message without words
attached-blank-partner = A partner without a name
attached-find = Find by name
attached-off = Take off: { $name }
attached-was-added = Added: { $name }
attached-was-taken = “{ $name }” is taken off. It is still there in its own place.

## Calendar

calendar-title = Calendar
calendar-nothing = Needs a day first
calendar-holds = { $count ->
    [one] { $count } entry for your calendar
   *[other] { $count } entries for your calendar
}
calendar-about = This makes a file with the day of the plan and each task that has a day. Open it, and your calendar asks whether to add them.
calendar-needs-day = Give the plan a day, or a task a day. Then they can go into your calendar.
calendar-past = The day of this plan is past. It goes into your calendar as a day that was.
calendar-again = Add it again after a change: most calendars then change what they have. What you removed here, remove there too.
calendar-open-times = The start is not a clock time. So it is there for the whole day, with your words in the notes.
calendar-seen = Anyone who looks at your calendar sees these names. Change them first if that could harm someone.
calendar-remind = Remind me
calendar-remind-none = Not at all
calendar-remind-same = On the same day
calendar-remind-before = { $count ->
    [one] { $count } day before
   *[other] { $count } days before
}
calendar-add = Add to calendar
calendar-failed = This browser hands out no files. Write the days into your calendar by hand.
calendar-task = { $task }: { $plan }
calendar-task-done = Done: { $task }: { $plan }
calendar-owner = Who: { $owner }
calendar-starts = Starts: { $time }
calendar-ends = Ends: { $time }

## Plans to start from

plan-new-empty = Start empty
plan-new-example = Start from an example
templates-title = Plans to start from
templates-lead = Six kinds of activity, planned from the first call to the last thank-you. One tap makes it your plan. Then change whatever does not fit.
template-facts = At a glance
template-suits = Whom it suits
template-takes = How long it takes
template-people = How many people
template-care = Take care
template-make-title = Make it my plan
template-day = Day, if you know it
template-later = You can choose the day later. All tasks then get their days.
template-tight = { $count ->
    [one] { $count } task should have been done before today. It is set for today.
   *[other] { $count } tasks should have been done before today. They are set for today.
}
template-past = This day is past. Choose one that is still to come.
template-make = Make it my plan
template-tasks = Tasks
template-tasks-line = { $count ->
    [one] { $count } task
   *[other] { $count } tasks
}
template-before = { $count ->
    [one] { $count } day before
   *[other] { $count } days before
}
template-after = { $count ->
    [one] { $count } day after
   *[other] { $count } days after
}
template-same-day = on the day
template-run = The day itself
template-run-line = { $from } to { $to }
template-things-line = { $count ->
    [one] { $count } thing
   *[other] { $count } things
}
template-money-line = Lines without amounts, to fill in
template-lists = Safety lists it needs
template-talk = Questions to talk about
# Stands before the first question, in the notes of a new plan.
template-talk-note = To talk about:
