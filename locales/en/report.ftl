### Reports of events, and the log of them all.

reports-title = Report back
reports-line = Count the people you reached, and keep a log of all your events
reports-lead = Count people with your thumb, on the day. Afterwards, write down what they asked and what they did. Your log adds it all up.
reports-new = New count
reports-waiting = How was it?
reports-waiting-line = Report back on it
reports-empty-title = No event yet
reports-empty = Your first count starts with one tap. It works with no network, and stays on this phone until you share it.
reports-last = { $name }: { $people }
reports-period = Show
reports-period-all = All events
reports-events = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
reports-list = Events
reports-no-day = No day
reports-event = { $day }: { $people }
reports-chart-months = People by month
reports-chart-ages = People by age
reports-chart-months-last = People by month, the last 12
reports-chart-about = Counted one by one, or a rough number with a dashed line.
reports-table-show = Show as a table
reports-table-month = Month
reports-table-age = Age
reports-table-counted = Counted
reports-table-about = Rough
reports-table-all = In all
reports-not-counted = Not counted

## One report

report-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
report-people-none = No one counted yet
report-people-about = About { $number } people
report-people-both = About { $number } people, { $counted } of them counted
report-unnamed = Count
report-unnamed-day = Count of { $day }
report-removed = This report was removed in another window.
report-all = All events

report-group-women = Women and girls
report-group-men = Men and boys
report-group-others = Others, or not said
report-age-0-11 = Under 12
report-age-12-17 = 12 to 17
report-age-18-24 = 18 to 24
report-age-25-59 = 25 to 59
report-age-60 = 60 and up
report-age-age = Not said
report-age-choose = How old, as far as you can tell?
report-count-one = { $group }, { $age }: count one
report-count-ten = { $ten }: { $group }, { $age }
report-count-less = { $group }, { $age }: take one away
report-ten = +10
report-undo = Take back
report-undo-what = Take back the last tap: { $what }
report-undo-none = There is nothing to take back
report-taken-back = Taken back: { $what }
report-tap = { $group }, { $age }: { $number }
report-said = { $group }: { $number }. Together: { $all }.
report-saved = Each tap is saved on this phone at once.
report-lasts-not = This browser keeps nothing. Share your count before you close it.
report-no-names = Count people. Never list them: no names, no telephone numbers, no sign-up sheet. Take a picture only if everyone in it said yes. For someone under 18, a parent must say yes too.

report-rough-title = A rough number instead
report-rough = About how many people came?
report-rough-why = For a crowd that nobody could count. What you counted stays as it is.
report-rough-unclear = Write one number, such as 120.
report-rough-too-many = This is more than one event can reach. Write a smaller number.

report-event = The event
report-name = What do you call it?
report-plan = From your plan
report-plan-none = No plan
report-plan-taken = Name, day, place and partners now come from “{ $name }”.
report-day = Day
report-kind = What kind of event was it?
report-kind-none = Not chosen yet
report-kind-film = Film and talk
report-kind-sports = Sports
report-kind-theatre = Theatre, song or dance
report-kind-stall = Stall or stand
report-kind-lesson = Lesson
report-kind-talk = Meeting or talk
report-kind-visits = From door to door
report-kind-online = Online
report-place = Where, in your words
report-place-why = “At the harbour” may be enough. A small place can show who was there.

report-questions = Questions they asked
report-questions-none = What people ask shows what to say next time.
report-question = Question { $number }
report-question-add = Add a question
report-question-added = Added: { $text }
report-questions-line = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
report-actions = What people did
report-actions-about = An event works when people do something after it. Count what you saw, or what they told you.
report-actions-line = { $count ->
    [one] { $count } action
   *[other] { $count } actions
}
report-action-number = Took a help number with them
report-action-promise = Made a promise
report-action-call = Called a helpline
report-action-offer = Checked a job offer
report-action-spread = Told others
report-action = Action { $number }
report-action-add = Add something else that people did
report-more = One more: { $what }
report-less = One less: { $what }
report-remove = Remove: { $what }
report-removed-line = “{ $what }” is removed.
report-times = { $count ->
    [one] { $count } time
   *[other] { $count } times
}
report-times-of = { $what }: { $times }

report-look-back = Looking back
report-worked = What worked?
report-change = What will you do in another way?
report-look-back-why = No story of one person, and nothing that shows who someone is.

report-after = Thank and give back
report-after-line = { $count ->
    [one] { $count } of { $total } done
   *[other] { $count } of { $total } done
}
report-after-none = Say which plan it was, under “The event”. Then your partners and what you borrowed stand here.
report-after-nothing = This plan names no partners, and nothing that is needed.
report-thank = To thank
report-thank-open = Open the notes on this partner
report-return = To give back
report-return-from = From: { $who }
report-after-place = Leave the place clean, with nothing left behind. Then you are welcome again.

report-out = What leaves this phone
report-out-about = Nothing leaves until you share it. This is all that goes out:
report-out-place = The place
report-out-places = The places
report-out-words = What you wrote: questions, own actions, looking back
report-out-doubtful = { $count ->
    [one] Also { $count } text that may show who someone is
   *[other] Also { $count } texts that may show who someone is
}
report-out-doubtful-why = Left out until you choose otherwise. Read it again first.
report-out-partners = The names of your partners
report-out-csv = As a table for a spreadsheet
report-out-csv-line = CSV, one row for each event
report-out-csv-about = These words and numbers are in the file:
report-out-csv-save = Share or save the file
report-sheet-title = What our events reached
report-sheet-title-of = What our events reached, { $period }
report-sheet-day = Day
report-sheet-place = Where
report-sheet-kind = Kind of event
report-sheet-people = People
report-sheet-groups = By group
report-sheet-ages = By age
report-sheet-months = By month
report-sheet-events = Events
report-sheet-partners = Partners
report-sheet-thanked = { $partner } (thanked)
report-sheet-tally = { $what } ({ $times })
report-sheet-line = { $what }: { $number }
report-sheet-number-about = about { $number }
report-sheet-footer = Made with Handrail. It lists nobody who came.
report-csv-day = Day
report-csv-name = Event
report-csv-kind = Kind
report-csv-place = Place
report-csv-counted = People counted
report-csv-about = People guessed on top
report-csv-own = Other actions
report-csv-questions = Questions
report-csv-worked = What worked
report-csv-change = What to change

report-delete = Delete this report
report-deleted = “{ $name }” is deleted.

report-row = Report back
report-row-line = Count who came, and what they did
