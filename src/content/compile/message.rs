//! Reading what helps to write a message, and the words that the hints look for.

use super::ledger::Kind;
use super::table::Table;
use crate::content::pack::{MessageIdeas, MessageKit, Picture, ShownPicture};
use crate::domain::identifying::fold;
use crate::domain::message::guided::Joins;
use crate::domain::message::hints::Hint;
use crate::domain::message::radio::RadioWords;
use crate::domain::message::words::MessageWords;

pub(super) fn kit(table: &mut Table<'_>) -> MessageKit {
    let mut kit = MessageKit::default();
    table.part("joins", |joins| kit.joins = read_joins(joins));
    table.part("radio", |radio| kit.radio = read_radio(radio));
    table.part("anyone", |anyone| kit.ideas.push(ideas(anyone)));
    kit.ideas.extend(table.tables("audience", |audience| {
        let id = audience.reference("id", Kind::Audience);
        MessageIdeas {
            audience: id,
            ..ideas(audience)
        }
    }));
    kit.pictures = table.tables("picture", |picture| ShownPicture {
        picture: Picture {
            name: picture.reference("name", Kind::Picture),
            alt: picture.plain("alt"),
        },
        text: picture.plain("text"),
    });
    table.part("images", |images| {
        kit.works = images.proses("works");
        kit.avoid = images.proses("avoid");
        kit.consent = images.proses("consent");
    });
    kit
}

fn read_joins(joins: &mut Table<'_>) -> Joins {
    Joins {
        comma: joins.plain("comma"),
        stop: joins.plain("stop"),
        call: with_place(joins, "call", "{number}"),
        go: with_place(joins, "go", "{place}"),
    }
}

fn read_radio(radio: &mut Table<'_>) -> RadioWords {
    RadioWords {
        opening: radio.plain("opening"),
        again: with_place(radio, "again", "{number}"),
        closing: radio.plain("closing"),
        words_a_minute: radio.number("words-a-minute", 60, 300),
        letters_a_minute: radio.number("letters-a-minute", 60, 2000),
        ideograms_a_minute: radio.number("ideograms-a-minute", 60, 600),
    }
}

/// A text with a place that is filled in.
fn with_place(table: &mut Table<'_>, key: &'static str, place: &str) -> String {
    let text = table.plain(key);
    if !text.is_empty() && text.matches(place).count() != 1 {
        table.problem_of(key, format!("`{key}` should have `{place}` in it, once"));
    }
    text
}

fn ideas(table: &mut Table<'_>) -> MessageIdeas {
    let mut ideas = MessageIdeas {
        audience: String::new(),
        actions: table.plains("actions"),
        when: table.plains("when"),
        why: table.plains("why"),
        examples: Vec::new(),
    };
    table.part("examples", |examples| {
        ideas.examples = Hint::ALL.map(|hint| examples.plain(hint.id())).to_vec();
    });
    ideas
}

/// The words are looked for and never shown.
pub(super) fn words(table: &mut Table<'_>) -> MessageWords {
    let mut list = |key| {
        let words = table.all_written(key);
        let mut words: Vec<String> = words.iter().map(|word| fold(&word.text)).collect();
        words.sort();
        words.dedup();
        words
    };
    MessageWords {
        you: list("you"),
        openers: list("openers"),
        act: list("act"),
        soft: list("soft"),
        hollow: list("hollow"),
        fear: list("fear"),
        shame: list("shame"),
        label: list("label"),
        harmless: list("harmless"),
        things: list("things"),
        dial: list("dial"),
        common: list("common"),
    }
}

#[cfg(test)]
pub(super) mod tests {
    use std::path::Path;

    use super::*;
    use crate::content::compile::files::{File, Role};
    use crate::content::compile::ledger::Ledger;
    use crate::content::compile::table::read;

    /// A small language's files for it.
    pub(in crate::content::compile) fn sample() -> [(String, Vec<u8>); 2] {
        let ideas = "actions = ['Ask']\nwhen = ['W']\nwhy = ['Y']\n";
        let examples = "direct = 'D'\nshort = 'S'\npositive = 'P'\nrelevant = 'R'\ndoable = 'D'\n";
        let text = format!(
            "[joins]\ncomma = ', '\nstop = '. '\ncall = 'Call {{number}}'\ngo = 'Go to {{place}}'\n\
             [radio]\nopening = 'O'\nagain = '{{number}}'\nclosing = 'C'\nwords-a-minute = 150\n\
             letters-a-minute = 600\nideograms-a-minute = 240\n\
             [anyone]\n{ideas}[anyone.examples]\n{examples}\
             [[audience]]\nid = 'a'\n{ideas}[audience.examples]\n{examples}\
             [[picture]]\nname = 'p'\nalt = 'A'\ntext = 'T'\n\
             [images]\nworks = ['W']\navoid = ['A']\nconsent = ['C']\n"
        );
        [
            ("message.toml".to_owned(), text.into()),
            ("message-words.toml".to_owned(), words_sample().into()),
        ]
    }

    fn words_sample() -> String {
        let keys = [
            "openers", "act", "soft", "hollow", "fear", "shame", "label", "harmless", "things",
            "dial", "common",
        ];
        let mut text = "you = ['Vous', 'Té', 'te', \"don't you\"]\n".to_owned();
        for key in keys {
            text.push_str(key);
            text.push_str(" = ['x']\n");
        }
        text
    }

    fn problems<T>(text: &str, shape: fn(&mut Table<'_>) -> T) -> (Option<T>, Vec<String>) {
        let ledger = Ledger::new(Vec::new());
        let file = File {
            role: Role::Message,
            path: Path::new("message.toml").into(),
            text: text.to_owned(),
        };
        let made = read(&ledger, &file, shape);
        let problems = ledger.close();
        (made, problems.into_iter().map(|p| p.message).collect())
    }

    #[test]
    fn words_are_in_their_plain_form_and_in_order() {
        let (made, problems) = problems(&words_sample(), words);
        assert_eq!(problems, [""; 0]);
        assert_eq!(made.unwrap_or_default().you, ["dontyou", "te", "vous"]);
    }

    #[test]
    fn a_template_has_its_place_once() {
        let (_, problems) = problems(
            "comma = ', '\nstop = '. '\ncall = 'Call'\ngo = '{place} {place}'\n",
            read_joins,
        );
        assert_eq!(
            problems,
            [
                "`call` should have `{number}` in it, once",
                "`go` should have `{place}` in it, once"
            ]
        );
    }
}
