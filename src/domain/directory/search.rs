//! Finding a country by what someone types, in any script, with or without accents.

use super::Country;
use crate::domain::letters::{forgiven, squeezed, typos};

/// The countries that fit what was typed, the best first; all of them, in their order, when
/// nothing was typed.
///
/// Names count in the language of the app and in the country's own, and its two-letter code.
/// Capitals, accents, spaces and dashes do not matter. Where nothing fits, a name with a typo in
/// it does.
pub fn find_countries<'a>(countries: &'a [Country], typed: &str) -> Vec<&'a Country> {
    let typed = squeezed(typed);
    let mut found = Vec::new();
    for fit in [Fit::Whole, Fit::Start, Fit::Inside] {
        for country in countries {
            if best_fit(country, &typed) == Some(fit) {
                found.push(country);
            }
        }
    }
    if found.is_empty() {
        found.extend(countries.iter().filter(|c| is_nearly(c, &typed)));
    }
    found
}

/// The country that the phone's languages name, the first of them first: `VN` of `vi-VN`. None
/// when they name none, or none that is listed.
pub fn suggested_country<'a>(countries: &'a [Country], tags: &[String]) -> Option<&'a Country> {
    let named = |tag: &String| {
        let region = region(tag)?;
        countries
            .iter()
            .find(|country| country.code.eq_ignore_ascii_case(region))
    };
    tags.iter().find_map(named)
}

/// The two-letter region of a BCP 47 language tag. A single letter begins an extension, which
/// may hold two letters that are no region.
fn region(tag: &str) -> Option<&str> {
    tag.split(['-', '_'])
        .take_while(|part| part.len() > 1)
        .skip(1)
        .find(|part| part.len() == 2 && part.bytes().all(|b| b.is_ascii_alphabetic()))
}

/// How a typed text fits a country.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    Whole,
    Start,
    Inside,
}

fn best_fit(country: &Country, typed: &str) -> Option<Fit> {
    if typed.is_empty() {
        return Some(Fit::Whole);
    }
    let is_letter = typed.len() == 1;
    let mut best = squeezed(&country.code).eq(typed).then_some(Fit::Whole);
    for name in names(country) {
        let name = squeezed(name);
        best = match best {
            _ if name == typed => Some(Fit::Whole),
            Some(Fit::Whole | Fit::Start) => best,
            _ if name.starts_with(typed) => Some(Fit::Start),
            // A single letter of ours stands in most names, one of another script in few.
            _ if !is_letter && name.contains(typed) => Some(Fit::Inside),
            _ => best,
        };
    }
    best
}

fn names(country: &Country) -> impl Iterator<Item = &String> {
    std::iter::once(&country.name)
        .chain(&country.also)
        .chain(&country.own)
}

/// Whether some name begins with nearly what was typed: a typo in four letters, two in eight.
fn is_nearly(country: &Country, typed: &str) -> bool {
    let typed: Vec<char> = typed.chars().collect();
    let allowed = forgiven(typed.len());
    allowed > 0 && names(country).any(|name| typos(&typed, &squeezed(name)) <= allowed)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn country(code: &str, name: &str, also: &[&str], own: &[&str]) -> Country {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        Country {
            code: code.into(),
            region: "asia".into(),
            eu: false,
            name: name.into(),
            in_sentence: None,
            also: owned(also),
            own: owned(own),
        }
    }

    fn world() -> Vec<Country> {
        vec![
            country("BG", "Bulgaria", &[], &["България"]),
            country("KH", "Cambodia", &["Kampuchea"], &["កម្ពុជា"]),
            country("CY", "Cyprus", &[], &["Κύπρος"]),
            country("GR", "Greece", &[], &["Ελλάδα"]),
            country("HK", "Hong Kong", &[], &["香港"]),
            country("IN", "India", &[], &["भारत"]),
            country("ID", "Indonesia", &[], &[]),
            country("PH", "Philippines", &[], &["Pilipinas"]),
            country("RO", "Romania", &[], &["România"]),
            country("LK", "Sri Lanka", &[], &["ශ්‍රී ලංකාව", "இலங்கை"]),
            country("TH", "Thailand", &[], &["ไทย"]),
            country("TL", "Timor-Leste", &["East Timor"], &["Timor Lorosa'e"]),
            country("GB", "United Kingdom", &["UK"], &[]),
            country("US", "United States", &["USA"], &[]),
            country("VN", "Vietnam", &["Viet Nam"], &["Việt Nam"]),
        ]
    }

    fn found(typed: &str) -> Vec<String> {
        let world = world();
        let found = find_countries(&world, typed);
        found.iter().map(|country| country.code.clone()).collect()
    }

    #[test]
    fn however_it_is_typed() {
        for (typed, code) in [
            ("vietnam", "VN"),
            ("VIET NAM", "VN"),
            ("viet-nam", "VN"),
            ("Việt Nam", "VN"),
            // Letters and accents apart, as some keyboards send them.
            ("Vie\u{302}\u{323}t Nam", "VN"),
            ("ＶＩＥＴ", "VN"),
            ("vn", "VN"),
            ("uk", "GB"),
            ("kampuchea", "KH"),
            ("កម្ពុ", "KH"),
            ("ไ", "TH"),
            ("香", "HK"),
            ("hongkong", "HK"),
            ("БЪЛГ", "BG"),
            ("ΕΛΛΑΔΑ", "GR"),
            ("Ελλάδα", "GR"),
            ("ΚΥΠΡΟΣ", "CY"),
            ("romania", "RO"),
            ("lorosae", "TL"),
            ("இலங்", "LK"),
            ("\u{202E}ශ්රී", "LK"),
        ] {
            assert_eq!(found(typed), [code], "{typed}");
        }
    }

    #[test]
    fn the_best_comes_first() {
        assert_eq!(found("in"), ["IN", "ID", "PH", "GB"]);
        assert_eq!(found("united"), ["GB", "US"]);
        assert_eq!(found("timor"), ["TL"]);
        assert_eq!(found("i"), ["IN", "ID"]);
        assert_eq!(found("").len(), world().len());
        assert_eq!(found("  - ").len(), world().len());
    }

    #[test]
    fn a_typo_is_forgiven_where_nothing_else_fits() {
        for (typed, code) in [
            ("tailand", "TH"),
            ("thialand", "TH"),
            ("kambodia", "KH"),
            ("phillipines", "PH"),
            ("Indonisia", "ID"),
            ("vietnarm", "VN"),
        ] {
            assert_eq!(found(typed), [code], "{typed}");
        }
        for typed in ["xyz", "abc", "zzzzzzzz", "1234567"] {
            assert_eq!(found(typed), [""; 0], "{typed}");
        }
    }

    #[test]
    fn the_phone_suggests_its_region() {
        let suggested = |tags: &[&str]| {
            let tags: Vec<String> = tags.iter().map(|tag| (*tag).to_owned()).collect();
            let world = world();
            suggested_country(&world, &tags).map(|country| country.code.clone())
        };
        for (tags, code) in [
            (&["vi-VN"][..], Some("VN")),
            (&["vi_vn"], Some("VN")),
            (&["zh-Hant-HK"], Some("HK")),
            (&["vi", "en-US"], Some("US")),
            (&["en-ZM", "th-TH"], Some("TH")),
            (&["en", "es-419", "ar-u-nu-th", "x-vn"], None),
            (&["", "-", "é-é"], None),
            (&[], None),
        ] {
            assert_eq!(suggested(tags).as_deref(), code, "{tags:?}");
        }
    }

    proptest! {
        #[test]
        fn anything_can_be_typed(typed in any::<String>()) {
            found(&typed);
        }

        #[test]
        fn every_name_finds_its_country(at in 0..15_usize, keep in 1..20_usize) {
            let country = &world()[at];
            for name in names(country) {
                let typed: String = name.chars().take(keep).collect();
                prop_assert!(found(&typed).contains(&country.code), "{}", typed);
            }
        }
    }
}
