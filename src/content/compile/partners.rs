//! Reading whom to ask for help with an activity.

use super::ledger::Kind;
use super::table::Table;
use crate::content::pack::{PartnerGroup, PartnerIdea};

pub(super) fn groups(table: &mut Table<'_>) -> Vec<PartnerGroup> {
    table.tables("group", |group| PartnerGroup {
        id: group.id(Kind::PartnerGroup, ""),
        title: group.plain("title"),
        icon: group.icon(),
        about: group.plain("about"),
        bring: group.plains("bring"),
        find: group.plains("find"),
        ask: group.plain("ask"),
        end: group.plain("end"),
        hopes: group.plains("hopes"),
        seats: group.references_if_given("seats", Kind::SeatIdea),
        ideas: group.tables("idea", |idea| PartnerIdea {
            id: idea.id(Kind::PartnerIdea, ""),
            who: idea.plain("who"),
            why: idea.plain("why"),
        }),
    })
}
