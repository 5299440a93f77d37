//! A safety list: ours to start from, the user's to change.
//!
//! The record holds only what the user did, by item id, so that a better wording of ours or a
//! new item reaches a list that is already in use.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::plan::Done;

/// What a user did with one list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListRecord {
    /// Ids of ticked items, ours and own.
    pub ticked: BTreeSet<String>,
    /// Ids of our items that the user took out.
    pub removed: BTreeSet<String>,
    /// The user's own words for items of ours, by id.
    pub reworded: BTreeMap<String, String>,
    /// Items that the user added.
    pub own: Vec<OwnItem>,
    /// Ids in the user's order. Ids that are not in it come after, in our order.
    pub order: Vec<String>,
}

/// An item that the user added.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OwnItem {
    /// Unique in its list.
    pub id: String,
    /// What to check.
    pub text: String,
}

/// An item as the user sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Of content, or made by the user.
    pub id: String,
    /// What to check, in our words or the user's.
    pub text: String,
    /// Ticked.
    pub ticked: bool,
    /// Added by the user.
    pub own: bool,
    /// Ours, in the user's words.
    pub reworded: bool,
}

impl ListRecord {
    /// The list as the user sees it, from `ours`: ids and texts in our order.
    pub fn items<'a>(&self, ours: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<Item> {
        let mut items: Vec<Item> = ours
            .into_iter()
            .filter(|(id, _)| !self.removed.contains(*id))
            .map(|(id, text)| {
                let own_words = self.reworded.get(id);
                let text = own_words.map_or(text, String::as_str);
                self.item(id, text, false, own_words.is_some())
            })
            .chain(self.own.iter().map(|item| self.item(&item.id, &item.text, true, false)))
            .collect();
        // Stable: what the user never moved keeps our order, after what they did move.
        items.sort_by_key(|item| {
            self.order.iter().position(|id| *id == item.id).unwrap_or(usize::MAX)
        });
        items
    }

    fn item(&self, id: &str, text: &str, own: bool, reworded: bool) -> Item {
        Item {
            id: id.to_owned(),
            text: text.to_owned(),
            ticked: self.ticked.contains(id),
            own,
            reworded,
        }
    }

    /// Ticks an item, or takes the tick away.
    pub fn tick(&mut self, id: &str, ticked: bool) {
        if ticked {
            self.ticked.insert(id.to_owned());
        } else {
            self.ticked.remove(id);
        }
    }

    /// Adds an item at the end. A text of spaces only is no item: returns false.
    pub fn add(&mut self, id: String, text: &str) -> bool {
        let text = text.trim();
        if text.is_empty() {
            return false;
        }
        if !self.order.is_empty() {
            self.order.push(id.clone());
        }
        self.own.push(OwnItem { id, text: text.to_owned() });
        true
    }

    /// Puts an item in the user's words. Empty words give one of ours its own words back and
    /// leave the user's as it was.
    pub fn reword(&mut self, id: &str, text: &str) {
        let text = text.trim();
        match self.own.iter_mut().find(|item| item.id == id) {
            Some(item) if !text.is_empty() => item.text = text.to_owned(),
            Some(_) => {}
            None if text.is_empty() => {
                self.reworded.remove(id);
            }
            None => {
                self.reworded.insert(id.to_owned(), text.to_owned());
            }
        }
    }

    /// Takes an item out of the list.
    pub fn remove(&mut self, id: &str) {
        let before = self.own.len();
        self.own.retain(|item| item.id != id);
        if self.own.len() == before {
            self.removed.insert(id.to_owned());
        }
        self.ticked.remove(id);
        self.order.retain(|other| other != id);
    }

    /// Moves an item up (`-1`) or down (`1`) among `items`, the list as seen now.
    pub fn shift(&mut self, items: &[Item], id: &str, by: isize) {
        let mut order: Vec<String> = items.iter().map(|item| item.id.clone()).collect();
        let Some(at) = order.iter().position(|other| other == id) else { return };
        let to = at.saturating_add_signed(by).min(order.len() - 1);
        let moved = order.remove(at);
        order.insert(to, moved);
        self.order = order;
    }

    /// Takes every tick away, and nothing else: the same list for the next event.
    pub fn untick_all(&mut self) {
        self.ticked.clear();
    }

    /// Whether the user changed the list itself, ticks aside.
    pub fn is_changed(&self) -> bool {
        *self != ListRecord { ticked: self.ticked.clone(), ..ListRecord::default() }
    }
}

/// How many of these items are ticked.
pub fn progress(items: &[Item]) -> Done {
    Done { done: items.iter().filter(|item| item.ticked).count(), total: items.len() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const OURS: [(&str, &str); 3] = [("exits", "Exits"), ("light", "Light"), ("crowd", "Crowd")];

    fn texts(list: &ListRecord) -> Vec<String> {
        list.items(OURS).into_iter().map(|item| item.text).collect()
    }

    #[test]
    fn starts_as_ours() {
        assert_eq!(texts(&ListRecord::default()), ["Exits", "Light", "Crowd"]);
    }

    #[test]
    fn is_the_users_to_change() {
        let mut list = ListRecord::default();
        assert!(list.add("x1".into(), " Torch "));
        assert!(!list.add("x2".into(), " "));
        list.reword("light", "Lamps");
        list.remove("crowd");
        let items = list.items(OURS);
        list.shift(&items, "x1", -9);
        assert_eq!(texts(&list), ["Torch", "Exits", "Lamps"]);
        assert!(list.is_changed());
        list.reword("light", "");
        list.reword("x1", "");
        assert_eq!(texts(&list), ["Torch", "Exits", "Light"]);
        list.remove("x1");
        assert_eq!(texts(&list), ["Exits", "Light"]);
    }

    #[test]
    fn a_new_item_of_ours_reaches_a_list_in_use() {
        let mut list = ListRecord::default();
        let items = list.items(OURS);
        list.shift(&items, "crowd", -2);
        let more = OURS.into_iter().chain([("water", "Water")]);
        let texts: Vec<String> = list.items(more).into_iter().map(|item| item.text).collect();
        assert_eq!(texts, ["Crowd", "Exits", "Light", "Water"]);
    }

    #[test]
    fn ticks_count_only_what_is_there() {
        let mut list = ListRecord::default();
        list.tick("exits", true);
        list.tick("light", true);
        list.tick("gone-in-a-later-version", true);
        list.remove("light");
        assert_eq!(progress(&list.items(OURS)), Done { done: 1, total: 2 });
        list.untick_all();
        assert_eq!(progress(&list.items(OURS)).done, 0);
        assert!(list.is_changed());
    }

    proptest! {
        #[test]
        fn moving_loses_nothing(moves in prop::collection::vec((0usize..3, -4isize..4), 0..12)) {
            let mut list = ListRecord::default();
            for (which, by) in moves {
                let items = list.items(OURS);
                list.shift(&items, OURS[which].0, by);
            }
            let mut ids: Vec<String> = list.items(OURS).into_iter().map(|item| item.id).collect();
            ids.sort();
            prop_assert_eq!(ids, ["crowd", "exits", "light"]);
        }
    }
}
