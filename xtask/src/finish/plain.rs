//! The plain pages: help by country, steps, signs and questions about a job as HTML without
//! script, for browsers that can't run the app, for text browsers and for paper.
//!
//! They are made from the compiled [`Pack`], as the app's own pages are: the same records, rules
//! and texts, written another way. What [`maud`] is given becomes text: it escapes all of it.
//!
//! English stands in `plain/`, another language in `plain/<code>/`. The names never change, as
//! people link to them and print them.

use std::fs;
use std::path::Path;

use anyhow::Result;
use handrail::content::pack::{Language, Pack};

use super::{names, styles};
use crate::project;

/// A message by its key, with what fills its places; [`writer::Writer::say`] has the words. As in
/// the app, `t!("key", name = value)`: the content compiler reads the source for it.
macro_rules! t {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::finish::plain::writer::Message {
            key: $key,
            values: vec![$((stringify!($name), $value.to_string())),*],
        }
    };
}

mod guides;
mod help;
mod job;
mod numbers;
mod signs;
#[cfg(test)]
mod tests;
mod writer;

use writer::{Sheet, Writer};

/// Where they stand in the build.
pub(super) const FOLDER: &str = "plain/";

/// Writes the pages of every language into the build.
pub(super) fn write_all(packs: &[Pack], staging: &Path) -> Result<()> {
    let source = project::root().join("xtask/src/finish/plain/plain.css");
    let style = styles::bundle(&source, true)?;
    let style_file = names::named(&format!("{FOLDER}style.css"), style.as_bytes());
    let languages: Vec<_> = packs.iter().map(|pack| &pack.language).collect();
    for pack in packs {
        fs::create_dir_all(staging.join(folder(&pack.language.code)))?;
        for (path, html) in pages(pack, &languages, &style_file) {
            fs::write(staging.join(path), html)?;
        }
    }
    fs::write(staging.join(style_file), style)?;
    Ok(())
}

/// The language whose readers alone need the file at this path; none for English and for all that
/// is no plain page.
pub(super) fn language_of(path: &str) -> Option<&str> {
    let (code, _) = path.strip_prefix(FOLDER)?.split_once('/')?;
    Some(code)
}

fn folder(code: &str) -> String {
    match code {
        "en" => FOLDER.to_owned(),
        other => format!("{FOLDER}{other}/"),
    }
}

/// Paths in the build and contents of the pages of a language. `style`: path of their style sheet.
fn pages(pack: &Pack, languages: &[&Language], style: &str) -> Vec<(String, String)> {
    let makers: [fn(&mut Writer<'_>) -> Sheet; 5] = [
        help::page,
        guides::help_page,
        guides::safe_page,
        signs::page,
        job::page,
    ];
    let mut pages = Vec::new();
    let mut add = |make: &dyn Fn(&mut Writer<'_>) -> Sheet| {
        let mut writer = Writer::new(pack);
        let sheet = make(&mut writer);
        let path = format!("{}{}", folder(&pack.language.code), sheet.name);
        pages.push((path, writer.finish(&sheet, languages, style)));
    };
    for make in makers {
        add(&make);
    }
    for region in numbers::regions(pack) {
        add(&|writer| numbers::page(writer, region));
    }
    pages
}
