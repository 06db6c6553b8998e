//! Plain text from marked-up text: blocks, headings and list items on lines of their own, white space as a browser shows it.

/// What stands between two pieces of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    /// The end of a line.
    Line,
    /// A blank line.
    Paragraph,
}

/// Writes plain text.
#[derive(Debug, Default)]
pub(super) struct Layout {
    text: String,
    gap: Option<Gap>,
    /// White space between words, not yet written: none stands at the edges of lines.
    blank: Option<char>,
    /// A joiner that is written only between letters that it joins.
    joiner: Option<char>,
    /// What stands before the next words: `- `, `## `.
    marker: String,
    /// One for each list around: the number of the next item where it is numbered.
    lists: Vec<Option<u64>>,
    /// How many quotes of other mails are around.
    quotes: usize,
    /// What stands above or below the line, not yet written: only at its end it shows whether it is a mark.
    raised: Option<Raised>,
}

/// Words above or below the line.
#[derive(Debug)]
struct Raised {
    words: String,
    below: bool,
    /// A link to a note: with it, a mark is of no use where its target is not there.
    linked: bool,
}

/// The most bytes that marks of notes and exponents have; what is longer are words.
const LONGEST_MARK: usize = 32;

/// Lists nested deeper are indented no further.
const DEEPEST_INDENT: usize = 8;

impl Layout {
    /// Words, their white space folded.
    pub fn words(&mut self, words: &str) {
        if let Some(raised) = &mut self.raised {
            if raised.words.len() + words.len() <= LONGEST_MARK {
                raised.words.push_str(words);
                return;
            }
            self.settle();
        }
        for c in words.chars() {
            match c {
                '\u{a0}' | '\u{2007}' => self.blank = Some(self.blank.map_or('\u{a0}', |b| if b == '\t' { b } else { ' ' })),
                c if c.is_whitespace() => self.blank = Some(if self.blank == Some('\t') { '\t' } else { ' ' }),
                '\u{200c}' | '\u{200d}' => self.joiner = Some(c),
                c if is_padding(c) => {}
                c => self.put(c),
            }
        }
    }

    fn put(&mut self, c: char) {
        let joiner = self.joiner.take().filter(|_| self.gap.is_none() && self.blank.is_none());
        match self.gap.take() {
            None if !self.text.is_empty() => self.text.extend(self.blank.take().filter(|_| !self.text.ends_with('\n'))),
            gap => {
                self.blank = None;
                if !self.text.is_empty() {
                    self.text.push_str(if gap == Some(Gap::Paragraph) { "\n\n" } else { "\n" });
                }
                self.text.extend(std::iter::repeat_n("> ", self.quotes.min(DEEPEST_INDENT)));
            }
        }
        if !self.marker.is_empty() {
            self.text.push_str(&std::mem::take(&mut self.marker));
        }
        // Emoji and the letters of many scripts are joined; Latin letters never are.
        if let Some(joiner) = joiner
            && !c.is_ascii()
            && self.text.chars().next_back().is_some_and(|before| !before.is_ascii() && !before.is_whitespace())
        {
            self.text.push(joiner);
        }
        self.text.push(c);
    }

    /// Begins what stands above the line, or `below` it; `linked` where it stands in a link to a note.
    pub fn raise(&mut self, below: bool, linked: bool) {
        self.settle();
        self.raised = Some(Raised { words: String::new(), below, linked });
    }

    /// A link to a note begins: a mark in it is of no use without the link.
    pub fn note_link(&mut self) {
        if let Some(raised) = &mut self.raised {
            raised.linked = true;
        }
    }

    /// Ends what stands above or below the line. A mark is told apart from what it stands behind: `500<sup>1</sup>` is not 5001.
    pub fn lower(&mut self) {
        let Some(raised) = self.raised.take() else { return };
        let joined = self.gap.is_none() && self.blank.is_none();
        let mut before = self.text.chars().rev().filter(|_| joined);
        let (last, second) = (before.next(), before.next());
        // CO2 is one word; the 2 of 1/2 belongs to the 1.
        let in_word = last.is_some_and(char::is_alphabetic) || last == Some('/') && second.is_some_and(|c| c.is_ascii_digit());
        let words = raised.words.trim();
        let stays = if raised.below { in_word } else { joined && matches!(words, "2" | "3") && self.ends_with_unit() };
        match mark(words, raised.below).filter(|_| !stays) {
            Some(mark) => {
                let begins_line = self.text.is_empty() || self.text.ends_with('\n') || self.gap.is_some();
                if !raised.linked || begins_line {
                    self.words(&mark);
                }
                if raised.words.ends_with(char::is_whitespace) {
                    self.words(" ");
                }
            }
            None => self.words(&raised.words),
        }
    }

    /// Whether the last word is a unit of length: 5 m2 and 5 km2 are areas.
    fn ends_with_unit(&self) -> bool {
        let mut before = ["m", "km", "cm", "mm", "ft", "mi", "yd"].into_iter().filter_map(|unit| self.text.strip_suffix(unit));
        before.any(|before| !before.ends_with(char::is_alphabetic))
    }

    /// Writes what stands above or below the line as words.
    fn settle(&mut self) {
        if let Some(raised) = self.raised.take() {
            self.words(&raised.words);
        }
    }

    /// Ends the line or paragraph.
    pub fn gap(&mut self, gap: Gap) {
        self.settle();
        self.joiner = None;
        // A paragraph that begins an item stands beside the item's mark.
        if self.marker.is_empty() {
            self.gap = self.gap.max(Some(gap));
        }
    }

    /// The end of a line that the author set; a second one makes a blank line.
    pub fn line_break(&mut self) {
        self.gap(if self.gap.is_some() { Gap::Paragraph } else { Gap::Line });
    }

    /// Parts two cells of a table.
    pub fn cell(&mut self) {
        self.settle();
        self.blank = Some('\t');
    }

    /// Begins a heading of a level from 1.
    pub fn heading(&mut self, level: usize) {
        self.end(Gap::Paragraph);
        self.marker = format!("{} ", "#".repeat(level.clamp(1, 6)));
    }

    /// Ends a heading or an item: one without words leaves no mark.
    pub fn end(&mut self, gap: Gap) {
        self.marker.clear();
        self.gap(gap);
    }

    /// Begins a list; `first` is the number of the first item where they are numbered.
    pub fn list(&mut self, first: Option<u64>) {
        self.settle();
        self.gap = Some(if self.lists.is_empty() { Gap::Paragraph } else { Gap::Line });
        self.lists.push(first);
    }

    /// Ends a list.
    pub fn end_list(&mut self) {
        self.lists.pop();
        self.end(if self.lists.is_empty() { Gap::Paragraph } else { Gap::Line });
    }

    /// Begins an item of a list.
    pub fn item(&mut self) {
        self.end(Gap::Line);
        self.marker = "  ".repeat(self.lists.len().saturating_sub(1).min(DEEPEST_INDENT));
        match self.lists.last_mut() {
            Some(Some(number)) => {
                self.marker.push_str(&format!("{number}. "));
                *number = number.saturating_add(1);
            }
            _ => self.marker.push_str("- "),
        }
    }

    /// Begins a quote of another mail: its lines begin with `> `.
    #[cfg(feature = "html")]
    pub fn quote(&mut self) {
        self.gap(Gap::Paragraph);
        self.quotes += 1;
    }

    /// Ends a quote.
    #[cfg(feature = "html")]
    pub fn end_quote(&mut self) {
        self.quotes = self.quotes.saturating_sub(1);
        self.gap(Gap::Paragraph);
    }

    /// The text.
    pub fn finish(mut self) -> String {
        self.settle();
        self.text
    }
}

/// How the mark of a note, or an exponent, is written in plain text: digits as the characters that stand for them above and below
/// the line, which no reader takes for the end of a number, letters in brackets. Ordinals (`rd`, `e`, `o`) are none.
fn mark(words: &str, below: bool) -> Option<String> {
    let is_number = |words: &str| words.bytes().any(|b| b.is_ascii_digit()) && words.chars().all(|c| script(c, below).is_some());
    let is_letter = |words: &str| matches!(words.as_bytes(), [letter] if letter.is_ascii_lowercase() && !b"eo".contains(letter));
    let bracketed = |(open, close)| words.strip_prefix(open)?.strip_suffix(close);
    if let Some(within) = [('[', ']'), ('(', ')')].into_iter().find_map(bracketed).map(str::trim) {
        let number = within.rsplit(' ').next().unwrap_or(within);
        return (is_number(number) || is_letter(number)).then(|| format!(" [{within}]"));
    }
    if is_number(words) {
        return Some(words.chars().filter_map(|c| script(c, below)).collect());
    }
    if !below && is_letter(words) {
        return Some(format!(" [{words}]"));
    }
    let is_symbol = |c| matches!(c, '*' | '†' | '‡' | '§' | '¶');
    (!words.is_empty() && words.chars().all(is_symbol)).then(|| words.to_owned())
}

/// A character of a number as it stands above or below the line.
fn script(c: char, below: bool) -> Option<char> {
    const ABOVE: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    const BELOW: [char; 10] = ['₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉'];
    match c {
        '0'..='9' => Some(if below { BELOW } else { ABOVE }[c as usize - '0' as usize]),
        '-' | '–' | '−' => Some(if below { '₋' } else { '⁻' }),
        ',' | ' ' => Some(c),
        _ => None,
    }
}

/// Characters without width that senders fill previews with.
fn is_padding(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
        || (c.is_control() && !c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> String {
        let mut layout = Layout::default();
        layout.words(text);
        layout.finish()
    }

    #[test]
    fn white_space_is_folded_and_padding_dropped() {
        for (given, expected) in [
            (" a \n b ", "a b"),
            ("3\u{a0}May", "3\u{a0}May"),
            ("a\u{a0} \u{a0}b", "a b"),
            ("Win\u{34f}\u{200c}\u{a0}\u{34f}\u{200c}\u{a0}", "Win"),
            ("re\u{ad}instated\u{feff}", "reinstated"),
            ("a\u{200c}b", "ab"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("👩\u{200d}🎤", "👩\u{200d}🎤"),
        ] {
            assert_eq!(words(given), expected, "{given:?}");
        }
    }

    #[test]
    fn marks_stand_before_words_only() {
        let mut layout = Layout::default();
        layout.heading(2);
        layout.end(Gap::Paragraph);
        layout.words("One");
        layout.list(Some(3));
        layout.item();
        layout.gap(Gap::Paragraph);
        layout.words("three");
        layout.end(Gap::Line);
        layout.item();
        layout.words("four");
        layout.list(None);
        layout.item();
        layout.words("inner");
        layout.end_list();
        layout.end_list();
        layout.words("Two");
        assert_eq!(layout.finish(), "One\n\n3. three\n4. four\n  - inner\n\nTwo");
    }
}
