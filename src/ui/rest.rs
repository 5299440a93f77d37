//! The rest of the app, which comes after its start.
//!
//! The build moves what only `begin` reaches into a module of its own
//! (`xtask/src/finish/parts.rs`). The boot script fetches it once the app is on screen
//! (`src/boot/parts.js`), so that waiting is rare: a page opened in the first seconds of a first
//! visit, or without a network where nothing could be kept. The texts that only these pages show
//! come beside it (`Pack::split`).

use wasm_bindgen_futures::spawn_local;

use super::app::{self, OF_ANOTHER_BUILD, app_state};
use super::components::button::button;
use super::frame::set_title;
use super::pages;
use super::route::Route;
use super::signals::*;
use super::texts;
use super::view::{View, el};
use crate::content::codec;
use crate::content::pack::Pack;
use crate::platform::boot::{self, PartState};
use crate::platform::page as window;

/// What the boot script calls it: the name between the zeros below.
const REST: &str = "rest";

/// How far the rest of the app is, and the texts that only it shows.
#[derive(Clone, Copy)]
pub struct Rest {
    program: RwSignal<PartState>,
    texts: RwSignal<PartState>,
}

impl Rest {
    /// Looks at what the boot script says, and keeps looking.
    pub fn watch() -> Rest {
        let rest = Rest {
            program: RwSignal::new(boot::part_state(REST)),
            texts: RwSignal::new(state_of_texts()),
        };
        window::on_window(boot::PART_EVENT, move |_| {
            set(rest.program, boot::part_state(REST))
        });
        rest
    }

    /// Whether its pages can be shown, tracked.
    fn state(self) -> PartState {
        match (self.program.get(), self.texts.get()) {
            (PartState::Ready, texts) => texts,
            (program, _) => program,
        }
    }

    /// Asks for it and its texts, or for what failed once more.
    fn ask_for(self) {
        spawn_local(boot::load_part(REST));
        self.load_texts();
    }

    /// Fetches the texts that only it shows, unless they are there.
    pub fn load_texts(self) {
        if texts::are_whole() {
            return set(self.texts, PartState::Ready);
        }
        set(self.texts, PartState::Waiting);
        spawn_local(async move {
            let state = match load_texts().await {
                Ok(()) => PartState::Ready,
                Err(_) => PartState::Failed,
            };
            set(self.texts, state);
        });
    }
}

/// Setting what is there already would build the page anew.
fn set(signal: RwSignal<PartState>, state: PartState) {
    if signal.get_untracked() != state {
        signal.set(state);
    }
}

fn state_of_texts() -> PartState {
    if texts::are_whole() {
        PartState::Ready
    } else {
        PartState::Waiting
    }
}

async fn load_texts() -> Result<(), String> {
    // Read once more: to copy a pack takes as much code as to read one.
    let (start, _) = app::first_pack().await?;
    let whole = app::complete(start).await?;
    // The language may have changed meanwhile, and brought all its texts.
    if !texts::are_whole() && texts::pack().language == whole.language {
        texts::speak(whole, true);
    }
    Ok(())
}

/// Loads what the page of a route needs. Returns when it is there, or could not be had.
pub async fn load_for(route: &Route) {
    if pages::is_in_rest(route) {
        boot::load_part(REST).await;
        let _ = load_texts().await;
    }
}

/// The page of a route, or, while the rest of the app is missing, a page that says so. Tracked:
/// builds the page when it arrives.
pub fn page_or_waiting(route: Route) -> View {
    let rest = app_state().rest;
    let state = match pages::is_in_rest(&route) {
        true => rest.state(),
        false => PartState::Ready,
    };
    // What a page reads while it is built must not build it again.
    untrack(|| match state {
        PartState::Ready => pages::page(route),
        PartState::Failed => failed(rest),
        PartState::Waiting => waiting(rest),
    })
}

fn waiting(rest: Rest) -> View {
    rest.ask_for();
    set_title(t!("part-waiting"));
    el("div")
        .class("page-body")
        .attr("aria-busy", "true")
        .child(el("p").class("lead").text(t!("part-waiting-line")))
}

fn failed(rest: Rest) -> View {
    set_title(t!("part-failed"));
    let again = button("button", t!("part-again"), move || rest.ask_for());
    el("div")
        .class("page-body")
        .child(el("p").class("lead").text(t!("part-failed-line")))
        .child(el("p").text(t!("part-failed-next")))
        .child(el("p").class("actions").child(again))
}

/// The page of a route that is in the rest of the app, which has to be ready.
pub fn page(route: Route) -> View {
    begin::page()(route)
}

/// The whole pack, of the one of the start and the text of what follows it. Reading that is in the
/// rest of the app, which is waited for.
pub async fn join(pack: Pack, later: &str) -> Result<Pack, String> {
    boot::load_part(REST).await;
    if boot::part_state(REST) != PartState::Ready {
        return Err("the rest of the app is missing".to_owned());
    }
    begin::join()(pack, later).ok_or_else(|| OF_ANOTHER_BUILD.to_owned())
}

fn join_here(pack: Pack, later: &str) -> Option<Pack> {
    codec::decode_later(later).map(|later| pack.join(later))
}

/// Where the rest begins. The names say so to `wasm_split_cli_support`: a call of the import is a
/// call of the export with the same part and number, and the export goes into that part.
// Both sides are compiled together, so the types need not be those of C.
#[allow(improper_ctypes, improper_ctypes_definitions)]
mod begin {
    use super::{Pack, Route, View, join_here, pages};

    type Page = fn(Route) -> View;
    type Join = fn(Pack, &str) -> Option<Pack>;

    #[link(wasm_import_module = "__wasm_split_placeholder__")]
    unsafe extern "C" {
        #[link_name = "__wasm_split_00rest00_import_00000000000000000000000000000001"]
        pub(super) safe fn page() -> Page;
        #[link_name = "__wasm_split_00rest00_import_00000000000000000000000000000002"]
        pub(super) safe fn join() -> Join;
    }

    #[unsafe(export_name = "__wasm_split_00rest00_export_00000000000000000000000000000001")]
    extern "C" fn page_begins() -> Page {
        pages::rest_page
    }

    #[unsafe(export_name = "__wasm_split_00rest00_export_00000000000000000000000000000002")]
    extern "C" fn join_begins() -> Join {
        join_here
    }
}
