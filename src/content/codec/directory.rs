//! Help numbers.

#[cfg(not(target_arch = "wasm32"))]
use serde_json::Value;

use super::{Parts, Piece, inside, next};
use crate::content::pack::{Directory, NumberSource};
use crate::domain::directory::{
    Confidence, Confirmed, Country, Service, ServiceKind, Way, WayKind,
};

record!(Directory {
    countries,
    services,
    sources,
    kinds,
    kind_lines,
    hours,
    languages,
    more_languages,
    cautions,
    notes
});
record!(Country {
    code,
    region,
    eu,
    name,
    in_sentence,
    also,
    own
});
record!(Service {
    id,
    country,
    area,
    name,
    by,
    kind,
    covers_trafficking,
    urgent,
    number,
    international,
    ways,
    hours,
    times,
    hours_of,
    languages,
    more_languages,
    free,
    cautions,
    notes,
    confirmed,
    source,
    confidence
});
record!(Way { by, to, say });
record!(Confirmed {
    year,
    month,
    day,
    about
});
record!(NumberSource { title, url });
named!(ServiceKind {
    "general" = General, "trafficking" = Trafficking, "migrant" = Migrant, "labour" = Labour,
    "child" = Child, "women" = Women, "police" = Police, "emergency" = Emergency
});
named!(WayKind {
    "app" = App, "phone" = Phone, "sms" = Sms, "whatsapp" = Whatsapp, "text-phone" = TextPhone,
    "mail" = Mail, "chat" = Chat, "form" = Form, "web" = Web
});
named!(Confidence { "medium" = Medium, "high" = High });
