### Check a job offer: its page. The questions and reasons themselves stand in offer.toml.

offer-title = Check a job offer
offer-line = Questions to ask, and what to look at in an advert or chat
offer-lead = A good offer stands up to questions. Here you find which ones to ask, and where to check the answers.
offer-whom = Who would take the job?
offer-me = For me
offer-friend = For a friend

offer-text = Paste the advert or the chat
offer-here = It is read on this phone only, and sent to nobody. Nothing is kept unless you choose it below.
offer-look = Look through it
offer-looking = Looking through the text: { $percent } of 100 done
offer-looked = Done. What is worth a question is marked below.
offer-looked-none = Done. None of our words were found. This proves nothing.
offer-found = In the text
offer-found-line = A mark is no verdict. Good offers have marks too. Tap one to see why, and what to ask.
offer-cut = The text is very long. We read only its first part. Paste the rest on its own.
offer-zawgyi = This text is written in the old Burmese letters called Zawgyi. We cannot read them well. Ask someone to write it in Unicode, or go through the questions.
offer-ask = You could ask back:
offer-send = Send or copy
offer-send-all = Send or copy all questions

offer-questions = The ten questions
offer-questions-line = Open a question, see why it matters, and choose the answer that fits. Some take a day to find out.
offer-verify = Where to check it
offer-country = Choose your country
offer-country-line = For some countries we know the office that keeps the list
offer-country-is = Your country: { $country }
offer-no-licence = We do not know the office of your country. These can tell you:
offer-old = This is some years old. The office or its list may have changed. Ask at your labour office.
offer-next = What to do next
offer-given = Your check, to show to someone

## Checks that are kept

offer-keep = Keep this check
offer-keep-line = It stays on this phone, and it is not locked. If you do not keep it, it is gone when you close Handrail.
offer-name = What do you call it?
offer-keep-text = Keep the pasted text too
offer-keep-cut = The text was too long to keep whole. Its first part is kept.
offer-clear = Clear the page
offer-cleared = The page is clear.
offer-kept = Kept checks
offer-unnamed = A job offer
offer-delete = Delete this check
offer-deleted = The check is deleted.
offer-limits = What this check cannot do
