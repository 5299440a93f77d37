//! What a character is to the examiner, and the plain form it is compared in.
//!
//! By ranges of our own instead of the tables of std: folding case and telling letters apart for
//! all of Unicode would cost more WebAssembly than the whole examiner. What is not listed here is
//! a letter that stands for itself, which is right for most scripts.

/// A character of a pasted text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::domain) enum Letter {
    /// Part of a word, in small and without its accent.
    In(char),
    /// A word of its own, because its script writes without spaces.
    Alone(char),
    /// A sign that belongs to the letter before it.
    Attached,
    /// A digit of any script, as one from 0 to 9.
    Digit(char),
    /// A sign of money.
    Currency(char),
    /// Leaves no trace: a soft hyphen, an apostrophe, a mark of direction.
    Nothing,
    /// A pause within a sentence.
    Comma,
    /// The end of a sentence.
    End,
    /// An end of a sentence, or part of a number or an abbreviation.
    Dot,
    /// The end of a line.
    Line,
    /// All else: spaces, signs, emoji.
    Space,
}

/// What a character is.
pub(in crate::domain) fn letter(c: char) -> Letter {
    if c.is_ascii() {
        return ascii(c);
    }
    let plain = plain(c);
    if plain.is_ascii() {
        return ascii(plain);
    }
    if is_nothing(c) {
        Letter::Nothing
    } else if is_attached(c) {
        Letter::Attached
    } else if let Some(digit) = digit(c) {
        Letter::Digit(digit)
    } else if is_currency(c) {
        Letter::Currency(c)
    } else if is_end(c) {
        Letter::End
    } else if is_comma(c) {
        Letter::Comma
    } else if matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}') {
        Letter::Line
    } else if is_sign(c) {
        Letter::Space
    } else if is_without_spaces(c) {
        Letter::Alone(c)
    } else {
        Letter::In(plain)
    }
}

fn ascii(c: char) -> Letter {
    match c {
        'a'..='z' => Letter::In(c),
        'A'..='Z' => Letter::In(c.to_ascii_lowercase()),
        '0'..='9' => Letter::Digit(c),
        '$' => Letter::Currency(c),
        '\'' | '`' => Letter::Nothing,
        ',' | ';' | '|' => Letter::Comma,
        '!' | '?' => Letter::End,
        '.' => Letter::Dot,
        '\n' | '\r' | '\u{B}' | '\u{C}' => Letter::Line,
        _ => Letter::Space,
    }
}

/// The small letter without accent, as far as one is known; else the character itself. Letters
/// that are drawn as signs (`𝗛𝗜𝗥𝗜𝗡𝗚`, `Ⓗ`, `Ｈ`) are letters again.
fn plain(c: char) -> char {
    // U+00C0 to U+017F, and U+1EA0 to U+1EFF in runs of one letter.
    const LATIN: &[u8] = b"aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuyty\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrss\
ssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
    let code = u32::from(c);
    let small = |offset: u32| char::from(b'a' + (offset % 26) as u8);
    match c {
        'À'..='ſ' => match LATIN[(code - 0xC0) as usize] {
            b'?' => c,
            small => char::from(small),
        },
        'Ơ' | 'ơ' | 'Ọ'..='ợ' => 'o',
        'Ư' | 'ư' | 'Ụ'..='ự' => 'u',
        'Ș' | 'ș' => 's',
        'Ț' | 'ț' => 't',
        'Ạ'..='ặ' => 'a',
        'Ẹ'..='ệ' => 'e',
        'Ỉ'..='ị' => 'i',
        'Ỳ'..='ỹ' => 'y',
        'Α'..='Ω' | 'А'..='Я' => shifted(c, 0x20),
        'Ѐ'..='Џ' => shifted(c, 0x50),
        // Full width.
        '\u{FF01}'..='\u{FF5E}' => char::from((code - 0xFF01) as u8 + b'!'),
        // Styled: mathematical, circled, squared.
        '\u{1D400}'..='\u{1D6A3}' => small((code - 0x1D400) % 52),
        '\u{1D7CE}'..='\u{1D7FF}' => char::from(((code - 0x1D7CE) % 10) as u8 + b'0'),
        '\u{24B6}'..='\u{24E9}' => small(code - 0x24B6),
        '\u{1F130}'..='\u{1F149}' => small(code - 0x1F130),
        '\u{1F150}'..='\u{1F169}' => small(code - 0x1F150),
        '\u{1F170}'..='\u{1F189}' => small(code - 0x1F170),
        _ => c,
    }
}

fn shifted(c: char, by: u32) -> char {
    char::from_u32(u32::from(c) + by).unwrap_or(c)
}

fn is_nothing(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | 'ـ' | '\u{180E}' | '\u{200B}'..='\u{200F}'
        | '‘' | '’' | 'ʼ' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// Accents and points of scripts that can be read without them, selectors of variants, and, in
/// scripts without spaces, vowels and tones around a letter.
fn is_attached(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36F}' | '\u{591}'..='\u{5BD}' | '\u{64B}'..='\u{65F}' | '\u{670}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{E01EF}'
        // Thai and Lao
        | '\u{E31}' | '\u{E34}'..='\u{E3A}' | '\u{E47}'..='\u{E4E}'
        | '\u{EB1}' | '\u{EB4}'..='\u{EBC}' | '\u{EC8}'..='\u{ECE}'
        // Burmese and its neighbours
        | '\u{102B}'..='\u{103E}' | '\u{1056}'..='\u{1060}' | '\u{1062}'..='\u{1064}'
        | '\u{1067}'..='\u{106D}' | '\u{1071}'..='\u{1074}' | '\u{1082}'..='\u{108D}'
        | '\u{108F}' | '\u{109A}'..='\u{109D}'
        // Khmer
        | '\u{17B4}'..='\u{17D3}' | '\u{17DD}')
}

/// Whether the letter after this sign is written under or into the letter before it.
pub(super) fn joins_next(c: char) -> bool {
    matches!(c, '\u{1039}' | '\u{17D2}')
}

fn digit(c: char) -> Option<char> {
    const ZEROS: [char; 17] = [
        '٠', '۰', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '༠', '၀', '႐', '០',
    ];
    for zero in ZEROS {
        let value = u32::from(c).wrapping_sub(u32::from(zero));
        if value < 10 {
            return Some(char::from(b'0' + value as u8));
        }
    }
    None
}

fn is_currency(c: char) -> bool {
    matches!(
        c,
        '£' | '¥' | '৳' | '฿' | '៛' | '\u{20A0}'..='\u{20CF}' | '﷼' | '￡' | '￥'
    )
}

fn is_end(c: char) -> bool {
    matches!(
        c,
        '؟' | '۔' | '।' | '॥' | '።' | '။' | '។' | '៕' | '。' | '‼' | '⁉' | '❗' | '❓'
    )
}

fn is_comma(c: char) -> bool {
    matches!(
        c,
        '،' | '؛' | '٫' | '٬' | '၊' | '、' | '…' | '•' | '·' | '●' | '▪' | '►' | '፣'
    )
}

/// Punctuation, signs and emoji.
fn is_sign(c: char) -> bool {
    matches!(c,
        '\u{80}'..='\u{A9}' | '\u{AB}'..='\u{B4}' | '\u{B6}'..='\u{B9}' | '\u{BB}'..='\u{BF}'
        | '×' | '÷' | '\u{5BE}' | '\u{5C0}'..='\u{5CF}' | '\u{600}'..='\u{60F}'
        | '\u{61B}'..='\u{61F}' | '\u{66A}'..='\u{66D}' | '\u{970}' | '\u{E4F}'
        | '\u{E5A}'..='\u{E5B}' | '\u{104C}'..='\u{104F}' | '\u{1360}'..='\u{1368}'
        | '\u{17D4}'..='\u{17DA}' | '\u{2000}'..='\u{206F}' | '\u{2100}'..='\u{2BFF}'
        | '\u{2E00}'..='\u{2E7F}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3030}'
        | '\u{E000}'..='\u{F8FF}' | '\u{FD3E}'..='\u{FD3F}' | '\u{FE10}'..='\u{FE6F}'
        | '\u{FF5F}'..='\u{FF65}' | '\u{FFE0}'..='\u{FFFF}' | '\u{1F000}'..='\u{1FAFF}'
        | '\u{F0000}'..)
}

/// Thai, Lao, Tibetan, Burmese, Khmer, Chinese and Japanese.
fn is_without_spaces(c: char) -> bool {
    matches!(c,
        '\u{E00}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{19E0}'..='\u{19FF}'
        | '\u{2E80}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{A9E0}'..='\u{A9FF}'
        | '\u{AA60}'..='\u{AA7F}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        text.chars()
            .map(|c| match letter(c) {
                Letter::In(c) | Letter::Alone(c) | Letter::Digit(c) | Letter::Currency(c) => c,
                Letter::Attached => '^',
                Letter::Nothing => '-',
                Letter::Comma => ',',
                Letter::End => '!',
                Letter::Dot => '.',
                Letter::Line => '/',
                Letter::Space => ' ',
            })
            .collect()
    }

    #[test]
    fn case_and_accents_do_not_matter() {
        assert_eq!(folded("ÀÉÎõüß ŁÓDŹ ĲSSEL ſ ŠŽĐ"), "aeious lodz issel s szd");
        assert_eq!(
            folded("Việt ƯỚC Nợ phÍ đẶt CỌC lương tuyỂn Ỳỹ Ịị"),
            "viet uoc no phi dat coc luong tuyen yy ii"
        );
        assert_eq!(folded("РАБОТА Їжак ΕΡΓΑΣΙΑ"), "работа їжак εργασια");
    }

    #[test]
    fn letters_drawn_as_signs_are_letters() {
        assert_eq!(
            folded("𝗛𝗜𝗥𝗜𝗡𝗚 𝓮𝓪𝓼𝔂 𝟱𝟬𝟬 Ⓙⓞⓑ 🅹🅾🅱 ＦＥＥ＄"),
            "hiring easy 500 job job fee$"
        );
    }

    #[test]
    fn digits_of_all_scripts_are_digits() {
        assert_eq!(
            folded("٣٠٠ ۴۵ ३० ৫০০ ๑๐ ໒ ၅၀ ៣០"),
            "300 45 30 500 10 2 50 30"
        );
    }

    #[test]
    fn emoji_and_signs_part_words_and_marks_do_not() {
        assert_eq!(folded("no🚫fee ✅ – “x”"), "no fee      x ");
        assert_eq!(folded("pa\u{AD}s\u{200B}s don’t"), "pa-s-s don-t");
        assert_eq!(folded("e\u{301}"), "e^");
        assert_eq!(folded("$£€₱฿៛৳"), "$£€₱฿៛৳");
    }

    #[test]
    fn sentences_end_in_all_scripts() {
        assert_eq!(folded("!?؟।။។。"), "!!!!!!!");
        assert_eq!(folded(",;،၊、•…"), ",,,,,,,");
    }

    #[test]
    fn scripts_without_spaces_are_told_apart() {
        for c in "งານကខ中あ".chars().filter(|c| !is_attached(*c)) {
            assert_eq!(letter(c), Letter::Alone(c), "{c}");
        }
        for c in "дعक한ע".chars() {
            assert_eq!(letter(c), Letter::In(c), "{c}");
        }
    }
}
