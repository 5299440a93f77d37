//! A short name for a pack's bytes: FNV-1a, 64 bits.
//!
//! It tells a damaged or old copy of a pack from the right one, natively and on the phone, in a
//! few bytes of code. It is no protection against someone who means harm: whoever can change
//! the stored pack can change the app.

const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// The FNV-1a 64 hash of `bytes`.
pub fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(OFFSET, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(PRIME)
    })
}

/// A hash as it stands in lists and in storage: sixteen small hexadecimal digits.
pub fn hex(hash: u64) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    (0..16)
        .rev()
        .map(|place| char::from(DIGITS[(hash >> (place * 4)) as usize & 15]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The published test vectors of FNV-1a 64.
    #[test]
    fn known_values() {
        assert_eq!(hex(fingerprint(b"")), "cbf29ce484222325");
        assert_eq!(hex(fingerprint(b"a")), "af63dc4c8601ec8c");
        assert_eq!(hex(fingerprint(b"foobar")), "85944171f73967e8");
    }

    #[test]
    fn one_changed_byte_changes_it() {
        let mut bytes = vec![b'x'; 4096];
        let before = fingerprint(&bytes);
        bytes[2048] ^= 1;
        assert_ne!(fingerprint(&bytes), before);
    }

    #[test]
    fn hex_always_has_sixteen_digits() {
        assert_eq!(hex(0), "0000000000000000");
        assert_eq!(hex(u64::MAX), "ffffffffffffffff");
    }
}
