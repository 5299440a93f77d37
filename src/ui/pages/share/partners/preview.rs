//! What chosen files would do to the list: whom to take, into which group, and then it is done,
//! with undo.

mod picking;
mod taking;

use std::rc::Rc;

use crate::ui::signals::*;

use self::picking::{SHOWN, list, search, ticks};
use self::taking::known_group;
use super::AllPartners;
use super::bring::{FIELD, Found, Step, Steps};
use super::words::group_choices;
use crate::domain::letters::squeezed;
use crate::domain::partners::import::{Doubles, Fate, Import};
use crate::domain::vcard::{Problem, Why};
use crate::ui::components::button::button;
use crate::ui::components::select::select;
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::view::{View, el};

/// How many lines that could not be read are listed.
const LISTED: usize = 50;

/// With so many new ones all are ticked from the start. A longer file is someone's whole address
/// book: they tick whom they mean.
const ALL_TICKED: usize = 30;

/// The group that stands in the file.
const AS_IN_FILE: &str = "as-in-file";

/// What the user chose.
#[derive(Clone, Copy)]
struct Choosing {
    all: AllPartners,
    step: Steps,
    found: StoredValue<Rc<Found>, LocalStorage>,
    chosen: RwSignal<Vec<bool>>,
    doubles: RwSignal<Doubles>,
    group: RwSignal<String>,
    typed: RwSignal<String>,
    most: RwSignal<usize>,
    /// Why it was not done.
    refused: RwSignal<String>,
}

/// The preview. `id` has the focus when it comes.
pub(super) fn preview(all: AllPartners, step: Steps, found: Rc<Found>, id: &str) -> View {
    let (new, there, twice) = found.import.counts();
    let entries = found.import.entries.iter();
    let ticked = |fate: Fate| fate != Fate::New || new <= ALL_TICKED;
    let grouped = found
        .import
        .entries
        .iter()
        .any(|entry| known_group(&entry.groups).is_some());
    let choosing = Choosing {
        all,
        step,
        chosen: RwSignal::new(entries.map(|entry| ticked(entry.fate)).collect()),
        found: StoredValue::new_local(found.clone()),
        doubles: RwSignal::new(Doubles::Leave),
        group: RwSignal::new(if grouped {
            AS_IN_FILE.to_owned()
        } else {
            String::new()
        }),
        typed: RwSignal::new(String::new()),
        most: RwSignal::new(SHOWN),
        refused: RwSignal::new(String::new()),
    };
    let total = found.import.entries.len();
    el("div")
        .class("stack")
        .child(
            el("h2")
                .id(id)
                .attr("tabindex", "-1")
                .text(t!("partners-read")),
        )
        .child(summary(&found, new, there, twice))
        .child((!found.problems.is_empty()).then(|| report(&found.problems)))
        .child(el("h3").text(t!("partners-pick")))
        .child(el("p").class("note").text(t!("partners-pick-care")))
        .child((there + twice > 0).then(|| doubles(choosing)))
        .child(into_group(choosing, grouped))
        .child((total > SHOWN).then(|| search(choosing)))
        .child((total > 1).then(|| ticks(choosing)))
        .child(el("div").child_by(move || Some(list(choosing))))
        .child(ends(choosing))
}

fn summary(found: &Found, new: usize, there: usize, twice: usize) -> View {
    let import = &found.import;
    let counted = |count: usize, words: &dyn Fn(usize) -> String| {
        (count > 0).then(|| el("li").text(&words(count)))
    };
    let count = tn!("partners-read-count", import.entries.len());
    let room = tn!("partners-read-room", import.room());
    el("div")
        .child(el("p").class("partners-count").text(&count))
        .child(
            el("ul")
                .class("points")
                .child(counted(new, &|count| tn!("partners-read-new", count)))
                .child(counted(there, &|count| tn!("partners-read-there", count)))
                .child(counted(twice, &|count| tn!("partners-read-twice", count)))
                .child(counted(import.nameless(), &|count| {
                    tn!("partners-read-nameless", count)
                }))
                .child(counted(import.left_out, &|count| {
                    tn!("partners-read-left-out", count)
                }))
                .child((new > import.room() / 2).then(|| el("li").text(&room))),
        )
        .child(el("p").class("soft").text(t!("partners-read-others")))
}

/// Line by line what could not be read, and why.
fn report(problems: &[(String, Problem)]) -> View {
    let line = |(file, problem): &(String, Problem)| {
        let place = match file.as_str() {
            "" => t!("partners-read-at", line = problem.line),
            file => t!("partners-read-at-file", file = file, line = problem.line),
        };
        el("li")
            .child(el("strong").text(&place))
            .text(" ")
            .text(why_words(problem.why))
    };
    let left = problems.len().saturating_sub(LISTED);
    el("details")
        .class("more-of")
        .child(el("summary").text(&tn!("partners-read-problems", problems.len())))
        .child(
            el("ul")
                .class("points")
                .each(problems.iter().take(LISTED).map(line)),
        )
        .child((left > 0).then(|| el("p").text(&tn!("partners-read-more-problems", left))))
}

fn why_words(why: Why) -> &'static str {
    match why {
        Why::Outside => t!("partners-why-outside"),
        Why::NoProperty => t!("partners-why-property"),
        Why::TooLong => t!("partners-why-long"),
        Why::NoEnd => t!("partners-why-no-end"),
        Why::NoBeginning => t!("partners-why-no-beginning"),
        Why::Blank => t!("partners-why-blank"),
        Why::BadQuoted => t!("partners-why-quoted"),
        Why::Letters => t!("partners-why-letters"),
        Why::Binary => t!("partners-why-binary"),
    }
}

fn doubles(choosing: Choosing) -> View {
    let options = [
        ("leave", t!("partners-doubles-leave")),
        ("join", t!("partners-doubles-join")),
        ("add", t!("partners-doubles-add")),
    ];
    let options = options.map(|(value, word)| (value.to_owned(), word.to_owned()));
    let set = move |value: String| {
        choosing.doubles.set(match value.as_str() {
            "join" => Doubles::Join,
            "add" => Doubles::Add,
            _ => Doubles::Leave,
        });
    };
    let label = t!("partners-doubles");
    select(
        "partners-doubles",
        label,
        options.to_vec(),
        Rc::new(move || {
            let word = match choosing.doubles.get() {
                Doubles::Leave => "leave",
                Doubles::Join => "join",
                Doubles::Add => "add",
            };
            word.to_owned()
        }),
        Rc::new(set),
    )
}

fn into_group(choosing: Choosing, grouped: bool) -> View {
    let mut options = group_choices(t!("partners-no-group"));
    if grouped {
        options.insert(
            0,
            (AS_IN_FILE.to_owned(), t!("partners-into-file").to_owned()),
        );
    }
    let set = move |value| choosing.group.set(value);
    select(
        "partners-into",
        t!("partners-into"),
        options,
        Rc::new(move || choosing.group.get()),
        Rc::new(set),
    )
}

/// How many are taken, and the buttons.
fn ends(choosing: Choosing) -> View {
    let count = memo(move || choosing.count());
    let take = el("button")
        .attr("type", "button")
        .class("button grow")
        .id("partners-take")
        .text_by(move || tn!("partners-take", count.get()))
        .on_click(move || choosing.take());
    let not = button("button plain grow", t!("partners-take-not"), move || {
        choosing.close();
        focus_soon(FIELD.to_owned());
    });
    let refused = move || {
        let words = choosing.refused.get();
        (!words.is_empty()).then(|| el("p").class("alert").text(&words))
    };
    el("div")
        .child(el("div").attr("role", "alert").child_by(refused))
        .child(
            el("div")
                .class("actions partners-ends")
                .child(take)
                .child(not),
        )
}

impl Choosing {
    /// Ticks, or does not, each contact that is looked at. Those that the search hides stay.
    fn tick(self, ticked: fn(Fate) -> bool) {
        let found = self.found.get_value();
        let typed = self.typed.with_untracked(|typed| squeezed(typed));
        self.chosen.update(|chosen| {
            for (entry, chosen) in found.import.entries.iter().zip(chosen) {
                if entry.partner.fits(&typed) {
                    *chosen = ticked(entry.fate);
                }
            }
        });
    }

    /// How many contacts would be taken, tracked.
    fn count(self) -> usize {
        let (found, doubles) = (self.found.get_value(), self.doubles.get());
        self.chosen.with(|chosen| {
            let both = found.import.entries.iter().zip(chosen);
            both.filter(|(entry, chosen)| **chosen && Import::is_taken(entry, doubles))
                .count()
        })
    }

    fn close(self) {
        self.step.set(Step::Choose);
        self.all.bringing.set(false);
    }

    fn refuse(self, words: String) {
        self.refused.set(words);
    }
}
