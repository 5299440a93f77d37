use proptest::prelude::*;

use super::*;
use crate::domain::poster::code::encode;
use crate::domain::poster::drawing::{Area, Edge, Run};

/// Every letter half as wide as it is high.
fn half(text: &str, _: bool) -> f64 {
    text.chars().count() as f64 / 2.0
}

const SHAPES: [Shape; 3] = [Shape::Portrait, Shape::Landscape, Shape::Card];

fn content(message: &str) -> Content {
    Content {
        message: message.into(),
        label: "A line that listens".into(),
        number: "1-888-555-0199".into(),
        code: encode("tel:18885550199"),
        caption: "Scan to call".into(),
        link: String::new(),
        footer: "Youth club · made on 29 November 2026".into(),
        picture: true,
    }
}

fn every(content: &Content) -> Vec<(Layout, Shape, Drawing)> {
    let mut all = Vec::new();
    for layout in Layout::ALL {
        for shape in SHAPES {
            for ink in [Ink::Plum, Ink::Black] {
                let drawing = draw(content, *layout, ink, shape, &mut half);
                all.push((*layout, shape, drawing.expect("it fits")));
            }
        }
    }
    all
}

fn runs(drawing: &Drawing) -> Vec<&Run> {
    fn run(mark: &Mark) -> Option<&Run> {
        match mark {
            Mark::Text(run) => Some(run),
            _ => None,
        }
    }
    drawing.marks.iter().filter_map(run).collect()
}

fn areas(drawing: &Drawing) -> Vec<Area> {
    let area = |mark: &Mark| match mark {
        Mark::Fill { area, .. } | Mark::Picture(area) => *area,
        Mark::Text(run) => run.area(),
        Mark::Cut { x, top, bottom, .. } => Area {
            x: *x,
            y: *top,
            width: 0,
            height: bottom - top,
        },
        Mark::Code {
            x,
            y,
            module,
            matrix,
        } => Area {
            x: x - 4 * module,
            y: y - 4 * module,
            width: module * matrix.whole(),
            height: module * matrix.whole(),
        },
    };
    drawing.marks.iter().map(area).collect()
}

fn is_within(area: &Area, drawing: &Drawing, edge: i32) -> bool {
    area.x >= edge
        && area.y >= edge
        && area.x + area.width <= drawing.width - edge
        && area.y + area.height <= drawing.height - edge
}

fn overlap(one: &Area, other: &Area) -> bool {
    one.x < other.x + other.width
        && other.x < one.x + one.width
        && one.y < other.y + other.height
        && other.y < one.y + one.height
}

#[test]
fn number_and_code_stand_on_each_and_the_number_is_large() {
    for (layout, shape, drawing) in every(&content("Ask first. Then go.")) {
        let number = runs(&drawing)
            .into_iter()
            .find(|run| run.text.contains("555") && !run.turned);
        let number = number.expect("a number");
        assert!(number.size >= 110, "{layout:?} {shape:?}: {}", number.size);
        let has_code = drawing
            .marks
            .iter()
            .any(|mark| matches!(mark, Mark::Code { .. }));
        assert!(has_code, "{layout:?} {shape:?}");
    }
}

#[test]
fn strips_are_torn_off_paper_and_say_the_number() {
    for (layout, shape, drawing) in every(&content("Ask first.")) {
        let strips = runs(&drawing)
            .iter()
            .filter(|run| run.turned && run.text.contains("555"))
            .count();
        let expected = match (layout, shape) {
            (Layout::Strips, Shape::Portrait) => 10,
            (Layout::Strips, Shape::Landscape) => 14,
            _ => 0,
        };
        assert_eq!(strips, expected, "{layout:?} {shape:?}");
    }
    let none = Content {
        message: "Ask first.".into(),
        ..Content::default()
    };
    for (layout, shape, drawing) in every(&none) {
        let is_strip = |mark: &Mark| matches!(mark, Mark::Cut { .. });
        assert!(!drawing.marks.iter().any(is_strip), "{layout:?} {shape:?}");
    }
}

#[test]
fn the_first_sentence_is_the_headline() {
    let drawing = draw(
        &content("Ask first. Then go, and tell a friend where you are."),
        Layout::Words,
        Ink::Plum,
        Shape::Portrait,
        &mut half,
    );
    let drawing = drawing.expect("it fits");
    let size = |words: &str| {
        let all = runs(&drawing);
        let run = all.iter().find(|run| run.text.contains(words));
        run.map(|run| (run.size, run.bold)).expect("the words")
    };
    assert!(size("first.").0 > size("Then").0);
    assert!(size("first.").1 && !size("Then").1);
}

#[test]
fn from_right_to_left_it_is_mirrored() {
    let message = "اسأل أولا. ثم اذهب.";
    for (layout, shape, drawing) in every(&content(message)) {
        if layout == Layout::Strips {
            continue;
        }
        for run in runs(&drawing) {
            assert_ne!(run.edge, Edge::Left, "{layout:?} {shape:?} {run:?}");
        }
        let code = drawing.marks.iter().find_map(|mark| match mark {
            Mark::Code { x, .. } => Some(*x),
            _ => None,
        });
        assert!(
            code.is_some_and(|x| x < drawing.width / 2),
            "{layout:?} {shape:?}"
        );
    }
}

#[test]
fn a_line_without_letters_is_read_as_the_text_it_stands_in() {
    let one = |message: &str| {
        let content = Content {
            message: message.into(),
            ..Content::default()
        };
        draw(
            &content,
            Layout::Words,
            Ink::Plum,
            Shape::Portrait,
            &mut half,
        )
        .expect("it fits")
    };
    let number = |drawing: &Drawing| {
        let runs = runs(drawing);
        let run = runs.iter().find(|run| run.text.contains("121"));
        run.map(|run| (run.text.clone(), run.rtl))
            .expect("a number")
    };
    let kept = "\u{2066}08000 121 700\u{2069}.".to_owned();
    for message in [
        "اسأل أولا.\n08000 121 700.",
        "اسأل أولا قبل أن تقول نعم. 08000 121 700.",
    ] {
        assert_eq!(number(&one(message)), (kept.clone(), true), "{message}");
    }
    // Each paragraph has its own direction.
    let both = "اسأل أولا.\nAsk 08000 121 700.";
    assert!(!number(&one(both)).1);
    assert_eq!(
        number(&one("Ask.\n08000 121 700.")),
        ("08000 121 700.".to_owned(), false)
    );
    for (.., drawing) in every(&content("اسأل أولا.")) {
        let runs = runs(&drawing);
        let mut numbers = runs.iter().filter(|run| run.text == "1-888-555-0199");
        assert!(numbers.all(|run| !run.rtl), "it is dialled as it stands");
    }
}

#[test]
fn a_long_message_is_small_and_a_book_is_none() {
    let words = "Ask before you pay. ".repeat(250);
    for (layout, shape, drawing) in every(&content(&words)) {
        assert!(
            drawing.smallest < 45,
            "{layout:?} {shape:?} {}",
            drawing.smallest
        );
    }
    let book = content(&"word ".repeat(9_000));
    assert_eq!(
        draw(&book, Layout::Words, Ink::Plum, Shape::Portrait, &mut half),
        None
    );
}

fn any_content() -> impl Strategy<Value = Content> {
    let text = prop_oneof![
        "([a-zA-Z .,]{1,200}\n){1,5}",
        "[\u{627}-\u{64A} 0-9]{1,300}",
        "[ก-ฮะ-ู]{1,300}",
        "[😀-😎]{1,40}",
        "[a-z]{40,400}",
    ];
    let number = prop_oneof![
        Just(String::new()),
        "[0-9]{2,4}",
        "[+][0-9]{2} [(]0[)][0-9] [0-9]{3} [0-9]{4}"
    ];
    let code = prop_oneof![Just(None), "[a-z]{5,300}".prop_map(|link| encode(&link))];
    let words = || prop_oneof![Just(String::new()), "[a-zA-Z ]{1,30}", "[a-z ]{1,900}"];
    (
        text,
        number,
        code,
        (words(), words(), words()),
        any::<bool>(),
    )
        .prop_map(
            |(message, number, code, (label, caption, footer), picture)| Content {
                message,
                label,
                number,
                link: caption.clone(),
                code,
                caption,
                footer,
                picture,
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn nothing_is_cut_off_and_no_words_are_lost(content in any_content()) {
        for (layout, shape, drawing) in every(&content) {
            let areas = areas(&drawing);
            prop_assert!(is_within(&areas[0], &drawing, 0), "the ground is the page");
            for area in &areas[1..] {
                // Where printers print.
                prop_assert!(is_within(area, &drawing, 70), "{layout:?} {shape:?} {area:?}");
            }
            let all = runs(&drawing);
            let flat = |text: &str| text.chars().filter(|c| !c.is_whitespace() && !"\u{200B}\u{2066}\u{2069}".contains(*c)).collect::<String>();
            let drawn: String = all.iter().map(|run| flat(&run.text)).collect();
            for text in [&content.message, &content.number, &content.footer] {
                prop_assert!(drawn.contains(&flat(text)), "{text} in {drawn}");
            }
        }
    }

    #[test]
    fn words_and_code_keep_out_of_each_other(content in any_content()) {
        for (layout, shape, drawing) in every(&content) {
            let code = drawing.marks.iter().position(|mark| matches!(mark, Mark::Code { .. }));
            let areas = areas(&drawing);
            let Some(code) = code.map(|at| areas[at]) else { continue };
            for run in runs(&drawing) {
                prop_assert!(!overlap(&code, &run.area()), "{layout:?} {shape:?} {run:?}");
            }
        }
    }
}
