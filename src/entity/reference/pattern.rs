//! The language of the patterns of references, and its matcher.
//!
//! DESIGN. A pattern is a regular expression in which a space is any blank of one line, a hyphen outside brackets any hyphen or
//! dash, and `#` stands for `[0-9]`. It knows literals, sets in brackets, groups `(?:…|…)` and the repeats `?`, `*`, `+`, `{n}`,
//! `{m,n}`, and finds what the crate `regex` finds; a test compares the two. To make the automata of the table by that crate took as
//! long as to read half a megabyte of text. Here a pattern becomes a list of steps, which is walked with its choices tried in
//! turn: few steps, as nearly all texts fail at the first of them, and no repeat can go on with what may stand behind it for long.

use crate::error::Error;

/// Chars beyond ASCII that sets hold, each with a bit.
const WIDE: [char; 6] = ['\u{a0}', '\u{202f}', '\u{2010}', '\u{2011}', '\u{2013}', '’'];
const BLANK: Set = Set::of(" \u{a0}\u{202f}");
const HYPHEN: Set = Set::of("-\u{2010}\u{2011}\u{2013}");
const DIGIT: Set = Set::of("0123456789");

/// A set of chars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Set {
    ascii: u128,
    /// Bits of [`WIDE`].
    wide: u8,
}

impl Set {
    const NONE: Set = Set { ascii: 0, wide: 0 };

    /// The chars of a string in ASCII or of [`WIDE`].
    const fn of(chars: &str) -> Set {
        let bytes = chars.as_bytes();
        let (mut set, mut at) = (Set::NONE, 0);
        while at < bytes.len() {
            if bytes[at] < 0x80 {
                set.ascii |= 1 << bytes[at];
                at += 1;
            } else {
                let (wide, length) = wide(bytes, at);
                set.wide |= wide;
                at += length;
            }
        }
        set
    }

    fn with(self, other: Set) -> Set {
        Set { ascii: self.ascii | other.ascii, wide: self.wide | other.wide }
    }

    /// How many bytes the char takes that stands at the beginning of the text, where it is of the set.
    #[inline]
    fn taken(self, text: &[u8]) -> Option<usize> {
        let (&first, length) = (text.first()?, 1);
        if first < 0x80 {
            return (self.ascii >> first & 1 == 1).then_some(length);
        }
        let (bit, length) = wide(text, 0);
        (self.wide & bit != 0).then_some(length)
    }
}

/// The bit of the char beyond ASCII at `at`, none where it is not of [`WIDE`], and its bytes.
const fn wide(bytes: &[u8], at: usize) -> (u8, usize) {
    let mut number = 0;
    while number < WIDE.len() {
        let mut buffer = [0; 4];
        let char = WIDE[number].encode_utf8(&mut buffer).as_bytes();
        let mut same = 0;
        while same < char.len() && at + same < bytes.len() && bytes[at + same] == char[same] {
            same += 1;
        }
        if same == char.len() {
            return (1 << number, same);
        }
        number += 1;
    }
    (0, 1)
}

/// A step of a walk through a text, in few bytes: a pattern is seldom in the cache when it is asked. Where a step leads to is told by
/// the steps between.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// Over a byte.
    Byte(u8),
    /// Over a char of the set of that number.
    Over(u8),
    /// On to the next, and if nothing comes of it so many further.
    Either(u16),
    /// So many further.
    On(u16),
    /// So many back.
    Back(u16),
}

/// A pattern that was read.
#[derive(Debug)]
pub(super) struct Pattern {
    steps: Vec<Step>,
    sets: Vec<Set>,
}

impl Pattern {
    pub fn new(pattern: &str) -> Result<Pattern, Error> {
        let mut parser = Parser { rest: pattern, sets: Vec::new() };
        let steps = parser.ways()?;
        if parser.rest.is_empty() { Ok(Pattern { steps, sets: parser.sets }) } else { Err(parser.wrong("a bracket too many")) }
    }

    /// Where the match ends that begins with the text: of several the first, in the order of the pattern, and the longest.
    pub fn end(&self, text: &str) -> Option<usize> {
        self.walk(0, text.as_bytes()).map(|rest| text.len() - rest)
    }

    /// Walks from a step on; how many bytes are left.
    fn walk(&self, mut at: usize, mut text: &[u8]) -> Option<usize> {
        while let Some(&step) = self.steps.get(at) {
            at += 1;
            match step {
                Step::Byte(byte) => match text {
                    [first, rest @ ..] if *first == byte => text = rest,
                    _ => return None,
                },
                Step::Over(set) => text = text.get(self.sets.get(usize::from(set))?.taken(text)?..)?,
                Step::Either(other) => {
                    if let Some(rest) = self.walk(at, text) {
                        return Some(rest);
                    }
                    at += usize::from(other);
                }
                Step::On(steps) => at += usize::from(steps),
                Step::Back(steps) => at -= usize::from(steps),
            }
        }
        Some(text.len())
    }
}

/// What is yet to be read of a pattern.
struct Parser<'p> {
    rest: &'p str,
    sets: Vec<Set>,
}

impl Parser<'_> {
    fn wrong(&self, what: &str) -> Error {
        Error::table(format!("pattern: {what} before {:?}", self.rest))
    }

    fn takes(&mut self, what: &str) -> bool {
        let rest = self.rest.strip_prefix(what);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn char(&mut self) -> Result<char, Error> {
        let mut chars = self.rest.chars();
        let char = chars.next().ok_or_else(|| self.wrong("a char is expected"))?;
        self.rest = chars.as_str();
        Ok(char)
    }

    /// Ways with bars between, to the end of the group.
    fn ways(&mut self) -> Result<Vec<Step>, Error> {
        let mut way = self.way()?;
        if self.takes("|") {
            let others = self.ways()?;
            way.insert(0, Step::Either(way.len() as u16 + 1));
            way.push(Step::On(others.len() as u16));
            way.extend(others);
        }
        Ok(way)
    }

    /// Pieces one behind the other.
    fn way(&mut self) -> Result<Vec<Step>, Error> {
        let mut steps = Vec::new();
        while !self.rest.is_empty() && !self.rest.starts_with([')', '|']) {
            let piece = self.piece()?;
            self.repeats(piece, &mut steps)?;
        }
        Ok(steps)
    }

    fn piece(&mut self) -> Result<Vec<Step>, Error> {
        if self.takes("(?:") {
            let steps = self.ways()?;
            return if self.takes(")") { Ok(steps) } else { Err(self.wrong("a group is not closed")) };
        }
        let set = match self.char()? {
            '[' => self.set()?,
            ' ' => BLANK,
            '-' => HYPHEN,
            '#' => DIGIT,
            '\\' => self.one()?,
            '(' | ')' | '{' | '}' | ']' | '.' | '^' | '$' | '?' | '*' | '+' => return Err(self.wrong("a mark that means nothing here")),
            char => self.known(char)?,
        };
        if set.wide == 0 && set.ascii.is_power_of_two() {
            return Ok(vec![Step::Byte(set.ascii.trailing_zeros() as u8)]);
        }
        let known = self.sets.iter().position(|known| *known == set);
        let number = known.unwrap_or(self.sets.len());
        if known.is_none() {
            self.sets.push(set);
        }
        u8::try_from(number).map(|number| vec![Step::Over(number)]).map_err(|_| self.wrong("too many sets"))
    }

    fn one(&mut self) -> Result<Set, Error> {
        let char = self.char()?;
        self.known(char)
    }

    fn known(&self, char: char) -> Result<Set, Error> {
        match Set::of(char.encode_utf8(&mut [0; 4])) {
            Set::NONE => Err(self.wrong("a char that sets do not hold")),
            set => Ok(set),
        }
    }

    /// The chars of brackets, to the one that closes.
    fn set(&mut self) -> Result<Set, Error> {
        let mut set = Set::NONE;
        while !self.takes("]") {
            set = set.with(match self.char()? {
                ' ' => BLANK,
                '#' => DIGIT,
                first if first.is_ascii_alphanumeric() && self.takes("-") => {
                    let last = self.char()?;
                    Set { ascii: (first..=last).filter(char::is_ascii).fold(0, |all, c| all | 1 << c as u32), wide: 0 }
                }
                char => self.known(char)?,
            });
        }
        Ok(set)
    }

    /// Adds a piece as often as what stands behind it says.
    fn repeats(&mut self, piece: Vec<Step>, steps: &mut Vec<Step>) -> Result<(), Error> {
        const MOST: usize = 1000;
        let (least, most) = match () {
            () if self.takes("?") => (0, Some(1)),
            () if self.takes("*") => (0, None),
            () if self.takes("+") => (1, None),
            () if self.takes("{") => {
                let least = self.number()?;
                let most = if self.takes(",") { self.number()? } else { least };
                if !self.takes("}") {
                    return Err(self.wrong("a repeat is not closed"));
                }
                (least, Some(most))
            }
            () => (1, Some(1)),
        };
        let times = most.unwrap_or(least + 1).max(least);
        if times * piece.len() + steps.len() > MOST {
            return Err(self.wrong("too many repeats"));
        }
        (0..least).for_each(|_| steps.extend_from_slice(&piece));
        if most.is_none() {
            steps.push(Step::Either(piece.len() as u16 + 1));
            steps.extend_from_slice(&piece);
            steps.push(Step::Back(piece.len() as u16 + 2));
            return Ok(());
        }
        for left in (1..=times - least).rev() {
            steps.push(Step::Either((left * (piece.len() + 1) - 1) as u16));
            steps.extend_from_slice(&piece);
        }
        Ok(())
    }

    fn number(&mut self) -> Result<usize, Error> {
        let length = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        let (digits, rest) = self.rest.split_at(length);
        self.rest = rest;
        digits.parse().map_err(|_| self.wrong("a number is expected"))
    }
}

/// The regular expression of the crate `regex` that a pattern stands for.
#[cfg(test)]
pub(super) fn regular_expression(pattern: &str) -> String {
    let mut out = String::from(r"\A(?:");
    let (mut escaped, mut class) = (false, false);
    for c in pattern.chars() {
        match c {
            _ if escaped => out.push(c),
            ' ' => out.push_str("[ \u{a0}\u{202f}]"),
            '-' if !class => out.push_str("[-\u{2010}\u{2011}\u{2013}]"),
            '#' => out.push_str(if class { "0-9" } else { "[0-9]" }),
            _ => out.push(c),
        }
        class = !escaped && (c == '[' || (class && c != ']'));
        escaped = c == '\\' && !escaped;
    }
    out + ")"
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn patterns_find_what_regular_expressions_find() {
        for (pattern, texts) in [
            ("Bill (?:No )?#{1,3}", &["Bill 5 of", "Bill No 77", "Bill No ", "bill 5", "Bill\u{a0}1234"][..]),
            ("ab+c|x*yz|", &["abbb!", "abbc", "xxyzz", "yz", "xx", ""]),
            (r"(?:a|\#-){2,3}[- /]?", &["a#\u{2011}b", "aa#\u{2013}a", "#-", "a#-/", "aaaaa"]),
            ("(?:ab?){0,3}b[A-C#’]*", &["abab", "ab", "bAC0’x", "aaab7"]),
        ] {
            let (own, others) = (Pattern::new(pattern).unwrap(), regex::Regex::new(&regular_expression(pattern)).unwrap());
            for text in texts {
                assert_eq!(own.end(text), others.find(text).map(|found| found.end()), "{pattern}: {text}");
            }
        }
        for wrong in ["a)", "(?:a", "[ab", "a{2", "a{x}", "a.b", "*a", "é", "(a)", "a{1000}{1000}"] {
            assert!(Pattern::new(wrong).is_err(), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn repeats_are_those_of_regular_expressions(
            pieces in prop::collection::vec((prop::sample::select(&["a", "[ab]", "#", "(?:ab|a)", "(?:b|ab?)", " "][..]), prop::sample::select(&["", "?", "+", "*", "{2}", "{0,2}", "{1,3}"][..])), 1..5),
            text in "[ab1 ]{0,8}",
        ) {
            let pattern: String = pieces.iter().flat_map(|(piece, times)| [*piece, *times]).collect();
            let (own, others) = (Pattern::new(&pattern).unwrap(), regex::Regex::new(&regular_expression(&pattern)).unwrap());
            prop_assert_eq!(own.end(&text), others.find(&text).map(|found| found.end()), "{}: {}", pattern, text);
        }
    }
}
