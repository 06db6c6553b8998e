//! Reading the table of learned weights: rows of group and name, a weight for each label, and for runs of words what they tell.
//!
//! DESIGN. To read it takes about as long as to compile the cues, and needs nothing of them. So a thread does it meanwhile, where one
//! can be had: the runs get symbols by words of its own, and what is left is to tell the lexicon's words which symbols are theirs.

use super::grams::{Grams, Node, STEP, TELLS_STEP};
use super::rules::END;
use crate::error::Error;
use crate::lexicon::{self, PairMap, Print, cut};
use crate::text::bits::each;

/// The table, read as far as it can be without the words of the rules.
#[derive(Debug, Default)]
pub(crate) struct Weights<'t> {
    /// The runs of words, and where the rows of their nodes stand in the table, from 1; 0 for none.
    pub(super) grams: Grams,
    pub(super) places: Vec<u32>,
    /// The words of the runs, each with its symbol, and the symbol of the end of a clause.
    pub(super) symbols: Vec<(&'t str, u32)>,
    pub(super) end: u32,
    /// The rows of other features.
    pub(super) others: Vec<Row>,
}

/// A row of the table: where it stands, and its numbers in thousandths.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Row {
    /// Where it begins in the table, counted from 1.
    pub place: u32,
    /// The weight for each label.
    pub weight: [i16; 3],
}

impl Row {
    /// Its group and name.
    pub fn feature<'t>(&self, table: &'t str) -> (&'t str, &'t str) {
        let row = table.get(self.place as usize - 1..).unwrap_or("");
        cut(cut(row, b'\t').0, b':')
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

/// Reads the table.
pub(super) fn read(table: &str) -> Result<Weights<'_>, Error> {
    const RUN: &str = "word:";
    /// So many words have the runs of the built-in table, and so many bytes its rows: a guess is enough.
    const WORDS: usize = 1 << 13;
    const SHORTEST: usize = 32;
    let mut weights = Weights::default();
    weights.grams.nodes.reserve(table.len() / SHORTEST);
    weights.places.reserve(table.len() / SHORTEST);
    let mut symbols = Symbols { by_print: PairMap::with_room(WORDS), all: Vec::with_capacity(WORDS) };
    let mut path = Path::default();
    let mut rest = table;
    while !rest.is_empty() {
        let from = table.len() - rest.len();
        if rest.starts_with(['\n', '#']) {
            rest = cut(rest, b'\n').1;
            continue;
        }
        let wrong = || error(table, from);
        let (feature, numbers) = cut(rest, b'\t');
        let mut numbers = numbers.as_bytes();
        let weight = three(&mut numbers).ok_or_else(wrong)?;
        let place = from as u32 + 1;
        if let Some(run) = feature.strip_prefix(RUN) {
            let tells = three(&mut numbers).ok_or_else(wrong)?;
            let node = path.node(run, &mut weights.grams, &mut symbols)?.ok_or_else(wrong)?;
            let length = path.steps.len() as u8;
            let gives = in_steps::<{ in_thousandths(STEP) }>(weight).ok_or_else(wrong)?;
            let tells = in_steps::<{ in_thousandths(TELLS_STEP) }>(tells).ok_or_else(wrong)?;
            weights.grams.nodes[node as usize] = Node::new(gives, tells, length);
            weights.places.resize(weights.grams.nodes.len(), 0);
            weights.places[node as usize] = place;
        } else {
            weights.others.push(Row { place, weight });
        }
        rest = match numbers {
            [] => "",
            [b'\n', behind @ ..] => &table[table.len() - behind.len()..],
            _ => return Err(wrong()),
        };
    }
    weights.end = symbols.of(END, &mut weights.grams).unwrap_or(0);
    weights.grams.finish();
    weights.symbols = symbols.all;
    Ok(weights)
}

/// The symbols of the words of runs.
struct Symbols<'t> {
    /// By the halves of the words' prints.
    by_print: PairMap,
    all: Vec<(&'t str, u32)>,
}

impl<'t> Symbols<'t> {
    /// The symbol of a word, which is made where there is none; `None` of what no lexicon takes for a word.
    fn of(&mut self, word: &'t str, grams: &mut Grams) -> Option<u32> {
        let print = Print::of(lexicon::base(word)).filter(|_| !word.is_empty())?;
        let next = grams.nodes.len() as u32;
        let symbol = *self.by_print.get_or_insert(print.halves(), next);
        if symbol == next {
            grams.add();
            self.all.push((word, symbol));
        }
        Some(symbol)
    }
}

/// The run of the row before: what begins like it needs no look-up.
#[derive(Default)]
struct Path<'t> {
    /// Each symbol's name, and the node of the run up to it.
    steps: Vec<(&'t str, u32)>,
}

impl<'t> Path<'t> {
    /// The node of a run; `None` of what is no run of words.
    fn node(&mut self, run: &'t str, grams: &mut Grams, symbols: &mut Symbols<'t>) -> Result<Option<u32>, Error> {
        let (mut found, mut rest, mut at) = (None, run, 0);
        while !rest.is_empty() {
            let name;
            (name, rest) = cut(rest, b' ');
            if self.steps.get(at).is_none_or(|step| step.0 != name) {
                self.steps.truncate(at);
                let Some(symbol) = symbols.of(name, grams) else { return Ok(None) };
                let node = found.map_or(Ok(symbol), |before| grams.child(before, symbol))?;
                self.steps.push((name, node));
            }
            found = self.steps.get(at).map(|step| step.1);
            at += 1;
        }
        self.steps.truncate(at);
        Ok(found)
    }
}

/// A step in thousandths.
const fn in_thousandths(step: f32) -> i32 {
    (step * 1000.0) as i32
}

/// Thousandths as steps of so many; `None` where they are too many.
fn in_steps<const STEP: i32>(thousandths: [i16; 3]) -> Option<[i8; 3]> {
    let mut steps = [0; 3];
    for (steps, weight) in steps.iter_mut().zip(thousandths) {
        *steps = i8::try_from((i32::from(weight) + STEP / 2).div_euclid(STEP)).ok()?;
    }
    Some(steps)
}

/// Reads three numbers, each with a tab behind it or the end of the line, as thousandths.
fn three(rest: &mut &[u8]) -> Option<[i16; 3]> {
    let mut numbers = [0; 3];
    for number in &mut numbers {
        (*number, *rest) = thousandths(rest)?;
        *rest = rest.strip_prefix(b"\t").unwrap_or(rest);
    }
    Some(numbers)
}

/// Reads a number with up to three decimals, in thousandths, up to a tab or the end of the line; what stands from there on.
#[inline(always)]
fn thousandths(text: &[u8]) -> Option<(i16, &[u8])> {
    short(text).or_else(|| any(text))
}

/// The same where there is one digit before the point, and a tab or the end of the line behind all.
///
/// DESIGN. The table has two hundred thousand numbers, nearly all such. So eight bytes are read at once, and no digit asks whether
/// another stands behind it.
#[inline(always)]
fn short(text: &[u8]) -> Option<(i16, &[u8])> {
    /// A number of the longest form, and what can be added to its bytes before they pass 15: digits to 9, the point not at all.
    const FORM: u64 = u64::from_le_bytes(*b"0.000\0\0\0");
    const ROOM: u64 = u64::from_le_bytes([6, 15, 6, 6, 6, 0, 0, 0]);
    let eight = u64::from_le_bytes(*text.first_chunk()?);
    let negative = eight as u8 == b'-';
    let number = eight >> (8 * u32::from(negative));
    // Of the bytes that belong there, only those that end it do not have this bit.
    let length = (!number & each(0x20)).trailing_zeros() / 8;
    if length > 5 || !matches!((number >> (8 * length)) as u8, b'\t' | b'\n') {
        return None;
    }
    let digits = (number ^ FORM) & ((1 << (8 * length)) - 1);
    if length == 0 || (digits | (digits + ROOM)) & each(0xf0) != 0 {
        return None;
    }
    let digit = |place: u32| (digits >> (8 * place) & 0xf) as i16;
    let sum = digit(0) * 1000 + digit(2) * 100 + digit(3) * 10 + digit(4);
    Some((if negative { -sum } else { sum }, text.get(usize::from(negative) + length as usize..)?))
}

/// The same of any number.
#[cold]
fn any(text: &[u8]) -> Option<(i16, &[u8])> {
    const UNITS: [i32; 4] = [1000, 100, 10, 1];
    const MOST_DIGITS: usize = 5;
    let (negative, number) = text.strip_prefix(b"-").map_or((false, text), |number| (true, number));
    let (mut sum, mut behind) = (0, number);
    let whole = digits(&mut behind, &mut sum);
    let decimals = match behind {
        [b'.', rest @ ..] => {
            behind = rest;
            digits(&mut behind, &mut sum)
        }
        _ => 0,
    };
    if !(1..=MOST_DIGITS).contains(&(whole + decimals)) || !matches!(behind, [] | [b'\t' | b'\n', ..]) {
        return None;
    }
    let sum = i16::try_from(sum * UNITS.get(decimals)?).ok()?;
    Some((if negative { -sum } else { sum }, behind))
}

/// Adds digits behind `sum`; how many there were. Of more than fit it is nonsense.
fn digits(rest: &mut &[u8], sum: &mut i32) -> usize {
    let before = rest.len();
    while let [digit @ b'0'..=b'9', behind @ ..] = *rest {
        *sum = sum.wrapping_mul(10).wrapping_add(i32::from(digit - b'0'));
        *rest = behind;
    }
    before - rest.len()
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
            ("-1.205", Some(-1205)),
            ("9.999", Some(9999)),
            ("-0.5", Some(-500)),
            ("2.", Some(2000)),
            ("12.5", Some(12500)),
            ("1,5", None),
            ("1.5A", None),
            ("1.-5", None),
            ("1:5", None),
            ("--5", None),
            ("/", None),
        ] {
            assert_eq!(thousandths(number.as_bytes()).map(|read| read.0), expected, "{number}");
            let before = format!("{number}\t1\n");
            assert_eq!(thousandths(before.as_bytes()), expected.map(|n| (n, &b"\t1\n"[..])), "{number}");
        }
    }

    #[test]
    fn rows_are_read_and_errors_name_their_line() {
        let table = "# A comment.\n\ncue:plain-win\t1\t-0.5\t0\nword:won\t0\t0\t0.1\t0\t0\t0\nword:was won\t0.05\t0\t0\t0.5\t0\t-0.5\n";
        let weights = read(table).unwrap();
        assert_eq!(weights.others.len(), 1);
        assert_eq!((weights.others[0].feature(table), weights.others[0].weight), (("cue", "plain-win"), [1000, -500, 0]));
        let [(won, of_won), (was, of_was), (end, of_end)] = weights.symbols[..] else { panic!("{:?}", weights.symbols) };
        assert_eq!((won, was, end, of_end), ("won", "was", END, weights.end));
        let mut grams = weights.grams;
        let run = grams.child(of_was, of_won).unwrap();
        assert_eq!(grams.nodes[run as usize], Node::new([1, 0, 0], [5, 0, -5], 2));
        assert_eq!(grams.nodes[of_won as usize], Node::new([0, 0, 2], [0; 3], 1));
        assert_eq!(weights.places[run as usize] as usize, table.find("word:was").unwrap() + 1);
        for (table, line) in [
            ("cue:a\t1\t2", 1),
            ("cue:a\t1\t2\t3\nword:b\t1\t2\t3", 2),
            ("\n# b\ncue:a\t1\t2\t3\t4\n", 3),
            ("word:\t0\t0\t0\t0\t0\t0", 1),
            ("word:a  b\t0\t0\t0\t0\t0\t0", 1),
        ] {
            let error = read(table).unwrap_err().to_string();
            assert!(error.contains(&format!("line {line}:")), "{error}");
        }
    }
}
