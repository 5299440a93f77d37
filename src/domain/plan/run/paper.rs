//! The run sheet on paper: what stands on it, and what gives way when there is too much.
//!
//! Nobody pins three pages to a wall. What is done goes first. When the rest is still more than
//! two pages, each part keeps what fits, the most urgent part first, and says how much is left
//! out. How much fits is reckoned in `room`.

mod room;

use self::room::{ACROSS, Around, LEFT_OUT, Measured, Room, box_height, fit_in_box, letter_width};
use crate::domain::picture::lines::hides_words;

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
    /// The parts in the columns, the one that gives way last first.
    const BY_NEED: [Kind; 6] = [
        Kind::Times,
        Kind::Safety,
        Kind::People,
        Kind::Needs,
        Kind::Place,
        Kind::Partners,
    ];

    /// Whether it stands in the box of numbers, above the columns.
    pub fn is_boxed(self) -> bool {
        matches!(self, Kind::Danger | Kind::Numbers)
    }
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
    /// It may need a second page: whom to call then stands at the foot of both.
    pub goes_on: bool,
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
}

impl Line {
    /// Cuts it down to so many lines. Returns whether there was something to cut.
    fn cut(&mut self, most: usize) -> bool {
        let mut any = false;
        for text in [&mut self.lead, &mut self.text, &mut self.tail] {
            any |= cut(text, most);
        }
        any
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

/// Makes the parts fit below a head of a name and facts.
pub fn fit(parts: Vec<Part>, name: &str, facts: &[String]) -> Fitted {
    let mut head = facts.iter().map(String::as_str).chain([name]);
    let tall = head.any(hides_words) || parts.iter().any(Part::is_tall);
    let (mut boxed, mut parts): (Vec<Part>, Vec<Part>) =
        parts.into_iter().partition(|part| part.kind.is_boxed());
    let mut cut = false;
    for part in &mut boxed {
        cut |= fit_in_box(part);
    }
    let foot = foot_of(name, &boxed);
    let (name, foot) = (name, foot.as_str());
    let room = Room::new(tall, &Around { name, facts, foot }, box_height(&boxed));
    let roomy = pages(room.roomy(), &parts) == 1;
    let mut done_out = 0;
    if pages(room, &parts) > 1 {
        for part in &mut parts {
            let before = part.lines.len();
            part.lines.retain(|line| !line.done);
            done_out += before - part.lines.len();
        }
        parts.retain(|part| !part.lines.is_empty());
    }
    for most in MOST_LINES {
        if pages(room, &parts) > MOST_PAGES {
            for line in parts.iter_mut().flat_map(|part| &mut part.lines) {
                cut |= line.cut(most);
            }
        }
    }
    keep_what_fits(&mut parts, room);
    Fitted {
        goes_on: pages(room, &parts) > 1,
        parts: boxed.into_iter().chain(parts).collect(),
        done_out,
        cut,
        roomy,
        tall,
    }
}

/// What stands at the foot, for the room that it takes.
fn foot_of(name: &str, boxed: &[Part]) -> String {
    let mut foot = name.to_owned();
    for part in boxed.iter().filter(|part| part.kind == Kind::Danger) {
        foot.push_str(&part.title);
        for line in &part.lines {
            foot.push_str(&line.lead);
            foot.push_str(&line.text);
            foot.push_str("    ");
        }
    }
    foot
}

/// How many pages parts take with all their lines.
fn pages(room: Room, parts: &[Part]) -> usize {
    let measured: Vec<Measured> = parts.iter().map(|part| room.measure(part)).collect();
    room.pages(&measured, &all_of(&measured))
}

fn all_of(parts: &[Measured]) -> Vec<usize> {
    parts.iter().map(|part| part.lines.len()).collect()
}

/// Leaves out lines at the end of parts, so that all take no more than the pages there are.
fn keep_what_fits(parts: &mut [Part], room: Room) {
    let measured: Vec<Measured> = parts.iter().map(|part| room.measure(part)).collect();
    let mut kept = all_of(&measured);
    let mut most = room.two_pages();
    // Some room stays empty at the end of a column: how much, only filling it tells.
    while room.pages(&measured, &kept) > MOST_PAGES && most > 0 {
        kept = share_out(parts, &measured, most);
        most -= (most / 50).max(1);
    }
    for (part, kept) in parts.iter_mut().zip(kept) {
        part.left_out = part.lines.len() - kept;
        part.lines.truncate(kept);
    }
}

/// How many lines each part may keep, when all take no more than so much.
fn share_out(parts: &[Part], measured: &[Measured], room: usize) -> Vec<usize> {
    // Each part keeps its heading and the line that says how much is missing.
    let around = measured.iter().map(|part| part.heading + LEFT_OUT);
    let mut room = room.saturating_sub(around.sum());
    let mut kept = vec![0; parts.len()];
    let share = room / SHARES;
    for most in [share, room] {
        for kind in Kind::BY_NEED {
            for (at, part) in parts.iter().enumerate() {
                if part.kind == kind {
                    kept[at] += more_lines(&measured[at], kept[at], most, &mut room);
                }
            }
        }
    }
    kept
}

/// How many lines more a part can keep after so many, if these take no more than `most` and the
/// room that there is.
fn more_lines(part: &Measured, kept: usize, most: usize, room: &mut usize) -> usize {
    let (mut more, mut taken) = (0, 0);
    for line in part.lines.iter().skip(kept) {
        if taken + line.height > most || line.height > *room {
            break;
        }
        taken += line.height;
        *room -= line.height;
        more += 1;
    }
    more
}

/// A part as text, line by line: what a message says below its heading. `named` is a name as it
/// stands before what belongs to it.
pub fn part_text(part: &Part, named: &dyn Fn(&str) -> String) -> String {
    let mut lines = Vec::new();
    for line in &part.lines {
        let (mut text, lead) = (String::new(), line.lead.as_str());
        match part.kind {
            _ if lead.is_empty() => {}
            Kind::Times => text = format!("{lead}  "),
            // Above all that is theirs.
            Kind::People => lines.push(named(lead)),
            Kind::Safety => lines.push(lead.to_owned()),
            _ if line.text.is_empty() => text = lead.to_owned(),
            _ => text = format!("{} ", named(lead)),
        }
        if line.tick {
            text.push_str(if line.done { "[x] " } else { "[ ] " });
        }
        text.push_str(&line.text);
        if !line.tail.is_empty() {
            text.push_str(" (");
            text.push_str(&line.tail);
            text.push(')');
        }
        if !text.is_empty() {
            lines.push(text);
        }
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests;
