//! The guides for a bad moment: those of Help on one page, those of Stay safe on another.

use handrail::content::pack::{Guide, Pack, Section};
use maud::{Markup, html};

use super::writer::{Sheet, Writer};

const HELP: &str = "guides.html";
const SAFE: &str = "online.html";

/// Where the guide with this id stands.
pub(super) fn address(pack: &Pack, id: &str) -> String {
    let file = match pack.guide(id).map(|guide| guide.section) {
        Some(Section::Safe) => SAFE,
        _ => HELP,
    };
    format!("{file}#{id}")
}

pub(super) fn help_page(writer: &mut Writer<'_>) -> Sheet {
    let title = writer.say(t!("shell-more-steps"));
    page(writer, HELP, title, Section::Help)
}

pub(super) fn safe_page(writer: &mut Writer<'_>) -> Sheet {
    let title = writer.say(t!("shell-more-online"));
    page(writer, SAFE, title, Section::Safe)
}

fn page(writer: &mut Writer<'_>, name: &str, title: String, section: Section) -> Sheet {
    let guides = writer.pack.guides.iter();
    let guides: Vec<_> = guides.filter(|guide| guide.section == section).collect();
    Sheet {
        name: name.to_owned(),
        title,
        main: html! {
            ul.go { @for guide in &guides { li { a href={ "#" (guide.id) } { (guide.title) } } } }
            @for guide in &guides { (one(writer, guide)) }
        },
    }
}

fn one(writer: &mut Writer<'_>, guide: &Guide) -> Markup {
    html! {
        h2 id=(guide.id) { (guide.title) }
        p { (guide.summary) }
        @if !guide.first.is_empty() { p { (writer.prose(&guide.first)) } }
        ol {
            @for step in &guide.steps {
                li { strong { (step.title) } br; (writer.prose(&step.text)) }
            }
        }
        @if !guide.avoid.is_empty() {
            h3 { (writer.say(t!("guide-avoid"))) }
            ul { @for line in &guide.avoid { li { (writer.prose(line)) } } }
        }
        @if !guide.next.is_empty() {
            h3 { (writer.say(t!("guide-next"))) }
            (writer.links(&guide.next))
        }
    }
}
