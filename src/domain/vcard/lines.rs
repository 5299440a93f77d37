//! Lines of a file: taken out of blocks of bytes, and put together where they are folded.

use super::property::{is_quoted, is_wanted};

/// No text of a contact is longer. What is, is passed over.
const LONGEST: usize = 100_000;

/// A whole line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Where it begins, from 1.
    pub number: usize,
    /// What it says, without line ends.
    pub bytes: Vec<u8>,
    /// Nobody wants it, or it is too long: its bytes are gone.
    pub dropped: Option<Dropped>,
    /// Its value is quoted-printable.
    quoted: bool,
    /// It ends with the `=` of quoted-printable that says that it goes on.
    soft: bool,
}

/// Why a line is not held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dropped {
    /// The app has no use for it: a picture, a sound, anything not known.
    Unwanted,
    /// It is longer than any text is.
    TooLong,
}

/// Puts lines together.
#[derive(Debug, Default)]
pub struct Lines {
    /// The line as it stands in the file, so far.
    now: Physical,
    /// How many there were before.
    at: usize,
    /// Carriage returns that wait for what follows.
    returns: usize,
    /// The line that may go on.
    open: Option<Line>,
    /// In version 2.1 the space at which a line is folded is part of the text.
    pub keeps_space: bool,
}

/// A line as it stands in the file.
#[derive(Debug, Default)]
struct Physical {
    bytes: Vec<u8>,
    /// Something other than spaces is in it.
    says: bool,
    last: u8,
    /// It goes on with the one before.
    goes_on: bool,
    /// Its name has been read.
    named: bool,
    quoted: bool,
    dropped: Option<Dropped>,
}

impl Lines {
    /// Takes a byte. Gives the line before, when it is known to be whole.
    pub fn push(&mut self, byte: u8) -> Option<Line> {
        match byte {
            b'\r' => {
                self.returns += 1;
                None
            }
            // One end of a line, with one return as it should be, or with several.
            b'\n' => {
                self.returns = 0;
                self.end()
            }
            _ => {
                // Old computers end lines with a return alone.
                let returns = std::mem::take(&mut self.returns);
                let before = if returns > 0 { self.end() } else { None };
                self.at += returns.saturating_sub(1);
                self.put(byte);
                before
            }
        }
    }

    /// The end of the file: the lines that are left.
    pub fn finish(&mut self) -> Vec<Line> {
        let before = self.end();
        before.into_iter().chain(self.open.take()).collect()
    }

    fn put(&mut self, byte: u8) {
        let now = &mut self.now;
        if now.last == 0 {
            let folded = matches!(byte, b' ' | b'\t');
            let open = self.open.as_ref();
            now.goes_on = open.is_some_and(|open| folded || open.soft);
            if now.goes_on {
                // What goes on with nothing is nothing.
                now.dropped = open.and_then(|open| open.dropped);
            }
        }
        now.last = byte;
        now.says |= !byte.is_ascii_whitespace();
        if now.dropped.is_some() {
            return;
        }
        if byte == b':' && !now.goes_on && !now.named {
            now.named = true;
            now.quoted = is_quoted(&now.bytes);
            if !is_wanted(&now.bytes) {
                now.drop_it(Dropped::Unwanted);
                return;
            }
        }
        now.bytes.push(byte);
        let before = self.open.as_ref().filter(|_| now.goes_on);
        if now.bytes.len() + before.map_or(0, |open| open.bytes.len()) > LONGEST {
            now.drop_it(Dropped::TooLong);
        }
    }

    fn end(&mut self) -> Option<Line> {
        self.at += 1;
        let now = std::mem::take(&mut self.now);
        let Some(open) = self.open.as_mut().filter(|open| now.goes_on || open.soft) else {
            return if now.says { self.begin(now) } else { None };
        };
        if open.soft && open.dropped.is_none() {
            open.bytes.pop();
        }
        open.soft = open.quoted && now.says && now.last == b'=';
        if now.dropped.is_some() {
            open.dropped = now.dropped;
            open.bytes = Vec::new();
        } else if now.says || !open.quoted {
            // Spaces alone are the end of a text that ends with spaces.
            let folded = matches!(now.bytes.first(), Some(b' ' | b'\t'));
            let space = folded && !self.keeps_space && !open.quoted;
            open.bytes
                .extend_from_slice(&now.bytes[usize::from(space)..]);
        }
        None
    }

    fn begin(&mut self, now: Physical) -> Option<Line> {
        self.open.replace(Line {
            number: self.at,
            soft: now.quoted && now.last == b'=',
            quoted: now.quoted,
            dropped: now.dropped,
            bytes: now.bytes,
        })
    }
}

impl Physical {
    fn drop_it(&mut self, why: Dropped) {
        self.dropped = Some(why);
        self.bytes = Vec::new();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(file: &str, keeps_space: bool) -> Vec<(usize, String)> {
        let mut lines = Lines {
            keeps_space,
            ..Lines::default()
        };
        let mut whole: Vec<Line> = file.bytes().filter_map(|byte| lines.push(byte)).collect();
        whole.extend(lines.finish());
        let text = |line: Line| match line.dropped {
            Some(why) => format!("{why:?}"),
            None => String::from_utf8(line.bytes).unwrap_or_default(),
        };
        whole
            .into_iter()
            .map(|line| (line.number, text(line)))
            .collect()
    }

    fn told(file: &str) -> Vec<String> {
        lines(file, false)
            .into_iter()
            .map(|(_, text)| text)
            .collect()
    }

    #[test]
    fn folded_lines_are_one() {
        let file = "FN:A\r\n b\r\n\tc\r\nORG:d\r\n";
        assert_eq!(
            lines(file, false),
            [(1, "FN:Abc".into()), (4, "ORG:d".into())]
        );
        assert_eq!(lines(file, true)[0].1, "FN:A b\tc");
    }

    #[test]
    fn every_kind_of_line_end_ends_a_line() {
        for end in ["\n", "\r\n", "\r", "\r\r\n"] {
            let file = ["FN:A", "", "ORG:b", " c", "N:d"].join(end);
            let numbers: Vec<usize> = lines(&file, false).iter().map(|(at, _)| *at).collect();
            assert_eq!(told(&file), ["FN:A", "ORG:bc", "N:d"], "{end:?}");
            assert_eq!(numbers, [1, 3, 5], "{end:?}");
        }
    }

    #[test]
    fn quoted_lines_go_on_after_a_soft_break() {
        let quoted = "NOTE;ENCODING=QUOTED-PRINTABLE:a=\r\nb: c=\r\n d\r\nFN:e";
        assert_eq!(
            told(quoted),
            ["NOTE;ENCODING=QUOTED-PRINTABLE:ab: c d", "FN:e"]
        );
        // Old phones end the last line with a break that nothing follows.
        assert_eq!(told("NOTE;QUOTED-PRINTABLE:a=\r\n\r\nFN:b")[1], "FN:b");
        assert_eq!(told("NOTE:a=\r\nFN:b"), ["NOTE:a=", "FN:b"]);
        let unwanted = "X-A;ENCODING=QUOTED-PRINTABLE:a=\r\nb=\r\nc\r\nFN:b";
        assert_eq!(told(unwanted), ["Unwanted", "FN:b"]);
    }

    #[test]
    fn pictures_are_not_held() {
        let picture = format!(
            "PHOTO;ENCODING=b:{}\r\n {}\r\nFN:A",
            "A".repeat(90),
            "B".repeat(90)
        );
        assert_eq!(told(&picture), ["Unwanted", "FN:A"]);
        let mut lines = Lines::default();
        for byte in picture.bytes().take(150) {
            lines.push(byte);
            assert!(lines.now.bytes.len() < 20);
        }
    }

    #[test]
    fn what_is_too_long_is_dropped_and_said() {
        let once = format!("NOTE:{}\r\nFN:A", "x".repeat(LONGEST));
        assert_eq!(told(&once), ["TooLong", "FN:A"]);
        let line = format!("\r\n {}", "x".repeat(70));
        let folded = format!("NOTE:a{}\r\nFN:A", line.repeat(LONGEST / 70 + 1));
        assert_eq!(told(&folded), ["TooLong", "FN:A"]);
    }
}
