//! The style sheets become two files, lowered for the oldest browsers we support: what the first
//! screens need, and the rest.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use memchr::memmem;

use crate::program::{output, program};
use crate::tools::npm::lightningcss;

/// The floor: these and all newer ones.
const BROWSERS: &str = "chrome >= 80, firefox >= 78, safari >= 13, ios_saf >= 13";

/// Follows the imports of `main` and returns the whole style sheet.
pub(super) fn bundle(main: &Path, minify: bool) -> Result<String> {
    let mut command = program(lightningcss()?);
    command.args(["--bundle", "--targets", BROWSERS]);
    if minify {
        command.arg("--minify");
    }
    output(command.arg(main)).context("the style sheets in src/ui/style do not compile")
}

/// Parts a bundled sheet: what the start needs, and what comes after it, each in its order. A rule
/// is for later if each of its selectors has a class that `is_of_start` does not know: no element
/// of the start can have it.
pub(super) fn split(style: &str, is_of_start: &dyn Fn(&str) -> bool) -> Result<(String, String)> {
    let (mut start, mut later) = (String::new(), String::new());
    for rule in rules(style)? {
        if is_group(rule.head) {
            let (inner_start, inner_later) = split(rule.body, is_of_start)?;
            for (sheet, inner) in [(&mut start, inner_start), (&mut later, inner_later)] {
                if !inner.is_empty() {
                    sheet.push_str(&format!("{}{{{inner}}}", rule.head));
                }
            }
        } else if rule.head.starts_with('@') || may_match(rule.head, is_of_start) {
            start.push_str(rule.whole);
        } else {
            later.push_str(rule.whole);
        }
    }
    Ok((start, later))
}

/// A rule with its braces; what stands before them, and between them.
struct Rule<'a> {
    whole: &'a str,
    head: &'a str,
    body: &'a str,
}

/// The outermost rules of a sheet that a machine has written: braces match, comments are gone.
fn rules(style: &str) -> Result<Vec<Rule<'_>>> {
    let mut rules = Vec::new();
    let (mut begin, mut open, mut depth) = (0, 0, 0_usize);
    let mut quoted = None;
    let mut escaped = false;
    for (at, sign) in style.char_indices() {
        match (quoted, sign) {
            _ if escaped => escaped = false,
            (_, '\\') => escaped = true,
            (Some(quote), _) => quoted = Some(quote).filter(|quote| *quote != sign),
            (None, '"' | '\'') => quoted = Some(sign),
            (None, '{') => {
                if depth == 0 {
                    open = at;
                }
                depth += 1;
            }
            (None, '}') => {
                depth = depth
                    .checked_sub(1)
                    .context("a brace too many in the styles")?;
                if depth == 0 {
                    rules.push(Rule {
                        whole: &style[begin..=at],
                        head: style[begin..open].trim(),
                        body: &style[open + 1..at],
                    });
                    begin = at + 1;
                }
            }
            (None, _) => {}
        }
    }
    ensure!(
        depth == 0 && style[begin..].trim().is_empty(),
        "the styles end in the middle of a rule"
    );
    Ok(rules)
}

/// Whether it holds rules, as in `@media print`.
fn is_group(head: &str) -> bool {
    head.starts_with("@media") || head.starts_with("@supports")
}

/// Whether an element may match that has only classes which `is_known` knows.
fn may_match(selectors: &str, is_known: &dyn Fn(&str) -> bool) -> bool {
    selectors
        .split(',')
        .any(|selector| classes(selector).all(is_known))
}

/// The classes that a selector names. Those in a `:not()` count too, which at most leaves a rule
/// where it is needed less.
fn classes(selector: &str) -> impl Iterator<Item = &str> {
    let is_of_name = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    selector.split('.').skip(1).map(move |rest| {
        let end = rest.find(|c| !is_of_name(c)).unwrap_or(rest.len());
        &rest[..end]
    })
}

/// Whether a program may make an element of this class: the class stands in it, or the stem that it
/// adds an end to, as in `format!("section-{tab}")`. After a stem comes no letter.
pub(super) fn is_named(class: &str, program: &[u8]) -> bool {
    let is_stem = |stem: &str| {
        memmem::find_iter(program, stem).any(|at| {
            let next = program.get(at + stem.len());
            next.is_none_or(|byte| !byte.is_ascii_alphanumeric())
        })
    };
    let mut stems = class.match_indices('-').map(|(at, _)| &class[..=at]);
    memmem::find(program, class.as_bytes()).is_some() || stems.any(is_stem)
}

#[cfg(test)]
mod tests {
    use super::{is_named, split};

    fn parted(style: &str) -> (String, String) {
        split(style, &|class| ["card", "is-on"].contains(&class)).unwrap_or_default()
    }

    fn whole(start: &str, later: &str) -> (String, String) {
        (start.to_owned(), later.to_owned())
    }

    #[test]
    fn a_rule_goes_where_its_classes_are() {
        let style =
            "p,a:focus{a:b}.card{c:d}.plan .card{e:f}.plan,.card.is-on>b{g:h}.plan>.face{i:j}";
        let start = "p,a:focus{a:b}.card{c:d}.plan,.card.is-on>b{g:h}";
        assert_eq!(
            parted(style),
            whole(start, ".plan .card{e:f}.plan>.face{i:j}")
        );
    }

    #[test]
    fn what_holds_rules_is_in_both_halves() {
        let style =
            "@media print{.card{a:b}.plan{c:d}}@media (x:y){.card{e:f}}@keyframes turn{to{g:h}}";
        let start = "@media print{.card{a:b}}@media (x:y){.card{e:f}}@keyframes turn{to{g:h}}";
        assert_eq!(parted(style), whole(start, "@media print{.plan{c:d}}"));
    }

    #[test]
    fn braces_in_quotes_are_no_braces() {
        let style = r#".card:before{content:"}\"{."}.plan{content:'\}'}"#;
        let (start, later) = parted(style);
        assert_eq!(later, r".plan{content:'\}'}");
        assert_eq!(format!("{start}{later}"), style);
    }

    #[test]
    fn a_sheet_that_breaks_off_is_no_sheet() {
        assert!(split(".card{a:b", &|_| true).is_err());
        assert!(split(".card{a:b}}", &|_| true).is_err());
        assert!(split(".card{a:b}p", &|_| true).is_err());
    }

    #[test]
    fn a_class_may_be_put_together() {
        let program = b"card list\0plan-face\x0frame section-\xc0\0";
        for known in ["card", "plan-face", "section-share"] {
            assert!(is_named(known, program), "{known}");
        }
        for unknown in ["quiz", "plan-line"] {
            assert!(!is_named(unknown, program), "{unknown}");
        }
    }
}
