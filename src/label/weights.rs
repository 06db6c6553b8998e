//! Reading the table of learned weights: rows of group and name, a weight for each label, and for runs of words what they tell.
//!
//! DESIGN. Its numbers are a fifth of what the start of a process does, and need nothing of what else is made ready then. So a thread
//! reads them meanwhile, where one can be had.

use super::grams::{STEP, TELLS_STEP};
use crate::error::Error;
use std::thread;

/// A row of the table: where it stands, and its numbers in thousandths. Small, as there are many.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Row {
    /// Where it begins in the table, counted from 1.
    pub place: u32,
    /// The weight for each label.
    pub weight: [i16; 3],
    /// Of a run of words, what it tells of its sentence.
    tells: [i16; 3],
}

impl Row {
    /// Its group and name.
    pub fn feature<'t>(&self, table: &'t str) -> (&'t str, &'t str) {
        let row = table.get(self.place as usize - 1..).unwrap_or("");
        cut(cut(row, b'\t').0, b':')
    }

    /// What a run of words gives to each label and tells of it, in steps; `None` where they are too many.
    pub fn steps(&self) -> Option<([i8; 3], [i8; 3])> {
        Some((in_steps(self.weight, STEP)?, in_steps(self.tells, TELLS_STEP)?))
    }

    /// That the row is not of the form that is expected.
    pub fn error(&self, table: &str) -> Error {
        error(table, self.place as usize - 1)
    }
}

/// That what stands in the table from there on is no row.
fn error(table: &str, from: usize) -> Error {
    let line = 1 + table.bytes().take(from).filter(|&b| b == b'\n').count();
    Error::table(format!("weights.tsv, line {line}: group:name and three weights are expected"))
}

/// Reads the table while `work` is done.
pub(super) fn read_beside<T>(table: &str, work: impl FnOnce() -> T) -> (Result<Vec<Row>, Error>, T) {
    thread::scope(|scope| {
        let reader = thread::Builder::new().spawn_scoped(scope, || read(table));
        let done = work();
        // Without a thread, or where it came to nothing, it is read now.
        let rows = reader.ok().and_then(|reader| reader.join().ok());
        (rows.unwrap_or_else(|| read(table)), done)
    })
}

/// Reads the table.
pub(super) fn read(table: &str) -> Result<Vec<Row>, Error> {
    /// Bytes of a row, about.
    const USUAL: usize = 40;
    let mut rows = Vec::with_capacity(table.len() / USUAL);
    let mut rest = table;
    while !rest.is_empty() {
        let from = table.len() - rest.len();
        if rest.starts_with(['\n', '#']) {
            rest = cut(rest, b'\n').1;
            continue;
        }
        let wrong = || error(table, from);
        let is_run = rest.starts_with("word:");
        rest = cut(rest, b'\t').1;
        let weight = three(&mut rest).ok_or_else(wrong)?;
        let tells = if is_run { three(&mut rest).ok_or_else(wrong)? } else { [0; 3] };
        rest = if rest.is_empty() { rest } else { rest.strip_prefix('\n').ok_or_else(wrong)? };
        rows.push(Row { place: from as u32 + 1, weight, tells });
    }
    Ok(rows)
}

/// Thousandths as so many steps; `None` where they are too many.
fn in_steps(thousandths: [i16; 3], step: f32) -> Option<[i8; 3]> {
    let mut steps = [0; 3];
    for (steps, weight) in steps.iter_mut().zip(thousandths) {
        let (weight, step) = (i32::from(weight), (step * 1000.0) as i32);
        *steps = i8::try_from((weight + step / 2).div_euclid(step)).ok()?;
    }
    Some(steps)
}

/// What stands before the first `end`, and what behind it. For a few bytes, a plain loop is the fastest.
pub(super) fn cut(text: &str, end: u8) -> (&str, &str) {
    match text.bytes().position(|b| b == end) {
        Some(at) => (text.get(..at).unwrap_or(""), text.get(at + 1..).unwrap_or("")),
        None => (text, ""),
    }
}

/// Reads three numbers, each with a tab behind it or the end of the line, as thousandths.
fn three(rest: &mut &str) -> Option<[i16; 3]> {
    let mut numbers = [0; 3];
    for number in &mut numbers {
        (*number, *rest) = thousandths(rest)?;
        *rest = rest.strip_prefix('\t').unwrap_or(rest);
    }
    Some(numbers)
}

/// Reads a number with up to three decimals, in thousandths, up to a tab or the end of the line; what stands from there on.
fn thousandths(text: &str) -> Option<(i16, &str)> {
    const UNITS: [i32; 4] = [1000, 100, 10, 1];
    const MOST_DIGITS: usize = 5;
    let (negative, number) = text.strip_prefix('-').map_or((false, text), |number| (true, number));
    let (mut sum, mut digits, mut decimals, mut end) = (0i32, 0, None, 0);
    for byte in number.bytes() {
        match byte {
            b'0'..=b'9' => {
                sum = sum * 10 + i32::from(byte - b'0');
                digits += 1;
                decimals = decimals.map(|n| n + 1);
            }
            b'.' if decimals.is_none() => decimals = Some(0),
            b'\t' | b'\n' => break,
            _ => return None,
        }
        if digits > MOST_DIGITS {
            return None;
        }
        end += 1;
    }
    let sum = i16::try_from(sum * UNITS.get(decimals.unwrap_or(0))?).ok().filter(|_| digits > 0)?;
    Some((if negative { -sum } else { sum }, number.get(end..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read() {
        for (number, expected) in [
            ("1.250", Some(1250)),
            ("-0.05", Some(-50)),
            ("3", Some(3000)),
            ("0", Some(0)),
            ("", None),
            ("-", None),
            ("1.2345", None),
            ("33.0", None),
            ("1e3", None),
        ] {
            assert_eq!(thousandths(number).map(|read| read.0), expected, "{number}");
            assert_eq!(thousandths(&format!("{number}\t1\n")), expected.map(|n| (n, "\t1\n")), "{number}");
        }
    }

    #[test]
    fn rows_are_read_and_errors_name_their_line() {
        let table = "# A comment.\n\ncue:plain-win\t1\t-0.5\t0\nword:was won\t0.02\t0\t0\t0.5\t0\t-0.5";
        let (rows, done) = read_beside(table, || 7);
        let rows = rows.unwrap();
        assert_eq!((rows.len(), done), (2, 7));
        assert_eq!((rows[0].feature(table), rows[0].weight), (("cue", "plain-win"), [1000, -500, 0]));
        assert_eq!((rows[1].feature(table), rows[1].tells), (("word", "was won"), [500, 0, -500]));
        for (table, line) in [("cue:a\t1\t2", 1), ("cue:a\t1\t2\t3\nword:b\t1\t2\t3", 2), ("\n# b\ncue:a\t1\t2\t3\t4\n", 3)] {
            let error = read(table).unwrap_err().to_string();
            assert!(error.contains(&format!("line {line}:")), "{error}");
        }
    }
}
