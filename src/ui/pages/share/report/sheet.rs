//! What reports say to others: as a sheet, which is a text and a picture, and as a table.

use super::words;
use crate::domain::csv::Csv;
use crate::domain::date::Date;
use crate::domain::partners::Partner;
use crate::domain::picture::{Block, Sheet};
use crate::domain::report::log;
use crate::domain::report::people::{Age, Group, Reached};
use crate::domain::report::{ACTIONS, Report, Tally};
use crate::platform::intl;
use crate::storage::keys::Key;
use crate::ui::keeper::Keeper;
use crate::ui::pages::learn::quiz::check::day_words;
use crate::ui::texts;

/// How long the longest bar of a picture is, in letters.
const BAR: usize = 16;

/// Puts a sheet together, leaving out what is empty.
#[derive(Default)]
struct Blocks(Vec<Block>);

impl Blocks {
    fn add(&mut self, label: &str, value: String) {
        if !value.trim().is_empty() {
            self.0.push(Block {
                label: label.to_owned(),
                value: value.trim().to_owned(),
            });
        }
    }

    fn sheet(self, title: String) -> Sheet {
        Sheet {
            title,
            blocks: self.0,
            footer: t!("report-sheet-footer").to_owned(),
        }
    }
}

/// One report.
pub fn of_one(report: &Report, keeper: Keeper) -> Sheet {
    let mut blocks = Blocks::default();
    let one = std::slice::from_ref(report);
    blocks.add(
        t!("report-sheet-day"),
        report.date.map(day_words).unwrap_or_default(),
    );
    blocks.add(
        t!("report-sheet-kind"),
        words::kind(&report.kind).to_owned(),
    );
    blocks.add(t!("report-sheet-place"), report.place.clone());
    blocks.add(
        t!("report-sheet-people"),
        words::reached(report.people.reached()),
    );
    people(&mut blocks, one);
    blocks.add(t!("report-actions"), words::tallies(&report.actions));
    blocks.add(t!("report-questions"), words::tallies(&report.questions));
    blocks.add(t!("report-worked"), report.worked.clone());
    blocks.add(t!("report-change"), report.change.clone());
    blocks.add(t!("report-sheet-partners"), partners(report, keeper));
    blocks.sheet(words::name(report))
}

/// Many reports, together. `bars`: in a picture, months have bars.
pub fn of_many(reports: &[Report], period: &str, bars: bool) -> Sheet {
    let mut blocks = Blocks::default();
    let all = words::reached(log::in_all(reports));
    let events = tn!("reports-events", reports.len());
    blocks.add(t!("report-sheet-people"), [&all, "\n", &events].concat());
    blocks.add(t!("report-sheet-months"), months(reports, bars));
    people(&mut blocks, reports);
    blocks.add(t!("report-actions"), words::tallies(&log::actions(reports)));
    blocks.add(
        t!("report-questions"),
        words::tallies(&log::questions(reports)),
    );
    let events: Vec<String> = reports.iter().map(event).collect();
    blocks.add(t!("report-sheet-events"), events.join("\n"));
    blocks.sheet(match period {
        "" => t!("report-sheet-title").to_owned(),
        _ => t!("report-sheet-title-of", period = period),
    })
}

/// The counted people by group and by age. Without one of them nothing is said of it.
fn people(blocks: &mut Blocks, reports: &[Report]) {
    let lines = |counts: &mut dyn Iterator<Item = (&'static str, usize)>| {
        let lines: Vec<String> = counts
            .filter(|(_, count)| *count > 0)
            .map(|(what, count)| words::line(what, &words::number(count)))
            .collect();
        lines.join("\n")
    };
    let mut groups = Group::ALL
        .into_iter()
        .map(|group| (words::group(group), log::of_group(reports, group)));
    blocks.add(t!("report-sheet-groups"), lines(&mut groups));
    let any = |age: &Age| *age != Age::NotSaid && log::at_age(reports, *age) > 0;
    if Age::ALL.iter().any(any) {
        let mut ages = Age::ALL
            .into_iter()
            .map(|age| (words::age(age), log::at_age(reports, age)));
        blocks.add(t!("report-sheet-ages"), lines(&mut ages));
    }
}

/// Month by month, the newest first.
fn months(reports: &[Report], bars: bool) -> String {
    let months = log::by_month(reports);
    let most = months.iter().map(|(_, sum)| sum.all()).max().unwrap_or(0);
    let line = |(month, sum): &(Option<Date>, Reached)| {
        let name = month.map_or(t!("reports-no-day").to_owned(), month_words);
        let line = words::line(&name, &words::reached_number(*sum));
        let long = (sum.all() * BAR).checked_div(most).unwrap_or(0);
        match bars && long > 0 {
            true => [line.as_str(), "\n", &"█".repeat(long)].concat(),
            false => line,
        }
    };
    let lines: Vec<String> = months.iter().map(line).collect();
    lines.join("\n")
}

/// 'November 2026'.
pub fn month_words(month: Date) -> String {
    intl::month(&texts::pack().language.code, month)
}

/// '20 November 2026, Film night, Library: 47'.
fn event(report: &Report) -> String {
    let day = report.date.map(day_words).unwrap_or_default();
    let name = match report.name.trim() {
        "" => words::kind(&report.kind),
        name => name,
    };
    let known = [day.as_str(), name, report.place.trim()];
    let known: Vec<&str> = known.into_iter().filter(|text| !text.is_empty()).collect();
    let known = match known.is_empty() {
        true => t!("report-unnamed").to_owned(),
        false => known.join(", "),
    };
    words::line(&known, &words::reached_number(report.people.reached()))
}

fn partners(report: &Report, keeper: Keeper) -> String {
    let name = |id: &String| {
        let partner: Partner = keeper.load(&Key::Partner(id.clone()))?;
        let name = partner.name.trim().to_owned();
        Some(match report.thanked.contains(id) {
            true => t!("report-sheet-thanked", partner = name),
            false => name,
        })
    };
    let names: Vec<String> = report.partners.iter().filter_map(name).collect();
    names.join("\n")
}

/// The reports as a file for a spreadsheet: one row for each. Groups and ages stand apart and
/// never together: of one woman over 60 in a village everyone knows who she is.
pub fn csv(reports: &[Report]) -> String {
    let mut csv = Csv::default();
    csv.text(t!("report-csv-day"));
    csv.text(t!("report-csv-name"));
    csv.text(t!("report-csv-kind"));
    csv.text(t!("report-csv-place"));
    csv.text(t!("report-csv-counted"));
    csv.text(t!("report-csv-about"));
    for group in Group::ALL {
        csv.text(words::group(group));
    }
    for age in Age::ALL {
        csv.text(words::age(age));
    }
    for id in ACTIONS {
        csv.text(&words::action(&Tally::of(id)));
    }
    csv.text(t!("report-csv-own"));
    csv.text(t!("report-csv-questions"));
    csv.text(t!("report-csv-worked"));
    csv.text(t!("report-csv-change"));
    csv.end_row();
    for report in reports {
        row(&mut csv, report);
    }
    csv.file()
}

fn row(csv: &mut Csv, report: &Report) {
    let reached = report.people.reached();
    csv.text(&report.date.map(|day| day.to_string()).unwrap_or_default());
    csv.text(report.name.trim());
    csv.text(words::kind(&report.kind));
    csv.text(report.place.trim());
    csv.number(reached.counted);
    csv.number(reached.about);
    for group in Group::ALL {
        csv.number(report.people.counted(Some(group), None));
    }
    for age in Age::ALL {
        csv.number(report.people.counted(None, Some(age)));
    }
    for id in ACTIONS {
        csv.number(report.times(id));
    }
    let own: Vec<Tally> = report
        .actions
        .iter()
        .filter(|tally| !tally.text.trim().is_empty())
        .cloned()
        .collect();
    csv.text(&words::tallies(&own));
    csv.text(&words::tallies(&report.questions));
    csv.text(&report.worked);
    csv.text(&report.change);
    csv.end_row();
}
