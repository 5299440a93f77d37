//! A plan in the list, and what one can do with it there.

use std::rc::Rc;

use crate::ui::signals::*;

use crate::domain::plan::{Plan, neighbour};
use crate::platform::clock;
use crate::storage::keys::Key;
use crate::ui::components::field::text_field;
use crate::ui::components::icon::Icon;
use crate::ui::keeper::keeper;
use crate::ui::navigation::navigation;
use crate::ui::notices::notices;
use crate::ui::pages::share::all_of::AllOf;
use crate::ui::pages::share::buttons::{Run, action, tool_by};
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::pages::share::fold::{opens, unfolds};
use crate::ui::pages::share::plan::face::{Face, plan_face};
use crate::ui::pages::share::plan::words;
use crate::ui::route::Route;
use crate::ui::view::{View, el};

/// The plan with this id: a tap opens it, the dots show what else can be done.
pub(super) fn plan_card(all: AllOf<Plan>, id: &str) -> View {
    let (menu_open, name_open) = (RwSignal::new(false), RwSignal::new(false));
    let find = id.to_owned();
    let face = plan_face(Rc::new(move || Face::of(&all.one(&find))));
    let find = id.to_owned();
    let more = move || t!("plan-more", name = words::name(&all.one(&find)));
    let toggle = move || {
        menu_open.set(!menu_open.get_untracked() && !name_open.get_untracked());
        if name_open.get_untracked() {
            name_open.set(false);
            all.read_again();
        }
    };
    let dots = tool_by(
        &dots_id(id),
        Icon::DotsVertical,
        Box::new(more),
        Box::new(toggle),
    );
    let link = el("a")
        .class("plan-link")
        .attr("href", &Route::Plan(id.to_owned()).href());
    let line = el("div")
        .class("plan-line")
        .child(link.child(face))
        .child(opens(dots, menu_open));
    let card = el("li").class("card plan-card").child(line);
    let (menu_id, name_id) = (id.to_owned(), id.to_owned());
    let menu = move || menu(all, &menu_id, menu_open, name_open);
    let card = unfolds(card, menu_open, Box::new(menu));
    unfolds(
        card,
        name_open,
        Box::new(move || rename(all, &name_id, name_open)),
    )
}

fn menu(all: AllOf<Plan>, id: &str, open: RwSignal<bool>, name_open: RwSignal<bool>) -> View {
    let field = name_field(id);
    let rename = move || {
        open.set(false);
        name_open.set(true);
        focus_soon(field.clone());
    };
    let item = |icon, word: String, run| action("menu-item", icon, &word, run);
    el("div")
        .class("menu")
        .child(item(
            Icon::Pencil,
            t!("plan-rename").to_owned(),
            Box::new(rename),
        ))
        .child(item(
            Icon::Copy,
            t!("plan-duplicate").to_owned(),
            duplicate(all, id.to_owned()),
        ))
        .child(item(
            Icon::Trash,
            t!("plan-delete").to_owned(),
            delete(all, id.to_owned()),
        ))
}

fn duplicate(all: AllOf<Plan>, id: String) -> Run {
    let (keeper, navigation) = (keeper(), navigation());
    Box::new(move || {
        let plan = untrack(|| all.one(&id));
        let copy = plan.duplicate(t!("plan-copy-name", name = words::name(&plan)));
        let id = clock::new_id();
        if keeper.write(&Key::Plan(id.clone()), &copy) {
            navigation.go(&Route::Plan(id));
        }
    })
}

fn delete(all: AllOf<Plan>, id: String) -> Run {
    let (keeper, notices) = (keeper(), notices());
    Box::new(move || {
        let key = Key::Plan(id.clone());
        // As it is stored now; the list may have been read before.
        let removed = keeper
            .load::<Plan>(&key)
            .unwrap_or_else(|| untrack(|| all.one(&id)));
        let ids = untrack(|| all.ids());
        let next = neighbour(ids.iter().map(String::as_str), &id).map(dots_id);
        keeper.remove(&key);
        all.read_again();
        let said = t!("plan-deleted", name = words::name(&removed));
        let dots = dots_id(&id);
        notices.offer_undo(&said, move || {
            keeper.put_back(key.clone(), &removed);
            focus_soon(dots.clone());
        });
        focus_soon(next.unwrap_or_else(|| "plan-new".to_owned()));
    })
}

/// The name as a field, in the list.
fn rename(all: AllOf<Plan>, id: &str, open: RwSignal<bool>) -> View {
    let kept = keeper().keep::<Plan>(Key::Plan(id.to_owned()));
    let field = text_field(
        &name_field(id),
        "text",
        t!("plan-name"),
        Rc::new(move || kept.with(|plan| plan.name.clone())),
        Rc::new(move |text| kept.update(|plan| plan.name = text)),
    );
    let done = el("button").attr("type", "submit").class("button small");
    let dots = dots_id(id);
    el("form")
        .class("rename")
        .child(field)
        .child(done.text(t!("plan-rename-done")))
        .on_submit(move || {
            open.set(false);
            all.read_again();
            focus_soon(dots.clone());
        })
}

fn dots_id(id: &str) -> String {
    format!("more-{id}")
}

fn name_field(id: &str) -> String {
    format!("name-{id}")
}
