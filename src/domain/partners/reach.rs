//! Addresses that call someone, or begin a message to them.

use crate::domain::letters::{Letter, letter};

/// The address that dials a number; none where no phone could dial it.
pub fn call(phone: &str) -> Option<String> {
    Some(format!("tel:{}", dialled(phone)?))
}

/// The address that begins a text message. With no number the phone asks whom it is for.
pub fn text(phone: &str, words: &str) -> String {
    let number = dialled(phone).unwrap_or_default();
    if words.is_empty() {
        return format!("sms:{number}");
    }
    // RFC 5724 has `?body=`; iPhones look for `&body=`. This is read by both.
    format!("sms:{number}?&body={}", encoded(words, "%0A"))
}

/// The address that begins an e-mail (RFC 6068).
pub fn mail(address: &str, subject: &str, words: &str) -> String {
    let mut link = format!("mailto:{}", encoded(address, ""));
    let mut sign = '?';
    for (name, value) in [("subject", subject), ("body", words)] {
        if !value.is_empty() {
            link.push(sign);
            link.push_str(name);
            link.push('=');
            link.push_str(&encoded(value, "%0D%0A"));
            sign = '&';
        }
    }
    link
}

/// Digits of any script, after a `+` where there is one. An extension is left out: it is dialled
/// when someone answers.
fn dialled(phone: &str) -> Option<String> {
    let mut dialled = String::new();
    for c in phone.chars() {
        match letter(c) {
            Letter::Digit(digit) => dialled.push(digit),
            // 'x 12', 'ext. 12', '(fax)'.
            Letter::In(_) if !dialled.is_empty() => break,
            _ if matches!(c, '+' | '＋') && dialled.is_empty() => dialled.push('+'),
            _ if matches!(c, '*' | '#') => return None,
            _ => {}
        }
    }
    // The 0 in '+44 (0) 20' is for calls inside the country.
    if dialled.starts_with('+') && phone.contains("(0)") {
        return self::dialled(&phone.replace("(0)", " "));
    }
    let digits = dialled.trim_start_matches('+').len();
    (2..=18).contains(&digits).then_some(dialled)
}

/// All but letters, digits and `-._~@` as `%XX` of UTF-8 (RFC 3986).
fn encoded(text: &str, line_end: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut encoded = String::new();
    for byte in text.bytes() {
        match byte {
            b'\r' => {}
            b'\n' => encoded.push_str(line_end),
            b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'-' | b'.' | b'_' | b'~' | b'@' => {
                encoded.push(char::from(byte));
            }
            _ => {
                encoded.push('%');
                encoded.push(char::from(HEX[usize::from(byte >> 4)]));
                encoded.push(char::from(HEX[usize::from(byte & 15)]));
            }
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_dialled_as_they_are_meant() {
        for (phone, dialled) in [
            ("+66 (0) 81-234 56", Some("tel:+668123456")),
            ("02 123 45 (fax)", Some("tel:0212345")),
            ("๐๒ ๑๒๓", Some("tel:02123")),
            ("Tel. 12 ext. 7", Some("tel:12")),
            ("*#06#", None),
            ("call me", None),
            ("", None),
            ("1", None),
        ] {
            assert_eq!(call(phone).as_deref(), dialled, "{phone}");
        }
    }

    #[test]
    fn messages_begin_with_their_words() {
        assert_eq!(
            text("08 1", "Hi & bye?\nא"),
            "sms:081?&body=Hi%20%26%20bye%3F%0A%D7%90"
        );
        assert_eq!(text("", ""), "sms:");
        assert_eq!(
            mail("a b@x.org", "Film night", "Hello\nyou"),
            "mailto:a%20b@x.org?subject=Film%20night&body=Hello%0D%0Ayou"
        );
        assert_eq!(mail("a@x.org", "", "Yo"), "mailto:a@x.org?body=Yo");
        assert_eq!(
            mail("a@x.org?cc=b@y.org", "", ""),
            "mailto:a@x.org%3Fcc%3Db@y.org"
        );
    }

    proptest! {
        #[test]
        fn nothing_in_a_text_ends_the_address(words in any::<String>(), to in any::<String>()) {
            for link in [text(&to, &words), mail(&to, &words, &words)] {
                let plain = |c: char| c.is_ascii_alphanumeric() || "-._~@%:?&=+".contains(c);
                prop_assert!(link.chars().all(plain), "{}", link);
            }
            let _ = call(&to);
        }
    }
}
