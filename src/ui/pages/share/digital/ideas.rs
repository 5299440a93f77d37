//! Ideas for posts: made from the user's own messages, and some that need none.

use std::rc::Rc;

use crate::ui::pages::share::focus::focus_soon;
use crate::ui::signals::*;

use super::open::OpenPosting;
use crate::domain::posting::Draft;
use crate::ui::components::button::link;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::prose::prose;
use crate::ui::pages::share::buttons::action;
use crate::ui::pages::share::fold::folding;
use crate::ui::pages::share::hand_on::words_to_share;
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// Both lists.
pub(super) fn idea_lists(plan: OpenPosting) -> View {
    let (mine, ours) = (plan.of_messages(), plan.of_ours());
    let first = match mine.is_empty() {
        true => no_message(),
        false => list(plan, "mine", t!("digital-mine"), mine),
    };
    el("div").class("stack unprinted").child(first).child(list(
        plan,
        "ours",
        t!("digital-ours"),
        ours,
    ))
}

/// What a message gives, and the way to a first one.
fn no_message() -> View {
    el("div")
        .class("card empty")
        .child(el("h3").text(t!("digital-none-title")))
        .child(el("p").text(t!("digital-none")))
        .child(link("button", &Route::Messages, t!("digital-write")))
}

fn list(plan: OpenPosting, id: &str, title: &str, drafts: Vec<Draft>) -> View {
    let count = tn!("digital-count", drafts.len());
    let body = move || {
        let cards = drafts.iter().map(|draft| idea_row(plan, draft));
        el("ul").class("post-ideas").each(cards)
    };
    folding(
        &format!("part-{id}"),
        Icon::Bulb,
        title,
        Box::new(move || count.clone()),
        RwSignal::new(false),
        Box::new(body),
    )
}

fn idea_row(plan: OpenPosting, draft: &Draft) -> View {
    let idea = texts::pack().rest.digital.idea(&draft.idea);
    let title = idea.map_or("", |idea| idea.title.as_str());
    let how = idea.filter(|idea| !idea.how.is_empty());
    let how = how.map(|idea| prose("p", &idea.how).class("soft"));
    let text = draft.text.clone();
    let shared = Rc::new(move || (String::new(), text.clone()));
    el("li")
        .class("letter")
        .child(el("h3").text(title))
        .child(
            el("blockquote").child(
                el("p")
                    .class("as-typed")
                    .attr("dir", "auto")
                    .text(&draft.text),
            ),
        )
        .child(how)
        .child(
            el("div")
                .class("post-idea-tools")
                .child(adding(plan, draft))
                .child(words_to_share(&draft.idea, shared)),
        )
}

fn in_id(idea: &str) -> String {
    format!("idea-in-{idea}")
}

/// The button that makes it a post; that it is one, when it is.
fn adding(plan: OpenPosting, draft: &Draft) -> View {
    let (looked, draft) = (draft.idea.clone(), draft.clone());
    let is_in_id = in_id(&looked);
    let is_in = memo(move || plan.kept.with(|posting| posting.has_idea(&looked)));
    el("div")
        .show_if(
            move || is_in.get(),
            move || {
                el("span")
                    .class("chip")
                    .id(&is_in_id)
                    .attr("tabindex", "-1")
                    .child(glyph(Icon::Check))
                    .text(t!("posting-is-in"))
            },
        )
        .show_if(
            move || !is_in.get(),
            move || {
                let draft = draft.clone();
                let id = format!("idea-add-{}", draft.idea);
                let add = move || {
                    if plan.add(&draft.text, Some(&draft.idea)) {
                        let said = plan.spoken.get_untracked();
                        plan.notices.say(&said);
                        focus_soon(in_id(&draft.idea));
                    }
                };
                action("button small", Icon::Plus, t!("posting-add"), Box::new(add)).id(&id)
            },
        )
}
