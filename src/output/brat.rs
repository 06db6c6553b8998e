//! brat standoff: `NAME.txt` and `NAME.ann`, offsets in chars, for correction with brat.
//!
//! Each item is a mark on its first line, typed by its label; each mention a mark typed by its kind, its values in a note.

use super::json::{OffsetIndex, Offsets, rounded};
use super::squeezed;
use crate::analysis::Analysis;
use crate::entity::EntityKind;
use crate::labels::Label;
use crate::span::Span;
use std::fmt::Write;

/// The file `annotation.conf`, which tells brat the types.
pub fn configuration() -> String {
    let mut types: Vec<String> = Label::ALL.into_iter().map(|l| capital(l.as_str())).collect();
    types.push(NO_VERDICT.to_owned());
    types.extend(EntityKind::ALL.into_iter().map(|k| capital(k.as_str())));
    format!(
        "[entities]\n{}\n\n[relations]\n<OVERLAP> Arg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>\n\n[events]\n\n[attributes]\n",
        types.join("\n")
    )
}

/// The type of an item on which the analyzer gives no verdict.
const NO_VERDICT: &str = "NoVerdict";

/// The annotations of one document: the file `.ann` beside a `.txt` that holds its text.
pub fn annotations(analysis: &Analysis<'_>) -> String {
    let text = analysis.text();
    let index = OffsetIndex::new(text, Offsets::Chars);
    let mut marks: Vec<(Span, String, String)> = Vec::new();
    for item in analysis.items() {
        let line = item.text().split(['\n', '\r']).next().unwrap_or("").trim_end();
        let span = Span::new(item.span().start(), item.span().start() + line.len());
        let label = item.label().map_or_else(|| NO_VERDICT.to_owned(), |l| capital(l.as_str()));
        marks.push((span, label, format!("confidence={}", rounded(item.confidence()))));
    }
    for entity in analysis.entities() {
        let values: Vec<String> = entity.attributes(text).into_iter().map(|(name, value)| format!("{name}={}", squeezed(&value))).collect();
        marks.push((entity.span, capital(entity.kind().as_str()), values.join(" ")));
    }
    marks.sort_by_key(|mark| mark.0);
    let mut out = String::new();
    for (number, (span, kind, note)) in (1..).zip(&marks) {
        let fragments = fragments(*span, text);
        let places: Vec<String> =
            fragments.iter().map(|f| format!("{} {}", index.translate(f.start()), index.translate(f.end()))).collect();
        let words: Vec<&str> = fragments.iter().map(|f| f.of(text)).collect();
        // Writing to a string does not fail.
        let _ = writeln!(out, "T{number}\t{kind} {}\t{}", places.join(";"), words.join(" "));
        if !note.is_empty() {
            let _ = writeln!(out, "#{number}\tAnnotatorNotes T{number}\t{note}");
        }
    }
    out
}

/// The pieces of a mention between the ends of lines, which no mark of brat crosses.
fn fragments(span: Span, text: &str) -> Vec<Span> {
    let mut at = span.start();
    let mut fragments = Vec::new();
    for line in span.of(text).split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}']) {
        let words = line.trim();
        let start = at + line.len() - line.trim_start().len();
        if !words.is_empty() {
            fragments.push(Span::new(start, start + words.len()));
        }
        at += line.len();
    }
    fragments
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyzer::Analyzer;

    #[test]
    fn marks_slice_the_text() {
        let analyzer = Analyzer::new();
        let text = "“Élan”: Bill\nC-59 passed.\n\nPetition e-4745 too.";
        let annotations = annotations(&analyzer.analyze(text));
        let chars: Vec<char> = text.chars().collect();
        let mut references = 0;
        for line in annotations.lines().filter(|l| l.starts_with('T')) {
            let cells: Vec<&str> = line.split('\t').collect();
            let (kind, places) = cells[1].split_once(' ').unwrap();
            references += usize::from(kind == "Reference");
            let pieces: Vec<String> = places
                .split(';')
                .map(|place| {
                    let (start, end) = place.split_once(' ').unwrap();
                    chars[start.parse::<usize>().unwrap()..end.parse().unwrap()].iter().collect()
                })
                .collect();
            assert_eq!(pieces.join(" "), cells[2]);
        }
        assert!(references >= 1, "{annotations}");
        assert!(configuration().contains("\nReference\n"));
    }

    #[test]
    fn mentions_over_several_lines_are_cut() {
        let text = "ab\r\n  cd e\n";
        let spans = fragments(Span::new(1, text.len() - 1), text);
        assert_eq!(spans.iter().map(|s| s.of(text)).collect::<Vec<_>>(), ["b", "cd e"]);
    }
}
