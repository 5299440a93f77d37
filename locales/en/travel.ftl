### Before a journey: the list, and the safety card.

travel-title = Before you travel
travel-line = A list to tick, and a card to leave with someone
travel-picture = A young woman with a rucksack hands a card to an older man. Behind them a bus is waiting.
travel-lead = You go for work, for school or to someone you love? Two things help: a list to go through, and a card that stays with someone you trust.
travel-here = Both stay on this phone, and they are not locked. Anyone who opens Handrail here can read them.
travel-card-line = Where you go, who is there, and when you get in touch
travel-card-begun = Begun
travel-due-today = Today is a day to get in touch
travel-due-later = Then:
travel-over = The journey on your card is over. You can delete the card now.

## The safety card

card-title = Safety card
card-lead = Write down where you go and who is there. Give the card to one or two people you trust. If they do not hear from you, it tells them what to do. Fill in what you know, and leave out what you like.
card-here = The card is kept on this phone, and it is not locked. Anyone who opens Handrail here can read it. It goes to nobody until you give it away.

card-group-where = Who goes, and where to
card-group-journey = The journey
card-group-there = There
card-group-touch = Getting in touch

# What stands on the card, and above its fields. Neutral: the traveller and others read it.
card-name = Name
card-name-why = As it stands in the passport, and what people there say.
card-destination = Goes to
card-country = Country
card-country-why = With it, you can choose help numbers of that country below.
card-place = Town or village
card-place-why = The nearer the better: a part of a town, or what the village lies close to.
card-employer = Employer or host
card-employer-why = The name of the firm or the family, and who found the job for you.
card-leaves = Leaves
card-returns = Comes back
card-days-wrong = The day of coming back is before the day of leaving. Is one of them wrong?
card-transport = Flight, bus or boat
card-transport-why = Company, number and hour. Then others can ask whether it has arrived.
card-address = Address there
card-address-why = Where you will sleep, with street and house. If you do not know it yet, ask for it before you go.
card-contact = Contact there
card-contact-why = Who meets you, who you work for, a friend in the same town: name and number.
card-phones = Own phones
card-phones-why = Your numbers at home and there, and the name you use in chats.
card-check-ins = Days to get in touch
card-check-ins-why = Tap the days on which you will call or write.
card-or-every = Or choose how often, from the day you leave:
card-every = { $count ->
    [one] Every day
   *[other] Every { $count } days
}
card-next = Next: { $day }
card-next-today = Today is one of these days.
card-next-leaves = Fill in the day you leave. Then you see the next one here.
card-next-none = No such day is left before you come back.
card-hour = Hour
card-hour-why = And whose clock: “8 in the evening, at home”.
card-code = Hint at the code word
card-code-why = Only something that reminds you both, such as “our old neighbour”. Never the word: the card can get into other hands.
card-missed = If a call does not come
card-missed-why = How long to wait, whom to ask first, when to go to the police.
card-call = Whom to call
card-call-why = Choose help numbers, and add people who would look for you.
card-services = Help numbers: { $country }
card-services-country = Fill in the country at the top. Then help numbers stand here to choose from.
# A line of a help number: where it works, and the digits.
card-call-line = { $place }: { $number }
card-call-confirmed = Confirmed { $year }
card-people = People
card-people-why = Family at home, a friend there, your embassy or consulate.
card-person-name = Who
card-person-number = Number
card-person-add = Add a person
card-person-remove = Take this person off
card-person-removed = The person is off the card.
card-passport = Passport number
card-passport-why = It helps a consulate to find you and to make new papers.
card-passport-care = With this number and your name, others can pretend to be you. Show it only to someone you trust fully, and never in a chat with many.
card-passport-show = Show it on the card this time

card-preview = What the card says
card-footer = Made on { $day }. Please keep it to yourself. If you do not hear from me, show it only to those who help to find me.
card-delete-when = You have given it away, or you are back? Then you can take it off this phone.
card-delete = Delete the card
card-deleted = The card is deleted.
