//! Two languages that nobody speaks, made from English for the tests.
//!
//! `en-XA` is readable, 40 % longer and in brackets: a page that cuts a text off, or has a text
//! fixed in code, shows at a glance. `ar-XB` has no Latin letter and runs from right to left.
//! Both leave ids, addresses and `{placeholders}` as they are.

use crate::content::pack::{
    Action, ActionTask, Actions, AgendaPoint, Audience, Block, Buying, CaseAnswer, ChainLink,
    CheckItem, Checklist, Choice, Digital, Directory, Explorers, Fact, First, Guide, GuideStep,
    Indicator, Inline, Language, LeftOut, Lesson, Letter, Licence, Link, Look, MessageIdeas,
    MessageKit, OfferCheck, OfferQuestion, OfferSignal, OfferStep, Organise, OrganisePart,
    OrganiseStep, Pack, Part, PartnerGroup, PartnerIdea, Picture, PlanHeading, Point, PostIdea,
    ProcessPlace, Question, ResultWords, Scene, SceneChoice, Screen, SearchWords, SeatIdea,
    ShownPicture, SignStep, Signs, SortCase, Source, Stage, Story, TaskIdea, Term, Text, Tip,
    TipTheme, Topic, WayIn, WorkPlace, WorkshopQuestion,
};
use crate::domain::directory::Country;
use crate::domain::message::guided::Joins;
use crate::domain::message::radio::RadioWords;
use crate::domain::table::Table;
use crate::domain::templates::{Template, TemplateLine, TemplateTask};

/// English with accents, 40 % longer, each text in brackets: `[Ĥéļļöö]`.
pub fn pseudo_accented(pack: &Pack) -> Pack {
    let mut pack = pack.clone();
    pack.language = language("en-XA", "Accented English", false, accent);
    each_text(&mut pack, &mut accent);
    pack
}

/// Nonsense in Arabic letters, from right to left.
pub fn pseudo_rtl(pack: &Pack) -> Pack {
    let mut pack = pack.clone();
    pack.language = language("ar-XB", "Right to left", true, turn);
    each_text(&mut pack, &mut turn);
    pack
}

fn language(code: &str, name: &str, rtl: bool, write: fn(Vec<&mut String>)) -> Language {
    let mut name = name.to_owned();
    write(vec![&mut name]);
    Language {
        code: code.to_owned(),
        name,
        rtl,
        reviewed: false,
    }
}

/// Accents the runs of one text, and puts it in brackets as a whole.
fn accent(mut runs: Vec<&mut String>) {
    for run in &mut runs {
        **run = outside_placeholders(run, accented);
    }
    if let Some(first) = runs.first_mut() {
        first.insert(0, '[');
    }
    if let Some(last) = runs.last_mut() {
        last.push(']');
    }
}

/// Words grow as they do in other languages: inside, by their vowels. What is still missing
/// where a text has few of them follows at its end.
fn accented(text: &str) -> String {
    let mut longer = String::with_capacity(text.len() * 3);
    // In fifths of a letter: two for each letter, and two ahead so that short words grow too.
    let (mut owed, mut given) = (2, 0);
    for c in text.chars() {
        let accented = accented_letter(c);
        longer.push(accented);
        owed += 2;
        if "aeiouyAEIOUY".contains(c) {
            let more = (owed / 5 - given).min(2);
            longer.extend(std::iter::repeat_n(accented, more));
            given += more;
        }
    }
    longer.extend(std::iter::repeat_n('~', owed / 5 - given));
    longer
}

fn accented_letter(c: char) -> char {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const ACCENTED: &str = "àƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÀƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";
    PLAIN
        .chars()
        .zip(ACCENTED.chars())
        .find(|(plain, _)| *plain == c)
        .map_or(c, |(_, accented)| accented)
}

fn turn(runs: Vec<&mut String>) {
    for run in runs {
        *run = outside_placeholders(run, |text| text.chars().map(turned_letter).collect());
    }
}

fn turned_letter(c: char) -> char {
    const LETTERS: [char; 26] = [
        'ا', 'ب', 'ت', 'ث', 'ج', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'س', 'ش', 'ص', 'ض', 'ط', 'ظ', 'ع',
        'غ', 'ف', 'ق', 'ك', 'ل', 'م', 'ن', 'ه',
    ];
    let of = |number: u32| LETTERS[number as usize % LETTERS.len()];
    match c {
        '?' => '؟',
        ',' => '،',
        ';' => '؛',
        'a'..='z' => of(u32::from(c) - u32::from('a')),
        'A'..='Z' => of(u32::from(c) - u32::from('A')),
        '\u{0600}'..='\u{06FF}' => c,
        c if c.is_alphabetic() => of(u32::from(c)),
        c => c,
    }
}

/// Rewrites a text, but for its `{placeholders}`.
fn outside_placeholders(text: &str, write: impl Fn(&str) -> String) -> String {
    let mut written = String::new();
    let (mut words, mut rest) = (0, 0);
    while let Some(open) = text[rest..].find('{').map(|at| rest + at) {
        rest = open + 1;
        let Some(close) = text[rest..].find('}').map(|at| rest + at) else {
            break;
        };
        let name = &text[rest..close];
        if !name.is_empty()
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
        {
            written.push_str(&write(&text[words..open]));
            written.push_str(&text[open..=close]);
            (words, rest) = (close + 1, close + 1);
        }
    }
    written.push_str(&write(&text[words..]));
    written
}

/// What is done to one text: its runs of words, in order.
type Write<'w> = &'w mut dyn FnMut(Vec<&mut String>);

/// Passes every text that a reader sees to `write`. All fields are named, so that a new one in
/// a pack cannot be forgotten here.
pub(super) fn each_text(pack: &mut Pack, write: Write<'_>) {
    let Pack {
        format: _,
        language: _,
        strings,
        topics,
        ways,
        lessons,
        questions,
        checklists,
        tips,
        guides,
        headings,
        templates,
        audiences,
        message,
        actions,
        buying,
        digital,
        signs,
        explorers,
        stories,
        directory,
        offer,
        glossary,
        facts,
        search,
        organise,
        partners,
        guard: _,
        sources,
    } = pack;
    interface(strings, write);
    topics
        .iter_mut()
        .for_each(|Topic { id: _, title }| one(title, write));
    ways.iter_mut().for_each(|way| each_of_way(way, write));
    lessons
        .iter_mut()
        .for_each(|lesson| each_of_lesson(lesson, write));
    questions
        .iter_mut()
        .for_each(|question| each_of_question(question, write));
    checklists
        .iter_mut()
        .for_each(|checklist| each_of_checklist(checklist, write));
    tips.iter_mut()
        .for_each(|theme| each_of_theme(theme, write));
    guides
        .iter_mut()
        .for_each(|guide| each_of_guide(guide, write));
    headings
        .iter_mut()
        .for_each(|heading| each_of_heading(heading, write));
    templates
        .iter_mut()
        .for_each(|template| each_of_template(template, write));
    audiences
        .iter_mut()
        .for_each(|audience| each_of_audience(audience, write));
    each_of_message(message, write);
    each_of_actions(actions, write);
    each_of_buying(buying, write);
    each_of_digital(digital, write);
    each_of_signs(signs, write);
    stories
        .iter_mut()
        .for_each(|story| each_of_story(story, write));
    each_of_explorers(explorers, write);
    each_of_directory(directory, write);
    each_of_offer(offer, write);
    each_of_glossary(glossary, write);
    each_of_facts(facts, write);
    each_of_search(search, write);
    each_of_organise(organise, write);
    partners
        .iter_mut()
        .for_each(|group| each_of_partners(group, write));
    sources.iter_mut().for_each(|source| {
        let Source {
            id: _,
            says,
            title,
            year: _,
            url: _,
        } = source;
        all([says, title], write);
    });
}

fn interface(strings: &mut Table<String>, write: Write<'_>) {
    strings.values_mut().for_each(|text| one(text, write));
}

fn each_of_way(way: &mut WayIn, write: Write<'_>) {
    let WayIn {
        id: _,
        title,
        icon: _,
        about,
        steps,
    } = way;
    all([title, about], write);
    links(steps, write);
}

fn each_of_lesson(lesson: &mut Lesson, write: Write<'_>) {
    let Lesson {
        id: _,
        title,
        summary,
        minutes: _,
        topic: _,
        picture: Picture { name: _, alt },
        screens,
        remember,
        talk,
        next,
        sources: _,
    } = lesson;
    all([title, summary, alt], write);
    for Screen { title, blocks } in screens {
        one(title, write);
        each_of_blocks(blocks, write);
    }
    prose(remember, write);
    runs(talk, write);
    links(next, write);
}

fn each_of_blocks(blocks: &mut [Block], write: Write<'_>) {
    blocks.iter_mut().for_each(|block| match block {
        Block::Paragraph(text) | Block::Aside(text) => runs(text, write),
        Block::List(items) | Block::Steps(items) => prose(items, write),
    });
}

fn each_of_story(story: &mut Story, write: Write<'_>) {
    let Story {
        id: _,
        title,
        summary,
        touches,
        minutes: _,
        picture: Picture { name: _, alt },
        ask,
        scenes,
        keep,
        help,
        next,
    } = story;
    all([title, summary, touches, alt, ask], write);
    for scene in scenes {
        let Scene {
            id: _,
            title,
            is_ending: _,
            blocks,
            choices,
        } = scene;
        one(title, write);
        each_of_blocks(blocks, write);
        for SceneChoice { to: _, text, why } in choices {
            one(text, write);
            runs(why, write);
        }
    }
    prose(keep, write);
    links(help, write);
    links(next, write);
}

fn each_of_question(question: &mut Question, write: Write<'_>) {
    let Question {
        id: _,
        topic: _,
        lesson: _,
        kind: _,
        text,
        options,
        explanation,
    } = question;
    runs(text, write);
    for Choice {
        id: _,
        text,
        right: _,
        why,
    } in options
    {
        runs(text, write);
        runs(why, write);
    }
    runs(explanation, write);
}

fn each_of_checklist(checklist: &mut Checklist, write: Write<'_>) {
    let Checklist {
        id: _,
        section: _,
        title,
        about,
        icon: _,
        items,
    } = checklist;
    all([title, about], write);
    for CheckItem { id: _, text, why } in items {
        one(text, write);
        runs(why, write);
    }
}

fn each_of_theme(theme: &mut TipTheme, write: Write<'_>) {
    let TipTheme {
        id: _,
        title,
        summary,
        icon: _,
        tips,
    } = theme;
    all([title, summary], write);
    for Tip { id: _, text, why } in tips {
        one(text, write);
        runs(why, write);
    }
}

fn each_of_guide(guide: &mut Guide, write: Write<'_>) {
    let Guide {
        id: _,
        section: _,
        title,
        summary,
        icon: _,
        first,
        steps,
        avoid,
        next,
    } = guide;
    all([title, summary], write);
    runs(first, write);
    for GuideStep { id: _, title, text } in steps {
        one(title, write);
        runs(text, write);
    }
    prose(avoid, write);
    links(next, write);
}

fn each_of_heading(heading: &mut PlanHeading, write: Write<'_>) {
    let PlanHeading {
        id: _,
        title,
        about,
        icon: _,
        prompts,
        ideas,
    } = heading;
    all([title, about], write);
    all(prompts, write);
    ideas
        .iter_mut()
        .for_each(|TaskIdea { id: _, text }| one(text, write));
}

fn each_of_template(template: &mut Template, write: Write<'_>) {
    let Template {
        id: _,
        title,
        about,
        icon: _,
        suits,
        takes,
        people,
        starts: _,
        ends: _,
        care,
        lists: _,
        tasks,
        needs,
        costs,
        income,
        run,
        talk,
    } = template;
    all([title, about, suits, takes, people], write);
    for texts in [care, needs, costs, income, talk] {
        all(texts, write);
    }
    for TemplateTask {
        id: _,
        heading: _,
        text,
        before: _,
        after: _,
    } in tasks
    {
        one(text, write);
    }
    for TemplateLine {
        before: _,
        after: _,
        what,
        who,
    } in run
    {
        all([what, who], write);
    }
}

fn each_of_audience(audience: &mut Audience, write: Write<'_>) {
    let Audience {
        id: _,
        title,
        about,
        icon: _,
        can,
        ask,
        messages,
        care,
    } = audience;
    one(title, write);
    runs(about, write);
    prose(can, write);
    all(ask, write);
    all(messages, write);
    runs(care, write);
}

fn each_of_message(kit: &mut MessageKit, write: Write<'_>) {
    let MessageKit {
        joins:
            Joins {
                comma: _,
                stop: _,
                call,
                go,
            },
        radio:
            RadioWords {
                opening,
                again,
                closing,
                words_a_minute: _,
                letters_a_minute: _,
                ideograms_a_minute: _,
            },
        ideas,
        pictures,
        works,
        avoid,
        consent,
        words: _,
    } = kit;
    all([call, go, opening, again, closing], write);
    for MessageIdeas {
        audience: _,
        actions,
        when,
        why,
        examples,
    } in ideas
    {
        for list in [actions, when, why, examples] {
            all(list, write);
        }
    }
    for ShownPicture {
        picture: Picture { name: _, alt },
        text,
    } in pictures
    {
        all([alt, text], write);
    }
    for list in [works, avoid, consent] {
        prose(list, write);
    }
}

fn each_of_signs(signs: &mut Signs, write: Write<'_>) {
    let Signs {
        places,
        indicators,
        steps,
    } = signs;
    for WorkPlace { id: _, title } in places {
        one(title, write);
    }
    for indicator in indicators {
        let Indicator {
            id: _,
            title,
            me,
            other,
            why,
            looks,
        } = indicator;
        all([title, me, other], write);
        runs(why, write);
        looks
            .iter_mut()
            .for_each(|Look { place: _, text }| one(text, write));
    }
    for step in steps {
        let SignStep {
            id: _,
            title,
            me,
            other,
            next,
        } = step;
        one(title, write);
        runs(me, write);
        runs(other, write);
        links(next, write);
    }
}

fn each_of_explorers(explorers: &mut Explorers, write: Write<'_>) {
    let Explorers {
        links: chain,
        places,
        stages,
        parts,
        consent,
        child,
        cases,
    } = explorers;
    for ChainLink {
        audience: _,
        name,
        role,
        weakens,
    } in chain
    {
        one(name, write);
        runs(role, write);
        prose(weakens, write);
    }
    for ProcessPlace {
        id: _,
        title,
        about,
    } in places
    {
        all([title, about], write);
    }
    stages
        .iter_mut()
        .for_each(|stage| each_of_stage(stage, write));
    for Part {
        id: _,
        title,
        asks,
        about,
        looks,
    } in parts
    {
        all([title, asks], write);
        runs(about, write);
        all(looks, write);
    }
    runs(consent, write);
    runs(child, write);
    cases.iter_mut().for_each(|case| each_of_case(case, write));
}

fn each_of_stage(stage: &mut Stage, write: Write<'_>) {
    let Stage {
        id: _,
        title,
        icon: _,
        about,
        happens,
        prevents,
        helps,
        next,
    } = stage;
    one(title, write);
    runs(about, write);
    for points in [happens, prevents, helps] {
        for Point { places: _, text } in points {
            runs(text, write);
        }
    }
    links(next, write);
}

fn each_of_case(case: &mut SortCase, write: Write<'_>) {
    let SortCase {
        id: _,
        title,
        story,
        under_18: _,
        answers,
    } = case;
    all([title, story], write);
    for CaseAnswer {
        question: _,
        answer: _,
        why,
    } in answers
    {
        runs(why, write);
    }
}

fn each_of_actions(actions: &mut Actions, write: Write<'_>) {
    let Actions {
        all: ways,
        left_out,
    } = actions;
    for action in ways {
        let Action {
            id: _,
            title,
            icon: _,
            about,
            first,
            need,
            safety,
            fit: _,
            tasks,
            next,
        } = action;
        one(title, write);
        [about, first, safety]
            .into_iter()
            .for_each(|text| runs(text, write));
        all(need, write);
        tasks
            .iter_mut()
            .for_each(|ActionTask { heading: _, text }| one(text, write));
        links(next, write);
    }
    for LeftOut { id: _, title, why } in left_out {
        one(title, write);
        runs(why, write);
    }
}

fn each_of_buying(buying: &mut Buying, write: Write<'_>) {
    let Buying { parts, letters } = buying;
    each_of_parts(parts, write);
    for letter in letters {
        let Letter {
            id: _,
            part: _,
            title,
            text,
        } = letter;
        all([title, text], write);
    }
}

fn each_of_digital(digital: &mut Digital, write: Write<'_>) {
    let Digital { parts, ideas } = digital;
    each_of_parts(parts, write);
    for idea in ideas {
        let PostIdea {
            id: _,
            title,
            text,
            how,
        } = idea;
        all([title, text], write);
        runs(how, write);
    }
}

fn each_of_parts(parts: &mut [OrganisePart], write: Write<'_>) {
    for part in parts {
        let OrganisePart {
            id: _,
            title,
            icon: _,
            text,
            points,
            next,
            services: _,
        } = part;
        one(title, write);
        prose(text, write);
        prose(points, write);
        links(next, write);
    }
}

fn each_of_organise(organise: &mut Organise, write: Write<'_>) {
    let Organise {
        parts,
        agenda,
        steps,
        think,
        seats,
        questions,
    } = organise;
    each_of_parts(parts, write);
    for AgendaPoint {
        minutes: _,
        text,
        how,
    } in agenda
    {
        one(text, write);
        runs(how, write);
    }
    for OrganiseStep {
        id: _,
        text,
        how,
        next,
    } in steps
    {
        one(text, write);
        runs(how, write);
        links(next, write);
    }
    all(think, write);
    for SeatIdea { id: _, who, why } in seats {
        all([who, why], write);
    }
    for WorkshopQuestion { id: _, text, hint } in questions {
        one(text, write);
        runs(hint, write);
    }
}

fn each_of_partners(group: &mut PartnerGroup, write: Write<'_>) {
    let PartnerGroup {
        id: _,
        title,
        icon: _,
        about,
        bring,
        find,
        ask,
        end,
        hopes,
        seats: _,
        ideas,
    } = group;
    all([title, about, ask, end], write);
    for texts in [bring, find, hopes] {
        all(texts, write);
    }
    for PartnerIdea { id: _, who, why } in ideas {
        all([who, why], write);
    }
}

/// Numbers, names of services and titles of their sources are the same in every language.
fn each_of_directory(directory: &mut Directory, write: Write<'_>) {
    let Directory {
        countries,
        services: _,
        sources: _,
        kinds,
        kind_lines,
        hours,
        languages,
        more_languages,
        cautions,
        notes,
    } = directory;
    for country in countries {
        let Country {
            code: _,
            region: _,
            eu: _,
            name,
            also,
            own: _,
        } = country;
        one(name, write);
        all(also, write);
    }
    let words = [
        kinds,
        kind_lines,
        hours,
        languages,
        more_languages,
        cautions,
        notes,
    ];
    for table in words {
        all(table.values_mut(), write);
    }
}

/// The patterns stay: they are looked for in what users paste, not read.
fn each_of_offer(offer: &mut OfferCheck, write: Write<'_>) {
    let OfferCheck {
        questions,
        signals,
        rules: _,
        anywhere,
        licences,
        next,
        friend,
        nothing,
        limits,
        result,
    } = offer;
    for question in questions {
        let OfferQuestion {
            id: _,
            title,
            ask,
            why,
            fine,
            warning,
            unknown,
            reply,
        } = question;
        all([title, ask, fine, warning, unknown, reply], write);
        runs(why, write);
    }
    for signal in signals {
        let OfferSignal {
            id: _,
            question: _,
            title,
            why,
            reply,
        } = signal;
        all([title, reply], write);
        runs(why, write);
    }
    for licence in licences {
        let Licence {
            country: _,
            body: _,
            lists,
            text,
            source: _,
            year: _,
        } = licence;
        all(lists, write);
        runs(text, write);
    }
    for OfferStep {
        id: _,
        when: _,
        text,
    } in next
    {
        runs(text, write);
    }
    prose(anywhere, write);
    prose(friend, write);
    runs(nothing, write);
    prose(limits, write);
    let ResultWords {
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
        end,
    } = result;
    all([mine, mine_nameless, friend, friend_nameless], write);
    all(
        [warnings, found, unknown, replies, verify, next, end],
        write,
    );
}

fn each_of_glossary(glossary: &mut [Term], write: Write<'_>) {
    for Term {
        id: _,
        title,
        also,
        meaning,
        see,
    } in glossary
    {
        one(title, write);
        all(also, write);
        runs(meaning, write);
        links(see, write);
    }
}

fn each_of_facts(facts: &mut [Fact], write: Write<'_>) {
    for Fact {
        id: _,
        figure,
        text,
        changed,
        year: _,
        source: _,
    } in facts
    {
        all([figure, text, changed], write);
    }
}

fn each_of_search(SearchWords { suggested, firsts }: &mut SearchWords, write: Write<'_>) {
    all(suggested, write);
    for First {
        words,
        number: _,
        to,
    } in firsts
    {
        all(words, write);
        links(to, write);
    }
}

fn links(links: &mut [Link], write: Write<'_>) {
    links
        .iter_mut()
        .for_each(|Link { to: _, text }| one(text, write));
}

fn prose(texts: &mut [Text], write: Write<'_>) {
    texts.iter_mut().for_each(|text| runs(text, write));
}

fn runs(text: &mut Text, write: Write<'_>) {
    let runs = text.iter_mut().filter_map(|inline| match inline {
        Inline::Words(words) | Inline::Strong(words) => Some(words),
        Inline::Link(Link { to: _, text }) => Some(text),
        Inline::Source(_) => None,
    });
    write(runs.collect());
}

fn all<'t>(texts: impl IntoIterator<Item = &'t mut String>, write: Write<'_>) {
    texts.into_iter().for_each(|text| one(text, write));
}

fn one(text: &mut String, write: Write<'_>) {
    write(vec![text]);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::content::compile::fluent::placeholders;

    fn written(text: &str, write: fn(Vec<&mut String>)) -> String {
        let mut text = text.to_owned();
        write(vec![&mut text]);
        text
    }

    #[test]
    fn accented_text_is_readable_longer_and_in_brackets() {
        assert_eq!(written("Hello", accent), "[Ĥééļļöö]");
        assert_eq!(written("Back to {page}", accent), "[Ɓààçķ ţööö {page}]");
        let text = "Someone offers you a job abroad. What do you ask before you say yes?";
        let ratio = written(text, accent).chars().count() as f64 / text.chars().count() as f64;
        assert!((1.3..1.6).contains(&ratio), "{ratio}");
    }

    #[test]
    fn a_text_without_vowels_grows_at_its_end() {
        assert_eq!(written("SMS", accent), "[ŠṀŠ~]");
    }

    #[test]
    fn brackets_stand_around_a_whole_text() {
        let (mut first, mut second) = ("It ".to_owned(), "is".to_owned());
        accent(vec![&mut first, &mut second]);
        assert!(first.starts_with('[') && second.ends_with(']') && !first.contains(']'));
    }

    #[test]
    fn no_latin_letter_stays_in_turned_text() {
        assert_eq!(written("Ask? {who} é", turn), "اغز؟ {who} ه");
    }

    proptest! {
        #[test]
        fn placeholders_stay(text in "([a-zA-Z é%.]{0,6}(\\{[a-z]{1,5}\\})?){0,5}") {
            for write in [accent, turn] {
                let written = written(&text, write);
                prop_assert_eq!(placeholders(&written), placeholders(&text));
            }
        }

        #[test]
        fn nothing_latin_is_left_of_any_text(text in "[^{}]{0,40}") {
            let turned = written(&text, turn);
            let arabic = '\u{0600}'..='\u{06FF}';
            let is_turned = turned.chars().all(|c| !c.is_alphabetic() || arabic.contains(&c));
            prop_assert!(is_turned, "{}", turned);
        }

        #[test]
        fn any_text_can_be_rewritten(text in "(?s)[{}a-zé ]{0,20}|.{0,40}") {
            written(&text, accent);
            written(&text, turn);
        }
    }
}
