### Share: the run sheet, one page for the day of a plan.

run-title = Run sheet
run-row = The day on one page: when, who, what, and whom to call
run-lead = One page for the day. Fill in the times, look at the sheet below, then share it or print it for the wall.

## The day, hour by hour

run-times = Hour by hour
run-empty = What happens when, and who does it? Start with six parts that every activity has, and change them.
run-begin = Start from the tasks
run-begun = Six parts are in. Change them until they fit.
run-beat-set-up = Arrive and set up
run-beat-welcome = Welcome, and where the ways out are
run-beat-activity = The activity
run-beat-talk = Talk, and what everyone can do
run-beat-thanks = Thanks, and the way home
run-beat-clean-up = Clean up and give things back
run-time = Time
run-what = What happens
run-who = Who
run-add = Add what happens
run-add-time = At
run-added = Added: { $what }
run-bad-what = Write what happens, then add it.
run-change = Change: { $what }
run-blank = A line without words
run-up = Move up
run-down = Move down
run-moved = Now number { $place } of { $total }
run-remove = Remove
run-removed = “{ $what }” is removed.
run-close = Done
run-sort = Put in order of time
run-sorted = In order of time now.
run-unsorted = Some times are not in order.

## The place, and numbers

run-place = How to get there
run-place-why = Bus stop, gate, rooms, ways out, meeting point. A map in words is enough: others will stand there in the dark.
run-numbers = Numbers on the sheet
run-numbers-none = Choose your country, and its emergency number stands on the sheet.
run-numbers-own = Your own numbers
run-numbers-own-line = The clinic, the caretaker, the person in charge of first aid

## The sheet

run-sheet = The sheet
run-danger = In danger, call
run-no-danger = We have no confirmed emergency number for { $country } yet. Ask the place, and write it here:
run-no-country = Write the emergency number of this place here:
run-helps = Who else helps
run-number-old = confirmed { $year }, not since
run-number-confirmed = confirmed { $year }
run-number-stale = not confirmed recently
run-own-checked = checked { $day }
run-own-unchecked = not checked yet
run-safety = Safety
run-people = Who does what
run-nobody = No one yet
run-needs = What we need
run-needs-who = { $who } brings it
run-partners = Partners
run-done-out = { $count ->
    [one] To save room, { $count } thing that is done is left out.
   *[other] To save room, { $count } things that are done are left out.
}
run-left-out = { $count ->
    [one] and { $count } more, in the app
   *[other] and { $count } more, in the app
}
run-left-out-tasks = { $count ->
    [one] and { $count } more task, in the app
   *[other] and { $count } more tasks, in the app
}
# A name above what the person does, or before what is said of it.
run-person = { $name }:
run-cut = Long texts are cut short. All of it is in the app.
run-printed = As of { $day }
