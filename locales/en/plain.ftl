### The plain pages: the same help without a program, for old phones, text browsers and paper.
### Only they use these words; the app does not load them.

## The pages

# Above the links at the end of each page, to the other pages and to this one in other languages.
plain-pages = More
# At the foot of each page. { $leave } is the word on the button at the top.
plain-leave = “{ $leave }” opens another page. Back and the history still lead here.

## Help by country

# The heading of a page of numbers; { $region } is one of the following.
plain-region = Help numbers: { $region }
plain-africa = Africa
plain-americas = The Americas
plain-asia = Asia
plain-europe = Europe
plain-oceania = Australia and New Zealand

## Numbers

plain-dates = Under each number stands where we found it, and from when that is. If the date is missing, or more than three years ago, the number is not confirmed recently: it may have changed.
plain-facts = Good to know
plain-source = Found at
plain-no-date = Its date is not known.

## Dates

plain-day = { $day } { $month } { $year }
plain-month = { $month } { $year }
# The source gives no exact date.
plain-about = about { $date }
plain-january = January
plain-february = February
plain-march = March
plain-april = April
plain-may = May
plain-june = June
plain-july = July
plain-august = August
plain-september = September
plain-october = October
plain-november = November
plain-december = December

## Signs at work

plain-other = About someone else
plain-after-any = After any yes, or if you are not sure.
# { $signs } are headings of questions.
plain-after = After a yes, or if you are not sure: { $signs }.

## Check a job offer

plain-job-lead = Ask these questions before you say yes, for yourself or for a friend. Clear answers in writing are a good start. They are no proof.
plain-warning = A warning sign
plain-reply = Ask back
plain-after-warning = If there is a warning sign
plain-after-unknown = If you do not know an answer yet
plain-friend = For a friend
plain-limits = What a check can't do
plain-limits-lead = On a newer phone, Handrail also looks through the text of an offer. This holds for that check:
