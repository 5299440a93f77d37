//! Which interface strings the code uses.
//!
//! In Rust a key stands as a literal in `t!("key", name = value)`, or in `tn!("key", count)` for
//! a message with plural forms, and nowhere else. In the page that is there before the app, an
//! element names its string as `data-text="key"`.
//!
//! The tools make the plain pages, in the same way from the same strings. A string that only they
//! use begins with [`PLAIN`], and is not sent to phones with the others.

use std::collections::BTreeSet;
use std::path::Path;

use super::files::{Tree, read_tree, text};
use super::fluent::{Interface, Wording};
use super::ledger::{Kind, Ledger};
use super::problem::{Place, Problem};
use super::suggest::did_you_mean;

/// How the keys of strings begin that only the plain pages use.
pub const PLAIN: &str = "plain-";

/// A place in the code that shows an interface string.
pub(super) struct Use {
    key: String,
    /// On a plain page, and not in the app.
    is_plain: bool,
    is_plural: bool,
    /// What it puts in the place of `{ $name }`.
    names: BTreeSet<String>,
    place: Place,
}

/// Every use in the Rust files of a folder, of the tools beside it, and in the page beside it.
pub(super) fn uses(source: &Path, ledger: &Ledger) -> Vec<Use> {
    let of = |folder: &Path| {
        let tree = read_tree(folder, |name| name.ends_with(".rs"), ledger);
        uses_in(folder, &tree, ledger)
    };
    let mut uses = of(&source.with_file_name("xtask").join("src"));
    for used in &mut uses {
        used.is_plain = true;
    }
    uses.extend(of(source));
    let page = source.with_file_name("index.html");
    match std::fs::read(&page) {
        Ok(bytes) => {
            if let Some(text) = text(&page, &bytes, ledger) {
                uses.extend(in_page(&page, &text));
            }
        }
        Err(error) => ledger.add(Problem {
            file: page,
            line: None,
            message: format!("cannot be read: {error}"),
        }),
    }
    uses
}

pub(super) fn uses_in(source: &Path, tree: &Tree, ledger: &Ledger) -> Vec<Use> {
    let mut uses = Vec::new();
    for (name, bytes) in tree {
        let path = source.join(name);
        if let Some(text) = text(&path, bytes, ledger) {
            uses.extend(in_rust(&path, &text, ledger));
        }
    }
    uses
}

/// Holds the code against the messages: none missing, none superfluous, plural where both say so.
pub(super) fn check(uses: &[Use], interface: &Interface, ledger: &Ledger) {
    for used in uses {
        let problem = match interface
            .messages
            .get(&used.key)
            .map(|message| &message.wording)
        {
            None if ledger.is_lost(Kind::Message) => continue,
            None => {
                let hint = did_you_mean(&used.key, interface.messages.keys().map(String::as_str));
                format!("there is no interface string `{}`{hint}", used.key)
            }
            Some(_) if used.key.starts_with(PLAIN) && !used.is_plain => {
                format!(
                    "`{}` is for the plain pages: the app does not have it",
                    used.key
                )
            }
            Some(Wording::Plain(_)) if used.is_plural => {
                format!("`{}` has no plural forms: use t!", used.key)
            }
            Some(Wording::Plural(_)) if !used.is_plural => {
                format!("`{}` has plural forms: use tn!", used.key)
            }
            Some(wording) => match wording.names().find(|name| !used.names.contains(*name)) {
                Some(name) => format!(
                    "`{}` has a place for `{name}`, which is not given here",
                    used.key
                ),
                None => continue,
            },
        };
        ledger.problem(&used.place, problem);
    }
    for (key, message) in &interface.messages {
        let mut used = uses.iter().filter(|used| used.key == *key).peekable();
        let problem = if used.peek().is_none() {
            format!("the interface string `{key}` is used nowhere")
        } else if !key.starts_with(PLAIN) && used.all(|used| used.is_plain) {
            format!("only the plain pages use `{key}`: its name should begin with `{PLAIN}`")
        } else {
            continue;
        };
        ledger.problem(&message.place, problem);
    }
}

/// The keys in a page: `data-text="key"`.
fn in_page(path: &Path, text: &str) -> Vec<Use> {
    const MARK: &str = "data-text=\"";
    let top = Place::top(path);
    let hits = text.match_indices(MARK).filter_map(|(offset, _)| {
        let (key, _) = text[offset + MARK.len()..].split_once('"')?;
        let place = top.after(&text[..offset]);
        Some(Use {
            key: key.to_owned(),
            is_plain: false,
            is_plural: false,
            names: BTreeSet::new(),
            place,
        })
    });
    hits.collect()
}

/// The keys in a Rust file: literals in `t!` and `tn!`, outside comments and texts.
fn in_rust(path: &Path, text: &str, ledger: &Ledger) -> Vec<Use> {
    let top = Place::top(path);
    let mut uses = Vec::new();
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let end = token_end(rest, next);
        let (token, after) = rest.split_at(end);
        if let ("t" | "tn", Some(argument)) = (token, macro_argument(after)) {
            let place = top.after(&text[..text.len() - argument.len()]);
            match literal(argument) {
                Some(key) => {
                    let is_plural = token == "tn";
                    let mut names = argument_names(argument);
                    names.extend(is_plural.then(|| "count".to_owned()));
                    uses.push(Use {
                        key: key.to_owned(),
                        is_plain: false,
                        is_plural,
                        names,
                        place,
                    });
                }
                // `$key` stands in the macro's own definition.
                None if argument.starts_with('$') => {}
                None => ledger.problem(&place, format!("{token}! needs its key as a literal")),
            }
        }
        rest = after;
    }
    uses
}

/// What follows `name` where it is a call of a macro: the text from its first argument on.
fn macro_argument(after: &str) -> Option<&str> {
    let inside = after
        .strip_prefix('!')?
        .trim_start()
        .strip_prefix(['(', '[', '{'])?;
    Some(inside.trim_start())
}

fn literal(argument: &str) -> Option<&str> {
    argument
        .strip_prefix('"')?
        .split_once('"')
        .map(|(key, _)| key)
}

/// The names in `"key", name = value, other = value)`.
fn argument_names(arguments: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let (mut depth, mut name, mut rest) = (0_usize, None, arguments);
    while let Some(next) = rest.chars().next() {
        let (token, after) = rest.split_at(token_end(rest, next));
        match token {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" if depth == 0 => break,
            ")" | "]" | "}" => depth -= 1,
            "," if depth == 0 => name = None,
            "=" if depth == 0 => {
                let given = name.take();
                names.extend(given.filter(|_| !after.starts_with('=')));
            }
            token if is_name(next) && depth == 0 => name = Some(token.to_owned()),
            token if token.trim().is_empty() => {}
            _ => name = None,
        }
        rest = after;
    }
    names
}

/// Where the token ends that the text begins with: a comment, a text, a name, or one character.
fn token_end(rest: &str, next: char) -> usize {
    if rest.starts_with("//") {
        rest.find('\n').unwrap_or(rest.len())
    } else if rest.starts_with("/*") {
        comment_end(rest)
    } else if next == '"' {
        string_end(rest)
    } else if next == '\'' {
        character_end(rest)
    } else if is_name(next) {
        let name = rest.find(|c| !is_name(c)).unwrap_or(rest.len());
        raw_string_end(rest, name).unwrap_or(name)
    } else {
        next.len_utf8()
    }
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Comments in `/* */` stand in each other.
fn comment_end(rest: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < rest.len() {
        let from = &rest.as_bytes()[at..];
        if from.starts_with(b"/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if from.starts_with(b"*/") {
            (depth, at) = (depth - 1, at + 2);
        } else {
            at += 1;
        }
        if depth == 0 {
            break;
        }
    }
    at
}

fn string_end(rest: &str) -> usize {
    let mut is_escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            '"' if !is_escaped => return at + 1,
            _ => is_escaped = c == '\\' && !is_escaped,
        }
    }
    rest.len()
}

/// A character in quotes; of a lifetime only the quote.
fn character_end(rest: &str) -> usize {
    let mut chars = rest.char_indices().skip(1);
    match (chars.next(), chars.next()) {
        (Some((_, '\\')), Some((at, c))) => {
            let from = at + c.len_utf8();
            rest[from..].find('\'').map_or(1, |end| from + end + 1)
        }
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 1,
    }
}

/// Where a raw text ends that begins with this name: `r"..."`, `br#"..."#`.
fn raw_string_end(rest: &str, name: usize) -> Option<usize> {
    if !matches!(&rest[..name], "r" | "br" | "cr") {
        return None;
    }
    let hashes = rest[name..]
        .bytes()
        .take_while(|byte| *byte == b'#')
        .count();
    let inside = name + hashes + 1;
    if !rest[name + hashes..].starts_with('"') {
        return None;
    }
    let end = format!("\"{}", "#".repeat(hashes));
    Some(
        rest[inside..]
            .find(&end)
            .map_or(rest.len(), |at| inside + at + end.len()),
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rust(text: &str) -> (Vec<(String, bool, usize)>, Vec<String>) {
        let ledger = Ledger::new(Vec::new());
        let uses = in_rust(Path::new("x.rs"), text, &ledger);
        let uses = uses
            .into_iter()
            .map(|used| (used.key, used.is_plural, used.place.line))
            .collect();
        (
            uses,
            ledger.close().iter().map(ToString::to_string).collect(),
        )
    }

    #[test]
    fn keys_are_found_in_code_only() {
        let (uses, problems) = rust(concat!(
            "// t!(\"in-a-comment\")\n",
            "/* t!(\"in\") /* t!(\"inner\") */ t!(\"still\") */\n",
            "let a = \"t!(\\\"in-a-text\\\")\"; let b = r#\"t!(\"raw\")\"#; let r#type = '\"';\n",
            "view! { <p title=t!(\"first\")>{crate::t!( \"second\", name = x)}</p> }\n",
            "fn f<'a>(x: &'a str) { tn!(\n    \"third\", n) } let c = '\\''; t!(\"fourth\");\n",
            "format!(\"{}\", t !(\"spaced\")); at!(\"other\"); t(\"no macro\");\n",
            "macro_rules! t { ($key:literal) => { $crate::tn!($key) } }\n",
        ));
        let expected = [
            ("first", false, 4),
            ("second", false, 4),
            ("third", true, 6),
            ("fourth", false, 6),
        ];
        assert_eq!(
            uses,
            expected.map(|(key, plural, line)| (key.to_owned(), plural, line))
        );
        assert!(problems.is_empty(), "{problems:?}");
    }

    #[test]
    fn names_are_those_before_an_equals_sign() {
        let names: Vec<_> = argument_names(
            "\"key\", one = f(a = 1, b), two = { let c = 2; c }, three = d == e && f != g) x = 1",
        )
        .into_iter()
        .collect();
        assert_eq!(names, ["one", "three", "two"]);
        assert!(argument_names("\"key\", count)").is_empty());
    }

    #[test]
    fn a_key_that_is_no_literal_is_a_problem() {
        let (_, problems) = rust("\nt!(key)");
        assert_eq!(problems, ["x.rs:2: t! needs its key as a literal"]);
    }

    #[test]
    fn keys_of_the_page() {
        let uses = in_page(
            Path::new("x"),
            "<p data-text=\"shell-a\"></p>\n<p data-text=\"shell-b\">",
        );
        let uses: Vec<_> = uses
            .into_iter()
            .map(|used| (used.key, used.place.line))
            .collect();
        assert_eq!(uses, [("shell-a".to_owned(), 1), ("shell-b".to_owned(), 2)]);
    }

    proptest! {
        #[test]
        fn any_text_can_be_searched(text in r##"(?s)([t!("#'r\\/* \nxé]){0,40}|.{0,40}"##) {
            rust(&text);
        }
    }
}
