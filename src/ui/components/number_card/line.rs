//! The digits themselves, and what one can do with them: call, write, copy.

use crate::ui::signals::*;
use wasm_bindgen_futures::spawn_local;

use crate::domain::directory::{dialable, spoken};
use crate::domain::numbers::HelpNumbers;
use crate::platform::{page, share, timers};
use crate::ui::app::app_state;
use crate::ui::components::button::button;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::keeper::Kept;
use crate::ui::notices::notices;
use crate::ui::view::{View, el};

/// What a number is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// To call.
    Call,
    /// To call in danger: nothing stands between the tap and the call.
    AtOnce,
    /// To write a text message to.
    Text,
    /// Only to be copied, into an app or a device of another kind.
    Copy,
}

/// A number with its digits large, and its buttons. `id` is unique on the page, `label` says what
/// the number is.
pub(super) fn number_line(id: &str, label: View, number: &str, reach: Reach) -> View {
    let asked = RwSignal::new(false);
    let call = (reach != Reach::Copy).then(|| Call {
        id: format!("call-{id}"),
        href: address(number, reach),
        reach,
        numbers: app_state().numbers,
        asked,
    });
    let known = call.as_ref().is_none_or(|call| call.is_known());
    // Nobody is kept from an emergency call by a note, so it stands there beforehand.
    let beforehand =
        (!known && reach == Reach::AtOnce).then(|| el("p").class("soft").text(t!("call-traces")));
    let actions = el("div")
        .class("actions")
        .child(call.as_ref().map(|call| call.button(number)))
        .child(copy_button(number));
    let line = el("div")
        .class("call-line")
        .child(label)
        .child(el("p").child(digits(number)))
        .child(actions)
        .child(beforehand);
    match call {
        Some(call) => line.show_if(move || asked.get(), move || call.note()),
        None => line,
    }
}

/// A number within a sentence: a tap calls it at once.
pub(super) fn number_link(id: &str, number: &str) -> View {
    el("a")
        .id(&format!("call-{id}"))
        .attr("href", &address(number, Reach::AtOnce))
        .child(digits(number))
}

fn address(number: &str, reach: Reach) -> String {
    let scheme = if reach == Reach::Text { "sms" } else { "tel" };
    format!("{scheme}:{}", dialable(number))
}

/// The digits as they are grouped in the data, for the eye; one by one, for the ear.
pub(super) fn digits(number: &str) -> View {
    let seen = el("span").attr("aria-hidden", "true").text(number);
    el("span")
        .class("digits")
        .attr("dir", "ltr")
        .attr("translate", "no")
        .child(seen)
        .child(heard(number))
}

fn heard(number: &str) -> View {
    el("span").class("off-screen").text(&spoken(number))
}

/// A number that can be called or written to.
#[derive(Clone)]
struct Call {
    id: String,
    href: String,
    reach: Reach,
    numbers: Kept<HelpNumbers>,
    /// The note is on the screen.
    asked: RwSignal<bool>,
}

impl Call {
    /// Whether the user knows what a call leaves behind.
    fn is_known(&self) -> bool {
        self.numbers.peek(|numbers| numbers.calls_known)
    }

    /// The button. Before the first call of all it opens the note in place of calling.
    fn button(&self, number: &str) -> View {
        let call = self.clone();
        let view = self.link("button grow").id(&self.id);
        view.child(el("span").class("off-screen").text(" "))
            .child(heard(number))
            .on("click", move |event| {
                if call.is_known() {
                    return;
                }
                if call.reach == Reach::AtOnce {
                    return call.note_known();
                }
                event.prevent_default();
                call.asked.set(true);
                call.focus_soon(true);
            })
    }

    fn link(&self, class: &str) -> View {
        let (icon, word) = match self.reach {
            Reach::Text => (Icon::MessageCircle, t!("call-text")),
            _ => (Icon::Phone, t!("call")),
        };
        el("a")
            .class(class)
            .attr("href", &self.href)
            .child(glyph(icon))
            .child(el("span").text(word))
    }

    /// What a call leaves behind. From here it goes on.
    fn note(&self) -> View {
        let (call, later) = (self.clone(), self.clone());
        let go_on = self.link("button grow").on_click(move || {
            call.note_known();
            call.close();
        });
        let not_now = button("button plain grow", t!("call-not-now"), move || {
            later.close()
        });
        let words = el("p")
            .id(&self.note_id())
            .attr("tabindex", "-1")
            .text(t!("call-traces"))
            .text(" ")
            .text(t!("call-traces-more"));
        el("div")
            .class("call-note")
            .child(words)
            .child(el("div").class("actions").child(go_on).child(not_now))
    }

    fn note_id(&self) -> String {
        format!("{}-note", self.id)
    }

    fn note_known(&self) {
        self.numbers.update(|numbers| numbers.calls_known = true);
    }

    /// After the tap has done what it does: the link must still be there for that.
    fn close(&self) {
        let asked = self.asked;
        self.focus_soon(false);
        timers::after(0, move || {
            asked.try_set(false);
        });
    }

    fn focus_soon(&self, note: bool) {
        let id = if note {
            self.note_id()
        } else {
            self.id.clone()
        };
        timers::after_paint(move || page::focus_in_view(&id));
    }
}

fn copy_button(number: &str) -> View {
    let (notices, text) = (notices(), number.to_owned());
    let copy = move || {
        let text = text.clone();
        spawn_local(async move {
            notices.say(if share::copy(&text).await {
                t!("copied")
            } else {
                t!("copy-by-hand")
            });
        });
    };
    el("button")
        .attr("type", "button")
        .class("button plain")
        .child(glyph(Icon::Copy))
        .child(el("span").text(t!("call-copy")))
        .child(el("span").class("off-screen").text(" "))
        .child(heard(number))
        .on_click(copy)
}
