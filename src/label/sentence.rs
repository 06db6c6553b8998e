//! The sentences of an item as symbols and runs of them, and what each tells: of a win, of movement, of a demand that is pending,
//! or nothing of the kind.
//!
//! Most sentences of an item tell of its background, of what was demanded and of what the campaign did. So beside the runs of
//! words of the whole item, those of each sentence are weighed by what they say of it, learned from sentences that readers
//! or their writers judged (`fixtures/train/sentences.tsv`). What they tell together speaks for the item, and cues are
//! looked for only in sentences that tell something beside the surest: elsewhere they mislead as often as they help.
//!
//! DESIGN. This is what is done for every word, so the loop over tokens asks little of words: signs are few, and so are the words
//! that stand behind one.

use super::Context;
use super::grams::{LONGEST, TELLS_STEP};
use super::rules::Rules;
use super::table::Table;
use super::words::Stretch;
use crate::labels::Label;
use crate::lexicon::WordId;
use crate::text::{PieceKind, Token};
use std::ops::Range;

/// What signs stand in a sentence: bits.
pub(super) mod sign {
    /// The next clause, if it begins with "but".
    pub const COMMA: u8 = 1;
    /// Ends a clause.
    pub const END: u8 = 2;
    pub const QUESTION: u8 = 4;
    /// A sign of quotation; also another that begins with the same byte.
    pub const QUOTE: u8 = 8;
}

/// What a sign that begins with each byte does.
const SIGNS: [u8; 256] = {
    let mut signs = [0; 256];
    let ends = b".;:!";
    let mut at = 0;
    while at < ends.len() {
        signs[ends[at] as usize] = sign::END;
        at += 1;
    }
    signs[b'?' as usize] = sign::END | sign::QUESTION;
    signs[b',' as usize] = sign::COMMA;
    signs[b'"' as usize] = sign::QUOTE;
    // “ and ”
    signs[0xe2] = sign::QUOTE;
    signs
};

/// A sentence of an item.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sentence {
    pub tokens: Stretch,
    /// Its symbols, with the end of a clause before them and behind.
    pub symbols: Stretch,
    pub words: u32,
    /// Bits of [`sign`].
    pub signs: u8,
    /// What its runs of words give to each label, in steps.
    pub gives: [i32; 3],
    /// How surely it tells of a win, of movement, of a pending demand.
    pub told: [f32; 3],
}

impl Sentence {
    /// How surely it tells something.
    pub fn sure(&self) -> f32 {
        self.told.iter().sum()
    }

    pub fn has(&self, sign: u8) -> bool {
        self.signs & sign != 0
    }
}

/// A word or the end of a clause.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Symbol {
    /// Its token; of an end, that of the word beside it.
    pub token: u32,
    /// The nodes of the runs that end with it: of it alone, of two symbols, of three; 0 for those that are not known.
    pub runs: [u32; LONGEST],
}

impl Symbol {
    /// Sets its token and the node of the run of it alone.
    #[inline(always)]
    pub fn set(&mut self, node: u32, token: u32) {
        self.token = token;
        self.runs[0] = node;
    }

    /// The node of the run of it alone, which tells it from others.
    #[inline(always)]
    pub fn node(&self) -> u32 {
        self.runs[0]
    }
}

/// The sentences of an item, kept to be filled again.
#[derive(Clone, Debug, Default)]
pub(super) struct Sentences {
    pub list: Vec<Sentence>,
    symbols: Table<Symbol>,
}

impl Sentences {
    /// Reads the sentences of the item, without what the heading declares.
    pub fn read(&mut self, context: &Context<'_>) {
        let Context { reading, rules, .. } = *context;
        let range = reading.tokens_in(context.span);
        let masked = context.declaration.map_or(range.start..range.start, |declaration| reading.tokens_in(declaration));
        let later = reading.sentences.partition_point(|&first| first as usize <= range.start);
        let later = reading.sentences[later..].iter().map(|&first| first as usize).take_while(|&first| first < range.end);
        self.list.clear();
        // Before each word may stand the end of a clause, and at each end of a sentence there is one.
        let symbols = self.symbols.place(4 * range.len() + 2);
        let (mut from, mut count) = (range.start, 0);
        for to in later.chain([range.end]) {
            let mut read = Read { count: count + 1, ..Read::default() };
            if masked.start < to && from < masked.end {
                read = read.on(context, from..masked.start.clamp(from, to), symbols);
                read = read.on(context, masked.end.clamp(from, to)..to, symbols);
            } else {
                read = read.on(context, from..to, symbols);
            }
            if read.words > 0 {
                let [first, last] = [count + 1, read.count - 1].map(|word| symbols[word].token);
                symbols[count].set(rules.end, first);
                symbols[read.count].set(rules.end, last);
                let weight = rules.grams.read(&mut symbols[count..=read.count]);
                self.list.push(Sentence {
                    tokens: Stretch::new(from, to),
                    symbols: Stretch::new(count, read.count + 1),
                    words: read.words,
                    signs: read.signs,
                    gives: weight.gives,
                    told: told(rules, read.words, weight.tells),
                });
                count = read.count + 1;
            }
            from = to;
        }
        self.symbols.count = count;
    }

    /// The symbols of a sentence, the end of a clause first and last.
    pub fn symbols(&self, sentence: &Sentence) -> &[Symbol] {
        sentence.symbols.of(self.symbols.get())
    }

    /// How many words the item has.
    pub fn words(&self) -> usize {
        self.list.iter().map(|sentence| sentence.words as usize).sum()
    }

    /// What they tell together.
    pub fn together(&self) -> [f32; 3] {
        together(self.list.iter().map(|sentence| sentence.told))
    }

    /// The first of those that tell most surely of a label.
    pub fn surest(&self, label: Label) -> Option<&Sentence> {
        let sure = |sentence: &Sentence| sentence.told[label as usize];
        self.list.iter().reduce(|surest, next| if sure(next) > sure(surest) { next } else { surest })
    }

    /// How surely a sentence must tell something to be read for cues: such a share of how surely the surest does.
    pub fn least_telling(&self, share: f32) -> f32 {
        share * self.list.iter().map(Sentence::sure).fold(0.0, f32::max)
    }
}

/// How far a sentence is read.
#[derive(Default)]
struct Read {
    /// How many symbols it has so far.
    count: usize,
    words: u32,
    /// What stands in it, and what stood since its last word: bits of [`sign`].
    signs: u8,
    since: u8,
}

impl Read {
    /// Reads on: writes the symbols of the words and the ends of clauses between them.
    #[inline(always)]
    fn on(self, context: &Context<'_>, range: Range<usize>, symbols: &mut [Symbol]) -> Read {
        let Context { reading, rules, .. } = *context;
        let bytes = reading.text.as_bytes();
        let Read { mut count, mut words, mut signs, mut since } = self;
        for (at, token) in (range.start as u32..).zip(reading.tokens.get(range).unwrap_or(&[])) {
            if !matches!(token.kind, PieceKind::Word | PieceKind::Number) {
                let sign = SIGNS[usize::from(bytes[token.start as usize])];
                signs |= sign;
                since |= sign & (sign::COMMA | sign::END);
                continue;
            }
            if since != 0 {
                if since & sign::END != 0 || token.word == rules.but {
                    symbols[count].set(rules.end, at);
                    count += 1;
                }
                since = 0;
            }
            symbols[count].set(symbol(token, rules), at);
            count += 1;
            words += 1;
        }
        Read { count, words, signs, since }
    }
}

/// The symbol of a word.
#[inline(always)]
fn symbol(token: &Token, rules: &Rules) -> u32 {
    let symbol = |word| rules.table.symbol(word);
    symbol(token.word).or_else(|| symbol(word_of(token, rules))).unwrap_or(0)
}

/// The word of a token: any number that is no word stands for all.
#[inline(always)]
pub(super) fn word_of(token: &Token, rules: &Rules) -> WordId {
    if (token.word == WordId::NONE) & (token.kind == PieceKind::Number) { rules.number } else { token.word }
}

/// By what the runs of a sentence of so many words count.
pub(super) fn run_scale(words: u32) -> f32 {
    1.0 / (words as f32 + 8.0).sqrt()
}

/// How surely a sentence of so many words, whose runs tell so much, tells of each label.
fn told(rules: &Rules, words: u32, tells: [i32; 3]) -> [f32; 3] {
    let scale = run_scale(words) * TELLS_STEP;
    probabilities([0, 1, 2].map(|n| rules.sentences.bias[n] + scale * tells[n] as f32))
}

/// The probabilities that a sentence tells of a win, of movement, of a pending demand, from its scores; that it tells nothing
/// has the score 0.
pub(super) fn probabilities(scores: [f32; 3]) -> [f32; 3] {
    let top = scores.into_iter().fold(0.0, f32::max);
    // One of the four is the top.
    let power = |score: f32| if score == top { 1.0 } else { (score - top).exp() };
    let powers = scores.map(power);
    let sum: f32 = powers.iter().sum::<f32>() + power(0.0);
    powers.map(|power| power / sum)
}

/// What each of so many sentences counts for the item, by what it tells: two that tell the same are worth more than one, and one
/// among many others less.
pub(super) fn share(sentences: usize) -> f32 {
    1.0 / (sentences.max(1) as f32).sqrt()
}

/// What sentences that tell so much tell together.
pub(super) fn together(told: impl ExactSizeIterator<Item = [f32; 3]>) -> [f32; 3] {
    let share = share(told.len());
    let sum = told.fold([0.0; 3], |sum, told| [0, 1, 2].map(|n| sum[n] + told[n]));
    sum.map(|sum| sum * share)
}

/// What sentences that together tell so much give to each label.
pub(super) fn weigh(rules: &Rules, together: [f32; 3]) -> [f32; 3] {
    let gives = rules.sentences.gives;
    [0, 1, 2].map(|label| (0..3).map(|kind| together[kind] * gives[kind][label]).sum())
}

#[cfg(test)]
mod tests {
    use super::together;

    #[test]
    fn what_several_sentences_tell_counts_more_and_what_one_of_many_tells_less() {
        let (win, nothing) = ([0.9, 0.0, 0.1], [0.0; 3]);
        let of = |told: &[[f32; 3]]| together(told.iter().copied());
        assert_eq!(of(&[]), nothing);
        assert_eq!(of(&[win]), win);
        assert!(of(&[win, win])[0] > of(&[win])[0]);
        assert!(of(&[win, nothing, nothing])[0] < of(&[win])[0]);
        assert!(of(&[win, nothing])[0] > of(&[nothing, nothing])[0]);
    }
}
