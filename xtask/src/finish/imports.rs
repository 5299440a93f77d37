//! Short names for what the program imports from its glue.
//!
//! wasm-bindgen names each import by a hash, which does not compress and stands in both files: 6 KB
//! of a first visit.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use wasm_encoder::{EntityType, ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload, TypeRef};

/// Renames the imports of the first module, and what its glue calls them. Other modules import
/// from it, not from the glue.
pub(super) fn shorten(staging: &Path) -> Result<()> {
    let (module, glue) = (
        staging.join("handrail_bg.wasm"),
        staging.join("handrail.js"),
    );
    let bytes = fs::read(&module)?;
    let names = short_names(&bytes)?;
    let script = renamed_words(&fs::read_to_string(&glue)?, &names);
    fs::write(&module, renamed_module(&bytes, &names)?)?;
    fs::write(&glue, script)?;
    Ok(())
}

/// Short names, by those that the module imports now.
type Names = BTreeMap<String, String>;

fn short_names(module: &[u8]) -> Result<Names> {
    let (mut imports, mut exports) = (Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imports.push(import?.name.to_owned());
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    exports.push(export?.name.to_owned());
                }
            }
            _ => {}
        }
    }
    imports.retain(|name| !exports.contains(name));
    // A word of the glue's own is never a letter and a number: it is not shrunk yet.
    let short = |(at, name)| (name, format!("i{at}"));
    Ok(imports.into_iter().enumerate().map(short).collect())
}

fn renamed_module(module: &[u8], names: &Names) -> Result<Vec<u8>> {
    let mut renamed = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        if let Payload::ImportSection(section) = payload {
            let mut imports = ImportSection::new();
            for import in section.into_imports() {
                let import = import?;
                let TypeRef::Func(kind) = import.ty else {
                    bail!("the program imports {}, which is no function", import.name);
                };
                let name = names.get(import.name).map_or(import.name, String::as_str);
                imports.import(import.module, name, EntityType::Function(kind));
            }
            renamed.section(&imports);
        } else if let Some((id, range)) = payload.as_section() {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            let data = module
                .get(range)
                .context("a section of the program ends too late")?;
            renamed.section(&RawSection { id, data });
        }
    }
    Ok(renamed.finish())
}

/// The script, each of these names replaced where it stands as a word.
fn renamed_words(script: &str, names: &Names) -> String {
    let mut renamed = String::with_capacity(script.len());
    for piece in script.split_inclusive(|c| !is_of_word(c)) {
        let word = piece.trim_end_matches(|c| !is_of_word(c));
        match names.get(word) {
            Some(short) => {
                renamed.push_str(short);
                renamed.push_str(&piece[word.len()..]);
            }
            None => renamed.push_str(piece),
        }
    }
    renamed
}

fn is_of_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, ExportKind, ExportSection, ImportSection, Module, TypeSection};

    use super::{renamed_module, renamed_words, short_names};

    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        for name in ["__wbg_get_c7eb", "__wbg_get_c7ebff", "both"] {
            imports.import("./glue.js", name, EntityType::Function(0));
        }
        let mut exports = ExportSection::new();
        exports.export("both", ExportKind::Func, 2);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&exports);
        module.finish()
    }

    #[test]
    fn both_files_get_the_same_names() {
        let names = short_names(&module()).unwrap();
        let script = "{__wbg_get_c7eb: f, __wbg_get_c7ebff:g, both:h, x__wbg_get_c7eb:i}";
        assert_eq!(
            renamed_words(script, &names),
            "{i0: f, i1:g, both:h, x__wbg_get_c7eb:i}"
        );
        let renamed = renamed_module(&module(), &names).unwrap();
        let now: Vec<_> = short_names(&renamed).unwrap().into_keys().collect();
        assert_eq!(now, ["i0", "i1"]);
        assert!(renamed.len() < module().len());
    }

    #[test]
    fn what_is_no_module_is_told() {
        assert!(short_names(b"<!doctype html>").is_err());
    }
}
