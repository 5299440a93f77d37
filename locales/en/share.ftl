### Share: activity plans and safety lists.

share-lead = Bring people together, in your own way. Begin with a plan.
share-templates = Start from an example
share-before = Before the day
share-after = After the day
share-plan-title = Plan an activity
share-plan-about = A film night, a match, a market stall: six headings, with ideas to start from. You see who does what, and by when.
share-lists-title = Keep everyone safe
share-lists-about = Short lists to walk through before people come. Change them until they fit your place.

share-text = Share it
share-picture = As a picture
share-print = Print it
share-by-hand = Press and hold the text to copy it.
share-picture-by-hand = Press and hold the picture to keep it. Or take a picture of the screen.
share-picture-too-long = This is too long for a picture. Share it as text, or print it.
share-picture-not-here = This browser makes no picture of it. Share it as text, or print it.

## Plans

plans-title = Activity plans
plans-empty-title = Your next activity starts here
plans-empty = Begin with a name, or just with a thought. Handrail has questions and ideas for each part. It saves as you type, on this phone only.
plan-new = Start a plan
plans-all = All plans
plan-unnamed = New plan
plan-no-day = No day yet

plan-today = Today
plan-days-left = { $count ->
    [one] { $count } day left
   *[other] { $count } days left
}
plan-days-ago = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
plan-done = { $count ->
    [one] { $count } of { $total } done
   *[other] { $count } of { $total } done
}
plan-no-tasks = No tasks yet
# Two facts side by side: a day and a time, a person and a day, days left and what is done.
plan-and = { $first }, { $second }
plan-heading-late = { $count ->
    [one] { $count } past its day
   *[other] { $count } past their day
}
plan-late = { $count ->
    [one] { $count } task is past its day. Do it now, or give it a new day.
   *[other] { $count } tasks are past their day. Do them now, or give them new days.
}

## What one can do with a plan in the list

plan-more = More for “{ $name }”
plan-rename = Change the name
plan-rename-done = Done
plan-duplicate = Do it again
plan-copy-name = { $name }, again
plan-delete = Delete
plan-deleted = “{ $name }” is deleted.

## A plan

plan-details = Name, day and place
plan-name = What do you call it?
plan-day = Day
plan-time = Starts at
plan-place = Where
plan-names-note = Name your helpers here, never people at risk. Others may read this phone, or find it.
plan-removed = This plan was removed in another window.
plan-other = More

plan-think = Questions to think about
plan-notes = Your notes
plan-ideas = { $count ->
    [one] { $count } idea to add
   *[other] { $count } ideas to add
}
plan-task-add = Add a task
plan-add = Add
plan-task-added = Added: { $task }

plan-task-nobody = no one yet
plan-task-done = done
plan-task-today = today
plan-task-by = by { $day }
plan-task-late = planned for { $day }, still to do
plan-task-blank = A task without words

plan-task-change = Change: { $task }
plan-task-text = What to do
plan-task-owner = Who
plan-task-due = By when
plan-task-up = Move up
plan-task-down = Move down
plan-task-remove = Remove
plan-task-close = Done
plan-task-moved = Now number { $place } of { $total }
plan-task-removed = “{ $task }” is removed.

## Safety lists

lists-title = Safety lists
lists-lead = Walk through the place with these lists, best with two people. Once some days before, and once on the day.
lists-next = They are for one event at a time. For the next one, take all ticks away and begin again.
list-done = { $count ->
    [one] { $count } of { $total } ticked
   *[other] { $count } of { $total } ticked
}
list-to-go = { $count ->
    [one] { $count } to go
   *[other] { $count } to go
}
list-standing = { $done }, { $left }
list-all-done = All ticked
list-empty = Nothing is on this list any more. Add what you want to check, or start again from our list.

list-change = Change this list
list-change-done = Done changing
list-change-hint = Put it in your own words. If you empty a line of ours, our words come back.
list-words = Words of check { $place }
list-item-up = Move up: { $item }
list-item-down = Move down: { $item }
list-item-remove = Remove: { $item }
list-item-moved = Now number { $place } of { $total }
list-item-removed = “{ $item }” is removed.
list-item-add = Add a check of your own
list-item-added = Added: { $item }
list-untick = Take all ticks away
list-unticked = All ticks are gone. Ready for the next event.
list-unticked-journey = All ticks are gone. Ready for the next journey.
list-reset = Start again from our list
list-was-reset = This is our list again.
