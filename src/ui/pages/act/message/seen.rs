//! The five hints on the words, as chips, and what one of them says: one suggestion at a time.

use crate::ui::signals::*;

use super::writing::{TEXT, strange_number};
use super::{OpenMessage, joins, kit};
use crate::domain::identifying::fold;
use crate::domain::message::guided::add;
use crate::domain::message::hints::{Hint, Hints, MOST_WORDS, Why, hints as look};
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::pages::share::buttons::action;
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// How many things to do are offered for a slogan.
const OFFERED: usize = 3;

/// The chips, and what the most important one says, or the one that was tapped.
pub(super) fn hints(open: OpenMessage) -> View {
    let seen = memo(move || {
        let name = open.country().map(|country| fold(&country.name));
        let things: Vec<String> = name.into_iter().collect();
        open.calm(|message| {
            look(
                &kit().words,
                &texts::pack().rest.guard,
                &things,
                &message.text,
            )
        })
    });
    let tapped = RwSignal::new(None);
    let known = memo(move || seen.with(|seen| seen.as_ref().map(|seen| seen.known)));
    let chips = move || {
        let all = match known.get()? {
            true => &Hint::ALL[..],
            false => &[Hint::Short],
        };
        let chip = |hint: &Hint| chip(seen, tapped, *hint);
        Some(
            el("div")
                .class("picks hint-chips")
                .attr("role", "group")
                .attr("aria-label", t!("message-hints"))
                .each(all.iter().map(chip)),
        )
    };
    let said = move || match known.get() {
        None => t!("message-hints-none").to_owned(),
        Some(false) => t!(
            "message-hints-unknown",
            language = texts::pack().language.name
        ),
        Some(true) => String::new(),
    };
    let shown = memo(move || shown(open, seen.get()?, tapped.get()));
    el("div")
        .class("message-hints")
        .child(el("p").class("soft").text_by(said))
        .child_by(chips)
        .child(
            el("div")
                .attr("role", "status")
                .child_by(move || Some(suggestion(open, shown.get()?))),
        )
}

/// What is said below the chips: of which hint, in which words, and whether things to do are
/// offered. None of a hint: no hint has anything to say. By its words, so that it is read aloud again only when
/// they change, and not at every letter.
type Shown = (Option<Hint>, String, bool);

fn shown(open: OpenMessage, seen: Hints, tapped: Option<Hint>) -> Option<Shown> {
    let first = seen.tries.first().map(|(hint, _)| *hint);
    let Some(hint) = tapped.or(first) else {
        let said = match seen.all_good() && strange_number(open).is_empty() {
            true => t!("message-hints-good"),
            // What stands below the field weighs more.
            false => t!("message-hints-warned"),
        };
        return seen.known.then_some((None, said.to_owned(), false));
    };
    let why = seen.why(hint);
    let words = open.text.with_untracked(|text| reason(hint, why, text));
    Some((Some(hint), words, why == Some(Why::NoAction)))
}

fn chip(seen: Memo<Option<Hints>>, tapped: RwSignal<Option<Hint>>, hint: Hint) -> View {
    let why = memo(move || seen.with(|seen| seen.as_ref()?.why(hint)));
    let class = move || match why.get() {
        None => "hint-chip good".to_owned(),
        Some(_) => "hint-chip try".to_owned(),
    };
    let state = move || match why.get() {
        None => t!("message-is-good").to_owned(),
        Some(_) => t!("message-is-try").to_owned(),
    };
    let icon = move || {
        Some(glyph(match why.get() {
            None => Icon::Check,
            Some(_) => Icon::Bulb,
        }))
    };
    let tap = move || tapped.update(|tapped| *tapped = (*tapped != Some(hint)).then_some(hint));
    el("button")
        .attr("type", "button")
        .id(&format!("hint-{}", hint.id()))
        .class_by(class)
        .attr_by("aria-pressed", move || {
            Some((tapped.get() == Some(hint)).to_string())
        })
        .child_by(icon)
        .child(el("span").text_by(move || name(hint, why.get())))
        .child(el("span").class("off-screen").text(" ").text_by(state))
        .on_click(tap)
}

fn name(hint: Hint, why: Option<Why>) -> String {
    match (hint, why) {
        (_, Some(Why::Words(count))) => tn!("message-short-words", count, most = MOST_WORDS),
        (_, Some(Why::Letters(count, most))) => tn!("message-short-letters", count, most = most),
        (Hint::Direct, _) => t!("message-direct").to_owned(),
        (Hint::Short, _) => t!("message-short").to_owned(),
        (Hint::Positive, _) => t!("message-positive").to_owned(),
        (Hint::Relevant, _) => t!("message-relevant").to_owned(),
        (Hint::Doable, _) => t!("message-doable").to_owned(),
    }
}

fn suggestion(open: OpenMessage, (hint, words, is_slogan): Shown) -> View {
    let view = el("div").class("suggestion").child(el("p").text(&words));
    if is_slogan {
        return view.child(el("ul").class("ideas").each(ways_on(open)));
    }
    let ideas = untrack(|| open.ideas());
    let example = ideas.zip(hint).map(|(ideas, hint)| ideas.example(hint));
    let example = example.unwrap_or_default();
    let example = (!example.is_empty()).then(|| {
        el("p")
            .class("soft")
            .text(t!("message-example"))
            .text(" ")
            .child(el("q").text(example))
    });
    view.child(example)
}

fn reason(hint: Hint, why: Option<Why>, text: &str) -> String {
    let words = |start: usize, end: usize| text.get(start..end).unwrap_or_default();
    match (why, hint) {
        (Some(Why::NoAction), _) => t!("message-no-action").to_owned(),
        (Some(Why::NotToYou), _) => t!("message-not-to-you").to_owned(),
        (Some(Why::Several(count)), _) => t!("message-several", count = count),
        (Some(Why::Vague), _) => t!("message-vague").to_owned(),
        (Some(Why::Words(_) | Why::Letters(..)), _) => t!("message-too-long").to_owned(),
        (Some(Why::Fear(start, end)), _) => t!("message-fear", words = words(start, end)),
        (Some(Why::Shame(start, end)), _) => t!("message-shame", words = words(start, end)),
        (Some(Why::Label(start, end)), _) => t!("message-label", words = words(start, end)),
        (None, Hint::Direct) => t!("message-direct-good").to_owned(),
        (None, Hint::Short) => t!("message-short-good").to_owned(),
        (None, Hint::Positive) => t!("message-positive-good").to_owned(),
        (None, Hint::Relevant) => t!("message-relevant-good").to_owned(),
        (None, Hint::Doable) => t!("message-doable-good").to_owned(),
    }
}

/// Things to do, to be added to a slogan with a tap.
fn ways_on(open: OpenMessage) -> Vec<View> {
    let ideas = untrack(|| open.ideas());
    let actions = ideas.map_or(&[][..], |ideas| &ideas.actions);
    let way = |words: &'static String| {
        let take = move || {
            open.change_with_undo(t!("message-added"), TEXT, &mut |message| {
                add(message, joins(), words);
            });
            focus_soon(TEXT.to_owned());
        };
        el("li").child(action("idea", Icon::Plus, words, Box::new(take)))
    };
    actions.iter().take(OFFERED).map(way).collect()
}
