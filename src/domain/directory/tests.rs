use proptest::prelude::*;

use super::*;

fn service(id: &str, country: &str, kind: ServiceKind, number: &str) -> Service {
    Service {
        id: id.into(),
        country: country.into(),
        area: None,
        name: id.into(),
        by: None,
        kind,
        covers_trafficking: false,
        urgent: kind == ServiceKind::Emergency,
        number: Some(number.into()),
        international: None,
        ways: Vec::new(),
        hours: None,
        times: None,
        hours_of: None,
        languages: Vec::new(),
        more_languages: None,
        free: None,
        cautions: Vec::new(),
        notes: Vec::new(),
        confirmed: None,
        source: 0,
        confidence: Confidence::High,
    }
}

fn country(code: &str, eu: bool) -> Country {
    Country {
        code: code.into(),
        region: "asia".into(),
        eu,
        name: code.into(),
        in_sentence: None,
        also: Vec::new(),
        own: Vec::new(),
    }
}

fn ids(services: &[&Service]) -> Vec<String> {
    services.iter().map(|service| service.id.clone()).collect()
}

#[test]
fn a_number_that_is_the_same_from_abroad_is_said_once() {
    let mut service = service("a", "AA", ServiceKind::Child, "1300");
    assert_eq!(service.abroad(), None);
    service.international = Some("+66991301300".into());
    assert_eq!(service.abroad(), Some("+66991301300"));
    service.number = Some("+66 99 130 1300".into());
    assert_eq!(service.abroad(), None);
}

#[test]
fn no_number_breaks_at_the_end_of_a_line() {
    for (text, whole) in [
        (
            "From abroad: +66 99 130 1300",
            "From abroad: +66_99_130_1300",
        ),
        ("(02) 1343 or 1 (888) 5", "(02)_1343 or 1_(888)_5"),
        ("Confirmed 2024", "Confirmed 2024"),
        ("โทร ๑ ๓", "โทร ๑_๓"),
        ("", ""),
    ] {
        assert_eq!(unbroken(text).replace('\u{A0}', "_"), whole);
    }
}

#[test]
fn numbers_are_dialled_as_they_are() {
    for (number, dialled) in [
        ("111", "111"),
        ("15-47", "1547"),
        ("1-888-373-7888", "18883737888"),
        ("0800 222 777", "0800222777"),
        ("+66 99 130 1300", "+66991301300"),
        ("(+84) 24", "+8424"),
        ("(02) 1343", "021343"),
        ("*5555", "*5555"),
        ("#155", "%23155"),
        ("", ""),
        ("call", ""),
    ] {
        assert_eq!(dialable(number), dialled, "{number}");
    }
}

proptest! {
    #[test]
    fn a_dialled_number_has_nothing_but_what_dials(number in any::<String>()) {
        let dialled = dialable(&number);
        let rest = dialled.trim_start_matches(['+', '*']);
        let rest = rest.strip_prefix("%23").unwrap_or(rest);
        prop_assert!(rest.bytes().all(|b| b.is_ascii_digit()), "{}", dialled);
        prop_assert_eq!(dialable(&dialled.replace("%23", "#")), dialled);
    }
}

#[test]
fn a_voice_reads_digits_and_rests_at_gaps() {
    for (number, spoken_number) in [
        ("111", "1 1 1"),
        ("116 000", "1 1 6, 0 0 0"),
        ("1-888", "1, 8 8 8"),
        ("(02) 13", "0 2, 1 3"),
        ("+66 9", "+ 6 6, 9"),
        ("", ""),
    ] {
        assert_eq!(spoken(number), spoken_number, "{number}");
    }
}

fn confirmed(year: u32, month: u32, day: u32) -> Option<Confirmed> {
    Some(Confirmed {
        year,
        month: Some(month).filter(|month| *month > 0),
        day: Some(day).filter(|day| *day > 0),
        about: false,
    })
}

#[test]
fn three_years_are_recent_and_a_day_more_is_not() {
    let on = |year, month, day| Date::new(year, month, day).expect("a date");
    for (source, last_day) in [
        (confirmed(2023, 11, 21), on(2026, 11, 21)),
        (confirmed(2024, 2, 29), on(2027, 2, 28)),
        (confirmed(2023, 11, 0), on(2026, 11, 30)),
        (confirmed(2024, 2, 0), on(2027, 2, 28)),
        (confirmed(2023, 0, 0), on(2026, 12, 31)),
    ] {
        assert!(confirmed_recently(source, last_day), "{source:?}");
        let later = on(
            last_day.parts().0 + last_day.parts().1 as i32 / 12,
            last_day.parts().1 % 12 + 1,
            1,
        );
        assert!(!confirmed_recently(source, later), "{source:?}");
    }
    assert!(!confirmed_recently(
        confirmed(2023, 11, 21),
        on(2026, 11, 22)
    ));
    assert!(!confirmed_recently(None, on(1, 1, 1)));
    // A clock that is behind makes nothing old.
    assert!(confirmed_recently(confirmed(2026, 9, 0), on(1970, 1, 1)));
}

#[test]
fn what_the_user_confirmed_counts_from_its_day() {
    let date = Date::new(2023, 11, 21).expect("a date");
    assert_eq!(Some(Confirmed::on(date)), confirmed(2023, 11, 21));
}

#[test]
fn trafficking_first_then_what_is_nearest() {
    use ServiceKind::*;
    let mut services = vec![
        service("police", "AA", Police, "1"),
        service("general", "AA", General, "2"),
        service("women", "AA", Women, "3"),
        service("child", "AA", Child, "4"),
        service("labour", "AA", Labour, "5"),
        service("migrant", "AA", Migrant, "6"),
        service("covers", "AA", Women, "7"),
        service("region", "AA", Trafficking, "8"),
        service("line", "AA", Trafficking, "9"),
        service("immigration", "AA", Trafficking, "10"),
        service("emergency", "AA", Emergency, "11"),
        service("police-emergency", "AA", Police, "12"),
        service("elsewhere", "BB", Trafficking, "13"),
        service("everywhere", INTERNATIONAL, Trafficking, "14"),
        service("eu", EUROPE, Child, "15"),
    ];
    services[6].covers_trafficking = true;
    services[7].area = Some("North".into());
    services[9].cautions = vec!["immigration-enforcement".into()];
    services[11].urgent = true;
    let listing = listing(&services, &country("AA", false));
    assert_eq!(ids(&listing.urgent), ["emergency", "police-emergency"]);
    assert_eq!(
        ids(&listing.others),
        [
            "line",
            "region",
            "covers",
            "labour",
            "migrant",
            "child",
            "general",
            "women",
            "police",
            "immigration"
        ]
    );
    assert_eq!(ids(&listing.international), ["everywhere"]);
    assert!(listing.europe.is_empty());
    assert!(listing.has_trafficking_line());
}

#[test]
fn without_a_trafficking_line_the_nearest_that_harms_nobody() {
    use ServiceKind::*;
    let mut services = vec![
        service("region", "AA", Trafficking, "1"),
        service("military", "AA", Labour, "2"),
        service("child", "AA", Child, "3"),
        service("police", "BB", Police, "4"),
    ];
    services[0].area = Some("North".into());
    services[1].cautions = vec!["military".into()];
    services[3].urgent = true;
    let nearest = |code| {
        let listing = listing(&services, &country(code, false));
        assert!(!listing.has_trafficking_line(), "{code}");
        listing.nearest().map(|service| service.id.clone())
    };
    assert_eq!(nearest("AA").as_deref(), Some("child"));
    assert_eq!(nearest("BB"), None);
    assert_eq!(nearest("CC"), None);
}

#[test]
fn what_is_common_to_europe_is_for_its_members() {
    use ServiceKind::*;
    let services = [
        service("common", EUROPE, Emergency, "112"),
        service("missing", EUROPE, Child, "116 000"),
        service("own", "IE", Emergency, "112"),
        service("other", "DE", Emergency, "110"),
    ];
    let urgent = |code, eu| ids(&listing(&services, &country(code, eu)).urgent);
    assert_eq!(urgent("FR", true), ["common"]);
    assert_eq!(urgent("IE", true), ["own"]);
    assert_eq!(urgent("DE", true), ["other", "common"]);
    assert_eq!(urgent("GB", false), [""; 0]);
    let france = country("FR", true);
    assert_eq!(ids(&listing(&services, &france).europe), ["missing"]);
}
