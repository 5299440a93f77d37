//! The run sheet of a plan: one page for the day, to share and to pin to a wall.

pub mod adding;
pub mod given;
pub mod numbers;
pub mod paper;
pub mod timeline;

use std::rc::Rc;

use self::numbers::numbers_rows;
use self::paper::paper;
use self::timeline::timeline;
use super::head::plan_head;
use super::open::OpenPlan;
use super::page_of_plan;
use super::safety::row::safety_row;
use crate::ui::components::field::asked_area;
use crate::ui::signals::*;
use crate::ui::view::{View, el};

/// The run sheet of the plan with this id.
pub fn run_sheet_page(id: &str) -> View {
    page_of_plan(id, |_| t!("run-title").to_owned(), screen)
}

fn screen(plan: OpenPlan, id: &str) -> View {
    let form = el("div")
        .class("stack unprinted")
        .child(el("p").class("lead").text(t!("run-lead")))
        .child(plan_head(plan))
        .child(timeline(plan))
        .child(place(plan))
        .child(numbers_rows())
        .child(safety_row(plan, id));
    el("div").class("stack").child(form).child(paper(plan))
}

fn place(plan: OpenPlan) -> View {
    let words = plan.text(|plan| plan.directions.clone());
    let field = asked_area(
        "run-place",
        t!("run-place"),
        t!("run-place-why"),
        Rc::new(move || words.get()),
        Rc::new(move |text| plan.change(|plan| plan.directions.clone_from(&text))),
    );
    el("section").class("card run-place").child(field)
}
