//! The poster or the card on the screen, as it comes out.

use crate::ui::signals::*;

use super::Give;
use super::paper::paper;
use crate::domain::poster::Layout;
use crate::domain::poster::drawing::{Drawing, Mark};
use crate::domain::poster::is_too_small;
use crate::ui::components::button::link;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::pick::{pick, picks};
use crate::ui::pages::share::buttons::tool_by;
use crate::ui::view::{View, el};

/// What it looks like. It stays in sight while its looks are chosen.
pub(super) fn preview(give: Give) -> View {
    let large = RwSignal::new(false);
    let class = move || match large.get() {
        true => "poster-preview is-large".to_owned(),
        false => "poster-preview".to_owned(),
    };
    let size = tool_by(
        "give-size",
        Icon::Search,
        Box::new(move || size_words(large.get()).to_owned()),
        Box::new(move || large.update(|large| *large = !*large)),
    );
    el("div")
        .class_by(class)
        .child(size)
        .child_by(move || give.drawn.with(|drawn| Some(sheet(give, drawn.as_ref()?))))
}

fn size_words(large: bool) -> &'static str {
    match large {
        true => t!("give-smaller"),
        false => t!("give-larger"),
    }
}

/// Poster or card.
pub(super) fn kinds(give: Give) -> View {
    let choose = |id: &str, word: &str, card: bool| {
        pick(
            word,
            move || give.card.get() == card,
            Box::new(move || give.card.set(card)),
        )
        .id(id)
    };
    let kinds = vec![
        choose("give-poster", t!("give-poster"), false),
        choose("give-card", t!("give-card"), true),
    ];
    picks(t!("give-what"), kinds)
}

/// The paper. For those who do not see it, it is what it is and says the message.
fn sheet(give: Give, drawing: &Drawing) -> View {
    let name = match give.card.get_untracked() {
        true => t!("give-card-alt"),
        false => t!("give-poster-alt"),
    };
    let words = give.kept.peek(|message| message.text.clone());
    let name = t!("plan-and", first = name, second = words);
    let people = give.drawings.address_now();
    paper(drawing, people.as_deref(), &name)
}

/// What is to be known before it is printed.
pub(super) fn warnings(give: Give) -> View {
    el("div")
        .class("give-warnings")
        .attr("role", "status")
        .child_by(move || Some(give.drawn.with(|drawn| warnings_of(give, drawn.as_ref()))))
}

fn warnings_of(give: Give, drawing: Option<&Drawing>) -> View {
    let long = match drawing {
        None => Some(t!("give-too-long")),
        Some(drawing) => small(give, drawing),
    };
    let long = long.map(|words| {
        warning(words).child(link(
            "button plain small",
            &give.writing(),
            t!("give-shorten"),
        ))
    });
    let missing = give
        .drawings
        .is_missing()
        .then(|| warning(t!("give-drawing-missing")));
    let strips = give.poster(|poster| poster.layout == Layout::Strips);
    let strips = match (strips, give.card.get()) {
        (true, true) => Some(el("p").class("soft").text(t!("give-strips-card"))),
        (true, false) => drawing
            .filter(has_no_strips)
            .map(|_| warning(t!("give-strips-need"))),
        _ => None,
    };
    el("div").child(long).child(missing).child(strips)
}

fn warning(words: &str) -> View {
    let line = el("p")
        .class("note late")
        .child(glyph(Icon::AlertTriangle))
        .child(el("span").text(words));
    el("div").child(line)
}

fn small(give: Give, drawing: &Drawing) -> Option<&'static str> {
    let paper = give.poster(|poster| poster.paper);
    if give.card.get() {
        // A card is as wide as a phone: a third of a sheet of A4.
        let is_small = is_too_small(drawing.smallest / 2, Default::default());
        return is_small.then(|| t!("give-too-small-card"));
    }
    is_too_small(drawing.smallest, paper).then(|| t!("give-too-small"))
}

fn has_no_strips(drawing: &&Drawing) -> bool {
    !drawing
        .marks
        .iter()
        .any(|mark| matches!(mark, Mark::Cut { .. }))
}
