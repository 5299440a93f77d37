//! The answer, who had it, why, and what to talk about: notes for whoever leads the group.

use super::super::round::answered::reason;
use super::Play;
use super::team::team_face;
use crate::content::pack::{Choice, Question};
use crate::domain::group::{Game, Way};
use crate::ui::components::button::button;
use crate::ui::components::prose::{cited, prose, source_list};
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The open question with its answer.
pub(super) fn shown(page: View, play: Play, question: &Question) -> View {
    let game = play.game();
    let last = game.at + 1 == game.questions.len();
    let word = match last {
        true => t!("group-to-end"),
        false => t!("quiz-next"),
    };
    let next = button("button wide", word, move || play.turn_to(Game::next));
    let mut cited_here: Vec<_> = vec![&question.explanation];
    cited_here.extend(question.options.iter().map(|option| &option.why));
    let options = question.options.iter();
    let options = options.map(|option| reason(option, false, who(&game, option)));
    let place = t!(
        "quiz-question-of",
        at = game.at + 1,
        total = game.questions.len()
    );
    page.child(el("p").class("soft").text(&place))
        .child(
            prose("h2", &question.text)
                .id("group-head")
                .attr("tabindex", "-1"),
        )
        .child(
            el("ul")
                .class("card rows")
                .attr("aria-label", t!("quiz-answers"))
                .each(options),
        )
        .child(notes(question))
        .child(source_list(&cited(&cited_here)))
        .child(el("p").class("actions").child(next.id("group-next")))
}

fn who(game: &Game, option: &Choice) -> Option<View> {
    if game.way == Way::Hands {
        let hands = game.hands.get(&option.id).copied().unwrap_or(0);
        return Some(
            el("p")
                .class("hands-line")
                .text(&tn!("group-hands-count", hands)),
        );
    }
    let mut teams = Vec::new();
    for (at, team) in game.teams.iter().enumerate() {
        if team.given == option.id {
            teams.push(el("li").child(team_face(at, team)));
        }
    }
    (!teams.is_empty()).then(|| el("ul").class("team-faces").child(teams))
}

/// What the one who leads can say and ask.
fn notes(question: &Question) -> View {
    let talk = texts::pack()
        .lesson(&question.lesson)
        .filter(|lesson| !lesson.talk.is_empty())
        .map(|lesson| prose("p", &lesson.talk));
    let talk = talk.unwrap_or_else(|| el("p").text(t!("group-talk-why")));
    el("section")
        .class("card group-notes")
        .child(el("h2").text(t!("group-notes")))
        .child((!question.explanation.is_empty()).then(|| prose("p", &question.explanation)))
        .child(el("h3").text(t!("group-talk")))
        .child(talk)
}
