//! The content compiler from outside: the real English must be without fault, and each kind of
//! fault must be named with its file and line.
//!
//! `tests/content/sound/` is a small project without fault: a language, a source folder and a
//! page. Every folder in `tests/content/faults/` holds only the files that differ from it, and
//! `problems.txt`, what the compiler says about the two together. A file that ends in
//! `.removed` takes the file of that name away.
//!
//! A new case: make a folder, put the faulty file in it, and run the tests once with
//! `UPDATE_EXPECT=1` set; then read what was written to `problems.txt`.

use std::error::Error;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process;

use handrail::content::codec::{decode, decode_later, encode, encode_later};
use handrail::content::compile::{Problem, compile, pseudo_accented, pseudo_rtl};

use super::{english, project};

fn listed(problems: &[Problem]) -> String {
    problems
        .iter()
        .map(|problem| format!("{problem}\n"))
        .collect()
}

#[test]
fn english_is_without_fault() {
    assert_eq!(english().language.code, "en");
}

#[test]
fn every_pack_reads_back_as_it_was_written() -> Result<(), Box<dyn Error>> {
    let sound = project().join("tests/content/sound");
    let pack = compile(&sound.join("locales/en"), &sound.join("src"))
        .map_err(|problems| listed(&problems))?;
    for pack in [pseudo_accented(&pack), pseudo_rtl(&pack), pack] {
        let (start, later) = pack.clone().split(&|key| key.len() % 2 == 0);
        let start = decode(&encode(&start)).ok_or("the start of a pack")?;
        let later = decode_later(&encode_later(&later)).ok_or("what follows a pack")?;
        assert_eq!(start.join(later), pack);
    }
    Ok(())
}

#[test]
fn every_fault_is_named_with_its_file_and_line() -> Result<(), Box<dyn Error>> {
    let content = project().join("tests/content");
    let mut wrong = Vec::new();
    for case in folders(&content.join("faults"))? {
        let found = problems_of(&content.join("sound"), &case)?;
        let expected = case.join("problems.txt");
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(&expected, &found)?;
        } else if fs::read_to_string(&expected).unwrap_or_default() != found {
            wrong.push(format!("{}:\n{found}", case.display()));
        }
        assert!(!found.is_empty(), "{} has no fault", case.display());
    }
    assert!(
        wrong.is_empty(),
        "not as expected (UPDATE_EXPECT=1 writes it anew)\n{}",
        wrong.join("\n")
    );
    Ok(())
}

/// What the compiler says of the sound project with the files of a case laid over it.
fn problems_of(sound: &Path, case: &Path) -> Result<String, Box<dyn Error>> {
    let name = case.file_name().unwrap_or_default().to_string_lossy();
    let scratch =
        Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("content-{name}-{}", process::id()));
    copy(sound, &scratch)?;
    copy(case, &scratch)?;
    let result = compile(&scratch.join("locales/en"), &scratch.join("src"));
    fs::remove_dir_all(&scratch)?;
    let problems = result.err().unwrap_or_default();
    Ok(listed(&problems).replace(&format!("{}/", scratch.display()), ""))
}

/// Copies a folder over another.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &target)?;
        } else if path
            .extension()
            .is_some_and(|extension| extension == "removed")
        {
            fs::remove_file(target.with_extension(""))?;
        } else if !path.ends_with("problems.txt") {
            fs::copy(&path, &target)?;
        }
    }
    Ok(())
}

fn folders(of: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(of)?.collect::<io::Result<Vec<_>>>()?;
    let mut folders: Vec<_> = entries
        .into_iter()
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    Ok(folders)
}
