### Stories with choices. The stories themselves stand in the folder stories.

stories-title = Stories with choices
stories-line = You choose what someone does next
stories-lead = Four short stories. You choose what happens next, and see what it brings. No choice is silly, and you can always go back.
stories-made-up = The people are made up. What happens to them is put together from what many people have told. Nothing cruel is shown.

# A label before what the story is about.
story-touches = It is about:
story-found = { $count ->
    [one] { $count } of { $total } endings
   *[other] { $count } of { $total } endings
}
story-standing = { $minutes }, { $found }
story-begun = { $minutes }, { $found }. Go on where you were.

story-made-up = The people in this story are made up. It is put together from what many people have told.
# Above the choice that the reader made a moment ago, and why it helped or what it risked.
story-chosen = Your choice
story-back = Back a scene
story-again = Start again
story-started-again = The story starts again.
story-stop = Stop here
story-help = Is this close to your own life?
story-help-line = Numbers, and what to do now

story-found-here = { $count ->
    [one] This is an ending. You have found { $count } of { $total }.
   *[other] This is an ending. You have found { $count } of { $total }.
}
story-keep = What you can take from it
story-next = Where to go on
# A list of the choices that the reader made. A tap on one goes back there.
story-choices = Go back to a choice
story-others = Another story
