//! What one sees of a plan first: its day, how long until then, how much is done.

use std::rc::Rc;

use super::words;
use crate::domain::date::Date;
use crate::domain::plan::calendar::Hours;
use crate::domain::plan::{Done, Plan};
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::progress::progress;
use crate::ui::view::{Giving, View, el};

/// What the face of a plan shows.
pub struct Face {
    /// Its name; empty where it stands elsewhere.
    pub name: String,
    /// Its day.
    pub date: Option<Date>,
    /// When it starts.
    pub time: String,
    /// When it ends.
    pub ends: String,
    /// The same, where it can be read.
    pub hours: Option<Hours>,
    /// How much is done.
    pub done: Done,
}

impl Face {
    /// The face of this plan.
    pub fn of(plan: &Plan) -> Face {
        Face {
            name: words::name(plan),
            date: plan.date,
            time: plan.time.clone(),
            ends: plan.ends.clone(),
            hours: plan.hours(),
            done: plan.progress(None),
        }
    }
}

/// The face of a plan, following `face`.
pub fn plan_face(face: Rc<dyn Giving<Face>>) -> View {
    let line = |class, words: fn(Face) -> String| {
        let face = face.clone();
        el("span").class(class).text_by(move || words(face.give()))
    };
    let (done, said, any) = (face.clone(), face.clone(), face.clone());
    let bar = progress(
        move || done.give().done,
        move || words::done(said.give().done),
    );
    let bar = el("span")
        .class("face-bar")
        .attr_by("hidden", move || {
            (any.give().done.total == 0).then(String::new)
        })
        .child(bar);
    let text = el("span")
        .class("face-text")
        .child(line("face-title", |face| face.name))
        .child(line("face-when", |face| {
            words::hours_of(face.date, &face.time, &face.ends)
        }))
        .child(line("face-line", |face| {
            words::standing(face.date, face.hours, face.done)
        }))
        .child(bar);
    let icon = el("span").class("face-icon").child(glyph(Icon::Calendar));
    el("span").class("plan-face").child(icon).child(text)
}
