//! Nine questions: alone with notes, or as a group with a clock and answers without names.
//!
//! Answers without names are in memory only, and gone with the page, unless the group asks to
//! keep them. They are in the record from then on.

pub mod asking;
pub mod clock;
pub mod over;
pub mod pass;

use std::rc::Rc;

use crate::ui::signals::*;

use self::clock::Clock;
use crate::content::pack::WorkshopQuestion;
use crate::domain::plan::Plan;
use crate::domain::table::Ids;
use crate::domain::workshop::{Answers, Workshop};
use crate::storage::keys::Key;
use crate::ui::components::button::button;
use crate::ui::components::select::select;
use crate::ui::frame::set_title;
use crate::ui::keeper::{Keeper, Kept, keeper};
use crate::ui::notices::{Notices, notices};
use crate::ui::pages::learn::quiz::rounds::to_question;
use crate::ui::pages::share::focus::spoken;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// How to do it.
const START: usize = 0;
/// The question, with notes.
const ASKING: usize = 1;
/// The phone is on its way to the next person.
const PASSING: usize = 2;
/// Someone types an answer.
const TYPING: usize = 3;

/// What is in memory only.
#[derive(Clone, Default)]
struct Secret {
    answers: Answers,
    /// Questions whose answers were shown: nobody adds one any more, or all would know whose it
    /// is.
    shown: Ids,
}

/// The workshop that is under way.
#[derive(Clone, Copy)]
struct Room {
    kept: Kept<Workshop>,
    /// The plan that steps go to.
    plan: Kept<Plan>,
    /// Which screen is shown: [`START`], [`ASKING`] ... One kind of signal less is 2 KB.
    stage: RwSignal<usize>,
    is_group: RwSignal<bool>,
    secret: StoredValue<Secret>,
    /// Raised when the answers changed.
    changed: RwSignal<usize>,
    clock: Clock,
    /// What just happened, for those who do not see it.
    spoken: RwSignal<String>,
    notices: Notices,
    keeper: Keeper,
}

/// The workshop.
pub fn workshop_page() -> View {
    set_title(t!("workshop-title"));
    let room = Room::open();
    // One screen, built anew when its key changes: for another question, and not for a note.
    let key = move || {
        let at = room.kept.with(|workshop| workshop.at);
        vec![format!("{}/{at}", room.stage.get())]
    };
    el("div")
        .each_by(key, move |_| screen(room))
        .child(spoken(room.spoken))
}

impl Secret {
    /// The answers that the group has kept, all of which were shown.
    fn of(workshop: &Workshop) -> Secret {
        Secret {
            answers: workshop.kept.clone(),
            shown: workshop.kept.ids().map(str::to_owned).collect(),
        }
    }
}

impl Room {
    fn open() -> Room {
        let keeper = keeper();
        // What another page changed a moment ago must be read, not what was stored before.
        keeper.flush();
        let kept = keeper.keep::<Workshop>(Key::Workshop);
        let secret = StoredValue::new(kept.peek(Secret::of));
        // What comes back, by undo or from another window, was shown as well.
        let again = move || {
            secret.update_value(|secret| {
                if secret.answers.is_empty() {
                    *secret = kept.peek(Secret::of);
                }
            });
        };
        keeper.on_outside(StoredValue::new(Key::Workshop), Box::new(again));
        let spoken = RwSignal::new(String::new());
        Room {
            kept,
            plan: keeper.keep::<Plan>(Key::Action),
            stage: RwSignal::new(START),
            is_group: RwSignal::new(false),
            secret,
            changed: RwSignal::new(0),
            clock: Clock::new(spoken),
            spoken,
            notices: notices(),
            keeper,
        }
    }

    /// Changes the notes and saves them soon. Apart, so that saving is compiled once.
    fn change(self, change: &mut dyn FnMut(&mut Workshop)) {
        self.kept.update(|workshop| change(workshop));
    }

    /// Looks at the answers without names, tracked.
    fn with_answers<T>(self, look: impl FnOnce(&Answers) -> T) -> T {
        self.changed.track();
        self.secret.with_value(|secret| look(&secret.answers))
    }

    /// Forgets them.
    fn forget(self) {
        self.secret.set_value(Secret::default());
        self.changed.update(|count| *count += 1);
    }

    /// Shows another screen, from its start.
    fn go(self, stage: usize) {
        if self.is_group.get_untracked() {
            // 'Saved on this phone' must not stand beside what is not.
            self.keeper.flush();
            if !self.notices.offers() {
                self.notices.dismiss();
            }
        }
        self.stage.set(stage);
        to_question();
    }

    /// Goes to another question, or behind the last one.
    fn go_to(self, at: usize) {
        if self.kept.peek(|workshop| workshop.at) != at {
            self.change(&mut |workshop| workshop.at = at);
        }
        self.clock.set(self.kept.peek(|workshop| workshop.minutes));
        self.go(ASKING);
    }
}

fn questions() -> &'static [WorkshopQuestion] {
    &texts::pack().rest.organise.questions
}

fn screen(room: Room) -> View {
    let at = room.kept.peek(|workshop| workshop.at);
    match (room.stage.get_untracked(), questions().get(at)) {
        (START, _) => start(room),
        (_, None) => over::over(room),
        (ASKING, Some(question)) => asking::asking(room, question, at),
        (PASSING, Some(question)) => pass::passing(room, question),
        (_, Some(question)) => pass::typing(room, question),
    }
}

/// How to do it: alone, or with others.
fn start(room: Room) -> View {
    let begin = move |is_group| {
        room.is_group.set(is_group);
        room.go_to(room.kept.peek(|workshop| workshop.at));
    };
    let alone = button("button wide", t!("workshop-alone-start"), move || {
        begin(false)
    });
    let group = button("button wide", t!("workshop-group-start"), move || {
        begin(true)
    });
    let alone = el("section")
        .class("card")
        .child(el("h2").text(t!("workshop-alone")))
        .child(el("p").text(t!("workshop-alone-about")))
        .child(el("p").class("actions").child(alone.id("workshop-alone")));
    let group = el("section")
        .class("card")
        .child(el("h2").text(t!("workshop-group")))
        .child(el("p").text(t!("workshop-group-about")))
        .child(el("p").class("soft").text(t!("workshop-group-forget")))
        .child(minutes(room))
        .child(el("p").class("actions").child(group.id("workshop-group")));
    el("div")
        .class("page-body")
        .child(
            el("p")
                .class("lead")
                .id("question")
                .attr("tabindex", "-1")
                .text(t!("workshop-lead")),
        )
        .child(el("p").text(t!("workshop-rules")))
        .show_if(
            move || room.kept.with(|workshop| workshop.at > 0),
            move || goes_on(room),
        )
        .child(alone)
        .child(group)
}

/// Where it goes on, and the way back to the first question.
fn goes_on(room: Room) -> View {
    let at = room
        .kept
        .peek(|workshop| workshop.at + 1)
        .min(questions().len());
    let again = move || {
        room.change(&mut |workshop| workshop.at = 0);
        to_question();
    };
    el("section")
        .class("card")
        .child(el("p").text(&t!("workshop-at", at = at)))
        .child(el("p").class("actions").child(button(
            "button plain small",
            t!("workshop-first"),
            again,
        )))
}

/// The choice of a clock.
fn minutes(room: Room) -> View {
    let word = |minutes: usize| match minutes {
        0 => t!("workshop-timer-off").to_owned(),
        minutes => tn!("organise-minutes", minutes),
    };
    let options = [0, 3, 5, 10].map(|minutes: usize| (minutes.to_string(), word(minutes)));
    select(
        "workshop-minutes",
        t!("workshop-timer"),
        options.to_vec(),
        Rc::new(move || room.kept.with(|workshop| workshop.minutes.to_string())),
        Rc::new(move |minutes: String| {
            let minutes = minutes.parse().unwrap_or(0);
            room.change(&mut |workshop| workshop.minutes = minutes);
        }),
    )
}
