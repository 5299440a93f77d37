//! The parts of the app that come after its start.
//!
//! The build moves what only one of the functions below reaches into a module of its own
//! (`xtask/src/finish/parts.rs`). The boot script fetches the parts once the app is on screen
//! (`src/boot/parts.js`), all of them, so that waiting is rare: a page opened in the first seconds
//! of a first visit, or without a network where nothing could be kept.

use super::app::app_state;
use super::components::button::button;
use super::frame::set_title;
use super::pages;
use super::route::Route;
use super::signals::*;
use super::view::{View, el};
use crate::platform::{boot, page as window};

/// A part of the app. More of them would share so much that the build made a file of each overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Lessons and the quiz.
    Learn,
    /// The tools of all other sections, and this phone.
    Tools,
}

impl Part {
    const ALL: [Part; 2] = [Part::Learn, Part::Tools];

    /// What the boot script calls it: the name between the zeros below.
    fn name(self) -> &'static str {
        match self {
            Part::Learn => "learn",
            Part::Tools => "tools",
        }
    }
}

/// How far the parts are.
#[derive(Clone, Copy)]
pub struct Parts([RwSignal<boot::PartState>; Part::ALL.len()]);

impl Parts {
    /// Looks at what the boot script says, and keeps looking.
    pub fn watch() -> Parts {
        let parts = Parts(Part::ALL.map(|part| RwSignal::new(boot::part_state(part.name()))));
        window::on_window(boot::PART_EVENT, move |_| parts.look());
        parts
    }

    fn look(self) {
        for part in Part::ALL {
            let now = boot::part_state(part.name());
            let signal = self.of(part);
            if signal.get_untracked() != now {
                signal.set(now);
            }
        }
    }

    fn of(self, part: Part) -> RwSignal<boot::PartState> {
        self.0[part as usize]
    }
}

/// Loads the part that a page needs. Returns when it is there, or could not be had.
pub async fn load_for(route: &Route) {
    if let Some(part) = pages::part_of(route) {
        boot::load_part(part.name()).await;
    }
}

/// The page of a route, or, while its part is missing, a page that says so. Tracked: builds the
/// page when the part arrives.
pub fn page_or_waiting(route: Route) -> View {
    let missing = pages::part_of(&route).and_then(|part| {
        let state = app_state().parts.of(part).get();
        (state != boot::PartState::Ready).then_some((part, state))
    });
    // What a page reads while it is built must not build it again.
    untrack(|| match missing {
        None => pages::page(route),
        Some((part, boot::PartState::Failed)) => failed(part),
        Some((part, _)) => waiting(part),
    })
}

fn waiting(part: Part) -> View {
    ask_for(part);
    set_title(t!("part-waiting"));
    el("div")
        .class("page-body")
        .attr("aria-busy", "true")
        .child(el("p").class("lead").text(t!("part-waiting-line")))
}

fn failed(part: Part) -> View {
    set_title(t!("part-failed"));
    let again = button("button", t!("part-again"), move || ask_for(part));
    el("div")
        .class("page-body")
        .child(el("p").class("lead").text(t!("part-failed-line")))
        .child(el("p").text(t!("part-failed-next")))
        .child(el("p").class("actions").child(again))
}

/// Asks for a part, or for one that failed once more.
fn ask_for(part: Part) {
    wasm_bindgen_futures::spawn_local(boot::load_part(part.name()));
}

/// The page of a route whose part is ready.
pub fn page(part: Part, route: Route) -> View {
    let pages = match part {
        Part::Learn => begin::learn(),
        Part::Tools => begin::tools(),
    };
    pages(route)
}

/// The pages of a part.
type Pages = fn(Route) -> View;

/// Where the parts begin. The names say so to `wasm_split_cli_support`: a call of an import is a
/// call of the export with the same part and number, and the export goes into that part.
// Both sides are compiled together, so the types need not be those of C.
#[allow(improper_ctypes, improper_ctypes_definitions)]
mod begin {
    use super::{Pages, pages};

    #[link(wasm_import_module = "__wasm_split_placeholder__")]
    unsafe extern "C" {
        #[link_name = "__wasm_split_00learn00_import_00000000000000000000000000000001"]
        pub(super) safe fn learn() -> Pages;
        #[link_name = "__wasm_split_00tools00_import_00000000000000000000000000000002"]
        pub(super) safe fn tools() -> Pages;
    }

    #[unsafe(export_name = "__wasm_split_00learn00_export_00000000000000000000000000000001")]
    extern "C" fn learn_begins() -> Pages {
        pages::learn_page
    }

    #[unsafe(export_name = "__wasm_split_00tools00_export_00000000000000000000000000000002")]
    extern "C" fn tools_begins() -> Pages {
        pages::tools_page
    }
}
