//! Reading GIFT text.

use super::{Gift, GiftOption, GiftQuestion, Kind, Problem, Why};

/// What stands for an answer block in the middle of a sentence.
const GAP: &str = "_____";

/// Reads a file. Never fails: what can't be read is reported.
pub fn read(text: &str) -> Gift {
    let mut gift = Gift::default();
    let mut category = String::new();
    let mut chunk = Chunk::default();
    for (at, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let line = line.trim();
        if line.contains('\u{fffd}') {
            gift.problem(at + 1, Why::NotUtf8);
        }
        if line.is_empty() {
            chunk.end(&category, &mut gift);
        } else if line.starts_with("//") {
            // A comment stands for nothing, not even for an end.
        } else if let Some(name) = line.strip_prefix("$CATEGORY:") {
            chunk.end(&category, &mut gift);
            category = name.trim().to_owned();
        } else {
            chunk.add(at + 1, line);
        }
    }
    chunk.end(&category, &mut gift);
    gift
}

impl Gift {
    fn problem(&mut self, line: usize, why: Why) {
        self.problems.push(Problem { line, why });
    }
}

/// Lines without an empty one between them: one question.
#[derive(Default)]
struct Chunk {
    line: usize,
    text: String,
}

impl Chunk {
    fn add(&mut self, line: usize, text: &str) {
        if self.text.is_empty() {
            self.line = line;
        } else {
            self.text.push(' ');
        }
        self.text.push_str(text);
    }

    fn end(&mut self, category: &str, gift: &mut Gift) {
        let text = std::mem::take(&mut self.text);
        if text.is_empty() {
            return;
        }
        match question(&text) {
            Ok((mut question, half_right)) => {
                question.line = self.line;
                question.category = category.to_owned();
                gift.questions.push(question);
                if half_right {
                    gift.problem(self.line, Why::HalfRight);
                }
            }
            Err(why) => gift.problem(self.line, why),
        }
    }
}

/// A question, and whether it has half-right options.
fn question(chunk: &str) -> Result<(GiftQuestion, bool), Why> {
    let (title, rest) = title(chunk);
    let Some(open) = find(rest, "{") else {
        return Err(match find(rest, "}") {
            Some(_) => Why::NoBeginning,
            None => Why::Description,
        });
    };
    let (before, block) = (&rest[..open], &rest[open + 1..]);
    let close = find(block, "}").ok_or(Why::NoEnd)?;
    let (block, after) = (&block[..close], &block[close + 1..]);
    if find(before, "}").is_some() || find(block, "{").is_some() {
        return Err(Why::NoEnd);
    }
    if find(after, "{").is_some() || find(after, "}").is_some() {
        return Err(Why::TwoBlocks);
    }
    let (block, explanation) = match find(block, "####") {
        Some(at) => (&block[..at], &block[at + 4..]),
        None => (block, ""),
    };
    let format = is_html(before);
    let (kind, options, half_right) = answers(block.trim(), format)?;
    let text = with_gap(before, after);
    let text = plain(&text, false);
    if text.is_empty() {
        return Err(Why::NoText);
    }
    let question = GiftQuestion {
        line: 0,
        category: String::new(),
        title: unescaped(title).trim().to_owned(),
        text,
        kind,
        options,
        explanation: plain(explanation, format),
    };
    Ok((question, half_right))
}

fn title(chunk: &str) -> (&str, &str) {
    let Some(rest) = chunk.strip_prefix("::") else {
        return ("", chunk);
    };
    match find(rest, "::") {
        Some(at) => (&rest[..at], &rest[at + 2..]),
        None => ("", chunk),
    }
}

/// The sentence around an answer block, with a gap where the block was.
fn with_gap(before: &str, after: &str) -> String {
    let mut text = before.trim().to_owned();
    let after = after.trim();
    if !after.is_empty() {
        let closes = after.starts_with(['.', ',', ';', '?', '!', ')']);
        text.push(' ');
        text.push_str(GAP);
        text.push_str(if closes { "" } else { " " });
        text.push_str(after);
    }
    text
}

type Answers = (Kind, Vec<GiftOption>, bool);

fn answers(block: &str, html: bool) -> Result<Answers, Why> {
    if block.is_empty() {
        return Err(Why::Essay);
    }
    if block.starts_with('#') {
        return Err(Why::Numerical);
    }
    let parts = parts(block);
    let Some(first) = parts.first() else {
        return true_or_false(block, html);
    };
    // Words before the first answer belong to none.
    if !block.starts_with(*first) {
        return Err(Why::ShortAnswer);
    }
    if parts.iter().any(|part| part.starts_with('~')) {
        return choices(&parts, html);
    }
    let is_pair = |part: &&str| part.contains("->");
    match parts.iter().all(is_pair) {
        true => steps(&parts, html),
        false if parts.iter().any(is_pair) => Err(Why::Matching),
        false => Err(Why::ShortAnswer),
    }
}

/// The answers in a block, each from its sign on.
fn parts(block: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = block;
    let mut start = find_any(rest);
    while let Some(at) = start {
        rest = &rest[at..];
        let end = find_any(&rest[1..]).map(|end| end + 1);
        parts.push(&rest[..end.unwrap_or(rest.len())]);
        start = end;
    }
    parts
}

fn find_any(text: &str) -> Option<usize> {
    match (find(text, "~"), find(text, "=")) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

fn true_or_false(block: &str, html: bool) -> Result<Answers, Why> {
    let (word, feedback) = cut(block, "#");
    let word = word.trim();
    let is = |words: [&str; 2]| words.iter().any(|other| word.eq_ignore_ascii_case(other));
    let answer = match (is(["T", "TRUE"]), is(["F", "FALSE"])) {
        (true, _) => true,
        (_, true) => false,
        _ => return Err(Why::ShortAnswer),
    };
    // The first feedback is for those who were wrong, the second for those who were right.
    let (wrong, right) = cut(feedback, "#");
    let option = |value: bool| GiftOption {
        text: String::new(),
        right: value == answer,
        why: plain(if value == answer { right } else { wrong }, html),
    };
    Ok((Kind::TrueFalse, vec![option(true), option(false)], false))
}

fn choices(parts: &[&str], html: bool) -> Result<Answers, Why> {
    let single = parts.iter().filter(|part| part.starts_with('=')).count();
    if single > 1 {
        return Err(Why::TwoRight);
    }
    let (mut options, mut half_right) = (Vec::with_capacity(parts.len()), false);
    for part in parts {
        let is_equal = part.starts_with('=');
        let (share, rest) = share(part[1..].trim_start())?;
        let (text, why) = cut(rest, "#");
        let option = GiftOption {
            text: plain(text, html),
            right: if single == 1 { is_equal } else { share },
            why: plain(why, html),
        };
        half_right |= single == 1 && !is_equal && share;
        if option.text.is_empty() {
            return Err(Why::TooFew);
        }
        options.push(option);
    }
    if options.len() < 2 {
        return Err(Why::TooFew);
    }
    if !options.iter().any(|option| option.right) {
        return Err(Why::NoneRight);
    }
    let kind = if single == 1 {
        Kind::One
    } else {
        Kind::Several
    };
    Ok((kind, options, half_right))
}

/// Whether an answer is worth something, and what follows its share.
fn share(answer: &str) -> Result<(bool, &str), Why> {
    let Some(rest) = answer.strip_prefix('%') else {
        return Ok((false, answer));
    };
    let (number, rest) = rest.split_once('%').ok_or(Why::BadShare)?;
    let digits = number.trim().trim_start_matches(['-', '+']);
    let is_number = digits.bytes().any(|b| b.is_ascii_digit())
        && digits.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    if !is_number {
        return Err(Why::BadShare);
    }
    let is_something = digits.bytes().any(|b| (b'1'..=b'9').contains(&b));
    Ok((is_something && !number.trim().starts_with('-'), rest))
}

/// Pairs of a number and a step, whichever way round, are steps in an order.
fn steps(parts: &[&str], html: bool) -> Result<Answers, Why> {
    if parts.len() < 2 {
        return Err(Why::TooFew);
    }
    let pairs = || parts.iter().filter_map(|part| part[1..].split_once("->"));
    let numbered = |numbers: &mut dyn Iterator<Item = &str>| {
        let mut places = Vec::new();
        for number in numbers {
            let place = number.trim().trim_end_matches(['.', ')']).parse::<usize>();
            match place {
                Ok(place) if !places.contains(&place) => places.push(place),
                _ => return None,
            }
        }
        let whole = (1..=parts.len()).all(|place| places.contains(&place));
        whole.then_some(places)
    };
    let (places, texts): (Vec<usize>, Vec<&str>) =
        if let Some(places) = numbered(&mut pairs().map(|pair| pair.0)) {
            (places, pairs().map(|pair| pair.1).collect())
        } else if let Some(places) = numbered(&mut pairs().map(|pair| pair.1)) {
            (places, pairs().map(|pair| pair.0).collect())
        } else {
            return Err(Why::Matching);
        };
    let mut options = vec![GiftOption::default(); texts.len()];
    for (place, text) in places.iter().zip(texts) {
        let Some(option) = options.get_mut(place - 1) else {
            continue;
        };
        (option.text, option.right) = (plain(text, html), true);
        if option.text.is_empty() {
            return Err(Why::TooFew);
        }
    }
    Ok((Kind::Order, options, false))
}

/// Both sides of the first bare mark; the second is empty when there is none.
fn cut<'a>(text: &'a str, mark: &str) -> (&'a str, &'a str) {
    match find(text, mark) {
        Some(at) => (&text[..at], &text[at + mark.len()..]),
        None => (text, ""),
    }
}

/// Where a mark stands that no backslash takes the meaning of.
fn find(text: &str, mark: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, character) in text.char_indices() {
        if escaped {
            escaped = false;
        } else if character == '\\' {
            escaped = true;
        } else if text[at..].starts_with(mark) {
            return Some(at);
        }
    }
    None
}

/// The formats that a text may name in front of itself.
const FORMATS: [&str; 4] = ["[html]", "[moodle]", "[plain]", "[markdown]"];

fn is_html(text: &str) -> bool {
    text.trim_start().starts_with(FORMATS[0])
}

/// A text as it is to be shown: without its format, without escapes, without tags where it is
/// HTML. `html`: what it is when it names no format.
fn plain(text: &str, html: bool) -> String {
    let text = text.trim();
    for format in FORMATS {
        if let Some(rest) = text.strip_prefix(format) {
            let rest = unescaped(rest);
            return match format == FORMATS[0] {
                true => untagged(&rest),
                false => rest.trim().to_owned(),
            };
        }
    }
    let text = unescaped(text);
    match html {
        true => untagged(&text),
        false => text.trim().to_owned(),
    }
}

fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            plain.push(character);
            continue;
        }
        match characters.next() {
            Some('n') => plain.push('\n'),
            Some(other @ ('~' | '=' | '#' | '{' | '}' | ':' | '\\')) => plain.push(other),
            other => {
                plain.push('\\');
                plain.extend(other);
            }
        }
    }
    plain
}

const ENTITIES: [(&str, &str); 6] = [
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&#39;", "'"),
    ("&nbsp;", " "),
    ("&amp;", "&"),
];

/// The words of HTML: lines where blocks end, no tags.
fn untagged(html: &str) -> String {
    let mut words = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        words.push_str(&rest[..at]);
        let tag = &rest[at..];
        let Some(end) = tag.find('>') else {
            rest = tag;
            break;
        };
        let name = &tag[1..end];
        if ["br", "/p", "/li", "/div"].iter().any(|block| {
            name.trim_end_matches(['/', ' '])
                .eq_ignore_ascii_case(block)
        }) {
            words.push('\n');
        }
        rest = &tag[end + 1..];
    }
    words.push_str(rest);
    for (entity, character) in ENTITIES {
        words = words.replace(entity, character);
    }
    words.trim().to_owned()
}
