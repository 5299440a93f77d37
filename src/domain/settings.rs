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
    /// How fast a voice reads, in percent, one of [`VOICE_SPEEDS`].
    pub voice_speed: u32,
    /// Whether the quiz is offered at all. A test frightens some people away.
    pub quiz: bool,
    /// A plain title and icon in place of ours, wherever a browser shows them.
    pub quiet: bool,
    /// Address of the site to leave to, as [`site_address`] gives it; empty for the page that
    /// needs no network.
    pub leave_to: String,
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

/// From this size on, what stood beside something else on a phone gets a line of its own.
const LARGE_TEXT: u32 = 145;

impl Settings {
    /// Whether text is so large that little fits beside it.
    pub fn has_large_text(&self) -> bool {
        self.text_size >= LARGE_TEXT
    }
}

/// How fast a voice can read, in percent of its own speed.
pub const VOICE_SPEEDS: [u32; 3] = [75, 100, 125];

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            language: None,
            theme: Theme::Auto,
            text_size: 100,
            contrast: false,
            less_motion: false,
            voice_speed: 100,
            quiz: true,
            quiet: false,
            leave_to: String::new(),
        }
    }
}

/// The longest address of a site that is taken, in characters.
const LONGEST_ADDRESS: usize = 300;

/// The whole address of a site on the internet that someone typed, with or without what stands
/// before its name. It begins with `https://`, also when `http://` was typed, so that no one on the
/// same network sees what is read there. None for anything else, such as a name without a dot, a
/// number, a mail address, or a text with blanks in it.
pub fn site_address(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let rest = match typed.split_once("://") {
        None => typed,
        Some((scheme, rest)) => {
            let known = ["https", "http"];
            known
                .iter()
                .any(|one| scheme.eq_ignore_ascii_case(one))
                .then_some(rest)?
        }
    };
    let odd = |c: char| c.is_whitespace() || c.is_ascii_control() || "\\\"<>`".contains(c);
    if rest.chars().count() > LONGEST_ADDRESS || rest.contains(odd) {
        return None;
    }
    let host = rest.split(['/', '?', '#']).next()?;
    is_host(host).then(|| format!("https://{rest}"))
}

/// Whether it is the name of a site: parts with dots between them, the last one no number.
fn is_host(host: &str) -> bool {
    let letter = |c: char| c.is_ascii_alphanumeric() || c == '-' || !c.is_ascii();
    let part = |part: &str| !part.is_empty() && part.chars().all(letter);
    match host.rsplit_once('.') {
        Some((before, last)) => {
            let numeric = last.bytes().all(|byte| byte.is_ascii_digit());
            last.chars().count() > 1 && !numeric && part(last) && before.split('.').all(part)
        }
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_two_largest_sizes_of_text_are_large() {
        let is_large = |text_size: &u32| {
            let settings = Settings {
                text_size: *text_size,
                ..Settings::default()
            };
            settings.has_large_text()
        };
        assert!(TEXT_SIZES[3..].iter().all(is_large));
        assert!(!TEXT_SIZES[..3].iter().any(is_large));
    }

    #[test]
    fn addresses_are_made_whole() {
        for (typed, whole) in [
            ("weather.example", "https://weather.example"),
            (
                "  news.example/today?a=1#top ",
                "https://news.example/today?a=1#top",
            ),
            ("HTTP://Www.News.Example", "https://Www.News.Example"),
            ("https://a.b-c.example/x:y@z", "https://a.b-c.example/x:y@z"),
            ("ข่าว.ไทย", "https://ข่าว.ไทย"),
        ] {
            assert_eq!(site_address(typed).as_deref(), Some(whole), "{typed}");
        }
    }

    #[test]
    fn what_names_no_site_is_refused() {
        for typed in [
            "",
            "weather",
            "weather.",
            ".example",
            "a..example",
            "javascript:alert(1)",
            "javascript://a.example/%0aalert(1)",
            "data:text/html,x.example",
            "ftp://a.example",
            "someone@mail.example",
            "192.168.0.1",
            "a.example:8080",
            "two words.example",
            "a.example/with blank",
            "a.example\\b",
            "https://",
            "https:///a.example",
            "a.e",
        ] {
            assert_eq!(site_address(typed), None, "{typed}");
        }
        assert_eq!(
            site_address(&format!("a.example/{}", "x".repeat(300))),
            None
        );
    }

    proptest! {
        #[test]
        fn what_is_taken_is_taken_again_unchanged(typed in "\\PC{0,40}|(https?://)?[a-z.-]{0,12}[/?#:@]?\\PC{0,8}") {
            if let Some(whole) = site_address(&typed) {
                prop_assert!(whole.starts_with("https://"));
                prop_assert_eq!(site_address(&whole), Some(whole.clone()));
            }
        }
    }
}
