//! Doing what was chosen: all of it or nothing, with undo.

use crate::ui::signals::*;

use super::{AS_IN_FILE, Choosing};
use crate::domain::letters::squeezed;
use crate::domain::partners::Partner;
use crate::platform::clock;
use crate::storage::keys::Key;
use crate::ui::pages::learn::quiz::focus_title;
use crate::ui::pages::share::partners::AllPartners;
use crate::ui::texts;

impl Choosing {
    /// Does what was chosen: all of it, or nothing.
    pub(super) fn take(self) {
        let found = self.found.get_value();
        let chosen = self.chosen.get_untracked();
        let group = self.group.get_untracked();
        let into = |groups: &[String]| match group.as_str() {
            AS_IN_FILE => known_group(groups).unwrap_or_default().to_owned(),
            group => group.to_owned(),
        };
        let doubles = self.doubles.get_untracked();
        let changes = found.import.changes(&|at| chosen[at], doubles, &into);
        let (count, room) = (changes.count(), found.import.room());
        if count == 0 {
            return self.refuse(t!("partners-take-none").to_owned());
        }
        if changes.new.len() > room {
            return self.refuse(tn!("partners-take-too-many", room));
        }
        let keeper = self.all.keeper;
        let mut records: Vec<(Key, Partner)> = Vec::with_capacity(count);
        let mut before: Vec<(Key, Option<Partner>)> = Vec::with_capacity(count);
        for partner in changes.new {
            records.push((Key::Partner(clock::new_id()), partner));
        }
        for (id, partner) in changes.joined {
            records.push((Key::Partner(id), partner));
        }
        for (key, _) in &records {
            before.push((key.clone(), keeper.load(key)));
        }
        match keeper.write_all(&records) {
            Ok(()) => self.taken(count, before),
            Err(fitted) => self.refuse(tn!("partners-take-full", fitted)),
        }
    }

    fn taken(self, count: usize, before: Vec<(Key, Option<Partner>)>) {
        let all = self.all;
        self.close();
        all.partners.read_again();
        let said = tn!("partners-taken", count);
        all.spoken.set(said.clone());
        all.notices.offer_undo(&said, move || {
            put_back(all, &before);
            all.notices.say(t!("partners-untaken"));
        });
        focus_title();
    }
}

/// Takes an import back.
fn put_back(all: AllPartners, before: &[(Key, Option<Partner>)]) {
    let mut changed = Vec::new();
    for (key, partner) in before {
        match partner {
            None => all.keeper.remove(key),
            Some(partner) => changed.push((key.clone(), partner.clone())),
        }
    }
    // There is room: they were there a moment ago.
    let _ = all.keeper.write_all(&changed);
    all.keeper.renew();
}

/// The group of ours that is called as one of these.
pub(super) fn known_group(names: &[String]) -> Option<&'static str> {
    let groups = &texts::pack().rest.partners;
    let named = |name: &String| {
        let name = squeezed(name);
        groups.iter().find(|group| squeezed(&group.title) == name)
    };
    names.iter().find_map(named).map(|group| group.id.as_str())
}
