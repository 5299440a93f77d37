//! What someone looks for: how long, who they are, what they have.

use crate::ui::signals::*;

use super::words::{means_word, role_word, time_word};
use crate::domain::actions::{Condition, Means, Role, Time, Wanted};
use crate::ui::components::icon::Icon;
use crate::ui::components::pick::{pick, picks};
use crate::ui::pages::share::buttons::{Run, Words};
use crate::ui::pages::share::fold::{fold, folded};
use crate::ui::view::{View, el};

/// Three lines that open. With nothing chosen yet, the first is open and shows what they are for.
pub(super) fn choosers(wanted: RwSignal<Wanted>) -> View {
    let is_first_time = wanted.with_untracked(Wanted::is_open);
    let times = Time::ALL.map(|time| {
        tapped(
            wanted,
            time_word(time),
            Box::new(move |wanted| wanted.time == Some(time)),
            Box::new(move |wanted| wanted.toggle_time(time)),
        )
    });
    let roles = Role::ALL.map(|role| {
        tapped(
            wanted,
            role_word(role),
            Box::new(move |wanted| wanted.role == Some(role)),
            Box::new(move |wanted| wanted.toggle_role(role)),
        )
    });
    let means = Means::ALL.map(|means| {
        tapped(
            wanted,
            means_word(means),
            Box::new(move |wanted| wanted.means.contains(&means)),
            Box::new(move |wanted| wanted.toggle_means(means)),
        )
    });
    el("section")
        .class("card choosers")
        .child(chooser(
            "time",
            (Icon::Clock, t!("actions-time")),
            chosen(wanted, |wanted| {
                wanted.time.map(time_word).into_iter().collect()
            }),
            is_first_time,
            times.into(),
        ))
        .child(chooser(
            "role",
            (Icon::User, t!("actions-role")),
            chosen(wanted, |wanted| {
                wanted.role.map(role_word).into_iter().collect()
            }),
            false,
            roles.into(),
        ))
        .child(chooser(
            "means",
            (Icon::Tools, t!("actions-means")),
            chosen(wanted, |wanted| {
                wanted
                    .means
                    .iter()
                    .map(|means| means_word(*means))
                    .collect()
            }),
            false,
            means.into(),
        ))
}

fn tapped(
    wanted: RwSignal<Wanted>,
    word: &str,
    on: Box<dyn Fn(&Wanted) -> bool>,
    toggle: Box<dyn Fn(&mut Wanted)>,
) -> View {
    let tap: Run = Box::new(move || wanted.update(|wanted| toggle(wanted)));
    pick(word, move || wanted.with(|wanted| on(wanted)), tap)
}

/// What is chosen on a line, in words.
fn chosen(wanted: RwSignal<Wanted>, look: fn(&Wanted) -> Vec<&'static str>) -> Words {
    Box::new(move || {
        let chosen = wanted.with(look);
        match chosen.is_empty() {
            true => t!("actions-any").to_owned(),
            false => chosen.join(", "),
        }
    })
}

fn chooser(
    id: &str,
    (icon, title): (Icon, &'static str),
    line: Words,
    open: bool,
    all: Vec<View>,
) -> View {
    let open = RwSignal::new(open);
    let toggle = fold("fold", icon, Box::new(|| title.to_owned()), line, open);
    let inside = el("div").class("chooser").child(picks(title, all));
    el("div")
        .class("part")
        .child(toggle.id(&format!("choose-{id}")))
        .child(folded(inside, open))
}

/// The word of something that is looked for.
pub(super) fn without_word(wanted: &Wanted, condition: Condition) -> &'static str {
    match condition {
        Condition::Time => wanted.time.map(time_word),
        Condition::Role => wanted.role.map(role_word),
        Condition::Means(means) => Some(means_word(means)),
    }
    .unwrap_or_default()
}
