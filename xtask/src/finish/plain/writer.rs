//! What all plain pages share: words, links and sources, and what stands around a page.

use handrail::content::pack::{Inline, Language, Link, Pack, Source, Target, Text};
use handrail::content::strings;
use handrail::ui::route::Route;
use maud::{DOCTYPE, Markup, html};

use super::{FOLDER, folder, guides};

/// An interface string and what fills its places: see the macro `t!`.
pub(super) struct Message {
    pub(super) key: &'static str,
    pub(super) values: Vec<(&'static str, String)>,
}

/// What is in a page, between what all have.
pub(super) struct Sheet {
    /// Its file, such as `help.html`.
    pub(super) name: String,
    /// What it is called: by its heading, and in the history of a browser that others may read.
    pub(super) title: String,
    /// Its words under the heading.
    pub(super) main: Markup,
}

/// Writes one page: has the words of its language, and keeps account of what it cites.
pub(super) struct Writer<'a> {
    pub(super) pack: &'a Pack,
    /// In the order of their marks.
    cited: Vec<&'a Source>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(pack: &'a Pack) -> Self {
        Self {
            pack,
            cited: Vec::new(),
        }
    }

    /// The words of a message.
    pub(super) fn say(&self, message: Message) -> String {
        let pattern = strings::lookup(&self.pack.strings, message.key);
        let values = message.values.iter();
        let values: Vec<_> = values
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        strings::fill(pattern, &values)
    }

    /// A name or a title, in English in every language.
    pub(super) fn proper(&self, name: &str) -> Markup {
        let is_english = self.pack.language.code == "en";
        html! {
            @if is_english { (name) } @else { span lang="en" translate="no" { (name) } }
        }
    }

    /// A run of prose: marks of sources lead to the foot of the page.
    pub(super) fn prose(&mut self, text: &Text) -> Markup {
        html! {
            @for part in text {
                @match part {
                    Inline::Words(words) => (words),
                    Inline::Strong(words) => strong { (words) },
                    Inline::Link(link) => a href=(self.href(&link.to)) { (link.text) },
                    Inline::Source(id) => (self.mark(id)),
                }
            }
        }
    }

    /// Where to go on.
    pub(super) fn links(&self, links: &[Link]) -> Markup {
        html! {
            @if !links.is_empty() {
                ul.go { @for link in links { li { a href=(self.href(&link.to)) { (link.text) } } } }
            }
        }
    }

    /// Where a link of the content leads: to a plain page where there is one, else to the app.
    fn href(&self, target: &Target) -> String {
        match target {
            Target::Guide(id) => guides::address(self.pack, id),
            Target::Page(name) if name == "help" => "help.html".to_owned(),
            Target::Lesson(id) if id == "signs" => "signs.html".to_owned(),
            Target::Lesson(id) if id == "job-offers" => "job.html".to_owned(),
            other => self.app(&Route::of(other, self.pack)),
        }
    }

    fn app(&self, route: &Route) -> String {
        format!("{}index.html{}", self.root(), route.href())
    }

    /// The way from a page to the first folder of the build.
    fn root(&self) -> &'static str {
        match folder(&self.pack.language.code) == FOLDER {
            true => "../",
            false => "../../",
        }
    }

    fn mark(&mut self, id: &str) -> Markup {
        let Some(source) = self.pack.source(id) else {
            return html! {};
        };
        let known = self.cited.iter().position(|other| other.id == source.id);
        let number = known.unwrap_or_else(|| {
            self.cited.push(source);
            self.cited.len() - 1
        }) + 1;
        html! { sup { a href={ "#source-" (number) } { "[" (number) "]" } } }
    }

    /// The whole page. Nothing of it can run, and nothing comes from elsewhere.
    pub(super) fn finish(self, sheet: &Sheet, languages: &[&Language], style: &str) -> String {
        let language = &self.pack.language;
        let direction = if language.rtl { "rtl" } else { "ltr" };
        let policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";
        let window = self.say(t!("window-title", page = sheet.title));
        let page = html! {
            (DOCTYPE)
            html lang=(language.code) dir=(direction) {
                head {
                    meta charset="utf-8";
                    title { (window) }
                    meta http-equiv="Content-Security-Policy" content=(policy);
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="referrer" content="no-referrer";
                    meta name="format-detection" content="telephone=no";
                    link rel="stylesheet" href={ (self.root()) (style) };
                }
                body {
                    header {
                        a href={ (self.root()) "index.html" } { (self.say(t!("shell-title"))) }
                        " "
                        a #leave href={ (self.root()) "units.html" } { (self.say(t!("shell-leave"))) }
                    }
                    main {
                        h1 { (sheet.title) }
                        (sheet.main)
                    }
                    (self.navigation(sheet, languages))
                    (self.foot())
                }
            }
        };
        page.into_string()
    }

    fn navigation(&self, sheet: &Sheet, languages: &[&Language]) -> Markup {
        let others: Vec<_> = languages
            .iter()
            .filter(|language| language.code != self.pack.language.code)
            .collect();
        let pages = [
            ("help.html", t!("shell-more-numbers")),
            ("guides.html", t!("shell-more-steps")),
            ("online.html", t!("shell-more-online")),
            ("signs.html", t!("signs-title")),
            ("job.html", t!("shell-more-job")),
        ];
        html! {
            nav.go aria-labelledby="pages" {
                h2 #pages { (self.say(t!("plain-pages"))) }
                ul {
                    @for (name, title) in pages.into_iter().filter(|(name, _)| *name != sheet.name) {
                        li { a href=(name) { (self.say(title)) } }
                    }
                    @for language in others {
                        li {
                            a href={ (self.root()) (folder(&language.code)) (sheet.name) }
                                lang=(language.code) hreflang=(language.code) { (language.name) }
                        }
                    }
                }
            }
        }
    }

    /// Title and year, and a link out where there is one.
    fn source(&self, source: &Source) -> Markup {
        let title = self.proper(&source.title);
        html! {
            @match &source.url {
                Some(url) => a href=(url) { (title) },
                None => (title),
            }
            @if let Some(year) = source.year { ", " (year) }
        }
    }

    fn foot(&self) -> Markup {
        html! {
            footer {
                @if !self.cited.is_empty() {
                    h2 { (self.say(t!("sources-here"))) }
                    ol { @for (at, source) in self.cited.iter().enumerate() {
                        li id={ "source-" (at + 1) } { (self.source(source)) }
                    } }
                }
                @if !self.pack.language.reviewed { p { (self.say(t!("language-not-reviewed"))) } }
                p { (self.say(t!("plain-leave", leave = self.say(t!("shell-leave"))))) }
            }
        }
    }
}
