//! Lists of words as one string, blanks between them: how rules name the words that stand beside a mention.

/// Where `word` stands in the list `words`, upper and lower case alike.
///
/// Walked by bytes: scanners ask for many lists at each trigger, and most words differ from each of a list in their first letter.
pub(super) fn position(words: &str, word: &str) -> Option<usize> {
    let (words, word) = (words.as_bytes(), word.as_bytes());
    let first = small(*word.first()?);
    let (mut at, mut count) = (0, 0);
    while let Some(&byte) = words.get(at) {
        let end = at + word.len();
        if small(byte) == first
            && words.get(end).is_none_or(|&b| b == b' ')
            && words.get(at..end).is_some_and(|w| w.eq_ignore_ascii_case(word))
        {
            return Some(count);
        }
        at += words[at..].iter().position(|&b| b == b' ').map_or(words.len(), |blank| blank + 1);
        count += 1;
    }
    None
}

/// Whether `word` is one of the list `words`.
pub(super) fn contains(words: &str, word: &str) -> bool {
    position(words, word).is_some()
}

/// The byte of a letter in lower case; other bytes may fall together.
fn small(byte: u8) -> u8 {
    byte | 0x20
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_list_is_searched_as_the_obvious_way_does(words in "[a-cA é-]{0,12}( [a-c-]{1,3}){0,4}", word in "[a-cA-C é-]{0,3}") {
            // A list has single blanks between its words, and a word none.
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            let word = word.replace(' ', "");
            let obvious = words.split(' ').position(|w| !word.is_empty() && w.eq_ignore_ascii_case(&word));
            prop_assert_eq!(position(&words, &word), obvious);
        }
    }
}
