//! One report: counters first, for the day itself, then what one writes down afterwards.

mod after;
mod counters;
mod event;
mod open;
pub mod out;
pub mod row;
pub mod sheet;
mod tallies;
pub mod words;

use std::rc::Rc;

use crate::ui::signals::*;

use self::after::after;
use self::counters::counters;
use self::event::event;
use self::open::OpenReport;
use self::out::{Going, out};
use self::tallies::{actions, questions};
use super::buttons::action;
use super::days::day_value;
use super::focus::{focus_soon, spoken};
use super::fold::folding;
use super::undo::Undo;
use crate::domain::report::Report;
use crate::domain::report::rough::Rough;
use crate::storage::keys::Key;
use crate::ui::components::button::link;
use crate::ui::components::field::{Of, asked_field, of};
use crate::ui::components::guard::guarded_asked;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::frame::set_title;
use crate::ui::keeper::keeper;
use crate::ui::navigation::navigation;
use crate::ui::notices::notices;
use crate::ui::pages::not_found::missing;
use crate::ui::route::Route;
use crate::ui::view::{View, el, follow};

/// The report with this id.
pub fn report_page(id: String) -> View {
    let (keeper, notices) = (keeper(), notices());
    // What another page changed a moment ago must be read, not what was stored before.
    keeper.flush();
    let key = Key::Report(id.clone());
    let kept = keeper.keep::<Report>(key.clone());
    if !kept.found.get_untracked() {
        return missing(&Route::Reports, t!("report-all"));
    }
    let undo = Undo::new(kept, key.clone());
    let report = OpenReport::new(kept, key, undo, keeper, notices);
    let title = report.words(
        Box::new(|report| [report.name.trim(), &day_value(report.date)].join("/")),
        Box::new(words::name),
    );
    follow(move || set_title(&title.give()));
    el("div")
        .class("page-body report-page")
        .show_if(move || kept.found.get(), move || screen(report))
        .show_if(move || !kept.found.get(), removed)
        .child(spoken(report.spoken))
}

/// For a report that another window removed while it was open here.
fn removed() -> View {
    let on = link("button", &Route::Reports, t!("report-all"));
    el("div")
        .child(el("p").class("lead").text(t!("report-removed")))
        .child(el("p").class("actions").child(on))
}

fn screen(report: OpenReport) -> View {
    let saved = match report.keeper.lasts() {
        true => t!("report-saved"),
        false => t!("report-lasts-not"),
    };
    let note = el("p")
        .class("note")
        .child(glyph(Icon::ShieldCheck))
        .child(el("span").text(t!("report-no-names")));
    let parts = el("div")
        .class("stack report-parts")
        .child(counters(report))
        .child(el("p").class("soft").text(saved))
        .child(note)
        .child(rough(report))
        .child(event(report))
        .child(questions(report))
        .child(actions(report))
        .child(look_back(report))
        .child(after(report));
    let keeper = report.keeper;
    let sheet = move |left: &[Report], _| {
        let one = left.first().cloned().unwrap_or_default();
        sheet::of_one(&one, keeper)
    };
    let going = Going {
        reports: Rc::new(move || vec![report.with(Clone::clone)]),
        sheet: Rc::new(sheet),
        many: false,
    };
    el("div")
        .class("stack")
        .child(parts)
        .child(out(going))
        .child(el("p").class("actions report-parts").child(delete(report)))
}

/// A rough number, for a crowd that nobody could count.
fn rough(report: OpenReport) -> View {
    const ROUGH: Of<Report> = of!(people.rough);
    let line = move || report.with(|report| report.people.rough.trim().to_owned());
    let hint = move || {
        let read = report.with(|report| Rough::read(&report.people.rough));
        match read {
            Rough::Unclear => t!("report-rough-unclear").to_owned(),
            Rough::TooMany => t!("report-rough-too-many").to_owned(),
            Rough::Nothing | Rough::Number(_) => String::new(),
        }
    };
    let body = move || {
        let field = asked_field(
            "report-rough",
            "text",
            t!("report-rough"),
            t!("report-rough-why"),
            report.value(ROUGH),
            report.heard(ROUGH),
        );
        let hint = el("p").class("guard").attr("role", "status").text_by(hint);
        el("div").class("heading-body").child(field).child(hint)
    };
    folding(
        "part-rough",
        Icon::Users,
        t!("report-rough-title"),
        Box::new(line),
        RwSignal::new(false),
        Box::new(body),
    )
}

/// What worked, and what to change.
fn look_back(report: OpenReport) -> View {
    const WORKED: Of<Report> = of!(worked);
    const CHANGE: Of<Report> = of!(change);
    let line = move || {
        report.with(|report| {
            let begin = [report.worked.trim(), report.change.trim()];
            begin
                .into_iter()
                .find(|text| !text.is_empty())
                .map_or(String::new(), str::to_owned)
        })
    };
    let area = move |id, label, of| {
        let why = t!("report-look-back-why");
        guarded_asked(id, label, why, report.value(of), report.heard(of))
    };
    let body = move || {
        el("div")
            .class("heading-body")
            .child(area("report-worked", t!("report-worked"), WORKED))
            .child(area("report-change", t!("report-change"), CHANGE))
    };
    folding(
        "part-look-back",
        Icon::Bulb,
        t!("report-look-back"),
        Box::new(line),
        RwSignal::new(false),
        Box::new(body),
    )
}

/// Deletes the report, and can have it back.
fn delete(report: OpenReport) -> View {
    let (keeper, notices, navigation) = (report.keeper, report.notices, navigation());
    let delete = move || {
        keeper.flush();
        let (key, gone) = (report.key.get_value(), report.kept.peek(Clone::clone));
        keeper.remove(&key);
        navigation.go(&Route::Reports);
        let said = t!("report-deleted", name = words::name(&gone));
        notices.offer_undo(&said, move || {
            keeper.put_back(key.clone(), &gone);
        });
        focus_soon("report-new".to_owned());
    };
    let word = t!("report-delete");
    action("button plain small", Icon::Trash, word, Box::new(delete)).id("report-delete")
}
