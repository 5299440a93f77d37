### Help: numbers by country, numbers of one's own, and the way to the guides.

help-danger = I am in danger now
help-danger-line = Get to safety first. Then see who can help.
help-your-country = Your country
help-choose-why = Choose the country you are in. Its numbers then stand here, and need no network.
help-choose = Choose a country
# On a button: the country that the phone is set to.
help-suggested = I am in { $country }
help-all-here = All numbers in { $country }
help-steps-title = Step by step
help-more-title = More numbers

## Countries

countries-title = All countries
countries-line = Find the numbers of any country in this app
countries-search = Name of the country
countries-found = { $count ->
    [one] { $count } country
   *[other] { $count } countries
}
countries-none = No country fits
countries-none-line = Try the first letters, or another name of the country. Some countries are not in this app yet. The international directories know more of them.

country-danger = In danger
country-helps = Who can help
country-others = Others
country-europe = In all of the European Union
country-choose = Make this my country
country-yours = Your country
country-forget = Forget it
country-chosen = Your country is now { $country }.
country-forgotten = No country is chosen any more.
country-no-line = We know of no trafficking helpline for all of { $country }.
country-nearest = Try this one first. It helps with related things, and may know who else can.
country-no-nearest = The international directories below know groups that help.

emergency-unknown = We have no confirmed emergency number for { $country } yet. Most phones know it: look for 'Emergency' on the lock screen.
guide-emergency = Your emergency number
emergency-find = Choose your country

## International directories

everywhere-title = International directories
everywhere-line = Find help in a country that is not listed, and tools for everyone
everywhere-lead = These web pages help in many countries. They need a network, open outside Handrail, and stay in your browser's history. In danger, call the emergency number of the country you are in.

## A number

number-more = Hours, languages, source
# Before the name of whoever runs it.
number-run-by = Run by
# Before the name of a part of a country.
number-serves = Only for
number-inside = Inside { $country }
number-inside-only = Works only inside { $country }
number-in-europe = Inside the European Union
number-anywhere = From any country
number-abroad = From abroad
number-hours = Hours: { $hours }
number-hours-of = These hours are from { $year }.
number-languages = Languages: { $languages }
number-free = The call is free.
number-not-free = The call costs money.
number-covers = It helps with trafficking too.
number-open = Open the page
number-out-care = Web pages need a network. They open outside Handrail and stay in your browser's history.
number-stale = Not confirmed recently
number-confirmed = Confirmed { $year } · source
number-confirmed-about = Confirmed about { $year } · source
number-no-date = Date not known · source
# The date of the document.
number-source-of = The source is from { $when }.
number-high = The source is official, or two sources agree.
number-medium = We have one source for it, and not an official one.
number-not-dialled = We did not call the number ourselves.
number-fails = If this fails, call the emergency number of { $country }:
number-fails-unknown = If this fails, call the emergency number of { $country }. We have none that is confirmed.
number-fails-how = How to find it
number-fails-anywhere = If this fails, call the emergency number of the country you are in.
number-fails-urgent = If nobody answers, call again. Go where people are and ask them to call too.

call = Call
call-text = Write
call-copy = Copy
call-not-now = Not now
# Before the first call, once.
call-traces = A call or message stays in the lists of this phone. It may be on the bill.
call-traces-more = Does someone check your phone? Use another one if you can.

way-phone = Another number
way-sms = By text message
way-sms-say = Write:
way-whatsapp = WhatsApp
way-text-phone = Text phone (TTY) or relay service
way-mail = E-mail:
way-chat = Chat on its web page
way-form = Form on its web page
way-web = Its web page
way-app = App:

## Numbers of one's own

own-title = Your own numbers
own-line = A shelter, a lawyer, a nurse whom you or your group know
own-lead = Do you or your group know someone who helps? Keep the number here. It stands before the others in Help.
own-none = No number of yours yet
own-none-line = Think of a shelter, a lawyer, a union or a nurse near you. It stays on this phone.
own-care = Anyone who opens Handrail on this phone can see these numbers. Don't write down who needs help.
own-add = Add a number
own-add-here = Add a number of your own
own-new = A new number
own-change-title = Change this number
own-name = Who answers?
own-number = Number
own-number-why = Begin with + and the code of the country if you may call from abroad.
own-country = Where does it work?
own-any-country = I don't know, or anywhere
own-note = Note: when, which languages, what for
own-group = Group it comes from, if any
own-save = Keep the number
own-cancel = Cancel
own-dropped = What you typed is gone.
own-saved = The number is kept.
own-change = Change
own-remove = Remove
own-confirm = I checked it today
own-confirmed = Noted that you checked it today.
own-removed = “{ $name }” is removed.
own-mark = Added by you
# Before the name of a group.
own-mark-group = Added by
own-inside = For { $country }
own-anywhere = Country not given
own-checked = You checked it on { $day }.
own-not-checked = Not checked yet. Call it once, then tap “I checked it today”.

own-bad-name = Write who answers, so that you know it again.
own-bad-empty = Write the number.
own-bad-letter = “{ $sign }” can't be dialled. Use digits only; put words into the note.
own-bad-sign = “{ $sign }” can stand only at the beginning of a number.
own-bad-several = These are two numbers. Write one here, and add the other on its own.
own-bad-short = This is too short. A number has two digits or more.
own-bad-long = This is too long. No number has more than { $most } digits.
