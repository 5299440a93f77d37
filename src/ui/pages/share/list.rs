//! A safety list: to tick in the field, and to change beforehand.

pub mod item;

use std::collections::BTreeMap;

use leptos::prelude::*;

use self::item::ItemRow;
use super::add_line::AddLine;
use super::hand_on::HandOn;
use super::lists::{items, standing_words};
use super::spoken::Spoken;
use super::undo::Undo;
use crate::content::pack::{CheckItem, Checklist, Text};
use crate::domain::checklist::{Item, ListRecord, list_text, progress};
use crate::platform::{clock, page, timers};
use crate::storage::keys::Key;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::progress::Progress;
use crate::ui::components::prose::{cited, source_list};
use crate::ui::frame::set_title;
use crate::ui::keeper::{Kept, keeper};
use crate::ui::pages::not_found::Missing;
use crate::ui::route::Route;
use crate::ui::texts;

/// The list with this id.
#[component]
pub fn ListPage(
    /// Id of the list.
    id: String,
) -> impl IntoView {
    let pack = texts::pack();
    let Some(checklist) = pack.checklist(&id).cloned() else {
        return view! { <Missing to=Route::Lists label=t!("lists-title") /> }.into_any();
    };
    set_title(checklist.title.clone());
    let about = checklist.about.clone();
    let sources = cited(
        &checklist
            .items
            .iter()
            .map(|item| &item.why)
            .collect::<Vec<_>>(),
    );
    let list = OpenList::provide(checklist);
    view! {
        <p class="lead">{about}</p>
        <Items />
        <Changing />
        <ForNextTime />
        <HandOn
            title=move || list.ours.with_value(|ours| ours.title.clone())
            text=move || list.as_text()
            on_print=move || {
                // On paper, a list is to be ticked, not to be changed.
                list.editing.set(false);
                timers::after_paint(page::print);
            }
        />
        {source_list(&sources)}
        <Spoken words=list.spoken />
    }
    .into_any()
}

/// The open list, as its parts share it.
#[derive(Clone, Copy)]
struct OpenList {
    kept: Kept<ListRecord>,
    ours: StoredValue<Checklist>,
    whys: StoredValue<BTreeMap<String, Text>>,
    items: Memo<Vec<Item>>,
    editing: RwSignal<bool>,
    spoken: RwSignal<String>,
    undo: StoredValue<Undo<ListRecord>>,
}

impl OpenList {
    fn provide(checklist: Checklist) -> OpenList {
        let keeper = keeper();
        // What another page changed a moment ago must be read, not what was stored before.
        keeper.flush();
        let key = Key::List(checklist.id.clone());
        let kept = keeper.keep::<ListRecord>(key.clone());
        let undo = Undo::new(kept, key, Route::List(checklist.id.clone()));
        let why = |item: &CheckItem| (item.id.clone(), item.why.clone());
        let whys = StoredValue::new(checklist.items.iter().map(why).collect());
        let ours = StoredValue::new(checklist);
        let list = OpenList {
            kept,
            ours,
            whys,
            items: Memo::new(move |_| {
                kept.with(|record| ours.with_value(|ours| items(record, ours)))
            }),
            editing: RwSignal::new(false),
            spoken: RwSignal::new(String::new()),
            undo: StoredValue::new(undo),
        };
        provide_context(list);
        list
    }

    /// Offers undo.
    fn undo(self) -> Undo<ListRecord> {
        self.undo.get_value()
    }

    fn as_text(self) -> String {
        let items = self.items.get_untracked();
        let facts = [standing_words(progress(&items))];
        self.ours
            .with_value(|ours| list_text(&ours.title, &facts, &items))
    }
}

/// How far it is, and everything on it.
#[component]
fn Items() -> impl IntoView {
    let list = expect_context::<OpenList>();
    let ids = Memo::new(move |_| {
        list.items.with(|items| {
            items
                .iter()
                .map(|item| item.id.clone())
                .collect::<Vec<String>>()
        })
    });
    let done = Memo::new(move |_| list.items.with(|items| progress(items)));
    let words = Signal::derive(move || standing_words(done.get()));
    view! {
        <section class="card">
            <Show
                when=move || !ids.with(Vec::is_empty)
                fallback=|| view! { <p>{t!("list-empty")}</p> }
            >
                <p class="soft">{words}</p>
                <Progress done=done words=words />
            </Show>
            <Show when=move || list.editing.get()>
                <p class="note"><Glyph icon=Icon::Pencil /><span>{t!("list-change-hint")}</span></p>
            </Show>
            <ul class="rows">
                <For each=move || ids.get() key=String::clone children=|id| view! { <ItemRow id /> } />
            </ul>
            <Show when=move || list.editing.get()>
                <AddOwn />
            </Show>
        </section>
    }
}

#[component]
fn AddOwn() -> impl IntoView {
    let list = expect_context::<OpenList>();
    let add = move |text: &str| {
        let add = |record: &mut ListRecord| record.add(clock::new_id(), text);
        let added = !text.trim().is_empty() && list.kept.change(add).unwrap_or(false);
        if added {
            list.spoken.set(t!("list-item-added", item = text.trim()));
        }
        added
    };
    view! { <AddLine id="add-item".to_owned() label=t!("list-item-add") on_add=add /> }
}

/// Into changing the list and out of it: apart from ticking, which must stay calm in the field.
#[component]
fn Changing() -> impl IntoView {
    let list = expect_context::<OpenList>();
    let changed = Memo::new(move |_| list.kept.with(ListRecord::is_changed));
    let toggle = move |_| list.editing.update(|editing| *editing = !*editing);
    let reset = move |_| {
        let Some(before) = list.kept.change(ListRecord::reset) else {
            return;
        };
        let undo = move |record: &mut ListRecord| record.undo_reset(before.clone());
        list.undo()
            .offer(t!("list-was-reset"), "list-change".to_owned(), undo);
        page::focus_in_view("list-change");
    };
    view! {
        <p class="actions">
            <button
                type="button"
                class="button"
                class:plain=move || !list.editing.get()
                id="list-change"
                on:click=toggle
            >
                <Glyph icon=Icon::Pencil />
                {move || if list.editing.get() { t!("list-change-done") } else { t!("list-change") }}
            </button>
            <Show when=move || list.editing.get() && changed.get()>
                <button type="button" class="button plain" id="list-reset" on:click=reset>
                    <Glyph icon=Icon::ArrowBackUp />
                    {t!("list-reset")}
                </button>
            </Show>
        </p>
    }
}

/// The same list for the next event.
#[component]
fn ForNextTime() -> impl IntoView {
    let list = expect_context::<OpenList>();
    let any = Memo::new(move |_| {
        list.items
            .with(|items| items.iter().any(|item| item.ticked))
    });
    let untick = move |_| {
        let Some(ticked) = list.kept.change(ListRecord::untick_all) else {
            return;
        };
        let undo = move |record: &mut ListRecord| record.ticked.extend(ticked.clone());
        list.undo()
            .offer(t!("list-unticked"), "list-change".to_owned(), undo);
        page::focus_in_view("list-change");
    };
    view! {
        <Show when=move || any.get() && !list.editing.get()>
            <p class="actions">
                <button type="button" class="button plain" id="list-untick" on:click=untick>
                    <Glyph icon=Icon::Refresh />
                    {t!("list-untick")}
                </button>
            </p>
        </Show>
    }
}
