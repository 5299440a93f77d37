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
quiz-topics = By topic
# Questions whose latest answer was right.
quiz-known = { $count ->
    [one] { $count } of { $total } known
   *[other] { $count } of { $total } known
}
quiz-clear = Start afresh
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
quiz-true = True
quiz-false = False
quiz-check = Check
quiz-choose-first = Choose an answer first.

## An answer

quiz-right = That's right
quiz-not-quite = Not quite
# Of a question with several right answers.
quiz-found = { $count ->
    [one] You found { $count } of the { $total } that fit.
   *[other] You found { $count } of the { $total } that fit.
}
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
