//! A plan of ours: what is in it, and one tap that makes it the user's.

use std::rc::Rc;

use crate::ui::signals::*;

use super::buttons::action;
use super::days::{day_field, day_value, is_past};
use super::plan::part::part_card;
use crate::domain::date::Date;
use crate::domain::plan::hours::{read_time, time_text};
use crate::domain::templates::{Choice, Template, TemplateTask};
use crate::platform::{clock, page};
use crate::storage::keys::Key;
use crate::ui::components::field::text_field;
use crate::ui::components::icon::Icon;
use crate::ui::components::list_row::{list_row, rows};
use crate::ui::frame::set_title;
use crate::ui::keeper::keeper;
use crate::ui::navigation::navigation;
use crate::ui::pages::not_found::missing;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The id of the field for the day.
const DAY: &str = "template-day";

/// The day and the start that are chosen here. They are stored only with the plan.
#[derive(Clone, Copy)]
struct Chosen {
    template: &'static Template,
    day: RwSignal<Option<Date>>,
    time: RwSignal<String>,
}

/// The plan of ours with this id.
pub fn template_page(id: &str) -> View {
    let Some(template) = texts::pack().template(id) else {
        return missing(&Route::Templates, t!("templates-title"));
    };
    set_title(&template.title);
    let chosen = Chosen {
        template,
        day: RwSignal::new(None),
        time: RwSignal::new(template.starts.clone()),
    };
    el("div")
        .class("page-body")
        .child(el("p").class("lead").text(&template.about))
        .child(at_a_glance(template))
        .child(make_card(chosen))
        .child(care(template))
        .each(inside(chosen))
        .child(lists(template))
        .child(talk(template))
}

fn at_a_glance(template: &Template) -> View {
    let fact = |name: &str, words: &str| {
        el("div")
            .child(el("dt").text(name))
            .child(el("dd").text(words))
    };
    let facts = el("dl")
        .class("at-a-glance")
        .child(fact(t!("template-suits"), &template.suits))
        .child(fact(t!("template-takes"), &template.takes))
        .child(fact(t!("template-people"), &template.people));
    el("section")
        .class("card")
        .child(el("h2").text(t!("template-facts")))
        .child(facts)
}

impl Chosen {
    /// When it begins, in minutes since midnight, tracked.
    fn begins(self) -> u32 {
        let usual = || read_time(&self.template.starts).unwrap_or_default();
        self.time.with(|time| read_time(time)).unwrap_or_else(usual)
    }

    fn choice(self) -> Choice {
        let template = self.template;
        let begins = untrack(|| self.begins());
        let lasts = read_time(&template.ends)
            .zip(read_time(&template.starts))
            .map_or(0, |(ends, starts)| ends.saturating_sub(starts));
        Choice {
            day: self.day.get_untracked(),
            begins,
            ends: begins + lasts,
            today: clock::today(),
        }
    }

    /// What is to be said of the day, tracked.
    fn hint(self) -> String {
        let Some((day, today)) = self.day.get().zip(clock::today()) else {
            return t!("template-later").to_owned();
        };
        let days = today.days_until(day);
        if days < 0 {
            return String::new();
        }
        let tasks = self.template.tasks.iter();
        match tasks.filter(|task| task.offset() > days).count() {
            0 => String::new(),
            tight => tn!("template-tight", tight),
        }
    }
}

fn make_card(chosen: Chosen) -> View {
    let (keeper, navigation) = (keeper(), navigation());
    let make = move || {
        // The field says why.
        if is_past(&day_value(chosen.day.get_untracked())) {
            return page::focus(DAY);
        }
        let plan = chosen.template.plan(
            &chosen.choice(),
            t!("template-talk-note"),
            &mut clock::new_id,
        );
        let id = clock::new_id();
        // Where there is no room for it the keeper has said so.
        if keeper.write(&Key::Plan(id.clone()), &plan) {
            navigation.go(&Route::Plan(id));
        }
    };
    let hint = el("p")
        .class("soft")
        .attr("role", "status")
        .text_by(move || chosen.hint());
    let button = action("button", Icon::Plus, t!("template-make"), Box::new(make));
    el("section")
        .class("card")
        .child(el("h2").text(t!("template-make-title")))
        .child(fields(chosen))
        .child(hint)
        .child(el("p").class("actions").child(button.id("template-make")))
}

fn fields(chosen: Chosen) -> View {
    let day = day_field(
        DAY,
        t!("template-day"),
        t!("template-past"),
        Rc::new(move || chosen.day.get()),
        Rc::new(move |day| chosen.day.set(day)),
    );
    let time = text_field(
        "template-time",
        "time",
        t!("plan-time"),
        Rc::new(move || chosen.time.get()),
        Rc::new(move |text: String| {
            if !(text.is_empty() && page::half_typed("template-time")) {
                chosen.time.set(text);
            }
        }),
    );
    el("div").child(day).child(time)
}

fn care(template: &Template) -> View {
    let points = template.care.iter().map(|line| el("li").text(line));
    el("section")
        .class("card")
        .child(el("h2").text(t!("template-care")))
        .child(el("ul").class("points").each(points))
}

/// What opens: tasks, the day itself, things, money.
fn inside(chosen: Chosen) -> Vec<View> {
    let template = chosen.template;
    let still = |line: String| memo(move || line.clone());
    let run = memo(move || {
        let begins = chosen.begins();
        let at = |line: Option<&crate::domain::templates::TemplateLine>| {
            line.map_or(String::new(), |line| time_text(line.at(begins)))
        };
        let (from, to) = (at(template.run.first()), at(template.run.last()));
        t!("template-run-line", from = from, to = to)
    });
    vec![
        part_card(
            "template-tasks",
            Icon::ClipboardList,
            t!("template-tasks"),
            still(tn!("template-tasks-line", template.tasks.len())),
            false,
            Box::new(move || tasks(template)),
        ),
        part_card(
            "template-run",
            Icon::Clock,
            t!("template-run"),
            run,
            false,
            Box::new(move || timeline(chosen)),
        ),
        part_card(
            "template-needs",
            Icon::ShoppingBag,
            t!("needs-title"),
            still(tn!("template-things-line", template.needs.len())),
            false,
            Box::new(move || points(&template.needs)),
        ),
        part_card(
            "template-money",
            Icon::BuildingBank,
            t!("money-title"),
            still(t!("template-money-line").to_owned()),
            false,
            Box::new(move || {
                el("div")
                    .class("template-part")
                    .child(el("h3").class("part-title").text(t!("money-out")))
                    .child(points(&template.costs))
                    .child(el("h3").class("part-title").text(t!("money-in")))
                    .child(points(&template.income))
            }),
        ),
    ]
}

fn tasks(template: &Template) -> View {
    let mut body = el("div").class("template-part");
    for heading in &texts::pack().rest.headings {
        let tasks = template.tasks.iter();
        let under = tasks.filter(|task| task.heading == heading.id).map(|task| {
            el("li")
                .text(&task.text)
                .child(el("span").class("row-line").text(&when(task)))
        });
        body = body
            .child(el("h3").class("part-title").text(&heading.title))
            .child(el("ul").class("template-tasks").each(under));
    }
    body
}

/// '14 days before'.
fn when(task: &TemplateTask) -> String {
    match (task.before, task.after) {
        (0, 0) => t!("template-same-day").to_owned(),
        (0, after) => tn!("template-after", after as usize),
        (before, _) => tn!("template-before", before as usize),
    }
}

fn timeline(chosen: Chosen) -> View {
    let lines = chosen.template.run.iter().map(|line| {
        let at = el("span")
            .class("at")
            .text_by(move || time_text(line.at(chosen.begins())));
        let text = el("span")
            .class("row-text")
            .text(&line.what)
            .child(el("span").class("row-line").text(&line.who));
        el("li").child(at).child(text)
    });
    el("div")
        .class("template-part")
        .child(el("ol").class("timeline").each(lines))
}

fn points(lines: &[String]) -> View {
    let lines = lines.iter().map(|line| el("li").text(line));
    el("div")
        .class("template-part")
        .child(el("ul").class("points").each(lines))
}

/// The safety lists that it brings along, to look at.
fn lists(template: &Template) -> View {
    let pack = texts::pack();
    let lists = template.lists.iter().filter_map(|id| pack.checklist(id));
    let row = |list: &crate::content::pack::Checklist| {
        list_row(
            &Route::List(list.id.clone()),
            Icon::named(&list.icon),
            &list.title,
            "",
        )
    };
    el("section")
        .class("stack")
        .child(el("h2").text(t!("template-lists")))
        .child(rows(lists.map(row).collect()))
}

fn talk(template: &Template) -> View {
    let questions = template.talk.iter().map(|line| el("li").text(line));
    el("section")
        .class("card")
        .child(el("h2").text(t!("template-talk")))
        .child(el("ul").class("points").each(questions))
}
