//! What the tests share: generated updates, and what must hold for every analysis.
#![allow(dead_code)]

pub mod invariants;

use proptest::prelude::*;
use std::path::Path;
use std::sync::LazyLock;
use tidings::gold::{self, GoldDocument};

/// Lines of updates in many forms, and text that is none.
const LINES: &[&str] = &[
    "BIG NEW WIN – The council scraps the incinerator",
    "Still waiting: an answer from Minister Joly",
    "## Progress on the ferry",
    "[PENDING] Night buses",
    "• The court quashed the order on 3 May 2024; 1,204 people had signed.",
    "3. Library hours (6-1)",
    "UPDATE 21/09/15: it's open",
    "Dear friends,",
    "On March 18th, Foreign Affairs Minister Mélanie Joly told reporters that Canada would sign no more export permits.",
    "More than 13,000 emails were sent, and €2.5 million was paid over six months.",
    "We call on the Department for Transport (DfT) to publish the report. The DfT has not replied.",
    "Parliament adopted the motion by 204-117, with 20 per cent abstaining; it was the 9th vote.",
    "Bill C-59 is at second reading. Petition e-4745 closes next Friday.",
    "“Nobody asked us,” said Dr. Ben Thomson… Read more",
    "Donate $20 today. Call 438-380-5410 or write to info@example.org.",
    "Unsubscribe | www.example.org/news | 24/7",
    "Between October and December 2023 two lakh people were evicted.",
    "If the board agrees, it would reverse a rule from the 1970s.",
    "It was not the end – and it won't be.",
    "",
    "",
    "\t \u{a0}",
];

/// Texts made of such lines, joined by ends of line, with odd chars thrown in.
pub fn updates() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        12 => prop::sample::select(LINES).prop_map(str::to_owned),
        1 => "\\PC{0,40}",
        1 => "[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}[,.:;] [0-9]{1,5}[a-z%]{0,3} [a-z ]{0,30}[.!?]?",
        1 => "[0-9$£€.,:/–()%+ -]{1,30}",
        1 => prop::sample::select(LINES).prop_map(str::to_uppercase),
    ];
    let end = prop::sample::select(&["\n", "\n", "\n\n", "\n\n", "\r\n", " "][..]);
    prop::collection::vec((line, end), 0..24).prop_map(|lines| lines.into_iter().flat_map(|(line, end)| [line, end.to_owned()]).collect())
}

/// The annotated documents of the fixtures.
pub static FIXTURES: LazyLock<Vec<GoldDocument>> = LazyLock::new(|| {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    gold::read(&["dev", "train", "unseen"].map(|folder| place.join(folder))).expect("the fixtures are read")
});

/// What happens to a text on its way: a piece is cut out, doubled, replaced by a piece of another text, or by an odd char.
#[derive(Clone, Debug)]
enum Mutation {
    Delete,
    Double,
    Splice(usize, f64),
    Char(char),
}

/// Texts of the fixtures after up to eight mutations, each of a piece of up to a line or two.
pub fn mutated() -> impl Strategy<Value = String> {
    let mutation = prop_oneof![
        Just(Mutation::Delete),
        Just(Mutation::Double),
        (any::<usize>(), 0.0..1.0).prop_map(|(which, at)| Mutation::Splice(which, at)),
        any::<char>().prop_map(Mutation::Char),
    ];
    let mutations = prop::collection::vec((mutation, 0.0..1.0, 0usize..200), 1..8);
    (any::<prop::sample::Index>(), mutations).prop_map(|(which, mutations)| {
        let mut text = which.get(&FIXTURES).text.clone();
        for (mutation, at, length) in mutations {
            let (start, end) = piece(&text, at, length);
            let with = match mutation {
                Mutation::Delete => String::new(),
                Mutation::Double => text[start..end].repeat(2),
                Mutation::Splice(which, at) => {
                    let other = &FIXTURES[which % FIXTURES.len()].text;
                    let (start, end) = piece(other, at, length);
                    other[start..end].to_owned()
                }
                Mutation::Char(c) => c.to_string(),
            };
            text.replace_range(start..end, &with);
        }
        text
    })
}

/// A piece of `text` of about `length` bytes that begins at a part of it from 0 to 1.
fn piece(text: &str, at: f64, length: usize) -> (usize, usize) {
    let boundary = |at: usize| (0..=at.min(text.len())).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0);
    let start = (at * text.len() as f64) as usize;
    (boundary(start), boundary(start + length))
}

/// Items of one form, each a heading that declares its status, as no title of a document does, and what is said under it.
pub fn items() -> impl Strategy<Value = Vec<String>> {
    let said: Vec<&str> = LINES.iter().copied().filter(|line| line.ends_with('.') && !line.starts_with(['•', '-'])).collect();
    let heading =
        prop::sample::select(&["WIN: the incinerator", "PENDING: night buses", "Progress: library hours", "Victory: the ferry"][..]);
    let item = (heading, prop::collection::vec(prop::sample::select(said), 1..4));
    prop::collection::vec(item.prop_map(|(heading, said)| format!("## {heading}\n\n{}\n\n", said.join(" "))), 1..6)
}
