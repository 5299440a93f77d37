use proptest::prelude::*;

use super::room::{rows, width};
use super::*;

fn line(text: &str, done: bool) -> Line {
    Line {
        text: text.to_owned(),
        tick: true,
        done,
        ..Line::default()
    }
}

fn part(kind: Kind, lines: Vec<Line>) -> Part {
    Part::of(kind, "Title", lines).expect("a part")
}

fn tasks(open: usize, done: usize) -> Part {
    let open = (0..open).map(|at| line(&format!("Task {at}"), false));
    let done = (0..done).map(|at| line(&format!("Done {at}"), true));
    part(Kind::People, open.chain(done).collect())
}

fn times(many: usize) -> Part {
    let times = (0..many).map(|_| Line {
        lead: "18:00".into(),
        text: "Film".into(),
        ..Line::default()
    });
    part(Kind::Times, times.collect())
}

/// A sheet with the head that most have.
fn sheet(parts: Vec<Part>) -> Fitted {
    let facts = ["Friday, December 11, 18:00 to 21:00", "School yard"];
    fit(parts, "Film night", &facts.map(str::to_owned))
}

fn numbers(kind: Kind, many: usize) -> Part {
    let number = |at| Line {
        lead: format!("Helpline {at}"),
        text: "024 123".into(),
        tail: "Works only inside Viet Nam, confirmed 2024".into(),
        ..Line::default()
    };
    part(kind, (0..many).map(number).collect())
}

/// Nothing stands in the plan and not on the sheet.
fn is_whole(fitted: &Fitted) -> bool {
    let left_out = |part: &Part| part.left_out > 0;
    fitted.done_out == 0 && !fitted.cut && !fitted.parts.iter().any(left_out)
}

#[test]
fn a_short_day_is_whole() {
    let parts = vec![times(8), tasks(15, 10)];
    let fitted = sheet(parts.clone());
    assert_eq!(fitted.parts, parts);
    assert!(is_whole(&fitted));
}

#[test]
fn what_is_done_goes_first() {
    let fitted = sheet(vec![times(8), tasks(60, 40)]);
    assert_eq!((fitted.done_out, fitted.parts[1].lines.len()), (40, 60));
    assert!(!fitted.cut && fitted.parts[1].left_out == 0);
    assert!(!is_whole(&fitted));
    let fitted = sheet(vec![tasks(0, 200)]);
    assert!(fitted.parts.is_empty(), "nothing is left to do");
}

#[test]
fn what_is_least_urgent_gives_way() {
    let fitted = sheet(vec![tasks(500, 0), times(20)]);
    let [people, times] = fitted.parts.as_slice() else {
        panic!("two parts");
    };
    assert_eq!((times.lines.len(), times.left_out), (20, 0));
    assert_eq!(people.lines.len() + people.left_out, 500);
    assert!(people.lines.len() > 100, "two pages are full");
    let tall = fit(vec![tasks(500, 0)], "งานหนัง", &[]);
    assert!(tall.parts[0].lines.len() < people.lines.len());
}

#[test]
fn a_text_without_end_is_cut() {
    let long = "word ".repeat(3000);
    let parts = vec![part(Kind::Place, vec![line(&long, false)]), tasks(3, 0)];
    let fitted = sheet(parts.clone());
    assert!(fitted.cut);
    let text = &fitted.parts[0].lines[0].text;
    assert!(text.ends_with('…') && width(text) <= 24 * ACROSS + 1);
    assert!(fitted.parts.iter().all(|part| part.left_out == 0));
    let many = vec![parts[0].clone(), tasks(500, 0)];
    let fitted = sheet(many);
    assert!(width(&fitted.parts[0].lines[0].text) <= 3 * ACROSS + 1);
    assert_eq!(fitted.parts[0].left_out, 0, "each part has its share");
}

#[test]
fn wide_letters_take_their_room() {
    assert_eq!(width("abc"), 3);
    assert_eq!(width("漢字"), 4);
    assert_eq!(width("e\u{301}"), 1);
    let mut text = "漢".repeat(50);
    assert!(cut(&mut text, 2));
    assert_eq!(text.chars().count(), ACROSS / 2 * 2 + 1);
    let mut text = "one\ntwo\nthree".to_owned();
    assert!(!cut(&mut text, 3));
    assert!(cut(&mut text, 2));
    assert_eq!(text, "one\ntwo…");
}

#[test]
fn a_second_page_is_needed_only_when_the_first_is_full() {
    let one = sheet(vec![numbers(Kind::Danger, 1), times(8), tasks(30, 0)]);
    assert!(!one.goes_on);
    let two = sheet(vec![numbers(Kind::Danger, 1), times(8), tasks(100, 0)]);
    assert!(two.goes_on && is_whole(&two));
    assert!(!two.roomy);
}

#[test]
fn long_lines_of_the_day_take_their_rows() {
    let mut day = times(20);
    for line in &mut day.lines {
        line.text = "Thing that has to be done by someone ".repeat(3);
        line.tail = "Somchai and Dao".into();
    }
    let wide = vec![day, tasks(90, 0)];
    let fitted = sheet(wide);
    assert_eq!(fitted.parts[0].left_out, 0);
    assert!(fitted.parts[1].left_out > 0, "rows beside a time are short");
}

#[test]
fn a_map_stays_whole_and_a_long_way_does_not() {
    let map = "  |   [exit]\n".repeat(12);
    assert!(line(map.trim_end(), false).stays_whole(Kind::Place));
    assert!(!line(&"a".repeat(5000), false).stays_whole(Kind::Place));
    assert!(!line("Fetch the chairs", false).stays_whole(Kind::People));
    let mut lines = times(1).lines;
    lines[0].text = "word ".repeat(50);
    assert!(lines[0].stays_whole(Kind::Times));
}

#[test]
fn the_box_of_numbers_does_not_fill_the_page() {
    let own = numbers(Kind::Numbers, 200);
    let fitted = sheet(vec![numbers(Kind::Danger, 3), own, times(8)]);
    let [danger, own, times] = fitted.parts.as_slice() else {
        panic!("three parts");
    };
    assert_eq!((danger.left_out, times.left_out), (0, 0));
    assert_eq!(own.lines.len() + own.left_out, 200);
    assert!((6..20).contains(&own.lines.len()), "{}", own.lines.len());
    assert!(!fitted.goes_on);
}

/// A part as it reads, with names as in English.
fn read(kind: Kind, lines: Vec<Line>) -> String {
    part_text(&part(kind, lines), &|name| format!("{name}:"))
}

#[test]
fn rows_break_between_words() {
    assert_eq!(rows("", 10), 1);
    assert_eq!(rows("one two three", 13), 1);
    assert_eq!(rows("one two three", 12), 2);
    assert_eq!(rows("seven eight", 6), 2);
    assert_eq!(rows("a\n\nb", 6), 3);
    assert_eq!(rows(&"a".repeat(25), 10), 3);
    assert_eq!(rows(&format!("{} b", "漢".repeat(10)), 10), 3);
}

#[test]
fn reads_like_a_list() {
    let mut lines = times(1).lines;
    lines[0].tail = "Dao".into();
    lines.push(line("Chairs", true));
    lines.push(line("Tables", false));
    assert_eq!(
        read(Kind::Times, lines),
        "18:00  Film (Dao)\n[x] Chairs\n[ ] Tables"
    );
    let led = |lead: &str, text: &str| Line {
        lead: lead.into(),
        ..line(text, false)
    };
    let lines = vec![led("Mali", "Write"), line("Call", true), led("Dao", "Cook")];
    assert_eq!(
        read(Kind::People, lines),
        "Mali:\n[ ] Write\n[x] Call\nDao:\n[ ] Cook"
    );
    let said = |lead: &str, text: &str| Line {
        tick: false,
        ..led(lead, text)
    };
    let lines = vec![said("Not yet: 2 things open", "Exits; Water")];
    assert_eq!(
        read(Kind::Safety, lines),
        "Not yet: 2 things open\nExits; Water"
    );
    let lines = vec![said("Clinic", "Brings leaflets"), said("School", "")];
    assert_eq!(
        read(Kind::Partners, lines),
        "Clinic: Brings leaflets\nSchool"
    );
}

proptest! {
    /// Whatever is in a plan: two pages hold it, and what does not stand there is counted.
    #[test]
    fn two_pages_hold_it(
        parts in prop::collection::vec(
            (0usize..6, prop::collection::vec((".{0,12}", 1usize..90, ".{0,30}", any::<bool>()), 1..80)),
            1..6,
        ),
        head in ".{0,80}",
    ) {
        let mut given = Vec::new();
        for (kind, lines) in parts {
            let lines = lines.into_iter().map(|(lead, many, tail, done)| Line {
                lead,
                text: "ab ".repeat(many),
                tail,
                tick: true,
                done,
            });
            given.push(part(Kind::BY_NEED[kind], lines.collect()));
        }
        let many: usize = given.iter().map(|part| part.lines.len()).sum();
        let fitted = fit(given, &head, &[]);
        let around = Around { name: &head, facts: &[], foot: &head };
        let room = Room::new(fitted.tall, &around, box_height(&[]));
        prop_assert!(pages(room, &fitted.parts) <= MOST_PAGES);
        let kept: usize = fitted.parts.iter().map(|part| part.lines.len() + part.left_out).sum();
        prop_assert_eq!(kept + fitted.done_out, many);
        let done = fitted.parts.iter().flat_map(|part| &part.lines).any(|line| line.done);
        prop_assert!(!(done && fitted.done_out > 0), "all that is done, or nothing of it");
    }
}
