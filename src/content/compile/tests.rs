//! The compiler as a whole, on a small language that is held in memory.

pub(super) mod sample;

use crate::content::codec;
use proptest::prelude::*;

use self::sample::sample;
use super::directory::tests::sample::numbers_sample;
use super::pseudo::Seen;
use super::*;

fn compiled(tree: &Tree) -> Result<Pack, Vec<Problem>> {
    compiled_with(tree, &numbers_sample())
}

/// The same with these files of `data/`.
pub(super) fn compiled_with(tree: &Tree, data: &Tree) -> Result<Pack, Vec<Problem>> {
    let code = "t!(\"hello\", name = x); tn!(\"files\", n)".to_owned();
    let ledger = Ledger::new(checks::obsolete_numbers().map_err(|problem| vec![problem])?);
    let source = Tree::from([("main.rs".to_owned(), code.into_bytes())]);
    let uses = usage::uses_in(Path::new("src"), &source, &ledger);
    ledger.define(Kind::Picture, "", "p", &Place::top(Path::new("p.svg")));
    let numbers = directory::data(Path::new("data"), data, &ledger);
    finish(Path::new("en"), tree, &numbers, &uses, ledger)
}

fn pack() -> Pack {
    compiled(&sample()).unwrap_or_else(|problems| panic!("{}", listed(&problems)))
}

pub(super) fn listed(problems: &[Problem]) -> String {
    problems
        .iter()
        .map(|problem| format!("{problem}\n"))
        .collect()
}

/// The problems after replacing, in one file, every `from` by `to`.
fn after(file: &str, from: &str, to: &str) -> String {
    let mut tree = sample();
    let text = String::from_utf8_lossy(&tree[file]).into_owned();
    assert!(text.contains(from), "{file} has no {from}");
    tree.insert(file.to_owned(), text.replace(from, to).into_bytes());
    compiled(&tree)
        .err()
        .map(|problems| listed(&problems))
        .unwrap_or_default()
}

#[test]
fn a_whole_language_compiles() {
    let pack = pack();
    assert_eq!(pack.format, FORMAT);
    assert_eq!(
        pack.strings.ids().collect::<Vec<_>>(),
        ["files[one]", "files[other]", "hello"]
    );
    let lessons: Vec<_> = pack
        .lessons
        .iter()
        .map(|lesson| lesson.id.as_str())
        .collect();
    assert_eq!(lessons, ["two", "one"]);
    assert_eq!(pack.lessons[0].sources, ["ilo"]);
    let questions: Vec<_> = pack
        .rest
        .questions
        .iter()
        .map(|question| question.id.as_str())
        .collect();
    assert_eq!(
        questions,
        ["b-1", "a-1"],
        "questions follow the order of topics"
    );
    assert!(!pack.rest.questions[0].options[0].right && pack.rest.questions[0].options[1].right);
}

#[test]
fn one_change_one_problem() {
    for (file, from, to, problem) in [
        (
            "lessons/02-one.md",
            "minutes = 3",
            "minutes = 11",
            "en/lessons/02-one.md:5: `minutes` should be a whole number from 1 to 10",
        ),
        (
            "lessons/02-one.md",
            "'Two', ",
            "",
            "en/lessons/02-one.md:9: `remember` has 2 things",
        ),
        (
            "lessons/02-one.md",
            "topic = 'a'",
            "topic = 'c'",
            "en/lessons/02-one.md:6: there is no topic `c`",
        ),
        (
            "lessons/02-one.md",
            "[^ilo]",
            "[^il]",
            "en/lessons/02-one.md:16: there is no source `il`; did you mean `ilo`?",
        ),
        (
            "lessons/02-one.md",
            "[^ilo]",
            "",
            "en/lessons/02-one.md:16: the figure `2021` names no source",
        ),
        (
            "lessons/02-one.md",
            "list:c",
            "list:d",
            "en/lessons/02-one.md:16: there is no checklist `d`",
        ),
        (
            "lessons/02-one.md",
            "guide:g",
            "guide:h",
            "en/lessons/02-one.md:11: there is no guide `h`",
        ),
        (
            "lessons/02-one.md",
            "\n## Third\n",
            "",
            "en/lessons/02-one.md:1: a lesson has at least 3 screens, this one 2",
        ),
        (
            "lessons/02-one.md",
            "id = 'one'",
            "id = 'other'",
            "en/lessons/02-one.md:2: the id `other` and the file's name `one` differ",
        ),
        (
            "lessons/02-one.md",
            "+++\n\n",
            "\n",
            "en/lessons/02-one.md:1: a lesson begins with its header",
        ),
        (
            "quiz/a.toml",
            "right = false",
            "right = true",
            "en/quiz/a.toml:2: at least two options are right and one is wrong, not 3 and 0",
        ),
        (
            "quiz/a.toml",
            "'several'",
            "'one'",
            "en/quiz/a.toml:2: exactly one option is right beside wrong ones, not 2 of 3",
        ),
        (
            "quiz/a.toml",
            "'several'",
            "'many'",
            "en/quiz/a.toml:5: `kind` is `many`, but should be `one` or `several` or `true-false` or `order`",
        ),
        (
            "quiz/a.toml",
            "id = 'z'",
            "id = 'y'",
            "en/quiz/a.toml:19: the option of this question `y` exists already",
        ),
        (
            "quiz/b.toml",
            "answer = false",
            "",
            "en/quiz/b.toml:1: `answer` is missing",
        ),
        (
            "quiz/b.toml",
            "b-1",
            "a-1",
            "en/quiz/b.toml:2: the question `a-1` exists already, at en/quiz/a.toml:3",
        ),
        (
            "quiz/b.toml",
            "'two'",
            "'too'",
            "en/quiz/b.toml:3: there is no lesson `too`; did you mean `two`?",
        ),
        (
            "sources.toml",
            "https://",
            "ftp://",
            "en/sources.toml:6: `ftp://www.ilo.org/x` is no address",
        ),
        (
            "sources.toml",
            "27.6",
            "Call 18001567: 27.6",
            "en/sources.toml:3: the number 18001567 must never be shipped",
        ),
        (
            "language.toml",
            "'en'",
            "'English!'",
            "en/language.toml:1: `English!` is no code",
        ),
        (
            "language.toml",
            "'en'",
            "'fr'",
            "en/language.toml:1: the code `fr` and the folder's name `en` differ",
        ),
        (
            "tips.toml",
            "icon",
            "icno",
            "en/tips.toml:5: unknown key `icno`; did you mean `icon`?",
        ),
        (
            "guides/g.toml",
            "'help'\ntitle",
            "'act'\ntitle",
            "en/guides/g.toml:2: `section` is `act`",
        ),
        (
            "a.ftl",
            "hello",
            "helo",
            "src/main.rs:1: there is no interface string `hello`; did you mean `helo`?",
        ),
        (
            "a.ftl",
            "{ $name }",
            "{ $who }",
            "src/main.rs:1: `hello` has a place for `who`",
        ),
        (
            "a.ftl",
            "hello",
            "helo",
            "en/a.ftl:1: the interface string `helo` is used nowhere",
        ),
        (
            "checklists/c.toml",
            "'A'",
            "'See www.x'",
            "en/checklists/c.toml:4: `www.x` looks like an address",
        ),
        (
            "glossary.toml",
            "word:v",
            "word:x",
            "en/glossary.toml:6: there is no word of the glossary `x`",
        ),
        (
            "facts.toml",
            "27.6",
            "28",
            "en/facts.toml:1: `28` does not stand in what the source `ilo` says",
        ),
        (
            "topics.toml",
            "'b'",
            "'B'",
            "en/topics.toml:2: the id `B` may have only small letters",
        ),
    ] {
        let problems = after(file, from, to);
        assert!(problems.contains(problem), "{problem}\n--\n{problems}");
    }
}

#[test]
fn one_broken_file_is_not_blamed_on_those_that_refer_to_it() {
    for (file, from, to) in [
        ("sources.toml", "id = 'ilo'", "id = 'ilo"),
        ("lessons/02-one.md", "id = 'one'", "id = one"),
        ("topics.toml", "[[topic]]", "[[topic]"),
        ("guides/g.toml", "id = 'g'", "id = "),
        ("checklists/c.toml", "'C'", "C'"),
    ] {
        let problems = after(file, from, to);
        assert!(!problems.is_empty(), "{file}");
        assert!(
            problems
                .lines()
                .all(|line| line.starts_with(&format!("en/{file}:"))),
            "{problems}"
        );
    }
}

#[test]
fn a_missing_file_is_named_once() {
    for file in sample().keys() {
        let mut tree = sample();
        tree.remove(file);
        let problems = compiled(&tree)
            .err()
            .map(|problems| listed(&problems))
            .unwrap_or_default();
        let missing = problems
            .lines()
            .filter(|line| line.ends_with("this file is missing"))
            .count();
        match file.split_once('/') {
            Some(("lessons" | "quiz", _)) => assert_eq!(missing, 0, "there is another: {problems}"),
            _ => assert_eq!((missing, problems.lines().count()), (1, 1), "{problems}"),
        }
    }
}

#[test]
fn every_problem_is_found_in_one_go() {
    let mut tree = sample();
    tree.insert("workshop.toml".to_owned(), b"x = 1".to_vec());
    tree.insert("tips.toml".to_owned(), b"[[theme]]\n\xff".to_vec());
    tree.insert("a.ftl".to_owned(), b"-term = x\n".to_vec());
    let problems = compiled(&tree).err().unwrap_or_default();
    let files: std::collections::BTreeSet<_> =
        problems.iter().map(|problem| &problem.file).collect();
    assert_eq!(files.len(), 4, "{}", listed(&problems));
}

#[test]
fn byte_order_marks_and_windows_line_ends_do_no_harm() {
    let tree = sample().into_iter().map(|(name, bytes)| {
        let text = String::from_utf8_lossy(&bytes).replace('\n', "\r\n");
        (name, format!("\u{FEFF}{text}").into_bytes())
    });
    assert_eq!(
        compiled(&tree.collect()).map_err(|problems| listed(&problems)),
        Ok(pack())
    );
}

#[test]
fn pseudo_languages_change_texts_and_nothing_else() {
    let pack = pack();
    for (pseudo, code, rtl) in [
        (pseudo_accented(&pack), "en-XA", false),
        (pseudo_rtl(&pack), "ar-XB", true),
    ] {
        assert_eq!(
            (pseudo.language.code.as_str(), pseudo.language.rtl),
            (code, rtl)
        );
        assert!(!pseudo.language.reviewed);
        assert_eq!(pseudo.strings.len(), pack.strings.len());
        assert!(
            pseudo
                .strings
                .get("files[other]")
                .is_some_and(|text| text.contains("{count}"))
        );
        assert_eq!(pseudo.lessons[0].sources, pack.lessons[0].sources);
        assert_eq!(pseudo.sources[0].url, pack.sources[0].url);
        assert_ne!(pseudo.sources[0].title, pack.sources[0].title);
        let mut emptied = [pseudo, pack.clone()];
        for pack in &mut emptied {
            pack.language = pack.language.clone();
            pack.each(&mut |runs| runs.into_iter().for_each(String::clear));
        }
        let [mut pseudo, original] = emptied;
        pseudo.language = original.language.clone();
        assert_eq!(pseudo, original);
    }
}

#[test]
fn nothing_latin_is_left_in_the_mirrored_language() {
    let mut mirrored = pseudo_rtl(&pack());
    mirrored.each(&mut |runs| {
        for run in runs {
            let outside: String = run
                .split('{')
                .map(|part| part.rsplit('}').next().unwrap_or(part))
                .collect();
            assert!(!outside.chars().any(|c| c.is_ascii_alphabetic()), "{run}");
        }
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_encoded_is_decoded(texts in prop::collection::vec("(?s).{0,12}", 1..9)) {
        let mut pack = pack();
        let mut texts = texts.into_iter().cycle();
        pack.each(&mut |runs| {
            runs.into_iter().zip(&mut texts).for_each(|(run, text)| *run = text);
        });
        let (start, later) = pack.clone().split(&|key| key.len() % 2 == 0);
        let start = codec::decode(&codec::encode(&start)).expect("a pack");
        let later = codec::decode_later(&codec::encode_later(&later)).expect("what follows it");
        prop_assert_eq!(start.join(later), pack);
    }

    #[test]
    fn any_bytes_in_any_file_are_at_worst_a_problem(
        file in any::<prop::sample::Index>(),
        at in 0.0..1.0_f64,
        bytes in prop::collection::vec(any::<u8>(), 0..40),
        keeps_rest in any::<bool>(),
    ) {
        let mut tree = sample();
        let file = file.index(tree.len());
        if let Some(content) = tree.values_mut().nth(file) {
            let at = (content.len() as f64 * at) as usize;
            let end = if keeps_rest { (at + 3).min(content.len()) } else { content.len() };
            content.splice(at..end, bytes);
        }
        let _ = compiled(&tree);
    }

    #[test]
    fn any_text_in_any_file_is_at_worst_a_problem(
        file in any::<prop::sample::Index>(),
        at in 0.0..1.0_f64,
        text in "(?s)[\\[\\]{}='\"#+*\\-\n a-c0-9:.^$]{0,12}",
    ) {
        let mut tree = sample();
        let file = file.index(tree.len());
        if let Some(content) = tree.values_mut().nth(file) {
            let at = (content.len() as f64 * at) as usize;
            content.splice(at..at, text.into_bytes());
        }
        let _ = compiled(&tree);
    }
}
