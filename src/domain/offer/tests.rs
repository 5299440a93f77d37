use proptest::prelude::*;

use super::*;

/// Rules from patterns whose steps are phrases with `|` between alternatives. A step may begin
/// with the width of its gap, `3:`, or `3,:` when commas do not matter, and end in `?`.
fn rules(signals: u32, patterns: &[(u32, bool, &[u32], &str)]) -> Rules {
    let mut numbers = Numbers::default();
    let money = ["$", "us $", "dollars", "hk $", "₫", "k"];
    let periods = ["month", "a month", "week", "year"];
    for text in money.iter().chain(&periods) {
        numbers.add(text);
    }
    for (.., steps) in patterns {
        for step in steps.split('/') {
            alternatives(step).for_each(|text| numbers.add(text));
        }
    }
    let entries = |texts: &[&str]| texts.iter().map(|text| numbers.entry(text)).collect();
    let currency = |names: &[&str], easy, high| Currency {
        names: entries(names),
        easy,
        high,
    };
    let period = |name, times, share| Period {
        names: entries(&[name]),
        times,
        share,
    };
    let mut rules = Rules {
        signals,
        currencies: vec![
            currency(&money[..3], 2_000, 9_000),
            currency(&money[3..5], 20_000, 90_000),
        ],
        periods: vec![
            period(periods[0], 1, 1),
            period(periods[1], 1, 1),
            period(periods[2], 1, 3),
            period(periods[3], 12, 1),
        ],
        multipliers: vec![Multiplier {
            names: entries(&["k"]),
            times: 1_000,
        }],
        ..Rules::default()
    };
    // What has alternatives has them in a list.
    let before = (numbers.words.len() + numbers.phrases.len()) as u32;
    for (group, unless, needs, text) in patterns {
        let mut steps = Vec::new();
        for step in text.split('/') {
            let mut of_step: Vec<u32> =
                alternatives(step).map(|text| numbers.entry(text)).collect();
            if of_step.len() > 1 {
                rules.lists.push(of_step);
                of_step = vec![before + rules.lists.len() as u32 - 1];
            }
            let gap = step.split_once(':').map_or("0", |(gap, _)| gap);
            let step = Step {
                gap: gap.trim_end_matches(',').parse().unwrap_or_default(),
                across: gap.ends_with(','),
                optional: step.ends_with('?'),
                entries: &of_step,
            };
            step.write(&mut steps);
        }
        rules.patterns.push(Pattern {
            group: *group,
            unless: *unless,
            needs: needs.to_vec(),
            steps,
        });
    }
    let place = |words: &Vec<String>| words.iter().map(|word| numbers.word(word)).collect();
    rules.phrases = numbers.phrases.iter().map(place).collect();
    rules.words = numbers.words;
    rules
}

fn alternatives(step: &str) -> impl Iterator<Item = &str> {
    let step = step.split_once(':').map_or(step, |(_, step)| step);
    step.trim_end_matches('?').split('|')
}

#[derive(Default)]
struct Numbers {
    words: Vec<String>,
    phrases: Vec<Vec<String>>,
}

impl Numbers {
    fn plain(text: &str) -> Vec<String> {
        if text.starts_with('#') {
            vec![text.to_owned()]
        } else {
            plain_words(text)
        }
    }

    fn add(&mut self, text: &str) {
        let phrase = Numbers::plain(text);
        for word in &phrase {
            if let Err(at) = self.words.binary_search(word) {
                self.words.insert(at, word.clone());
            }
        }
        if phrase.len() > 1 && !self.phrases.contains(&phrase) {
            self.phrases.push(phrase);
        }
    }

    fn word(&self, word: &String) -> u32 {
        self.words.binary_search(word).expect("added") as u32
    }

    fn entry(&self, text: &str) -> u32 {
        let phrase = Numbers::plain(text);
        let at = self.phrases.iter().position(|other| *other == phrase);
        at.map_or_else(
            || self.word(&phrase[0]),
            |at| (self.words.len() + at) as u32,
        )
    }
}

/// Signals and words: fee (not behind 'no'), hurry, and, if a visa is spoken of, tourist.
fn sample() -> Rules {
    rules(
        3,
        &[
            (0, false, &[], "pay/3:fee|agency costs"),
            (0, false, &[], "fee/of/#money"),
            (0, true, &[], "no|never/5,:fee|agency costs"),
            (1, false, &[], "hurry/up?"),
            (1, false, &[], "today/only"),
            (2, false, &[3], "as/1:tourist"),
            (3, false, &[], "visa"),
        ],
    )
}

fn passages<'t>(rules: &Rules, text: &'t str) -> Vec<(&'t str, Vec<usize>)> {
    let findings = examine(rules, text);
    let passage = |mark: Mark| (&text[mark.start..mark.end], mark.signals);
    findings.marks.into_iter().map(passage).collect()
}

fn signals(text: &str) -> Vec<usize> {
    examine(&sample(), text).signals
}

#[test]
fn passages_are_those_of_the_text_as_it_was_pasted() {
    let rules = sample();
    for (text, passage) in [
        ("Please PAY the small fee.", "PAY the small fee"),
        ("you páy 💰 fée", "páy 💰 fée"),
        (
            "pa\u{AD}y\u{200B} the\tfe\u{301}e\u{301}!",
            "pa\u{AD}y\u{200B} the\tfe\u{301}e\u{301}",
        ),
        ("p\u{200D}ay \u{202E}fee\u{202C}", "p\u{200D}ay \u{202E}fee"),
        ("𝗣𝗔𝗬 the 𝓯𝓮𝓮", "𝗣𝗔𝗬 the 𝓯𝓮𝓮"),
        ("pay <b>agency</b> costs", "pay <b>agency</b> costs"),
        (
            "pay\u{A0}our<br>agency   costs ok",
            "pay\u{A0}our<br>agency   costs",
        ),
    ] {
        assert_eq!(passages(&rules, text), [(passage, vec![0])], "{text}");
    }
}

#[test]
fn a_gap_has_its_width_and_ends_with_the_sentence() {
    for (text, is_found) in [
        ("pay one two three fee", true),
        ("pay one two three four fee", false),
        ("pay. The fee", false),
        ("pay, then the fee", false),
        ("pay\nfee", false),
    ] {
        assert_eq!(!signals(text).is_empty(), is_found, "{text}");
    }
}

#[test]
fn what_is_denied_is_not_marked() {
    for text in [
        "You pay no fee",
        "Never pay a fee",
        "No, you do not pay any fee",
    ] {
        assert!(signals(text).is_empty(), "{text}");
    }
    assert_eq!(signals("No problem! You pay a fee"), [0]);
}

#[test]
fn a_hint_stands_anywhere_and_is_not_marked() {
    assert!(signals("You go as a tourist").is_empty());
    let rules = sample();
    let text = "You go as a tourist. Visa later.";
    assert_eq!(passages(&rules, text), [("as a tourist", vec![2])]);
}

#[test]
fn passages_that_overlap_are_one_mark() {
    let rules = rules(
        2,
        &[
            (1, false, &[], "b/c"),
            (0, false, &[], "a/b"),
            (0, false, &[], "c"),
        ],
    );
    assert_eq!(
        passages(&rules, "x a b c, c"),
        [("a b c", vec![0, 1]), ("c", vec![0])]
    );
}

#[test]
fn scripts_without_spaces_are_searched_letter_by_letter() {
    let rules = rules(
        1,
        &[
            (0, false, &[], "จ่าย/6:ค่าวีซ่า"),
            (0, false, &[], "បង់ថ្លៃ"),
            (0, false, &[], "ကြေးပေး"),
            (0, false, &[], "ຄ່າທໍານຽມ"),
            (0, false, &[], "中介费"),
            (0, true, &[], "ไม่ต้อง/8:ค่าวีซ่า"),
        ],
    );
    for (text, passage) in [
        ("คุณจ่ายเงินค่าวีซ่าก่อน", "จ่ายเงินค่าวีซ่า"),
        ("អ្នកត្រូវ\u{200B}បង់\u{200B}ថ្លៃ\u{200B}សេវា", "បង់\u{200B}ថ្លៃ"),
        ("ရှေ့ပြေးကြေးပေးရမည်", "ကြေးပေး"),
        ("ຈ່າຍຄ່າທໍານຽມ", "ຄ່າທໍານຽມ"),
        ("先交中 介费。", "中 介费"),
    ] {
        assert_eq!(passages(&rules, text), [(passage, vec![0])], "{text}");
    }
    assert!(passages(&rules, "ไม่ต้องจ่ายค่าวีซ่า").is_empty());
}

#[test]
fn amounts_have_levels() {
    let rules = rules(
        6,
        &[
            (0, false, &[], NUMBER),
            (1, false, &[], MONEY),
            (2, false, &[], EASY),
            (3, false, &[], EASY_SUM),
            (4, false, &[], HIGH),
            (5, false, &[], HIGH_SUM),
        ],
    );
    let levels = |text| examine(&rules, text).signals;
    for (text, expected) in [
        ("7 days", &[0][..]),
        ("$ 5", &[1]),
        ("3k", &[1]),
        ("5, k", &[0]),
        ("1,999.99 dollars a month", &[1]),
        ("US$2,000 month", &[1, 2]),
        ("$9000 / month", &[1, 2, 4]),
        ("9.000,00 dollars", &[1, 3, 5]),
        ("$667 / week", &[1, 2]),
        ("$666 / week", &[1]),
        ("$24000 / year", &[1, 2]),
        ("$23k / year", &[1]),
        ("$1-2k / month", &[1, 2]),
        ("$1,000 to 2,000 / month", &[1, 2]),
        ("HK$5,100 a month", &[1]),
        ("٢٠٠٠ dollars a month", &[1, 2]),
        ("৩০০০ ₫", &[1]),
        ("from 18 to 45 $3,000", &[0, 1, 3]),
        ("99999999999999999999999999 dollars", &[1, 3, 5]),
        ("5,000, dollars", &[0]),
        ("$15,000 in 3 weeks", &[0, 1, 3, 5]),
        ("$2,000 for 5 days", &[0, 1, 3]),
        ("$600 for 18,000 people", &[0, 1]),
        ("$800-2k / month", &[1, 2]),
    ] {
        assert_eq!(levels(text), expected, "{text}");
    }
    let text = "earn US$ 3,000.50 a month!";
    assert_eq!(passages(&rules, text)[0].0, "US$ 3,000.50 a month");
}

#[test]
fn the_same_is_marked_only_so_often() {
    let text = "hurry. ".repeat(MOST_MARKS as usize * 3) + "pay the fee";
    let findings = examine(&sample(), &text);
    assert_eq!(findings.marks.len(), MOST_MARKS as usize + 1);
    assert_eq!(findings.signals, [0, 1]);
}

#[test]
fn a_text_that_is_too_long_is_cut_at_a_whole_character() {
    let text = "é".repeat(LONGEST_TEXT / 2) + "x hurry";
    let findings = examine(&sample(), &text);
    assert!(findings.cut && findings.signals.is_empty());
    let text = "x".to_owned() + &"é".repeat(LONGEST_TEXT / 2);
    assert!(examine(&sample(), &text).cut);
    assert!(!examine(&sample(), &"é".repeat(LONGEST_TEXT / 2)).cut);
}

#[test]
fn zawgyi_is_reported() {
    assert!(examine(&sample(), "ေက်းဇူးတင္ပါတယ္").looks_like_zawgyi);
    assert!(!examine(&sample(), "ကျေးဇူးတင်ပါတယ်").looks_like_zawgyi);
}

/// Text of all kinds, with many words of the rules in it.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "pay|fee|FEE|no|of|hurry|up|today|only|as|tourist|visa|agency costs|\\$|3k|5,000|a month",
        3 => "[ ,.!\\n]",
        1 => "(?s).{1,4}",
        1 => "[\u{200B}\u{AD}\u{202E}\u{301}👍🏽ค่าថ្លៃေက<>&]{1,4}",
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn marks_lie_in_order_on_whole_characters(text in any_text()) {
        let findings = examine(&sample(), &text);
        let mut last = 0;
        for mark in &findings.marks {
            prop_assert!(mark.start >= last && mark.start < mark.end);
            prop_assert!(text.get(mark.start..mark.end).is_some());
            prop_assert!(!mark.signals.is_empty());
            prop_assert!(mark.signals.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(mark.signals.iter().all(|signal| findings.signals.contains(signal)));
            last = mark.end;
        }
        for signal in &findings.signals {
            prop_assert!(findings.marks.iter().any(|mark| mark.signals.contains(signal)));
        }
    }

    #[test]
    fn slices_find_the_same(text in any_text(), slice in 1usize..20) {
        let rules = sample();
        let mut examination = Examination::new(&rules, &text);
        let mut steps = 0;
        while examination.go_on(slice) {
            prop_assert!(examination.percent() <= 100);
            steps += 1;
            prop_assert!(steps <= text.len());
        }
        prop_assert_eq!(examination.percent(), 100);
        prop_assert_eq!(examination.findings(), examine(&rules, &text));
    }
}
