//! Ways to act, buying fairly, and going digital.

#[cfg(not(target_arch = "wasm32"))]
use serde_json::Value;

use super::{Parts, Piece, inside, next};
use crate::content::pack::{
    Action, ActionTask, Actions, Buying, Digital, LeftOut, Letter, PostIdea,
};
use crate::domain::actions::{Fit, Means, Role, Time};

record!(Actions { all, left_out });
record!(Action {
    id,
    title,
    icon,
    about,
    first,
    need,
    safety,
    fit,
    tasks,
    next
});
record!(ActionTask { heading, text });
record!(LeftOut { id, title, why });
record!(Fit { time, roles, needs });
named!(Time {
    "minutes" = Minutes, "evening" = Evening, "weeks" = Weeks, "longer" = Longer
});
named!(Role {
    "anyone" = Anyone, "students" = Students, "parents" = Parents, "teachers" = Teachers,
    "employers" = Employers, "shops" = Shops, "media" = Media, "care" = Care,
    "lawyers" = Lawyers, "faith" = Faith, "survivors" = Survivors
});
named!(Means {
    "no-money" = NoMoney, "money" = Money, "group" = Group, "skill" = Skill,
    "computer" = Computer
});
record!(Buying { parts, letters });
record!(Letter {
    id,
    part,
    title,
    text
});
record!(Digital { parts, ideas });
record!(PostIdea {
    id,
    title,
    text,
    how
});
