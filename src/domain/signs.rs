//! What answers about the signs of forced work lead to: things to do next, never a verdict.
//!
//! The signs are the eleven indicators of the International Labour Organization (*ILO indicators
//! of forced labour*, 2012), which calls them clues and not proof. So nothing here counts or
//! weighs: 'not sure' leads to the same steps as 'yes', and what comes first is what cannot wait.

/// Ids of the signs.
pub const INDICATORS: [&str; 11] = [
    "vulnerability",
    "deception",
    "movement",
    "isolation",
    "violence",
    "threats",
    "documents",
    "wages",
    "debt",
    "conditions",
    "overtime",
];

/// What someone answers to a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is so.
    Yes,
    /// It may be so.
    NotSure,
    /// It is not so.
    No,
}

/// Whom the answers are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The one who answers, of any age.
    Me,
    /// Someone else of 18 or older, who decides for themselves.
    Adult,
    /// Someone else under 18, for whom others must act.
    Child,
}

/// The answers so far, by the id of the sign. A sign without an answer is left open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers(Vec<(String, Answer)>);

impl Answers {
    /// The answer to a sign.
    pub fn get(&self, sign: &str) -> Option<Answer> {
        let (_, answer) = self.0.iter().find(|(id, _)| id == sign)?;
        Some(*answer)
    }

    /// Answers a sign, in the place of an earlier answer, or with none leaves it open again.
    pub fn set(&mut self, sign: &str, answer: Option<Answer>) {
        self.0.retain(|(id, _)| id != sign);
        if let Some(answer) = answer {
            self.0.push((sign.to_owned(), answer));
        }
    }

    /// Whether nothing is answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn may_be(&self, sign: &str) -> bool {
        matches!(self.get(sign), Some(Answer::Yes | Answer::NotSure))
    }
}

/// When a step is called for.
enum When {
    /// One of these signs is there, or may be.
    OneOf(&'static [&'static str]),
    /// Any sign is there, or may be.
    Any,
    /// No sign is.
    None,
}

struct Rule {
    step: &'static str,
    about: &'static [About],
    when: When,
}

const fn rule(step: &'static str, about: &'static [About], when: When) -> Rule {
    Rule { step, about, when }
}

const ALL: &[About] = &[About::Me, About::Adult, About::Child];
const OTHERS: &[About] = &[About::Adult, About::Child];
/// For a child, others act: what an adult may weigh up is not left to the child.
const ADULTS: &[About] = &[About::Me, About::Adult];

/// What is to be done, in this order: danger first, then who decides, then the matters
/// themselves, then whom to turn to.
const RULES: [Rule; 14] = [
    rule(
        "danger",
        ALL,
        When::OneOf(&["violence", "threats", "movement"]),
    ),
    rule("child", &[About::Child], When::Any),
    rule("ask", &[About::Adult], When::Any),
    rule("health", ADULTS, When::OneOf(&["violence", "conditions"])),
    rule("papers", ADULTS, When::OneOf(&["documents"])),
    rule("debts", ADULTS, When::OneOf(&["debt"])),
    rule(
        "wages",
        ADULTS,
        When::OneOf(&["wages", "overtime", "conditions"]),
    ),
    rule("promise", ADULTS, When::OneOf(&["deception"])),
    rule("contact", ADULTS, When::OneOf(&["isolation", "movement"])),
    rule("rights", ADULTS, When::OneOf(&["vulnerability"])),
    rule("trusted", &[About::Me], When::Any),
    rule("call", ALL, When::Any),
    rule("careful", OTHERS, When::Any),
    rule("nothing", ALL, When::None),
];

/// Ids of what to do next, the most urgent first. Never empty: without any sign it is the step
/// that says that this proves nothing.
pub fn next_steps(about: About, answers: &Answers) -> Vec<&'static str> {
    let any = INDICATORS.iter().any(|sign| answers.may_be(sign));
    let mut steps = Vec::new();
    for rule in &RULES {
        let called_for = match rule.when {
            When::OneOf(signs) => signs.iter().any(|sign| answers.may_be(sign)),
            When::Any => any,
            When::None => !any,
        };
        if called_for && rule.about.contains(&about) {
            steps.push(rule.step);
        }
    }
    steps
}

/// Ids of all steps that there are, in their order.
pub fn all_steps() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|rule| rule.step)
}

/// Whether a step can come out for someone who answers about this person.
pub fn leads_to(step: &str, about: About) -> bool {
    RULES
        .iter()
        .any(|rule| rule.step == step && rule.about.contains(&about))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const EVERYONE: [About; 3] = [About::Me, About::Adult, About::Child];

    fn answers(given: &[(&str, Answer)]) -> Answers {
        let mut answers = Answers::default();
        for (sign, answer) in given {
            answers.set(sign, Some(*answer));
        }
        answers
    }

    fn steps(about: About, sign: &str) -> Vec<&'static str> {
        next_steps(about, &answers(&[(sign, Answer::Yes)]))
    }

    fn any_answers() -> impl Strategy<Value = Answers> {
        let one = prop_oneof![
            Just(None),
            Just(Some(Answer::Yes)),
            Just(Some(Answer::NotSure)),
            Just(Some(Answer::No)),
        ];
        prop::collection::vec(one, INDICATORS.len()).prop_map(|given| {
            let mut answers = Answers::default();
            for (sign, answer) in INDICATORS.iter().zip(given) {
                answers.set(sign, answer);
            }
            answers
        })
    }

    #[test]
    fn danger_comes_first() {
        for about in EVERYONE {
            for sign in ["violence", "threats", "movement"] {
                assert_eq!(steps(about, sign).first(), Some(&"danger"), "{sign}");
            }
            assert!(!steps(about, "wages").contains(&"danger"));
        }
    }

    #[test]
    fn each_matter_leads_to_what_helps_with_it() {
        for (sign, step) in [
            ("documents", "papers"),
            ("debt", "debts"),
            ("wages", "wages"),
            ("overtime", "wages"),
            ("conditions", "health"),
            ("violence", "health"),
            ("deception", "promise"),
            ("isolation", "contact"),
            ("vulnerability", "rights"),
        ] {
            assert!(steps(About::Me, sign).contains(&step), "{sign}");
            assert!(steps(About::Adult, sign).contains(&step), "{sign}");
        }
    }

    #[test]
    fn for_me_it_goes_from_the_matter_to_people() {
        assert_eq!(
            next_steps(
                About::Me,
                &answers(&[
                    ("wages", Answer::NotSure),
                    ("documents", Answer::Yes),
                    ("threats", Answer::Yes),
                    ("debt", Answer::No),
                ])
            ),
            ["danger", "papers", "wages", "trusted", "call"]
        );
    }

    #[test]
    fn an_adult_is_asked_and_a_child_is_acted_for() {
        assert_eq!(
            steps(About::Adult, "wages"),
            ["ask", "wages", "call", "careful"]
        );
        assert_eq!(steps(About::Child, "wages"), ["child", "call", "careful"]);
    }

    #[test]
    fn an_answer_can_be_changed_and_taken_back() {
        let mut answers = answers(&[("debt", Answer::Yes)]);
        answers.set("debt", Some(Answer::No));
        assert_eq!(answers.get("debt"), Some(Answer::No));
        answers.set("debt", None);
        assert!(answers.is_empty());
    }

    #[test]
    fn every_sign_of_a_rule_is_a_sign_and_every_sign_has_a_rule() {
        for rule in &RULES {
            if let When::OneOf(signs) = rule.when {
                assert!(
                    signs.iter().all(|sign| INDICATORS.contains(sign)),
                    "{}",
                    rule.step
                );
            }
        }
        for sign in INDICATORS {
            let has_rule =
                |rule: &Rule| matches!(rule.when, When::OneOf(signs) if signs.contains(&sign));
            assert!(RULES.iter().any(has_rule), "{sign}");
        }
    }

    proptest! {
        #[test]
        fn there_is_always_a_next_step_each_once_and_in_order(answers in any_answers()) {
            for about in EVERYONE {
                let steps = next_steps(about, &answers);
                prop_assert!(!steps.is_empty());
                let order: Vec<_> = all_steps().filter(|step| steps.contains(step)).collect();
                prop_assert_eq!(&steps, &order);
                prop_assert!(steps.iter().all(|step| leads_to(step, about)));
            }
        }

        #[test]
        fn a_number_to_call_is_part_of_every_answer(answers in any_answers()) {
            for about in EVERYONE {
                let steps = next_steps(about, &answers);
                prop_assert!(steps.contains(&"call") != steps.contains(&"nothing"));
            }
        }

        #[test]
        fn not_sure_leads_where_yes_does(answers in any_answers()) {
            let mut sure = answers.clone();
            for sign in INDICATORS {
                if answers.get(sign) == Some(Answer::NotSure) {
                    sure.set(sign, Some(Answer::Yes));
                }
            }
            for about in EVERYONE {
                prop_assert_eq!(next_steps(about, &answers), next_steps(about, &sure));
            }
        }

        #[test]
        fn unknown_signs_lead_nowhere(sign in "[a-z-]{1,12}") {
            prop_assume!(!INDICATORS.contains(&sign.as_str()));
            let answers = answers(&[(&sign, Answer::Yes)]);
            prop_assert_eq!(next_steps(About::Me, &answers), ["nothing"]);
        }
    }
}
