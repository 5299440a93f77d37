//! The run sheet on paper: what stands on it, and what gives way when there is too much.
//!
//! Nobody pins three pages to a wall. What is done goes first. When the rest is still more than
//! two pages, each part keeps what fits, the most urgent part first, and says how much is left
//! out. No browser says beforehand how much fits on a page, so that lines are counted here: for
//! the smaller of A4 and Letter each way, and letters that are wide.

use crate::domain::letters::{Letter, letter};
use crate::domain::picture::lines::hides_words;

/// Letters in a line of one of the two columns.
const ACROSS: usize = 44;

/// Lines of both columns of a page, in scripts like Latin.
const PAGE: usize = 92;

/// As many pages as a sheet may have.
const MOST_PAGES: usize = 2;

/// Lines of a column that a text of the head may take.
const MOST_HEAD: usize = 4;

/// Lines that one text may take when there is too much: the most first, and fewer while that is
/// still too much.
const MOST_LINES: [usize; 3] = [24, 8, 3];

/// When there is too much, each part may take the same share of the room first. Long lists then
/// take what is left.
const SHARES: usize = 10;

/// A part of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Whom to call in danger.
    Danger,
    /// Who else helps.
    Numbers,
    /// The day, hour by hour.
    Times,
    /// Whether it is safe, and what is open.
    Safety,
    /// Who does what.
    People,
    /// What is needed, and who brings it.
    Needs,
    /// How to get there.
    Place,
    /// Partners.
    Partners,
}

impl Kind {
    /// Every part, the one that gives way last first.
    const BY_NEED: [Kind; 8] = [
        Kind::Danger,
        Kind::Numbers,
        Kind::Times,
        Kind::Safety,
        Kind::People,
        Kind::Needs,
        Kind::Place,
        Kind::Partners,
    ];

    /// Lines that the heading takes, and the room around it.
    const HEADING: usize = 2;
}

/// A line of a part.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// What stands in front: a time, a name, a number.
    pub lead: String,
    /// What it says.
    pub text: String,
    /// What stands behind, smaller: who does it, where a number works.
    pub tail: String,
    /// To be ticked off on paper.
    pub tick: bool,
    /// Done.
    pub done: bool,
}

/// A part with its heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Which.
    pub kind: Kind,
    /// Its heading.
    pub title: String,
    /// Its lines.
    pub lines: Vec<Line>,
    /// Lines that had to be left out.
    pub left_out: usize,
}

/// The sheet as it fits.
#[derive(Clone, Debug, PartialEq)]
pub struct Fitted {
    /// Its parts, in the order in which they were given.
    pub parts: Vec<Part>,
    /// How many lines that are done were left out.
    pub done_out: usize,
    /// Some texts are cut short.
    pub cut: bool,
    /// There is room for larger letters.
    pub roomy: bool,
    /// Lines have to stand further apart, for letters with marks above and below.
    pub tall: bool,
}

impl Part {
    /// A part, if there is a line for it.
    pub fn of(kind: Kind, title: &str, lines: Vec<Line>) -> Option<Part> {
        let title = title.to_owned();
        (!lines.is_empty()).then_some(Part {
            kind,
            title,
            lines,
            left_out: 0,
        })
    }

    fn is_tall(&self) -> bool {
        let texts = |line: &Line| {
            [&line.lead, &line.text, &line.tail]
                .into_iter()
                .any(|t| hides_words(t))
        };
        hides_words(&self.title) || self.lines.iter().any(texts)
    }

    fn height(&self) -> usize {
        let heights = self.lines.iter().map(|line| line.height(self.kind));
        Kind::HEADING + heights.sum::<usize>()
    }
}

impl Line {
    /// Lines of a column that it takes.
    fn height(&self, kind: Kind) -> usize {
        let rows = |text: &str| text.split('\n').map(|row| rows(width(row))).sum::<usize>();
        let lead = match kind {
            // Times stand beside what happens.
            Kind::Times => 0,
            _ if self.lead.is_empty() => 0,
            _ => rows(&self.lead),
        };
        let behind = width(&self.tail);
        lead + rows(&self.text)
            + match kind {
                Kind::Danger | Kind::Numbers => rows(&self.tail),
                _ if behind == 0 => 0,
                // It goes on where the text ends.
                _ => (width(&self.text) % ACROSS + 1 + behind) / ACROSS,
            }
    }

    /// Cuts it down to so many lines. Returns whether there was something to cut.
    fn cut(&mut self, most: usize) -> bool {
        let mut any = false;
        for text in [&mut self.lead, &mut self.text, &mut self.tail] {
            any |= cut(text, most);
        }
        any
    }
}

fn rows(width: usize) -> usize {
    width.div_ceil(ACROSS).max(1)
}

/// How wide a text is, in letters like an 'n'.
fn width(text: &str) -> usize {
    text.chars().map(letter_width).sum()
}

fn letter_width(c: char) -> usize {
    match c {
        ' '..='~' => 1,
        // Burmese letters are as wide as two, and what stands around them takes room too.
        '\u{1000}'..='\u{109F}' => 2,
        '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}' => 2,
        '\u{FF00}'..='\u{FF60}' | '\u{1F000}'..='\u{3FFFF}' => 2,
        _ if matches!(letter(c), Letter::Attached | Letter::Nothing) => 0,
        _ => 1,
    }
}

/// Cuts a text after so many lines.
fn cut(text: &mut String, most: usize) -> bool {
    let (mut lines, mut across) = (1, 0);
    for (at, c) in text.char_indices() {
        let wide = letter_width(c);
        if c == '\n' || across + wide > ACROSS {
            (lines, across) = (lines + 1, 0);
        }
        across += wide;
        if lines > most {
            text.truncate(at);
            text.truncate(text.trim_end().len());
            text.push('…');
            return true;
        }
    }
    false
}

/// A text for the head of the sheet: on a line or two, whatever it was.
pub fn short(text: &str) -> String {
    let mut text = text.trim().replace('\n', " ");
    cut(&mut text, MOST_HEAD);
    text
}

/// Makes the parts fit below a head of these words.
pub fn fit(mut parts: Vec<Part>, head: &str) -> Fitted {
    let tall = hides_words(head) || parts.iter().any(Part::is_tall);
    let page = if tall { PAGE * 3 / 4 } else { PAGE };
    // The head stands across both columns, in letters twice as large.
    let head = 4 * rows(width(head));
    let total = |parts: &[Part]| parts.iter().map(Part::height).sum::<usize>() + head;
    let mut fitted = Fitted {
        parts: Vec::new(),
        done_out: 0,
        cut: false,
        // Letters larger by a fifth take half as much room again.
        roomy: total(&parts) * 3 / 2 <= page,
        tall,
    };
    if total(&parts) > page {
        for part in &mut parts {
            let before = part.lines.len();
            part.lines.retain(|line| !line.done);
            fitted.done_out += before - part.lines.len();
        }
        parts.retain(|part| !part.lines.is_empty());
    }
    for most in MOST_LINES {
        if total(&parts) > MOST_PAGES * page {
            for line in parts.iter_mut().flat_map(|part| &mut part.lines) {
                fitted.cut |= line.cut(most);
            }
        }
    }
    if total(&parts) > MOST_PAGES * page {
        keep_what_fits(&mut parts, (MOST_PAGES * page).saturating_sub(head));
    }
    fitted.parts = parts;
    fitted
}

/// Leaves out lines at the end of parts, so that all take no more room than this.
fn keep_what_fits(parts: &mut [Part], room: usize) {
    // Each part keeps its heading and the line that says how much is missing.
    let mut room = room.saturating_sub(parts.len() * (Kind::HEADING + 1));
    let mut kept = vec![0; parts.len()];
    let share = room / SHARES;
    for most in [share, room] {
        for kind in Kind::BY_NEED {
            for (part, kept) in parts.iter().zip(&mut kept) {
                if part.kind == kind {
                    *kept += more_lines(part, *kept, most, &mut room);
                }
            }
        }
    }
    for (part, kept) in parts.iter_mut().zip(kept) {
        part.left_out = part.lines.len() - kept;
        part.lines.truncate(kept);
    }
}

/// How many lines more a part can keep after so many, if these take no more than `most` and the
/// room that there is.
fn more_lines(part: &Part, kept: usize, most: usize, room: &mut usize) -> usize {
    let (mut more, mut taken) = (0, 0);
    for line in part.lines.iter().skip(kept) {
        let height = line.height(part.kind);
        if taken + height > most || height > *room {
            break;
        }
        taken += height;
        *room -= height;
        more += 1;
    }
    more
}

/// A part as text, line by line: what a message says below its heading.
pub fn part_text(part: &Part) -> String {
    let mut text = String::new();
    for line in &part.lines {
        if !text.is_empty() {
            text.push('\n');
        }
        if line.tick {
            text.push_str(if line.done { "[x] " } else { "[ ] " });
        }
        let pieces = [&line.lead, &line.text]
            .into_iter()
            .filter(|piece| !piece.is_empty());
        for (at, piece) in pieces.enumerate() {
            text.push_str(if at > 0 { "  " } else { "" });
            text.push_str(piece);
        }
        if !line.tail.is_empty() {
            text.push_str(" (");
            text.push_str(&line.tail);
            text.push(')');
        }
    }
    text
}

#[cfg(test)]
mod tests;
