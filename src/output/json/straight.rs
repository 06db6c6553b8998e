//! A line written straight into bytes, several times as fast as any serializer can: what it writes between the texts is
//! constant, texts are searched for what must be escaped eight bytes at a time, and nothing is made on the way.
//!
//! The members and their order are those of [`Line`]'s `Serialize`, which is the contract; a test holds the two together.

use super::{Line, OffsetIndex, rounded};
use crate::analysis::{Evidence, Item, Other};
use crate::bits::{HIGH_BITS, below, each, equal};
use crate::entity::date::{DatePoint, DateValue};
use crate::entity::{Attribute, Entity};
use crate::labels::Label;
use crate::span::Span;
use std::fmt::Display;
use std::io::Write;

impl Line<'_> {
    /// Appends the line, its end of line left out: what [`write_line`](super::write_line) makes of it.
    pub fn write(&self, bytes: &mut Vec<u8>) {
        bytes.push(b'{');
        self.write_members(bytes);
        bytes.push(b'}');
    }

    /// Appends the members alone, commas between them.
    pub(super) fn write_members(&self, bytes: &mut Vec<u8>) {
        let Line { analysis, index } = *self;
        let mut out = Out { bytes, text: analysis.text(), index };
        if let Some(date) = analysis.date() {
            out.raw("\"date\":\"");
            out.point(DatePoint::Day(date));
            out.raw("\",");
        }
        if let Some(country) = analysis.country() {
            out.raw("\"country\":");
            out.string(country.code());
            out.raw(",");
        }
        out.raw("\"items\":");
        out.list(analysis.items(), Out::item);
        out.raw(",\"others\":");
        out.list(analysis.others(), Out::other);
    }
}

/// What is written to, and what spans stand for.
struct Out<'a> {
    bytes: &'a mut Vec<u8>,
    text: &'a str,
    index: &'a OffsetIndex,
}

impl Out<'_> {
    fn list<T>(&mut self, elements: impl Iterator<Item = T>, write: impl Fn(&mut Self, T)) {
        self.raw("[");
        for (at, element) in elements.enumerate() {
            if at > 0 {
                self.raw(",");
            }
            write(self, element);
        }
        self.raw("]");
    }

    fn item(&mut self, item: Item<'_>) {
        self.span("{\"start\":", item.span());
        if let Some(heading) = item.heading() {
            self.span(",\"heading\":{\"start\":", heading);
            self.raw("}");
        }
        self.raw(",\"label\":");
        self.label(item.label());
        self.raw(",\"confidence\":");
        self.thousandths(item.confidence());
        self.raw(",\"declared\":");
        self.label(item.declared());
        self.raw(",\"inferred\":{\"label\":");
        self.label(Some(item.inferred().label));
        self.raw(",\"confidence\":");
        self.thousandths(item.inferred().confidence);
        self.raw(if item.update() { "},\"update\":true,\"evidence\":" } else { "},\"update\":false,\"evidence\":" });
        self.list(item.evidence(), Out::evidence);
        self.raw(",\"entities\":");
        self.list(item.entities().iter(), Out::entity);
        self.raw("}");
    }

    fn other(&mut self, other: Other<'_>) {
        self.span("{\"start\":", other.span());
        self.raw(",\"role\":\"");
        self.raw(other.role().as_str());
        self.raw("\",\"entities\":");
        self.list(other.entities().iter(), Out::entity);
        self.raw("}");
    }

    fn evidence(&mut self, evidence: Evidence<'_>) {
        self.span("{\"start\":", evidence.span);
        self.raw(",\"text\":");
        self.string(evidence.span.of(self.text));
        self.raw(",\"label\":");
        self.label(Some(evidence.label));
        self.raw(",\"weight\":");
        self.thousandths(evidence.weight);
        self.raw(",\"cue\":");
        self.string(evidence.cue);
        if let Some(modifier) = evidence.modifier {
            self.raw(",\"modifier\":");
            self.string(modifier);
        }
        self.raw("}");
    }

    fn entity(&mut self, entity: &Entity) {
        let text = self.text;
        self.raw("{\"kind\":\"");
        self.raw(entity.kind().as_str());
        self.span("\",\"start\":", entity.span);
        self.raw(",\"text\":");
        self.string(entity.span.of(text));
        for (name, value) in entity.values(text) {
            self.raw(",\"");
            self.raw(name);
            self.raw("\":");
            match value {
                Attribute::Words(words) => self.string(&words),
                Attribute::Code(code) => {
                    self.raw("\"");
                    self.raw(code);
                    self.raw("\"");
                }
                Attribute::Number(number) => self.number(number),
                Attribute::Date(date) => {
                    self.raw("\"");
                    self.date(date);
                    self.raw("\"");
                }
                Attribute::Duration(duration) => self.shown(&duration),
            }
        }
        self.raw("}");
    }

    /// Both ends; `before` names the first.
    fn span(&mut self, before: &str, span: Span) {
        self.raw(before);
        self.whole(self.index.translate(span.start()) as u64);
        self.raw(",\"end\":");
        self.whole(self.index.translate(span.end()) as u64);
    }

    fn label(&mut self, label: Option<Label>) {
        match label {
            Some(Label::Win) => self.raw("\"win\""),
            Some(Label::Movement) => self.raw("\"movement\""),
            Some(Label::Pending) => self.raw("\"pending\""),
            None => self.raw("null"),
        }
    }

    /// JSON as it stands.
    #[inline(always)]
    fn raw(&mut self, json: &str) {
        self.bytes.extend_from_slice(json.as_bytes());
    }

    /// A value by its `Display` form, in which nothing is to be escaped: dates, durations.
    fn shown(&mut self, value: &impl Display) {
        // Writing to memory does not fail.
        let _ = write!(self.bytes, "\"{value}\"");
    }

    fn date(&mut self, value: DateValue) {
        match value {
            DateValue::Point(point) => self.point(point),
            DateValue::Interval(from, to) => {
                self.end(from);
                self.raw("/");
                self.end(to);
            }
        }
    }

    fn end(&mut self, end: Option<DatePoint>) {
        match end {
            Some(point) => self.point(point),
            None => self.raw(".."),
        }
    }

    /// A point of the calendar; the most common without the formatting of the standard library.
    fn point(&mut self, point: DatePoint) {
        let (year, parts) = match point {
            DatePoint::Day(date) => (date.year(), [date.month(), date.day()]),
            DatePoint::Month(year, part) | DatePoint::Season(year, part) => (year, [part, 0]),
            DatePoint::Year(year) => (year, [0, 0]),
            _ => (-1, [0, 0]),
        };
        if !(0..10_000).contains(&year) || parts.iter().any(|&part| part > 99) {
            // Writing to memory does not fail.
            let _ = write!(self.bytes, "{point}");
            return;
        }
        self.bytes.extend_from_slice([PAIRS[(year / 100) as usize], PAIRS[(year % 100) as usize]].as_flattened());
        for part in parts.into_iter().take_while(|&part| part != 0) {
            let [tens, ones] = PAIRS[part as usize];
            self.bytes.extend_from_slice(&[b'-', tens, ones]);
        }
    }

    fn whole(&mut self, number: u64) {
        if number >= EIGHT {
            self.whole(number / EIGHT);
            return self.bytes.extend_from_slice(&eight_digits(number % EIGHT));
        }
        let digits = u64::from_le_bytes(eight_digits(number));
        let zeros = ((digits ^ each(b'0')).trailing_zeros() / 8).min(7);
        // All eight, of which those behind the number are taken back: quicker than to ask how many there are.
        self.bytes.extend_from_slice(&(digits >> (8 * zeros)).to_le_bytes());
        self.bytes.truncate(self.bytes.len() - zeros as usize);
    }

    /// A number with three decimals at most, and one at least.
    fn thousandths(&mut self, number: f32) {
        const MOST: f32 = 1e6;
        if number.is_nan() || number.abs() >= MOST {
            return self.float(rounded(number));
        }
        if number.is_sign_negative() {
            self.raw("-");
        }
        let all = (f64::from(number.abs()) * 1000.0 + 0.5) as u64;
        self.whole(all / 1000);
        let rest = (all % 1000) as usize;
        let (first, [second, third]) = (b'0' + (rest / 100) as u8, PAIRS[rest % 100]);
        self.bytes.extend_from_slice(&[b'.', first, second, third]);
        let zeros = usize::from(third == b'0') + usize::from([second, third] == *b"00");
        self.bytes.truncate(self.bytes.len() - zeros);
    }

    /// A number, without a point where it is whole.
    fn number(&mut self, number: f64) {
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if number.fract() != 0.0 || number.abs() >= EXACT {
            return self.float(number);
        }
        if number < 0.0 {
            self.raw("-");
        }
        self.whole(number.abs() as u64);
    }

    fn float(&mut self, number: f64) {
        // Writing a number to memory does not fail.
        let _ = serde_json::to_writer(&mut *self.bytes, &number);
    }

    fn string(&mut self, string: &str) {
        self.raw("\"");
        let mut rest = string.as_bytes();
        loop {
            let plain = plain(rest);
            self.bytes.extend_from_slice(&rest[..plain]);
            if plain == rest.len() {
                break;
            }
            rest = self.escape(&rest[plain..]);
        }
        self.raw("\"");
    }

    /// Writes the char that `rest` begins with, one that [`plain`] stops at; what follows it.
    #[cold]
    fn escape<'r>(&mut self, rest: &'r [u8]) -> &'r [u8] {
        let (length, escape) = match rest {
            [b'"', ..] => (1, "\\\""),
            [b'\\', ..] => (1, "\\\\"),
            [b'\n', ..] => (1, "\\n"),
            [b'\r', ..] => (1, "\\r"),
            [b'\t', ..] => (1, "\\t"),
            [8, ..] => (1, "\\b"),
            [12, ..] => (1, "\\f"),
            [0xc2, 0x85, ..] => (2, "\\u0085"),
            [0xe2, 0x80, 0xa8, ..] => (3, "\\u2028"),
            [0xe2, 0x80, 0xa9, ..] => (3, "\\u2029"),
            [control, ..] if *control < b' ' => {
                let _ = write!(self.bytes, "\\u{control:04x}");
                (1, "")
            }
            // Another char with the first byte of one of these.
            [first, ..] => {
                self.bytes.push(*first);
                (1, "")
            }
            [] => (0, ""),
        };
        self.raw(escape);
        &rest[length..]
    }
}

/// The numbers below a hundred, two digits each.
const PAIRS: [[u8; 2]; 100] = {
    let (mut pairs, mut number) = ([[0; 2]; 100], 0);
    while number < 100 {
        pairs[number] = [b'0' + number as u8 / 10, b'0' + number as u8 % 10];
        number += 1;
    }
    pairs
};

/// The first number of more than eight digits.
const EIGHT: u64 = 100_000_000;

/// The digits of a number below [`EIGHT`], zeros before them.
fn eight_digits(number: u64) -> [u8; 8] {
    let number = number as u32;
    let pairs = [number / 1_000_000, number / 10_000 % 100, number / 100 % 100, number % 100];
    let [[a, b], [c, d], [e, f], [g, h]] = pairs.map(|pair| PAIRS[(pair % 100) as usize]);
    [a, b, c, d, e, f, g, h]
}

/// How many of the first bytes can stand in a string of JSON as they are; behind them one that must be escaped, or the first of
/// a char of which some must: what some readers take for the end of a line.
fn plain(bytes: &[u8]) -> usize {
    let stops = |eight: [u8; 8]| {
        let word = u64::from_le_bytes(eight);
        // The last two differ in one bit.
        (below(word, b' ') | equal(word, b'"') | equal(word, b'\\') | equal(word & !each(0x20), 0xc2)) & HIGH_BITS
    };
    let (eights, rest) = bytes.as_chunks();
    for (at, eight) in (0..).step_by(8).zip(eights) {
        let stops = stops(*eight);
        if stops != 0 {
            return at + stops.trailing_zeros() as usize / 8;
        }
    }
    // The last eight bytes once more, as far as there are so many, and what else is left by itself.
    if bytes.last_chunk().is_some_and(|last| stops(*last) == 0) {
        return bytes.len();
    }
    let stops = |&byte: &u8| byte < b' ' || matches!(byte, b'"' | b'\\' | 0xc2 | 0xe2);
    bytes.len() - rest.len() + rest.iter().position(stops).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::super::{Offsets, write_line};
    use super::*;
    use crate::{Analyzer, Document};
    use proptest::prelude::*;

    fn written(write: impl Fn(&mut Out<'_>)) -> String {
        let (mut bytes, index) = (Vec::new(), OffsetIndex::bytes());
        write(&mut Out { bytes: &mut bytes, text: "", index: &index });
        String::from_utf8(bytes).unwrap()
    }

    fn line(value: &impl serde::Serialize) -> String {
        let mut bytes = Vec::new();
        write_line(&mut bytes, value).unwrap();
        String::from_utf8(bytes).unwrap().trim_end_matches('\n').to_owned()
    }

    #[test]
    fn lines_are_those_of_the_serializer() {
        let texts = [
            "",
            "🎉",
            "BIG WIN – “Lock” 3\n\nOn 3 May 2024 Foreign Affairs Minister Mélanie Joly and Dr Ana \"Anna\" Reyes of the Harbour Trust said \
             that more than 13,000 wrote, $2.5 million was paid, 12.5% of it in March, for three weeks; the vote was 9-2, and it came second.",
            "Dear all,\n\nStill waiting:\u{2028}the clinic lift\u{85}.\n\n- The council scrapped its plan.\n- No answer from ministers.\n\nDonate now.",
        ];
        for text in texts {
            let mut document = Document::new(text);
            for (date, country) in [(None, None), ("2024-06-01".parse().ok(), "CA".parse().ok())] {
                (document.date, document.country) = (date, country);
                let analyzer = Analyzer::builder().abstain_below(0.7).build().unwrap();
                let analysis = analyzer.analyze_document(&document);
                for offsets in [Offsets::Bytes, Offsets::Chars] {
                    let index = OffsetIndex::new(text, offsets);
                    let analyzed = Line::new(&analysis, &index);
                    let mut bytes = Vec::new();
                    analyzed.write(&mut bytes);
                    assert_eq!(String::from_utf8(bytes).unwrap(), line(&analyzed));
                }
            }
        }
    }

    proptest! {
        #[test]
        fn strings_are_those_of_the_serializer(text in "[ab\"\\\\\u{0}-\u{20}\u{7f}\u{80}\u{85}é’\u{2027}\u{2028}\u{2029}漢🎉]{0,40}") {
            // Within a string, the line writer leaves no end of line to be replaced.
            prop_assert_eq!(written(|out| out.string(&text)), line(&text));
        }

        #[test]
        fn dates_are_as_they_are_displayed(year in 0i32..10_000, month in 0u32..14, day in 1u32..32, grain in 0..6, ends in 0..4) {
            let point = match grain {
                0 => crate::Date::new(year, month, day).map_or(DatePoint::Century(year / 100), DatePoint::Day),
                1 => DatePoint::Month(year, month + 1),
                2 => DatePoint::Season(year, 21),
                3 => DatePoint::Year(year),
                4 => DatePoint::Decade(year / 10),
                _ => DatePoint::Year(year + 9_000),
            };
            let [from, to] = [ends & 1 == 0, ends & 2 == 0].map(|closed| closed.then_some(point));
            for value in [DateValue::Point(point), DateValue::Interval(from, to)] {
                prop_assert_eq!(written(|out| out.date(value)), value.to_string());
            }
        }

        #[test]
        fn numbers_are_those_of_the_serializer(bits in any::<u32>(), small in -2_000_000i32..2_000_000, whole in any::<u64>(), float in any::<f64>()) {
            for number in [f32::from_bits(bits), small as f32 / 2000.0, small as f32 / 1000.0, 0.0, -0.0, 1.0] {
                prop_assert_eq!(written(|out| out.thousandths(number)), line(&rounded(number)));
            }
            prop_assert_eq!(written(|out| out.whole(whole)), line(&whole));
            for number in [float, f64::from(small), f64::from(small) / 7.0, 9_007_199_254_740_992.0, f64::NAN] {
                prop_assert_eq!(written(|out| out.number(number)), line(&super::super::Number(number)));
            }
        }
    }
}
