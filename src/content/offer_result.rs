//! The result of the check of a job offer, as it is shown and shared: what to ask, where to check
//! and what to do next. Never a verdict, never a score.

use super::pack::{Inline, Licence, Link, OfferCheck, OfferMoment, Text};
use crate::domain::offers::{Answer, OfferRecord, Whom};
use crate::domain::picture::{Block, Sheet};

/// What a check comes to.
pub struct OfferResult<'a> {
    /// What is asked and said.
    pub check: &'a OfferCheck,
    /// The answers.
    pub record: &'a OfferRecord,
    /// Numbers of the signals that were found in the text of the offer.
    pub found: &'a [usize],
    /// Where it can be checked, if there is an office for the country of the worker.
    pub licence: Option<&'a Licence>,
}

impl OfferResult<'_> {
    /// Whether there is a warning sign, in an answer or in the text.
    pub fn has_warning(&self) -> bool {
        !self.found.is_empty() || self.record.has_warning()
    }

    /// Whether a question is still open.
    pub fn is_open(&self) -> bool {
        let ids = self.check.questions.iter();
        self.record
            .is_open(ids.map(|question| question.id.as_str()))
    }

    /// What to do next, in order.
    pub fn next(&self) -> Vec<&Text> {
        let fits = |when| match when {
            OfferMoment::Always => true,
            OfferMoment::Warning => self.has_warning(),
            OfferMoment::Unknown => self.is_open(),
        };
        let steps = self.check.next.iter();
        steps
            .filter(|step| fits(step.when))
            .map(|step| &step.text)
            .collect()
    }

    /// What to write back, each sentence once: about what was found, about answers that are
    /// warning signs, and about what is not known yet.
    pub fn replies(&self) -> Vec<&str> {
        let found = self
            .found
            .iter()
            .filter_map(|at| self.check.signals.get(*at));
        let mut replies: Vec<&str> = Vec::new();
        let mut add = |reply| {
            if !replies.contains(&reply) {
                replies.push(reply);
            }
        };
        for signal in found {
            add(signal.reply.as_str());
        }
        for answer in [Answer::Warning, Answer::Unknown] {
            for question in &self.check.questions {
                if self.record.answer_to(&question.id) == Some(answer) {
                    add(question.reply.as_str());
                }
            }
        }
        replies
    }

    /// The whole result, for a message or a picture. `day` is the day of the check as readers
    /// write it, and may be empty.
    pub fn sheet(&self, day: &str) -> Sheet {
        let words = &self.check.result;
        let found = self
            .found
            .iter()
            .filter_map(|at| self.check.signals.get(*at));
        let found: Vec<&str> = found.map(|signal| signal.title.as_str()).collect();
        let verify = match self.licence {
            Some(licence) => vec![format!("{} ({})", licence.body, licence.lists.join(", "))],
            None => self.check.anywhere.iter().map(plain).collect(),
        };
        let next: Vec<String> = self.next().into_iter().map(plain).collect();
        let blocks = [
            block("", &[day]),
            block(&words.warnings, &self.answered(Answer::Warning)),
            block(&words.found, &found),
            block(&words.unknown, &self.answered(Answer::Unknown)),
            block(&words.replies, &self.replies()),
            block(&words.verify, &verify),
            block(&words.next, &next),
        ];
        Sheet {
            title: self.title(),
            blocks: blocks.into_iter().flatten().collect(),
            footer: words.end.clone(),
        }
    }

    fn title(&self) -> String {
        let words = &self.check.result;
        let name = self.record.name.trim();
        let title = match (self.record.whom, name.is_empty()) {
            (Whom::Me, false) => &words.mine,
            (Whom::Me, true) => &words.mine_nameless,
            (Whom::Friend, false) => &words.friend,
            (Whom::Friend, true) => &words.friend_nameless,
        };
        title.replace("{name}", name)
    }

    /// The questions that are answered so, each with what the answer says.
    fn answered(&self, answer: Answer) -> Vec<String> {
        let mut lines = Vec::new();
        for question in &self.check.questions {
            if self.record.answer_to(&question.id) == Some(answer) {
                let says = match answer {
                    Answer::Fine => &question.fine,
                    Answer::Warning => &question.warning,
                    Answer::Unknown => &question.unknown,
                };
                lines.push(format!("{}: {says}", question.title));
            }
        }
        lines
    }
}

/// Lines below a label. Nothing when no line has a word.
fn block<S: AsRef<str>>(label: &str, lines: &[S]) -> Option<Block> {
    let mut value = String::new();
    for line in lines
        .iter()
        .map(AsRef::as_ref)
        .filter(|line| !line.is_empty())
    {
        if !value.is_empty() {
            value.push('\n');
        }
        if !label.is_empty() {
            value.push_str("- ");
        }
        value.push_str(line);
    }
    (!value.is_empty()).then(|| Block {
        label: label.to_owned(),
        value,
    })
}

/// The words of a text. Links lead nowhere outside the app and are left out.
fn plain(text: &Text) -> String {
    let mut plain = String::new();
    for inline in text {
        match inline {
            Inline::Words(words) | Inline::Strong(words) => plain.push_str(words),
            Inline::Link(Link { .. }) | Inline::Source(_) => {}
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::pack::{OfferQuestion, OfferSignal, OfferStep, ResultWords, Target};

    fn text(words: &str) -> Text {
        let link = Link {
            to: Target::Page("help".into()),
            text: "Help".into(),
        };
        vec![Inline::Words(format!("{words} ")), Inline::Link(link)]
    }

    fn check() -> OfferCheck {
        let question = |id: &str, reply: &str| OfferQuestion {
            id: id.into(),
            title: id.to_uppercase(),
            ask: String::new(),
            why: Text::new(),
            fine: format!("{id} is fine"),
            warning: format!("{id} warns"),
            unknown: format!("{id} is open"),
            reply: reply.into(),
        };
        let step = |id: &str, when| OfferStep {
            id: id.into(),
            when,
            text: text(id),
        };
        OfferCheck {
            questions: vec![question("who", "Who?"), question("fees", "Which fees?")],
            signals: vec![OfferSignal {
                id: "fees".into(),
                question: "fees".into(),
                title: "You pay".into(),
                why: Text::new(),
                reply: "Which fees?".into(),
            }],
            anywhere: vec![text("The labour office.")],
            licences: vec![Licence {
                country: "PH".into(),
                body: "Department".into(),
                lists: vec!["Agencies".into(), "Jobs".into()],
                text: Text::new(),
                source: "source".into(),
                year: 2026,
            }],
            next: vec![
                step("Ask.", OfferMoment::Unknown),
                step("Check.", OfferMoment::Always),
                step("Wait.", OfferMoment::Warning),
            ],
            result: ResultWords {
                mine: "Job: {name}".into(),
                mine_nameless: "A job".into(),
                friend: "A friend's job: {name}".into(),
                friend_nameless: "A friend's job".into(),
                warnings: "Warnings".into(),
                found: "Found".into(),
                unknown: "Unknown".into(),
                replies: "Ask".into(),
                verify: "Check".into(),
                next: "Next".into(),
                end: "No verdict.".into(),
            },
            ..OfferCheck::default()
        }
    }

    #[test]
    fn says_what_was_found_and_what_to_do() {
        let check = check();
        let mut record = OfferRecord {
            whom: Whom::Friend,
            name: " Hotel {name} ".into(),
            ..OfferRecord::default()
        };
        record.answer("who", Some(Answer::Unknown));
        record.answer("fees", Some(Answer::Warning));
        let result = OfferResult {
            check: &check,
            record: &record,
            found: &[0],
            licence: check.licence("PH"),
        };
        assert_eq!(
            result.sheet("1 May").text(),
            "A friend's job: Hotel {name}\n\n1 May\n\nWarnings\n- FEES: fees warns\n\n\
             Found\n- You pay\n\nUnknown\n- WHO: who is open\n\nAsk\n- Which fees?\n- Who?\n\n\
             Check\n- Department (Agencies, Jobs)\n\nNext\n- Ask.\n- Check.\n- Wait.\n\n\
             No verdict."
        );
    }

    #[test]
    fn without_warnings_it_still_gives_a_next_step_and_no_verdict() {
        let check = check();
        let mut record = OfferRecord::default();
        record.answer("who", Some(Answer::Fine));
        record.answer("fees", Some(Answer::Fine));
        let result = OfferResult {
            check: &check,
            record: &record,
            found: &[],
            licence: None,
        };
        assert!(!result.has_warning() && !result.is_open());
        assert_eq!(
            result.sheet("").text(),
            "A job\n\nCheck\n- The labour office.\n\nNext\n- Check.\n\nNo verdict."
        );
    }

    #[test]
    fn what_was_not_answered_is_open() {
        let check = check();
        let result = OfferResult {
            check: &check,
            record: &OfferRecord::default(),
            found: &[7],
            licence: None,
        };
        assert!(result.is_open() && result.replies().is_empty());
        assert_eq!(result.next().len(), 3);
    }
}
