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
    readable(&bytes)
}

/// As the standard library's lossy reading, which is several times as big.
fn readable(mut bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    loop {
        let (good, bad) = match str::from_utf8(bytes) {
            Ok(_) => (bytes, bytes.len()),
            Err(error) => {
                let good = error.valid_up_to();
                (&bytes[..good], error.error_len().map_or(bytes.len(), |bad| good + bad))
            }
        };
        text.push_str(str::from_utf8(good).unwrap_or_default());
        if good.len() == bytes.len() {
            return text;
        }
        text.push(char::REPLACEMENT_CHARACTER);
        bytes = &bytes[bad..];
    }
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
        for broken in ["%ff%C3", "a%ffb", "%f0%9f%98", "%e2%28%a1", "%ed%a0%80%c3%a9", "%c3%a9%80"] {
            let bytes = broken.split('%').enumerate().flat_map(|(nth, part)| {
                let (byte, plain) = part.split_at(if nth == 0 { 0 } else { 2 });
                u8::from_str_radix(byte, 16).into_iter().chain(plain.bytes()).collect::<Vec<_>>()
            });
            assert_eq!(decode(broken, b' '), String::from_utf8_lossy(&bytes.collect::<Vec<_>>()), "{broken}");
        }
    }
}
