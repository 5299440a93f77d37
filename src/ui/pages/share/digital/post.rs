//! A post: its day and its words, to tick when it is out; and below it, the fields to change it.

use std::rc::Rc;

use crate::ui::signals::*;

use super::open::OpenPosting;
use crate::domain::date::Date;
use crate::domain::posting::{Post, Posting, beginning};
use crate::platform::clock;
use crate::ui::components::field::text_field;
use crate::ui::components::guard::guarded_area;
use crate::ui::components::icon::Icon;
use crate::ui::components::tick_row::tick_row;
use crate::ui::pages::share::buttons::tool;
use crate::ui::pages::share::days::{day_value, read_day};
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::pages::share::fold::unfolds;
use crate::ui::pages::share::hand_on::words_to_share;
use crate::ui::pages::share::plan::words::moment;
use crate::ui::pages::share::row_tools::{self, row_form, shifter};
use crate::ui::view::{View, el};

/// A day in words.
pub(super) fn day_words(day: Date) -> String {
    moment(Some(day), "")
}

/// The words of a post, or a stand-in for them.
pub(super) fn post_words(text: &str) -> String {
    match text.trim() {
        "" => t!("posting-blank").to_owned(),
        text => text.to_owned(),
    }
}

/// When a post goes out, or that it is out.
pub(super) fn when(post: &Post) -> String {
    let Some(day) = post.day else {
        return t!("posting-no-day").to_owned();
    };
    let words = day_words(day);
    match clock::today() {
        _ if post.done => t!("posting-out", day = words),
        Some(today) if day == today => t!("posting-today", day = words),
        Some(today) if day < today => t!("posting-late", day = words),
        _ => words,
    }
}

/// The row of the post with this id.
pub(super) fn post_row(plan: OpenPosting, id: &str) -> View {
    let open = RwSignal::new(false);
    let post = followed(plan, id);
    let day = el("p")
        .class_by(move || {
            let late = post.with(is_late);
            if late { "post-day late" } else { "post-day" }.to_owned()
        })
        .text_by(move || post.with(when));
    let (ticked, next) = (id.to_owned(), id.to_owned());
    let tick = tick_row(
        id,
        move || post.with(|post| post_words(&post.text)),
        move || post.with(|post| post.done),
        move |done| change(plan, &ticked, move |post| post.done = done),
        None,
    );
    let line = el("div")
        .class("task-line")
        .child(tick)
        .child(pencil(id, post, open));
    // What is up next is shared most often: without opening it.
    let is_next = move || {
        let next_one = plan
            .kept
            .with(|posting| posting.next().is_some_and(|post| post.id == next));
        next_one && !open.get()
    };
    let (edited, shared) = (id.to_owned(), id.to_owned());
    let row = el("li")
        .class("task post")
        .child(day)
        .child(line)
        .show_if(is_next, move || share(plan, &shared));
    unfolds(
        row,
        open,
        Box::new(move || editor(plan, &edited, post, open)),
    )
}

/// The post, passed on when it changes.
fn followed(plan: OpenPosting, id: &str) -> Memo<Post> {
    let id = id.to_owned();
    memo(move || {
        let of_id = |posting: &Posting| posting.post(&id).cloned();
        plan.kept.with(of_id).unwrap_or_default()
    })
}

fn is_late(post: &Post) -> bool {
    let today = clock::today();
    !post.done && post.day.zip(today).is_some_and(|(day, today)| day < today)
}

fn change(plan: OpenPosting, id: &str, change: impl FnOnce(&mut Post)) {
    plan.kept.update(|posting| {
        if let Some(post) = posting.post_mut(id) {
            change(post);
        }
    });
}

fn share(plan: OpenPosting, id: &str) -> View {
    let of_post = id.to_owned();
    let text = move || {
        let text = |posting: &Posting| posting.post(&of_post).map(|post| post.text.clone());
        (String::new(), plan.kept.peek(text).unwrap_or_default())
    };
    words_to_share(id, Rc::new(text))
}

fn pencil(id: &str, post: Memo<Post>, open: RwSignal<bool>) -> View {
    let name = move || post.with(|post| t!("plan-task-change", task = name_of(post)));
    row_tools::pencil(&pencil_id(id), text_id(id), Box::new(name), open)
}

fn name_of(post: &Post) -> String {
    post_words(beginning(&post.text))
}

/// The fields of a post, and what one can do with it.
fn editor(plan: OpenPosting, id: &str, post: Memo<Post>, open: RwSignal<bool>) -> View {
    let tools = vec![
        shift_button(plan, id, -1),
        shift_button(plan, id, 1),
        remove_button(plan, id),
    ];
    let fields = vec![
        words_field(plan, id, post),
        day_field(plan, id, post),
        share(plan, id),
    ];
    let pencil = pencil_id(id);
    let close = move || {
        open.set(false);
        focus_soon(pencil.clone());
    };
    row_form(fields, tools, t!("plan-task-close"), Box::new(close))
}

fn words_field(plan: OpenPosting, id: &str, post: Memo<Post>) -> View {
    let changed = id.to_owned();
    guarded_area(
        &text_id(id),
        t!("posting-words"),
        Rc::new(move || post.with(|post| post.text.clone())),
        Rc::new(move |text| change(plan, &changed, move |post| post.text = text)),
    )
}

fn day_field(plan: OpenPosting, id: &str, post: Memo<Post>) -> View {
    let field = format!("post-day-{id}");
    let (moved, read, placed) = (id.to_owned(), field.clone(), id.to_owned());
    text_field(
        &field,
        "date",
        t!("plan-day"),
        Rc::new(move || post.with(|post| day_value(post.day))),
        Rc::new(move |text: String| {
            if let Some(day) = read_day(&read, &text) {
                change(plan, &moved, move |post| post.day = day);
            }
        }),
    )
    // Not at every key: a row that moves takes the caret from the field.
    .on("focusout", move |_| {
        let day = post.with_untracked(|post| post.day);
        plan.kept.update(|posting| posting.set_day(&placed, day));
    })
}

/// Moves the post a day earlier or later.
fn shift_button(plan: OpenPosting, id: &str, by: isize) -> View {
    let way = if by < 0 { "earlier" } else { "later" };
    let (button, id) = (format!("post-{way}-{id}"), id.to_owned());
    let shift = move || {
        let day = plan
            .kept
            .change(|posting| posting.shift(&id, by as i64))??;
        Some(t!("posting-moved", day = day_words(day)))
    };
    let names = [t!("posting-earlier"), t!("posting-later")];
    shifter(&button, by, names, plan.spoken, Box::new(shift))
}

fn remove_button(plan: OpenPosting, id: &str) -> View {
    let (button, id) = (format!("post-remove-{id}"), id.to_owned());
    let remove = move || {
        let next = plan
            .kept
            .peek(|posting| posting.neighbour(&id).map(pencil_id));
        let removed = plan.kept.change(|posting| posting.remove(&id));
        let Some(Some((at, post))) = removed else {
            return;
        };
        focus_soon(next.unwrap_or_else(|| "posting-fill".to_owned()));
        let said = t!("plan-task-removed", task = name_of(&post));
        let focus = pencil_id(&post.id);
        let back = move |posting: &mut Posting| posting.put_back(at, post.clone());
        plan.offer_undo(said, focus, Box::new(back));
    };
    tool(
        &button,
        Icon::Trash,
        t!("plan-task-remove"),
        Box::new(remove),
    )
}

fn pencil_id(id: &str) -> String {
    format!("post-edit-{id}")
}

fn text_id(id: &str) -> String {
    format!("post-text-{id}")
}
