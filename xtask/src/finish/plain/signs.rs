//! The signs of forced work as questions, and what to do after a yes.

use handrail::content::pack::{Indicator, SignStep};
use handrail::domain::signs::{About, Answer, Answers, INDICATORS, next_steps};
use maud::{Markup, html};

use super::writer::{Sheet, Writer};

pub(super) fn page(writer: &mut Writer<'_>) -> Sheet {
    let signs = &writer.pack.rest.signs;
    Sheet {
        name: "signs.html".to_owned(),
        title: writer.say(t!("signs-title")),
        main: html! {
            p { (writer.say(t!("signs-clues"))) }
            p.go { a href="#steps" { (writer.say(t!("signs-steps"))) } }
            @for indicator in &signs.indicators { (question(writer, indicator)) }
            h2 #steps { (writer.say(t!("signs-steps"))) }
            p { (writer.say(t!("signs-no-verdict"))) }
            @for step in &signs.steps { (next_step(writer, step)) }
        },
    }
}

fn question(writer: &mut Writer<'_>, indicator: &Indicator) -> Markup {
    let places = &writer.pack.rest.signs.places;
    html! {
        h2 { (indicator.title) }
        dl {
            dt { (writer.say(t!("signs-me"))) } dd { (indicator.me) }
            dt { (writer.say(t!("plain-other"))) } dd { (indicator.other) }
        }
        p { (writer.prose(&indicator.why)) }
        dl {
            @for place in places {
                @if let Some(look) = indicator.look(&place.id) {
                    dt { (place.title) } dd { (look) }
                }
            }
        }
    }
}

fn next_step(writer: &mut Writer<'_>, step: &SignStep) -> Markup {
    html! {
        h3 { (step.title) }
        @if let Some(after) = after(writer, &step.id) { p { em { (after) } } }
        @if !step.me.is_empty() {
            p { strong { (writer.say(t!("signs-me"))) } br; (writer.prose(&step.me)) }
        }
        @if !step.other.is_empty() {
            p { strong { (writer.say(t!("plain-other"))) } br; (writer.prose(&step.other)) }
        }
        (writer.links(&step.next))
    }
}

/// After a yes to which signs a step is called for, in words; none where it is after no yes.
fn after(writer: &Writer<'_>, step: &str) -> Option<String> {
    let called_by = |indicator: &&Indicator| {
        let mut answers = Answers::default();
        answers.set(&indicator.id, Some(Answer::Yes));
        [About::Me, About::Adult, About::Child]
            .into_iter()
            .any(|about| next_steps(about, &answers).contains(&step))
    };
    let indicators = writer.pack.rest.signs.indicators.iter().filter(called_by);
    let titles: Vec<_> = indicators.map(|indicator| &*indicator.title).collect();
    match titles.len() {
        0 => None,
        many if many == INDICATORS.len() => Some(writer.say(t!("plain-after-any"))),
        _ => Some(writer.say(t!("plain-after", signs = titles.join(", ")))),
    }
}
