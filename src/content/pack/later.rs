//! A pack in two: what the first screens need, and what follows once the app runs.

use std::mem::{ManuallyDrop, take};

use super::{
    Audience, CheckItem, Checklist, Inline, Language, Lesson, Link, Pack, Rest, Screen, Source,
    Text, Tip,
};
use crate::content::strings::message_key;
use crate::domain::table::Table;

/// What follows a pack: what only pages of the rest of the app show. In the pack itself it is empty
/// until then.
#[derive(Clone, Debug, PartialEq)]
pub struct Later {
    /// Always [`super::FORMAT`] in one that this build can read.
    pub format: u32,
    /// That of the pack.
    pub language: Language,
    /// Interface strings that no code of the start asks for.
    pub strings: Table<String>,
    /// Of all lessons, in their order.
    pub lessons: Vec<LessonInside>,
    /// Of all safety lists, in their order.
    pub checklists: Vec<ListInside>,
    /// Of all themes of tips, in their order.
    pub tips: Vec<Vec<ItemInside>>,
    /// Of all audiences, in their order.
    pub audiences: Vec<AudienceInside>,
    /// All sources, in their order; those that are there from the start by their ids alone.
    pub sources: Vec<Source>,
    /// Of everything else, all.
    pub rest: ManuallyDrop<Rest>,
}

/// What only a lesson's own pages show.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LessonInside {
    /// See [`Lesson`].
    pub screens: Vec<Screen>,
    /// See [`Lesson`].
    pub remember: Vec<Text>,
    /// See [`Lesson`].
    pub talk: Text,
    /// See [`Lesson`].
    pub next: Vec<Link>,
    /// See [`Lesson`].
    pub sources: Vec<String>,
}

/// The words of a safety list: the first screens count what is ticked, and no more.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListInside {
    /// See [`Checklist`].
    pub about: String,
    /// Of its items, in their order.
    pub items: Vec<ItemInside>,
}

/// The words of something to do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ItemInside {
    /// What to do.
    pub text: String,
    /// Why, and how.
    pub why: Text,
}

/// All of an audience but its name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AudienceInside {
    /// See [`Audience`].
    pub about: Text,
    /// See [`Audience`].
    pub can: Vec<Text>,
    /// See [`Audience`].
    pub ask: Vec<String>,
    /// See [`Audience`].
    pub messages: Vec<String>,
    /// See [`Audience`].
    pub care: Text,
}

impl Pack {
    /// What the first screens need, and what follows. Strings of whose key `is_of_start` is false
    /// come later.
    pub fn split(mut self, is_of_start: &dyn Fn(&str) -> bool) -> (Pack, Later) {
        let (first, others) = take(&mut self.strings)
            .into_iter()
            .partition::<Vec<_>, _>(|(key, _)| is_of_start(message_key(key)));
        self.strings = first.into_iter().collect();
        let (first, sources) = self.split_sources();
        self.sources = first;
        let later = Later {
            format: self.format,
            language: self.language.clone(),
            strings: others.into_iter().collect(),
            lessons: self.lessons.iter_mut().map(Lesson::take_inside).collect(),
            checklists: self
                .checklists
                .iter_mut()
                .map(Checklist::take_inside)
                .collect(),
            tips: self
                .tips
                .iter_mut()
                .map(|theme| theme.tips.iter_mut().map(Tip::take_inside).collect())
                .collect(),
            audiences: self
                .audiences
                .iter_mut()
                .map(Audience::take_inside)
                .collect(),
            sources,
            rest: take(&mut self.rest),
        };
        (self, later)
    }

    /// The sources that guides cite, which are there from the start; and all, these by id alone.
    fn split_sources(&self) -> (Vec<Source>, Vec<Source>) {
        let texts = self.guides.iter().flat_map(|guide| guide.texts());
        let cited: Vec<&String> = texts
            .flatten()
            .filter_map(|inline| match inline {
                Inline::Source(id) => Some(id),
                _ => None,
            })
            .collect();
        let is_first = |source: &&Source| cited.contains(&&source.id);
        let stub = |source: &Source| match is_first(&source) {
            true => Source {
                id: source.id.clone(),
                ..Source::default()
            },
            false => source.clone(),
        };
        let first = self.sources.iter().filter(is_first).cloned().collect();
        (first, self.sources.iter().map(stub).collect())
    }

    /// The whole pack again. Both come from one [`Pack::split`].
    pub fn join(mut self, later: Later) -> Pack {
        for (key, string) in later.strings {
            self.strings.insert(key, string);
        }
        for (lesson, inside) in self.lessons.iter_mut().zip(later.lessons) {
            lesson.put_inside(inside);
        }
        for (list, inside) in self.checklists.iter_mut().zip(later.checklists) {
            list.put_inside(inside);
        }
        for (theme, inside) in self.tips.iter_mut().zip(later.tips) {
            for (tip, inside) in theme.tips.iter_mut().zip(inside) {
                (tip.text, tip.why) = (inside.text, inside.why);
            }
        }
        for (audience, inside) in self.audiences.iter_mut().zip(later.audiences) {
            audience.put_inside(inside);
        }
        self.join_sources(later.sources);
        self.rest = later.rest;
        self
    }

    fn join_sources(&mut self, all: Vec<Source>) {
        let mut first = take(&mut self.sources);
        for source in all {
            let at = first.iter().position(|known| known.id == source.id);
            self.sources.push(match at {
                Some(at) => first.swap_remove(at),
                None => source,
            });
        }
    }
}

impl Lesson {
    fn take_inside(&mut self) -> LessonInside {
        LessonInside {
            screens: take(&mut self.screens),
            remember: take(&mut self.remember),
            talk: take(&mut self.talk),
            next: take(&mut self.next),
            sources: take(&mut self.sources),
        }
    }

    fn put_inside(&mut self, inside: LessonInside) {
        self.screens = inside.screens;
        self.remember = inside.remember;
        self.talk = inside.talk;
        self.next = inside.next;
        self.sources = inside.sources;
    }
}

impl Checklist {
    fn take_inside(&mut self) -> ListInside {
        let item = |item: &mut CheckItem| ItemInside {
            text: take(&mut item.text),
            why: take(&mut item.why),
        };
        ListInside {
            about: take(&mut self.about),
            items: self.items.iter_mut().map(item).collect(),
        }
    }

    fn put_inside(&mut self, inside: ListInside) {
        self.about = inside.about;
        for (item, inside) in self.items.iter_mut().zip(inside.items) {
            (item.text, item.why) = (inside.text, inside.why);
        }
    }
}

impl Tip {
    fn take_inside(&mut self) -> ItemInside {
        ItemInside {
            text: take(&mut self.text),
            why: take(&mut self.why),
        }
    }
}

impl Audience {
    fn take_inside(&mut self) -> AudienceInside {
        AudienceInside {
            about: take(&mut self.about),
            can: take(&mut self.can),
            ask: take(&mut self.ask),
            messages: take(&mut self.messages),
            care: take(&mut self.care),
        }
    }

    fn put_inside(&mut self, inside: AudienceInside) {
        self.about = inside.about;
        self.can = inside.can;
        self.ask = inside.ask;
        self.messages = inside.messages;
        self.care = inside.care;
    }
}
