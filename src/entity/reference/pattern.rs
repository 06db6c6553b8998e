//! The patterns that references are written in: a small part of the language of regular expressions, matched from a trigger on.
//!
//! Letters and digits stand for themselves, `\` makes a sign do so, too; `[…]` is one of some chars, `(?:…|…)` one of some
//! patterns; `?`, `*`, `+`, `{2}` and `{1,3}` repeat what precedes, as often as they can. A space is any blank of one line, a
//! hyphen any hyphen or dash, `#` a digit; in brackets a hyphen is one or makes a range.
//!
//! DESIGN. At nearly all triggers the first letters tell that nothing stands there ("the case", "an act"), and what else is
//! tried is short. So the plainest matcher is the fastest: a flat list of steps, and a way back where one fails. To build
//! regular expressions of the crate `regex` for the same table took as long as to read half a megabyte.

use crate::error::Error;

/// How many steps are tried at one place: a bound for patterns that can match in very many ways. The built-in ones need fewer
/// than a tenth.
const MOST_STEPS: u32 = 10_000;

/// A pattern as a list of steps.
#[derive(Debug)]
pub(super) struct Pattern {
    steps: Vec<Step>,
    /// The chars of ASCII that a match can begin with, a bit for each.
    firsts: u128,
}

#[derive(Debug)]
enum Step {
    One(Class),
    /// Goes on at the first place, and where that fails at the second.
    Either(usize, usize),
    GoTo(usize),
}

impl Pattern {
    pub fn new(source: &str) -> Result<Pattern, Error> {
        let mut parser = Parser { rest: source };
        let node = parser.either().filter(|_| parser.rest.is_empty());
        let node = node.ok_or_else(|| Error::table(format!("pattern {source:?} does not parse before {:?}", parser.rest)))?;
        let mut steps = Vec::new();
        node.write(&mut steps);
        let firsts = firsts(&steps, 0, steps.len());
        Ok(Pattern { steps, firsts })
    }

    /// Whether a match can begin with the byte.
    #[inline]
    pub fn may_begin(&self, byte: u8) -> bool {
        !byte.is_ascii() || has(self.firsts, byte)
    }

    /// Where the match ends that begins with `text`.
    pub fn end(&self, text: &str) -> Option<usize> {
        self.run(text, 0, 0, &mut 0)
    }

    fn run(&self, text: &str, mut step: usize, mut at: usize, steps: &mut u32) -> Option<usize> {
        loop {
            *steps += 1;
            if *steps > MOST_STEPS {
                return None;
            }
            match self.steps.get(step) {
                Some(Step::One(class)) => {
                    at += class.length(text, at)?;
                    step += 1;
                }
                Some(&Step::Either(first, second)) => {
                    // Most ways fail at their first char, for which no call is made.
                    let fails = matches!(self.steps.get(first), Some(Step::One(class)) if class.length(text, at).is_none());
                    if !fails && let Some(end) = self.run(text, first, at, steps) {
                        return Some(end);
                    }
                    step = second;
                }
                Some(&Step::GoTo(next)) => step = next,
                None => return Some(at),
            }
        }
    }
}

/// The chars of ASCII that a match of the steps from `at` can begin with; all where it can be empty. No more steps than `left`
/// lead there.
fn firsts(steps: &[Step], at: usize, left: usize) -> u128 {
    match steps.get(at) {
        _ if left == 0 => 0,
        Some(Step::One(class)) => class.ascii,
        Some(&Step::Either(first, second)) => firsts(steps, first, left - 1) | firsts(steps, second, left - 1),
        Some(&Step::GoTo(next)) => firsts(steps, next, left - 1),
        None => u128::MAX,
    }
}

/// Some chars.
#[derive(Clone, Debug, Default)]
struct Class {
    /// A bit for each char of ASCII.
    ascii: u128,
    others: Vec<char>,
}

impl Class {
    fn of(chars: &[char]) -> Class {
        let mut class = Class::default();
        chars.iter().for_each(|&c| class.add(c));
        class
    }

    fn add(&mut self, c: char) {
        if c.is_ascii() { self.ascii |= 1 << u32::from(c) } else { self.others.push(c) }
    }

    /// Takes in what a char of a pattern stands for; hyphens apart, which brackets read in their own way.
    fn add_sign(&mut self, c: char) {
        match c {
            ' ' => [' ', '\u{a0}', '\u{202f}'].into_iter().for_each(|c| self.add(c)),
            '#' => ('0'..='9').for_each(|c| self.add(c)),
            _ => self.add(c),
        }
    }

    /// The bytes of the char at `at`, where it is one of these.
    #[inline(always)]
    fn length(&self, text: &str, at: usize) -> Option<usize> {
        let byte = *text.as_bytes().get(at)?;
        if byte.is_ascii() { has(self.ascii, byte).then_some(1) } else { self.length_beyond_ascii(text, at) }
    }

    #[cold]
    fn length_beyond_ascii(&self, text: &str, at: usize) -> Option<usize> {
        let c = text.get(at..)?.chars().next()?;
        self.others.contains(&c).then(|| c.len_utf8())
    }
}

/// Whether the byte, of ASCII, has its bit: by halves, which is less work than to shift the whole.
#[inline(always)]
fn has(bits: u128, byte: u8) -> bool {
    let half = if byte < 64 { bits as u64 } else { (bits >> 64) as u64 };
    half >> (byte & 63) & 1 == 1
}

/// A pattern as it is written.
enum Node {
    One(Class),
    All(Vec<Node>),
    Either(Vec<Node>),
    Repeat { node: Box<Node>, least: usize, most: Option<usize> },
}

impl Node {
    fn write(&self, steps: &mut Vec<Step>) {
        match self {
            Node::One(class) => steps.push(Step::One(class.clone())),
            Node::All(nodes) => nodes.iter().for_each(|node| node.write(steps)),
            Node::Either(nodes) => {
                let mut jumps = Vec::new();
                for (number, node) in nodes.iter().enumerate() {
                    let fork = (number + 1 < nodes.len()).then(|| push(steps, Step::GoTo(0)));
                    node.write(steps);
                    if let Some(fork) = fork {
                        jumps.push(push(steps, Step::GoTo(0)));
                        steps[fork] = Step::Either(fork + 1, steps.len());
                    }
                }
                let end = steps.len();
                jumps.into_iter().for_each(|jump| steps[jump] = Step::GoTo(end));
            }
            Node::Repeat { node, least, most } => {
                (0..*least).for_each(|_| node.write(steps));
                let mut forks = Vec::new();
                match most {
                    Some(most) => {
                        for _ in *least..*most {
                            forks.push(push(steps, Step::GoTo(0)));
                            node.write(steps);
                        }
                    }
                    None => {
                        let fork = push(steps, Step::GoTo(0));
                        node.write(steps);
                        steps.push(Step::GoTo(fork));
                        forks.push(fork);
                    }
                }
                let end = steps.len();
                forks.into_iter().for_each(|fork| steps[fork] = Step::Either(fork + 1, end));
            }
        }
    }
}

/// Adds a step; gives its place.
fn push(steps: &mut Vec<Step>, step: Step) -> usize {
    steps.push(step);
    steps.len() - 1
}

struct Parser<'s> {
    rest: &'s str,
}

impl Parser<'_> {
    fn take(&mut self, start: &str) -> bool {
        let taken = self.rest.strip_prefix(start);
        self.rest = taken.unwrap_or(self.rest);
        taken.is_some()
    }

    fn char(&mut self) -> Option<char> {
        let c = self.rest.chars().next()?;
        self.rest = &self.rest[c.len_utf8()..];
        Some(c)
    }

    /// Patterns with `|` between them.
    fn either(&mut self) -> Option<Node> {
        let mut nodes = vec![self.all()?];
        while self.take("|") {
            nodes.push(self.all()?);
        }
        if nodes.len() > 1 { Some(Node::Either(nodes)) } else { nodes.pop() }
    }

    fn all(&mut self) -> Option<Node> {
        let mut nodes = Vec::new();
        while !self.rest.is_empty() && !self.rest.starts_with(['|', ')']) {
            let node = self.one()?;
            nodes.push(self.repeated(node)?);
        }
        Some(Node::All(nodes))
    }

    fn one(&mut self) -> Option<Node> {
        if self.take("(?:") {
            return self.either().filter(|_| self.take(")"));
        }
        if self.take("[") {
            return self.brackets();
        }
        let mut class = Class::default();
        match self.char()? {
            '\\' => class.add(self.char().filter(|c| !c.is_alphanumeric())?),
            '-' => class = Class::of(&['-', '\u{2010}', '\u{2011}', '\u{2013}']),
            '(' | ')' | ']' | '{' | '}' | '.' | '^' | '$' | '?' | '*' | '+' => return None,
            c => class.add_sign(c),
        }
        Some(Node::One(class))
    }

    /// What stands in brackets, behind the first.
    fn brackets(&mut self) -> Option<Node> {
        let mut class = Class::default();
        loop {
            match self.char()? {
                ']' => return Some(Node::One(class)),
                '[' | '^' => return None,
                '\\' => class.add(self.char()?),
                first if self.rest.starts_with('-') && !self.rest.starts_with("-]") && first.is_ascii_alphanumeric() => {
                    self.char()?;
                    (first..=self.char()?).for_each(|c| class.add(c));
                }
                c => class.add_sign(c),
            }
        }
    }

    /// `node` with what is said behind it of how often it stands.
    fn repeated(&mut self, node: Node) -> Option<Node> {
        let (least, most) = match () {
            () if self.take("?") => (0, Some(1)),
            () if self.take("*") => (0, None),
            () if self.take("+") => (1, None),
            () if self.take("{") => {
                let (bounds, rest) = self.rest.split_once('}')?;
                self.rest = rest;
                let (least, most) = bounds.split_once(',').unwrap_or((bounds, bounds));
                (least.parse().ok()?, Some(most.parse().ok()?))
            }
            () => return Some(node),
        };
        Some(Node::Repeat { node: Box::new(node), least, most })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::sync::LazyLock;

    /// The same as a regular expression of the crate `regex`.
    fn regex(pattern: &str) -> regex::Regex {
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
        regex::Regex::new(&(out + ")")).unwrap()
    }

    /// The patterns of the table both ways, with a text that each hits and one that it misses.
    static BUILT_IN: LazyLock<Vec<(Pattern, regex::Regex, [&str; 2])>> = LazyLock::new(|| {
        let rows = crate::entity::reference::BUILT_IN.lines().filter(|l| !l.starts_with('#'));
        rows.map(|l| l.split('\t').collect::<Vec<_>>()).map(|c| (Pattern::new(c[1]).unwrap(), regex(c[1]), [c[3], c[4]])).collect()
    });

    proptest! {
        #[test]
        fn patterns_match_as_regular_expressions_do(
            edits in prop::collection::vec((any::<prop::sample::Index>(), "[-0-9A-Z/. :()a-d\u{a0}\u{2011}]{0,2}"), 0..4),
        ) {
            for (ours, theirs, texts) in BUILT_IN.iter() {
                for text in texts {
                    let mut chars: Vec<String> = text.chars().map(String::from).collect();
                    for (at, new) in &edits {
                        let at = at.index(chars.len());
                        chars[at].clone_from(new);
                    }
                    let text = chars.concat();
                    prop_assert!(ours.end(&text).is_none() || ours.may_begin(text.as_bytes()[0]), "{} : {}", theirs, text);
                    prop_assert_eq!(ours.end(&text), theirs.find(&text).map(|m| m.end()), "{} : {}", theirs, text);
                }
            }
        }
    }

    #[test]
    fn signs_stand_for_what_they_should() {
        for (pattern, text, end) in [
            ("a#-b", "a5\u{2011}bc", Some("a5\u{2011}b".len())),
            (r"\#[-/a-c#]{2,3}x?", "#c4/x", Some(5)),
            ("(?:ab|a)(?:b|c)+", "abb", Some(3)),
            ("(?:x|y{2}) z*", "yy\u{a0}zz", Some("yy\u{a0}zz".len())),
            ("ab", "a", None),
            ("", "a", Some(0)),
        ] {
            assert_eq!(Pattern::new(pattern).unwrap().end(text), end, "{pattern}");
        }
        for wrong in ["(?:a", "a)", "[ab", "a{2", "a{x}", "*", "(a)", ".", r"\d", "[^a]"] {
            assert!(Pattern::new(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_can_match_in_too_many_ways_ends() {
        let pattern = Pattern::new("(?:a?a?a?)*(?:a+a+)+b").unwrap();
        assert_eq!(pattern.end(&"a".repeat(100)), None);
    }
}
