### Signs at work, as questions. The questions themselves stand in signs.toml.

# Neutral on purpose: it stands in the history of the browser.
signs-title = Signs at work
signs-line = Questions about your work, or about someone you know
signs-picture = Two people sit on a bench and look at a list together. One of them holds a pen.
signs-lead = Is something not right at work? Eleven questions help you to look at it calmly. Then you see what you can do.
signs-clues = Each question is about one sign of forced work. A sign is a clue, not a proof. You can skip questions, and go to the next steps at any time.
signs-forgets = Nothing is stored. Your answers are on this screen only. They are gone when you leave this page or follow a link, and when you put it aside for more than five minutes. The history of the browser shows the page, never an answer.
signs-who = Whom is it about?
signs-me = About me
signs-me-line = My work, or the house I work in
signs-adult = About an adult I know
signs-adult-line = They decide for themselves. You can ask, and be there.
signs-child = About a child
signs-child-line = Someone under 18. Adults must act.

signs-at = Question { $at } of { $total }
signs-yes = Yes
signs-not-sure = Not sure
signs-no = No
signs-back = Back
signs-skip = Skip
signs-now = Next steps now
signs-why = Why it matters
signs-looks = What it can look like
signs-looks-where = Choose a place. Then each question has an example from there.
signs-looks-other = Another place

signs-steps = What you can do now
signs-no-verdict = These questions give no verdict. They point to what can help. What cannot wait comes first.
signs-steps-keep = Read to the end before you follow a link. When you leave this page, it forgets your answers and this list.
signs-change = Back to the questions
signs-again = Start again
