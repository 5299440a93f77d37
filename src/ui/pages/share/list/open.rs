//! The safety list that is open, as its parts share it: one by itself, or one of a plan.

use crate::ui::signals::*;

use crate::content::pack::Checklist;
use crate::domain::checklist::{Item, ListRecord, progress};
use crate::domain::plan::{Done, Plan, PlanList};
use crate::storage::keys::Key;
use crate::ui::keeper::{Kept, keeper};
use crate::ui::pages::share::lists::items;
use crate::ui::pages::share::plan::open::OpenPlan;
use crate::ui::pages::share::undo::{Back, Undo};

/// Where a list is kept.
#[derive(Clone, Copy)]
enum Home {
    /// By itself, for one event at a time.
    Alone(Kept<ListRecord>, StoredValue<Undo<ListRecord>>),
    /// In a plan.
    InPlan(OpenPlan),
}

/// The open list.
#[derive(Clone, Copy)]
pub struct OpenList {
    home: Home,
    /// The list as we wrote it.
    pub ours: StoredValue<Checklist>,
    /// The list as the user sees it.
    pub items: Memo<Vec<Item>>,
    /// It is being changed, not ticked.
    pub editing: RwSignal<bool>,
    /// What just happened, for those who do not see it.
    pub spoken: RwSignal<String>,
}

impl OpenList {
    /// What the user made of this list of ours.
    pub fn new(checklist: Checklist) -> OpenList {
        let keeper = keeper();
        // What another page changed a moment ago must be read, not what was stored before.
        keeper.flush();
        let key = Key::List(checklist.id.clone());
        let kept = keeper.keep::<ListRecord>(key.clone());
        let undo = Undo::new(kept, key);
        let home = Home::Alone(kept, StoredValue::new(undo));
        OpenList::at(home, checklist, RwSignal::new(String::new()))
    }

    /// What the user made of this list of ours in a plan.
    pub fn of_plan(plan: OpenPlan, checklist: Checklist) -> OpenList {
        OpenList::at(Home::InPlan(plan), checklist, plan.spoken)
    }

    fn at(home: Home, checklist: Checklist, spoken: RwSignal<String>) -> OpenList {
        let ours = StoredValue::new(checklist);
        let seen = move || {
            let mut seen = Vec::new();
            look(home, ours, &mut |record| {
                seen = ours.with_value(|ours| items(record, ours));
            });
            seen
        };
        OpenList {
            home,
            ours,
            items: memo(seen),
            editing: RwSignal::new(false),
            spoken,
        }
    }

    /// The plan that it belongs to.
    pub fn plan(self) -> Option<OpenPlan> {
        match self.home {
            Home::Alone(..) => None,
            Home::InPlan(plan) => Some(plan),
        }
    }

    /// The id of something on the page: several lists of a plan stand on one page.
    pub fn id(self, name: &str) -> String {
        match self.home {
            Home::Alone(..) => name.to_owned(),
            Home::InPlan(_) => self.ours.with_value(|ours| format!("{name}-{}", ours.id)),
        }
    }

    /// One item, tracked.
    pub fn item(self, id: &str) -> Option<Item> {
        self.items
            .with(|items| items.iter().find(|item| item.id == id).cloned())
    }

    /// How much of it is done, tracked: ticked, or in a plan also what does not apply.
    pub fn done(self) -> Done {
        self.items.with(|items| {
            let mut done = progress(items);
            self.in_plan(&mut |list| {
                done.done = items.iter().filter(|item| list.is_settled(item)).count();
            });
            done
        })
    }

    /// Whether the user changed the list itself, ticks aside; tracked.
    pub fn is_changed(self) -> bool {
        let mut changed = false;
        look(self.home, self.ours, &mut |record| {
            changed = record.is_changed()
        });
        changed
    }

    /// Looks at the list of a plan, tracked, once something was done with it.
    pub fn in_plan(self, look: &mut dyn FnMut(&PlanList)) {
        if let Home::InPlan(plan) = self.home {
            self.ours.with_value(|ours| {
                plan.with(|plan| plan.list(&ours.id).into_iter().for_each(look));
            });
        }
    }

    /// Changes the list and saves it soon.
    pub fn change(self, mut change: impl FnMut(&mut ListRecord)) {
        self.change_boxed(&mut change);
    }

    /// Apart, so that saving is compiled once and not once for each kind of change.
    fn change_boxed(self, change: &mut dyn FnMut(&mut ListRecord)) {
        match self.home {
            Home::Alone(kept, _) => kept.update(|record| change(record)),
            Home::InPlan(_) => self.change_in_plan(&mut |list| change(&mut list.record)),
        }
    }

    /// Changes the list of a plan and saves it soon.
    pub fn change_in_plan(self, change: &mut dyn FnMut(&mut PlanList)) {
        if let Home::InPlan(plan) = self.home {
            let id = self.ours.with_value(|ours| ours.id.clone());
            plan.change(|plan| change(plan.list_mut(&id)));
        }
    }

    /// Says what was done and offers to undo it.
    pub fn offer_undo(self, said: String, focus: String, back: Back<ListRecord>) {
        match self.home {
            Home::Alone(_, undo) => undo.get_value().offer(said, focus, back),
            Home::InPlan(_) => {
                let back = move |list: &mut PlanList| back(&mut list.record);
                self.offer_undo_in_plan(said, focus, Box::new(back));
            }
        }
    }

    /// The same for what was done with the list of a plan.
    pub fn offer_undo_in_plan(
        self,
        said: String,
        focus: String,
        back: Box<dyn Fn(&mut PlanList) + Send + Sync>,
    ) {
        if let Home::InPlan(plan) = self.home {
            let id = self.ours.with_value(|ours| ours.id.clone());
            let back = move |plan: &mut Plan| back(plan.list_mut(&id));
            plan.offer_undo(said, focus, Box::new(back));
        }
    }
}

/// Looks at what the user did with a list, tracked.
fn look(home: Home, ours: StoredValue<Checklist>, look: &mut dyn FnMut(&ListRecord)) {
    match home {
        Home::Alone(kept, _) => kept.with(|record| look(record)),
        Home::InPlan(plan) => ours.with_value(|ours| {
            plan.with(|plan| match plan.list(&ours.id) {
                Some(list) => look(&list.record),
                None => look(&ListRecord::default()),
            });
        }),
    }
}
