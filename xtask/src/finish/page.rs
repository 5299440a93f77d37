//! Edits the pages: the words of `index.html`, its names of files, the boot script's list; and of
//! every page the policy.

use std::cell::RefCell;
use std::collections::BTreeMap;

use anyhow::{Context, Result, anyhow, bail, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lol_html::html_content::{ContentType, Element};
use lol_html::{RewriteStrSettings, doc_comments, element, rewrite_str, text};
use sha2::{Digest, Sha256};

use super::names::Names;
use super::packs::Listed;
use super::parts::Parts;

/// Where a content security policy names what stands in the page itself, and what that is.
const INLINE: [(&str, &str); 2] = [
    ("'sha256-INLINE-STYLE'", "style"),
    ("'sha256-INLINE-SCRIPT'", "script:not([src])"),
];

/// What goes into the page.
pub(super) struct Edit<'a> {
    pub(super) names: &'a Names,
    pub(super) packs: &'a [Listed],
    pub(super) parts: &'a Parts,
    pub(super) wasm_bytes: u64,
    /// The symbols that the app's icons show, see [`symbols`].
    pub(super) icons: &'a str,
    /// The script that runs before the first paint.
    pub(super) first: &'a str,
    /// Leaves the comments out.
    pub(super) release: bool,
}

impl Edit<'_> {
    /// The finished page of the build with this number.
    pub(super) fn apply(&self, source: &str, build: &str) -> Result<String> {
        let words = self.english()?;
        let boot_seen = RefCell::new(false);
        let first_seen = RefCell::new(false);
        let mut settings = RewriteStrSettings::new();
        settings.element_content_handlers = vec![
            element!("[data-text]", |element| fill(element, words)),
            element!("svg#icons", |element| {
                element.set_inner_content(self.icons, ContentType::Html);
                Ok(())
            }),
            element!("[href]", |element| self.rename(element, "href")),
            element!("[src]", |element| self.rename(element, "src")),
            element!("script#boot", |element| {
                boot_seen.replace(true);
                self.list(element, build)
            }),
            element!("script#first", |element| {
                first_seen.replace(true);
                element.set_inner_content(self.first, ContentType::Html);
                Ok(())
            }),
        ];
        let page = rewrite_str(source, settings).map_err(|error| anyhow!("index.html: {error}"))?;
        ensure!(boot_seen.take(), "index.html has no <script id=\"boot\">");
        ensure!(first_seen.take(), "index.html has no <script id=\"first\">");
        alone(&page, self.release).context("index.html")
    }

    fn english(&self) -> Result<&BTreeMap<String, String>> {
        let english = self.packs.iter().find(|pack| pack.code() == "en");
        Ok(english.context("there is no English pack")?.strings())
    }

    /// Puts the name by its bytes where the source has the plain name of a file.
    fn rename(&self, element: &mut Element<'_, '_>, attribute: &str) -> HandlerResult {
        let plain = element.get_attribute(attribute).unwrap_or_default();
        if let Some(named) = self.names.get(plain.as_str()) {
            element.set_attribute(attribute, named)?;
        }
        Ok(())
    }

    /// Tells the boot script what belongs to this build.
    fn list(&self, boot: &mut Element<'_, '_>, build: &str) -> HandlerResult {
        let name = |plain: &str| {
            self.names
                .get(plain)
                .map(String::as_str)
                .unwrap_or_default()
        };
        boot.set_attribute("data-build", build)?;
        boot.set_attribute("data-js", name("handrail.js"))?;
        boot.set_attribute("data-wasm", name("handrail.wasm"))?;
        boot.set_attribute("data-wasm-bytes", &self.wasm_bytes.to_string())?;
        let parts = serde_json::to_string(self.parts)?;
        boot.set_attribute("data-parts", &parts)?;
        // Quotes are escaped for us, the sign of an escape is not.
        let packs = serde_json::to_string(self.packs)?.replace('&', "&amp;");
        boot.set_attribute("data-packs", &packs)?;
        Ok(())
    }
}

/// What is in an SVG file, without the element around it.
pub(super) fn symbols(svg: &str) -> Option<&str> {
    let (_, inside) = svg.split_once('>')?;
    let (inside, _) = inside.rsplit_once("</svg>")?;
    Some(inside.trim())
}

type HandlerResult = Result<(), Box<dyn std::error::Error + Send + Sync>>;

/// Fills an element that names a text.
fn fill(element: &mut Element<'_, '_>, words: &BTreeMap<String, String>) -> HandlerResult {
    let key = element.get_attribute("data-text").unwrap_or_default();
    match words.get(&key) {
        Some(text) => element.set_inner_content(text, ContentType::Text),
        None => return Err(format!("no English text has the key `{key}`").into()),
    }
    Ok(())
}

/// A page with its policy filled in and, in a release, without comments. It comes last: the hashes
/// are those of what the browser gets.
pub(super) fn alone(source: &str, release: bool) -> Result<String> {
    let page = if release {
        without_comments(source)?
    } else {
        source.to_owned()
    };
    let mut hashes = Vec::new();
    for (marker, selector) in INLINE {
        hashes.push((marker, hashes_of(&page, selector)?));
    }
    let policy_seen = RefCell::new(false);
    let mut settings = RewriteStrSettings::new();
    settings.element_content_handlers = vec![element!(
        "meta[http-equiv='Content-Security-Policy']",
        |policy| {
            policy_seen.replace(true);
            allow(policy, &hashes)
        }
    )];
    let page = rewrite_str(&page, settings).map_err(|error| anyhow!("{error}"))?;
    ensure!(policy_seen.take(), "no policy for what is in the page");
    Ok(page)
}

fn allow(policy: &mut Element<'_, '_>, hashes: &[(&str, String)]) -> HandlerResult {
    let mut content = policy.get_attribute("content").unwrap_or_default();
    for (marker, hashes) in hashes {
        if !content.contains(marker) {
            return Err(format!("the policy has no {marker}").into());
        }
        content = content.replace(marker, hashes);
    }
    policy.set_attribute("content", &content)?;
    Ok(())
}

/// The hashes by which a policy allows what stands in these elements of the page.
fn hashes_of(page: &str, selector: &str) -> Result<String> {
    let found = RefCell::new(Vec::<String>::new());
    let settings = RewriteStrSettings {
        element_content_handlers: vec![
            element!(selector, |_element| {
                found.borrow_mut().push(String::new());
                Ok(())
            }),
            text!(selector, |chunk| {
                if let Some(last) = found.borrow_mut().last_mut() {
                    last.push_str(chunk.as_str());
                }
                Ok(())
            }),
        ],
        ..RewriteStrSettings::new()
    };
    rewrite_str(page, settings).map_err(|error| anyhow!("{error}"))?;
    let found = found.take();
    if found.is_empty() {
        bail!("the policy names the hash of a {selector}, and there is none");
    }
    let hashes: Vec<_> = found.iter().map(|inside| policy_hash(inside)).collect();
    Ok(hashes.join(" "))
}

/// How a policy allows this text of a `<style>` or `<script>`, and no other.
pub(super) fn policy_hash(inside: &str) -> String {
    format!(
        "'sha256-{}'",
        STANDARD.encode(Sha256::digest(inside.as_bytes()))
    )
}

fn without_comments(page: &str) -> Result<String> {
    let mut settings = RewriteStrSettings::new();
    settings.document_content_handlers = vec![doc_comments!(|comment| {
        comment.remove();
        Ok(())
    })];
    let page = rewrite_str(page, settings).map_err(|error| anyhow!("{error}"))?;
    Ok(squeeze(&page))
}

/// Takes out the empty lines that comments and Trunk's elements leave behind.
fn squeeze(page: &str) -> String {
    let lines = page.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| format!("{line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = r#"<!DOCTYPE html>
<html><head>
<!-- A remark. -->
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'sha256-INLINE-SCRIPT'; style-src 'self' 'sha256-INLINE-STYLE'">
<script id="first"></script>
<title data-text="title"></title>
<style>p{color:red}</style>
<style>b{color:blue}</style>
<link rel="stylesheet" href="style.css">
<script id="boot" src="boot.js" defer></script>
</head><body><p data-text="hello">old words</p><a href="https://style.css/">x</a></body></html>"#;

    fn names() -> Names {
        Names::from([
            ("boot.js", "boot-1.js".to_owned()),
            ("handrail.js", "handrail-2.js".to_owned()),
            ("handrail.wasm", "handrail-3.wasm".to_owned()),
            ("style.css", "style-4.css".to_owned()),
        ])
    }

    fn pack(name: &str) -> Listed {
        let strings = [("title", "Hand & rail"), ("hello", "<b>Hello</b>")];
        let strings = strings.map(|(key, text)| (key.to_owned(), text.to_owned()));
        Listed::for_tests("en", name, BTreeMap::from(strings))
    }

    fn apply(source: &str, release: bool) -> Result<String> {
        let names = names();
        let packs = [pack("\"A\" & B")];
        let edit = Edit {
            names: &names,
            packs: &packs,
            parts: &Parts::from([("learn".to_owned(), vec!["parts/learn-1.wasm".to_owned()])]),
            wasm_bytes: 12,
            first: "if (1 < 2) go()",
            icons: "<symbol id=\"icon-x\"></symbol>",
            release,
        };
        edit.apply(source, "abcdef012345")
    }

    #[test]
    fn texts_are_filled_in_and_stay_text() {
        let page = apply(SOURCE, false).unwrap();
        assert!(page.contains("<title data-text=\"title\">Hand &amp; rail</title>"));
        assert!(page.contains("<p data-text=\"hello\">&lt;b&gt;Hello&lt;/b&gt;</p>"));
    }

    #[test]
    fn files_get_their_names_and_other_addresses_stay() {
        let page = apply(SOURCE, false).unwrap();
        assert!(page.contains("<link rel=\"stylesheet\" href=\"style-4.css\">"));
        assert!(page.contains("src=\"boot-1.js\""));
        assert!(page.contains("href=\"https://style.css/\""));
    }

    #[test]
    fn the_boot_script_is_told_all() {
        let page = apply(SOURCE, false).unwrap();
        for attribute in [
            "data-build=\"abcdef012345\"",
            "data-js=\"handrail-2.js\"",
            "data-wasm=\"handrail-3.wasm\"",
            "data-wasm-bytes=\"12\"",
            "&quot;name&quot;:&quot;\\&quot;A\\&quot; &amp; B&quot;",
        ] {
            assert!(page.contains(attribute), "{attribute} is not in {page}");
        }
    }

    #[test]
    fn the_icons_stand_in_the_page() -> Result<()> {
        let file = "<svg xmlns=\"x\">\n<symbol id=\"icon-a\"></symbol>\n</svg>\n";
        assert_eq!(symbols(file), Some("<symbol id=\"icon-a\"></symbol>"));
        assert_eq!(symbols("no picture"), None);
        let page = apply(&format!("{SOURCE}<svg id=\"icons\"></svg>"), true)?;
        assert!(page.contains("<svg id=\"icons\"><symbol id=\"icon-x\"></symbol></svg>"));
        Ok(())
    }

    #[test]
    fn the_policy_allows_what_stands_in_the_page() {
        let hash = |inside: &[u8]| STANDARD.encode(Sha256::digest(inside));
        let (red, blue) = (hash(b"p{color:red}"), hash(b"b{color:blue}"));
        let first = hash(b"if (1 < 2) go()");
        for release in [false, true] {
            let page = apply(SOURCE, release).unwrap();
            assert!(page.contains("<script id=\"first\">if (1 < 2) go()</script>"));
            assert!(page.contains(&format!(
                "style-src 'self' 'sha256-{red}' 'sha256-{blue}'\""
            )));
            assert!(page.contains(&format!("script-src 'self' 'sha256-{first}';")));
        }
    }

    /// Empty lines go in a release, and the hash is of what is left.
    #[test]
    fn a_page_that_stands_alone_gets_its_policy() {
        let source = "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src \
            'sha256-INLINE-SCRIPT'; style-src 'sha256-INLINE-STYLE'\"><!-- A remark. -->\
            <style>p{}</style><script>go();\n\nstay();</script>";
        let page = alone(source, true).unwrap();
        let hash = STANDARD.encode(Sha256::digest(b"go();\nstay();"));
        assert!(page.contains(&hash) && !page.contains("remark"), "{page}");
        let error = alone(&source.replace("script>", "p>"), true).err().unwrap();
        assert!(error.to_string().contains("script"), "{error}");
    }

    #[test]
    fn a_release_has_no_remarks() {
        assert!(apply(SOURCE, false).unwrap().contains("A remark"));
        let page = apply(SOURCE, true).unwrap();
        assert!(!page.contains("A remark"));
        assert!(!page.contains("\n\n"));
    }

    #[test]
    fn what_is_missing_is_said() {
        let failure = |from: &str, to: &str| {
            let result = apply(&SOURCE.replace(from, to), false);
            format!("{:#}", result.err().unwrap())
        };
        assert!(failure("hello", "nowhere").contains("`nowhere`"));
        assert!(failure("id=\"boot\"", "").contains("<script id=\"boot\">"));
        assert!(failure("id=\"first\"", "").contains("<script id=\"first\">"));
        assert!(failure("INLINE-STYLE", "").contains("INLINE-STYLE"));
        assert!(failure("INLINE-SCRIPT", "").contains("INLINE-SCRIPT"));
        assert!(failure("Content-Security-Policy", "refresh").contains("policy"));
        assert!(failure("style>", "p>").contains("style"));
    }
}
