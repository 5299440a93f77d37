//! Holds the icons together: the table in `icon.rs`, the strokes in `icons.svg`, the content.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::project;

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What stands between `before` and the next quote, wherever `before` does.
fn quoted(text: &str, before: &str) -> BTreeSet<String> {
    let parts = text.split(before).skip(1);
    parts
        .filter_map(|part| part.split('"').next())
        .map(str::to_owned)
        .collect()
}

/// Names in the rows of the table, such as `Book "book",`.
fn table() -> BTreeSet<String> {
    let source = read(&project().join("src/ui/components/icon.rs"));
    let rows = source
        .lines()
        .filter(|line| line.starts_with("    ") && line.ends_with("\","));
    rows.filter_map(|row| row.split('"').nth(1))
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_icon_has_its_strokes_and_every_stroke_its_icon() {
    let strokes = quoted(
        &read(&project().join("src/ui/components/icons.svg")),
        "id=\"icon-",
    );
    assert!(strokes.len() > 50, "only {} icons found", strokes.len());
    assert_eq!(table(), strokes);
}

#[test]
fn the_content_names_only_icons_that_are_there() {
    let table = table();
    let mut folders = vec![project().join("locales")];
    let mut unknown = Vec::new();
    let mut seen = 0;
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).expect("a folder of texts");
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|extension| extension == "toml")
            {
                for icon in quoted(&read(&path), "\nicon = \"") {
                    seen += 1;
                    if !table.contains(&icon) {
                        unknown.push(format!("{}: {icon}", path.display()));
                    }
                }
            }
        }
    }
    assert!(seen > 20, "only {seen} icons are named");
    assert!(unknown.is_empty(), "no such icon:\n{}", unknown.join("\n"));
}
