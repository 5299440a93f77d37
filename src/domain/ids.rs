//! Ids for what a user makes: short, sortable by age, and safe in an address and a key.

/// An id from the time in milliseconds and a random number.
///
/// The time keeps ids in the order of their making; the random part keeps apart what two
/// windows, or two phones that later share a back-up, make in the same millisecond.
pub fn new_id(now_ms: u64, random: u32) -> String {
    let mut id = base36(now_ms);
    id.push('-');
    id.push_str(&base36(u64::from(random)));
    id
}

/// Whether `text` may stand in an address and in a storage key: what [`new_id`] makes, and the
/// ids of content.
pub fn is_id(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn base36(mut number: u64) -> String {
    const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    let mut digits = Vec::new();
    loop {
        digits.push(char::from(DIGITS[(number % 36) as usize]));
        number /= 36;
        if number == 0 {
            break;
        }
    }
    digits.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_ids() {
        for (now, random) in [(0, 0), (1_795_000_000_000, u32::MAX), (u64::MAX, 1)] {
            assert!(is_id(&new_id(now, random)));
        }
    }

    #[test]
    fn later_sorts_later() {
        assert!(new_id(1_795_000_000_000, 9) < new_id(1_795_000_000_001, 0));
    }

    #[test]
    fn other_text_is_no_id() {
        for text in ["", "A", "a/b", "a.b", "a b", "ä", &"a".repeat(65)] {
            assert!(!is_id(text), "{text}");
        }
    }
}
