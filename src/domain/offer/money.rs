//! Amounts of money: that there is one, and whether it is far too much for a wage.

use super::words::Word;
use super::{EASY, EASY_SUM, HIGH, HIGH_SUM, MONEY, Rules};

/// A kind of money.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Currency {
    /// Its names, codes and signs: entries of [`Rules`], no lists.
    pub names: Vec<u32>,
    /// From so much a month on, pay is high for work without skills.
    pub easy: u32,
    /// From so much a month on, pay is high for any work that is offered in an advert.
    pub high: u32,
}

/// What wages are paid for. From `times / share` of a month's high pay on, its pay is high.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Period {
    /// Its names: entries of [`Rules`], no lists.
    pub names: Vec<u32>,
    /// 12 for a year, else 1.
    pub times: u32,
    /// How many of it make a month, or fewer: for a day, few can be worked.
    pub share: u32,
}

/// A word that makes a number larger.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Multiplier {
    /// Its names: entries of [`Rules`], no lists.
    pub names: Vec<u32>,
    /// How many times.
    pub times: u32,
}

/// What a number is worth, in hundredths. Too large a one is as large as can be.
pub(super) fn hundredths(number: &str) -> u64 {
    let is_sign = |c| c == '.' || c == ',';
    let (mut whole, mut fraction) = (number, "");
    if let Some(sign) = number.rfind(is_sign)
        // Three digits behind the last sign are thousands, fewer are a fraction.
        && number.len() - sign <= 3
    {
        (whole, fraction) = (&number[..sign], &number[sign + 1..]);
    }
    let digits = whole.bytes().filter(u8::is_ascii_digit);
    let digits = digits.chain(fraction.bytes().chain([b'0', b'0']).take(2));
    digits.fold(0, |value: u64, digit| {
        value
            .saturating_mul(10)
            .saturating_add(u64::from(digit - b'0'))
    })
}

/// Makes one word of each amount of money, with its currency and its time.
pub(super) fn merge_amounts(rules: &Rules, words: Vec<Word>) -> Vec<Word> {
    let mut merged = Vec::with_capacity(words.len());
    let mut at = 0;
    while at < words.len() {
        match amount(rules, &words, at) {
            Some((amount, end)) => {
                merged.push(amount);
                at = end;
            }
            None => {
                merged.push(words[at].clone());
                at += 1;
            }
        }
    }
    merged
}

/// The amount of money that begins at this word, and where it ends.
fn amount(rules: &Rules, words: &[Word], start: usize) -> Option<(Word, usize)> {
    let reader = Reader { rules, words };
    let before = reader.currency(start);
    let number = before.map_or(start, |(_, end)| end);
    let mut value = words.get(number)?.value?;
    let mut end = number + 1;
    if before.is_some()
        && let Some((upper, after)) = reader.upper_end(end, value)
    {
        (value, end) = (upper, after);
    }
    let times = reader.after(end, &rules.multipliers, |multiplier| &multiplier.names);
    if let Some((multiplier, after)) = times {
        value = value.saturating_mul(u64::from(multiplier.times));
        end = after;
    }
    let after = reader.currency_after(end);
    end = after.map_or(end, |(_, end)| end);
    let currency = after.or(before).map(|(currency, _)| currency);
    if currency.is_none() && times.is_none() {
        return None;
    }
    let period = reader.after(end, &rules.periods, |period| &period.names);
    end = period.map_or(end, |(_, end)| end);
    let mut ids = Vec::new();
    rules.add_ids(MONEY, &mut ids);
    if let Some(currency) = currency {
        for level in currency.levels(value, period.map(|(period, _)| period)) {
            rules.add_ids(level, &mut ids);
        }
    }
    let amount = Word {
        start: words[start].start,
        end: words[end - 1].end,
        comma: words[start].comma,
        ids,
        value: None,
    };
    Some((amount, end))
}

impl Currency {
    /// The levels that a wage reaches.
    fn levels(&self, value: u64, period: Option<&Period>) -> Vec<&'static str> {
        let (times, share) = period.map_or((1, 1), |period| (period.times, period.share));
        let mut reached = Vec::new();
        for (monthly, with_period, without) in
            [(self.easy, EASY, EASY_SUM), (self.high, HIGH, HIGH_SUM)]
        {
            let limit = u64::from(monthly) * 100 * u64::from(times) / u64::from(share.max(1));
            if value >= limit {
                reached.push(if period.is_some() {
                    with_period
                } else {
                    without
                });
            }
        }
        reached
    }
}

struct Reader<'a> {
    rules: &'a Rules,
    words: &'a [Word],
}

impl<'a> Reader<'a> {
    fn currency(&self, at: usize) -> Option<(&'a Currency, usize)> {
        self.find(at, &self.rules.currencies, |currency| &currency.names)
    }

    /// The currency behind a number, unless it belongs to the number that follows: '5 to 45 $300'.
    fn currency_after(&self, at: usize) -> Option<(&'a Currency, usize)> {
        let found = self.after(at, &self.rules.currencies, |currency| &currency.names)?;
        let next = self.words.get(found.1);
        (!next.is_some_and(|word| word.value.is_some() && !word.comma)).then_some(found)
    }

    /// The upper end of a range whose lower end stands before `at`: '$2,000-3,000', '$2 to 3'. No
    /// range is wider than some, with or without the word for thousands behind it: the 3 in
    /// '$15,000 in 3 weeks' is something else.
    fn upper_end(&self, at: usize, lower: u64) -> Option<(u64, usize)> {
        const LONGEST_TO: usize = 4;
        const WIDEST: u64 = 20;
        let word = |at: usize| self.words.get(at).filter(|word| !word.comma);
        let is_to = |word: &Word| word.end - word.start <= LONGEST_TO;
        let at = match word(at)?.value {
            Some(_) => at,
            None if is_to(word(at)?) => at + 1,
            None => return None,
        };
        let (upper, end) = (word(at)?.value?, at + 1);
        let times = self.after(end, &self.rules.multipliers, |multiplier| &multiplier.names);
        let times = times.map_or(1, |(multiplier, _)| u64::from(multiplier.times));
        let range = lower..=lower.saturating_mul(WIDEST);
        let is_in = range.contains(&upper) || range.contains(&upper.saturating_mul(times));
        is_in.then_some((upper, end))
    }

    /// As [`Reader::find`], but not behind a comma.
    fn after<T>(&self, at: usize, things: &'a [T], names: Names<T>) -> Option<(&'a T, usize)> {
        let is_apart = self.words.get(at)?.comma;
        self.find(at, things, names).filter(|_| !is_apart)
    }

    /// The thing with the longest of its names at this word, and where that ends.
    fn find<T>(&self, at: usize, things: &'a [T], names: Names<T>) -> Option<(&'a T, usize)> {
        if self.words.get(at)?.ids.is_empty() {
            return None;
        }
        let mut found: Option<(&T, usize)> = None;
        for thing in things {
            for name in names(thing) {
                if let Some(end) = self.rules.entry_end(*name, self.words, at)
                    && found.is_none_or(|(_, longest)| end > longest)
                {
                    found = Some((thing, end));
                }
            }
        }
        found
    }
}

/// What a thing is called: entries of [`Rules`], no lists.
type Names<T> = fn(&T) -> &[u32];
