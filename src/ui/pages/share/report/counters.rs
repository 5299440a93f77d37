//! Counters for one thumb: an age that stays chosen, and a large button for each group.
//!
//! All of it fits on a small screen, so that nobody scrolls while people pass by.

use std::rc::Rc;

use crate::ui::signals::*;

use super::open::{OpenReport, tap_words};
use super::words;
use crate::domain::report::people::{Age, Cell, Group};
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::view::{View, el};

/// The counters.
pub(super) fn counters(report: OpenReport) -> View {
    let ages = Age::ALL.iter().enumerate().map(|(at, age)| {
        let count = report.words(
            Box::new(|report| report.people.counted(None, Some(*age)).to_string()),
            Box::new(|report| match report.people.counted(None, Some(*age)) {
                0 => String::new(),
                count => words::number(count),
            }),
        );
        el("button")
            .attr("type", "button")
            .class("pick count-age")
            .id(&format!("age-{}", age.id()))
            .attr_by("aria-pressed", move || {
                Some((report.age.get() == at).to_string())
            })
            .child(el("span").text(words::age(*age)))
            .child(
                el("span")
                    .class("count-of-age")
                    .text_by(move || count.give()),
            )
            .on_click(move || report.age.set(at))
    });
    let ages = el("div")
        .class("count-ages")
        .attr("role", "group")
        .attr("aria-label", t!("report-age-choose"))
        .each(ages);
    el("section")
        .class("counters")
        .child(head(report))
        .child(ages)
        .each(Group::ALL.map(|group| row(report, group)))
}

/// How many in all, and the way back from a wrong tap.
fn head(report: OpenReport) -> View {
    let all = report.words(
        Box::new(|report| {
            let reached = report.people.reached();
            [reached.counted.to_string(), reached.about.to_string()].join("/")
        }),
        Box::new(|report| words::reached(report.people.reached())),
    );
    let name = move || match report.last() {
        Some(last) => t!("report-undo-what", what = tap_words(last)),
        None => t!("report-undo").to_owned(),
    };
    let undo = el("button")
        .attr("type", "button")
        .class("button plain small")
        .id("count-undo")
        .attr_by("aria-label", move || Some(name()))
        .attr_by("aria-disabled", move || {
            report.last().is_none().then(|| "true".to_owned())
        })
        .child(glyph(Icon::ArrowBackUp))
        .child(el("span").text(t!("report-undo")));
    let undo = report.counting(undo, "undo", Box::new(move || report.take_back()));
    el("div")
        .class("count-head")
        .child(el("h2").id("count-all").text_by(move || all.give()))
        .child(undo)
}

/// One group: one fewer, one more, ten more.
fn row(report: OpenReport, group: Group) -> View {
    let count = report.number(Rc::new(move |report| {
        report.people.counted(Some(group), None)
    }));
    let name = el("span").class("count-name").text(words::group(group));
    // Beside the button and not in it: as a part of its name it would be said with each tap. It is
    // told after the name, and what was counted is said in a pause.
    let number_id = format!("number-{}", group.id());
    let number = el("span")
        .class("count-number")
        .id(&number_id)
        .attr("aria-hidden", "true")
        .text_by(move || count.give());
    let one = counter(report, group, 1, "count-one")
        .attr("aria-describedby", &number_id)
        .child(glyph(Icon::Plus))
        .child(name);
    let one = el("div").class("count-cell").child(one).child(number);
    let less = counter(report, group, -1, "count-less").child(glyph(Icon::Minus));
    let none = move || {
        let age = report.age();
        report.with(|report| report.people.at(Cell { group, age }) == 0)
    };
    let less = less.attr_by("aria-disabled", move || none().then(|| "true".to_owned()));
    let ten = counter(report, group, 10, "count-ten").attr("dir", "ltr");
    let ten = ten.text(t!("report-ten"));
    el("div")
        .class("count-row")
        .child(less)
        .child(one)
        .child(ten)
}

fn counter(report: OpenReport, group: Group, by: isize, class: &str) -> View {
    let name = move || {
        let (group, age) = (words::group(group), words::age(report.age()));
        match by {
            1 => t!("report-count-one", group = group, age = age),
            10 => t!(
                "report-count-ten",
                ten = t!("report-ten"),
                group = group,
                age = age
            ),
            _ => t!("report-count-less", group = group, age = age),
        }
    };
    let id = format!("{class}-{}", group.id());
    let button = el("button")
        .attr("type", "button")
        .class(class)
        .id(&id)
        .attr_by("aria-label", move || Some(name()));
    let tap = move || {
        let age = untrack(|| report.age());
        report.count(Cell { group, age }, by);
    };
    report.counting(button, &id, Box::new(tap))
}
