### This phone: install, offline, language, display, notes, sources.

# Before the code of the build, such as 'Version 3f9c01ab22de'.
build-label = Version
size-kilobytes = { $size } KB
size-megabytes = { $size } MB

## Home screen

install-line-done = Done on this phone
install-line-todo = Best done before you travel
install-line-in-app = First open it in your browser
install-lead = On the home screen, Handrail opens with one tap, like any other app.
install-when = Do it while you have a network, before you go where there is none. It takes a minute.
install-now = Put it on the home screen now
install-done-title = It is on the home screen
install-from-home = You opened it from there. There is nothing more to do.
install-just-now = Open it from there the next time. Do it once now, while you have a network.
install-name-title = What others can see
install-name-text = The name below the sign is Handrail. Neither the name nor the picture tells what it is about.
install-name-limit = Someone who opens it can read what is in it, and your notes.
install-steps = How to do it
install-other-phone = How to do it on another phone
install-other = Another browser
install-browser = Show the steps for
install-in-app-title = First leave this app
install-in-app-text = You opened Handrail inside another app, such as a chat or a social network. It can't be put on the home screen from here, and your notes may be lost when you close that app.
install-not-kept-title = Not kept from this address
install-not-kept-line = The home screen gets a link only. See what works without a network.
install-first-title = Install first, then start
install-first-text = On this phone, the app on the home screen keeps its own notes. What you write here in the browser does not come along.
install-take-along = You have notes here already. Save a back-up here. Then open Handrail from the home screen and restore it there.
install-copy-address = Copy the address

# Names of browsers, as their users know them.
install-name-chrome-android = Chrome on Android
install-name-samsung = Samsung Internet
install-name-firefox-android = Firefox on Android
install-name-safari-ios = Safari on iPhone, iPad
install-name-other-ios = Others on iPhone, iPad
install-name-chrome-desktop = Computer: Chrome, Edge
install-name-safari-mac = Safari on a Mac
install-name-in-app = Inside another app
install-name-other = Another browser

# Steps. Words in quotes are what the browser says in its menus, in this language.
install-menu-dots = Tap the three dots. They are beside the address.
install-menu-lines = Tap the three lines at the bottom of the screen.
install-chrome-choose = Tap “Install app” or “Add to Home screen”.
install-samsung-choose = Tap “Add page to” or “Add to”, then “Home screen”.
install-firefox-choose = Tap “Install” or “Add to Home screen”. It may be under “More”.
install-confirm = Tap “Install” or “Add”.
install-open-once = Open it once from the home screen, while you still have a network.
install-safari-share = Tap the square with an arrow that points up. It is at the bottom, or under the three dots.
install-ios-choose = Scroll down and tap “Add to Home Screen”.
install-ios-confirm = Tap “Add”.
install-ios-open = Open it from the home screen while you still have a network. Then start your notes there.
install-other-ios-share = Tap the square with an arrow that points up. It is beside the address, or in the menu.
install-other-ios-missing = Not there? Then open this page in Safari and begin again.
install-desktop-sign = Look at the end of the address bar. Click the small screen with an arrow.
install-desktop-menu = Not there? Open the menu with the three dots and look for “Install”.
install-desktop-confirm = Click “Install”.
install-mac-share = Click the square with an arrow that points up.
install-mac-choose = Click “Add to Dock”, then “Add”.
install-mac-older = Not there? On an older Mac, save the page as a bookmark instead.
install-in-app-menu = Look for three dots, or a square with an arrow, in a corner of the screen.
install-in-app-choose = Tap “Open in browser”, “Open in Chrome” or “Open in Safari”.
install-in-app-copy = Not there? Copy the address with the button below. Open your browser and paste it there.
install-in-app-then = Then come back to this page in your browser.
install-other-menu = Open the browser's menu. Look for “Install” or “Add to Home screen”.
install-other-bookmark = Not there? Save this page as a bookmark.
install-other-works = A bookmark works too. It opens without a network if this phone has all files.

## Without a network

offline-title = Without a network
offline-files = { $count ->
    [one] { $done } of { $count } file, { $size }
   *[other] { $done } of { $count } files, { $size }
}
offline-line-installing = Getting ready: { $files }
offline-line-failed = Not all of it is here yet
offline-line-unsupported = Keep this window open
offline-line-waiting = Looking at what is here
offline-ready-title = Works without a network
offline-ready-text = All of it is on this phone. Lessons, plans, lists and help open with no network. Only links to other sites need one.
offline-installing-title = Getting ready
offline-installing-text = Stay on the network until all files are here.
offline-failed-title = Not all of it is here yet
offline-failed-text = Some files are missing. Connect this phone to a network, then try again. Until then, keep this window open.
offline-retry = Try again
offline-waiting-title = Looking at what is here
offline-waiting-text = One moment, please.
offline-unsupported-title = Keep this window open
offline-insecure-why = The address here begins with http, not https. From such an address, a browser does not keep the app for later.
offline-missing-why = This browser can't keep the app for later. It may be a private window, a window inside another app, or an older browser.
offline-kept-here = On this phone: the texts and your notes.
offline-nothing-kept = On this phone: nothing. Your notes stay until you close this window.
offline-not-kept = Not on this phone: the page itself. Each time you open it, it comes from the same address again.
offline-keep-open = As long as this window stays open, everything works without a network.
offline-insecure-better = To have it everywhere, open it once from an address that begins with https.
offline-missing-better = To have it everywhere, open it in the usual browser of this phone.

update-title = New versions
update-text = Handrail looks for a new version when you open it with a network. You decide when to use it.
update-check = Look for updates
update-looking = Looking. If there is a new version, a message comes up at the top.
update-by-loading = Here you get the newest version each time you load the page.

keep-title = Will it stay on this phone?
keep-blocked = No. This browser keeps nothing after you close the window.
keep-granted = Yes. The browser has agreed to keep it, even when the phone runs low on room.
keep-not-granted = Most likely. But when the phone runs low on room, the browser may remove it.
keep-refused = The browser says no for now. It may say yes once Handrail is on the home screen or you have used it more.
keep-unknown = Most likely. This browser does not say what it does when the phone runs low on room.
keep-ask = Ask the browser
keep-safari = Safari removes what a page keeps when you use Safari for a week and do not open the page. It does not do that to apps on the home screen.
keep-backup = A back-up file is the safest way to keep your notes.

## Language

language-title = Language
language-lead = Choose the language that you read best.
language-only = Handrail speaks this language here.
language-current = In use
language-fetch = Tap to use it: { $size }
language-fetching = Fetching the texts.
language-failed = The texts could not be fetched, so nothing has changed. Connect this phone to a network and tap the language again.
language-reviewed = Someone who grew up with this language has read all the texts.
language-not-reviewed = No one who grew up with this language has read all the texts yet. If a sentence looks wrong, it may be.
language-kept = This phone keeps the language that you choose, and English to fall back on. Any other needs a network for a moment.

## Display

display-title = Text and colours
display-line-auto = { $size }, colours of the phone
display-line-light = { $size }, light colours
display-line-dark = { $size }, dark colours
display-theme = Colours
display-theme-auto = As the phone has it
display-theme-light = Light
display-theme-dark = Dark
display-size = Size of text
display-size-small = Small text
display-size-normal = Normal text
display-size-large = Large text
display-size-larger = Larger text
display-size-largest = Largest text
# One letter that shows the size.
display-letter = A
display-sample = You can ask questions before you say yes. Take your time.
display-contrast = More contrast
display-contrast-why = Stronger lines and darker words, for bright sun or tired eyes.
display-motion = Less motion
display-motion-why = Nothing slides or fades.
display-quiz = Offer the quiz
display-quiz-why = Some people like to check what they know. Others don't like tests. Your answers stay here either way.

## Your notes

notes-title = Your notes
notes-line-none = Nothing yet
notes-line-progress = What you have read and answered
notes-line-both = { $plans }, { $lists }
notes-plans = { $count ->
    [one] { $count } plan
   *[other] { $count } plans
}
notes-lists = { $count ->
    [one] { $count } safety list
   *[other] { $count } safety lists
}
notes-messages = { $count ->
    [one] { $count } message
   *[other] { $count } messages
}
notes-partners = { $count ->
    [one] { $count } partner
   *[other] { $count } partners
}
notes-reports = { $count ->
    [one] { $count } report
   *[other] { $count } reports
}
notes-here = On this phone
notes-none = There is nothing of yours here yet. Plans, lists and answers are kept here as soon as you begin.
notes-open = They never leave this phone unless you send them. But they are not locked: anyone who opens Handrail on this phone can read them.

record-settings = Language and display
record-lessons = The lessons you have read
record-quiz = Your quiz answers
record-tips = The tips you have ticked
record-stories = The stories you have read
record-audience = Your audience
record-cases = How far you are with the ten cases
record-travel = Your safety card
record-numbers = Your help numbers
record-action = Your community action plan
record-table = Who should be at the table
record-workshop = Your notes of the nine questions
record-plan = A plan
record-plan-nameless = A plan without a name
record-plan-named = Plan: { $name }
record-list = A safety list
record-list-named = Safety list: { $name }
record-offer = A job offer that you checked
record-offer-named = Job offer: { $name }
record-group = A game in a group
record-questions = A set of questions
record-questions-named = Questions: { $name }
record-message = A message
record-message-named = Message: { $words }
record-partner = A partner
record-partner-named = Partner: { $name }
record-report = A report of an activity
record-report-named = Report: { $name }
record-posting = The plan of your posts
record-other = Something of another version
record-aside = Kept aside: { $name }

backup-title = Save a copy
backup-text = A back-up is one file with all your notes. Use it for a new phone, or in case this one is lost.
notes-save = Save a back-up
notes-show = Show it as text
backup-care = Anyone who gets the file can read your notes. Keep it in a safe place.
backup-as-text = Your back-up as text. Copy all of it and keep it as a file or a message to yourself.
backup-copy = Copy the text
picture-downloaded = The picture is in your downloads.
file-downloaded = In your downloads: { $name }
file-not-there = Not there?

restore-title = Bring notes back
restore-text = Choose a back-up file. First you see what it would do.
restore-choose = Choose a file
restore-too-large = This file is too large to be a back-up of Handrail. Nothing was changed.
restore-unreadable = This phone can't read the file. Try to copy it to this phone first. Nothing was changed.
restore-cut-off = The end of this file is missing. Copy or send it again, then try once more. Nothing was changed.
restore-not-ours = This is not a back-up of Handrail. Its name usually begins with “handrail”. Nothing was changed.
restore-newer = A newer version of Handrail made this file. Get the new version first, then try again. Nothing was changed.
restore-empty = This back-up is empty. Nothing was changed.
restore-shows = This is what the file would do
restore-made = Made on { $when }
restore-adds = Comes back
restore-replaces = Here and in the file. Which one do you want?
restore-use = Use the one in the file: { $when }
restore-keep = Keep the one here: { $when }
# Behind the one of the two that was written later.
restore-later = { $words } (newer)
restore-keep-damaged = Keep the one here, which can't be read
restore-same = { $count ->
    [one] { $count } note is the same here and in the file.
   *[other] { $count } notes are the same here and in the file.
}
restore-skips = Can't be used
restore-skipped = { $name }: { $why }
restore-skip-unknown = this version of Handrail does not know it
restore-skip-damaged = it is damaged
restore-skip-newer = it needs a newer version of Handrail
restore-nothing = There is nothing to bring back.
restore-do = Bring it back
restore-cancel = Cancel
restore-no-room = There is no room for it on this phone. Nothing was changed. Make room on the phone, then try again.
restore-done = { $count ->
    [one] { $count } note is back.
   *[other] { $count } notes are back.
}

aside-title = Kept aside
aside-text = These could not be read, or another window had saved a later version. They are just as they were. Save them if they matter to you.
aside-save = Save as a file: { $name }
aside-remove = Remove: { $name }
aside-removed = Removed.

hand-over-title = Finish and clear a shared phone
hand-over-text = Is someone else going to use this phone? Save a back-up for yourself, then clear your notes. Handrail stays ready for the next person.
hand-over-stays = The language, the colours and the size of text stay as they are.
hand-over-save = Save a back-up first
hand-over-clear = Clear my notes
hand-over-done = Your notes are gone from this phone.

erase-title = Erase everything
erase-text = Removes your notes, your choices and Handrail itself from this browser. It can't be undone.
erase-not-title = Handrail can't erase these
erase-not-history = The pages in your browser's history.
erase-not-files = Back-ups and other files you saved. Look in your downloads.
erase-not-icon = The sign on the home screen. Remove it as you remove an app.
erase-not-sent = What you have sent to others.
erase = Erase everything
erase-sure = Erase all of it now? It can't be brought back.
erase-yes = Yes, erase everything
erase-no = No, keep it
erase-save-first = Save a back-up first
gone-title = All gone
gone-wait = Your notes are erased. Removing the files of the app.
gone-all = Nothing of Handrail is stored in this browser any more.
gone-in-part = Not all is gone
gone-not-notes = This browser did not let go of everything. What you wrote last may still be stored in it. Remove it in the browser's settings, under stored data of websites.
gone-not-files = Your notes are erased. The browser did not let go of the files of the app. You can remove them in the browser's settings, under stored data of websites.
gone-close = You can close this window now.
gone-again-text = Do you want to start again? Then you need a network.
gone-again = Start again

## Sources

sources-title = Sources
sources-line = Where figures and facts come from
sources-lead = This is where the figures and facts in Handrail come from.
sources-dates = The year tells what time a figure is about. Figures grow old, so look at it before you pass one on.
source-title = Source
source-document = Where it stands
source-year = Year it is about
source-about-year = About the year { $year }
source-open = Open it in the browser
source-open-care = This needs a network. It opens outside Handrail and stays in your browser's history. It leads to
source-lessons = Lessons that build on it
