//! What the sheet says: the parts of a plan for its day, in words.

use super::numbers::number_parts;
use super::timeline::what_words;
use crate::domain::numbers::HelpNumbers;
use crate::domain::partners::Partner;
use crate::domain::picture::{Block, Sheet, without_blank_lines};
use crate::domain::plan::Plan;
use crate::domain::plan::run::Doing;
use crate::domain::plan::run::paper::{Kind, Line, Part, part_text, short};
use crate::domain::plan::safety::{Asked, Readiness};
use crate::platform::clock;
use crate::storage::keys::Key;
use crate::ui::keeper::Keeper;
use crate::ui::pages::safe::card::day_words;
use crate::ui::pages::share::plan::safety::words::{open_lines, ours, readiness_words, stop};
use crate::ui::pages::share::plan::words;

/// What the sheet is made from.
pub(super) struct Given {
    /// Name of the plan.
    pub name: String,
    /// Day, time and place, a line each.
    pub facts: Vec<String>,
    /// All parts that say something, in the order of the sheet.
    pub parts: Vec<Part>,
    /// When it was made.
    pub made: String,
}

impl Given {
    /// The sheet of a plan.
    pub(super) fn of(plan: &Plan, numbers: &HelpNumbers, keeper: Keeper) -> Given {
        let children = plan.answer(Asked::Children) == Some(true);
        let mut parts = number_parts(numbers, children);
        parts.extend(Part::of(Kind::Times, t!("run-times"), times(plan)));
        parts.extend(Part::of(Kind::Safety, t!("run-safety"), safety(plan)));
        parts.extend(Part::of(Kind::Place, t!("run-place"), place(plan)));
        parts.extend(Part::of(Kind::Needs, t!("run-needs"), needs(plan)));
        let partners = partners(plan, keeper);
        parts.extend(Part::of(Kind::Partners, t!("run-partners"), partners));
        // The longest comes last: what goes on to a second page is more of the same.
        parts.extend(Part::of(Kind::People, t!("run-people"), people(plan)));
        let made = clock::today().map(day_words).unwrap_or_default();
        Given {
            name: words::name(plan),
            facts: words::facts(plan),
            parts,
            made: t!("run-printed", day = made),
        }
    }

    /// All of it as a sheet for a message or a picture. Nothing is left out there.
    pub(super) fn sheet(&self) -> Sheet {
        let head = Block {
            label: String::new(),
            value: self.facts.join("\n"),
        };
        let blocks = self.parts.iter().map(|part| Block {
            label: part.title.clone(),
            value: part_text(part, &|name| t!("run-person", name = name)),
        });
        Sheet {
            title: self.name.clone(),
            blocks: [head].into_iter().chain(blocks).collect(),
            footer: self.made.clone(),
        }
    }

    /// The name and the facts, short enough for the head of a page.
    pub(super) fn head(&self) -> (String, Vec<String>) {
        let facts = self.facts.iter().map(|fact| short(fact));
        (short(&self.name), facts.collect())
    }
}

fn times(plan: &Plan) -> Vec<Line> {
    let lines = plan.run.iter().map(|line| Line {
        lead: line.time.clone(),
        text: what_words(line),
        tail: line.who.trim().to_owned(),
        ..Line::default()
    });
    lines.collect()
}

/// Tasks by person.
fn people(plan: &Plan) -> Vec<Line> {
    let mut lines = Vec::new();
    for doing in plan.who_does_what() {
        add_tasks(&mut lines, &doing);
    }
    lines
}

/// The name stands above the first task of each.
fn add_tasks(lines: &mut Vec<Line>, doing: &Doing<'_>) {
    for (at, task) in doing.tasks.iter().enumerate() {
        let who = match doing.who {
            "" => t!("run-nobody"),
            who => who,
        };
        lines.push(Line {
            lead: if at == 0 {
                who.to_owned()
            } else {
                String::new()
            },
            text: words::task_text(task),
            tick: true,
            done: task.done,
            ..Line::default()
        });
    }
}

fn needs(plan: &Plan) -> Vec<Line> {
    let said = plan
        .needs
        .iter()
        .filter(|need| !need.text.trim().is_empty());
    let line = said.map(|need| Line {
        text: need.text.trim().to_owned(),
        tail: match need.who.trim() {
            "" => t!("run-nobody").to_owned(),
            who => t!("run-needs-who", who = who),
        },
        tick: true,
        done: need.here,
        ..Line::default()
    });
    line.collect()
}

/// 'Ready', or what is open; and for whom to stop first.
fn safety(plan: &Plan) -> Vec<Line> {
    let readiness: Readiness = plan.readiness(&ours());
    let line = |text: String| Line {
        text,
        ..Line::default()
    };
    let mut open = open_lines(&readiness).into_iter();
    let first = Line {
        lead: readiness_words(&readiness),
        text: open.next().unwrap_or_default(),
        ..Line::default()
    };
    let stops = plan.stops(&readiness).into_iter();
    let stops = stops.map(|asked| stop(asked).to_owned());
    let others = open.chain(stops).map(line);
    [first].into_iter().chain(others).collect()
}

fn place(plan: &Plan) -> Vec<Line> {
    let words = without_blank_lines(&plan.directions);
    let line = Line {
        text: words.to_owned(),
        ..Line::default()
    };
    (!words.is_empty()).then_some(line).into_iter().collect()
}

/// Names, and what comes next with each: nothing else of what is known of them.
fn partners(plan: &Plan, keeper: Keeper) -> Vec<Line> {
    let known = plan.partners.iter().filter_map(|id| {
        let partner = keeper.load::<Partner>(&Key::Partner(id.clone()))?;
        let name = partner.name.trim().to_owned();
        (!name.is_empty()).then(|| Line {
            lead: name,
            text: partner.next.trim().to_owned(),
            ..Line::default()
        })
    });
    known.collect()
}
