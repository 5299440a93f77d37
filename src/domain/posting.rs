//! A plan for posting online: what, where and when.

use super::calendar::{Entry, When, uid};
use super::date::Date;
use super::plan::{Done, neighbour};

/// Two weeks of posts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Posting {
    /// The first day of the two weeks that are filled next.
    pub begins: Option<Date>,
    /// Posts a week. 0: not chosen yet.
    pub per_week: usize,
    /// In the order of their days.
    pub posts: Vec<Post>,
    /// How often its calendar file was made: calendars take a higher number for a newer one.
    pub issued: u32,
}

/// Something to post.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Post {
    /// Unique in the plan.
    pub id: String,
    /// What to say.
    pub text: String,
    /// When.
    pub day: Option<Date>,
    /// Out.
    pub done: bool,
    /// The idea of ours that it came from, so that it is not offered twice.
    pub idea: Option<String>,
}

/// An idea for a post: its id, and its words. Where they hold [`SLOT`], a message of the user's
/// belongs there.
pub type Idea<'a> = (&'a str, &'a str);

/// Where in an idea a message of the user's goes.
pub const SLOT: &str = "{message}";

/// How many posts a week can be chosen.
pub const RHYTHMS: [usize; 4] = [2, 3, 5, 7];

/// What is chosen until the user does.
pub const USUAL: usize = 3;

/// How long the plan is.
const WEEKS: i64 = 2;

/// Whether two weeks can begin on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// They can, on the chosen day, else today.
    On(Date),
    /// The day is over.
    Past,
    /// It is more than a year away: most likely a slip.
    Far,
}

impl Posting {
    /// Posts a week, as chosen or as usual.
    pub fn rhythm(&self) -> usize {
        match self.per_week {
            0 => USUAL,
            chosen => chosen.min(7),
        }
    }

    /// Whether the two weeks can begin on the chosen day.
    pub fn start(&self, today: Date) -> Start {
        let begins = self.begins.unwrap_or(today);
        match today.days_until(begins) {
            ..0 => Start::Past,
            367.. => Start::Far,
            _ => Start::On(begins),
        }
    }

    /// Fills the two weeks from this day on, one post a day. Days that have a post keep it. What
    /// is not in the plan yet comes first; days for which there is no draft get a post without
    /// words. Gives how many were added. `new_id` makes ids.
    pub fn fill(
        &mut self,
        begins: Date,
        drafts: Vec<Draft>,
        new_id: &mut dyn FnMut() -> String,
    ) -> usize {
        let (used, fresh): (Vec<Draft>, Vec<Draft>) = drafts
            .into_iter()
            .partition(|draft| self.has_idea(&draft.idea));
        let mut drafts = fresh.into_iter().chain(used);
        self.begins = begins.plus_days(7 * WEEKS);
        let before = self.posts.len();
        for day in days(begins, self.rhythm()) {
            if self.posts.iter().any(|post| post.day == Some(day)) {
                continue;
            }
            let draft = drafts.next();
            let (text, idea) = draft.map_or((String::new(), None), |draft| {
                (draft.text, Some(draft.idea))
            });
            self.put(Post {
                id: new_id(),
                text,
                day: Some(day),
                done: false,
                idea,
            });
        }
        self.posts.len() - before
    }

    /// Adds a post on the next free day. A text of spaces only is no post: returns none.
    pub fn add(&mut self, id: String, text: &str, idea: Option<&str>, today: Date) -> Option<Date> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let day = self.free_day(today)?;
        self.put(Post {
            id,
            text: text.to_owned(),
            day: Some(day),
            done: false,
            idea: idea.map(str::to_owned),
        });
        Some(day)
    }

    /// The first day without a post, from today or from the first post on.
    fn free_day(&self, today: Date) -> Option<Date> {
        let first = self.posts.first().and_then(|post| post.day);
        let mut day = first.map_or(today, |first| first.max(today));
        while self.posts.iter().any(|post| post.day == Some(day)) {
            day = day.plus_days(1)?;
        }
        Some(day)
    }

    /// The post with this id.
    pub fn post(&self, id: &str) -> Option<&Post> {
        self.posts.iter().find(|post| post.id == id)
    }

    /// The post with this id, to be changed. Not its day: see [`Posting::set_day`].
    pub fn post_mut(&mut self, id: &str) -> Option<&mut Post> {
        self.posts.iter_mut().find(|post| post.id == id)
    }

    /// Gives a post another day, and its place among the others.
    pub fn set_day(&mut self, id: &str, day: Option<Date>) {
        if let Some((_, mut post)) = self.remove(id) {
            post.day = day;
            self.put(post);
        }
    }

    /// Moves a post by days, and gives its new day.
    pub fn shift(&mut self, id: &str, days: i64) -> Option<Date> {
        let day = self.post(id)?.day?.plus_days(days)?;
        self.set_day(id, Some(day));
        Some(day)
    }

    /// Takes a post out and returns it with its place, for undo.
    pub fn remove(&mut self, id: &str) -> Option<(usize, Post)> {
        let at = self.posts.iter().position(|post| post.id == id)?;
        Some((at, self.posts.remove(at)))
    }

    /// Puts a removed post back, at the end if its place is gone.
    pub fn put_back(&mut self, at: usize, post: Post) {
        self.posts.insert(at.min(self.posts.len()), post);
    }

    /// Behind all that come on the same day or before it. A post without a day comes last.
    fn put(&mut self, post: Post) {
        let comes_first = |other: &&Post| match (other.day, post.day) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(other), Some(day)) => other <= day,
        };
        let at = self.posts.iter().take_while(comes_first).count();
        self.posts.insert(at, post);
    }

    /// The post that comes next: the first that is not out.
    pub fn next(&self) -> Option<&Post> {
        self.posts.iter().find(|post| !post.done)
    }

    /// The [`neighbour`] of a post.
    pub fn neighbour(&self, id: &str) -> Option<&str> {
        neighbour(self.posts.iter().map(|post| post.id.as_str()), id)
    }

    /// How many are out.
    pub fn progress(&self) -> Done {
        Done {
            done: self.posts.iter().filter(|post| post.done).count(),
            total: self.posts.len(),
        }
    }

    /// Whether this idea of ours is a post already.
    pub fn has_idea(&self, idea: &str) -> bool {
        let is_it = |post: &Post| post.idea.as_deref() == Some(idea);
        self.posts.iter().any(is_it)
    }

    /// What still has to go out, as entries of a calendar that reminds on the day. `title` makes
    /// the line of a post from its words.
    pub fn entries(&self, title: &dyn Fn(&str) -> String) -> Vec<Entry> {
        let open = self.posts.iter().filter(|post| !post.done);
        let entry = |post: &Post| {
            Some(Entry {
                uid: uid("post", &post.id),
                title: title(&short(&post.text)),
                notes: post.text.clone(),
                place: String::new(),
                begins: When::Day(post.day?),
                ends: None,
                remind_days: Some(0),
            })
        };
        open.filter_map(entry).collect()
    }
}

/// The days of the two weeks on which something is posted, evenly spread.
pub fn days(begins: Date, per_week: usize) -> Vec<Date> {
    let per_week = per_week.clamp(1, 7) as i64;
    let all = (0..WEEKS * per_week).map(|at| at / per_week * 7 + at % per_week * 7 / per_week);
    all.filter_map(|day| begins.plus_days(day)).collect()
}

/// What a post begins with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// Its words.
    pub text: String,
    /// Id of the idea.
    pub idea: String,
}

/// The ideas that speak of a message of the user's, with the messages in turn. None without a
/// message.
pub fn from_messages<'a>(ideas: impl Iterator<Item = Idea<'a>>, messages: &[String]) -> Vec<Draft> {
    let messages: Vec<&str> = messages
        .iter()
        .map(|message| message.trim())
        .filter(|message| !message.is_empty())
        .collect();
    if messages.is_empty() {
        return Vec::new();
    }
    let with = ideas.filter(|(_, text)| text.contains(SLOT));
    let in_turn = with.zip(messages.iter().cycle());
    let draft = |((id, text), message): (Idea<'_>, &&str)| Draft {
        text: text.replace(SLOT, message),
        idea: id.to_owned(),
    };
    in_turn.map(draft).collect()
}

/// The ideas that need no message.
pub fn of_ours<'a>(ideas: impl Iterator<Item = Idea<'a>>) -> Vec<Draft> {
    let without = ideas.filter(|(_, text)| !text.contains(SLOT));
    let draft = |(id, text): Idea<'_>| Draft {
        text: text.to_owned(),
        idea: id.to_owned(),
    };
    without.map(draft).collect()
}

/// Two kinds of drafts by turns, so that no kind comes twice in a row while both last.
pub fn by_turns(first: Vec<Draft>, second: Vec<Draft>) -> Vec<Draft> {
    let (mut first, mut second) = (first.into_iter(), second.into_iter());
    let mut mixed = Vec::new();
    loop {
        let (one, other) = (first.next(), second.next());
        if one.is_none() && other.is_none() {
            return mixed;
        }
        mixed.extend(one);
        mixed.extend(other);
    }
}

/// How many characters of a post stand for it, in a calendar or in a button's name.
const BEGINNING: usize = 40;

/// The same, and a sign where there is more.
fn short(text: &str) -> String {
    let beginning = beginning(text);
    let more = if beginning.len() < text.trim().len() {
        "…"
    } else {
        ""
    };
    format!("{beginning}{more}")
}

/// The first words of a post, in one line.
pub fn beginning(text: &str) -> &str {
    let line = text.trim().lines().next().unwrap_or_default().trim_end();
    let Some((end, _)) = line.char_indices().nth(BEGINNING) else {
        return line;
    };
    // Whole words, where there are some.
    match line[..end].rfind(' ') {
        Some(space) if space > 0 => line[..space].trim_end(),
        _ => &line[..end],
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap_or_else(|_| panic!("{text} is a date"))
    }

    fn offsets(per_week: usize) -> Vec<i64> {
        let begins = day("2026-11-30");
        let all = days(begins, per_week).into_iter();
        all.map(|day| begins.days_until(day)).collect()
    }

    fn filled(per_week: usize) -> Posting {
        let mut posting = Posting {
            per_week,
            ..Posting::default()
        };
        let ideas = [("one", "First"), ("two", "Second"), ("three", "Third")];
        let mut count = 0;
        posting.fill(day("2026-11-30"), of_ours(ideas.into_iter()), &mut || {
            count += 1;
            format!("p{count}")
        });
        posting
    }

    fn order(posting: &Posting) -> Vec<&str> {
        posting.posts.iter().map(|post| post.id.as_str()).collect()
    }

    #[test]
    fn posts_are_spread_over_both_weeks() {
        assert_eq!(offsets(1), [0, 7]);
        assert_eq!(offsets(2), [0, 3, 7, 10]);
        assert_eq!(offsets(3), [0, 2, 4, 7, 9, 11]);
        assert_eq!(offsets(5), [0, 1, 2, 4, 5, 7, 8, 9, 11, 12]);
        assert_eq!(offsets(7), (0..14).collect::<Vec<_>>());
        assert_eq!((offsets(0), offsets(99)), (offsets(1), offsets(7)));
        assert_eq!(days(day("9999-12-30"), 7).len(), 2, "no day after the last");
    }

    #[test]
    fn a_day_that_is_over_or_far_away_is_no_start() {
        let today = day("2026-11-29");
        let start = |begins: &str| {
            let posting = Posting {
                begins: begins.parse().ok(),
                ..Posting::default()
            };
            posting.start(today)
        };
        assert_eq!(start(""), Start::On(today));
        assert_eq!(start("2026-11-28"), Start::Past);
        assert_eq!(start("2026-11-29"), Start::On(today));
        assert_eq!(start("2027-11-29"), Start::On(day("2027-11-29")));
        assert_eq!(start("2206-11-29"), Start::Far);
    }

    #[test]
    fn two_weeks_are_filled_with_drafts_and_then_with_room_for_own_words() {
        let posting = filled(2);
        let texts: Vec<&str> = posting
            .posts
            .iter()
            .map(|post| post.text.as_str())
            .collect();
        assert_eq!(texts, ["First", "Second", "Third", ""]);
        assert_eq!(posting.begins, Some(day("2026-12-14")), "for the next two");
        assert!(posting.has_idea("two") && !posting.has_idea("four"));
        assert_eq!(posting.next().map(|post| post.id.as_str()), Some("p1"));
    }

    #[test]
    fn filling_again_keeps_what_is_there_and_takes_new_ideas_first() {
        let mut posting = filled(2);
        let kept = posting.posts[0].clone();
        let ideas = [("one", "First"), ("four", "Fourth"), ("five", "Fifth")];
        let mut count = 0;
        // One of the four days lies in the weeks that are planned already.
        let added = posting.fill(day("2026-12-10"), of_ours(ideas.into_iter()), &mut || {
            count += 1;
            format!("q{count}")
        });
        assert_eq!(added, 3);
        assert_eq!(order(&posting), ["p1", "p2", "p3", "p4", "q1", "q2", "q3"]);
        assert_eq!(posting.posts[0], kept);
        let texts: Vec<&str> = posting.posts[4..]
            .iter()
            .map(|post| post.text.as_str())
            .collect();
        assert_eq!(texts, ["Fourth", "Fifth", "First"]);
    }

    #[test]
    fn a_post_that_moves_keeps_the_order_of_days() {
        let mut posting = filled(3);
        assert_eq!(posting.shift("p1", 2), Some(day("2026-12-02")));
        assert_eq!(order(&posting), ["p2", "p1", "p3", "p4", "p5", "p6"]);
        posting.set_day("p6", posting.post("p2").and_then(|post| post.day));
        assert_eq!(order(&posting), ["p2", "p1", "p6", "p3", "p4", "p5"]);
        posting.set_day("p1", None);
        assert_eq!(order(&posting).last(), Some(&"p1"));
        assert_eq!(posting.shift("p1", 1), None, "it has no day");
        posting.set_day("p1", Some(day("2026-01-01")));
        assert_eq!(order(&posting)[0], "p1");
    }

    #[test]
    fn a_new_post_takes_the_next_free_day() {
        let mut posting = filled(7);
        let today = day("2026-12-01");
        let added = posting.add("own".into(), "  My words ", None, today);
        assert_eq!(added, Some(day("2026-12-14")));
        assert_eq!(
            posting.post("own").map(|post| post.text.as_str()),
            Some("My words")
        );
        assert_eq!(posting.add("none".into(), " \n", None, today), None);
        let mut empty = Posting::default();
        assert_eq!(empty.add("a".into(), "x", Some("i"), today), Some(today));
        assert!(empty.has_idea("i"));
    }

    #[test]
    fn a_removed_post_comes_back_to_its_place() {
        let mut posting = filled(3);
        let before = posting.clone();
        assert_eq!(posting.neighbour("p6"), Some("p5"));
        let (at, post) = posting.remove("p2").expect("a post");
        assert_eq!(posting.neighbour("p1"), Some("p3"));
        posting.put_back(at, post);
        assert_eq!(posting, before);
    }

    #[test]
    fn messages_take_turns_in_the_ideas() {
        let ideas = [
            ("a", "Today: {message}"),
            ("b", "No slot"),
            ("c", "{message}!"),
            ("d", "{message} {message}"),
        ];
        let messages = [" Call first ".to_owned(), " ".to_owned(), "Ask".to_owned()];
        let drafts = from_messages(ideas.into_iter(), &messages);
        let texts: Vec<&str> = drafts.iter().map(|draft| draft.text.as_str()).collect();
        assert_eq!(
            texts,
            ["Today: Call first", "Ask!", "Call first Call first"]
        );
        assert_eq!(from_messages(ideas.into_iter(), &[]), []);
        let ours = of_ours(ideas.into_iter());
        let mixed = by_turns(drafts, ours);
        let ids: Vec<&str> = mixed.iter().map(|draft| draft.idea.as_str()).collect();
        assert_eq!(ids, ["a", "b", "c", "d"]);
    }

    #[test]
    fn a_calendar_gets_what_is_still_to_go_out_under_lasting_names() {
        let mut posting = filled(2);
        posting.post_mut("p1").expect("a post").done = true;
        posting.set_day("p2", None);
        let before = posting.entries(&|words| format!("Post: {words}"));
        assert_eq!(before.len(), 2);
        assert_eq!(before[0].title, "Post: Third");
        posting.shift("p3", 1);
        let after = posting.entries(&|words| words.to_owned());
        assert_eq!(before[0].uid, after[0].uid);
        assert_ne!(before[0].begins, after[0].begins);
    }

    #[test]
    fn the_beginning_is_a_line_of_whole_words() {
        assert_eq!(beginning(" Call the firm.\nThen ask."), "Call the firm.");
        assert_eq!(
            beginning("Take a day, call the company yourself, and only then say yes"),
            "Take a day, call the company yourself,"
        );
        assert_eq!(beginning(&"ก".repeat(60)), "ก".repeat(40));
        assert_eq!(beginning(" \n "), "");
    }

    proptest! {
        #[test]
        fn whatever_moves_days_stay_in_order_and_nothing_is_lost(
            moves in prop::collection::vec((1usize..=7, -30i64..30), 0..20), per_week in 1usize..=7,
        ) {
            let mut posting = filled(per_week);
            let count = posting.posts.len();
            for (which, by) in moves {
                posting.shift(&format!("p{which}"), by);
            }
            prop_assert_eq!(posting.posts.len(), count);
            prop_assert!(posting.posts.is_sorted_by_key(|post| post.day));
        }

        #[test]
        fn a_beginning_is_short_and_of_the_text(text in "\\PC{0,80}|.{0,80}") {
            let start = beginning(&text);
            prop_assert!(start.chars().count() <= BEGINNING && text.contains(start));
        }
    }
}
