//! The style sheets are one sheet in the end: a class that two of them laid out would be what the later
//! says, on the pages of the other too.

use std::collections::BTreeMap;
use std::fs;

#[test]
fn each_class_is_laid_out_in_one_sheet() {
    let folder = crate::project().join("src/ui/style");
    let mut homes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("the sheets").flatten() {
        let sheet = entry.file_name().to_string_lossy().into_owned();
        let text = fs::read_to_string(entry.path()).expect("a sheet");
        for class in classes(&text) {
            let all = homes.entry(class).or_default();
            if !all.contains(&sheet) {
                all.push(sheet.clone());
            }
        }
    }
    assert!(homes.len() > 200, "the sheets are read");
    homes.retain(|_, sheets| sheets.len() > 1);
    assert!(homes.is_empty(), "{homes:?}");
}

/// Classes with rules of their own, `.class { ... }`: not those for paper or a large screen, nor for one
/// inside another.
fn classes(sheet: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut depth = 0;
    let mut selector = String::new();
    let mut rest = sheet;
    while let Some(c) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
            continue;
        }
        rest = &rest[c.len_utf8()..];
        match c {
            '{' => {
                if depth == 0 {
                    found.extend(selector.split(',').filter_map(alone));
                }
                depth += 1;
            }
            '}' => depth -= 1,
            _ => {
                selector.push(c);
                continue;
            }
        }
        selector.clear();
    }
    found
}

/// The class of a selector that is nothing else.
fn alone(selector: &str) -> Option<String> {
    let class = selector.trim().strip_prefix('.')?;
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
    class.chars().all(is_name).then(|| class.to_owned())
}

#[test]
fn sees_what_it_looks_for() {
    let sheet =
        "/* .no { } */ .one, .two .in { a: b; } @media print { .three { a: b; } } .four-5 { }";
    assert_eq!(classes(sheet), ["one", "four-5"]);
}
