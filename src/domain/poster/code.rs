//! QR codes: what a phone's camera reads.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// Longer addresses make codes that cheap cameras cannot read from a wall.
const MOST_BYTES: usize = 300;

/// White space around a code, in modules: less, and some readers do not see where it begins.
pub const QUIET: i32 = 4;

/// A code: dark modules on a square, without the quiet zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// Modules on each side.
    pub size: i32,
    /// Dark modules side by side: column, row, and how many.
    pub dark: Vec<(i32, i32, i32)>,
}

impl Matrix {
    /// Modules on each side, with the quiet zone.
    pub fn whole(&self) -> i32 {
        self.size + 2 * QUIET
    }
}

/// The code for a text. A fifth of it may be damaged (level M). None when the text is too long.
pub fn encode(text: &str) -> Option<Matrix> {
    if text.len() > MOST_BYTES {
        return None;
    }
    let segment = QrSegment::make_bytes(text.as_bytes());
    let code = QrCode::encode_segments_advanced(
        &[segment],
        QrCodeEcc::Medium,
        Version::MIN,
        Version::MAX,
        None,
        false,
    );
    let code = code.ok()?;
    let size = code.size();
    let mut dark = Vec::new();
    for row in 0..size {
        let mut column = 0;
        while column < size {
            let from = column;
            while code.get_module(column, row) {
                column += 1;
            }
            if column > from {
                dark.push((from, row, column - from));
            }
            column += 1;
        }
    }
    Some(Matrix { size, dark })
}

/// Why an address makes no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadLink {
    /// Nothing is typed yet.
    Empty,
    /// It begins with another word than https.
    NotHttps,
    /// It is no address: a blank in it, or no dot in the name of the site.
    NoAddress,
    /// It has more than 300 letters.
    TooLong,
}

/// The whole address of a page, from what was typed.
///
/// # Errors
///
/// When a code for it would lead nowhere, or could not be read.
pub fn address(typed: &str) -> Result<String, BadLink> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(BadLink::Empty);
    }
    let scheme = typed.split(['/', '?', '#']).next().unwrap_or_default();
    let rest = match typed.get(..8) {
        Some(start) if start.eq_ignore_ascii_case("https://") => &typed[8..],
        _ if typed.contains("://") || (scheme.contains(':') && !has_port(scheme)) => {
            return Err(BadLink::NotHttps);
        }
        _ => typed,
    };
    let site = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let has_dot = site.trim_matches('.').contains('.');
    if rest.contains(char::is_whitespace) || rest.contains(char::is_control) || !has_dot {
        return Err(BadLink::NoAddress);
    }
    let mut whole = "https://".to_owned();
    whole.push_str(rest);
    match whole.len() > MOST_BYTES {
        true => Err(BadLink::TooLong),
        false => Ok(whole),
    }
}

/// Whether what stands behind the colon is a number: `example.org:8080`.
fn has_port(site: &str) -> bool {
    let port = site.rsplit(':').next().unwrap_or_default();
    !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit())
}

/// An address as people read and type it: without `https://`, and the site alone where the rest
/// is long.
pub fn shown(address: &str) -> &str {
    let short = address.strip_prefix("https://").unwrap_or(address);
    let short = short.trim_end_matches('/');
    if short.chars().count() <= 40 {
        return short;
    }
    short.split(['/', '?', '#']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_code_has_its_three_corners() {
        let code = encode("tel:1300").expect("a short text");
        assert_eq!((code.size, code.whole()), (21, 29));
        for corner in [(0, 0, 7), (14, 0, 7), (0, 20, 7)] {
            assert!(code.dark.contains(&corner), "{corner:?}");
        }
    }

    #[test]
    fn addresses_are_made_whole() {
        for (typed, whole) in [
            (" example.org ", "https://example.org"),
            ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
            ("HTTPS://example.org", "https://example.org"),
            ("example.org:8080/x", "https://example.org:8080/x"),
            ("https://ไทย.example", "https://ไทย.example"),
        ] {
            assert_eq!(address(typed).as_deref(), Ok(whole));
        }
    }

    #[test]
    fn what_leads_nowhere_is_told() {
        for (typed, why) in [
            ("  ", BadLink::Empty),
            ("http://example.org", BadLink::NotHttps),
            ("javascript:alert(1)", BadLink::NotHttps),
            ("mailto:me@example.org", BadLink::NotHttps),
            ("call us", BadLink::NoAddress),
            ("https://localhost", BadLink::NoAddress),
            ("https://.", BadLink::NoAddress),
            ("https://example.org/a b", BadLink::NoAddress),
        ] {
            assert_eq!(address(typed), Err(why), "{typed}");
        }
        let long = format!("example.org/{}", "a".repeat(300));
        assert_eq!(address(&long), Err(BadLink::TooLong));
    }

    #[test]
    fn people_read_the_short_form() {
        assert_eq!(shown("https://example.org/"), "example.org");
        assert_eq!(shown("https://example.org/help"), "example.org/help");
        let long = format!("https://example.org/{}", "a".repeat(99));
        assert_eq!(shown(&long), "example.org");
    }

    proptest! {
        #[test]
        fn whatever_is_typed_does_not_break_it(typed in ".{0,400}") {
            if let Ok(whole) = address(&typed) {
                prop_assert!(whole.starts_with("https://"));
                let code = encode(&whole).expect("short enough");
                for (column, row, many) in code.dark {
                    prop_assert!(many > 0 && column + many <= code.size && row < code.size);
                }
            }
        }

        #[test]
        fn too_long_is_none(text in "[a-z]{301,400}") {
            prop_assert_eq!(encode(&text), None);
        }
    }
}
