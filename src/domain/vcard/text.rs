//! Values: from bytes to words, and the signs that stand for others.

/// Reads bytes in another kind of letters, by its name: `windows-874`, `Shift_JIS`. None when it
/// is not known.
pub type OtherLetters = fn(&str, &[u8]) -> Option<String>;

/// The words in bytes of a named kind; none when the kind is not known.
pub fn named(charset: &str, bytes: &[u8], other: OtherLetters) -> Option<String> {
    let is = |names: &[&str]| names.iter().any(|name| charset.eq_ignore_ascii_case(name));
    if is(&["UTF-8", "UTF8", "US-ASCII", "ASCII"]) {
        Some(guessed(bytes))
    } else if is(&[
        "ISO-8859-1",
        "ISO8859-1",
        "LATIN1",
        "LATIN-1",
        "WINDOWS-1252",
        "CP1252",
    ]) {
        Some(latin(bytes))
    } else {
        other(charset, bytes)
    }
}

/// The words in bytes of a kind that nobody named: UTF-8, else Latin.
pub fn guessed(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => latin(bytes),
    }
}

/// Windows-1252, which is Latin-1 with more signs.
fn latin(bytes: &[u8]) -> String {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž',
        '\u{8F}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}',
        'ž', 'Ÿ',
    ];
    let sign = |byte: &u8| match byte {
        0x80..=0x9F => HIGH[usize::from(byte - 0x80)],
        byte => char::from(*byte),
    };
    bytes.iter().map(sign).collect()
}

/// The bytes in quoted-printable, and whether all of it was right. What is not stays.
pub fn unquoted(bytes: &[u8]) -> (Vec<u8>, bool) {
    let hex = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16));
    let (mut plain, mut right, mut at) = (Vec::with_capacity(bytes.len()), true, 0);
    while let Some(byte) = bytes.get(at) {
        let value = hex(bytes.get(at + 1)).zip(hex(bytes.get(at + 2)));
        match value {
            Some((high, low)) if *byte == b'=' => {
                plain.push((high * 16 + low) as u8);
                at += 3;
            }
            _ => {
                right &= *byte != b'=';
                plain.push(*byte);
                at += 1;
            }
        }
    }
    (plain, right)
}

/// The parts of a value, with `between` between them, in the signs that they stand for. In
/// version 2.1 `\n` is no new line.
pub fn parts(value: &str, between: Option<char>, is_old: bool) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut signs = value.chars().peekable();
    while let Some(sign) = signs.next() {
        if Some(sign) == between {
            parts.push(String::new());
            continue;
        }
        let Some(part) = parts.last_mut() else { break };
        let next = signs.peek().copied();
        match (sign, next) {
            ('\\', Some('n' | 'N')) if !is_old => part.push('\n'),
            ('\\', Some(next @ ('\\' | ',' | ';' | ':'))) => part.push(next),
            _ => {
                part.push(sign);
                continue;
            }
        }
        signs.next();
    }
    parts
}

/// A text with one kind of line ends and without signs that no file may hold.
pub fn clean(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\r' if signs.peek() == Some(&'\n') => {}
            '\r' => clean.push('\n'),
            '\n' | '\t' => clean.push(sign),
            sign if sign.is_ascii_control() => {}
            sign => clean.push(sign),
        }
    }
    clean
}

#[cfg(test)]
mod tests {
    use super::*;

    fn none(_: &str, _: &[u8]) -> Option<String> {
        None
    }

    #[test]
    fn letters_are_read_as_named_or_guessed() {
        assert_eq!(
            named("iso-8859-1", b"caf\xe9", none).as_deref(),
            Some("café")
        );
        assert_eq!(
            named("Windows-1252", b"\x80 5 \x96", none).as_deref(),
            Some("€ 5 –")
        );
        assert_eq!(named("UTF-8", "né".as_bytes(), none).as_deref(), Some("né"));
        assert_eq!(named("KOI8-R", b"\xc1", none), None);
        assert_eq!(guessed(b"caf\xe9"), "café");
    }

    #[test]
    fn quoted_printable_is_read_and_damage_kept() {
        assert_eq!(unquoted(b"a=3Db=c3=A9"), (b"a=b\xc3\xa9".to_vec(), true));
        assert_eq!(unquoted(b"50=X =4"), (b"50=X =4".to_vec(), false));
    }

    #[test]
    fn signs_stand_for_others() {
        assert_eq!(
            parts("a\\;b;c\\,d\\\\;", Some(';'), false),
            ["a;b", "c,d\\", ""]
        );
        assert_eq!(
            parts("one\\ntwo\\Nthree\\x", None, false),
            ["one\ntwo\nthree\\x"]
        );
        assert_eq!(parts("C:\\new;x", Some(';'), true), ["C:\\new", "x"]);
        assert_eq!(parts("", Some(','), false), [""]);
        assert_eq!(clean("a\r\nb\rc\u{0}\u{7f}\t"), "a\nb\nc\t");
    }
}
