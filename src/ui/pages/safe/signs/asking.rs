//! One question: to answer, to skip, with why it matters and what it can look like.

use crate::ui::signals::*;

use super::{HEADING, Stage, Walk};
use crate::content::pack::{Indicator, Signs};
use crate::domain::signs::{About, Answer};
use crate::ui::components::button::button;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::pick::{pick, picks};
use crate::ui::components::progress::standing;
use crate::ui::components::prose::{cited, titled, unmarked};
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The question at this place, from 0.
pub(super) fn asking(walk: Walk, at: usize) -> View {
    let signs = &texts::pack().rest.signs;
    let total = signs.indicators.len();
    let Some(sign) = signs.indicators.get(at) else {
        return super::steps::steps(walk);
    };
    let next = match at + 1 {
        last if last == total => Stage::Steps,
        next => Stage::Asking(next),
    };
    let back = match at {
        0 => Stage::Begin,
        _ => Stage::Asking(at - 1),
    };
    let words = t!("signs-at", at = at + 1, total = total);
    let question = match walk.about.get_value() {
        About::Me => &sign.me,
        About::Adult | About::Child => &sign.other,
    };
    let question = el("h2")
        .class("sign-question")
        .id(HEADING)
        .attr("tabindex", "-1")
        .text(question);
    let turn = |word: &str, to: Stage| button("button plain quiet", word, move || walk.go(to));
    let turning = el("div")
        .class("sign-turning")
        .child(turn(t!("signs-back"), back))
        .child(turn(t!("signs-skip"), next))
        .child(turn(t!("signs-now"), Stage::Steps));
    el("div")
        .class("stack")
        .child(standing(&words, at, total))
        .child(question)
        .child(answers(walk, sign, next))
        .child(turning)
        .child(why(sign))
        .child(looks(walk, signs, sign))
}

/// Tapping one answers and goes on.
fn answers(walk: Walk, sign: &'static Indicator, next: Stage) -> View {
    let before = walk.answers.with_value(|answers| answers.get(&sign.id));
    let choice = |id: &str, word: &str, answer: Answer| {
        let answer_it = move || {
            walk.answers
                .update_value(|answers| answers.set(&sign.id, Some(answer)));
            walk.go(next);
        };
        let pressed = (before == Some(answer)).to_string();
        button("button plain", word, answer_it)
            .id(id)
            .attr("aria-pressed", &pressed)
    };
    el("div")
        .class("answers")
        .attr("role", "group")
        .attr("aria-labelledby", HEADING)
        .child(choice("answer-yes", t!("signs-yes"), Answer::Yes))
        .child(choice(
            "answer-not-sure",
            t!("signs-not-sure"),
            Answer::NotSure,
        ))
        .child(choice("answer-no", t!("signs-no"), Answer::No))
}

/// Why it matters. Its source in words: a tap on a link would lose the answers.
fn why(sign: &Indicator) -> View {
    let pack = texts::pack();
    let sources = cited(&[&sign.why]);
    let sources = sources.iter().filter_map(|id| pack.source(id));
    let line = |words: &str| {
        el("p")
            .class("from")
            .child(glyph(Icon::FileText))
            .child(el("span").attr("translate", "no").text(words))
    };
    el("section")
        .class("card")
        .child(el("h3").text(t!("signs-why")))
        .child(unmarked("p", &sign.why))
        .each(sources.map(|source| line(&titled(source))))
}

/// What it can look like, in a kind of place that is chosen once.
fn looks(walk: Walk, signs: &'static Signs, sign: &'static Indicator) -> View {
    let card = el("section")
        .class("card")
        .child(el("h3").text(t!("signs-looks")));
    card.child_by(move || {
        let place = walk.place.get().and_then(|id| {
            let place = signs.places.iter().find(|place| place.id == id)?;
            Some((place, sign.look(id)?))
        });
        Some(match place {
            None => choose(walk, signs),
            Some((place, look)) => {
                let other = button("button plain small", t!("signs-looks-other"), move || {
                    walk.place.set(None);
                });
                el("div")
                    .class("group")
                    .child(el("p").class("soft").text(&place.title))
                    .child(el("p").text(look))
                    .child(el("p").class("actions").child(other))
            }
        })
    })
}

fn choose(walk: Walk, signs: &'static Signs) -> View {
    let place = |place: &'static crate::content::pack::WorkPlace| {
        let choose = move || walk.place.set(Some(&place.id));
        pick(&place.title, || false, Box::new(choose))
    };
    el("div")
        .class("group")
        .child(el("p").class("soft").text(t!("signs-looks-where")))
        .child(picks(
            t!("signs-looks-where"),
            signs.places.iter().map(place).collect(),
        ))
}
