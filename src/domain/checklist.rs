//! A safety list: ours to start from, the user's to change.
//!
//! The record holds only what the user did, by item id, so that a better wording of ours or a
//! new item reaches a list that is already in use.

use super::plan::Done;
use super::table::{Ids, Table};

/// What a user did with one list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListRecord {
    /// Ids of ticked items, ours and own.
    pub ticked: Ids,
    /// Ids of our items that the user took out.
    pub removed: Ids,
    /// The user's own words for items of ours, by id.
    pub reworded: Table<String>,
    /// Items that the user added.
    pub own: Vec<OwnItem>,
    /// Ids in the user's order. Ids that are not in it come after, in our order.
    pub order: Vec<String>,
}

/// An item that the user added.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnItem {
    /// Unique in its list.
    pub id: String,
    /// What to check.
    pub text: String,
}

/// An item that was taken out of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Removed {
    id: String,
    own: Option<(usize, OwnItem)>,
    ticked: bool,
    order_at: Option<usize>,
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
        let mut rest: Vec<Item> = ours
            .into_iter()
            .filter(|(id, _)| !self.removed.contains(id))
            .map(|(id, text)| {
                let own_words = self.reworded.get(id);
                let text = own_words.map_or(text, String::as_str);
                self.item(id, text, false, own_words.is_some())
            })
            .chain(
                self.own
                    .iter()
                    .map(|item| self.item(&item.id, &item.text, true, false)),
            )
            .collect();
        // What the user never moved keeps our order, after what they did move.
        let mut items = Vec::with_capacity(rest.len());
        for id in &self.order {
            if let Some(at) = rest.iter().position(|item| item.id == *id) {
                items.push(rest.remove(at));
            }
        }
        items.append(&mut rest);
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
            self.ticked.add(id);
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
        self.own.push(OwnItem {
            id,
            text: text.to_owned(),
        });
        true
    }

    /// Puts an item in the user's words, on one line. Empty words give one of ours its own words
    /// back and leave the user's as it was; so do `ours`, our own words.
    pub fn reword(&mut self, id: &str, text: &str, ours: Option<&str>) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        match self.own.iter_mut().find(|item| item.id == id) {
            Some(item) if !text.is_empty() => item.text = text,
            Some(_) => {}
            None if text.is_empty() || ours == Some(text.as_str()) => {
                self.reworded.remove(id);
            }
            None => {
                self.reworded.insert(id.to_owned(), text);
            }
        }
    }

    /// Takes an item out of the list and returns what [`ListRecord::put_back`] needs.
    pub fn remove(&mut self, id: &str) -> Removed {
        let own_at = self.own.iter().position(|item| item.id == id);
        let order_at = self.order.iter().position(|other| other == id);
        if own_at.is_none() {
            self.removed.add(id);
        }
        if let Some(at) = order_at {
            self.order.remove(at);
        }
        Removed {
            id: id.to_owned(),
            own: own_at.map(|at| (at, self.own.remove(at))),
            ticked: self.ticked.remove(id).is_some(),
            order_at,
        }
    }

    /// Puts a removed item back to its place, at the end if that is gone.
    pub fn put_back(&mut self, removed: Removed) {
        let Removed {
            id,
            own,
            ticked,
            order_at,
        } = removed;
        self.removed.remove(&id);
        if let Some((at, item)) = own
            && !self.own.iter().any(|other| other.id == id)
        {
            self.own.insert(at.min(self.own.len()), item);
        }
        if ticked {
            self.ticked.add(&id);
        }
        // Where the order was given up in the meantime, one item must not begin a new one.
        if let Some(at) = order_at
            && !self.order.is_empty()
            && !self.order.contains(&id)
        {
            self.order.insert(at.min(self.order.len()), id);
        }
    }

    /// Moves an item up (`-1`) or down (`1`) among `items`, the list as seen now. Gives its new
    /// place, from 0.
    pub fn shift(&mut self, items: &[Item], id: &str, by: isize) -> Option<usize> {
        let mut order: Vec<String> = items.iter().map(|item| item.id.clone()).collect();
        let at = order.iter().position(|other| other == id)?;
        let to = at.saturating_add_signed(by).min(order.len() - 1);
        let moved = order.remove(at);
        order.insert(to, moved);
        self.order = order;
        Some(to)
    }

    /// Takes every tick away, and nothing else: the same list for the next event. Returns what
    /// was ticked, for undo.
    pub fn untick_all(&mut self) -> Ids {
        std::mem::take(&mut self.ticked)
    }

    /// Undoes [`ListRecord::untick_all`]. What was ticked since then stays so.
    pub fn tick_again(&mut self, ticked: &Ids) {
        for id in ticked.ids() {
            self.ticked.add(id);
        }
    }

    /// Makes it our list again, and keeps the ticks. Returns the list as it was, for
    /// [`ListRecord::undo_reset`].
    pub fn reset(&mut self) -> ListRecord {
        let ours = ListRecord {
            ticked: self.ticked.clone(),
            ..ListRecord::default()
        };
        std::mem::replace(self, ours)
    }

    /// Makes it the user's list again. What was ticked or not since then stays so.
    pub fn undo_reset(&mut self, before: ListRecord) {
        *self = ListRecord {
            ticked: std::mem::take(&mut self.ticked),
            ..before
        };
    }

    /// Takes over the items that the user added to `other`, and their own words for ours. What
    /// is here already stays as it is, and ticks and the order are not taken over. Returns
    /// whether there was anything to take.
    pub fn take_over(&mut self, other: &ListRecord) -> bool {
        let mut any = false;
        for item in &other.own {
            if self.own.iter().all(|own| own.id != item.id) {
                any |= self.add(item.id.clone(), &item.text);
            }
        }
        for (id, words) in other.reworded.iter() {
            if !self.reworded.contains(id) {
                self.reworded.insert(id.to_owned(), words.clone());
                any = true;
            }
        }
        any
    }

    /// Whether the user changed the list itself, ticks aside.
    pub fn is_changed(&self) -> bool {
        *self
            != ListRecord {
                ticked: self.ticked.clone(),
                ..ListRecord::default()
            }
    }
}

/// How many of these items are ticked.
pub fn progress(items: &[Item]) -> Done {
    Done {
        done: items.iter().filter(|item| item.ticked).count(),
        total: items.len(),
    }
}

/// The list as plain text. `standing`, the line below its name, says how far it is.
pub fn list_text(name: &str, standing: &str, items: &[Item]) -> String {
    let mut text = format!("{name}\n{standing}\n");
    for item in items {
        text.push_str(if item.ticked { "\n[x] " } else { "\n[ ] " });
        text.push_str(&item.text);
    }
    text
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
        list.reword("light", " Lamps\nand torches ", Some("Light"));
        list.remove("crowd");
        let items = list.items(OURS);
        list.shift(&items, "x1", -9);
        assert_eq!(texts(&list), ["Torch", "Exits", "Lamps and torches"]);
        assert!(list.is_changed());
        list.reword("light", "", Some("Light"));
        list.reword("x1", "", None);
        assert_eq!(texts(&list), ["Torch", "Exits", "Light"]);
        list.remove("x1");
        assert_eq!(texts(&list), ["Exits", "Light"]);
    }

    #[test]
    fn items_and_words_of_another_list_are_taken_over() {
        let mut other = ListRecord::default();
        other.add("x1".into(), "Torch");
        other.tick("x1", true);
        other.tick("exits", true);
        other.remove("crowd");
        other.reword("light", "Lamps", Some("Light"));
        other.reword("exits", "Doors", Some("Exits"));
        let mut list = ListRecord::default();
        list.reword("exits", "Gates", Some("Exits"));
        list.tick("crowd", true);
        assert!(list.take_over(&other));
        assert_eq!(texts(&list), ["Gates", "Lamps", "Crowd", "Torch"]);
        assert_eq!(progress(&list.items(OURS)), Done { done: 1, total: 4 });
        let before = list.clone();
        assert!(!list.take_over(&other), "there is nothing more");
        assert_eq!(list, before);
    }

    #[test]
    fn our_own_words_are_no_change() {
        let mut list = ListRecord::default();
        list.reword("light", "Lamps", Some("Light"));
        assert!(list.items(OURS)[1].reworded);
        list.reword("light", "Light", Some("Light"));
        assert!(!list.is_changed());
    }

    #[test]
    fn ours_again_and_back() {
        let mut list = ListRecord::default();
        list.add("x1".into(), "Torch");
        list.tick("x1", true);
        let before = list.clone();
        let was = list.reset();
        assert_eq!(texts(&list), ["Exits", "Light", "Crowd"]);
        assert!(!list.is_changed());
        list.tick("exits", true);
        list.undo_reset(was);
        assert_eq!(texts(&list), ["Exits", "Light", "Crowd", "Torch"]);
        list.tick("exits", false);
        assert_eq!(list, before);
    }

    #[test]
    fn ticks_come_back() {
        let mut list = ListRecord::default();
        list.tick("exits", true);
        let before = list.clone();
        let were = list.untick_all();
        list.tick_again(&were);
        assert_eq!(list, before);
    }

    #[test]
    fn reads_like_a_list() {
        let mut list = ListRecord::default();
        list.tick("light", true);
        assert_eq!(
            list_text("Safe place", "1 of 3 ticked", &list.items(OURS)),
            "Safe place\n1 of 3 ticked\n\n[ ] Exits\n[x] Light\n[ ] Crowd"
        );
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
        fn a_removed_item_comes_back_to_its_place(
            which in 0usize..5,
            ticked in any::<bool>(),
            moved in prop::option::of((0usize..5, -4isize..4)),
        ) {
            let mut list = ListRecord::default();
            list.add("x1".into(), "Torch");
            list.add("x2".into(), "Rope");
            let ids = ["exits", "light", "crowd", "x1", "x2"];
            list.tick(ids[which], ticked);
            if let Some((at, by)) = moved {
                let items = list.items(OURS);
                list.shift(&items, ids[at], by);
            }
            let before = list.clone();
            let removed = list.remove(ids[which]);
            prop_assert_eq!(list.items(OURS).len(), 4);
            list.put_back(removed);
            prop_assert_eq!(list, before);
        }

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
