//! A question for the group: passed from team to team, or answered by raised hands.

use std::rc::Rc;

use super::super::round::option_words;
use super::team::{mark, team_name};
use super::timer::timer;
use super::{Play, right_option};
use crate::content::pack::{Choice, Question};
use crate::domain::group::Way;
use crate::ui::components::button::button;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::prose::prose;
use crate::ui::pages::share::buttons::tool;
use crate::ui::view::{View, el};

/// The question, and a way to answer.
pub(super) fn asking(page: View, play: Play, question: &Question) -> View {
    let game = play.game();
    let place = t!(
        "quiz-question-of",
        at = game.at + 1,
        total = game.questions.len()
    );
    let page = page.child(el("p").class("soft").text(&place));
    let right = right_option(&question.options);
    match (game.way, game.turn()) {
        (Way::Teams, Some(turn)) => {
            let name = game.teams.get(turn).map(|team| team_name(turn, team));
            let head = el("h2")
                .class("group-turn")
                .id("group-head")
                .attr("tabindex", "-1")
                .child(mark(turn))
                .child(el("span").text(&t!("group-turn", team = name.unwrap_or_default())));
            page.child(head)
                .child(timer(game.seconds))
                .child(for_team(play, question))
        }
        (Way::Teams, None) => {
            let show = button("button wide", t!("group-show"), move || {
                play.turn_to(|game| game.show(&right));
            });
            page.child(
                el("h2")
                    .id("group-head")
                    .attr("tabindex", "-1")
                    .text(t!("group-all-given")),
            )
            .child(el("p").text(t!("group-all-look")))
            .child(el("p").class("actions").child(show.id("group-show")))
        }
        (Way::Hands, _) => page
            .child(
                prose("h2", &question.text)
                    .id("group-head")
                    .attr("tabindex", "-1"),
            )
            .child(timer(game.seconds))
            .child(for_hands(play, question, right)),
    }
}

/// One team chooses; the next does not see what.
fn for_team(play: Play, question: &Question) -> View {
    let options = el("fieldset")
        .class("quiz-options")
        .child(el("legend").child(prose("h3", &question.text).class("group-question")))
        .each(
            question
                .options
                .iter()
                .map(|option| option_row(play, option)),
        );
    let give = button("button wide", t!("group-give"), move || {
        if play.kept.peek(|game| game.draft.is_empty()) {
            return play.notices.say(t!("quiz-choose-first"));
        }
        play.turn_to(|game| {
            game.give();
        });
    });
    el("div")
        .class("stack")
        .child(options)
        .child(el("p").class("soft").text(t!("group-give-line")))
        .child(give.id("group-give"))
}

fn option_row(play: Play, option: &Choice) -> View {
    let (id, set) = (option.id.clone(), option.id.clone());
    let chosen: Rc<dyn Fn() -> bool> = Rc::new(move || play.kept.with(|game| game.draft == id));
    let shown = chosen.clone();
    let class = move || match shown() {
        true => "tick quiz-option chosen".to_owned(),
        false => "tick quiz-option".to_owned(),
    };
    let input = el("input")
        .attr("type", "radio")
        .attr("name", "answer")
        .attr("value", &option.id)
        .checked_by(move || chosen())
        .on_tick(move |_| play.kept.update(|game| game.draft.clone_from(&set)));
    el("label")
        .class_by(class)
        .child(input)
        .child(
            el("span")
                .class("tick-box round")
                .child(glyph(Icon::Circle)),
        )
        .child(
            el("span")
                .class("tick-text")
                .text(&option_words(&option.id, &option.text)),
        )
}

/// Hands for each option, counted with two buttons.
fn for_hands(play: Play, question: &Question, right: String) -> View {
    let row = |option: &Choice| {
        let words = option_words(&option.id, &option.text);
        let (id, more, fewer) = (option.id.clone(), option.id.clone(), option.id.clone());
        let count = move || {
            let hands = play.kept.with(|game| game.hands.get(&id).copied());
            hands.unwrap_or(0).to_string()
        };
        let minus = tool(
            &format!("fewer-{fewer}"),
            Icon::Minus,
            &t!("group-hand-fewer", option = words),
            Box::new(move || play.kept.update(|game| game.raise(&fewer, false))),
        );
        let plus = tool(
            &format!("more-{more}"),
            Icon::Plus,
            &t!("group-hand-more", option = words),
            Box::new(move || play.kept.update(|game| game.raise(&more, true))),
        );
        let number = el("output")
            .class("hands")
            .attr("aria-live", "polite")
            .text_by(count);
        let counts = el("div")
            .class("hand-tools")
            .child(minus)
            .child(number)
            .child(plus);
        el("li")
            .class("hand-row")
            .child(el("span").class("quiz-step-text").text(&words))
            .child(counts)
    };
    let show = button("button wide", t!("group-show"), move || {
        if !play.kept.peek(|game| game.is_ready()) {
            return play.notices.say(t!("group-no-hands"));
        }
        play.turn_to(|game| game.show(&right));
    });
    el("div")
        .class("stack")
        .child(el("p").class("soft").text(t!("group-hands-ask")))
        .child(
            el("ul")
                .class("card rows")
                .each(question.options.iter().map(row)),
        )
        .child(show.id("group-show"))
}
