//! What follows a pack.

#[cfg(not(target_arch = "wasm32"))]
use serde_json::Value;

use super::{Parts, Piece, inside};
use crate::content::pack::{AudienceInside, ItemInside, Later, LessonInside, ListInside, Rest};

record!(Later {
    format,
    language,
    strings,
    lessons,
    checklists,
    tips,
    audiences,
    sources,
    rest
});
record!(Rest {
    questions,
    headings,
    templates,
    message,
    actions,
    buying,
    digital,
    signs,
    stories,
    explorers,
    offer,
    glossary,
    facts,
    search,
    organise,
    partners,
    guard
});
record!(LessonInside {
    screens,
    remember,
    talk,
    next,
    sources
});
record!(ListInside { about, items });
record!(ItemInside { text, why });
record!(AudienceInside {
    about,
    can,
    ask,
    messages,
    care
});
