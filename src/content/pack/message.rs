//! Writing an action message: ideas for each audience, pictures, and the words that hints look for.

use super::{Picture, Text};
use crate::domain::message::guided::Joins;
use crate::domain::message::hints::Hint;
use crate::domain::message::radio::RadioWords;
use crate::domain::message::words::MessageWords;

/// Everything that the builder of messages says beyond its own words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MessageKit {
    /// How answers become sentences.
    pub joins: Joins,
    /// Words around a message on the radio.
    pub radio: RadioWords,
    /// Ideas where no audience is chosen, then those of each audience.
    pub ideas: Vec<MessageIdeas>,
    /// Pictures that show what works.
    pub pictures: Vec<ShownPicture>,
    /// What works in a picture.
    pub works: Vec<Text>,
    /// What to leave out of one.
    pub avoid: Vec<Text>,
    /// Whom to ask, and whom not to show.
    pub consent: Vec<Text>,
    /// The words that the hints look for.
    pub words: MessageWords,
}

/// What helps to write for an audience.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MessageIdeas {
    /// Id of the [`super::Audience`]. Empty in those for everyone.
    pub audience: String,
    /// What people can be asked to do.
    pub actions: Vec<String>,
    /// Moments to do it in.
    pub when: Vec<String>,
    /// Reasons that are good for them.
    pub why: Vec<String>,
    /// A good message for each of [`Hint::ALL`], in that order.
    pub examples: Vec<String>,
}

/// A drawing that shows what works, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownPicture {
    /// The drawing.
    pub picture: Picture,
    /// What is good about it.
    pub text: String,
}

impl MessageKit {
    /// The ideas for an audience, else those for everyone.
    pub fn ideas(&self, audience: Option<&str>) -> Option<&MessageIdeas> {
        let of = |id: &str| self.ideas.iter().find(|ideas| ideas.audience == id);
        audience.and_then(of).or_else(|| of(""))
    }
}

impl MessageIdeas {
    /// The example of a hint.
    pub fn example(&self, hint: Hint) -> &str {
        let at = Hint::ALL.iter().position(|other| *other == hint);
        let example = at.and_then(|at| self.examples.get(at));
        example.map_or("", String::as_str)
    }
}
