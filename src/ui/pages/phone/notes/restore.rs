//! Restoring a back-up: first it shows what it would do, then it does what was agreed.

use std::cell::RefCell;
use std::cmp::Ordering;
use std::rc::Rc;

use crate::ui::signals::*;
use wasm_bindgen_futures::spawn_local;

use super::super::choices::choices;
use super::super::parts::{actions, card, points, soft, words};
use super::aside;
use crate::domain::table::Ids;
use crate::platform::files::{FileError, chosen_text};
use crate::platform::{intl, page, timers};
use crate::storage::backup::{self, Action, BadFile, MAX_BYTES, Reason, Restore, RestoreItem};
use crate::storage::keys::{ASIDE, Key};
use crate::ui::app::{AppState, app_state};
use crate::ui::components::button::button;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::keeper::Keeper;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// How far a restore is.
enum Step {
    /// No file yet.
    Choose,
    /// The file is of no use, and why. Nothing was changed.
    Refused(String),
    /// What the file would do.
    Preview(Rc<Restore>),
    /// So many records were restored.
    Done(usize),
}

/// What the steps of a restore share.
#[derive(Clone)]
struct Restoring {
    keeper: Keeper,
    state: AppState,
    step: Rc<RefCell<Step>>,
    /// Raised with every step.
    steps: RwSignal<usize>,
}

impl Restoring {
    fn go_to(&self, step: Step) {
        *self.step.borrow_mut() = step;
        // The page may be gone by the time that a file was read.
        self.steps.try_update(|count| *count += 1);
    }

    fn show(&self, file: Result<String, FileError>) {
        self.go_to(read(self.keeper, file));
        timers::after_paint(|| page::focus("restore-title"));
    }
}

/// Restore from a file.
pub(super) fn restoring(keeper: Keeper) -> View {
    let restoring = Restoring {
        keeper,
        state: app_state(),
        step: Rc::new(RefCell::new(Step::Choose)),
        steps: RwSignal::new(0),
    };
    let label = el("label")
        .class("button plain file-button")
        .attr("for", "restore-file");
    let label = label
        .child(file_input(restoring.clone()))
        .child(glyph(Icon::Upload))
        .text(t!("restore-choose"));
    card(t!("restore-title"))
        .child(words(t!("restore-text")))
        .child(actions().child(label))
        .child_by(move || {
            restoring.steps.track();
            step_view(&restoring)
        })
}

fn file_input(restoring: Restoring) -> View {
    let input = el("input")
        .id("restore-file")
        .class("off-screen")
        .attr("type", "file");
    input.on("change", move |event| {
        let (field, restoring) = (event.target(), restoring.clone());
        spawn_local(async move {
            if let Some(file) = chosen_text(&field, MAX_BYTES).await {
                restoring.show(file);
            }
        });
    })
}

fn step_view(restoring: &Restoring) -> Option<View> {
    match &*restoring.step.borrow() {
        Step::Choose => None,
        Step::Refused(why) => Some(words(why).class("alert").attr("role", "alert")),
        Step::Preview(file) => Some(preview(restoring.clone(), file.clone())),
        Step::Done(count) => {
            let done = words(&tn!("restore-done", *count)).class("alert is-good");
            Some(done.attr("role", "status"))
        }
    }
}

fn read(keeper: Keeper, file: Result<String, FileError>) -> Step {
    let text = match file {
        Ok(text) => text,
        Err(FileError::TooLarge) => return Step::Refused(t!("restore-too-large").to_owned()),
        Err(FileError::Unreadable) => return Step::Refused(t!("restore-unreadable").to_owned()),
    };
    match keeper.with_store(|store| backup::read(store, &text)) {
        Some(Ok(file)) => Step::Preview(Rc::new(file)),
        Some(Err(why)) => Step::Refused(refusal(why)),
        None => Step::Refused(t!("restore-unreadable").to_owned()),
    }
}

fn refusal(why: BadFile) -> String {
    match why {
        BadFile::TooLarge => t!("restore-too-large").to_owned(),
        BadFile::CutOff => t!("restore-cut-off").to_owned(),
        BadFile::NotOurs => t!("restore-not-ours").to_owned(),
        BadFile::Newer => t!("restore-newer").to_owned(),
        BadFile::Empty => t!("restore-empty").to_owned(),
    }
}

/// A record that is here in another version: its key, and which one stays. 0 is the file's.
type Choice = (String, RwSignal<usize>);

/// What the file would do. Nothing happens before the user says so.
fn preview(restoring: Restoring, file: Rc<Restore>) -> View {
    let made = intl::moment(&texts::pack().language.code, file.created);
    let view = el("div")
        .class("preview")
        .child(
            el("h3")
                .id("restore-title")
                .attr("tabindex", "-1")
                .text(t!("restore-shows")),
        )
        .child(soft(&t!("restore-made", when = made)));
    let mut asked: Vec<Choice> = Vec::new();
    let view = additions(view, &file);
    let view = replacements(view, &file, &mut asked);
    let view = leftovers(view, &file);
    let useful = file.items.iter().any(|item| changes(item.action));
    let nothing = (!useful).then(|| words(t!("restore-nothing")));
    let closing = restoring.clone();
    let close = move || closing.go_to(Step::Choose);
    let restore = move || restore(&restoring, &file, &asked);
    let restore = useful.then(|| button("button", t!("restore-do"), restore));
    let close = button("button plain", t!("restore-cancel"), close);
    view.child(nothing)
        .child(actions().child(restore).child(close))
}

fn changes(action: Action) -> bool {
    matches!(action, Action::Add | Action::Replace { .. })
}

fn additions(view: View, file: &Restore) -> View {
    let added = file.items.iter().filter(|item| item.action == Action::Add);
    titled(view, t!("restore-adds"), added.map(item_name).collect())
}

/// A list under a heading, unless it is empty.
fn titled(view: View, title: &str, lines: Vec<String>) -> View {
    if lines.is_empty() {
        return view;
    }
    view.child(el("h4").text(title)).child(points(lines))
}

/// Records that are here already, in another version: for each, which one stays.
fn replacements(mut view: View, file: &Restore, asked: &mut Vec<Choice>) -> View {
    for item in &file.items {
        let Action::Replace { here, file } = item.action else {
            continue;
        };
        if asked.is_empty() {
            view = view.child(el("h4").text(t!("restore-replaces")));
        }
        let chosen = RwSignal::new(later(here, file));
        asked.push((item.key.clone(), chosen));
        view = view.child(choices(
            &format!("restore-{}", item.key.replace('.', "-")),
            &item_name(item),
            versions(here, file),
            Rc::new(move || chosen.get()),
            Rc::new(move |index| chosen.set(index)),
        ));
    }
    view
}

/// Which of the two is chosen before anyone does: the later one, and the file's in place of damage.
fn later(here: Option<u64>, file: u64) -> usize {
    usize::from(here.is_some_and(|here| here > file))
}

/// The version of the file and the one here, with their dates.
fn versions(here: Option<u64>, file: u64) -> Vec<String> {
    let language = &texts::pack().language.code;
    let of_file = t!("restore-use", when = intl::moment(language, file));
    let Some(here) = here else {
        return vec![of_file, t!("restore-keep-damaged").to_owned()];
    };
    let of_here = t!("restore-keep", when = intl::moment(language, here));
    match here.cmp(&file) {
        Ordering::Greater => vec![of_file, t!("restore-later", words = of_here)],
        Ordering::Less => vec![t!("restore-later", words = of_file), of_here],
        Ordering::Equal => vec![of_file, of_here],
    }
}

/// What stays as it is, and what the file holds in vain.
fn leftovers(view: View, file: &Restore) -> View {
    let same = file
        .items
        .iter()
        .filter(|item| item.action == Action::Same)
        .count();
    let view = view.child((same > 0).then(|| soft(&tn!("restore-same", same))));
    let skipped = file.items.iter().filter_map(|item| match item.action {
        Action::Skip(why) => Some(t!(
            "restore-skipped",
            name = item_name(item),
            why = skip_reason(why)
        )),
        _ => None,
    });
    titled(view, t!("restore-skips"), skipped.collect())
}

fn skip_reason(why: Reason) -> String {
    match why {
        Reason::Unknown => t!("restore-skip-unknown").to_owned(),
        Reason::Damaged => t!("restore-skip-damaged").to_owned(),
        Reason::Newer => t!("restore-skip-newer").to_owned(),
    }
}

fn restore(restoring: &Restoring, file: &Restore, asked: &[Choice]) {
    let mut wanted = Ids::default();
    for item in file.items.iter().filter(|item| changes(item.action)) {
        let choice = asked.iter().find(|(key, _)| *key == item.key);
        if choice.is_none_or(|(_, chosen)| chosen.get_untracked() == 0) {
            wanted.add(&item.key);
        }
    }
    let Restoring { keeper, state, .. } = *restoring;
    let chosen_before = state.settings.peek(|settings| settings.language.is_some());
    match keeper.restore(file, &wanted) {
        Ok(count) => {
            agree_on_language(state, chosen_before);
            restoring.go_to(Step::Done(count));
        }
        Err(_) => restoring.go_to(Step::Refused(t!("restore-no-room").to_owned())),
    }
}

/// The back-up may come from a phone with another language, whose texts must be here before the
/// app starts in it the next time. Where they can't be had, this phone's language stays.
fn agree_on_language(state: AppState, chosen_before: bool) {
    let here = texts::pack().language.code.clone();
    // Until then the restored settings are read again.
    timers::after_paint(
        move || match state.settings.peek(|settings| settings.language.clone()) {
            Some(code) if code == here => {}
            Some(code) => spawn_local(async move {
                if state.change_language(&code).await.is_err() {
                    stay_with(state, here);
                }
            }),
            None if chosen_before => stay_with(state, here),
            None => {}
        },
    );
}

fn stay_with(state: AppState, code: String) {
    state
        .settings
        .update(|settings| settings.language = Some(code));
}

fn item_name(item: &RestoreItem) -> String {
    match &item.record {
        Some(record) => record_name(record, item.name.as_deref()),
        None if item.key.starts_with(ASIDE) => {
            t!("record-aside", name = aside::describe(&item.key).0)
        }
        None => t!("record-other").to_owned(),
    }
}

/// What a record is called. Plans and checked offers have a `name` of their own, which is not
/// known everywhere.
pub(super) fn record_name(record: &Key, name: Option<&str>) -> String {
    match record {
        Key::Settings => t!("record-settings").to_owned(),
        Key::Lessons => t!("record-lessons").to_owned(),
        Key::Quiz => t!("record-quiz").to_owned(),
        Key::Tips => t!("record-tips").to_owned(),
        Key::Stories => t!("record-stories").to_owned(),
        Key::Audience => t!("record-audience").to_owned(),
        Key::Cases => t!("record-cases").to_owned(),
        Key::Travel => t!("record-travel").to_owned(),
        Key::Numbers => t!("record-numbers").to_owned(),
        Key::Action => t!("record-action").to_owned(),
        Key::AtTable => t!("record-table").to_owned(),
        Key::Workshop => t!("record-workshop").to_owned(),
        Key::Plan(_) => match name.map(str::trim) {
            None => t!("record-plan").to_owned(),
            Some("") => t!("record-plan-nameless").to_owned(),
            Some(name) => t!("record-plan-named", name = name),
        },
        Key::Offer(_) => match name.map(str::trim) {
            None | Some("") => t!("record-offer").to_owned(),
            Some(name) => t!("record-offer-named", name = name),
        },
        Key::Posting => t!("record-posting").to_owned(),
        Key::Message(_) => match name.map(first_words) {
            None | Some("") => t!("record-message").to_owned(),
            Some(words) => t!("record-message-named", words = words),
        },
        Key::Partner(_) => match name.map(str::trim) {
            None | Some("") => t!("record-partner").to_owned(),
            Some(name) => t!("record-partner-named", name = name),
        },
        Key::Report(_) => match name.map(str::trim) {
            None | Some("") => t!("record-report").to_owned(),
            Some(name) => t!("record-report-named", name = name),
        },
        Key::Group => t!("record-group").to_owned(),
        Key::Questions(_) => match name.map(str::trim) {
            None | Some("") => t!("record-questions").to_owned(),
            Some(name) => t!("record-questions-named", name = name),
        },
        Key::List(id) => match texts::pack().checklist(id) {
            Some(list) => t!("record-list-named", name = list.title),
            None => t!("record-list").to_owned(),
        },
    }
}

/// The beginning of a text, short enough for a line.
fn first_words(text: &str) -> &str {
    let line = text.trim().lines().next().unwrap_or_default();
    match line.char_indices().nth(60) {
        Some((end, _)) => &line[..end],
        None => line,
    }
}
