//! The questions about a job offer, where to check it, and what to do next.

use handrail::content::pack::{Licence, OfferMoment, OfferQuestion, Text};
use maud::{Markup, html};

use super::writer::{Message, Sheet, Writer};

pub(super) fn page(writer: &mut Writer<'_>) -> Sheet {
    let offer = &writer.pack.rest.offer;
    Sheet {
        name: "job.html".to_owned(),
        title: writer.say(t!("shell-more-job")),
        main: html! {
            p { (writer.say(t!("plain-job-lead"))) }
            @for question in &offer.questions { (ask(writer, question)) }
            h2 { (offer.result.verify) }
            (list(writer, &offer.anywhere))
            @for licence in &offer.licences { (office(writer, licence)) }
            h2 { (offer.result.next) }
            (next(writer, None, OfferMoment::Always))
            (next(writer, Some(t!("plain-after-warning")), OfferMoment::Warning))
            (next(writer, Some(t!("plain-after-unknown")), OfferMoment::Unknown))
            h2 { (writer.say(t!("plain-friend"))) }
            (list(writer, &offer.friend))
            h2 { (writer.say(t!("plain-limits"))) }
            p { (writer.say(t!("plain-limits-lead"))) }
            (list(writer, &offer.limits))
            p { (offer.result.end) }
        },
    }
}

fn ask(writer: &mut Writer<'_>, question: &OfferQuestion) -> Markup {
    html! {
        h2 { (question.title) }
        p { strong { (question.ask) } }
        p { (writer.prose(&question.why)) }
        dl {
            dt { (writer.say(t!("plain-warning"))) } dd { (question.warning) }
            dt { (writer.say(t!("plain-reply"))) } dd { (question.reply) }
        }
    }
}

/// An office that knows which agencies or jobs are approved, for those who come from a country.
fn office(writer: &mut Writer<'_>, licence: &Licence) -> Markup {
    let country = writer.pack.directory.country(&licence.country);
    html! {
        h3 { (country.map_or("", |country| &country.name)) }
        p { strong { (writer.proper(&licence.body)) } ", " (licence.year) ". " (licence.lists.join(", ")) "." }
        p { (writer.prose(&licence.text)) }
    }
}

fn next(writer: &mut Writer<'_>, title: Option<Message>, when: OfferMoment) -> Markup {
    let steps = writer.pack.rest.offer.next.iter();
    html! {
        @if let Some(title) = title { h3 { (writer.say(title)) } }
        ul {
            @for step in steps.filter(|step| step.when == when) {
                li { (writer.prose(&step.text)) }
            }
        }
    }
}

fn list(writer: &mut Writer<'_>, lines: &[Text]) -> Markup {
    html! { ul { @for line in lines { li { (writer.prose(line)) } } } }
}
