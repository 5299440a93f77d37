//! When the traveller gets in touch, the code word, and what to do when nothing comes.

use crate::ui::signals::*;

use super::OpenCard;
use super::fields::{area, line};
use super::words::{day_words, weekday};
use crate::platform::clock;
use crate::ui::components::field::of;
use crate::ui::components::pick::{pick, picks};
use crate::ui::view::{View, el};

/// Rhythms to choose from, in days.
const EVERY: [u32; 4] = [1, 2, 3, 14];

/// The fields of this group.
pub(super) fn check_ins(card: OpenCard) -> View {
    let weekdays = (1..=7).map(|day| {
        let on = move || {
            card.kept
                .with(|card| card.check_ins.weekdays.contains(&day))
        };
        let toggle = move || {
            let chosen = !untrack(on);
            card.change(|card| card.check_ins.set_weekday(day, chosen));
        };
        pick(&weekday(day), on, Box::new(toggle))
    });
    let rhythms = EVERY.map(|every| {
        let on = move || {
            card.kept
                .with(|card| card.check_ins.weekdays.is_empty() && card.check_ins.every == every)
        };
        let toggle = move || {
            let every = if untrack(on) { 0 } else { every };
            card.change(|card| card.check_ins.set_every(every));
        };
        pick(&tn!("card-every", every as usize), on, Box::new(toggle))
    });
    el("div")
        .child(el("p").class("field-title").text(t!("card-check-ins")))
        .child(el("p").class("field-why").text(t!("card-check-ins-why")))
        .child(picks(t!("card-check-ins"), weekdays.collect()))
        .child(el("p").class("soft").text(t!("card-or-every")))
        .child(picks(t!("card-or-every"), rhythms.into()))
        .child(
            el("p")
                .class("next-day")
                .attr("role", "status")
                .text_by(move || next_day(card)),
        )
        .child(line(
            card,
            "card-hour",
            of!(check_ins.hour),
            t!("card-hour"),
            t!("card-hour-why"),
        ))
        .child(line(
            card,
            "card-code",
            of!(code_hint),
            t!("card-code"),
            t!("card-code-why"),
        ))
        .child(area(
            card,
            "card-missed",
            of!(if_missed),
            t!("card-missed"),
            t!("card-missed-why"),
        ))
}

/// 'The next day: Sunday 22 November', or what is missing for it.
fn next_day(card: OpenCard) -> String {
    let Some(today) = clock::today() else {
        return String::new();
    };
    card.kept.with(|card| {
        if !card.check_ins.has_days() {
            return String::new();
        }
        match card.next_check_in(today) {
            Some(day) if day == today => t!("card-next-today").to_owned(),
            Some(day) => t!("card-next", day = day_words(day)),
            None if card.leaves.is_none() => t!("card-next-leaves").to_owned(),
            None => t!("card-next-none").to_owned(),
        }
    })
}
