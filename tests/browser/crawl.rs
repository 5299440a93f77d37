//! Every place of the app that taps lead to, found as a person would: by following links.

use std::collections::{BTreeSet, VecDeque};

use crate::page::Page;
use crate::words;

/// Where a walk begins: the tabs, and what the frame itself leads to.
const DOORS: [&str; 6] = ["#/learn", "#/act", "#/share", "#/safe", "#/help", "#/phone"];

/// The pages of countries are one page with other numbers: these stand for all. One as most are,
/// one with every way to be reached, one with a caution and no emergency number, one of the
/// European Union without a helpline of its own.
const COUNTRIES: [&str; 4] = ["vn", "us", "mm", "fr"];

/// The same for the words of the glossary: one with sources and links, and one without.
const WORDS: [&str; 2] = ["trafficking", "organ-removal"];

/// The same for ways to act: one with figures, and one that needs nothing.
const ACTIONS: [&str; 2] = ["put-up-posters", "say-thanks"];

/// The same for sources: one with a year, and one without.
const SOURCES: [&str; 2] = ["est-modern-slavery-total", "def-buying-selling"];

/// The same for the plans to start from.
const TEMPLATES: [&str; 1] = ["film-night"];

/// Whether a walk leaves a route out, since others like it stand for it.
fn is_left_out(route: &str) -> bool {
    let others = |start: &str, known: &[&str]| {
        let id = route.strip_prefix(start);
        id.is_some_and(|id| !known.contains(&id))
    };
    others("#/help/country/", &COUNTRIES)
        || others("#/learn/words/", &WORDS)
        || others("#/act/action/", &ACTIONS)
        || others("#/phone/sources/", &SOURCES)
        || others("#/share/template/", &TEMPLATES)
}

/// Visits every route that links lead to and hands back all of them.
pub(crate) async fn every_route(page: &Page) -> Vec<String> {
    walk(page, async |_, _| {}).await
}

/// Visits every route that links lead to, of countries only some, and does something on each.
pub(crate) async fn walk(page: &Page, mut each: impl AsyncFnMut(&Page, &str)) -> Vec<String> {
    let mut waiting: VecDeque<String> = DOORS.map(str::to_owned).into();
    waiting.extend(lesson_screens());
    // A link leads there once there is one.
    waiting.push_back("#/learn/certificate".to_owned());
    let mut known: BTreeSet<String> = waiting.iter().cloned().collect();
    let mut visited = Vec::new();
    while let Some(route) = waiting.pop_front() {
        page.go(&route).await;
        each(page, &route).await;
        for link in links(page, &route).await {
            if !is_left_out(&link) && known.insert(link.clone()) {
                waiting.push_back(link);
            }
        }
        visited.push(route);
        assert!(visited.len() < 400, "the app has no end: {visited:?}");
    }
    visited
}

/// Screens of the lessons, which buttons lead to: all of the first lesson, and the last of each,
/// which sums up. The others are of the same kinds.
fn lesson_screens() -> Vec<String> {
    let pack = words::pack("en");
    let screens = pack.lessons.iter().enumerate().flat_map(|(index, lesson)| {
        let last = lesson.screens.len() + 1;
        let from = if index == 0 { 2 } else { last };
        (from..=last).map(|screen| format!("#/learn/lesson/{}/{screen}", lesson.id))
    });
    screens.collect()
}

/// Where a page leads. It has to have a title.
async fn links(page: &Page, route: &str) -> Vec<String> {
    let script = "const title = document.getElementById('title');
        return title && title.innerText.trim() && [...document.querySelectorAll('#app a[href]')]
            .map((link) => link.getAttribute('href')).filter((to) => to.startsWith('#/'))";
    let found = page.eval(script, vec![]).await;
    let Some(found) = found.as_array() else {
        panic!("{route} has no title; {}", page.screen().await);
    };
    let links = found.iter().filter_map(|to| to.as_str());
    links.map(str::to_owned).collect()
}
