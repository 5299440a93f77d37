//! A plan as others read it: in a message or on paper.

use super::{Done, Plan, Task};

/// What stands under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Part<'a> {
    /// Name of the heading.
    pub title: &'a str,
    /// How much of it is done.
    pub done: Done,
    /// Its tasks.
    pub tasks: Vec<&'a Task>,
    /// The user's notes, line by line. Empty lines at both ends are left out.
    pub notes: Vec<&'a str>,
}

/// The plan under these headings (id and title, in order). Those without anything are left out.
pub fn parts<'a>(
    plan: &'a Plan,
    headings: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Vec<Part<'a>> {
    let part = |(id, title): (&'a str, &'a str)| {
        let tasks: Vec<&Task> = plan
            .tasks
            .iter()
            .filter(|task| task.heading == id)
            .collect();
        let notes = plan
            .notes
            .get(id)
            .map_or("", |note| note.trim())
            .lines()
            .collect();
        Part {
            title,
            done: plan.progress(Some(id)),
            tasks,
            notes,
        }
    };
    let whole = headings.into_iter().map(part);
    whole
        .filter(|part| !part.tasks.is_empty() || !part.notes.is_empty())
        .collect()
}

/// The plan as plain text. `facts` are the lines below the name: day, place, how much is done.
/// `detail` says who does a task and by when; where it says nothing, nothing is added.
pub fn plan_text(
    name: &str,
    facts: &[String],
    parts: &[Part<'_>],
    mut detail: impl FnMut(&Task) -> String,
) -> String {
    let mut text = String::from(name);
    for fact in facts.iter().filter(|fact| !fact.is_empty()) {
        text.push('\n');
        text.push_str(fact);
    }
    for part in parts {
        text.push_str("\n\n");
        text.push_str(part.title);
        for task in &part.tasks {
            text.push_str(if task.done { "\n[x] " } else { "\n[ ] " });
            text.push_str(task.text.trim());
            let detail = detail(task);
            if !detail.is_empty() {
                text.push_str(" (");
                text.push_str(&detail);
                text.push(')');
            }
        }
        for line in &part.notes {
            text.push('\n');
            text.push_str(line.trim_end());
        }
    }
    text
}

/// Lines below the headings: things to bring, money.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// What they are.
    pub title: &'static str,
    /// Whether a line is ticked, if it can be, and what it says.
    pub lines: Vec<(Option<bool>, String)>,
}

/// Adds lines to a text.
pub fn add_listed(text: &mut String, listed: &[Listed]) {
    for part in listed.iter().filter(|part| !part.lines.is_empty()) {
        text.push_str("\n\n");
        text.push_str(part.title);
        for (ticked, line) in &part.lines {
            text.push_str(match ticked {
                Some(true) => "\n[x] ",
                Some(false) => "\n[ ] ",
                None => "\n",
            });
            text.push_str(line.trim());
        }
    }
}

/// A name for a file of this title: what no system allows in one is left out. `title` itself
/// should say something; if nothing is left of it the file is `handrail`, then its `ending`.
pub fn file_name(title: &str, ending: &str) -> String {
    let allowed = |c: &char| !c.is_control() && !r#"/\:*?"<>|"#.contains(*c);
    let name: String = title.chars().filter(allowed).take(60).collect();
    let name = name.trim_matches([' ', '.']);
    let name = if name.is_empty() { "handrail" } else { name };
    format!("{name}.{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADINGS: [(&str, &str); 3] = [
        ("promotion", "Promotion"),
        ("safety", "Safety"),
        ("clean-up", "Clean-up"),
    ];

    fn plan() -> Plan {
        let mut plan = Plan {
            name: "Film night".into(),
            ..Plan::default()
        };
        plan.add_task("a".into(), "promotion", "Print ten posters", None);
        plan.add_task("b".into(), "promotion", "Ask the radio", None);
        plan.tasks[0].done = true;
        plan.tasks[1].owner = "Dao".into();
        plan.notes
            .insert("safety".into(), "\nTwo exits\n\nOne locked  \n".into());
        plan.notes.insert("clean-up".into(), "  ".into());
        plan
    }

    #[test]
    fn reads_like_a_list() {
        let plan = plan();
        let parts = parts(&plan, HEADINGS);
        let facts = [
            "Friday 11 December".to_owned(),
            String::new(),
            "1 of 2 done".to_owned(),
        ];
        let text = plan_text("Film night", &facts, &parts, |task| task.owner.clone());
        assert_eq!(
            text,
            "Film night\nFriday 11 December\n1 of 2 done\n\n\
             Promotion\n[x] Print ten posters\n[ ] Ask the radio (Dao)\n\n\
             Safety\nTwo exits\n\nOne locked"
        );
    }

    #[test]
    fn lists_follow_the_headings() {
        let mut text = "Film night".to_owned();
        let listed = |title, lines| Listed { title, lines };
        let lines = vec![
            (Some(true), "Chairs".to_owned()),
            (Some(false), "Tea (Dao)".to_owned()),
            (None, "1 of 2".to_owned()),
        ];
        add_listed(
            &mut text,
            &[listed("Things", lines), listed("Money", vec![])],
        );
        assert_eq!(
            text,
            "Film night\n\nThings\n[x] Chairs\n[ ] Tea (Dao)\n1 of 2"
        );
    }

    #[test]
    fn an_empty_plan_is_its_name() {
        let plan = Plan::default();
        assert_eq!(
            plan_text("New plan", &[], &parts(&plan, HEADINGS), |_| String::new()),
            "New plan"
        );
    }

    #[test]
    fn file_names_are_safe_and_say_something() {
        assert_eq!(
            file_name("Film night: school / Mae Sot", "txt"),
            "Film night school  Mae Sot.txt"
        );
        assert_eq!(file_name("../..", "txt"), "handrail.txt");
        assert_eq!(file_name("งานวัด", "png"), "งานวัด.png");
        assert_eq!(file_name(&"ก".repeat(200), "txt").chars().count(), 64);
    }
}
