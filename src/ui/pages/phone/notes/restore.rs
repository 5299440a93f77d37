//! Restoring a back-up: first it shows what it would do, then it does what was agreed.

use std::collections::BTreeSet;

use leptos::html::Input;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::super::choices::Choices;
use super::aside;
use crate::domain::settings::Settings;
use crate::platform::files::{FileError, chosen_text};
use crate::platform::{intl, page, timers};
use crate::storage::backup::{self, Action, BadFile, MAX_BYTES, Reason, Restore, RestoreItem};
use crate::storage::keys::{ASIDE, Key};
use crate::ui::app::{AppState, app_state};
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::keeper::{Keeper, keeper};
use crate::ui::texts;

/// How far a restore is.
#[derive(Clone)]
enum Step {
    /// No file yet.
    Choose,
    /// The file is of no use, and why. Nothing was changed.
    Refused(String),
    /// What the file would do.
    Preview(Restore),
    /// So many records were restored.
    Done(usize),
}

/// Restore from a file.
#[component]
pub fn Restoring() -> impl IntoView {
    let keeper = keeper();
    let step = RwSignal::new(Step::Choose);
    let input = NodeRef::<Input>::new();
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        spawn_local(async move {
            let Some(file) = chosen_text(&input, MAX_BYTES).await else {
                return;
            };
            // So that the same file can be chosen again.
            input.set_value("");
            step.try_set(read(keeper, file));
            timers::after_paint(|| page::focus("restore-title"));
        });
    };
    let view_of_step = move || match step.get() {
        Step::Choose => ().into_any(),
        Step::Refused(why) => view! { <p role="alert" class="alert">{why}</p> }.into_any(),
        Step::Preview(file) => view! { <Preview file step /> }.into_any(),
        Step::Done(count) => {
            view! { <p role="status" class="alert is-good">{tn!("restore-done", count)}</p> }
                .into_any()
        }
    };
    view! {
        <section class="card">
            <h2>{t!("restore-title")}</h2>
            <p>{t!("restore-text")}</p>
            <div class="actions">
                <label class="button plain file-button" for="restore-file">
                    <input
                        id="restore-file"
                        class="off-screen"
                        type="file"
                        node_ref=input
                        on:change=chosen
                    />
                    <Glyph icon=Icon::Upload />
                    {t!("restore-choose")}
                </label>
            </div>
            {view_of_step}
        </section>
    }
}

fn read(keeper: Keeper, file: Result<String, FileError>) -> Step {
    let text = match file {
        Ok(text) => text,
        Err(FileError::TooLarge) => return Step::Refused(t!("restore-too-large")),
        Err(FileError::Unreadable) => return Step::Refused(t!("restore-unreadable")),
    };
    match keeper.with_store(|store| backup::read(store, &text)) {
        Some(Ok(file)) => Step::Preview(file),
        Some(Err(why)) => Step::Refused(refusal(why)),
        None => Step::Refused(t!("restore-unreadable")),
    }
}

fn refusal(why: BadFile) -> String {
    match why {
        BadFile::TooLarge => t!("restore-too-large"),
        BadFile::CutOff => t!("restore-cut-off"),
        BadFile::NotOurs => t!("restore-not-ours"),
        BadFile::Newer => t!("restore-newer"),
        BadFile::Empty => t!("restore-empty"),
    }
}

/// What the file would do. Nothing happens before the user says so.
#[component]
fn Preview(file: Restore, step: RwSignal<Step>) -> impl IntoView {
    let wanted: BTreeSet<String> = file
        .items
        .iter()
        .filter(|item| changes(item))
        .map(|item| item.key.clone())
        .collect();
    let useful = !wanted.is_empty();
    let wanted = RwSignal::new(wanted);
    let made = intl::moment(&texts::pack().language.code, file.created);
    let parts = (
        additions(&file),
        replacements(&file, wanted),
        leftovers(&file),
    );
    let restore = restore_action(file, wanted, step);
    let close = move |_| step.set(Step::Choose);
    view! {
        <div class="preview">
            <h3 id="restore-title" tabindex="-1">{t!("restore-shows")}</h3>
            <p class="soft">{t!("restore-made", when = made)}</p>
            {parts}
            {(!useful).then(|| view! { <p>{t!("restore-nothing")}</p> })}
            <p class="actions">
                {useful.then(|| view! {
                    <button type="button" class="button" on:click=restore>{t!("restore-do")}</button>
                })}
                <button type="button" class="button plain" on:click=close>
                    {t!("restore-cancel")}
                </button>
            </p>
        </div>
    }
}

fn changes(item: &RestoreItem) -> bool {
    matches!(item.action, Action::Add | Action::Replace { .. })
}

fn additions(file: &Restore) -> impl IntoView + use<> {
    let items = file.items.iter().filter(|item| item.action == Action::Add);
    let names: Vec<_> = items
        .map(|item| view! { <li>{item_name(item)}</li> })
        .collect();
    (!names.is_empty()).then(|| {
        view! {
            <h4>{t!("restore-adds")}</h4>
            <ul class="points">{names}</ul>
        }
    })
}

/// Records that are here already, in another version: for each, which one stays.
fn replacements(file: &Restore, wanted: RwSignal<BTreeSet<String>>) -> impl IntoView + use<> {
    let items = file.items.iter().filter_map(|item| match item.action {
        Action::Replace { here, file } => Some(replacement(item, here, file, wanted)),
        _ => None,
    });
    let items: Vec<_> = items.collect();
    (!items.is_empty()).then(|| {
        view! {
            <h4>{t!("restore-replaces")}</h4>
            {items}
        }
    })
}

fn replacement(
    item: &RestoreItem,
    here: Option<u64>,
    file: u64,
    wanted: RwSignal<BTreeSet<String>>,
) -> impl IntoView + use<> {
    let language = texts::pack().language.code.clone();
    let mut of_here = match here {
        Some(here) => t!("restore-keep", when = intl::moment(&language, here)),
        None => t!("restore-keep-damaged"),
    };
    let mut of_file = t!("restore-use", when = intl::moment(&language, file));
    if here.is_some_and(|here| here > file) {
        of_here = t!("restore-later", words = of_here);
    } else if here.is_some_and(|here| here < file) {
        of_file = t!("restore-later", words = of_file);
    }
    let key = item.key.clone();
    let chosen = Signal::derive(move || usize::from(wanted.with(|wanted| !wanted.contains(&key))));
    let key = StoredValue::new(item.key.clone());
    let choose = move |index: usize| {
        let key = key.get_value();
        wanted.update(|wanted| {
            if index == 0 {
                wanted.insert(key);
            } else {
                wanted.remove(&key);
            }
        });
    };
    view! {
        <Choices
            id=format!("restore-{}", item.key.replace('.', "-"))
            legend=item_name(item)
            options=vec![of_file, of_here]
            chosen
            on_choose=choose
        />
    }
}

/// What stays as it is, and what the file holds in vain.
fn leftovers(file: &Restore) -> impl IntoView + use<> {
    let same = file
        .items
        .iter()
        .filter(|item| item.action == Action::Same)
        .count();
    let same = (same > 0).then(|| view! { <p class="soft">{tn!("restore-same", same)}</p> });
    let skipped = file.items.iter().filter_map(|item| match item.action {
        Action::Skip(why) => Some(view! {
            <li>{t!("restore-skipped", name = item_name(item), why = skip_reason(why))}</li>
        }),
        _ => None,
    });
    let skipped: Vec<_> = skipped.collect();
    let skipped = (!skipped.is_empty()).then(|| {
        view! {
            <h4>{t!("restore-skips")}</h4>
            <ul class="points">{skipped}</ul>
        }
    });
    view! { {same} {skipped} }
}

fn skip_reason(why: Reason) -> String {
    match why {
        Reason::Unknown => t!("restore-skip-unknown"),
        Reason::Damaged => t!("restore-skip-damaged"),
        Reason::Newer => t!("restore-skip-newer"),
    }
}

fn restore_action<E>(
    file: Restore,
    wanted: RwSignal<BTreeSet<String>>,
    step: RwSignal<Step>,
) -> impl Fn(E) {
    let (keeper, state) = (keeper(), app_state());
    move |_| {
        let chosen_before = state.settings.peek(|settings| settings.language.is_some());
        let next = match keeper.restore(&file, &wanted.get_untracked()) {
            Ok(count) => {
                agree_on_language(keeper, state, chosen_before);
                Step::Done(count)
            }
            Err(_) => Step::Refused(t!("restore-no-room")),
        };
        step.set(next);
    }
}

/// The back-up may come from a phone with another language, whose texts must be here before the
/// app starts in it the next time. Where they can't be had, this phone's language stays.
fn agree_on_language(keeper: Keeper, state: AppState, chosen_before: bool) {
    let here = texts::pack().language.code.clone();
    let Some(settings) = keeper.load::<Settings>(&Key::Settings) else {
        return;
    };
    match settings.language {
        Some(code) if code == here => {}
        Some(code) => spawn_local(async move {
            if state.change_language(&code).await.is_err() {
                stay_with(keeper, here);
            }
        }),
        None if chosen_before => stay_with(keeper, here),
        None => {}
    }
}

/// Written past the record on the screen, which may not have been read again yet.
fn stay_with(keeper: Keeper, code: String) {
    if let Some(settings) = keeper.load::<Settings>(&Key::Settings) {
        keeper.write(
            &Key::Settings,
            &Settings {
                language: Some(code),
                ..settings
            },
        );
        keeper.renew();
    }
}

fn item_name(item: &RestoreItem) -> String {
    match &item.record {
        Some(record) => record_name(record, item.name.as_deref()),
        None if item.key.starts_with(ASIDE) => {
            t!("record-aside", name = aside::describe(&item.key).0)
        }
        None => t!("record-other"),
    }
}

/// What a record is called. Plans have a name of their own, which is not known everywhere.
pub(super) fn record_name(record: &Key, plan: Option<&str>) -> String {
    match record {
        Key::Settings => t!("record-settings"),
        Key::Lessons => t!("record-lessons"),
        Key::Quiz => t!("record-quiz"),
        Key::Tips => t!("record-tips"),
        Key::Audience => t!("record-audience"),
        Key::Plan(_) => match plan.map(str::trim) {
            None => t!("record-plan"),
            Some("") => t!("record-plan-nameless"),
            Some(name) => t!("record-plan-named", name = name),
        },
        Key::List(id) => match texts::pack().checklist(id) {
            Some(list) => t!("record-list-named", name = list.title),
            None => t!("record-list"),
        },
    }
}
