//! How this phone shows the app.

/// What the user chose. The boot script reads this record too, for the first paint.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// BCP 47 code of the chosen language; none follows the phone.
    pub language: Option<String>,
    /// Light, dark, or as the phone has it.
    pub theme: Theme,
    /// Size of text in percent, one of [`TEXT_SIZES`].
    pub text_size: u32,
    /// Stronger lines and plain black on white (or white on black).
    pub contrast: bool,
    /// No movement on the screen.
    pub less_motion: bool,
    /// Whether the quiz is offered at all. A test frightens some people away.
    pub quiz: bool,
}

/// Which colours to use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the phone has it.
    #[default]
    Auto,
    /// Dark ink on paper.
    Light,
    /// Light ink on a dark ground.
    Dark,
}

/// The sizes of text on offer, in percent of the phone's own.
pub const TEXT_SIZES: [u32; 5] = [90, 100, 120, 145, 175];

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            language: None,
            theme: Theme::Auto,
            text_size: 100,
            contrast: false,
            less_motion: false,
            quiz: true,
        }
    }
}
