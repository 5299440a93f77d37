//! Drawings for posters, and the pictures that posters become.

/// Drawings of people who act, by the names of their files.
pub const PICTURES: [&str; 8] = [
    "job-offers",
    "recruitment",
    "safety-card",
    "someone-who-listens",
    "what-trafficking-is",
    "children-and-young-people",
    "months-at-sea",
    "what-help-looks-like",
];

/// Width of a drawing for one of height.
pub const SHAPE: f64 = 328.0 / 150.0;

/// The drawing of this name, or the first.
pub fn known(name: &str) -> &'static str {
    let known = PICTURES.iter().find(|known| **known == name);
    known.unwrap_or(&PICTURES[0])
}

/// A drawing's file with a size: some browsers draw none on a canvas that has only a shape. Its
/// lower edge is taken away, where people reach below the table and printers leave a hair of them.
pub fn sized(svg: &str) -> String {
    let sized = svg.replacen("<svg ", "<svg width=\"2624\" height=\"1196\" ", 1);
    sized.replacen("0 0 328 150", "0 0 328 149.5", 1)
}

/// The longer side of a poster, in pixels and in tenths of a millimetre on A4: 300 dots an inch.
pub const A4_SIDE: (u32, u32) = (3508, 2970);

/// The side of a square card, in the same.
pub const CARD_SIDE: (u32, u32) = (1080, 2100);

/// Where a PNG's own head ends, and [`density`] goes.
pub const AFTER_HEAD: u32 = 33;

/// The part of a PNG that says how large it is on paper, so that it prints at that size: so many
/// pixels on `tenths` of a millimetre.
pub fn density(pixels: u32, tenths: u32) -> [u8; 21] {
    let [a, b, c, d] = ((pixels * 10_000 + tenths / 2) / tenths).to_be_bytes();
    let mut chunk = [
        0, 0, 0, 9, b'p', b'H', b'Y', b's', a, b, c, d, a, b, c, d, 1, 0, 0, 0, 0,
    ];
    let sum = crc(&chunk[4..17]).to_be_bytes();
    chunk[17..].copy_from_slice(&sum);
    chunk
}

/// The check sum of a PNG's parts.
fn crc(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            let odd = crc & 1 == 1;
            crc >>= 1;
            if odd {
                crc ^= 0xEDB8_8320;
            }
        }
    }
    !crc
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn every_drawing_is_there_and_gets_a_size() {
        for name in PICTURES {
            let file = Path::new("public/pictures").join(format!("{name}.svg"));
            let svg = std::fs::read_to_string(&file).expect("a drawing");
            assert!(svg.contains("viewBox=\"0 0 328 150\""), "{name}");
            assert!(sized(&svg).starts_with("<svg width=\"2624\" height=\"1196\" "));
        }
        assert_eq!(known("months-at-sea"), "months-at-sea");
        assert_eq!(known("../x"), PICTURES[0]);
    }

    #[test]
    fn three_hundred_dots_an_inch() {
        let chunk = density(3508, 2970);
        assert_eq!(
            u32::from_be_bytes([chunk[8], chunk[9], chunk[10], chunk[11]]),
            11_811
        );
        // The check sum of the empty last part of every PNG is well known.
        assert_eq!(crc(b"IEND"), 0xAE42_6082);
    }
}
