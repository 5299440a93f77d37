//! The plans that one can start from are whole: an organiser can run them as they are.

use handrail::content::pack::Pack;
use handrail::domain::plan::hours::read_time;
use handrail::domain::report::KINDS;
use handrail::domain::templates::Template;

use super::english;

fn faults(pack: &Pack, template: &Template) -> Vec<String> {
    let mut faults = Vec::new();
    let mut holds = |what: &str, holds: bool| {
        if !holds {
            faults.push(format!("{}: {what}", template.id));
        }
    };
    holds("at least 14 tasks", template.tasks.len() >= 14);
    for heading in &pack.rest.headings {
        let mut tasks = template.tasks.iter();
        holds(&heading.id, tasks.any(|task| task.heading == heading.id));
    }
    let has = |id: &str| template.tasks.iter().any(|task| task.id == id);
    for id in [
        "information-message",
        "safety-listener",
        "cleanup-thanks",
        "cleanup-review",
    ] {
        // At a sports day the one who keeps children safe is also the one to ask.
        let other = id == "safety-listener" && has("safety-children");
        holds(id, has(id) || other);
    }
    let thanks = template
        .tasks
        .iter()
        .find(|task| task.id == "cleanup-thanks");
    holds(
        "thanks come after",
        thanks.is_some_and(|task| task.after > 0),
    );
    holds(
        "reports know its kind",
        KINDS.contains(&template.id.as_str()),
    );
    holds("care", template.care.len() >= 4);
    holds("needs", template.needs.len() >= 5);
    holds("questions", (2..=3).contains(&template.talk.len()));
    holds(
        "lists",
        template
            .lists
            .iter()
            .any(|list| ["children", "survivors", "health"].contains(&list.as_str())),
    );
    let times: Vec<i64> = template.run.iter().map(|line| line.at(0)).collect();
    holds("the day is in order", times.is_sorted());
    holds("the day has a start", times.contains(&0));
    let ends = read_time(&template.ends).zip(read_time(&template.starts));
    holds(
        "ends after the start",
        ends.is_some_and(|(ends, starts)| ends > starts),
    );
    faults
}

#[test]
fn every_template_is_a_whole_plan() {
    let pack = english();
    let ids: Vec<&str> = pack
        .rest
        .templates
        .iter()
        .map(|template| template.id.as_str())
        .collect();
    let expected = [
        "film-night",
        "sports-day",
        "theatre",
        "market-stall",
        "school-lesson",
        "online-week",
    ];
    assert_eq!(ids, expected, "ids are for ever: plans name them");
    let faults: Vec<String> = pack
        .rest
        .templates
        .iter()
        .flat_map(|template| faults(pack, template))
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
}
