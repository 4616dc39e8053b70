//! What a wasm file says of its functions.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};

/// Sections of a wasm file.
const CUSTOM: u8 = 0;
const IMPORTS: u8 = 2;
const CODE: u8 = 10;
/// The kinds of imports.
const FUNCTION: u8 = 0;
const TABLE: u8 = 1;
const MEMORY: u8 = 2;
const GLOBAL: u8 = 3;
/// The part of the section of names that is about functions.
const OF_FUNCTIONS: u8 = 1;

/// The functions of a wasm file.
pub(crate) struct Functions<'w> {
    /// How many are imported: they have the first numbers.
    pub(crate) imported: usize,
    /// What the file imports, functions or not, by name.
    pub(crate) imports: Vec<&'w str>,
    pub(crate) bodies: Vec<&'w [u8]>,
    /// By number, where the file names them.
    pub(crate) names: BTreeMap<usize, &'w str>,
}

impl<'w> Functions<'w> {
    /// # Errors
    /// The file is cut off, or imports what Rust's wasm never does.
    pub(crate) fn read(wasm: &'w [u8]) -> Result<Self> {
        let mut functions = Self { imported: 0, imports: Vec::new(), bodies: Vec::new(), names: BTreeMap::new() };
        let mut rest = wasm.get(8..).unwrap_or_default();
        while let [kind, after @ ..] = rest {
            let (section, next) = sized(after, "a section")?;
            match *kind {
                IMPORTS => (functions.imported, functions.imports) = imports(section)?,
                CODE => functions.bodies = bodies(section)?,
                CUSTOM => functions.names.append(&mut names(section)?),
                _ => {}
            }
            rest = next;
        }
        Ok(functions)
    }
}

/// An unsigned number in LEB128, and what stands behind it.
pub(crate) fn number(bytes: &[u8]) -> Result<(usize, &[u8])> {
    let mut value = 0;
    for (nth, byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7f) << (7 * nth);
        if *byte < 0x80 {
            return Ok((value, &bytes[nth + 1..]));
        }
    }
    bail!("a number of the wasm is cut off")
}

/// What stands behind its length, and the rest.
fn sized<'w>(bytes: &'w [u8], what: &str) -> Result<(&'w [u8], &'w [u8])> {
    let (length, after) = number(bytes)?;
    match after.split_at_checked(length) {
        Some(parts) => Ok(parts),
        None => bail!("{what} of the wasm is cut off"),
    }
}

/// How many of the imports are functions; and the names of all.
fn imports(section: &[u8]) -> Result<(usize, Vec<&str>)> {
    let (count, mut rest) = number(section)?;
    let (mut functions, mut names) = (0, Vec::new());
    for _ in 0..count {
        let (_, after) = sized(rest, "an import")?;
        let (name, after) = sized(after, "an import")?;
        names.push(std::str::from_utf8(name)?);
        let [kind, after @ ..] = after else { bail!("an import of the wasm is cut off") };
        rest = match *kind {
            FUNCTION => {
                functions += 1;
                number(after)?.1
            }
            TABLE => limits(after.get(1..).unwrap_or_default())?,
            MEMORY => limits(after)?,
            GLOBAL => after.get(2..).context("an import of the wasm is cut off")?,
            _ => bail!("the wasm imports what Rust's never does"),
        };
    }
    Ok((functions, names))
}

/// What stands behind the least and, where there is one, the most of a table or a memory.
fn limits(bytes: &[u8]) -> Result<&[u8]> {
    let (bounded, after) = number(bytes)?;
    let (_, after) = number(after)?;
    if bounded & 1 == 1 { Ok(number(after)?.1) } else { Ok(after) }
}

/// The body of every function.
fn bodies(section: &[u8]) -> Result<Vec<&[u8]>> {
    let (count, mut rest) = number(section)?;
    let mut bodies = Vec::new();
    for _ in 0..count {
        let (body, next) = sized(rest, "a function")?;
        bodies.push(body);
        rest = next;
    }
    Ok(bodies)
}

/// The names of functions, if it is the section of names.
fn names(section: &[u8]) -> Result<BTreeMap<usize, &str>> {
    let mut names = BTreeMap::new();
    let (title, mut rest) = sized(section, "the name of a section")?;
    while let ([kind, after @ ..], b"name") = (rest, title) {
        let (part, next) = sized(after, "the names")?;
        if *kind == OF_FUNCTIONS {
            let (count, mut rest) = number(part)?;
            for _ in 0..count {
                let (function, after) = number(rest)?;
                let (name, next) = sized(after, "a name")?;
                names.insert(function, std::str::from_utf8(name)?);
                rest = next;
            }
        }
        rest = next;
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Imports of every kind, two of them functions; one function `a::b`, and a section that nobody knows.
    const WASM: &[u8] = b"\0asm\x01\0\0\0\
        \x02\x2d\x05\x01m\x03one\x00\x00\x01m\x03mem\x02\x00\x11\x01m\x03tab\x01\x70\x01\x05\x05\
        \x01m\x03sta\x03\x7f\x01\x01m\x02in\x00\x00\
        \x0a\x04\x01\x02\x00\x0b\
        \x00\x0e\x04name\x01\x07\x01\x02\x04a::b\
        \x00\x03\x01xy";

    #[test]
    fn functions_are_read_with_their_numbers_and_names() {
        let functions = Functions::read(WASM).expect("it is whole");
        assert_eq!((functions.imported, functions.bodies), (2, vec![&b"\x00\x0b"[..]]));
        assert_eq!(functions.imports, ["one", "mem", "tab", "sta", "in"]);
        assert_eq!(functions.names, BTreeMap::from([(2, "a::b")]));
    }

    #[test]
    fn a_file_that_is_cut_off_is_refused() {
        assert!((9..WASM.len()).filter(|end| Functions::read(&WASM[..*end]).is_err()).count() > 30);
    }
}
