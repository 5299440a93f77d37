//! What stands where: three layouts for paper, and the same for a square card.
//!
//! Measures are millimetres on A4. Parts are cut from the page one after the other; the message
//! gets what is left, and sizes itself to it.

mod band;
mod pen;
mod place;

use self::band::{Style, band, side, strips};
use self::pen::{Align, Pen};
use self::place::Place;
use super::code::Matrix;
use super::colours::WHITE;
use super::drawing::{Drawing, Mark};
use super::fit::{Em, Piece, fit};
use super::picture::SHAPE;
use super::{Ink, Layout};
use crate::domain::picture::direction::is_rtl;
use crate::domain::speech::sentences;

/// What is to stand on it. Any of it may be empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Content {
    /// The message.
    pub message: String,
    /// Who answers at the number.
    pub label: String,
    /// The number.
    pub number: String,
    /// The code.
    pub code: Option<Matrix>,
    /// What the code is for.
    pub caption: String,
    /// The address that the code leads to, as people read it.
    pub link: String,
    /// Who made it, and when.
    pub footer: String,
    /// Whether the drawing of the layout that has one is there.
    pub picture: bool,
}

/// What it is drawn on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Paper, its longer side upright.
    Portrait,
    /// Paper, its longer side across.
    Landscape,
    /// A square, to be looked at on a screen.
    Card,
}

impl Shape {
    fn size(self) -> (f64, f64) {
        match self {
            Shape::Portrait => (210.0, 297.0),
            Shape::Landscape => (297.0, 210.0),
            Shape::Card => (210.0, 210.0),
        }
    }
}

/// So much stays white at every edge: most printers leave 4 to 6 mm blank there.
const EDGE: f64 = 7.0;

/// More than this is a book and no message. Measuring it would take a phone minutes.
const MOST_BYTES: usize = 30_000;

/// The poster. None when the message is far too long for one page.
pub fn draw(
    content: &Content,
    layout: Layout,
    ink: Ink,
    shape: Shape,
    em: Em<'_>,
) -> Option<Drawing> {
    if content.message.len() > MOST_BYTES {
        return None;
    }
    let mut pen = Pen {
        size: shape.size(),
        is_card: shape == Shape::Card,
        rtl: is_rtl(&content.message),
        colours: ink.colours(),
        em,
        marks: Vec::new(),
    };
    let (width, height) = pen.size;
    pen.fill(Place::of(width, height), 0.0, WHITE);
    let smallest = match layout {
        Layout::Words => words(&mut pen, content),
        Layout::Picture => picture(&mut pen, content, shape),
        Layout::Strips => notice(&mut pen, content),
    }?;
    Some(Drawing {
        width: (width * 10.0) as i32,
        height: (height * 10.0) as i32,
        marks: pen.marks,
        smallest: (smallest * 10.0) as i32,
    })
}

/// Big words, and a band for the number.
fn words(pen: &mut Pen<'_>, content: &Content) -> Option<f64> {
    let mut page = margins(pen);
    footer(pen, &mut page, content);
    band(pen, &mut page, content, Style::Filled);
    let line = page.cut_top(3.2);
    let line = Place {
        width: 30.0,
        ..line
    };
    pen.fill(line, 1.6, pen.colours.main);
    page.cut_top(9.0);
    message(pen, page, content, Align::Start)
}

/// The words below a drawing, or beside it.
fn picture(pen: &mut Pen<'_>, content: &Content, shape: Shape) -> Option<f64> {
    if !content.picture {
        return words(pen, content);
    }
    let mut page = margins(pen);
    footer(pen, &mut page, content);
    band(pen, &mut page, content, Style::Tinted);
    let place = match shape {
        Shape::Portrait => page.cut_top(page.width / SHAPE),
        Shape::Landscape => {
            let side = page.cut_start(124.0);
            page.cut_start(11.0);
            side.middle(side.width, side.width / SHAPE)
        }
        Shape::Card => {
            let top = page.cut_top((page.height * 0.48).min(page.width / SHAPE));
            top.middle(top.height * SHAPE, top.height)
        }
    };
    let area = pen.area(place);
    pen.marks.push(Mark::Picture(area));
    if shape != Shape::Landscape {
        page.cut_top(8.0);
    }
    let align = match shape {
        Shape::Card => Align::Middle,
        Shape::Portrait | Shape::Landscape => Align::Start,
    };
    message(pen, page, content, align)
}

/// A notice in a frame, above strips to tear off. A card has no strips.
fn notice(pen: &mut Pen<'_>, content: &Content) -> Option<f64> {
    let (width, height) = pen.size;
    let mut page = Place::of(width, height);
    if !pen.is_card {
        strips(pen, &mut page, content);
    }
    let mut page = page.inset(12.0);
    footer(pen, &mut page, content);
    pen.fill(page, 6.0, pen.colours.main);
    page.cut_top(6.0);
    let inner = Place {
        x: page.x + 1.4,
        width: page.width - 2.8,
        height: page.height - 1.4,
        ..page
    };
    pen.fill(inner, 4.6, WHITE);
    let mut inner = inner.inset(9.0);
    match width > height {
        true => side(pen, &mut inner, content),
        false => band(pen, &mut inner, content, Style::Ruled),
    }
    message(pen, inner, content, Align::Middle)
}

/// The page without its margins. Printers leave some millimetres at the edges white.
fn margins(pen: &Pen<'_>) -> Place {
    let mut page = Place::of(pen.size.0, pen.size.1).inset(14.0);
    page.height += 3.0;
    page
}

/// Who made it and when, at the foot of the page.
fn footer(pen: &mut Pen<'_>, page: &mut Place, content: &Content) {
    let most = if pen.is_card { 4.6 } else { 3.7 };
    let piece = Piece::new(&content.footer, false, 1.0, pen.em);
    let Some(block) = fit(&[piece], page.width, 12.0, most) else {
        return;
    };
    let place = page.cut_bottom(block.height);
    page.cut_bottom(3.5);
    pen.put(&block, place, Align::Start, 0.0, pen.colours.soft);
}

/// The message, as large as its place allows. Gives the height of its smallest letters.
fn message(pen: &mut Pen<'_>, place: Place, content: &Content, align: Align) -> Option<f64> {
    let pieces = pieces(&content.message, pen.em);
    let most = pen.size.0.min(pen.size.1) * 0.17;
    let block = fit(&pieces, place.width, place.height, most)?;
    // A little above the middle, where the eye looks for it.
    let share = if align == Align::Middle { 0.46 } else { 0.3 };
    pen.put(&block, place, align, share, pen.colours.words);
    Some(block.smallest())
}

/// The first sentence as a headline, and what follows it below, smaller.
fn pieces(message: &str, em: Em<'_>) -> Vec<Piece> {
    let message = message.trim();
    let length = message.chars().count();
    let first = sentences(message).into_iter().next();
    let head = first.map(|first| first.words).unwrap_or_default();
    let rest = message.strip_prefix(head.as_str()).unwrap_or_default();
    if head.chars().count() <= 90 && !rest.trim().is_empty() {
        let scale = if length > 320 { 0.75 } else { 0.6 };
        let head = Piece::new(&head, true, 1.0, em);
        return vec![head, Piece::new(rest, false, scale, em)];
    }
    vec![Piece::new(message, length <= 160, 1.0, em)]
}

#[cfg(test)]
mod tests;
