//! One audience: what they can do, what to ask oneself, messages that say what to do.

use leptos::prelude::*;

use crate::content::pack::{Audience, Text};
use crate::platform::share::{self, Shared};
use crate::ui::app::app_state;
use crate::ui::components::field::TextArea;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::prose::{cited, prose, source_list};
use crate::ui::frame::set_title;
use crate::ui::notices::notices;
use crate::ui::pages::not_found::Missing;
use crate::ui::route::Route;
use crate::ui::texts;

/// An audience, to be chosen.
#[component]
pub fn AudiencePage(
    /// Id of the audience.
    id: String,
) -> impl IntoView {
    let pack = texts::pack();
    let Some(audience) = pack.audience(&id).cloned() else {
        return view! { <Missing to=Route::Audiences label=t!("audience-title") /> }.into_any();
    };
    set_title(audience.title.clone());
    let can = audience.can.iter().map(|line| view! { <li>{prose(line)}</li> }).collect_view();
    let ask = audience.ask.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view();
    let messages = audience.messages.iter().map(message_row).collect_view();
    let sources = cited(&all_texts(&audience));
    view! {
        <p class="lead">{prose(&audience.about)}</p>
        <h2>{t!("audience-can")}</h2>
        <ul class="points">{can}</ul>
        <h2>{t!("audience-messages")}</h2>
        <ul class="card rows">{messages}</ul>
        <h2>{t!("audience-care")}</h2>
        <blockquote><p>{prose(&audience.care)}</p></blockquote>
        <h2>{t!("audience-ask")}</h2>
        <ul class="points">{ask}</ul>
        <Choice id />
        {source_list(&sources)}
    }
    .into_any()
}

fn message_row(message: &String) -> impl IntoView + use<> {
    let notices = notices();
    let text = message.clone();
    let share = move |_| {
        let text = text.clone();
        leptos::task::spawn_local(async move {
            match share::share_text("", &text).await {
                Shared::Done => {}
                Shared::Copied => notices.say(t!("copied")),
                Shared::NotHere => notices.say(t!("copy-by-hand")),
            }
        });
    };
    view! {
        <li class="message-row">
            <q>{message.clone()}</q>
            <button
                type="button"
                class="icon-button"
                aria-label=t!("share-this", text = message)
                on:click=share
            >
                <Glyph icon=Icon::Share />
            </button>
        </li>
    }
}

/// The choice itself, and the user's own thoughts on these people.
#[component]
fn Choice(id: String) -> impl IntoView {
    let choice = app_state().audience;
    let notices = notices();
    let this = StoredValue::new(id);
    let is_chosen = Memo::new(move |_| {
        choice.with(|choice| choice.chosen.as_deref() == Some(this.get_value().as_str()))
    });
    let choose = move |_| {
        let before = choice.peek(Clone::clone);
        choice.update(|choice| choice.chosen = Some(this.get_value()));
        notices.offer_undo(t!("audience-done"), move || choice.put_back(before.clone()));
    };
    let notes = Signal::derive(move || choice.with(|choice| choice.notes.clone()));
    let note = move |text| choice.update(|choice| choice.notes = text);
    view! {
        <Show
            when=move || is_chosen.get()
            fallback=move || {
                view! {
                    <button type="button" class="button wide" on:click=choose>
                        {t!("audience-choose")}
                    </button>
                }
            }
        >
            <section class="card">
                <p><span class="chip"><Glyph icon=Icon::Check />{t!("audience-yours")}</span></p>
                <TextArea
                    id="audience-notes"
                    label=t!("audience-notes")
                    value=notes
                    on_input=note
                />
                <p class="actions">
                    <a class="button" href=Route::Plans.href()>{t!("act-plan")}</a>
                </p>
            </section>
        </Show>
    }
}

fn all_texts(audience: &Audience) -> Vec<&Text> {
    audience.can.iter().chain([&audience.about, &audience.care]).collect()
}
