//! vCards: contacts as phones and mail programs hand them on. Read in version 2.1, which old
//! phones write, 3.0 (RFC 2426) and 4.0 (RFC 6350); written in the last two.
//!
//! A file is read in blocks, so that a large one needs neither much memory nor a long pause:
//! [`lines`] puts folded lines together, [`property`] takes one apart, [`read`] makes contacts
//! of them. What the app has no field for is passed over, and a picture is never held.

pub mod lines;
pub mod property;
pub mod read;
pub mod text;
pub mod write;

/// A contact.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Card {
    /// The line at which it begins, from 1. 0 in one that was not read from a file.
    pub line: usize,
    /// What it is called (`FN`, else made of `N`).
    pub name: String,
    /// The organisation and its parts, with commas between them.
    pub org: String,
    /// Telephone numbers, the preferred one first.
    pub phones: Vec<String>,
    /// E-mail addresses, the preferred one first.
    pub emails: Vec<String>,
    /// Postal addresses, each in one text.
    pub addresses: Vec<String>,
    /// The notes.
    pub note: String,
    /// What names it for ever.
    pub uid: String,
    /// When it was changed, as it stands in the file.
    pub rev: String,
    /// What it is filed under.
    pub categories: Vec<String>,
}

impl Card {
    /// Whether it says nothing that could be shown.
    pub fn is_blank(&self) -> bool {
        let texts = [&self.name, &self.org, &self.note];
        let lists = [&self.phones, &self.emails, &self.addresses];
        let mut all = texts.into_iter().chain(lists.into_iter().flatten());
        all.all(|text| text.trim().is_empty())
    }
}

/// A version to write.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Version {
    /// 3.0, which phones of all ages read.
    #[default]
    V3,
    /// 4.0.
    V4,
}

/// Something that could not be read, or not as it was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub why: Why,
}

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It stands in no contact.
    Outside,
    /// It has no name and colon.
    NoProperty,
    /// It is longer than any text is.
    TooLong,
    /// The contact that begins here has no end. What was read of it is kept.
    NoEnd,
    /// A contact ends here that did not begin.
    NoBeginning,
    /// The contact that begins here says nothing.
    Blank,
    /// `=` with no two digits behind it. It stays as it stands.
    BadQuoted,
    /// Letters of a kind that this browser can't read. They were guessed.
    Letters,
    /// Bytes in the place of words.
    Binary,
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct File {
    /// The contacts, in the order of the file.
    pub cards: Vec<Card>,
    /// What could not be read, in the order of the file.
    pub problems: Vec<Problem>,
}
