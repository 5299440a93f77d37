//! Small maps and sets of ids, kept in order in a vector.
//!
//! They hold tens of entries, for which a vector is as quick as a tree. And each type of tree map
//! is 5 KB of WebAssembly, this is a few hundred bytes.

use std::vec::IntoIter;

/// A map from ids to values, in the order of the ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<V>(Vec<(String, V)>);

/// A set of ids.
pub type Ids = Table<()>;

impl<V> Default for Table<V> {
    fn default() -> Table<V> {
        Table(Vec::new())
    }
}

impl<V> Table<V> {
    /// The value of an id.
    pub fn get(&self, id: &str) -> Option<&V> {
        self.find(id).ok().map(|at| &self.0[at].1)
    }

    /// The value of an id, to change it.
    pub fn get_mut(&mut self, id: &str) -> Option<&mut V> {
        self.find(id).ok().map(|at| &mut self.0[at].1)
    }

    /// Whether the id is there.
    pub fn contains(&self, id: &str) -> bool {
        self.find(id).is_ok()
    }

    /// Puts a value under an id, in the place of the one that was there.
    pub fn insert(&mut self, id: String, value: V) {
        match self.find(&id) {
            Ok(at) => self.0[at].1 = value,
            Err(at) => self.0.insert(at, (id, value)),
        }
    }

    /// The value of an id, put there if there was none.
    pub fn get_or_put(&mut self, id: &str, value: V) -> &mut V {
        let at = match self.find(id) {
            Ok(at) => at,
            Err(at) => {
                self.0.insert(at, (id.to_owned(), value));
                at
            }
        };
        &mut self.0[at].1
    }

    /// Takes an id out. Returns its value, if it was there.
    pub fn remove(&mut self, id: &str) -> Option<V> {
        self.find(id).ok().map(|at| self.0.remove(at).1)
    }

    /// Keeps only the ids for which `keep` is true.
    pub fn retain(&mut self, mut keep: impl FnMut(&str) -> bool) {
        self.0.retain(|(id, _)| keep(id));
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes all out.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Ids and values, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &V)> {
        self.0.iter().map(|(id, value)| (id.as_str(), value))
    }

    /// Ids, in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(id, _)| id.as_str())
    }

    /// Values, to change them.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.0.iter_mut().map(|(_, value)| value)
    }

    fn find(&self, id: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(other, _)| other.as_str().cmp(id))
    }
}

impl Ids {
    /// Adds an id.
    pub fn add(&mut self, id: &str) {
        self.get_or_put(id, ());
    }
}

impl<V> IntoIterator for Table<V> {
    type Item = (String, V);
    type IntoIter = IntoIter<(String, V)>;

    fn into_iter(self) -> IntoIter<(String, V)> {
        self.0.into_iter()
    }
}

impl<V> FromIterator<(String, V)> for Table<V> {
    fn from_iter<I: IntoIterator<Item = (String, V)>>(entries: I) -> Table<V> {
        let mut table = Table::default();
        for (id, value) in entries {
            table.insert(id, value);
        }
        table
    }
}

impl FromIterator<String> for Ids {
    fn from_iter<I: IntoIterator<Item = String>>(ids: I) -> Ids {
        let mut set = Ids::default();
        for id in ids {
            set.insert(id, ());
        }
        set
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn holds_what_a_tree_holds(
            work in prop::collection::vec(("[a-d]{1,2}", any::<u8>(), any::<bool>()), 0..40),
        ) {
            let (mut table, mut tree) = (Table::default(), BTreeMap::new());
            for (id, value, put) in work {
                if put {
                    table.insert(id.clone(), value);
                    tree.insert(id, value);
                } else {
                    prop_assert_eq!(table.remove(&id), tree.remove(&id));
                }
                prop_assert_eq!(table.len(), tree.len());
            }
            prop_assert!(table.iter().eq(tree.iter().map(|(id, value)| (id.as_str(), value))));
        }
    }

    #[test]
    fn what_is_there_is_kept() {
        let mut table: Table<u8> = [("b".to_owned(), 2), ("a".to_owned(), 1)]
            .into_iter()
            .collect();
        *table.get_or_put("a", 9) += 1;
        *table.get_or_put("c", 3) += 1;
        let entries: Vec<_> = table.into_iter().collect();
        assert_eq!(entries, [("a".into(), 2), ("b".into(), 2), ("c".into(), 4)]);
    }
}
