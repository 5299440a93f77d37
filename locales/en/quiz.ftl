### Check what you know: rounds of questions, and a way to hide them.

quiz-title = Check what you know
quiz-lead = This is not a test, and nobody sees your answers. Each question tells you why, and where to read more.
# A row at the end of a lesson.
quiz-topic-check = Check this topic

## The round under way

quiz-waiting = Your round is waiting for you
quiz-go-on = Go on
quiz-question-of = Question { $at } of { $total }
quiz-replaced = This is a new round. The one before was not finished.

## New rounds

quiz-mixed = A mixed round
quiz-mixed-line = From all topics. What you don't know yet comes first. You can stop at any time and go on later.
quiz-mixed-start = { $count ->
    [one] Start with { $count } question
   *[other] Start with { $count } questions
}
quiz-missed = { $count ->
    [one] Try the missed one again
   *[other] Try the { $count } missed ones again
}
quiz-due = For today
quiz-due-line = You missed these another day. They come back after one day, then after two, four, eight and sixteen, until you know them well.
quiz-due-start = { $count ->
    [one] Try { $count } question
   *[other] Try { $count } questions
}
quiz-topics = By topic
# Questions whose latest answer was right.
quiz-known = { $count ->
    [one] { $count } of { $total } known
   *[other] { $count } of { $total } known
}
quiz-clear = Clear my answers
quiz-cleared = Your answers are cleared.

## Doing without

quiz-rather-not = Not for you?
quiz-hide-line = Some people don't like such questions. You can hide them on this phone. Your answers stay.
quiz-hide = Hide the questions
quiz-hidden-now = The questions are hidden.
quiz-hidden = The questions are hidden on this phone. The lessons are complete without them.
quiz-show = Show the questions

## A question

quiz-kind-one = One answer
quiz-kind-several = Choose all that fit
quiz-kind-true-false = True or false
quiz-kind-order = Put in order
quiz-true = True
quiz-false = False
quiz-check = Check
# Buttons of a step: 'Move up: An offer comes'.
quiz-step-up = Move up: { $step }
quiz-step-down = Move down: { $step }
# Said to those who do not see the list.
quiz-step-moved = Now at place { $place } of { $total }
quiz-step-first = This is already the first.
quiz-step-last = This is already the last.
quiz-choose-first = Choose an answer first.

## An answer

quiz-right = That's right
quiz-not-quite = Not quite
# Of a question with several right answers.
quiz-found = { $count ->
    [one] You found { $count } of the { $total } that fit.
   *[other] You found { $count } of the { $total } that fit.
}
# Of a question whose steps were put in order.
quiz-steps-found = { $count ->
    [one] { $count } of { $total } steps stood in its place.
   *[other] { $count } of { $total } steps stood in their place.
}
quiz-steps-answer = The right order, with reasons
quiz-step-right = In its place
quiz-step-stood = You had it at place { $place }
quiz-answers = The answers, with reasons
quiz-right-chosen = Right, and you chose it
quiz-right-not-chosen = Right
quiz-wrong-chosen = You chose this, but it is not right
quiz-wrong-not-chosen = Not right
quiz-lesson = Read more in the lesson
quiz-next = Next question
quiz-finish = See how it went

## The end of a round

quiz-score = { $count ->
    [one] { $count } of { $total } right
   *[other] { $count } of { $total } right
}
quiz-outcome-all = You know this well. You could explain it to others.
quiz-outcome-many = Well done. Below you see what to read again.
quiz-outcome-few = A good start. Nobody is born knowing this, and the lessons below will help.
quiz-by-topic = Topic by topic
quiz-read-again = Read again
quiz-another-mixed = Another mixed round
quiz-another-topic = Another round on this topic
quiz-all-topics = All topics

## No round

quiz-no-round = No round is open. Ten questions take about five minutes.
quiz-no-round-start = Start a mixed round

## Before and after learning

check-title = Before and after
check-line = Ten questions now, and the same ten when you have learned. So you can see what changed. The answers come after the second time.
check-start = Answer the first ten
# Labels before a score.
check-was-before = Before:
check-was-after = After:
check-score-on = { $score }, { $day }
check-then = Read some lessons first. There is no hurry. Then answer the same questions again.
check-again = Answer them again
check-once-more = Answer them once more
check-anew = Begin a new one
check-cleared = The check is cleared.
check-before-over = This is where you start. Now read some lessons, then answer the same questions again.
check-learn = To the lessons
check-gain-more = You knew { $before } before, and now you know { $after }. That is yours to keep.
check-gain-all = You knew all of them before, and you know them still. You could explain them to others.
check-gain-same = You know { $after }, as many as before. Perhaps they are other ones now. Below you see what to read again.
check-gain-fewer = It was { $before } before and is { $after } today. That happens to everyone: a tired day, or a guess that was lucky. What you read is not lost.

## The certificate

certificate-title = Certificate
certificate-line = As a picture or on paper
certificate-lead = You took your time to learn this. Here is something to show for it.
certificate-not-yet = There is a certificate once you finish a round of ten questions, or the check after learning. It is not about how many are right.
certificate-to-quiz = To the questions
certificate-name = Name for the certificate
certificate-name-why = It stays on this screen. A first name is enough, or none.
certificate-keep = Keep the name on this phone
certificate-for = For
certificate-did = Has thought about
certificate-questions = { $count ->
    [one] { $count } question on how people are tricked and used, and on how to help without harm
   *[other] { $count } questions on how people are tricked and used, and on how to help without harm
}
certificate-result = Result
certificate-day = Day
certificate-footer = Made with Handrail, on the phone of its owner. It shows that someone took part. It is not an examination.

## Sets of questions

sets-title = Question files
sets-line = Bring in questions of your school, or save ours
sets-lead = Schools often keep questions as GIFT files, which Moodle writes. You can bring such a file in, and save our questions for your school.
sets-nameless = Questions without a name
sets-bring = Bring a file in
sets-bring-line = You see what is in it before it is kept. It stays on this phone.
sets-choose = Choose a file
sets-too-large = This file is too large. Divide it into smaller ones.
sets-unreadable = This file could not be opened. Try to save it again as plain text.
sets-none = No question in this file can be asked here.
sets-found = { $count ->
    [one] { $count } question can be asked here
   *[other] { $count } questions can be asked here
}
sets-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
sets-problems = { $count ->
    [one] { $count } line to look at
   *[other] { $count } lines to look at
}
sets-problems-more = { $count ->
    [one] and { $count } line more
   *[other] and { $count } lines more
}
# Before a reason: 'Line 12: A number is asked for ...'
sets-line-number = Line { $line }:
sets-name = Name of the set
sets-keep = Keep the set
sets-not-keep = Don't keep it
sets-kept = The set is kept on this phone.
sets-count = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
sets-play = Alone
sets-group = In a group
# After 'In a group', when another game was begun before.
sets-game-waits = Another game is not finished yet.
sets-game-go-on = Go on with it
sets-game-end = End it and play this one
sets-remove = Remove
sets-removed = The set is removed.
sets-ours = Our questions as files
sets-ours-line = For Moodle and other programs that read GIFT.

## Why something in a GIFT file was left out, or taken only in part

gift-numerical = It asks for a number. Here there are only answers to choose. Left out.
gift-short-answer = The answer has to be typed. Here there are only answers to choose. Left out.
gift-essay = It asks for a long text. Left out.
gift-description = There are no answers in curly brackets. Perhaps it is a text between questions. Left out.
gift-matching = Pairs can't be matched here. Only steps with the numbers 1, 2, 3 can be put in order. Left out.
gift-two-blocks = There are two answer blocks. One question can have only one. Left out.
gift-no-end = The closing curly bracket is missing. An empty line ends a question, so there must be none inside. Left out.
gift-no-beginning = There is a closing curly bracket but no opening one. Perhaps an empty line stands before it. Left out.
gift-no-text = There are answers but no question. Left out.
gift-none-right = No answer is marked as right. Put = before it. Left out.
gift-two-right = Two answers begin with =, so each alone would be right. Are both wanted? Write ~%50% before each. Left out.
gift-too-few = There are fewer than two answers, or one is empty. Left out.
gift-bad-share = A share between percent signs is not a number, such as ~%50%. Left out.
gift-half-right = An answer is half right. It was taken, but counts as not right here.
gift-not-utf8 = Some letters can't be read. Save the file again with the encoding UTF-8.
