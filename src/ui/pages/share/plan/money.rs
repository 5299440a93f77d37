//! The money of a plan: what goes out, what comes in, and what is left.

use std::rc::Rc;

use crate::ui::signals::*;

use super::lines::{Kind, line_field, line_list, pencil_id};
use super::open::OpenPlan;
use super::part::part_card;
use super::words::and;
use crate::domain::plan::money::{Amount, Sums};
use crate::domain::plan::{BudgetLine, Plan};
use crate::platform::{clock, intl};
use crate::ui::components::field::text_field;
use crate::ui::components::icon::Icon;
use crate::ui::components::pick::{pick, picks};
use crate::ui::pages::share::add_line::pair_line;
use crate::ui::pages::share::focus::focus_soon;
use crate::ui::pages::share::undo::Back;
use crate::ui::texts;
use crate::ui::view::{View, el};

const ADD_OUT: &str = "money-out";
const ADD_IN: &str = "money-in";

const MONEY: Kind = Kind {
    name: "money",
    title: |plan, id| plan.line(id).map(title).unwrap_or_default(),
    detail: |plan, id| {
        plan.line(id)
            .map(|line| detail(plan, line))
            .unwrap_or_default()
    },
    ticked: |plan, id| plan.line(id).is_some_and(|line| line.settled),
    tick: |plan, id, settled| change(plan, id, &|line| line.settled = settled),
    change: |line| t!("money-change", line = line),
    fields,
    remove,
    removed: |line| t!("money-removed", line = line),
};

/// The card.
pub(super) fn money_card(plan: OpenPlan) -> View {
    part_card(
        "plan-money",
        Icon::BuildingBank,
        t!("money-title"),
        plan.text(line),
        false,
        Box::new(move || body(plan)),
    )
}

fn line(plan: &Plan) -> String {
    let sums = plan.sums();
    let left = if sums.income == 0 && sums.spent == 0 {
        t!("money-none").to_owned()
    } else {
        match sums.left() {
            0 => t!("money-even-line").to_owned(),
            left @ 1.. => t!("money-left-line", amount = amount(plan, left)),
            left => t!("money-missing-line", amount = amount(plan, -left)),
        }
    };
    match sums.unclear {
        0 => left,
        unclear => and(left, tn!("money-unclear-count", unclear)),
    }
}

fn body(plan: OpenPlan) -> View {
    let currency = plan.text(|plan| plan.currency.clone());
    let currency = text_field(
        "money-currency",
        "text",
        t!("money-currency"),
        Rc::new(move || currency.get()),
        Rc::new(move |text| plan.change(|plan| plan.currency.clone_from(&text))),
    );
    el("div")
        .class("heading-body")
        .child(el("p").class("about").text(t!("money-about")))
        .child(side(plan, false))
        .child(side(plan, true))
        .child(sums(plan))
        .child(currency)
}

/// All that comes in, or all that goes out.
fn side(plan: OpenPlan, income: bool) -> View {
    let (title, what, button, add_id) = match income {
        true => (t!("money-in"), t!("money-from"), t!("money-add-in"), ADD_IN),
        false => (
            t!("money-out"),
            t!("money-what"),
            t!("money-add-out"),
            ADD_OUT,
        ),
    };
    let ids = plan.ids(move |plan| plan.lines(income));
    let add = move |what: &str, amount: &str| add(plan, income, what, amount);
    el("div")
        .child(el("h3").class("part-title").text(title))
        .child(line_list(plan, &MONEY, ids, add_id))
        .child(pair_line(
            add_id,
            [what, t!("money-amount")],
            button,
            Rc::new(add),
        ))
}

fn add(plan: OpenPlan, income: bool, what: &str, amount: &str) -> bool {
    if what.is_empty() && amount.is_empty() {
        return false;
    }
    let line = BudgetLine {
        id: clock::new_id(),
        text: what.to_owned(),
        amount: amount.to_owned(),
        income,
        settled: false,
    };
    plan.spoken.set(t!("money-added", line = title(&line)));
    plan.change(|plan| plan.money.push(line.clone()));
    true
}

/// What goes out and comes in, and what is left.
fn sums(plan: OpenPlan) -> View {
    // Built anew when a sum changes, and not at every letter.
    let shown = plan.text(|plan| {
        let sums = plan.sums();
        let numbers = [sums.income, sums.spent, sums.to_come, sums.to_pay];
        let numbers = numbers.map(|number| number.to_string()).join(" ");
        [&numbers, " ", &sums.unclear.to_string(), &plan.currency].concat()
    });
    el("div").child_by(move || {
        shown.with(|_| ());
        let any = plan.peek(|plan| !plan.money.is_empty());
        any.then(|| plan.peek(|plan| sums_block(plan, plan.sums())))
    })
}

fn sums_block(plan: &Plan, sums: Sums) -> View {
    let row = |class: &str, name: &str, value: i64| {
        el("div")
            .class(class)
            .child(el("dt").text(name))
            .child(el("dd").text(&amount(plan, value)))
    };
    let more = |words: String| el("dd").class("sums-more").text(&words);
    let to_pay =
        (sums.to_pay > 0).then(|| more(t!("money-to-pay", amount = amount(plan, sums.to_pay))));
    let to_come =
        (sums.to_come > 0).then(|| more(t!("money-to-come", amount = amount(plan, sums.to_come))));
    let last = match sums.left() {
        left @ 0.. => row("sums-last", t!("money-left"), left),
        left => row("sums-last missing", t!("money-missing"), -left),
    };
    let unclear = (sums.unclear > 0).then(|| {
        el("p")
            .class("unclear")
            .text(&tn!("money-unclear-count", sums.unclear))
    });
    let list = el("dl")
        .class("sums")
        .child(row("", t!("money-in"), sums.income).child(to_come))
        .child(row("", t!("money-out"), sums.spent).child(to_pay))
        .child(last);
    el("div")
        .child(el("h3").class("part-title").text(t!("money-sum")))
        .child(list)
        .child(unclear)
}

/// What it is for, or a stand-in.
fn title(line: &BudgetLine) -> String {
    match line.text.trim() {
        "" => t!("money-blank").to_owned(),
        text => text.to_owned(),
    }
}

/// The amount as it was read, so that one sees how; whether it needs a look.
fn detail(plan: &Plan, line: &BudgetLine) -> (String, bool) {
    let (words, look) = match plan.amount(line) {
        Amount::Nothing => (t!("money-no-amount").to_owned(), false),
        Amount::Hundredths(value) => (amount(plan, value), false),
        Amount::Unclear => (t!("money-unclear", amount = line.amount.trim()), true),
    };
    let settled = match line.income {
        true => t!("money-come"),
        false => t!("money-paid"),
    };
    match line.settled {
        true => (and(words, settled.to_owned()), look),
        false => (words, look),
    }
}

/// So many hundredths of the plan's money, in words.
fn amount(plan: &Plan, hundredths: i64) -> String {
    let amount = intl::amount(&texts::pack().language.code, hundredths);
    match plan.currency.trim() {
        "" => amount,
        currency => t!("money-with-currency", amount = amount, currency = currency),
    }
}

fn change(plan: &mut Plan, id: &str, change: &dyn Fn(&mut BudgetLine)) {
    plan.money
        .iter_mut()
        .filter(|line| line.id == id)
        .for_each(change);
}

fn fields(plan: OpenPlan, id: &str) -> View {
    let what = line_field(
        plan,
        &MONEY,
        ("text", id),
        t!("money-what"),
        |plan, id| {
            plan.line(id)
                .map(|line| line.text.clone())
                .unwrap_or_default()
        },
        |plan, id, text| change(plan, id, &|line| text.clone_into(&mut line.text)),
    );
    let amount = line_field(
        plan,
        &MONEY,
        ("amount", id),
        t!("money-amount"),
        |plan, id| {
            plan.line(id)
                .map(|line| line.amount.clone())
                .unwrap_or_default()
        },
        |plan, id, text| change(plan, id, &|line| text.clone_into(&mut line.amount)),
    );
    el("div")
        .child(what)
        .child(amount)
        .child(hint(plan, id))
        .child(sides(plan, id))
}

/// Says what to do about an amount that cannot be read.
fn hint(plan: OpenPlan, id: &str) -> View {
    let id = id.to_owned();
    let hint = plan.text(
        move |plan| match plan.line(&id).map(|line| plan.amount(line)) {
            Some(Amount::Unclear) => t!("money-unclear-hint").to_owned(),
            _ => String::new(),
        },
    );
    el("p")
        .class("day-hint")
        .attr("role", "status")
        .text_by(move || hint.get())
}

/// In or out: a line that stands on the wrong side moves.
fn sides(plan: OpenPlan, id: &str) -> View {
    let side = |word: &str, income: bool| {
        let (of, to) = (id.to_owned(), id.to_owned());
        let on = move || plan.with(|plan| plan.line(&of).is_some_and(|line| line.income == income));
        let act = move || {
            plan.change(|plan| change(plan, &to, &|line| line.income = income));
            // On the other side it is another row.
            focus_soon(pencil_id(&MONEY, &to));
        };
        pick(word, on, Box::new(act))
    };
    picks(
        t!("money-side"),
        vec![side(t!("money-out"), false), side(t!("money-in"), true)],
    )
}

fn remove(plan: &mut Plan, id: &str) -> Option<Back<Plan>> {
    let at = plan.money.iter().position(|line| line.id == id)?;
    let line = plan.money.remove(at);
    Some(Box::new(move |plan| {
        let at = at.min(plan.money.len());
        plan.money.insert(at, line.clone());
    }))
}

/// The lines on paper, out before in, and the sums below them.
pub(super) fn listed(plan: &Plan) -> Vec<(Option<bool>, String)> {
    let pair = |what: &str, amount: &str| t!("money-pair", what = what, amount = amount);
    let mut lines = Vec::new();
    for (income, side) in [(false, t!("money-out")), (true, t!("money-in"))] {
        for line in plan.money.iter().filter(|line| line.income == income) {
            let words = pair(&title(line), &detail(plan, line).0);
            lines.push((Some(line.settled), pair(side, &words)));
        }
    }
    let sums = plan.sums();
    if !lines.is_empty() {
        lines.push((None, pair(t!("money-out"), &amount(plan, sums.spent))));
        lines.push((None, pair(t!("money-in"), &amount(plan, sums.income))));
        lines.push((None, line_of_left(plan, sums)));
    }
    if sums.unclear > 0 {
        lines.push((None, tn!("money-unclear-count", sums.unclear)));
    }
    lines
}

fn line_of_left(plan: &Plan, sums: Sums) -> String {
    let (word, left) = match sums.left() {
        left @ 0.. => (t!("money-left"), left),
        left => (t!("money-missing"), -left),
    };
    t!("money-pair", what = word, amount = amount(plan, left))
}
