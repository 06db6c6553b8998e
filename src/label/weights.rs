//! Reading the table of learned weights: rows of group and name, a weight for each label, and for runs of words what they tell.
//!
//! DESIGN. To read it takes about as long as to compile the cues, and needs nothing of them. So both are done at once (`both`): the runs
//! get symbols by words of its own, and what is left is to tell the lexicon's words which symbols are theirs. Its rows are nearly all
//! runs, whose weights are steps, all written equally long: so no digit asks whether another stands behind it.

use super::grams::{Grams, Steps};
use super::rules::END;
use super::trie::Trie;
use crate::error::Error;
use crate::lexicon::{Ascii, Lexicon, WordId, cut, has, word_end};

/// The table, read as far as it can be without the words of the rules.
#[derive(Debug, Default)]
pub(crate) struct Weights {
    /// The runs of words, and where the rows stand in the table by their numbers, from 1; 0 for none.
    pub(super) grams: Grams,
    pub(super) places: Vec<u32>,
    /// The words of the runs, and the symbol of each by its number there.
    pub(super) words: Lexicon,
    pub(super) symbols: Vec<u32>,
    /// The symbol of the end of a clause.
    pub(super) end: u32,
    /// The rows of other features.
    pub(super) others: Vec<Row>,
}

/// A row of the table that is no run: where it stands, and its weights.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Row {
    /// Where it begins in the table, counted from 1.
    pub place: u32,
    /// The weight for each label.
    pub weight: [f32; 3],
}

impl Row {
    fn read(line: &str, place: u32) -> Option<Row> {
        let number = |cell: &str| cell.parse().ok().filter(|number: &f32| number.is_finite());
        let (win, rest) = cut(cut(line, b'\t').1, b'\t');
        let (movement, pending) = cut(rest, b'\t');
        Some(Row { place, weight: [number(win)?, number(movement)?, number(pending)?] })
    }

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

/// What a row begins with that is a run of words.
const RUN: &str = "word:";

/// Takes the words that are the most common runs into a lexicon: the table begins with these.
pub(super) fn take_common_words(table: &str, lexicon: &mut Lexicon) {
    /// So many runs are looked at.
    const RUNS: usize = 5_750;
    let mut rest = table.find("\nword:").map_or("", |end| &table[end + 1..]);
    for _ in 0..RUNS {
        let (words, weights) = cut(rest.strip_prefix(RUN).unwrap_or(""), b'\t');
        if !has(words, b' ') {
            lexicon.intern(words);
        }
        rest = weights.get(SIX..).unwrap_or("");
    }
}

/// Reads the table.
pub(super) fn read(table: &str) -> Result<Weights, Error> {
    let mut rows = Rows::with_room(table);
    let mut rest = table.as_bytes();
    while !rest.is_empty() {
        let from = table.len() - rest.len();
        let wrong = || error(table, from);
        let place = from as u32 + 1;
        if let Some(run) = rest.strip_prefix(RUN.as_bytes()) {
            rest = rows.read_run(run, place).ok_or_else(wrong)?;
        } else {
            let (line, behind) = cut(&table[from..], b'\n');
            if !line.is_empty() && !line.starts_with('#') {
                rows.others.push(Row::read(line, place).ok_or_else(wrong)?);
            }
            rest = behind.as_bytes();
        }
    }
    Ok(rows.finish())
}

/// The rows while they are read: as [`Weights`], but that runs and symbols have the numbers in which they come.
struct Rows {
    runs: Trie,
    places: Vec<u32>,
    words: Lexicon,
    symbols: Vec<u32>,
    others: Vec<Row>,
}

impl Rows {
    /// Room for what the table holds.
    fn with_room(table: &str) -> Rows {
        /// So many words have the runs of the built-in table, and so many bytes its rows: a guess is enough.
        const WORDS: usize = 1 << 13;
        const SHORTEST: usize = 32;
        let runs = table.len() / SHORTEST;
        Rows {
            runs: Trie::with_room(runs),
            places: Vec::with_capacity(runs),
            words: Lexicon::with_room(WORDS),
            symbols: Vec::with_capacity(WORDS),
            others: Vec::new(),
        }
    }

    fn finish(mut self) -> Weights {
        let end = self.words.intern(END);
        let end = self.symbol_of(end).unwrap_or(0);
        self.places.resize(self.runs.len(), 0);
        let node = |symbol: u32| self.runs.place(symbol);
        let (symbols, end) = (self.symbols.into_iter().map(node).collect(), node(end));
        Weights { grams: self.runs.lay_out(), places: self.places, words: self.words, symbols, end, others: self.others }
    }

    /// Reads a row behind what tells that it is a run; what stands behind the row. `None` where it is not of the form that is expected.
    fn read_run<'t>(&mut self, run: &'t [u8], place: u32) -> Option<&'t [u8]> {
        let (mut number, mut rest) = (0, run);
        let mut end = b' ';
        while end == b' ' {
            let (symbol, bytes) = self.next(rest)?;
            number = if number == 0 { symbol } else { self.runs.child(number, symbol)? };
            (end, rest) = (rest[bytes], &rest[bytes + 1..]);
        }
        let (numbers, behind) = rest.split_first_chunk().filter(|_| end == b'\t')?;
        let [a, b, c, x, y, z] = six(numbers)?;
        self.runs.weigh(number, Steps::new([a, b, c], [x, y, z]));
        self.places.resize(self.runs.len(), 0);
        self.places[number as usize] = place;
        Some(behind)
    }

    /// The symbol of the word before the first blank, tab or end of line, and how many bytes that has; `None` where it is no word.
    fn next(&mut self, run: &[u8]) -> Option<(u32, usize)> {
        let length = word_end(run)?;
        let word = match Ascii::read(run, 0, length) {
            Some(ascii) if !run[..length].ends_with(b"'s") => self.words.intern_print(ascii.print),
            _ => self.words.intern(str::from_utf8(&run[..length]).ok()?),
        };
        Some((self.symbol_of(word)?, length))
    }

    /// The symbol of a word of the runs, which is made where it is new; `None` of what no lexicon takes for a word.
    fn symbol_of(&mut self, word: WordId) -> Option<u32> {
        if word.0 as usize == self.symbols.len() {
            self.symbols.push(self.runs.add());
        }
        self.symbols.get(word.0 as usize).copied()
    }
}

/// The bytes of the weights of a run.
const SIX: usize = 30;

/// Reads the weights of a run: a sign, three digits, and a tab behind them or, at last, the end of the line.
#[inline(always)]
fn six(numbers: &[u8; SIX]) -> Option<[i8; 6]> {
    /// What can be added to the bytes of digits, of which the first is no more than 1, before they pass 15.
    const ROOM: u32 = u32::from_le_bytes([0, 14, 6, 6]);
    /// What the digits count: multiplied by it, they have their sum in the highest byte.
    const COUNT: u32 = 100 << 16 | 10 << 8 | 1;
    let (mut weights, mut fits) = ([0; 6], true);
    for ((weight, number), end) in weights.iter_mut().zip(numbers.as_chunks().0).zip(*b"\t\t\t\t\t\n") {
        let [sign, a, b, c, behind]: [u8; 5] = *number;
        let digits = u32::from_le_bytes([0, a, b, c]) ^ u32::from_le_bytes(*b"\x00000");
        let size = (digits.wrapping_mul(COUNT) >> 24) as i8;
        let is_size = ((digits | digits.wrapping_add(ROOM)) & 0xf0f0_f000 == 0) & (size >= 0);
        fits &= is_size & ((sign == b'+') | (sign == b'-')) & (behind == end);
        *weight = if sign == b'-' { -size } else { size };
    }
    fits.then_some(weights)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::label::sentence::Symbol;

    #[test]
    fn weights_of_runs_are_read() {
        for (number, expected) in [
            ("+000", Some(0)),
            ("+007", Some(7)),
            ("-012", Some(-12)),
            ("+127", Some(127)),
            ("-127", Some(-127)),
            ("+128", None),
            ("+999", None),
            ("0007", None),
            ("   7", None),
            ("+-07", None),
            ("+0.7", None),
            ("+00:", None),
            ("+/00", None),
        ] {
            for place in 0..6 {
                let mut numbers = ["-003"; 6];
                numbers[place] = number;
                let mut weights = [-3; 6];
                weights[place] = expected.unwrap_or_default();
                let text = numbers.join("\t") + "\n";
                assert_eq!(six(text.as_bytes().try_into().unwrap()), expected.map(|_| weights), "{text}");
            }
        }
        assert_eq!(six(b"+000\t+000\t+000\t+000\t+000\t+000\t"), None);
        assert_eq!(six(b"+000\t+000\n+000\t+000\t+000\t+000\n"), None);
    }

    #[test]
    fn rows_are_read_and_errors_name_their_line() {
        let table = "# A comment.\n\ncue:plain-win\t1\t-0.5\t0\nword:won\t+000\t+000\t+002\t+000\t+000\t+000\n\
                     word:was won\t+001\t+000\t+000\t+005\t+000\t-005\n";
        let weights = read(table).unwrap();
        assert_eq!(weights.others.len(), 1);
        assert_eq!((weights.others[0].feature(table), weights.others[0].weight), (("cue", "plain-win"), [1.0, -0.5, 0.0]));
        let [won, was, end] = ["won", "was", END].map(|word| weights.symbols[weights.words.look_up(word).0.0 as usize]);
        assert_eq!((weights.symbols.len(), end), (3, weights.end));
        let mut symbols = [was, won].map(|symbol| Symbol { token: 0, runs: [symbol, 0, 0] });
        weights.grams.read(&mut symbols);
        let run = symbols[1].runs[1];
        assert_eq!(weights.grams.steps(run), Steps::new([1, 0, 0], [5, 0, -5]));
        assert_eq!(weights.grams.steps(won), Steps::new([0, 0, 2], [0; 3]));
        assert_eq!(weights.places[weights.grams.number(run) as usize] as usize, table.find("word:was").unwrap() + 1);
        for (table, line) in [
            ("cue:a\t1\t2", 1),
            ("cue:a\t1\t2\t3\nword:b\t1\t2\t3", 2),
            ("cue:a\t1\t2\t3\nword:b\t+001\t+002\t+003\nword:c\t+001\t+002\t+003\t+004\t+005\t+006\n", 2),
            ("\n# b\ncue:a\t1\t2\t3\t4\n", 3),
            ("word:\t+000\t+000\t+000\t+000\t+000\t+000\n", 1),
            ("word:a  b\t+000\t+000\t+000\t+000\t+000\t+000\n", 1),
            ("word:a\n+000\t+000\t+000\t+000\t+000\t+000\n", 1),
            ("word:a", 1),
        ] {
            let error = read(table).unwrap_err().to_string();
            assert!(error.contains(&format!("line {line}:")), "{error}");
        }
    }
}
