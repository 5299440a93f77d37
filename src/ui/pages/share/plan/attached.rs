//! Messages and partners that go with a plan. Only their ids are in it: what is gone elsewhere is
//! not shown, and does no harm.

use std::rc::Rc;

use crate::ui::signals::*;

use super::open::OpenPlan;
use super::part::part_card;
use super::words::and;
use crate::domain::letters::squeezed;
use crate::domain::message::Message;
use crate::domain::partners::Partner;
use crate::domain::plan::{Plan, neighbour};
use crate::storage::keys::Key;
use crate::ui::components::field::text_field;
use crate::ui::components::icon::{Icon, glyph};
use crate::ui::components::list_row::list_row;
use crate::ui::keeper::{Keeper, keeper};
use crate::ui::pages::share::buttons::{action, tool};
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::pages::share::fold::{fold, unfolds};
use crate::ui::route::Route;
use crate::ui::view::{View, el};

/// How many can be looked through without a search.
const FEW: usize = 12;

/// How many are offered at once. More are found by their names.
const SHOWN: usize = 30;

/// What can go with a plan.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Message,
    Partner,
}

impl Kind {
    const ALL: [Kind; 2] = [Kind::Message, Kind::Partner];

    fn ids(self, plan: &Plan) -> &Vec<String> {
        match self {
            Kind::Message => &plan.messages,
            Kind::Partner => &plan.partners,
        }
    }

    fn ids_mut(self, plan: &mut Plan) -> &mut Vec<String> {
        match self {
            Kind::Message => &mut plan.messages,
            Kind::Partner => &mut plan.partners,
        }
    }

    /// Its name in the ids of the page.
    fn name(self) -> &'static str {
        match self {
            Kind::Message => "message",
            Kind::Partner => "partner",
        }
    }

    fn icon(self) -> Icon {
        match self {
            Kind::Message => Icon::Speakerphone,
            Kind::Partner => Icon::HeartHandshake,
        }
    }

    /// What one of them is called now; none when it is gone.
    fn title(self, keeper: Keeper, id: &str) -> Option<String> {
        match self {
            Kind::Message => {
                let message = keeper.load::<Message>(&Key::Message(id.to_owned()));
                message.map(|message| message_title(&message))
            }
            Kind::Partner => {
                let partner = keeper.load::<Partner>(&Key::Partner(id.to_owned()));
                partner.map(|partner| partner_title(&partner))
            }
        }
    }

    /// All there are, with what they are called.
    fn all(self, keeper: Keeper) -> Vec<(String, String)> {
        match self {
            Kind::Message => {
                let all = keeper.messages().into_iter();
                all.map(|(id, message)| (id, message_title(&message)))
                    .collect()
            }
            Kind::Partner => {
                let all = keeper.partners().into_iter();
                all.map(|(id, partner)| (id, partner_title(&partner)))
                    .collect()
            }
        }
    }

    fn route(self, id: &str) -> Route {
        match self {
            Kind::Message => Route::Message(id.to_owned()),
            Kind::Partner => Route::Partner(id.to_owned()),
        }
    }
}

fn message_title(message: &Message) -> String {
    let first = message
        .text
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty());
    first.unwrap_or(t!("attached-blank-message")).to_owned()
}

fn partner_title(partner: &Partner) -> String {
    match partner.name.trim() {
        "" => t!("attached-blank-partner").to_owned(),
        name => name.to_owned(),
    }
}

/// The card.
pub(super) fn attached_card(plan: OpenPlan) -> View {
    let keeper = keeper();
    // Followed by their ids: reading what is stored at every letter would be slow.
    let ids = plan.ids(|plan| [&*plan.messages, &*plan.partners].concat());
    let line = memo(move || {
        ids.with(|_| ());
        keeper.watch_outside();
        plan.peek(|plan| line(plan, keeper))
    });
    part_card(
        "plan-attached",
        Icon::HeartHandshake,
        t!("attached-title"),
        line,
        false,
        Box::new(move || {
            let parts = Kind::ALL.map(|kind| part(plan, kind, keeper));
            el("div").class("heading-body").each(parts)
        }),
    )
}

/// Those that are still there, with what they are called.
fn there(plan: &Plan, kind: Kind, keeper: Keeper) -> Vec<(String, String)> {
    let ids = kind.ids(plan).iter();
    let there = ids.filter_map(|id| Some((id.clone(), kind.title(keeper, id)?)));
    there.collect()
}

fn line(plan: &Plan, keeper: Keeper) -> String {
    let [messages, partners] = Kind::ALL.map(|kind| there(plan, kind, keeper).len());
    match (messages, partners) {
        (0, 0) => t!("attached-none").to_owned(),
        (messages, 0) => tn!("attached-messages", messages),
        (0, partners) => tn!("attached-partners", partners),
        (messages, partners) => and(
            tn!("attached-messages", messages),
            tn!("attached-partners", partners),
        ),
    }
}

/// One kind of them: those that are picked, and a way to pick more.
fn part(plan: OpenPlan, kind: Kind, keeper: Keeper) -> View {
    let ids = plan.ids(move |plan| kind.ids(plan).clone());
    let picked = move || {
        keeper.watch_outside();
        ids.with(|_| ());
        let there = plan.peek(|plan| there(plan, kind, keeper));
        there.into_iter().map(|(id, _)| id).collect::<Vec<_>>()
    };
    let list = el("ul").class("picked").each_by(picked, move |id| {
        let title = kind.title(keeper, id).unwrap_or_default();
        picked_row(plan, kind, id, &title)
    });
    let open = RwSignal::new(false);
    let (title, pick) = match kind {
        Kind::Message => (t!("attached-message-title"), t!("attached-pick-message")),
        Kind::Partner => (t!("attached-partner-title"), t!("attached-pick-partner")),
    };
    let toggle = fold("fold", Icon::Plus, pick, Box::new(String::new), open);
    let part = el("div")
        .child(el("h3").class("part-title").text(title))
        .child(list)
        .child(toggle.id(&pick_id(kind)));
    unfolds(part, open, Box::new(move || picker(plan, kind, keeper)))
}

fn picked_row(plan: OpenPlan, kind: Kind, id: &str, title: &str) -> View {
    let link = el("a")
        .class("picked-link")
        .attr("href", &kind.route(id).href())
        .child(el("span").class("row-icon").child(glyph(kind.icon())))
        .child(
            el("span")
                .class("row-text")
                .child(el("span").class("row-title").text(title)),
        );
    let (of, name) = (id.to_owned(), title.to_owned());
    let off = t!("attached-off", name = title);
    let take_off = tool(
        &off_id(kind, id),
        Icon::X,
        &off,
        Box::new(move || take_off(plan, kind, &of, &name)),
    );
    el("li").child(link).child(take_off)
}

fn take_off(plan: OpenPlan, kind: Kind, id: &str, name: &str) {
    let next = plan.peek(|plan| {
        let ids = kind.ids(plan).iter().map(String::as_str);
        neighbour(ids, id).map(|next| off_id(kind, next))
    });
    let mut at = None;
    plan.change(|plan| {
        let ids = kind.ids_mut(plan);
        at = ids.iter().position(|other| other == id);
        at.map(|at| ids.remove(at));
    });
    let Some(at) = at else { return };
    focus_soon(next.unwrap_or_else(|| pick_id(kind)));
    let back = id.to_owned();
    plan.offer_undo(
        t!("attached-was-taken", name = name),
        off_id(kind, id),
        Box::new(move |plan| {
            let ids = kind.ids_mut(plan);
            if !ids.contains(&back) {
                ids.insert(at.min(ids.len()), back.clone());
            }
        }),
    );
}

/// Those that can be picked. Read when it is opened: there may be hundreds.
fn picker(plan: OpenPlan, kind: Kind, keeper: Keeper) -> View {
    let all: Rc<Vec<(String, String)>> = Rc::new(kind.all(keeper));
    if all.is_empty() {
        return nothing_yet(kind);
    }
    let typed = RwSignal::new(String::new());
    let find = (all.len() > FEW).then(|| {
        text_field(
            &format!("find-{}", kind.name()),
            "text",
            t!("attached-find"),
            Rc::new(move || typed.get()),
            Rc::new(move |text| typed.set(text)),
        )
    });
    let picked = plan.ids(move |plan| kind.ids(plan).clone());
    let (offered, counted) = (all.clone(), all.clone());
    let all_picked =
        move || picked.with(|picked| counted.iter().all(|(id, _)| picked.contains(id)));
    let fits = move || {
        let wanted = typed.with(|typed| squeezed(typed));
        let left = offered.iter().filter(|(id, title)| {
            !picked.with(|picked| picked.contains(id))
                && (wanted.is_empty() || squeezed(title).contains(&wanted))
        });
        left.take(SHOWN)
            .map(|(id, _)| id.clone())
            .collect::<Vec<_>>()
    };
    let list = el("ul").class("ideas").each_by(fits, move |id| {
        let title = all.iter().find(|(other, _)| other == id);
        let title = title.map_or(String::new(), |(_, title)| title.clone());
        let (of, name) = (id.to_owned(), title.clone());
        let take = move || pick(plan, kind, &of, &name);
        el("li").child(action("idea", Icon::Plus, &title, Box::new(take)))
    });
    el("div")
        .child(find)
        .child(list)
        .child(el("p").class("soft").text_by(move || match all_picked() {
            true => t!("attached-all-picked").to_owned(),
            false => String::new(),
        }))
}

fn pick(plan: OpenPlan, kind: Kind, id: &str, name: &str) {
    plan.change(|plan| {
        let ids = kind.ids_mut(plan);
        if !ids.iter().any(|other| other == id) {
            ids.push(id.to_owned());
        }
    });
    plan.spoken.set(t!("attached-was-added", name = name));
    // The button that had the focus is gone.
    focus_soon(pick_id(kind));
}

fn nothing_yet(kind: Kind) -> View {
    let (words, route, way) = match kind {
        Kind::Message => (
            t!("attached-no-message"),
            Route::Messages,
            t!("attached-make-message"),
        ),
        Kind::Partner => (
            t!("attached-no-partner"),
            Route::Partners,
            t!("attached-make-partner"),
        ),
    };
    let row = list_row(&route, Some(kind.icon()), way, "");
    el("div")
        .child(el("p").class("soft").text(words))
        .child(el("ul").class("rows").child(row))
}

fn pick_id(kind: Kind) -> String {
    format!("pick-{}", kind.name())
}

fn off_id(kind: Kind, id: &str) -> String {
    format!("off-{}-{id}", kind.name())
}
