//! Percent-encoding (RFC 3986, section 2), both ways. Written here, as it is less than what a crate brings for it.

const HEX: &[u8; 16] = b"0123456789ABCDEF";

/// Letters, digits and `-._~` stand as they are; the rest is escaped, spaces too.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            escaped.push(char::from(byte));
        } else {
            escaped.extend(['%', hex(byte >> 4), hex(byte & 0xf)]);
        }
    }
    escaped
}

fn hex(digit: u8) -> char {
    char::from(HEX[usize::from(digit)])
}

/// Decodes once. `plus` is what a `+` stands for. Bytes that are no UTF-8 become replacement characters, and a percent
/// sign without two digits stays.
pub(super) fn decode(text: &str, plus: u8) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [byte, after @ ..] = rest {
        rest = after;
        let decoded = match (byte, after) {
            (b'+', _) => plus,
            (b'%', [high, low, after @ ..]) => match (value(*high), value(*low)) {
                (Some(high), Some(low)) => {
                    rest = after;
                    high << 4 | low
                }
                _ => b'%',
            },
            _ => *byte,
        };
        bytes.push(decoded);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn value(digit: u8) -> Option<u8> {
    let value = char::from(digit).to_digit(16)?;
    u8::try_from(value).ok()
}

#[cfg(test)]
mod tests {
    use super::{decode, escape};

    #[test]
    fn what_is_escaped_decodes_to_itself() {
        assert_eq!(escape("a-Z_0.~ é/+"), "a-Z_0.~%20%C3%A9%2F%2B");
        for text in ["", "100 % & more", "Kraków 文学 \u{0}", "%41"] {
            assert_eq!(decode(&escape(text), b' '), text);
        }
    }

    #[test]
    fn broken_escapes_stay_and_broken_text_is_replaced() {
        assert_eq!(decode("%4a%4A+%", b' '), "JJ %");
        assert_eq!(decode("a+b%2", b'+'), "a+b%2");
        assert_eq!(decode("%zz%4%%41", b' '), "%zz%4%A");
        assert_eq!(decode("%ff%C3", b' '), "\u{fffd}\u{fffd}");
    }
}
