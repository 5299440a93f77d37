//! The posts of the two weeks, day by day, and what one can do with all of them.

use std::rc::Rc;

use crate::ui::signals::*;

use super::calendar::to_calendar;
use super::open::OpenPosting;
use super::post::{post_row, post_words, when};
use super::start::more;
use crate::domain::posting::{Post, Posting};
use crate::platform::{page, timers};
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::progress::progress;
use crate::ui::pages::share::add_line::add_line;
use crate::ui::pages::share::buttons::{Run, action};
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::pages::share::hand_on::hand_on;
use crate::ui::view::{View, el};

/// The id of the line that says how far the plan is.
pub(super) const HEAD: &str = "posting-standing";

/// The plan.
pub(super) fn weeks(plan: OpenPosting) -> View {
    let done = move || plan.kept.with(Posting::progress);
    let words = move || {
        let done = done();
        tn!("posting-done", done.done, total = done.total)
    };
    let standing = el("p")
        .id(HEAD)
        .attr("tabindex", "-1")
        .class("soft")
        .text_by(words);
    let ids = memo(move || {
        plan.kept.with(|posting| {
            let ids = posting.posts.iter().map(|post| post.id.clone());
            ids.collect::<Vec<_>>()
        })
    });
    let posts = el("ul")
        .class("tasks posts")
        .each_by(move || ids.get(), move |id| post_row(plan, id));
    let own = add_line(
        "posting-own",
        t!("posting-own"),
        Rc::new(move |text| plan.add(text, None)),
    );
    let note = el("p")
        .class("note")
        .child(glyph(Icon::ShieldCheck))
        .child(el("span").text(t!("posting-note")));
    let card = el("section")
        .class("card")
        .child(standing)
        .child(progress(done, words))
        .child(posts)
        .child(own)
        .child(more(plan))
        .child(note);
    el("div").class("stack").child(card).child(tools(plan))
}

fn tools(plan: OpenPosting) -> View {
    let handout = move || (t!("posting-text-title").to_owned(), plan.kept.peek(as_text));
    let by_hand = RwSignal::new(None);
    let calendar = action(
        "button plain small",
        Icon::Calendar,
        t!("posting-calendar"),
        Box::new(move || to_calendar(plan, by_hand)),
    );
    let again = action(
        "button plain small",
        Icon::Refresh,
        t!("posting-again"),
        start_again(plan),
    );
    el("div")
        .class("stack")
        .child(
            el("div")
                .class("tools")
                .child(calendar.id("posting-calendar"))
                .child(again.id("posting-again")),
        )
        .child(el("p").class("soft").text(t!("posting-calendar-seen")))
        .child_by(move || by_hand.get().map(|text: String| file_by_hand(&text)))
        .child(hand_on(
            Rc::new(handout),
            None,
            Box::new(|| timers::after_paint(page::print)),
        ))
}

/// The calendar file as text, where the browser takes no file.
fn file_by_hand(text: &str) -> View {
    let area = el("textarea")
        .id("calendar-text")
        .attr("rows", "6")
        .flag("readonly", true)
        .attr("translate", "no")
        .text(text);
    el("div")
        .class("card by-hand")
        .child(
            el("label")
                .attr("for", "calendar-text")
                .text(t!("posting-calendar-text")),
        )
        .child(area)
}

/// Empties the plan, so that it can be filled anew.
fn start_again(plan: OpenPosting) -> Run {
    Box::new(move || {
        let before = plan.kept.peek(Clone::clone);
        plan.kept.update(|posting| {
            posting.posts.clear();
            posting.begins = None;
        });
        let back = move |posting: &mut Posting| posting.clone_from(&before);
        plan.offer_undo(
            t!("posting-emptied").to_owned(),
            "posting-again".to_owned(),
            Box::new(back),
        );
        focus_soon("posting-fill".to_owned());
    })
}

/// All posts as text, day by day.
fn as_text(posting: &Posting) -> String {
    let mut text = t!("posting-text-title").to_owned();
    let mark = |post: &Post| if post.done { "✓ " } else { "" };
    for post in &posting.posts {
        for words in [
            "\n\n",
            mark(post),
            &when(post),
            "\n",
            &post_words(&post.text),
        ] {
            text.push_str(words);
        }
    }
    text
}
