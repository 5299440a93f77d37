//! Reading the plans of ours that one can start from.

use super::ledger::Kind;
use super::table::Table;
use crate::domain::plan::hours::read_time;
use crate::domain::templates::{Template, TemplateLine, TemplateTask};

pub(super) fn templates(table: &mut Table<'_>) -> Vec<Template> {
    table.tables("template", |table| {
        let id = table.id(Kind::Template, "");
        Template {
            title: table.plain("title"),
            about: table.plain("about"),
            icon: table.icon(),
            suits: table.plain("suits"),
            takes: table.plain("takes"),
            people: table.plain("people"),
            starts: time(table, "starts"),
            ends: time(table, "ends"),
            care: table.plains("care"),
            lists: table.references_if_given("lists", Kind::Checklist),
            tasks: table.tables("tasks", |task| {
                let (before, after) = before_or_after(task, 365);
                TemplateTask {
                    id: task.id(Kind::TemplateTask, &id),
                    heading: task.reference("heading", Kind::Heading),
                    text: task.plain("text"),
                    before,
                    after,
                }
            }),
            needs: table.plains("needs"),
            costs: table.plains("costs"),
            income: table.plains("income"),
            run: table.tables("run", |line| {
                let (before, after) = before_or_after(line, 24 * 60);
                TemplateLine {
                    before,
                    after,
                    what: line.plain("what"),
                    who: line.plain("who"),
                }
            }),
            talk: table.plains("talk"),
            id,
        }
    })
}

/// How long before the day or the start, or after it. One of the two has to be there.
fn before_or_after(table: &mut Table<'_>, most: u32) -> (u32, u32) {
    let before = table.number_if_given("before", 0, most);
    let after = table.number_if_given("after", 0, most);
    if before.is_some() == after.is_some() {
        table.problem("say how long `before` or how long `after`, and not both");
    }
    (before.unwrap_or(0), after.unwrap_or(0))
}

fn time(table: &mut Table<'_>, key: &'static str) -> String {
    let Some(written) = table.written(key) else {
        return String::new();
    };
    if read_time(&written.text).is_none() {
        let message = format!("`{}` is no time of the day, such as `18:00`", written.text);
        table.ledger.problem(&written.place, message);
    }
    written.text
}

#[cfg(test)]
pub(super) mod tests {
    use std::path::Path;

    use super::*;
    use crate::content::compile::files::{File, Role};
    use crate::content::compile::ledger::Ledger;
    use crate::content::compile::table::read;

    /// A short template, with such a task and start.
    pub(in crate::content::compile) fn sample(heading: &str, task: &str, starts: &str) -> String {
        format!(
            "[[template]]\nid = 'film'\ntitle = 'Film'\nabout = 'A film.'\nicon = 'film'\n\
             suits = 'All'\ntakes = 'Weeks'\npeople = 'Few'\nstarts = '{starts}'\n\
             ends = '20:00'\ncare = ['Two adults']\nlists = []\n\
             tasks = [{{ id = 'ask', heading = '{heading}', text = 'Ask', {task} }}]\n\
             needs = ['Chairs']\ncosts = ['Room']\nincome = ['Gifts']\n\
             run = [{{ before = 5, what = 'Open', who = 'Host' }}]\ntalk = ['Why?']\n"
        )
    }

    fn problems(task: &str, starts: &str) -> Vec<String> {
        let ledger = Ledger::new(Vec::new());
        ledger.lose(Kind::Heading);
        let file = File {
            role: Role::Templates,
            path: Path::new("templates.toml").into(),
            text: sample("safety", task, starts),
        };
        read(&ledger, &file, templates);
        ledger.close().into_iter().map(|p| p.message).collect()
    }

    #[test]
    fn a_task_is_before_the_day_or_after_it() {
        assert_eq!(problems("before = 14", "18:00"), [""; 0]);
        assert_eq!(problems("after = 0", "6 pm"), [""; 0]);
        let both = "say how long `before` or how long `after`, and not both";
        assert_eq!(problems("before = 1, after = 1", "18:00"), [both]);
    }

    #[test]
    fn a_start_is_a_time() {
        let expected = "`evening` is no time of the day, such as `18:00`";
        assert_eq!(problems("before = 1", "evening"), [expected]);
    }
}
