//! Beginning rounds: from the quiz, from a lesson, from the end of another round.

use crate::domain::quiz::{QuizRecord, Round, shuffle};
use crate::domain::table::Ids;
use crate::platform::{clock, page, timers};
use crate::ui::app::app_state;
use crate::ui::keeper::Kept;
use crate::ui::navigation::{Navigation, navigation};
use crate::ui::notices::{Notices, notices};
use crate::ui::route::Route;
use crate::ui::texts;

/// Begins rounds. Taken when a view is built.
#[derive(Clone, Copy)]
pub struct Rounds {
    quiz: Kept<QuizRecord>,
    notices: Notices,
    navigation: Navigation,
}

/// What begins rounds.
pub fn rounds() -> Rounds {
    Rounds {
        quiz: app_state().quiz,
        notices: notices(),
        navigation: navigation(),
    }
}

impl Rounds {
    /// A round over one topic, or over all of them.
    pub fn draw(self, topic: Option<String>) {
        let ids = question_ids(topic.as_deref());
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

    fn begin(self, round: Round) {
        if round.questions.is_empty() {
            return;
        }
        let quiz = self.quiz;
        let before = quiz.change(|record| record.begin(round)).flatten();
        if let Some(before) = before {
            // Answers given in the meantime stay.
            let undo = move || {
                quiz.update(|record| record.round = Some(before.clone()));
                to_question();
            };
            self.notices.offer_undo(t!("quiz-replaced"), undo);
        }
        self.navigation.go(&Route::Round);
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
    let questions = pack.questions.iter();
    let asked = questions.filter(|question| topic.is_none_or(|topic| question.topic == topic));
    asked.map(|question| question.id.clone()).collect()
}

/// The name of a topic.
pub fn topic_title(id: &str) -> Option<String> {
    let pack = texts::pack();
    pack.topics
        .iter()
        .find(|topic| topic.id == id)
        .map(|topic| topic.title.clone())
}

/// Leaves out of the round under way what this build does not have.
pub fn keep_known(quiz: Kept<QuizRecord>) {
    let pack = texts::pack();
    let options = |id: &str| -> Option<Ids> {
        let question = pack.question(id)?;
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
