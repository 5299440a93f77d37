//! What stands where on a poster, for whoever draws it: a page, a printer, a canvas.
//!
//! All measures are tenths of a millimetre on A4; on A3 the same drawing is larger.

use super::code::Matrix;

/// A place on the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// From the left edge of the paper.
    pub x: i32,
    /// From the top.
    pub y: i32,
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
}

/// Which part of a line stands at its `x`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// Its left end.
    Left,
    /// Its middle.
    Middle,
    /// Its right end.
    Right,
}

/// A line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// What it says.
    pub text: String,
    /// Where its [`Edge`] is.
    pub x: i32,
    /// Its base line.
    pub y: i32,
    /// Height of its letters.
    pub size: i32,
    /// How wide it is, as far as that was measured.
    pub width: i32,
    /// Whether its letters are bold.
    pub bold: bool,
    /// What stands at `x`.
    pub edge: Edge,
    /// Whether it is read from right to left: by the text that it is a line of.
    pub rtl: bool,
    /// Its colour.
    pub colour: &'static str,
    /// It is turned a quarter to the left around its `x` and `y`: it runs from below to above.
    pub turned: bool,
}

/// Something on the paper.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A filled place with round corners.
    Fill {
        /// Where.
        area: Area,
        /// Radius of its corners.
        round: i32,
        /// Its colour.
        colour: &'static str,
    },
    /// A broken line from above to below, to cut along.
    Cut {
        /// From the left edge.
        x: i32,
        /// Its upper end.
        top: i32,
        /// Its lower end.
        bottom: i32,
        /// Its colour.
        colour: &'static str,
    },
    /// A line of text.
    Text(Run),
    /// The drawing of people.
    Picture(Area),
    /// The code with its quiet zone, dark on white, whatever else the colours are.
    Code {
        /// Left edge of the first module.
        x: i32,
        /// Upper edge of the first module.
        y: i32,
        /// Width of a module.
        module: i32,
        /// The modules.
        matrix: Matrix,
    },
}

/// A whole poster, or card.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Width of the paper.
    pub width: i32,
    /// Height of the paper.
    pub height: i32,
    /// Everything on it, from below to above.
    pub marks: Vec<Mark>,
    /// Height of the smallest letters of the message.
    pub smallest: i32,
}

impl Run {
    /// The place that it takes, as far as that was measured.
    pub fn area(&self) -> Area {
        // Letters reach so far above and below their line.
        let (above, below) = (self.size * 4 / 5, self.size / 4);
        let before = match self.edge {
            Edge::Left => 0,
            Edge::Middle => self.width / 2,
            Edge::Right => self.width,
        };
        match self.turned {
            false => Area {
                x: self.x - before,
                y: self.y - above,
                width: self.width,
                height: above + below,
            },
            true => Area {
                x: self.x - above,
                y: self.y - (self.width - before),
                width: above + below,
                height: self.width,
            },
        }
    }
}
