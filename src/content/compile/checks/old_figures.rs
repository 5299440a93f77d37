//! Finding figures that no longer hold.

use std::sync::LazyLock;

use serde::Deserialize;

use super::figures::{all_numbers, value};

/// A figure that still circulates.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OldFigure {
    /// A number and one word, or a sign.
    pub(super) figure: String,
    /// What holds today.
    pub(super) why: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed {
    figure: Vec<OldFigure>,
}

/// The list in `data/old_figures.toml`, which is compiled in: a test reads it.
static LIST: LazyLock<Vec<OldFigure>> = LazyLock::new(|| {
    let text = include_str!("../../../../data/old_figures.toml");
    toml::from_str::<Listed>(text).map_or_else(|_| Vec::new(), |listed| listed.figure)
});

/// The first figure of the list that stands in the text.
pub(super) fn find(text: &str) -> Option<&'static OldFigure> {
    let stands = |old: &&OldFigure| {
        let (number, unit) = old.figure.split_once(' ').unwrap_or((&old.figure, ""));
        all_numbers(text).any(|(found, after)| {
            let after = after.trim_start().to_lowercase();
            value(found) == value(number) && after.starts_with(unit)
        })
    };
    LIST.iter().find(stands)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_can_be_read() {
        assert!(LIST.len() >= 9);
        for old in LIST.iter() {
            assert!(old.figure.contains(' '), "{old:?}");
            let found = find(&format!("In all, {} of them.", old.figure));
            assert_eq!(found.map(|old| &old.figure), Some(&old.figure));
        }
    }

    #[test]
    fn however_it_is_written() {
        for text in [
            "20.9 million",
            "20,9 Million people",
            "55% are",
            "$150  billion",
        ] {
            assert!(find(text).is_some(), "{text}");
        }
        for text in [
            "",
            "27.6 million",
            "209 million",
            "55 people",
            "20 minutes",
            "1,150 billion",
        ] {
            assert!(find(text).is_none(), "{text}");
        }
    }
}
