//! The one set of icons: outlines from Tabler Icons (see `docs/artwork.md`).
//!
//! Their strokes lie in `icons.svg` beside this file, which the build puts into `index.html`:
//! there they cost no WebAssembly. Colour and width come from CSS.

use std::cell::RefCell;

use crate::ui::view::{View, svg};

/// Writes the enum and its names from one table, so that they can't drift apart.
macro_rules! icons {
    ($($(#[$doc:meta])* $icon:ident $name:literal,)+) => {
        /// A picture of one thing or action, to stand beside its word.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Icon {
            $($(#[$doc])* $icon,)+
        }

        impl Icon {
            const ALL: &[Icon] = &[$(Icon::$icon),+];

            /// Its name in Tabler, in `icons.svg` and in the content.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$icon => $name,)+
                }
            }

            /// The icon that content calls by its name, such as `heart-handshake`.
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|icon| icon.name() == name)
            }
        }
    };
}

icons! {
    /// An open book: Learn.
    Book "book",
    /// A megaphone: Act.
    Speakerphone "speakerphone",
    /// Three people: Share.
    UsersGroup "users-group",
    /// A shield with a tick: Stay safe.
    ShieldCheck "shield-check",
    /// A telephone: Help.
    Phone "phone",
    /// An arrow up: move up.
    ArrowUp "arrow-up",
    /// An arrow down: move down.
    ArrowDown "arrow-down",
    /// A narrow pointer to the start of the line.
    ChevronLeft "chevron-left",
    /// A narrow pointer to the end of the line: opens what the row names.
    ChevronRight "chevron-right",
    /// A narrow pointer down: open.
    ChevronDown "chevron-down",
    /// An arrow out of a frame: opens another site.
    ExternalLink "external-link",
    /// A cog wheel: this phone.
    Settings "settings",
    /// A tick: done.
    Check "check",
    /// A cross: close, or take away.
    X "x",
    /// A plus: add.
    Plus "plus",
    /// A line: one less.
    Minus "minus",
    /// A bin: delete.
    Trash "trash",
    /// An eraser: erase everything.
    Eraser "eraser",
    /// A pencil: edit or rename.
    Pencil "pencil",
    /// Two sheets: copy or duplicate.
    Copy "copy",
    /// An arrow turning back: undo.
    ArrowBackUp "arrow-back-up",
    /// Three dots: more to do with this.
    DotsVertical "dots-vertical",
    /// An arrow into a tray: save as a file.
    Download "download",
    /// An arrow out of a tray: take in from a file.
    Upload "upload",
    /// Three joined dots: pass on.
    Share "share",
    /// A printer: print.
    Printer "printer",
    /// A loudspeaker: read aloud.
    Volume "volume",
    /// A triangle: go on.
    PlayerPlay "player-play",
    /// Two bars: pause.
    PlayerPause "player-pause",
    /// Two turning arrows: again, or a new version.
    Refresh "refresh",
    /// A light bulb: an idea or a tip.
    Bulb "bulb",
    /// An i in a circle: good to know.
    InfoCircle "info-circle",
    /// An exclamation mark in a triangle: take care.
    AlertTriangle "alert-triangle",
    /// A question mark in a circle: what is this?
    HelpCircle "help-circle",
    /// A tick in a circle: right, or finished.
    CircleCheck "circle-check",
    /// A cross in a circle: not this one.
    CircleX "circle-x",
    /// An empty circle: not yet.
    Circle "circle",
    /// A cloud with a tick: all of it is kept here.
    CloudCheck "cloud-check",
    /// A barred cloud: not kept here.
    CloudOff "cloud-off",
    /// A phone.
    DeviceMobile "device-mobile",
    /// Two scripts: language.
    Language "language",
    /// Two letters: text size.
    TextSize "text-size",
    /// A pin on a map: a place.
    MapPin "map-pin",
    /// A key: access, a password.
    Key "key",
    /// A padlock: keep private.
    Lock "lock",
    /// A barred eye: not for others to see.
    EyeOff "eye-off",
    /// A picture.
    Photo "photo",
    /// A picture behind a shield: pictures of oneself.
    PhotoShield "photo-shield",
    /// A sheet with writing: a document, or a source.
    FileText "file-text",
    /// A list on a clipboard.
    ClipboardList "clipboard-list",
    /// A list with ticks.
    ListCheck "list-check",
    /// A calendar: a date.
    Calendar "calendar",
    /// A clock: how long, or when.
    Clock "clock",
    /// A flag: an activity.
    Flag "flag",
    /// A case: a job.
    Briefcase "briefcase",
    /// A building with columns: an authority.
    BuildingBank "building-bank",
    /// A graduate's cap: teaching.
    School "school",
    /// A person.
    User "user",
    /// Two people.
    Users "users",
    /// A person with a question mark: a stranger.
    UserQuestion "user-question",
    /// A speech bubble: talk.
    MessageCircle "message-circle",
    /// A speech bubble with an exclamation mark: a threat.
    MessageReport "message-report",
    /// A microphone: someone tells their story.
    Microphone2 "microphone-2",
    /// A heart.
    Heart "heart",
    /// A house with a heart: home, shelter.
    HomeHeart "home-heart",
    /// Two hands and a heart: people in agreement.
    HeartHandshake "heart-handshake",
    /// A stethoscope: health.
    Stethoscope "stethoscope",
    /// A wheelchair: everyone can get in.
    Wheelchair "wheelchair",
    /// A child's face.
    MoodKid "mood-kid",
    /// A warning light: danger now.
    Urgent "urgent",
    /// A rising sun: it gets better.
    Sunrise "sunrise",
    /// A note: music, entertainment.
    Music "music",
    /// Tools: equipment.
    Tools "tools",
    /// Turning arrows: clean up.
    Recycle "recycle",
    /// A shopping bag: what we buy.
    ShoppingBag "shopping-bag",
    /// A magnifying glass: search.
    Search "search",
    /// An arrow out of a room: leave.
    Logout "logout",
}

thread_local! {
    // By their names. A page shows some dozens, and a copy is one call where making one is six.
    static MADE: RefCell<Vec<(&'static str, View)>> = const { RefCell::new(Vec::new()) };
}

/// The drawing of an icon, in the size and colour of the text around it. Screen readers skip
/// it: a word beside it, or the name of the button, says the same.
pub fn glyph(icon: Icon) -> View {
    let name = icon.name();
    MADE.with_borrow_mut(|made| {
        let known = made.iter().find(|(other, _)| *other == name);
        if let Some((_, view)) = known {
            return view.copy();
        }
        let view = svg("svg")
            .class("icon")
            .attr("aria-hidden", "true")
            .attr("focusable", "false")
            .child(svg("use").attr("href", &format!("#icon-{name}")));
        made.push((name, view.copy()));
        view
    })
}
