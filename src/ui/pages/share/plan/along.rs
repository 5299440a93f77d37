//! What goes along when the day of a plan, or its start, moves.

use crate::ui::pages::share::focus::focus_soon;
use crate::ui::signals::*;

use super::open::OpenPlan;
use crate::domain::date::Date;
use crate::domain::plan::Plan;
use crate::domain::plan::hours::read_time;
use crate::domain::plan::moving::{Before, Offsets};
use crate::platform::clock;
use crate::ui::components::button::button;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The field of the day.
const DAY: &str = "plan-day";

/// The day and the start that the tasks and the run of the day were made for: as they were when
/// the page was opened, or when all moved along. While someone types a day, it is several others.
#[derive(Clone, Copy)]
pub(super) struct Settled {
    plan: OpenPlan,
    day: RwSignal<Option<Date>>,
    time: RwSignal<String>,
    ends: StoredValue<String>,
}

impl Settled {
    /// As the plan is now.
    pub(super) fn now(plan: OpenPlan) -> Settled {
        Settled {
            plan,
            day: RwSignal::new(plan.peek(|plan| plan.date)),
            time: RwSignal::new(plan.peek(|plan| plan.time.clone())),
            ends: StoredValue::new(plan.peek(|plan| plan.ends.clone())),
        }
    }

    /// Sets the day. A plan of ours that had none gives its tasks their days.
    pub(super) fn set_day(self, day: Option<Date>) {
        let old = self.plan.peek(|plan| plan.date);
        self.plan.change(|plan| plan.date = day);
        let offsets = self.plan.peek(|plan| offsets(plan.from.as_deref()));
        if let (None, Some(offsets), Some(today)) =
            (self.day.get_untracked(), offsets, clock::today())
        {
            self.date_tasks(&offsets, old, today);
        }
    }

    fn date_tasks(self, offsets: &Offsets, old: Option<Date>, today: Date) {
        let mut before = Before::default();
        self.plan
            .change(|plan| before = plan.date_tasks(offsets, old, today));
        if before.tasks() > 0 {
            let said = tn!("plan-dated", before.tasks());
            let before = before.without_days();
            let back = Box::new(move |plan: &mut Plan| plan.move_back(&before));
            self.plan.offer_undo(said, DAY.to_owned(), back);
        }
    }

    /// Sets the start.
    pub(super) fn set_time(self, time: &str) {
        self.plan.change(|plan| time.clone_into(&mut plan.time));
        // There was none to move from.
        if self.time.with_untracked(|time| read_time(time).is_none()) {
            self.time.set(time.to_owned());
        }
    }

    /// How many tasks still have their old day, tracked.
    fn tasks(self) -> usize {
        let day = self.day.get();
        self.plan.with(|plan| {
            let moved = day.is_some() && plan.date.is_some() && plan.date != day;
            if moved { plan.movable() } else { 0 }
        })
    }

    /// Whether the run of the day still has its old times, tracked.
    fn times(self) -> bool {
        let old = self.time.with(|time| read_time(time));
        self.plan.with(|plan| {
            let new = read_time(&plan.time);
            old.is_some() && new.is_some() && old != new && plan.has_times()
        })
    }

    fn settle(self) {
        self.day.set(self.plan.peek(|plan| plan.date));
        self.time.set(self.plan.peek(|plan| plan.time.clone()));
        self.ends
            .set_value(self.plan.peek(|plan| plan.ends.clone()));
    }

    fn move_along(self) {
        let (day, time) = (self.day.get_untracked(), self.time.get_untracked());
        let (mut days, mut times) = (Before::default(), Before::default());
        let Some(today) = clock::today() else { return };
        let any = untrack(|| self.tasks()) > 0;
        self.plan.change(|plan| {
            if let Some(old) = day.filter(|_| any) {
                days = plan.move_tasks(old, today);
            }
            times = self.ends.with_value(|ends| plan.move_times(&time, ends));
        });
        self.settle();
        let back = Box::new(move |plan: &mut Plan| {
            plan.move_back(&days);
            plan.move_back(&times);
        });
        self.plan
            .offer_undo(t!("plan-moved").to_owned(), DAY.to_owned(), back);
    }

    /// The offer to move along what still stands where it was.
    pub(super) fn offer(self) -> View {
        let lines = memo(move || {
            let tasks = match self.tasks() {
                0 => String::new(),
                count => tn!("plan-moved-tasks", count),
            };
            let times = match self.times() {
                true => t!("plan-moved-times"),
                false => "",
            };
            [tasks, times.to_owned()]
        });
        let any = move || lines.with(|lines| lines.iter().any(|line| !line.is_empty()));
        let line = move |at: usize| el("p").text_by(move || lines.with(|lines| lines[at].clone()));
        el("div").show_if(any, move || {
            let buttons = el("p")
                .class("actions")
                .child(
                    button("button small", t!("plan-move"), move || {
                        self.move_along();
                        focus_soon(DAY.to_owned());
                    })
                    .id("plan-move"),
                )
                .child(button(
                    "button plain small",
                    t!("plan-move-not"),
                    move || {
                        self.settle();
                        focus_soon(DAY.to_owned());
                    },
                ));
            el("div")
                .class("moved")
                .attr("role", "status")
                .child(line(0))
                .child(line(1))
                .child(buttons)
        })
    }
}

/// When the tasks of the plan of ours are to be done from which a plan was made.
fn offsets(from: Option<&str>) -> Option<Offsets> {
    let template = from.and_then(|id| texts::pack().template(id));
    template.map(|template| template.offsets())
}
