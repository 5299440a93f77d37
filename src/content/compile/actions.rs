//! Reading ways to act, buying fairly, and going digital.

use super::ledger::Kind;
use super::organise::part;
use super::table::Table;
use crate::content::pack::{
    Action, ActionTask, Actions, Buying, Digital, LeftOut, Letter, PostIdea,
};
use crate::domain::actions::{Fit, Means, Role, Time};

pub(super) fn actions(table: &mut Table<'_>) -> Actions {
    Actions {
        all: table.tables("action", action),
        left_out: table.tables("left-out", |left_out| LeftOut {
            id: left_out.id(Kind::LeftOut, ""),
            title: left_out.plain("title"),
            why: left_out.prose("why"),
        }),
    }
}

fn action(action: &mut Table<'_>) -> Action {
    Action {
        id: action.id(Kind::Action, ""),
        title: action.plain("title"),
        icon: action.icon(),
        about: action.prose("about"),
        first: action.prose("first"),
        need: action.plains("need"),
        safety: action.prose("safety"),
        fit: fit(action),
        tasks: action.tables("tasks", |task| ActionTask {
            heading: task.reference("heading", Kind::Heading),
            text: task.plain("text"),
        }),
        next: action.links("next"),
    }
}

fn fit(action: &mut Table<'_>) -> Fit {
    let times = [
        ("minutes", Time::Minutes),
        ("evening", Time::Evening),
        ("weeks", Time::Weeks),
        ("longer", Time::Longer),
    ];
    let roles = [
        ("anyone", Role::Anyone),
        ("students", Role::Students),
        ("parents", Role::Parents),
        ("teachers", Role::Teachers),
        ("employers", Role::Employers),
        ("shops", Role::Shops),
        ("media", Role::Media),
        ("care", Role::Care),
        ("lawyers", Role::Lawyers),
        ("faith", Role::Faith),
        ("survivors", Role::Survivors),
    ];
    let means = [
        ("money", Means::Money),
        ("group", Means::Group),
        ("skill", Means::Skill),
        ("computer", Means::Computer),
    ];
    let roles_given = action.words("roles", &roles);
    if roles_given.is_empty() {
        action.problem("it is for nobody: `roles` has nothing in it");
    }
    Fit {
        time: action.word("time", &times).unwrap_or(Time::Minutes),
        roles: roles_given,
        needs: match action.has("needs") {
            true => action.words("needs", &means),
            false => Vec::new(),
        },
    }
}

pub(super) fn buying(table: &mut Table<'_>) -> Buying {
    Buying {
        parts: table.tables("part", |table| part(table, Kind::BuyingPart)),
        letters: table.tables("letter", |letter| Letter {
            id: letter.id(Kind::Letter, ""),
            part: letter.reference("part", Kind::BuyingPart),
            title: letter.plain("title"),
            text: letter.plain("text"),
        }),
    }
}

pub(super) fn digital(table: &mut Table<'_>) -> Digital {
    Digital {
        parts: table.tables("part", |table| part(table, Kind::DigitalPart)),
        ideas: table.tables("idea", |idea| PostIdea {
            id: idea.id(Kind::PostIdea, ""),
            title: idea.plain("title"),
            text: idea.plain("text"),
            how: idea.prose_if_given("how"),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::compile::english;
    use crate::domain::actions::Wanted;
    use crate::domain::posting::{RHYTHMS, from_messages, of_ours};

    #[test]
    fn there_are_thirty_ways_to_act_and_some_for_everyone() {
        let pack = english();
        let all = || pack.rest.actions.all.iter().map(|action| &action.fit);
        assert!(all().count() >= 30);
        let count = |wanted: Wanted| all().filter(|fit| wanted.fits(fit)).count();
        for time in Time::ALL {
            let wanted = Wanted {
                time: Some(time),
                ..Wanted::default()
            };
            assert!(count(wanted) >= 5, "{time:?}");
        }
        for means in Means::ALL {
            let wanted = Wanted {
                means: vec![means],
                ..Wanted::default()
            };
            assert!(count(wanted) >= 3, "{means:?}");
        }
        for role in Role::ALL {
            assert!(all().any(|fit| fit.roles.contains(&role)), "{role:?}");
            let wanted = Wanted {
                role: Some(role),
                means: vec![Means::NoMoney],
                ..Wanted::default()
            };
            assert!(count(wanted) >= 8, "{role:?} without money");
        }
        let ordered = all().map(|fit| Time::ALL.iter().position(|time| *time == fit.time));
        assert!(ordered.is_sorted(), "the short ones come first");
    }

    #[test]
    fn every_way_to_act_is_ready_to_begin() {
        for action in &english().rest.actions.all {
            let tasks = action.tasks.len();
            assert!((3..=6).contains(&tasks), "{}: {tasks} tasks", action.id);
            let is_safe = action.tasks.iter().any(|task| task.heading == "safety");
            assert!(is_safe || tasks < 5, "{}: no task on safety", action.id);
        }
    }

    #[test]
    fn there_are_posts_enough_for_two_weeks_with_and_without_messages() {
        let pack = english();
        let most = RHYTHMS.iter().max().copied().unwrap_or_default() * 2;
        assert!(of_ours(pack.rest.digital.ideas()).len() >= most);
        let messages = ["Call first".to_owned()];
        assert_eq!(
            from_messages(pack.rest.digital.ideas(), &messages).len(),
            10
        );
    }
}
