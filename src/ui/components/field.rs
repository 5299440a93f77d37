//! Text fields with a label that stays.

use leptos::prelude::*;

/// A line of text. `on_input` hears every keystroke.
#[component]
pub fn TextField(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What goes in.
    #[prop(into)]
    label: String,
    /// What is in.
    #[prop(into)]
    value: Signal<String>,
    /// `text`, `date`, `time` ...
    #[prop(default = "text")]
    kind: &'static str,
    /// Hears every keystroke.
    on_input: impl Fn(String) + 'static,
) -> impl IntoView {
    let name = id.clone();
    view! {
        <div class="field">
            <label for=name>{label}</label>
            <input
                id=id
                type=kind
                autocomplete="off"
                prop:value=move || value.get()
                on:input=move |event| on_input(event_target_value(&event))
            />
        </div>
    }
}

/// Several lines of text, growing with what is in them.
#[component]
pub fn TextArea(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What goes in.
    #[prop(into)]
    label: String,
    /// What is in.
    #[prop(into)]
    value: Signal<String>,
    /// Hears every keystroke.
    on_input: impl Fn(String) + 'static,
) -> impl IntoView {
    let rows = move || value.with(|text| text.lines().count().clamp(2, 10).to_string());
    let name = id.clone();
    view! {
        <div class="field">
            <label for=name>{label}</label>
            <textarea
                id=id
                rows=rows
                prop:value=move || value.get()
                on:input=move |event| on_input(event_target_value(&event))
            ></textarea>
        </div>
    }
}
