//! Ten facts, each with figure, year and source, and what one may still read elsewhere.

use std::rc::Rc;

use crate::content::pack::Fact;
use crate::domain::picture::{Block, Sheet};
use crate::ui::components::prose::{source_list, titled};
use crate::ui::frame::set_title;
use crate::ui::pages::share::hand_on::to_share;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The page.
pub fn facts_page() -> View {
    set_title(t!("facts-title"));
    el("div")
        .class("page-body")
        .child(el("p").class("lead").text(t!("facts-about")))
        .each(texts::pack().rest.facts.iter().map(card))
}

fn card(fact: &'static Fact) -> View {
    let sheet = Rc::new(move || sheet(fact));
    let said = sheet.clone();
    let handout = Rc::new(move || (fact.figure.clone(), said().text()));
    el("section")
        .class("card fact")
        .id(&format!("fact-{}", fact.id))
        .child(el("h2").class("figure").text(&fact.figure))
        .child(el("p").text(&fact.text))
        .child(el("h3").text(t!("fact-changed")))
        .child(el("p").class("soft").text(&fact.changed))
        .child(source_list(std::slice::from_ref(&fact.source)))
        .child(to_share(&fact.id, handout, sheet))
}

/// The fact as a picture, and as a message.
fn sheet(fact: &Fact) -> Sheet {
    let block = |label: &str, value: &str| Block {
        label: label.to_owned(),
        value: value.to_owned(),
    };
    let source = texts::pack()
        .source(&fact.source)
        .map(titled)
        .unwrap_or_default();
    Sheet {
        title: fact.figure.clone(),
        blocks: vec![
            block("", &fact.text),
            block(t!("fact-changed"), &fact.changed),
            block(t!("fact-source"), &source),
        ],
        footer: t!("fact-footer").to_owned(),
    }
}
