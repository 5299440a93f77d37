//! The first message: written from the group, the plan and the hope, changed as one likes, sent
//! with the phone's own programs.

use std::rc::Rc;

use crate::ui::signals::*;
use wasm_bindgen_futures::spawn_local;

use super::OpenPartner;
use super::reach::way;
use crate::domain::partners::reach::{call, mail, text};
use crate::domain::partners::{Partner, Status};
use crate::domain::plan::Plan;
use crate::platform::intl;
use crate::platform::share::{self, Shared};
use crate::storage::keys::Key;
use crate::ui::components::field::{asked_area, of};
use crate::ui::components::icon::Icon;
use crate::ui::components::pick::{pick, picks};
use crate::ui::components::select::select;
use crate::ui::pages::share::buttons::action;
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::pages::share::fold::folding;
use crate::ui::pages::share::partners::words::name_of;
use crate::ui::pages::share::plan::words;
use crate::ui::texts;
use crate::ui::view::{View, el};

const TEXT: &str = "partner-draft-text";

/// The draft, behind a line that opens it.
pub(super) fn draft(partner: OpenPartner) -> View {
    folding(
        "partner-draft",
        Icon::MessageCircle,
        t!("partner-draft"),
        Box::new(|| t!("partner-draft-line").to_owned()),
        RwSignal::new(false),
        Box::new(move || inside(partner)),
    )
}

fn inside(partner: OpenPartner) -> View {
    let words = memo(move || message(partner));
    let area = asked_area(
        TEXT,
        t!("partner-draft-text"),
        t!("partner-draft-text-why"),
        Rc::new(move || words.get()),
        partner.heard(|partner, text| partner.draft = Some(text)),
    );
    let changed = memo(move || partner.kept.with(|partner| partner.draft.is_some()));
    let anew = move || {
        action(
            "button plain small",
            Icon::Refresh,
            t!("partner-draft-again"),
            Box::new(move || write_anew(partner)),
        )
        .id("partner-draft-again")
    };
    el("div")
        .class("part-text")
        .child(about(partner))
        .child(hope(partner))
        .child(area)
        .show_if(
            move || changed.get(),
            move || el("p").class("actions").child(anew()),
        )
        .child(ways(partner, words))
        .child(sent(partner))
}

/// The plan that it is about.
fn about(partner: OpenPartner) -> View {
    let mut options = vec![(String::new(), t!("partner-draft-no-plan").to_owned())];
    for (id, plan) in partner.keeper.plans() {
        options.push((id, words::name(&plan)));
    }
    let chosen = partner.text(|partner| partner.about.clone().unwrap_or_default());
    let heard = partner.heard(|partner, id| partner.about = Some(id).filter(|id| !id.is_empty()));
    select(
        "partner-draft-plan",
        t!("partner-draft-plan"),
        options,
        Rc::new(move || chosen.get()),
        heard,
    )
}

/// What is hoped for, with ideas for the group.
fn hope(partner: OpenPartner) -> View {
    let field = partner.line("partner-hope", t!("partner-draft-hope"), of!(hope));
    let group = partner.text(|partner| partner.group.clone());
    let ideas = move || {
        let group = texts::pack().partner_group(&group.get())?;
        let idea = |hope: &'static String| {
            pick(
                hope,
                move || partner.kept.with(|partner| partner.hope == *hope),
                Box::new(move || hope_for(partner, hope)),
            )
        };
        let ideas = group.hopes.iter().map(idea).collect();
        Some(picks(t!("partner-draft-hope"), ideas))
    };
    el("div").class("hopes").child(field).child_by(ideas)
}

/// Takes an idea. The user's own words can be had back.
fn hope_for(partner: OpenPartner, idea: &str) {
    let before = partner.kept.peek(|partner| partner.hope.clone());
    partner.change(&mut |partner| idea.clone_into(&mut partner.hope));
    let groups = &texts::pack().rest.partners;
    let is_ours = groups.iter().any(|group| group.hopes.contains(&before));
    if !before.trim().is_empty() && !is_ours {
        partner.offer_undo(
            t!("partner-hope-taken").to_owned(),
            "partner-hope".to_owned(),
            Box::new(move |partner| partner.hope.clone_from(&before)),
        );
    }
}

/// The message as it stands: the user's, or ours. Tracked.
fn message(partner: OpenPartner) -> String {
    let (draft, about) = partner
        .kept
        .with(|partner| (partner.draft.clone(), partner.about.clone()));
    if let Some(draft) = draft {
        return draft;
    }
    let plan = about.and_then(|id| partner.keeper.load::<Plan>(&Key::Plan(id)));
    partner.kept.peek(|partner| written(partner, plan.as_ref()))
}

/// Our words, by the group, the plan and the hope.
fn written(partner: &Partner, plan: Option<&Plan>) -> String {
    let name = match partner.contact.trim() {
        "" => partner.name.trim(),
        contact => contact,
    };
    let mut parts = vec![match name {
        "" => t!("partner-draft-hello-none").to_owned(),
        name => t!("partner-draft-hello", name = name),
    }];
    let named = plan
        .map(|plan| plan.name.trim())
        .filter(|name| !name.is_empty());
    parts.push(match named {
        Some(plan) => t!("partner-draft-we-named", plan = plan),
        None => t!("partner-draft-we").to_owned(),
    });
    let mut lines = Vec::new();
    if let Some(day) = plan.and_then(|plan| plan.date) {
        let day = intl::date(&texts::pack().language.code, day);
        lines.push(t!("partner-draft-day", day = day));
    }
    let place = plan
        .map(|plan| plan.place.trim())
        .filter(|place| !place.is_empty());
    if let Some(place) = place {
        lines.push(t!("partner-draft-place", place = place));
    }
    if !lines.is_empty() {
        parts.push(lines.join("\n"));
    }
    let group = texts::pack().partner_group(&partner.group);
    parts.extend(group.map(|group| group.ask.clone()));
    let hope = partner.hope.trim();
    if !hope.is_empty() {
        parts.push(t!("partner-draft-hoping", hope = hope));
    }
    parts.extend(group.map(|group| group.end.clone()));
    parts.push(t!("partner-draft-thanks").to_owned());
    parts.join("\n\n")
}

fn write_anew(partner: OpenPartner) {
    let before = partner.kept.peek(|partner| partner.draft.clone());
    partner.change(&mut |partner| partner.draft = None);
    focus_soon(TEXT.to_owned());
    let back = move |partner: &mut Partner| partner.draft.clone_from(&before);
    let said = t!("partner-draft-renewed").to_owned();
    partner.offer_undo(said, TEXT.to_owned(), Box::new(back));
}

/// The ways to send it.
fn ways(partner: OpenPartner, words: Memo<String>) -> View {
    let phone = partner.text(|partner| {
        let phones = partner.phones();
        let first = phones.into_iter().find(|phone| call(phone).is_some());
        first.unwrap_or_default().to_owned()
    });
    let email = partner.text(|partner| {
        partner
            .emails()
            .first()
            .copied()
            .unwrap_or_default()
            .to_owned()
    });
    let by_text = way(Icon::MessageCircle, t!("partner-text"), "")
        .id("partner-draft-sms")
        .attr_by("href", move || Some(text(&phone.get(), &words.get())));
    let by_mail = way(Icon::FileText, t!("partner-mail"), "")
        .id("partner-draft-mail")
        .attr_by("href", move || {
            let subject = t!("partner-draft-subject");
            Some(mail(&email.get(), subject, &words.get()))
        });
    el("div")
        .class("tools")
        .child(by_text)
        .child(by_mail)
        .child(share_button(partner, words))
}

/// Any other way.
fn share_button(partner: OpenPartner, words: Memo<String>) -> View {
    let shared = move || {
        let (words, notices) = (words.get_untracked(), partner.notices);
        spawn_local(async move {
            match share::share_text(t!("partner-draft-subject"), &words).await {
                Shared::Done => {}
                Shared::Copied => notices.say(t!("copied")),
                Shared::NotHere => notices.say(t!("copy-by-hand")),
            }
        });
    };
    action(
        "button plain small",
        Icon::Share,
        t!("partner-draft-share"),
        Box::new(shared),
    )
}

/// 'I sent it', as long as nobody asked them yet.
fn sent(partner: OpenPartner) -> View {
    let is_idea = memo(move || partner.kept.with(|partner| partner.status == Status::Idea));
    let mark = move || {
        let (before, name) = partner
            .kept
            .peek(|partner| (partner.changed, name_of(partner)));
        partner.set_status(Status::Asked);
        let back = move |partner: &mut Partner| {
            (partner.status, partner.changed) = (Status::Idea, before);
        };
        focus_soon("partner-draft".to_owned());
        let said = t!("partner-draft-marked", name = name);
        partner.offer_undo(said, "partner-draft-sent".to_owned(), Box::new(back));
    };
    el("div").show_if(
        move || is_idea.get(),
        move || {
            action(
                "button wide",
                Icon::Check,
                t!("partner-draft-sent"),
                Box::new(mark),
            )
            .id("partner-draft-sent")
        },
    )
}
