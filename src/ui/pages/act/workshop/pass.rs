//! Passing the phone: each types an answer, hides it, and hands the phone on.

use std::rc::Rc;

use crate::ui::signals::*;

use super::asking::heading;
use super::{ASKING, PASSING, Room, TYPING};
use crate::content::pack::WorkshopQuestion;
use crate::domain::workshop::{FEW, add_answer};
use crate::platform::clock;
use crate::ui::components::button::button;
use crate::ui::components::guard::guarded_asked;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::view::{View, el};

/// Between two people: nothing of what was written is on the screen.
pub(super) fn passing(room: Room, question: &'static WorkshopQuestion) -> View {
    let count = room
        .secret
        .with_value(|secret| secret.answers.get(&question.id).map_or(0, Vec::len));
    let words = match count {
        0 => t!("workshop-hidden-none"),
        _ => t!("workshop-hidden"),
    };
    let mine = button("button wide", t!("workshop-mine"), move || room.go(TYPING));
    let show = move || {
        room.secret
            .update_value(|secret| secret.shown.add(&question.id));
        room.go(ASKING);
    };
    let all = (count > 0).then(|| {
        let few = (count < FEW).then(|| el("p").class("soft").text(t!("workshop-few")));
        let all = button("button plain wide", t!("workshop-all"), show).id("workshop-all");
        el("div")
            .class("stack")
            .child(few)
            .child(el("p").class("actions").child(all))
    });
    let back = button("button plain", t!("workshop-back"), move || room.go(ASKING));
    let card = el("section")
        .class("card workshop-hidden")
        .child(glyph(Icon::EyeOff))
        .child(el("h2").id("question").attr("tabindex", "-1").text(words))
        .child(el("p").class("soft").text(&tn!("workshop-answers", count)));
    el("div")
        .class("page-body")
        .child(card)
        .child(el("p").class("actions").child(mine.id("workshop-mine")))
        .child(all)
        .child(el("p").class("actions").child(back))
}

/// One person types. What is typed is nowhere but in this field until it is hidden.
pub(super) fn typing(room: Room, question: &'static WorkshopQuestion) -> View {
    let text = RwSignal::new(String::new());
    let field = guarded_asked(
        "workshop-answer",
        t!("workshop-answer"),
        t!("workshop-answer-why"),
        Rc::new(move || text.get()),
        Rc::new(move |typed| text.set(typed)),
    );
    let hide = button("button wide", t!("workshop-hide"), move || {
        let typed = text.get_untracked();
        room.secret.update_value(|secret| {
            add_answer(
                &mut secret.answers,
                &question.id,
                &typed,
                clock::random_below,
            );
        });
        text.set(String::new());
        room.go(PASSING);
    });
    el("div")
        .class("page-body")
        .child(heading(question))
        .child(el("section").class("card").child(field))
        .child(el("p").class("actions").child(hide.id("workshop-hide")))
}
