//! Ways to act: which of them fit the time, the person and what is at hand.

use super::plan::Plan;

/// How long something takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// A few minutes.
    Minutes,
    /// An evening.
    Evening,
    /// Some weeks, now and then.
    Weeks,
    /// Months or years.
    Longer,
}

impl Time {
    /// All of them, the shortest first.
    pub const ALL: [Time; 4] = [Time::Minutes, Time::Evening, Time::Weeks, Time::Longer];
}

/// Who does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// No matter who.
    Anyone,
    /// Pupils and students.
    Students,
    /// Parents, and others who bring up a child.
    Parents,
    /// Teachers and youth workers.
    Teachers,
    /// Those who hire people, also at home.
    Employers,
    /// Those who own or run a shop.
    Shops,
    /// Writers and media.
    Media,
    /// Nurses, doctors, social workers, and others who meet people in need at work.
    Care,
    /// Lawyers and those who study law.
    Lawyers,
    /// Groups of a place or of a faith.
    Faith,
    /// Survivors who choose to.
    Survivors,
}

impl Role {
    /// All that one can say of oneself. Everyone is [`Role::Anyone`].
    pub const ALL: [Role; 10] = [
        Role::Students,
        Role::Parents,
        Role::Teachers,
        Role::Employers,
        Role::Shops,
        Role::Media,
        Role::Care,
        Role::Lawyers,
        Role::Faith,
        Role::Survivors,
    ];
}

/// What it takes beside time and will.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    /// No money. Only asked for, never needed.
    NoMoney,
    /// Some money.
    Money,
    /// A group.
    Group,
    /// Something that one can do well.
    Skill,
    /// A computer.
    Computer,
}

impl Means {
    /// All of them.
    pub const ALL: [Means; 5] = [
        Means::NoMoney,
        Means::Money,
        Means::Group,
        Means::Skill,
        Means::Computer,
    ];
}

/// What decides whether a way to act fits.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// How long it takes.
    pub time: Time,
    /// For whom it was written.
    pub roles: Vec<Role>,
    /// What it needs. Empty: nothing.
    pub needs: Vec<Means>,
}

/// What someone looks for. Empty: everything fits.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wanted {
    /// How long it may take.
    pub time: Option<Time>,
    /// Who they are.
    pub role: Option<Role>,
    /// What they can put in. One of these has to be used; with [`Means::NoMoney`], no money.
    pub means: Vec<Means>,
}

/// One thing that someone looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The time.
    Time,
    /// The person.
    Role,
    /// What is put in, but for money that is not.
    Means,
    /// That it costs nothing.
    NoMoney,
}

impl Wanted {
    /// Nothing is asked for.
    pub fn is_open(&self) -> bool {
        self.conditions().is_empty()
    }

    /// Asks for a time, or no longer for it.
    pub fn toggle_time(&mut self, time: Time) {
        self.time = (self.time != Some(time)).then_some(time);
    }

    /// Asks for a person, or no longer for them.
    pub fn toggle_role(&mut self, role: Role) {
        self.role = (self.role != Some(role)).then_some(role);
    }

    /// Asks for a means, or no longer for it. Money and no money rule each other out.
    pub fn toggle_means(&mut self, means: Means) {
        if self.means.contains(&means) {
            return self.means.retain(|other| *other != means);
        }
        let against = match means {
            Means::Money => Some(Means::NoMoney),
            Means::NoMoney => Some(Means::Money),
            _ => None,
        };
        self.means.retain(|other| Some(*other) != against);
        self.means.push(means);
    }

    /// Whether it fits all that is asked for. What is for anyone fits every person.
    pub fn fits(&self, fit: &Fit) -> bool {
        let time = self.time.is_none_or(|time| time == fit.time);
        let role = self
            .role
            .is_none_or(|role| fit.roles.contains(&role) || fit.roles.contains(&Role::Anyone));
        let is_free = !fit.needs.contains(&Means::Money);
        let is_used = |means: &Means| fit.needs.contains(means);
        let means = !self.puts_in() || self.means.iter().any(is_used);
        time && role && means && (is_free || !self.means.contains(&Means::NoMoney))
    }

    /// The places of those that fit: first what was written for the person asked for, then what
    /// is for anyone. With no person asked for, all are in the second list.
    pub fn find<'a>(&self, all: impl Iterator<Item = &'a Fit>) -> (Vec<usize>, Vec<usize>) {
        let (mut own, mut others) = (Vec::new(), Vec::new());
        for (at, fit) in all.enumerate() {
            if !self.fits(fit) {
                continue;
            }
            match self.role.is_some_and(|role| fit.roles.contains(&role)) {
                true => own.push(at),
                false => others.push(at),
            }
        }
        (own, others)
    }

    /// Something other than no money is chosen of the means.
    fn puts_in(&self) -> bool {
        self.means.iter().any(|means| *means != Means::NoMoney)
    }

    /// All that is asked for, one by one.
    pub fn conditions(&self) -> Vec<Condition> {
        let asked = [
            (self.time.is_some(), Condition::Time),
            (self.role.is_some(), Condition::Role),
            (self.puts_in(), Condition::Means),
            (self.means.contains(&Means::NoMoney), Condition::NoMoney),
        ];
        let asked = asked.into_iter().filter(|(is_asked, _)| *is_asked);
        asked.map(|(_, condition)| condition).collect()
    }

    /// The same without one thing.
    pub fn without(&self, condition: Condition) -> Wanted {
        let mut looser = self.clone();
        match condition {
            Condition::Time => looser.time = None,
            Condition::Role => looser.role = None,
            Condition::Means => looser.means.retain(|means| *means == Means::NoMoney),
            Condition::NoMoney => looser.means.retain(|means| *means != Means::NoMoney),
        }
        looser
    }

    /// What to leave out so that something fits, with how much then does: the most first.
    pub fn loosen<'a>(
        &self,
        all: impl Iterator<Item = &'a Fit> + Clone,
    ) -> Vec<(Condition, usize)> {
        let mut ways: Vec<(Condition, usize)> = Vec::new();
        for condition in self.conditions() {
            let looser = self.without(condition);
            let count = all.clone().filter(|fit| looser.fits(fit)).count();
            if count > 0 {
                let at = ways.iter().take_while(|(_, other)| *other >= count).count();
                ways.insert(at, (condition, count));
            }
        }
        ways
    }
}

/// A plan for the way to act with this id. `tasks` are headings with what to do; `new_id` makes
/// ids.
pub fn plan<'a>(
    id: &str,
    name: &str,
    tasks: impl Iterator<Item = (&'a str, &'a str)>,
    new_id: &mut dyn FnMut() -> String,
) -> Plan {
    let mut plan = Plan {
        name: name.to_owned(),
        from: Some(id.to_owned()),
        ..Plan::default()
    };
    for (heading, text) in tasks {
        plan.add_task(new_id(), heading, text, None);
    }
    plan
}

/// Of these plans, the first that began with the way to act with this id.
pub fn begun<'a>(plans: &'a [(String, Plan)], id: &str) -> Option<&'a (String, Plan)> {
    plans
        .iter()
        .find(|(_, plan)| plan.from.as_deref() == Some(id))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn fit(time: Time, roles: &[Role], needs: &[Means]) -> Fit {
        Fit {
            time,
            roles: roles.to_vec(),
            needs: needs.to_vec(),
        }
    }

    fn some() -> Vec<Fit> {
        vec![
            fit(Time::Minutes, &[Role::Anyone], &[]),
            fit(Time::Weeks, &[Role::Teachers], &[Means::Group]),
            fit(
                Time::Weeks,
                &[Role::Anyone, Role::Students],
                &[Means::Group, Means::Money],
            ),
            fit(Time::Longer, &[Role::Lawyers], &[Means::Skill]),
        ]
    }

    fn wanted(time: Option<Time>, role: Option<Role>, means: &[Means]) -> Wanted {
        Wanted {
            time,
            role,
            means: means.to_vec(),
        }
    }

    #[test]
    fn with_nothing_asked_everything_fits_in_its_order() {
        let (own, others) = Wanted::default().find(some().iter());
        assert_eq!((own, others), (vec![], vec![0, 1, 2, 3]));
        assert!(Wanted::default().is_open());
    }

    #[test]
    fn what_was_written_for_someone_comes_before_what_is_for_anyone() {
        let find = |role| wanted(None, Some(role), &[]).find(some().iter());
        assert_eq!(find(Role::Students), (vec![2], vec![0]));
        assert_eq!(find(Role::Teachers), (vec![1], vec![0, 2]));
        assert_eq!(find(Role::Survivors), (vec![], vec![0, 2]));
    }

    #[test]
    fn time_and_person_and_one_of_the_means_have_to_hold() {
        let find = |time, means: &[Means]| wanted(time, None, means).find(some().iter()).1;
        assert_eq!(find(Some(Time::Weeks), &[]), [1, 2]);
        assert_eq!(find(None, &[Means::NoMoney]), [0, 1, 3]);
        assert_eq!(find(None, &[Means::Group, Means::NoMoney]), [1]);
        assert_eq!(find(None, &[Means::Skill, Means::Money]), [2, 3]);
        assert_eq!(find(Some(Time::Weeks), &[Means::Money]), [2]);
        assert_eq!(find(Some(Time::Minutes), &[Means::Money]), [0; 0]);
    }

    #[test]
    fn money_and_no_money_rule_each_other_out() {
        let mut wanted = Wanted::default();
        wanted.toggle_means(Means::Money);
        wanted.toggle_means(Means::Skill);
        wanted.toggle_means(Means::NoMoney);
        assert_eq!(wanted.means, [Means::Skill, Means::NoMoney]);
        wanted.toggle_means(Means::NoMoney);
        assert_eq!(wanted.means, [Means::Skill]);
        wanted.toggle_time(Time::Weeks);
        wanted.toggle_time(Time::Weeks);
        wanted.toggle_role(Role::Media);
        wanted.toggle_role(Role::Parents);
        assert_eq!((wanted.time, wanted.role), (None, Some(Role::Parents)));
    }

    #[test]
    fn what_to_leave_out_is_named_with_what_it_brings() {
        let nothing = wanted(Some(Time::Minutes), None, &[Means::Group]);
        assert_eq!(
            nothing.loosen(some().iter()),
            [(Condition::Time, 2), (Condition::Means, 1)]
        );
        let none = wanted(Some(Time::Evening), Some(Role::Media), &[Means::Computer]);
        assert_eq!(none.loosen(some().iter()), []);
    }

    #[test]
    fn a_way_to_act_becomes_a_plan_and_is_known_again() {
        let tasks = [("information", "Find it"), ("safety", "Take care")];
        let mut count = 0;
        let plan = plan("save", "Save it", tasks.into_iter(), &mut || {
            count += 1;
            format!("t{count}")
        });
        assert_eq!(
            (plan.name.as_str(), plan.from.as_deref()),
            ("Save it", Some("save"))
        );
        let made: Vec<_> = plan
            .tasks
            .iter()
            .map(|task| (task.id.as_str(), task.heading.as_str(), task.text.as_str()))
            .collect();
        assert_eq!(
            made,
            [
                ("t1", "information", "Find it"),
                ("t2", "safety", "Take care")
            ]
        );
        let plans = [("a".to_owned(), Plan::default()), ("b".to_owned(), plan)];
        assert_eq!(begun(&plans, "save").map(|(id, _)| id.as_str()), Some("b"));
        assert_eq!(begun(&plans, "other"), None);
    }

    fn any_wanted() -> impl Strategy<Value = Wanted> {
        (
            prop::option::of(prop::sample::select(Time::ALL.to_vec())),
            prop::option::of(prop::sample::select(Role::ALL.to_vec())),
            prop::sample::subsequence(Means::ALL.to_vec(), 0..=5),
        )
            .prop_map(|(time, role, means)| Wanted { time, role, means })
    }

    proptest! {
        #[test]
        fn leaving_out_keeps_its_word_and_takes_nothing_away(wanted in any_wanted()) {
            let all = some();
            let before = all.iter().filter(|fit| wanted.fits(fit)).count();
            for (condition, count) in wanted.loosen(all.iter()) {
                let (own, others) = wanted.without(condition).find(all.iter());
                prop_assert_eq!(own.len() + others.len(), count);
                prop_assert!(count >= before);
                prop_assert_eq!(wanted.without(condition).conditions().len() + 1, wanted.conditions().len());
            }
        }

        #[test]
        fn tapping_twice_changes_nothing(wanted in any_wanted(), at in 0usize..5) {
            let means = Means::ALL[at];
            // What a tap had to take away does not come back.
            prop_assume!(!(wanted.means.contains(&Means::Money) || wanted.means.contains(&Means::NoMoney)));
            let mut twice = wanted.clone();
            twice.toggle_means(means);
            twice.toggle_means(means);
            let same = |means: &Means| wanted.means.contains(means) == twice.means.contains(means);
            prop_assert!(Means::ALL.iter().all(same));
        }
    }
}
