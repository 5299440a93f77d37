//! Reads the page aloud, sentence by sentence, with a voice of the phone.
//!
//! Where the phone has no voice for the language, nothing is shown; the page of the looks says so.

use std::cell::RefCell;
use std::rc::Rc;

use super::button::button;
use super::icon::{Icon, glyph};
use crate::domain::settings::{Settings, VOICE_SPEEDS};
use crate::domain::speech::{Sentence, sentences};
use crate::platform::speech::{self, Passage};
use crate::platform::{page, timers};
use crate::ui::app::app_state;
use crate::ui::keeper::Kept;
use crate::ui::notices::{Notices, notices};
use crate::ui::signals::*;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// Ids of the buttons that take each other's place.
const START: &str = "read-aloud";
const PAUSE: &str = "voice-pause";
const RESUME: &str = "voice-resume";
const STOP: &str = "voice-stop";
const SPEED: &str = "voice-speed";

/// What the voice does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Silent,
    Speaking,
    Paused,
}

/// The page as it is read.
#[derive(Default)]
struct Reading {
    passages: Vec<Passage>,
    /// The passage that is read, and which of its sentences.
    at: (usize, usize),
}

#[derive(Clone)]
struct Reader {
    reading: Rc<RefCell<Reading>>,
    state: RwSignal<State>,
    settings: Kept<Settings>,
    notices: Notices,
    /// The id of what is read.
    part: &'static str,
}

/// The buttons that read the page they stand on.
pub fn read_aloud() -> View {
    read_aloud_in("main")
}

/// The buttons that read one part of the page, by its id.
pub fn read_aloud_in(part: &'static str) -> View {
    let language = texts::pack().language.code.clone();
    let there = app_state().voices;
    let reader = Reader {
        reading: Rc::default(),
        state: RwSignal::new(State::Silent),
        settings: app_state().settings,
        notices: notices(),
        part,
    };
    let state = reader.state;
    // Nobody who looks away, leaves or turns the page is read to any longer.
    on_cleanup(speech::hush);
    let hidden = page::listen("pagehide", speech::hush);
    el("div").class("read-aloud").show_if(
        move || {
            there.track();
            speech::has_voice(&language)
        },
        move || {
            // It listens as long as the buttons are there.
            let _ = &hidden;
            let first = reader.clone();
            let other = reader.clone();
            el("div")
                .attr("role", "group")
                .attr("aria-label", t!("voice-label"))
                .show_if(move || state.get() == State::Silent, move || start(&first))
                .show_if(
                    move || state.get() != State::Silent,
                    move || controls(&other),
                )
        },
    )
}

fn start(reader: &Reader) -> View {
    let reader = reader.clone();
    action(
        "button plain small",
        Icon::Volume,
        t!("voice-read"),
        move || reader.start(),
    )
    .id(START)
}

fn controls(reader: &Reader) -> View {
    let (state, settings) = (reader.state, reader.settings);
    let (pause, resume, stop, speed) = (
        reader.clone(),
        reader.clone(),
        reader.clone(),
        reader.clone(),
    );
    let word = move || match settings.with(|settings| settings.voice_speed) {
        75 => t!("voice-slow").to_owned(),
        125 => t!("voice-fast").to_owned(),
        _ => t!("voice-normal").to_owned(),
    };
    let speed = el("button")
        .attr("type", "button")
        .class("button plain small")
        .id(SPEED)
        .text_by(word)
        .on_click(move || speed.change_speed());
    el("p")
        .class("actions")
        .show_if(
            move || state.get() == State::Speaking,
            move || {
                let pause = pause.clone();
                action(
                    "button small",
                    Icon::PlayerPause,
                    t!("voice-pause"),
                    move || pause.pause(),
                )
                .id(PAUSE)
            },
        )
        .show_if(
            move || state.get() == State::Paused,
            move || {
                let resume = resume.clone();
                action(
                    "button small",
                    Icon::PlayerPlay,
                    t!("voice-resume"),
                    move || resume.resume(),
                )
                .id(RESUME)
            },
        )
        .child(button("button plain small", t!("voice-stop"), move || stop.stop()).id(STOP))
        .child(speed)
}

fn action(class: &str, icon: Icon, word: &str, act: impl Fn() + 'static) -> View {
    el("button")
        .attr("type", "button")
        .class(class)
        .child(glyph(icon))
        .child(el("span").text(word))
        .on_click(act)
}

impl Reader {
    fn start(&self) {
        *self.reading.borrow_mut() = Reading {
            passages: speech::passages(self.part),
            at: (0, 0),
        };
        self.resume();
    }

    fn resume(&self) {
        self.go_on();
        focus(PAUSE);
    }

    /// Says the sentence it has come to, then the next.
    fn go_on(&self) {
        speech::hush();
        let Some(sentence) = self.next() else {
            return self.end();
        };
        self.state.set(State::Speaking);
        self.mark(&sentence);
        let speed = self.settings.peek(|settings| settings.voice_speed);
        let reader = self.clone();
        speech::say(
            &sentence.words,
            &texts::pack().language.code,
            speed,
            Box::new(move |is_said| reader.hear(is_said)),
        );
    }

    fn mark(&self, sentence: &Sentence) {
        let reading = self.reading.borrow();
        if let Some(passage) = reading.passages.get(reading.at.0) {
            passage.mark(sentence.start, sentence.end);
        }
    }

    /// What became of the sentence: on to the next, unless the voice fails.
    fn hear(&self, is_said: bool) {
        // The page may be gone.
        if self.state.try_get_untracked() != Some(State::Speaking) {
            return;
        }
        if is_said {
            self.reading.borrow_mut().at.1 += 1;
            return self.go_on();
        }
        self.end();
        self.notices.say(t!("voice-failed"));
    }

    /// The sentence it has come to; past the end of a passage, the first of the next one.
    fn next(&self) -> Option<Sentence> {
        let mut reading = self.reading.borrow_mut();
        loop {
            let (passage, at) = reading.at;
            let all = sentences(&reading.passages.get(passage)?.words);
            if let Some(sentence) = all.into_iter().nth(at) {
                return Some(sentence);
            }
            reading.passages[passage].unmark();
            reading.at = (passage + 1, 0);
        }
    }

    fn pause(&self) {
        speech::hush();
        self.state.set(State::Paused);
        focus(RESUME);
    }

    fn stop(&self) {
        self.end();
        focus(START);
    }

    /// Nothing is read any more. Someone who waits at the buttons stays there; others may be
    /// anywhere on the page by now.
    fn end(&self) {
        speech::hush();
        for passage in std::mem::take(&mut self.reading.borrow_mut().passages) {
            passage.unmark();
        }
        self.state.set(State::Silent);
        if [PAUSE, RESUME, STOP, SPEED].contains(&page::focused_id().as_str()) {
            focus(START);
        }
    }

    /// The next speed; a voice that speaks begins its sentence again.
    fn change_speed(&self) {
        self.settings.update(|settings| {
            let at = VOICE_SPEEDS
                .iter()
                .position(|speed| *speed == settings.voice_speed);
            let next = at.map_or(1, |at| (at + 1) % VOICE_SPEEDS.len());
            settings.voice_speed = VOICE_SPEEDS[next];
        });
        if self.state.get_untracked() == State::Speaking {
            self.go_on();
        }
    }
}

/// Moves the focus to the button that has taken the place of the one that was pressed.
fn focus(id: &'static str) {
    timers::after_paint(move || page::focus(id));
}
