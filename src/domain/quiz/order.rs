//! Putting steps in order.

/// The order in which steps stand: as the user has put them, else as they start. `right` holds
/// them in the right order.
pub fn arranged(order: &[String], question: &str, right: &[String]) -> Vec<String> {
    let whole = order.len() == right.len() && right.iter().all(|step| order.contains(step));
    if whole {
        order.to_vec()
    } else {
        start(question, right)
    }
}

/// How the steps of a question stand at first: mixed, always alike, and never right already.
fn start(question: &str, right: &[String]) -> Vec<String> {
    let mut mixed: Vec<String> = Vec::with_capacity(right.len());
    let mut chance = fingerprint(question);
    for step in right {
        chance = chance.wrapping_mul(1_103_515_245).wrapping_add(12_345);
        let place = (chance >> 16) as usize % (mixed.len() + 1);
        mixed.insert(place, step.clone());
    }
    if mixed == right && mixed.len() > 1 {
        mixed.rotate_left(1);
    }
    mixed
}

fn fingerprint(text: &str) -> u32 {
    text.bytes().fold(2_166_136_261, |print, byte| {
        (print ^ u32::from(byte)).wrapping_mul(16_777_619)
    })
}

/// Moves a step up (-1) or down (1). Returns where it then stands, from 0; none when it can't.
pub fn shift(order: &mut [String], step: &str, by: isize) -> Option<usize> {
    let from = order.iter().position(|other| other == step)?;
    let to = from.checked_add_signed(by).filter(|to| *to < order.len())?;
    order.swap(from, to);
    Some(to)
}

/// How many steps stand in their right place.
pub fn in_place(order: &[String], right: &[String]) -> usize {
    order.iter().zip(right).filter(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn steps(count: usize) -> Vec<String> {
        (0..count).map(|n| format!("s{n}")).collect()
    }

    proptest! {
        #[test]
        fn starts_mixed_and_whole(question in "[a-z-]{1,30}", count in 2..8usize) {
            let right = steps(count);
            let mut start = arranged(&[], &question, &right);
            prop_assert_ne!(&start, &right);
            prop_assert_eq!(&start, &arranged(&[], &question, &right));
            start.sort();
            prop_assert_eq!(start, right);
        }

        #[test]
        fn every_order_can_be_reached(question in "[a-z-]{1,30}", count in 2..8usize) {
            let right = steps(count);
            let mut order = arranged(&[], &question, &right);
            for (to, step) in right.iter().enumerate() {
                while order.iter().position(|other| other == step) > Some(to) {
                    prop_assert!(shift(&mut order, step, -1).is_some());
                }
            }
            prop_assert_eq!(in_place(&order, &right), count);
            prop_assert_eq!(arranged(&order, &question, &right), right);
        }
    }

    #[test]
    fn ends_are_ends() {
        let mut order = steps(3);
        assert_eq!(shift(&mut order, "s0", -1), None);
        assert_eq!(shift(&mut order, "s2", 1), None);
        assert_eq!(shift(&mut order, "gone", 1), None);
        assert_eq!(shift(&mut order, "s0", 1), Some(1));
        assert_eq!(order, ["s1", "s0", "s2"]);
    }

    #[test]
    fn an_order_of_another_build_begins_again() {
        let right = steps(3);
        let old = vec!["s0".to_owned(), "gone".to_owned(), "s1".to_owned()];
        assert_eq!(arranged(&old, "q", &right), arranged(&[], "q", &right));
    }
}
