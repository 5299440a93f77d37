//! How much room the sheet takes on paper. No browser says so beforehand, so it is reckoned here.
//!
//! Lengths are in tenths of a point: for letters of 9.5 points that are wide, on a page as narrow
//! as A4 and as short as Letter, half an inch from its edges. `ui/style/run.css` has the same
//! measures.

use super::{Kind, Line, Part};
use crate::domain::letters::{Letter, letter};

/// Height of a page.
const PAGE: usize = 7200;

/// The name of the page, which stands above the sheet.
const BAR: usize = 420;

/// Letters in a line of one of the two columns.
pub(super) const ACROSS: usize = 49;

/// Letters in a line behind a box to tick.
const BEHIND_BOX: usize = 46;

/// Letters behind a time, with who does it, and the most of them for who does it.
const BEHIND_TIME: (usize, usize) = (38, 16);

/// Letters of the name and of a fact in a line of the head, and of the foot.
const NAME: usize = 42;
const FACT: usize = 70;
const FOOT: usize = 84;

/// Letters of a name, of a number and of what stands below it, in the box of numbers.
const IN_BOX: (usize, usize, usize) = (28, 16, 30);

/// Free space above and below a line.
const AROUND: usize = 16;

/// The heading of a part with the room around it, without its rows.
const HEADING: usize = 130;

/// 'and 3 more' below a part.
pub(super) const LEFT_OUT: usize = 150;

/// Rows that stay together at the end of a column, and at the top of the next.
const TOGETHER: usize = 3;

/// The most rows of how to get there that stay in one column.
const MOST_WHOLE: usize = 20;

/// Larger letters, by a fifth, take half as much room again.
const ROOMY: (usize, usize) = (2, 3);

/// What stands on the sheet above and below its columns.
pub(super) struct Around<'a> {
    pub(super) name: &'a str,
    pub(super) facts: &'a [String],
    /// What is said at the foot of both pages.
    pub(super) foot: &'a str,
}

/// Measures for a sheet.
#[derive(Clone, Copy)]
pub(super) struct Room {
    /// Height of a row.
    row: usize,
    /// Height of a column on the first page, and on the others.
    first: usize,
    next: usize,
}

/// A line in a column.
#[derive(Clone, Copy)]
pub(super) struct Block {
    pub(super) height: usize,
    /// What of it must stand in one column: all, or its beginning.
    least: usize,
}

/// A part as it stands in the columns.
pub(super) struct Measured {
    pub(super) heading: usize,
    pub(super) lines: Vec<Block>,
}

impl Room {
    /// The room that a head, a foot and a box of so many tenths leave.
    pub(super) fn new(tall: bool, around: &Around<'_>, boxed: usize) -> Room {
        let row = if tall { 152 } else { 122 };
        let facts = around.facts.iter().map(|fact| 20 + 154 * rows(fact, FACT));
        let head = BAR + 220 * rows(around.name, NAME) + facts.sum::<usize>();
        // Of when it is, and what is left out.
        let made = 20 + 2 * 115;
        let foot = 100 + row * rows(around.foot, FOOT);
        let least = (TOGETHER + 1) * row + HEADING;
        let column = |taken: usize| PAGE.saturating_sub(taken).max(least);
        Room {
            row,
            first: column(head + made + boxed + foot),
            next: column(foot),
        }
    }

    /// The same for larger letters: as if there were less of it.
    pub(super) fn roomy(self) -> Room {
        Room {
            first: self.first * ROOMY.0 / ROOMY.1,
            ..self
        }
    }

    /// Both columns of two pages.
    pub(super) fn two_pages(self) -> usize {
        2 * (self.first + self.next)
    }

    /// A part with all its lines, and with the one that says how many are missing.
    pub(super) fn measure(self, part: &Part) -> Measured {
        let more = Block {
            height: LEFT_OUT,
            least: LEFT_OUT,
        };
        let more = (part.left_out > 0).then_some(more);
        let lines = part.lines.iter().map(|line| self.block(part.kind, line));
        Measured {
            heading: HEADING + self.row * 12 / 10 * rows(&part.title, ACROSS * 4 / 5),
            lines: lines.chain(more).collect(),
        }
    }

    fn block(self, kind: Kind, line: &Line) -> Block {
        if kind == Kind::Times {
            let (across, tail) = BEHIND_TIME;
            let tail = tail.min(width(&line.tail) + usize::from(!line.tail.is_empty()));
            let rows = rows(&line.text, across - tail).max(rows(&line.tail, BEHIND_TIME.1));
            let height = self.row * 11 / 10 * rows + 2 * AROUND;
            return Block {
                height,
                least: height,
            };
        }
        let across = if line.tick { BEHIND_BOX } else { ACROSS };
        let lead = match line.lead.as_str() {
            "" => 0,
            lead => rows(lead, ACROSS),
        };
        let text = match (line.text.as_str(), line.tail.as_str()) {
            ("", "") => 0,
            (text, "") => rows(text, across),
            // It goes on where the text ends.
            (text, tail) => rows(text, across) + (width(text) % across + 2 + width(tail)) / across,
        };
        let space = AROUND + if lead > 0 { 25 } else { 0 };
        let is_whole = text < 2 * TOGETHER || line.stays_whole(kind);
        let least = lead + if is_whole { text } else { TOGETHER };
        Block {
            height: self.row * (lead + text) + space,
            least: self.row * least + space,
        }
    }

    /// How many pages parts take, each with so many of its lines.
    pub(super) fn pages(self, parts: &[Measured], kept: &[usize]) -> usize {
        let mut flow = Flow {
            room: self,
            columns: 0,
            used: 0,
        };
        for (part, kept) in parts.iter().zip(kept) {
            // A heading stays with what it is above.
            let mut above = part.heading;
            for block in part.lines.iter().take(*kept) {
                flow.add(above + block.height, above + block.least);
                above = 0;
            }
            if *kept < part.lines.len() {
                flow.add(above + LEFT_OUT, above + LEFT_OUT);
            }
        }
        flow.columns / 2 + 1
    }
}

/// Columns while they are filled, as browsers do.
struct Flow {
    room: Room,
    /// How many are full.
    columns: usize,
    /// How much of the next is.
    used: usize,
}

impl Flow {
    fn add(&mut self, height: usize, least: usize) {
        if self.used + height > self.column() && self.used + least > self.column() {
            self.next();
        }
        let mut rest = height;
        while self.used + rest > self.column() {
            // The last rows may have to go on to the next column with others.
            rest -= (self.column() - self.used).min(rest);
            rest += if least < height {
                TOGETHER * self.room.row
            } else {
                0
            };
            self.next();
        }
        self.used += rest;
    }

    fn next(&mut self) {
        self.columns += 1;
        self.used = 0;
    }

    fn column(&self) -> usize {
        match self.columns {
            0 | 1 => self.room.first,
            _ => self.room.next,
        }
    }
}

impl Line {
    /// Whether it stays in one column although it has several rows: beside a time, and a map
    /// drawn with letters, which is of no use in two pieces.
    pub fn stays_whole(&self, kind: Kind) -> bool {
        match kind {
            Kind::Times => true,
            Kind::Place => rows(&self.text, ACROSS) <= MOST_WHOLE,
            _ => false,
        }
    }
}

/// The most that the box of numbers may take.
const MOST_BOX: usize = 2600;

/// Lines of a column that a text in the box may take when there is too much.
const MOST_LINES: usize = 3;

/// Leaves out what is too much for the box. Returns whether a text was cut.
pub(super) fn fit_in_box(part: &mut Part) -> bool {
    if box_height(std::slice::from_ref(part)) <= MOST_BOX {
        return false;
    }
    let mut cut = false;
    for line in &mut part.lines {
        cut |= line.cut(MOST_LINES);
    }
    let (mut kept, mut taken) = (0, 0);
    for row in part.lines.chunks(abreast(part.kind)) {
        taken += highest(row);
        if kept > 0 && taken + EDGES + TITLE + LEFT_OUT > MOST_BOX {
            break;
        }
        kept += row.len();
    }
    part.left_out = part.lines.len() - kept;
    part.lines.truncate(kept);
    cut
}

/// Height of a number in the box: who answers, the digits, and what stands below.
fn number_height(line: &Line) -> usize {
    let (who, digits, below) = IN_BOX;
    match line.text.as_str() {
        // Room to write one.
        "" => 122 * rows(&line.lead, who) + 330,
        text => {
            let tail = 108 * rows(&line.tail, below);
            122 * rows(&line.lead, who) + 180 * rows(text, digits) + tail + AROUND
        }
    }
}

/// Height of the box of numbers with its edges: whom to call in danger stands beside who else
/// helps.
pub(super) fn box_height(parts: &[Part]) -> usize {
    let heights = parts.iter().map(|part| {
        let rows_of = part.lines.chunks(abreast(part.kind));
        let more = if part.left_out > 0 { LEFT_OUT } else { 0 };
        TITLE * rows(&part.title, IN_BOX.0) + rows_of.map(highest).sum::<usize>() + more
    });
    heights.max().unwrap_or_default() + EDGES
}

/// The edges of the box with the room around them, and a heading in it.
const EDGES: usize = 290;
const TITLE: usize = 131;

/// How many numbers stand beside each other.
fn abreast(kind: Kind) -> usize {
    if kind == Kind::Danger { 1 } else { 2 }
}

fn highest(row: &[Line]) -> usize {
    row.iter().map(number_height).max().unwrap_or_default()
}

/// Rows of a text on lines of so many letters.
pub(super) fn rows(text: &str, across: usize) -> usize {
    text.split('\n').map(|line| wrapped(line, across)).sum()
}

/// Rows of a line that breaks between words, and within those that are wider than a row: nearly
/// all words of scripts without spaces.
fn wrapped(line: &str, across: usize) -> usize {
    let (mut rows, mut used) = (1, 0);
    for word in line.split(' ') {
        let wide = width(word) + usize::from(used > 0);
        if used + wide <= across {
            used += wide;
        } else if wide > across {
            let end = used + wide;
            rows += (end - 1) / across;
            used = (end - 1) % across + 1;
        } else {
            rows += 1;
            used = width(word);
        }
    }
    rows
}

/// How wide a text is, in letters like an 'n'.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(letter_width).sum()
}

pub(super) fn letter_width(c: char) -> usize {
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
