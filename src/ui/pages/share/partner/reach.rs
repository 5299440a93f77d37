//! Calling and writing with one tap.

use crate::ui::signals::*;
use wasm_bindgen_futures::spawn_local;

use super::OpenPartner;
use crate::domain::partners::reach::{call, mail, text};
use crate::platform::share;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::pages::share::buttons::tool;
use crate::ui::view::{View, el};

/// Each number and address with its buttons; nothing while there is none.
pub(super) fn reach(partner: OpenPartner) -> View {
    let shown = partner.text(|partner| format!("{}\n{}", partner.phone, partner.email));
    el("div").class("reach-place").child_by(move || {
        // Built anew when a number or an address changes, and at no other keystroke.
        shown.with(|_| ());
        let lines = partner.kept.peek(|all| {
            let mut lines = Vec::new();
            for phone in all.phones() {
                lines.push(phone_line(partner, lines.len(), phone));
            }
            for address in all.emails() {
                lines.push(email_line(partner, lines.len(), address));
            }
            lines
        });
        let any = !lines.is_empty();
        any.then(|| el("ul").class("card rows reach").child(lines))
    })
}

fn phone_line(partner: OpenPartner, at: usize, phone: &str) -> View {
    let dial = call(phone);
    let write = dial.as_ref().map(|_| text(phone, ""));
    line(phone)
        .child(dial.map(|to| way(Icon::Phone, t!("partner-call"), &to)))
        .child(write.map(|to| way(Icon::MessageCircle, t!("partner-text"), &to)))
        .child(copy(partner, at, phone))
}

fn email_line(partner: OpenPartner, at: usize, address: &str) -> View {
    let to = mail(address, "", "");
    line(address)
        .child(way(Icon::FileText, t!("partner-mail"), &to))
        .child(copy(partner, at, address))
}

fn line(what: &str) -> View {
    let what = el("span")
        .class("reach-what")
        .attr("dir", "ltr")
        .attr("translate", "no")
        .text(what);
    el("li").class("reach-line").child(what)
}

/// A link out to the phone's own dialler, messages or mail.
pub(super) fn way(icon: Icon, word: &str, to: &str) -> View {
    el("a")
        .class("button plain small")
        .attr("href", to)
        .child(glyph(icon))
        .child(el("span").text(word))
}

fn copy(partner: OpenPartner, at: usize, what: &str) -> View {
    let (name, what) = (t!("partner-copy-number", what = what), what.to_owned());
    let copy = move || {
        let what = what.clone();
        spawn_local(async move {
            let copied = share::copy(&what).await;
            partner.notices.say(if copied {
                t!("copied")
            } else {
                t!("copy-by-hand")
            });
        });
    };
    tool(
        &format!("reach-copy-{at}"),
        Icon::Copy,
        &name,
        Box::new(copy),
    )
}
