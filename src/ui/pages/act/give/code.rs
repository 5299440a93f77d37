//! Where the code leads, and what stands beside it.

use std::rc::Rc;

use super::Give;
use super::choices::titled;
use super::content::{called, usual_caption};
use crate::domain::poster::Leads;
use crate::domain::poster::code::{BadLink, address};
use crate::ui::components::field::asked_field;
use crate::ui::components::pick::pick;
use crate::ui::view::{View, el};

/// The choices about the code.
pub(super) fn code(give: Give) -> View {
    let leads = move || give.poster(|poster| poster.leads);
    el("section")
        .class("card give-part")
        .child(el("h2").text(t!("give-code")))
        .child(el("p").class("field-why").text(t!("give-code-why")))
        .child(titled(
            t!("give-code-leads"),
            Leads::ALL.iter().map(|to| choice(give, *to)).collect(),
        ))
        .show_if(
            move || {
                leads() == Leads::Call && give.kept.with(|message| called(give, message).is_none())
            },
            || {
                el("p")
                    .class("soft late")
                    .text(t!("give-code-needs-number"))
            },
        )
        .show_if(move || leads() == Leads::Page, move || page(give))
        .show_if(
            move || leads() == Leads::Call,
            move || caption(give, Leads::Call),
        )
        .show_if(
            move || leads() == Leads::Page,
            move || caption(give, Leads::Page),
        )
}

fn choice(give: Give, leads: Leads) -> View {
    let word = match leads {
        Leads::Nowhere => t!("give-code-nowhere"),
        Leads::Call => t!("give-code-call"),
        Leads::Page => t!("give-code-page"),
    };
    pick(
        word,
        move || give.poster(|poster| poster.leads == leads),
        Box::new(move || give.change(&|poster| poster.leads = leads)),
    )
    .id(&format!("give-code-{}", leads.name()))
}

fn page(give: Give) -> View {
    let field = asked_field(
        "give-link",
        "url",
        t!("give-link"),
        t!("give-link-why"),
        Rc::new(move || give.poster(|poster| poster.link.clone())),
        Rc::new(move |text: String| give.change(&|poster| text.clone_into(&mut poster.link))),
    );
    let said = move || match give.poster(|poster| address(&poster.link)) {
        Ok(whole) => t!("give-link-leads", address = whole),
        Err(BadLink::Empty) => String::new(),
        Err(BadLink::NotHttps) => t!("give-link-not-https").to_owned(),
        Err(BadLink::NoAddress) => t!("give-link-no-address").to_owned(),
        Err(BadLink::TooLong) => t!("give-link-too-long").to_owned(),
    };
    let class = move || match give.poster(|poster| address(&poster.link)) {
        Ok(_) | Err(BadLink::Empty) => "soft give-said".to_owned(),
        Err(_) => "soft late give-said".to_owned(),
    };
    el("div").child(field).child(
        el("p")
            .id("give-link-said")
            .class_by(class)
            .attr("role", "status")
            .text_by(said),
    )
}

fn caption(give: Give, leads: Leads) -> View {
    asked_field(
        "give-caption",
        "text",
        t!("give-caption"),
        &t!("give-caption-why", words = usual_caption(leads)),
        Rc::new(move || give.poster(|poster| poster.caption.clone())),
        Rc::new(move |text: String| give.change(&|poster| text.clone_into(&mut poster.caption))),
    )
}
