### Get organised: a group, its plan, and nine questions.

organise-title = Get organised
organise-line = Find others, make a plan, share it
organise-lead = One person can begin. A group can change a place. This is how you find each other, plan together and stay safe while you do it.
organise-tools = Begin here
organise-read = Good to know
organise-agenda = The first meeting
organise-agenda-line = { $count ->
    [one] { $count } minute, point by point
   *[other] { $count } minutes, point by point
}
organise-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
organise-numbers = Numbers there

## The plan

action-title = Community action plan
action-line = Seven steps with people and days
action-empty-title = Your plan starts with seven steps
action-empty = Change them, put them in your order, add your own. Then give each a person and a day. It saves as you type, on this phone only.
action-start = Start with the seven steps
action-group = Your group and its first meeting
action-goal = What do you want to reach?
action-goal-why = One sentence. For example: young people here know how to check a job offer.
action-steps = Steps
action-steps-about = Tap the pencil to give a step a person, a day and a note. A first name or a role is enough.
action-note = Note
action-how = How
action-delete = Delete this plan
action-deleted = The plan is deleted.
action-sheet = The plan to share or print
action-sheet-name = Our name for it
action-sheet-goal = Our goal
action-sheet-steps = What we do
action-sheet-table = Who is at the table
action-sheet-asked = Whom we ask
action-sheet-meeting = First meeting
action-sheet-footer = No names of people at risk belong in this plan. As of { $day }.

## Who should be at the table

table-title = Who should be at the table
table-line = Groups to ask, and who said yes
table-lead = Write down groups and offices, not private names. What does each bring, and what do they need from you?
table-empty = Nobody is on the sheet yet. Take one of our ideas, or add your own.
table-coming = { $count ->
    [one] { $count } of { $total } said yes
   *[other] { $count } of { $total } said yes
}
table-add = Add a group
table-added = Added: { $who }
table-who = Group or office
table-why = Why they matter, what they need
table-standing = How far are you?
table-to-ask = Not asked yet
table-asked = Asked
table-yes = Said yes
table-no = Not now
table-blank = A group without a name
table-remove = Remove
table-removed = “{ $who }” is removed.
table-ideas = { $count ->
    [one] { $count } group you could ask
   *[other] { $count } groups you could ask
}

## The workshop

workshop-title = Nine questions
workshop-line = Alone with notes, or together
workshop-lead = Nine questions that help a group to find its way. Take your time. There are no wrong answers.
workshop-rules = Speak and write of kinds of things, never of one person. No names, no places, no cases.
workshop-alone = Alone
workshop-alone-about = You read, think and write notes. They stay on this phone.
workshop-alone-start = Think alone
workshop-group = With a group
workshop-group-about = You talk, and one of you writes. When people would rather not speak, pass the phone: each types an answer and hides it. Then all answers are shown in mixed order, without names.
workshop-group-forget = The answers without names are stored nowhere. They are gone when you leave this page, unless all of you say at the end: keep them.
workshop-group-start = Start with a group
workshop-timer = Clock for each question
workshop-timer-off = No clock
workshop-at = You were at question { $at }. It goes on there.
workshop-first = Back to the first question

workshop-question-of = Question { $at } of { $total }
workshop-notes = Your notes
workshop-notes-group = What we say
workshop-action = A step that comes out of it
workshop-action-added = Added to your plan: { $task }
workshop-plan-line = { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
workshop-back = Back
workshop-next = Next question
workshop-finish = To the end

workshop-time-left = Time left
workshop-time-start = Start the clock
workshop-time-pause = Pause
workshop-time-minute = One minute left.
workshop-time-over = The time is up. Finish your thought.

workshop-pass = Pass the phone
workshop-answer = Your answer
workshop-answer-why = Nobody sees it until all are shown. No names, please.
workshop-hide = Hide it and hand on
workshop-hidden = It is hidden. Hand the phone on.
workshop-hidden-none = Hand the phone to the first person.
workshop-answers = { $count ->
    [one] { $count } answer so far
   *[other] { $count } answers so far
}
workshop-few = With so few answers one can guess who wrote what. Wait for more if you can.
workshop-mine = It is my turn
workshop-all = Show all answers
workshop-shown = What you wrote, in mixed order

workshop-end = You went through all nine
workshop-end-lead = Well done. Hard talks are work. Thank each other, and ask: how are we now?
workshop-summary = Summary to share or print
workshop-summary-title = Our nine questions
workshop-summary-footer = No names of people at risk belong here. As of { $day }.
workshop-secret = The answers without names
workshop-secret-ask = They are not stored on this phone. Ask the group: forget them, or keep them with your notes? Only what you keep goes into the summary.
workshop-forget = Forget them
workshop-forgotten = The answers are forgotten.
workshop-keep = Keep them on this phone
workshop-kept = The answers are kept with your notes on this phone.
workshop-clear = Delete all notes of the workshop
workshop-cleared = The notes are deleted.
workshop-again = Look at the questions again

## A kind hint while someone writes

guard-account = “{ $words }” looks like an address or an account. Better leave it out.
guard-number = “{ $words }” looks like a telephone number or the number of a paper. Better leave it out.
guard-person = “{ $words }” may tell of one person. Could anyone know who it is? Speak of people in general.
guard-name = “{ $words }” may be a name. Better write a role, such as a teacher.
guard-address = “{ $words }” looks like an address. Better leave it out.
