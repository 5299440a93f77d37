//! How a way to act speaks of time, people and means.

use crate::domain::actions::{Fit, Means, Role, Time};

/// How long it takes.
pub fn time_word(time: Time) -> &'static str {
    match time {
        Time::Minutes => t!("actions-time-minutes"),
        Time::Evening => t!("actions-time-evening"),
        Time::Weeks => t!("actions-time-weeks"),
        Time::Longer => t!("actions-time-longer"),
    }
}

/// Who does it.
pub fn role_word(role: Role) -> &'static str {
    match role {
        Role::Anyone => t!("actions-role-anyone"),
        Role::Students => t!("actions-role-students"),
        Role::Parents => t!("actions-role-parents"),
        Role::Teachers => t!("actions-role-teachers"),
        Role::Employers => t!("actions-role-employers"),
        Role::Shops => t!("actions-role-shops"),
        Role::Media => t!("actions-role-media"),
        Role::Care => t!("actions-role-care"),
        Role::Lawyers => t!("actions-role-lawyers"),
        Role::Faith => t!("actions-role-faith"),
        Role::Survivors => t!("actions-role-survivors"),
    }
}

/// What it takes.
pub fn means_word(means: Means) -> &'static str {
    match means {
        Means::NoMoney => t!("actions-means-none"),
        Means::Money => t!("actions-means-money"),
        Means::Group => t!("actions-means-group"),
        Means::Skill => t!("actions-means-skill"),
        Means::Computer => t!("actions-means-computer"),
    }
}

/// 'An evening · Some money · A group'.
pub fn facts(fit: &Fit) -> String {
    let mut facts = vec![time_word(fit.time)];
    facts.extend(fit.needs.iter().map(|means| means_word(*means)));
    facts.join(" · ")
}
