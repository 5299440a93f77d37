//! The files of a language: which there are, what each is for, and their text.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::ledger::{Kind, Ledger};
use super::problem::{Place, Problem};

/// What a file is for. Its place and name say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    Language,
    Topics,
    Sources,
    Interface,
    Lesson,
    Quiz,
    Tips,
    Guide,
    Checklist,
    Planner,
    Templates,
    Audiences,
    Message,
    MessageWords,
    Actions,
    Buying,
    Digital,
    Ways,
    Signs,
    Explorers,
    Story,
    Organise,
    Partners,
    Workshop,
    Identifying,
    Directory,
    Offer,
    OfferWords,
    Glossary,
    Facts,
    Search,
}

impl Role {
    const ALL: &[Self] = &[
        Self::Language,
        Self::Topics,
        Self::Sources,
        Self::Interface,
        Self::Lesson,
        Self::Quiz,
        Self::Tips,
        Self::Guide,
        Self::Checklist,
        Self::Planner,
        Self::Templates,
        Self::Audiences,
        Self::Message,
        Self::MessageWords,
        Self::Actions,
        Self::Buying,
        Self::Digital,
        Self::Ways,
        Self::Signs,
        Self::Story,
        Self::Explorers,
        Self::Directory,
        Self::Offer,
        Self::OfferWords,
        Self::Glossary,
        Self::Facts,
        Self::Search,
        Self::Organise,
        Self::Partners,
        Self::Workshop,
        Self::Identifying,
    ];

    /// Where its files stand in the folder of a language. `*` is a name of the author's choice.
    fn pattern(self) -> &'static str {
        match self {
            Self::Language => "language.toml",
            Self::Topics => "topics.toml",
            Self::Sources => "sources.toml",
            Self::Interface => "*.ftl",
            Self::Lesson => "lessons/*.md",
            Self::Quiz => "quiz/*.toml",
            Self::Tips => "tips.toml",
            Self::Guide => "guides/*.toml",
            Self::Checklist => "checklists/*.toml",
            Self::Planner => "planner.toml",
            Self::Templates => "templates.toml",
            Self::Audiences => "audiences.toml",
            Self::Message => "message.toml",
            Self::MessageWords => "message-words.toml",
            Self::Actions => "actions.toml",
            Self::Buying => "buying.toml",
            Self::Digital => "digital.toml",
            Self::Ways => "ways.toml",
            Self::Signs => "signs.toml",
            Self::Story => "stories/*.md",
            Self::Explorers => "explorers.toml",
            Self::Directory => "directory.toml",
            Self::Offer => "offer.toml",
            Self::OfferWords => "offer-words.toml",
            Self::Glossary => "glossary.toml",
            Self::Facts => "facts.toml",
            Self::Search => "search.toml",
            Self::Organise => "organise.toml",
            Self::Partners => "partners.toml",
            Self::Workshop => "workshop.toml",
            Self::Identifying => "identifying.toml",
        }
    }

    fn of(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|role| match role.pattern().split_once('*') {
                None => name == role.pattern(),
                Some((start, end)) => name
                    .strip_prefix(start)
                    .and_then(|rest| rest.strip_suffix(end))
                    .is_some_and(|stem| !stem.is_empty() && !stem.contains('/')),
            })
    }

    /// What others may refer to by id, and is unknown when a file of this role is lost.
    fn defines(self) -> &'static [Kind] {
        match self {
            Self::Topics => &[Kind::Topic],
            Self::Sources => &[Kind::Source],
            Self::Lesson => &[Kind::Lesson],
            Self::Tips => &[Kind::TipTheme],
            Self::Guide => &[Kind::Guide],
            Self::Checklist => &[Kind::Checklist],
            Self::Interface => &[Kind::Message],
            Self::Directory => &[
                Kind::Purpose,
                Kind::Hours,
                Kind::SpokenLanguage,
                Kind::MoreLanguages,
                Kind::Caution,
                Kind::Note,
            ],
            Self::Planner => &[Kind::Heading],
            Self::Audiences => &[Kind::Audience],
            Self::Buying => &[Kind::BuyingPart],
            Self::Offer => &[Kind::OfferQuestion],
            Self::Glossary => &[Kind::Word],
            Self::Organise => &[Kind::SeatIdea],
            Self::Language
            | Self::Quiz
            | Self::Actions
            | Self::Digital
            | Self::Templates
            | Self::Ways
            | Self::Signs
            | Self::Story
            | Self::Explorers
            | Self::Facts
            | Self::Search
            | Self::OfferWords
            | Self::Message
            | Self::MessageWords
            | Self::Partners
            | Self::Workshop
            | Self::Identifying => &[],
        }
    }
}

/// A file as read, with its line ends made alike.
pub(super) struct File {
    pub(super) role: Role,
    pub(super) path: Rc<Path>,
    pub(super) text: String,
}

impl File {
    pub(super) fn top(&self) -> Place {
        Place::top(&self.path)
    }

    /// The line that holds the byte at this offset.
    pub(super) fn place(&self, offset: usize) -> Place {
        let before = &self.text.as_bytes()[..offset.min(self.text.len())];
        let newlines = before.iter().filter(|byte| **byte == b'\n').count();
        Place {
            line: newlines + 1,
            ..self.top()
        }
    }

    /// Its name without folder, ending, and a number that only puts it in order: `02-signs.md`
    /// is `signs`.
    pub(super) fn id(&self) -> &str {
        let stem = self
            .path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .unwrap_or_default();
        match stem.split_once('-') {
            Some((number, id))
                if !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()) =>
            {
                id
            }
            _ => stem,
        }
    }

    /// Notes that what stands in it is unknown.
    pub(super) fn lose(&self, ledger: &Ledger) {
        lose(self.role, ledger);
    }
}

fn lose(role: Role, ledger: &Ledger) {
    for kind in role.defines() {
        ledger.lose(*kind);
    }
}

/// The bytes of every file of a folder and its sub-folders, by path within it, with `/` between
/// folders. Hidden files are left out.
pub(super) type Tree = BTreeMap<String, Vec<u8>>;

/// Reads a folder. What cannot be read becomes a problem.
pub(super) fn read_tree(root: &Path, wants: fn(&str) -> bool, ledger: &Ledger) -> Tree {
    let mut tree = Tree::new();
    let mut folders = vec![(root.to_path_buf(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        let entries = fs::read_dir(&folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
        for entry in report(entries, &folder, ledger).unwrap_or_default() {
            let (path, file_name) = (entry.path(), entry.file_name());
            let name = format!("{prefix}{}", file_name.to_string_lossy());
            if file_name.to_string_lossy().starts_with('.') {
                continue;
            } else if path.is_dir() {
                folders.push((path, format!("{name}/")));
            } else if wants(&name)
                && let Some(bytes) = report(fs::read(&path), &path, ledger)
            {
                tree.insert(name, bytes);
            }
        }
    }
    tree
}

fn report<T>(result: io::Result<T>, path: &Path, ledger: &Ledger) -> Option<T> {
    result
        .inspect_err(|error| {
            let message = format!("cannot be read: {error}");
            ledger.add(Problem {
                file: path.to_path_buf(),
                line: None,
                message,
            });
        })
        .ok()
}

/// Sorts the files of a language by role, and by name within a role.
pub(super) fn sort(root: &Path, tree: &Tree, ledger: &Ledger) -> Vec<File> {
    let mut files = Vec::new();
    for (name, bytes) in tree {
        let path: PathBuf = root.join(name);
        match Role::of(name) {
            Some(role) => match text(&path, bytes, ledger) {
                Some(text) => files.push(File {
                    role,
                    path: path.into(),
                    text,
                }),
                None => lose(role, ledger),
            },
            None => ledger.add(Problem {
                file: path,
                line: None,
                message: "no part of a language has this name: is it spelt wrongly?".to_owned(),
            }),
        }
    }
    files.sort_by_key(|file| file.role);
    for &role in Role::ALL {
        if !tree.keys().any(|name| Role::of(name) == Some(role)) {
            lose(role, ledger);
            let message = "this file is missing".to_owned();
            ledger.add(Problem {
                file: root.join(role.pattern()),
                line: None,
                message,
            });
        }
    }
    files
}

/// The text of a file, without a byte-order mark and with `\n` at the end of each line.
pub(super) fn text(path: &Path, bytes: &[u8], ledger: &Ledger) -> Option<String> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text.trim_start_matches('\u{FEFF}').replace("\r\n", "\n")),
        Err(error) => {
            let good = &bytes[..error.valid_up_to()];
            let line = good.iter().filter(|byte| **byte == b'\n').count() + 1;
            ledger.add(Problem {
                file: path.to_path_buf(),
                line: Some(line),
                message: "this is not UTF-8: save the file with the encoding UTF-8".to_owned(),
            });
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(tree: &[(&str, &[u8])]) -> (Vec<(Role, String)>, Vec<String>) {
        let ledger = Ledger::new(Vec::new());
        let tree = tree
            .iter()
            .map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec()))
            .collect();
        let files = sort(Path::new("en"), &tree, &ledger);
        let ids = files
            .iter()
            .map(|file| (file.role, file.id().to_owned()))
            .collect();
        (
            ids,
            ledger.close().iter().map(ToString::to_string).collect(),
        )
    }

    #[test]
    fn roles_follow_from_names() {
        for (name, role) in [
            ("language.toml", Some(Role::Language)),
            ("pages.ftl", Some(Role::Interface)),
            ("lessons/02-signs.md", Some(Role::Lesson)),
            ("quiz/signs.toml", Some(Role::Quiz)),
            ("lessons/.md", None),
            ("lessons/deep/x.md", None),
            ("tips.tml", None),
            ("x/tips.toml", None),
        ] {
            assert_eq!(Role::of(name), role, "{name}");
        }
    }

    #[test]
    fn a_number_before_the_name_is_only_for_the_order() {
        let (ids, _) = sorted(&[
            ("lessons/02-b.md", b""),
            ("lessons/01-z.md", b""),
            ("guides/x-y.toml", b""),
        ]);
        let expected = [
            (Role::Lesson, "z"),
            (Role::Lesson, "b"),
            (Role::Guide, "x-y"),
        ];
        assert_eq!(ids, expected.map(|(role, id)| (role, id.to_owned())));
    }

    #[test]
    fn missing_strange_and_undecodable_files_are_named() {
        let (_, problems) = sorted(&[("tips.tml", b""), ("topics.toml", b"# \n\xff")]);
        assert!(problems.contains(&"en/tips.toml: this file is missing".to_owned()));
        assert!(
            problems
                .iter()
                .any(|problem| problem.starts_with("en/tips.tml: no part"))
        );
        assert!(
            problems
                .iter()
                .any(|problem| problem.starts_with("en/topics.toml:2: this is not UTF-8"))
        );
        assert!(!problems.contains(&"en/topics.toml: this file is missing".to_owned()));
    }

    #[test]
    fn lines_are_counted_from_one() {
        let file = File {
            role: Role::Tips,
            path: Path::new("x").into(),
            text: "a\nb\n".to_owned(),
        };
        assert_eq!(
            [0, 1, 2, 4, 99].map(|offset| file.place(offset).line),
            [1, 1, 2, 3, 3]
        );
    }
}
