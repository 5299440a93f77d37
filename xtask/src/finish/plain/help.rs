//! The first plain page: what to do in danger, and the way to everything else.

use handrail::content::pack::{Guide, Section};
use handrail::domain::directory::international;
use maud::{Markup, html};

use super::guides;
use super::numbers::{self, region_file, region_name};
use super::writer::{Sheet, Writer};

/// The guide for those in danger.
const IN_DANGER: &str = "danger-now";

pub(super) fn page(writer: &mut Writer<'_>) -> Sheet {
    Sheet {
        name: "help.html".to_owned(),
        title: writer.say(t!("shell-more-numbers")),
        main: html! {
            (in_danger(writer))
            (countries(writer))
            (short_paths(writer))
            (find_a_number(writer))
            (everywhere(writer))
        },
    }
}

fn in_danger(writer: &Writer<'_>) -> Markup {
    let steps = [
        t!("shell-help-go"),
        t!("shell-help-call"),
        t!("shell-help-write"),
        t!("shell-help-enough"),
    ];
    html! {
        h2 { (writer.say(t!("shell-help-title"))) }
        ol { @for step in steps { li { (writer.say(step)) } } }
        p { (writer.say(t!("shell-help-traces"))) }
        p.go { a href=(guides::address(writer.pack, IN_DANGER)) { (writer.say(t!("guide-steps"))) } }
    }
}

/// Every country, by its region; each leads to its numbers.
fn countries(writer: &Writer<'_>) -> Markup {
    html! {
        h2 #countries { (writer.say(t!("countries-title"))) }
        @for region in numbers::regions(writer.pack) {
            @let file = region_file(region);
            h3 { a href=(file) { (writer.say(region_name(region))) } }
            ul.go.many {
                @for country in numbers::countries(writer.pack, region) {
                    li {
                        a href={ (file) "#" (country.code) } { (country.name) }
                        @for own in &country.own { " " span translate="no" { (own) } }
                    }
                }
            }
        }
    }
}

fn short_paths(writer: &Writer<'_>) -> Markup {
    let is_listed = |guide: &&Guide| guide.section != Section::Share && guide.id != IN_DANGER;
    html! {
        h2 { (writer.say(t!("shell-more-steps"))) }
        dl.go {
            @for guide in writer.pack.guides.iter().filter(is_listed) {
                dt { a href=(guides::address(writer.pack, &guide.id)) { (guide.title) } }
                dd { (guide.summary) }
            }
        }
    }
}

fn find_a_number(writer: &Writer<'_>) -> Markup {
    let ways = [
        t!("shell-number-lock"),
        t!("shell-number-ask"),
        t!("shell-number-abroad"),
        t!("shell-number-care"),
    ];
    html! {
        h2 #find { (writer.say(t!("shell-number-title"))) }
        ul { @for way in ways { li { (writer.say(way)) } } }
    }
}

fn everywhere(writer: &Writer<'_>) -> Markup {
    html! {
        h2 #everywhere { (writer.say(t!("everywhere-title"))) }
        p { (writer.say(t!("everywhere-lead"))) }
        @for service in international(&writer.pack.directory.services) {
            (numbers::card(writer, service))
        }
    }
}
