//! A corpus for measuring: varied newsletters made from the fixtures, the same at every run.
//!
//! One document in a loop flatters by 40 %, because the branch predictor learns it; so paragraphs of all fixtures are shuffled
//! into new documents, with other digits, and with the no-break spaces and curly quotes that stand in nearly every real newsletter.

#![allow(dead_code, missing_docs, clippy::expect_used)]

use std::path::Path;
use tidings::{Document, gold};

/// A small generator of pseudo-random numbers (Knuth's MMIX constants).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % sides.max(1)
    }
}

/// Documents of about 14 kB, `bytes` in all.
pub fn documents(bytes: usize) -> Vec<Document> {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let sources = gold::read(&[fixtures]).expect("the fixtures can be read");
    let paragraphs: Vec<&str> = sources.iter().flat_map(|d| d.text.split("\n\n")).map(str::trim).filter(|p| !p.is_empty()).collect();
    let mut dice = Dice::new(20_240_328);
    let (mut documents, mut size) = (Vec::new(), 0);
    while size < bytes {
        let source = &sources[dice.roll(sources.len())];
        let mut text = String::new();
        let length = 8_000 + dice.roll(12_000);
        while text.len() < length {
            vary(paragraphs[dice.roll(paragraphs.len())], &mut dice, &mut text);
            text.push_str("\n\n");
        }
        size += text.len();
        documents.push(Document { text, date: source.date, country: source.country });
    }
    documents
}

fn vary(paragraph: &str, dice: &mut Dice, out: &mut String) {
    for c in paragraph.chars() {
        match c {
            '0'..='9' if dice.roll(3) == 0 => out.push(char::from(b'1' + dice.roll(9) as u8)),
            ' ' if dice.roll(40) == 0 => out.push('\u{a0}'),
            '\'' => out.push('’'),
            _ => out.push(c),
        }
    }
}
