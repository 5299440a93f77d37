### Writing an action message: the list, the page, and what is made of a message.

## All messages

messages-title = Your messages
messages-line = Say what people can do, on a poster, a phone or the radio
messages-lead = A good message asks for one thing that people can do today.
messages-empty-title = Facts alone change little
messages-empty = Here you write a message that says what to do. You get hints as you write. Then it becomes a poster, a text message or a radio spot.
messages-new = Write a message
# Its name, while nothing stands in it.
messages-unnamed = No words yet
messages-more = More for { $name }
messages-duplicate = Make a copy
messages-delete = Delete
messages-deleted = “{ $name }” is deleted.
messages-copied = This is the copy.
messages-removed = This message was deleted in another window.
messages-for-anyone = For anyone
# Before the name of an audience.
messages-for = For: { $name }

## Whom it is for, and how it is written

message-title = Your message
message-for = Who is it for?
message-anyone = Anyone
message-way = How would you like to write?
message-guided = Step by step
message-free = Freely
message-guided-line = Answer what you can. The message writes itself below, and you can change every word.
message-action = What should people do?
message-action-why = One thing, for today. Ask, call, check, keep, tell.
message-when = When, or in which situation?
message-when-why = People remember a message when the moment comes.
message-why = Why is it good for them?
message-why-why = Leave it out when it is clear.
message-ideas = Ideas
message-anew = Write it anew from my answers
message-anew-done = The text is new.
message-text = Your message
message-idea-taken = The idea is in.

## Hints

message-hints = Hints on your message
message-hints-none = Write a few words, and hints come up here.
message-hints-unknown = The hints know { $language } only. Here they can check just the length.
message-hints-warned = The hints on your words are good. First look at the note below your message.
message-hints-good = All five hints are good. Read it aloud once to someone it is for.
message-direct = Direct
message-short = Short
message-positive = Positive
message-relevant = Relevant
message-doable = Doable
message-short-words = { $count ->
    [one] Short: { $count } word, try { $most }
   *[other] Short: { $count } words, try { $most }
}
message-short-letters = { $count ->
    [one] Short: { $count } letter, try { $most }
   *[other] Short: { $count } letters, try { $most }
}
# Heard, not seen, behind the name of a hint.
message-is-good = good
message-is-try = worth a try
message-direct-good = It speaks to the reader.
message-short-good = People can read it as they walk by.
message-positive-good = It frightens and shames nobody.
message-relevant-good = It names something that people know.
message-doable-good = It says what people can do now.
message-no-action = It calls for something good, but does not say what to do. Add one thing that people can do:
message-not-to-you = It speaks about people. Speak to them: begin with what they can do, or say ‘you’.
message-several = It asks for { $count } things. People keep one in mind. Which one matters most?
message-vague = It could be about anything. Name a thing, a place or a moment that your readers know.
message-too-long = Say it in fewer words. What can go?
message-fear = “{ $words }” can frighten. Frightened people look away. Say what helps.
message-shame = “{ $words }” can hurt the very people you want to reach. Say what they can do.
message-label = “{ $words }” makes people small. Speak of workers, neighbours, people who were tricked.
# Before an example.
message-example = For example:
message-added = It is added.

## Whom to call

message-call = Whom can people call?
message-call-nobody = Nobody yet
message-call-line = Choose a number that we know, so that nobody has to type it.
message-call-none = No number
message-country = In which country?
message-country-choose = Choose a country
message-own = Your own numbers
message-own-mark = Added by you: { $name }
message-services = Who can help in { $country }
message-danger = In danger
message-no-services = We know of no helpline in { $country }. Give the number for danger, or a place where people can go.
message-run-by = Run by { $name }
message-other = Another number
message-other-line = Nobody has checked it. Ask someone who knows whether it is right.
message-other-bad = This is no number to dial. Use digits only, and one number.
message-place = A place where people can go
message-place-why = Such as the labour office or the clinic. Never the address of a shelter: it must stay secret.
message-place-missing = “{ $place }” is not in the text.
message-place-in = The place is in your message.
message-number-in = The number is in your message.
message-number-out = The number is out of your message.
message-number-stale = { $number } was not confirmed recently. Before you hand the message on, ask someone who knows whether it is still right: a clinic, the town hall, a police station. Never call an emergency number just to try it.
message-number-other = Nobody has checked { $number }. Before you hand the message on, make sure that it is right. Never call an emergency number just to try it.
message-number-changed = { $name } has another number now: { $number }
message-number-use = Use the new number
message-number-gone = { $number } is no longer among the numbers that we know. Choose another one.
message-number-missing = { $number } is not in the text.
message-number-put = Put it in
message-strange = We do not know the number { $number }. Is it right, and may everyone read it? Better choose one below.

## What becomes of it

message-out = Hand it on
message-first = Write your message first.
message-changed = Your message has changed since.
message-changed-keep = Keep these words
message-poster = Poster, card, QR code
message-poster-line = To print, or as a picture
message-sms = Text message
message-sms-line = { $count ->
    [one] { $count } text message
   *[other] { $count } text messages
}
message-sms-text = What is sent
message-sms-short = { $units } of { $room } characters. Plain letters only: one message holds the most.
message-sms-long = { $units } of { $room } characters. Some letters need the long form: one message holds fewer.
message-sms-left = { $count ->
    [one] { $count } more fits into the last message.
   *[other] { $count } more fit into the last message.
}
message-sms-pay = Each message may cost money.
message-sms-forcing = These need the long form: { $signs }
message-sms-plain = Use plain quotes, dashes and dots
message-sms-plain-done = The signs are plain now.
message-sms-again = Take my message again
message-sms-again-done = It is your message again.
message-sms-write = Open in text messages
message-radio = Radio spot
message-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
message-radio-none = Write your message first. The spot is made from it.
message-radio-fits = { $seconds } to read. A radio spot has { $most }.
message-radio-long = { $seconds } to read. A radio spot has { $most }: take words out.
message-radio-rule = Counted at { $words } words a minute, each digit as a word. Read it aloud with a clock.
message-radio-rule-letters = In scripts without spaces, { $letters } letters a minute.
message-radio-own = Change the words
message-radio-text = The spot, in your words
message-radio-title = Radio spot
message-again-from-message = Make it from the message again

## Pictures

message-images = Pictures that help
message-images-works = What works
message-images-avoid = What to leave out
message-images-consent = Ask first

message-care = Before you hand it on: no names, no faces, no addresses, nothing of one person's story.

## On the page of an audience

message-start-from = Begin a message with this: { $text }
message-write-for = Write a message for them
