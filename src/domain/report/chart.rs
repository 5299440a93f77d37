//! A chart of bars that lie: what stands where, and the steps of its axis.
//!
//! Bars lie so that their names, which are words, have room on a narrow screen. Measures are units
//! of a drawing that is as wide as a phone. All numbers are whole: people do not come in halves.

use super::people::Reached;

/// Width of the drawing.
pub const WIDTH: usize = 328;

/// The most steps that an axis has room for.
const MOST_STEPS: usize = 4;

/// Free space between names and bars, and between bars and their numbers.
const GAP: usize = 8;

/// What a bar stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Its name.
    pub name: String,
    /// How many people.
    pub reached: Reached,
    /// Their number, as it is written.
    pub number: String,
}

/// A bar in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its upper edge.
    pub top: usize,
    /// Where it begins, from the side on which one begins to read.
    pub start: usize,
    /// How long the counted part is.
    pub counted: usize,
    /// How long the guessed part is, which follows it.
    pub about: usize,
    /// Base line of the name.
    pub name: usize,
    /// Base line of the number.
    pub number: usize,
}

/// A chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chart {
    /// One below the other.
    pub bars: Vec<Place>,
    /// The names of the bars, as much of them as has room.
    pub names: Vec<String>,
    /// Lines across, from nothing upwards: how many people, and how far from the start.
    pub steps: Vec<(usize, usize)>,
    /// Height of a bar.
    pub thick: usize,
    /// Size of letters.
    pub letters: usize,
    /// Where the axis with its numbers begins.
    pub foot: usize,
    /// Height of the drawing.
    pub height: usize,
}

impl Chart {
    /// Lays out the bars. `percent` is the size of text that the user chose.
    pub fn of(bars: &[Bar], percent: usize) -> Chart {
        let letters = (15 * percent / 100).clamp(12, 30);
        // Letters are about half as wide as high.
        let wide = |text: &str| text.chars().count() * letters * 55 / 100;
        let widest = |width: &dyn Fn(&Bar) -> usize| bars.iter().map(width).max().unwrap_or(0);
        let name = widest(&|bar| wide(&bar.name));
        let number = widest(&|bar| wide(&bar.number)) + GAP;
        // Long names stand above their bars.
        let beside = name <= WIDTH * 2 / 5;
        let start = if beside { name + GAP } else { 0 };
        let steps = steps(bars.iter().map(|bar| bar.reached.all()).max().unwrap_or(0));
        let end = steps.last().copied().unwrap_or(1).max(1);
        let room = WIDTH.saturating_sub(start + number).max(40);
        let line = letters * 13 / 10;
        let thick = letters * 6 / 5;
        let above = if beside { 0 } else { line };
        let row = above + thick + letters * 2 / 3;
        let place = |(at, bar): (usize, &Bar)| {
            let top = at * row + above;
            let base = top + thick / 2 + letters * 35 / 100;
            let counted = length(bar.reached.counted, end, room);
            Place {
                top,
                start,
                counted,
                about: length(bar.reached.all(), end, room).saturating_sub(counted),
                name: if beside { base } else { top - letters * 2 / 5 },
                number: base,
            }
        };
        let foot = bars.len() * row;
        Chart {
            bars: bars.iter().enumerate().map(place).collect(),
            names: bars
                .iter()
                .map(|bar| shortened(&bar.name, letters))
                .collect(),
            steps: steps
                .into_iter()
                .map(|step| (step, start + step * room / end))
                .collect(),
            thick,
            letters,
            foot,
            height: foot + line + letters / 2,
        }
    }
}

/// A name that is no wider than the drawing. Its whole stands in the table.
fn shortened(name: &str, letters: usize) -> String {
    let most = WIDTH * 100 / (letters * 55);
    if name.chars().count() <= most {
        return name.to_owned();
    }
    let mut short: String = name.chars().take(most.saturating_sub(1)).collect();
    short.push('…');
    short
}

/// How long a bar is. Whoever was there is seen, be it by a line.
fn length(people: usize, end: usize, room: usize) -> usize {
    match people {
        0 => 0,
        _ => (people.saturating_mul(room) / end).max(2),
    }
}

/// The steps of an axis on which so many people have room: from nothing to the first step that is
/// not below them, each 1, 2 or 5 times a power of ten, and no more than `MOST_STEPS`.
pub fn steps(most: usize) -> Vec<usize> {
    let mut step: usize = 1;
    let mut factors = [2, 5, 10].iter().cycle();
    let mut tens: usize = 1;
    while most.div_ceil(step) > MOST_STEPS {
        let Some(factor) = factors.next() else { break };
        step = tens.saturating_mul(*factor);
        if *factor == 10 {
            tens = step;
        }
    }
    (0..=most.div_ceil(step).max(1))
        .map(|at| at * step)
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn bar(name: &str, counted: usize, about: usize) -> Bar {
        let reached = Reached { counted, about };
        Bar {
            name: name.into(),
            reached,
            number: reached.all().to_string(),
        }
    }

    #[test]
    fn steps_are_round() {
        assert_eq!(steps(0), [0, 1]);
        assert_eq!(steps(1), [0, 1]);
        assert_eq!(steps(4), [0, 1, 2, 3, 4]);
        assert_eq!(steps(5), [0, 2, 4, 6]);
        assert_eq!(steps(47), [0, 20, 40, 60]);
        assert_eq!(steps(100), [0, 50, 100]);
        assert_eq!(steps(121), [0, 50, 100, 150]);
        assert_eq!(steps(999_999), [0, 500_000, 1_000_000]);
    }

    #[test]
    fn bars_are_as_long_as_they_say() {
        let chart = Chart::of(
            &[bar("Oct", 50, 0), bar("Nov", 25, 75), bar("Dec", 0, 0)],
            100,
        );
        let [first, second, third] = chart.bars.as_slice() else {
            panic!("three bars")
        };
        assert_eq!(second.counted + second.about, first.counted * 2);
        assert_eq!(first.counted, second.counted * 2);
        assert_eq!((third.counted, third.about), (0, 0));
        assert_eq!(
            chart.steps.last(),
            Some(&(100, second.start + first.counted * 2))
        );
        assert!(first.top < second.top && second.top + chart.thick < third.top);
    }

    #[test]
    fn long_names_stand_above() {
        let chart = Chart::of(&[bar("A name that is longer than fits", 5, 0)], 100);
        assert_eq!(chart.bars[0].start, 0);
        assert!(chart.bars[0].name < chart.bars[0].top);
        let large = Chart::of(&[bar("November 2026", 5, 0)], 200);
        assert_eq!((large.letters, large.bars[0].start), (30, 0));
        let long = Chart::of(&[bar(&"wide ".repeat(9), 5, 0)], 200);
        assert_eq!(long.names, ["wide wide wide wid…"]);
    }

    #[test]
    fn one_person_among_many_is_seen() {
        let chart = Chart::of(&[bar("a", 100_000, 0), bar("b", 1, 0)], 100);
        assert!(chart.bars[1].counted > 0);
    }

    proptest! {
        #[test]
        fn steps_hold_all(most in 0usize..5_000_000) {
            let steps = steps(most);
            let step = steps[1];
            prop_assert!(*steps.last().expect("a step") >= most.max(1));
            prop_assert!(steps.len() - 1 <= MOST_STEPS);
            prop_assert!(steps.windows(2).all(|two| two[1] - two[0] == step));
            let mut digits = step;
            while digits.is_multiple_of(10) {
                digits /= 10;
            }
            prop_assert!([1, 2, 5].contains(&digits));
            // No step would do without which there is room.
            prop_assert!(most == 0 || steps[steps.len() - 2] < most);
        }

        #[test]
        fn nothing_stands_outside(
            bars in prop::collection::vec(("[a-z ]{0,30}", 0usize..2_000_000, 0usize..2_000_000), 0..13),
            percent in 80usize..=200,
        ) {
            let bars: Vec<Bar> = bars.iter().map(|(name, counted, about)| bar(name, *counted, *about)).collect();
            let chart = Chart::of(&bars, percent);
            for place in &chart.bars {
                prop_assert!(place.start + place.counted + place.about + GAP <= WIDTH);
                prop_assert!(place.top + chart.thick <= chart.foot);
                prop_assert!(place.name <= chart.foot && place.number <= chart.foot);
            }
            prop_assert!(chart.steps.iter().all(|(_, x)| *x <= WIDTH));
            prop_assert!(chart.foot < chart.height);
        }
    }
}
