//! The number and the code: in a band across the page, and on strips to tear off.

use super::pen::{Align, Pen};
use super::place::Place;
use super::{Content, EDGE};
use crate::domain::poster::colours::WHITE;
use crate::domain::poster::drawing::Mark;
use crate::domain::poster::fit::{Block, Line, Piece, fit};

/// How a band looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// White on colour; in black and white in a frame.
    Filled,
    /// Colour on a pale ground.
    Tinted,
    /// Below a line.
    Ruled,
}

/// Blocks one below the other, each with its colour and the room above it.
type Stack = Vec<(Block, &'static str, f64)>;

/// Cuts the band from the foot of the page. Where there is neither number nor code there is none.
pub(super) fn band(pen: &mut Pen<'_>, page: &mut Place, content: &Content, style: Style) {
    if content.number.is_empty() && content.code.is_none() {
        return;
    }
    let pad = match style {
        Style::Ruled => (0.0, 6.0),
        Style::Filled | Style::Tinted => (8.0, 7.0),
    };
    // The message is what a poster is for: it keeps about half of the page, whatever is said here.
    let room = page.height * 0.55 - 2.0 * pad.1;
    let most = room.min(match (pen.is_card, style) {
        (true, Style::Tinted) => 44.0,
        (true, _) => 54.0,
        (false, _) => 46.0,
    });
    let side = content.code.as_ref().map(|code| Pen::code_side(code, most));
    let beside = side.map_or(0.0, |side| side + 8.0);
    let width = page.width - 2.0 * pad.0 - beside;
    let stack = stack(pen, content, style, (width, room));
    let height = height(&stack).max(side.unwrap_or(0.0));
    let below = if style == Style::Ruled { 0.0 } else { pad.1 };
    let mut whole = page.cut_bottom(pad.1 + height + below);
    page.cut_bottom(8.0);
    ground(pen, whole, style);
    whole.cut_top(pad.1);
    whole.cut_bottom(below);
    let mut inner = whole.middle(whole.width - 2.0 * pad.0, height);
    if let (Some(code), Some(side)) = (&content.code, side) {
        let place = inner.cut_end(side).middle(side, side);
        pen.code(code, place);
        inner.cut_end(8.0);
    }
    // Alone in its frame, it stands in the middle like the words above it.
    let align = match style {
        Style::Ruled if side.is_none() => Align::Middle,
        _ => Align::Start,
    };
    put(pen, &stack, inner, align);
}

/// Cuts a column from the end of the page, for paper that is wider than high: code and number one
/// below the other.
pub(super) fn side(pen: &mut Pen<'_>, page: &mut Place, content: &Content) {
    if content.number.is_empty() && content.code.is_none() {
        return;
    }
    let mut column = page.cut_end(92.0);
    page.cut_end(9.0);
    let line = column.cut_start(10.0);
    pen.fill(Place { width: 0.6, ..line }, 0.0, pen.colours.main);
    let most = column.height * 0.5;
    let side = content.code.as_ref().map(|code| Pen::code_side(code, most));
    let within = (column.width, column.height - side.unwrap_or(0.0));
    let stack = stack(pen, content, Style::Ruled, within);
    let all = height(&stack) + side.unwrap_or(0.0);
    let mut column = column.middle(column.width, all);
    if let (Some(code), Some(side)) = (&content.code, side) {
        let place = column.cut_top(side).middle(side, side);
        pen.code(code, place);
    }
    put(pen, &stack, column, Align::Middle);
}

fn ground(pen: &mut Pen<'_>, place: Place, style: Style) {
    let colours = pen.colours;
    match style {
        Style::Ruled => pen.fill(
            Place {
                height: 0.6,
                ..place
            },
            0.0,
            colours.main,
        ),
        // A band that is white needs a frame.
        Style::Filled | Style::Tinted if colours.band == WHITE => {
            pen.fill(place, 5.0, colours.main);
            pen.fill(place.inset(1.2), 3.8, WHITE);
        }
        Style::Filled => pen.fill(place, 5.0, colours.band),
        Style::Tinted => pen.fill(place, 5.0, colours.tint),
    }
}

/// Who answers, the number, what the code is for, and where it leads.
///
/// `within`: width and height.
fn stack(pen: &mut Pen<'_>, content: &Content, style: Style, within: (f64, f64)) -> Stack {
    let (colours, (width, height)) = (pen.colours, within);
    let (strong, soft) = match style {
        Style::Filled => (colours.on_band, colours.on_band),
        Style::Tinted | Style::Ruled => (colours.main, colours.soft),
    };
    // A card is small on a screen; a number that is larger wants larger words beside it.
    let is_large = pen.is_card || width > 180.0;
    let scale = if is_large { 1.25 } else { 1.0 };
    let has_number = !content.number.is_empty();
    let mut stack: Stack = Vec::new();
    if has_number {
        let most = (f64::min(height * 0.2, 14.0), 5.6 * scale);
        let label = block(pen, &content.label, false, width, most);
        stack.extend(label.map(|label| (label, soft, 0.0)));
        // With no code beside it, it may be larger.
        let part = if content.code.is_some() { 0.125 } else { 0.17 };
        let most = f64::min(height * 0.4, pen.size.0.min(240.0) * part);
        stack.push((one_line(pen, &content.number, width, most), strong, 0.0));
    }
    if content.code.is_some() {
        // Without a number, what the code is for is the word that counts.
        let (caption, link) = match has_number {
            true => ((0.15, 12.0, 4.8 * scale), (0.15, 10.0, 4.8 * scale)),
            false => ((0.6, 28.0, 10.0), (0.3, 16.0, 7.0)),
        };
        let of_height = |most: (f64, f64, f64)| (f64::min(height * most.0, most.1), most.2);
        let caption = block(
            pen,
            &content.caption,
            !has_number,
            width,
            of_height(caption),
        );
        stack.extend(caption.map(|caption| (caption, soft, 1.5)));
        let link = block(pen, &content.link, has_number, width, of_height(link));
        stack.extend(link.map(|link| (link, strong, 1.5)));
    }
    stack
}

/// A text in a block; none for an empty one. `most`: its height, and that of its letters.
fn block(pen: &mut Pen<'_>, text: &str, bold: bool, width: f64, most: (f64, f64)) -> Option<Block> {
    if text.trim().is_empty() {
        return None;
    }
    let piece = Piece::new(text, bold, 1.0, pen.em);
    fit(&[piece], width, most.0, most.1)
}

/// A number: on one line, as large as that allows.
fn one_line(pen: &mut Pen<'_>, text: &str, width: f64, most: f64) -> Block {
    let em = (pen.em)(text, true).max(0.1);
    let size = (width * 0.97 / em).min(most);
    let line = Line {
        text: text.to_owned(),
        size,
        bold: true,
        // Digits have nothing below their line, and need no room there.
        y: size * 0.95,
        rtl: Some(false),
    };
    Block {
        lines: vec![line],
        height: size * 1.12,
    }
}

fn height(stack: &Stack) -> f64 {
    let heights = stack.iter().map(|(block, _, above)| block.height + above);
    heights.sum()
}

fn put(pen: &mut Pen<'_>, stack: &Stack, place: Place, align: Align) {
    let mut rest = place.middle(place.width, height(stack));
    for (block, colour, above) in stack {
        rest.cut_top(*above);
        let place = rest.cut_top(block.height);
        pen.put(block, place, align, 0.0, colour);
    }
}

/// Height of the strips, with what stays white below them.
const STRIPS: f64 = 64.0;

/// At least how wide a strip is. The outer ones have a white edge as well.
const STRIP: f64 = 19.5;

/// Cuts strips from the foot of the page, each with the number, or with the address where there
/// is none. Without either there are none.
pub(super) fn strips(pen: &mut Pen<'_>, page: &mut Place, content: &Content) {
    let long = STRIPS - EDGE - 5.0;
    let mut stack: Stack = Vec::new();
    let colours = pen.colours;
    if content.number.is_empty() {
        let block = block(pen, &content.link, true, long, (14.0, 6.0));
        stack.extend(block.map(|block| (block, colours.main, 0.0)));
    } else {
        let label = block(pen, &content.label, false, long, (7.8, 3.6));
        stack.extend(label.map(|block| (block, colours.soft, 0.0)));
        stack.push((one_line(pen, &content.number, long, 8.5), colours.main, 0.0));
    }
    if stack.is_empty() {
        return;
    }
    let mut place = page.cut_bottom(STRIPS);
    place.cut_bottom(EDGE);
    place.cut_start(EDGE);
    place.cut_end(EDGE);
    let many = (place.width / STRIP).floor();
    let wide = place.width / many;
    let mut rest = place;
    for at in 0..many as usize {
        let strip = rest.cut_start(wide);
        if at > 0 {
            let area = pen.area(place);
            let mark = Mark::Cut {
                x: ((EDGE + wide * at as f64) * 10.0) as i32,
                top: area.y,
                bottom: area.y + area.height,
                colour: colours.soft,
            };
            pen.marks.push(mark);
        }
        turned(pen, &stack, strip);
    }
}

/// A stack on a strip, from below to above.
fn turned(pen: &mut Pen<'_>, stack: &Stack, strip: Place) {
    let across = strip.middle(height(stack), strip.height);
    let mut left = across.x;
    for (block, colour, _) in stack {
        let mut place = Place {
            x: left,
            width: block.height,
            ..across
        };
        if pen.rtl {
            // Lines follow each other from left to right on every strip.
            place.x = 2.0 * strip.x + strip.width - left - block.height;
        }
        pen.put_turned(block, place, colour);
        left += block.height;
    }
}
