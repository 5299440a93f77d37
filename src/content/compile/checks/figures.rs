//! Finding figures: what a reader may take for a fact and ask 'who says so?'.

use super::numbers::digit;

/// The age of a child's coming of age is a definition and needs no source.
const EXEMPT: &str = "18";

/// The first figure in a text: a number of two or more digits, a percent sign, or the words for
/// one of them.
pub(super) fn find(text: &str) -> Option<String> {
    number(text).or_else(|| sign(text)).or_else(|| word(text))
}

fn number(text: &str) -> Option<String> {
    numbers(text).into_iter().next()
}

/// Every number of two or more digits, with the dots and commas inside it.
pub(super) fn numbers(text: &str) -> Vec<String> {
    let mut numbers = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c| digit(c).is_some()) {
        let from = &rest[start..];
        let end = number_end(from);
        let number = &from[..end];
        let digits = number.chars().filter(|c| digit(*c).is_some()).count();
        if digits >= 2 && number != EXEMPT {
            numbers.push(number.to_owned());
        }
        rest = &from[end..];
    }
    numbers
}

/// Where the number that this text begins with ends: a dot or comma belongs to it only where a
/// digit follows.
fn number_end(text: &str) -> usize {
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next_is_digit = chars.peek().is_some_and(|(_, next)| digit(*next).is_some());
        if digit(c).is_some() {
            end = at + c.len_utf8();
        } else if !(matches!(c, '.' | ',' | '٫' | '٬') && next_is_digit) {
            break;
        }
    }
    end
}

fn sign(text: &str) -> Option<String> {
    text.chars()
        .find(|c| matches!(c, '%' | '٪' | '％' | '‰'))
        .map(String::from)
}

fn word(text: &str) -> Option<String> {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let one = words.iter().find(|word| {
        matches!(
            word.as_str(),
            "million" | "millions" | "billion" | "billions" | "percent"
        )
    });
    let two = || {
        words
            .windows(2)
            .find(|pair| pair[0] == "per" && pair[1] == "cent")
    };
    one.cloned().or_else(|| two().map(|pair| pair.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures() {
        for (text, figure) in [
            ("In 2021, many", "2021"),
            ("27.6 of them", "27.6"),
            ("about 5.5 of them", "5.5"),
            ("over 1,200, or so", "1,200"),
            ("18,000 people", "18,000"),
            ("after 180 days", "180"),
            ("five % of", "%"),
            ("Millions of people", "millions"),
            ("two billion", "billion"),
            ("nine per cent", "per cent"),
            ("under 18, over 21", "21"),
            ("၂၀၂၁ ခုနှစ်", "၂၀၂၁"),
        ] {
            assert_eq!(find(text).as_deref(), Some(figure), "{text}");
        }
    }

    #[test]
    fn all_numbers() {
        let text = "From 18 to 27.6 in 2021, 7 of 1,200.";
        assert_eq!(numbers(text), ["27.6", "2021", "1,200"]);
    }

    #[test]
    fn no_figures() {
        for text in [
            "",
            "one in four",
            "Step 1. Then 2.",
            "A4",
            "under 18.",
            "18, or younger",
            "18-year-old",
            "at 6, 7 or 8",
            "per person",
            "a cent",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
