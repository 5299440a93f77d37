//! Help numbers that a user keeps: the chosen country, and numbers of their own.

use super::date::Date;

/// What a user keeps about help numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HelpNumbers {
    /// Code of the chosen country, such as `VN`.
    pub country: Option<String>,
    /// The user has read that a call stays in the call list and may be on the bill.
    pub calls_known: bool,
    /// Their own numbers, in the order in which they were added.
    pub own: Vec<OwnNumber>,
    /// What is being typed, as it was typed: a new number, or a change of the one of the same id.
    /// Kept like all else, so that a call in between loses nothing.
    pub draft: Option<OwnNumber>,
}

/// A number that a user or their group added.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnNumber {
    /// Unique among own numbers.
    pub id: String,
    /// Who answers.
    pub name: String,
    /// As [`normalise`] gives it.
    pub number: String,
    /// When, in which language, what for. May be empty.
    pub note: String,
    /// Code of the country that it works in; none for any.
    pub country: Option<String>,
    /// When the user last made sure of it.
    pub confirmed: Option<Date>,
    /// The group that it comes from. Empty for the user's own.
    pub group: String,
}

/// Why an own number is not kept. Nothing has changed then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadEntry {
    /// It has no name.
    NoName,
    /// It has no number that can be dialled.
    Number(BadNumber),
}

impl HelpNumbers {
    /// Adds an own number, or changes the one of the same id. Spaces around its texts are taken
    /// away, and its name is put on one line.
    pub fn keep(&mut self, mut entry: OwnNumber) -> Result<(), BadEntry> {
        entry.name = on_one_line(&entry.name);
        if entry.name.is_empty() {
            return Err(BadEntry::NoName);
        }
        entry.number = normalise(&entry.number).map_err(BadEntry::Number)?;
        entry.group = on_one_line(&entry.group);
        entry.note = entry.note.trim().to_owned();
        match self.own.iter_mut().find(|own| own.id == entry.id) {
            Some(own) => *own = entry,
            None => self.own.push(entry),
        }
        Ok(())
    }

    /// Keeps what was typed as a number, and returns its id; none when nothing is being typed.
    /// Whoever changes the digits has not made sure of the new ones yet.
    pub fn keep_draft(&mut self) -> Option<Result<String, BadEntry>> {
        let mut entry = self.draft.clone()?;
        let id = entry.id.clone();
        let before = self.own.iter().find(|own| own.id == id);
        if before.is_none_or(|own| Ok(&own.number) != normalise(&entry.number).as_ref()) {
            entry.confirmed = None;
        }
        let kept = self.keep(entry);
        if kept.is_ok() {
            self.draft = None;
        }
        Some(kept.map(|()| id))
    }

    /// Notes that the user made sure of an own number today.
    pub fn confirm(&mut self, id: &str, today: Date) {
        if let Some(own) = self.own.iter_mut().find(|own| own.id == id) {
            own.confirmed = Some(today);
        }
    }

    /// Takes an own number out. Returns its place and itself, for [`HelpNumbers::put_back`].
    pub fn remove(&mut self, id: &str) -> Option<(usize, OwnNumber)> {
        let at = self.own.iter().position(|own| own.id == id)?;
        Some((at, self.own.remove(at)))
    }

    /// Puts back what was taken out, unless it is there again.
    pub fn put_back(&mut self, at: usize, entry: OwnNumber) {
        if self.own.iter().all(|own| own.id != entry.id) {
            self.own.insert(at.min(self.own.len()), entry);
        }
    }

    /// The own numbers for a country: those that work in it, then those that work anywhere.
    pub fn own_in<'a>(&'a self, country: &'a str) -> Vec<&'a OwnNumber> {
        let mut list = Vec::new();
        for wanted in [Some(country), None] {
            let fits = |own: &&OwnNumber| own.country.as_deref() == wanted;
            list.extend(self.own.iter().filter(fits));
        }
        list
    }
}

fn on_one_line(text: &str) -> String {
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Why what was typed is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadNumber {
    /// Nothing was typed.
    Empty,
    /// A letter or a sign that no phone dials.
    Letter(char),
    /// `+`, `*` or `#` stands elsewhere than at the start.
    Sign(char),
    /// More than one number.
    Several,
    /// Fewer than two digits.
    TooShort,
    /// More than [`MOST_DIGITS`].
    TooLong,
}

/// No number has more: 15 by E.164, and up to three that lead out of a country.
pub const MOST_DIGITS: usize = 18;

/// A number as it is kept: digits of ours, grouped by single spaces and dashes as it was typed.
///
/// Takes digits of any script that the app may be used in, any spaces and dashes, marks of
/// direction, and `tel:` in front.
pub fn normalise(typed: &str) -> Result<String, BadNumber> {
    let typed = typed.trim();
    let typed = typed.strip_prefix("tel:").unwrap_or(typed);
    let mut number = Writer::default();
    for c in typed.chars() {
        number.take(c)?;
    }
    number.finish()
}

/// A number while it is read.
#[derive(Default)]
struct Writer {
    written: String,
    digits: usize,
    /// What stands between the last digit and the next.
    gap: Option<char>,
}

impl Writer {
    fn take(&mut self, c: char) -> Result<(), BadNumber> {
        if let Some(digit) = digit(c).and_then(|value| char::from_digit(value, 10)) {
            self.digits += 1;
            self.put(digit);
            return Ok(());
        }
        match c {
            '(' | ')' | '（' | '）' => self.put(if matches!(c, '(' | '（') { '(' } else { ')' }),
            '+' | '＋' => self.sign('+')?,
            '*' | '#' => self.sign(c)?,
            ',' | ';' | '\n' | '\u{60C}' | '\u{3001}' => return Err(BadNumber::Several),
            // '030/12' is one number, '12 / 34' is two.
            '/' if self.gap.is_some() => return Err(BadNumber::Several),
            '-' | '/' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FF0D}' => self.gap = Some('-'),
            '.' | '·' => self.gap = Some(self.gap.unwrap_or(' ')),
            c if is_invisible(c) => {}
            c if c.is_whitespace() => self.gap = Some(self.gap.unwrap_or(' ')),
            _ => return Err(BadNumber::Letter(c)),
        }
        Ok(())
    }

    /// Only at the start: codes with signs inside change the settings of a phone.
    fn sign(&mut self, sign: char) -> Result<(), BadNumber> {
        if self.written.trim_start_matches('(').is_empty() {
            self.put(sign);
            Ok(())
        } else {
            Err(BadNumber::Sign(sign))
        }
    }

    fn put(&mut self, c: char) {
        if let Some(gap) = self.gap.take()
            && !self.written.is_empty()
        {
            self.written.push(gap);
        }
        self.written.push(c);
    }

    fn finish(self) -> Result<String, BadNumber> {
        // The 0 in '+44 (0) 20' is for calls inside the country and fails from abroad.
        if self.written.contains('+') && self.written.contains("(0)") {
            return normalise(&self.written.replace("(0)", " "));
        }
        match self.digits {
            0 if self.written.is_empty() => Err(BadNumber::Empty),
            0 | 1 => Err(BadNumber::TooShort),
            digits if digits > MOST_DIGITS => Err(BadNumber::TooLong),
            _ => Ok(self.written),
        }
    }
}

/// Marks of direction and characters without width, which come along when text is pasted.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}')
        || matches!(c, '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// The value of a digit, in the scripts of the languages that may come: those of Europe and
/// their full-width forms, Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Odia, Tamil,
/// Telugu, Kannada, Malayalam, Thai, Lao, Tibetan, Burmese, Shan, Khmer, Mongolian.
pub fn digit(c: char) -> Option<u32> {
    const ZEROS: [char; 20] = [
        '0', '０', '٠', '۰', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '༠', '၀', '႐',
        '០', '᠐',
    ];
    ZEROS.into_iter().find_map(|zero| {
        let value = u32::from(c).checked_sub(u32::from(zero))?;
        (value < 10).then_some(value)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::directory::dialable;

    #[test]
    fn however_a_number_is_typed() {
        for (typed, kept) in [
            ("1800", "1800"),
            ("  0800 200   088 ", "0800 200 088"),
            ("0800\u{A0}200\u{2009}088", "0800 200 088"),
            ("02–2388—3095", "02-2388-3095"),
            ("02 - 2388", "02-2388"),
            ("12.34.56", "12 34 56"),
            ("030/12 34", "030-12 34"),
            ("(02) 1343", "(02) 1343"),
            ("(+84) 24 123", "(+84) 24 123"),
            ("+44 (0) 20 123", "+44 20 123"),
            ("+44(0)20", "+44 20"),
            ("tel:+84-111", "+84-111"),
            ("\u{202A}+٨٤ ١١١\u{202C}", "+84 111"),
            ("\u{200F}۱۱۱", "111"),
            ("１１１－２２２", "111-222"),
            ("＋８４", "+84"),
            ("১০৯৮", "1098"),
            ("၁၉၉", "199"),
            ("១១៧", "117"),
            ("๑๓๐๐", "1300"),
            ("໑໑໒", "112"),
            ("१०९८", "1098"),
            ("*5555", "*5555"),
            ("#155", "#155"),
            ("112.", "112"),
            ("- 112", "112"),
        ] {
            assert_eq!(normalise(typed).as_deref(), Ok(kept), "{typed}");
        }
    }

    #[test]
    fn what_is_no_number_is_told_apart() {
        use BadNumber::{Empty, Letter, Several, Sign, TooLong, TooShort};
        for (typed, reason) in [
            ("", Empty),
            (" \u{200F} ", Empty),
            ("-", Empty),
            ("7", TooShort),
            ("()", TooShort),
            ("+", TooShort),
            ("0800 HELP", Letter('H')),
            ("call me", Letter('c')),
            ("၁၁၁ ဖုန်း", Letter('ဖ')),
            ("110 👮", Letter('👮')),
            ("12<b>", Letter('<')),
            ("1 + 2", Sign('+')),
            ("*21*123#", Sign('*')),
            ("123#", Sign('#')),
            ("110, 120", Several),
            ("110 / 120", Several),
            ("110\n120", Several),
            ("1234567890123456789", TooLong),
        ] {
            assert_eq!(normalise(typed), Err(reason), "{typed}");
        }
    }

    fn entry(id: &str, country: Option<&str>) -> OwnNumber {
        OwnNumber {
            id: id.into(),
            name: "Village nurse".into(),
            number: "012 345".into(),
            country: country.map(str::to_owned),
            ..OwnNumber::default()
        }
    }

    #[test]
    fn an_own_number_is_kept_changed_and_confirmed() {
        let mut numbers = HelpNumbers::default();
        let first = OwnNumber {
            name: "  Nurse \n Lan ".into(),
            number: "٠١٢ ٣٤٥".into(),
            note: " Mornings\nonly ".into(),
            group: " Women's  group ".into(),
            ..entry("a", Some("VN"))
        };
        assert_eq!(numbers.keep(first), Ok(()));
        let kept = &numbers.own[0];
        assert_eq!(kept.name, "Nurse Lan");
        assert_eq!(kept.number, "012 345");
        assert_eq!(kept.note, "Mornings\nonly");
        assert_eq!(kept.group, "Women's group");
        let today = Date::new(2026, 11, 21);
        numbers.confirm("a", today.expect("a date"));
        assert_eq!(numbers.own[0].confirmed, today);
        assert_eq!(numbers.keep(entry("a", None)), Ok(()));
        assert_eq!(numbers.own, [entry("a", None)]);
    }

    #[test]
    fn a_bad_entry_changes_nothing() {
        let mut numbers = HelpNumbers::default();
        numbers.keep(entry("a", None)).expect("good");
        let before = numbers.clone();
        let nameless = OwnNumber {
            name: " \n ".into(),
            ..entry("a", None)
        };
        assert_eq!(numbers.keep(nameless), Err(BadEntry::NoName));
        let lettered = OwnNumber {
            number: "help".into(),
            ..entry("b", None)
        };
        let reason = BadEntry::Number(BadNumber::Letter('h'));
        assert_eq!(numbers.keep(lettered), Err(reason));
        assert_eq!(numbers, before);
    }

    #[test]
    fn a_draft_is_kept_once_it_is_good() {
        let mut numbers = HelpNumbers::default();
        assert_eq!(numbers.keep_draft(), None);
        numbers.keep(entry("a", None)).expect("good");
        let today = Date::new(2026, 11, 21);
        numbers.confirm("a", today.expect("a date"));

        let mut draft = numbers.own[0].clone();
        draft.number = "0".into();
        numbers.draft = Some(draft.clone());
        let reason = BadEntry::Number(BadNumber::TooShort);
        assert_eq!(numbers.keep_draft(), Some(Err(reason)));
        assert_eq!(numbers.draft, Some(draft.clone()), "still there to go on");

        draft.number = " 012  345".into();
        draft.name = "Nurse Lan".into();
        numbers.draft = Some(draft.clone());
        assert_eq!(numbers.keep_draft(), Some(Ok("a".into())));
        assert_eq!(numbers.draft, None);
        assert_eq!(numbers.own[0].name, "Nurse Lan");
        assert_eq!(numbers.own[0].confirmed, today, "the digits are the same");

        draft.number = "012 346".into();
        numbers.draft = Some(draft);
        assert_eq!(numbers.keep_draft(), Some(Ok("a".into())));
        assert_eq!(numbers.own[0].confirmed, None, "other digits");
        assert_eq!(numbers.own.len(), 1);
    }

    #[test]
    fn what_was_taken_out_goes_back_to_its_place() {
        let mut numbers = HelpNumbers::default();
        for id in ["a", "b", "c"] {
            numbers.keep(entry(id, None)).expect("good");
        }
        let before = numbers.clone();
        let (at, removed) = numbers.remove("b").expect("there");
        assert_eq!(numbers.own.len(), 2);
        numbers.put_back(at, removed.clone());
        assert_eq!(numbers, before);
        numbers.put_back(9, removed);
        assert_eq!(numbers, before);
        assert_eq!(numbers.remove("x"), None);
    }

    #[test]
    fn those_of_the_country_come_first_and_those_of_others_not_at_all() {
        let mut numbers = HelpNumbers::default();
        for (id, country) in [("any", None), ("th", Some("TH")), ("vn", Some("VN"))] {
            numbers.keep(entry(id, country)).expect("good");
        }
        let ids: Vec<&str> = numbers.own_in("VN").iter().map(|own| &*own.id).collect();
        assert_eq!(ids, ["vn", "any"]);
    }

    proptest! {
        #[test]
        fn a_kept_number_stays_as_it_is_and_loses_no_digit(
            typed in "[+0-9() ./\u{A0}٠-٩၀-၉-]{0,24}|(?s).{0,12}",
        ) {
            if let Ok(kept) = normalise(&typed) {
                prop_assert_eq!(normalise(&kept), Ok(kept.clone()));
                let digits = |text: &str| -> Vec<u32> { text.chars().filter_map(digit).collect() };
                if !typed.contains(['+', '＋']) {
                    prop_assert_eq!(digits(&typed), digits(&kept));
                }
                prop_assert!(dialable(&kept).bytes().filter(u8::is_ascii_digit).count() >= 2);
            }
        }
    }
}
