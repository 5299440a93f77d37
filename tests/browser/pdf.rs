//! What comes out of a printer: a page of the app as a PDF, read by poppler.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::page::Page;

/// A paper: its name, and width and height in inches.
pub(crate) type Size = (&'static str, f64, f64);

pub(crate) const SIZES: [Size; 2] = [("a4", 8.27, 11.69), ("letter", 8.5, 11.0)];

/// What was printed.
pub(crate) struct Printed {
    pub(crate) pages: usize,
    /// All words, in one line.
    pub(crate) text: String,
    /// The words of each page.
    pub(crate) each: Vec<String>,
}

/// Prints, reads it with poppler, and makes sure that every word lies within its page.
pub(crate) async fn print(folder: &Path, page: &Page, size: Size) -> Printed {
    let (name, width, height) = size;
    let printed = page.printed(width, height).await;
    let bytes = "return [...atob(arguments[0])].map((one) => one.charCodeAt(0))";
    let bytes = page.eval(bytes, vec![printed]).await;
    let bytes: Vec<u8> = serde_json::from_value(bytes).expect("bytes");
    let file = folder.join(format!("{name}.pdf"));
    fs::write(&file, bytes).expect("a place for the PDF");
    let info = poppler("pdfinfo", &[], &file);
    let pages = info.lines().find_map(|line| line.strip_prefix("Pages:"));
    let pages = pages.and_then(|pages| pages.trim().parse().ok());
    nothing_is_cut_off(&poppler("pdftotext", &["-bbox"], &file));
    let text = poppler("pdftotext", &["-raw"], &file);
    let in_one_line = |text: &str| {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        // Firefox draws these as one letter.
        text.replace('ﬁ', "fi").replace('ﬂ', "fl")
    };
    Printed {
        pages: pages.expect("a number of pages"),
        text: in_one_line(&text),
        // A form feed ends each page.
        each: text.split_terminator('\u{c}').map(in_one_line).collect(),
    }
}

/// What a program of poppler says of a file.
fn poppler(program: &str, options: &[&str], file: &Path) -> String {
    let mut command = Command::new(program);
    command.args(options).arg(file);
    if program == "pdftotext" {
        command.arg("-");
    }
    let said = command
        .output()
        .unwrap_or_else(|error| panic!("{program} is needed: {error}"));
    assert!(said.status.success(), "{program}: {said:?}");
    String::from_utf8_lossy(&said.stdout).into_owned()
}

/// Looks at the place of each word, from top left in points.
fn nothing_is_cut_off(boxes: &str) {
    let measure = |line: &str, name: &str| -> f64 {
        let rest = line.split_once(&format!("{name}=\"")).map(|(_, rest)| rest);
        let value = rest.and_then(|rest| rest.split('"').next());
        value
            .and_then(|value| value.parse().ok())
            .unwrap_or(f64::NAN)
    };
    let (mut page, mut words) = ((0.0, 0.0), 0);
    for line in boxes.lines().map(str::trim) {
        if line.starts_with("<page ") {
            page = (measure(line, "width"), measure(line, "height"));
        } else if line.starts_with("<word ") {
            words += 1;
            let inside = measure(line, "xMin") >= 0.0
                && measure(line, "yMin") >= 0.0
                && measure(line, "xMax") <= page.0
                && measure(line, "yMax") <= page.1;
            assert!(inside, "cut off on a page of {page:?}: {line}");
        }
    }
    assert!(words > 50, "only {words} words");
}
