//! What one sees of a plan first: its day, how long until then, how much is done.

use leptos::prelude::*;

use super::words;
use crate::domain::date::Date;
use crate::domain::plan::{Done, Plan};
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::progress::Progress;

/// What the face of a plan shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Face {
    name: Option<String>,
    date: Option<Date>,
    time: String,
    done: Done,
}

impl Face {
    /// Of this plan, with its name.
    pub fn named(plan: &Plan) -> Face {
        Face {
            name: Some(words::name(plan)),
            ..Face::nameless(plan)
        }
    }

    /// Of a plan whose name stands elsewhere.
    pub fn nameless(plan: &Plan) -> Face {
        Face {
            name: None,
            date: plan.date,
            time: plan.time.clone(),
            done: plan.progress(None),
        }
    }
}

/// The face of a plan.
#[component]
pub fn PlanFace(
    /// What it shows.
    #[prop(into)]
    face: Signal<Face>,
) -> impl IntoView {
    let when = move || face.with(|face| words::moment(face.date, &face.time));
    let name = move || match face.with(|face| face.name.clone()) {
        Some(name) => view! {
            <span class="face-title">{name}</span>
            <span class="face-line">{when()}</span>
        }
        .into_any(),
        None => view! { <span class="face-title">{when()}</span> }.into_any(),
    };
    let standing = move || face.with(|face| words::standing(face.date, face.done));
    let done = Memo::new(move |_| face.with(|face| face.done));
    let done_words = Signal::derive(move || words::done(done.get()));
    view! {
        <span class="plan-face">
            <span class="face-icon"><Glyph icon=Icon::Calendar /></span>
            <span class="face-text">
                {name}
                <span class="face-line">{standing}</span>
                <Progress done=done words=done_words />
            </span>
        </span>
    }
}
