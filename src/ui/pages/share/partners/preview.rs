//! What chosen files would do to the list: whom to take, into which group, and then it is done,
//! with undo.

use std::rc::Rc;

use crate::ui::signals::*;

use super::AllPartners;
use super::bring::{FIELD, Found, Step, Steps};
use super::words::{both, group_choices, group_title, name_of, same_words};
use crate::domain::letters::squeezed;
use crate::domain::partners::Partner;
use crate::domain::partners::import::{Doubles, Fate, Import};
use crate::domain::vcard::{Problem, Why};
use crate::platform::clock;
use crate::storage::keys::Key;
use crate::ui::components::button::button;
use crate::ui::components::field::text_field;
use crate::ui::components::select::select;
use crate::ui::components::tick_row::tick_row;
use crate::ui::pages::learn::quiz::focus_title;
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// How many contacts are shown at once.
const SHOWN: usize = 30;

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
    let (new, there) = found.import.counts();
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
        .child(summary(&found, new, there))
        .child((!found.problems.is_empty()).then(|| report(&found.problems)))
        .child(el("h3").text(t!("partners-pick")))
        .child(el("p").class("note").text(t!("partners-pick-care")))
        .child((there > 0).then(|| doubles(choosing)))
        .child(into_group(choosing, grouped))
        .child((total > SHOWN).then(|| search(choosing)))
        .child((total > 1).then(|| ticks(choosing)))
        .child(el("div").child_by(move || Some(list(choosing))))
        .child(ends(choosing))
}

fn summary(found: &Found, new: usize, there: usize) -> View {
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
        "leave",
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
    let chosen = choosing.group.get_untracked();
    let set = move |value| choosing.group.set(value);
    select(
        "partners-into",
        t!("partners-into"),
        options,
        &chosen,
        Rc::new(set),
    )
}

fn search(choosing: Choosing) -> View {
    text_field(
        "partners-pick-search",
        "search",
        t!("partners-pick-search"),
        Rc::new(move || choosing.typed.get()),
        Rc::new(move |typed| {
            choosing.most.set(SHOWN);
            choosing.typed.set(typed);
        }),
    )
}

/// Ticks for all at once.
fn ticks(choosing: Choosing) -> View {
    let all_new = button("button plain small", t!("partners-pick-new"), move || {
        choosing.tick(|fate| fate == Fate::New);
    });
    let none = button("button plain small", t!("partners-pick-none"), move || {
        choosing.tick(|_| false);
    });
    el("div")
        .class("tools")
        .child(all_new.id("partners-pick-new"))
        .child(none)
}

/// Those that fit what is typed, some at a time.
fn list(choosing: Choosing) -> View {
    let typed = choosing.typed.with(|typed| squeezed(typed));
    let (most, doubles) = (choosing.most.get(), choosing.doubles.get());
    let found = choosing.found.get_value();
    let mut fitting = Vec::new();
    for (at, entry) in found.import.entries.iter().enumerate() {
        if entry.partner.fits(&typed) {
            fitting.push(at);
        }
    }
    if fitting.is_empty() {
        return el("p").class("soft").text(t!("partners-pick-nothing"));
    }
    let left = fitting.len().saturating_sub(most);
    let rows = fitting
        .iter()
        .take(most)
        .map(|at| pick_row(choosing, &found, *at, doubles));
    let more = (left > 0).then(|| {
        let word = tn!("partners-more", left.min(SHOWN));
        button("button plain wide", &word, move || {
            choosing.most.set(most + SHOWN);
            focus_soon(format!("tick-contact-{most}"));
        })
    });
    el("div")
        .child(el("ul").class("rows").each(rows))
        .child(more)
}

/// A contact to tick. One that is left out as a whole has no tick.
fn pick_row(choosing: Choosing, found: &Found, at: usize, doubles: Doubles) -> View {
    let entry = &found.import.entries[at];
    let partner = &entry.partner;
    let name = both(&name_of(partner), &partner.contact);
    let fields = both(&partner.phone, &partner.email);
    let same = found.import.same_as(entry);
    let same = same.map(|(other, by)| same_words(by, &name_of(other)));
    let why = el("div")
        .class("tick-why")
        .child((!fields.is_empty()).then(|| el("p").attr("dir", "auto").text(&fields)))
        .child(same.map(|words| el("p").class("late").text(&words)));
    if !Import::is_taken(entry, doubles) {
        let name = el("p").class("not-taken").text(&name);
        return el("li").child(name).child(why);
    }
    let row = tick_row(
        &format!("contact-{at}"),
        move || name.clone(),
        move || choosing.chosen.with(|chosen| chosen.get(at) == Some(&true)),
        move |ticked| {
            choosing.chosen.update(|chosen| {
                if let Some(chosen) = chosen.get_mut(at) {
                    *chosen = ticked;
                }
            });
        },
        Some(why),
    );
    el("li").child(row)
}

/// How many are taken, and the buttons.
fn ends(choosing: Choosing) -> View {
    let count = Memo::new(move |_| choosing.count());
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
    fn tick(self, which: fn(Fate) -> bool) {
        let found = self.found.get_value();
        let entries = found.import.entries.iter();
        self.chosen
            .set(entries.map(|entry| which(entry.fate)).collect());
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

    /// Does what was chosen: all of it, or nothing.
    fn take(self) {
        let found = self.found.get_value();
        let chosen = self.chosen.get_untracked();
        let group = self.group.get_untracked();
        let into = |groups: &[String]| match group.as_str() {
            AS_IN_FILE => known_group(groups).unwrap_or_default().to_owned(),
            group => group.to_owned(),
        };
        let doubles = self.doubles.get_untracked();
        let changes = found.import.changes(&|at| chosen[at], doubles, &into);
        let (count, room) = (changes.count(), found.import.room());
        if count == 0 {
            return self.refuse(t!("partners-take-none").to_owned());
        }
        if changes.new.len() > room {
            return self.refuse(tn!("partners-take-too-many", room));
        }
        let keeper = self.all.keeper;
        let mut records: Vec<(Key, Partner)> = Vec::with_capacity(count);
        let mut before: Vec<(Key, Option<Partner>)> = Vec::with_capacity(count);
        for partner in changes.new {
            records.push((Key::Partner(clock::new_id()), partner));
        }
        for (id, partner) in changes.joined {
            records.push((Key::Partner(id), partner));
        }
        for (key, _) in &records {
            before.push((key.clone(), keeper.load(key)));
        }
        match keeper.write_all(&records) {
            Ok(()) => self.taken(count, before),
            Err(fitted) => self.refuse(tn!("partners-take-full", fitted)),
        }
    }

    fn taken(self, count: usize, before: Vec<(Key, Option<Partner>)>) {
        let all = self.all;
        self.close();
        all.read_again();
        let said = tn!("partners-taken", count);
        all.spoken.set(said.clone());
        all.notices.offer_undo(&said, move || {
            put_back(all, &before);
            all.notices.say(t!("partners-untaken"));
        });
        focus_title();
    }
}

/// Takes an import back.
fn put_back(all: AllPartners, before: &[(Key, Option<Partner>)]) {
    let mut changed = Vec::new();
    for (key, partner) in before {
        match partner {
            None => all.keeper.remove(key),
            Some(partner) => changed.push((key.clone(), partner.clone())),
        }
    }
    // There is room: they were there a moment ago.
    let _ = all.keeper.write_all(&changed);
    all.keeper.renew();
}

/// The group of ours that is called as one of these.
fn known_group(names: &[String]) -> Option<&'static str> {
    let groups = &texts::pack().partners;
    let named = |name: &String| {
        let name = squeezed(name);
        groups.iter().find(|group| squeezed(&group.title) == name)
    };
    let group = names.iter().find_map(named)?;
    group_title(&group.id)?;
    Some(&group.id)
}
