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
use crate::ui::keeper::{Kept, keeper};
use crate::ui::notices::{Notices, notices};
use crate::ui::pages::learn::quiz::rounds::to_question;
use crate::ui::pages::share::focus::spoken;
use crate::ui::pages::share::undo::Undo;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// Which screen is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// How to do it.
    Start,
    /// The question, with notes.
    Asking,
    /// The phone is on its way to the next person.
    Passing,
    /// Someone types an answer.
    Typing,
}

/// The workshop that is under way.
#[derive(Clone, Copy)]
struct Room {
    kept: Kept<Workshop>,
    undo: StoredValue<Undo<Workshop>>,
    /// The plan that steps go to.
    plan: Kept<Plan>,
    stage: RwSignal<Stage>,
    is_group: RwSignal<bool>,
    answers: RwSignal<Answers>,
    /// Questions whose answers were shown: nobody adds one any more, or all would know whose it
    /// is.
    shown: StoredValue<Ids>,
    clock: Clock,
    /// What just happened, for those who do not see it.
    spoken: RwSignal<String>,
    notices: Notices,
}

/// The workshop.
pub fn workshop_page() -> View {
    set_title(t!("workshop-title"));
    let room = Room::open();
    // One screen, built anew when its key changes: for another question, and not for a note.
    let key = Memo::new(move |_| {
        let at = room.kept.with(|workshop| workshop.at);
        format!("{:?}/{at}", room.stage.get())
    });
    el("div")
        .each_by(move || vec![key.get()], move |_| screen(room))
        .child(spoken(room.spoken))
}

impl Room {
    fn open() -> Room {
        let keeper = keeper();
        // What another page changed a moment ago must be read, not what was stored before.
        keeper.flush();
        let kept = keeper.keep::<Workshop>(Key::Workshop);
        let answers = kept.peek(|workshop| workshop.kept.clone());
        let shown: Ids = answers.ids().map(str::to_owned).collect();
        let spoken = RwSignal::new(String::new());
        Room {
            kept,
            undo: StoredValue::new(Undo::new(kept, Key::Workshop, Route::Workshop)),
            plan: keeper.keep::<Plan>(Key::Action),
            stage: RwSignal::new(Stage::Start),
            is_group: RwSignal::new(false),
            answers: RwSignal::new(answers),
            shown: StoredValue::new(shown),
            clock: Clock::new(spoken),
            spoken,
            notices: notices(),
        }
    }

    /// Shows another screen, from its start.
    fn go(self, stage: Stage) {
        if stage == Stage::Passing {
            // 'Saved on this phone' is not said of what is not.
            self.notices.dismiss();
        }
        self.stage.set(stage);
        to_question();
    }

    /// Goes to another question, or behind the last one.
    fn go_to(self, at: usize) {
        if self.kept.peek(|workshop| workshop.at) != at {
            self.kept.update(|workshop| workshop.at = at);
        }
        self.clock.set(self.kept.peek(|workshop| workshop.minutes));
        self.go(Stage::Asking);
    }
}

fn questions() -> &'static [WorkshopQuestion] {
    &texts::pack().organise.questions
}

fn screen(room: Room) -> View {
    let at = room.kept.peek(|workshop| workshop.at);
    match (room.stage.get_untracked(), questions().get(at)) {
        (Stage::Start, _) => start(room),
        (_, None) => over::over(room),
        (Stage::Asking, Some(question)) => asking::asking(room, question, at),
        (Stage::Passing, Some(question)) => pass::passing(room, question),
        (Stage::Typing, Some(question)) => pass::typing(room, question),
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
    let again = move || room.kept.update(|workshop| workshop.at = 0);
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
    let now = room.kept.peek(|workshop| workshop.minutes);
    select(
        "workshop-minutes",
        t!("workshop-timer"),
        options.to_vec(),
        &now.to_string(),
        Rc::new(move |minutes: String| {
            let minutes = minutes.parse().unwrap_or(0);
            room.kept.update(|workshop| workshop.minutes = minutes);
        }),
    )
}
