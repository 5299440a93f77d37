//! Reading interface strings: the small part of Fluent that is resolved before the phone sees
//! it. A message is plain text with `{ $names }`, or plural forms of such texts.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::parser;

use super::checks;
use super::files::File;
use super::ledger::{Kind, Ledger};
use super::problem::Place;
use crate::content::strings::form_key;

/// The plural categories of Unicode, which `Intl.PluralRules` gives.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Far more than the one level that is allowed. The parser calls itself for each level, so a
/// file of nothing but braces must not reach it.
const DEEPEST: usize = 16;

/// A message of the interface.
pub(super) struct Message {
    pub(super) place: Place,
    pub(super) wording: Wording,
}

pub(super) enum Wording {
    Plain(String),
    /// Texts by plural category.
    Plural(BTreeMap<&'static str, String>),
}

impl Wording {
    /// The names that have a place in it, in any form.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let texts: Vec<&String> = match self {
            Self::Plain(text) => vec![text],
            Self::Plural(forms) => forms.values().collect(),
        };
        texts.into_iter().flat_map(|text| placeholders(text))
    }
}

/// All messages of a language.
#[derive(Default)]
pub(super) struct Interface {
    pub(super) messages: BTreeMap<String, Message>,
}

impl Interface {
    /// Adds the messages of a file.
    pub(super) fn read(&mut self, ledger: &Ledger, file: &File) {
        if let Some(offset) = too_deep(&file.text) {
            ledger.problem(&file.place(offset), "braces stand in braces too often");
            file.lose(ledger);
            return;
        }
        let (resource, errors) = match parser::parse_runtime(file.text.as_str()) {
            Ok(resource) => (resource, Vec::new()),
            Err(partial) => partial,
        };
        for error in errors {
            ledger.problem(
                &file.place(error.pos.start),
                format!("this is not Fluent: {}", error.kind),
            );
            file.lose(ledger);
        }
        for entry in resource.body {
            self.entry(ledger, file, &entry);
        }
    }

    fn entry(&mut self, ledger: &Ledger, file: &File, entry: &Entry<&str>) {
        let reader = Reader { ledger, file };
        match entry {
            Entry::Message(message) => {
                let key = message.id.name;
                let place = reader.place(key);
                for attribute in &message.attributes {
                    ledger.problem(
                        &reader.place(attribute.id.name),
                        "attributes are not used here",
                    );
                }
                match &message.value {
                    Some(pattern) => self.add(ledger, key, &place, reader.wording(pattern, &place)),
                    None => ledger.problem(&place, format!("`{key}` has no text")),
                }
            }
            Entry::Term(term) => {
                ledger.problem(
                    &reader.place(term.id.name),
                    "terms (-name) are not used here",
                );
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            // Named by the errors of the parser.
            Entry::Junk { .. } => {}
        }
    }

    fn add(&mut self, ledger: &Ledger, key: &str, place: &Place, wording: Wording) {
        ledger.define(Kind::Message, "", key, place);
        self.messages.insert(
            key.to_owned(),
            Message {
                place: place.clone(),
                wording,
            },
        );
    }

    /// The flat map of a pack.
    pub(super) fn strings(self) -> BTreeMap<String, String> {
        let mut strings = BTreeMap::new();
        for (key, message) in self.messages {
            match message.wording {
                Wording::Plain(text) => {
                    strings.insert(key, text);
                }
                Wording::Plural(forms) => {
                    strings.extend(
                        forms
                            .into_iter()
                            .map(|(form, text)| (form_key(&key, form), text)),
                    );
                }
            }
        }
        strings
    }
}

struct Reader<'a> {
    ledger: &'a Ledger,
    file: &'a File,
}

impl Reader<'_> {
    /// The line of a part of the file's own text. The parser gives no offsets, but what it
    /// gives are slices of that text.
    fn place(&self, part: &str) -> Place {
        let offset = (part.as_ptr() as usize).checked_sub(self.file.text.as_ptr() as usize);
        self.file.place(offset.unwrap_or_default())
    }

    fn wording(&self, pattern: &Pattern<&str>, place: &Place) -> Wording {
        match pattern.elements.as_slice() {
            [
                PatternElement::Placeable {
                    expression: Expression::Select { selector, variants },
                },
            ] => self.plural(selector, variants, place),
            _ => Wording::Plain(self.text(pattern, place)),
        }
    }

    fn plural(
        &self,
        selector: &InlineExpression<&str>,
        variants: &[Variant<&str>],
        place: &Place,
    ) -> Wording {
        let InlineExpression::VariableReference { id: number } = selector else {
            self.ledger.problem(
                place,
                "plural forms are chosen by a number: `{ $count -> ...`",
            );
            return Wording::Plural(BTreeMap::new());
        };
        let mut forms = BTreeMap::new();
        for variant in variants {
            let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) =
                variant.key;
            let place = self.place(name);
            let text = self.text(&variant.value, &place);
            let Some(form) = CATEGORIES.into_iter().find(|category| *category == name) else {
                let all = CATEGORIES.join(", ");
                self.ledger.problem(
                    &place,
                    format!("[{name}] is no plural form: they are {all}"),
                );
                continue;
            };
            if variant.default != (form == "other") {
                self.ledger
                    .problem(&place, "the form with the star must be *[other]");
            }
            if forms.insert(form, text).is_some() {
                self.ledger
                    .problem(&place, format!("the form [{form}] stands here twice"));
            }
        }
        self.same_names(&forms, number.name, place);
        Wording::Plural(forms)
    }

    /// Every form must name what the others name. Only the number itself may be left out: 'one
    /// file' says it in a word.
    fn same_names(&self, forms: &BTreeMap<&'static str, String>, number: &str, place: &Place) {
        let names = |text| {
            let mut names = placeholders(text);
            names.remove(number);
            names
        };
        let Some(other) = forms.get("other") else {
            return self.ledger.problem(place, "plural forms need *[other]");
        };
        for (form, text) in forms {
            if names(text) != names(other) {
                let message = format!("[{form}] and [other] do not name the same {{ $things }}");
                self.ledger.problem(place, message);
            }
        }
    }

    /// Plain text with `{name}` for each variable, on one line.
    fn text(&self, pattern: &Pattern<&str>, place: &Place) -> String {
        let mut text = String::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text.push_str(value),
                PatternElement::Placeable {
                    expression: Expression::Inline(InlineExpression::VariableReference { id }),
                } => {
                    text.push('{');
                    text.push_str(id.name);
                    text.push('}');
                }
                PatternElement::Placeable { .. } => self.ledger.problem(
                    place,
                    "only `{ $name }`, or plural forms as the whole message, can be used here",
                ),
            }
        }
        let lines: Vec<&str> = text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect();
        let text = lines.join(" ");
        if text.is_empty() {
            self.ledger.problem(place, "there are no words here");
        }
        checks::anywhere(self.ledger, &text, place);
        text
    }
}

/// The names that stand in `{ }` in a string of a pack.
pub(super) fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{')
        .skip(1)
        .filter_map(|part| part.split_once('}'))
        .map(|(name, _)| name)
        .collect()
}

/// Where braces or parentheses are nested deeper than any message needs.
fn too_deep(text: &str) -> Option<usize> {
    let (mut braces, mut parentheses) = (0_usize, 0_usize);
    text.bytes().position(|byte| {
        match byte {
            b'{' => braces += 1,
            b'}' => braces = braces.saturating_sub(1),
            b'(' => parentheses += 1,
            b')' => parentheses = parentheses.saturating_sub(1),
            _ => {}
        }
        braces.max(parentheses) > DEEPEST
    })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use proptest::prelude::*;

    use super::*;
    use crate::content::compile::files::Role;

    fn read(text: &str) -> (BTreeMap<String, String>, Vec<String>) {
        let ledger = Ledger::new(Vec::new());
        let path = Path::new("x.ftl").into();
        let file = File {
            role: Role::Interface,
            path,
            text: text.to_owned(),
        };
        let mut interface = Interface::default();
        interface.read(&ledger, &file);
        (
            interface.strings(),
            ledger.close().iter().map(ToString::to_string).collect(),
        )
    }

    #[test]
    fn plain_messages() {
        let (strings, problems) = read(
            "# A comment\nhello = Hello\nlong =\n    One line\n    and another.\nname = Hi { $name }, {$name}!\n",
        );
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!(strings["hello"], "Hello");
        assert_eq!(strings["long"], "One line and another.");
        assert_eq!(strings["name"], "Hi {name}, {name}!");
    }

    #[test]
    fn plural_messages_become_one_string_a_form() {
        let (strings, problems) = read(
            "files =\n    { $count ->\n        [one] One file of { $name }\n       *[other] { $count } files of { $name }\n    }\n",
        );
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!(strings["files[one]"], "One file of {name}");
        assert_eq!(strings["files[other]"], "{count} files of {name}");
        assert_eq!(strings.len(), 2);
    }

    #[test]
    fn what_is_beyond_the_subset_is_a_problem_with_its_line() {
        for (text, part) in [
            ("-brand = X", "2: terms"),
            ("b = C\n    .title = D", "3: attributes"),
            ("b =\n    .title = D", "2: `b` has no text"),
            ("b = { c }", "2: only"),
            ("b = { \"c\" }", "2: only"),
            ("b = { NUMBER($c) }", "2: only"),
            (
                "b = { $n ->\n    [one] c\n   *[other] d\n } files",
                "2: only",
            ),
            (
                "b = { NUMBER($n) ->\n    [one] c\n   *[other] d\n }",
                "2: plural forms are chosen",
            ),
            (
                "b = { $n ->\n    [1] c\n   *[other] d\n }",
                "3: [1] is no plural form",
            ),
            (
                "b = { $n ->\n    [man] c\n   *[other] d\n }",
                "3: [man] is no plural form",
            ),
            (
                "b = { $n ->\n   *[one] c\n    [other] d\n }",
                "3: the form with the star",
            ),
            ("b = { $n ->\n   *[one] c\n }", "2: plural forms need"),
            (
                "b = { $n ->\n    [one] { $x }\n   *[other] { $n }\n }",
                "2: [one] and [other]",
            ),
            (
                "b = { $n ->\n    [one] c\n    [one] d\n   *[other] e\n }",
                "4: the form [one]",
            ),
            ("Big = c", "2: the id `Big`"),
            ("b_c = d", "2: the id `b_c`"),
            (
                "a = again",
                "2: the interface string `a` exists already, at x.ftl:1",
            ),
            ("b c", "2: this is not Fluent"),
            ("b = {", "this is not Fluent"),
            ("b = see www.x", "2: `www.x` looks like"),
        ] {
            let (_, problems) = read(&format!("a = b\n{text}\n"));
            assert!(
                problems.iter().any(|problem| problem.contains(part)),
                "{text}: {problems:?}"
            );
        }
    }

    #[test]
    fn a_broken_message_takes_no_other_with_it() {
        let (strings, problems) = read("a = b\nc == d\ne e\nf = g\n");
        assert!(!problems.is_empty());
        assert_eq!((strings["a"].as_str(), strings["f"].as_str()), ("b", "g"));
    }

    #[test]
    fn endless_braces_do_not_overflow_the_stack() {
        for deep in ["{", "{F(", "{\n"] {
            let (_, problems) = read(&format!("a = {}", deep.repeat(200_000)));
            assert_eq!(problems.len(), 1, "{problems:?}");
            assert!(
                problems[0].ends_with("braces stand in braces too often"),
                "{problems:?}"
            );
        }
    }

    proptest! {
        #[test]
        fn anything_can_be_read(text in r"(?s)([a-c]{0,2}( ?= ?)?[ \n{}$>*.\[\]a-c\x22-]{0,20}){0,5}|.{0,60}") {
            read(&text);
        }
    }
}
