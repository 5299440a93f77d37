//! Check what you know together: on one phone, tablet or projector.

mod asking;
mod over;
mod set_up;
mod shown;
mod team;
mod timer;

use super::quiz::hidden_quiz;
use super::quiz::rounds::{Asked, all_asked, asked};
use crate::content::pack::{Choice, QuestionKind};
use crate::domain::group::{Game, Stage};
use crate::domain::quiz::shuffle;
use crate::platform::{clock, page, timers};
use crate::storage::keys::Key;
use crate::ui::components::button::button;
use crate::ui::frame::{quiz_is_on, set_title};
use crate::ui::keeper::{Keeper, Kept, keeper};
use crate::ui::navigation::{Navigation, navigation};
use crate::ui::notices::{Notices, notices};
use crate::ui::route::Route;
use crate::ui::signals::untrack;
use crate::ui::view::{View, el};

/// The game on the screen, as its parts share it.
#[derive(Clone, Copy)]
struct Play {
    kept: Kept<Game>,
    keeper: Keeper,
    notices: Notices,
    navigation: Navigation,
}

impl Play {
    /// Looks at the game, untracked.
    fn game(self) -> Game {
        self.kept.peek(Clone::clone)
    }

    /// The question that is open.
    fn question(self) -> Option<Asked> {
        let id = self.kept.peek(|game| game.question().map(str::to_owned))?;
        asked(self.keeper, &id)
    }

    /// Changes the game, for a screen that is then built anew.
    fn turn_to(self, change: impl Fn(&mut Game)) {
        self.change(&change);
        to_head();
    }

    fn change(self, change: &dyn Fn(&mut Game)) {
        self.kept.update(|game| change(game));
    }

    /// Draws questions and begins.
    fn begin(self) {
        let topic = self.kept.peek(|game| game.topic.clone());
        let mut ids = playable(self.keeper, topic.as_deref());
        if ids.is_empty() {
            return self.notices.say(t!("group-no-questions"));
        }
        shuffle(&mut ids, &mut clock::random_below);
        self.turn_to(move |game| game.begin(ids.clone()));
    }

    /// A button that ends a game under way.
    fn end_button(self) -> View {
        let end = button("button plain quiet", t!("group-end"), move || {
            let before = self.game();
            self.turn_to(Game::again);
            offer_back(self.keeper, self.navigation, before);
        });
        el("p").class("actions").child(end.id("group-end"))
    }
}

/// Says that a game was ended and offers to have it back, wherever one is by then.
pub fn offer_back(keeper: Keeper, navigation: Navigation, game: Game) {
    keeper.notices().offer_undo(t!("group-ended"), move || {
        keeper.put_back(Key::Group, &game);
        if untrack(|| navigation.route()) == Route::Group {
            to_head();
        }
    });
}

/// Shows the screen that has just come from its start, and moves the focus to its heading.
fn to_head() {
    timers::after_paint(|| {
        page::scroll_to(0.0);
        page::focus("group-head");
    });
}

/// Questions that a whole group can answer with one word: one option is right.
fn playable(keeper: Keeper, topic: Option<&str>) -> Vec<String> {
    let mut ids = Vec::new();
    for question in all_asked(keeper, topic) {
        if matches!(question.kind, QuestionKind::One | QuestionKind::TrueFalse) {
            ids.push(question.id.clone());
        }
    }
    ids
}

/// The id of the option that is right.
fn right_option(options: &[Choice]) -> String {
    let right = options.iter().find(|option| option.right);
    right.map(|option| option.id.clone()).unwrap_or_default()
}

/// The game.
pub fn group_page() -> View {
    set_title(t!("group-title"));
    let keeper = keeper();
    keeper.flush();
    let play = Play {
        kept: keeper.keep(Key::Group),
        keeper,
        notices: notices(),
        navigation: navigation(),
    };
    let known = |id: &str| asked(keeper, id).is_some();
    let mut game = play.game();
    game.keep_known(known);
    if play.kept.peek(|before| *before != game) {
        play.kept.put_back(game);
    }
    // One screen, built anew for another stage, question or turn, and not for every touch.
    let key = move || {
        vec![match quiz_is_on() {
            true => play.kept.with(place),
            false => String::new(),
        }]
    };
    el("div").class("group").each_by(key, move |key| {
        if key.is_empty() {
            hidden_quiz()
        } else {
            screen(play)
        }
    })
}

fn place(game: &Game) -> String {
    let turn = game.turn().map_or(-1, |turn| turn as isize);
    let stage = game.stage as usize;
    match game.stage {
        Stage::SetUp => format!("{stage}"),
        _ => format!(
            "{stage}/{}/{turn}/{}",
            game.at,
            game.question().unwrap_or_default()
        ),
    }
}

fn screen(play: Play) -> View {
    let body = el("div").class("page-body");
    match (play.kept.peek(|game| game.stage), play.question()) {
        (Stage::Asking, Some(question)) => {
            asking::asking(body, play, &question).child(play.end_button())
        }
        (Stage::Shown, Some(question)) => {
            shown::shown(body, play, &question).child(play.end_button())
        }
        (Stage::Over, _) => over::over(body, play),
        _ => set_up::set_up(body, play),
    }
}
