### Partners: who may help, and how far asking them is.

partners-title = Partners
partners-line = People and groups who help, and how far asking them is
partners-empty-title = Nobody has to do it alone
partners-empty = Think of one person or group who would say yes. Write down how to reach them and what comes next. It stays on this phone.
partners-new = Add a partner
partners-nameless = A partner without a name
partners-count = { $count ->
    [one] { $count } partner
   *[other] { $count } partners
}
partners-search = Look for a name
partners-filter = Show only
partners-all = All
partners-none-fit = Nobody fits. Take a filter away, or look for another name.
partners-no-group = Not in a group yet
partners-more = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}
partners-late = past its day
# Facts in one line below a name: how far asking is, the contact person, the next step.
partners-and = { $first } · { $second }

partners-ideas = Whom to think of
partners-ideas-line = Seven groups, with ideas to add with one tap
partners-bring-what = What they can bring
partners-find-how = How to find them
partners-add-idea = Add to your list
partners-added = “{ $name }” is on your list.
partners-full = The list is full: it holds { $most }. Delete some that you no longer need.

## How far asking is

partner-idea = Idea
partner-asked = Asked
partner-agreed = Agreed
partner-declined = Said no
partner-thanked = Thanked
partners-count-idea = { $count ->
    [one] { $count } idea
   *[other] { $count } ideas
}
partners-count-asked = { $count ->
    [one] { $count } asked
   *[other] { $count } asked
}
partners-count-agreed = { $count ->
    [one] { $count } agreed
   *[other] { $count } agreed
}
partners-count-declined = { $count ->
    [one] { $count } said no
   *[other] { $count } said no
}
partners-count-thanked = { $count ->
    [one] { $count } thanked
   *[other] { $count } thanked
}

## One partner

partner-status = How far are you?
partner-since = Since { $day }
partner-call = Call
partner-text = Text
partner-mail = E-mail
partner-copy-number = Copy { $what }
partner-details = Name and how to reach them
partner-name = Person, group or office
partner-contact = Whom to speak to there
partner-group = Group
partner-phone = Telephone
partner-phone-why = Ask before you keep someone's number. Several numbers: put ; between them.
partner-email = E-mail
partner-place = Address, or where to find them
partner-note = Note
partner-care = This list is for helpers. Nobody who is at risk, and nobody who lived through exploitation, belongs on it. Others may read this phone, or find it.
partner-offers = What they offered
partner-next = What comes next
partner-next-by = By when
partner-next-late = This was planned for { $day }. Do it now, or give it a new day.
partner-talks = When you were in touch
partner-talks-last = Last on { $day }
partner-talks-none = Not yet
partner-talk-add = What was said
partner-talk-added = Noted
partner-talk-remove = Remove the note of { $day }
partner-talk-removed = The note is removed.
partner-plans = Takes part in
partner-plans-none = You have no activity plan yet.
partner-delete = Delete this partner
partner-deleted = “{ $name }” is deleted.
partner-gone = This partner was removed in another window.

## Someone is there twice

partner-same-uid = “{ $name }” on your list came from the same contact.
partner-same-phone = “{ $name }” on your list has the same telephone number.
partner-same-email = “{ $name }” on your list has the same e-mail address.
partner-same-name = “{ $name }” on your list has the same name.
partner-same-open = Look at it
partner-same-join = Join the two
partner-joined = They are one now. Nothing was lost.

## The first message

partner-draft = First message
partner-draft-line = A draft to change and send
partner-draft-plan = About which activity?
partner-draft-no-plan = No plan yet
partner-draft-hope = What do you hope for?
partner-hope-taken = The idea took the place of your words.
partner-draft-text = The message
partner-draft-text-why = Change what you like. Leave out what is not yours.
partner-draft-again = Write it anew from the plan
partner-draft-renewed = The draft is new.
partner-draft-share = Share
partner-draft-sent = I sent it: mark as asked
partner-draft-marked = “{ $name }” is marked as asked.
partner-draft-subject = May we ask you something?
partner-draft-hello = Hello { $name },
partner-draft-hello-none = Hello,
partner-draft-we = We are planning an activity here, so that people know how to stay safe when they look for work, and where to find help.
partner-draft-we-named = We are planning “{ $plan }” here, so that people know how to stay safe when they look for work, and where to find help.
partner-draft-day = Day: { $day }
partner-draft-place = Place: { $place }
partner-draft-hoping = What we hope for: { $hope }
partner-draft-thanks = Thank you for reading this!

## Contacts in

partners-bring = Bring contacts in
partners-bring-line = From a contact file (vCard, .vcf), as phones and mail programs write it. You choose whom to take. Nothing changes before you say so.
partners-choose = Choose files
partners-reading = Reading: { $percent } %
partners-read-none = There is no contact in this file. A contact file ends in .vcf, and phones make one under Contacts, Share.
partners-read-unreadable = This file could not be opened. Choose it again, or another one.
partners-read = What is in the file
partners-read-count = { $count ->
    [one] { $count } contact
   *[other] { $count } contacts
}
partners-read-new = { $count ->
    [one] { $count } is new
   *[other] { $count } are new
}
partners-read-there = { $count ->
    [one] { $count } seems to be there already
   *[other] { $count } seem to be there already
}
partners-read-twice = { $count ->
    [one] { $count } seems to stand in the file twice
   *[other] { $count } seem to stand in the file twice
}
partners-read-nameless = { $count ->
    [one] { $count } has no name. It is called by its number or address.
   *[other] { $count } have no name. They are called by their number or address.
}
partners-read-left-out = { $count ->
    [one] { $count } more contact was left out: the file is too long to read at once.
   *[other] { $count } more contacts were left out: the file is too long to read at once.
}
partners-read-room = { $count ->
    [one] There is room for { $count } more on your list.
   *[other] There is room for { $count } more on your list.
}
partners-read-others = Pictures, birthdays and other details are not taken along.
partners-read-problems = { $count ->
    [one] { $count } line could not be read
   *[other] { $count } lines could not be read
}
partners-read-more-problems = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
}
partners-read-at = Line { $line }:
partners-read-at-file = { $file }, line { $line }:
partners-why-outside = it stands in no contact
partners-why-property = it has no name and colon
partners-why-long = it is too long
partners-why-no-end = this contact has no end. What was read of it is here.
partners-why-no-beginning = a contact ends that did not begin
partners-why-blank = this contact says nothing
partners-why-quoted = a sign is written wrongly. It stays as it is.
partners-why-letters = this browser does not know these letters. They were guessed.
partners-why-binary = it holds no words

partners-pick = Whom do you want to take?
partners-pick-care = Take helpers only. Leave out anyone who is at risk or lived through exploitation. Ask before you keep a number.
partners-pick-search = Look in the file
partners-pick-new = Tick all new ones
partners-pick-new-found = Tick the new ones found
partners-pick-none = Tick none
partners-pick-none-found = Tick none of those found
partners-pick-nothing = Nobody in the file fits.
partners-doubles = Those who seem to be there
partners-doubles-leave = Leave them out
partners-doubles-join = Join them with yours
partners-doubles-add = Add them all the same
partners-into = Into which group?
partners-into-file = As the file says
partners-same-uid = seems to be “{ $name }”, from the same contact
partners-same-phone = seems to be “{ $name }”: the same number
partners-same-email = seems to be “{ $name }”: the same e-mail
partners-same-name = seems to be “{ $name }”: the same name
partners-take = { $count ->
    [one] Take { $count }
   *[other] Take { $count }
}
partners-take-none = Tick someone first.
partners-take-too-many = { $count ->
    [one] There is room for { $count } more. Tick fewer.
   *[other] There is room for { $count } more. Tick fewer.
}
partners-take-full = { $count ->
    [one] Only { $count } of them fits on this phone. Nothing was changed. Tick fewer.
   *[other] Only { $count } of them fit on this phone. Nothing was changed. Tick fewer.
}
partners-take-not = Take none
partners-taken = { $count ->
    [one] { $count } contact is on your list.
   *[other] { $count } contacts are on your list.
}
partners-untaken = Your list is as it was.

## Contacts out

partners-give = Hand contacts on
partners-give-file = partners
partners-give-lead = This makes a contact file that other phones can read.
partners-give-leaves = What leaves this phone
partners-give-fields = Names, telephone numbers, e-mail addresses, addresses and groups of:
partners-give-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
partners-give-note = Your notes too
partners-give-progress = How far you are, what they offered and what comes next
partners-give-not = Your messages and when you were in touch stay here.
partners-give-kind = For which phones?
partners-give-3 = Most phones (vCard 3.0)
partners-give-4 = New phones and programs (vCard 4.0)
partners-give-do = Make the contact file

## Seats at the table

table-partner = Take over as a partner
table-partner-there = On your list of partners
table-partner-taken = “{ $name }” is on your list of partners.
