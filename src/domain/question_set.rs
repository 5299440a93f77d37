//! Sets of questions that were brought in, such as those of a school.

use super::gift::{Gift, GiftQuestion, read, write};

/// Files larger than this are refused unread: a set has to fit beside everything else.
pub const MAX_BYTES: usize = 300_000;

/// A set that is kept. It is not changed any more: questions are known by their place in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QuestionSet {
    /// What the user calls it. May be empty.
    pub name: String,
    /// Its questions, as GIFT text of our own writing.
    pub gift: String,
}

impl QuestionSet {
    /// A set of what could be read of a file. Its name is that of the only category, if there is
    /// one.
    pub fn new(gift: &Gift) -> QuestionSet {
        let category = |question: &GiftQuestion| question.category.clone();
        let first = gift.questions.first().map(category).unwrap_or_default();
        let is_only = gift.questions.iter().all(|other| other.category == first);
        let name = first.rsplit('/').next().unwrap_or_default().trim();
        QuestionSet {
            name: if is_only {
                name.to_owned()
            } else {
                String::new()
            },
            gift: write::write(&gift.questions),
        }
    }

    /// Its questions.
    pub fn questions(&self) -> Vec<GiftQuestion> {
        read::read(&self.gift).questions
    }
}

/// What stands for a set where a topic is named: `SET.`
pub fn topic_of(set: &str) -> String {
    format!("{set}.")
}

/// The id of a question in a set: `SET.PLACE`, from 0.
pub fn question_id(set: &str, place: usize) -> String {
    format!("{set}.{place}")
}

/// The set that a topic stands for or a question is in, and the place of the question.
pub fn parse(id: &str) -> Option<(&str, Option<usize>)> {
    let (set, place) = id.split_once('.')?;
    Some((set, place.parse().ok()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_what_was_read() {
        let gift = read::read(
            "$CATEGORY: Course/Week 2\n\nSnow is {~hot =cold#Yes.}\n\nIce is cold.{T}\n\nHow many?{#3}",
        );
        let set = QuestionSet::new(&gift);
        assert_eq!(set.name, "Week 2");
        let texts: Vec<_> = set.questions().into_iter().map(|q| q.text).collect();
        assert_eq!(texts, ["Snow is", "Ice is cold."]);
    }

    #[test]
    fn two_categories_give_no_name() {
        let gift = read::read("$CATEGORY: A\n\na{T}\n\n$CATEGORY: B\n\nb{T}");
        assert_eq!(QuestionSet::new(&gift).name, "");
    }

    #[test]
    fn ids_say_where_a_question_is() {
        assert_eq!(parse(&question_id("abc-1", 12)), Some(("abc-1", Some(12))));
        assert_eq!(parse(&topic_of("abc-1")), Some(("abc-1", None)));
        assert_eq!(parse("signs-first"), None);
    }
}
