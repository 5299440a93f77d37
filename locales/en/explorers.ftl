### The explorers of Learn: the chain, the process, act-means-purpose. Their contents stand in
### explorers.toml.

chain-title = The chain
chain-line = Four links to touch: what each can do
chain-lead = Trafficking is like a chain with four links. Where a link gets weaker, the chain holds less. Here you see what helps at each link.
chain-picture = A ring of four links
chain-how = Touch a link. Its joints come loose in the picture, and below you read what these people can do.
chain-weakens = What makes it hold less here
chain-speak = Speak to them
chain-next = Next link: { $name }

process-title = The path
process-line = Stage by stage: what happens, what prevents it, who can help
process-lead = Trafficking is a path, and it has many ways off. It needs no border and no journey: all of it can happen in one town.
process-picture = A path with five stages
process-how = Touch a stage to read about it below. Not everyone goes through all five.
process-where = Show one place
process-everywhere = All places
process-all-places = All places together. A point with a place in front of it belongs there most of all.
process-happens = What happens
process-prevents = What prevents harm
process-helps = Who can help
process-next = Next stage: { $name }
process-more = Go on from here

means-title = What makes it trafficking
means-line = Act, means, purpose; and ten cases to sort
means-lead = Three parts together make it trafficking: what is done, how it is done, and why. You need not learn the law. Three questions are enough.
means-who = Who is the person?
means-adult = An adult
means-child = Under 18
means-not-needed = Not needed for a child

cases-title = Sort ten cases
cases-line = Short, made-up stories. You say what you see, and each answer is explained at once. No marks, no time limit. Your answers stay on this phone, and only until you have finished.
cases-sorted = { $count ->
    [one] { $count } of { $total } done
   *[other] { $count } of { $total } done
}
cases-begin = Begin
cases-go-on = Go on where you were
cases-end-look = Look at the end again
cases-clear = Clear this from my phone
cases-cleared = Cleared. Nothing of it is kept.
cases-at = Case { $at } of { $total }
cases-act = Act: was someone hired, moved, passed on, hidden or taken in?
cases-means = Means: was there force, a threat, a lie, or power over someone with little choice?
cases-purpose = Purpose: is it done to exploit the person?
cases-name = What would you call it?
cases-yes = Yes
cases-no = No
cases-untold = Not told
cases-trafficking = Trafficking
cases-smuggling = Smuggling
cases-exploitation = Unfair work: help is due too
cases-fair = Hard work, but fair
cases-unknown = Not enough is known
cases-same = We see it the same way.
cases-other = We would say: { $answer }.
cases-back = Back
cases-skip = Skip this one
cases-next = Next case
cases-finish = To the end
cases-end = The end of the ten cases
cases-end-lead = Thank you for taking the time. You looked at what is done, how, and why. You did not look at what people look like or where they come from.
cases-end-life = Real life is less tidy than ten short stories. There it is not for you to decide what something is called. Nobody has to prove anything before they ask for help. Help is there either way.
cases-help-line = People to call, whatever it is called
cases-end-kept = Your answers are gone from this phone. Only the fact that you finished is kept. You can clear that too, at the foot of the page with the three parts.
cases-again = Sort them again
cases-end-parts = Back to the three parts
