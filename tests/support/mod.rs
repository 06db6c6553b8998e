//! What the tests share: generated updates, and what must hold for every analysis.
#![allow(dead_code)]

pub mod invariants;

use proptest::prelude::*;

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
    "On March 18th, Foreign Affairs Minister Mélanie Joly announced that Canada will no longer approve exports.",
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
