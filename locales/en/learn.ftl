### Learn: ways in and lessons. The quiz has a file of its own.

ways-title = Where would you like to start?
way-done = { $count ->
    [one] { $count } of { $total } done
   *[other] { $count } of { $total } done
}
way-go-on = Go on
way-finished = You have been all the way. Well done. Come back to any step when you like.
way-lesson = Lesson
way-tool = Do it in the app
way-step-done = Done
# At the end of a lesson, to someone who came by one of the ways.
way-back = Back to your path

lessons-title = Lessons
lessons-done = { $count ->
    [one] { $count } of { $total } read
   *[other] { $count } of { $total } read
}
lessons-more = { $count ->
    [one] { $count } more lesson
   *[other] { $count } more lessons
}
lesson-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
lesson-begun = { $minutes }, go on where you were
lesson-finished = { $minutes }, read
lesson-screen = Screen { $at } of { $total }
lesson-remember = Three things to remember
lesson-talk = Talk about it
lesson-next = What to do next
lesson-back = Back a screen
lesson-forward = Next
lesson-end = All lessons

quiz-line = Short questions, each with the reason
install-title = Put it on this phone
install-line = Then it opens with no network
