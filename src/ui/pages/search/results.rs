//! What was found: a name, what it is, and a piece of it with the match marked.

use crate::ui::signals::*;

use super::library::{Found, Library, face, library, route};
use crate::content::searchable::{Item, Kind};
use crate::domain::search::{Typed, excerpt, parts};
use crate::ui::components::button::button;
use crate::ui::components::icon::glyph;
use crate::ui::components::list_row::arrow;
use crate::ui::pages::share::buttons::Run;
use crate::ui::view::{View, el};

/// The id of the first result.
pub(super) const FIRST_RESULT: &str = "search-first-result";

/// How many are shown at first, and how many more at each tap.
const AT_ONCE: usize = 8;

/// The results, built anew with every letter.
pub(super) fn results(typed: RwSignal<String>, found: Memo<Found>) -> View {
    let shown = RwSignal::new((String::new(), AT_ONCE));
    el("div").class("stack").child_by(move || {
        let text = typed.get_untracked();
        let (for_text, many) = shown.get();
        let many = if for_text == text { many } else { AT_ONCE };
        found.with(|found| {
            let more = move || shown.set((text.clone(), many + AT_ONCE));
            (!found.items.is_empty()).then(|| list(found, many, Box::new(more)))
        })
    })
}

fn list(found: &Found, many: usize, more: Run) -> View {
    let library = library();
    let first = found.items.iter().take(many).enumerate();
    let rows = first.filter_map(|(place, at)| row(&library, *at, place == 0, &found.typed));
    let more = (found.items.len() > many)
        .then(|| button("button plain wide", t!("search-more"), move || more.give()));
    el("div")
        .class("stack")
        .child(el("ul").class("card rows").each(rows))
        .child(more)
}

fn row(library: &Library, at: usize, is_first: bool, typed: &Typed) -> Option<View> {
    let item = library.item(at)?;
    let (icon, kind) = face(item.kind);
    let what = match item.within {
        "" => kind.to_owned(),
        within => t!("search-within", kind = kind, name = within),
    };
    let text = el("span")
        .class("row-text")
        .child(marked(el("span").class("row-title"), item.title, typed))
        .child(el("span").class("row-kind").text(&what))
        .child(piece(item, typed));
    let link = el("a")
        .class("row found")
        .attr("href", &route(item.to).href())
        .child(el("span").class("row-icon").child(glyph(icon)))
        .child(text)
        .child(arrow());
    let link = if is_first {
        link.id(FIRST_RESULT)
    } else {
        link
    };
    Some(el("li").child(link))
}

/// The piece of its text that fits. A help number is shown on its own page only.
fn piece(item: &Item<'_>, typed: &Typed) -> Option<View> {
    if item.kind == Kind::Service {
        return None;
    }
    let text = item.text();
    let (start, end) = excerpt(&text, typed)?;
    let line = el("span").class("row-line");
    let line = if start > 0 { line.text("… ") } else { line };
    let line = marked(line, &text[start..end], typed);
    Some(if end < text.len() {
        line.text("…")
    } else {
        line
    })
}

fn marked(view: View, text: &str, typed: &Typed) -> View {
    let parts = parts(text, typed).into_iter();
    parts.fold(view, |view, (part, fits)| match fits {
        true => view.child(el("mark").text(part)),
        false => view.text(part),
    })
}
