//! 'Did you mean ...': the nearest known word to one that is not known.

/// `; did you mean ...?` with the nearest of `known`, or nothing where none is near.
pub(super) fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let nearest = known
        .into_iter()
        // Of two that are as near, the one that begins alike.
        .map(|candidate| {
            (
                distance(word, candidate),
                candidate.chars().next() != word.chars().next(),
                candidate,
            )
        })
        .filter(|(distance, _, _)| *distance <= word.chars().count().div_ceil(4).min(3))
        .min();
    nearest.map_or_else(String::new, |(_, _, candidate)| {
        format!("; did you mean `{candidate}`?")
    })
}

/// How many letters have to be put in, taken out, changed, or swapped with their neighbour to
/// turn one word into the other.
fn distance(from: &str, to: &str) -> usize {
    let (from, to): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=to.len()).collect()];
    for i in 1..=from.len() {
        let mut row = vec![i];
        for j in 1..=to.len() {
            let changed = rows[i - 1][j - 1] + usize::from(from[i - 1] != to[j - 1]);
            let mut least = changed.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[from.len()][to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances() {
        for (a, b, expected) in [
            ("", "", 0),
            ("", "abc", 3),
            ("titel", "title", 1),
            ("sign", "signs", 1),
            ("a", "bc", 2),
        ] {
            assert_eq!(distance(a, b), expected, "{a} {b}");
            assert_eq!(distance(b, a), expected, "{b} {a}");
        }
    }

    #[test]
    fn the_nearest_is_named_and_what_is_far_is_not() {
        let known = ["item", "title", "text", "summary"];
        assert_eq!(did_you_mean("titel", known), "; did you mean `title`?");
        assert_eq!(did_you_mean("picture", known), "");
        assert_eq!(did_you_mean("x", []), "");
    }
}
