//! Where in the app one is: the part of the address after `#`.
//!
//! Hash routes work in any folder, on any server and from a file, and the fragment is never
//! sent to a server. [`Route::parse`] takes any text; what it does not know is
//! [`Route::Unknown`], which a page of its own explains.

use std::fmt;

use crate::content::pack::{Pack, Section, Target};
use crate::domain::ids::is_id;

/// A page of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// Lessons and ways in.
    Learn,
    /// A lesson by id, open at a screen (from 0).
    Lesson(String, usize),
    /// A way in, by its id.
    Way(String),
    /// Check what you know: topics and score.
    Quiz,
    /// The round under way.
    Round,
    /// Stories with choices.
    Stories,
    /// A story by id, where it was left.
    Story(String),
    /// The chain: four links to touch.
    Chain,
    /// The process, open at a stage by id.
    Process(Option<String>),
    /// What makes it trafficking: act, means, purpose.
    Means,
    /// Ten cases to sort.
    Cases,
    /// Words that need explaining.
    Words,
    /// A word of the glossary, by id.
    Word(String),
    /// Facts with a figure.
    Facts,
    /// The search. What is typed is never in the address.
    Search,
    /// Check what you know together, on one screen.
    Group,
    /// Sets of questions, in and out.
    Questions,
    /// The certificate.
    Certificate,
    /// Act.
    Act,
    /// Choose your audience.
    Audiences,
    /// One audience, by id.
    Audience(String),
    /// Get organised.
    Organise,
    /// The plan of a group that gets organised.
    ActionPlan,
    /// Who should be at the table.
    AtTable,
    /// Nine questions to think about, alone or together.
    Workshop,
    /// All action messages.
    Messages,
    /// A message by id.
    Message(String),
    /// A message by id, as poster, card, text message and radio script.
    GiveMessage(String),
    /// Thirty ways to act.
    Actions,
    /// A way to act, by id.
    Action(String),
    /// Buying fairly.
    Buying,
    /// Share.
    Share,
    /// All activity plans.
    Plans,
    /// A plan by id.
    Plan(String),
    /// Plans of ours to start from.
    Templates,
    /// A plan of ours, by id.
    Template(String),
    /// The safety lists of a plan, by its id.
    PlanSafety(String),
    /// The run sheet of a plan, by its id.
    RunSheet(String),
    /// Partners.
    Partners,
    /// A partner by id.
    Partner(String),
    /// Reports of activities.
    Reports,
    /// A report by id.
    Report(String),
    /// Going digital: where to post, and when.
    Digital,
    /// The safety lists.
    Lists,
    /// A safety list by id.
    List(String),
    /// Stay safe.
    Safe,
    /// Signs of forced work, as questions.
    Signs,
    /// Check a job offer.
    Offer,
    /// A check of an offer that is kept, by its id.
    KeptOffer(String),
    /// Before a journey: the list and the card.
    Travel,
    /// The safety card.
    Card,
    /// A list under Stay safe, by id.
    SafeList(String),
    /// A theme of online-safety tips, by id.
    Tips(String),
    /// A guide listed under Stay safe, by id.
    SafeGuide(String),
    /// Help.
    Help,
    /// A guide listed under Help, by id.
    HelpGuide(String),
    /// All countries with help numbers.
    Countries,
    /// Help numbers of a country, by its code in small letters.
    Country(String),
    /// Directories and tools for everyone.
    Everywhere,
    /// Help numbers of the user's own.
    Numbers,
    /// This phone.
    Phone,
    /// How to put it on the home screen.
    Install,
    /// What works without a network, and updates.
    Offline,
    /// Choice of language.
    Language,
    /// Text size, colours, motion.
    Display,
    /// Leave quickly, and what it can't hide.
    Leave,
    /// Back up, restore, hand over, erase.
    Notes,
    /// Sources and dates.
    Sources,
    /// One source, by id.
    Source(String),
    /// Ways to act of older lists that are not here, and why.
    LeftOut,
    /// No page of ours; the text as it was.
    Unknown(String),
}

/// The five tabs, and what lies beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// Learn.
    Learn,
    /// Act.
    Act,
    /// Share.
    Share,
    /// Stay safe.
    Safe,
    /// Help.
    Help,
    /// This phone: reached from the top bar.
    Phone,
}

impl Tab {
    /// The five of the bar at the bottom, in order.
    pub const BAR: [Tab; 5] = [Tab::Learn, Tab::Act, Tab::Share, Tab::Safe, Tab::Help];

    /// The first page of the tab.
    pub fn route(self) -> Route {
        match self {
            Tab::Learn => Route::Learn,
            Tab::Act => Route::Act,
            Tab::Share => Route::Share,
            Tab::Safe => Route::Safe,
            Tab::Help => Route::Help,
            Tab::Phone => Route::Phone,
        }
    }

    /// Its name in style sheets.
    pub fn class(self) -> &'static str {
        match self {
            Tab::Learn => "learn",
            Tab::Act => "act",
            Tab::Share => "share",
            Tab::Safe => "safe",
            Tab::Help => "help",
            Tab::Phone => "phone",
        }
    }
}

impl Route {
    /// The route in the text after `#`.
    pub fn parse(hash: &str) -> Route {
        let path = hash.trim_start_matches('#').trim_matches('/');
        let mut parts = path.splitn(4, '/');
        let parts = (
            parts.next().unwrap_or(""),
            parts.next(),
            parts.next(),
            parts.next(),
        );
        let known = match parts {
            ("" | "learn", None, ..) => Some(Route::Learn),
            ("learn", Some("lesson"), Some(id), screen) => lesson(id, screen),
            ("learn", Some("way"), Some(id), None) => of_id(id, Route::Way),
            ("learn", Some("quiz"), None, _) => Some(Route::Quiz),
            ("learn", Some("quiz"), Some("round"), None) => Some(Route::Round),
            ("learn", Some("stories"), None, _) => Some(Route::Stories),
            ("learn", Some("story"), Some(id), None) => of_id(id, Route::Story),
            ("learn", Some("chain"), None, _) => Some(Route::Chain),
            ("learn", Some("process"), None, _) => Some(Route::Process(None)),
            ("learn", Some("process"), Some(id), None) => of_id(id, |id| Route::Process(Some(id))),
            ("learn", Some("means"), None, _) => Some(Route::Means),
            ("learn", Some("means"), Some("cases"), None) => Some(Route::Cases),
            ("learn", Some("words"), None, _) => Some(Route::Words),
            ("learn", Some("words"), Some(id), None) => of_id(id, Route::Word),
            ("learn", Some("facts"), None, _) => Some(Route::Facts),
            ("search", None, ..) => Some(Route::Search),
            ("learn", Some("group"), None, _) => Some(Route::Group),
            ("learn", Some("questions"), None, _) => Some(Route::Questions),
            ("learn", Some("certificate"), None, _) => Some(Route::Certificate),
            ("act", None, ..) => Some(Route::Act),
            ("act", Some("audience"), None, _) => Some(Route::Audiences),
            ("act", Some("audience"), Some(id), None) => of_id(id, Route::Audience),
            ("act", Some("organise"), None, _) => Some(Route::Organise),
            ("act", Some("organise"), Some("plan"), None) => Some(Route::ActionPlan),
            ("act", Some("organise"), Some("table"), None) => Some(Route::AtTable),
            ("act", Some("workshop"), None, _) => Some(Route::Workshop),
            ("act", Some("messages"), None, _) => Some(Route::Messages),
            ("act", Some("message"), Some(id), None) => of_id(id, Route::Message),
            ("act", Some("message"), Some(id), Some("give")) => of_id(id, Route::GiveMessage),
            ("act", Some("actions"), None, _) => Some(Route::Actions),
            ("act", Some("action"), Some(id), None) => of_id(id, Route::Action),
            ("act", Some("buying"), None, _) => Some(Route::Buying),
            ("share", None, ..) => Some(Route::Share),
            ("share", Some("plans"), None, _) => Some(Route::Plans),
            ("share", Some("plan"), Some(id), None) => of_id(id, Route::Plan),
            ("share", Some("plan"), Some(id), Some("safety")) => of_id(id, Route::PlanSafety),
            ("share", Some("plan"), Some(id), Some("run")) => of_id(id, Route::RunSheet),
            ("share", Some("templates"), None, _) => Some(Route::Templates),
            ("share", Some("template"), Some(id), None) => of_id(id, Route::Template),
            ("share", Some("partners"), None, _) => Some(Route::Partners),
            ("share", Some("partner"), Some(id), None) => of_id(id, Route::Partner),
            ("share", Some("reports"), None, _) => Some(Route::Reports),
            ("share", Some("report"), Some(id), None) => of_id(id, Route::Report),
            ("share", Some("digital"), None, _) => Some(Route::Digital),
            ("share", Some("lists"), None, _) => Some(Route::Lists),
            ("share", Some("list"), Some(id), None) => of_id(id, Route::List),
            ("safe", None, ..) => Some(Route::Safe),
            ("safe", Some("signs"), None, _) => Some(Route::Signs),
            ("safe", Some("offer"), None, _) => Some(Route::Offer),
            ("safe", Some("offer"), Some(id), None) => of_id(id, Route::KeptOffer),
            ("safe", Some("travel"), None, _) => Some(Route::Travel),
            ("safe", Some("card"), None, _) => Some(Route::Card),
            ("safe", Some("list"), Some(id), None) => of_id(id, Route::SafeList),
            ("safe", Some("tips"), Some(id), None) => of_id(id, Route::Tips),
            ("safe", Some("guide"), Some(id), None) => of_id(id, Route::SafeGuide),
            ("help", None, ..) => Some(Route::Help),
            ("help", Some("guide"), Some(id), None) => of_id(id, Route::HelpGuide),
            ("help", Some("countries"), None, _) => Some(Route::Countries),
            ("help", Some("country"), Some(id), None) => of_id(id, Route::Country),
            ("help", Some("everywhere"), None, _) => Some(Route::Everywhere),
            ("help", Some("numbers"), None, _) => Some(Route::Numbers),
            ("phone", None, ..) => Some(Route::Phone),
            ("phone", Some("install"), None, _) => Some(Route::Install),
            ("phone", Some("offline"), None, _) => Some(Route::Offline),
            ("phone", Some("language"), None, _) => Some(Route::Language),
            ("phone", Some("display"), None, _) => Some(Route::Display),
            ("phone", Some("leave"), None, _) => Some(Route::Leave),
            ("phone", Some("notes"), None, _) => Some(Route::Notes),
            ("phone", Some("sources"), None, _) => Some(Route::Sources),
            ("phone", Some("sources"), Some(id), None) => of_id(id, Route::Source),
            ("phone", Some("left-out"), None, _) => Some(Route::LeftOut),
            _ => None,
        };
        known.unwrap_or_else(|| Route::Unknown(path.to_owned()))
    }

    /// Where a link of the content leads.
    pub fn of(target: &Target, pack: &Pack) -> Route {
        match target {
            Target::Lesson(id) => Route::Lesson(id.clone(), 0),
            Target::Tips(id) => Route::Tips(id.clone()),
            Target::Word(id) => Route::Word(id.clone()),
            Target::Checklist(id) => match pack.checklist(id).map(|list| list.section) {
                Some(Section::Safe) => Route::SafeList(id.clone()),
                _ => Route::List(id.clone()),
            },
            Target::Guide(id) => match pack.guide(id).map(|guide| guide.section) {
                Some(Section::Safe) => Route::SafeGuide(id.clone()),
                _ => Route::HelpGuide(id.clone()),
            },
            Target::Page(name) => match name.as_str() {
                "quiz" => Route::Quiz,
                "chain" => Route::Chain,
                "process" => Route::Process(None),
                "means" => Route::Means,
                "words" => Route::Words,
                "facts" => Route::Facts,
                "search" => Route::Search,
                "act" => Route::Act,
                "audience" => Route::Audiences,
                "organise" => Route::Organise,
                "action-plan" => Route::ActionPlan,
                "at-table" => Route::AtTable,
                "workshop" => Route::Workshop,
                "messages" => Route::Messages,
                "actions" => Route::Actions,
                "buying" => Route::Buying,
                "share" => Route::Share,
                "plans" => Route::Plans,
                "lists" => Route::Lists,
                "templates" => Route::Templates,
                "partners" => Route::Partners,
                "reports" => Route::Reports,
                "digital" => Route::Digital,
                "safe" => Route::Safe,
                "signs" => Route::Signs,
                "offer" => Route::Offer,
                "travel" => Route::Travel,
                "help" => Route::Help,
                _ => Route::Learn,
            },
        }
    }

    /// The address, to put into a link.
    pub fn href(&self) -> String {
        format!("#/{self}")
    }

    /// Where our own Back leads when there is nothing to go back to.
    pub fn parent(&self) -> Route {
        match self {
            Route::Story(_) => Route::Stories,
            Route::Cases => Route::Means,
            Route::Word(_) => Route::Words,
            Route::Round | Route::Questions | Route::Certificate => Route::Quiz,
            Route::Audience(_) => Route::Audiences,
            Route::ActionPlan | Route::AtTable | Route::Workshop => Route::Organise,
            Route::Message(_) => Route::Messages,
            Route::GiveMessage(id) => Route::Message(id.clone()),
            Route::Action(_) => Route::Actions,
            Route::Plan(_) | Route::Templates => Route::Plans,
            Route::Template(_) => Route::Templates,
            Route::PlanSafety(id) | Route::RunSheet(id) => Route::Plan(id.clone()),
            Route::Partner(_) => Route::Partners,
            Route::Report(_) => Route::Reports,
            Route::List(_) => Route::Lists,
            Route::Card | Route::SafeList(_) => Route::Travel,
            Route::KeptOffer(_) => Route::Offer,
            Route::Country(_) => Route::Countries,
            Route::Source(_) | Route::LeftOut => Route::Sources,
            Route::Phone => Route::Learn,
            _ => self.tab().route(),
        }
    }

    /// Whether it is the first page of a tab of the bar, which needs no Back.
    pub fn is_root(&self) -> bool {
        Tab::BAR.iter().any(|tab| tab.route() == *self)
    }

    /// The tab it belongs to.
    pub fn tab(&self) -> Tab {
        match self {
            Route::Learn
            | Route::Way(_)
            | Route::Lesson(..)
            | Route::Quiz
            | Route::Round
            | Route::Stories
            | Route::Story(_)
            | Route::Chain
            | Route::Process(_)
            | Route::Means
            | Route::Cases
            | Route::Words
            | Route::Word(_)
            | Route::Facts
            | Route::Search
            | Route::Group
            | Route::Questions
            | Route::Certificate
            | Route::Unknown(_) => Tab::Learn,
            Route::Act
            | Route::Audiences
            | Route::Audience(_)
            | Route::Organise
            | Route::ActionPlan
            | Route::AtTable
            | Route::Workshop
            | Route::Messages
            | Route::Message(_)
            | Route::GiveMessage(_)
            | Route::Actions
            | Route::Action(_)
            | Route::Buying => Tab::Act,
            Route::Share
            | Route::Plans
            | Route::Plan(_)
            | Route::Templates
            | Route::Template(_)
            | Route::PlanSafety(_)
            | Route::RunSheet(_)
            | Route::Partners
            | Route::Partner(_)
            | Route::Reports
            | Route::Report(_)
            | Route::Digital
            | Route::Lists
            | Route::List(_) => Tab::Share,
            Route::Safe
            | Route::Signs
            | Route::Offer
            | Route::KeptOffer(_)
            | Route::Travel
            | Route::Card
            | Route::SafeList(_)
            | Route::Tips(_)
            | Route::SafeGuide(_) => Tab::Safe,
            Route::Help
            | Route::HelpGuide(_)
            | Route::Countries
            | Route::Country(_)
            | Route::Everywhere
            | Route::Numbers => Tab::Help,
            Route::Phone
            | Route::Install
            | Route::Offline
            | Route::Language
            | Route::Display
            | Route::Leave
            | Route::Notes
            | Route::Sources
            | Route::Source(_)
            | Route::LeftOut => Tab::Phone,
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Route::Learn => f.write_str("learn"),
            Route::Way(id) => write!(f, "learn/way/{id}"),
            Route::Lesson(id, 0) => write!(f, "learn/lesson/{id}"),
            Route::Lesson(id, screen) => write!(f, "learn/lesson/{id}/{}", screen + 1),
            Route::Quiz => f.write_str("learn/quiz"),
            Route::Round => f.write_str("learn/quiz/round"),
            Route::Stories => f.write_str("learn/stories"),
            Route::Story(id) => write!(f, "learn/story/{id}"),
            Route::Chain => f.write_str("learn/chain"),
            Route::Process(None) => f.write_str("learn/process"),
            Route::Process(Some(id)) => write!(f, "learn/process/{id}"),
            Route::Means => f.write_str("learn/means"),
            Route::Cases => f.write_str("learn/means/cases"),
            Route::Words => f.write_str("learn/words"),
            Route::Word(id) => write!(f, "learn/words/{id}"),
            Route::Facts => f.write_str("learn/facts"),
            Route::Search => f.write_str("search"),
            Route::Group => f.write_str("learn/group"),
            Route::Questions => f.write_str("learn/questions"),
            Route::Certificate => f.write_str("learn/certificate"),
            Route::Act => f.write_str("act"),
            Route::Audiences => f.write_str("act/audience"),
            Route::Audience(id) => write!(f, "act/audience/{id}"),
            Route::Organise => f.write_str("act/organise"),
            Route::ActionPlan => f.write_str("act/organise/plan"),
            Route::AtTable => f.write_str("act/organise/table"),
            Route::Workshop => f.write_str("act/workshop"),
            Route::Messages => f.write_str("act/messages"),
            Route::Message(id) => write!(f, "act/message/{id}"),
            Route::GiveMessage(id) => write!(f, "act/message/{id}/give"),
            Route::Actions => f.write_str("act/actions"),
            Route::Action(id) => write!(f, "act/action/{id}"),
            Route::Buying => f.write_str("act/buying"),
            Route::Templates => f.write_str("share/templates"),
            Route::Template(id) => write!(f, "share/template/{id}"),
            Route::PlanSafety(id) => write!(f, "share/plan/{id}/safety"),
            Route::RunSheet(id) => write!(f, "share/plan/{id}/run"),
            Route::Partners => f.write_str("share/partners"),
            Route::Partner(id) => write!(f, "share/partner/{id}"),
            Route::Reports => f.write_str("share/reports"),
            Route::Report(id) => write!(f, "share/report/{id}"),
            Route::Digital => f.write_str("share/digital"),
            Route::Share => f.write_str("share"),
            Route::Plans => f.write_str("share/plans"),
            Route::Plan(id) => write!(f, "share/plan/{id}"),
            Route::Lists => f.write_str("share/lists"),
            Route::List(id) => write!(f, "share/list/{id}"),
            Route::Safe => f.write_str("safe"),
            Route::Signs => f.write_str("safe/signs"),
            Route::Offer => f.write_str("safe/offer"),
            Route::KeptOffer(id) => write!(f, "safe/offer/{id}"),
            Route::Travel => f.write_str("safe/travel"),
            Route::Card => f.write_str("safe/card"),
            Route::SafeList(id) => write!(f, "safe/list/{id}"),
            Route::Tips(id) => write!(f, "safe/tips/{id}"),
            Route::SafeGuide(id) => write!(f, "safe/guide/{id}"),
            Route::Help => f.write_str("help"),
            Route::HelpGuide(id) => write!(f, "help/guide/{id}"),
            Route::Countries => f.write_str("help/countries"),
            Route::Country(id) => write!(f, "help/country/{id}"),
            Route::Everywhere => f.write_str("help/everywhere"),
            Route::Numbers => f.write_str("help/numbers"),
            Route::Phone => f.write_str("phone"),
            Route::Install => f.write_str("phone/install"),
            Route::Offline => f.write_str("phone/offline"),
            Route::Language => f.write_str("phone/language"),
            Route::Display => f.write_str("phone/display"),
            Route::Leave => f.write_str("phone/leave"),
            Route::Notes => f.write_str("phone/notes"),
            Route::Sources => f.write_str("phone/sources"),
            Route::Source(id) => write!(f, "phone/sources/{id}"),
            Route::LeftOut => f.write_str("phone/left-out"),
            Route::Unknown(path) => f.write_str(path),
        }
    }
}

fn of_id(id: &str, route: fn(String) -> Route) -> Option<Route> {
    is_id(id).then(|| route(id.to_owned()))
}

fn lesson(id: &str, screen: Option<&str>) -> Option<Route> {
    let screen = match screen {
        None => 0,
        Some(number) => number.parse::<usize>().ok()?.checked_sub(1)?,
    };
    is_id(id).then(|| Route::Lesson(id.to_owned(), screen))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Every page once: a new variant without an entry here does not compile.
    fn any_route() -> impl Strategy<Value = Route> {
        let plain = prop::sample::select(vec![
            Route::Learn,
            Route::Quiz,
            Route::Round,
            Route::Stories,
            Route::Chain,
            Route::Process(None),
            Route::Means,
            Route::Cases,
            Route::Words,
            Route::Facts,
            Route::Search,
            Route::Group,
            Route::Questions,
            Route::Certificate,
            Route::Act,
            Route::Audiences,
            Route::Organise,
            Route::ActionPlan,
            Route::AtTable,
            Route::Workshop,
            Route::Messages,
            Route::Actions,
            Route::Buying,
            Route::Share,
            Route::Plans,
            Route::Templates,
            Route::Partners,
            Route::Reports,
            Route::Digital,
            Route::Lists,
            Route::Safe,
            Route::Signs,
            Route::Offer,
            Route::Travel,
            Route::Card,
            Route::Help,
            Route::Countries,
            Route::Everywhere,
            Route::Numbers,
            Route::Phone,
            Route::Install,
            Route::Offline,
            Route::Language,
            Route::Display,
            Route::Leave,
            Route::Notes,
            Route::Sources,
            Route::LeftOut,
        ]);
        let with_id: Vec<fn(String) -> Route> = vec![
            Route::Way,
            Route::Story,
            Route::Audience,
            Route::Message,
            Route::GiveMessage,
            Route::Action,
            Route::Plan,
            Route::Template,
            Route::PlanSafety,
            Route::RunSheet,
            Route::Partner,
            Route::Report,
            Route::List,
            Route::SafeList,
            Route::KeptOffer,
            Route::Tips,
            Route::SafeGuide,
            Route::HelpGuide,
            Route::Country,
            Route::Source,
        ];
        let id = || "[a-z0-9-]{1,20}";
        prop_oneof![
            plain,
            (prop::sample::select(with_id), id()).prop_map(|(route, id)| route(id)),
            (id(), 0usize..20).prop_map(|(id, screen)| Route::Lesson(id, screen)),
        ]
    }

    proptest! {
        #[test]
        fn parses_what_it_prints(route in any_route()) {
            prop_assert_eq!(Route::parse(&route.href()), route);
        }

        #[test]
        fn any_text_is_some_route(text in any::<String>()) {
            let route = Route::parse(&text);
            prop_assert_eq!(Route::parse(&route.href()), route);
        }

        #[test]
        fn back_ends_at_a_tab(route in any_route()) {
            let mut at = route;
            for _ in 0..4 { at = at.parent(); }
            prop_assert!(at.is_root(), "{at}");
        }
    }

    #[test]
    fn unknown_routes_say_so() {
        for text in [
            "#/nowhere",
            "#/learn/lesson",
            "#/share/plan/<b>",
            "#/learn/lesson/a/0",
        ] {
            assert!(matches!(Route::parse(text), Route::Unknown(_)), "{text}");
        }
        assert_eq!(Route::parse(""), Route::Learn);
        assert_eq!(Route::parse("#/"), Route::Learn);
    }
}
