//! What the app says, read from the packs of the build: a test names a message by its key, so it
//! holds in every language and when the wording changes.

use std::collections::BTreeMap;
use std::fs;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use handrail::content::codec;
use handrail::content::pack::Pack;

use crate::paths;

/// The interface string with this key. A message with a placeholder is cut off before it, so that
/// what is left stands on the screen as it is.
pub(crate) fn words(language: &str, key: &str) -> String {
    let pack = pack(language);
    let text = pack.strings.get(key);
    let text = text.unwrap_or_else(|| panic!("no message '{key}' in {language}"));
    text.split('{').next().unwrap_or_default().trim().to_owned()
}

/// The compiled text of a language, as the build has it.
pub(crate) fn pack(language: &str) -> Arc<Pack> {
    static PACKS: OnceLock<Mutex<BTreeMap<String, Arc<Pack>>>> = OnceLock::new();
    let packs = PACKS.get_or_init(Mutex::default).lock();
    let mut packs = packs.unwrap_or_else(PoisonError::into_inner);
    let pack = packs.entry(language.to_owned());
    Arc::clone(pack.or_insert_with(|| Arc::new(read(language))))
}

/// The whole pack: what the start needs, and what follows it.
fn read(language: &str) -> Pack {
    let start = codec::decode(&read_file(&format!("{language}-")));
    let later = codec::decode_later(&read_file(&format!("{language}-later-")));
    let (Some(start), Some(later)) = (start, later) else {
        panic!("the packs of {language} are of another build");
    };
    start.join(later)
}

/// What is in the file whose name is this and a hash: `en-` begins `en-XA-` too.
fn read_file(start: &str) -> String {
    let folder = paths::dist().join("packs");
    let file = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .find(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.strip_prefix(start)
                .and_then(|rest| rest.strip_suffix(".json"))
                .is_some_and(|hash| hash.len() == 16)
        })
        .unwrap_or_else(|| panic!("no pack {start}; build with the pseudo-languages"));
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// An English message with its places for words still open.
pub(crate) fn pattern(key: &str) -> String {
    let pack = pack("en");
    let pattern = pack.strings.get(key).cloned();
    pattern.unwrap_or_else(|| panic!("no message '{key}'"))
}
