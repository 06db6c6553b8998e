//! A record written straight into bytes, several times as fast as any serializer can: what it writes between the texts is
//! constant, texts are searched for what must be escaped eight bytes at a time, and nothing is made on the way.
//!
//! The members and their order are those of [`Record`]'s `Serialize`, which is the contract; a test holds the two together.

use super::{OffsetIndex, Record, rounded};
use crate::analysis::{Evidence, Item, Other};
use crate::entity::{Amount, Entity, Value};
use crate::span::Span;
use crate::status::Label;
use crate::text::bits::each;
use std::fmt::Display;
use std::io::Write;

impl Record<'_> {
    /// Appends the record as one line of JSON, its end of line left out: what [`write_line`](super::write_line) makes of it.
    pub fn write(&self, bytes: &mut Vec<u8>) {
        bytes.push(b'{');
        self.write_members(bytes);
        bytes.push(b'}');
    }

    /// Appends the members alone, commas between them.
    pub(super) fn write_members(&self, bytes: &mut Vec<u8>) {
        let Record { analysis, index } = *self;
        let mut out = Out { bytes, text: analysis.text(), index };
        if let Some(date) = analysis.date() {
            out.raw("\"date\":");
            out.shown(&date);
            out.raw(",");
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
        self.raw("{");
        self.span(item.span());
        if let Some(heading) = item.heading() {
            self.raw(",\"heading\":{");
            self.span(heading);
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
        self.raw("{");
        self.span(other.span());
        self.raw(",\"role\":");
        self.string(other.role().as_str());
        self.raw(",\"entities\":");
        self.list(other.entities().iter(), Out::entity);
        self.raw("}");
    }

    fn evidence(&mut self, evidence: Evidence<'_>) {
        self.raw("{");
        self.span(evidence.span);
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
        self.raw("{\"kind\":");
        self.string(entity.kind().as_str());
        self.raw(",");
        self.span(entity.span);
        self.raw(",\"text\":");
        self.string(entity.span.of(text));
        match entity.value {
            Value::Minister { name, portfolio } => {
                self.words(",\"name\":", name);
                if let Some(portfolio) = portfolio {
                    self.raw(",\"portfolio\":");
                    self.string(&portfolio.words(text));
                }
            }
            Value::Person { name, role } => {
                self.words(",\"name\":", Some(name));
                self.words(",\"role\":", role);
            }
            Value::Organization | Value::Reference => {}
            Value::Count { amount, unit } => {
                self.amount(amount);
                self.words(",\"unit\":", unit);
            }
            Value::Money { amount, currency } => {
                self.amount(amount);
                if let Some(currency) = currency {
                    self.raw(",\"currency\":");
                    self.string(currency.code());
                }
            }
            Value::Percent(amount) => self.amount(amount),
            Value::Rank(value) => {
                self.raw(",\"value\":");
                self.number(value);
            }
            Value::Vote { for_, against } => {
                self.raw(",\"for\":");
                self.number(for_);
                self.raw(",\"against\":");
                self.number(against);
            }
            Value::Date(value) => {
                if let Some(value) = value {
                    self.raw(",\"edtf\":");
                    self.shown(&value);
                }
            }
            Value::Duration(duration) => {
                self.raw(",\"iso\":");
                self.shown(&duration);
            }
        }
        self.raw("}");
    }

    /// A member whose value is the words of `span`, where there is one.
    fn words(&mut self, member: &str, span: Option<Span>) {
        if let Some(span) = span {
            self.raw(member);
            self.string(span.of(self.text));
        }
    }

    fn amount(&mut self, Amount { value, bound }: Amount) {
        self.raw(",\"value\":");
        self.number(value);
        self.raw(",\"bound\":");
        self.string(bound.as_str());
    }

    fn span(&mut self, span: Span) {
        self.raw("\"start\":");
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

    fn whole(&mut self, mut number: u64) {
        const LONGEST: usize = 20;
        let (mut digits, mut first) = ([0; LONGEST], LONGEST);
        while number > 9 {
            first -= 2;
            [digits[first], digits[first + 1]] = PAIRS[(number % 100) as usize];
            number /= 100;
        }
        // The first digit of an even number of them is that of the pair above.
        if number > 0 || first == LONGEST {
            first -= 1;
            digits[first] = b'0' + number as u8;
        } else if digits[first] == b'0' {
            first += 1;
        }
        self.bytes.extend_from_slice(&digits[first..]);
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
        let rest = (all % 1000) as u32;
        let decimals = [rest / 100, rest / 10 % 10, rest % 10].map(|digit| b'0' + digit as u8);
        let length = decimals.iter().rposition(|&digit| digit != b'0').map_or(1, |last| last + 1);
        self.raw(".");
        self.bytes.extend_from_slice(&decimals[..length]);
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

/// How many of the first bytes can stand in a string of JSON as they are; behind them one that must be escaped, or the first of
/// a char of which some must: what some readers take for the end of a line.
fn plain(bytes: &[u8]) -> usize {
    const HIGH_BITS: u64 = each(0x80);
    /// The top bit of each byte that is below `limit`; perhaps of more, behind the first of them.
    const fn below(word: u64, limit: u8) -> u64 {
        word.wrapping_sub(each(limit)) & !word & HIGH_BITS
    }
    let mut at = 0;
    while let Some(&eight) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        let word = u64::from_le_bytes(eight);
        let is = |byte| below(word ^ each(byte), 1);
        let stops = below(word, b' ') | is(b'"') | is(b'\\') | is(0xc2) | is(0xe2);
        if stops != 0 {
            return at + stops.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    let stops = |&byte: &u8| byte < b' ' || matches!(byte, b'"' | b'\\' | 0xc2 | 0xe2);
    bytes[at..].iter().position(stops).map_or(bytes.len(), |stop| at + stop)
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
    fn records_are_those_of_the_serializer() {
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
                    let record = Record::new(&analysis, &index);
                    let mut bytes = Vec::new();
                    record.write(&mut bytes);
                    assert_eq!(String::from_utf8(bytes).unwrap(), line(&record));
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
