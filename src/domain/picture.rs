//! Text laid out as a picture: what stands where, for a canvas to draw.
//!
//! A sheet is a title, blocks of a label and a value, and a footer. The same sheet is a plain
//! text too, so that a picture never says something that a message does not.

pub mod direction;
pub mod lines;

use self::lines::{Measure, break_lines, hides_words};

/// Width of every picture, in pixels of the canvas.
pub const WIDTH: f64 = 1080.0;

/// The greatest height that old phones draw: some give an empty picture for a canvas of more
/// than 8192 pixels on a side, or of 16 million in all.
pub const MAX_HEIGHT: f64 = 8000.0;

/// Several times what fits into that height, in any script.
const MOST_BYTES: usize = 60_000;

/// Free space on every side.
const MARGIN: f64 = 72.0;

/// Free space between two blocks.
const GAP: f64 = 30.0;

/// What a picture, or a text, says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Stands at the top.
    pub title: String,
    /// One below the other.
    pub blocks: Vec<Block>,
    /// Stands at the bottom. May be empty.
    pub footer: String,
}

/// A value with what it is. Either may be empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Block {
    /// What the value is.
    pub label: String,
    /// The value, on one or more lines.
    pub value: String,
}

/// How a run of text looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// The title.
    Title,
    /// What a value is.
    Label,
    /// A value.
    Value,
    /// The footer.
    Footer,
}

impl Style {
    /// Height of the letters, in pixels: the size of the font.
    pub fn size(self) -> f64 {
        match self {
            Style::Title => 60.0,
            Style::Value => 42.0,
            Style::Label | Style::Footer => 32.0,
        }
    }

    /// Whether the font is bold.
    pub fn is_bold(self) -> bool {
        self == Style::Title
    }
}

/// A line of text in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// What it says.
    pub text: String,
    /// How it looks.
    pub style: Style,
    /// Where the line starts: its left edge, in a language from right to left its right edge.
    pub x: f64,
    /// Its base line, from the top of the picture.
    pub y: f64,
}

/// A sheet as it stands on the canvas.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// All lines, from top to bottom.
    pub runs: Vec<Run>,
    /// Height of the canvas. Its width is [`WIDTH`].
    pub height: f64,
}

impl Picture {
    /// Whether every phone can draw it.
    pub fn fits(&self) -> bool {
        self.height <= MAX_HEIGHT
    }
}

/// How a language is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Script {
    /// From right to left.
    pub rtl: bool,
    /// Distance of lines, in heights of letters: 1.5, and 1.8 for Khmer, Lao, Burmese and Thai.
    pub line_height: f64,
}

impl Script {
    /// For these words, in a language from right to left or not. Letters with marks above and
    /// below need more room between lines, whatever the language around them is.
    pub fn of(rtl: bool, text: &str) -> Script {
        let line_height = if hides_words(text) { 1.8 } else { 1.5 };
        Script { rtl, line_height }
    }
}

impl Sheet {
    /// The sheet with each of its texts as `change` gives it.
    pub fn map(&self, change: &dyn Fn(&str) -> String) -> Sheet {
        let block = |block: &Block| Block {
            label: change(&block.label),
            value: change(&block.value),
        };
        Sheet {
            title: change(&self.title),
            blocks: self.blocks.iter().map(block).collect(),
            footer: change(&self.footer),
        }
    }

    /// The sheet as plain text: each value below its label, an empty line between blocks.
    pub fn text(&self) -> String {
        let mut parts = vec![self.title.trim().to_owned()];
        for block in &self.blocks {
            let both = [block.label.trim(), without_blank_lines(&block.value)];
            parts.push(joined(&both, "\n"));
        }
        parts.push(self.footer.trim().to_owned());
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        joined(&parts, "\n\n")
    }

    /// Whether it is short enough to be laid out at all. Somebody may have pasted a whole book, and
    /// measuring that would take a phone minutes.
    pub fn may_fit(&self) -> bool {
        self.text().len() <= MOST_BYTES
    }

    /// The sheet as a picture. `measure` gives the width of a text in a style, in pixels.
    pub fn picture(&self, script: Script, measure: &mut dyn FnMut(&str, Style) -> f64) -> Picture {
        let mut pen = Pen {
            script,
            measure,
            runs: Vec::new(),
            y: MARGIN,
            gap: 0.0,
        };
        pen.write(&self.title, Style::Title);
        for block in &self.blocks {
            pen.gap = GAP;
            pen.write(&block.label, Style::Label);
            pen.write(&keep_places(&block.value), Style::Value);
        }
        pen.gap = GAP;
        pen.write(&self.footer, Style::Footer);
        Picture {
            runs: pen.runs,
            height: (pen.y + MARGIN).ceil(),
        }
    }
}

/// A text without empty lines and spaces around it. Spaces that its first line begins with stay:
/// they may be part of a map drawn with letters.
pub fn without_blank_lines(text: &str) -> &str {
    let text = text.trim_end();
    let begins = text.len() - text.trim_start().len();
    let line = text[..begins].rfind('\n').map_or(0, |at| at + 1);
    &text[line..]
}

/// Spaces at the beginning of a line, and several of them within it, as spaces that nothing
/// leaves out: a map drawn with letters stays one.
fn keep_places(text: &str) -> String {
    let lines = text.split('\n').map(|line| {
        let line = line.trim_end();
        let mut kept = String::with_capacity(line.len());
        let (mut begins, mut letters) = (true, line.chars().peekable());
        while let Some(c) = letters.next() {
            let is_one_of_many = begins || letters.peek() == Some(&' ');
            kept.push(if c == ' ' && is_one_of_many {
                '\u{A0}'
            } else {
                c
            });
            begins &= c == ' ';
        }
        kept
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Texts that are not empty, with something between them.
fn joined(texts: &[&str], between: &str) -> String {
    let mut whole = String::new();
    for text in texts.iter().filter(|text| !text.is_empty()) {
        if !whole.is_empty() {
            whole.push_str(between);
        }
        whole.push_str(text);
    }
    whole
}

/// Writes down the picture.
struct Pen<'a> {
    script: Script,
    measure: &'a mut dyn FnMut(&str, Style) -> f64,
    runs: Vec<Run>,
    /// Where the next line begins.
    y: f64,
    /// What it keeps free before that, unless it is the first.
    gap: f64,
}

impl Pen<'_> {
    fn write(&mut self, text: &str, style: Style) {
        let measure = &mut self.measure;
        let of_style: Measure<'_> = &mut |text| measure(text, style);
        let lines = break_lines(text, WIDTH - 2.0 * MARGIN, of_style);
        let height = style.size() * self.script.line_height;
        for text in lines {
            if !self.runs.is_empty() {
                self.y += self.gap;
            }
            self.gap = 0.0;
            self.runs.push(Run {
                text,
                style,
                x: if self.script.rtl {
                    WIDTH - MARGIN
                } else {
                    MARGIN
                },
                // Letters reach about a third of their size above the middle of the line.
                y: self.y + height / 2.0 + style.size() * 0.35,
            });
            self.y += height;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const LATIN: Script = Script {
        rtl: false,
        line_height: 1.5,
    };

    fn block(label: &str, value: &str) -> Block {
        Block {
            label: label.into(),
            value: value.into(),
        }
    }

    fn sheet() -> Sheet {
        Sheet {
            title: "Safety card".into(),
            blocks: vec![
                block("Name", "Dao"),
                block("There", "12 Pier Road\nMae Sot "),
                block("", "Call on Sundays"),
            ],
            footer: String::new(),
        }
    }

    /// Every letter as wide as half its size, as it is on average.
    fn half(text: &str, style: Style) -> f64 {
        text.chars().count() as f64 * style.size() / 2.0
    }

    #[test]
    fn reads_like_a_card() {
        assert_eq!(
            sheet().text(),
            "Safety card\n\nName\nDao\n\nThere\n12 Pier Road\nMae Sot\n\nCall on Sundays"
        );
        assert_eq!(Sheet::default().text(), "");
    }

    #[test]
    fn stands_on_the_canvas_line_by_line() {
        let picture = sheet().picture(LATIN, &mut half);
        let texts: Vec<&str> = picture.runs.iter().map(|run| run.text.as_str()).collect();
        assert_eq!(
            texts,
            [
                "Safety card",
                "Name",
                "Dao",
                "There",
                "12 Pier Road",
                "Mae Sot",
                "Call on Sundays"
            ]
        );
        assert!(picture.runs.iter().all(|run| run.x == MARGIN));
        assert!(picture.fits());
    }

    #[test]
    fn a_map_drawn_with_letters_keeps_its_places() {
        let map = "\n  |\n  |   [exit]\n     gate \n\n";
        let sheet = Sheet {
            blocks: vec![block("There", map)],
            ..Sheet::default()
        };
        assert_eq!(sheet.text(), "There\n  |\n  |   [exit]\n     gate");
        let picture = sheet.picture(LATIN, &mut half);
        let texts: Vec<String> = picture
            .runs
            .iter()
            .map(|run| run.text.replace('\u{A0}', "_"))
            .collect();
        assert_eq!(texts, ["There", "__|", "__|__ [exit]", "_____gate"]);
    }

    #[test]
    fn from_right_to_left_it_starts_at_the_right() {
        let script = Script { rtl: true, ..LATIN };
        let picture = sheet().picture(script, &mut half);
        assert!(picture.runs.iter().all(|run| run.x == WIDTH - MARGIN));
    }

    #[test]
    fn tall_letters_get_more_room() {
        let height = |text| Script::of(false, text).line_height;
        assert_eq!(height("Safety card, 12 Пирс"), 1.5);
        for text in ["Mae Sot แม่สอด", "ខ្មែរ", "မြန်မာ", "ລາວ"]
        {
            assert_eq!(height(text), 1.8, "{text}");
        }
    }

    #[test]
    fn what_is_too_long_is_told() {
        let long = Sheet {
            title: "word ".repeat(9000),
            ..Sheet::default()
        };
        assert!(!long.picture(LATIN, &mut half).fits());
        assert!(long.may_fit());
        let book = Sheet {
            footer: "word ".repeat(90_000),
            ..Sheet::default()
        };
        assert!(!book.may_fit());
    }

    fn any_sheet() -> impl Strategy<Value = Sheet> {
        let text = || prop_oneof![any::<String>(), "[a-z0-9 \n]{0,200}", "[ก-ฮ]{0,90}"];
        let blocks = prop::collection::vec((text(), text()), 0..6);
        (text(), blocks, text()).prop_map(|(title, blocks, footer)| Sheet {
            title,
            blocks: blocks
                .iter()
                .map(|(label, value)| block(label, value))
                .collect(),
            footer,
        })
    }

    fn letters(text: &str) -> String {
        text.chars()
            .filter(|c| !c.is_whitespace() && *c != '\u{200B}')
            .collect()
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_overlaps(sheet in any_sheet(), line_height in 1.0..2.0) {
            let script = Script { rtl: false, line_height };
            let picture = sheet.picture(script, &mut half);
            let drawn: String = picture.runs.iter().map(|run| run.text.as_str()).collect();
            prop_assert_eq!(letters(&drawn), letters(&sheet.text()));
            let mut below = 0.0;
            for run in &picture.runs {
                prop_assert!(run.y - run.style.size() * 0.85 >= below, "{:?}", run);
                below = run.y;
            }
            prop_assert!(below + MARGIN <= picture.height);
        }

        #[test]
        fn nothing_is_wider_than_the_canvas(sheet in any_sheet()) {
            // Marks are as wide as letters here, which no font makes them: a cluster has more
            // of them than fit only where someone made it so.
            let mut measure = |text: &str, style: Style| {
                lines::clusters(text).len() as f64 * style.size()
            };
            for run in sheet.picture(LATIN, &mut measure).runs {
                prop_assert!(run.x + measure(&run.text, run.style) <= WIDTH - MARGIN);
            }
        }
    }
}
