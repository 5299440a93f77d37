//! A plan as large as anyone's, beside as many partners: how long a letter in one of its tasks
//! takes, and the way to it.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::route::{self, Changes};
use super::start::USABLE;
use super::{median, search, slow_down};
use crate::chromium::Chromium;
use crate::static_server::{Options, StaticServer};

const TASKS: usize = 500;
const PARTNERS: usize = 300;

/// A letter in a task, and a way to the plan and back.
pub(super) struct LargePlan {
    pub(super) letters: Changes,
    pub(super) routes: Changes,
}

pub(super) fn large(chromium: &mut Chromium, dist: &Path, runs: usize) -> Result<LargePlan> {
    let server = StaticServer::start(dist.to_path_buf(), Options::default())?;
    let visitor = chromium.visitor()?;
    let tab = chromium.tab(&visitor)?;
    chromium.open(&tab, &server.url())?;
    chromium.wait_for(&tab, "the start of the app", USABLE)?;
    chromium.value(&tab, &fill())?;
    chromium.open(&tab, &format!("{}?filled#/share/plan/large", server.url()))?;
    chromium.wait_for(&tab, "the start of the app", USABLE)?;
    chromium.wait_for(
        &tab,
        "the tasks",
        "document.querySelectorAll('.task').length >= 40",
    )?;
    chromium.value(&tab, "document.getElementById('task-edit-t30').click()")?;
    let field = "task-text-t30";
    let there = format!("!!document.getElementById('{field}')");
    chromium.wait_for(&tab, "the fields of a task", &there)?;
    slow_down(chromium, &tab)?;
    let texts = ["Ask the clinic for a speaker", "Borrow chairs"];
    let (mut letters, mut routes) = (Vec::new(), Vec::new());
    for _ in 0..runs {
        let found = chromium.value(&tab, &search::typed(field, &texts))?;
        let found = found.as_array().context("the browser gave no times")?;
        letters.extend(found.iter().filter_map(Value::as_f64));
    }
    for _ in 0..runs {
        for route in ["#/share", "#/share/plan/large"] {
            let time = chromium.value(&tab, &route::measure(route))?;
            routes.push(time.as_f64().context("the browser gave no time")?);
        }
    }
    chromium.forget(visitor)?;
    let row = |times: Vec<f64>| Changes {
        slowest: times.iter().copied().fold(f64::NAN, f64::max),
        middle: median(times),
    };
    Ok(LargePlan {
        letters: row(letters),
        routes: row(routes),
    })
}

/// Stores the plan and the partners, as the app would.
fn fill() -> String {
    format!(
        "(() => {{
            const store = (key, data) => localStorage.setItem('handrail.' + key,
                JSON.stringify({{ v: 1, r: 1, t: 1, d: data }}));
            const some = (count, make) => Array.from({{ length: count }}, (_, at) => make(at));
            some({PARTNERS}, (at) => store('partner.p' + at, {{ name: 'Partner ' + at,
                offers: 'Chairs and a room', next: 'Call on Monday' }}));
            store('plan.large', {{ name: 'Large plan', date: '2030-12-11', time: '18:00',
                tasks: some({TASKS}, (at) => ({{ id: 't' + at, heading: 'information',
                    text: 'Something to do, number ' + at, owner: 'Dao', due: '2030-12-01',
                    done: at % 3 === 2 }})),
                money: some(40, (at) => ({{ id: 'm' + at, text: 'Line', amount: '1,500.50' }})),
                needs: some(60, (at) => ({{ id: 'n' + at, text: 'Chairs' }})),
                partners: some(20, (at) => 'p' + at) }});
        }})()"
    )
}
