//! The form for people: each item with its label, its heading, the words that moved the verdict, and its entities with values.
//!
//! Readable without colour: labels are words, evidence stands in `[brackets]`.

use crate::analysis::{Analysis, Evidence, Item, Other, Section};
use crate::entity::Entity;
use crate::labels::Label;
use crate::span::Span;
use std::collections::BTreeMap;
use std::fmt::{self, Display, Write};
use unicode_segmentation::UnicodeSegmentation;

/// How a report looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Style {
    /// Colours and underlines, as ANSI escape sequences.
    pub color: bool,
    /// All evidence, where else the strongest few are shown.
    pub all_evidence: bool,
}

/// A report on one analysis; print it with `{}`.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    analysis: &'a Analysis<'a>,
    style: Style,
}

/// How many pieces of evidence are shown by default.
const EVIDENCE: usize = 3;
/// How many graphemes of a heading are shown.
const HEADING: usize = 84;
/// How many graphemes stand on either side of evidence.
const AROUND: usize = 32;

impl<'a> Report<'a> {
    /// A report in that style.
    pub fn new(analysis: &'a Analysis<'a>, style: Style) -> Report<'a> {
        Report { analysis, style }
    }

    fn item(&self, f: &mut fmt::Formatter<'_>, item: &Item<'_>) -> fmt::Result {
        let label = item.label().map_or("no verdict", Label::as_str).to_uppercase();
        let color = self.label_color(item.label());
        write!(f, "{}{label:<10}{} {:.2}  ", color, self.plain(), item.confidence())?;
        let head = item.heading().unwrap_or_else(|| first_line(item.span(), self.analysis.text()));
        writeln!(f, "{}{}{}", self.ansi("1"), shortened(head.of(self.analysis.text()), HEADING), self.plain())?;
        if let Some(declared) = item.declared() {
            let inferred = item.inferred();
            let update = if item.update() { ", as an update" } else { "" };
            writeln!(f, "{INDENT}declared {declared}{update}; the text alone says {} ({:.2})", inferred.label, inferred.confidence)?;
        } else if item.update() {
            writeln!(f, "{INDENT}an update")?;
        }
        let shown = if self.style.all_evidence { usize::MAX } else { EVIDENCE };
        for evidence in item.evidence().filter(|e| e.cue != "declared").take(shown) {
            self.evidence(f, &evidence)?;
        }
        self.entities(f, item.entities())?;
        writeln!(f)
    }

    fn evidence(&self, f: &mut fmt::Formatter<'_>, evidence: &Evidence<'_>) -> fmt::Result {
        let text = self.analysis.text();
        let words = printable(evidence.span.of(text));
        let before: String = tail(one_paragraph_before(&text[..evidence.span.start()]), AROUND);
        let after: String = head(text[evidence.span.end()..].split('\n').next().unwrap_or(""), AROUND);
        let (open, close) = if self.style.color { (self.ansi("4"), self.plain()) } else { ("[", "]") };
        let Evidence { label, weight, cue, modifier, .. } = evidence;
        write!(f, "{INDENT}…{before}{open}{words}{close}{after}…  {label} {weight:+.1}, {cue}")?;
        modifier.map_or(Ok(()), |modifier| write!(f, " ({modifier})"))?;
        writeln!(f)
    }

    fn other(&self, f: &mut fmt::Formatter<'_>, other: &Other<'_>) -> fmt::Result {
        let line = first_line(other.span(), self.analysis.text()).of(self.analysis.text());
        writeln!(f, "{}({}) {}{}", self.ansi("2"), other.role(), shortened(line, HEADING), self.plain())?;
        self.entities(f, other.entities())?;
        writeln!(f)
    }

    fn entities(&self, f: &mut fmt::Formatter<'_>, entities: &[Entity]) -> fmt::Result {
        for entity in entities {
            let values: Vec<String> = entity
                .attributes(self.analysis.text())
                .into_iter()
                .filter(|(name, value)| !(*name == "bound" && value == "exact"))
                .map(|(name, value)| format!("{name} {}", printable(&value)))
                .collect();
            let mention = printable(entity.span.of(self.analysis.text()));
            let line = format!("{INDENT}  {:13} {mention:<34} {}", entity.kind().as_str(), values.join(", "));
            writeln!(f, "{}", line.trim_end())?;
        }
        Ok(())
    }

    fn ansi(&self, code: &'static str) -> &'static str {
        match (self.style.color, code) {
            (false, _) => "",
            (true, "1") => "\x1b[1m",
            (true, "2") => "\x1b[2m",
            (true, _) => "\x1b[4m",
        }
    }

    fn plain(&self) -> &'static str {
        if self.style.color { "\x1b[0m" } else { "" }
    }

    fn label_color(&self, label: Option<Label>) -> &'static str {
        match (self.style.color, label) {
            (false, _) => "",
            (true, Some(Label::Win)) => "\x1b[1;32m",
            (true, Some(Label::Movement)) => "\x1b[1;33m",
            (true, Some(Label::Pending)) => "\x1b[1;31m",
            (true, None) => "\x1b[1;35m",
        }
    }
}

const INDENT: &str = "                 ";

impl Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for section in self.analysis.sections() {
            match section {
                Section::Item(item) => self.item(f, &item)?,
                Section::Other(other) => self.other(f, &other)?,
            }
        }
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for item in self.analysis.items() {
            *counts.entry(item.label().map_or("no verdict", Label::as_str)).or_default() += 1;
        }
        let counted = |n: usize, one: &str, many: &str| format!("{n} {}", if n == 1 { one } else { many });
        let mut line = counted(self.analysis.items().len(), "item", "items");
        for label in ["win", "movement", "pending", "no verdict"] {
            if let Some(n) = counts.get(label) {
                write!(line, ", {n} {label}")?;
            }
        }
        writeln!(f, "{line}; {}", counted(self.analysis.entities().len(), "entity", "entities"))
    }
}

fn first_line(span: Span, text: &str) -> Span {
    let line = span.of(text).split(['\n', '\r']).next().unwrap_or("").trim_end();
    Span::new(span.start(), span.start() + line.len())
}

/// White space as single blanks, control characters left out: a text must not steer the terminal.
///
/// ```
/// assert_eq!(tidings::output::text::printable("a\u{1b}[2J\r\n  title"), "a [2J title");
/// ```
pub fn printable(text: &str) -> String {
    let words: Vec<&str> = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()).collect();
    words.join(" ")
}

fn shortened(text: &str, graphemes: usize) -> String {
    let text = printable(text);
    match text.grapheme_indices(true).nth(graphemes) {
        Some((cut, _)) => format!("{}…", text[..cut].trim_end()),
        None => text,
    }
}

fn one_paragraph_before(text: &str) -> &str {
    text.rsplit('\n').next().unwrap_or("")
}

fn head(text: &str, graphemes: usize) -> String {
    let end = text.grapheme_indices(true).nth(graphemes).map_or(text.len(), |(at, _)| at);
    clean(&text[..end])
}

fn tail(text: &str, graphemes: usize) -> String {
    let start = text.grapheme_indices(true).rev().nth(graphemes.saturating_sub(1)).map_or(0, |(at, _)| at);
    clean(&text[start..])
}

/// The text without control characters, blanks at its ends kept.
fn clean(text: &str) -> String {
    text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !c.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyzer::Analyzer;

    #[test]
    fn a_report_is_readable_without_colour_and_steers_no_terminal() {
        let analyzer = Analyzer::new();
        let text = "Save the \x1b[31mpool\n\nBill C-59 passed.";
        let analysis = analyzer.analyze(text);
        let report = Report::new(&analysis, Style::default()).to_string();
        assert!(report.contains("reference     Bill C-59"), "{report}");
        assert!(!report.contains('\x1b'), "{report}");
        // Evidence is told in one line, and with what steers left out, too.
        let text = "The council scrapped its plan to close the \x1b[31mlibrary\non Saturdays.";
        let analysis = analyzer.analyze(text);
        let report = Report::new(&analysis, Style::default()).to_string();
        assert!(report.contains("[The council scrapped its plan to close the [31mlibrary on Saturdays]"), "{report}");
        assert!(!report.contains('\x1b'), "{report}");
        let colored = Report::new(&analysis, Style { color: true, all_evidence: true }).to_string();
        assert!(colored.contains("\x1b[1m"));
    }

    #[test]
    fn texts_are_cut_at_graphemes() {
        assert_eq!(shortened("e\u{301}e\u{301}e\u{301}", 2), "e\u{301}e\u{301}…");
        assert_eq!(shortened("a  \n b", 9), "a b");
        assert_eq!(tail("abc", 2), "bc");
        assert_eq!(head("abc", 2), "ab");
    }
}
