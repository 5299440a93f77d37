//! The colours of a poster. They do not follow the theme of the phone: paper is white.

use super::Ink;

/// The colours that belong together. Words stand at 7:1 or more on what is under them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colours {
    /// Bands, lines, and the number where it stands on white or on [`Colours::tint`].
    pub main: &'static str,
    /// What the band is filled with.
    pub band: &'static str,
    /// Words on the band.
    pub on_band: &'static str,
    /// A pale ground.
    pub tint: &'static str,
    /// Words.
    pub words: &'static str,
    /// Words of less weight.
    pub soft: &'static str,
}

/// The paper, and what a code stands on.
pub const WHITE: &str = "#ffffff";

/// A code, on every poster.
pub const BLACK: &str = "#000000";

impl Ink {
    /// Its colours.
    pub fn colours(self) -> Colours {
        let (main, tint) = match self {
            Ink::Plum => ("#7a2e6f", "#f8eff6"),
            Ink::Blue => ("#1f4f99", "#edf3fb"),
            Ink::Green => ("#1b6034", "#f1f8f2"),
            // No large black ground: copying machines make it grey and streaky.
            Ink::Black => {
                return Colours {
                    main: BLACK,
                    band: WHITE,
                    on_band: BLACK,
                    tint: WHITE,
                    words: BLACK,
                    soft: "#333333",
                };
            }
        };
        Colours {
            main,
            band: main,
            on_band: WHITE,
            tint,
            words: "#1b2430",
            soft: "#434c58",
        }
    }
}

/// A drawing in grey, for black and white: each colour in the text of its file becomes the grey
/// that is as bright.
pub fn greyed(svg: &str) -> String {
    let mut done = String::with_capacity(svg.len());
    let mut parts = svg.split('#');
    done.push_str(parts.next().unwrap_or_default());
    for part in parts {
        done.push('#');
        let digits = part.bytes().take_while(u8::is_ascii_hexdigit).count();
        match grey(&part[..digits]) {
            Some(grey) => {
                for _ in 0..3 {
                    done.push(hex(grey >> 4));
                    done.push(hex(grey & 15));
                }
            }
            None => done.push_str(&part[..digits]),
        }
        done.push_str(&part[digits..]);
    }
    done
}

/// How bright a colour is, from its three or six digits.
fn grey(digits: &str) -> Option<u32> {
    let value = u32::from_str_radix(digits, 16).ok()?;
    let (red, green, blue) = match digits.len() {
        3 => ((value >> 8) * 17, (value >> 4 & 15) * 17, (value & 15) * 17),
        6 => (value >> 16, value >> 8 & 255, value & 255),
        _ => return None,
    };
    Some((red * 299 + green * 587 + blue * 114) / 1000)
}

fn hex(digit: u32) -> char {
    char::from_digit(digit, 16).unwrap_or('0')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The contrast of two colours, after WCAG.
    fn contrast(one: &str, other: &str) -> f64 {
        let light = |colour: &str| {
            let part = |at: usize| {
                let part = u8::from_str_radix(&colour[at..at + 2], 16).expect("digits");
                let part = f64::from(part) / 255.0;
                match part <= 0.04045 {
                    true => part / 12.92,
                    false => ((part + 0.055) / 1.055).powf(2.4),
                }
            };
            0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
        };
        let (one, other) = (light(one), light(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn words_can_be_read_on_every_ground() {
        for ink in Ink::ALL {
            let all = ink.colours();
            for (words, ground) in [
                (all.words, WHITE),
                (all.soft, WHITE),
                (all.words, all.tint),
                (all.soft, all.tint),
                (all.main, WHITE),
                (all.main, all.tint),
                (all.on_band, all.band),
            ] {
                let contrast = contrast(words, ground);
                assert!(contrast >= 7.0, "{ink:?}: {words} on {ground}: {contrast}");
            }
        }
    }

    #[test]
    fn colours_become_greys_and_all_else_stays() {
        assert_eq!(
            greyed(r##"<path fill="#fff" d="M0 0"/><g stroke="#ff0000" id="#x"/>"##),
            r##"<path fill="#ffffff" d="M0 0"/><g stroke="#4c4c4c" id="#x"/>"##
        );
        assert_eq!(greyed("# #1 #12345678"), "# #1 #12345678");
    }
}
