//! The day of a plan, hour by hour, and who does what on it.

pub mod paper;

use super::hours::{read_time, time_text};
use super::{Plan, RunLine, Task, neighbour};
use crate::domain::directory::{Listing, Service, ServiceKind};

/// Minutes of a day.
const DAY: u32 = 24 * 60;

/// What is earlier than this belongs to the night before, unless the activity itself begins then.
const MORNING: u32 = 4 * 60;

/// How long people need to arrive and set up.
const SET_UP: u32 = 60;

/// Times that are worked out are multiples of so many minutes.
const STEP: u32 = 5;

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
            time: time.map_or(String::new(), |time| time_text(time.into())),
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
mod tests;
