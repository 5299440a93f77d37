### Out of a message: a poster, a square card, a code that phones read.

give-title = Poster, card and QR code
give-empty-title = First the words, then the paper
give-empty = Your message stands on the poster. Write it first, a line is enough.
give-write = Write the message

give-what = What you make
give-poster = Poster
give-card = Square card
give-poster-alt = The poster, as it will be printed
give-card-alt = The card, as it will be sent
give-larger = See it larger
give-smaller = See it smaller

give-too-small = The letters get smaller than 10 points. Few people stop to read that. Shorten the message, or choose A3 paper.
give-too-small-card = The letters get very small on a card. Shorten the message.
give-too-long = This is too long for one page. Shorten the message, then come back.
give-shorten = Shorten the message

give-save = As a picture
give-half = This phone has no room for the full size. The picture has half as many dots each way. It is fine to send. For a sharp print, use “Print it”.
give-drawing-missing = The drawing is not on this phone yet. Until it is, the poster has words only.
give-print-hint = To keep it as a PDF file, print it and choose “Save as PDF”. Set the scale to 100 %, with no margins.

give-look = How it looks
give-layout = Layout
give-layout-words = Big words
give-layout-picture = With a drawing
give-layout-strips = Strips to tear off
give-strips-need = The strips need a number, or a page that the code leads to. Choose one below.
give-strips-card = A card has no strips. They come on the poster.
give-paper = Paper
give-paper-a4 = A4
give-paper-a3 = A3
give-way = Which way it stands
give-upright = Upright
give-across = Across
give-ink = Colours
give-ink-plum = Plum
give-ink-blue = Blue
give-ink-green = Green
give-ink-black = Black and white
give-drawing = Drawing
give-drawing-job-offers = Two people read a paper
give-drawing-recruitment = Two people look at a phone
give-drawing-safety-card = Someone leaves a card before a journey
give-drawing-someone-who-listens = Someone listens to a friend
give-drawing-what-trafficking-is = Three people read together
give-drawing-children-and-young-people = Young people come to a school
give-drawing-months-at-sea = People talk at a harbour
give-drawing-what-help-looks-like = People bring help

give-number = The number
give-number-why = It stands large on the poster. Choose it from the list, so that nobody types a wrong one.
give-number-which = Which number
give-number-of-message = { $number }, from your message
give-number-not-in-message = The one in your message
give-number-none = No number
give-number-service = { $number }, { $name }
give-number-country = Choose your country first. Its numbers then stand here.
give-number-choose-country = Choose a country
give-number-read = Read this before you print. It does not stand on the poster.

give-code = QR code
give-code-why = People point their phone at it. Not everyone can: keep the number in words too.
give-code-leads = Where it leads
give-code-nowhere = No code
give-code-call = It calls the number
give-code-page = To a page
give-code-needs-number = There is no number on the poster yet. Choose one above.
give-link = Address of the page
give-link-why = It begins with https. Open it yourself first: does it say what you want people to read?
give-link-not-https = Only pages that begin with “https” can be used. Others can be changed on the way.
give-link-no-address = This is no address of a page. An address has a dot in it and no blanks. Copy it from your browser.
give-link-too-long = This address is too long. Phones cannot read so fine a code. Look for a shorter one, up to 300 letters.
give-link-leads = The code leads to { $address }
give-caption = Words beside the code
give-caption-why = Empty, they say: { $words }
give-caption-call = Scan to call
give-caption-page = Scan to read more

give-by = Who made it
give-by-why = The name of a group, in small letters at the foot. No names of people at risk. It may stay empty.
give-made = Made on { $day }
give-made-by = Made by { $name } on { $day }
give-credit = Drawing: Handrail, CC BY 4.0
