//! A pack in two: what the first screens need, and what follows once the app runs.

use std::mem::take;

use super::{
    Actions, Audience, Buying, CheckItem, Checklist, Digital, Explorers, Fact, Inline, Language,
    Lesson, Link, MessageKit, OfferCheck, Organise, Pack, PartnerGroup, PlanHeading, Question,
    Screen, SearchWords, Signs, Source, Story, Term, Text, Tip,
};
use crate::content::strings::message_key;
use crate::domain::identifying::Guard;
use crate::domain::table::Table;
use crate::domain::templates::Template;

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
    /// See [`Pack::questions`]; those below, alike.
    pub questions: Vec<Question>,
    /// Of all lessons, in their order.
    pub lessons: Vec<LessonInside>,
    /// Of all safety lists, in their order.
    pub checklists: Vec<ListInside>,
    /// Of all themes of tips, in their order.
    pub tips: Vec<Vec<ItemInside>>,
    /// Of all audiences, in their order.
    pub audiences: Vec<AudienceInside>,
    /// Headings of a plan.
    pub headings: Vec<PlanHeading>,
    /// Plans to start from.
    pub templates: Vec<Template>,
    /// What helps to write a message.
    pub message: MessageKit,
    /// Ways to act.
    pub actions: Actions,
    /// Buying fairly.
    pub buying: Buying,
    /// Going digital.
    pub digital: Digital,
    /// Signs of forced work.
    pub signs: Signs,
    /// Stories.
    pub stories: Vec<Story>,
    /// The chain, the process, and what makes it trafficking.
    pub explorers: Explorers,
    /// The check of a job offer.
    pub offer: OfferCheck,
    /// Words that need explaining.
    pub glossary: Vec<Term>,
    /// Facts.
    pub facts: Vec<Fact>,
    /// What the search knows.
    pub search: SearchWords,
    /// Getting organised.
    pub organise: Organise,
    /// Whom to ask for help.
    pub partners: Vec<PartnerGroup>,
    /// What could show who someone is.
    pub guard: Guard,
    /// All sources, in their order; those that are there from the start by their ids alone.
    pub sources: Vec<Source>,
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
        let (first, rest) = take(&mut self.strings)
            .into_iter()
            .partition::<Vec<_>, _>(|(key, _)| is_of_start(message_key(key)));
        self.strings = first.into_iter().collect();
        let (first, sources) = self.split_sources();
        self.sources = first;
        let later = Later {
            format: self.format,
            language: self.language.clone(),
            strings: rest.into_iter().collect(),
            questions: take(&mut self.questions),
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
            headings: take(&mut self.headings),
            templates: take(&mut self.templates),
            message: take(&mut self.message),
            actions: take(&mut self.actions),
            buying: take(&mut self.buying),
            digital: take(&mut self.digital),
            signs: take(&mut self.signs),
            stories: take(&mut self.stories),
            explorers: take(&mut self.explorers),
            offer: take(&mut self.offer),
            glossary: take(&mut self.glossary),
            facts: take(&mut self.facts),
            search: take(&mut self.search),
            organise: take(&mut self.organise),
            partners: take(&mut self.partners),
            guard: take(&mut self.guard),
            sources,
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
        self.questions = later.questions;
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
        self.headings = later.headings;
        self.templates = later.templates;
        self.message = later.message;
        self.actions = later.actions;
        self.buying = later.buying;
        self.digital = later.digital;
        self.signs = later.signs;
        self.stories = later.stories;
        self.explorers = later.explorers;
        self.offer = later.offer;
        self.glossary = later.glossary;
        self.facts = later.facts;
        self.search = later.search;
        self.organise = later.organise;
        self.partners = later.partners;
        self.guard = later.guard;
        self.join_sources(later.sources);
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
