### The search.

search-title = Search
search-label = What are you looking for?
search-about = You can find lessons, words, facts, tips, lists, steps for a bad moment, and help numbers by country. It works with no network. A typing error does not matter.
search-try = Try one of these
search-private = What you type here is not stored. It is forgotten when you leave.
search-found = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
search-more = Show more
search-first = Help first
search-none = Nothing found
search-none-line = Try another word, or only the first letters of it. If you need help, it is one tap away.
search-none-help = Get help
search-within = { $kind } in: { $name }

## What a result is

search-guide = Steps
search-page = Page
search-word = Word
search-story = Story
search-lesson = Lesson
search-fact = Fact
search-tip = Tip
search-list = List
search-audience = Audience
search-plan = Activity plan
search-action = Way to act
search-sign = Sign of forced work
search-offer = Job offer
search-country = Help numbers
search-service = Help number
search-question = Question
