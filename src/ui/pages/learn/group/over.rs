//! The end of a game: what was known, and a talk about what was hard.

use super::super::quiz::rounds::asked;
use super::Play;
use super::team::team_face;
use crate::content::pack::{Lesson, Text};
use crate::domain::group::{Game, Way};
use crate::ui::components::button::{button, link};
use crate::ui::components::icon::Icon;
use crate::ui::components::list_row::{list_row, rows};
use crate::ui::components::prose::prose;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// How many questions of lessons there are to talk about.
const TALKS: usize = 3;

/// Results without names of people, and what to talk about now.
pub(super) fn over(page: View, play: Play) -> View {
    let game = play.game();
    let lessons = lessons(play, &game);
    let again = button("button plain wide", t!("group-again"), move || {
        play.turn_to(Game::again);
    });
    let talks: Vec<&Text> = lessons
        .iter()
        .map(|lesson| &lesson.talk)
        .take(TALKS)
        .collect();
    page.child(results(&game))
        .child(talk(&talks))
        .child(hard(play, &game))
        .child((!lessons.is_empty()).then(|| {
            rows(
                lessons
                    .iter()
                    .take(TALKS)
                    .map(|lesson| {
                        let to = Route::Lesson(lesson.id.clone(), 0);
                        list_row(&to, Some(Icon::Book), &lesson.title, t!("quiz-read-again"))
                    })
                    .collect(),
            )
        }))
        .child(
            el("div")
                .class("quiz-buttons")
                .child(again.id("group-again"))
                .child(link(
                    "button plain wide",
                    &Route::Quiz,
                    t!("quiz-all-topics"),
                )),
        )
}

/// The lessons of the game's questions: first of those that were hard.
fn lessons(play: Play, game: &Game) -> Vec<&'static Lesson> {
    let mut found: Vec<&'static Lesson> = Vec::new();
    for id in game.hard.iter().chain(&game.questions) {
        let lesson =
            asked(play.keeper, id).and_then(|question| texts::pack().lesson(&question.lesson));
        if let Some(lesson) = lesson
            && found.iter().all(|other| other.id != lesson.id)
        {
            found.push(lesson);
        }
    }
    found
}

/// In the order of the teams, and not by who had most.
fn results(game: &Game) -> View {
    let total = game.questions.len();
    let view = el("section")
        .class("card")
        .child(
            el("h2")
                .id("group-head")
                .attr("tabindex", "-1")
                .text(t!("group-over")),
        )
        .child(el("p").text(t!("group-over-line")));
    if game.way == Way::Hands {
        let words = tn!("group-most-right", game.most_right, total = total);
        return view.child(el("p").class("row-title").text(&words));
    }
    let team = |(at, team): (usize, &_)| {
        let team: &crate::domain::group::Team = team;
        let score = tn!("quiz-score", team.right, total = total);
        el("li")
            .class("team-result")
            .child(team_face(at, team))
            .child(el("span").text(&score))
    };
    view.child(
        el("ul")
            .class("rows")
            .each(game.teams.iter().enumerate().map(team)),
    )
}

/// Questions for everyone, and those of the lessons.
fn talk(lessons: &[&Text]) -> View {
    let ours = [
        t!("group-talk-surprise"),
        t!("group-talk-here"),
        t!("group-talk-next"),
    ];
    el("section")
        .class("card group-notes")
        .child(el("h2").text(t!("group-now-talk")))
        .child(el("p").class("soft").text(t!("group-now-talk-line")))
        .child(
            el("ul")
                .class("points")
                .each(lessons.iter().map(|talk| prose("li", talk)))
                .each(ours.map(|words| el("li").text(words))),
        )
}

/// The questions that many had otherwise.
fn hard(play: Play, game: &Game) -> Option<View> {
    let mut lines = Vec::new();
    for id in &game.hard {
        if let Some(question) = asked(play.keeper, id) {
            lines.push(prose("li", &question.text));
        }
    }
    (!lines.is_empty()).then(|| {
        el("section")
            .class("card")
            .child(el("h2").text(t!("group-hard")))
            .child(el("ul").class("points").child(lines))
    })
}
