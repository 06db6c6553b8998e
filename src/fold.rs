//! Folding: what spellings of one word have in common. `Mélanie`, `MÉLANIE` and `Melanie` fold alike, as do `don’t` and `don't`.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Calls `take` with each folded char of `text`: lower case, accents of Latin letters taken off, curly apostrophes straightened,
/// hyphens that join words for certain or never break made common ones, soft hyphens and combining marks dropped.
pub(crate) fn folded(text: &str, mut take: impl FnMut(char)) {
    for c in text.chars() {
        if c.is_ascii() {
            take(c.to_ascii_lowercase());
            continue;
        }
        match c {
            '’' | '‘' | 'ʼ' | 'ʻ' | '＇' => take('\''),
            '‐' | '\u{2011}' => take('-'),
            // The dash as wide as a figure, for that between.
            '\u{2012}' => take('–'),
            '\u{ad}' | '\u{300}'..='\u{36f}' => {}
            'ß' => {
                take('s');
                take('s');
            }
            'Æ' | 'æ' | 'Ǣ' | 'ǣ' | 'Ǽ' | 'ǽ' => {
                take('a');
                take('e');
            }
            'Œ' | 'œ' => {
                take('o');
                take('e');
            }
            _ => match base(c) {
                Some(letter) => take(letter),
                None => decomposed(c, &mut take),
            },
        }
    }
}

/// Any other char, its marks taken off: so composed and decomposed spellings fold alike in all scripts.
#[cold]
fn decomposed(c: char, take: &mut impl FnMut(char)) {
    decompose_canonical(c, |part| {
        if !is_combining_mark(part) {
            part.to_lowercase().for_each(&mut *take);
        }
    });
}

/// The folded form of `text` as a string, for tables and messages; hot paths use [`folded`].
pub(crate) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    folded(text, |c| out.push(c));
    out
}

/// The plain lower-case letter under the accent of a Latin letter (Latin-1, Latin Extended-A and -B, Additional).
fn base(c: char) -> Option<char> {
    Some(match c {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' | 'Ǎ' | 'ǎ' | 'Ǟ'..='ǡ' | 'Ǻ' | 'ǻ' | 'Ȁ'..='ȃ' | 'Ȧ' | 'ȧ' | 'Ḁ' | 'ḁ' | 'Ạ'..='ặ' => {
            'a'
        }
        'Ḃ'..='ḇ' => 'b',
        'Ç' | 'ç' | 'Ć'..='č' | 'Ḉ' | 'ḉ' => 'c',
        'Ð' | 'ð' | 'Ď'..='đ' | 'Ḋ'..='ḓ' => 'd',
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' | 'Ȅ'..='ȇ' | 'Ȩ' | 'ȩ' | 'Ḕ'..='ḝ' | 'Ẹ'..='ệ' => 'e',
        'Ḟ' | 'ḟ' => 'f',
        'Ĝ'..='ģ' | 'Ǧ' | 'ǧ' | 'Ǵ' | 'ǵ' | 'Ḡ' | 'ḡ' => 'g',
        'Ĥ'..='ħ' | 'Ȟ' | 'ȟ' | 'Ḣ'..='ḫ' | 'ẖ' => 'h',
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' | 'Ǐ' | 'ǐ' | 'Ȉ'..='ȋ' | 'Ḭ'..='ḯ' | 'Ỉ'..='ị' => 'i',
        'Ĵ' | 'ĵ' | 'ǰ' => 'j',
        'Ķ'..='ĸ' | 'Ǩ' | 'ǩ' | 'Ḱ'..='ḵ' => 'k',
        'Ĺ'..='ł' | 'Ḷ'..='ḽ' => 'l',
        'Ḿ'..='ṃ' => 'm',
        'Ñ' | 'ñ' | 'Ń'..='ŋ' | 'Ǹ' | 'ǹ' | 'Ṅ'..='ṋ' => 'n',
        'Ò'..='Ö'
        | 'Ø'
        | 'ò'..='ö'
        | 'ø'
        | 'Ō'..='ő'
        | 'Ơ'
        | 'ơ'
        | 'Ǒ'
        | 'ǒ'
        | 'Ǫ'..='ǭ'
        | 'Ȍ'..='ȏ'
        | 'Ȫ'..='ȱ'
        | 'Ṍ'..='ṓ'
        | 'Ǿ'
        | 'ǿ'
        | 'Ọ'..='ợ' => 'o',
        'Ṕ'..='ṗ' => 'p',
        'Ŕ'..='ř' | 'Ȑ'..='ȓ' | 'Ṙ'..='ṟ' => 'r',
        'Ś'..='š' | 'Ș' | 'ș' | 'Ṡ'..='ṩ' => 's',
        'Ţ'..='ŧ' | 'Ț' | 'ț' | 'Ṫ'..='ṱ' | 'ẗ' => 't',
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' | 'Ư' | 'ư' | 'Ǔ'..='ǜ' | 'Ȕ'..='ȗ' | 'Ṳ'..='ṻ' | 'Ụ'..='ự' => 'u',
        'Ṽ'..='ṿ' => 'v',
        'Ŵ' | 'ŵ' | 'Ẁ'..='ẉ' | 'ẘ' => 'w',
        'Ẋ'..='ẍ' => 'x',
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' | 'Ȳ' | 'ȳ' | 'Ẏ' | 'ẏ' | 'ẙ' | 'Ỳ'..='ỹ' => 'y',
        'Ź'..='ž' | 'Ẑ'..='ẕ' => 'z',
        _ => return None,
    })
}

/// A word in ASCII lower case, on the stack: what rules compare with the words that they name. A word longer than any of
/// theirs is empty.
#[derive(Clone, Copy)]
pub(crate) struct Lower {
    bytes: [u8; Lower::LONGEST],
    length: usize,
}

impl Lower {
    const LONGEST: usize = 24;

    pub fn new(word: &str) -> Lower {
        let mut lower = Lower { bytes: [0; Lower::LONGEST], length: 0 };
        if let Some(bytes) = lower.bytes.get_mut(..word.len()) {
            bytes.copy_from_slice(word.as_bytes());
            bytes.make_ascii_lowercase();
            lower.length = word.len();
        }
        lower
    }

    pub fn as_str(&self) -> &str {
        self.bytes.get(..self.length).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or("")
    }
}

impl PartialEq<&str> for Lower {
    fn eq(&self, word: &&str) -> bool {
        self.bytes.get(..self.length) == Some(word.as_bytes())
    }
}

/// Whether two strings fold alike.
pub(crate) fn same(a: &str, b: &str) -> bool {
    a == b || fold(a) == fold(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn composed_and_decomposed_letters_fold_alike() {
        use unicode_normalization::UnicodeNormalization;
        for letter in ('À'..='ɏ').chain('Ḁ'..='ỿ').filter(|&c| !"ẛǮǯ".contains(c)) {
            let decomposed: String = letter.nfd().collect();
            assert_eq!(fold(&letter.to_string()), fold(&decomposed), "{letter}");
        }
    }

    #[test]
    fn lower_case_on_the_stack_is_that_of_strings() {
        for word in ["", "The", "Ministère", "UNDER-SECRETARY", "twentyfourlettersaltogeth"] {
            let wanted = if word.len() > Lower::LONGEST { String::new() } else { word.to_ascii_lowercase() };
            assert_eq!(Lower::new(word).as_str(), wanted);
            assert!(Lower::new(word) == wanted.as_str());
        }
    }

    #[test]
    fn spellings_of_one_word_fold_alike() {
        for (a, b) in [
            ("Mélanie", "MELANIE"),
            ("don’t", "Don't"),
            ("Dziemianowicz-Bąk", "dziemianowicz-bak"),
            ("Jean\u{2011}Luc", "Jean-Luc"),
            ("Jean‐Luc", "Jean-Luc"),
            ("Straße", "STRASSE"),
            ("Ngũgĩ", "Ngugi"),
            ("Ḁland", "aland"),
            ("й", "и\u{306}"),
            ("が", "か\u{3099}"),
            ("한", "\u{1112}\u{1161}\u{11ab}"),
        ] {
            assert!(same(a, b), "{a} {b}");
        }
        for (a, b) in [("Joly", "Jolly"), ("резолюция", "резолюции"), ("e", "é!")] {
            assert!(!same(a, b), "{a} {b}");
        }
    }
}
