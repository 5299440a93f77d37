//! The text with the passages that are worth a question, and why.

use crate::ui::signals::*;
use wasm_bindgen_futures::spawn_local;

use super::{OpenCheck, Read, check, note};
use crate::content::pack::OfferSignal;
use crate::domain::offer::Mark;
use crate::platform::share::{self, Shared};
use crate::ui::components::icon::Icon;
use crate::ui::components::prose::prose;
use crate::ui::notices::Notices;
use crate::ui::pages::share::buttons::action;
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::view::{View, el};

/// Of a long text about so many bytes are shown. More of it would hold up the phone.
const SHOWN: usize = 20_000;

/// Between two passages so many bytes are shown whole; of more than that, the ends.
const WHOLE: usize = 2_000;

/// How much of each end.
const END: usize = 300;

/// So many passages are quoted for each reason.
const QUOTED: usize = 2;

/// What was found in the text that was read.
pub(super) fn found(open: OpenCheck) -> View {
    el("div").class("stack").child_by(move || {
        open.looked.track();
        untrack(|| {
            open.read
                .with_value(|read| read.as_ref().map(|read| view(open, read)))
        })
    })
}

fn view(open: OpenCheck, read: &Read) -> View {
    let findings = &read.findings;
    let warn = |on: bool, words: &str| on.then(|| note(Icon::AlertTriangle, "note late", words));
    let title = el("h2").id("offer-found").attr("tabindex", "-1");
    let view = el("div")
        .class("stack")
        .child(title.text(t!("offer-found")))
        .child(warn(findings.cut, t!("offer-cut")))
        .child(warn(findings.looks_like_zawgyi, t!("offer-zawgyi")));
    if findings.signals.is_empty() {
        return view
            .child(prose("p", &check().nothing).class("card"))
            .child(marked(open, read));
    }
    let reasons = findings.signals.iter();
    view.child(el("p").text(t!("offer-found-line")))
        .child(marked(open, read))
        .each(reasons.filter_map(|at| {
            let signal = check().signals.get(*at)?;
            Some(reason(open.tools().notices, signal, *at, read))
        }))
}

/// The text, each passage a link to its reason. All of it are nodes of text: what was pasted is
/// never markup.
fn marked(open: OpenCheck, read: &Read) -> View {
    let here = untrack(|| open.tools().navigation.route()).href();
    let text = &read.text;
    let mut view = el("div").class("card offer-marked").attr("dir", "auto");
    let (mut at, mut shown) = (0, 0);
    for mark in &read.findings.marks {
        if shown > SHOWN {
            break;
        }
        view = between(view, &text[at..mark.start], &mut shown);
        view = view.child(passage(&text[mark.start..mark.end], mark, &here));
        shown += mark.end - mark.start;
        at = mark.end;
    }
    between(view, &text[at..], &mut shown)
}

/// Text without a mark.
fn between(view: View, text: &str, shown: &mut usize) -> View {
    if text.len() <= WHOLE {
        *shown += text.len();
        return view.text(text);
    }
    *shown += 2 * END;
    let (mut head, mut tail) = (END, text.len() - END);
    while !text.is_char_boundary(head) {
        head -= 1;
    }
    while !text.is_char_boundary(tail) {
        tail += 1;
    }
    view.text(&text[..head]).text("\n…\n").text(&text[tail..])
}

fn passage(words: &str, mark: &Mark, here: &str) -> View {
    let signal = mark.signals.first().and_then(|at| check().signals.get(*at));
    let reason = signal.map(reason_id).unwrap_or_default();
    let link = el("a")
        .attr("href", here)
        .text(words)
        .on("click", move |event| {
            event.prevent_default();
            focus_soon(reason.clone());
        });
    el("mark").child(link)
}

fn reason_id(signal: &OfferSignal) -> String {
    format!("reason-{}", signal.id)
}

fn reason(notices: Notices, signal: &'static OfferSignal, at: usize, read: &Read) -> View {
    let marks = read.findings.marks.iter();
    let quotes = marks
        .filter(|mark| mark.signals.contains(&at))
        .take(QUOTED)
        .map(|mark| {
            let quote = el("q").text(&read.text[mark.start..mark.end]);
            el("p").class("soft").attr("dir", "auto").child(quote)
        });
    let title = el("h3").id(&reason_id(signal)).attr("tabindex", "-1");
    el("section")
        .class("card offer-reason")
        .child(title.text(&signal.title))
        .each(quotes)
        .child(prose("p", &signal.why))
        .child(reply(notices, &signal.reply))
}

/// What to write back, and the button to send or copy it.
pub(super) fn reply(notices: Notices, words: &'static str) -> View {
    let send = move || hand(notices, words.to_owned());
    let send = action(
        "button plain small",
        Icon::Share,
        t!("offer-send"),
        Box::new(send),
    );
    el("div")
        .class("offer-reply")
        .child(el("p").class("soft").text(t!("offer-ask")))
        .child(el("blockquote").child(el("p").text(words)))
        .child(el("p").class("actions").child(send))
}

/// Hands a message on. Where that can't be done, it stands on the page to be copied by hand.
pub(super) fn hand(notices: Notices, words: String) {
    spawn_local(async move {
        match share::share_text("", &words).await {
            Shared::Done => {}
            Shared::Copied => notices.say(t!("copied")),
            Shared::NotHere => notices.say(t!("share-by-hand")),
        }
    });
}
