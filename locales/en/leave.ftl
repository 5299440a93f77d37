### Leaving quickly: the button at the top of every page, and the page about it under This phone.

leave-title = Leave quickly
# The state, in the row that leads to the page.
leave-line-units = Opens a page that converts units
leave-line-site = Opens { $site }
leave-lead = At the top of every page is the button “{ $leave }”. Use it when someone comes who should not see what you read.

## How it works

leave-how-title = How it works
leave-how-tap = Tap it. The screen is empty at once. Then another page opens: it turns metres into feet, and more like that.
leave-how-keys = Do you have a keyboard? Press Shift three times, quickly. That does the same.
leave-how-offline = It works without a network too, once all files are on this phone.
leave-how-back = Back and Forward do not show Handrail any more in this window.
leave-how-saved = What you wrote is saved first.
leave-return-title = How to come back
leave-return-address = In a browser: open Handrail as you did the first time, by its address or a bookmark.
leave-return-home = From the home screen: close the window with the other page first. Swipe it away in the list of open apps. Then open Handrail again.
leave-try = Try it now, so that you know it when you need it.

## Quiet

leave-quiet = Quiet name and sign
leave-quiet-why = Tabs, the history and the list of open apps say “{ $name }” in place of Handrail, and show a plain sign.
leave-quiet-limit = The pages look as before. Older lines in the history stay. On the home screen, and when you opened it from there, the name and sign stay too.

## Where to

leave-where = Where it takes you
leave-where-units = The page that converts units
leave-where-site = A site on the internet
leave-where-why = Choose one that you often look at, such as the weather or the news. Without a network, or when the site does not come within three seconds, the page that converts units opens. A browser that can't find the site may say so first.
leave-site = Address of the site
leave-site-none = There is no address yet, so the page that converts units opens.
leave-site-wrong = This is not the address of a site. It has a dot in it and no blanks. Until it is right, the page that converts units opens.
leave-site-opens = Opens { $site }

## What it can't do

leave-limit-title = What it can't hide
leave-limit-history = The history of the browser. It keeps the addresses that you opened, and when.
leave-limit-calls = Calls and messages. They stay in their lists, and a call may be on the bill.
leave-limit-data = The data you used. Whoever runs or pays for the network may see how much it was, and which site.
leave-limit-open = Your notes. Anyone who holds this phone unlocked can open Handrail and read them.
leave-limit-watched = An app that watches. Some show another person all that is on the screen. Leaving does not stop them.
leave-more-title = What helps more
leave-more-other = Another phone: that of someone you trust, or one in a library or a school.
leave-more-private = A private window of the browser. It leaves no history on this phone. But your notes go when you close it.
leave-more-history = Take this site out of the history. Remove only its lines: a history that is suddenly empty can be noticed.
leave-more-erase = Erase everything. Then Handrail and your notes are gone from this browser.
leave-more-care = Does someone often look through this phone, or know where you are without being told? Ask for help on another phone first. Then decide together what to change on this one.
