### The plain page that is there before the app, and when the app can't run.
### These words also stand alone, for a reader who never gets further: keep them complete.

shell-title = Handrail
# Beside the title, while the app loads. Keep it short.
shell-loading = Getting the toolkit ready
# Shown only when nothing has loaded for a while.
shell-wait = If nothing more opens here, load this page again.
shell-no-script = This page works as it is. To open the full toolkit, allow JavaScript in your browser.
shell-intro = You can use this page at once. The most urgent help comes first.

## The way out

# On the button at the top of every page, and of the app: a word that fits a thumb.
shell-leave = Leave
# The name of the window when nothing may tell what it is. The page that converts units has it too.
shell-quiet = Units

## The five tabs

shell-tabs = Parts of this page
shell-tab-learn = Learn
shell-tab-act = Act
shell-tab-share = Share
shell-tab-safe = Stay safe
shell-tab-help = Help

## Help

shell-help-title = In danger now
shell-help-go = Go where other people are, if you can: a shop, a clinic, a station.
shell-help-call = Call the police, or the emergency number of the country you are in. Say first where you are.
shell-help-write = If you can't speak, write to someone you trust. Say where you are and ask them to call.
shell-help-enough = You don't have to explain or prove anything. Getting safe comes first.
shell-help-traces = Does someone check your phone? Use another one if you can. A call stays in the list of calls.
shell-number-title = How to find a number
shell-number-lock = Look at the lock screen. Many phones have a button for emergency calls there. It often works without credit.
shell-number-ask = Ask where people are known to help: a clinic, a school, a place of worship, a workers' union.
shell-number-abroad = In another country, the embassy of your own can help. Did you flee from your own government? Then ask a lawyer or an aid group instead. You can ask for someone who speaks your language.
shell-number-care = Don't take a number from the advert, the agent or the stranger you are unsure about.

## Learn

shell-learn-begin = Exploitation often begins with a promise: a good job, a new friend, love. Debts, threats or rules that keep a person from leaving come later.
shell-learn-ask = Three questions help with any job offer. Who pays for the trip? Who keeps your passport? Can you leave when you want?
shell-learn-fault = It is never the fault of the person it happens to. With help, people get out and build a good life.

## Act

shell-act-listen = Are you worried about someone? Listen, believe them, and ask what they want. Your time and patience already help.
shell-act-together = Don't face the other side and don't try to get anyone out by yourself. Call a helpline together: they know safe next steps.

## Share

shell-share-plan = Are you planning a talk, a class or a film night? Write down three things: who it is for, what they can do afterwards, and who helps if someone asks for help.
shell-share-care = Never ask people to tell others what happened to them. A made-up story teaches just as well.

## Stay safe

shell-safe-keep = Keep your address, your papers, your passwords and your private pictures to yourself.
shell-safe-threat = Is someone threatening you online? Don't pay, and don't send more. Keep the messages. Report the account, then block it. Tell someone you trust today.

## Links to the pages without a program, and what those are called

shell-more-numbers = Help numbers by country
shell-more-steps = Steps for a bad moment
shell-more-online = Trouble online
shell-more-signs = Is something not right at work?
shell-more-job = Check a job offer

## When the app can't run

shell-fail-unsupported = This browser is too old for the full toolkit. Update it, or open this page on a newer phone. The short help below works here.
shell-fail-load = The full toolkit could not be loaded. Check your network and try again. The short help below works now.
shell-fail-slow = This takes longer than it should. Loading goes on, and the toolkit opens when it is here. The short help below works now.
shell-fail-panic = Something in the toolkit stopped working. What it saved is still on this phone. The last words you typed may be missing.
shell-fail-pack = The texts of the toolkit are missing or damaged. Connect this phone to a network, then try again.
shell-retry = Try again
shell-save = Save my notes as a file
shell-show = Show my notes as text
shell-notes-care = Anyone who opens this file or text can read your notes. Keep it in a safe place.
# Above a box that holds the notes as text.
shell-notes-copy = Press and hold the text. Choose to select all of it, then copy it. Paste it somewhere safe, such as a message to yourself.
