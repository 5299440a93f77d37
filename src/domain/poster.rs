//! A message as a poster, a square card or a code: what its author chose.
//!
//! [`layout`] says what stands where on the paper, and every way to show it follows that: the
//! screen, the printer, the picture.

pub mod code;
pub mod colours;
pub mod drawing;
pub mod fit;
pub mod layout;
pub mod number;
pub mod picture;

/// Choices of one kind, each with the name under which it is stored.
macro_rules! choices {
    ($(#[$doc:meta])* $type:ident { $($(#[$of:meta])* $choice:ident = $name:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum $type { $($(#[$of])* $choice),+ }

        impl $type {
            /// Every choice, in the order in which they are offered.
            pub const ALL: &[$type] = &[$($type::$choice),+];

            /// The name under which it is stored.
            pub fn name(self) -> &'static str {
                match self { $($type::$choice => $name),+ }
            }

            /// The choice of this name.
            pub fn named(name: &str) -> Option<$type> {
                match name { $($name => Some($type::$choice),)+ _ => None }
            }
        }
    };
}

choices!(
    /// How the parts stand on the paper.
    Layout {
        /// Big words, and a band for the number.
        #[default]
        Words = "words",
        /// The words below a drawing of people.
        Picture = "picture",
        /// A notice whose foot is cut into strips with the number, to tear off.
        Strips = "strips",
    }
);

choices!(
    /// The paper it is printed on.
    Paper {
        /// 210 x 297 mm.
        #[default]
        A4 = "a4",
        /// 297 x 420 mm.
        A3 = "a3",
    }
);

choices!(
    /// Its colour.
    Ink {
        /// As the pages of Act.
        #[default]
        Plum = "plum",
        /// As the pages of Learn.
        Blue = "blue",
        /// As the pages of Share.
        Green = "green",
        /// Black on white, for copying machines. Drawings are grey.
        Black = "black",
    }
);

choices!(
    /// Where a phone's camera is led.
    Leads {
        /// There is no code.
        #[default]
        Nowhere = "nowhere",
        /// To the number, to call it.
        Call = "call",
        /// To a page of the web.
        Page = "page",
    }
);

/// Which help number stands on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Number {
    /// The one that the message has, if it has one.
    #[default]
    OfMessage,
    /// None.
    Nothing,
    /// That of a service of the directory, by its id.
    Service(String),
}

/// What the author of a message chose for its poster.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Poster {
    /// How the parts stand.
    pub layout: Layout,
    /// The paper.
    pub paper: Paper,
    /// The longer side lies across.
    pub landscape: bool,
    /// The colour.
    pub ink: Ink,
    /// Name of the drawing, one of [`picture::PICTURES`]. Empty: the first.
    pub picture: String,
    /// The help number.
    pub number: Number,
    /// Where the code leads.
    pub leads: Leads,
    /// Address of a page, as it was typed.
    pub link: String,
    /// What stands beside the code. Empty: the words of the app.
    pub caption: String,
    /// Who made it. May be empty.
    pub by: String,
}

impl Paper {
    /// For the `size` of `@page`.
    pub fn page_size(self, landscape: bool) -> &'static str {
        match (self, landscape) {
            (Paper::A4, false) => "210mm 297mm",
            (Paper::A4, true) => "297mm 210mm",
            (Paper::A3, false) => "297mm 420mm",
            (Paper::A3, true) => "420mm 297mm",
        }
    }

    /// How much larger than A4 its sides are, in percent.
    pub fn percent(self) -> u32 {
        match self {
            Paper::A4 => 100,
            Paper::A3 => 141,
        }
    }
}

/// Below 10 points nobody reads a poster: 3.5 mm, in tenths of a millimetre.
const SMALLEST_READ: i32 = 35;

/// Whether letters of this height, in tenths of a millimetre on A4, are too small to be read on
/// this paper.
pub fn is_too_small(size: i32, paper: Paper) -> bool {
    size * paper.percent().cast_signed() / 100 < SMALLEST_READ
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_are_found_by_their_names() {
        assert!(
            Layout::ALL
                .iter()
                .all(|c| Layout::named(c.name()) == Some(*c))
        );
        assert!(Ink::ALL.iter().all(|c| Ink::named(c.name()) == Some(*c)));
        assert_eq!(Leads::named("elsewhere"), None);
    }

    #[test]
    fn letters_grow_with_the_paper() {
        assert!(is_too_small(34, Paper::A4) && !is_too_small(35, Paper::A4));
        assert!(!is_too_small(25, Paper::A3) && is_too_small(24, Paper::A3));
    }
}
