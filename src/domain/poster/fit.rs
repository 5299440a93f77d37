//! Text that sizes itself: as large as its place allows.

use crate::domain::picture::direction::is_rtl;
use crate::domain::picture::lines::{Parts, hides_words};

/// Gives the width of a text, bold or not, in heights of its letters.
pub type Em<'a> = &'a mut dyn FnMut(&str, bool) -> f64;

/// Words up to this width, in heights of letters, stay whole, whatever size that takes. Longer
/// ones are addresses, or no words at all.
const LONGEST_WORD: f64 = 14.0;

/// No letters are smaller than this, in millimetres: what does not fit then is told.
const LEAST: f64 = 0.4;

/// Part of a line that stays free: fonts are a little wider at some sizes than at others.
const SPARE: f64 = 0.97;

/// Text of one look.
#[derive(Debug)]
pub struct Piece {
    parts: Parts,
    bold: bool,
    /// Height of its letters, for a size of one.
    scale: f64,
    /// Distance of its lines, in heights of its letters.
    spacing: f64,
    /// Whether its lines are made about as long as one another.
    even: bool,
}

impl Piece {
    /// Measures a text. `scale` is the height of its letters beside that of other pieces.
    pub fn new(text: &str, bold: bool, scale: f64, em: Em<'_>) -> Piece {
        Piece {
            parts: Parts::new(text, LONGEST_WORD, &mut |text| em(text, bold)),
            bold,
            scale,
            spacing: spacing(text, bold),
            even: bold,
        }
    }
}

/// Distance of lines: letters with marks above and below need more.
fn spacing(text: &str, bold: bool) -> f64 {
    if hides_words(text) {
        1.65
    } else if text.lines().any(is_rtl) {
        1.45
    } else if bold {
        1.18
    } else {
        1.32
    }
}

/// A line that found its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it says.
    pub text: String,
    /// Height of its letters.
    pub size: f64,
    /// Whether it is bold.
    pub bold: bool,
    /// Its base line, from the top of the block.
    pub y: f64,
    /// Read from right to left; nothing where no letter of its paragraph says so.
    pub rtl: Option<bool>,
}

/// A block of text at its size.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Block {
    /// Its lines, from top to bottom.
    pub lines: Vec<Line>,
    /// Its height.
    pub height: f64,
}

impl Block {
    /// Height of its smallest letters.
    pub fn smallest(&self) -> f64 {
        let sizes = self.lines.iter().map(|line| line.size);
        sizes.fold(f64::MAX, f64::min)
    }
}

/// Pieces one below the other, in letters as large as `width` and `height` allow, and no larger
/// than `most`. None when even the smallest do not fit.
pub fn fit(pieces: &[Piece], width: f64, height: f64, most: f64) -> Option<Block> {
    let width = width * SPARE;
    let whole = |size: f64, piece: &Piece| piece.parts.widest() * piece.scale * size <= width;
    let fits = |size: f64| {
        pieces.iter().all(|piece| whole(size, piece))
            && block(pieces, width, size, false).height <= height
    };
    let (mut low, mut high) = (LEAST, most.max(LEAST));
    if !fits(low) {
        return None;
    }
    if fits(high) {
        low = high;
    }
    while high - low > 0.1 {
        let middle = (low + high) / 2.0;
        match fits(middle) {
            true => low = middle,
            false => high = middle,
        }
    }
    // Whole tenths of a millimetre: what draws it knows no smaller ones.
    let size = ((low * 10.0).floor() / 10.0).max(LEAST);
    Some(block(pieces, width, size, true))
}

fn block(pieces: &[Piece], width: f64, size: f64, is_last: bool) -> Block {
    let mut block = Block::default();
    for piece in pieces {
        let size = size * piece.scale;
        let mut across = width / size;
        if is_last && piece.even {
            across = piece.parts.even(across);
        }
        if block.height > 0.0 {
            block.height += size * 0.6;
        }
        for (text, rtl) in piece.parts.directed(across) {
            let below = size * piece.spacing;
            block.lines.push(Line {
                text,
                size,
                bold: piece.bold,
                // Letters reach about a third of their size above the middle of the line.
                y: block.height + below / 2.0 + size * 0.35,
                rtl,
            });
            block.height += below;
        }
    }
    block
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Every letter half as wide as it is high.
    fn half(text: &str, _: bool) -> f64 {
        text.chars().count() as f64 / 2.0
    }

    fn one(text: &str) -> Vec<Piece> {
        vec![Piece::new(text, true, 1.0, &mut half)]
    }

    #[test]
    fn few_words_stand_as_large_as_is_allowed() {
        let block = fit(&one("Ask first"), 100.0, 100.0, 20.0).expect("it fits");
        assert_eq!(block.lines.len(), 1);
        assert!((block.smallest() - 20.0).abs() < 0.01);
    }

    #[test]
    fn words_stay_whole_and_addresses_may_break() {
        let block = fit(&one("Extraordinarily kind"), 50.0, 100.0, 90.0).expect("it fits");
        assert_eq!(block.lines[0].text, "Extraordinarily");
        let link = "https://example.org/".to_owned() + &"x".repeat(80);
        let block = fit(&one(&link), 50.0, 50.0, 90.0).expect("it fits");
        assert!(block.lines.len() > 3, "{block:?}");
    }

    #[test]
    fn lines_of_a_headline_are_even() {
        let block = fit(
            &one("One two three four five six seven eight"),
            60.0,
            30.0,
            90.0,
        );
        let lines = block.expect("it fits").lines;
        let lengths: Vec<usize> = lines.iter().map(|line| line.text.len()).collect();
        let spread = lengths.iter().max().zip(lengths.iter().min());
        assert!(
            spread.is_some_and(|(most, least)| most - least < 8),
            "{lines:?}"
        );
    }

    #[test]
    fn a_book_does_not_fit() {
        assert_eq!(fit(&one(&"word ".repeat(90_000)), 100.0, 100.0, 20.0), None);
    }

    proptest! {
        #[test]
        fn nothing_is_cut_off(
            words in "[a-z ]{1,500}\n?[a-z ,]{0,90}", more in "[\u{E01}-\u{E3A}a-z ]{0,300}",
            width in 40.0..260.0, height in 30.0..200.0, most in 5.0..50.0,
        ) {
            let pieces = [
                Piece::new(&words, true, 1.0, &mut half),
                Piece::new(&more, false, 0.6, &mut half),
            ];
            let block = fit(&pieces, width, height, most).expect("it fits");
            prop_assert!(block.height <= height + 0.001);
            for line in &block.lines {
                prop_assert!(half(&line.text, line.bold) * line.size <= width, "{:?}", line);
                prop_assert!(line.size <= most + 0.001);
            }
            let flat = |text: &str| text.split_whitespace().collect::<String>();
            let drawn: String = block.lines.iter().map(|line| line.text.as_str()).collect();
            prop_assert_eq!(flat(&drawn), flat(&words) + &flat(&more));
        }
    }
}
