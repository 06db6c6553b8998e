//! The rows of a table: what all tables of rules have in common. Megabytes of them are read at the start of every process.

use crate::text::bits::each;
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

/// Where a byte of ASCII stands first. Cells are short, so eight bytes at a time are faster than what the standard library does.
#[inline]
fn position(bytes: &[u8], wanted: u8) -> Option<usize> {
    let (eights, rest) = bytes.as_chunks::<8>();
    for (n, eight) in eights.iter().enumerate() {
        // A byte that is wanted becomes zero, and the lowest byte that is zero has its top bit set.
        let differs = u64::from_le_bytes(*eight) ^ each(wanted);
        let zeros = differs.wrapping_sub(each(1)) & !differs & each(0x80);
        if zeros != 0 {
            return Some(8 * n + zeros.trailing_zeros() as usize / 8);
        }
    }
    rest.iter().position(|&byte| byte == wanted).map(|at| bytes.len() - rest.len() + at)
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
        }
    }

    #[test]
    fn rows_know_their_lines() {
        let table = "# a comment\none\t#1\n\n \t\r\ntwo\r\n#end";
        assert_eq!(rows(table).collect::<Vec<_>>(), [(2, "one\t#1"), (5, "two")]);
    }
}
