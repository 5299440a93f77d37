//! What the search finds: every thing in a pack that has a place of its own in the app.
//!
//! One function for each kind of content. Texts are borrowed from the pack: what a thing says
//! stands in memory once.

use super::pack::{Block, Inline, OrganisePart, Pack, Text};
use crate::domain::directory::{EUROPE, INTERNATIONAL};
use crate::domain::search::Index;

/// What a thing is. Each has a name and an icon in the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Steps for a bad moment.
    Guide,
    /// A page or a tool.
    Page,
    /// A word of the glossary.
    Word,
    /// A lesson, or a screen of one.
    Lesson,
    /// A fact with a figure.
    Fact,
    /// A story with choices.
    Story,
    /// A stage of the path.
    Stage,
    /// A part of getting organised.
    Organise,
    /// Tips for life online.
    Tips,
    /// A list to tick.
    List,
    /// Whom an activity can speak to.
    Audience,
    /// A way to act.
    Action,
    /// A part of buying fairly.
    Buying,
    /// A part of going digital.
    Digital,
    /// A heading of an activity plan.
    Plan,
    /// A sign of forced work.
    Sign,
    /// A question about a job offer.
    Offer,
    /// A plan of ours to start from.
    Template,
    /// A country with help numbers.
    Country,
    /// A helpline, or another service.
    Service,
    /// A question of the quiz.
    Question,
}

/// Where a thing is. The interface turns it into an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<'p> {
    /// A page that the interface named, by its place among those.
    Named(usize),
    /// A lesson, open at a screen.
    Lesson(&'p str, usize),
    /// A guide.
    Guide(&'p str),
    /// A theme of tips.
    Tips(&'p str),
    /// A list to tick.
    List(&'p str),
    /// An audience.
    Audience(&'p str),
    /// A way to act.
    Action(&'p str),
    /// A word of the glossary.
    Word(&'p str),
    /// A story.
    Story(&'p str),
    /// A stage of the path.
    Stage(&'p str),
    /// A plan of ours.
    Template(&'p str),
    /// The page of a country, by its code.
    Country(&'p str),
    /// A page by its name in [`super::pack::PAGES`], or `everywhere`.
    Page(&'static str),
}

/// A thing that can be found.
#[derive(Clone, Debug)]
pub struct Item<'p> {
    /// What it is.
    pub kind: Kind,
    /// What it is called.
    pub title: &'p str,
    /// What else it is called.
    pub names: Vec<&'p str>,
    /// What it is a part of. May be empty.
    pub within: &'p str,
    /// What it says, in pieces.
    pub texts: Vec<&'p str>,
    /// Where it is.
    pub to: Place<'p>,
}

impl Item<'_> {
    /// What it says, in one.
    pub fn text(&self) -> String {
        self.texts.concat()
    }
}

/// A page that the interface has a name for, and a line about it.
pub type Named = (&'static str, &'static str);

/// Everything that can be found, in the order that decides between things that fit equally well.
pub fn items<'p>(pack: &'p Pack, pages: &[Named]) -> Vec<Item<'p>> {
    let mut items = Vec::new();
    guides(pack, &mut items);
    for (at, (title, line)) in pages.iter().enumerate() {
        items.push(item(Kind::Page, title, Place::Named(at)).says(line));
    }
    glossary(pack, &mut items);
    lessons(pack, &mut items);
    facts(pack, &mut items);
    stories(pack, &mut items);
    stages(pack, &mut items);
    actions(pack, &mut items);
    let parts = (&pack.rest.organise.parts, Kind::Organise, "organise");
    let buying = (&pack.rest.buying.parts, Kind::Buying, "buying");
    let digital = (&pack.rest.digital.parts, Kind::Digital, "digital");
    for (parts, kind, page) in [parts, buying, digital] {
        folded(parts, kind, page, &mut items);
    }
    tips(pack, &mut items);
    lists(pack, &mut items);
    audiences(pack, &mut items);
    headings(pack, &mut items);
    templates(pack, &mut items);
    signs(pack, &mut items);
    offer(pack, &mut items);
    countries(pack, &mut items);
    services(pack, &mut items);
    questions(pack, &mut items);
    items
}

/// The index of these things.
pub fn index(items: &[Item<'_>]) -> Index {
    let mut index = Index::default();
    for item in items {
        let (mut names, mut texts) = (vec![item.title], item.texts.clone());
        names.extend_from_slice(&item.names);
        texts.push(item.within);
        index.add(&names, &texts);
    }
    index
}

fn item<'p>(kind: Kind, title: &'p str, to: Place<'p>) -> Item<'p> {
    Item {
        kind,
        title,
        names: Vec::new(),
        within: "",
        texts: Vec::new(),
        to,
    }
}

impl<'p> Item<'p> {
    /// Adds a text, apart from the one before.
    fn says(mut self, text: &'p str) -> Item<'p> {
        self.say(text);
        self
    }

    fn say(&mut self, text: &'p str) {
        if !text.is_empty() {
            self.texts.extend((!self.texts.is_empty()).then_some(" "));
            self.texts.push(text);
        }
    }

    /// Adds prose.
    fn tell(&mut self, text: &'p Text) {
        self.texts.extend((!self.texts.is_empty()).then_some(" "));
        self.texts.extend(pieces(text));
    }

    fn tells(mut self, text: &'p Text) -> Item<'p> {
        self.tell(text);
        self
    }

    fn within(mut self, name: &'p str) -> Item<'p> {
        self.within = name;
        self
    }
}

/// The words of prose.
fn pieces(text: &Text) -> Vec<&str> {
    let words = text.iter().filter_map(|part| match part {
        Inline::Words(words) | Inline::Strong(words) => Some(words.as_str()),
        Inline::Link(link) => Some(link.text.as_str()),
        Inline::Source(_) => None,
    });
    words.collect()
}

fn guides<'p>(pack: &'p Pack, items: &mut Vec<Item<'p>>) {
    for guide in &pack.guides {
        let mut found =
            item(Kind::Guide, &guide.title, Place::Guide(&guide.id)).says(&guide.summary);
        found.tell(&guide.first);
        for step in &guide.steps {
            found.say(&step.title);
            found.texts.push(".");
            found.tell(&step.text);
        }
        guide.avoid.iter().for_each(|line| found.tell(line));
        items.push(found);
    }
}

fn glossary<'p>(pack: &'p Pack, items: &mut Vec<Item<'p>>) {
    for term in &pack.rest.glossary {
        let mut found = item(Kind::Word, &term.title, Place::Word(&term.id)).tells(&term.meaning);
        for (at, also) in term.also.iter().enumerate() {
            found.texts.push(if at == 0 { " (" } else { ", " });
            found.texts.push(also);
            found.names.push(also);
        }
        found.texts.extend((!term.also.is_empty()).then_some(")"));
        items.push(found);
    }
}

fn lessons<'p>(pack: &'p Pack, items: &mut Vec<Item<'p>>) {
    for lesson in &pack.lessons {
        let whole = item(Kind::Lesson, &lesson.title, Place::Lesson(&lesson.id, 0));
        items.push(whole.says(&lesson.summary));
        for (at, screen) in lesson.screens.iter().enumerate() {
            let to = Place::Lesson(&lesson.id, at);
            let mut found = item(Kind::Lesson, &screen.title, to).within(&lesson.title);
            for block in &screen.blocks {
                match block {
                    Block::Paragraph(text) | Block::Aside(text) => found.tell(text),
                    Block::List(lines) | Block::Steps(lines) => {
                        lines.iter().for_each(|line| found.tell(line))
                    }
                }
            }
            items.push(found);
        }
    }
}

fn facts<'p>(pack: &'p Pack, items: &mut Vec<Item<'p>>) {
    for fact in &pack.rest.facts {
        let found = item(Kind::Fact, &fact.figure, Place::Page("facts"));
        items.push(found.says(&fact.text).says(&fact.changed));
    }
}

/// Not what happens in them: that would give their ends away.
fn stories<'p>(pack: &'p Pack, items: &mut Vec<Item<'p>>) {
    for story in &pack.rest.stories {
        let found = item(Kind::Story, &story.title, Place::Story(&story.id));
        items.push(found.says(&story.summary).says(&story.touches));
    }
}

fn stages<'p>(pack: &'p Pack, items: &mut Vec<Item<'p>>) {
    for stage in &pack.rest.explorers.stages {
        let mut found = item(Kind::Stage, &stage.title, Place::Stage(&stage.id));
        found.tell(&stage.about);
        for point in stage
            .happens
            .iter()
            .chain(&stage.prevents)
            .chain(&stage.helps)
        {
            found.tell(&point.text);
        }
        items.push(found);
    }
}

fn actions<'p>(pack: &'p Pack, items: &mut Vec<Item<'p>>) {
    for action in &pack.rest.actions.all {
        let mut found = item(Kind::Action, &action.title, Place::Action(&action.id));
        for text in [&action.about, &action.first, &action.safety] {
            found.tell(text);
        }
        for line in action.tasks.iter().map(|task| &task.text) {
            found.say(line);
            found.texts.push(".");
        }
        items.push(found);
    }
}

/// Parts that open on one page.
fn folded<'p>(
    parts: &'p [OrganisePart],
    kind: Kind,
    page: &'static str,
    items: &mut Vec<Item<'p>>,
) {
    for part in parts {
        let mut found = item(kind, &part.title, Place::Page(page));
        for text in part.text.iter().chain(&part.points) {
            found.tell(text);
        }
        items.push(found);
    }
}

fn tips<'p>(pack: &'p Pack, items: &mut Vec<Item<'p>>) {
    for theme in &pack.tips {
        let to = Place::Tips(&theme.id);
        items.push(item(Kind::Tips, &theme.title, to).says(&theme.summary));
        for tip in &theme.tips {
            let found = item(Kind::Tips, &tip.text, to).within(&theme.title);
            items.push(found.tells(&tip.why));
        }
    }
}

fn lists<'p>(pack: &'p Pack, items: &mut Vec<Item<'p>>) {
    for list in &pack.checklists {
        let mut found = item(Kind::List, &list.title, Place::List(&list.id)).says(&list.about);
        for line in &list.items {
            found.say(&line.text);
            found.texts.push(".");
            found.tell(&line.why);
        }
        items.push(found);
    }
}

fn audiences<'p>(pack: &'p Pack, items: &mut Vec<Item<'p>>) {
    for audience in &pack.audiences {
        let to = Place::Audience(&audience.id);
        let mut found = item(Kind::Audience, &audience.title, to).tells(&audience.about);
        audience.can.iter().for_each(|line| found.tell(line));
        audience.ask.iter().for_each(|line| found.say(line));
        audience.messages.iter().for_each(|line| found.say(line));
        found.tell(&audience.care);
        items.push(found);
    }
}

fn headings<'p>(pack: &'p Pack, items: &mut Vec<Item<'p>>) {
    for heading in &pack.rest.headings {
        let to = Place::Page("plans");
        let mut found = item(Kind::Plan, &heading.title, to).says(&heading.about);
        heading.prompts.iter().for_each(|line| found.say(line));
        for idea in &heading.ideas {
            found.say(&idea.text);
            found.texts.push(".");
        }
        items.push(found);
    }
}

fn templates<'p>(pack: &'p Pack, items: &mut Vec<Item<'p>>) {
    for template in &pack.rest.templates {
        let found = item(
            Kind::Template,
            &template.title,
            Place::Template(&template.id),
        );
        items.push(found.says(&template.about).says(&template.suits));
    }
}

fn signs<'p>(pack: &'p Pack, items: &mut Vec<Item<'p>>) {
    for sign in &pack.rest.signs.indicators {
        let found = item(Kind::Sign, &sign.title, Place::Page("signs"));
        let mut found = found.says(&sign.me).says(&sign.other).tells(&sign.why);
        sign.looks.iter().for_each(|look| found.say(&look.text));
        items.push(found);
    }
}

fn offer<'p>(pack: &'p Pack, items: &mut Vec<Item<'p>>) {
    for question in &pack.rest.offer.questions {
        let found = item(Kind::Offer, &question.title, Place::Page("offer"));
        items.push(found.says(&question.ask).tells(&question.why));
    }
}

fn countries<'p>(pack: &'p Pack, items: &mut Vec<Item<'p>>) {
    for country in &pack.directory.countries {
        let mut found = item(Kind::Country, &country.name, Place::Country(&country.code));
        for name in country.also.iter().chain(&country.own) {
            found.say(name);
            found.names.push(name);
        }
        items.push(found);
    }
}

/// Their numbers are found too, but shown only on the page of the country, with all that has to
/// be said about them.
fn services<'p>(pack: &'p Pack, items: &mut Vec<Item<'p>>) {
    for service in &pack.directory.services {
        let country = pack.directory.country(&service.country);
        let to = match country {
            Some(country) => Place::Country(&country.code),
            None if [EUROPE, INTERNATIONAL].contains(&service.country.as_str()) => {
                Place::Page("everywhere")
            }
            None => continue,
        };
        let mut found = item(Kind::Service, &service.name, to);
        found.within = country.map_or("", |country| &country.name);
        found.say(pack.directory.kind(service.kind));
        found.say(service.by.as_deref().unwrap_or_default());
        found.say(service.number.as_deref().unwrap_or_default());
        items.push(found);
    }
}

/// A question leads to the lesson that answers it.
fn questions<'p>(pack: &'p Pack, items: &mut Vec<Item<'p>>) {
    for question in &pack.rest.questions {
        let Some(lesson) = pack.lesson(&question.lesson) else {
            continue;
        };
        let mut words = pieces(&question.text).into_iter();
        let to = Place::Lesson(&lesson.id, 0);
        let title = words.next().unwrap_or_default();
        let mut found = item(Kind::Question, title, to).within(&lesson.title);
        words.for_each(|words| found.say(words));
        question
            .options
            .iter()
            .for_each(|option| found.tell(&option.text));
        found.tell(&question.explanation);
        items.push(found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::compile::english;
    use crate::domain::search::{Typed, says};

    #[test]
    fn what_people_look_for_comes_first() {
        let pack = english();
        let items = items(pack, &[("This phone", "Language, text size")]);
        let index = index(&items);
        for (typed, kind, title) in [
            ("debt bondage", Kind::Word, "Debt bondage"),
            ("passport", Kind::Word, "Kept papers"),
            ("hotline", Kind::Word, "Helpline"),
            ("smugling", Kind::Word, "Smuggling"),
            ("SCAM CENTRE", Kind::Word, "Scam centre"),
            ("philippines", Kind::Country, "Philippines"),
            ("phillipines", Kind::Country, "Philippines"),
            ("việt nam", Kind::Country, "Vietnam"),
            ("ไทย", Kind::Country, "Thailand"),
            ("កម្ពុជា", Kind::Country, "Cambodia"),
            ("text size", Kind::Page, "This phone"),
            ("film night", Kind::Action, "Hold a film night with a talk"),
            (
                "newspaper",
                Kind::Action,
                "Write to a newspaper or a station",
            ),
            (
                "private messages",
                Kind::Digital,
                "Private messages, and calls for help",
            ),
            ("10 billion 236", Kind::Fact, "236 billion US dollars"),
        ] {
            let found = index.find(&mut Typed::new(typed));
            let first = found.first().map(|at| (items[*at].kind, items[*at].title));
            assert_eq!(first, Some((kind, title)), "{typed}");
        }
        let found = index.find(&mut Typed::new("my boss took my pasport"));
        let top: Vec<_> = found.iter().take(8).map(|at| items[*at].title).collect();
        assert!(
            found
                .iter()
                .take(8)
                .any(|at| items[*at].text().contains("passport")),
            "{top:?}"
        );
        let size = index.size();
        assert!(size < 900_000, "{} words, {size} bytes", index.words());
    }

    #[test]
    fn every_title_finds_its_thing() {
        let pack = english();
        let items = items(pack, &[]);
        let index = index(&items);
        for (at, item) in items.iter().enumerate() {
            let found = index.find(&mut Typed::new(item.title));
            let place = found.iter().position(|other| *other == at);
            let same = |place: usize| {
                let before = found.iter().take(place);
                before
                    .filter(|other| items[**other].title != item.title)
                    .count()
            };
            assert!(
                place.map(same).is_some_and(|before| before < 12),
                "{item:?}"
            );
        }
    }

    #[test]
    fn words_of_danger_lead_to_help() {
        let pack = english();
        for typed in [
            "help",
            "Police!",
            "danger",
            "i want to kill myself",
            "he beats me",
        ] {
            let first = pack.rest.search.firsts.iter();
            let mut hit = first.filter(|first| first.words.iter().any(|words| says(typed, words)));
            assert!(hit.next().is_some(), "{typed}");
        }
        for typed in ["helping others", "job offer", "debt", "passport"] {
            let mut words = pack
                .rest
                .search
                .firsts
                .iter()
                .flat_map(|first| &first.words);
            assert!(!words.any(|words| says(typed, words)), "{typed}");
        }
    }
}
