//! Playing together on one screen: teams that pass the phone, or a show of hands.
//!
//! Nobody's name is asked for. What counts at the end is what to talk about.

use super::table::Table;

/// As few teams as there can be.
pub const FEWEST: usize = 2;

/// As many.
pub const MOST: usize = 6;

/// How many questions a game has, to choose from.
pub const LENGTHS: [usize; 3] = [5, 8, 12];

/// Seconds for a question, to choose from; 0 for as long as it takes.
pub const SECONDS: [usize; 4] = [0, 30, 60, 120];

/// A game, from choosing teams to the talk at its end.
#[derive(Clone, Debug, PartialEq)]
pub struct Game {
    /// How answers are given.
    pub way: Way,
    /// Topic id, or a set of questions; none for all topics.
    pub topic: Option<String>,
    /// How many questions.
    pub length: usize,
    /// Seconds for each; 0 for no limit.
    pub seconds: usize,
    /// The teams, in the order of their marks.
    pub teams: Vec<Team>,
    /// Ids of the questions, in the order they are asked.
    pub questions: Vec<String>,
    /// The question that is open, from 0.
    pub at: usize,
    /// Where the game stands.
    pub stage: Stage,
    /// What the team whose turn it is has touched and not yet given.
    pub draft: String,
    /// Raised hands by option, for the open question.
    pub hands: Table<usize>,
    /// How many questions most hands were right on.
    pub most_right: usize,
    /// Ids of questions that half of the teams or hands, or more, had otherwise: to talk about.
    pub hard: Vec<String>,
}

/// A team.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Team {
    /// What it calls itself; empty for its mark.
    pub name: String,
    /// The option that it gave for the open question; empty before.
    pub given: String,
    /// How many of its answers were right.
    pub right: usize,
}

/// How answers are given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// Each team in turn gets the phone.
    #[default]
    Teams,
    /// Hands are counted for each option.
    Hands,
}

/// Where a game stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// Nothing has begun.
    #[default]
    SetUp,
    /// A question waits for answers.
    Asking,
    /// Its answer is shown.
    Shown,
    /// All are asked.
    Over,
}

impl Default for Game {
    fn default() -> Game {
        Game {
            way: Way::Teams,
            topic: None,
            length: LENGTHS[1],
            seconds: 0,
            teams: vec![Team::default(); 3],
            questions: Vec::new(),
            at: 0,
            stage: Stage::SetUp,
            draft: String::new(),
            hands: Table::default(),
            most_right: 0,
            hard: Vec::new(),
        }
    }
}

impl Game {
    /// Sets the number of teams. Names stay.
    pub fn set_teams(&mut self, count: usize) {
        self.teams
            .resize(count.clamp(FEWEST, MOST), Team::default());
    }

    /// Begins with these questions. Nothing happens without any.
    pub fn begin(&mut self, mut questions: Vec<String>) {
        questions.truncate(self.length);
        if questions.is_empty() {
            return;
        }
        // A record of another build may hold fewer.
        self.set_teams(self.teams.len());
        self.clear();
        self.questions = questions;
        self.stage = Stage::Asking;
    }

    /// Back to the start, with the same teams and choices.
    pub fn again(&mut self) {
        self.clear();
        self.stage = Stage::SetUp;
    }

    fn clear(&mut self) {
        for team in &mut self.teams {
            (team.given, team.right) = (String::new(), 0);
        }
        self.questions.clear();
        self.hands.clear();
        self.hard.clear();
        self.draft.clear();
        (self.at, self.most_right) = (0, 0);
    }

    /// The question that is open.
    pub fn question(&self) -> Option<&str> {
        self.questions.get(self.at).map(String::as_str)
    }

    /// The team that has the phone; none when all have answered.
    pub fn turn(&self) -> Option<usize> {
        self.teams.iter().position(|team| team.given.is_empty())
    }

    /// Gives what the team has touched as its answer. False when it touched nothing.
    pub fn give(&mut self) -> bool {
        match self.turn() {
            Some(turn) if !self.draft.is_empty() => {
                self.teams[turn].given = std::mem::take(&mut self.draft);
                true
            }
            _ => false,
        }
    }

    /// Counts a hand more, or fewer.
    pub fn raise(&mut self, option: &str, more: bool) {
        let hands = self.hands.get_or_put(option, 0);
        *hands = if more {
            (*hands + 1).min(999)
        } else {
            hands.saturating_sub(1)
        };
    }

    /// Whether there are answers to show.
    pub fn is_ready(&self) -> bool {
        match self.way {
            Way::Teams => self.turn().is_none(),
            Way::Hands => self.hands.iter().any(|(_, hands)| *hands > 0),
        }
    }

    /// Shows the answer and counts. `right`: the id of the right option.
    pub fn show(&mut self, right: &str) {
        if self.stage != Stage::Asking || !self.is_ready() {
            return;
        }
        self.stage = Stage::Shown;
        let (on_right, all) = match self.way {
            Way::Teams => {
                let mut on_right = 0;
                for team in &mut self.teams {
                    if team.given == right {
                        team.right += 1;
                        on_right += 1;
                    }
                }
                (on_right, self.teams.len())
            }
            Way::Hands => (
                self.hands.get(right).copied().unwrap_or(0),
                self.hands.iter().map(|(_, hands)| *hands).sum(),
            ),
        };
        let most = self
            .hands
            .iter()
            .all(|(id, hands)| id == right || *hands < on_right);
        self.most_right += usize::from(self.way == Way::Hands && most);
        if on_right * 2 <= all {
            self.hard.extend(self.questions.get(self.at).cloned());
        }
    }

    /// Goes on to the next question, or to the end.
    pub fn next(&mut self) {
        if self.stage != Stage::Shown {
            return;
        }
        for team in &mut self.teams {
            team.given.clear();
        }
        self.hands.clear();
        self.draft.clear();
        self.at += 1;
        self.stage = match self.question() {
            Some(_) => Stage::Asking,
            None => Stage::Over,
        };
    }

    /// Leaves out questions that are not there any more: of a set that was removed, or of another
    /// build.
    pub fn keep_known(&mut self, known: impl Fn(&str) -> bool) {
        if self.questions.iter().all(|id| known(id)) {
            return;
        }
        let gone = |id: &&String| !known(id);
        self.at -= self.questions.iter().take(self.at).filter(gone).count();
        if self.question().is_some_and(|open| !known(open)) {
            self.stage = Stage::Asking;
            self.hands.clear();
            self.draft.clear();
            for team in &mut self.teams {
                team.given.clear();
            }
        }
        self.questions.retain(|id| known(id));
        self.hard.retain(|id| known(id));
        if self.questions.is_empty() {
            self.again();
        } else if self.question().is_none() {
            self.stage = Stage::Over;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn game(way: Way, questions: usize) -> Game {
        let mut game = Game {
            way,
            ..Game::default()
        };
        game.set_teams(2);
        game.begin((0..questions).map(|n| format!("q{n}")).collect());
        game
    }

    fn answer(game: &mut Game, options: [&str; 2]) {
        for option in options {
            game.draft = option.to_owned();
            assert!(game.give());
        }
        game.show("a");
    }

    #[test]
    fn each_team_has_its_turn_and_then_all_see_the_answer() {
        let mut game = game(Way::Teams, 2);
        assert_eq!(game.turn(), Some(0));
        assert!(!game.give(), "nothing was touched");
        game.show("a");
        assert_eq!(game.stage, Stage::Asking, "nobody has answered");
        answer(&mut game, ["a", "b"]);
        assert_eq!((game.stage, game.turn()), (Stage::Shown, None));
        game.show("a");
        assert_eq!(game.teams[0].right, 1, "counted once");
        game.next();
        assert_eq!(
            (game.stage, game.turn(), game.at),
            (Stage::Asking, Some(0), 1)
        );
        answer(&mut game, ["a", "a"]);
        game.next();
        assert_eq!(game.stage, Stage::Over);
        let right: Vec<_> = game.teams.iter().map(|team| team.right).collect();
        assert_eq!((right, game.hard), (vec![2, 1], vec!["q0".to_owned()]));
    }

    #[test]
    fn hands_are_counted() {
        let mut game = game(Way::Hands, 2);
        assert!(!game.is_ready());
        game.raise("b", false);
        for (option, times) in [("a", 3), ("b", 2)] {
            (0..times).for_each(|_| game.raise(option, true));
        }
        game.show("a");
        assert_eq!((game.most_right, game.hard.len()), (1, 0));
        game.next();
        assert!(game.hands.is_empty());
        game.raise("a", true);
        game.raise("b", true);
        game.show("a");
        assert_eq!(
            (game.most_right, game.hard.len()),
            (1, 1),
            "half and half is worth a talk"
        );
    }

    #[test]
    fn another_game_keeps_teams_and_choices() {
        let mut game = game(Way::Teams, 1);
        game.teams[1].name = "Owls".into();
        answer(&mut game, ["a", "a"]);
        game.again();
        assert_eq!((game.stage, game.teams[1].right), (Stage::SetUp, 0));
        assert_eq!(game.teams[1].name, "Owls");
    }

    proptest! {
        #[test]
        fn survives_what_is_gone(
            count in 1..8usize, at in 0..8usize, known in prop::collection::vec(any::<bool>(), 8),
        ) {
            let mut game = game(Way::Teams, count);
            for _ in 0..at.min(count) {
                answer(&mut game, ["a", "b"]);
                game.next();
            }
            let is_known = |id: &str| id[1..].parse::<usize>().is_ok_and(|n| known[n]);
            game.keep_known(is_known);
            prop_assert!(game.questions.iter().all(|id| is_known(id)));
            match game.stage {
                Stage::SetUp => prop_assert!(game.questions.is_empty()),
                Stage::Over => prop_assert!(game.question().is_none()),
                _ => prop_assert!(game.question().is_some()),
            }
        }
    }
}
