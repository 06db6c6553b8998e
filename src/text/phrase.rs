//! Phrases of several words: a trie over word numbers, longest match first.

use super::scan::scan;
use super::{PieceKind, Reading};
use crate::lexicon::{Classes, Lexicon, PairMap, WordId};

/// Phrases, each with a value. A phrase is a run of tokens; white space between them does not count.
#[derive(Clone, Debug)]
pub(crate) struct Phrases<V> {
    /// From a node, by a word, to a node.
    edges: PairMap,
    values: Vec<Option<V>>,
    /// Whether a node has edges: most phrases end with their last word, and need not look for another.
    goes_on: Vec<bool>,
    starts: Starts,
}

/// The pairs of words that phrases begin with, as bits that their hashes choose: it may say yes too often, never no.
///
/// DESIGN. "The" begins phrases, and nearly all that stands behind it does not go on one. One look at a bit tells.
#[derive(Clone, Debug)]
struct Starts(Box<[u64; 1 << Starts::LOG]>);

impl Starts {
    const LOG: u32 = 10;

    fn bit(first: WordId, second: WordId) -> (usize, u64) {
        let hash = (first.0.wrapping_mul(0x9e37_79b9) ^ second.0).wrapping_mul(0x85eb_ca6b);
        ((hash >> (32 - Starts::LOG)) as usize, 1 << (hash >> (26 - Starts::LOG) & 63))
    }

    fn insert(&mut self, first: WordId, second: WordId) {
        let (place, bit) = Starts::bit(first, second);
        self.0[place] |= bit;
    }

    #[inline]
    fn may_hold(&self, first: WordId, second: WordId) -> bool {
        let (place, bit) = Starts::bit(first, second);
        self.0[place] & bit != 0
    }
}

impl<V> Default for Phrases<V> {
    fn default() -> Phrases<V> {
        Phrases { edges: PairMap::default(), values: vec![None], goes_on: vec![true], starts: Starts(Box::new([0; 1 << Starts::LOG])) }
    }
}

impl<V: Clone> Phrases<V> {
    /// A table that need not grow for phrases of so many words in all.
    pub fn with_room(words: usize) -> Phrases<V> {
        Phrases { edges: PairMap::with_room(words), ..Phrases::default() }
    }

    /// Takes in `phrase`; marks its first word with `start` in the lexicon. Gives back the value that stood there before.
    pub fn insert(&mut self, phrase: &str, value: V, start: Classes, lexicon: &mut Lexicon) -> Option<V> {
        let mut node = 0;
        let (mut first, mut second) = (WordId::NONE, WordId::NONE);
        scan(phrase, |piece| {
            if matches!(piece.kind, PieceKind::Space | PieceKind::Newline) {
                return;
            }
            let word = piece.span.of(phrase);
            let word = if node == 0 { lexicon.add(word, start) } else { lexicon.intern(word) };
            match node {
                0 => first = word,
                _ if second == WordId::NONE => second = word,
                _ => {}
            }
            let next = self.values.len() as u32;
            self.goes_on[node as usize] = true;
            node = *self.edges.get_or_insert((node, word.0), next);
            if node == next {
                self.values.push(None);
                self.goes_on.push(false);
            }
        });
        self.starts.insert(first, second);
        if node == 0 { None } else { self.values[node as usize].replace(value) }
    }

    /// Takes in `phrase` with its words in reverse, for [`Phrases::longest_before`].
    pub fn insert_reversed(&mut self, phrase: &str, value: V, start: Classes, lexicon: &mut Lexicon) {
        let mut reversed = String::new();
        scan(phrase, |piece| {
            reversed.insert(0, ' ');
            reversed.insert_str(0, piece.span.of(phrase));
        });
        self.insert(&reversed, value, start, lexicon);
    }

    /// Whether a phrase of several words may begin with these two.
    #[inline]
    pub fn may_begin_with(&self, first: WordId, second: WordId) -> bool {
        self.starts.may_hold(first, second)
    }

    /// Whether a phrase may begin with the word `first` and `second` behind it.
    #[inline]
    pub fn may_begin(&self, first: WordId, second: WordId) -> bool {
        self.starts.may_hold(first, second) | self.starts.may_hold(first, WordId::NONE)
    }

    /// The longest phrase that begins with the token `at`: the token behind it, and its value.
    pub fn longest(&self, reading: &Reading<'_>, at: usize) -> Option<(usize, &V)> {
        let (mut node, mut end, mut best) = (0, at, None);
        let word = |at: usize| reading.tokens.get(at).map_or(WordId::NONE, |token| token.word);
        while self.goes_on[node as usize]
            && word(end) != WordId::NONE
            && let Some(next) = self.edges.get((node, word(end).0))
        {
            node = next;
            end += 1;
            if let Some(value) = &self.values[node as usize] {
                best = Some((end, value));
            }
        }
        best
    }

    /// The longest phrase, taken in by [`Phrases::insert_reversed`], that ends right before the token `end`: its first token, its value.
    pub fn longest_before(&self, reading: &Reading<'_>, end: usize) -> Option<(usize, &V)> {
        let (mut node, mut first, mut best) = (0, end, None);
        while self.goes_on[node as usize]
            && let Some(before) = first.checked_sub(1)
            && let token = &reading.tokens[before]
            && token.word != WordId::NONE
            && let Some(next) = self.edges.get((node, token.word.0))
        {
            node = next;
            first = before;
            if let Some(value) = &self.values[node as usize] {
                best = Some((first, value));
            }
        }
        best
    }
}
