//! Which texts of a pack a reader sees.

use crate::content::pack::{
    Action, ActionTask, Actions, AgendaPoint, Audience, Block, Buying, CaseAnswer, ChainLink,
    CheckItem, Checklist, Choice, Digital, Directory, Explorers, Fact, First, Guide, GuideStep,
    Indicator, Inline, LeftOut, Lesson, Letter, Licence, Link, Look, MessageIdeas, MessageKit,
    OfferCheck, OfferQuestion, OfferSignal, OfferStep, Organise, OrganisePart, OrganiseStep, Pack,
    Part, PartnerGroup, PartnerIdea, Picture, PlanHeading, Point, PostIdea, ProcessPlace, Question,
    Rest, ResultWords, Scene, SceneChoice, Screen, SearchWords, SeatIdea, ShownPicture, SignStep,
    Signs, SortCase, Source, Stage, Story, TaskIdea, Term, Text, Tip, TipTheme, Topic, WayIn,
    WorkPlace, WorkshopQuestion,
};
use crate::domain::directory::Country;
use crate::domain::message::guided::Joins;
use crate::domain::message::radio::RadioWords;
use crate::domain::table::Table;
use crate::domain::templates::{Template, TemplateLine, TemplateTask};

/// What is done to one text: its runs of words, in order.
pub(in crate::content::compile) type Write<'w> = &'w mut dyn FnMut(Vec<&mut String>);

/// Something that a reader sees, or has parts that one does.
pub(in crate::content::compile) trait Seen {
    /// Passes every text that a reader sees to `write`.
    fn each(&mut self, write: Write<'_>);
}

impl Seen for String {
    fn each(&mut self, write: Write<'_>) {
        write(vec![self]);
    }
}

impl Seen for Text {
    fn each(&mut self, write: Write<'_>) {
        let runs = self.iter_mut().filter_map(|inline| match inline {
            Inline::Words(words) | Inline::Strong(words) => Some(words),
            Inline::Link(Link { to: _, text }) => Some(text),
            Inline::Source(_) => None,
        });
        write(runs.collect());
    }
}

impl<T: Seen> Seen for Vec<T> {
    fn each(&mut self, write: Write<'_>) {
        self.iter_mut().for_each(|one| one.each(write));
    }
}

impl<T: Seen> Seen for Option<T> {
    fn each(&mut self, write: Write<'_>) {
        self.iter_mut().for_each(|one| one.each(write));
    }
}

impl Seen for Table<String> {
    fn each(&mut self, write: Write<'_>) {
        self.values_mut().for_each(|text| text.each(write));
    }
}

impl Seen for Block {
    fn each(&mut self, write: Write<'_>) {
        match self {
            Block::Paragraph(text) | Block::Aside(text) => text.each(write),
            Block::List(items) | Block::Steps(items) => items.each(write),
        }
    }
}

/// The fields of a struct that a reader sees, and the others. All are named, so that a new one
/// cannot be forgotten here.
macro_rules! seen {
    ($type:ident { $($field:ident),+ } $(not { $($other:ident),+ })?) => {
        impl Seen for $type {
            fn each(&mut self, write: Write<'_>) {
                let $type { $($field,)+ $($($other: _),+)? } = self;
                $($field.each(write);)+
            }
        }
    };
}

seen!(Pack {
    strings, topics, ways, lessons, checklists, tips, guides, audiences, directory, sources, rest
} not { format, language });
seen!(Rest {
    questions, headings, templates, message, actions, buying, digital, signs, stories, explorers,
    offer, glossary, facts, search, organise, partners
} not { guard });
seen!(Topic { title } not { id });
seen!(WayIn { title, about, steps } not { id, icon });
seen!(Link { text } not { to });
seen!(Picture { alt } not { name });
seen!(Source { says, title } not { id, year, url });

seen!(Lesson { title, summary, picture, screens, remember, talk, next } not { id, minutes, topic, sources });
seen!(Screen { title, blocks });
seen!(Story { title, summary, touches, picture, ask, scenes, keep, help, next } not { id, minutes });
seen!(Scene { title, blocks, choices } not { id, is_ending });
seen!(SceneChoice { text, why } not { to });
seen!(Question { text, options, explanation } not { id, topic, lesson, kind });
seen!(Choice { text, why } not { id, right });
seen!(Term { title, also, meaning, see } not { id });
seen!(Fact { figure, text, changed } not { id, year, source });
seen!(SearchWords { suggested, firsts });
seen!(First { words, to } not { number });

seen!(Explorers {
    links,
    places,
    stages,
    parts,
    consent,
    child,
    cases
});
seen!(ChainLink { name, role, weakens } not { audience });
seen!(ProcessPlace { title, about } not { id });
seen!(Stage { title, about, happens, prevents, helps, next } not { id, icon });
seen!(Point { text } not { places });
seen!(Part { title, asks, about, looks } not { id });
seen!(SortCase { title, story, answers } not { id, under_18 });
seen!(CaseAnswer { why } not { question, answer });

seen!(Checklist { title, about, items } not { id, section, icon });
seen!(CheckItem { text, why } not { id });
seen!(TipTheme { title, summary, tips } not { id, icon });
seen!(Tip { text, why } not { id });
seen!(Guide { title, summary, first, steps, avoid, next } not { id, section, icon });
seen!(GuideStep { title, text } not { id });
seen!(Signs {
    places,
    indicators,
    steps
});
seen!(WorkPlace { title } not { id });
seen!(Indicator { title, me, other, why, looks } not { id });
seen!(Look { text } not { place });
seen!(SignStep { title, me, other, next } not { id });

seen!(Audience { title, about, can, ask, messages, care } not { id, icon });
// The words that hints look for are not read.
seen!(MessageKit { joins, radio, ideas, pictures, works, avoid, consent } not { words });
seen!(Joins { call, go } not { comma, stop });
seen!(RadioWords { opening, again, closing } not {
    words_a_minute, letters_a_minute, ideograms_a_minute
});
seen!(MessageIdeas { actions, when, why, examples } not { audience });
seen!(ShownPicture { picture, text });
seen!(Actions { all, left_out });
seen!(Action { title, about, first, safety, need, tasks, next } not { id, icon, fit });
seen!(ActionTask { text } not { heading });
seen!(LeftOut { title, why } not { id });
seen!(Buying { parts, letters });
seen!(Letter { title, text } not { id, part });
seen!(Digital { parts, ideas });
seen!(PostIdea { title, text, how } not { id });
seen!(Organise {
    parts,
    agenda,
    steps,
    think,
    seats,
    questions
});
seen!(OrganisePart { title, text, points, next } not { id, icon, services });
seen!(AgendaPoint { text, how } not { minutes });
seen!(OrganiseStep { text, how, next } not { id });
seen!(SeatIdea { who, why } not { id });
seen!(WorkshopQuestion { text, hint } not { id });

seen!(PlanHeading { title, about, prompts, ideas } not { id, icon });
seen!(TaskIdea { text } not { id });
seen!(Template {
    title, about, suits, takes, people, care, tasks, needs, costs, income, run, talk
} not { id, icon, starts, ends, lists });
seen!(TemplateTask { text } not { id, heading, before, after });
seen!(TemplateLine { what, who } not { before, after });
seen!(PartnerGroup { title, about, bring, find, ask, end, hopes, ideas } not { id, icon, seats });
seen!(PartnerIdea { who, why } not { id });

// Numbers, names of services and titles of their sources are the same in every language.
seen!(Directory {
    countries, kinds, kind_lines, hours, languages, more_languages, cautions, notes
} not { services, sources });
seen!(Country { name, in_sentence, also } not { code, region, eu, own });
// The rules stay: they are looked for in what users paste, not read.
seen!(OfferCheck {
    questions, signals, anywhere, licences, next, friend, nothing, limits, result
} not { rules });
seen!(OfferQuestion { title, ask, why, fine, warning, unknown, reply } not { id });
seen!(OfferSignal { title, why, reply } not { id, question });
seen!(Licence { lists, text } not { country, body, source, year });
seen!(OfferStep { text } not { id, when });
seen!(ResultWords {
    mine,
    mine_nameless,
    friend,
    friend_nameless,
    warnings,
    found,
    unknown,
    replies,
    verify,
    next,
    end
});
