//! One of several: radio buttons with large targets.

use leptos::prelude::*;

/// A group of which one is chosen.
#[component]
pub fn Choices(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What is chosen.
    #[prop(into)]
    legend: String,
    /// What can be chosen, in words.
    options: Vec<String>,
    /// Which one is, from 0.
    #[prop(into)]
    chosen: Signal<usize>,
    /// Hears which one was chosen.
    on_choose: impl Fn(usize) + Copy + 'static,
    /// A letter in growing sizes in place of the words, which screen readers say all the same.
    #[prop(optional, into)]
    letter: String,
) -> impl IntoView {
    let choices = options.into_iter().enumerate().map(|(index, words)| {
        let input = format!("{id}-{index}");
        let face = if letter.is_empty() {
            view! { <span class="choice-text">{words}</span> }.into_any()
        } else {
            view! {
                <span class="choice-letter" aria-hidden="true">{letter.clone()}</span>
                <span class="off-screen">{words}</span>
            }
            .into_any()
        };
        view! {
            <label class="choice" for=input>
                <input
                    id=input.clone()
                    type="radio"
                    name=id.clone()
                    prop:checked=move || chosen.get() == index
                    on:change=move |_| on_choose(index)
                />
                <span class="choice-mark"></span>
                {face}
            </label>
        }
    });
    let choices = choices.collect_view();
    view! {
        <fieldset class="choices" class:letters=!letter.is_empty()>
            <legend>{legend}</legend>
            <div class="choice-list">{choices}</div>
        </fieldset>
    }
}
