//! Ten short cases to sort. Each answer is explained at once; nothing is counted.

use crate::content::pack::{CaseAnswer, SortCase};
use crate::domain::cases::{Sorting, answers};
use crate::platform::{page, timers};
use crate::storage::keys::Key;
use crate::ui::components::button::{button, link};
use crate::ui::components::icon::Icon;
use crate::ui::components::list_row::{list_row, rows};
use crate::ui::components::pick::{pick, picks};
use crate::ui::components::progress::standing;
use crate::ui::components::prose::{cited, guide_route, prose, source_list};
use crate::ui::frame::set_title;
use crate::ui::keeper::{Kept, keeper};
use crate::ui::route::Route;
use crate::ui::texts;
use crate::ui::view::{View, el};

/// The heading of each case, which takes the focus.
const HEADING: &str = "case-heading";

/// The page: one case, or the end.
pub fn cases_page() -> View {
    set_title(t!("cases-title"));
    let sorting = keeper().keep::<Sorting>(Key::Cases);
    // Built anew for another case, and not for an answer.
    let key = move || vec![sorting.with(|sorting| sorting.at).to_string()];
    el("div").each_by(key, move |_| {
        let at = sorting.peek(|sorting| sorting.at);
        match texts::pack().rest.explorers.cases.get(at) {
            Some(case) => case_view(sorting, at, case),
            None => end(sorting),
        }
    })
}

fn case_view(sorting: Kept<Sorting>, at: usize, case: &'static SortCase) -> View {
    let total = texts::pack().rest.explorers.cases.len();
    let words = t!("cases-at", at = at + 1, total = total);
    let questions = case
        .answers
        .iter()
        .map(|ours| question(sorting, case, ours));
    let sources = move || {
        let says: Vec<_> = case.answers.iter().map(|ours| &ours.why).collect();
        el("div").child(source_list(&cited(&says)))
    };
    let sorted = move || sorting.with(|sorting| sorting.is_sorted(&case.id));
    el("div")
        .class("page-body")
        .child(standing(&words, at, total))
        .child(heading(&case.title))
        .child(el("blockquote").child(el("p").text(&case.story)))
        .each(questions)
        .child(turning(sorting, at, total, case))
        .show_if(sorted, sources)
}

fn heading(text: &str) -> View {
    el("h2").id(HEADING).attr("tabindex", "-1").text(text)
}

/// A question, its answers, and what we would say once one was given.
fn question(sorting: Kept<Sorting>, case: &'static SortCase, ours: &'static CaseAnswer) -> View {
    let asked = asked(&ours.question);
    let one = |answer: &'static str| {
        let is = move || {
            sorting.with(|sorting| sorting.answer(&case.id, &ours.question) == Some(answer))
        };
        let give = move || sorting.update(|sorting| sorting.set(&case.id, &ours.question, answer));
        pick(answer_words(answer), is, Box::new(give)).id(&format!("{}-{answer}", ours.question))
    };
    let options = answers(&ours.question).iter().map(|answer| one(answer));
    // Built anew for another answer to this question only, so that nothing else is read again.
    let given = move || {
        let given = sorting.with(|sorting| {
            let given = sorting.answer(&case.id, &ours.question);
            given.map(str::to_owned)
        });
        Vec::from_iter(given)
    };
    el("section")
        .class("card case-question")
        .child(el("h3").text(asked))
        .child(picks(asked, options.collect()))
        .child(
            el("div")
                .attr("aria-live", "polite")
                .each_by(given, move |given| explained(given, ours)),
        )
}

/// Why we would answer so, whatever was answered.
fn explained(given: &str, ours: &CaseAnswer) -> View {
    let same = given == ours.answer;
    let lead = match same {
        true => t!("cases-same").to_owned(),
        false => t!("cases-other", answer = answer_words(&ours.answer)),
    };
    el("div")
        .class(if same { "case-why same" } else { "case-why" })
        .child(el("p").class("row-title").text(&lead))
        .child(prose("p", &ours.why))
}

fn asked(question: &str) -> &'static str {
    match question {
        "act" => t!("cases-act"),
        "means" => t!("cases-means"),
        "purpose" => t!("cases-purpose"),
        _ => t!("cases-name"),
    }
}

fn answer_words(answer: &str) -> &'static str {
    match answer {
        "yes" => t!("cases-yes"),
        "no" => t!("cases-no"),
        "untold" => t!("cases-untold"),
        "trafficking" => t!("cases-trafficking"),
        "smuggling" => t!("cases-smuggling"),
        "exploitation" => t!("cases-exploitation"),
        "fair" => t!("cases-fair"),
        _ => t!("cases-unknown"),
    }
}

/// Back, and on: loud once all is answered, quiet before, and never dead.
fn turning(sorting: Kept<Sorting>, at: usize, total: usize, case: &'static SortCase) -> View {
    let back = (at > 0).then(|| {
        button("button plain", t!("cases-back"), move || {
            sorting.update(Sorting::back);
            to_heading();
        })
    });
    let sorted = move || sorting.with(|sorting| sorting.is_sorted(&case.id));
    let class = move || match sorted() {
        true => "button grow",
        false => "button plain grow",
    };
    let word = move || match (sorted(), at + 1 == total) {
        (false, _) => t!("cases-skip"),
        (true, true) => t!("cases-finish"),
        (true, false) => t!("cases-next"),
    };
    let next = button("", "", move || {
        sorting.update(|sorting| sorting.next(total));
        to_heading();
    });
    let next = next
        .id("case-next")
        .class_by(move || class().to_owned())
        .text_by(move || word().to_owned());
    el("div").class("turning").child(back).child(next)
}

fn to_heading() {
    timers::after_paint(|| {
        page::scroll_to(0.0);
        page::focus(HEADING);
    });
}

/// After the last one: what the game can't do, and where help is.
fn end(sorting: Kept<Sorting>) -> View {
    let again = button("button plain wide", t!("cases-again"), move || {
        sorting.update(|sorting| *sorting = Sorting::default());
        to_heading();
    });
    let pack = texts::pack();
    let guide = |id: &str, icon| {
        let guide = pack.guide(id)?;
        Some(list_row(
            &guide_route(id),
            Some(icon),
            &guide.title,
            &guide.summary,
        ))
    };
    let mut help = vec![list_row(
        &Route::Help,
        Some(Icon::Phone),
        t!("help-title"),
        t!("cases-help-line"),
    )];
    help.extend(guide("worried", Icon::Heart));
    help.extend(guide("happened-to-me", Icon::User));
    el("div")
        .class("page-body")
        .child(heading(t!("cases-end")))
        .child(el("p").class("lead").text(t!("cases-end-lead")))
        .child(el("p").text(t!("cases-end-life")))
        .child(rows(help))
        .child(el("p").class("soft").text(t!("cases-end-kept")))
        .child(again.id("cases-again"))
        .child(link(
            "button plain wide",
            &Route::Means,
            t!("cases-end-parts"),
        ))
}
