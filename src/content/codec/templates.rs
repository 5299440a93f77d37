//! Plans of ours to start from.

#[cfg(not(target_arch = "wasm32"))]
use serde_json::Value;

use super::{Parts, Piece, inside};
use crate::domain::templates::{Template, TemplateLine, TemplateTask};

record!(Template {
    id,
    title,
    about,
    icon,
    suits,
    takes,
    people,
    starts,
    ends,
    care,
    lists,
    tasks,
    needs,
    costs,
    income,
    run,
    talk
});
record!(TemplateTask {
    id,
    heading,
    text,
    before,
    after
});
record!(TemplateLine {
    before,
    after,
    what,
    who
});
