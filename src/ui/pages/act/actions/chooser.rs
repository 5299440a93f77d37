//! What someone looks for: how long, who they are, what they have.

use crate::ui::signals::*;

use super::words::{means_word, role_word, time_word};
use crate::domain::actions::{Condition, Means, Role, Time, Wanted};
use crate::ui::components::icon::Icon;
use crate::ui::components::pick::{pick, picks};
use crate::ui::pages::share::buttons::Run;
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::pages::share::fold::{fold, folded};
use crate::ui::view::{View, el};

/// A line that opens, and closes again when one of its words was picked.
#[derive(Clone, Copy)]
struct Chooser {
    id: &'static str,
    icon: Icon,
    title: &'static str,
    /// What is chosen, in words.
    chosen: fn(&Wanted) -> Vec<&'static str>,
    /// Several words can be picked, so it stays open.
    several: bool,
    wanted: RwSignal<Wanted>,
    open: RwSignal<bool>,
}

/// Three lines that open. With nothing chosen yet, the first is open and shows what they are for.
pub(super) fn choosers(wanted: RwSignal<Wanted>) -> View {
    let is_first_time = wanted.with_untracked(Wanted::is_open);
    el("section")
        .class("card choosers")
        .child(time(wanted, is_first_time))
        .child(role(wanted))
        .child(means(wanted))
}

fn time(wanted: RwSignal<Wanted>, open: bool) -> View {
    let chooser = Chooser {
        id: "time",
        icon: Icon::Clock,
        title: t!("actions-time"),
        chosen: time_chosen,
        several: false,
        wanted,
        open: RwSignal::new(open),
    };
    let words = Time::ALL.map(|this| {
        let toggle = move |wanted: &mut Wanted| wanted.toggle_time(this);
        chooser.word(time_word(this), Box::new(toggle))
    });
    chooser.view(words.into())
}

fn role(wanted: RwSignal<Wanted>) -> View {
    let chooser = Chooser {
        id: "role",
        icon: Icon::User,
        title: t!("actions-role"),
        chosen: role_chosen,
        several: false,
        wanted,
        open: RwSignal::new(false),
    };
    let words = Role::ALL.map(|this| {
        let toggle = move |wanted: &mut Wanted| wanted.toggle_role(this);
        chooser.word(role_word(this), Box::new(toggle))
    });
    chooser.view(words.into())
}

fn means(wanted: RwSignal<Wanted>) -> View {
    let chooser = Chooser {
        id: "means",
        icon: Icon::Tools,
        title: t!("actions-means"),
        chosen: means_chosen,
        several: true,
        wanted,
        open: RwSignal::new(false),
    };
    let words = Means::ALL.map(|this| {
        let toggle = move |wanted: &mut Wanted| wanted.toggle_means(this);
        chooser.word(means_word(this), Box::new(toggle))
    });
    chooser.view(words.into())
}

impl Chooser {
    /// A word to pick.
    fn word(self, word: &'static str, toggle: Box<dyn Fn(&mut Wanted)>) -> View {
        let is_on = move || self.wanted.with(self.chosen).contains(&word);
        let tap: Run = Box::new(move || {
            self.wanted.update(|wanted| toggle(wanted));
            if !self.several && !self.wanted.with_untracked(self.chosen).is_empty() {
                self.open.set(false);
                focus_soon(self.toggle_id());
            }
        });
        pick(word, is_on, tap)
    }

    fn toggle_id(self) -> String {
        format!("choose-{}", self.id)
    }

    fn view(self, words: Vec<View>) -> View {
        let line = move || {
            let chosen = self.wanted.with(self.chosen);
            match chosen.is_empty() {
                true => t!("actions-any").to_owned(),
                false => chosen.join(", "),
            }
        };
        let toggle = fold("fold", self.icon, self.title, Box::new(line), self.open);
        let inside = el("div").class("chooser").child(picks(self.title, words));
        el("div")
            .class("part")
            .child(toggle.id(&self.toggle_id()))
            .child(folded(inside, self.open))
    }
}

fn time_chosen(wanted: &Wanted) -> Vec<&'static str> {
    wanted.time.map(time_word).into_iter().collect()
}

fn role_chosen(wanted: &Wanted) -> Vec<&'static str> {
    wanted.role.map(role_word).into_iter().collect()
}

fn means_chosen(wanted: &Wanted) -> Vec<&'static str> {
    let means = wanted.means.iter();
    means.map(|means| means_word(*means)).collect()
}

/// The words of something that is looked for.
pub(super) fn without_words(wanted: &Wanted, condition: Condition) -> String {
    let words = match condition {
        Condition::Time => time_chosen(wanted),
        Condition::Role => role_chosen(wanted),
        Condition::NoMoney => vec![means_word(Means::NoMoney)],
        Condition::Means => means_chosen(&wanted.without(Condition::NoMoney)),
    };
    words.join(", ")
}
