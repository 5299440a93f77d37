//! A line of a vCard, taken apart: `item1.TEL;TYPE=WORK:02 123`.

/// What the app has a field for, and what begins, ends and describes a contact.
const WANTED: [&str; 15] = [
    "BEGIN",
    "END",
    "VERSION",
    "FN",
    "N",
    "NICKNAME",
    "ORG",
    "TEL",
    "EMAIL",
    "ADR",
    "NOTE",
    "UID",
    "REV",
    "CATEGORIES",
    "AGENT",
];

/// A line of a contact.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Property {
    /// Its name in capitals, without a group in front.
    pub name: String,
    /// Its parameters: name in capitals and value. One without a name, as 2.1 has them, is a
    /// `TYPE`.
    pub params: Vec<(String, String)>,
    /// Its value as it stands in the file.
    pub value: Vec<u8>,
}

impl Property {
    /// Takes a line apart. None when it has no name and colon.
    pub fn of(line: &[u8]) -> Option<Property> {
        let colon = end_of_head(line)?;
        let head = String::from_utf8_lossy(&line[..colon]);
        let mut parts = split_outside_quotes(&head).into_iter();
        let name = plain_name(parts.next()?.as_bytes())?;
        let params = parts.map(param).collect();
        Some(Property {
            name,
            params,
            value: line[colon + 1..].to_vec(),
        })
    }

    /// The value of a parameter.
    pub fn param(&self, name: &str) -> Option<&str> {
        let mut all = self.params.iter();
        all.find(|(other, _)| other == name)
            .map(|(_, value)| value.as_str())
    }

    /// Whether it is of a type, such as `FAX`: `TYPE=WORK,FAX`, `TYPE=WORK;TYPE=FAX`, `WORK;FAX`.
    pub fn is_of(&self, kind: &str) -> bool {
        let types = self.params.iter().filter(|(name, _)| name == "TYPE");
        types
            .flat_map(|(_, value)| value.split(','))
            .any(|other| other.trim().eq_ignore_ascii_case(kind))
    }

    /// How its value is written down: `ENCODING=QUOTED-PRINTABLE`, or in 2.1 the word alone.
    pub fn encoding(&self) -> Encoding {
        let named = self.param("ENCODING").unwrap_or_default();
        let is = |names: &[&str]| {
            let mut names = names.iter();
            names.any(|name| named.eq_ignore_ascii_case(name) || self.is_of(name))
        };
        if is(&["QUOTED-PRINTABLE"]) {
            Encoding::Quoted
        } else if named.eq_ignore_ascii_case("B") || is(&["BASE64"]) {
            Encoding::Binary
        } else {
            Encoding::Plain
        }
    }
}

/// How a value is written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// As it is.
    Plain,
    /// Quoted-printable.
    Quoted,
    /// Base 64.
    Binary,
}

/// Whether the app has a use for the line that begins so. One that has no name is wanted too: it
/// has to be told.
pub fn is_wanted(head: &[u8]) -> bool {
    let name = head.split(|byte| *byte == b';').next().unwrap_or_default();
    plain_name(name).is_none_or(|name| WANTED.contains(&name.as_str()))
}

/// Whether a line that begins so has a value in quoted-printable.
pub fn is_quoted(head: &[u8]) -> bool {
    let head = String::from_utf8_lossy(head).to_ascii_uppercase();
    head.contains("QUOTED-PRINTABLE")
}

/// A name in capitals without the group in front. None for what is no name.
fn plain_name(name: &[u8]) -> Option<String> {
    let name = name.trim_ascii();
    let is_sign = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_');
    if name.is_empty() || !name.iter().all(is_sign) {
        return None;
    }
    let name = name.rsplit(|byte| *byte == b'.').next()?;
    Some(String::from_utf8_lossy(name).to_ascii_uppercase())
}

/// Where the first colon outside of quotes stands; when a quote has no end, the first of all.
fn end_of_head(line: &[u8]) -> Option<usize> {
    let mut quoted = false;
    let outside = line.iter().position(|byte| {
        quoted ^= *byte == b'"';
        *byte == b':' && !quoted
    });
    outside.or_else(|| line.iter().position(|byte| *byte == b':'))
}

fn split_outside_quotes(head: &str) -> Vec<&str> {
    let (mut parts, mut from, mut quoted) = (Vec::new(), 0, false);
    for (at, byte) in head.bytes().enumerate() {
        quoted ^= byte == b'"';
        if byte == b';' && !quoted {
            parts.push(&head[from..at]);
            from = at + 1;
        }
    }
    parts.push(&head[from..]);
    parts
}

fn param(written: &str) -> (String, String) {
    let (name, value) = written.split_once('=').unwrap_or(("TYPE", written));
    let value = value.trim().replace('"', "");
    (name.trim().to_ascii_uppercase(), value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn property(line: &str) -> Property {
        Property::of(line.as_bytes()).unwrap_or_default()
    }

    #[test]
    fn groups_cases_and_types_are_read() {
        let tel = property("item1.tel;type=work,VOICE;Type=pref:+66: 2");
        assert_eq!(tel.name, "TEL");
        assert_eq!(tel.value, b"+66: 2");
        assert!(tel.is_of("WORK") && tel.is_of("voice") && tel.is_of("PREF"));
        assert!(!tel.is_of("FAX"));
        let old = property("TEL;HOME;FAX:1");
        assert!(old.is_of("HOME") && old.is_of("FAX"));
        let quoted = property("ADR;LABEL=\"a;b:c\";TYPE=\"voice,home\":;;x");
        assert_eq!(quoted.param("LABEL"), Some("a;b:c"));
        assert!(quoted.is_of("home"));
        assert_eq!(quoted.value, b";;x");
    }

    #[test]
    fn encodings_are_named_or_stand_alone() {
        for (line, encoding) in [
            ("NOTE;ENCODING=QUOTED-PRINTABLE:x", Encoding::Quoted),
            ("NOTE;quoted-printable;CHARSET=UTF-8:x", Encoding::Quoted),
            ("NOTE;ENCODING=b:x", Encoding::Binary),
            ("NOTE;BASE64:x", Encoding::Binary),
            ("NOTE;ENCODING=8BIT:x", Encoding::Plain),
        ] {
            assert_eq!(property(line).encoding(), encoding, "{line}");
        }
        assert!(is_quoted(b"NOTE;ENCODING=Quoted-Printable"));
    }

    #[test]
    fn what_has_no_name_is_no_property() {
        for line in ["", "no colon", ":value", "two words:x", "a\"b:x"] {
            assert_eq!(Property::of(line.as_bytes()), None, "{line}");
        }
        assert!(is_wanted(b"two words") && is_wanted(b"a.b.FN") && is_wanted(b"org;x=y"));
        assert!(!is_wanted(b"PHOTO") && !is_wanted(b"item1.X-ABLabel"));
    }
}
