//! Partners: who may help, by group, and how far asking them is.

mod bring;
pub mod give;
mod ideas;
mod listed;
mod preview;
pub mod words;

use std::rc::Rc;

use crate::ui::signals::*;

use self::words::name_of;
use super::all_of::AllOf;
use super::buttons::action;
use super::focus::{focus_soon, spoken};
use crate::domain::letters::squeezed;
use crate::domain::partners::{MOST, Partner, Status, by_name};
use crate::platform::clock;
use crate::storage::keys::Key;
use crate::ui::components::icon::Icon;
use crate::ui::components::soon::below;
use crate::ui::frame::set_title;
use crate::ui::keeper::{Keeper, keeper};
use crate::ui::navigation::{Navigation, navigation};
use crate::ui::notices::{Notices, notices};
use crate::ui::route::Route;
use crate::ui::view::{View, el};

/// The list as its parts share it.
#[derive(Clone, Copy)]
struct AllPartners {
    /// By name.
    partners: AllOf<Partner>,
    /// What is typed into the search.
    typed: RwSignal<String>,
    /// The only status that is shown.
    status: RwSignal<Option<Status>>,
    /// What is open of a long list.
    wide: RwSignal<listed::Wide>,
    /// A file is being looked through: nothing else is on the screen.
    bringing: RwSignal<bool>,
    /// What just happened, for those who do not see it.
    spoken: RwSignal<String>,
    keeper: Keeper,
    notices: Notices,
    navigation: Navigation,
}

/// All partners.
pub fn partners_page() -> View {
    set_title(t!("partners-title"));
    let all = AllPartners::read(keeper());
    let calm = move || !all.bringing.get();
    let any = move || !all.partners.is_empty();
    el("div")
        .class("page-body")
        .show_if(move || calm() && any(), move || listed::listed(all))
        .show_if(move || calm() && !any(), move || empty(all))
        .child(below("stack", Box::new(move || lower(all))))
        .child(spoken(all.spoken))
}

/// Whom one may ask, and contacts in and out.
fn lower(all: AllPartners) -> View {
    let calm = move || !all.bringing.get();
    let any = move || !all.partners.is_empty();
    let shown = move || all.with_shown(|shown| shown.iter().copied().cloned().collect());
    let shown = Rc::new(shown);
    el("div")
        .class("stack")
        .show_if(calm, move || ideas::ideas(all))
        .child(bring::bring(all))
        .show_if(move || calm() && any(), move || give::give(shown.clone()))
}

/// What the list gives, and the first step.
fn empty(all: AllPartners) -> View {
    el("div")
        .class("card empty")
        .child(el("h2").text(t!("partners-empty-title")))
        .child(el("p").text(t!("partners-empty")))
        .child(new_partner(all))
}

/// A button that adds a partner with one tap.
fn new_partner(all: AllPartners) -> View {
    let add = move || {
        // One that was started and left blank is as good as a new one.
        let blank = untrack(|| {
            all.partners.with(|partners| {
                let mut all = partners.iter();
                all.find(|(_, partner)| partner.is_blank() && partner.group.is_empty())
                    .map(|(id, _)| id.clone())
            })
        });
        if let Some(id) = blank.or_else(|| all.write(&Partner::default())) {
            all.navigation.go(&Route::Partner(id));
        }
    };
    action("button", Icon::Plus, t!("partners-new"), Box::new(add)).id("partner-new")
}

impl AllPartners {
    /// Reads them, and again whenever another window changes one.
    fn read(keeper: Keeper) -> AllPartners {
        AllPartners {
            partners: AllOf::read(keeper, |keeper| by_name(keeper.partners())),
            typed: RwSignal::new(String::new()),
            status: RwSignal::new(None),
            wide: RwSignal::new(listed::Wide::default()),
            bringing: RwSignal::new(false),
            spoken: RwSignal::new(String::new()),
            keeper,
            notices: notices(),
            navigation: navigation(),
        }
    }

    /// Works with those that the search and the filter leave, tracked.
    fn with_shown<T>(self, work: impl FnOnce(&[&(String, Partner)]) -> T) -> T {
        let typed = self.typed.with(|typed| squeezed(typed));
        let status = self.status.get();
        let fits = |partner: &Partner| {
            status.is_none_or(|status| partner.status == status) && partner.fits(&typed)
        };
        self.partners.with(|partners| {
            let fitting = partners.iter().filter(|(_, partner)| fits(partner));
            work(&fitting.collect::<Vec<_>>())
        })
    }

    /// Stores a new one and gives its id; none where there is no room, which the user is told.
    fn write(self, partner: &Partner) -> Option<String> {
        if untrack(|| self.partners.with(Vec::len)) >= MOST {
            self.notices.say(&t!("partners-full", most = MOST));
            return None;
        }
        let id = clock::new_id();
        let key = Key::Partner(id.clone());
        self.keeper.write(&key, partner).then_some(id)
    }

    /// Adds someone to the list, with undo. `focus`: what has the focus then.
    fn add(self, partner: &Partner, focus: String) {
        let Some(id) = self.write(partner) else {
            return;
        };
        self.partners.read_again();
        focus_soon(focus);
        let said = t!("partners-added", name = name_of(partner));
        self.spoken.set(said.clone());
        self.notices.offer_undo(&said, move || {
            self.keeper.remove(&Key::Partner(id.clone()));
            self.keeper.renew();
        });
    }
}
