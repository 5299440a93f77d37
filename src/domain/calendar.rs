//! A calendar file: iCalendar, RFC 5545, as every phone's calendar reads it.
//!
//! Only events: what the standard has for tasks (`VTODO`) most phones leave out.

use super::date::Date;

/// Something on a day or at a moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Tells it from all others for ever, made by [`uid`]: a calendar that reads the file again
    /// changes what it has instead of adding it.
    pub uid: String,
    /// What it is, in a line.
    pub title: String,
    /// All else there is to say. May be empty.
    pub notes: String,
    /// Where. May be empty.
    pub place: String,
    /// When it begins.
    pub begins: When,
    /// When it ends: the last day of it, or the moment. What does not come after the beginning,
    /// or is not of its kind, is left out.
    pub ends: Option<When>,
    /// Days before it when the calendar reminds of it; 0 for the same day.
    pub remind_days: Option<u32>,
}

/// A time in a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// A whole day, wherever one is.
    Day(Date),
    /// A moment, the same all over the world.
    At {
        /// Milliseconds since 1970.
        utc_ms: u64,
    },
}

/// The name of an entry: the record that it comes from, and which one of it. What stands behind
/// names no subject, and by RFC 2606 nobody can own it.
pub fn uid(record: &str, part: &str) -> String {
    [record, "-", part, "@calendar.invalid"].concat()
}

/// The file, at least one entry. `stamp_ms`: now, in milliseconds since 1970. `sequence` must
/// rise from file to file: of two entries of one name calendars keep the one with the higher.
pub fn calendar(entries: &[Entry], stamp_ms: u64, sequence: u32) -> String {
    let mut file = File(String::new());
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//Handrail//Calendar//EN");
    let (stamp, sequence) = (moment(stamp_ms), sequence.to_string());
    for entry in entries {
        file.entry(entry, &stamp, &sequence);
    }
    file.line("END", "VCALENDAR");
    file.0
}

/// Longest line, in bytes and without its end.
const WIDTH: usize = 75;

struct File(String);

impl File {
    fn entry(&mut self, entry: &Entry, stamp: &str, sequence: &str) {
        self.line("BEGIN", "VEVENT");
        self.line("UID", &entry.uid);
        self.line("DTSTAMP", stamp);
        self.line("SEQUENCE", sequence);
        self.times(entry);
        self.text("SUMMARY", &entry.title);
        self.text("LOCATION", &entry.place);
        self.text("DESCRIPTION", &entry.notes);
        if let Some(days) = entry.remind_days {
            self.line("BEGIN", "VALARM");
            self.line("ACTION", "DISPLAY");
            self.line("TRIGGER", &trigger(entry.begins, days));
            self.text("DESCRIPTION", &entry.title);
            self.line("END", "VALARM");
        }
        self.line("END", "VEVENT");
    }

    fn times(&mut self, entry: &Entry) {
        match (entry.begins, entry.ends) {
            (When::Day(first), ends) => {
                let last = match ends {
                    Some(When::Day(last)) if last > first => last,
                    _ => first,
                };
                self.line("DTSTART;VALUE=DATE", &digits(first));
                // The day after: what stands here is no part of it any more.
                if let Some(after) = last.plus_days(1) {
                    self.line("DTEND;VALUE=DATE", &digits(after));
                }
                // Who has a whole day of something may still have time.
                self.line("TRANSP", "TRANSPARENT");
            }
            (When::At { utc_ms }, ends) => {
                self.line("DTSTART", &moment(utc_ms));
                if let Some(When::At { utc_ms: end }) = ends
                    && end > utc_ms
                {
                    self.line("DTEND", &moment(end));
                }
            }
        }
    }

    /// A line of the user's words. Nothing for none.
    fn text(&mut self, name: &str, text: &str) {
        let text = escaped(text);
        if !text.is_empty() {
            self.line(name, &text);
        }
    }

    /// A line, folded: what does not fit goes on in lines that begin with a space.
    fn line(&mut self, name: &str, value: &str) {
        self.0.push_str(name);
        self.0.push(':');
        let mut width = name.len() + 1;
        let mut rest = value.chars().peekable();
        while let Some(c) = rest.next() {
            // What is written with two characters stays together: not every reader unfolds first.
            let pair = (c == '\\').then(|| rest.next()).flatten();
            let room = c.len_utf8() + pair.map_or(0, char::len_utf8);
            if width + room > WIDTH {
                self.0.push_str("\r\n ");
                width = 1;
            }
            width += room;
            self.0.push(c);
            self.0.extend(pair);
        }
        self.0.push_str("\r\n");
    }
}

/// The user's words as a value: what has a meaning in the file is marked, control characters are
/// left out.
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    let mut rest = text.trim().chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\\' | ';' | ',' => value.extend(['\\', c]),
            '\r' if rest.peek() == Some(&'\n') => {}
            '\r' | '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => value.push_str("\\n"),
            '\t' => value.push(c),
            c if c.is_control() => {}
            c => value.push(c),
        }
    }
    value
}

/// How long before the beginning the calendar reminds: of a whole day at nine in the morning, of
/// a moment at the same time of the day, and on the same day two hours before.
fn trigger(begins: When, days: u32) -> String {
    match (begins, days) {
        (When::Day(_), 0) => "PT9H".to_owned(),
        (When::Day(_), 1) => "-PT15H".to_owned(),
        (When::Day(_), days) => ["-P", &(days - 1).to_string(), "DT15H"].concat(),
        (When::At { .. }, 0) => "-PT2H".to_owned(),
        (When::At { .. }, days) => ["-P", &days.to_string(), "D"].concat(),
    }
}

/// `20261211`.
fn digits(day: Date) -> String {
    day.to_string().replace('-', "")
}

/// A moment as calendars have it, and contacts too: `20261211T180000Z`.
pub fn moment(utc_ms: u64) -> String {
    const DAY: u64 = 24 * 60 * 60;
    let seconds = utc_ms / 1000;
    let days = i64::try_from(seconds / DAY).ok();
    let day = Date::new(1970, 1, 1).and_then(|first| first.plus_days(days?));
    let of_day = seconds % DAY;
    // After the year 9999, which is no time of ours.
    let mut text = day.map_or("99991231".to_owned(), digits);
    text.push('T');
    for part in [of_day / 3600, of_day / 60 % 60, of_day % 60] {
        text.extend([part / 10, part % 10].map(|digit| char::from(b'0' + digit as u8)));
    }
    text.push('Z');
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap_or_else(|_| panic!("{text} is a date"))
    }

    fn entry(title: &str) -> Entry {
        Entry {
            uid: uid("plan", "day"),
            title: title.into(),
            notes: String::new(),
            place: String::new(),
            begins: When::Day(day("2026-12-11")),
            ends: None,
            remind_days: None,
        }
    }

    /// A small reader of our own: unfolds the file and gives names with their values.
    fn read(file: &str) -> Vec<(String, String)> {
        assert!(file.ends_with("\r\n"), "the last line ends too");
        let unfolded = file.replace("\r\n ", "");
        let lines = unfolded.strip_suffix("\r\n").unwrap_or(&unfolded);
        let pair = |line: &str| {
            let (name, value) = line
                .split_once(':')
                .unwrap_or_else(|| panic!("no name: {line}"));
            (name.to_owned(), unescaped(value))
        };
        lines.split("\r\n").map(pair).collect()
    }

    fn unescaped(value: &str) -> String {
        let mut text = String::new();
        let mut rest = value.chars();
        while let Some(c) = rest.next() {
            match (c, c == '\\') {
                (_, true) => match rest.next() {
                    Some('n' | 'N') => text.push('\n'),
                    Some(c) => text.push(c),
                    None => panic!("ends in a mark: {value}"),
                },
                _ => text.push(c),
            }
        }
        text
    }

    fn value<'a>(lines: &'a [(String, String)], name: &str) -> Option<&'a str> {
        let line = lines.iter().find(|(other, _)| other == name);
        line.map(|(_, value)| value.as_str())
    }

    #[test]
    fn a_whole_day_ends_before_the_next() {
        let mut plan = entry("Film night");
        plan.remind_days = Some(2);
        let file = calendar(&[plan], 1_795_000_000_000, 3);
        assert_eq!(
            file.replace("\r\n", "\n"),
            "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Handrail//Calendar//EN\nBEGIN:VEVENT\n\
             UID:plan-day@calendar.invalid\nDTSTAMP:20261118T110640Z\nSEQUENCE:3\n\
             DTSTART;VALUE=DATE:20261211\nDTEND;VALUE=DATE:20261212\nTRANSP:TRANSPARENT\n\
             SUMMARY:Film night\nBEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-P1DT15H\n\
             DESCRIPTION:Film night\nEND:VALARM\nEND:VEVENT\nEND:VCALENDAR\n"
        );
    }

    #[test]
    fn several_days_and_moments_end_as_they_should() {
        let at = |utc_ms| When::At { utc_ms };
        let ends = |begins, ends| {
            let mut entry = entry("x");
            (entry.begins, entry.ends) = (begins, ends);
            let lines = read(&calendar(&[entry], 0, 0));
            let of = |name| value(&lines, name).map(str::to_owned);
            of("DTEND;VALUE=DATE").or_else(|| of("DTEND"))
        };
        let (first, last) = (When::Day(day("2026-12-30")), When::Day(day("2026-12-31")));
        assert_eq!(ends(first, Some(last)).as_deref(), Some("20270101"));
        assert_eq!(ends(last, Some(first)).as_deref(), Some("20270101"));
        assert_eq!(ends(first, Some(at(1))).as_deref(), Some("20261231"));
        assert_eq!(
            ends(at(0), Some(at(90_061_000))).as_deref(),
            Some("19700102T010101Z")
        );
        assert_eq!(ends(at(5000), Some(at(5000))), None);
        assert_eq!(ends(at(5000), Some(first)), None);
        assert_eq!(ends(When::Day(day("9999-12-31")), None), None);
        assert_eq!(
            ends(at(0), Some(at(u64::MAX))).map(|end| end.len()),
            Some(16)
        );
    }

    #[test]
    fn reminds_at_a_sensible_hour() {
        let whole = When::Day(day("2026-12-11"));
        let moment = When::At { utc_ms: 0 };
        let triggers = [(whole, 0), (whole, 1), (whole, 7), (moment, 0), (moment, 2)];
        assert_eq!(
            triggers.map(|(begins, days)| trigger(begins, days)),
            ["PT9H", "-PT15H", "-P6DT15H", "-PT2H", "-P2D"]
        );
    }

    #[test]
    fn marks_and_lines_are_kept_and_control_characters_are_not() {
        assert_eq!(escaped(r"a\n;b,c:d"), r"a\\n\;b\,c:d");
        assert_eq!(
            escaped(" a\r\nb\rc\u{2028}d\te\u{7}\u{9B} "),
            "a\\nb\\nc\\nd\te"
        );
    }

    #[test]
    fn nothing_to_say_is_no_line() {
        let lines = read(&calendar(&[entry(" \n")], 0, 0));
        for name in ["SUMMARY", "LOCATION", "DESCRIPTION", "BEGIN:VALARM"] {
            assert_eq!(value(&lines, name), None, "{name}");
        }
    }

    /// What of a text is a text, with one kind of line end.
    fn plain(text: &str) -> String {
        let text = text.replace("\r\n", "\n");
        let line = text.trim().chars().map(|c| match c {
            '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
            c => c,
        });
        line.filter(|c| matches!(c, '\n' | '\t') || !c.is_control())
            .collect()
    }

    proptest! {
        #[test]
        fn any_text_survives(
            title in any::<String>(), notes in "(\\PC|[\\\\;,\n\r\t:ก้👩‍👧]){0,400}", place in ".{0,120}",
        ) {
            let mut odd = entry(&title);
            (odd.notes, odd.place) = (notes.clone(), place.clone());
            odd.remind_days = Some(0);
            let file = calendar(&[odd], 0, 0);
            for line in file.split("\r\n") {
                prop_assert!(line.len() <= WIDTH, "{} bytes: {line}", line.len());
                prop_assert!(!line.contains(['\r', '\n']), "{line:?}");
            }
            let lines = read(&file);
            let texts: Vec<String> = [title.clone(), place, notes, title]
                .iter().map(|text| plain(text)).filter(|text| !text.is_empty()).collect();
            let names = ["SUMMARY", "LOCATION", "DESCRIPTION"];
            let found: Vec<String> = lines.into_iter()
                .filter(|(name, _)| names.contains(&name.as_str()))
                .map(|(_, text)| text).collect();
            prop_assert_eq!(found, texts);
        }

        #[test]
        fn any_time_can_be_written(utc_ms in any::<u64>()) {
            let text = moment(utc_ms);
            prop_assert_eq!(text.len(), 16);
            prop_assert!(text.ends_with('Z'));
        }
    }
}
