//! Taps on counters: which ones count.

/// How soon after a tap another one on the same counter is the same tap, in milliseconds. A worn
/// screen and a thumb that bounces are as fast; who counts a group at the door taps five times a
/// second at most, not always evenly.
const SAME_TAP: u32 = 150;

/// The last tap of a finger that counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taps {
    last: Option<(String, u32)>,
}

impl Taps {
    /// Whether a tap on a counter counts. `at` is when it happened, in milliseconds of any clock
    /// that never goes back; `by_touch` is false for a mouse and for keys, which do not bounce.
    pub fn counts(&mut self, counter: &str, at: u32, by_touch: bool) -> bool {
        let same = |(last, then): &(String, u32)| {
            last == counter
                && at
                    .checked_sub(*then)
                    .is_some_and(|passed| passed < SAME_TAP)
        };
        let again = by_touch && self.last.as_ref().is_some_and(same);
        // The time runs from the tap that counted: whoever taps fast and long must not wait.
        if !again {
            self.last = by_touch.then(|| (counter.to_owned(), at));
        }
        !again
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bouncing_finger_counts_once() {
        let mut taps = Taps::default();
        assert!(taps.counts("women", 1000, true));
        assert!(!taps.counts("women", 1080, true));
        assert!(!taps.counts("women", 1149, true));
        assert!(taps.counts("women", 1150, true));
    }

    #[test]
    fn who_taps_fast_counts_all() {
        for apart in [160, 200, 250] {
            let mut taps = Taps::default();
            let counted = (0..20).filter(|tap| taps.counts("women", tap * apart, true));
            assert_eq!(counted.count(), 20, "{apart} ms apart");
        }
    }

    #[test]
    fn a_long_tremble_is_not_one_tap() {
        let mut taps = Taps::default();
        let counted = (0..20).filter(|tap| taps.counts("women", tap * 100, true));
        assert_eq!(counted.count(), 10);
    }

    #[test]
    fn two_counters_count_two() {
        let mut taps = Taps::default();
        assert!(taps.counts("women", 1000, true));
        assert!(taps.counts("men", 1050, true));
        assert!(taps.counts("women", 1100, true));
    }

    #[test]
    fn a_mouse_and_keys_count_each_time() {
        let mut taps = Taps::default();
        assert!(taps.counts("women", 1000, false));
        assert!(taps.counts("women", 1010, false));
        assert!(taps.counts("women", 1020, true));
        assert!(taps.counts("women", 1030, false));
    }

    #[test]
    fn a_clock_that_began_anew_stops_nobody() {
        let mut taps = Taps::default();
        assert!(taps.counts("women", 90_000, true));
        assert!(taps.counts("women", 10, true));
    }
}
