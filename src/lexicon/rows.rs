//! The rows of a table: what all tables of rules have in common.

/// The rows of a table with the numbers of their lines; blank lines and those that begin with `#` are skipped.
pub(crate) fn rows(table: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(table.lines()).filter(|(_, line)| !line.starts_with('#') && !line.trim_ascii().is_empty())
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn rows_know_their_lines() {
        let table = "# a comment\none\t#1\n\n \t\r\ntwo\r\n#end";
        assert_eq!(rows(table).collect::<Vec<_>>(), [(2, "one\t#1"), (5, "two")]);
    }
}
