//! Before a journey: what is due, the list and the card.

use crate::ui::signals::*;

use super::card::{day_words, who_and_where};
use crate::content::pack::Section;
use crate::domain::date::Date;
use crate::domain::travel_card::TravelCard;
use crate::platform::clock;
use crate::storage::keys::Key;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::list_row::{list_row, rows};
use crate::ui::frame::set_title;
use crate::ui::keeper::{Keeper, keeper};
use crate::ui::pages::share::lists;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The lesson on what to ask before one says yes.
const LESSON: &str = "job-offers";

/// How many days to get in touch are shown after the next one.
const LATER: usize = 3;

/// The page.
pub fn travel_page() -> View {
    set_title(t!("travel-title"));
    let keeper = keeper();
    let picture = el("img")
        .class("picture")
        .attr("src", "pictures/safety-card.svg")
        .attr("alt", t!("travel-picture"))
        .attr("width", "328")
        .attr("height", "150");
    let tools = move || {
        keeper.watch_outside();
        Some(untrack(|| tools(keeper)))
    };
    el("div")
        .class("page-body")
        .child(picture)
        .child(el("p").class("lead").text(t!("travel-lead")))
        .child(el("div").child_by(tools))
        .child(el("p").class("soft").text(t!("travel-here")))
}

/// What is due, and the ways on, as they stand now.
fn tools(keeper: Keeper) -> View {
    keeper.flush();
    let pack = texts::pack();
    let card = keeper.load::<TravelCard>(&Key::Travel).unwrap_or_default();
    let line = match who_and_where(&card) {
        _ if card.is_empty() => t!("travel-card-line").to_owned(),
        words if words.is_empty() => t!("travel-card-begun").to_owned(),
        words => words,
    };
    let mut all: Vec<View> = pack
        .checklists_of(Section::Safe)
        .map(|list| lists::list_row(keeper, list))
        .collect();
    all.push(list_row(
        &Route::Card,
        Some(Icon::FileText),
        t!("card-title"),
        &line,
    ));
    let lesson = pack.lesson(LESSON).map(|lesson| {
        let route = Route::Lesson(LESSON.into(), 0);
        rows(vec![list_row(
            &route,
            Some(Icon::Briefcase),
            &lesson.title,
            &lesson.summary,
        )])
    });
    el("div")
        .class("stack")
        .child(clock::today().and_then(|today| due(&card, today)))
        .child(rows(all))
        .child(lesson)
}

/// Whether today is a day to get in touch, else which one is next. After the journey: that the
/// card can go.
fn due(card: &TravelCard, today: Date) -> Option<View> {
    if card.returns.is_some_and(|returns| returns < today) {
        return Some(note(t!("travel-over"), ""));
    }
    let mut days = card.check_ins_from(today, LATER + 1).into_iter();
    let first = days.next()?;
    let title = match first == today {
        true => t!("travel-due-today").to_owned(),
        false => t!("card-next", day = day_words(first)),
    };
    let later: Vec<View> = days.map(|day| el("li").text(&day_words(day))).collect();
    let later = (!later.is_empty()).then(|| {
        el("div")
            .class("soft")
            .text(t!("travel-due-later"))
            .child(el("ul").class("points").child(later))
    });
    Some(note(&title, card.check_ins.hour.trim()).child(later))
}

fn note(title: &str, line: &str) -> View {
    let head = el("div")
        .class("state-head")
        .child(glyph(Icon::Clock))
        .child(el("h2").text(title));
    let line = (!line.is_empty()).then(|| el("p").attr("dir", "auto").text(line));
    el("section").class("card").child(head).child(line)
}
