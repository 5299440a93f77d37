//! Buying fairly: questions and checks, and words to send.

use std::rc::Rc;

use crate::ui::signals::*;

use super::organise::{inside, part_card};
use crate::content::pack::{Letter, OrganisePart, Text};
use crate::content::question_set::plain_words;
use crate::ui::components::read_aloud::read_aloud;
use crate::ui::frame::set_title;
use crate::ui::pages::share::hand_on::{with_sheet, words_to_share};
use crate::ui::texts;
use crate::ui::view::{View, el};

/// All of it.
pub fn buying_page() -> View {
    set_title(t!("buying-title"));
    let parts = &texts::pack().rest.buying.parts;
    let opens: Vec<RwSignal<bool>> = (0..parts.len()).map(|at| RwSignal::new(at == 0)).collect();
    let cards = parts.iter().zip(&opens);
    let cards = cards.map(|(part, open)| part_card(part, *open, with_letters));
    let cards = el("div").class("stack unprinted").each(cards);
    let handout = || (t!("buying-title").to_owned(), as_text());
    el("div")
        .class("page-body buying-page")
        .child(el("p").class("lead").text(t!("buying-lead")))
        .child(read_aloud())
        .child(cards)
        .child(with_sheet(Rc::new(handout), Box::new(sheet)))
        .child(el("p").class("soft").text(t!("buying-not-stored")))
}

fn with_letters(part: &'static OrganisePart) -> View {
    inside(part).each(letters(part).map(letter_card))
}

fn letters(part: &'static OrganisePart) -> impl Iterator<Item = &'static Letter> {
    let letters = texts::pack().rest.buying.letters.iter();
    letters.filter(|letter| letter.part == part.id)
}

fn letter_card(letter: &'static Letter) -> View {
    let handout = Rc::new(|| (letter.title.clone(), letter.text.clone()));
    el("div")
        .class("letter")
        .child(el("h3").text(&letter.title))
        .child(el("blockquote").child(el("p").class("as-typed").text(&letter.text)))
        .child(words_to_share(&letter.id, handout))
}

/// All of it on paper, where nothing can be opened: the questions with boxes to tick.
fn sheet() -> View {
    let section = |part: &'static OrganisePart| {
        let line = |tag: &str, words: &Text| el(tag).text(&plain_words(words));
        let points = part.points.iter().map(|words| line("li", words));
        let points = (!part.points.is_empty()).then(|| el("ul").each(points));
        let letter = |letter: &'static Letter| {
            el("div")
                .child(el("h3").text(&letter.title))
                .child(el("p").class("as-typed").text(&letter.text))
        };
        el("section")
            .child(el("h2").text(&part.title))
            .each(part.text.iter().map(|words| line("p", words)))
            .child(points)
            .each(letters(part).map(letter))
    };
    let parts = &texts::pack().rest.buying.parts;
    el("div").class("sheet").each(parts.iter().map(section))
}

/// All questions and letters.
fn as_text() -> String {
    let mut text = t!("buying-title").to_owned();
    for part in &texts::pack().rest.buying.parts {
        text.push_str("\n\n");
        text.push_str(&part.title);
        let mut line = |mark: &str, words: &Text| {
            text.push_str(mark);
            text.push_str(&plain_words(words));
        };
        part.text.iter().for_each(|words| line("\n", words));
        part.points.iter().for_each(|words| line("\n- ", words));
        for letter in letters(part) {
            for words in ["\n\n", &letter.title, "\n", &letter.text] {
                text.push_str(words);
            }
        }
    }
    text
}
