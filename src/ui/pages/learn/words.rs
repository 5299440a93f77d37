//! Words that need explaining: all of them by letter, and one with its meaning.

use crate::ui::signals::*;

use crate::content::pack::Term;
use crate::domain::letters::squeezed;
use crate::ui::components::button::link;
use crate::ui::components::list_row::list_row;
use crate::ui::components::prose::{cited, next_links, prose, source_list};
use crate::ui::frame::set_title;
use crate::ui::pages::not_found::missing;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

const FIELD: &str = "word-filter";

/// All words, and the field to find one.
pub fn words_page() -> View {
    set_title(t!("words-title"));
    let typed = RwSignal::new(String::new());
    let found = memo(move || typed.with(|typed| found(typed)));
    let input = el("input")
        .id(FIELD)
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("enterkeyhint", "search")
        .attr("dir", "auto")
        .value_by(move || typed.get())
        .on_input(move |text| typed.set(text));
    let field = el("form")
        .class("field")
        .child(el("label").attr("for", FIELD).text(t!("words-filter")))
        .child(input)
        .on("submit", |event| event.prevent_default());
    let count = el("p")
        .class("soft")
        .attr("role", "status")
        .text_by(move || tn!("words-found", found.with(Vec::len)));
    el("div")
        .class("page-body")
        .child(el("p").class("lead").text(t!("words-about")))
        .child(field)
        .child(count)
        .child(el("div").child_by(move || Some(found.with(|found| by_letter(found)))))
}

/// The places of the words that fit, by their own name or by another.
fn found(typed: &str) -> Vec<usize> {
    let typed = squeezed(typed);
    let has = |name: &String| squeezed(name).contains(&typed);
    let terms = texts::pack().rest.glossary.iter().enumerate();
    let fitting = terms.filter(|(_, term)| has(&term.title) || term.also.iter().any(has));
    fitting.map(|(at, _)| at).collect()
}

fn by_letter(found: &[usize]) -> View {
    let mut page = el("div").class("words");
    if found.is_empty() {
        let search = link("button plain", &Route::Search, t!("words-search"));
        return page
            .child(el("p").text(t!("words-none")))
            .child(el("p").class("actions").child(search));
    }
    let mut rows: Vec<View> = Vec::new();
    let mut letter = None;
    for at in found {
        let term = &texts::pack().rest.glossary[*at];
        let begins = term.title.chars().next();
        if begins != letter {
            page = with_rows(page, &mut rows);
            letter = begins;
            let heading = begins.map(|begins| begins.to_ascii_uppercase().to_string());
            page = page.child(el("h2").child(heading));
        }
        let route = Route::Word(term.id.clone());
        rows.push(list_row(&route, None, &term.title, &term.also.join(" · ")));
    }
    with_rows(page, &mut rows)
}

/// The rows that were gathered since the last heading.
fn with_rows(page: View, rows: &mut Vec<View>) -> View {
    let rows = std::mem::take(rows);
    let card = (!rows.is_empty()).then(|| el("ul").class("card rows").child(rows));
    page.child(card)
}

/// A word by its id.
pub fn word_page(id: &str) -> View {
    let Some(term) = texts::pack().term(id) else {
        return missing(&Route::Words, t!("words-title"));
    };
    set_title(&term.title.clone());
    let see = (!term.see.is_empty()).then(|| {
        el("div")
            .class("stack")
            .child(el("h2").text(t!("words-see")))
            .child(next_links(&term.see))
    });
    el("div")
        .class("page-body")
        .child(
            el("div")
                .class("card")
                .child(prose("p", &term.meaning).class("lead"))
                .child(also(term)),
        )
        .child(see)
        .child(source_list(&cited(&[&term.meaning])))
        .child(
            el("p")
                .class("actions")
                .child(link("button plain", &Route::Words, t!("words-all"))),
        )
}

fn also(term: &Term) -> Option<View> {
    let words = term.also.join(", ");
    (!words.is_empty()).then(|| el("p").class("soft").text(&t!("words-also", words = words)))
}
