//! The rows of a table: what all tables of rules have in common. Megabytes of them are read at the start of every process.

use crate::bits::{HIGH_BITS, below, equal};
use std::iter;

/// The rows of a table with the numbers of their lines; blank lines and those that begin with `#` are skipped.
pub(crate) fn rows(table: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(lines(table)).filter(|(_, line)| !line.starts_with('#') && !is_blank(line))
}

/// Nearly all lines begin with what is no blank: told by one look.
fn is_blank(line: &str) -> bool {
    line.bytes().all(|byte| byte <= b' ' && byte.is_ascii_whitespace())
}

/// The lines of a table, as [`str::lines`] gives them.
fn lines(mut table: &str) -> impl Iterator<Item = &str> {
    iter::from_fn(move || {
        let Some(end) = position(table.as_bytes(), b'\n') else {
            return Some(std::mem::take(&mut table)).filter(|last| !last.is_empty());
        };
        let line = &table[..end];
        table = &table[end + 1..];
        Some(line.strip_suffix('\r').unwrap_or(line))
    })
}

/// What stands before the first `end`, and what behind it.
#[inline]
pub(crate) fn cut(text: &str, end: u8) -> (&str, &str) {
    position(text.as_bytes(), end).map_or((text, ""), |at| (&text[..at], &text[at + 1..]))
}

/// Whether a byte of ASCII stands there.
#[inline]
pub(crate) fn has(text: &str, wanted: u8) -> bool {
    position(text.as_bytes(), wanted).is_some()
}

/// Whether a blank or a hyphen is among the first bytes of a row, behind which its cell ends.
#[inline]
pub(crate) fn is_parted(row: &str, cell: usize) -> bool {
    let parts = first(row.as_bytes(), |eight| equal(eight, b' ') | equal(eight, b'-') | equal(eight, b'\t'));
    parts.is_some_and(|at| at < cell)
}

/// Where the first blank stands, or what controls: the end of a word in a table.
#[inline]
pub(crate) fn word_end(bytes: &[u8]) -> Option<usize> {
    first(bytes, |eight| below(eight, b' ' + 1))
}

/// Where a byte of ASCII stands first.
#[inline]
fn position(bytes: &[u8], wanted: u8) -> Option<usize> {
    first(bytes, |eight| equal(eight, wanted))
}

/// Where the first byte stands whose top bit is set by `mark`, which may be wrong behind it. Cells are short, so eight bytes at a time are
/// faster than what the standard library does.
#[inline]
fn first(bytes: &[u8], mark: impl Fn(u64) -> u64) -> Option<usize> {
    let in_eight =
        |eight: [u8; 8]| Some(mark(u64::from_le_bytes(eight)) & HIGH_BITS).filter(|&m| m != 0).map(|m| m.trailing_zeros() as usize / 8);
    let (eights, rest) = bytes.as_chunks();
    for (n, eight) in eights.iter().enumerate() {
        if let Some(at) = in_eight(*eight) {
            return Some(8 * n + at);
        }
    }
    match bytes.last_chunk() {
        // Of these, some have been looked at.
        Some(last) => in_eight(*last).map(|at| bytes.len() - 8 + at),
        None => rest.iter().position(|&byte| mark(byte.into()) & 0x80 != 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lines_and_cells_are_those_of_the_standard_library(table in "([a-c\u{80}é\u{89}]{0,20}[\n\r\t]){0,9}[a-c\r]{0,12}") {
            prop_assert!(lines(&table).eq(table.lines()));
            prop_assert_eq!(cut(&table, b'\t'), table.split_once('\t').unwrap_or((&table, "")));
            prop_assert_eq!(word_end(table.as_bytes()), table.find(|c| c <= ' '));
        }
    }

    #[test]
    fn cells_are_parted_before_their_end() {
        for (row, cell, parted) in [
            ("van der\tparticle\ta b", 7, true),
            ("van\tparticle\ta-b", 3, false),
            ("co-op\tbody", 5, true),
            ("co op", 5, true),
            ("coop", 4, false),
        ] {
            assert_eq!(is_parted(row, cell), parted, "{row}");
        }
    }

    #[test]
    fn rows_know_their_lines() {
        let table = "# a comment\none\t#1\n\n \t\r\ntwo\r\n#end";
        assert_eq!(rows(table).collect::<Vec<_>>(), [(2, "one\t#1"), (5, "two")]);
    }
}
