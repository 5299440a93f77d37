//! Bringing contacts in: files are chosen and read block by block, while the phone stays alive.

use std::rc::Rc;

use crate::ui::signals::*;
use wasm_bindgen_futures::spawn_local;

use super::AllPartners;
use super::preview::preview;
use crate::domain::partners::import::Import;
use crate::domain::vcard::read::Reader;
use crate::domain::vcard::{File, Problem};
use crate::platform::files::{Chosen, chosen_files, letters};
use crate::platform::{page, timers};
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::view::{View, el};

/// Bytes that are read at once: a slow phone is done with them before anyone notices.
const BLOCK: f64 = 65_536.0;

/// The id of the field for files.
pub(super) const FIELD: &str = "partners-file";

/// The id of what came of them.
const READ: &str = "partners-read";

/// What came of the chosen files.
#[derive(Clone)]
pub(super) enum Step {
    /// None is chosen.
    Choose,
    /// So many percent are read.
    Reading(usize),
    /// They are of no use, and why. Nothing was changed.
    Refused(&'static str),
    /// What is in them.
    Read(Rc<Found>),
}

/// What is in the files.
pub(super) struct Found {
    pub(super) import: Import,
    /// What could not be read: in which file, if there are several, and what.
    pub(super) problems: Vec<(String, Problem)>,
}

/// How far it is.
pub(super) type Steps = RwSignal<Step, LocalStorage>;

/// The button to choose files, and what came of them.
pub(super) fn bring(all: AllPartners) -> View {
    let step: Steps = RwSignal::new_local(Step::Choose);
    let came = move || match step.get() {
        Step::Choose => None,
        Step::Reading(percent) => {
            let words = t!("partners-reading", percent = percent);
            Some(el("p").attr("role", "status").text(&words))
        }
        Step::Refused(why) => {
            let alert = el("p").class("alert").id(READ).attr("role", "alert");
            Some(alert.attr("tabindex", "-1").text(why))
        }
        Step::Read(found) => Some(untrack(|| preview(all, step, found, READ))),
    };
    el("section")
        .class("card partners-bring")
        .child(chooser(all, step))
        .child_by(came)
}

fn chooser(all: AllPartners, step: Steps) -> View {
    let input = el("input")
        .id(FIELD)
        .class("off-screen")
        .attr("type", "file")
        .attr("multiple", "")
        .attr(
            "accept",
            ".vcf,.vcard,text/vcard,text/x-vcard,text/directory",
        )
        .on("change", move |event| {
            let files = chosen_files(&event.target());
            if !files.is_empty() {
                spawn_local(read(all, step, files));
            }
        });
    let label = el("label")
        .class("button plain file-button")
        .attr("for", FIELD)
        .child(input)
        .child(glyph(Icon::Upload))
        .text(t!("partners-choose"));
    el("div")
        .attr_by("hidden", move || all.bringing.get().then(String::new))
        .child(el("h2").text(t!("partners-bring")))
        .child(el("p").text(t!("partners-bring-line")))
        .child(el("p").class("actions").child(label))
}

async fn read(all: AllPartners, step: Steps, files: Vec<Chosen>) {
    let mut found = Found {
        import: Import::beside(all.keeper.partners()),
        problems: Vec::new(),
    };
    let whole: f64 = files.iter().map(Chosen::size).sum();
    let (mut done, several) = (0.0, files.len() > 1);
    for file in files {
        let name = if several { file.name() } else { String::new() };
        let mut reader = Reader::new(letters);
        let mut from = 0.0;
        while from < file.size() {
            let percent = ((done + from) / whole * 100.0) as usize;
            // The page may have been left in the meantime.
            if step.try_set(Step::Reading(percent)).is_some() {
                return;
            }
            let Some(block) = file.block(from, BLOCK).await else {
                return shown(all, step, Step::Refused(t!("partners-read-unreadable")));
            };
            reader.feed(&block);
            found.take(reader.take(), &name);
            from += BLOCK;
        }
        found.take(reader.finish(), &name);
        done += file.size();
    }
    let came = match found.import.entries.len() {
        0 => Step::Refused(t!("partners-read-none")),
        _ => Step::Read(Rc::new(found)),
    };
    shown(all, step, came);
}

fn shown(all: AllPartners, step: Steps, came: Step) {
    let is_read = matches!(came, Step::Read(_));
    if step.try_set(came).is_none() {
        all.bringing.try_set(is_read);
        timers::after_paint(|| page::focus_in_view(READ));
    }
}

impl Found {
    fn take(&mut self, file: File, name: &str) {
        for card in file.cards {
            self.import.add(card);
        }
        for problem in file.problems {
            self.problems.push((name.to_owned(), problem));
        }
    }
}
