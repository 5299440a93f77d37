//! Reading prose: the small part of Markdown that lessons and longer texts may use.
//!
//! What Markdown knows and the app does not (tables, pictures, code, HTML ...) is a problem, so
//! that nothing an author wrote is lost or shown raw.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, LinkType, OffsetIter, Options, Parser, Tag, TagEnd};

use super::checks;
use super::ledger::{Kind, Ledger};
use super::problem::Place;
use super::suggest::did_you_mean;
use super::table::Written;
use crate::content::pack::{Block, Inline, Link, PAGES, Screen, Target, Text};

/// Reads a text that is one paragraph.
pub(super) fn paragraph(ledger: &Ledger, written: &Written) -> Text {
    let mut reader = Reader::new(ledger, written);
    let mut paragraphs = Vec::new();
    while let Some((event, range)) = reader.events.next() {
        match event {
            Event::Start(Tag::Paragraph) => {
                paragraphs.push(reader.inlines(TagEnd::Paragraph, range.start))
            }
            event => reader.refuse(&event, &range),
        }
    }
    if paragraphs.len() > 1 {
        ledger.problem(&written.place, "this should be one paragraph");
    }
    paragraphs.into_iter().next().unwrap_or_default()
}

/// Reads the screens of a lesson, each of which begins with a heading.
pub(super) fn screens(ledger: &Ledger, written: &Written) -> Vec<Screen> {
    let mut reader = Reader::new(ledger, written);
    let mut screens: Vec<(Screen, Place)> = Vec::new();
    while let Some((event, range)) = reader.events.next() {
        let place = reader.place(range.start);
        if let Event::Start(Tag::Heading {
            level: HeadingLevel::H2,
            ..
        }) = event
        {
            let title = reader.words(TagEnd::Heading(HeadingLevel::H2), &place);
            checks::plain(ledger, &title, &place);
            screens.push((
                Screen {
                    title,
                    blocks: Vec::new(),
                },
                place,
            ));
            continue;
        }
        let blocks = reader.blocks(event, range);
        match screens.last_mut() {
            Some((screen, _)) => screen.blocks.extend(blocks),
            None => ledger.problem(
                &place,
                "this stands before the first `## Heading` of a screen",
            ),
        }
    }
    for (screen, place) in &screens {
        if screen.blocks.is_empty() {
            ledger.problem(place, format!("the screen '{}' is empty", screen.title));
        }
    }
    screens.into_iter().map(|(screen, _)| screen).collect()
}

/// What stands under one heading.
pub(super) struct Part {
    /// Whether the heading is of the third level, not of the second.
    pub(super) is_sub: bool,
    pub(super) title: Written,
    pub(super) blocks: Vec<Block>,
}

/// Reads parts, each of which begins with a heading of the second or third level.
pub(super) fn parts(ledger: &Ledger, written: &Written) -> Vec<Part> {
    let mut reader = Reader::new(ledger, written);
    let mut parts: Vec<Part> = Vec::new();
    while let Some((event, range)) = reader.events.next() {
        let place = reader.place(range.start);
        if let Event::Start(Tag::Heading {
            level: level @ (HeadingLevel::H2 | HeadingLevel::H3),
            ..
        }) = event
        {
            let text = reader.words(TagEnd::Heading(level), &place);
            parts.push(Part {
                is_sub: level == HeadingLevel::H3,
                title: Written { text, place },
                blocks: Vec::new(),
            });
            continue;
        }
        let blocks = reader.blocks(event, range);
        match parts.last_mut() {
            Some(part) => part.blocks.extend(blocks),
            None => ledger.problem(&place, "this stands before the first `## heading`"),
        }
    }
    parts
}

/// Reads where a link leads: `lesson:signs`. That the place exists is checked at the end.
pub(super) fn target(ledger: &Ledger, to: &str, place: &Place) -> Option<Target> {
    let (kind, make): (Kind, fn(String) -> Target) = match to.split_once(':') {
        Some(("lesson", _)) => (Kind::Lesson, Target::Lesson),
        Some(("tips", _)) => (Kind::TipTheme, Target::Tips),
        Some(("guide", _)) => (Kind::Guide, Target::Guide),
        Some(("list", _)) => (Kind::Checklist, Target::Checklist),
        Some(("word", _)) => (Kind::Word, Target::Word),
        Some(("page", page)) if PAGES.contains(&page) => {
            return Some(Target::Page(page.to_owned()));
        }
        Some(("page", page)) => {
            let hint = did_you_mean(page, PAGES.iter().copied());
            ledger.problem(place, format!("there is no page `{page}`{hint}"));
            return None;
        }
        _ => {
            let kinds = "lesson:, tips:, guide:, list:, word: or page: and an id";
            ledger.problem(place, format!("`{to}` leads nowhere: a link is {kinds}"));
            return None;
        }
    };
    let id = to.split_once(':').map_or("", |(_, id)| id);
    ledger.want(kind, id, place);
    Some(make(id.to_owned()))
}

/// The ids of the sources that a text names.
pub(super) fn sources(text: &Text) -> impl Iterator<Item = &str> {
    text.iter().filter_map(|inline| match inline {
        Inline::Source(id) => Some(id.as_str()),
        Inline::Words(_) | Inline::Strong(_) | Inline::Link(_) => None,
    })
}

struct Reader<'a> {
    ledger: &'a Ledger,
    written: &'a Written,
    events: OffsetIter<'a>,
}

impl<'a> Reader<'a> {
    fn new(ledger: &'a Ledger, written: &'a Written) -> Self {
        // What is switched on beyond source marks is there to be refused: switched off, it
        // would be shown raw. The older footnotes are those that need no definition.
        let options = Options::ENABLE_OLD_FOOTNOTES
            | Options::ENABLE_TABLES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS;
        let parser = Parser::new_ext(&written.text, options);
        for (label, definition) in parser.reference_definitions().iter() {
            let place = written.place.after(&written.text[..definition.span.start]);
            ledger.problem(
                &place,
                format!("`[{label}]:` would not be shown: write [words](lesson:id)"),
            );
        }
        Self {
            ledger,
            written,
            events: parser.into_offset_iter(),
        }
    }

    fn place(&self, offset: usize) -> Place {
        self.written
            .place
            .after(self.written.text.get(..offset).unwrap_or_default())
    }

    /// What begins with this event, outside any other block.
    fn blocks(&mut self, event: Event<'a>, range: Range<usize>) -> Vec<Block> {
        match event {
            Event::Start(Tag::Paragraph) => {
                vec![Block::Paragraph(
                    self.inlines(TagEnd::Paragraph, range.start),
                )]
            }
            Event::Start(Tag::List(None)) => vec![Block::List(self.items(false))],
            Event::Start(Tag::List(Some(first))) => {
                if first != 1 {
                    let place = self.place(range.start);
                    self.ledger.problem(
                        &place,
                        format!("this list begins with {first}: begin with 1"),
                    );
                }
                vec![Block::Steps(self.items(true))]
            }
            Event::Start(Tag::BlockQuote(_)) => self.aside(),
            event => {
                self.refuse(&event, &range);
                Vec::new()
            }
        }
    }

    /// The paragraphs of a quote: each is an aside.
    fn aside(&mut self) -> Vec<Block> {
        let mut asides = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(TagEnd::BlockQuote(_)) => break,
                Event::Start(Tag::Paragraph) => {
                    asides.push(Block::Aside(self.inlines(TagEnd::Paragraph, range.start)));
                }
                event => self.refuse(&event, &range),
            }
        }
        asides
    }

    fn items(&mut self, is_ordered: bool) -> Vec<Text> {
        let mut items = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(end) if end == TagEnd::List(is_ordered) => break,
                Event::Start(Tag::Item) => items.push(self.inlines(TagEnd::Item, range.start)),
                event => self.refuse(&event, &range),
            }
        }
        items
    }

    /// The runs of words up to an end, as one checked text.
    fn inlines(&mut self, end: TagEnd, start: usize) -> Text {
        let place = self.place(start);
        let mut text = Text::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(found) if found == end => break,
                // Items with blank lines between them hold a paragraph each.
                Event::Start(Tag::Paragraph) if text.is_empty() => {}
                Event::End(TagEnd::Paragraph) => {}
                event => self.inline(event, &range, &mut text),
            }
        }
        self.check(&text, &place);
        marks_after_points(text)
    }

    fn inline(&mut self, event: Event<'a>, range: &Range<usize>, text: &mut Text) {
        match event {
            Event::Text(words) => push_words(text, &words),
            Event::SoftBreak => push_words(text, " "),
            Event::FootnoteReference(id) => {
                self.ledger
                    .want(Kind::Source, &id, &self.place(range.start));
                text.push(Inline::Source(id.into_string()));
            }
            Event::Start(Tag::Strong) => {
                let place = self.place(range.start);
                text.push(Inline::Strong(self.words(TagEnd::Strong, &place)));
            }
            Event::Start(Tag::Link {
                link_type: LinkType::Inline,
                dest_url,
                ..
            }) => {
                let place = self.place(range.start);
                let to = target(self.ledger, &dest_url, &place);
                let words = self.words(TagEnd::Link, &place);
                text.extend(to.map(|to| Inline::Link(Link { to, text: words })));
            }
            event => self.refuse(&event, range),
        }
    }

    /// Words without marks, up to an end.
    fn words(&mut self, end: TagEnd, place: &Place) -> String {
        let mut words = String::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(found) if found == end => break,
                Event::Text(more) => words.push_str(&more),
                Event::SoftBreak => words.push(' '),
                event => self.refuse(&event, &range),
            }
        }
        if words.trim().is_empty() {
            self.ledger.problem(place, "there are no words here");
        }
        words
    }

    fn check(&self, text: &Text, place: &Place) {
        let words: String = text.iter().map(shown).collect();
        if words.trim().is_empty() {
            self.ledger.problem(place, "there are no words here");
        }
        if let Some(mark) = ["**", "](", "[^", "~~"]
            .into_iter()
            .find(|mark| words.contains(mark))
        {
            self.ledger.problem(
                place,
                format!("`{mark}` opens or closes something that is not whole"),
            );
        }
        let sources: Vec<&str> = sources(text).collect();
        checks::prose(self.ledger, &words, &sources, place);
    }

    /// Notes that something has no place here, and passes over what is in it.
    fn refuse(&mut self, event: &Event<'_>, range: &Range<usize>) {
        let place = self.place(range.start);
        self.ledger
            .problem(&place, format!("{} cannot stand here", name(event)));
        let mut depth = usize::from(matches!(event, Event::Start(_)));
        while depth > 0 {
            match self.events.next() {
                Some((Event::Start(_), _)) => depth += 1,
                Some((Event::End(_), _)) => depth -= 1,
                Some(_) => {}
                None => break,
            }
        }
    }
}

/// Puts source marks close to the words before them and after a full stop or comma, wherever the
/// author put them.
fn marks_after_points(text: Text) -> Text {
    let mut placed = Text::new();
    let mut marks = Vec::new();
    for part in text {
        match part {
            Inline::Source(_) => {
                if let Some(Inline::Words(before)) = placed.last_mut() {
                    before.truncate(before.trim_end().len());
                }
                marks.push(part);
            }
            Inline::Words(words) if !marks.is_empty() => {
                let rest = words.trim_start_matches(['.', ',', ';', ':', '!', '?']);
                push_words(&mut placed, &words[..words.len() - rest.len()]);
                placed.append(&mut marks);
                push_words(&mut placed, rest);
            }
            part => {
                placed.append(&mut marks);
                placed.push(part);
            }
        }
    }
    placed.append(&mut marks);
    placed
}

fn push_words(text: &mut Text, more: &str) {
    match text.last_mut() {
        _ if more.is_empty() => {}
        Some(Inline::Words(words)) => words.push_str(more),
        _ => text.push(Inline::Words(more.to_owned())),
    }
}

fn shown(inline: &Inline) -> &str {
    match inline {
        Inline::Words(words) | Inline::Strong(words) => words,
        Inline::Link(link) => &link.text,
        Inline::Source(_) => "",
    }
}

/// What an author would call it.
fn name(event: &Event<'_>) -> &'static str {
    match event {
        Event::Start(tag) => tag_name(tag),
        Event::Html(_) | Event::InlineHtml(_) => "HTML",
        Event::Code(_) => "`code`",
        Event::HardBreak => {
            "a line break inside a paragraph (two spaces or \\ at the end of a line)"
        }
        Event::Rule => "a line across the page",
        Event::FootnoteReference(_) => "a source mark",
        Event::TaskListMarker(_) => "a box to tick",
        _ => "this",
    }
}

fn tag_name(tag: &Tag<'_>) -> &'static str {
    match tag {
        Tag::Paragraph => "a second paragraph",
        Tag::Heading { .. } => "a heading of this level",
        Tag::BlockQuote(_) => "a quote",
        Tag::CodeBlock(_) => "a code block (or four spaces at the start of a line)",
        Tag::HtmlBlock => "HTML",
        Tag::List(_) | Tag::Item => "a list",
        Tag::FootnoteDefinition(_) => "a footnote (sources stand in sources.toml)",
        Tag::Table(_) => "a table",
        Tag::Emphasis => "*emphasis* (use **strong**)",
        Tag::Strong => "**strong**",
        Tag::Strikethrough => "~~struck out~~",
        Tag::Link { .. } => "a link of this form (write [words](lesson:id))",
        Tag::Image { .. } => "an image",
        _ => "this",
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use proptest::prelude::*;

    use super::*;

    fn read<T>(text: &str, read: impl FnOnce(&Ledger, &Written) -> T) -> (T, Vec<String>) {
        let ledger = Ledger::new(Vec::new());
        for kind in [Kind::Source, Kind::Lesson, Kind::Guide] {
            ledger.lose(kind);
        }
        let place = Place::top(Path::new("x.md"));
        let result = read(
            &ledger,
            &Written {
                text: text.to_owned(),
                place,
            },
        );
        (
            result,
            ledger.close().iter().map(ToString::to_string).collect(),
        )
    }

    fn words(text: &str) -> Inline {
        Inline::Words(text.to_owned())
    }

    #[test]
    fn a_paragraph_with_all_that_it_may_hold() {
        let (text, problems) = read(
            "Ask **first**, then\nread [the signs](lesson:signs): 27 of them[^ilo-2022].",
            paragraph,
        );
        let link = Link {
            to: Target::Lesson("signs".into()),
            text: "the signs".into(),
        };
        assert_eq!(
            text,
            [
                words("Ask "),
                Inline::Strong("first".into()),
                words(", then read "),
                Inline::Link(link),
                words(": 27 of them."),
                Inline::Source("ilo-2022".into()),
            ]
        );
        assert!(problems.is_empty(), "{problems:?}");
    }

    #[test]
    fn screens_and_their_blocks() {
        let text = "## One\n\nA\nb.\n\n- c\n- **d**\n\n## Two\n\n1. e\n2. f\n\n> g\n";
        let (screens, problems) = read(text, screens);
        let strong = vec![Inline::Strong("d".into())];
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!(screens[0].title, "One");
        assert_eq!(
            screens[0].blocks,
            [
                Block::Paragraph(vec![words("A b.")]),
                Block::List(vec![vec![words("c")], strong])
            ]
        );
        assert_eq!(
            screens[1].blocks,
            [
                Block::Steps(vec![vec![words("e")], vec![words("f")]]),
                Block::Aside(vec![words("g")]),
            ]
        );
    }

    #[test]
    fn items_with_blank_lines_between_are_items_all_the_same() {
        let (screens, problems) = read("## A\n\n- b\n\n- c\n", screens);
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!(
            screens[0].blocks,
            [Block::List(vec![vec![words("b")], vec![words("c")]])]
        );
    }

    #[test]
    fn what_the_app_cannot_show_is_refused_at_its_line() {
        for (text, part) in [
            ("# A", "2: a heading"),
            ("### A", "2: a heading"),
            ("a *b*", "2: *emphasis*"),
            ("a `b`", "2: `code`"),
            ("    a", "2: a code block"),
            ("a\n<b>c</b>", "3: HTML"),
            ("<div>a</div>", "2: HTML"),
            ("<!-- a -->", "2: HTML"),
            ("![a](b)", "2: an image"),
            ("| a |\n|---|\n| b |", "2: a table"),
            ("a ~~b~~", "2: ~~struck"),
            ("- [ ] a", "2: a box"),
            ("- a\n  - b", "3: a list"),
            ("- a\n\n  b", "4: a second paragraph"),
            ("> - a", "2: a list"),
            ("a  \nb", "2: a line break"),
            ("a\n\n---", "4: a line across"),
            ("<https://a>", "2: a link of this form"),
            ("[a][b]\n\n[b]: c", "4: `[b]:`"),
            ("a [b](c)", "2: `c` leads nowhere"),
            ("a [b](page:home)", "2: there is no page `home`"),
            ("a [](guide:b)", "2: there are no words"),
            ("a [b](lesson:c", "2: `](` opens"),
            ("a ** b", "2: `**` opens"),
            ("[^a]: b", "2: a footnote"),
            ("3. a", "2: this list begins with 3"),
            ("-", "2: there are no words"),
            ("a **[b](guide:c)**", "2: a link of this form"),
        ] {
            let (_, problems) = read(&format!("## T\n{text}\n\nEnd."), screens);
            assert!(
                problems
                    .iter()
                    .any(|problem| problem.starts_with(&format!("x.md:{part}"))),
                "{text}: {problems:?}"
            );
        }
    }

    #[test]
    fn each_block_carries_its_own_sources() {
        let (_, problems) = read("## A\n\n- In 2021.\n- In 2022[^a].\n\nIn 2023.", screens);
        assert_eq!(problems.len(), 2, "{problems:?}");
        assert!(problems[0].starts_with("x.md:3:") && problems[1].starts_with("x.md:6:"));
    }

    #[test]
    fn only_one_paragraph_where_one_is_asked_for() {
        for text in ["a\n\nb", "- a", "> a", "## a"] {
            assert_eq!(read(text, paragraph).1.len(), 1, "{text}");
        }
    }

    #[test]
    fn text_before_the_first_screen_and_empty_screens_are_found() {
        let (_, problems) = read("Hello.\n\n## A\n\n## B\n\nb", screens);
        assert_eq!(problems.len(), 2, "{problems:?}");
        assert!(problems[0].contains("before the first") && problems[1].contains("'A' is empty"));
    }

    proptest! {
        #[test]
        fn anything_can_be_read(text in r"(?s)[ \n#>*_`\[\]()^:!|~<>a-c0-9.-]{0,80}|.{0,60}") {
            read(&text, paragraph);
            read(&text, screens);
        }
    }
}
