//! What a finished build says of itself: the two lists, read back.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use lol_html::{RewriteStrSettings, element, rewrite_str};
use serde::Deserialize;

use crate::finish::worker_list::{self, Bundle, File};

/// A finished build.
pub(crate) struct Dist {
    pub(crate) folder: PathBuf,
    pub(crate) start: Start,
    /// Everything that is kept offline.
    pub(crate) files: Vec<File>,
    /// What is fetched in the place of some of them.
    pub(crate) bundles: Vec<Bundle>,
}

/// The files of a first start in English, as `index.html` names them.
pub(crate) struct Start {
    pub(crate) boot: String,
    pub(crate) style: String,
    pub(crate) js: String,
    pub(crate) wasm: String,
    pub(crate) pack: String,
}

#[derive(Deserialize)]
struct Pack {
    code: String,
    file: String,
}

impl Dist {
    /// Reads the lists of the build in `folder`.
    pub(crate) fn read(folder: &Path) -> Result<Self> {
        let read = |name: &str| {
            fs::read_to_string(folder.join(name))
                .with_context(|| format!("{} holds no finished build", folder.display()))
        };
        Ok(Self {
            folder: folder.to_path_buf(),
            start: Start::read(&read("index.html")?)?,
            files: worker_list::parse(&read("sw.js")?)?,
            bundles: worker_list::parse_bundles(&read("sw.js")?)?,
        })
    }

    /// How many bytes of a file travel to a browser that reads Brotli.
    pub(crate) fn sent_bytes(&self, path: &str) -> Result<u64> {
        let packed = self.folder.join(format!("{path}.br"));
        let file = if packed.is_file() {
            packed
        } else {
            self.folder.join(path)
        };
        let data = fs::metadata(&file).with_context(|| format!("{path} is not in the build"))?;
        Ok(data.len())
    }
}

impl Start {
    fn read(page: &str) -> Result<Self> {
        let found = RefCell::new(BTreeMap::new());
        let settings = RewriteStrSettings {
            element_content_handlers: vec![
                element!("script#boot", |boot| {
                    for name in ["src", "data-js", "data-wasm", "data-packs"] {
                        let value = boot.get_attribute(name).unwrap_or_default();
                        found.borrow_mut().insert(name, value);
                    }
                    Ok(())
                }),
                element!("link[rel='stylesheet']", |link| {
                    let value = link.get_attribute("href").unwrap_or_default();
                    found.borrow_mut().insert("style", value);
                    Ok(())
                }),
            ],
            ..RewriteStrSettings::new()
        };
        rewrite_str(page, settings).map_err(|error| anyhow!("index.html: {error}"))?;
        let take = |name: &str| {
            found
                .borrow_mut()
                .remove(name)
                .filter(|value| !value.is_empty())
                .with_context(|| format!("index.html does not say its {name}"))
        };
        let packs = take("data-packs")?
            .replace("&quot;", "\"")
            .replace("&amp;", "&");
        let packs: Vec<Pack> =
            serde_json::from_str(&packs).context("the list of packs cannot be read")?;
        let english = packs.into_iter().find(|pack| pack.code == "en");
        Ok(Self {
            boot: take("src")?,
            style: take("style")?,
            js: take("data-js")?,
            wasm: take("data-wasm")?,
            pack: english.context("there is no English pack")?.file,
        })
    }
}
