//! A language that has one of everything, as short as it may be.

use std::collections::BTreeMap;

use crate::content::compile::directory::tests::sample::words_sample;
use crate::content::compile::{Tree, explorers, message, offer, stories, templates};
use crate::domain::signs::{About, INDICATORS, all_steps, leads_to};

pub(in crate::content::compile) fn sample() -> Tree {
    let files = [
        (
            "language.toml",
            "code = 'en'\nname = 'English'\nrtl = false\nreviewed = true\n",
        ),
        (
            "topics.toml",
            "[[topic]]\nid = 'b'\ntitle = 'B'\n[[topic]]\nid = 'a'\ntitle = 'A'\n",
        ),
        (
            "sources.toml",
            "[[source]]\nid = 'ilo'\nsays = '27.6 million'\ntitle = 'Report 2022'\nyear = 2021\nurl = 'https://www.ilo.org/x'\n",
        ),
        (
            "a.ftl",
            "hello = Hello { $name }\nfiles = { $count ->\n    [one] One file\n   *[other] { $count } files\n}\n",
        ),
        ("lessons/02-one.md", LESSON),
        ("lessons/01-two.md", LESSON),
        ("quiz/a.toml", QUIZ),
        (
            "quiz/b.toml",
            "[[question]]\nid = 'b-1'\nlesson = 'two'\nkind = 'true-false'\ntext = 'T'\nanswer = false\nexplanation = 'E'\n",
        ),
        (
            "tips.toml",
            "[[theme]]\nid = 't'\ntitle = 'T'\nsummary = 'S'\nicon = 'lock'\n[[theme.tip]]\nid = 'tip'\ntext = 'T'\nwhy = 'W'\n",
        ),
        (
            "guides/g.toml",
            "id = 'g'\nsection = 'help'\ntitle = 'G'\nsummary = 'S'\nicon = 'help'\nfirst = ''\navoid = ['No']\nnext = [{to = 'page:help', text = 'Help'}]\n[[step]]\nid = 's'\ntitle = 'T'\ntext = 'T'\n",
        ),
        (
            "checklists/c.toml",
            "id = 'c'\nsection = 'share'\ntitle = 'C'\nabout = 'A'\nicon = 'check'\n[[item]]\nid = 'i'\ntext = 'T'\n",
        ),
        (
            "planner.toml",
            "[[heading]]\nid = 'h'\ntitle = 'H'\nabout = 'A'\nicon = 'list'\nprompts = ['Who?']\n[[heading.idea]]\nid = 'i'\ntext = 'T'\n",
        ),
        (
            "ways.toml",
            "[[way]]\nid = 'w'\ntitle = 'W'\nicon = 'flag'\nabout = 'A'\nsteps = [{to = 'page:help', text = 'Help'}]\n",
        ),
        (
            "audiences.toml",
            "[[audience]]\nid = 'a'\ntitle = 'A'\nabout = 'A'\nicon = 'users'\ncan = ['C']\nask = ['Who?']\nmessages = ['Call']\ncare = 'C'\n",
        ),
    ];
    let later = [
        (
            "glossary.toml",
            "[[term]]\nid = 'w'\ntitle = 'W'\nalso = ['V']\nmeaning = 'M'\nsee = [{to = 'word:v', text = 'V'}]\n[[term]]\nid = 'v'\ntitle = 'B'\nmeaning = 'M'\n",
        ),
        (
            "facts.toml",
            "[[fact]]\nid = 'f'\nfigure = '27.6 million'\ntext = 'T'\nchanged = 'C'\nyear = 2021\nsource = 'ilo'\n",
        ),
        (
            "search.toml",
            "suggested = ['pay']\n[[first]]\nwords = ['help']\nnumber = true\nto = [{to = 'page:help', text = 'Help'}]\n",
        ),
    ];
    let tree = files.map(|(name, text)| {
        let id = name
            .trim_end_matches(".md")
            .rsplit('-')
            .next()
            .unwrap_or_default();
        (name.to_owned(), text.replace("ID", id).into_bytes())
    });
    let mut tree = BTreeMap::from(tree);
    tree.extend(later.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())));
    tree.insert("signs.toml".to_owned(), signs_sample().into_bytes());
    let story = stories::tests::sample().into_bytes();
    tree.insert("stories/01-boat.md".to_owned(), story);
    tree.insert("audiences.toml".to_owned(), audiences_sample().into_bytes());
    tree.insert(
        "explorers.toml".to_owned(),
        explorers::tests::sample().into_bytes(),
    );
    tree.insert(
        "templates.toml".to_owned(),
        templates::tests::sample("h", "before = 1", "18:00").into_bytes(),
    );
    tree.insert(
        "organise.toml".to_owned(),
        b"think = ['Why?']\n[[part]]\nid = 'why'\ntitle = 'T'\nicon = 'users'\ntext = ['T']\n[[agenda]]\nminutes = 10\ntext = 'T'\nhow = 'H'\n[[step]]\nid = 'talk'\ntext = 'T'\nhow = 'H'\n[[seat]]\nid = 'young'\nwho = 'W'\nwhy = 'Y'\n".to_vec(),
    );
    tree.insert("actions.toml".to_owned(), b"[[action]]\nid = 'call'\ntitle = 'T'\nicon = 'phone'\nabout = 'A'\nfirst = 'F'\nneed = ['N']\nsafety = 'S'\ntime = 'minutes'\nroles = ['anyone']\nneeds = ['money']\ntasks = [{heading = 'h', text = 'T'}]\nnext = [{to = 'page:help', text = 'Help'}]\n[[left-out]]\nid = 'map'\ntitle = 'T'\nwhy = 'W'\n".to_vec());
    tree.insert("buying.toml".to_owned(), b"[[part]]\nid = 'ask'\ntitle = 'T'\nicon = 'users'\ntext = ['T']\n[[letter]]\nid = 'shop'\npart = 'ask'\ntitle = 'T'\ntext = 'T'\n".to_vec());
    tree.insert("digital.toml".to_owned(), b"[[part]]\nid = 'where'\ntitle = 'T'\nicon = 'users'\ntext = ['T']\n[[idea]]\nid = 'today'\ntitle = 'T'\ntext = 'Today: {message}'\nhow = 'H'\n".to_vec());
    tree.insert(
        "partners.toml".to_owned(),
        b"[[group]]\nid = 'schools'\ntitle = 'T'\nicon = 'users'\nabout = 'A'\nbring = ['B']\nfind = ['F']\nask = 'A'\nend = 'E'\nhopes = ['H']\nseats = ['young']\n[[group.idea]]\nid = 'school'\nwho = 'W'\nwhy = 'Y'\n".to_vec(),
    );
    tree.insert(
        "workshop.toml".to_owned(),
        b"[[question]]\nid = 'us'\ntext = 'T'\nhint = 'H'\n".to_vec(),
    );
    tree.insert(
        "identifying.toml".to_owned(),
        b"common = ['Red']\nfirst = ['Ask']\nplaces = ['in']\n[[phrase]]\nkind = 'person'\npatterns = ['my boss']\n"
            .to_vec(),
    );
    tree.insert("directory.toml".to_owned(), words_sample().into_bytes());
    tree.extend(message::tests::sample());
    tree.extend(offer::tests::sample());
    tree
}

/// As many audiences as the chain has links.
fn audiences_sample() -> String {
    let audience = |id| {
        format!(
            "[[audience]]\nid = '{id}'\ntitle = 'A'\nabout = 'A'\nicon = 'users'\ncan = ['C']\nask = ['Who?']\nmessages = ['Call']\ncare = 'C'\n"
        )
    };
    ["a", "b", "c", "d"].map(audience).concat()
}

/// All signs and all steps, as short as they may be.
pub(in crate::content::compile) fn signs_sample() -> String {
    let mut text = String::new();
    for place in ["home", "boat"] {
        text += &format!("[[place]]\nid = '{place}'\ntitle = 'P'\n");
    }
    for id in INDICATORS {
        text += &format!(
            "[[indicator]]\nid = '{id}'\ntitle = 'T'\nme = 'You?'\nother = 'They?'\nwhy = 'Why[^ilo].'\n\
             looks = [{{place = 'home', text = 'H'}}, {{place = 'boat', text = 'B'}}]\n"
        );
    }
    for id in all_steps() {
        text += &format!("[[step]]\nid = '{id}'\ntitle = 'T'\n");
        if leads_to(id, About::Me) {
            text += "me = 'You'\n";
        }
        if leads_to(id, About::Adult) || leads_to(id, About::Child) {
            text += "other = 'They'\n";
        }
    }
    text + "next = [{to = 'page:help', text = 'Help'}]\n"
}

const LESSON: &str = "+++
id = 'ID'
title = 'T'
summary = 'S'
minutes = 3
topic = 'a'
picture = 'p'
alt = 'A'
remember = ['One', 'Two', 'Three']
talk = 'What?'
next = [{to = 'guide:g', text = 'Go on'}]
+++

## First

In 2021 it was so[^ilo]. See [the list](list:c).

## Second

- A **point**

## Third

> Words.
";

const QUIZ: &str = "
[[question]]
id = 'a-1'
lesson = 'one'
kind = 'several'
text = 'Which?'
explanation = 'Because.'
[[question.option]]
id = 'x'
text = 'X'
right = true
why = 'W'
[[question.option]]
id = 'y'
text = 'Y'
right = true
why = 'W'
[[question.option]]
id = 'z'
text = 'Z'
right = false
why = 'W'
";
