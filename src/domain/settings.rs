//! How this phone shows the app.

use serde::{Deserialize, Serialize};

/// What the user chose. The boot script reads this record too, for the first paint.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_record_that_lacks_fields() {
        let settings: Settings = serde_json::from_str(r#"{"theme":"dark"}"#).expect("settings");
        assert_eq!(settings, Settings { theme: Theme::Dark, ..Settings::default() });
    }

    #[test]
    fn keeps_the_names_that_the_boot_script_reads() {
        let json = serde_json::to_value(Settings::default()).expect("json");
        for name in ["language", "theme", "textSize", "contrast", "lessMotion"] {
            assert!(json.get(name).is_some(), "{name}");
        }
    }
}
