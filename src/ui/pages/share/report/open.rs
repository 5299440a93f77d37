//! The report that is open, as its parts share it.

use std::rc::Rc;

use crate::ui::signals::*;

use super::row::hush;
use super::words;
use crate::domain::report::people::{Age, Cell};
use crate::domain::report::taps::Taps;
use crate::domain::report::{Report, Tally};
use crate::platform::{device, timers};
use crate::storage::keys::Key;
use crate::ui::components::field::{Heard, Of, Value};
use crate::ui::keeper::{Keeper, Kept};
use crate::ui::notices::Notices;
use crate::ui::pages::share::buttons::Words;
use crate::ui::pages::share::undo::{Back, Undo};
use crate::ui::view::{Give, View};

/// How long nobody taps before what was counted is said: not each tap, in a flood.
const PAUSE_MS: i32 = 1200;

/// How long the phone shakes for a tap that counted, where it can.
const SHAKE_MS: u32 = 15;

/// What words depend on, as cheap to make as can be.
pub(super) type Look = Box<dyn Fn(&Report) -> String + Send + Sync>;

/// Makes words of a report.
pub(super) type Say = Box<dyn Fn(&Report) -> String>;

/// The open report.
#[derive(Clone, Copy)]
pub(super) struct OpenReport {
    pub(super) kept: Kept<Report>,
    pub(super) key: StoredValue<Key>,
    /// Which age is chosen, by its place in [`Age::ALL`].
    pub(super) age: RwSignal<usize>,
    /// What just happened, for those who do not see it.
    pub(super) spoken: RwSignal<String>,
    pub(super) keeper: Keeper,
    pub(super) notices: Notices,
    undo: StoredValue<Undo<Report>>,
    taps: StoredValue<Taps>,
    /// What was counted on this page, the last at the end, to be taken back.
    done: StoredValue<Vec<(Cell, isize)>>,
    /// How often something was counted: whoever waits sees whether it went on.
    count: StoredValue<usize>,
}

impl OpenReport {
    pub(super) fn new(
        kept: Kept<Report>,
        key: Key,
        undo: Undo<Report>,
        keeper: Keeper,
        notices: Notices,
    ) -> OpenReport {
        OpenReport {
            kept,
            key: StoredValue::new(key),
            age: RwSignal::new(Age::ALL.len() - 1),
            spoken: RwSignal::new(String::new()),
            keeper,
            notices,
            undo: StoredValue::new(undo),
            taps: StoredValue::new(Taps::default()),
            done: StoredValue::new(Vec::new()),
            count: StoredValue::new(0),
        }
    }

    /// Looks at the report, tracked.
    pub(super) fn with<T>(self, look: impl FnOnce(&Report) -> T) -> T {
        self.kept.with(look)
    }

    /// Changes the report and saves it soon. Apart, so that saving is compiled once and not once
    /// for each kind of change.
    pub(super) fn change(self, change: &mut dyn FnMut(&mut Report)) {
        self.kept.update(|report| change(report));
    }

    /// Words that are made anew only when their key differs. A tap wakes what it changes and
    /// nothing else: writing numbers and dates takes the browser a while.
    pub(super) fn words(self, key: Look, say: Say) -> Words {
        let key = memo(move || self.with(&key));
        Box::new(move || {
            // Read, not only tracked: a memo that nobody reads follows nothing.
            key.with(|_| ());
            self.kept.peek(&say)
        })
    }

    /// A number, as the language writes it.
    pub(super) fn number(self, look: Rc<dyn Fn(&Report) -> usize>) -> Words {
        let look = StoredValue::new_local(look);
        let count = move |report: &Report| look.with_value(|look| look(report));
        self.words(
            Box::new(move |report| count(report).to_string()),
            Box::new(move |report| words::number(count(report))),
        )
    }

    /// The age that is chosen, tracked.
    pub(super) fn age(self) -> Age {
        Age::ALL
            .get(self.age.get())
            .copied()
            .unwrap_or(Age::NotSaid)
    }

    /// What stands in a text, tracked.
    pub(super) fn value(self, of: Of<Report>) -> Value {
        Rc::new(move || self.with(|report| (of.look)(report).clone()))
    }

    /// Hears what is typed into it.
    pub(super) fn heard(self, of: Of<Report>) -> Heard {
        Rc::new(move |text: String| self.change(&mut |report| text.clone_into((of.touch)(report))))
    }

    /// Counts people, if there is someone to count or to take away.
    pub(super) fn count(self, cell: Cell, by: isize) {
        let mut done = 0;
        self.change(&mut |report| done = report.people.count(cell, by));
        if done == 0 {
            return;
        }
        self.done.update_value(|all| all.push((cell, done)));
        self.counted(Box::new(move |report| {
            t!(
                "report-said",
                group = words::group(cell.group),
                number = report.people.counted(Some(cell.group), None),
                all = report.people.counted(None, None),
            )
        }));
    }

    /// The last thing that was counted and not taken back. Tracked.
    pub(super) fn last(self) -> Option<(Cell, isize)> {
        self.with(|_| self.done.with_value(|done| done.last().copied()))
    }

    /// Takes the last tap back.
    pub(super) fn take_back(self) {
        let last = self.done.try_update_value(Vec::pop).flatten();
        let Some((cell, by)) = last else {
            self.spoken.set(t!("report-undo-none").to_owned());
            return;
        };
        self.change(&mut |report| {
            report.people.count(cell, -by);
        });
        let what = tap_words((cell, by));
        self.counted(Box::new(move |_| t!("report-taken-back", what = what)));
    }

    /// How often something happened was changed. `what` says it to those who do not see it.
    pub(super) fn tallied(self, look: fn(&Report) -> &Vec<Tally>, id: &str) {
        let id = id.to_owned();
        self.counted(Box::new(move |report| {
            let found = look(report).iter().find(|tally| tally.id == id);
            found.map_or(String::new(), |tally| {
                let times = tn!("report-times", tally.times);
                t!(
                    "report-times-of",
                    what = words::action(tally),
                    times = times
                )
            })
        }));
    }

    /// Saves a count at once, for the phone may be gone the next moment; and says it when nobody
    /// counts any more.
    fn counted(self, said: Box<dyn FnOnce(&Report) -> String>) {
        self.keeper.flush();
        hush(self.notices);
        device::shake(SHAKE_MS);
        let next = |count: &mut usize| {
            *count += 1;
            *count
        };
        let number = self.count.try_update_value(next);
        timers::after(PAUSE_MS, move || {
            // The page may be gone by then.
            if number.is_some() && self.count.try_get_value() == number {
                self.spoken.set(self.kept.peek(said));
            }
        });
    }

    /// Makes a button count. Each tap counts once, however the finger trembles.
    ///
    /// What counts is `click`: it comes from a finger, a mouse, a key and a screen reader alike,
    /// and not from a finger that scrolls. Whether it was a finger only `pointerdown` says in all
    /// browsers, just before; older ones have no pointer in the click. A finger's second click
    /// on the same counter is dropped by when it happened, not by when it is heard: a slow phone
    /// may hear two people late and close together. `dblclick` is of no use, as its time is the
    /// phone's own; that it does not zoom is up to the style, `touch-action`.
    pub(super) fn counting(self, button: View, counter: &str, tap: Give<()>) -> View {
        let by_touch = StoredValue::new(false);
        let counter = counter.to_owned();
        button
            .on("pointerdown", move |event| {
                by_touch.set_value(event.is_touch())
            })
            .on("click", move |event| {
                let touched = by_touch.get_value();
                by_touch.set_value(false);
                let at = event.time();
                let counts = |taps: &mut Taps| taps.counts(&counter, at, touched);
                if self.taps.try_update_value(counts) == Some(true) {
                    tap.give();
                }
            })
    }

    /// Says what was done and offers to undo it.
    pub(super) fn offer_undo(self, said: String, focus: String, back: Back<Report>) {
        self.undo.get_value().offer(said, focus, back);
    }
}

/// 'Women and girls, 18 to 24: 10'.
pub(super) fn tap_words((cell, by): (Cell, isize)) -> String {
    t!(
        "report-tap",
        group = words::group(cell.group),
        age = words::age(cell.age),
        number = by,
    )
}
