//! Folding: what spellings of one word have in common. `Mélanie`, `MÉLANIE` and `Melanie` fold alike, as do `don’t` and `don't`.

/// Calls `take` with each folded char of `text`: lower case, accents of Latin letters taken off, curly apostrophes straightened,
/// soft hyphens and combining marks dropped.
pub(crate) fn folded(text: &str, mut take: impl FnMut(char)) {
    for c in text.chars() {
        if c.is_ascii() {
            take(c.to_ascii_lowercase());
            continue;
        }
        match c {
            '’' | '‘' | 'ʼ' | 'ʻ' | '＇' => take('\''),
            '\u{ad}' | '\u{300}'..='\u{36f}' => {}
            'ß' => {
                take('s');
                take('s');
            }
            'Æ' | 'æ' => {
                take('a');
                take('e');
            }
            'Œ' | 'œ' => {
                take('o');
                take('e');
            }
            _ => match base(c) {
                Some(letter) => take(letter),
                None => c.to_lowercase().for_each(&mut take),
            },
        }
    }
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
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' | 'Ǎ' | 'ǎ' | 'Ạ'..='ặ' => 'a',
        'Ç' | 'ç' | 'Ć'..='č' => 'c',
        'Ď'..='đ' | 'Ð' | 'ð' => 'd',
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' | 'Ẹ'..='ệ' => 'e',
        'Ĝ'..='ģ' => 'g',
        'Ĥ'..='ħ' | 'Ḥ' | 'ḥ' => 'h',
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' | 'Ỉ'..='ị' => 'i',
        'Ĵ' | 'ĵ' => 'j',
        'Ķ'..='ĸ' => 'k',
        'Ĺ'..='ł' => 'l',
        'Ñ' | 'ñ' | 'Ń'..='ŋ' => 'n',
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' | 'Ơ' | 'ơ' | 'Ọ'..='ợ' => 'o',
        'Ŕ'..='ř' => 'r',
        'Ś'..='š' | 'Ș' | 'ș' | 'Ṣ' | 'ṣ' => 's',
        'Ţ'..='ŧ' | 'Ț' | 'ț' => 't',
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' | 'Ư' | 'ư' | 'Ụ'..='ự' => 'u',
        'Ŵ' | 'ŵ' => 'w',
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' | 'Ỳ'..='ỹ' => 'y',
        'Ź'..='ž' => 'z',
        _ => return None,
    })
}

/// Whether two strings fold alike.
pub(crate) fn same(a: &str, b: &str) -> bool {
    a == b || fold(a) == fold(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_fold_alike() {
        for (a, b) in [
            ("Mélanie", "MELANIE"),
            ("don’t", "Don't"),
            ("Dziemianowicz-Bąk", "dziemianowicz-bak"),
            ("Straße", "STRASSE"),
            ("Ngũgĩ", "Ngugi"),
        ] {
            assert!(same(a, b), "{a} {b}");
        }
        for (a, b) in [("Joly", "Jolly"), ("резолюция", "резолюции"), ("e", "é!")] {
            assert!(!same(a, b), "{a} {b}");
        }
    }
}
