//! Sets of questions: brought in from a file, kept, played, handed out again; and ours as files.

mod bring;

use crate::ui::signals::*;

use super::group::offer_back;
use super::quiz::rounds::{Rounds, question_ids, rounds, set_name};
use super::quiz::{focus_title, hidden_quiz};
use crate::content::pack::Topic;
use crate::content::question_set::to_gift;
use crate::domain::gift::write::write;
use crate::domain::group::{Game, Stage};
use crate::domain::plan::text::file_name;
use crate::domain::question_set::{QuestionSet, topic_of};
use crate::platform::{page, timers};
use crate::storage::keys::Key;
use crate::ui::components::button::{button, link};
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::frame::{quiz_is_on, set_title};
use crate::ui::keeper::{Keeper, keeper};
use crate::ui::navigation::{Navigation, navigation};
use crate::ui::notices::{Notices, notices};
use crate::ui::pages::share::as_file::AsFile;
use crate::ui::pages::share::buttons::action;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{Give, View, el};

/// The words about a game that waits.
const GAME_WAITS: &str = "game-waits";

const MIME: &str = "text/plain;charset=utf-8";

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Sets {
    keeper: Keeper,
    notices: Notices,
    navigation: Navigation,
    rounds: Rounds,
    /// Raised when a set was added or removed here. Undo has all of it read again.
    changed: RwSignal<usize>,
    /// The set that was to be played while another game waits.
    held_up: RwSignal<Option<String>>,
    file: AsFile,
}

/// Sets of questions.
pub fn questions_page() -> View {
    set_title(t!("sets-title"));
    let sets = Sets {
        keeper: keeper(),
        notices: notices(),
        navigation: navigation(),
        rounds: rounds(),
        changed: RwSignal::new(0),
        held_up: RwSignal::new(None),
        file: AsFile::new(),
    };
    el("div")
        .show_if(|| !quiz_is_on(), hidden_quiz)
        .show_if(quiz_is_on, move || {
            let page = el("div")
                .class("page-body")
                .child(el("p").class("lead").text(t!("sets-lead")))
                .child(bring::bring(sets))
                .child_by(move || {
                    sets.changed.track();
                    sets.keeper.watch_outside();
                    Some(untrack(|| kept(sets)))
                })
                .child(ours(sets));
            sets.file.shown_in(page)
        })
}

/// The sets that are kept.
fn kept(sets: Sets) -> View {
    let all = sets.keeper.question_sets();
    let card = |(id, set): (String, QuestionSet)| set_card(sets, id, set);
    el("div").class("stack").each(all.into_iter().map(card))
}

fn set_card(sets: Sets, id: String, set: QuestionSet) -> View {
    let (name, count) = (set_name(&set), set.questions().len());
    let (alone, together, removed) = (id.clone(), id.clone(), id.clone());
    let out = set.clone();
    let tool = |icon, word: &str, run: Give<()>| action("button plain small", icon, word, run);
    let play = tool(
        Icon::ListCheck,
        t!("sets-play"),
        Box::new(move || sets.rounds.draw(Some(topic_of(&alone)))),
    );
    let group = tool(
        Icon::UsersGroup,
        t!("sets-group"),
        Box::new(move || play_together(sets, &together)),
    );
    let file = name.clone();
    let export = tool(
        Icon::Download,
        t!("save-as-file"),
        Box::new(move || hand_out(sets, &file, out.gift.clone())),
    );
    let remove = tool(
        Icon::Trash,
        t!("sets-remove"),
        Box::new(move || remove(sets, &removed, &set)),
    );
    el("section")
        .class("card question-set")
        .child(el("h2").attr("dir", "auto").text(&name))
        .child(el("p").class("soft").text(&tn!("sets-count", count)))
        .child(
            el("div")
                .class("tools")
                .child(play)
                .child(group)
                .child(export)
                .child(remove),
        )
        .child_by(move || {
            let is_held_up = sets.held_up.with(|set| set.as_ref() == Some(&id));
            is_held_up.then(|| game_waits(sets, &id))
        })
}

fn game(sets: Sets) -> Game {
    sets.keeper.load(&Key::Group).unwrap_or_default()
}

/// Opens the group's page with this set chosen. Another game that is under way comes first.
fn play_together(sets: Sets, id: &str) {
    let game = game(sets);
    if matches!(game.stage, Stage::SetUp | Stage::Over) {
        return begin_with(sets, game, id);
    }
    if game.topic == Some(topic_of(id)) {
        return sets.navigation.go(&Route::Group);
    }
    sets.held_up.set(Some(id.to_owned()));
    timers::after_paint(|| page::focus(GAME_WAITS));
}

fn begin_with(sets: Sets, mut game: Game, id: &str) {
    game.again();
    game.topic = Some(topic_of(id));
    sets.keeper.put_back(Key::Group, &game);
    sets.navigation.go(&Route::Group);
}

/// What to do about the game that waits.
fn game_waits(sets: Sets, id: &str) -> View {
    let (id, waiting) = (id.to_owned(), game(sets));
    let (at, total) = (waiting.at + 1, waiting.questions.len());
    let end = button("button plain small", t!("sets-game-end"), move || {
        let before = game(sets);
        begin_with(sets, before.clone(), &id);
        offer_back(sets.keeper, sets.navigation, before);
    });
    let go_on = link("button small", &Route::Group, t!("sets-game-go-on"));
    let waits = el("p").id(GAME_WAITS).attr("tabindex", "-1");
    el("div")
        .attr("role", "group")
        .attr("aria-labelledby", GAME_WAITS)
        .child(waits.text(t!("sets-game-waits")))
        .child(
            el("p")
                .class("soft")
                .text(&t!("quiz-question-of", at = at, total = total)),
        )
        .child(
            el("p")
                .class("actions")
                .child(go_on.id("game-go-on"))
                .child(end.id("game-end")),
        )
}

fn remove(sets: Sets, id: &str, set: &QuestionSet) {
    let (key, set) = (Key::Questions(id.to_owned()), set.clone());
    sets.keeper.remove(&key);
    sets.changed.update(|count| *count += 1);
    let keeper = sets.keeper;
    sets.notices.offer_undo(t!("sets-removed"), move || {
        keeper.put_back(key.clone(), &set);
    });
    focus_title();
}

/// Our own questions as files, by topic.
fn ours(sets: Sets) -> View {
    let row = |topic: &'static Topic| {
        let count = question_ids(Some(&topic.id)).len();
        let save = move || hand_out(sets, &topic.title, gift_of(topic));
        let text = el("span")
            .class("row-text")
            .child(el("span").class("row-title").text(&topic.title))
            .child(el("span").class("row-line").text(&tn!("sets-count", count)));
        let icon = el("span").class("row-icon").child(glyph(Icon::Download));
        let what = el("span").class("off-screen").text(t!("save-as-file"));
        let row = button("row", "", save);
        el("li").child(row.child(text).child(icon.child(what)))
    };
    el("section")
        .class("card")
        .id("sets-ours")
        .child(el("h2").text(t!("sets-ours")))
        .child(el("p").class("soft").text(t!("sets-ours-line")))
        .child(
            el("ul")
                .class("rows")
                .each(texts::pack().topics.iter().map(row)),
        )
}

fn gift_of(topic: &Topic) -> String {
    let mut questions = Vec::new();
    for question in &texts::pack().rest.questions {
        if question.topic == topic.id {
            questions.push(to_gift(question, &topic.title));
        }
    }
    write(&questions)
}

/// Hands a set on as a file.
fn hand_out(sets: Sets, name: &str, text: String) {
    sets.file.hand_out(file_name(name, "gift.txt"), MIME, text);
}
