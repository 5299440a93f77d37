//! The money of a plan: amounts as people write them, and their sums.
//!
//! In hundredths and whole numbers: fractions of a computer are not exact. What cannot be read
//! for sure is left out of the sums, which then say so: a wrong sum is worse than none.

use super::{BudgetLine, Plan};
use crate::domain::letters::{Letter, letter, squeezed};

/// What stands in the field of an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// Nothing yet.
    Nothing,
    /// So many hundredths.
    Hundredths(i64),
    /// Something that is no amount, or that could be two.
    Unclear,
}

/// What a plan costs, and what there is for it, in hundredths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// All that comes in.
    pub income: i64,
    /// All that goes out.
    pub spent: i64,
    /// What of it has not come yet.
    pub to_come: i64,
    /// What of it is not paid yet.
    pub to_pay: i64,
    /// How many lines are left out: their amount is unclear.
    pub unclear: usize,
}

impl Sums {
    /// What is left; below nothing it is missing.
    pub fn left(self) -> i64 {
        self.income - self.spent
    }
}

impl Plan {
    /// The sums of its money.
    pub fn sums(&self) -> Sums {
        let mut sums = Sums::default();
        let counted = self.counted();
        for line in &self.money {
            let amount = match self.read(line, counted) {
                Amount::Hundredths(amount) => amount,
                Amount::Nothing => 0,
                Amount::Unclear => {
                    sums.unclear += 1;
                    continue;
                }
            };
            let open = if line.settled { 0 } else { amount };
            let (all, left) = match line.income {
                true => (&mut sums.income, &mut sums.to_come),
                false => (&mut sums.spent, &mut sums.to_pay),
            };
            *all += amount;
            *left += open;
        }
        sums
    }

    /// The amount of one of its lines: unclear, too, when it names another money than the plan
    /// counts in. `$20` in a plan in baht is not 20 baht.
    pub fn amount(&self, line: &BudgetLine) -> Amount {
        self.read(line, self.counted())
    }

    fn read(&self, line: &BudgetLine, counted: u16) -> Amount {
        let named = monies(&line.amount);
        match named != 0 && counted != 0 && named & counted == 0 {
            true => Amount::Unclear,
            false => read_amount(&line.amount, &self.currency),
        }
    }

    /// The money that the plan counts in: what it says, or else what its first amount says.
    fn counted(&self) -> u16 {
        let mut counted = monies(&self.currency);
        for line in &self.money {
            if counted == 0 {
                counted = monies(&line.amount);
            }
        }
        counted
    }

    /// The line of money with this id.
    pub fn line(&self, id: &str) -> Option<&BudgetLine> {
        self.money.iter().find(|line| line.id == id)
    }

    /// Ids of what comes in, or of what goes out, in the user's order.
    pub fn lines(&self, income: bool) -> Vec<String> {
        let lines = self.money.iter().filter(|line| line.income == income);
        lines.map(|line| line.id.clone()).collect()
    }
}

/// Digits before the fraction, at most: sums of hundreds of them are exact, in the browser too.
const LONGEST: usize = 11;

/// Reads an amount. `currency` is what the plan says it counts in: it may stand with an amount.
fn read_amount(text: &str, currency: &str) -> Amount {
    let text = text.trim();
    if text.is_empty() {
        return Amount::Nothing;
    }
    bare(text, &squeezed(currency))
        .and_then(|bare| value(&bare))
        .map_or(Amount::Unclear, Amount::Hundredths)
}

/// A number and nothing else: digits from 0 to 9, and between them `.`, `,`, a space for any sign
/// that only groups, `;` for one that only begins a fraction. None when there is more.
fn bare(text: &str, currency: &str) -> Option<String> {
    let first = text.find(is_digit)?;
    let last = text.rfind(is_digit)?;
    let end = text[last..]
        .chars()
        .next()
        .map_or(text.len(), |c| last + c.len_utf8());
    // `.50` is a number, while `Rs. 50` begins with the short form of a word.
    let begin = match text[..first].strip_suffix(['.', ',']) {
        Some(before) if before.trim().is_empty() => before.len(),
        _ => first,
    };
    let sound = is_money(&text[..begin], currency) && is_money(&text[end..], currency);
    let mut number = String::new();
    for c in text[begin..end].chars() {
        number.extend(part(c)?);
    }
    sound.then_some(number)
}

fn is_digit(c: char) -> bool {
    matches!(letter(c), Letter::Digit(_))
}

/// A character within a number. None ends the reading; an empty one leaves no trace.
fn part(c: char) -> Option<Option<char>> {
    Some(Some(match (c, letter(c)) {
        (_, Letter::Digit(digit)) => digit,
        ('.' | ',', _) => c,
        ('٫', _) => ';',
        ('٬' | '\'' | '’' | '‘', _) => ' ',
        (_, Letter::Nothing) => return Some(None),
        (_, Letter::Space) if c.is_whitespace() => ' ',
        _ => return None,
    }))
}

/// Whether what stands before or behind a number only says which money it is: a sign, a code, the
/// plan's own word for it. `,-` and `/-` say that there is no fraction.
fn is_money(text: &str, currency: &str) -> bool {
    const SHORT: [&str; 12] = [
        "rp", "rs", "rm", "kr", "dh", "tk", "ks", "sr", "fr", "us", "hk", "php",
    ];
    let signs = |c: char| {
        let is_sign = matches!(letter(c), Letter::Currency(_) | Letter::Nothing);
        is_sign || c.is_whitespace() || matches!(c, '.' | ',')
    };
    let text = text.trim();
    let text = text
        .strip_prefix(",-")
        .or_else(|| text.strip_prefix("/-"))
        .unwrap_or(text);
    let text = text.strip_prefix(".-").unwrap_or(text);
    let word = text.trim_matches(signs);
    let is_code = word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    let plain = squeezed(word);
    let is_word = SHORT.contains(&plain.as_str()) || (!plain.is_empty() && plain == currency);
    // Nothing but letters: a dash before a number makes it another one.
    let is_whole = word.chars().all(|c| {
        matches!(
            letter(c),
            Letter::In(_) | Letter::Alone(_) | Letter::Attached | Letter::Nothing
        )
    });
    word.is_empty() || is_whole && (is_code || is_word)
}

/// The signs and words of each money, of the countries in the directory and of those that pay for
/// help. A dollar, a pound, a rupee is of many countries: which one, only the user knows.
const MONIES: [&str; 11] = [
    "$ usd cad aud dollar dollars",
    "€ eur euro euros",
    "£ gbp pound pounds",
    "¥ jpy cny yen yuan",
    "฿ thb baht",
    "៛ khr riel riels",
    "₫ vnd dong",
    "₭ lak kip",
    "₱ $ php peso pesos",
    "₹ inr rupee rupees",
    "mmk kyat kyats",
];

/// Which of [`MONIES`] a text may name, a bit each; none when it names no money that we know.
fn monies(text: &str) -> u16 {
    let mut all = 0;
    let mut word = String::new();
    for c in text.chars().chain([' ']) {
        match letter(c) {
            Letter::In(c) | Letter::Alone(c) => word.push(c),
            Letter::Nothing | Letter::Attached => {}
            other => {
                all |= called(&word);
                word.clear();
                if let Letter::Currency(sign) = other {
                    all |= called(sign.encode_utf8(&mut [0; 4]));
                }
            }
        }
    }
    all
}

/// The same, for one word or sign.
fn called(word: &str) -> u16 {
    let mut all = 0;
    for (at, words) in MONIES.iter().enumerate() {
        if words.split(' ').any(|one| one == word) {
            all |= 1 << at;
        }
    }
    all
}

/// The value of a number of which the signs say what they are: `1,500.50`, `1.500,50`, `1 500`.
fn value(number: &str) -> Option<i64> {
    let signs: Vec<char> = number.chars().filter(|c| !c.is_ascii_digit()).collect();
    let groups: Vec<&str> = number.split(|c: char| !c.is_ascii_digit()).collect();
    let last = groups.last()?;
    let is_fraction = match signs.as_slice() {
        [] => false,
        [.., ';'] => true,
        [.., ' '] => false,
        // One kind of sign, several times: groups.
        [before @ .., sign] if before.contains(sign) => false,
        [_] if last.len() == 3 => false,
        [..] => true,
    };
    let (whole, fraction) = match is_fraction {
        true => (&groups[..groups.len() - 1], *last),
        false => (&groups[..], ""),
    };
    let grouping = &signs[..signs.len() - usize::from(is_fraction)];
    let one_kind = grouping
        .iter()
        .all(|sign| Some(sign) == grouping.first() && *sign != ';');
    let sound =
        one_kind && are_groups(whole) && (!is_fraction || (1..=2).contains(&fraction.len()));
    let whole = whole.concat();
    if !sound || whole.len() > LONGEST {
        return None;
    }
    let digits = whole
        .bytes()
        .chain(fraction.bytes().chain([b'0', b'0']).take(2));
    Some(digits.fold(0, |value, digit| value * 10 + i64::from(digit - b'0')))
}

/// Whether these are digits in groups: by three, or as in India by two and at last by three. A
/// single group may be of any length, or empty before a fraction.
fn are_groups(groups: &[&str]) -> bool {
    match groups {
        [] | [_] => true,
        [first, middle @ .., last] => {
            let by = |length: usize| middle.iter().all(|group| group.len() == length);
            // `0,500` is none: it could be a fraction of three digits.
            !first.starts_with('0')
                && last.len() == 3
                && ((1..=3).contains(&first.len()) && by(3)
                    || (1..=2).contains(&first.len()) && by(2))
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Option<i64> {
        match read_amount(text, "Baht") {
            Amount::Hundredths(value) => Some(value),
            Amount::Nothing | Amount::Unclear => None,
        }
    }

    #[test]
    fn reads_what_people_write() {
        for (text, expected) in [
            ("0", 0),
            ("1500", 150_000),
            ("1,500", 150_000),
            ("1.500", 150_000),
            ("1 500", 150_000),
            ("1\u{A0}500", 150_000),
            ("1\u{202F}500,5", 150_050),
            ("1'500.50", 150_050),
            ("1’500", 150_000),
            ("1,500.50", 150_050),
            ("1.500,50", 150_050),
            ("1.500.000", 150_000_000),
            ("1,50,000", 15_000_000),
            ("1,23,45,678.90", 1_234_567_890),
            ("12.5", 1250),
            ("12,50", 1250),
            ("0.50", 50),
            (".50", 50),
            ("500.", 50_000),
            ("500,-", 50_000),
            ("500.-", 50_000),
            ("500/-", 50_000),
            ("$1,500", 150_000),
            ("US$ 20", 2000),
            ("€12,50", 1250),
            ("12,50 €", 1250),
            ("฿300", 30_000),
            ("300 baht", 30_000),
            ("THB 300", 30_000),
            ("Rp 1.500.000", 150_000_000),
            ("Rs. 50", 5000),
            ("١٬٥٠٠٫٥٠", 150_050),
            ("١٥٠٠", 150_000),
            ("๑,๕๐๐", 150_000),
            ("၅၀၀", 50_000),
            ("５００", 50_000),
            ("\u{200E}500", 50_000),
        ] {
            assert_eq!(read(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_could_be_two_things_is_neither() {
        for text in [
            "free",
            "about 500",
            "500?",
            "~500",
            "-500",
            "3 x 500",
            "5k",
            "5 mil",
            "500 each",
            "0.500",
            "1234.500",
            "1,5000",
            "12,34,567,8",
            "1.500.50",
            "1,500,50.0.0",
            "1, 500",
            "20%",
            "1..5",
            "💰",
            "<b>5</b>",
            "1,500 500",
            "123456789012",
            "15.000,500",
            "5 dollars",
            "10-20",
        ] {
            assert_eq!(read_amount(text, "Baht"), Amount::Unclear, "{text}");
        }
        assert_eq!(read_amount(" ", ""), Amount::Nothing);
    }

    #[test]
    fn sums_say_what_they_leave_out() {
        let line = |amount: &str, income, settled| BudgetLine {
            id: amount.into(),
            amount: amount.into(),
            income,
            settled,
            ..BudgetLine::default()
        };
        let plan = Plan {
            money: vec![
                line("1,000", true, true),
                line("200.50", true, false),
                line("1 300", false, false),
                line("0.10", false, true),
                line("some", false, false),
                line("", false, false),
            ],
            ..Plan::default()
        };
        let sums = plan.sums();
        let expected = Sums {
            income: 120_050,
            spent: 130_010,
            to_come: 20_050,
            to_pay: 130_000,
            unclear: 1,
        };
        assert_eq!((sums, sums.left()), (expected, -9960));
        assert_eq!(plan.lines(true), ["1,000", "200.50"]);
    }

    #[test]
    fn another_money_is_left_out() {
        let plan = |currency: &str, amounts: &[&str]| Plan {
            currency: currency.into(),
            money: amounts
                .iter()
                .map(|amount| BudgetLine {
                    amount: (*amount).into(),
                    ..BudgetLine::default()
                })
                .collect(),
            ..Plan::default()
        };
        for (currency, amounts, spent, unclear) in [
            ("baht", &["100", "$20"][..], 100, 1),
            ("Thai baht", &["฿100", "THB 5", "20 EUR"], 105, 1),
            ("US$", &["$20", "USD 5", "5"], 30, 0),
            ("pesos", &["$20", "₱5"], 25, 0),
            ("", &["100", "$20", "€5", "CAD 3"], 123, 1),
            // Whose money it is, we can't know.
            ("schillings", &["$20", "SCH 5"], 25, 0),
        ] {
            let sums = plan(currency, amounts).sums();
            let expected = (spent * 100, unclear);
            assert_eq!((sums.spent, sums.unclear), expected, "{currency}");
        }
    }

    proptest! {
        #[test]
        fn all_ways_of_writing_mean_the_same(hundredths in 0i64..100_000_000_000_000 / 1000) {
            let (whole, fraction) = (hundredths / 100, hundredths % 100);
            let grouped = |sign: &str| {
                let digits = whole.to_string();
                let mut text = String::new();
                for (at, digit) in digits.chars().enumerate() {
                    if at > 0 && (digits.len() - at).is_multiple_of(3) {
                        text.push_str(sign);
                    }
                    text.push(digit);
                }
                text
            };
            for (group, point) in [("", "."), (",", "."), (".", ","), (" ", ","), ("'", "."), ("٬", "٫")] {
                let text = format!("{}{point}{fraction:02}", grouped(group));
                prop_assert_eq!(read(&text), Some(hundredths), "{}", text);
            }
        }

        #[test]
        fn never_panics(text in ".{0,24}", currency in ".{0,5}") {
            let _ = read_amount(&text, &currency);
        }

        #[test]
        fn sums_of_all_that_can_be_read_fit(amounts in prop::collection::vec("[0-9]{1,12}", 0..60)) {
            let money = amounts.into_iter().map(|amount| BudgetLine { amount, ..BudgetLine::default() });
            let plan = Plan { money: money.collect(), ..Plan::default() };
            prop_assert!(plan.sums().spent >= 0);
        }
    }
}
