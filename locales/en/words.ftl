### The glossary and the facts.

words-title = Words explained
words-line = Short meanings of long words
words-about = Long words can hide what is meant. Here they are in plain ones.
words-filter = Find a word
words-found = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
words-none = No word here begins or goes like that.
words-search = Search everywhere
words-see = Read on
words-also = People also say: { $words }
words-all = All words

facts-title = Ten facts
facts-line = Each with its year and source, to share
facts-about = Figures are estimates or counts of people who were found. Nobody can count everyone. Share a fact together with what people can do.
fact-changed = What has changed
fact-source = Source
fact-footer = From Handrail. Learn. Act. Share.
