//! The pages of the real English, and of a language that nobody speaks.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use handrail::content::compile::{compile, pseudo_rtl};
use handrail::domain::directory::{EUROPE, INTERNATIONAL, Service, WayKind, dialable, urgent};
use handrail::ui::route::Route;
use serde::Deserialize;

use super::*;
use crate::finish::compressed;

/// No page may be heavier, with Brotli: about a second on a slow network.
const HEAVIEST: usize = 8 * 1024;

/// Compiled once for all tests.
static ENGLISH: LazyLock<Pack> = LazyLock::new(|| {
    let root = project::root();
    match compile(&project::locales().join("en"), &root.join("src")) {
        Ok(pack) => pack,
        Err(problems) => panic!("{problems:?}"),
    }
});

const STYLE: &str = "plain/style-0.css";

fn pages_of(packs: &[&Pack]) -> BTreeMap<String, String> {
    let languages: Vec<_> = packs.iter().map(|pack| &pack.language).collect();
    let packs = packs.iter();
    packs
        .flat_map(|pack| pages(pack, &languages, STYLE))
        .collect()
}

/// A piece of a page: the tags that it stands in, and the text or the tag that begins.
struct Piece<'a> {
    inside: Vec<&'a str>,
    is_tag: bool,
    is: &'a str,
}

impl Piece<'_> {
    fn is_in(&self, mark: &str) -> bool {
        self.inside.iter().any(|tag| tag.contains(mark))
    }

    fn attribute(&self, name: &str) -> Option<String> {
        let (_, rest) = self.is.split_once(&format!(" {name}=\""))?;
        let (value, _) = rest.split_once('"')?;
        Some(value.replace("&amp;", "&"))
    }
}

/// The pieces in their order. What we write is strict, so that this can be simple.
fn pieces(html: &str) -> Vec<Piece<'_>> {
    let (mut pieces, mut inside) = (Vec::new(), Vec::new());
    for part in html.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap();
        if tag.starts_with('/') {
            let open: &str = inside.pop().unwrap();
            assert_eq!(open.split(' ').next(), tag.strip_prefix('/'));
        } else {
            pieces.push(Piece {
                inside: inside.clone(),
                is_tag: true,
                is: tag,
            });
            let is_void = ["!DOCTYPE", "meta", "link", "br"].contains(&name_of(tag));
            inside.extend((!is_void).then_some(tag));
        }
        if !text.is_empty() {
            pieces.push(Piece {
                inside: inside.clone(),
                is_tag: false,
                is: text,
            });
        }
    }
    assert!(inside.is_empty());
    pieces
}

fn name_of(tag: &str) -> &str {
    tag.split(' ').next().unwrap_or_default()
}

fn attributes(html: &str, name: &str) -> Vec<String> {
    let pieces = pieces(html);
    let tags = pieces.iter().filter(|piece| piece.is_tag);
    tags.filter_map(|piece| piece.attribute(name)).collect()
}

/// What can be called from a part of a page.
fn calls(html: &str) -> BTreeSet<String> {
    let links = html.split("href=\"tel:").skip(1);
    links
        .filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()))
        .collect()
}

/// What a service can be called by.
fn numbers_of(service: &Service) -> BTreeSet<String> {
    let ways = service.ways.iter();
    let spoken = ways.filter(|way| matches!(way.by, WayKind::Phone | WayKind::TextPhone));
    let numbers = service.number.iter().chain(&service.international);
    numbers
        .chain(spoken.map(|way| &way.to))
        .map(|number| dialable(number))
        .collect()
}

/// The part of a page under the heading with this id.
fn under<'a>(html: &'a str, id: &str) -> &'a str {
    let (_, rest) = html.split_once(&format!("<h2 id=\"{id}\"")).unwrap();
    rest.split("<h2").next().unwrap()
}

#[test]
fn every_number_is_where_it_belongs_and_nowhere_else() {
    let pack = &*ENGLISH;
    let pages = pages_of(&[pack]);
    let services = &pack.directory.services;
    let of = |code: &str| -> BTreeSet<String> {
        let own = services.iter().filter(|service| service.country == code);
        own.flat_map(numbers_of).collect()
    };
    let mut expected: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for country in &pack.directory.countries {
        let path = format!("plain/help-{}.html", country.region);
        let mut numbers = of(&country.code);
        let in_danger = urgent(services, country);
        numbers.extend(in_danger.into_iter().flat_map(numbers_of));
        let part = under(&pages[&path], &country.code);
        assert_eq!(calls(part), numbers, "{}", country.code);
        expected.entry(path).or_default().extend(numbers);
    }
    expected
        .entry("plain/help-europe.html".into())
        .or_default()
        .extend(of(EUROPE));
    expected
        .entry("plain/help.html".into())
        .or_default()
        .extend(of(INTERNATIONAL));
    for (path, html) in &pages {
        assert_eq!(
            calls(html),
            expected.remove(path).unwrap_or_default(),
            "{path}"
        );
    }
    for service in services {
        let where_it_is = match pack.directory.country(&service.country) {
            Some(country) => format!("plain/help-{}.html", country.region),
            None if service.country == EUROPE => "plain/help-europe.html".to_owned(),
            None => "plain/help.html".to_owned(),
        };
        let name = html_text(&service.name);
        let source = pack.directory.source(service).unwrap();
        for said in [name, html_text(&source.title)] {
            assert!(pages[&where_it_is].contains(&said), "{where_it_is}: {said}");
        }
    }
}

/// As it stands in a page.
fn html_text(text: &str) -> String {
    maud::html! { (text) }.into_string()
}

#[derive(Deserialize)]
struct Obsolete {
    number: Vec<ObsoleteNumber>,
}

#[derive(Deserialize)]
struct ObsoleteNumber {
    number: String,
    /// The number is good where it does not stand beside this name: the content compiler looks.
    only_as: Option<String>,
}

#[test]
fn no_obsolete_number_is_anywhere() {
    let file = project::root().join("data/obsolete_numbers.toml");
    let list: Obsolete = toml::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    for (path, html) in pages_of(&[&ENGLISH]) {
        let is_between = |c: char| !c.is_ascii_digit() && !" -().".contains(c);
        let found: BTreeSet<String> = html.split(is_between).map(digits).collect();
        for obsolete in list.number.iter().filter(|one| one.only_as.is_none()) {
            let number = &obsolete.number;
            assert!(!found.contains(&digits(number)), "{path}: {number}");
        }
    }
}

#[test]
fn nothing_in_a_page_runs_or_comes_from_elsewhere() {
    const TAGS: [&str; 27] = [
        "!DOCTYPE", "html", "head", "meta", "title", "link", "body", "header", "main", "nav",
        "footer", "article", "h1", "h2", "h3", "p", "ul", "ol", "li", "dl", "dt", "dd", "a",
        "strong", "em", "sup", "br",
    ];
    for (path, html) in pages_of(&[&ENGLISH]) {
        for piece in pieces(&html).iter().filter(|piece| piece.is_tag) {
            let tag = name_of(piece.is);
            assert!(TAGS.contains(&tag) || tag == "span", "{path}: <{tag}>");
            let mut parts: Vec<_> = piece.is.split("=\"").collect();
            // After the last name there is only its value.
            parts.pop();
            for part in parts {
                let name = part.rsplit(' ').next().unwrap();
                assert!(!name.starts_with("on") && name != "style", "{path}: {name}");
            }
            let href = piece.attribute("href").unwrap_or_default();
            let scheme = href.split_once(':').map_or("", |(scheme, _)| scheme);
            assert!(
                ["", "tel", "sms", "mailto", "http", "https"].contains(&scheme),
                "{href}"
            );
            assert!(tag == "a" || scheme.is_empty(), "{path}: <{}>", piece.is);
        }
        let policy = html_text("default-src 'none'; style-src 'self'; base-uri");
        assert!(html.contains(&policy), "{path}: {policy}");
    }
}

#[test]
fn whatever_a_record_says_stays_text() {
    const HOSTILE: &str = "</h3><script>alert('x')</script><a href=\"x\" onclick=\"&amp;";
    let mut pack = ENGLISH.clone();
    for service in &mut pack.directory.services {
        service.name = HOSTILE.to_owned();
        service.by = Some(HOSTILE.to_owned());
    }
    for guide in &mut pack.guides {
        guide.title = HOSTILE.to_owned();
    }
    pack.language.name = HOSTILE.to_owned();
    for (path, html) in pages_of(&[&pack]) {
        assert!(
            !html.contains("<script") && !html.contains("onclick=\"&"),
            "{path}"
        );
        let is_shown = path.contains("help") || path.contains("guides");
        assert!(
            !is_shown || html.contains("&lt;script&gt;alert('x')"),
            "{path}"
        );
        pieces(&html);
    }
}

#[test]
fn every_link_leads_somewhere() {
    let other = pseudo_rtl(&ENGLISH);
    let pages = pages_of(&[&ENGLISH, &other]);
    let mut leads_on = BTreeSet::new();
    for (path, html) in &pages {
        for link in attributes(html, "href") {
            if link.contains(':') {
                continue;
            }
            let (file, mark) = link.split_once('#').unwrap_or((&link, ""));
            let file = if file.is_empty() {
                path.clone()
            } else {
                joined(path, file)
            };
            leads_on.insert(file.clone());
            match pages.get(&file) {
                Some(target) => {
                    let is_there = attributes(target, "id").iter().any(|id| id == mark);
                    assert!(mark.is_empty() || is_there, "{path}: {link}");
                }
                None if file == STYLE => {}
                None if file == "index.html" => {
                    let route = Route::parse(mark);
                    assert!(!matches!(route, Route::Unknown(_)), "{path}: {link}");
                }
                None => {
                    let there = project::root().join("public").join(&file);
                    assert!(there.is_file(), "{path}: {link}");
                }
            }
        }
        let ids = attributes(html, "id");
        let once: BTreeSet<_> = ids.iter().collect();
        assert_eq!(once.len(), ids.len(), "{path}: an id stands twice");
    }
    let paths: BTreeSet<_> = pages.keys().cloned().collect();
    assert!(paths.is_subset(&leads_on), "no link leads to every page");
    // What the page before the app leads to is named there, by hand.
    let shell = fs::read_to_string(project::root().join("index.html")).unwrap();
    let links = shell.split("href=\"plain/").skip(1);
    let links: Vec<_> = links.filter_map(|rest| rest.split('"').next()).collect();
    assert!(links.len() > 3, "{links:?}");
    for link in links {
        assert!(paths.contains(&format!("plain/{link}")), "{link}");
    }
}

/// Where a link leads from a page.
fn joined(from: &str, link: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            ".." => drop(parts.pop().unwrap()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn every_page_is_light() {
    let mut total = 0;
    for (path, html) in pages_of(&[&ENGLISH]) {
        let packed = compressed::brotli(html.as_bytes()).unwrap().len();
        println!("{path}: {packed} bytes");
        assert!(packed <= HEAVIEST, "{path} has {packed} bytes");
        total += packed;
    }
    println!("together: {total} bytes");
}

#[test]
fn another_language_has_its_own_folder_and_no_word_of_english() {
    let other = pseudo_rtl(&ENGLISH);
    let pages = pages_of(&[&ENGLISH, &other]);
    assert_eq!(language_of("plain/help.html"), None);
    assert_eq!(language_of("plain/ar-XB/help.html"), Some("ar-XB"));
    let theirs = pages.iter().filter(|(path, _)| language_of(path).is_some());
    let mut seen = 0;
    for (path, html) in theirs {
        assert!(html.contains("<html lang=\"ar-XB\" dir=\"rtl\">"), "{path}");
        let twin = path.replace("ar-XB/", "");
        assert!(pages[&twin].contains("hreflang=\"ar-XB\""), "{twin}");
        for piece in pieces(html).iter().filter(|piece| !piece.is_tag) {
            let is_kept = piece.is_in("translate=\"no\"") || piece.is_in("hreflang");
            let text = piece
                .is
                .replace("&amp;", "")
                .replace("&lt;", "")
                .replace("&gt;", "");
            let is_english = text.contains(|c: char| c.is_ascii_alphabetic());
            assert!(is_kept || !is_english, "{path}: {}", piece.is);
            seen += 1;
        }
    }
    assert!(seen > 1000);
}
