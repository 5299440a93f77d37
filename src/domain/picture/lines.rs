//! Breaking text into lines that fit, in any script, with rules that are small enough for a
//! phone.
//!
//! Where words are parted by spaces, lines break there. Thai, Lao, Khmer, Burmese and East Asian
//! scripts have no such spaces: there, and within a word that is wider than a line, lines break
//! between clusters, a letter with all that is written onto it. Line breaking after Unicode
//! Standard Annex 14, clusters after Annex 29, both much simplified: no dictionary is used. Who
//! knows where the words of [`hides_words`] end, as most browsers do, puts a zero width space
//! there; else a line may break within a Thai word, but never within a letter.

use super::direction::reads_rtl;

/// Gives the width of a text.
pub type Measure<'m> = &'m mut dyn FnMut(&str) -> f64;

/// The lines of a text, none of them wider than `width` as long as a single cluster is not.
///
/// Line breaks in the text stay; empty lines, and spaces at a break, are left out. Nothing else
/// gets lost.
pub fn break_lines(text: &str, width: f64, measure: Measure<'_>) -> Vec<String> {
    let mut lines = Lines {
        width,
        measure,
        done: Vec::new(),
        line: String::new(),
    };
    for paragraph in text.split(['\n', '\r', '\u{2028}', '\u{2029}']) {
        for unit in units(paragraph) {
            lines.add(&unit);
        }
        lines.end();
    }
    lines.done
}

/// Lines while they are filled.
struct Lines<'a> {
    width: f64,
    measure: Measure<'a>,
    done: Vec<String>,
    line: String,
}

impl Lines<'_> {
    fn add(&mut self, unit: &Unit<'_>) {
        if self.push(unit.text, unit.is_apart) {
            return;
        }
        self.end();
        if self.push(unit.text, false) {
            return;
        }
        // Wider than a line: where letters allow it.
        for cluster in clusters(unit.text) {
            if !self.push(cluster, false) {
                self.end();
                self.line.push_str(cluster);
            }
        }
    }

    /// Adds a text to the line if it fits.
    fn push(&mut self, text: &str, is_apart: bool) -> bool {
        let before = self.line.len();
        if is_apart && before > 0 {
            self.line.push(' ');
        }
        self.line.push_str(text);
        let fits = (self.measure)(&self.line) <= self.width;
        if !fits {
            self.line.truncate(before);
        }
        fits
    }

    fn end(&mut self) {
        if !self.line.is_empty() {
            self.done.push(std::mem::take(&mut self.line));
        }
    }
}

/// A text that was measured once and can be broken at many widths, as one does who looks for the
/// size of letters that fits. A line is taken to be as wide as what is in it.
#[derive(Debug)]
pub struct Parts {
    paragraphs: Vec<Paragraph>,
    space: f64,
}

/// Lines are broken within it only.
#[derive(Debug)]
struct Paragraph {
    parts: Vec<Part>,
    /// Read from right to left; nothing where no letter says so.
    rtl: Option<bool>,
}

/// A text within which no line breaks.
#[derive(Debug)]
struct Part {
    text: String,
    is_apart: bool,
    width: f64,
}

impl Parts {
    /// Measures a text. What is wider than `longest` may break within, between letters.
    pub fn new(text: &str, longest: f64, measure: Measure<'_>) -> Parts {
        let mut paragraphs = Vec::new();
        for paragraph in text.split(['\n', '\r', '\u{2028}', '\u{2029}']) {
            let mut parts = Vec::new();
            for unit in units(paragraph) {
                let width = measure(unit.text);
                let pieces = match width > longest {
                    true => clusters(unit.text),
                    false => vec![unit.text],
                };
                let mut is_apart = unit.is_apart;
                for text in pieces.iter().map(|piece| (*piece).to_owned()) {
                    let width = if pieces.len() > 1 {
                        measure(&text)
                    } else {
                        width
                    };
                    parts.push(Part {
                        text,
                        is_apart,
                        width,
                    });
                    is_apart = false;
                }
            }
            if !parts.is_empty() {
                let rtl = reads_rtl(paragraph);
                paragraphs.push(Paragraph { parts, rtl });
            }
        }
        let space = measure(" ");
        Parts { paragraphs, space }
    }

    /// Width of the widest part: no line can be narrower.
    pub fn widest(&self) -> f64 {
        let parts = self.paragraphs.iter().flat_map(|of| &of.parts);
        parts.fold(0.0, |widest, part| part.width.max(widest))
    }

    /// The lines at a width of at least [`Parts::widest`]. As [`break_lines`], nothing is lost.
    pub fn lines(&self, width: f64) -> Vec<String> {
        let lines = self.directed(width).into_iter();
        lines.map(|(line, _)| line).collect()
    }

    /// The same, each with the direction of the paragraph that it stands in: a line that holds
    /// only a number has none of its own.
    pub fn directed(&self, width: f64) -> Vec<(String, Option<bool>)> {
        let mut lines = Vec::new();
        for Paragraph { parts, rtl } in &self.paragraphs {
            let (mut line, mut filled) = (String::new(), 0.0);
            for part in parts {
                let space = if part.is_apart { self.space } else { 0.0 };
                if !line.is_empty() && filled + space + part.width > width {
                    lines.push((std::mem::take(&mut line), *rtl));
                    filled = 0.0;
                }
                if part.is_apart && !line.is_empty() {
                    line.push(' ');
                    filled += space;
                }
                line.push_str(&part.text);
                filled += part.width;
            }
            lines.push((line, *rtl));
        }
        lines
    }

    /// The narrowest width that takes no more lines than `width` does, so that the lines become
    /// about as long as one another.
    pub fn even(&self, width: f64) -> f64 {
        let most = self.lines(width).len();
        let (mut low, mut high) = (self.widest(), width);
        for _ in 0..12 {
            let middle = (low + high) / 2.0;
            match self.lines(middle).len() <= most {
                true => high = middle,
                false => low = middle,
            }
        }
        high
    }
}

/// A text within which a line should not break.
struct Unit<'a> {
    text: &'a str,
    /// A space stands before it.
    is_apart: bool,
}

fn units(paragraph: &str) -> Vec<Unit<'_>> {
    let mut units: Vec<Unit<'_>> = Vec::new();
    // Where the unit begins that is being read, and whether a space stands before it.
    let (mut start, mut is_apart) = (0, false);
    let mut before = None;
    let are_parted = paragraph.contains(ZERO_WIDTH_SPACE);
    for (at, cluster) in placed(clusters(paragraph)) {
        let may_part = is_breaking_space(cluster);
        let is_space = may_part
            && !is_within_number(paragraph, at, cluster)
            && !holds_sign(&paragraph[..at], &paragraph[at + cluster.len()..], cluster);
        let may_break =
            |before| may_break(before, cluster) && !(are_parted && hides_words(cluster));
        let breaks = is_space || (!may_part && before.is_some_and(may_break));
        if breaks && at > start {
            let text = &paragraph[start..at];
            units.push(Unit { text, is_apart });
            is_apart = false;
        }
        if is_space {
            is_apart |= cluster != ZERO_WIDTH_SPACE;
        }
        if breaks {
            start = at + if is_space { cluster.len() } else { 0 };
        }
        before = (!is_space).then_some(cluster);
    }
    if start < paragraph.len() {
        let text = &paragraph[start..];
        units.push(Unit { text, is_apart });
    }
    units
}

/// Clusters, each with the place where it begins.
fn placed(clusters: Vec<&str>) -> impl Iterator<Item = (usize, &str)> {
    clusters.into_iter().scan(0, |next, cluster| {
        let at = *next;
        *next += cluster.len();
        Some((at, cluster))
    })
}

/// Parts words in scripts without spaces.
pub const ZERO_WIDTH_SPACE: &str = "\u{200B}";

/// Whether a text has words of scripts that write them without spaces, and in which a line should
/// still not break within a word: Thai, Lao, Burmese, Khmer.
pub fn hides_words(text: &str) -> bool {
    text.chars().any(|c| {
        matches!(c,
            '\u{E00}'..='\u{EFF}'
            | '\u{1000}'..='\u{109F}'
            | '\u{1780}'..='\u{17FF}'
            | '\u{A9E0}'..='\u{A9FF}'
            | '\u{AA60}'..='\u{AA7F}')
    })
}

/// Whether a line may break at this cluster, and it is left out there. Not all spaces may part
/// what they stand between.
fn is_breaking_space(cluster: &str) -> bool {
    cluster == ZERO_WIDTH_SPACE
        || cluster
            .chars()
            .all(|c| c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{2007}' | '\u{202F}'))
}

/// Whether a space stands between two digits: one who dials needs the number on one line.
fn is_within_number(text: &str, at: usize, space: &str) -> bool {
    let ends_in_digit = text[..at].ends_with(|c: char| c.is_ascii_digit());
    let starts_with_digit = text[at + space.len()..].starts_with(|c: char| c.is_ascii_digit());
    space == " " && ends_in_digit && starts_with_digit
}

/// Whether a space stands before a sign that begins no line, or behind one that ends none. Whoever
/// parts words takes a full stop for one of them.
fn holds_sign(before: &str, after: &str, space: &str) -> bool {
    let first = after.chars().next().filter(|c| NOT_FIRST.contains(*c));
    if space != ZERO_WIDTH_SPACE {
        // Words and quotes of other scripts may follow a space that someone typed.
        return first.is_some_and(|c| !c.is_ascii() && is_spaceless(c));
    }
    first.is_some() || before.ends_with(|c| NOT_LAST.contains(c))
}

/// Whether a line may break between two clusters that no space parts.
fn may_break(before: &str, after: &str) -> bool {
    let (Some(last), Some(first)) = (before.chars().next_back(), after.chars().next()) else {
        return false;
    };
    let is_spaceless = before.chars().next().is_some_and(is_spaceless) || is_spaceless(first);
    // A Burmese consonant that is silenced or stacked ends the syllable before it.
    let ends_syllable = after.contains(['\u{103A}', '\u{1039}']);
    // After its mark a Tibetan syllable is complete.
    last == '\u{F0B}'
        || (is_spaceless
            && !ends_syllable
            && !NOT_LAST.contains(last)
            && !NOT_FIRST.contains(first))
}

/// Whether words of its script follow each other without spaces.
fn is_spaceless(c: char) -> bool {
    matches!(c,
        '\u{E00}'..='\u{EFF}' // Thai, Lao
        | '\u{1000}'..='\u{109F}' // Burmese
        | '\u{1780}'..='\u{17FF}' // Khmer
        | '\u{1950}'..='\u{1AAF}' // Tai scripts
        | '\u{2E80}'..='\u{A4CF}' // Chinese, Japanese, Yi
        | '\u{A980}'..='\u{A9DF}' // Javanese
        | '\u{A9E0}'..='\u{AADF}' // more of Burmese, Cham, Tai Viet
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FF00}'..='\u{FFEF}'
        | '\u{20000}'..='\u{3FFFF}')
}

/// No line begins with one of these, where there are no spaces to break at instead.
const NOT_FIRST: &str = ".,;:!?)]}%'\"”’»…、。，．：；？！）」』】〉》〕・ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ\
    ะๆฯๅະໆຯ។៕៖ៗ៘၊။\u{2060}\u{A0}";

/// No line ends with one of these, where there are no spaces to break at instead.
const NOT_LAST: &str = "([{“‘«「『（【〈《〔\u{2060}\u{A0}";

/// The clusters of a text: what a reader takes for one letter, or nearly so.
pub fn clusters(text: &str) -> Vec<&str> {
    let mut clusters = Vec::new();
    let mut start = 0;
    let mut letters = 0;
    let mut before = None;
    for (at, c) in text.char_indices() {
        let belongs = before.is_none_or(|before| {
            is_mark(c) || (letters < MOST_LETTERS && is_joined(before, c, letters))
        });
        if !belongs {
            clusters.push(&text[start..at]);
            start = at;
            letters = 0;
        }
        letters += usize::from(!is_mark(c));
        before = Some(c);
    }
    if start < text.len() {
        clusters.push(&text[start..]);
    }
    clusters
}

/// No real cluster has more letters, and one made up to break the page has.
const MOST_LETTERS: usize = 8;

/// Whether a letter belongs to the cluster before it, which ends with `before`.
fn is_joined(before: char, letter: char, letters: usize) -> bool {
    let is_flag_half = |c| matches!(c, '\u{1F1E6}'..='\u{1F1FF}');
    if letter.is_whitespace() || letter == '\u{200B}' {
        return false;
    }
    match before {
        // A joiner, and what isolates the direction of the text behind it.
        '\u{200D}' | '\u{2066}'..='\u{2068}' => true,
        // Vowels that are written before the consonant they follow: Thai, Lao.
        '\u{E40}'..='\u{E44}' | '\u{EC0}'..='\u{EC4}' => true,
        // Signs that stack the next consonant: Burmese, Khmer, Javanese, Chakma.
        '\u{1039}' | '\u{17D2}' | '\u{A9C0}' | '\u{11133}' => true,
        // The same in the scripts of India and Sri Lanka.
        '\u{900}'..='\u{D7F}' if u32::from(before) & 0x7F == 0x4D => true,
        '\u{DCA}' => true,
        before => letters % 2 == 1 && is_flag_half(before) && is_flag_half(letter),
    }
}

/// Whether a character only ever stands on, below or beside the one before it. Beyond the Basic
/// Multilingual Plane these are only the marks of scripts in daily use.
fn is_mark(c: char) -> bool {
    match u16::try_from(u32::from(c)) {
        Ok(0xAD) => true,
        Ok(..0x300) => false,
        Ok(code) => MARKS.iter().any(|(from, to)| (*from..=*to).contains(&code)),
        Err(_) => matches!(c,
            '\u{10D24}'..='\u{10D27}' // Rohingya
            | '\u{11100}'..='\u{11102}' | '\u{11127}'..='\u{11134}' // Chakma
            | '\u{11145}'..='\u{11146}'
            | '\u{1E944}'..='\u{1E94A}' // Adlam
            | '\u{1F3FB}'..='\u{1F3FF}' // skin colours of emoji
            | '\u{E0000}'..='\u{E0FFF}'), // tags and variants
    }
}

/// Combining marks of the Basic Multilingual Plane, and what acts like one: vowels and finals of
/// Hangul, variants, joiners, the end of isolated text. From the general categories Mn, Mc and Me
/// of Unicode. Gaps of up to three are closed, for what lies in them is rare or attaches as well.
#[rustfmt::skip]
const MARKS: [(u16, u16); 124] = [
    (0x300, 0x36F), (0x483, 0x489), (0x591, 0x5C7), (0x610, 0x61A), (0x64B, 0x65F), (0x670, 0x670),
    (0x6D6, 0x6ED), (0x711, 0x711), (0x730, 0x74A), (0x7A6, 0x7B0), (0x7EB, 0x7F3), (0x7FD, 0x7FD),
    (0x816, 0x82D), (0x859, 0x85B), (0x897, 0x89F), (0x8CA, 0x903), (0x93A, 0x957), (0x962, 0x963),
    (0x981, 0x983), (0x9BC, 0x9CD), (0x9D7, 0x9D7), (0x9E2, 0x9E3), (0x9FE, 0xA03), (0xA3C, 0xA51),
    (0xA70, 0xA75), (0xA81, 0xA83), (0xABC, 0xACD), (0xAE2, 0xAE3), (0xAFA, 0xB03), (0xB3C, 0xB57),
    (0xB62, 0xB63), (0xB82, 0xB82), (0xBBE, 0xBCD), (0xBD7, 0xBD7), (0xC00, 0xC04), (0xC3C, 0xC56),
    (0xC62, 0xC63), (0xC81, 0xC83), (0xCBC, 0xCD6), (0xCE2, 0xCE3), (0xD00, 0xD03), (0xD3B, 0xD4D),
    (0xD57, 0xD57), (0xD62, 0xD63), (0xD81, 0xD83), (0xDCA, 0xDDF), (0xDF2, 0xDF3), (0xE31, 0xE3A),
    (0xE47, 0xE4E), (0xEB1, 0xEBC), (0xEC8, 0xECE), (0xF18, 0xF19), (0xF35, 0xF39), (0xF3E, 0xF3F),
    (0xF71, 0xF87), (0xF8D, 0xFBC), (0xFC6, 0xFC6), (0x102B, 0x103E), (0x1056, 0x1059),
    (0x105E, 0x1074), (0x1082, 0x108F), (0x109A, 0x109D), (0x1160, 0x11FF), (0x135D, 0x135F),
    (0x1712, 0x1715), (0x1732, 0x1734), (0x1752, 0x1753), (0x1772, 0x1773), (0x17B4, 0x17D3),
    (0x17DD, 0x17DD), (0x180B, 0x180F), (0x1885, 0x1886), (0x18A9, 0x18A9), (0x1920, 0x193B),
    (0x1A17, 0x1A1B), (0x1A55, 0x1A7F), (0x1AB0, 0x1B04), (0x1B34, 0x1B44), (0x1B6B, 0x1B73),
    (0x1B80, 0x1B82), (0x1BA1, 0x1BAD), (0x1BE6, 0x1BF3), (0x1C24, 0x1C37), (0x1CD0, 0x1CE8),
    (0x1CED, 0x1CED), (0x1CF4, 0x1CF9), (0x1DC0, 0x1DFF), (0x200C, 0x200D), (0x2069, 0x2069),
    (0x20D0, 0x20F0), (0x2CEF, 0x2CF1), (0x2D7F, 0x2D7F), (0x2DE0, 0x2DFF), (0x302A, 0x302F),
    (0x3099, 0x309A), (0xA66F, 0xA67D), (0xA69E, 0xA69F), (0xA6F0, 0xA6F1), (0xA802, 0xA806),
    (0xA80B, 0xA80B), (0xA823, 0xA827), (0xA82C, 0xA82C), (0xA880, 0xA881), (0xA8B4, 0xA8C5),
    (0xA8E0, 0xA8F1), (0xA8FF, 0xA8FF), (0xA926, 0xA92D), (0xA947, 0xA953), (0xA980, 0xA983),
    (0xA9B3, 0xA9C0), (0xA9E5, 0xA9E5), (0xAA29, 0xAA36), (0xAA43, 0xAA43), (0xAA4C, 0xAA4D),
    (0xAA7B, 0xAA7D), (0xAAB0, 0xAAB8), (0xAABE, 0xAAC1), (0xAAEB, 0xAAEF), (0xAAF5, 0xAAF6),
    (0xABE3, 0xABED), (0xFB1E, 0xFB1E), (0xFE00, 0xFE0F), (0xFE20, 0xFE2F), (0xFF9E, 0xFF9F),
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// One for each letter: as many as a reader would count.
    fn letters(text: &str) -> f64 {
        text.chars().filter(|c| !is_mark(*c)).count() as f64
    }

    fn broken(text: &str, width: usize) -> Vec<String> {
        break_lines(text, width as f64, &mut letters)
    }

    /// Whether Unicode calls it a part of the cluster before it. The standard library tells only
    /// by how it writes such a character at the beginning of a text and within one.
    fn extends(c: char) -> bool {
        let alone = c.to_string().escape_debug().to_string();
        let within = format!("a{c}").escape_debug().to_string();
        alone.starts_with("\\u") && !within.starts_with("a\\u")
    }

    #[test]
    fn breaks_at_spaces() {
        assert_eq!(broken("", 9), [""; 0]);
        assert_eq!(broken("One and two", 7), ["One and", "two"]);
        assert_eq!(broken("  One\n\n two  three ", 9), ["One", "two three"]);
        assert_eq!(broken("No\u{A0}break", 5), ["No\u{A0}br", "eak"]);
    }

    #[test]
    fn a_word_wider_than_a_line_breaks_within() {
        assert_eq!(
            broken("so extraordinary it", 6),
            ["so", "extrao", "rdinar", "y it"]
        );
    }

    #[test]
    fn a_number_stays_on_a_line_where_it_can() {
        assert_eq!(
            broken("call 012 345 678 now", 12),
            ["call", "012 345 678", "now"]
        );
        assert_eq!(
            broken("012 345 678", 5).concat().replace(' ', ""),
            "012345678"
        );
    }

    #[test]
    fn scripts_without_spaces_break_between_letters() {
        assert_eq!(broken("ประเทศไทย", 4), ["ประ", "เทศ", "ไทย"]);
        assert_eq!(broken("中文、日本", 2), ["中", "文、", "日本"]);
        assert_eq!(broken("ខ្មែរភាសា", 3), ["ខ្មែរ", "ភាសា"]);
        assert_eq!(broken("ခွင့်\u{200B}ပြု", 2), ["ခွင့်", "ပြု"]);
    }

    #[test]
    fn no_sign_stands_alone_on_a_line() {
        for (text, whole) in [
            ("အလုပ်\u{200B}ပါ\u{200B}။", vec!["အလုပ်", "ပါ\u{200B}။"]),
            ("ပြု ပါ ။", vec!["ပြု", "ပါ ။"]),
            ("คน\u{200B}ๆ", vec!["คน\u{200B}ๆ"]),
            ("ไทย “\u{200B}คน”", vec!["ไทย", "“\u{200B}คน”"]),
            ("中文\u{200B}。", vec!["中", "文\u{200B}。"]),
            ("so \"it\" is", vec!["so", "\"it\"", "is"]),
        ] {
            let units: Vec<&str> = units(text).iter().map(|unit| unit.text).collect();
            assert_eq!(units, whole);
        }
    }

    #[test]
    fn words_that_are_parted_stay_whole() {
        assert_eq!(broken("สามสิบเก้า", 3), ["สามสิ", "บเก้า"]);
        assert_eq!(broken("สาม\u{200B}สิบ\u{200B}เก้า", 3), ["สาม", "สิบ", "เก้า"]);
        assert_eq!(broken("ไทย\u{200B} 中文中文", 5), ["ไทย 中", "文中文"]);
    }

    #[test]
    fn letters_stay_whole() {
        for (text, expected) in [
            ("e\u{301}a", ["e\u{301}", "a"]),
            ("เกาะ", ["เกา", "ะ"]),
            ("ខ្មែរ", ["ខ្មែ", "រ"]),
            ("ကမ္ဘာ", ["က", "မ္ဘာ"]),
            ("हिन्दी", ["हि", "न्दी"]),
            ("👨‍👩‍👧👍🏽", ["👨‍👩‍👧", "👍🏽"]),
            ("🇹🇭🇰🇭", ["🇹🇭", "🇰🇭"]),
            ("\u{2068}12\u{2069}", ["\u{2068}1", "2\u{2069}"]),
        ] {
            assert_eq!(clusters(text), expected);
        }
    }

    #[test]
    fn the_table_knows_every_mark() {
        let missing: Vec<String> = ('\u{300}'..='\u{FFFF}')
            .filter(|c| extends(*c) && !is_mark(*c))
            .map(|c| format!("{:X}", u32::from(c)))
            .collect();
        assert_eq!(missing, [""; 0]);
        assert!(MARKS.is_sorted_by(|(_, end), (start, _)| end < start));
        for letter in "aéЖشकกລကកខ中あ가".chars() {
            assert!(!is_mark(letter), "{letter}");
        }
    }

    fn any_text() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            "[a-z]{1,30}",
            "[0-9]{1,5}",
            "[ \n\u{A0}\u{200B}]{1,3}",
            "[\u{E01}-\u{E4E}]{1,9}",
            "[\u{1000}-\u{109F}]{1,9}",
            "[\u{1780}-\u{17D3}]{1,9}",
            "[\u{900}-\u{97F}]{1,9}",
            "[\u{300}-\u{320}\u{200D}👩🏽🇹🇭]{1,9}",
            "[ -\u{D7FF}\u{F900}-\u{FFEF}😀-🙏]{1,9}",
        ];
        prop::collection::vec(piece, 0..9).prop_map(|pieces| pieces.concat())
    }

    fn without_spaces(text: &str) -> String {
        text.chars()
            .filter(|c| !c.is_whitespace() && *c != '\u{200B}')
            .collect()
    }

    proptest! {
        #[test]
        fn nothing_is_lost(text in any_text(), width in 1usize..40) {
            let lines = broken(&text, width);
            prop_assert!(lines.iter().all(|line| !line.is_empty()));
            prop_assert_eq!(without_spaces(&lines.concat()), without_spaces(&text));
            prop_assert_eq!(clusters(&text).concat(), text);
        }

        #[test]
        fn measured_once_it_breaks_as_well(text in any_text(), width in 9usize..40) {
            let parts = Parts::new(&text, width as f64, &mut letters);
            let lines = parts.lines(width as f64);
            prop_assert!(lines.iter().all(|line| !line.is_empty()));
            prop_assert_eq!(without_spaces(&lines.concat()), without_spaces(&text));
            prop_assert!(lines.iter().all(|line| letters(line) <= width as f64));
            let even = parts.lines(parts.even(width as f64));
            prop_assert_eq!(even.len(), lines.len());
        }

        #[test]
        fn nothing_is_too_wide(text in any_text(), width in MOST_LETTERS..40) {
            for line in broken(&text, width) {
                prop_assert!(letters(&line) <= width as f64, "{:?}", line);
            }
        }

        #[test]
        fn no_line_begins_with_a_mark(text in any_text(), width in 1usize..40) {
            // A mark at the very beginning of a text has nothing to stand on.
            let text = format!("a{text}");
            for line in broken(&text, width) {
                let first = line.chars().next();
                let stood_alone = text.contains(&format!("\n{}", first.unwrap_or(' ')));
                prop_assert!(stood_alone || !first.is_some_and(|c| is_mark(c) || extends(c)), "{:?}", line);
            }
        }
    }
}
