//! How many text messages a text takes.
//!
//! The rule is 3GPP TS 23.038, the standard for the alphabets of text messages. When every
//! character stands in its 'GSM 7 bit default alphabet' (table in 6.2.1), or in the extension of
//! that (6.2.1.1), a message holds 160 of 7 bits; one of the extension takes two, an escape and
//! itself. Any other character makes the whole message UCS-2 (6.2.3), which holds 70 units of 16
//! bits. A longer text goes out in parts, which give up six bytes to say that they belong
//! together (TS 23.040, 9.2.3.24.1): 153 or 67 are left. No part ends between an escape and its
//! character, or within a pair of surrogates, so that each can be read by itself.

/// The default alphabet, without the escape.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡\
ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

/// Its extension.
const EXTENSION: &str = "\u{C}^{}\\[~]|€";

/// How the characters of a text message are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coding {
    /// 7 bits each.
    Gsm7,
    /// 16 bits each, two times that for emoji.
    Ucs2,
}

impl Coding {
    /// How many units a message of one part holds, and each part of a longer one.
    pub fn room(self) -> (usize, usize) {
        match self {
            Coding::Gsm7 => (160, 153),
            Coding::Ucs2 => (70, 67),
        }
    }

    fn units(self, c: char) -> usize {
        match self {
            Coding::Gsm7 if EXTENSION.contains(c) => 2,
            Coding::Gsm7 => 1,
            Coding::Ucs2 => c.len_utf16(),
        }
    }
}

/// A text as text messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sms<'a> {
    /// How it is written.
    pub coding: Coding,
    /// How many units it takes.
    pub units: usize,
    /// What each message says. At least one.
    pub parts: Vec<&'a str>,
    /// How many units are left in the last of them.
    pub left: usize,
}

/// Divides a text.
pub fn sms(text: &str) -> Sms<'_> {
    let coding = match text.chars().all(is_short) {
        true => Coding::Gsm7,
        false => Coding::Ucs2,
    };
    let units = text.chars().map(|c| coding.units(c)).sum();
    let (alone, each) = coding.room();
    if units <= alone {
        return Sms {
            coding,
            units,
            parts: vec![text],
            left: alone - units,
        };
    }
    let (mut parts, mut start, mut used) = (Vec::new(), 0, 0);
    for (at, c) in text.char_indices() {
        let units = coding.units(c);
        if used + units > each {
            parts.push(&text[start..at]);
            (start, used) = (at, 0);
        }
        used += units;
    }
    parts.push(&text[start..]);
    Sms {
        coding,
        units,
        parts,
        left: each - used,
    }
}

/// Whether a character needs no long form.
fn is_short(c: char) -> bool {
    BASIC.contains(c) || EXTENSION.contains(c)
}

/// The characters that force the long form, each once, in order.
pub fn forcing(text: &str) -> Vec<char> {
    let mut forcing = Vec::new();
    for c in text.chars() {
        if !is_short(c) && !forcing.contains(&c) {
            forcing.push(c);
        }
    }
    forcing
}

/// The text with plain signs in place of those that only look better: quotes, dashes, dots,
/// blanks. Letters and emoji stay as they are.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match plain_form(c) {
            Some(sign) => plain.push_str(sign),
            None => plain.push(c),
        }
    }
    plain
}

/// The plain form of a sign, if it has one.
fn plain_form(c: char) -> Option<&'static str> {
    Some(match c {
        '‘' | '’' | '‚' | '‛' | '′' | '‹' | '›' | '`' | '´' => "'",
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => "\"",
        '\u{2010}'..='\u{2015}' | '−' | '•' | '·' | '‣' => "-",
        '…' => "...",
        '×' => "x",
        '\t' | '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' => " ",
        // A soft hyphen, and what parts words unseen. Joiners are parts of letters and emoji.
        '\u{AD}' | '\u{200B}' | '\u{FEFF}' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn count(text: &str) -> (Coding, usize, usize, usize) {
        let sms = sms(text);
        (sms.coding, sms.units, sms.parts.len(), sms.left)
    }

    #[test]
    fn the_alphabet_is_that_of_the_standard() {
        // 128 places, but for the escape.
        assert_eq!(BASIC.chars().count(), 127);
        assert_eq!(EXTENSION.chars().count(), 10);
        for c in "áçêÀ‘’“”–…•ñ".chars() {
            assert_eq!(is_short(c), c == 'ñ', "{c}");
        }
    }

    #[test]
    fn seven_bits() {
        use Coding::Gsm7;
        assert_eq!(count(""), (Gsm7, 0, 1, 160));
        assert_eq!(count(&"a".repeat(160)), (Gsm7, 160, 1, 0));
        assert_eq!(count(&"a".repeat(161)), (Gsm7, 161, 2, 145));
        assert_eq!(count(&"a".repeat(306)), (Gsm7, 306, 2, 0));
        assert_eq!(count(&"a".repeat(307)), (Gsm7, 307, 3, 152));
        assert_eq!(count("[€]\n"), (Gsm7, 7, 1, 153));
        assert_eq!(count(&"€".repeat(80)), (Gsm7, 160, 1, 0));
        assert_eq!(count(&"€".repeat(81)), (Gsm7, 162, 2, 153 - 10));
    }

    #[test]
    fn an_escape_stays_with_its_character() {
        // 152 of the first part are taken: the escape would be its last.
        let text = format!("{}€{}", "a".repeat(152), "b".repeat(10));
        let divided = sms(&text);
        assert_eq!(divided.parts[0].len(), 152);
        assert!(divided.parts[1].starts_with('€'));
        assert_eq!(count(&text), (Coding::Gsm7, 164, 2, 153 - 12));
    }

    #[test]
    fn sixteen_bits() {
        use Coding::Ucs2;
        // A Thai, a Khmer and a Burmese letter are one unit each, with their signs beside them.
        for c in ["ก", "ក", "က", "’", "ب"] {
            assert_eq!(count(&c.repeat(70)), (Ucs2, 70, 1, 0), "{c}");
            assert_eq!(count(&c.repeat(71)), (Ucs2, 71, 2, 63), "{c}");
            assert_eq!(count(&c.repeat(134)), (Ucs2, 134, 2, 0), "{c}");
        }
        assert_eq!(count("ស្វាគមន៍"), (Ucs2, 8, 1, 62));
        assert_eq!(count("มีงาน"), (Ucs2, 5, 1, 65));
        assert_eq!(count("က်ာ"), (Ucs2, 3, 1, 67));
        assert_eq!(count(&"a".repeat(71).replacen('a', "é", 1)).0, Coding::Gsm7);
    }

    #[test]
    fn a_pair_of_surrogates_stays_together() {
        use Coding::Ucs2;
        assert_eq!(count("👍"), (Ucs2, 2, 1, 68));
        assert_eq!(count(&"👍".repeat(35)), (Ucs2, 70, 1, 0));
        // 33 fit into a part of 67, and one unit is left empty.
        let many = "👍".repeat(67);
        let divided = sms(&many);
        assert_eq!(divided.parts.len(), 3);
        assert_eq!(divided.parts[0].encode_utf16().count(), 66);
        assert_eq!(divided.left, 67 - 2);
    }

    #[test]
    fn what_forces_the_long_form_can_be_made_plain() {
        let text = "Don’t pay – ask “who” … ñ\u{A0}é 👍’";
        assert_eq!(forcing(text), ['’', '–', '“', '”', '…', '\u{A0}', '👍']);
        assert_eq!(plain(text), "Don't pay - ask \"who\" ... ñ é 👍'");
        assert_eq!(forcing(&plain(text)), ['👍']);
        assert_eq!(
            sms(&plain("«Ask»\u{200B} – it’s yours")).coding,
            Coding::Gsm7
        );
        // Joined emoji stay one.
        assert_eq!(plain("👩\u{200D}⚕"), "👩\u{200D}⚕");
    }

    proptest! {
        #[test]
        fn parts_are_whole_and_fit(text in "[a-z€{é\n]{0,400}|[ก👍’a]{0,300}|(?s).{0,100}") {
            let sms = sms(&text);
            prop_assert_eq!(sms.parts.concat(), text.clone());
            let units = |part: &str| part.chars().map(|c| sms.coding.units(c)).sum::<usize>();
            let (alone, each) = sms.coding.room();
            let most = if sms.parts.len() == 1 { alone } else { each };
            for (at, part) in sms.parts.iter().enumerate() {
                prop_assert!(units(part) <= most);
                // Nothing is wasted but the half of a pair.
                prop_assert!(at + 1 == sms.parts.len() || units(part) + 1 >= most);
            }
            prop_assert_eq!(units(sms.parts[sms.parts.len() - 1]) + sms.left, most);
            prop_assert_eq!(forcing(&text).is_empty(), sms.coding == Coding::Gsm7);
            let again = plain(&text);
            prop_assert_eq!(plain(&again), again.clone());
        }
    }
}
