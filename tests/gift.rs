//! GIFT files as schools have them, read as the app reads them.
//!
//! Each file in `tests/gift/` was written to Moodle's description of the format (its pages 'GIFT
//! format' and 'Import questions'), some with the errors that people make. Beside it lies what is
//! read of it. After a change: run the tests once with `UPDATE_EXPECT=1` set, then read what was
//! written.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use handrail::domain::gift::read::read;
use handrail::domain::gift::write::write;
use handrail::domain::gift::{Gift, Why};

#[test]
fn files_are_read_as_expected() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gift");
    let (mut wrong, mut count) = (Vec::new(), 0);
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        if path.extension().is_none_or(|ending| ending != "gift") {
            continue;
        }
        count += 1;
        // As a browser decodes a file.
        let gift = read(&String::from_utf8_lossy(&fs::read(&path)?));
        let found = told(&gift);
        let expected = path.with_extension("txt");
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(&expected, &found)?;
        } else if fs::read_to_string(&expected).unwrap_or_default() != found {
            wrong.push(format!("{}:\n{found}", path.display()));
        }
        // What is kept is what was read.
        let again = read(&write(&gift.questions));
        let texts = |gift: &Gift| {
            let questions = gift.questions.iter();
            let parts = questions.map(|q| (q.title.clone(), q.text.clone(), q.options.clone()));
            parts.collect::<Vec<_>>()
        };
        assert_eq!(texts(&again), texts(&gift), "{}", path.display());
        // No question is left out of what is kept.
        let is_note = |why: Why| matches!(why, Why::HalfRight | Why::NotUtf8);
        let notes = again.problems.iter().all(|problem| is_note(problem.why));
        assert!(notes, "{}", path.display());
    }
    assert!(count >= 5, "the files are there");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

fn told(gift: &Gift) -> String {
    let mut told = String::new();
    for question in &gift.questions {
        let _ = writeln!(
            told,
            "{}: {:?} [{}] [{}] {:?}",
            question.line, question.kind, question.category, question.title, question.text
        );
        for option in &question.options {
            let sign = if option.right { '+' } else { '-' };
            let _ = writeln!(told, "  {sign} {:?} {:?}", option.text, option.why);
        }
        if !question.explanation.is_empty() {
            let _ = writeln!(told, "  = {:?}", question.explanation);
        }
    }
    for problem in &gift.problems {
        let _ = writeln!(told, "line {}: {:?}", problem.line, problem.why);
    }
    told
}
