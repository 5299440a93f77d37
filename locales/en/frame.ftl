### The frame: bar, tabs, notices, banners, and pages that are not there.

window-title = { $page } - Handrail
skip-to-page = Skip to the page
back = Back
tabs-label = Sections
undo = Undo
notice-close = Close this message

learn-title = Learn
act-title = Act
share-title = Share
safe-title = Stay safe
help-title = Help
phone-title = This phone

## Keeping what the user writes

store-saved = Saved on this phone. It saves by itself.
store-blocked = This browser keeps nothing. You can use everything. Before you close this window, save your notes: see This phone, Your notes.
store-blocked-short = Only kept until you close this window.
store-full = There is no room left on this phone. Your last changes are on the screen only. Save them as a file now.
store-full-short = Not saved: there is no room left on this phone. Delete something and try again.
store-trouble = Something saved here could not be read. It is kept aside: see This phone, Your notes.
store-outdated = Another window saved a later version, shown here now. What you typed is kept aside: see This phone, Your notes.
store-gone = This was removed in another window.
store-gone-keep = Keep it
store-held = A newer version of Handrail wrote this, so it is left as it is. What you typed is kept aside: see This phone, Your notes. Load the page again to go on.
save-as-file = Save as a file

## Updates

update-ready = A new version is ready.
update-now = Use it now
update-later = Later
update-elsewhere = A new version runs in another window. Load this page again when you are ready.
update-reload = Load again

## Pages that are not there

not-found-title = No such page
not-found-text = There is no page called “{ $path }”.
not-found-next = The link may be old. Everything is in the five sections below.
not-found-start = Go to the start
missing-text = This is not here any more. It may have been removed, or the link is old.

## Used on several pages

sources-here = Sources
source-mark = Source: { $source }
copied = Copied. You can paste it anywhere.
copy-by-hand = This phone can't copy it by itself. Press and hold the text to select it.
share-this = Share: { $text }

part-waiting = One moment
part-waiting-line = This page is on its way to your phone.
part-failed = This page did not arrive
part-failed-line = Part of the app is not on this phone yet.
part-failed-next = Look for a network, then try again. Everything you wrote is still here, and Help works without this.
part-again = Try again
