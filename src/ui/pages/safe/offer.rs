//! Check a job offer: its text, questions about it, where to ask, what to do next. Never a
//! verdict, never a score.
//!
//! What is typed and tapped lives in memory only, until it is kept by a button. It outlives the
//! page, because links lead away from it: to a source, to the choice of a country.

mod after;
mod found;
mod keeping;
mod questions;
mod reading;

use crate::ui::signals::*;

use crate::content::offer_result::OfferResult;
use crate::content::pack::{OfferCheck, Text};
use crate::domain::offer::Findings;
use crate::domain::offers::{OfferRecord, Whom};
use crate::storage::keys::Key;
use crate::ui::app::app_state;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::pick::{pick, picks};
use crate::ui::components::prose::{cited, points, source_list};
use crate::ui::frame::set_title;
use crate::ui::keeper::{Keeper, keeper};
use crate::ui::navigation::{Navigation, navigation};
use crate::ui::notices::{Notices, notices};
use crate::ui::pages::help::mine::my_country;
use crate::ui::pages::not_found::missing;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The check on the page, as its parts share it.
#[derive(Clone, Copy)]
struct OpenCheck {
    record: StoredValue<OfferRecord>,
    /// Where it is kept. None while it is in memory only.
    key: StoredValue<Option<Key>>,
    /// Raised when an answer changes.
    changed: RwSignal<usize>,
    read: StoredValue<Option<Read>>,
    /// Raised when a text was read.
    looked: RwSignal<usize>,
    /// How much of the text is read, in percent, while it is.
    percent: RwSignal<Option<usize>>,
    /// Number of the latest reading; an older one stops.
    run: StoredValue<usize>,
    licence: Option<&'static crate::content::pack::Licence>,
    country: Option<&'static crate::domain::directory::Country>,
    tools: StoredValue<Tools>,
}

/// What the handlers of the page work with. Apart, because each of them copies the check.
#[derive(Clone, Copy)]
struct Tools {
    keeper: Keeper,
    notices: Notices,
    navigation: Navigation,
}

/// A text that was read.
struct Read {
    text: String,
    findings: Findings,
}

impl OpenCheck {
    fn new(record: StoredValue<OfferRecord>, key: Option<Key>, keeper: Keeper) -> OpenCheck {
        let country = my_country(app_state().numbers);
        OpenCheck {
            record,
            key: StoredValue::new(key),
            changed: RwSignal::new(0),
            read: StoredValue::new(None),
            looked: RwSignal::new(0),
            percent: RwSignal::new(None),
            run: StoredValue::new(0),
            licence: country.and_then(|country| check().licence(&country.code)),
            country,
            tools: StoredValue::new(Tools {
                keeper,
                notices: notices(),
                navigation: navigation(),
            }),
        }
    }

    fn tools(self) -> Tools {
        self.tools.get_value()
    }

    /// Looks at the check, tracked.
    fn with<T>(self, look: impl FnOnce(&OfferRecord) -> T) -> T {
        self.changed.track();
        self.record.with_value(look)
    }

    /// Changes it. One that is kept is saved.
    fn change(self, change: &mut dyn FnMut(&mut OfferRecord)) {
        self.record.update_value(change);
        if let Some(key) = self.key.get_value() {
            self.tools().keeper.save(key, self.record.get_value());
        }
        self.changed.update(|count| *count += 1);
    }

    /// Follows what another window does to the kept one.
    fn follow(self, key: Key) {
        let keeper = self.tools().keeper;
        let reload = move || {
            let stored = self.key.get_value().and_then(|key| keeper.load(&key));
            // One that was removed stays on the screen: the next change offers to keep it.
            if let Some(record) = stored {
                self.record.set_value(record);
                self.changed.update(|count| *count += 1);
            }
        };
        keeper.on_outside(StoredValue::new(key), Box::new(reload));
    }

    /// Looks at what it comes to, tracked.
    fn with_result<T>(self, look: impl FnOnce(&OfferResult<'_>) -> T) -> T {
        self.looked.track();
        let found = self.read.with_value(|read| match read {
            Some(read) => read.findings.signals.clone(),
            None => Vec::new(),
        });
        self.with(|record| {
            look(&OfferResult {
                check: check(),
                record,
                found: &found,
                licence: self.licence,
            })
        })
    }
}

fn check() -> &'static OfferCheck {
    &texts::pack().rest.offer
}

/// The page: the check in memory, or the one that is kept under this id.
pub fn offer_page(id: Option<String>) -> View {
    let keeper = keeper();
    let Some(id) = id else {
        set_title(t!("offer-title"));
        let open = OpenCheck::new(keeper.offer, None, keeper);
        return page(open, reading::field(open), keeping::keep(open));
    };
    let key = Key::Offer(id);
    let Some(record) = keeper.load::<OfferRecord>(&key) else {
        return missing(&Route::Offer, t!("offer-title"));
    };
    set_title(keeping::name(&record));
    let open = OpenCheck::new(StoredValue::new(record), Some(key.clone()), keeper);
    open.follow(key.clone());
    page(open, reading::standing(open), keeping::delete(open, key))
}

fn page(open: OpenCheck, reading: View, keeping: View) -> View {
    if open.record.with_value(|record| !record.text.is_empty()) {
        reading::read(open, false);
    }
    let form = el("div")
        .class("card-form stack")
        .child(el("p").class("lead").text(t!("offer-lead")))
        .child(whom(open))
        .child(reading)
        .child(found::found(open))
        .child(questions::questions(open))
        .child(after::verify(open))
        .child(after::next(open));
    let limits = el("details")
        .class("more-of")
        .child(el("summary").text(t!("offer-limits")))
        .child(points("ul", &check().limits));
    let foot = el("div")
        .class("card-form stack")
        .child(keeping)
        .child(limits)
        .child(source_list(&sources()));
    el("div")
        .class("page-body offer-page")
        .child(form)
        .child(after::given(open))
        .child(foot)
}

/// Who would take the job. For a friend, how to do it together.
fn whom(open: OpenCheck) -> View {
    let choice = |word: &str, whom: Whom| {
        pick(
            word,
            move || open.with(|record| record.whom == whom),
            Box::new(move || open.change(&mut |record| record.whom = whom)),
        )
    };
    let all = vec![
        choice(t!("offer-me"), Whom::Me),
        choice(t!("offer-friend"), Whom::Friend),
    ];
    el("div")
        .class("stack")
        .child(picks(t!("offer-whom"), all))
        .show_if(
            move || open.with(|record| record.whom == Whom::Friend),
            || el("div").class("card").child(points("ul", &check().friend)),
        )
}

/// Sources of the reasons.
fn sources() -> Vec<String> {
    let check = check();
    let questions = check.questions.iter().map(|question| &question.why);
    let signals = check.signals.iter().map(|signal| &signal.why);
    cited(&questions.chain(signals).collect::<Vec<&Text>>())
}

fn note(icon: Icon, class: &str, words: &str) -> View {
    el("p")
        .class(class)
        .child(glyph(icon))
        .child(el("span").text(words))
}
