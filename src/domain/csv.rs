//! Tables as files that every spreadsheet opens: CSV by RFC 4180.
//!
//! Lines end with CR and LF, and texts stand in quotes, with quotes in them doubled. The file
//! begins with a byte order mark: without it spreadsheets take UTF-8 for another encoding.
//!
//! A spreadsheet takes a cell that begins with `=` and a few other signs for a formula, and a
//! formula can send out what stands beside it. So such a cell gets an apostrophe in front, as OWASP
//! advises: <https://owasp.org/www-community/attacks/CSV_Injection>. Quotes do not help, for the
//! spreadsheet takes them away first. Numbers are never taken for a formula and stay numbers.

use super::letters::{Letter, letter};

/// Tells spreadsheets that the file is UTF-8.
const MARK: char = '\u{FEFF}';

/// A table as the text of a CSV file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Csv {
    text: String,
    /// The next cell is the first one of its row.
    at_start: bool,
}

impl Default for Csv {
    fn default() -> Csv {
        Csv {
            text: MARK.to_string(),
            at_start: true,
        }
    }
}

impl Csv {
    /// Adds a cell of text to the row.
    pub fn text(&mut self, text: &str) {
        self.part();
        self.text.push('"');
        if is_formula(text) {
            self.text.push('\'');
        }
        for c in text.chars() {
            if c == '"' {
                self.text.push('"');
            }
            self.text.push(c);
        }
        self.text.push('"');
    }

    /// Adds a number to the row.
    pub fn number(&mut self, number: usize) {
        self.part();
        self.text.push_str(&number.to_string());
    }

    /// Ends the row.
    pub fn end_row(&mut self) {
        self.text.push_str("\r\n");
        self.at_start = true;
    }

    /// The file.
    pub fn file(self) -> String {
        self.text
    }

    fn part(&mut self) {
        if !self.at_start {
            self.text.push(',');
        }
        self.at_start = false;
    }
}

/// Whether a spreadsheet may take a text for a formula. Spaces and signs that nobody sees, which
/// some spreadsheets skip, are skipped here too. So are apostrophes, or one that the user wrote
/// could not be told from ours.
fn is_formula(text: &str) -> bool {
    let is_skipped = |c: &char| {
        matches!(c, ' ' | '\u{A0}' | '\'')
            || matches!(letter(*c), Letter::Nothing | Letter::Attached)
    };
    let first = text.chars().find(|c| !is_skipped(c));
    matches!(
        first,
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '\0' | '＝' | '＋' | '－' | '＠')
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A cell as a reader of RFC 4180 sees it, and whether it stood in quotes.
    type Read = (String, bool);

    /// Reads a file as RFC 4180 says, and nothing looser.
    fn read(file: &str) -> Vec<Vec<Read>> {
        let mut rows = Vec::new();
        let mut rest = file.strip_prefix(MARK).expect("a byte order mark");
        while !rest.is_empty() {
            let mut row = Vec::new();
            loop {
                let (cell, after) = cell(rest);
                row.push(cell);
                if let Some(next) = after.strip_prefix(',') {
                    rest = next;
                } else {
                    rest = after.strip_prefix("\r\n").expect("an end of the row");
                    break;
                }
            }
            rows.push(row);
        }
        rows
    }

    fn cell(text: &str) -> (Read, &str) {
        let Some(mut rest) = text.strip_prefix('"') else {
            let end = text.find([',', '\r']).expect("an end of the cell");
            return ((text[..end].to_owned(), false), &text[end..]);
        };
        let mut cell = String::new();
        loop {
            let end = rest.find('"').expect("an end of the quotes");
            cell.push_str(&rest[..end]);
            rest = &rest[end + 1..];
            match rest.strip_prefix('"') {
                Some(more) => rest = more,
                None => return ((cell, true), rest),
            }
            cell.push('"');
        }
    }

    /// What was written, from what a reader sees.
    fn meant((cell, quoted): &Read) -> &str {
        let inner = cell.strip_prefix('\'');
        inner
            .filter(|inner| *quoted && is_formula(inner))
            .unwrap_or(cell)
    }

    fn one(text: &str) -> String {
        let mut csv = Csv::default();
        csv.text(text);
        csv.file()
    }

    #[test]
    fn a_file_is_written_by_the_book() {
        let mut csv = Csv::default();
        csv.text("Name");
        csv.text("People");
        csv.end_row();
        csv.text("The \"big\" one, twice\nساعة 🎬");
        csv.number(120);
        csv.end_row();
        assert_eq!(
            csv.file(),
            "\u{FEFF}\"Name\",\"People\"\r\n\"The \"\"big\"\" one, twice\nساعة 🎬\",120\r\n"
        );
    }

    #[test]
    fn what_may_be_a_formula_gets_an_apostrophe() {
        for text in [
            "=1+1",
            "+66 2 123",
            "-3",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            " =1",
            "\u{200B}=1",
            "'=1",
            "＝1",
        ] {
            assert_eq!(one(text), format!("{MARK}\"'{text}\""), "{text:?}");
        }
        for text in ["", "a=1", "12-17", "'tis", "(=)", "٣"] {
            assert_eq!(one(text), format!("{MARK}\"{text}\""), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            rows in prop::collection::vec(prop::collection::vec(
                prop_oneof![
                    any::<String>().prop_map(Ok),
                    "[=+@', \"\r\n\t-]{0,6}".prop_map(Ok),
                    any::<usize>().prop_map(Err),
                ], 1..6), 0..6),
        ) {
            let mut csv = Csv::default();
            for row in &rows {
                for cell in row {
                    match cell {
                        Ok(text) => csv.text(text),
                        Err(number) => csv.number(*number),
                    }
                }
                csv.end_row();
            }
            let read = read(&csv.file());
            prop_assert_eq!(read.len(), rows.len());
            for (read, row) in read.iter().zip(&rows) {
                prop_assert_eq!(read.len(), row.len());
                for (read, cell) in read.iter().zip(row) {
                    match cell {
                        Ok(text) => prop_assert_eq!(meant(read), text),
                        Err(number) => prop_assert_eq!(read, &(number.to_string(), false)),
                    }
                    // Whatever a spreadsheet sees, it is no formula.
                    let first = read.0.chars().next();
                    prop_assert!(!matches!(first, Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n')));
                }
            }
        }
    }
}
