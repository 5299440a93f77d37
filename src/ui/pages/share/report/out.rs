//! What leaves the phone: chosen first, then shown, then shared.

use std::rc::Rc;

use crate::ui::signals::*;

use super::sheet::csv;
use crate::domain::identifying::find;
use crate::domain::picture::Sheet;
use crate::domain::plan::text::file_name;
use crate::domain::report::Report;
use crate::domain::report::leaving::Choice;
use crate::platform::{page, timers};
use crate::ui::components::icon::Icon;
use crate::ui::components::tick_row::tick_row;
use crate::ui::notices::notices;
use crate::ui::pages::safe::card::sheet_view;
use crate::ui::pages::share::as_file::hand_out;
use crate::ui::pages::share::buttons::action;
use crate::ui::pages::share::fold::{fold, folding, unfolds};
use crate::ui::pages::share::hand_on::{before_print, hand_on};
use crate::ui::texts;
use crate::ui::view::{View, el};

const MIME: &str = "text/csv;charset=utf-8";

/// Makes a sheet of what is left of reports; for a picture, if true.
pub type SheetOfReports = Rc<dyn Fn(&[Report], bool) -> Sheet>;

/// What may go out.
#[derive(Clone)]
pub struct Going {
    /// The reports, tracked.
    pub reports: Rc<dyn Fn() -> Vec<Report>>,
    /// What they say together.
    pub sheet: SheetOfReports,
    /// There may be several.
    pub many: bool,
}

/// What the user chose.
#[derive(Clone, Copy)]
struct Choices {
    places: RwSignal<bool>,
    words: RwSignal<bool>,
    doubtful: RwSignal<bool>,
    partners: RwSignal<bool>,
}

impl Choices {
    fn new() -> Choices {
        let choice = Choice::default();
        Choices {
            places: RwSignal::new(choice.places),
            words: RwSignal::new(choice.words),
            doubtful: RwSignal::new(choice.doubtful),
            partners: RwSignal::new(choice.partners),
        }
    }

    /// Tracked.
    fn get(self) -> Choice {
        Choice {
            places: self.places.get(),
            words: self.words.get(),
            doubtful: self.doubtful.get(),
            partners: self.partners.get(),
        }
    }
}

impl Going {
    /// What is left of the reports, and how many texts may show who someone is. Tracked.
    fn leaving(&self, choices: Choices) -> (Vec<Report>, usize) {
        let choice = choices.get();
        let guard = &texts::pack().rest.guard;
        let (mut left, mut many) = (Vec::new(), 0);
        for report in (self.reports)() {
            let (out, doubtful) = choice.leaving(&report, &|text| find(guard, text).is_some());
            left.push(out);
            many += doubtful;
        }
        (left, many)
    }

    fn sheet(&self, choices: Choices, picture: bool) -> Sheet {
        (self.sheet)(&self.leaving(choices).0, picture)
    }
}

/// What leaves the phone. Made when it is opened; nothing can be shared before that.
pub fn out(going: Going) -> View {
    let (open, choices) = (RwSignal::new(false), Choices::new());
    // The name of the page is the report's, which may not be meant to go out.
    page::set_root_attribute("data-print", "sheet");
    on_cleanup(|| page::set_root_attribute("data-print", ""));
    // Printed by whatever way, it is this that is wanted.
    before_print(Box::new(move || open.set(true)));
    folding(
        "part-out",
        Icon::Share,
        t!("report-out"),
        Box::new(String::new),
        open,
        Box::new(move || body(&going, choices)),
    )
    .class("card heading report-out")
}

fn body(going: &Going, choices: Choices) -> View {
    let (shown, told, drawn) = (going.clone(), going.clone(), going.clone());
    let read = move || {
        let sheet = shown.sheet(choices, false);
        let title = el("h3").attr("dir", "auto").text(&sheet.title);
        Some(el("div").child(title).child(sheet_view(&sheet)))
    };
    let handout = move || {
        let sheet = untrack(|| told.sheet(choices, false));
        (sheet.title.clone(), sheet.text())
    };
    let picture = move || untrack(|| drawn.sheet(choices, true));
    let print = || timers::after_paint(page::print);
    el("div")
        .class("heading-body stack")
        .child(el("p").class("about").text(t!("report-out-about")))
        .child(ticks(going, choices))
        .child(el("div").class("out-shown").child_by(read))
        .child(hand_on(
            Rc::new(handout),
            Some(Rc::new(picture)),
            Box::new(print),
        ))
        .child(spreadsheet(going.clone(), choices))
}

fn ticks(going: &Going, choices: Choices) -> View {
    let places = match going.many {
        true => t!("report-out-places"),
        false => t!("report-out-place"),
    };
    let tick = |id: &str, word: &'static str, on: RwSignal<bool>| {
        tick_row(
            id,
            move || word.to_owned(),
            move || on.get(),
            move |ticked| on.set(ticked),
            None,
        )
    };
    let any = untrack(|| (going.reports)().iter().any(|one| !one.partners.is_empty()));
    let partners = (any && !going.many)
        .then(|| tick("out-partners", t!("report-out-partners"), choices.partners));
    let (asked, told) = (StoredValue::new_local(going.clone()), going.clone());
    el("div")
        .class("out-choices")
        .child(tick("out-place", places, choices.places))
        .child(tick("out-words", t!("report-out-words"), choices.words))
        .show_if(
            move || asked.with_value(|going| going.leaving(choices).1 > 0),
            move || doubtful(told.clone(), choices),
        )
        .child(partners)
}

/// What may show who someone is stays, until its owner says otherwise.
fn doubtful(going: Going, choices: Choices) -> View {
    let why = el("p")
        .class("tick-why")
        .text(t!("report-out-doubtful-why"));
    tick_row(
        "out-doubtful",
        move || tn!("report-out-doubtful", going.leaving(choices).1),
        move || choices.doubtful.get(),
        move |on| choices.doubtful.set(on),
        Some(why),
    )
}

/// The same as a table, which the user reads before it goes out.
fn spreadsheet(going: Going, choices: Choices) -> View {
    let open = RwSignal::new(false);
    let toggle = fold(
        "fold",
        Icon::ClipboardList,
        t!("report-out-csv"),
        Box::new(|| t!("report-out-csv-line").to_owned()),
        open,
    );
    let view = el("div").class("part out-csv").child(toggle.id("out-csv"));
    unfolds(view, open, Box::new(move || file(&going, choices)))
}

fn file(going: &Going, choices: Choices) -> View {
    let (shown, given) = (going.clone(), going.clone());
    let area = el("textarea")
        .id("csv-text")
        .attr("rows", "6")
        .attr("wrap", "off")
        .flag("readonly", true)
        .value_by(move || csv(&shown.leaving(choices).0));
    let notices = notices();
    let save = move || {
        let (left, _) = untrack(|| given.leaving(choices));
        let name = untrack(|| (given.sheet)(&left, false)).title;
        hand_out(notices, file_name(&name, "csv"), MIME, csv(&left), || {
            page::focus_in_view("csv-text")
        });
    };
    let word = t!("report-out-csv-save");
    let save = action("button small", Icon::Download, word, Box::new(save)).id("csv-save");
    el("div")
        .class("field")
        .child(
            el("label")
                .attr("for", "csv-text")
                .text(t!("report-out-csv-about")),
        )
        .child(area)
        .child(el("p").class("actions").child(save))
}
