//! Words of one's own in place of those that are made from a message. They stay when the message
//! changes, and know that it did: a number that is no longer right must not go out unseen.

use super::Message;
use super::numbers::strange;
use super::radio::written;
use super::sms::plain;
use crate::domain::poster::number::says;

/// What is made from a message, and may say something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The text message.
    Sms,
    /// The script for the radio.
    Radio,
}

/// What is doubtful about the number in such words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Nobody has checked this one.
    Strange(String),
    /// The one that the message tells to call is not in them.
    Missing(String),
}

/// The words, and what the message said when they were written.
type Own<'a> = (&'a Option<String>, &'a Option<String>);

fn own(message: &Message, form: Form) -> Own<'_> {
    match form {
        Form::Sms => (&message.sms, &message.sms_of),
        Form::Radio => (&message.script, &message.script_of),
    }
}

fn set(message: &mut Message, form: Form, words: Option<String>, of: Option<String>) {
    match form {
        Form::Sms => (message.sms, message.sms_of) = (words, of),
        Form::Radio => (message.script, message.script_of) = (words, of),
    }
}

/// Whether there are words of one's own.
pub fn is_own(message: &Message, form: Form) -> bool {
    own(message, form).0.is_some()
}

/// Changes the words. `made`: those that are made from the message, to which one can come back.
pub fn write(message: &mut Message, form: Form, words: &str, made: &str) {
    if words == made {
        return follow(message, form);
    }
    let of = match own(message, form) {
        // They still come from the message as it was: one more letter does not bring them up.
        (Some(_), of) => of.clone(),
        (None, _) => Some(said(message)),
    };
    set(message, form, Some(words.to_owned()), of);
}

/// Makes them from the message again.
pub fn follow(message: &mut Message, form: Form) {
    set(message, form, None, None);
}

/// Keeps them for the message as it is now.
pub fn stand(message: &mut Message, form: Form) {
    let (words, of) = (own(message, form).0.clone(), Some(said(message)));
    set(message, form, words, of);
}

/// Whether the message has changed since they were written.
pub fn is_outdated(message: &Message, form: Form) -> bool {
    match own(message, form) {
        (None, _) => false,
        (Some(_), Some(of)) => *of != said(message),
        // A record of an older build does not tell, and had plain signs as words of one's own.
        (Some(words), None) => form == Form::Radio || *words != plain(&said(message)),
    }
}

/// Gives the text message plain signs: from now on, or in words of one's own once.
pub fn make_plain(message: &mut Message) {
    match &mut message.sms {
        Some(words) => *words = plain(words),
        None => message.plain = true,
    }
}

/// What is doubtful about the number in words of one's own. In the others the message itself is
/// looked at. `known` and `dial`: as for [`strange`].
pub fn doubt(message: &Message, form: Form, known: &[String], dial: &[String]) -> Option<Doubt> {
    let words = own(message, form).0.as_deref()?;
    let words = match form {
        Form::Sms => words.to_owned(),
        Form::Radio => written(words),
    };
    if words.trim().is_empty() {
        return None;
    }
    if let Some(number) = strange(&words, known, dial).and_then(|range| words.get(range)) {
        return Some(Doubt::Strange(number.to_owned()));
    }
    let number = &message.contact.as_ref()?.number;
    (!says(&words, number)).then(|| Doubt::Missing(number.clone()))
}

fn said(message: &Message) -> String {
    message.text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::message::numbers::Contact;

    fn message(text: &str) -> Message {
        Message {
            text: text.into(),
            ..Message::default()
        }
    }

    #[test]
    fn plain_signs_follow_the_message() {
        let mut message = message("Check a job offer – call 1111.");
        make_plain(&mut message);
        assert_eq!(message.sms(), "Check a job offer - call 1111.");
        message.text = "Check a job offer – call 2222.".into();
        assert_eq!(message.sms(), "Check a job offer - call 2222.");
        assert!(!is_outdated(&message, Form::Sms));
        message.text.clear();
        assert_eq!(message.sms(), "");
    }

    #[test]
    fn words_of_ones_own_tell_that_the_message_changed() {
        for form in [Form::Sms, Form::Radio] {
            let mut message = message("Call 1111. ");
            write(&mut message, form, "Dial 1111", "Call 1111.");
            assert!(is_own(&message, form) && !is_outdated(&message, form));
            message.text = "Call 2222.".into();
            assert!(is_outdated(&message, form));
            write(&mut message, form, "Dial 1111!", "Call 2222.");
            assert!(
                is_outdated(&message, form),
                "another letter changes nothing"
            );
            stand(&mut message, form);
            assert!(is_own(&message, form) && !is_outdated(&message, form));
            message.text.clear();
            assert!(is_outdated(&message, form));
            follow(&mut message, form);
            assert_eq!(message, Message::default());
        }
    }

    #[test]
    fn whoever_types_what_is_made_follows_again() {
        let mut message = message("Call 1111.");
        write(&mut message, Form::Sms, "Call 1111", "Call 1111.");
        write(&mut message, Form::Sms, "Call 1111.", "Call 1111.");
        assert!(!is_own(&message, Form::Sms));
    }

    #[test]
    fn older_records_do_not_tell_what_the_message_was() {
        let mut message = message("Ask – then go.");
        message.sms = Some("Ask - then go.".into());
        assert!(!is_outdated(&message, Form::Sms));
        message.text = "Ask – then call 191.".into();
        assert!(is_outdated(&message, Form::Sms));
        message.script = Some("Ask.".into());
        assert!(is_outdated(&message, Form::Radio));
    }

    #[test]
    fn only_words_of_ones_own_are_made_plain_once() {
        let mut message = message("Ask…");
        write(&mut message, Form::Sms, "“Ask…”", "Ask…");
        make_plain(&mut message);
        assert_eq!(message.sms(), "\"Ask...\"");
        assert!(!message.plain);
    }

    #[test]
    fn the_number_in_words_of_ones_own_is_looked_at() {
        let known = ["1300".to_owned(), "0812345678".to_owned()];
        let dial = ["call".to_owned()];
        let doubted = |form, words: &str, number: &str| {
            let mut message = message("Call 1300.");
            message.contact = Some(Contact {
                number: number.into(),
                ..Contact::default()
            });
            write(&mut message, form, words, "");
            doubt(&message, form, &known, &dial)
        };
        let strange = |number: &str| Some(Doubt::Strange(number.into()));
        let missing = |number: &str| Some(Doubt::Missing(number.into()));
        assert_eq!(doubted(Form::Sms, "Call 1300 now", "1300"), None);
        assert_eq!(doubted(Form::Sms, "Call 1301 now", "1300"), strange("1301"));
        assert_eq!(doubted(Form::Sms, "Ask first", "1300"), missing("1300"));
        assert_eq!(doubted(Form::Sms, " ", "1300"), None);
        let long = "Call 0\u{A0}8\u{A0}1, 2\u{A0}3\u{A0}4, 5\u{A0}6\u{A0}7\u{A0}8 now";
        assert_eq!(doubted(Form::Radio, long, "081 234 5678"), None);
        assert_eq!(doubted(Form::Radio, "Call 1 3 0 0", "1300"), None);
        let other = doubted(Form::Radio, "Call 1 3 0 1", "1300");
        assert_eq!(other, strange("1 3 0 1"));
        assert_eq!(doubt(&message("Call 1"), Form::Sms, &known, &dial), None);
    }
}
