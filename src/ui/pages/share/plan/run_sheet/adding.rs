//! A line to add to the day: it goes where its time belongs.

use std::rc::Rc;

use crate::domain::plan::RunLine;
use crate::platform::{clock, page};
use crate::ui::components::field::text_field;
use crate::ui::pages::share::add_line::on_leave;
use crate::ui::pages::share::buttons::submit;
use crate::ui::pages::share::plan::open::OpenPlan;
use crate::ui::signals::*;
use crate::ui::view::{View, el};

/// The fields, and the button. What was added leaves them, and the next one can follow at once.
pub(super) fn add_line(plan: OpenPlan) -> View {
    let draft = RwSignal::new(RunLine::default());
    let missing = RwSignal::new(false);
    on_leave(Box::new(move || {
        add(plan, draft);
    }));
    let field = |name: &str, kind: &str, label: &str, of: fn(&mut RunLine) -> &mut String| {
        let value = move || std::mem::take(of(&mut draft.get()));
        let heard = move |text: String| {
            missing.set(false);
            draft.update(|line| *of(line) = text);
        };
        text_field(name, kind, label, Rc::new(value), Rc::new(heard))
    };
    let pair = el("div")
        .class("field-pair")
        .child(field("run-add-time", "time", t!("run-add-time"), |line| {
            &mut line.time
        }))
        .child(field("run-add-who", "text", t!("run-who"), |line| {
            &mut line.who
        }));
    let button = submit("button plain small", t!("plan-add")).id("run-add");
    el("form")
        .class("run-adding")
        .child(field("run-add-what", "text", t!("run-add"), |line| {
            &mut line.what
        }))
        .child(alert(missing))
        .child(pair)
        .child(button)
        .on_submit(move || {
            missing.set(!add(plan, draft));
            page::focus_in_view("run-add-what");
        })
}

fn alert(missing: RwSignal<bool>) -> View {
    el("p")
        .class("run-missing")
        .attr("role", "alert")
        .text_by(move || match missing.get() {
            true => t!("run-bad-what").to_owned(),
            false => String::new(),
        })
}

fn add(plan: OpenPlan, draft: RwSignal<RunLine>) -> bool {
    let mut line = draft.get_untracked();
    line.id = clock::new_id();
    line.what = line.what.trim().to_owned();
    line.who = line.who.trim().to_owned();
    let mut added = false;
    plan.change(|plan| added = plan.add_run_line(line.clone()));
    if added {
        plan.spoken.set(t!("run-added", what = line.what));
        draft.set(RunLine::default());
    }
    added
}
