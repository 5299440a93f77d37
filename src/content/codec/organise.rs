//! Getting organised: steps, seats, partners, and what could show who someone is.

#[cfg(not(target_arch = "wasm32"))]
use serde_json::Value;

use super::{Parts, Piece, inside, next};
use crate::content::pack::{
    AgendaPoint, Organise, OrganisePart, OrganiseStep, PartnerGroup, PartnerIdea, SeatIdea,
    WorkshopQuestion,
};
use crate::domain::identifying::{self, Guard};

record!(Organise {
    parts,
    agenda,
    steps,
    think,
    seats,
    questions
});
record!(OrganisePart {
    id,
    title,
    icon,
    text,
    points,
    next,
    services
});
record!(AgendaPoint { minutes, text, how });
record!(OrganiseStep {
    id,
    text,
    how,
    next
});
record!(SeatIdea { id, who, why });
record!(WorkshopQuestion { id, text, hint });
record!(PartnerGroup {
    id,
    title,
    icon,
    about,
    bring,
    find,
    ask,
    end,
    hopes,
    seats,
    ideas
});
record!(PartnerIdea { id, who, why });
record!(Guard {
    patterns,
    common,
    first,
    places
});
type GuardPattern = identifying::Pattern;
record!(GuardPattern { kind, parts });
type GuardKind = identifying::Kind;
named!(GuardKind {
    "person" = Person,
    "account" = Account,
    "number" = Number,
    "name" = Name,
    "address" = Address
});
