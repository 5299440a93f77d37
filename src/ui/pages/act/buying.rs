//! Buying fairly: questions and checks, and words to send.

use std::rc::Rc;

use crate::ui::signals::*;

use super::organise::{inside, part_card};
use crate::content::pack::{Letter, OrganisePart, Text};
use crate::content::question_set::plain_words;
use crate::platform::{page, timers};
use crate::ui::components::read_aloud::read_aloud;
use crate::ui::frame::set_title;
use crate::ui::pages::share::hand_on::{before_print, hand_on, words_to_share};
use crate::ui::texts;
use crate::ui::view::{View, el};

/// All of it.
pub fn buying_page() -> View {
    set_title(t!("buying-title"));
    let parts = &texts::pack().rest.buying.parts;
    let opens: Vec<RwSignal<bool>> = (0..parts.len()).map(|at| RwSignal::new(at == 0)).collect();
    let cards = parts.iter().zip(&opens);
    let cards = cards.map(|(part, open)| part_card(part, *open, with_letters));
    let cards = el("div").class("stack").each(cards);
    // On paper nothing can be opened. By whatever way it is printed; but in Firefox only the button
    // comes in time.
    let open_all = move || opens.iter().for_each(|open| open.set(true));
    before_print(Box::new(open_all.clone()));
    let print = move || {
        open_all();
        timers::after_paint(page::print);
    };
    let handout = || (t!("buying-title").to_owned(), as_text());
    el("div")
        .class("page-body buying-page")
        .child(el("p").class("lead").text(t!("buying-lead")))
        .child(read_aloud())
        .child(cards)
        .child(hand_on(Rc::new(handout), None, Box::new(print)))
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
