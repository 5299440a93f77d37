//! All countries, found by typing a name in whatever way.

use crate::ui::signals::*;

use super::mine::{directory, route_to};
use crate::domain::directory::{Country, find_countries};
use crate::ui::components::button::link;
use crate::ui::components::list_row::arrow;
use crate::ui::frame::set_title;
use crate::ui::navigation::navigation;
use crate::ui::route::Route;
use crate::ui::view::{View, el};

/// The list of countries, and the field to find one.
pub fn countries_page() -> View {
    set_title(t!("countries-title"));
    let typed = RwSignal::new(String::new());
    let found = memo(move || typed.with(|typed| found(typed)));
    let is_none = move || found.with(Vec::is_empty);
    let rows = el("ul")
        .class("card rows")
        .attr_by("hidden", move || is_none().then(String::new))
        .each_by(move || found.get(), country_row);
    let count = el("p")
        .class("soft")
        .attr("role", "status")
        .text_by(move || tn!("countries-found", found.with(Vec::len)));
    el("div")
        .class("page-body")
        .child(search(typed))
        .child(count)
        .child(rows)
        .show_if(is_none, nothing_fits)
}

/// Codes of the countries that fit, the best first.
fn found(typed: &str) -> Vec<String> {
    let found = find_countries(&directory().countries, typed);
    found.iter().map(|country| country.code.clone()).collect()
}

fn search(typed: RwSignal<String>) -> View {
    let navigation = navigation();
    let input = el("input")
        .id("country-search")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "words")
        .attr("spellcheck", "false")
        .attr("enterkeyhint", "go")
        .value_by(move || typed.get())
        .on_input(move |text| typed.set(text));
    let label = el("label").attr("for", "country-search");
    el("form")
        .class("field")
        .attr("role", "search")
        .child(label.text(t!("countries-search")))
        .child(input)
        // Enter opens what stands first, as a tap would.
        .on_submit(move || {
            let text = typed.get_untracked();
            let all = &directory().countries;
            let first = find_countries(all, &text).into_iter().next();
            if let Some(country) = first.filter(|_| !text.trim().is_empty()) {
                navigation.go(&route_to(country));
            }
        })
}

/// A country, with what it calls itself.
fn country_row(code: &str) -> View {
    let Some(country) = directory().country(code) else {
        return el("li");
    };
    let own = (!country.own.is_empty()).then(|| own_names(country));
    let text = el("span")
        .class("row-text")
        .child(el("span").class("row-title").text(&country.name))
        .child(own);
    let link = el("a").class("row").attr("href", &route_to(country).href());
    el("li").child(link.child(text).child(arrow()))
}

fn own_names(country: &Country) -> View {
    let mut line = el("span").class("row-line").attr("translate", "no");
    for (at, name) in country.own.iter().enumerate() {
        let gap = if at > 0 { " · " } else { "" };
        line = line.text(gap).child(el("bdi").text(name));
    }
    line
}

/// What to do when no country fits.
fn nothing_fits() -> View {
    el("div")
        .class("card empty")
        .child(el("h2").text(t!("countries-none")))
        .child(el("p").text(t!("countries-none-line")))
        .child(link("button", &Route::Everywhere, t!("everywhere-title")))
}
