//! Get organised: three tools to begin with, and what is good to know, part by part.

pub mod plan;
pub mod table;

use crate::ui::signals::*;

use crate::content::pack::{AgendaPoint, OrganisePart, Text};
use crate::ui::components::icon::Icon;
use crate::ui::components::list_row::{list_row, rows};
use crate::ui::components::number_card::{Shape, number_cards};
use crate::ui::components::prose::{cited, next_links, points, prose, source_list};
use crate::ui::components::read_aloud::read_aloud;
use crate::ui::frame::set_title;
use crate::ui::pages::share::fold::folding;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// All of it.
pub fn organise_page() -> View {
    set_title(t!("organise-title"));
    let organise = &texts::pack().rest.organise;
    let tools = vec![
        list_row(
            &Route::ActionPlan,
            Some(Icon::ListCheck),
            t!("action-title"),
            t!("action-line"),
        ),
        list_row(
            &Route::AtTable,
            Some(Icon::Users),
            t!("table-title"),
            t!("table-line"),
        ),
        list_row(
            &Route::Workshop,
            Some(Icon::MessageCircle),
            t!("workshop-title"),
            t!("workshop-line"),
        ),
    ];
    let closed = |part| part_card(part, RwSignal::new(false), inside);
    let minutes = organise.meeting_minutes() as usize;
    let meeting = folding(
        "part-meeting",
        Icon::Clock,
        t!("organise-agenda"),
        Box::new(move || tn!("organise-agenda-line", minutes)),
        RwSignal::new(false),
        Box::new(|| agenda(&texts::pack().rest.organise.agenda)),
    );
    el("div")
        .class("page-body")
        .child(el("p").class("lead").text(t!("organise-lead")))
        .child(read_aloud())
        .child(el("h2").text(t!("organise-tools")))
        .child(rows(tools))
        .child(el("h2").text(t!("organise-read")))
        .child(
            el("div")
                .class("stack")
                .each(organise.parts.iter().map(closed))
                .child(meeting),
        )
}

/// A part that opens.
pub fn part_card(
    part: &'static OrganisePart,
    open: RwSignal<bool>,
    inside: fn(&'static OrganisePart) -> View,
) -> View {
    folding(
        &format!("part-{}", part.id),
        Icon::named(&part.icon).unwrap_or(Icon::InfoCircle),
        &part.title,
        Box::new(String::new),
        open,
        Box::new(move || inside(part)),
    )
}

/// What is in it.
pub fn inside(part: &OrganisePart) -> View {
    let directory = &texts::pack().directory;
    let services: Vec<_> = part
        .services
        .iter()
        .filter_map(|id| directory.service(id))
        .collect();
    let numbers = (!services.is_empty()).then(|| {
        el("div")
            .class("stack")
            .child(el("h3").text(t!("organise-numbers")))
            .child(number_cards(&services, None, Shape::Brief))
    });
    let next = (!part.next.is_empty()).then(|| next_links(&part.next));
    let list = (!part.points.is_empty()).then(|| points("ul", &part.points));
    let all: Vec<&Text> = part.text.iter().chain(&part.points).collect();
    el("div")
        .class("heading-body part-text")
        .each(part.text.iter().map(|text| prose("p", text)))
        .child(list)
        .child(numbers)
        .child(next)
        .child(source_list(&cited(&all)))
}

/// The first meeting, point by point.
fn agenda(agenda: &[AgendaPoint]) -> View {
    let point = |point: &AgendaPoint| {
        let head = el("p")
            .child(el("strong").text(&point.text))
            .text(" ")
            .child(
                el("span")
                    .class("soft")
                    .text(&tn!("organise-minutes", point.minutes as usize)),
            );
        el("li").child(head).child(prose("p", &point.how))
    };
    let list = el("ol").class("points").each(agenda.iter().map(point));
    el("div").class("heading-body part-text").child(list)
}
