//! Reading everything that is written in TOML, one function a thing, in the order in which its
//! keys are documented.

use super::ledger::Kind;
use super::table::Table;
use crate::content::pack::{
    Audience, CheckItem, Checklist, Guide, GuideStep, Language, PlanHeading, Section, Source,
    TaskIdea, Tip, TipTheme, Topic, WayIn,
};

pub(super) fn language(table: &mut Table<'_>) -> Language {
    Language {
        code: code(table),
        name: table.plain("name"),
        rtl: table.flag("rtl"),
        reviewed: table.flag("reviewed"),
    }
}

/// A BCP 47 code: it becomes a part of file names, of storage keys and of the page's `lang`.
fn code(table: &mut Table<'_>) -> String {
    let Some(written) = table.written("code") else {
        return String::new();
    };
    let parts_fit = written.text.split('-').all(|part| {
        (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    });
    if !parts_fit || written.text.len() > 35 {
        let message = format!(
            "`{}` is no code of a language, such as `en` or `zh-Hant`",
            written.text
        );
        table.ledger.problem(&written.place, message);
    } else if table.folder() != written.text {
        let message = format!(
            "the code `{}` and the folder's name `{}` differ",
            written.text,
            table.folder()
        );
        table.ledger.problem(&written.place, message);
    }
    written.text
}

pub(super) fn topics(table: &mut Table<'_>) -> Vec<Topic> {
    table.tables("topic", |topic| Topic {
        id: topic.id(Kind::Topic, ""),
        title: topic.plain("title"),
    })
}

pub(super) fn ways(table: &mut Table<'_>) -> Vec<WayIn> {
    table.tables("way", |way| WayIn {
        id: way.id(Kind::Way, ""),
        title: way.plain("title"),
        icon: way.icon(),
        about: way.plain("about"),
        steps: way.links("steps"),
    })
}

pub(super) fn sources(table: &mut Table<'_>) -> Vec<Source> {
    table.tables("source", |table| {
        let source = Source {
            id: table.id(Kind::Source, ""),
            says: table.evidence("says"),
            title: table.evidence("title"),
            year: table.number_if_given("year", 1800, 2200),
            url: table.url_if_given("url"),
        };
        let year = source.year.unwrap_or_default();
        let all = format!("{} {} {year}", source.says, source.title);
        table.ledger.fact(&source.id, all);
        source
    })
}

pub(super) fn tips(table: &mut Table<'_>) -> Vec<TipTheme> {
    table.tables("theme", |theme| TipTheme {
        id: theme.id(Kind::TipTheme, ""),
        title: theme.plain("title"),
        summary: theme.plain("summary"),
        icon: theme.icon(),
        tips: theme.tables("tip", |tip| Tip {
            id: tip.id(Kind::Tip, ""),
            text: tip.plain("text"),
            why: tip.prose("why"),
        }),
    })
}

pub(super) fn guide(table: &mut Table<'_>) -> Guide {
    let id = table.id_of_file(Kind::Guide);
    let sections = [("safe", Section::Safe), ("help", Section::Help)];
    Guide {
        section: table.word("section", &sections).unwrap_or(Section::Help),
        title: table.plain("title"),
        summary: table.plain("summary"),
        icon: table.icon(),
        first: table.prose_if_given("first"),
        steps: table.tables("step", |step| GuideStep {
            id: step.id(Kind::GuideStep, &id),
            title: step.plain("title"),
            text: step.prose("text"),
        }),
        avoid: table.proses_if_given("avoid"),
        next: table.links("next"),
        id,
    }
}

pub(super) fn checklist(table: &mut Table<'_>) -> Checklist {
    let sections = [("share", Section::Share), ("safe", Section::Safe)];
    Checklist {
        id: table.id_of_file(Kind::Checklist),
        section: table.word("section", &sections).unwrap_or(Section::Share),
        title: table.plain("title"),
        about: table.plain("about"),
        icon: table.icon(),
        items: table.tables("item", |item| CheckItem {
            id: item.id(Kind::CheckItem, ""),
            text: item.plain("text"),
            why: item.prose_if_given("why"),
        }),
    }
}

pub(super) fn headings(table: &mut Table<'_>) -> Vec<PlanHeading> {
    table.tables("heading", |heading| PlanHeading {
        id: heading.id(Kind::Heading, ""),
        title: heading.plain("title"),
        about: heading.plain("about"),
        icon: heading.icon(),
        prompts: heading.plains("prompts"),
        ideas: heading.tables("idea", |idea| TaskIdea {
            id: idea.id(Kind::TaskIdea, ""),
            text: idea.plain("text"),
        }),
    })
}

pub(super) fn audiences(table: &mut Table<'_>) -> Vec<Audience> {
    table.tables("audience", |audience| Audience {
        id: audience.id(Kind::Audience, ""),
        title: audience.plain("title"),
        about: audience.prose("about"),
        icon: audience.icon(),
        can: audience.proses("can"),
        ask: audience.plains("ask"),
        messages: audience.plains("messages"),
        care: audience.prose("care"),
    })
}
