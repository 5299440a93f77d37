//! Before a game: how to play, who plays, and what about.

use std::rc::Rc;

use crate::ui::signals::*;

use super::super::quiz::rounds::set_name;
use super::team::{mark, mark_name};
use super::{Play, playable};
use crate::domain::group::{FEWEST, LENGTHS, MOST, SECONDS, Way};
use crate::domain::question_set::topic_of;
use crate::ui::components::button::button;
use crate::ui::components::pick::{pick, picks};
use crate::ui::components::select::select;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// All choices, each with a default that works.
pub(super) fn set_up(page: View, play: Play) -> View {
    let begin = button("button wide", t!("group-begin"), move || play.begin());
    page.child(el("p").class("lead").text(t!("group-lead")))
        .child(way(play))
        .child(el("div").show_if(
            move || play.kept.with(|game| game.way == Way::Teams),
            move || teams(play),
        ))
        .child(questions(play))
        .child(time(play))
        .child(el("p").class("actions").child(begin.id("group-begin")))
        .child(el("p").class("soft").text(t!("group-kept")))
}

fn way(play: Play) -> View {
    let way = |word: &str, way: Way| {
        let choose = move || play.kept.update(|game| game.way = way);
        pick(
            word,
            move || play.kept.with(|game| game.way == way),
            Box::new(choose),
        )
    };
    let all = vec![
        way(t!("group-teams"), Way::Teams),
        way(t!("group-hands"), Way::Hands),
    ];
    let line = move || match play.kept.with(|game| game.way) {
        Way::Teams => t!("group-teams-line").to_owned(),
        Way::Hands => t!("group-hands-line").to_owned(),
    };
    el("section")
        .class("card")
        .child(
            el("h2")
                .id("group-head")
                .attr("tabindex", "-1")
                .text(t!("group-how")),
        )
        .child(picks(t!("group-how"), all))
        .child(el("p").class("soft").text_by(line))
}

fn teams(play: Play) -> View {
    let count = |count: usize| {
        pick(
            &count.to_string(),
            move || play.kept.with(|game| game.teams.len() == count),
            Box::new(move || play.kept.update(|game| game.set_teams(count))),
        )
        .id(&format!("teams-{count}"))
    };
    let keys = move || {
        let teams = play.kept.with(|game| game.teams.len());
        (0..teams).map(|at| at.to_string()).collect()
    };
    el("section")
        .class("card")
        .child(el("h2").text(t!("group-how-many")))
        .child(picks(
            t!("group-how-many"),
            (FEWEST..=MOST).map(count).collect(),
        ))
        .child(el("p").class("soft").text(t!("group-names-line")))
        .child(el("div").each_by(keys, move |key| team_field(play, key.parse().unwrap_or(0))))
}

/// The name of a team, for those who want one.
fn team_field(play: Play, at: usize) -> View {
    let id = format!("team-{at}");
    let input = el("input")
        .id(&id)
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("maxlength", "40")
        .attr("dir", "auto")
        .attr("aria-label", &t!("group-team-name", team = mark_name(at)))
        .attr("placeholder", mark_name(at))
        .value_by(move || {
            play.kept
                .with(|game| game.teams.get(at).map(|team| team.name.clone()))
                .unwrap_or_default()
        })
        .on_input(move |name| {
            play.kept.update(|game| {
                if let Some(team) = game.teams.get_mut(at) {
                    team.name = name;
                }
            });
        });
    el("div").class("team-field").child(mark(at)).child(input)
}

fn questions(play: Play) -> View {
    let length = |length: usize| {
        pick(
            &length.to_string(),
            move || play.kept.with(|game| game.length == length),
            Box::new(move || play.kept.update(|game| game.length = length)),
        )
        .id(&format!("length-{length}"))
    };
    let mut options = vec![(String::new(), t!("group-all-topics").to_owned())];
    for topic in &texts::pack().topics {
        options.push((topic.id.clone(), topic.title.clone()));
    }
    for (id, set) in play.keeper.question_sets() {
        options.push((topic_of(&id), set_name(&set)));
    }
    let chosen = play
        .kept
        .peek(|game| game.topic.clone())
        .unwrap_or_default();
    // Counted when the topic changes, and not at every letter of a team's name.
    let count =
        move |topic: &str| playable(play.keeper, (!topic.is_empty()).then_some(topic)).len();
    let there = RwSignal::new(count(&chosen));
    let about = select(
        "group-topic",
        t!("group-about"),
        options,
        Rc::new(move || {
            play.kept
                .with(|game| game.topic.clone().unwrap_or_default())
        }),
        Rc::new(move |topic: String| {
            there.set(count(&topic));
            let topic = (!topic.is_empty()).then_some(topic);
            play.kept.update(|game| game.topic = topic);
        }),
    );
    let fewer = move || {
        let (there, length) = (there.get(), play.kept.with(|game| game.length));
        match there < length {
            true => tn!("group-fewer", there),
            false => String::new(),
        }
    };
    el("section")
        .class("card")
        .child(el("h2").text(t!("group-questions")))
        .child(picks(t!("group-questions"), LENGTHS.map(length).into()))
        .child(about)
        .child(el("p").class("soft").attr("role", "status").text_by(fewer))
}

fn time(play: Play) -> View {
    let choice = |seconds: usize| {
        let word = match seconds {
            0 => t!("group-no-timer").to_owned(),
            _ => tn!("group-seconds-each", seconds),
        };
        pick(
            &word,
            move || play.kept.with(|game| game.seconds == seconds),
            Box::new(move || play.kept.update(|game| game.seconds = seconds)),
        )
    };
    el("section")
        .class("card")
        .child(el("h2").text(t!("group-time")))
        .child(picks(t!("group-time"), SECONDS.map(choice).into()))
}
