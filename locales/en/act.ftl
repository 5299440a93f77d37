### Act: whom to speak to.

act-lead = Facts alone change little. Tell people one thing they can do.
act-why = What that one thing is depends on whom you speak to. So begin there.
act-audience-line = Who will hear your message?
act-audience-chosen = You chose: { $name }
act-do = Do something
act-together = Do it together
act-plan = Plan an activity
act-plan-line = Six headings, tasks, people and dates
act-harm = Help without harm
act-harm-line = What to take care of first

audience-title = Choose your audience
audience-lead = Trafficking is like a chain, and something can weaken every link. Which people do you want to reach?
audience-stuck = Not sure? Start with the people you know. They already listen to you.
audience-yours = Your audience
audience-can = What they can do
audience-messages = Messages that tell them what to do
audience-care = Take care
audience-ask = Questions for you
audience-choose = Choose this audience
audience-done = This is your audience now.
audience-notes = Your thoughts on these people. No names of anyone at risk.
