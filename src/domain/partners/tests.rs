use proptest::prelude::*;

use super::*;

fn any_day() -> impl Strategy<Value = Option<Date>> {
    (2020i32..2030, 1u32..=12, 1u32..=28).prop_map(|(year, month, day)| Date::new(year, month, day))
}

fn any_talks() -> impl Strategy<Value = Vec<Talk>> {
    let talk = ("[a-z]{4}", prop::option::of(any_day()), "\\PC{1,8}");
    let talk = talk.prop_map(|(id, day, text)| Talk {
        id,
        day: day.flatten(),
        text,
    });
    prop::collection::vec(talk, 0..3)
}

/// Any partner: texts with line ends, semicolons, signs and letters of all scripts.
pub(crate) fn any_partner() -> impl Strategy<Value = Partner> {
    let text = || "(?s).{0,12}|[a-z;,\\\\:\n =\"]{0,30}|[a-zéא🧵 ]{60,90}";
    let texts = prop::collection::vec(text(), 12);
    let status = prop::sample::select(Status::ALL.to_vec());
    let rest = (status, any_day(), prop::option::of(any_day()), any_talks());
    (texts, rest).prop_map(|(texts, (status, changed, next_by, talks))| {
        let mut texts = texts.into_iter();
        let mut text = || texts.next().unwrap_or_default();
        Partner {
            name: text(),
            contact: text(),
            group: "schools".into(),
            phone: text(),
            email: text(),
            place: text(),
            note: text(),
            status,
            changed,
            offers: text(),
            next: text(),
            next_by: next_by.flatten(),
            talks,
            about: Some("p-1".into()),
            hope: text(),
            draft: Some(text()),
            idea: None,
            seat: Some("s-1".into()),
            uid: text(),
        }
    })
}

fn day(text: &str) -> Option<Date> {
    text.parse().ok()
}

#[test]
fn the_day_of_a_status_is_that_of_its_last_change() {
    let mut partner = Partner::new("Clinic", "services");
    assert!(Partner::new("", "services").is_blank() && !partner.is_blank());
    partner.set_status(Status::Idea, day("2026-01-01"));
    assert_eq!(partner.changed, None, "nothing changed");
    partner.set_status(Status::Asked, day("2026-01-02"));
    partner.set_status(Status::Asked, day("2026-01-03"));
    assert_eq!(partner.changed, day("2026-01-02"));
    for status in Status::ALL {
        assert_eq!(Status::named(status.name()), Some(status));
        assert_eq!(Status::ALL[status as usize], status);
    }
}

#[test]
fn the_last_talk_is_the_latest_day_and_not_the_last_line() {
    let mut partner = Partner::default();
    assert!(!partner.add_talk("a".into(), None, " \n"));
    assert!(partner.add_talk("b".into(), day("2026-03-02"), " Called "));
    assert!(partner.add_talk("c".into(), day("2026-02-01"), "Met"));
    assert_eq!(partner.last_talk(), day("2026-03-02"));
    let before = partner.clone();
    let (at, talk) = partner.remove_talk("b").unwrap_or_default();
    assert_eq!(partner.last_talk(), day("2026-02-01"));
    partner.put_talk_back(at, talk);
    assert_eq!(partner, before);
}

#[test]
fn a_step_is_late_only_while_something_is_open() {
    let today = Date::new(2026, 5, 5).unwrap_or_else(|| panic!("a day"));
    let mut partner = Partner {
        next_by: day("2026-05-04"),
        ..Partner::default()
    };
    assert!(partner.is_late(today));
    partner.status = Status::Thanked;
    assert!(!partner.is_late(today));
    partner.status = Status::Agreed;
    partner.next_by = day("2026-05-05");
    assert!(!partner.is_late(today));
}

#[test]
fn a_seat_becomes_a_partner_once() {
    let seat = Seat {
        id: "s-1".into(),
        who: " Café Río ".into(),
        why: "A room".into(),
        standing: Standing::Yes,
        idea: None,
    };
    let partner = Partner::of_seat(&seat, "business", day("2026-05-05"));
    assert_eq!(
        (partner.name.as_str(), partner.status),
        ("Café Río", Status::Agreed)
    );
    assert_eq!(partner.changed, day("2026-05-05"));
    assert!(partner.has_seat(&seat));
    assert!(Partner::new("cafe rio", "").has_seat(&seat), "by its name");
    assert!(!Partner::new("", "").has_seat(&Seat::default()));
}

#[test]
fn several_numbers_stand_in_one_line() {
    let partner = Partner {
        phone: "02 123 45; +66 81 234,\n ;0999".into(),
        email: " a@example.org ".into(),
        ..Partner::default()
    };
    assert_eq!(partner.phones(), ["02 123 45", "+66 81 234", "0999"]);
    assert_eq!(partner.emails(), ["a@example.org"]);
}

#[test]
fn names_are_found_without_their_accents() {
    let partner = Partner {
        contact: "Nguyễn Ánh".into(),
        ..Partner::new("Trường Lê Lợi", "")
    };
    for typed in ["", "truong le", "NGUYEN", "lợi"] {
        assert!(partner.fits(&squeezed(typed)), "{typed}");
    }
    assert!(!partner.fits(&squeezed("bank")));
    assert_eq!(counts([&partner].into_iter()), [1, 0, 0, 0, 0]);
    let named = |name: &str| (name.to_owned(), Partner::new(name, ""));
    let ordered = by_name(["Zoo", "École", "bank", "Bank"].map(named).to_vec());
    let ids: Vec<&str> = ordered.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(ids, ["bank", "Bank", "École", "Zoo"]);
}
