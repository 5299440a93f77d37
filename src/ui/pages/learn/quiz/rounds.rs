//! Beginning rounds: from the quiz, from a lesson, from the end of another round.

use std::ops::Deref;

use crate::content::pack::Question;
use crate::content::question_set;
use crate::domain::question_set::{QuestionSet, parse, question_id};
use crate::domain::quiz::check::{Check, When, balanced};
use crate::domain::quiz::{QuizRecord, ROUND_LENGTH, Round, is_of_set, shuffle};
use crate::domain::table::Ids;
use crate::platform::{clock, page, timers};
use crate::storage::keys::Key;
use crate::ui::app::app_state;
use crate::ui::keeper::{Keeper, Kept, keeper};
use crate::ui::navigation::{Navigation, navigation};
use crate::ui::notices::{Notices, notices};
use crate::ui::route::Route;
use crate::ui::signals::untrack;
use crate::ui::texts;

/// Begins rounds. Taken when a view is built.
#[derive(Clone, Copy)]
pub struct Rounds {
    quiz: Kept<QuizRecord>,
    notices: Notices,
    navigation: Navigation,
    keeper: Keeper,
}

/// What begins rounds.
pub fn rounds() -> Rounds {
    Rounds {
        quiz: app_state().quiz,
        notices: notices(),
        navigation: navigation(),
        keeper: keeper(),
    }
}

impl Rounds {
    /// A round over one topic or set, or over all topics.
    pub fn draw(self, topic: Option<String>) {
        let all = all_asked(self.keeper, topic.as_deref());
        let ids = all.iter().map(|question| question.id.clone()).collect();
        let questions = self
            .quiz
            .peek(|record| record.draw(ids, &mut clock::random_below));
        self.begin(Round::new(topic, questions));
    }

    /// A round over questions that were missed.
    pub fn again(self, topic: Option<String>, mut missed: Vec<String>) {
        shuffle(&mut missed, &mut clock::random_below);
        self.begin(Round::new(topic, missed));
    }

    /// What comes back today, as many as one round takes.
    pub fn due(self, mut due: Vec<String>) {
        shuffle(&mut due, &mut clock::random_below);
        due.truncate(ROUND_LENGTH);
        self.begin(Round::new(None, due));
    }

    /// The check before learning, over a few questions of each topic.
    pub fn before(self) {
        let topics = texts::pack().topics.iter();
        let topics = topics.map(|topic| question_ids(Some(&topic.id))).collect();
        let questions = balanced(topics, &mut clock::random_below);
        let check = Check {
            questions: questions.clone(),
            ..Check::default()
        };
        self.quiz.update(|record| record.check = check);
        self.measure(When::Before, questions);
    }

    /// The same questions afterwards, in another order.
    pub fn after(self) {
        let questions = self
            .quiz
            .peek(|record| record.check.parallel(&mut clock::random_below));
        self.measure(When::After, questions);
    }

    fn measure(self, when: When, questions: Vec<String>) {
        self.begin(Round {
            when: Some(when),
            ..Round::new(None, questions)
        });
    }

    fn begin(self, round: Round) {
        if round.questions.is_empty() {
            return;
        }
        let (quiz, navigation) = (self.quiz, self.navigation);
        let before = quiz.change(|record| record.begin(round)).flatten();
        if let Some(before) = before {
            // Answers given in the meantime stay.
            let undo = move || {
                quiz.update(|record| {
                    if before.when == Some(When::Before) {
                        // Another check may have begun. What comes afterwards asks the same.
                        record.check.questions.clone_from(&before.questions);
                    }
                    record.round = Some(before.clone());
                });
                if untrack(|| navigation.route()) == Route::Round {
                    to_question();
                }
            };
            self.notices.offer_undo(t!("quiz-replaced"), undo);
        }
        navigation.go(&Route::Round);
        // When the round's page is open already, nothing else moves there.
        to_question();
    }
}

/// Shows the question that has just come on the screen from its start, and moves focus to it.
pub fn to_question() {
    timers::after_paint(|| {
        page::scroll_to(0.0);
        page::focus("question");
    });
}

/// Ids of the questions of one topic, or of all.
pub fn question_ids(topic: Option<&str>) -> Vec<String> {
    let pack = texts::pack();
    let questions = pack.rest.questions.iter();
    let asked = questions.filter(|question| topic.is_none_or(|topic| question.topic == topic));
    asked.map(|question| question.id.clone()).collect()
}

/// The questions of a topic, of a set that was brought in, or of all topics.
pub fn all_asked(keeper: Keeper, topic: Option<&str>) -> Vec<Asked> {
    let mut all = Vec::new();
    let Some((id, _)) = topic.and_then(parse) else {
        for question in &texts::pack().rest.questions {
            if topic.is_none_or(|topic| question.topic == topic) {
                all.push(Asked::Ours(question));
            }
        }
        return all;
    };
    let set = set_of(keeper, id).unwrap_or_default();
    for (place, gift) in set.questions().into_iter().enumerate() {
        let question = question_set::to_question(question_id(id, place), gift);
        all.push(Asked::OfSet(Box::new(question)));
    }
    all
}

fn set_of(keeper: Keeper, id: &str) -> Option<QuestionSet> {
    keeper.load(&Key::Questions(id.to_owned()))
}

/// A question that can be asked: one of ours, or of a set.
pub enum Asked {
    /// It stands in the pack.
    Ours(&'static Question),
    /// It was brought in.
    OfSet(Box<Question>),
}

impl Deref for Asked {
    type Target = Question;

    fn deref(&self) -> &Question {
        match self {
            Asked::Ours(question) => question,
            Asked::OfSet(question) => question,
        }
    }
}

/// The question with this id, if it is there.
pub fn asked(keeper: Keeper, id: &str) -> Option<Asked> {
    let Some((set, place)) = parse(id) else {
        return texts::pack().question(id).map(Asked::Ours);
    };
    let gift = set_of(keeper, set)?.questions().into_iter().nth(place?)?;
    Some(Asked::OfSet(Box::new(question_set::to_question(
        id.to_owned(),
        gift,
    ))))
}

/// The name of a topic, or of a set.
pub fn topic_title(id: &str) -> Option<String> {
    if is_of_set(id) {
        let (set, _) = parse(id)?;
        return Some(set_name(&set_of(keeper(), set)?));
    }
    let pack = texts::pack();
    pack.topics
        .iter()
        .find(|topic| topic.id == id)
        .map(|topic| topic.title.clone())
}

/// What a set is called.
pub fn set_name(set: &QuestionSet) -> String {
    match set.name.trim() {
        "" => t!("sets-nameless").to_owned(),
        name => name.to_owned(),
    }
}

/// Leaves out of the round under way what this build does not have.
pub fn keep_known(quiz: Kept<QuizRecord>) {
    let keeper = keeper();
    let options = |id: &str| -> Option<Ids> {
        let question = asked(keeper, id)?;
        Some(
            question
                .options
                .iter()
                .map(|option| option.id.clone())
                .collect(),
        )
    };
    let mut kept = quiz.peek(Clone::clone);
    kept.keep_known(options);
    if quiz.peek(|record| *record != kept) {
        quiz.put_back(kept);
    }
}
