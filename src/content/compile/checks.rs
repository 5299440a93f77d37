//! What holds for every text, wherever it stands.

mod figures;
mod hosts;
mod numbers;
mod old_figures;

pub(super) use hosts::is_url;
pub(super) use numbers::{Obsolete, obsolete_numbers};

use super::ledger::Ledger;
use super::problem::Place;
use crate::content::pack::Source;

/// A text that is shown as it is: no Markdown, so no source mark and no figure.
pub(super) fn plain(ledger: &Ledger, text: &str, place: &Place) {
    anywhere(ledger, text, place);
    unmarked(ledger, text, place);
    old_figure(ledger, text, place);
    if let Some(figure) = figures::find(text) {
        ledger.problem(
            place,
            format!(
                "the figure `{figure}` needs a source, and this text cannot carry one: say it \
                 without the figure, or where sources can stand"
            ),
        );
    }
}

/// The words of a block of prose, without its marks, and the ids of the sources it names. One of
/// them has to say each figure.
pub(super) fn prose(ledger: &Ledger, words: &str, sources: &[&str], place: &Place) {
    anywhere(ledger, words, place);
    old_figure(ledger, words, place);
    if !sources.is_empty() {
        for (figure, _) in figures::numbers(words) {
            ledger.claim(figure, sources, place);
        }
        return;
    }
    if let Some(figure) = figures::find(words) {
        ledger.problem(
            place,
            format!("the figure `{figure}` names no source: add `[^source-id]` to this block"),
        );
    }
}

fn old_figure(ledger: &Ledger, text: &str, place: &Place) {
    if let Some(old) = old_figures::find(text) {
        ledger.problem(
            place,
            format!("`{}` is out of date: {}", old.figure, old.why),
        );
    }
}

/// Whether what a source says holds this figure. `of every 100` is a percentage in plain words.
pub(super) fn says(fact: &str, figure: &str) -> bool {
    let figure = figures::value(figure);
    let is_share = figure == "100" && (fact.contains("percent") || fact.contains('%'));
    is_share || figures::all_numbers(fact).any(|(number, _)| figures::value(number) == figure)
}

/// A text that must not be a way to another host or to a number that fails.
pub(super) fn anywhere(ledger: &Ledger, text: &str, place: &Place) {
    for host in hosts::find(text) {
        ledger.problem(
            place,
            format!(
                "`{host}` looks like an address on the internet: those stand in sources.toml only"
            ),
        );
    }
    proper_name(ledger, text, place);
}

/// What something is called, or how it is reached. It may hold an address, but no number that
/// fails and nothing that hides.
pub(super) fn proper_name(ledger: &Ledger, text: &str, place: &Place) {
    for obsolete in numbers::find(ledger.obsolete(), text) {
        ledger.problem(
            place,
            format!(
                "the number {} must never be shipped: {}",
                obsolete.number, obsolete.why
            ),
        );
    }
    if let Some(stray) = text.chars().find(|c| is_invisible_control(*c)) {
        ledger.problem(
            place,
            format!(
                "an invisible control character (U+{:04X}) stands in this text",
                u32::from(stray)
            ),
        );
    }
}

/// The figures of a text that do not stand in what its source says.
pub(super) fn unfounded(text: &str, source: &Source) -> Vec<String> {
    let year = source.year.map(|year| year.to_string()).unwrap_or_default();
    let evidence = format!("{} {} {year}", source.says, source.title);
    let figures = figures::numbers(text).map(|(figure, _)| figure);
    let unfounded = figures.filter(|figure| !says(&evidence, figure));
    unfounded.map(str::to_owned).collect()
}

/// Marks of Markdown or of HTML in a text that does not know them would be shown as they are.
pub(super) fn unmarked(ledger: &Ledger, text: &str, place: &Place) {
    let marks = ["**", "](", "[^", "`", "</", "<br", "&nbsp;", "&amp;"];
    if let Some(mark) = marks.into_iter().find(|mark| text.contains(mark)) {
        ledger.problem(
            place,
            format!("this text is shown as it is: `{mark}` has no meaning here"),
        );
    }
}

/// Controls that change the direction of text or hide: the app sets directions itself. The
/// joiners (U+200C and U+200D) are letters in some languages, and allowed.
fn is_invisible_control(c: char) -> bool {
    let is_direction = matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    is_direction || (c.is_control() && c != '\n') || c == '\u{FEFF}'
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn problems(check: impl FnOnce(&Ledger, &Place)) -> Vec<String> {
        let ledger = Ledger::new(obsolete_numbers().unwrap_or_default());
        check(&ledger, &Place::top(Path::new("x")));
        ledger
            .close()
            .into_iter()
            .map(|problem| problem.message)
            .collect()
    }

    #[test]
    fn a_clean_text_has_no_problem() {
        let text = "Ask a person you trust. You can say no: it's your right (always).";
        assert!(problems(|ledger, place| plain(ledger, text, place)).is_empty());
        assert!(problems(|ledger, place| prose(ledger, text, &[], place)).is_empty());
    }

    #[test]
    fn a_figure_needs_a_source_and_a_plain_text_has_none() {
        let text = "In 2021 it was more.";
        assert_eq!(
            problems(|ledger, place| prose(ledger, text, &[], place)).len(),
            1
        );
        assert_eq!(
            problems(|ledger, place| prose(ledger, text, &["ilo"], place)).len(),
            0
        );
        assert_eq!(
            problems(|ledger, place| plain(ledger, text, place)).len(),
            1
        );
    }

    #[test]
    fn a_figure_that_no_longer_holds_is_found() {
        let text = "It was 20.9 million.";
        let old = |problems: Vec<String>| problems.iter().any(|one| one.contains("out of date"));
        assert!(old(problems(|ledger, place| plain(ledger, text, place))));
        assert!(old(problems(|ledger, place| prose(
            ledger,
            text,
            &["ilo"],
            place
        ))));
    }

    #[test]
    fn marks_in_plain_text_are_found() {
        for text in [
            "so **big**",
            "see [this](lesson:signs)",
            "more[^ilo]",
            "a<br>b",
            "use `this`",
        ] {
            assert_eq!(
                problems(|ledger, place| plain(ledger, text, place)).len(),
                1,
                "{text}"
            );
        }
    }

    #[test]
    fn numbers_hosts_and_controls_are_found_even_beside_a_source() {
        for text in ["Call 1800 1567.", "See handrail.example.org.", "a\u{202E}b"] {
            assert_eq!(
                problems(|ledger, place| prose(ledger, text, &["ilo"], place)).len(),
                1,
                "{text}"
            );
        }
    }
}
