//! Check what you know: topics, rounds, and a way to hide it all.

pub mod check;
pub mod rounds;

use std::rc::Rc;

use self::rounds::{Rounds, keep_known, question_ids, rounds, topic_title};
use super::certificate::is_earned;
use crate::content::pack::Topic;
use crate::domain::plan::Done;
use crate::domain::quiz::{QuizRecord, ROUND_LENGTH};
use crate::platform::{clock, page, timers};
use crate::ui::app::{AppState, app_state};
use crate::ui::components::button::{button, link};
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::list_row::{arrow, list_row, rows};
use crate::ui::components::progress::progress;
use crate::ui::frame::{quiz_is_on, set_title};
use crate::ui::keeper::Kept;
use crate::ui::notices::notices;
use crate::ui::route::Route;
use crate::ui::signals::untrack;
use crate::ui::texts;
use crate::ui::view::{Giving, View, el};

/// Where rounds begin.
pub fn quiz_home() -> View {
    set_title(t!("quiz-title"));
    keep_known(app_state().quiz);
    el("div")
        .show_if(quiz_is_on, offered)
        .show_if(|| !quiz_is_on(), hidden_quiz)
}

fn offered() -> View {
    let (quiz, rounds) = (app_state().quiz, rounds());
    el("div")
        .class("page-body")
        .child(el("p").class("lead").text(t!("quiz-lead")))
        .show_if(move || is_waiting(quiz), move || go_on(quiz))
        .show_if(move || !due(quiz).is_empty(), move || today(quiz, rounds))
        .child(mixed_round(quiz, rounds))
        .child(topics(quiz, rounds))
        .child(check::check_card(quiz, rounds))
        .child(more(quiz))
        .child(hide())
}

/// A row at the end of a lesson that begins a round on its topic, by the topic's id.
pub fn topic_link(topic: &str) -> View {
    let row = topic_row(
        topic,
        t!("quiz-topic-check"),
        Some(Icon::ListCheck),
        rounds(),
    );
    el("div").child(row.map(|row| el("ul").class("card rows").child(row)))
}

/// For the pages of the quiz while it is hidden.
pub fn hidden_quiz() -> View {
    let settings = app_state().settings;
    let show = button("button", t!("quiz-show"), move || {
        settings.update(|settings| settings.quiz = true);
        focus_title();
    });
    el("section")
        .class("card empty quiz-hidden")
        .child(glyph(Icon::EyeOff))
        .child(el("p").text(t!("quiz-hidden")))
        .child(show.id("quiz-show"))
}

fn is_waiting(quiz: Kept<QuizRecord>) -> bool {
    quiz.with(|record| record.round.as_ref().is_some_and(|round| !round.is_over()))
}

/// The round under way.
fn go_on(quiz: Kept<QuizRecord>) -> View {
    let round = quiz.peek(|record| record.round.clone()).unwrap_or_default();
    let (at, total) = (round.at, round.questions.len());
    let topic = round.topic.and_then(|topic| topic_title(&topic));
    let line = t!("quiz-question-of", at = at + 1, total = total);
    let words = line.clone();
    el("section")
        .class("card quiz-go-on")
        .child(el("h2").text(t!("quiz-waiting")))
        .child(topic.map(|topic| el("p").text(&topic)))
        .child(el("p").class("soft").text(&line))
        .child(progress(
            move || Done { done: at, total },
            move || words.clone(),
        ))
        .child(
            el("p")
                .class("actions")
                .child(link("button wide", &Route::Round, t!("quiz-go-on"))),
        )
}

/// The questions that come back today, tracked.
fn due(quiz: Kept<QuizRecord>) -> Vec<String> {
    let today = clock::today();
    let ids = texts::pack().rest.questions.iter();
    quiz.with(|record| record.due(ids.map(|question| question.id.as_str()), today))
}

/// What was missed another day and comes back today.
fn today(quiz: Kept<QuizRecord>, rounds: Rounds) -> View {
    let count = move || due(quiz).len().min(ROUND_LENGTH);
    let start = button("button plain wide", "", move || {
        rounds.due(untrack(|| due(quiz)))
    })
    .text_by(move || tn!("quiz-due-start", count()));
    el("section")
        .class("card")
        .child(el("h2").text(t!("quiz-due")))
        .child(el("p").class("soft").text(t!("quiz-due-line")))
        .child(el("div").class("quiz-buttons").child(start.id("quiz-due")))
}

/// Playing together, sets of questions, and the certificate once there is one.
fn more(quiz: Kept<QuizRecord>) -> View {
    let sets = list_row(
        &Route::Questions,
        Some(Icon::FileText),
        t!("sets-title"),
        t!("sets-line"),
    );
    let certificate = || {
        rows(vec![list_row(
            &Route::Certificate,
            Some(Icon::School),
            t!("certificate-title"),
            t!("certificate-line"),
        )])
    };
    el("div")
        .class("stack")
        .child(rows(vec![group_row(), sets]))
        .show_if(move || quiz.with(is_earned), certificate)
}

/// The row that leads to playing together.
pub fn group_row() -> View {
    list_row(
        &Route::Group,
        Some(Icon::UsersGroup),
        t!("group-title"),
        t!("group-line"),
    )
}

/// A round over all topics, and the missed questions again.
fn mixed_round(quiz: Kept<QuizRecord>, rounds: Rounds) -> View {
    let ids = Rc::new(question_ids(None));
    let length = ids.len().min(ROUND_LENGTH);
    let missed = Rc::new(move || quiz.with(|record| record.missed(ids.iter().map(String::as_str))));
    let missed_now = missed.clone();
    let start = button("button wide", &tn!("quiz-mixed-start", length), move || {
        rounds.draw(None)
    });
    // Going on with the round under way comes first.
    let class = move || {
        if is_waiting(quiz) {
            "button plain wide"
        } else {
            "button wide"
        }
    };
    let again = button("button plain wide", "", move || {
        rounds.again(None, missed_now())
    })
    .id("quiz-missed")
    .attr_by("hidden", {
        let missed = missed.clone();
        move || (missed().is_empty() || !due(quiz).is_empty()).then(String::new)
    })
    .text_by(move || tn!("quiz-missed", missed().len()));
    let buttons = el("div")
        .class("quiz-buttons")
        .child(start.id("quiz-mixed").class_by(move || class().to_owned()))
        .child(again);
    el("section")
        .class("card")
        .child(el("h2").text(t!("quiz-mixed")))
        .child(el("p").class("soft").text(t!("quiz-mixed-line")))
        .child(buttons)
}

fn topics(quiz: Kept<QuizRecord>, rounds: Rounds) -> View {
    let known = known(quiz, question_ids(None));
    let (done, words) = (known.clone(), known.clone());
    let head = el("div")
        .class("card-head")
        .child(el("h2").text(t!("quiz-topics")))
        .child(
            el("span")
                .class("soft")
                .text_by(move || known_words(known.give())),
        );
    let pack = texts::pack();
    let row = |topic: &Topic| topic_row(&topic.id, &topic.title, None, rounds);
    el("section")
        .class("card quiz-topics")
        .child(head)
        .child(progress(
            move || done.give(),
            move || known_words(words.give()),
        ))
        .child(el("ul").class("rows").each(pack.topics.iter().map(row)))
        .child(start_afresh())
}

/// A row that begins a round on a topic; none for a topic without questions.
fn topic_row(id: &str, title: &str, icon: Option<Icon>, rounds: Rounds) -> Option<View> {
    let ids = question_ids(Some(id));
    if ids.is_empty() {
        return None;
    }
    let known = known(app_state().quiz, ids);
    let all = known.clone();
    let topic = id.to_owned();
    let line = el("span")
        .class("row-line")
        .text_by(move || known_words(known.give()));
    let mark = el("span")
        .class("quiz-known")
        .attr_by("hidden", move || (!all.give().complete()).then(String::new))
        .child(glyph(Icon::CircleCheck));
    let row = button("row", "", move || rounds.draw(Some(topic.clone())))
        .child(icon.map(|icon| el("span").class("row-icon").child(glyph(icon))))
        .child(
            el("span")
                .class("row-text")
                .child(el("span").class("row-title").text(title))
                .child(line),
        )
        .child(mark)
        .child(arrow());
    Some(el("li").child(row))
}

/// How many of these questions are known.
fn known(quiz: Kept<QuizRecord>, ids: Vec<String>) -> Rc<dyn Giving<Done>> {
    Rc::new(move || quiz.with(|record| record.known(ids.iter().map(String::as_str))))
}

fn known_words(known: Done) -> String {
    tn!("quiz-known", known.done, total = known.total)
}

/// Clears all answers.
fn start_afresh() -> View {
    let (quiz, notices) = (app_state().quiz, notices());
    let clear = move || {
        if let Some(before) = quiz.change(std::mem::take) {
            let undo = move || quiz.update(|record| record.put_back(before.clone()));
            notices.offer_undo(t!("quiz-cleared"), undo);
        }
        focus_title();
    };
    let clear = icon_and_word(Icon::Eraser, t!("quiz-clear"), clear).id("quiz-clear");
    el("p")
        .class("actions")
        .attr_by("hidden", move || {
            quiz.with(|record| *record == QuizRecord::default())
                .then(String::new)
        })
        .child(clear)
}

/// For those whom questions put off.
fn hide() -> View {
    let (AppState { settings, .. }, notices) = (app_state(), notices());
    let hide = move || {
        settings.update(|settings| settings.quiz = false);
        let undo = move || settings.update(|settings| settings.quiz = true);
        notices.offer_undo(t!("quiz-hidden-now"), undo);
        focus_title();
    };
    let hide = icon_and_word(Icon::EyeOff, t!("quiz-hide"), hide).id("quiz-hide");
    el("section")
        .class("card")
        .child(el("h2").text(t!("quiz-rather-not")))
        .child(el("p").class("soft").text(t!("quiz-hide-line")))
        .child(el("p").class("actions").child(hide))
}

fn icon_and_word(icon: Icon, word: &str, act: impl Fn() + 'static) -> View {
    button("button small plain", "", act)
        .child(glyph(icon))
        .text(word)
}

/// For a button that goes away when it is pressed: focus must not be lost with it.
pub fn focus_title() {
    timers::after_paint(|| {
        page::scroll_to(0.0);
        page::focus("title");
    });
}
