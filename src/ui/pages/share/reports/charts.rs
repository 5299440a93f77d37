//! A chart as a drawing, with the same numbers as a table that everyone can open.

use crate::ui::signals::*;

use crate::domain::report::chart::{Bar, Chart, Place, WIDTH};
use crate::domain::report::people::Reached;
use crate::ui::app::app_state;
use crate::ui::components::icon::Icon;
use crate::ui::pages::share::fold::{fold, folded};
use crate::ui::pages::share::report::words;
use crate::ui::texts;
use crate::ui::view::{View, el, svg};

/// How far the corners of bars are round.
const ROUND: &str = "3";

/// A chart of `bars` and a table of `lines`, whose first column is called `head`.
pub(super) fn chart(
    id: &str,
    title: &str,
    head: &str,
    bars: Vec<Bar>,
    lines: Vec<(String, Reached)>,
) -> View {
    let guessed = lines.iter().any(|(_, reached)| reached.about > 0);
    let legend = guessed.then(|| el("p").class("soft").text(t!("reports-chart-about")));
    let open = RwSignal::new(false);
    let toggle = fold(
        "fold",
        Icon::ListCheck,
        t!("reports-table-show"),
        Box::new(String::new),
        open,
    );
    el("section")
        .class("card chart-card")
        .child(el("h2").id(&format!("chart-{id}")).text(title))
        .child(drawing(title, &bars))
        .child(legend)
        .child(toggle.id(&format!("table-{id}")))
        .child(folded(table(id, head, &lines, guessed), open))
}

/// One picture for those who do not see it, with all its numbers in words.
fn drawing(title: &str, bars: &[Bar]) -> View {
    let percent = app_state().settings.peek(|settings| settings.text_size);
    let chart = Chart::of(bars, percent as usize);
    let said = bars
        .iter()
        .map(|bar| words::line(&bar.name, &words::reached_number(bar.reached)));
    let said: Vec<String> = said.collect();
    let label = format!("{title}. {}", said.join(". "));
    let steps = chart.steps.iter().map(|(step, at)| {
        let line = svg("line")
            .class("chart-line")
            .attr("x1", &x(*at))
            .attr("x2", &x(*at))
            .attr("y1", "0")
            .attr("y2", &chart.foot.to_string());
        let number = letters("chart-step", *at, chart.height - chart.letters / 3, &chart);
        svg("g")
            .child(line)
            .child(number.text(&words::number(*step)))
    });
    let rows = chart.bars.iter().zip(&chart.names).zip(bars);
    let rows = rows.map(|((place, name), bar)| row(place, name, &bar.number, &chart));
    svg("svg")
        .class("chart")
        .attr("viewBox", &format!("0 0 {WIDTH} {}", chart.height))
        .attr("role", "img")
        .attr("aria-label", &label)
        .each(steps)
        .each(rows)
}

/// A place from the side on which one begins to read, from the left.
fn x(start: usize) -> String {
    let rtl = texts::pack().language.rtl;
    let x = if rtl {
        WIDTH.saturating_sub(start)
    } else {
        start
    };
    x.to_string()
}

fn row(place: &Place, name: &str, number: &str, chart: &Chart) -> View {
    let part = |class: &str, start: usize, long: usize| {
        let rtl = texts::pack().language.rtl;
        let left = if rtl { start + long } else { start };
        (long > 0).then(|| {
            svg("rect")
                .class(class)
                .attr("x", &x(left))
                .attr("y", &place.top.to_string())
                .attr("width", &long.to_string())
                .attr("height", &chart.thick.to_string())
                .attr("rx", ROUND)
        })
    };
    let after = place.start + place.counted;
    let end = after + place.about + 6;
    let name = letters("chart-name", 0, place.name, chart).text(name);
    let number = letters("chart-number", end, place.number, chart).text(number);
    svg("g")
        .child(part("chart-counted", place.start, place.counted))
        .child(part("chart-guessed", after, place.about))
        .child(name)
        .child(number)
}

fn letters(class: &str, start: usize, base: usize, chart: &Chart) -> View {
    svg("text")
        .class(class)
        .attr("x", &x(start))
        .attr("y", &base.to_string())
        .attr("font-size", &chart.letters.to_string())
}

/// The numbers as a table. What was guessed has a column only where something was.
fn table(id: &str, head: &str, lines: &[(String, Reached)], guessed: bool) -> View {
    let column = |word: &str| el("th").attr("scope", "col").text(word);
    let heads = el("tr")
        .child(column(head))
        .child(column(t!("reports-table-counted")))
        .child(guessed.then(|| column(t!("reports-table-about"))))
        .child(guessed.then(|| column(t!("reports-table-all"))));
    let cell = |number: usize| el("td").text(&words::number(number));
    let line = |(name, reached): &(String, Reached)| {
        el("tr")
            .child(el("th").attr("scope", "row").text(name))
            .child(cell(reached.counted))
            .child(guessed.then(|| cell(reached.about)))
            .child(guessed.then(|| cell(reached.all())))
    };
    let table = el("table")
        .class("chart-table")
        .attr("aria-labelledby", &format!("chart-{id}"))
        .child(el("thead").child(heads))
        .child(el("tbody").each(lines.iter().map(line)));
    // With large letters it is wider than the screen: keys can push it, too.
    el("div")
        .class("chart-numbers")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-labelledby", &format!("chart-{id}"))
        .child(table)
}
