//! A help number, with all that has to be said about it. Numbers are shown by nothing else.
//!
//! What a service is called, and by whom it is run, is shown as it is: such words are marked
//! `translate="no"`, so that no browser translates them and nobody takes them for forgotten ones.

mod facts;
mod line;
mod paper;
mod text;

use self::facts::{facts, proof, way_out};
use self::line::{Reach, number_line, number_link};
pub use self::paper::{own_line, paper_again, paper_number, service_line};
pub use self::text::service_text;
use crate::domain::directory::{
    Confirmed, Country, EUROPE, INTERNATIONAL, Service, ServiceKind, WayKind, confirmed_recently,
    urgent,
};
use crate::domain::numbers::OwnNumber;
use crate::platform::{clock, intl};
use crate::ui::components::button::link;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The guide that stands above all others, and says how to find a number that is not here.
pub const IN_DANGER: &str = "danger-now";

/// How much of a card is open from the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Who, where and what to dial; the rest one tap away. For pages that show something else too.
    Brief,
    /// Everything but the source, which is one tap away.
    Full,
}

/// Several services, each on a card. `here`: the country whose page it is, for services that work
/// in more than one.
pub fn number_cards(services: &[&Service], here: Option<&Country>, shape: Shape) -> View {
    let cards = services
        .iter()
        .map(|service| number_card(service, here, shape));
    cards_of(cards.collect())
}

/// A list of cards.
pub fn cards_of(cards: Vec<View>) -> View {
    let card = |card| el("li").child(card);
    el("ul")
        .class("call-cards")
        .each(cards.into_iter().map(card))
}

/// A service on a card.
pub fn number_card(service: &Service, here: Option<&Country>, shape: Shape) -> View {
    let directory = &texts::pack().directory;
    let country = directory.country(&service.country).or(here);
    let card = el("div")
        .class("card call-card")
        .id(&format!("number-{}", service.id))
        .child(head(service))
        .child(cautions(service));
    let Some(number) = &service.number else {
        return directory_card(card, service);
    };
    let card = numbers(card, service, number, country).child(stale(service.confirmed));
    let fold = el("details").class("more-of");
    let details = |view: View| {
        view.child(does(service))
            .child(facts(service))
            .child(if_it_fails(service, country))
    };
    let when = confirmed_words(service.confirmed);
    match shape {
        Shape::Full => {
            let source = fold.child(el("summary").text(&when));
            details(card).child(source.child(proof(service)))
        }
        Shape::Brief => {
            let all = fold.child(el("summary").text(t!("number-more")));
            let all = details(all).child(el("p").class("soft").text(&when));
            card.child(all.child(proof(service)))
        }
    }
}

/// A service without a number: what it is good for, and the page to open.
fn directory_card(card: View, service: &Service) -> View {
    let page = service.ways.iter().find(|way| way.by.is_page());
    let source = el("details")
        .class("more-of")
        .child(el("summary").text(&confirmed_words(service.confirmed)));
    card.child(facts(service))
        .child(page.map(|way| way_out(t!("number-open"), &way.to)))
        .child(source.child(proof(service)))
}

/// What it is, what it is called, who runs it.
fn head(service: &Service) -> Vec<View> {
    let kind = texts::pack().directory.kind(service.kind);
    let mut head = Vec::new();
    // A directory is no helpline, whatever its subject is.
    if service.number.is_some() && service.name != kind {
        let line = el("p").class("call-kind");
        head.push(
            line.child(glyph(sign_of(service.kind)))
                .child(el("span").text(kind)),
        );
    }
    head.push(proper("h3", &service.name));
    if let Some(by) = &service.by
        && *by != service.name
    {
        let line = el("p").class("soft").text(t!("number-run-by"));
        head.push(line.text(" ").child(proper("span", by)));
    }
    head
}

fn sign_of(kind: ServiceKind) -> Icon {
    match kind {
        ServiceKind::Trafficking => Icon::HeartHandshake,
        ServiceKind::Migrant => Icon::MapPin,
        ServiceKind::Labour => Icon::Briefcase,
        ServiceKind::Child => Icon::MoodKid,
        ServiceKind::Women => Icon::Users,
        ServiceKind::Police => Icon::BuildingBank,
        ServiceKind::Emergency => Icon::Urgent,
        ServiceKind::General => Icon::MessageCircle,
    }
}

/// Something that names itself, in English.
fn proper(tag: &str, name: &str) -> View {
    el(tag)
        .attr("translate", "no")
        .attr("lang", "en")
        .text(name)
}

/// Whom it could harm: before anyone reads a digit.
fn cautions(service: &Service) -> Vec<View> {
    let cautions = texts::pack().directory.cautions(service);
    let caution = |words: &&str| {
        el("p")
            .class("call-caution")
            .child(glyph(Icon::AlertTriangle))
            .child(el("span").text(words))
    };
    cautions.iter().map(caution).collect()
}

/// The number to call inside the country, and the one from abroad.
fn numbers(card: View, service: &Service, number: &str, country: Option<&Country>) -> View {
    let reach = if service.urgent {
        Reach::AtOnce
    } else {
        Reach::Call
    };
    let area = service.area.as_ref().map(|area| {
        let line = el("p").class("soft").text(t!("number-serves"));
        line.text(" ").child(proper("span", area))
    });
    let inside = where_words(service, country);
    let inside = el("p").class("soft").text(&inside);
    let card = card
        .child(area)
        .child(number_line(&service.id, inside, number, reach));
    card.child(service.abroad().map(|abroad| {
        let id = format!("{}-abroad", service.id);
        let label = el("p").class("soft").text(t!("number-abroad"));
        number_line(&id, label, abroad, reach).class("call-line small")
    }))
}

/// Where a number works as it is dialled inside.
fn where_words(service: &Service, country: Option<&Country>) -> String {
    let number = service.number.as_deref().unwrap_or_default();
    match country {
        _ if number.starts_with('+') => t!("number-anywhere").to_owned(),
        _ if service.country == EUROPE => t!("number-in-europe").to_owned(),
        _ if service.country == INTERNATIONAL => t!("number-anywhere").to_owned(),
        Some(country) if service.international.is_some() => {
            t!("number-inside", country = country.name_in_sentence())
        }
        Some(country) => t!("number-inside-only", country = country.name_in_sentence()),
        None => String::new(),
    }
}

/// Says of an old number that it is old.
fn stale(confirmed: Option<Confirmed>) -> Option<View> {
    let recent = clock::today().is_some_and(|today| confirmed_recently(confirmed, today));
    (!recent).then(|| {
        el("p")
            .class("call-stale")
            .child(glyph(Icon::Clock))
            .child(el("span").text(t!("number-stale")))
    })
}

/// 'Confirmed 2024 · source'.
fn confirmed_words(confirmed: Option<Confirmed>) -> String {
    match confirmed {
        None => t!("number-no-date").to_owned(),
        Some(when) if when.about => t!("number-confirmed-about", year = when.year),
        Some(when) => t!("number-confirmed", year = when.year),
    }
}

fn does(service: &Service) -> View {
    let words = el("p").text(texts::pack().directory.kind_line(service.kind));
    match service.covers_trafficking {
        true => words.text(" ").text(t!("number-covers")),
        false => words,
    }
}

/// Where to turn when nobody answers.
fn if_it_fails(service: &Service, country: Option<&Country>) -> View {
    if service.urgent {
        return el("p").class("soft").text(t!("number-fails-urgent"));
    }
    emergency_line(&service.id, country)
}

/// 'If this fails, call the emergency number of ...'.
fn emergency_line(id: &str, country: Option<&Country>) -> View {
    let line = el("p").class("soft");
    let Some(country) = country else {
        return line.text(t!("number-fails-anywhere"));
    };
    let services = &texts::pack().directory.services;
    let first = urgent(services, country).into_iter().next();
    match first.and_then(|service| service.number.as_deref()) {
        Some(number) => line
            .text(&t!("number-fails", country = country.name_in_sentence()))
            .text(" ")
            .child(number_link(&format!("{id}-fails"), number)),
        None => line
            .text(&t!(
                "number-fails-unknown",
                country = country.name_in_sentence()
            ))
            .text(" ")
            .child(link(
                "",
                &Route::HelpGuide(IN_DANGER.into()),
                t!("number-fails-how"),
            )),
    }
}

/// A number of the user's own on a card. `tools`: what one can do with it there.
pub fn own_number_card(own: &OwnNumber, tools: Option<View>) -> View {
    let directory = &texts::pack().directory;
    let country = own
        .country
        .as_deref()
        .and_then(|code| directory.country(code));
    let name = |tag: &str, words: &str| el(tag).attr("translate", "no").text(words);
    let theirs = el("p").class("call-kind").child(glyph(Icon::Pencil));
    let theirs = match own.group.as_str() {
        "" => theirs.child(el("span").text(t!("own-mark"))),
        group => theirs.child(
            el("span")
                .text(t!("own-mark-group"))
                .text(" ")
                .child(name("span", group)),
        ),
    };
    let place = match country {
        _ if own.number.starts_with('+') => t!("number-anywhere").to_owned(),
        Some(country) => t!("own-inside", country = country.name_in_sentence()),
        None => t!("own-anywhere").to_owned(),
    };
    let place = el("p").class("soft").text(&place);
    let checked = match own.confirmed {
        None => t!("own-not-checked").to_owned(),
        Some(day) => t!(
            "own-checked",
            day = intl::day(&texts::pack().language.code, day)
        ),
    };
    let confirmed = own.confirmed.map(Confirmed::on);
    let note = (!own.note.is_empty()).then(|| name("p", &own.note).class("call-note-own"));
    el("div")
        .class("card call-card is-own")
        .id(&format!("number-{}", own.id))
        .child(theirs)
        .child(name("h3", &own.name))
        .child(number_line(&own.id, place, &own.number, Reach::Call))
        .child(note)
        .child(el("p").class("soft").text(&checked))
        .child(own.confirmed.and_then(|_| stale(confirmed)))
        .child(emergency_line(&own.id, country))
        .child(tools)
}

/// The other ways of a service to be reached, in words and links.
fn way_words(kind: WayKind) -> &'static str {
    match kind {
        WayKind::Phone => t!("way-phone"),
        WayKind::Sms => t!("way-sms"),
        WayKind::Whatsapp => t!("way-whatsapp"),
        WayKind::TextPhone => t!("way-text-phone"),
        WayKind::Mail => t!("way-mail"),
        WayKind::Chat => t!("way-chat"),
        WayKind::Form => t!("way-form"),
        WayKind::Web => t!("way-web"),
        WayKind::App => t!("way-app"),
    }
}
