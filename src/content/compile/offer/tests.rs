//! The check of a job offer, compiled from a small sample.

use super::*;
use crate::content::compile::directory::tests::sample::numbers_sample;
use crate::content::compile::files::Tree;
use crate::content::compile::tests::sample::sample as language_sample;
use crate::content::compile::tests::{compiled_with, listed};
use crate::domain::offer::examine;

const TEXTS: &str = "[[question]]
id = 'fees'
title = 'Fees'
ask = 'Do you pay?'
why = 'You should not[^ilo].'
fine = 'No'
warning = 'Yes'
unknown = 'Perhaps'
reply = 'What do I pay?'
[[signal]]
id = 'fees'
question = 'fees'
title = 'You pay'
why = 'You should not[^ilo].'
reply = 'What do I pay?'
[[signal]]
id = 'pay'
question = 'fees'
title = 'Much money'
why = 'Too much.'
reply = 'Why so much?'
[verify]
anywhere = ['The labour office.']
[[verify.lists]]
id = 'jobs'
text = 'Jobs'
[[verify.licence]]
country = 'VN'
text = 'Ask[^ilo].'
[[next]]
id = 'ask'
when = 'always'
text = 'Ask. [Help](page:help)'
[friend]
lines = ['Together.']
[limits]
nothing = 'Proves **nothing**.'
lines = ['No verdict.']
[result]
mine = 'Mine: {name}'
mine-nameless = 'Mine'
friend = 'For: {name}'
friend-nameless = 'For'
warnings = 'Warnings'
found = 'Found'
unknown = 'Unknown'
replies = 'Replies'
verify = 'Check'
next = 'Next'
end = 'No verdict'
";

const WORDS: &str = "[[list]]
id = 'fee'
words = ['fee', 'agency costs', 'ค่า']
[[hint]]
id = 'abroad'
patterns = ['visa|dubai']
[[signal]]
id = 'fees'
patterns = ['pay ~2 the? @fee', 'deposit*', '@fee']
unless = ['no ~1, @fee']
[[signal]]
id = 'pay'
patterns = ['#high']
[[signal.when]]
hints = ['abroad']
patterns = ['#easy']
[[period]]
words = ['month', 'a month']
[[period]]
words = ['year', 'a year']
months = 12
[[multiplier]]
words = ['k']
times = 1000
";

/// The files of a language for the check of an offer.
pub(in crate::content::compile) fn sample() -> [(String, Vec<u8>); 2] {
    [
        ("offer.toml".to_owned(), TEXTS.into()),
        ("offer-words.toml".to_owned(), WORDS.into()),
    ]
}

/// The files of `data/` for it.
pub(in crate::content::compile) fn data_sample() -> Tree {
    let offices = "[[licence]]\ncountry = 'VN'\nbody = 'Office'\nlists = ['jobs']\nsource = 'ilo'\nyear = 2022\n";
    let pay = "[[currency]]\nnames = ['$', 'US$', 'dollars']\neasy = 2000\nhigh = 9000\n";
    Tree::from([
        (LICENCES.to_owned(), offices.into()),
        (PAY.to_owned(), pay.into()),
    ])
}

/// The check after replacing, in one file, `from` by `to`.
fn after(file: &str, from: &str, to: &str) -> Result<OfferCheck, String> {
    let (mut language, mut data) = (language_sample(), numbers_sample());
    let content = language.get_mut(file).or_else(|| data.get_mut(file));
    let content = content.unwrap_or_else(|| panic!("no {file}"));
    let text = String::from_utf8_lossy(content).into_owned();
    assert!(text.contains(from), "{file} has no {from}");
    *content = text.replace(from, to).into_bytes();
    let compiled = compiled_with(&language, &data);
    compiled
        .map(|pack| pack.rest.offer.clone())
        .map_err(|problems| listed(&problems))
}

fn check() -> OfferCheck {
    after("offer.toml", "Fees", "Fees").unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn patterns_become_rules() {
    let check = check();
    let found = |text: &str| examine(&check.rules, text).signals;
    assert_eq!(check.rules.signals, 2);
    for text in [
        "You PAY the féé",
        "pay us agency costs",
        "deposits",
        "จ่ายค่าวีซ่า",
    ] {
        assert_eq!(found(text), [0], "{text}");
    }
    for text in ["no fee", "no, fee", "paying", "the fees", "US$ 3k a month"] {
        assert_eq!(found(text), [0_usize; 0], "{text}");
    }
    assert_eq!(found("$9,000 a month"), [1]);
    assert_eq!(found("110k dollars a year"), [1]);
    assert_eq!(found("Dubai: US$3k a month, fee"), [0, 1]);
}

#[test]
fn offices_carry_the_words_of_the_language() {
    let check = check();
    let office = &check.licence("VN").expect("there");
    assert_eq!((office.body.as_str(), office.year), ("Office", 2022));
    assert_eq!(office.lists, ["Jobs"]);
    assert!(office.is_old(2026) && !office.is_old(2025));
}

#[test]
fn one_change_one_problem() {
    for (file, from, to, problem) in [
        (
            "offer-words.toml",
            "the? @fee",
            "the? @fees",
            "en/offer-words.toml:9: the pattern `pay ~2 the? @fees`: there is no [[list]] `fees`; did you mean `fee`?",
        ),
        (
            "offer-words.toml",
            "pay ~2",
            "pay ~2 ~3",
            "a gap stands between two steps",
        ),
        (
            "offer-words.toml",
            "pay ~2",
            "~2",
            "a gap stands between two steps",
        ),
        (
            "offer-words.toml",
            "pay ~2",
            "pay? ~2",
            "the first step is optional",
        ),
        (
            "offer-words.toml",
            "~2",
            "~two",
            "a gap is `~` and a number up to 12, not `~two`",
        ),
        ("offer-words.toml", "deposit*", "!|pay", "`!` has no word"),
        (
            "offer-words.toml",
            "'a month'",
            "'?'",
            "`?` has no word to look for",
        ),
        (
            "offer-words.toml",
            "hints = ['abroad']",
            "hints = ['aboard']",
            "there is no [[hint]] `aboard`; did you mean `abroad`?",
        ),
        (
            "offer-words.toml",
            "id = 'pay'",
            "id = 'pat'",
            "offer.toml has no signal `pat`; did you mean `pay`?",
        ),
        (
            "offer-words.toml",
            "id = 'pay'",
            "id = 'pat'",
            "there is no [[signal]] with the id `pay`",
        ),
        (
            "offer.toml",
            "question = 'fees'",
            "question = 'fee'",
            "there is no question about an offer `fee`",
        ),
        (
            "offer.toml",
            "Mine: {name}",
            "Mine",
            "`mine` has no place for the name",
        ),
        (
            "offer.toml",
            "id = 'jobs'",
            "id = 'job'",
            "there is no [[verify.lists]] `jobs`",
        ),
        (
            "offer.toml",
            "country = 'VN'",
            "country = 'PH'",
            "data/licences.toml has no office in `PH`",
        ),
        (
            "offer.toml",
            "country = 'VN'",
            "country = 'PH'",
            "there is no [[verify.licence]] for `VN`",
        ),
        ("offer.toml", "[friend]", "[friends]", "`friend` is missing"),
        (
            "licences.toml",
            "'VN'",
            "'Vn'",
            "`Vn` is no code of a country",
        ),
        (
            "licences.toml",
            "'ilo'",
            "'ilu'",
            "there is no source `ilu`",
        ),
        (
            "pay.toml",
            "easy = 2000",
            "easy = 0",
            "`easy` should be a whole number",
        ),
    ] {
        let problems = after(file, from, to).expect_err("a fault");
        assert!(problems.contains(problem), "{problem}\n--\n{problems}");
    }
}
