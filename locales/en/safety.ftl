### Share: the safety lists of one plan.

safety-title = Safety check
safety-lead = Go through this before people come. Once some days before, and once on the day, best with two people.

## Ready or not

safety-ready = Ready
safety-ready-more = Everything on your lists is done, or does not apply here. Look once more on the day.
safety-not-yet = { $count ->
    [one] Not yet: { $count } thing open
   *[other] Not yet: { $count } things open
}
safety-no-list = Not yet: no list is in use
safety-no-list-more = You took all lists out. Bring in at least one, and go through it.
# A list, and how many things on it are open.
safety-open-in = { $list } ({ $count })
# One question, or several after each other.
safety-open-ask = Still to answer: { $question }
safety-stop-children = Children take part, and their list is not done yet. Please stop here for a moment and go through it first.
safety-stop-survivors = Survivors take part, and their list is not done yet. Please go through it together with them first.

## Questions that choose the lists

safety-questions = About your activity
safety-questions-why = Your answers choose the lists. You can change them at any time. What you ticked stays.
safety-ask-outdoors = Is any of it outdoors?
safety-ask-children = Will anyone under 18 take part?
safety-ask-many = { $count ->
    [one] Will more than { $count } person come?
   *[other] Will more than { $count } people come?
}
safety-ask-survivors = Will survivors take part or speak?
safety-ask-night = Does it go on after dark?
safety-yes = Yes
safety-no = No
safety-no-answer = Not answered yet
safety-answers = { $count ->
    [one] { $count } of { $total } answered
   *[other] { $count } of { $total } answered
}

## The lists

safety-lists = Your lists
safety-more-lists = More lists
safety-more-lists-why = Nothing asks for these. Bring one in if you want it.
safety-always = for every activity
safety-because-outdoors = because it is outdoors
safety-because-children = because children take part
safety-because-many = because many people come
safety-because-survivors = because survivors take part
safety-because-night = because it goes on after dark
safety-by-hand = added to this plan
safety-taken-out = taken out by you
safety-settled = { $count ->
    [one] { $count } of { $total } done
   *[other] { $count } of { $total } done
}
safety-all-settled = All done
safety-bring-in = Bring in: { $list }
safety-brought-in = “{ $list }” is in.
safety-take-out = Take this list out
safety-taken = “{ $list }” is out. Its ticks are kept.
safety-take-over = Bring in my own checks
safety-take-over-why = You changed this list under Safety lists. Your own checks and words can come in here. Ticks do not.
safety-took-over = Your own checks and words are in.

## An item that does not apply

safety-aside = Does not apply here
safety-aside-name = Does not apply here: { $item }
safety-aside-why = Why does it not apply?
safety-aside-open = Without a reason it counts as open.
safety-aside-kept = Does not apply here.
safety-applies = It does apply
safety-applies-name = It does apply: { $item }
safety-applies-again = It applies again. The reason is gone.
safety-aside-line = { $item } (does not apply: { $reason })
