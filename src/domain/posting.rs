//! A plan for posting online: what, where and when.

use super::date::Date;

/// Two weeks of posts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Posting {
    /// The first day.
    pub begins: Option<Date>,
    /// In the order of their days.
    pub posts: Vec<Post>,
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
}
