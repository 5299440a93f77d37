//! Holds the arrows of `ARCHITECTURE.md`: what each part of `src/` must not know.

use std::fs;
use std::path::{Path, PathBuf};

/// Parts of the source, and words that must not stand in their code.
const ARROWS: [(&str, &[&str]); 6] = [
    (
        "domain",
        &[
            "reactive_graph",
            "web_sys",
            "js_sys",
            "gloo_",
            "wasm_bindgen",
            "crate::content",
            "crate::storage",
            "crate::platform",
            "crate::ui",
        ],
    ),
    (
        "content",
        &[
            "reactive_graph",
            "web_sys",
            "js_sys",
            "gloo_",
            "wasm_bindgen",
            "crate::storage",
            "crate::platform",
            "crate::ui",
        ],
    ),
    (
        "storage",
        &[
            "reactive_graph",
            "wasm_bindgen",
            "crate::content",
            "crate::platform",
            "crate::ui",
        ],
    ),
    (
        "platform",
        &[
            "reactive_graph",
            "gloo_storage",
            "local_storage()",
            "crate::content",
            "crate::storage",
            "crate::ui",
        ],
    ),
    (
        "ui",
        &[
            "web_sys",
            "gloo_",
            "local_storage()",
            "inner_html",
            "js_sys::",
            "unwrap()",
        ],
    ),
    ("main.rs", &["web_sys", "reactive_graph"]),
];

#[test]
fn every_arrow_points_one_way() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut broken = Vec::new();
    let mut files_seen = 0;
    for (part, forbidden) in ARROWS {
        for file in rust_files(&src, part) {
            files_seen += 1;
            let text = fs::read_to_string(&file).expect("a source file is text");
            for (number, line) in text.lines().enumerate() {
                let code = line.split("//").next().unwrap_or("");
                for word in forbidden.iter().filter(|word| code.contains(**word)) {
                    broken.push(format!("{}:{}: {word}", file.display(), number + 1));
                }
            }
        }
    }
    assert!(
        files_seen > 40,
        "the test looked at {files_seen} files only"
    );
    assert!(
        broken.is_empty(),
        "these cross an arrow:\n{}",
        broken.join("\n")
    );
}

/// `part.rs` and everything in `part/`; or just the file that `part` names.
fn rust_files(src: &Path, part: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![src.join(part)];
    for file in [src.join(part), src.join(format!("{part}.rs"))] {
        if file.is_file() {
            files.push(file);
        }
    }
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files
}
