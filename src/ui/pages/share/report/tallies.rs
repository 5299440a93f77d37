//! What people asked and what they did, each with how often.

use std::rc::Rc;

use crate::ui::signals::*;

use super::open::OpenReport;
use super::words;
use crate::domain::report::{self, ACTIONS, Report, Tally};
use crate::platform::clock;
use crate::ui::components::field::{Value, area_labelled_by};
use crate::ui::components::guard::guard_hint;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::pages::share::add_line::add_line;
use crate::ui::pages::share::buttons::tool_by;
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::pages::share::fold::folding;
use crate::ui::view::{View, el};

/// One of the two lists.
#[derive(Clone, Copy)]
struct List {
    look: fn(&Report) -> &Vec<Tally>,
    touch: fn(&mut Report) -> &mut Vec<Tally>,
    /// The id of the field that adds a line.
    add: &'static str,
    /// The label of a line, by its number.
    label: fn(usize) -> String,
}

const QUESTIONS: List = List {
    look: |report| &report.questions,
    touch: |report| &mut report.questions,
    add: "add-question",
    label: |number| t!("report-question", number = number),
};

const DONE: List = List {
    look: |report| &report.actions,
    touch: |report| &mut report.actions,
    add: "add-action",
    label: |number| t!("report-action", number = number),
};

impl List {
    /// Ids of the lines that users wrote, tracked.
    fn own(self, report: OpenReport) -> Vec<String> {
        report.with(|report| {
            let lines = (self.look)(report).iter();
            let own = lines.filter(|tally| !ACTIONS.contains(&tally.id.as_str()));
            own.map(|tally| tally.id.clone()).collect()
        })
    }

    /// How often it all happened.
    fn times(self, report: &Report) -> usize {
        (self.look)(report).iter().map(|tally| tally.times).sum()
    }

    /// A line, tracked; an empty one where there is none.
    fn line(self, report: OpenReport, id: &str) -> Tally {
        let line = report.with(|report| report::find((self.look)(report), id).cloned());
        line.unwrap_or_else(|| Tally::of(id))
    }
}

/// What people asked.
pub(super) fn questions(report: OpenReport) -> View {
    let line = report.words(
        Box::new(|report| report.questions.len().to_string()),
        Box::new(|report| match report.questions.len() {
            0 => String::new(),
            count => tn!("report-questions-line", count),
        }),
    );
    let body = move || {
        el("div")
            .class("heading-body")
            .child(el("p").class("about").text(t!("report-questions-none")))
            .child(own_lines(report, QUESTIONS, t!("report-question-add")))
    };
    folding(
        "part-questions",
        Icon::MessageCircle,
        t!("report-questions"),
        line,
        RwSignal::new(false),
        Box::new(body),
    )
}

/// What people did.
pub(super) fn actions(report: OpenReport) -> View {
    let line = report.words(
        Box::new(|report| DONE.times(report).to_string()),
        Box::new(|report| match DONE.times(report) {
            0 => String::new(),
            times => tn!("report-actions-line", times),
        }),
    );
    let body = move || {
        let ours = ACTIONS.map(|id| {
            let name = words::action(&Tally::of(id));
            el("li")
                .class("tally")
                .child(el("span").class("tally-name").text(&name))
                .child(stepper(report, DONE, id))
        });
        el("div")
            .class("heading-body")
            .child(el("p").class("about").text(t!("report-actions-about")))
            .child(el("ul").class("tasks").each(ours))
            .child(own_lines(report, DONE, t!("report-action-add")))
    };
    folding(
        "part-actions",
        Icon::CircleCheck,
        t!("report-actions"),
        line,
        RwSignal::new(false),
        Box::new(body),
    )
}

/// The lines that users wrote, and a field for the next one.
fn own_lines(report: OpenReport, list: List, label: &str) -> View {
    let lines = el("ul").class("tallies").each_by(
        move || list.own(report),
        move |id| own_line(report, list, id),
    );
    let add = move |text: &str| {
        let mut added = false;
        report.change(&mut |report| {
            added = report::put((list.touch)(report), clock::new_id(), text);
        });
        if added {
            let said = t!("report-question-added", text = text.trim());
            report.spoken.set(said);
        }
        added
    };
    el("div")
        .child(lines)
        .child(add_line(list.add, label, Rc::new(add)))
}

fn own_line(report: OpenReport, list: List, id: &str) -> View {
    let counted = id.to_owned();
    let label = move || {
        let place = list.own(report).iter().position(|other| *other == counted);
        (list.label)(place.unwrap_or(0) + 1)
    };
    let (shown, typed, gone) = (id.to_owned(), id.to_owned(), id.to_owned());
    let heard = move |text: String| {
        report.change(&mut |report| {
            let lines = (list.touch)(report).iter_mut();
            for tally in lines.filter(|tally| tally.id == typed) {
                tally.text.clone_from(&text);
            }
        });
    };
    let words: Value = Rc::new(move || list.line(report, &shown).text);
    let area = area_labelled_by(&text_id(id), Rc::new(label), words.clone(), Rc::new(heard))
        .child(guard_hint(words));
    let named = id.to_owned();
    let remove = tool_by(
        &format!("tally-remove-{id}"),
        Icon::Trash,
        Box::new(move || t!("report-remove", what = list.line(report, &named).text)),
        Box::new(move || remove(report, list, &gone)),
    );
    let tools = el("div")
        .class("tally-tools")
        .child(remove)
        .child(stepper(report, list, id));
    el("li").child(area).child(tools)
}

fn remove(report: OpenReport, list: List, id: &str) {
    let mut removed = None;
    report.change(&mut |report| removed = report::remove((list.touch)(report), id));
    let Some((at, tally)) = removed else { return };
    focus_soon(list.add.to_owned());
    let said = t!("report-removed-line", what = words::action(&tally));
    let focus = text_id(id);
    let back = move |report: &mut Report| {
        report::put_back((list.touch)(report), at, tally.clone());
    };
    report.offer_undo(said, focus, Box::new(back));
}

fn text_id(id: &str) -> String {
    format!("tally-{id}")
}

/// One fewer, how often, one more.
fn stepper(report: OpenReport, list: List, id: &str) -> View {
    let shown = id.to_owned();
    let times = move |report: &Report| {
        report::find((list.look)(report), &shown).map_or(0, |tally| tally.times)
    };
    let times = report.number(Rc::new(times));
    let step = |by: isize, icon: Icon| {
        let (named, counted) = (id.to_owned(), id.to_owned());
        let name = move || {
            let what = words::action(&list.line(report, &named));
            match by {
                1 => t!("report-more", what = what),
                _ => t!("report-less", what = what),
            }
        };
        let way = if by > 0 { "more" } else { "less" };
        let counter = format!("{way}-{id}");
        let button = el("button")
            .attr("type", "button")
            .class("step-button")
            .id(&counter)
            .attr_by("aria-label", move || Some(name()))
            .child(glyph(icon));
        let tap = move || {
            let mut done = 0;
            report.change(&mut |report| done = list_step(report, list, &counted, by));
            if done != 0 {
                report.tallied(list.look, &counted);
            }
        };
        report.counting(button, &counter, Box::new(tap))
    };
    el("div")
        .class("stepper")
        .child(step(-1, Icon::Minus))
        .child(
            el("span")
                .class("step-number")
                .text_by(move || times.give()),
        )
        .child(step(1, Icon::Plus))
}

fn list_step(report: &mut Report, list: List, id: &str, by: isize) -> isize {
    match ACTIONS.contains(&id) {
        true => report.add_action(id, by),
        false => report::add((list.touch)(report), id, by),
    }
}
