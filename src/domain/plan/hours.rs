//! Times of the day, as people write them: `18:00`, `6.30 pm`, `18h`. What cannot be read, such
//! as 'after school', stays as it is written.

use crate::domain::letters::{Letter, letter};

/// Minutes of a day.
const DAY: i64 = 24 * 60;

/// Minutes since midnight; none for what is no time of the day. A number alone is none: nobody
/// knows whether 7 is in the morning.
pub fn read_time(text: &str) -> Option<u32> {
    let plain: Vec<char> = text.trim().chars().filter_map(plain).collect();
    let mut rest = plain.as_slice();
    let hour = number(&mut rest)?;
    let mut minute = None;
    let mut by_h = false;
    if let [sign @ (':' | 'h'), after @ ..] = rest {
        (rest, by_h) = (after, *sign == 'h');
        minute = number(&mut rest);
    }
    // Some fields give seconds too, of which none are meant.
    if let [':', '0', '0', after @ ..] = rest {
        rest = after;
    }
    // The dots of 'p.m.' were read as signs between numbers.
    let word: String = rest.iter().filter(|c| !matches!(c, ' ' | ':')).collect();
    let hour = match word.as_str() {
        "" | "h" if minute.is_some() || by_h || word == "h" => hour,
        "am" | "pm" if (1..=12).contains(&hour) => hour % 12 + if word == "pm" { 12 } else { 0 },
        _ => return None,
    };
    let minute = minute.unwrap_or(0);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

/// `18:05`, for minutes since midnight. Before and past midnight lie other days.
pub fn time_text(minutes: i64) -> String {
    let of_day = minutes.rem_euclid(DAY);
    let mut text = String::new();
    for (at, part) in [of_day / 60, of_day % 60].into_iter().enumerate() {
        if at > 0 {
            text.push(':');
        }
        text.extend([part / 10, part % 10].map(|digit| char::from(b'0' + digit as u8)));
    }
    text
}

/// The same time of the day, so many minutes later; none for what is no time.
pub fn later(text: &str, minutes: i64) -> Option<String> {
    read_time(text).map(|time| time_text(i64::from(time) + minutes))
}

/// A character that may stand in a time, in its plain form.
fn plain(c: char) -> Option<char> {
    match letter(c) {
        Letter::Digit(c) | Letter::In(c) => Some(c),
        Letter::Nothing => None,
        Letter::Dot => Some(':'),
        Letter::Space if matches!(c, ':' | '：') => Some(':'),
        Letter::Space if c.is_whitespace() => Some(' '),
        _ => Some('?'),
    }
}

/// Takes a number of one or two digits from the beginning.
fn number(rest: &mut &[char]) -> Option<u32> {
    let mut value = None;
    for _ in 0..2 {
        let [first, after @ ..] = *rest else { break };
        let Some(digit) = first.to_digit(10) else {
            break;
        };
        value = Some(value.unwrap_or(0) * 10 + digit);
        *rest = after;
    }
    value
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn reads_what_people_write() {
        for (text, hour, minute) in [
            ("18:00", 18, 0),
            (" 9:05 ", 9, 5),
            ("18.30", 18, 30),
            ("18h30", 18, 30),
            ("18h", 18, 0),
            ("18 h", 18, 0),
            ("18:00 h", 18, 0),
            ("6 pm", 18, 0),
            ("6:30pm", 18, 30),
            ("6.30 p.m.", 18, 30),
            ("12 am", 0, 0),
            ("12 PM", 12, 0),
            ("18:00:00", 18, 0),
            ("٠٩:٣٠", 9, 30),
            ("๑๘:๐๐", 18, 0),
        ] {
            assert_eq!(read_time(text), Some(hour * 60 + minute), "{text}");
        }
    }

    #[test]
    fn leaves_the_rest_to_words() {
        for text in [
            "",
            "after school",
            "7",
            "1800",
            "25:00",
            "18:60",
            "13 pm",
            "0 am",
            "18:00-20:00",
            "about 18:00",
            "18:00 or so",
            "6 or 7 pm",
            "18:5x",
            "🕕",
            "::",
            "18,30",
        ] {
            assert_eq!(read_time(text), None, "{text}");
        }
    }

    #[test]
    fn counts_over_midnight() {
        assert_eq!(time_text(18 * 60 + 5), "18:05");
        assert_eq!(later("23:30", 45).as_deref(), Some("00:15"));
        assert_eq!(later("0:15", -30).as_deref(), Some("23:45"));
        assert_eq!(later("after school", 5), None);
    }

    proptest! {
        #[test]
        fn writes_what_it_reads(minutes in 0u32..24 * 60) {
            prop_assert_eq!(read_time(&time_text(i64::from(minutes))), Some(minutes));
        }

        #[test]
        fn never_panics(text in ".{0,12}") {
            let _ = read_time(&text);
        }
    }
}
