use proptest::prelude::*;

use super::*;
use crate::content::compile::tests::sample::sample as language_sample;
use crate::content::compile::tests::{compiled_with, listed};
use crate::content::pack::Pack;
use sample::numbers_sample;

pub(in crate::content::compile) mod sample;
mod shipped;

fn pack() -> Pack {
    compiled_with(&language_sample(), &numbers_sample())
        .unwrap_or_else(|problems| panic!("{}", listed(&problems)))
}

/// The problems after replacing, in one file of numbers or words, every `from` by `to`.
fn after(file: &str, from: &str, to: &str) -> String {
    let (mut words, mut data) = (language_sample(), numbers_sample());
    let content = data.get_mut(file).or_else(|| words.get_mut(file));
    let content = content.unwrap_or_else(|| panic!("no {file}"));
    let text = String::from_utf8_lossy(content).into_owned();
    assert!(text.contains(from), "{file} has no {from}");
    *content = text.replace(from, to).into_bytes();
    let problems = compiled_with(&words, &data).err();
    problems.map_or_else(String::new, |problems| listed(&problems))
}

#[test]
fn numbers_and_words_come_together() {
    let directory = pack().directory;
    let names: Vec<&str> = directory.countries.iter().map(|c| &*c.name).collect();
    assert_eq!(names, ["Vietnam", "France"], "in the order of the language");
    let country = directory.country("VN").expect("there");
    assert_eq!(
        (&*country.also, &*country.own),
        (&["Viet Nam".into()][..], &["Việt Nam".into()][..])
    );
    assert!(directory.country("FR").is_some_and(|country| country.eu));
    assert_eq!(directory.sources.len(), 2, "each source once");

    let line = directory.service("vn-line").expect("there");
    assert_eq!(line.number.as_deref(), Some("1-888 100"));
    assert_eq!(line.free, Some(false));
    assert!(line.urgent);
    assert_eq!(line.ways[0].say.as_deref(), Some("HELP"));
    let confirmed = line.confirmed.expect("a date");
    assert_eq!(
        (
            confirmed.year,
            confirmed.month,
            confirmed.day,
            confirmed.about
        ),
        (2024, Some(9), None, true)
    );
    assert_eq!(
        directory.hours(line).as_deref(),
        Some("Monday to Friday, 09:00–12:30, 13:30–17:00")
    );
    assert_eq!(directory.languages(line), ["Vietnamese", "and more"]);
    assert_eq!(directory.cautions(line), ["Ask first."]);
    assert_eq!(directory.notes(line), ["Only from inside."]);
    assert_eq!(directory.kind(line.kind), "Kind");
    assert_eq!(directory.kind_line(line.kind), "Does.");
    assert_eq!(
        directory.source(line).map(|source| &*source.title),
        Some("Report")
    );

    let list = directory.service("zz-list").expect("there");
    assert_eq!(
        (list.number.as_deref(), list.free, list.confirmed),
        (None, None, None)
    );
    let emergency = directory.service("vn-emergency").expect("there");
    assert!(emergency.urgent, "always");
}

#[test]
fn one_change_one_problem() {
    let word = "directory.toml";
    for (file, from, to, problem) in [
        (
            NUMBERS,
            "'police'\ncovers",
            "'polic'\ncovers",
            "data/hotlines.toml:7: `kind` is `polic`",
        ),
        (
            NUMBERS,
            "'VN'\narea",
            "'XX'\narea",
            "data/hotlines.toml:3: there is no country `xx`",
        ),
        (
            NUMBERS,
            "['military']",
            "['militry']",
            "data/hotlines.toml:19: there is no caution `militry`; did you mean `military`?",
        ),
        (
            NUMBERS,
            "['inside-only']",
            "['x']",
            "data/hotlines.toml:20: there is no note `x`",
        ),
        (
            NUMBERS,
            "['vi']",
            "['xx']",
            "data/hotlines.toml:16: there is no name of the language `xx`",
        ),
        (
            NUMBERS,
            "'always'",
            "'allways'",
            "data/hotlines.toml:32: there is no wording of hours `allways`",
        ),
        (
            NUMBERS,
            "'1-888 100'",
            "'1-888 CALL'",
            "data/hotlines.toml:10: `1-888 CALL` is no number that can be dialled",
        ),
        (
            NUMBERS,
            "'1-888 100'",
            "'1–888 100'",
            "data/hotlines.toml:10: `1–888 100` is no number that can be dialled",
        ),
        (
            NUMBERS,
            "'8020'",
            "'80/20'",
            "data/hotlines.toml:12: `80/20` is no number that can be dialled",
        ),
        (
            NUMBERS,
            "'+84",
            "'0084",
            "data/hotlines.toml:11: `00841888100` is no `+` with 5 to 15 digits",
        ),
        (
            NUMBERS,
            "'+841888100'",
            "'+84 1888'",
            "data/hotlines.toml:11: `+84 1888` is no `+`",
        ),
        (
            NUMBERS,
            "'1-888 100'",
            "'1800 1567'",
            "data/hotlines.toml:1: the number 18001567 must never be shipped",
        ),
        (NUMBERS, "+841888100", "+18887127974", ""),
        (
            NUMBERS,
            "'Line'",
            "'Victim Link BC 1 (888) 712-7974'",
            "data/hotlines.toml:1: the number 1-888-712-7974 must never be shipped",
        ),
        (
            NUMBERS,
            "'8020'",
            "'12388'",
            "data/hotlines.toml:1: the number 12388 must never be shipped",
        ),
        (
            NUMBERS,
            "source_title = 'Report'\n",
            "",
            "data/hotlines.toml:1: `source_title` is missing",
        ),
        (
            NUMBERS,
            "source_url = 'https://www.ilo.org/y'\n",
            "",
            "data/hotlines.toml:1: `source_url` is missing",
        ),
        (
            NUMBERS,
            "confidence = 'high'\n",
            "",
            "data/hotlines.toml:1: `confidence` is missing",
        ),
        (
            NUMBERS,
            "confidence = 'high'\n",
            "confidence = 'low'\n",
            "data/hotlines.toml:25: `confidence` is `low`",
        ),
        (
            NUMBERS,
            "'zz-list'",
            "'vn-line'",
            "data/hotlines.toml:27: the record `vn-line` exists already, at data/hotlines.toml:2",
        ),
        (
            NUMBERS,
            "'2024-09'",
            "'2024-13'",
            "data/hotlines.toml:21: `2024-13` should be YYYY",
        ),
        (
            NUMBERS,
            "'2024-09'",
            "'c. 2024'",
            "data/hotlines.toml:21: `c. 2024` should be YYYY",
        ),
        (
            NUMBERS,
            "confirmed = '2024-09'\n",
            "",
            "data/hotlines.toml:21: `about` says nothing without",
        ),
        (
            NUMBERS,
            "09:00-12:30",
            "9-12:30",
            "data/hotlines.toml:14: `9-12:30, 13:30-17:00` should look like",
        ),
        (
            NUMBERS,
            "times = '09:00-12:30, 13:30-17:00'\n",
            "",
            "data/hotlines.toml:13: these hours need `times`",
        ),
        (
            NUMBERS,
            "hours = 'weekdays'\n",
            "",
            "data/hotlines.toml:1: `times` and `hours_of` say nothing",
        ),
        (
            NUMBERS,
            "'always'\n",
            "'always'\ntimes = '09:00-10:00'\n",
            "data/hotlines.toml:33: the words for these hours have no place",
        ),
        (
            NUMBERS,
            "by = 'web', to = 'https://www.ilo.org'",
            "by = 'app', to = 'A'",
            "data/hotlines.toml:26: this record has neither",
        ),
        (
            NUMBERS,
            "'https://www.ilo.org' }",
            "'www.ilo.org' }",
            "data/hotlines.toml:31: `www.ilo.org` is no address of a page",
        ),
        (
            NUMBERS,
            "a@b.org",
            "b.org",
            "data/hotlines.toml:12: `b.org` is no e-mail address",
        ),
        (
            NUMBERS,
            "to = '8020', ",
            "",
            "data/hotlines.toml:12: `to` is missing",
        ),
        (
            NUMBERS,
            "kind = 'police'\ncovers",
            "kind = 'women'\ncovers",
            "data/hotlines.toml:9: only the police can be `urgent`",
        ),
        (
            NUMBERS,
            "number = '1-888 100'\n",
            "",
            "data/hotlines.toml:1: this record has a number for calls from abroad",
        ),
        (
            NUMBERS,
            "languages = ['vi']",
            "language = 'vi'",
            "data/hotlines.toml:16: unknown key `language`; did you mean `languages`?",
        ),
        (
            COUNTRIES,
            "'FR'",
            "'fr'",
            "data/countries.toml:2: `fr` is no code of a country",
        ),
        (
            COUNTRIES,
            "'FR'",
            "'ZZ'",
            "data/countries.toml:2: `ZZ` is no code of a country",
        ),
        (
            COUNTRIES,
            "'europe'",
            "'eu'",
            "data/countries.toml:3: `region` is `eu`, but should be `africa` or",
        ),
        (
            COUNTRIES,
            "eu = true\n",
            "",
            "en/directory.toml:1: no record is of the country `FR`",
        ),
        (
            word,
            "[[country]]\ncode = 'FR'\nname = 'France'\n",
            "",
            "en/directory.toml:1: the country `FR` has no name here",
        ),
        (word, "'FR'", "'FX'", "there is no country `fx`"),
        (
            word,
            "'FR'",
            "'VN'",
            "the name of the country `vn` exists already",
        ),
        (
            word,
            "id = 'women'\n",
            "id = 'woman'\n",
            "en/directory.toml:1: there is no [[kind]] with the id `women`",
        ),
        (
            word,
            "Only from",
            "Only 113 from",
            "the figure `113` needs a source",
        ),
        (
            word,
            "'Ask first.'",
            "'Ask 1800 1567.'",
            "the number 18001567 must never be shipped",
        ),
        (
            word,
            "Day and",
            "Day {and",
            "only hours have a place to fill",
        ),
        (
            word,
            "'and more'",
            "'and {times}'",
            "only hours have a place to fill",
        ),
        (word, "code = 'vi'", "code = 'th'", "no record uses `th`"),
    ] {
        let problems = after(file, from, to);
        assert!(problems.contains(problem), "{problem}\n--\n{problems}");
        assert!(problem.is_empty() == problems.is_empty(), "{problems}");
    }
}

#[test]
fn a_broken_or_missing_file_is_not_blamed_on_others() {
    for file in [COUNTRIES, NUMBERS] {
        let problems = after(file, "[[", "[");
        let is_of = |line: &str| line.starts_with(&format!("data/{file}:"));
        assert!(
            !problems.is_empty() && problems.lines().all(is_of),
            "{problems}"
        );
        let mut data = numbers_sample();
        data.remove(file);
        let problems = compiled_with(&language_sample(), &data)
            .err()
            .unwrap_or_default();
        assert_eq!(
            listed(&problems),
            format!("data/{file}: this file is missing\n")
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_among_the_numbers_is_at_worst_a_problem(
        is_countries in any::<bool>(),
        at in 0.0..1.0_f64,
        text in "(?s)[\\[\\]{}='\"#+*\\-\n a-cA-Z0-9:.^$]{0,12}",
    ) {
        let mut data = numbers_sample();
        let file = if is_countries { COUNTRIES } else { NUMBERS };
        if let Some(content) = data.get_mut(file) {
            let mut at = (content.len() as f64 * at) as usize;
            while content.get(at).is_some_and(|byte| byte & 0xC0 == 0x80) { at += 1; }
            content.splice(at..at, text.into_bytes());
        }
        let _ = compiled_with(&language_sample(), &data);
    }
}
