//! Partners in words.

use crate::content::pack::PartnerGroup;
use crate::domain::partners::same::Alike;
use crate::domain::partners::{Partner, Status};
use crate::ui::components::icon::Icon;
use crate::ui::texts;

/// Its name, or a stand-in for it.
pub fn name_of(partner: &Partner) -> String {
    match partner.name.trim() {
        "" => t!("partners-nameless").to_owned(),
        name => name.to_owned(),
    }
}

/// How far asking is, in a word.
pub fn status_words(status: Status) -> &'static str {
    match status {
        Status::Idea => t!("partner-idea"),
        Status::Asked => t!("partner-asked"),
        Status::Agreed => t!("partner-agreed"),
        Status::Declined => t!("partner-declined"),
        Status::Thanked => t!("partner-thanked"),
    }
}

/// How far asking is, as a sign.
pub fn status_sign(status: Status) -> Icon {
    match status {
        Status::Idea => Icon::Bulb,
        Status::Asked => Icon::MessageCircle,
        Status::Agreed => Icon::CircleCheck,
        Status::Declined => Icon::CircleX,
        Status::Thanked => Icon::Heart,
    }
}

/// `3 agreed · 2 asked`: those of which there are any, the best news first.
pub fn counts_words(counts: [usize; 5]) -> String {
    let [idea, asked, agreed, declined, thanked] = counts;
    let mut words = String::new();
    let mut add = |count: usize, said: &dyn Fn(usize) -> String| {
        if count > 0 {
            words = both(&words, &said(count));
        }
    };
    add(agreed, &|count| tn!("partners-count-agreed", count));
    add(asked, &|count| tn!("partners-count-asked", count));
    add(idea, &|count| tn!("partners-count-idea", count));
    add(thanked, &|count| tn!("partners-count-thanked", count));
    add(declined, &|count| tn!("partners-count-declined", count));
    words
}

/// Two facts in one line; either may be missing.
pub fn both(first: &str, second: &str) -> String {
    match (first.trim(), second.trim()) {
        (first, "") => first.to_owned(),
        ("", second) => second.to_owned(),
        (first, second) => t!("partners-and", first = first, second = second),
    }
}

/// The name of a group of ours; none for another.
pub fn group_title(id: &str) -> Option<&'static str> {
    let group = texts::pack().partner_group(id);
    group.map(|group| group.title.as_str())
}

/// The sign of a group.
pub fn group_sign(group: &PartnerGroup) -> Icon {
    Icon::named(&group.icon).unwrap_or(Icon::UsersGroup)
}

/// The groups to choose from, with their names; the first is `none`.
pub fn group_choices(none: &str) -> Vec<(String, String)> {
    let mut choices = vec![(String::new(), none.to_owned())];
    for group in &texts::pack().rest.partners {
        choices.push((group.id.clone(), group.title.clone()));
    }
    choices
}

/// Whom someone seems to be, for a contact of a file.
pub fn same_words(by: Alike, name: &str) -> String {
    match by {
        Alike::Uid => t!("partners-same-uid", name = name),
        Alike::Phone => t!("partners-same-phone", name = name),
        Alike::Email => t!("partners-same-email", name = name),
        Alike::Name => t!("partners-same-name", name = name),
    }
}
