//! Lists of words: how rules name the words that they look for at a place. Short ones, and words of grammar, stand with the rule as one
//! string, blanks between them; longer ones in `data/lists.tsv`, a word a row.

/// Rows of the form `list<TAB>word`; those of one list stand together.
pub(crate) const TABLE: &str = include_str!("data/lists.tsv");

/// A list of words, upper and lower case alike.
///
/// DESIGN. Rules ask for many lists at a place, and most words are on none of them. So a list keeps the first and the
/// last letters of its words by their lengths, made while compiling: nearly every word that is not on it is told by one look.
/// Of the others, only words of the same length with the same first, middle and last letters are compared.
#[derive(Clone, Copy, Debug)]
pub(crate) struct List {
    /// With blanks between them, or the rows of the list.
    words: &'static str,
    /// Bits of the first and of the last letters of the words of each length; the last place is for all that are longer. Both lie
    /// side by side: one line of memory tells.
    edges: [[u32; 2]; LENGTHS],
    /// Where words begin in the string, and how many stand before, by length.
    starts: [u16; MOST],
    /// What [`letters`] says of these words.
    letters: [u16; MOST],
    places: [u8; MOST],
    /// Where the words of a length end in these three.
    ends: [u8; LENGTHS],
}

const LENGTHS: usize = 16;
/// A list has no more words.
const MOST: usize = 64;

/// The list of the words of a string, or that of a name, made while compiling.
macro_rules! list {
    (named $name:literal) => {
        const { &$crate::lexicon::listed::List::named($name) }
    };
    ($words:expr) => {
        const { &$crate::lexicon::listed::List::new($words) }
    };
}
pub(crate) use list;

impl List {
    /// The list of that name in the table; it does not compile where there is none.
    pub const fn named(name: &str) -> List {
        List::new(rows_of(name))
    }

    /// The words of a string, or of rows behind their tabs.
    pub const fn new(words: &'static str) -> List {
        let mut list =
            List { words, edges: [[0; 2]; LENGTHS], starts: [0; MOST], letters: [0; MOST], places: [0; MOST], ends: [0; LENGTHS] };
        let bytes = words.as_bytes();
        let (mut length, mut taken) = (0, 0);
        while length < LENGTHS {
            let (mut start, mut at, mut place) = (0, 0, 0);
            while at <= bytes.len() {
                if at < bytes.len() && bytes[at] == b'\t' {
                    start = at + 1;
                } else if at == bytes.len() || is_gap(bytes[at]) {
                    if at > start && slot(at - start) == length {
                        list.edges[length][0] |= bit(bytes[start]);
                        list.edges[length][1] |= bit(bytes[at - 1]);
                        list.starts[taken] = start as u16;
                        list.letters[taken] = letters(bytes, start, at);
                        list.places[taken] = place;
                        taken += 1;
                    }
                    place += (at > start) as u8;
                    start = at + 1;
                }
                at += 1;
            }
            list.ends[length] = taken as u8;
            length += 1;
        }
        list
    }

    /// Where `word` stands in the list.
    #[inline]
    pub fn position(&self, word: impl AsRef<[u8]>) -> Option<usize> {
        let word = word.as_ref();
        let (first, last) = (*word.first()?, *word.last()?);
        let [firsts, lasts] = self.edges[slot(word.len())];
        if (firsts & bit(first) == 0) | (lasts & bit(last) == 0) { None } else { self.search(word) }
    }

    /// Whether `word` is on the list.
    #[inline]
    pub fn contains(&self, word: impl AsRef<[u8]>) -> bool {
        self.position(word).is_some()
    }

    fn search(&self, word: &[u8]) -> Option<usize> {
        let words = self.words.as_bytes();
        // No word is empty: there is a length below.
        let length = slot(word.len());
        let of_length = usize::from(self.ends[length - 1])..usize::from(self.ends[length]);
        let is_word = |at: usize| {
            let start = usize::from(self.starts[at]);
            let end = start + word.len();
            words.get(start..end).is_some_and(|listed| listed.eq_ignore_ascii_case(word)) && words.get(end).is_none_or(|&b| is_gap(b))
        };
        let wanted = letters(word, 0, word.len());
        let mut candidates = self.letters.get(of_length.clone())?.iter().zip(of_length);
        candidates.find(|&(&listed, at)| listed == wanted && is_word(at)).map(|(_, at)| usize::from(self.places[at]))
    }

    pub fn iter(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.words.split([' ', '\n']).filter_map(|cells| cells.rsplit('\t').next()).filter(|word| !word.is_empty())
    }
}

/// Whether a word ends before the byte.
const fn is_gap(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n')
}

/// The rows of the table that begin with the name and a tab.
const fn rows_of(name: &str) -> &'static str {
    let (table, name) = (TABLE.as_bytes(), name.as_bytes());
    let (mut row, mut start, mut end) = (0, 0, 0);
    while row < table.len() {
        let mut at = row;
        while at - row < name.len() && at < table.len() && table[at] == name[at - row] {
            at += 1;
        }
        let named = at - row == name.len() && at < table.len() && table[at] == b'\t';
        while at < table.len() && table[at] != b'\n' {
            at += 1;
        }
        if named {
            start = if end == 0 { row } else { start };
            end = at;
        }
        row = at + 1;
    }
    assert!(end > 0, "no list of that name");
    TABLE.split_at(end).0.split_at(start).1
}

const fn slot(length: usize) -> usize {
    if length < LENGTHS { length } else { LENGTHS - 1 }
}

/// A bit for a byte, the same for both cases of a letter; other bytes may share bits.
const fn bit(byte: u8) -> u32 {
    1 << (byte & 31)
}

/// A number for the first, the middle and the last letter of a word that is not empty, the same for both cases.
const fn letters(text: &[u8], start: usize, end: usize) -> u16 {
    let (first, middle, last) = (text[start] & 31, text[start + (end - start) / 2] & 31, text[end - 1] & 31);
    (first as u16) << 10 | (middle as u16) << 5 | last as u16
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

    #[test]
    fn lists_of_the_table_are_found_by_name() {
        let rows: Vec<(&str, &str)> = crate::lexicon::rows(TABLE).filter_map(|(_, row)| row.split_once('\t')).collect();
        for of_list in rows.chunk_by(|a, b| a.0 == b.0) {
            let list = List::named(of_list[0].0);
            assert!(list.iter().eq(of_list.iter().map(|row| row.1)), "{}", of_list[0].0);
            for (name, word) in &rows {
                assert_eq!(list.contains(word), of_list.iter().any(|row| row.1.eq_ignore_ascii_case(word)), "{word} of {name}");
            }
        }
    }

    #[test]
    fn the_table_is_sorted_and_unique() {
        let rows: Vec<&str> = crate::lexicon::rows(TABLE).map(|(_, row)| row).collect();
        for pair in rows.windows(2) {
            assert!(pair[0] < pair[1], "{:?} before {:?}", pair[0], pair[1]);
        }
        for row in rows {
            assert!(row.split_once('\t').is_some_and(|(_, word)| !word.is_empty() && !word.contains([' ', '\t'])), "{row:?}");
        }
    }
}
