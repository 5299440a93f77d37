//! The chain, the process, what makes it trafficking; and stories.

#[cfg(not(target_arch = "wasm32"))]
use serde_json::Value;

use super::{Parts, Piece, inside};
use crate::content::pack::{
    CaseAnswer, ChainLink, Explorers, Part, Point, ProcessPlace, Scene, SceneChoice, SortCase,
    Stage, Story,
};

record!(Story {
    id,
    title,
    summary,
    touches,
    minutes,
    picture,
    ask,
    scenes,
    keep,
    help,
    next
});
record!(Scene {
    id,
    title,
    is_ending,
    blocks,
    choices
});
record!(SceneChoice { to, text, why });
record!(Explorers {
    links,
    places,
    stages,
    parts,
    consent,
    child,
    cases
});
record!(ChainLink {
    audience,
    name,
    role,
    weakens
});
record!(ProcessPlace { id, title, about });
record!(Stage {
    id,
    title,
    icon,
    about,
    happens,
    prevents,
    helps,
    next
});
record!(Point { places, text });
record!(Part {
    id,
    title,
    asks,
    about,
    looks
});
record!(SortCase {
    id,
    title,
    story,
    under_18,
    answers
});
record!(CaseAnswer {
    question,
    answer,
    why
});
