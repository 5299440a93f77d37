//! The explorers of Learn: what they are made of, and where things stand in their pictures.
//!
//! Pictures are measured in units of their own, of which [`WIDTH`] fit side by side; at the width
//! of a small phone one is about a pixel.

/// The stages of the process, in order.
pub const STAGES: [&str; 5] = [
    "recruitment",
    "transport",
    "exploitation",
    "getting-out",
    "return",
];

/// Where a stage can happen.
pub const PLACES: [&str; 3] = ["origin", "transit", "destination"];

/// The parts of trafficking, in the order in which they are told.
pub const PARTS: [&str; 3] = ["act", "means", "purpose"];

/// How many links the chain has.
pub const LINKS: usize = 4;

/// How wide a picture is.
pub const WIDTH: i32 = 328;

/// Something in a picture that can be touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    /// Middle of its disc, from the left.
    pub x: i32,
    /// Middle of its disc, from the top.
    pub y: i32,
    /// Radius of its disc.
    pub r: i32,
    /// Where its name stands, from the left: its middle under a disc, its start beside one.
    pub name_x: i32,
    /// Base line of the first line of its name, for letters of size 0.
    pub name_y: i32,
    /// Room for the name, from side to side.
    pub room: i32,
}

/// The links of the chain as a ring, from the top left clockwise.
pub fn ring(at: usize) -> Stop {
    let (x, y) = [(84, 44), (244, 44), (244, 188), (84, 188)][at % LINKS];
    Stop {
        x,
        y,
        r: 36,
        name_x: x,
        name_y: y + 42,
        room: 156,
    }
}

/// The stages as a way that winds down the picture.
pub fn way(at: usize) -> Stop {
    let x = if at.is_multiple_of(2) { 38 } else { 74 };
    let y = 34 + 64 * at as i32;
    Stop {
        x,
        y,
        r: 25,
        name_x: x + 38,
        name_y: y,
        room: WIDTH - x - 42,
    }
}

/// The same place in a picture that runs from right to left.
pub fn mirrored(x: i32, rtl: bool) -> i32 {
    if rtl { WIDTH - x } else { x }
}

/// A name in one line, or in two of about the same length.
pub fn lines(name: &str) -> Vec<&str> {
    let all = measure(name);
    let mut best: Option<(i32, usize)> = None;
    for (at, _) in name.match_indices(' ') {
        let uneven = (2 * measure(&name[..at]) - all).abs();
        if best.is_none_or(|(least, _)| uneven < least) {
            best = Some((uneven, at));
        }
    }
    match best {
        Some((_, at)) if all > 12 => vec![&name[..at], &name[at + 1..]],
        _ => vec![name],
    }
}

/// The size of letters that lets all lines fit into the room: as large as the text of the app, of
/// so many percent, if that goes.
pub fn letter_size(lines: &[&str], room: i32, percent: u32) -> i32 {
    let longest = lines.iter().map(|line| measure(line)).max().unwrap_or(0);
    let wished = 16 * percent as i32 / 100;
    // Bold letters are some 0.6 of their size wide.
    wished.min(room * 10 / (6 * longest.max(1))).min(26)
}

/// About how wide a text is, in Latin letters.
fn measure(text: &str) -> i32 {
    let wide = |c: char| if c >= '\u{1000}' { 2 } else { 1 };
    text.chars().map(wide).sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_long_name_breaks_near_its_middle() {
        assert_eq!(lines("Recruiters"), ["Recruiters"]);
        assert_eq!(lines("Going home"), ["Going home"]);
        assert_eq!(lines("People at risk here"), ["People at", "risk here"]);
        assert_eq!(lines("Unbreakablename"), ["Unbreakablename"]);
    }

    #[test]
    fn discs_are_large_enough_and_do_not_touch() {
        let pictures = [
            (0..LINKS).map(ring).collect::<Vec<_>>(),
            (0..STAGES.len()).map(way).collect(),
        ];
        for stops in pictures {
            for (at, stop) in stops.iter().enumerate() {
                assert!(stop.r * 2 >= 48, "{stop:?}");
                assert!(stop.x - stop.r >= 0 && stop.x + stop.r <= WIDTH);
                for other in &stops[at + 1..] {
                    let (across, down) = (stop.x - other.x, stop.y - other.y);
                    let apart = stop.r + other.r;
                    assert!(across * across + down * down > apart * apart);
                }
            }
        }
    }

    proptest! {
        #[test]
        fn names_fit_and_lose_no_word(name in "[a-zA-Z]{1,9}( [a-zA-Z]{1,9}){0,4}", percent in 90u32..200) {
            let lines = lines(&name);
            prop_assert!(lines.len() <= 2);
            prop_assert_eq!(lines.join(" "), name.as_str());
            let size = letter_size(&lines, 156, percent);
            let longest = lines.iter().map(|line| line.len() as i32).max().unwrap_or(0);
            prop_assert!(size > 0 && longest * size * 6 / 10 <= 156);
        }

        #[test]
        fn twice_mirrored_is_as_before(x in 0..WIDTH) {
            prop_assert_eq!(mirrored(mirrored(x, true), true), x);
            prop_assert_eq!(mirrored(x, false), x);
        }
    }
}
