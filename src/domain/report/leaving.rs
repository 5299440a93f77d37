//! What of a report leaves the phone: never more than its owner saw and chose.

use super::{Report, Tally};
use crate::domain::table::Ids;

/// What may leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Where events were.
    pub places: bool,
    /// What the user wrote: questions, actions of their own, what worked, what to change.
    pub words: bool,
    /// Texts that may show who someone is, too.
    pub doubtful: bool,
    /// The names of partners.
    pub partners: bool,
}

impl Default for Choice {
    /// Nothing that may show who someone is, and no names.
    fn default() -> Choice {
        Choice {
            places: true,
            words: true,
            doubtful: false,
            partners: false,
        }
    }
}

impl Choice {
    /// The report without what is to stay, and how many texts of what was chosen may show who
    /// someone is, whether they stay or go. `shows` tells of a text whether it may.
    pub fn leaving(self, report: &Report, shows: &dyn Fn(&str) -> bool) -> (Report, usize) {
        let mut out = report.clone();
        let mut many = 0;
        // Whether a text goes out.
        let mut goes = |text: &str, chosen: bool| {
            let doubtful = chosen && !text.trim().is_empty() && shows(text);
            many += usize::from(doubtful);
            chosen && (!doubtful || self.doubtful)
        };
        for (text, chosen) in [
            (&mut out.name, true),
            (&mut out.place, self.places),
            (&mut out.worked, self.words),
            (&mut out.change, self.words),
        ] {
            if !goes(text, chosen) {
                text.clear();
            }
        }
        let mut keep = |tally: &Tally| tally.text.is_empty() || goes(&tally.text, self.words);
        out.questions.retain(&mut keep);
        out.actions.retain(&mut keep);
        if !self.partners {
            out.partners.clear();
            out.thanked = Ids::default();
        }
        // These say nothing outside of this phone.
        out.plan = None;
        out.returned = Ids::default();
        (out, many)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::report::put;

    fn report() -> Report {
        let mut report = Report {
            name: "Film night".into(),
            plan: Some("plan-1".into()),
            place: "Pier 4".into(),
            partners: vec!["clinic".into()],
            worked: "Ma Hla told her story".into(),
            change: "More chairs".into(),
            ..Report::default()
        };
        report.thanked.add("clinic");
        report.returned.add("projector");
        put(&mut report.questions, "q1".into(), "Is it free?");
        put(&mut report.questions, "q2".into(), "Can Ma Hla come?");
        put(&mut report.actions, "own".into(), "Joined");
        report.add_action("call", 2);
        report
    }

    fn shows(text: &str) -> bool {
        text.contains("Ma Hla")
    }

    #[test]
    fn what_may_show_someone_stays() {
        let (out, many) = Choice::default().leaving(&report(), &shows);
        assert_eq!(many, 2);
        assert_eq!(
            (out.worked.as_str(), out.change.as_str()),
            ("", "More chairs")
        );
        let questions: Vec<&str> = out.questions.iter().map(|one| one.text.as_str()).collect();
        assert_eq!(questions, ["Is it free?"]);
        assert!(out.partners.is_empty() && out.thanked.is_empty() && out.returned.is_empty());
        assert_eq!((out.plan, out.place.as_str()), (None, "Pier 4"));
    }

    #[test]
    fn all_goes_out_when_that_was_chosen() {
        let all = Choice {
            doubtful: true,
            partners: true,
            ..Choice::default()
        };
        let (out, many) = all.leaving(&report(), &shows);
        let before = Report {
            plan: None,
            returned: Ids::default(),
            ..report()
        };
        assert_eq!((out, many), (before, 2));
    }

    #[test]
    fn numbers_alone() {
        let none = Choice {
            places: false,
            words: false,
            doubtful: true,
            partners: false,
        };
        let (out, many) = none.leaving(&report(), &shows);
        assert_eq!(many, 0);
        assert!(out.place.is_empty() && out.worked.is_empty() && out.change.is_empty());
        assert!(out.questions.is_empty());
        let actions: Vec<&str> = out.actions.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(actions, ["call"]);
    }
}
