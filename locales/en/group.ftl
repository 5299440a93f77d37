### Check what you know together, on one screen.

group-title = Play in a group
group-line = On one phone, tablet or projector
group-lead = A game for two teams or a whole hall. It ends in a talk, and that is the best part.
group-no-questions = Nothing here can be asked in a group. Choose another topic.

## Before the game

group-how = How do you play?
group-teams = Teams
group-hands = Show of hands
group-teams-line = The phone goes from team to team. Each gives its answer, then all see what was right.
group-hands-line = Read the question out. Count the raised hands for each answer. Nobody stands out.
group-how-many = How many teams?
group-names-line = Each team has a colour and a shape. You can name the teams. Please use no names of people.
group-team-name = Name of the team { $team }
group-circle = Blue circle
group-square = Plum square
group-triangle = Green triangle
group-diamond = Red diamond
group-star = Teal star
group-cross = Brown cross
group-questions = How many questions?
group-about = What about?
group-all-topics = All topics
group-fewer = { $count ->
    [one] There is { $count } question of this kind here.
   *[other] There are { $count } questions of this kind here.
}
group-time = Time for each question
group-no-timer = No limit
group-seconds-each = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
group-begin = Begin
group-kept = You can stop at any time. The game waits here.

## A question

group-turn = { $team }, your turn
group-give = This is our answer
group-give-line = Talk about it first. Then pass the phone on: the next team does not see what you chose.
group-all-given = All teams have answered
group-all-look = Put the screen where all can see it.
group-show = Show the answer
group-hands-ask = Hands up: who is for which answer?
group-hand-more = One hand more: { $option }
group-hand-fewer = One hand fewer: { $option }
group-hands-count = { $count ->
    [one] { $count } hand
   *[other] { $count } hands
}
group-no-hands = Count some hands first.
group-seconds = { $count ->
    [one] { $count } second left
   *[other] { $count } seconds left
}
group-time-over = Time is up. Finish your thought, then answer.

group-end = End the game
group-ended = The game has ended.

## The answer

group-notes = For whoever leads
group-talk = To talk about
group-talk-why = Why did you choose what you chose? Who saw it another way?
group-to-end = To the end

## The end

group-over = That was the last one
group-over-line = Whoever talked, listened or changed their mind has won something.
group-most-right = { $count ->
    [one] Most hands were right on { $count } of { $total } questions.
   *[other] Most hands were right on { $count } of { $total } questions.
}
group-hard = Look at these again
group-now-talk = Now talk about it
group-now-talk-line = Ten minutes are enough. Nobody has to tell about their own life.
group-talk-surprise = What surprised you?
group-talk-here = What of this could happen where we live? What protects people here?
group-talk-next = What will we do this week? Who should hear of it?
group-again = Play again
