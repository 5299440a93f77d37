//! A drawing whose parts are buttons: by finger, by keys, and by name for those who don't see it.
//!
//! Each part is named as the text beside the drawing names it, and choosing one shows that text:
//! whoever can't use the drawing misses nothing.

use crate::ui::signals::*;

use super::icon::Icon;
use crate::domain::explorers::{Stop, WIDTH, letter_size, lines, mirrored};
use crate::platform::dom::UserEvent;
use crate::platform::{page, timers};
use crate::ui::app::app_state;
use crate::ui::texts;
use crate::ui::view::{View, el, svg};

/// The heading of the text that goes with the chosen part. It takes the focus.
pub const HEADING: &str = "touched";

/// What is drawn.
pub struct TouchPicture<'p> {
    /// What the whole is called.
    pub label: &'p str,
    /// Lines behind the parts.
    pub lines: Vec<View>,
    /// Icon and name of each part.
    pub parts: Vec<(Option<Icon>, &'p str)>,
    /// Where each part stands.
    pub stop: fn(usize) -> Stop,
    /// Names stand under the discs, not beside them.
    pub names_below: bool,
}

/// The drawing. `chosen` is the part whose text is shown.
pub fn touch_picture(picture: TouchPicture<'_>, chosen: RwSignal<usize>) -> View {
    let percent = app_state().settings.peek(|settings| settings.text_size);
    let total = picture.parts.len();
    let sizes = picture
        .parts
        .iter()
        .enumerate()
        .map(|(at, (_, name))| letter_size(&lines(name), (picture.stop)(at).room, percent));
    let size = sizes.min().unwrap_or(0);
    let last = (picture.stop)(total.saturating_sub(1));
    let height = match picture.names_below {
        true => last.name_y + 24 * size / 10,
        false => last.y + last.r + 6,
    };
    let parts = picture.parts.iter().enumerate().map(|(at, (icon, name))| {
        let stop = (picture.stop)(at);
        part(at, total, chosen, name)
            .child(area(stop, picture.names_below))
            .child(picture.names_below.then(|| plate(stop, name, size)))
            .child(disc(stop, *icon))
            .child(name_lines(name, stop, size, picture.names_below))
    });
    svg("svg")
        .class("touch-picture")
        .attr("viewBox", &format!("0 0 {WIDTH} {height}"))
        .attr("role", "group")
        .attr("aria-label", picture.label)
        .each(picture.lines)
        .each(parts)
}

/// The heading of the text beside it.
pub fn touched_heading(text: &str) -> View {
    el("h2").id(HEADING).attr("tabindex", "-1").text(text)
}

/// Shows the text of a part, and leads there.
pub fn choose(chosen: RwSignal<usize>, at: usize) {
    chosen.set(at);
    timers::after_paint(|| page::focus_in_view(HEADING));
}

/// A place in the drawing, from the left, in the language on the screen.
pub fn across(x: i32) -> i32 {
    mirrored(x, texts::pack().language.rtl)
}

fn part(at: usize, total: usize, chosen: RwSignal<usize>, name: &str) -> View {
    let class = move || match chosen.get() == at {
        true => "touch chosen",
        false => "touch",
    };
    svg("g")
        .id(&format!("touch-{at}"))
        .class_by(move || class().to_owned())
        .attr("role", "button")
        .attr("tabindex", "0")
        .attr("aria-label", name)
        .attr_by("aria-pressed", move || {
            Some((chosen.get() == at).to_string())
        })
        .on_click(move || choose(chosen, at))
        .on("keydown", move |event| key_down(event, at, total, chosen))
}

/// Arrows go from part to part; Enter and the space bar choose, as on any button.
fn key_down(event: &UserEvent, at: usize, total: usize, chosen: RwSignal<usize>) {
    let rtl = texts::pack().language.rtl;
    let to = match (event.key().as_str(), rtl) {
        ("Enter" | " ", _) => {
            event.prevent_default();
            return choose(chosen, at);
        }
        ("ArrowDown", _) | ("ArrowRight", false) | ("ArrowLeft", true) => at + 1,
        ("ArrowUp", _) | ("ArrowLeft", false) | ("ArrowRight", true) => at + total - 1,
        _ => return,
    };
    event.prevent_default();
    page::focus(&format!("touch-{}", to % total));
}

/// What a finger may hit: the disc with its name.
fn area(stop: Stop, below: bool) -> View {
    let (x, y, width, height) = match below {
        true => (stop.x - 74, stop.y - stop.r, 148, 2 * stop.r + 56),
        false => (stop.x - stop.r, stop.y - 30, WIDTH - stop.x + stop.r, 60),
    };
    let left = across(x).min(across(x + width));
    svg("rect")
        .class("touch-area")
        .attr("x", &left.to_string())
        .attr("y", &y.to_string())
        .attr("width", &width.to_string())
        .attr("height", &height.to_string())
        .attr("rx", "14")
}

/// What keeps the lines of the drawing from running through a name.
fn plate(stop: Stop, name: &str, size: i32) -> View {
    let below = lines(name).len() as i32 * size * 115 / 100 + 4;
    svg("rect")
        .class("touch-plate")
        .attr("x", &(across(stop.x) - stop.r).to_string())
        .attr("y", &stop.y.to_string())
        .attr("width", &(2 * stop.r).to_string())
        .attr("height", &(stop.name_y - stop.y + below).to_string())
}

fn disc(stop: Stop, icon: Option<Icon>) -> View {
    let x = across(stop.x);
    let side = stop.r;
    let circle = svg("circle")
        .attr("cx", &x.to_string())
        .attr("cy", &stop.y.to_string())
        .attr("r", &(stop.r - 2).to_string());
    let icon = icon.map(|icon| {
        svg("use")
            .attr("href", &format!("#icon-{}", icon.name()))
            .attr("x", &(x - side / 2).to_string())
            .attr("y", &(stop.y - side / 2).to_string())
            .attr("width", &side.to_string())
            .attr("height", &side.to_string())
    });
    svg("g").class("touch-disc").child(circle).child(icon)
}

/// The name, in one line or two. There is a space between them, so that it reads as it is named.
fn name_lines(name: &str, stop: Stop, size: i32, below: bool) -> View {
    let lines = lines(name);
    let first = match below {
        true => stop.name_y + size * 85 / 100,
        // The middle of all lines stands beside the middle of the disc.
        false => stop.name_y + size * 35 / 100 - (lines.len() as i32 - 1) * size * 58 / 100,
    };
    let x = across(stop.name_x).to_string();
    let class = if below {
        "touch-name below"
    } else {
        "touch-name"
    };
    let mut text = svg("text")
        .class(class)
        .attr("font-size", &size.to_string());
    for (at, line) in lines.iter().enumerate() {
        let y = first + at as i32 * size * 115 / 100;
        let line = svg("tspan")
            .attr("x", &x)
            .attr("y", &y.to_string())
            .text(line);
        // Without a size it moves neither line.
        let space = svg("tspan").attr("font-size", "0").text(" ");
        text = text.child((at > 0).then_some(space)).child(line);
    }
    text
}
