//! Reading the table of learned weights: rows of group and name, a weight for each label, and for runs of words what they tell.
//!
//! DESIGN. To read it takes about as long as to compile the cues, and needs nothing of them. So both are done at once (`both`): the runs
//! get symbols by words of its own, and what is left is to tell the lexicon's words which symbols are theirs.

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
    let mut symbols = Symbols::new(WORDS);
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
            let (node, length) = symbols.node(run, &mut weights.grams)?.ok_or_else(wrong)?;
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
    weights.end = symbols.next(END, &mut weights.grams).map_or(0, |(symbol, _)| symbol);
    weights.grams.finish();
    weights.symbols = symbols.all;
    Ok(weights)
}

/// The symbols of the words of runs.
struct Symbols<'t> {
    /// By a hash of the bytes of each spelling, as nearly all words are known from other runs, and by the print of the word.
    by_bytes: PairMap,
    by_print: PairMap,
    all: Vec<(&'t str, u32)>,
}

impl<'t> Symbols<'t> {
    /// For about so many words.
    fn new(words: usize) -> Symbols<'t> {
        Symbols { by_bytes: PairMap::with_room(words), by_print: PairMap::with_room(words), all: Vec::with_capacity(words) }
    }

    /// The node of a run, and how many words it has; `None` of what is no run of words.
    fn node(&mut self, run: &'t str, grams: &mut Grams) -> Result<Option<(u32, u8)>, Error> {
        let (mut node, mut length, mut rest) = (None, 0, run);
        while !rest.is_empty() {
            let symbol;
            let Some(next) = self.next(rest, grams) else { return Ok(None) };
            (symbol, rest) = next;
            node = Some(node.map_or(Ok(symbol), |before| grams.child(before, symbol))?);
            length = u8::saturating_add(length, 1);
        }
        Ok(node.map(|node| (node, length)))
    }

    /// The symbol of the word before the first blank, which is made where there is none, and what stands behind the blank; `None`
    /// where no lexicon takes it for a word.
    fn next(&mut self, run: &'t str, grams: &mut Grams) -> Option<(u32, &'t str)> {
        // After FNV-1a.
        let (mut hash, mut length) = (0xcbf2_9ce4_8422_2325_u64, 0);
        while let Some(&byte) = run.as_bytes().get(length).filter(|&&byte| byte != b' ') {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            length += 1;
        }
        let symbol = self.by_bytes.get_or_insert(((hash >> 32) as u32, hash as u32), 0);
        if *symbol == 0 {
            let word = run.get(..length).filter(|word| !word.is_empty())?;
            let next = grams.nodes.len() as u32;
            *symbol = *self.by_print.get_or_insert(Print::of(lexicon::base(word))?.halves(), next);
            if *symbol == next {
                grams.add();
                self.all.push((word, next));
            }
        }
        Some((*symbol, run.get(length + 1..).unwrap_or("")))
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
#[inline(always)]
fn three(rest: &mut &[u8]) -> Option<[i16; 3]> {
    let mut numbers = [0; 3];
    for number in &mut numbers {
        let length;
        (*number, length) = short(rest).or_else(|| any(rest))?;
        *rest = match rest.get(length..)? {
            [b'\t', behind @ ..] => behind,
            behind @ ([] | [b'\n', ..]) => behind,
            _ => return None,
        };
    }
    Some(numbers)
}

/// The number at the head of a text, where it has one digit before the point and up to three behind, and how long it is.
///
/// DESIGN. The table has two hundred thousand numbers, nearly all such. So eight bytes are read at once, and no digit asks whether
/// another stands behind it.
#[inline(always)]
fn short(text: &[u8]) -> Option<(i16, usize)> {
    /// A number of the longest form, and what can be added to its bytes before they pass 15: digits to 9, the point not at all.
    const FORM: u64 = u64::from_le_bytes(*b"0.000\0\0\0");
    const ROOM: u64 = u64::from_le_bytes([6, 15, 6, 6, 6, 0, 0, 0]);
    /// What keeps the bytes of a number. Of another length, all are kept, of which the one that ends the number fits no form.
    const KEPT: [u64; 9] = [u64::MAX, 0xff, 0xffff, 0xff_ffff, 0xffff_ffff, 0xff_ffff_ffff, u64::MAX, u64::MAX, u64::MAX];
    let eight = u64::from_le_bytes(*text.first_chunk()?);
    let negative = eight as u8 == b'-';
    let number = eight >> (8 * u32::from(negative));
    // Of the bytes that belong there, only those that end it do not have this bit.
    let length = (!number & each(0x20)).trailing_zeros() as usize / 8;
    let digits = (number ^ FORM) & KEPT[length];
    if (digits | digits.wrapping_add(ROOM)) & each(0xf0) != 0 {
        return None;
    }
    let digit = |place: u32| (digits >> (8 * place) & 0xf) as i16;
    let sum = digit(0) * 1000 + digit(2) * 100 + digit(3) * 10 + digit(4);
    Some((if negative { -sum } else { sum }, length + usize::from(negative)))
}

/// The same of any number with up to three decimals.
#[cold]
fn any(text: &[u8]) -> Option<(i16, usize)> {
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
    if !(1..=MOST_DIGITS).contains(&(whole + decimals)) {
        return None;
    }
    let sum = i16::try_from(sum * UNITS.get(decimals)?).ok()?;
    Some((if negative { -sum } else { sum }, text.len() - behind.len()))
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
            // Behind the end of the table, before a tab, and before the end of the line.
            for behind in ["\t0\t0", "\t0\t0\t0.5\n", "\t7\t8\n1"] {
                let text = format!("{number}{behind}");
                let read = three(&mut text.as_bytes()).map(|numbers| numbers[0]);
                assert_eq!(read, expected, "{text}");
                let text = format!("0\t0\t{number}{}", behind.replacen('\t', "\n", 1));
                let mut rest = text.as_bytes();
                assert_eq!(three(&mut rest).map(|numbers| numbers[2]), expected, "{text}");
                assert!(expected.is_none() || rest[0] == b'\n');
            }
            assert_eq!(three(&mut format!("0\t0\t{number}").as_bytes()).map(|numbers| numbers[2]), expected, "{number}");
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
