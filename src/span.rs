//! Where something stands in a text.

use std::fmt;
use std::ops::Range;

/// A half-open range of UTF-8 bytes of a text, `start..end`, on char boundaries.
///
/// ```
/// use tidings::Span;
/// let span = Span::new(4, 7);
/// assert_eq!(span.of("the ban"), "ban");
/// assert_eq!(span.to_string(), "4..7");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// A span from `start` up to, not including, `end`, in bytes.
    ///
    /// Offsets beyond `u32::MAX` saturate: an analysis reads at most 4 GiB of a text.
    pub fn new(start: usize, end: usize) -> Span {
        let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Span { start: clamp(start), end: clamp(end) }
    }

    /// The first byte.
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// The byte behind the last.
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// How many bytes it covers.
    pub fn len(self) -> usize {
        self.end().saturating_sub(self.start())
    }

    /// Whether it covers nothing.
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// The range of bytes.
    pub fn range(self) -> Range<usize> {
        self.start()..self.end()
    }

    /// The piece of `text` that it covers; empty where it does not fit `text`.
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or("")
    }

    /// Whether the two share a byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies within this span.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that covers both.
    pub fn join(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

/// What an analysis reads of a text: so many bytes as a [`Span`] can tell, up to the border of a char.
pub(crate) fn readable(text: &str) -> &str {
    within(text, u32::MAX as usize)
}

fn within(text: &str, most: usize) -> &str {
    let end = (0..=most.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    text.get(..end).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn a_text_is_read_as_far_as_spans_reach() {
        assert_eq!((within("Café", 9), within("Café", 5), within("Café", 4), within("Café", 3)), ("Café", "Café", "Caf", "Caf"));
        assert_eq!(within("", 0), "");
    }
}
