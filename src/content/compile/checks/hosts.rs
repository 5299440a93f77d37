//! Finding addresses of hosts. The app asks nothing of another host, and a text that names one
//! sends its reader to a page that nobody checks again.

/// Endings of host names that are longer than a country's two letters. Endings of file names
/// that the app itself speaks of (`.json`, `.ics`, `.csv`) must not be among them.
const LONG_ENDINGS: [&str; 38] = [
    "academy", "aero", "agency", "app", "asia", "biz", "blog", "cat", "center", "chat", "click",
    "cloud", "club", "com", "dev", "edu", "gov", "help", "info", "int", "jobs", "link", "live",
    "mil", "mobi", "museum", "name", "net", "news", "ngo", "ong", "online", "org", "site", "store",
    "top", "website", "world",
];

/// All in a text that looks like an address: a scheme, `www.`, or a bare host name.
pub(super) fn find(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || "<>()[]{}\"'“”‘’«»,;|".contains(c))
        .filter_map(|word| scheme(word).or_else(|| bare(word)))
        .map(|address| address.trim_end_matches(['.', ':', '!', '?']))
}

/// Whether a text is the whole address of a web page.
pub(in crate::content::compile) fn is_url(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let is_clean =
            !text.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"".contains(c));
        is_clean && host.contains('.') && !host.contains('@')
    })
}

fn scheme(word: &str) -> Option<&str> {
    let small = word.to_ascii_lowercase();
    let starts = ["http:", "https:", "ftp:", "mailto:", "tel:", "www."];
    (starts.iter().any(|start| small.starts_with(start)) || small.contains("://")).then_some(word)
}

/// A host name standing in a word, perhaps after `name@` or before `/path`.
fn bare(word: &str) -> Option<&str> {
    word.split(|c: char| !(c.is_alphanumeric() || c == '-' || c == '.'))
        .map(|part| part.trim_matches(['.', '-']))
        .find(|part| is_host(part))
}

fn is_host(part: &str) -> bool {
    let labels: Vec<&str> = part.split('.').collect();
    let [names @ .., ending] = labels.as_slice() else {
        return false;
    };
    let ending = ending.to_ascii_lowercase();
    let is_ending = (ending.len() == 2 && ending.bytes().all(|b| b.is_ascii_lowercase()))
        || LONG_ENDINGS.contains(&ending.as_str());
    // Single letters before it are abbreviations ('U.S.A.is'), not hosts.
    is_ending
        && !names.is_empty()
        && names.iter().all(|name| !name.is_empty())
        && names.iter().any(|name| name.chars().count() > 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for (text, host) in [
            ("see https://x.y/z now", "https://x.y/z"),
            ("HTTP://X", "HTTP://X"),
            ("(www.example)", "www.example"),
            ("at example.org.", "example.org"),
            ("write to me@mail.example.net, please", "mail.example.net"),
            ("look at iom.int/where", "iom.int"),
            ("sub.host.co.uk", "sub.host.co.uk"),
            ("tel:123", "tel:123"),
            ("wörter.de", "wörter.de"),
        ] {
            assert_eq!(find(text).collect::<Vec<_>>(), [host], "{text}");
        }
    }

    #[test]
    fn whole_addresses() {
        for url in [
            "https://www.ilo.org",
            "http://a.b/c?d=e#f",
            "https://a.example/b/!c,d",
        ] {
            assert!(is_url(url), "{url}");
        }
        for url in [
            "",
            "ilo.org",
            "ftp://a.b",
            "https://",
            "https://a b.c",
            "javascript:1",
            "https://a@b.c",
        ] {
            assert!(!is_url(url), "{url}");
        }
    }

    #[test]
    fn no_addresses() {
        for text in [
            "",
            "Stop. Look. Listen.",
            "e.g. this",
            "at 9 a.m. or p.m.",
            "the U.S. and the U.N.",
            "wait...no",
            "notes.json",
            "handrail-plan.ics",
            "27.6 million",
            "and/or",
            "no.",
            "someone's phone",
            "What? Yes.",
            "a.b",
        ] {
            assert_eq!(find(text).next(), None, "{text}");
        }
    }
}
