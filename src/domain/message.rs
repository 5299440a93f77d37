//! An action message: what it says, to whom, whom to call, and what becomes of it.
//!
//! Its words can come from a few questions ([`guided`]) or from the user alone; [`hints`] look at
//! them while they are typed, [`numbers`] at the digits in them. [`sms`] and [`radio`] make
//! something to send or to read out of them, where [`own`] words can stand in their place.

pub mod guided;
pub mod hints;
pub mod numbers;
pub mod own;
pub mod radio;
pub mod sms;
pub mod words;

use std::borrow::Cow;

use numbers::Contact;

use super::poster::Poster;

/// A message that tells people what to do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Message {
    /// What it says. May be empty while the user thinks.
    pub text: String,
    /// Id of the audience it speaks to, if one is chosen.
    pub audience: Option<String>,
    /// Written freely, without the questions.
    pub free: bool,
    /// What people are asked to do.
    pub action: String,
    /// When, or in which situation.
    pub when: String,
    /// Why it is good for them.
    pub why: String,
    /// Where they can go, in place of a number or beside it.
    pub place: String,
    /// Code of the country that it is for; none for the user's own.
    pub country: Option<String>,
    /// Whom to call.
    pub contact: Option<Contact>,
    /// The text message, where it says something else.
    pub sms: Option<String>,
    /// What the message said when those words were written.
    pub sms_of: Option<String>,
    /// The text message has plain signs where those of the message only look better.
    pub plain: bool,
    /// The script for the radio, where the user wrote one.
    pub script: Option<String>,
    /// What the message said when it was written.
    pub script_of: Option<String>,
    /// How it looks on paper.
    pub poster: Poster,
}

/// How many characters of a message stand in for its name.
const NAME: usize = 60;

impl Message {
    /// Begun, but nothing was written yet.
    pub fn is_blank(&self) -> bool {
        let written = [
            &self.text,
            &self.action,
            &self.when,
            &self.why,
            &self.place,
            self.sms.as_ref().unwrap_or(&self.text),
            self.script.as_ref().unwrap_or(&self.text),
        ];
        written.iter().all(|text| text.trim().is_empty())
    }

    /// Its first words on one line, to tell it from others. Empty when there are none.
    pub fn first_words(&self) -> String {
        let mut name = String::new();
        let mut left = NAME;
        for word in self.text.split_whitespace() {
            if !name.is_empty() {
                name.push(' ');
            }
            for c in word.chars() {
                if left == 0 {
                    name.push('…');
                    return name;
                }
                name.push(c);
                left -= 1;
            }
        }
        name
    }

    /// What is sent as a text message.
    pub fn sms(&self) -> Cow<'_, str> {
        match &self.sms {
            Some(own) => own.into(),
            None => self.made_sms(),
        }
    }

    /// The text message as it is made from the message.
    pub fn made_sms(&self) -> Cow<'_, str> {
        match self.plain {
            true => sms::plain(self.text.trim()).into(),
            false => self.text.trim().into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_words_stand_on_one_line() {
        let words = |text: &str| {
            let message = Message {
                text: text.to_owned(),
                ..Message::default()
            };
            message.first_words()
        };
        assert_eq!(words(""), "");
        assert_eq!(words("  Ask \n\n first.  "), "Ask first.");
        let long = words(&"ask ".repeat(40));
        assert!(long.ends_with('…') && long.len() < 90, "{long}");
        let emoji = words(&"👍🏽".repeat(200));
        assert!(emoji.ends_with('…') && emoji.starts_with('👍'));
    }

    #[test]
    fn only_what_was_written_counts() {
        let mut message = Message {
            audience: Some("buyers".into()),
            country: Some("TH".into()),
            ..Message::default()
        };
        assert!(message.is_blank());
        message.why = "It is a right".into();
        assert!(!message.is_blank());
        message.why.clear();
        message.sms = Some("Call".into());
        assert!(!message.is_blank());
        assert_eq!(message.sms(), "Call");
    }
}
