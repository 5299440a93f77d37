//! Puts marks on the page, mirrored where lines run from right to left.

use super::place::Place;
use crate::domain::picture::direction::keep_numbers_within;
use crate::domain::poster::code::{Matrix, QUIET};
use crate::domain::poster::colours::{Colours, WHITE};
use crate::domain::poster::drawing::{Area, Edge, Mark, Run};
use crate::domain::poster::fit::{Block, Em, Line};

/// Where lines stand in their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    /// Where they begin.
    Start,
    /// In the middle.
    Middle,
}

pub(super) struct Pen<'a> {
    /// Width and height of the page.
    pub(super) size: (f64, f64),
    pub(super) is_card: bool,
    pub(super) rtl: bool,
    pub(super) colours: Colours,
    pub(super) em: Em<'a>,
    pub(super) marks: Vec<Mark>,
}

/// Whole tenths of a millimetre.
fn tenths(millimetres: f64) -> i32 {
    (millimetres * 10.0).round() as i32
}

impl Pen<'_> {
    /// A place as it is drawn.
    pub(super) fn area(&self, place: Place) -> Area {
        let x = match self.rtl {
            true => self.size.0 - place.x - place.width,
            false => place.x,
        };
        Area {
            x: tenths(x),
            y: tenths(place.y),
            width: tenths(place.width),
            height: tenths(place.height),
        }
    }

    /// Fills a place.
    pub(super) fn fill(&mut self, place: Place, round: f64, colour: &'static str) {
        let (area, round) = (self.area(place), tenths(round));
        self.marks.push(Mark::Fill {
            area,
            round,
            colour,
        });
    }

    /// Puts a block into its place. `share` of the height that is left stays above it.
    pub(super) fn put(
        &mut self,
        block: &Block,
        place: Place,
        align: Align,
        share: f64,
        colour: &'static str,
    ) {
        let top = place.y + (place.height - block.height).max(0.0) * share;
        let area = self.area(place);
        let (x, edge) = match (align, self.rtl) {
            (Align::Middle, _) => (area.x + area.width / 2, Edge::Middle),
            (Align::Start, false) => (area.x, Edge::Left),
            (Align::Start, true) => (area.x + area.width, Edge::Right),
        };
        for line in &block.lines {
            let run = self.run(line, x, tenths(top + line.y), edge, colour);
            self.marks.push(Mark::Text(run));
        }
    }

    /// Puts a block into its place, turned to the left: it runs from below to above.
    pub(super) fn put_turned(&mut self, block: &Block, place: Place, colour: &'static str) {
        let area = self.area(place);
        let left = f64::from(area.x) / 10.0 + (place.width - block.height) / 2.0;
        let y = area.y + area.height / 2;
        for line in &block.lines {
            let mut run = self.run(line, tenths(left + line.y), y, Edge::Middle, colour);
            run.turned = true;
            self.marks.push(Mark::Text(run));
        }
    }

    fn run(&mut self, line: &Line, x: i32, y: i32, edge: Edge, colour: &'static str) -> Run {
        // Never larger than was measured.
        let size = ((line.size * 10.0 + 0.01) as i32).max(1);
        let width = (self.em)(&line.text, line.bold) * f64::from(size);
        // What has no letters is read as the message is.
        let rtl = line.rtl.unwrap_or(self.rtl);
        Run {
            text: match rtl {
                true => keep_numbers_within(&line.text),
                false => line.text.clone(),
            },
            x,
            y,
            size,
            width: width.ceil() as i32,
            bold: line.bold,
            edge,
            rtl,
            colour,
            turned: false,
        }
    }

    /// The side of a code in millimetres that is at most so large, in whole tenths a module.
    pub(super) fn code_side(matrix: &Matrix, most: f64) -> f64 {
        f64::from(module(matrix, most) * matrix.whole()) / 10.0
    }

    /// Puts a code with its quiet zone into a square place.
    pub(super) fn code(&mut self, matrix: &Matrix, place: Place) {
        self.fill(place, 0.0, WHITE);
        let area = self.area(place);
        let module = module(matrix, place.width + 0.01);
        self.marks.push(Mark::Code {
            x: area.x + QUIET * module,
            y: area.y + QUIET * module,
            module,
            matrix: matrix.clone(),
        });
    }
}

/// Width of a module in tenths of a millimetre, for a code that is at most so large.
fn module(matrix: &Matrix, most: f64) -> i32 {
    ((most * 10.0) as i32 / matrix.whole()).max(1)
}
