//! The one set of icons: outlines from Tabler Icons (see `docs/artwork.md`).
//!
//! Each row of the table is a variant, the icon's name in Tabler (which is also its name in the
//! content), and all its strokes as one path in a 24 by 24 box. Colour and width come from CSS.

use crate::ui::view::{View, svg};

/// Writes the enum, its paths and its names from one table, so that they can't drift apart.
macro_rules! icons {
    ($($(#[$doc:meta])* $icon:ident $name:literal $path:literal,)+) => {
        /// A picture of one thing or action, to stand beside its word.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Icon {
            $($(#[$doc])* $icon,)+
        }

        impl Icon {
            /// The strokes, as the `d` of one SVG path.
            pub fn path(self) -> &'static str {
                match self {
                    $(Self::$icon => $path,)+
                }
            }

            /// The icon that content calls by its name, such as `heart-handshake`.
            pub fn named(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$icon),)+
                    _ => None,
                }
            }
        }
    };
}

icons! {
    /// An open book: Learn.
    Book "book" "M3 19a9 9 0 0 1 9 0 9 9 0 0 1 9 0M3 6a9 9 0 0 1 9 0 9 9 0 0 1 9 0M3 6v13m9-13v13m9-13v13",
    /// A megaphone: Act.
    Speakerphone "speakerphone" "M18 8a3 3 0 0 1 0 6m-8-6v11a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1v-5m5-6 4.524-3.77A.9.9 0 0 1 18 4.922v12.156a.9.9 0 0 1-1.476.692L12 14H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1z",
    /// Three people: Share.
    UsersGroup "users-group" "M10 13a2 2 0 1 0 4 0 2 2 0 0 0-4 0m-2 8v-1a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v1M15 5a2 2 0 1 0 4 0 2 2 0 0 0-4 0m2 5h2a2 2 0 0 1 2 2v1M5 5a2 2 0 1 0 4 0 2 2 0 0 0-4 0m-2 8v-1a2 2 0 0 1 2-2h2",
    /// A shield with a tick: Stay safe.
    ShieldCheck "shield-check" "M11.46 20.846A12 12 0 0 1 3.5 6 12 12 0 0 0 12 3a12 12 0 0 0 8.5 3 12 12 0 0 1-.09 7.06M15 19l2 2 4-4",
    /// A telephone: Help.
    Phone "phone" "M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2",
    /// An arrow to the start of the line: back.
    ArrowLeft "arrow-left" "M5 12h14M5 12l6 6m-6-6 6-6",
    /// An arrow to the end of the line: onwards.
    ArrowRight "arrow-right" "M5 12h14m-6 6 6-6m-6-6 6 6",
    /// An arrow up: move up.
    ArrowUp "arrow-up" "M12 5v14m6-8-6-6m-6 6 6-6",
    /// An arrow down: move down.
    ArrowDown "arrow-down" "M12 5v14m6-6-6 6m-6-6 6 6",
    /// A narrow pointer to the start of the line.
    ChevronLeft "chevron-left" "m15 6-6 6 6 6",
    /// A narrow pointer to the end of the line: opens what the row names.
    ChevronRight "chevron-right" "m9 6 6 6-6 6",
    /// A narrow pointer up: close.
    ChevronUp "chevron-up" "m6 15 6-6 6 6",
    /// A narrow pointer down: open.
    ChevronDown "chevron-down" "m6 9 6 6 6-6",
    /// A way out: leave quickly.
    DoorExit "door-exit" "M13 12v.01M3 21h18M5 21V5a2 2 0 0 1 2-2h7.5M17 13.5V21M14 7h7m-3-3 3 3-3 3",
    /// An arrow out of a frame: opens another site.
    ExternalLink "external-link" "M12 6H6a2 2 0 0 0-2 2v10a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-6m-7 1 9-9m-5 0h5v5",
    /// A house: the start.
    Home "home" "M5 12H3l9-9 9 9h-2M5 12v7a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-7M9 21v-6a2 2 0 0 1 2-2h2a2 2 0 0 1 2 2v6",
    /// A looking glass: search.
    Search "search" "M3 10a7 7 0 1 0 14 0 7 7 0 1 0-14 0m18 11-6-6",
    /// A cog wheel: this phone.
    Settings "settings" "M10.325 4.317c.426-1.756 2.924-1.756 3.35 0a1.724 1.724 0 0 0 2.573 1.066c1.543-.94 3.31.826 2.37 2.37a1.724 1.724 0 0 0 1.065 2.572c1.756.426 1.756 2.924 0 3.35a1.724 1.724 0 0 0-1.066 2.573c.94 1.543-.826 3.31-2.37 2.37a1.724 1.724 0 0 0-2.572 1.065c-.426 1.756-2.924 1.756-3.35 0a1.724 1.724 0 0 0-2.573-1.066c-1.543.94-3.31-.826-2.37-2.37a1.724 1.724 0 0 0-1.065-2.572c-1.756-.426-1.756-2.924 0-3.35a1.724 1.724 0 0 0 1.066-2.573c-.94-1.543.826-3.31 2.37-2.37 1 .608 2.296.07 2.572-1.065M9 12a3 3 0 1 0 6 0 3 3 0 0 0-6 0",
    /// A tick: done.
    Check "check" "m5 12 5 5L20 7",
    /// A cross: close, or take away.
    X "x" "M18 6 6 18M6 6l12 12",
    /// A plus: add.
    Plus "plus" "M12 5v14m-7-7h14",
    /// A bin: delete.
    Trash "trash" "M4 7h16m-10 4v6m4-6v6M5 7l1 12a2 2 0 0 0 2 2h8a2 2 0 0 0 2-2l1-12M9 7V4a1 1 0 0 1 1-1h4a1 1 0 0 1 1 1v3",
    /// An eraser: erase everything.
    Eraser "eraser" "M19 20H8.5l-4.21-4.3a1 1 0 0 1 0-1.41l10-10a1 1 0 0 1 1.41 0l5 5a1 1 0 0 1 0 1.41L11.5 20m6.5-6.7L11.7 7",
    /// A pencil: edit or rename.
    Pencil "pencil" "M4 20h4L18.5 9.5a2.828 2.828 0 1 0-4-4L4 16zm9.5-13.5 4 4",
    /// Two sheets: copy or duplicate.
    Copy "copy" "M7 9.667A2.667 2.667 0 0 1 9.667 7h8.666A2.667 2.667 0 0 1 21 9.667v8.666A2.667 2.667 0 0 1 18.333 21H9.667A2.667 2.667 0 0 1 7 18.333zm-2.988 7.07A2 2 0 0 1 3 15V5c0-1.1.9-2 2-2h10c.75 0 1.158.385 1.5 1",
    /// An arrow turning back: undo.
    ArrowBackUp "arrow-back-up" "m9 14-4-4 4-4m-4 4h11a4 4 0 1 1 0 8h-1",
    /// Three dots: more to do with this.
    DotsVertical "dots-vertical" "M11 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0m0 7a1 1 0 1 0 2 0 1 1 0 1 0-2 0m0-14a1 1 0 1 0 2 0 1 1 0 1 0-2 0",
    /// A grip: drag to reorder.
    GripVertical "grip-vertical" "M8 5a1 1 0 1 0 2 0 1 1 0 1 0-2 0m0 7a1 1 0 1 0 2 0 1 1 0 1 0-2 0m0 7a1 1 0 1 0 2 0 1 1 0 1 0-2 0m6-14a1 1 0 1 0 2 0 1 1 0 1 0-2 0m0 7a1 1 0 1 0 2 0 1 1 0 1 0-2 0m0 7a1 1 0 1 0 2 0 1 1 0 1 0-2 0",
    /// An arrow into a tray: save as a file.
    Download "download" "M4 17v2a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-2M7 11l5 5 5-5m-5-7v12",
    /// An arrow out of a tray: take in from a file.
    Upload "upload" "M4 17v2a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-2M7 9l5-5 5 5m-5-5v12",
    /// Three joined dots: pass on.
    Share "share" "M3 12a3 3 0 1 0 6 0 3 3 0 1 0-6 0m12-6a3 3 0 1 0 6 0 3 3 0 1 0-6 0m0 12a3 3 0 1 0 6 0 3 3 0 1 0-6 0m-6.3-7.3 6.6-3.4m-6.6 6 6.6 3.4",
    /// A printer: print.
    Printer "printer" "M17 17h2a2 2 0 0 0 2-2v-4a2 2 0 0 0-2-2H5a2 2 0 0 0-2 2v4a2 2 0 0 0 2 2h2m10-8V5a2 2 0 0 0-2-2H9a2 2 0 0 0-2 2v4m0 6a2 2 0 0 1 2-2h6a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2z",
    /// Two turning arrows: again, or a new version.
    Refresh "refresh" "M20 11A8.1 8.1 0 0 0 4.5 9M4 5v4h4m-4 4a8.1 8.1 0 0 0 15.5 2m.5 4v-4h-4",
    /// A loudspeaker: read aloud.
    Volume "volume" "M15 8a5 5 0 0 1 0 8m2.7-11a9 9 0 0 1 0 14M6 15H4a1 1 0 0 1-1-1v-4a1 1 0 0 1 1-1h2l3.5-4.5A.8.8 0 0 1 11 5v14a.8.8 0 0 1-1.5.5z",
    /// A light bulb: an idea or a tip.
    Bulb "bulb" "M3 12h1m8-9v1m8 8h1M5.6 5.6l.7.7m12.1-.7-.7.7M9 16a5 5 0 1 1 6 0 3.5 3.5 0 0 0-1 3 2 2 0 0 1-4 0 3.5 3.5 0 0 0-1-3m.7 1h4.6",
    /// An i in a circle: good to know.
    InfoCircle "info-circle" "M3 12a9 9 0 1 0 18 0 9 9 0 0 0-18 0m9-3h.01M11 12h1v4h1",
    /// An exclamation mark in a triangle: take care.
    AlertTriangle "alert-triangle" "M12 9v4m-1.637-9.409L2.257 17.125a1.914 1.914 0 0 0 1.636 2.871h16.214a1.914 1.914 0 0 0 1.636-2.87L13.637 3.59a1.914 1.914 0 0 0-3.274 0M12 16h.01",
    /// A question mark in a circle: what is this?
    HelpCircle "help-circle" "M3 12a9 9 0 1 0 18 0 9 9 0 0 0-18 0m9 4v.01M12 13a2 2 0 0 0 .914-3.782 1.98 1.98 0 0 0-2.414.483",
    /// A tick in a circle: right, or finished.
    CircleCheck "circle-check" "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0m6 0 2 2 4-4",
    /// A cross in a circle: not this one.
    CircleX "circle-x" "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0m7-2 4 4m0-4-4 4",
    /// An empty circle: not yet.
    Circle "circle" "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0",
    /// A barred circle: better not.
    Ban "ban" "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0m2.7-6.3 12.6 12.6",
    /// A cloud with a tick: all of it is kept here.
    CloudCheck "cloud-check" "M11 18.004H6.657C4.085 18 2 15.993 2 13.517s2.085-4.482 4.657-4.482c.393-1.762 1.794-3.2 3.675-3.773 1.88-.572 3.956-.193 5.444 1 1.488 1.19 2.162 3.007 1.77 4.769h.99c1.388 0 2.585.82 3.138 2.007M15 19l2 2 4-4",
    /// A barred cloud: not kept here.
    CloudOff "cloud-off" "M9.58 5.548q.361-.166.752-.286c1.88-.572 3.956-.193 5.444 1 1.488 1.19 2.162 3.007 1.77 4.769h.99c1.913 0 3.464 1.56 3.464 3.486 0 .957-.383 1.824-1.003 2.454M18 18.004H6.657C4.085 18 2 15.993 2 13.517s2.085-4.482 4.657-4.482c.13-.582.37-1.128.7-1.62M3 3l18 18",
    /// A barred signal: no network.
    WifiOff "wifi-off" "M12 18h.01m-2.838-2.828a4 4 0 0 1 5.656 0m-8.485-2.829a7.96 7.96 0 0 1 3.864-2.14m4.163.155a8 8 0 0 1 3.287 2M3.515 9.515A12 12 0 0 1 7.059 7.06m3.101-.92a12 12 0 0 1 10.325 3.374M3 3l18 18",
    /// A phone.
    DeviceMobile "device-mobile" "M6 5a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2zm5-1h2m-1 13v.01",
    /// Two scripts: language.
    Language "language" "M9 6.371C9 10.789 6.761 13 4 13m0-6.629h7M5 9c0 2.144 2.252 3.908 6 4m1 7 4-9 4 9m-.9-2h-6.2M6.694 3l.793.582",
    /// A moon: dark.
    Moon "moon" "M12 3h.393a7.5 7.5 0 0 0 7.92 12.446A9 9 0 1 1 12 2.992z",
    /// A sun: light.
    Sun "sun" "M8 12a4 4 0 1 0 8 0 4 4 0 1 0-8 0m-5 0h1m8-9v1m8 8h1m-9 8v1M5.6 5.6l.7.7m12.1-.7-.7.7m0 11.4.7.7m-12.1-.7-.7.7",
    /// A half-filled circle: contrast, or as the phone is set.
    Contrast "contrast" "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0m9 5a5 5 0 0 0 0-10z",
    /// Two letters: text size.
    TextSize "text-size" "M3 7V5h13v2m-6-2v14m2 0H8m7-6v-1h6v1m-3-1v7m-1 0h2",
    /// The globe.
    World "world" "M3 12a9 9 0 1 0 18 0 9 9 0 0 0-18 0m.6-3h16.8M3.6 15h16.8M11.5 3a17 17 0 0 0 0 18m1-18a17 17 0 0 1 0 18",
    /// A plane: travel.
    Plane "plane" "M16 10h4a2 2 0 0 1 0 4h-4l-4 7H9l2-7H7l-2 2H2l2-4-2-4h3l2 2h4L9 3h3z",
    /// A pin on a map: a place.
    MapPin "map-pin" "M9 11a3 3 0 1 0 6 0 3 3 0 0 0-6 0m8.657 5.657L13.414 20.9a2 2 0 0 1-2.827 0l-4.244-4.243a8 8 0 1 1 11.314 0",
    /// A door: way in and out.
    Door "door" "M14 12v.01M3 21h18M6 21V5a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v16",
    /// A card with a portrait.
    Id "id" "M3 7a3 3 0 0 1 3-3h12a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3zm4 3a2 2 0 1 0 4 0 2 2 0 1 0-4 0m8-2h2m-2 4h2M7 16h10",
    /// A key: access, a password.
    Key "key" "m16.555 3.843 3.602 3.602a2.877 2.877 0 0 1 0 4.069l-2.643 2.643a2.877 2.877 0 0 1-4.069 0l-.301-.301-6.558 6.558a2 2 0 0 1-1.239.578L5.172 21H4a1 1 0 0 1-.993-.883L3 20v-1.172a2 2 0 0 1 .467-1.284l.119-.13L4 17h2v-2h2v-2l2.144-2.144-.301-.301a2.877 2.877 0 0 1 0-4.069l2.643-2.643a2.877 2.877 0 0 1 4.069 0M15 9h.01",
    /// A padlock: keep private.
    Lock "lock" "M5 13a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2zm6 3a1 1 0 1 0 2 0 1 1 0 0 0-2 0m-3-5V7a4 4 0 1 1 8 0v4",
    /// A barred eye: not for others to see.
    EyeOff "eye-off" "M10.585 10.587a2 2 0 0 0 2.829 2.828m3.267 3.258A8.7 8.7 0 0 1 12 18q-5.4 0-9-6 1.908-3.18 4.32-4.674m2.86-1.146A9 9 0 0 1 12 6q5.4 0 9 6-1 1.665-2.138 2.87M3 3l18 18",
    /// A picture.
    Photo "photo" "M15 8h.01M3 6a3 3 0 0 1 3-3h12a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3zm0 10 5-5c.928-.893 2.072-.893 3 0l5 5m-2-2 1-1c.928-.893 2.072-.893 3 0l3 3",
    /// A picture behind a shield: pictures of oneself.
    PhotoShield "photo-shield" "M15 8h.01M11.5 20H7a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3h10a3 3 0 0 1 3 3v4M4 15l4-4c.928-.893 2.072-.893 3 0l1.5 1.5M22 16c0 4-2.5 6-3.5 6S15 20 15 16c1 0 2.5-.5 3.5-1.5 1 1 2.5 1.5 3.5 1.5",
    /// A sheet with writing: a document, or a source.
    FileText "file-text" "M14 3v4a1 1 0 0 0 1 1h4m-2 13H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h7l5 5v11a2 2 0 0 1-2 2M9 9h1m-1 4h6m-6 4h6",
    /// A list on a clipboard.
    ClipboardList "clipboard-list" "M9 5H7a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V7a2 2 0 0 0-2-2h-2M9 5a2 2 0 0 1 2-2h2a2 2 0 0 1 2 2 2 2 0 0 1-2 2h-2a2 2 0 0 1-2-2m0 7h.01M13 12h2m-6 4h.01M13 16h2",
    /// A list with ticks.
    ListCheck "list-check" "M3.5 5.5 5 7l2.5-2.5m-4 7L5 13l2.5-2.5m-4 7L5 19l2.5-2.5M11 6h9m-9 6h9m-9 6h9",
    /// A calendar: a date.
    Calendar "calendar" "M4 7a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2zm12-4v4M8 3v4m-4 4h16",
    /// A clock: how long, or when.
    Clock "clock" "M3 12a9 9 0 1 0 18 0 9 9 0 0 0-18 0m9-5v5l3 3",
    /// Points along a line: a process.
    ChartDots "chart-dots" "M3 3v18h18M7 9a2 2 0 1 0 4 0 2 2 0 1 0-4 0m10-2a2 2 0 1 0 4 0 2 2 0 1 0-4 0m-5 8a2 2 0 1 0 4 0 2 2 0 1 0-4 0m-1.84-4.38 2.34 2.88m2.588-.172 2.837-4.586",
    /// A flag: an activity.
    Flag "flag" "M5 5a5 5 0 0 1 7 0 5 5 0 0 0 7 0v9a5 5 0 0 1-7 0 5 5 0 0 0-7 0zm0 16v-7",
    /// A case: a job.
    Briefcase "briefcase" "M3 9a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2zm5-2V5a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2m-4 5v.01M3 13a20 20 0 0 0 18 0",
    /// A building with columns: an authority.
    BuildingBank "building-bank" "M3 21h18M3 10h18M5 6l7-3 7 3M4 10v11m16-11v11M8 14v3m4-3v3m4-3v3",
    /// A graduate's cap: teaching.
    School "school" "M22 9 12 5 2 9l10 4zv6M6 10.6V16a6 3 0 0 0 12 0v-5.4",
    /// One person.
    User "user" "M8 7a4 4 0 1 0 8 0 4 4 0 0 0-8 0M6 21v-2a4 4 0 0 1 4-4h4a4 4 0 0 1 4 4v2",
    /// Two people.
    Users "users" "M5 7a4 4 0 1 0 8 0 4 4 0 1 0-8 0M3 21v-2a4 4 0 0 1 4-4h4a4 4 0 0 1 4 4v2m1-17.87a4 4 0 0 1 0 7.75M21 21v-2a4 4 0 0 0-3-3.85",
    /// A person with a question mark: a stranger.
    UserQuestion "user-question" "M8 7a4 4 0 1 0 8 0 4 4 0 0 0-8 0M6 21v-2a4 4 0 0 1 4-4h3.5m5.5 7v.01M19 19a2.003 2.003 0 0 0 .914-3.782 1.98 1.98 0 0 0-2.414.483",
    /// A speech bubble: talk.
    MessageCircle "message-circle" "m3 20 1.3-3.9C1.976 12.663 2.874 8.228 6.4 5.726c3.526-2.501 8.59-2.296 11.845.48 3.255 2.777 3.695 7.266 1.029 10.501S11.659 20.922 7.7 19z",
    /// A speech bubble with an exclamation mark: a threat.
    MessageReport "message-report" "M18 4a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3h-5l-5 3v-3H6a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3zm-6 4v3m0 3v.01",
    /// A microphone: someone tells their story.
    Microphone2 "microphone-2" "M15 12.9A5 5 0 1 0 11.098 9M15 12.9l-3.902-3.899-7.513 8.584a2 2 0 1 0 2.827 2.83z",
    /// A heart.
    Heart "heart" "M19.5 12.572 12 20l-7.5-7.428A5 5 0 1 1 12 6.006a5 5 0 1 1 7.5 6.572",
    /// A house with a heart: home, shelter.
    HomeHeart "home-heart" "m21 12-9-9-9 9h2v7a2 2 0 0 0 2 2h6m-4 0v-6a2 2 0 0 1 2-2h2c.39 0 .754.112 1.061.304M19 21.5l2.518-2.58a1.74 1.74 0 0 0 0-2.413 1.627 1.627 0 0 0-2.346 0l-.168.172-.168-.172a1.627 1.627 0 0 0-2.346 0 1.74 1.74 0 0 0 0 2.412l2.51 2.59z",
    /// Two hands and a heart: people in agreement.
    HeartHandshake "heart-handshake" "M19.5 12.572 12 20l-7.5-7.428A5 5 0 1 1 12 6.006a5 5 0 1 1 7.5 6.572M12 6 8.707 9.293a1 1 0 0 0 0 1.414l.543.543c.69.69 1.81.69 2.5 0l1-1a3.18 3.18 0 0 1 4.5 0l2.25 2.25m-7 3 2 2M15 13l2 2",
    /// A stethoscope: health.
    Stethoscope "stethoscope" "M6 4H5a2 2 0 0 0-2 2v3.5a5.5 5.5 0 0 0 11 0V6a2 2 0 0 0-2-2h-1M8 15a6 6 0 1 0 12 0v-3m-9-9v2M6 3v2m12 5a2 2 0 1 0 4 0 2 2 0 1 0-4 0",
    /// A first-aid case.
    FirstAidKit "first-aid-kit" "M8 8V6a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2M4 10a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2zm6 4h4m-2-2v4",
    /// A wheelchair: everyone can get in.
    Wheelchair "wheelchair" "M3 16a5 5 0 1 0 10 0 5 5 0 1 0-10 0m14 3a2 2 0 1 0 4 0 2 2 0 1 0-4 0m2-2a3 3 0 0 0-3-3h-3.4M3 3h1a2 2 0 0 1 2 2v6m0-3h11m-2 0v6",
    /// A child's face.
    MoodKid "mood-kid" "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0m6-2h.01M15 10h.01M9.5 15a3.5 3.5 0 0 0 5 0M12 3a2 2 0 0 0 0 4",
    /// A flame: fire.
    Flame "flame" "M12 10.941c2.333-3.308.167-7.823-1-8.941 0 3.395-2.235 5.299-3.667 6.706C5.903 10.114 5 12 5 14.294 5 17.998 8.134 21 12 21s7-3.002 7-6.706c0-1.712-1.232-4.403-2.333-5.588-2.084 3.353-3.257 3.353-4.667 2.235",
    /// A warning light: danger now.
    Urgent "urgent" "M8 16v-4a4 4 0 0 1 8 0v4M3 12h1m8-9v1m8 8h1M5.6 5.6l.7.7m12.1-.7-.7.7M6 17a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v2a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1z",
    /// A rising sun: it gets better.
    Sunrise "sunrise" "M3 17h1m16 0h1M5.6 10.6l.7.7m12.1-.7-.7.7M8 17a4 4 0 0 1 8 0M3 21h18M12 9V3l3 3M9 6l3-3",
    /// A note: music, entertainment.
    Music "music" "M3 17a3 3 0 1 0 6 0 3 3 0 0 0-6 0m10 0a3 3 0 1 0 6 0 3 3 0 0 0-6 0m-4 0V4h10v13M9 8h10",
    /// Tools: equipment.
    Tools "tools" "M3 21h4L20 8a1.5 1.5 0 0 0-4-4L3 17zM14.5 5.5l4 4M12 8 7 3 3 7l5 5M7 8 5.5 9.5M16 12l5 5-4 4-5-5m4 1-1.5 1.5",
    /// Turning arrows: clean up.
    Recycle "recycle" "m12 17-2 2 2 2m-2-2h9a2 2 0 0 0 1.75-2.75l-.55-1M8.536 11l-.732-2.732L5.072 9m2.732-.732-4.5 7.794a2 2 0 0 0 1.506 2.89l1.141.024M15.464 11l2.732.732L18.928 9m-.732 2.732-4.5-7.794a2 2 0 0 0-3.256-.14l-.591.976",
    /// A shopping bag: what we buy.
    ShoppingBag "shopping-bag" "M6.331 8H17.67a2 2 0 0 1 1.977 2.304l-1.255 8.152A3 3 0 0 1 15.426 21H8.574a3 3 0 0 1-2.965-2.544l-1.255-8.152A2 2 0 0 1 6.331 8M9 11V6a3 3 0 0 1 6 0v5",
}

/// The drawing of an icon, in the size and colour of the text around it. Screen readers skip
/// it: a word beside it, or the name of the button, says the same.
pub fn glyph(icon: Icon) -> View {
    svg("svg")
        .class("icon")
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(svg("path").attr("d", icon.path()))
}
