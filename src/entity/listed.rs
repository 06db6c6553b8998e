//! Lists of words as one string, blanks between them: how rules name the words that stand beside a mention.

/// A list of words, upper and lower case alike.
///
/// Scanners ask for many lists at each trigger, and most words are on none of them. So a list keeps the first and the
/// last letters of its words by their lengths, made while compiling: nearly every word that is not on it is told by one look.
#[derive(Clone, Copy, Debug)]
pub(super) struct List {
    words: &'static str,
    /// Bits of the first letters of the words of each length; the last place is for all that are longer.
    firsts: [u32; LENGTHS],
    /// The same of their last letters.
    lasts: [u32; LENGTHS],
}

const LENGTHS: usize = 16;

/// The list of the words of a string, made while compiling.
macro_rules! list {
    ($words:expr) => {
        const { &$crate::entity::listed::List::new($words) }
    };
}
pub(super) use list;

impl List {
    pub const fn new(words: &'static str) -> List {
        let (mut firsts, mut lasts) = ([0; LENGTHS], [0; LENGTHS]);
        let bytes = words.as_bytes();
        let (mut start, mut at) = (0, 0);
        while at <= bytes.len() {
            if at == bytes.len() || bytes[at] == b' ' {
                if at > start {
                    firsts[slot(at - start)] |= bit(bytes[start]);
                    lasts[slot(at - start)] |= bit(bytes[at - 1]);
                }
                start = at + 1;
            }
            at += 1;
        }
        List { words, firsts, lasts }
    }

    /// Where `word` stands in the list.
    #[inline]
    pub fn position(&self, word: &str) -> Option<usize> {
        let (first, last) = (*word.as_bytes().first()?, *word.as_bytes().last()?);
        let slot = slot(word.len());
        if self.firsts[slot] & bit(first) == 0 || self.lasts[slot] & bit(last) == 0 { None } else { self.search(word) }
    }

    /// Whether `word` is on the list.
    #[inline]
    pub fn contains(&self, word: &str) -> bool {
        self.position(word).is_some()
    }

    fn search(&self, word: &str) -> Option<usize> {
        let (words, word) = (self.words.as_bytes(), word.as_bytes());
        let (mut at, mut count) = (0, 0);
        while let Some(rest) = words.get(at..).filter(|rest| rest.len() >= word.len()) {
            let (start, end) = rest.split_at(word.len());
            if end.first().is_none_or(|&b| b == b' ') && start.eq_ignore_ascii_case(word) {
                return Some(count);
            }
            at += rest.iter().position(|&b| b == b' ')? + 1;
            count += 1;
        }
        None
    }

    pub fn iter(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.words.split_ascii_whitespace()
    }
}

const fn slot(length: usize) -> usize {
    if length < LENGTHS { length } else { LENGTHS - 1 }
}

/// A bit for a byte, the same for both cases of a letter; other bytes may share bits.
const fn bit(byte: u8) -> u32 {
    1 << (byte & 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LISTED: List = List::new("in of Since % 90 été extraordinarily extraordinaries");

    #[test]
    fn words_on_a_list_are_found_whole() {
        for (at, word) in ["IN", "of", "since", "%", "90", "été", "Extraordinarily", "extraordinaries"].iter().enumerate() {
            assert_eq!(LISTED.position(word), Some(at), "{word}");
        }
        for word in ["", " ", "i", "inn", "on", "sinc", "in of", "9", "9O", "ete", "extraordinariness", "extraordinary"] {
            assert_eq!(LISTED.position(word), None, "{word}");
        }
        assert!(List::new("").position("").is_none());
    }
}
