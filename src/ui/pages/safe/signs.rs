//! The signs of forced work as questions, then what to do next. Never a count, never a verdict.
//!
//! Who answers may be watched. So nothing of it is stored, and one address stands for all of it:
//! the browser's history tells that the page was open and no more. The answers live in the page
//! and go with it. They also go when the window loads something else, because Back would bring
//! the page up again as it was, and when it was out of sight for a while, because someone else may
//! be the one to look at it next. What is tapped are buttons, see [`pick`].
//!
//! [`pick`]: crate::ui::components::pick

mod asking;
mod begin;
mod steps;

use crate::ui::signals::*;

use crate::content::pack::Text;
use crate::domain::signs::{About, Answers};
use crate::platform::{clock, page, timers};
use crate::ui::components::icon::Icon;
use crate::ui::components::list_row::list_row;
use crate::ui::components::prose::guide_route;
use crate::ui::frame::set_title;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// How long the page may be out of sight before it forgets: a look at another app is shorter.
const FORGETS_AFTER_MS: u64 = 5 * 60 * 1000;

/// The heading of each stage, which takes the focus.
const HEADING: &str = "signs-heading";

/// The guide for danger now.
const IN_DANGER: &str = "danger-now";

/// How far one is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Whom is it about?
    Begin,
    /// The question at this place, from 0.
    Asking(usize),
    /// What to do next.
    Steps,
}

/// All that the page knows.
#[derive(Clone, Copy)]
struct Walk {
    stage: RwSignal<Stage>,
    about: StoredValue<About>,
    answers: StoredValue<Answers>,
    /// Where the examples are from.
    place: RwSignal<Option<&'static str>>,
}

/// The page.
pub fn signs_page() -> View {
    set_title(t!("signs-title"));
    let walk = Walk {
        stage: RwSignal::new(Stage::Begin),
        about: StoredValue::new(About::Me),
        answers: StoredValue::new(Answers::default()),
        place: RwSignal::new(None),
    };
    walk.forget_in_time();
    let stage = move || {
        let stage = walk.stage.get();
        Some(untrack(|| match stage {
            Stage::Begin => begin::begin(walk),
            Stage::Asking(at) => asking::asking(walk, at),
            Stage::Steps => steps::steps(walk),
        }))
    };
    el("div").class("page-body").child_by(stage)
}

impl Walk {
    /// Goes on, or back.
    fn go(self, stage: Stage) {
        self.stage.set(stage);
        timers::after_paint(|| {
            page::scroll_to(0.0);
            page::focus(HEADING);
        });
    }

    /// As if nothing had been tapped.
    fn forget(self) {
        // Every one of them is gone when the page is.
        let _ = self
            .answers
            .try_update_value(|answers| *answers = Answers::default());
        let _ = self.place.try_set(None);
        let _ = self.stage.try_set(Stage::Begin);
    }

    fn forget_in_time(self) {
        let gone = page::listen("pagehide", move || self.forget());
        let hidden_since = StoredValue::new(None::<u64>);
        let seen = page::listen("visibilitychange", move || {
            let now = clock::now();
            if page::is_hidden() {
                hidden_since.set_value(Some(now));
            } else if hidden_since
                .get_value()
                .is_some_and(|since| now - since > FORGETS_AFTER_MS)
            {
                self.forget();
            }
        });
        StoredValue::new_local((gone, seen));
    }
}

/// The way for those who can't wait for questions.
fn in_danger() -> Option<View> {
    let guide = texts::pack().guide(IN_DANGER)?;
    let row = list_row(
        &guide_route(IN_DANGER),
        Some(Icon::Urgent),
        &guide.title,
        &guide.summary,
    );
    Some(crate::ui::components::list_row::rows(vec![row]))
}

/// Why each sign matters.
fn whys() -> Vec<&'static Text> {
    let signs = texts::pack().rest.signs.indicators.iter();
    signs.map(|sign| &sign.why).collect()
}
