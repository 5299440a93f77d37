//! Teams: each has a colour with a shape of its own, so that no one has to tell colours apart.

use crate::domain::group::Team;
use crate::ui::view::{View, el, svg};

/// Outlines in a box of 24 by 24.
const SHAPES: [&str; 6] = [
    "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z",
    "M3 3h18v18H3z",
    "M12 2 23 21H1z",
    "M12 1 22 12 12 23 2 12z",
    "m12 1 3.2 7.4 8 .7-6 5.3 1.8 7.9-7-4.2-7 4.2 1.8-7.9-6-5.3 8-.7z",
    "M8 2h8v6h6v8h-6v6H8v-6H2V8h6z",
];

/// What a team is called: its own name, else that of its mark.
pub(super) fn team_name(at: usize, team: &Team) -> String {
    match team.name.trim() {
        "" => mark_name(at).to_owned(),
        name => name.to_owned(),
    }
}

/// The name of a mark.
pub(super) fn mark_name(at: usize) -> &'static str {
    match at {
        0 => t!("group-circle"),
        1 => t!("group-square"),
        2 => t!("group-triangle"),
        3 => t!("group-diamond"),
        4 => t!("group-star"),
        _ => t!("group-cross"),
    }
}

/// The mark of a team. Screen readers skip it: its name stands beside it.
pub(super) fn mark(at: usize) -> View {
    let path = SHAPES.get(at).copied().unwrap_or(SHAPES[0]);
    svg("svg")
        .class(&format!("team-mark mark-{at}"))
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(svg("path").attr("d", path))
}

/// Mark and name.
pub(super) fn team_face(at: usize, team: &Team) -> View {
    el("span")
        .class("team-face")
        .child(mark(at))
        .child(el("span").attr("dir", "auto").text(&team_name(at, team)))
}
