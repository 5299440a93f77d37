//! The check of a job offer, and the signs of forced work.

#[cfg(not(target_arch = "wasm32"))]
use serde_json::Value;

use super::{Parts, Piece, inside, next};
use crate::content::pack::{
    Indicator, Licence, Look, OfferCheck, OfferMoment, OfferQuestion, OfferSignal, OfferStep,
    ResultWords, SignStep, Signs, WorkPlace,
};
use crate::domain::offer::{Currency, Multiplier, Pattern, Period, Rules};

record!(Signs {
    places,
    indicators,
    steps
});
record!(WorkPlace { id, title });
record!(Indicator {
    id,
    title,
    me,
    other,
    why,
    looks
});
record!(Look { place, text });
record!(SignStep {
    id,
    title,
    me,
    other,
    next
});
record!(OfferCheck {
    questions,
    signals,
    rules,
    anywhere,
    licences,
    next,
    friend,
    nothing,
    limits,
    result
});
record!(OfferQuestion {
    id,
    title,
    ask,
    why,
    fine,
    warning,
    unknown,
    reply
});
record!(OfferSignal {
    id,
    question,
    title,
    why,
    reply
});
record!(Licence {
    country,
    body,
    lists,
    text,
    source,
    year
});
record!(OfferStep { id, when, text });
record!(ResultWords {
    mine,
    mine_nameless,
    friend,
    friend_nameless,
    warnings,
    found,
    unknown,
    replies,
    verify,
    next,
    end
});
record!(Rules {
    signals,
    words,
    stems,
    phrases,
    lists,
    patterns,
    currencies,
    periods,
    multipliers
});
record!(Pattern {
    group,
    unless,
    needs,
    steps
});
record!(Currency { names, easy, high });
record!(Period {
    names,
    times,
    share
});
record!(Multiplier { names, times });
named!(OfferMoment { "always" = Always, "warning" = Warning, "unknown" = Unknown });
