//! What helps to write a message.

#[cfg(not(target_arch = "wasm32"))]
use serde_json::Value;

use super::{Parts, Piece, inside};
use crate::content::pack::{MessageIdeas, MessageKit, ShownPicture};
use crate::domain::message::guided::Joins;
use crate::domain::message::radio::RadioWords;
use crate::domain::message::words::MessageWords;

record!(MessageKit {
    joins,
    radio,
    ideas,
    pictures,
    works,
    avoid,
    consent,
    words
});
record!(MessageIdeas {
    audience,
    actions,
    when,
    why,
    examples
});
record!(ShownPicture { picture, text });
record!(Joins {
    comma,
    stop,
    call,
    go
});
record!(RadioWords {
    opening,
    again,
    closing,
    words_a_minute,
    letters_a_minute,
    ideograms_a_minute
});
record!(MessageWords {
    you,
    openers,
    act,
    soft,
    hollow,
    fear,
    shame,
    label,
    harmless,
    things,
    dial,
    common
});
