//! Plans of ours to start from: one tap makes a whole plan.

use super::date::Date;
use super::plan::hours::time_text;
use super::plan::moving::{Offsets, due};
use super::plan::{BudgetLine, Need, Plan, RunLine, Task};

/// A kind of activity, planned from the first call to the last thank-you.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Template {
    /// Stable id.
    pub id: String,
    /// Its name, and that of a plan made of it.
    pub title: String,
    /// What it is, in a sentence or two.
    pub about: String,
    /// Name of an icon.
    pub icon: String,
    /// Whom it suits.
    pub suits: String,
    /// How long it takes, with what comes before.
    pub takes: String,
    /// How many people it needs, and reaches.
    pub people: String,
    /// When it usually begins, such as `18:00`.
    pub starts: String,
    /// When it usually ends.
    pub ends: String,
    /// What to be careful with.
    pub care: Vec<String>,
    /// Ids of the safety lists that it needs.
    pub lists: Vec<String>,
    /// What to do, in the order of the headings.
    pub tasks: Vec<TemplateTask>,
    /// What it needs.
    pub needs: Vec<String>,
    /// What is to be paid.
    pub costs: Vec<String>,
    /// Where money or gifts may come from.
    pub income: Vec<String>,
    /// The day itself, in order.
    pub run: Vec<TemplateLine>,
    /// Questions to talk about.
    pub talk: Vec<String>,
}

/// Something to do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TemplateTask {
    /// Stable within its template. That of an idea of ours where it is the same thing, so that
    /// the plan does not offer it again.
    pub id: String,
    /// Heading id.
    pub heading: String,
    /// What to do.
    pub text: String,
    /// So many days before the day.
    pub before: u32,
    /// So many days after it; one of the two is 0.
    pub after: u32,
}

/// A line of the day itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TemplateLine {
    /// So many minutes before the start.
    pub before: u32,
    /// So many minutes after it; one of the two is 0.
    pub after: u32,
    /// What happens.
    pub what: String,
    /// Whose task it is. May be empty.
    pub who: String,
}

/// What the user says before a plan is made.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    /// The day, if it is known.
    pub day: Option<Date>,
    /// When it begins, in minutes since midnight.
    pub begins: u32,
    /// When it ends, in minutes since the same midnight.
    pub ends: u32,
    /// Today, so that nothing is due before.
    pub today: Option<Date>,
}

impl TemplateTask {
    /// How many days before the day; below nothing for after it.
    pub fn offset(&self) -> i64 {
        i64::from(self.before) - i64::from(self.after)
    }
}

impl TemplateLine {
    /// Its time, in minutes since the midnight before a start at so many minutes.
    pub fn at(&self, begins: u32) -> i64 {
        i64::from(begins) + i64::from(self.after) - i64::from(self.before)
    }
}

impl Template {
    /// When its tasks are to be done.
    pub fn offsets(&self) -> Offsets {
        let offset = |task: &TemplateTask| (task.id.clone(), task.offset());
        self.tasks.iter().map(offset).collect()
    }

    /// A plan made of it. `new_id` gives ids, `talk` stands before the questions to talk about.
    pub fn plan(&self, choice: &Choice, talk: &str, new_id: &mut dyn FnMut() -> String) -> Plan {
        let mut plan = Plan {
            name: self.title.clone(),
            date: choice.day,
            time: time_text(i64::from(choice.begins)),
            ends: time_text(i64::from(choice.ends)),
            from: Some(self.id.clone()),
            ..Plan::default()
        };
        plan.set_note("information", &[talk, &self.talk.join("\n")].join(" "));
        plan.set_note("safety", &self.care.join("\n"));
        let days = choice.day.zip(choice.today);
        for task in &self.tasks {
            plan.tasks.push(Task {
                id: new_id(),
                heading: task.heading.clone(),
                text: task.text.clone(),
                due: days.and_then(|(day, today)| due(day, task.offset(), today)),
                idea: Some(task.id.clone()),
                ..Task::default()
            });
        }
        for text in &self.needs {
            plan.needs.push(Need {
                id: new_id(),
                text: text.clone(),
                ..Need::default()
            });
        }
        for (texts, income) in [(&self.costs, false), (&self.income, true)] {
            for text in texts {
                plan.money.push(BudgetLine {
                    id: new_id(),
                    text: text.clone(),
                    income,
                    ..BudgetLine::default()
                });
            }
        }
        for line in &self.run {
            plan.run.push(RunLine {
                id: new_id(),
                time: time_text(line.at(choice.begins)),
                what: line.what.clone(),
                who: line.who.clone(),
            });
        }
        for list in &self.lists {
            plan.use_list(list, true);
        }
        plan
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn template() -> Template {
        let task = |id: &str, before, after| TemplateTask {
            id: id.into(),
            heading: "safety".into(),
            text: id.into(),
            before,
            after,
        };
        let line = |before, after| TemplateLine {
            before,
            after,
            what: "x".into(),
            who: String::new(),
        };
        Template {
            id: "film".into(),
            title: "Film night".into(),
            care: vec!["Two adults".into()],
            lists: vec!["access".into()],
            tasks: vec![task("early", 14, 0), task("thanks", 0, 3)],
            needs: vec!["Chairs".into()],
            costs: vec!["Room".into()],
            income: vec!["Gifts".into()],
            run: vec![line(90, 0), line(0, 0), line(0, 120)],
            talk: vec!["What was new?".into(), "What next?".into()],
            ..Template::default()
        }
    }

    fn made(day: Option<Date>) -> Plan {
        let choice = Choice {
            day,
            begins: 18 * 60,
            ends: 20 * 60,
            today: Date::new(2026, 11, 21),
        };
        let mut count = 0;
        template().plan(&choice, "Talk about:", &mut || {
            count += 1;
            format!("id-{count}")
        })
    }

    #[test]
    fn one_tap_makes_a_whole_plan() {
        let plan = made(Date::new(2026, 12, 11));
        assert_eq!((plan.time.as_str(), plan.ends.as_str()), ("18:00", "20:00"));
        let dues = plan.tasks.iter().map(|task| task.due);
        assert!(dues.eq([Date::new(2026, 11, 27), Date::new(2026, 12, 14)]));
        let times: Vec<&str> = plan.run.iter().map(|line| line.time.as_str()).collect();
        assert_eq!(times, ["16:30", "18:00", "20:00"]);
        assert_eq!(plan.lines(false).len() + plan.lines(true).len(), 2);
        assert_eq!(
            (plan.needs.len(), plan.lists[0].list.as_str()),
            (1, "access")
        );
        assert_eq!(
            plan.notes.get("information").map(String::as_str),
            Some("Talk about: What was new?\nWhat next?")
        );
        assert_eq!(plan.from.as_deref(), Some("film"));
    }

    #[test]
    fn without_a_day_the_days_come_later() {
        let mut plan = made(None);
        assert!(plan.tasks.iter().all(|task| task.due.is_none()));
        plan.date = Date::new(2026, 12, 11);
        let today = Date::new(2026, 11, 21).expect("a date");
        plan.date_tasks(&template().offsets(), None, today);
        let with_day = made(Date::new(2026, 12, 11));
        let dues = |plan: &Plan| plan.tasks.iter().map(|task| task.due).collect::<Vec<_>>();
        assert_eq!(dues(&plan), dues(&with_day));
    }
}
