//! Making one of two partners who turn out to be the same. Nothing that someone wrote is lost.

use super::{Partner, Status, Talk};
use crate::domain::letters::{Letter, letter};

/// One of two. Where both say something else, both stand there, that of `first` in front. Of what
/// there can be only one, that of `second` gives way where both have it: the group, the plan of the
/// first message, the idea, the seat, and the name in contact files.
pub fn joined(first: &Partner, second: &Partner) -> Partner {
    let mut next = lines(&first.next, &second.next);
    if let (Some(one), Some(other)) = (first.next_by, second.next_by)
        && one != other
    {
        // One field holds one day: the earlier one counts, the later stays in words.
        next = lines(&next, &one.max(other).to_string());
    }
    let (status, changed) = match is_later(first, second) {
        true => (second.status, second.changed),
        false => (first.status, first.changed),
    };
    Partner {
        name: line(&first.name, &second.name, " / "),
        contact: line(&first.contact, &second.contact, " / "),
        group: or(&first.group, &second.group),
        phone: each(&first.phone, &second.phone, first.phones(), second.phones()),
        email: each(&first.email, &second.email, first.emails(), second.emails()),
        place: lines(&first.place, &second.place),
        note: lines(&first.note, &second.note),
        status,
        changed,
        offers: lines(&first.offers, &second.offers),
        next,
        next_by: match (first.next_by, second.next_by) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        },
        talks: talks(&first.talks, &second.talks),
        about: first.about.clone().or_else(|| second.about.clone()),
        hope: lines(&first.hope, &second.hope),
        draft: drafts(&first.draft, &second.draft),
        idea: first.idea.clone().or_else(|| second.idea.clone()),
        seat: first.seat.clone().or_else(|| second.seat.clone()),
        uid: or(&first.uid, &second.uid),
    }
}

/// Whether the status of `second` is the later one. One that is only an idea never is.
fn is_later(first: &Partner, second: &Partner) -> bool {
    match (first.status, second.status) {
        (_, Status::Idea) => false,
        (Status::Idea, _) => true,
        _ => second.changed > first.changed,
    }
}

fn or(first: &str, second: &str) -> String {
    match first.trim() {
        "" => second.to_owned(),
        _ => first.to_owned(),
    }
}

/// Two texts in one, unless one says all of the other.
fn line(first: &str, second: &str, between: &str) -> String {
    if says(first, second.trim()) {
        first.to_owned()
    } else if says(second, first.trim()) {
        second.to_owned()
    } else {
        [first, between, second].concat()
    }
}

/// Whether a text has another one in it as whole words: `2 Hill Road` is not in `12 Hill Road`.
fn says(text: &str, part: &str) -> bool {
    let (first, last) = (part.chars().next(), part.chars().next_back());
    let (Some(first), Some(last)) = (first, last) else {
        return true;
    };
    text.match_indices(part).any(|(start, _)| {
        let (before, after) = (&text[..start], &text[start + part.len()..]);
        let (mut before, mut after) = (before.chars().rev(), after.chars());
        is_edge([before.next(), before.next()], first)
            && is_edge([after.next(), after.next()], last)
    })
}

/// Whether a word ends between a character and the next two outside of it. `9.30` and `1/2` are
/// one word, and where nobody puts spaces between words nobody can tell.
fn is_edge([next, after_next]: [Option<char>; 2], inner: char) -> bool {
    let is_digit = |c| matches!(letter(c), Letter::Digit(_));
    let Some(next) = next.filter(|c| !c.is_whitespace()) else {
        return true;
    };
    match letter(next) {
        Letter::In(_) | Letter::Alone(_) | Letter::Digit(_) => false,
        Letter::Attached | Letter::Nothing => false,
        _ => !is_digit(inner) || !after_next.is_some_and(is_digit),
    }
}

fn lines(first: &str, second: &str) -> String {
    line(first, second, "\n")
}

fn drafts(first: &Option<String>, second: &Option<String>) -> Option<String> {
    match (first, second) {
        (Some(first), Some(second)) => Some(lines(first, second)),
        (one, other) => one.as_ref().or(other.as_ref()).cloned(),
    }
}

/// All parts of the first line, and those of the second that differ from them.
fn each(first: &str, second: &str, ours: Vec<&str>, theirs: Vec<&str>) -> String {
    let is_new = |part: &&str| !ours.iter().any(|known| same(known, part));
    let new: Vec<&str> = theirs.into_iter().filter(is_new).collect();
    match (ours.is_empty(), new.is_empty()) {
        (_, true) => first.to_owned(),
        (true, _) => second.to_owned(),
        _ => [first, "; ", &new.join("; ")].concat(),
    }
}

/// The same but for spaces, dashes and the size of letters.
fn same(one: &str, other: &str) -> bool {
    fn plain(text: &str) -> impl Iterator<Item = char> {
        let seen = |c: &char| !c.is_whitespace() && *c != '-';
        text.chars().filter(seen).map(|c| c.to_ascii_lowercase())
    }
    plain(one).eq(plain(other))
}

/// All talks, those of the first in front; what both have stands once.
fn talks(first: &[Talk], second: &[Talk]) -> Vec<Talk> {
    let mut all = first.to_vec();
    for talk in second {
        let known = |other: &Talk| other.day == talk.day && other.text == talk.text;
        if !first.iter().any(known) {
            all.push(talk.clone());
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::any_partner;
    use super::*;

    #[test]
    fn what_both_say_stands_once() {
        let first = Partner {
            name: "Red Cross".into(),
            phone: "+66 81-234".into(),
            note: "Open in the morning".into(),
            ..Partner::default()
        };
        let second = Partner {
            name: "Red Cross Chiang Mai".into(),
            contact: "Dao".into(),
            phone: "+6681234; 02 99".into(),
            note: "Bring tea".into(),
            status: Status::Asked,
            ..Partner::default()
        };
        let joined = joined(&first, &second);
        assert_eq!(joined.name, "Red Cross Chiang Mai");
        assert_eq!(joined.contact, "Dao");
        assert_eq!(joined.phone, "+66 81-234; 02 99");
        assert_eq!(joined.note, "Open in the morning\nBring tea");
        assert_eq!(joined.status, Status::Asked);
    }

    #[test]
    fn a_part_of_a_word_or_of_a_number_is_another_one() {
        for (first, second) in [
            ("Alina", "Ali"),
            ("12 Hill Road", "2 Hill Road"),
            ("1/2 Hill Road", "2 Hill Road"),
            ("Open at 9.30", "Open at 9"),
            ("Trường Lê", "Trường L"),
            ("อาลีนา", "อาลี"),
            ("Dao\u{301}", "Dao"),
        ] {
            assert_eq!(lines(first, second), [first, "\n", second].concat());
            assert_eq!(lines(second, first), [second, "\n", first].concat());
        }
        for (whole, part) in [
            ("2 Hill Road, Mae Sot", "2 Hill Road"),
            ("Red Cross (Chiang Mai)", "Chiang Mai"),
            ("Alina Ali", "Ali"),
            ("In the morning.\nBring tea", " Bring tea "),
            ("บ้าน สีลม", "สีลม"),
        ] {
            assert_eq!(lines(whole, part), whole);
            assert_eq!(lines(part, whole), whole);
        }
    }

    fn texts(partner: &Partner) -> [&str; 8] {
        [
            &partner.name,
            &partner.contact,
            &partner.place,
            &partner.note,
            &partner.offers,
            &partner.next,
            &partner.hope,
            partner.draft.as_deref().unwrap_or_default(),
        ]
    }

    proptest! {
        #[test]
        fn nothing_is_lost(first in any_partner(), second in any_partner()) {
            let both = joined(&first, &second);
            for partner in [&first, &second] {
                for (whole, part) in texts(&both).into_iter().zip(texts(partner)) {
                    prop_assert!(whole.contains(part.trim()), "{:?} in {:?}", part, whole);
                }
                for phone in partner.phones() {
                    prop_assert!(both.phones().iter().any(|kept| same(kept, phone)));
                }
                for email in partner.emails() {
                    prop_assert!(both.emails().iter().any(|kept| same(kept, email)));
                }
                for talk in &partner.talks {
                    let kept = |other: &Talk| other.day == talk.day && other.text == talk.text;
                    prop_assert!(both.talks.iter().any(kept));
                }
                if let Some(day) = partner.next_by {
                    let kept = both.next_by == Some(day) || both.next.contains(&day.to_string());
                    prop_assert!(kept, "{day}");
                }
            }
        }

        #[test]
        fn with_itself_it_stays_as_it_is(partner in any_partner()) {
            prop_assert_eq!(joined(&partner, &partner), partner);
        }
    }
}
