//! Telling Burmese in the encoding Zawgyi from Burmese in Unicode.
//!
//! Many older phones write Zawgyi: it uses the same characters in another order, so that words of
//! one are not found in the other. Three characters give it away. The vowel E (U+1031) and
//! U+103B follow their consonant in Unicode; in Zawgyi, where U+103B is another sign, both stand
//! before it. U+1039 stacks the consonant that follows it in Unicode, and ends a syllable in
//! Zawgyi.

/// How much of a text is looked at, in characters.
const ENOUGH: usize = 20_000;

/// Whether more than a fifth of these characters stand where Unicode would not have them. A
/// guess: short texts may look the same in both.
pub fn looks_like_zawgyi(text: &str) -> bool {
    let (mut all, mut strange) = (0, 0);
    let mut before = ' ';
    for c in text.chars().take(ENOUGH).chain([' ']) {
        if matches!(c, '\u{1031}' | '\u{103B}') {
            all += 1;
            strange += usize::from(!is_consonant(before) && !is_medial(before));
        }
        if before == '\u{1039}' {
            all += 1;
            strange += usize::from(!is_consonant(c));
        }
        before = c;
    }
    strange * 5 > all
}

fn is_consonant(c: char) -> bool {
    matches!(c, '\u{1000}'..='\u{1021}' | '\u{103F}')
}

fn is_medial(c: char) -> bool {
    matches!(c, '\u{103B}'..='\u{103E}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unicode_is_told_from_zawgyi() {
        // 'Work abroad. No fees to pay. Contact us now.', 'thank you', words with stacked letters.
        for text in [
            "နိုင်ငံခြားအလုပ် ကြေးမပေးရပါ ယခုဆက်သွယ်ပါ",
            "ကျေးဇူးတင်ပါတယ် မြန်မာပြည်ကလူတွေ",
            "သတ္တဝါ ပစ္စည်း ကမ္ဘာ",
        ] {
            assert!(!looks_like_zawgyi(text), "{text}");
        }
        for text in [
            "ႏိုင္ငံျခားအလုပ္ ေၾကးမေပးရပါ ယခုဆက္သြယ္ပါ",
            "ေက်းဇူးတင္ပါတယ္ ျမန္မာျပည္ကလူေတြ",
            "Job!! ေကာင္းေသာ အလုပ္ $3000",
        ] {
            assert!(looks_like_zawgyi(text), "{text}");
        }
    }

    #[test]
    fn other_text_is_not_zawgyi() {
        for text in ["", "Work abroad", "งานต่างประเทศ", "ကခဂ"] {
            assert!(!looks_like_zawgyi(text), "{text}");
        }
    }
}
