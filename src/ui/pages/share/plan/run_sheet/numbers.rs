//! The numbers that stand on the sheet: of the chosen country, and the user's own.

use crate::domain::directory::{listing, urgent};
use crate::domain::numbers::HelpNumbers;
use crate::domain::plan::run::paper::{Kind, Line, Part};
use crate::domain::plan::run::who_helps;
use crate::ui::app::app_state;
use crate::ui::components::icon::Icon;
use crate::ui::components::list_row::{list_row, rows};
use crate::ui::components::number_card::{own_line, service_line};
use crate::ui::pages::help::mine::{directory, following, my_country, route_to};
use crate::ui::route::Route;
use crate::ui::view::View;

/// Where these numbers come from, and how to change them.
pub(super) fn numbers_rows() -> View {
    let numbers = app_state().numbers;
    following(Box::new(move || {
        let country = my_country(numbers);
        let (to, line) = match country {
            Some(country) => (route_to(country), country.name.clone()),
            None => (Route::Countries, t!("run-numbers-none").to_owned()),
        };
        let own = list_row(
            &Route::Numbers,
            Some(Icon::Pencil),
            t!("run-numbers-own"),
            t!("run-numbers-own-line"),
        );
        let country = list_row(&to, Some(Icon::Phone), t!("run-numbers"), &line);
        rows(vec![country, own])
    }))
}

/// The parts of the sheet with numbers: whom to call in danger, and who else helps, the user's
/// own numbers first.
pub(super) fn number_parts(numbers: &HelpNumbers, children: bool) -> Vec<Part> {
    let code = numbers.country.as_deref().unwrap_or_default();
    let country = directory().country(code);
    let own = numbers.own_in(code).into_iter().map(own_line);
    let mut others: Vec<Line> = own.collect();
    let mut danger: Vec<Line> = Vec::new();
    if let Some(country) = country {
        let services = &directory().services;
        let lines = |services: Vec<&_>| -> Vec<Line> {
            let lines = services.into_iter();
            lines
                .filter_map(|service| service_line(service, Some(country)))
                .collect()
        };
        danger = lines(urgent(services, country));
        others.extend(lines(who_helps(&listing(services, country), children)));
    }
    // Better a line to write on than nothing.
    if danger.is_empty() {
        danger.push(Line {
            lead: match country {
                Some(country) => t!("run-no-danger", country = country.name_in_sentence()),
                None => t!("run-no-country").to_owned(),
            },
            ..Line::default()
        });
    }
    let danger = Part::of(Kind::Danger, t!("run-danger"), danger);
    let others = Part::of(Kind::Numbers, t!("run-helps"), others);
    danger.into_iter().chain(others).collect()
}
