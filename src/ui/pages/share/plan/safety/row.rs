//! What leads from a plan to its safety lists and its run sheet, and says how ready it is.

use super::summary::{EACH, stops};
use super::words::{open_lines, ours, readiness_words};
use crate::domain::plan::Plan;
use crate::domain::plan::safety::Readiness;
use crate::ui::components::icon::Icon;
use crate::ui::components::list_row::{list_row, rows};
use crate::ui::pages::share::plan::open::OpenPlan;
use crate::ui::route::Route;
use crate::ui::signals::*;
use crate::ui::view::{View, el};

/// Two rows, and below them for whom to stop first.
pub fn on_the_day(plan: OpenPlan, id: &str) -> View {
    let route = Route::RunSheet(id.to_owned());
    let to_sheet = move || {
        list_row(
            &route,
            Some(Icon::ClipboardList),
            t!("run-title"),
            t!("run-row"),
        )
    };
    following(plan, id, Box::new(move |row| rows(vec![row, to_sheet()])))
}

/// The row that leads to the safety lists, in a card of its own.
pub fn safety_row(plan: OpenPlan, id: &str) -> View {
    following(plan, id, Box::new(|row| rows(vec![row])))
}

fn following(plan: OpenPlan, id: &str, card: Box<dyn Fn(View) -> View>) -> View {
    let route = Route::PlanSafety(id.to_owned());
    let line = plan.text(|plan| safety_line(&plan.readiness(&ours())));
    el("div").class("stack").child_by(move || {
        let line = line.get();
        let row = list_row(&route, Some(Icon::ShieldCheck), t!("safety-title"), &line);
        let look = |plan: &Plan| stops(plan, &plan.readiness(&ours()));
        let stops = plan.peek(look);
        Some(el("div").class("stack").child(card(row)).child(stops))
    })
}

/// 'Not yet: 2 things open. The way there is safe; There is a first aid kit'. Many are counted only:
/// a tap away they stand one by one.
fn safety_line(readiness: &Readiness) -> String {
    let line = readiness_words(readiness);
    if readiness.open() > EACH || readiness.open() == 0 {
        return line;
    }
    format!("{line}. {}", open_lines(readiness).join(" "))
}
