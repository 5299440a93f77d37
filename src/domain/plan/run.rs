//! The day of a plan, hour by hour, and who does what on it.

pub mod paper;

use super::{Plan, RunLine, Task, neighbour};
use crate::domain::directory::{Listing, Service, ServiceKind};
use crate::domain::numbers::digit;

/// Minutes of a day.
const DAY: u32 = 24 * 60;

/// What is earlier than this belongs to the night before, unless the activity itself begins then.
const MORNING: u32 = 4 * 60;

/// How long people need to arrive and set up.
const SET_UP: u32 = 60;

/// Times that are worked out are multiples of so many minutes.
const STEP: u32 = 5;

/// The time in a text, in minutes after midnight: `18:00`, `9.30`, in the digits of any script.
/// None for anything else.
pub fn read_time(text: &str) -> Option<u32> {
    let (hours, minutes) = text.trim().split_once([':', '.'])?;
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

/// One or two digits.
fn number(text: &str) -> Option<u32> {
    let mut value = None;
    for (at, c) in text.chars().enumerate() {
        if at == 2 {
            return None;
        }
        value = Some(value.unwrap_or(0) * 10 + digit(c)?);
    }
    value
}

/// A time as fields of browsers hold it: `18:05`.
pub fn write_time(minutes: u32) -> String {
    let (hours, minutes) = (minutes / 60 % 24, minutes % 60);
    let mut text = String::with_capacity(5);
    for (before, part) in [("", hours), (":", minutes)] {
        text.push_str(before);
        for digit in [part / 10, part % 10] {
            text.extend(char::from_digit(digit, 10));
        }
    }
    text
}

/// A part of the day that every activity has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beat {
    /// Arrive and set up.
    SetUp,
    /// Welcome.
    Welcome,
    /// What people come for.
    Activity,
    /// The talk, and what people can do.
    Talk,
    /// Thanks, and the way home.
    Thanks,
    /// Clean up.
    CleanUp,
}

impl Beat {
    /// All of them, in order.
    pub const ALL: [Beat; 6] = [
        Beat::SetUp,
        Beat::Welcome,
        Beat::Activity,
        Beat::Talk,
        Beat::Thanks,
        Beat::CleanUp,
    ];

    /// The heading of a plan whose people do this, where there is one.
    fn heading(self) -> Option<&'static str> {
        match self {
            Beat::SetUp => Some("equipment"),
            Beat::Activity => Some("entertainment"),
            Beat::Talk => Some("information"),
            Beat::CleanUp => Some("clean-up"),
            Beat::Welcome | Beat::Thanks => None,
        }
    }
}

/// Tasks of one person, or of nobody yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Doing<'a> {
    /// Who. Empty for tasks that nobody has.
    pub who: &'a str,
    /// What.
    pub tasks: Vec<&'a Task>,
}

impl Plan {
    /// Whether the day is still without a line.
    pub fn has_no_run(&self) -> bool {
        self.run.is_empty()
    }

    /// The line with this id.
    pub fn run_line(&self, id: &str) -> Option<&RunLine> {
        self.run.iter().find(|line| line.id == id)
    }

    /// The line with this id, to be changed.
    pub fn run_line_mut(&mut self, id: &str) -> Option<&mut RunLine> {
        self.run.iter_mut().find(|line| line.id == id)
    }

    /// Adds a line where its time belongs: after all that are not later. One without a time comes
    /// last. A line without words is none: returns false.
    pub fn add_run_line(&mut self, line: RunLine) -> bool {
        if line.what.trim().is_empty() {
            return false;
        }
        let at = match self.moment_of(&line) {
            None => self.run.len(),
            Some(moment) => {
                let later = |known: &RunLine| self.moment_of(known).is_some_and(|at| at > moment);
                let mut lines = self.run.iter();
                lines.position(later).unwrap_or(self.run.len())
            }
        };
        self.run.insert(at, line);
        true
    }

    /// Takes a line out. Returns it with its place, for [`Plan::put_run_line_back`].
    pub fn remove_run_line(&mut self, id: &str) -> Option<(usize, RunLine)> {
        let at = self.run.iter().position(|line| line.id == id)?;
        Some((at, self.run.remove(at)))
    }

    /// Puts a line back, at the end if its place is gone, unless it is there again.
    pub fn put_run_line_back(&mut self, at: usize, line: RunLine) {
        if self.run_line(&line.id).is_none() {
            self.run.insert(at.min(self.run.len()), line);
        }
    }

    /// Moves a line up (`-1`) or down (`1`). Gives its new place, from 0.
    pub fn shift_run_line(&mut self, id: &str, by: isize) -> Option<usize> {
        let at = self.run.iter().position(|line| line.id == id)?;
        let to = at.saturating_add_signed(by).min(self.run.len() - 1);
        let line = self.run.remove(at);
        self.run.insert(to, line);
        Some(to)
    }

    /// The line that gets the attention when this one goes.
    pub fn next_run_line(&self, id: &str) -> Option<&str> {
        neighbour(self.run.iter().map(|line| line.id.as_str()), id)
    }

    /// Whether every line stands where its time belongs.
    pub fn run_is_in_order(&self) -> bool {
        let mut before = None;
        for line in &self.run {
            let moment = self.moment_of(line);
            if moment.is_some() && moment < before {
                return false;
            }
            before = moment.or(before);
        }
        true
    }

    /// Puts the lines in the order of their times. One without a time stays behind the line
    /// before it. Returns the ids in the order that they had, for [`Plan::order_run`].
    pub fn sort_run(&mut self) -> Vec<String> {
        let before = self.run.iter().map(|line| line.id.clone()).collect();
        let mut sorted: Vec<(Option<u32>, RunLine)> = Vec::with_capacity(self.run.len());
        let mut last = None;
        for line in std::mem::take(&mut self.run) {
            last = self.moment_of(&line).or(last);
            let at = sorted.partition_point(|(moment, _)| *moment <= last);
            sorted.insert(at, (last, line));
        }
        self.run = sorted.into_iter().map(|(_, line)| line).collect();
        before
    }

    /// Puts the lines with these ids in their order. Others come after them.
    pub fn order_run(&mut self, ids: &[String]) {
        let mut rest = std::mem::take(&mut self.run);
        for id in ids {
            if let Some(at) = rest.iter().position(|line| line.id == *id) {
                self.run.push(rest.remove(at));
            }
        }
        self.run.append(&mut rest);
    }

    /// When a line is, in minutes after the day of the activity begins. None where its time
    /// cannot be read.
    fn moment_of(&self, line: &RunLine) -> Option<u32> {
        let begin = match read_time(&self.time) {
            // For a meal before dawn the people who cook it come in the night.
            Some(start) if start < MORNING + 2 * 60 => start + DAY - 6 * 60,
            _ => MORNING,
        };
        Some((read_time(&line.time)? + 2 * DAY - begin) % DAY)
    }

    /// When each part of the day is, as far as start and end can be read.
    fn first_times(&self) -> [Option<u32>; 6] {
        let Some(start) = read_time(&self.time) else {
            return [None; 6];
        };
        let set_up = (start + DAY - SET_UP) % DAY;
        // An end before the start is on the next day.
        let length = read_time(&self.ends).map(|end| (end + DAY - start) % DAY);
        let Some(length) = length.filter(|length| *length >= 6 * STEP) else {
            return [Some(set_up), Some(start), None, None, None, None];
        };
        let after = |minutes: u32| Some((start + minutes / STEP * STEP) % DAY);
        [
            Some(set_up),
            Some(start),
            after((length / 8).clamp(STEP, 15)),
            after(length * 5 / 8),
            after(length - (length / 8).clamp(STEP, 15)),
            Some((start + length) % DAY),
        ]
    }

    /// A first timeline: parts that every activity has, in `words`, with the people who have
    /// tasks for them. `id` makes ids. Does nothing where there is a line already.
    pub fn begin_run(&mut self, words: [&str; 6], mut id: impl FnMut() -> String) {
        if !self.has_no_run() {
            return;
        }
        let times = self.first_times();
        let parts = Beat::ALL.into_iter().zip(times).zip(words);
        let lines = parts.map(|((beat, time), what)| RunLine {
            id: id(),
            time: time.map(write_time).unwrap_or_default(),
            what: what.to_owned(),
            who: beat
                .heading()
                .map(|h| self.people_under(h))
                .unwrap_or_default(),
        });
        self.run = lines.collect();
    }

    /// Who has tasks under a heading, each once.
    fn people_under(&self, heading: &str) -> String {
        let mut people: Vec<&str> = Vec::new();
        for task in self.tasks_under(heading) {
            let who = task.owner.trim();
            if !who.is_empty() && !people.contains(&who) {
                people.push(who);
            }
        }
        people.join(", ")
    }

    /// The tasks up to the day, by the people who do them, and those of nobody at the end; of each
    /// first what is still to do. What is for later, such as giving things back, is not for the
    /// day.
    pub fn who_does_what(&self) -> Vec<Doing<'_>> {
        let is_later =
            |task: &Task| matches!((task.due, self.date), (Some(due), Some(day)) if due > day);
        let mut all: Vec<Doing<'_>> = Vec::new();
        for done in [false, true] {
            for task in self
                .tasks
                .iter()
                .filter(|task| task.done == done && !is_later(task))
            {
                let who = task.owner.trim();
                match all.iter_mut().find(|doing| doing.who == who) {
                    Some(doing) => doing.tasks.push(task),
                    None => all.push(Doing {
                        who,
                        tasks: vec![task],
                    }),
                }
            }
        }
        if let Some(at) = all.iter().position(|doing| doing.who.is_empty()) {
            let nobody = all.remove(at);
            all.push(nobody);
        }
        all
    }
}

/// Who stands on the sheet beside the numbers for danger: the line for trafficking or what is
/// nearest to it, and with `children` one for them. Never one that could harm some callers.
pub fn who_helps<'a>(listing: &Listing<'a>, children: bool) -> Vec<&'a Service> {
    let mut all: Vec<&Service> = listing.nearest().into_iter().collect();
    let for_children = |service: &&&Service| {
        let for_all = service.cautions.is_empty() && service.area.is_none();
        service.kind == ServiceKind::Child && for_all
    };
    if let Some(line) = listing
        .others
        .iter()
        .find(for_children)
        .filter(|_| children)
        && all.iter().all(|known| known.number != line.number)
    {
        all.push(line);
    }
    all
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line(time: &str, what: &str) -> RunLine {
        RunLine {
            id: what.to_owned(),
            time: time.to_owned(),
            what: what.to_owned(),
            who: String::new(),
        }
    }

    fn day(start: &str, lines: &[(&str, &str)]) -> Plan {
        Plan {
            time: start.to_owned(),
            run: lines.iter().map(|(time, what)| line(time, what)).collect(),
            ..Plan::default()
        }
    }

    fn order(plan: &Plan) -> Vec<&str> {
        plan.run.iter().map(|line| line.what.as_str()).collect()
    }

    #[test]
    fn reads_times_as_people_write_them() {
        for (text, minutes) in [
            ("18:00", Some(1080)),
            (" 9.05 ", Some(545)),
            ("၁၈:၃၀", Some(1110)),
            ("00:00", Some(0)),
            ("24:00", None),
            ("12:60", None),
            ("123:00", None),
            ("1:2:3", None),
            (":30", None),
            ("18:", None),
            ("after lunch", None),
            ("", None),
            ("-1:00", None),
        ] {
            assert_eq!(read_time(text), minutes, "{text}");
        }
        assert_eq!(write_time(545), "09:05");
    }

    #[test]
    fn a_new_line_goes_where_its_time_belongs() {
        let mut plan = day(
            "18:00",
            &[("17:00", "set up"), ("", "soup"), ("19:00", "film")],
        );
        assert!(plan.add_run_line(line("18:00", "welcome")));
        assert!(plan.add_run_line(line("", "songs")));
        assert!(plan.add_run_line(line("19:00", "snacks")));
        assert!(!plan.add_run_line(line("20:00", "  ")));
        assert_eq!(
            order(&plan),
            ["set up", "soup", "welcome", "film", "songs", "snacks"]
        );
    }

    #[test]
    fn sorts_by_time_and_back() {
        let mut plan = day(
            "18:00",
            &[
                ("20:00", "talk"),
                ("", "questions"),
                ("01:00", "home"),
                ("17:00", "set up"),
            ],
        );
        assert!(!plan.run_is_in_order());
        let before = plan.sort_run();
        assert_eq!(order(&plan), ["set up", "talk", "questions", "home"]);
        assert!(plan.run_is_in_order());
        plan.run.push(line("", "new"));
        plan.order_run(&before);
        assert_eq!(order(&plan), ["talk", "questions", "home", "set up", "new"]);
    }

    #[test]
    fn a_morning_begins_before_it_is_light() {
        let mut plan = day(
            "09:00",
            &[("22:00", "close"), ("05:00", "bake"), ("09:00", "open")],
        );
        plan.sort_run();
        assert_eq!(order(&plan), ["bake", "open", "close"]);
        let mut plan = day(
            "03:00",
            &[("04:30", "pray"), ("23:30", "cook"), ("03:00", "eat")],
        );
        plan.sort_run();
        assert_eq!(order(&plan), ["cook", "eat", "pray"]);
    }

    #[test]
    fn a_first_timeline_from_start_and_end() {
        let words = [
            "set up", "welcome", "activity", "talk", "thanks", "clean up",
        ];
        let times = |start: &str, end: &str| {
            let mut plan = day(start, &[]);
            plan.ends = end.to_owned();
            let mut ids = 0..;
            plan.begin_run(words, || ids.next().unwrap_or(0).to_string());
            assert_eq!(order(&plan), words);
            plan.run
                .into_iter()
                .map(|line| line.time)
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(
            times("18:00", "20:00"),
            "17:00 18:00 18:15 19:15 19:45 20:00"
        );
        assert_eq!(
            times("23:00", "01:00"),
            "22:00 23:00 23:15 00:15 00:45 01:00"
        );
        assert_eq!(times("00:30", ""), "23:30 00:30    ");
        assert_eq!(times("18:00", "18:10"), "17:00 18:00    ");
        assert_eq!(times("in the evening", "20:00"), "     ");
    }

    #[test]
    fn the_first_timeline_names_who_has_the_tasks() {
        let mut plan = Plan::default();
        for (id, heading, owner) in [
            ("a", "equipment", "Dao"),
            ("b", "equipment", " Dao "),
            ("c", "equipment", "Somchai"),
            ("d", "clean-up", ""),
        ] {
            plan.add_task(id.into(), heading, id, None);
            plan.task_mut(id).expect("task").owner = owner.into();
        }
        plan.begin_run(["1", "2", "3", "4", "5", "6"], || "id".into());
        let who: Vec<&str> = plan.run.iter().map(|line| line.who.as_str()).collect();
        assert_eq!(who, ["Dao, Somchai", "", "", "", "", ""]);
        let before = plan.clone();
        plan.begin_run(["", "", "", "", "", ""], String::new);
        assert_eq!(plan, before, "what is there stays");
    }

    #[test]
    fn a_removed_line_comes_back_to_its_place() {
        let mut plan = day("", &[("", "a"), ("", "b"), ("", "c")]);
        let before = plan.clone();
        assert_eq!(plan.next_run_line("b"), Some("c"));
        let (at, gone) = plan.remove_run_line("b").expect("a line");
        plan.put_run_line_back(at, gone.clone());
        assert_eq!(plan, before);
        plan.put_run_line_back(at, gone);
        assert_eq!(plan, before, "twice is once");
        assert_eq!(plan.shift_run_line("a", 1), Some(1));
        assert_eq!(plan.shift_run_line("a", 9), Some(2));
        assert_eq!(plan.shift_run_line("gone", 1), None);
    }

    #[test]
    fn tasks_of_the_day_by_person() {
        let mut plan = Plan {
            date: "2026-12-11".parse().ok(),
            ..Plan::default()
        };
        for (id, owner, due, done) in [
            ("a", "", "", false),
            ("b", "Dao", "2026-12-11", true),
            ("c", "Lek", "", true),
            ("d", " Dao", "2026-12-01", false),
            ("e", "Dao", "2026-12-12", false),
        ] {
            plan.add_task(id.into(), "x", id, None);
            let task = plan.task_mut(id).expect("task");
            (task.owner, task.due, task.done) = (owner.into(), due.parse().ok(), done);
        }
        let all = plan.who_does_what().into_iter();
        let told: Vec<(&str, Vec<&str>)> = all
            .map(|doing| {
                let texts = doing.tasks.iter().map(|task| task.text.as_str());
                (doing.who, texts.collect())
            })
            .collect();
        assert_eq!(
            told,
            [("Dao", vec!["d", "b"]), ("Lek", vec!["c"]), ("", vec!["a"])]
        );
    }

    proptest! {
        /// Sorting is a reordering, it sorts, it is done once and for all, and it can be undone.
        #[test]
        fn sorting_loses_nothing(
            start in prop::option::of(0u32..1440),
            times in prop::collection::vec(prop::option::of(0u32..1440), 0..12),
        ) {
            let mut plan = Plan { time: start.map(write_time).unwrap_or_default(), ..Plan::default() };
            for (at, time) in times.iter().enumerate() {
                plan.run.push(line(&time.map(write_time).unwrap_or_default(), &at.to_string()));
            }
            let before = plan.clone();
            let ids = plan.sort_run();
            prop_assert!(plan.run_is_in_order());
            let once = plan.clone();
            plan.sort_run();
            prop_assert_eq!(&plan, &once);
            plan.order_run(&ids);
            prop_assert_eq!(plan, before);
        }

        /// Lines that are added one by one stand in order, whatever came first.
        #[test]
        fn added_lines_are_in_order(times in prop::collection::vec(0u32..1440, 0..12)) {
            let mut plan = Plan::default();
            for (at, time) in times.iter().enumerate() {
                plan.add_run_line(line(&write_time(*time), &at.to_string()));
            }
            prop_assert!(plan.run_is_in_order());
            prop_assert_eq!(plan.run.len(), times.len());
        }

        #[test]
        fn a_first_timeline_is_in_order(start in 0u32..1440, length in 0u32..720) {
            let mut plan = Plan {
                time: write_time(start),
                ends: write_time((start + length) % DAY),
                ..Plan::default()
            };
            plan.begin_run(["1", "2", "3", "4", "5", "6"], String::new);
            // Where the activity lies across the beginning of the day no order is right.
            let crosses = plan.run.iter().filter_map(|line| plan.moment_of(line)).collect::<Vec<_>>();
            prop_assume!(crosses.first() <= crosses.last());
            prop_assert!(plan.run_is_in_order());
        }

        #[test]
        fn any_text_may_be_a_time(text in ".{0,8}") {
            if let Some(minutes) = read_time(&text) {
                prop_assert!(minutes < DAY);
                prop_assert_eq!(read_time(&write_time(minutes)), Some(minutes));
            }
        }
    }
}
