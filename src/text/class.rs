//! What the word-boundary rules of Unicode (UAX #29) say of the chars that updates are made of.

/// How a char behaves at word boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Class {
    /// A boundary stands before and behind it.
    Other,
    /// `ALetter`
    Letter,
    /// `Numeric`
    Digit,
    /// `ExtendNumLet`: joins letters and digits on either side.
    Joiner,
    /// `MidLetter`: no boundary around it between two letters.
    MidLetter,
    /// `MidNum`: no boundary around it between two digits.
    MidDigit,
    /// `MidNumLet`, `Single_Quote`: either.
    MidBoth,
    /// `WSegSpace`
    Space,
    /// `CR`, `LF`, `Newline`
    Newline,
    /// Decided by `unicode-segmentation`: combining marks, joiners, Hebrew, and all chars outside the tables.
    Slow,
}

use Class::*;

/// Chars below U+0700 and from U+2000 to U+203F that are not [`Other`]. A test compares each with the behaviour of
/// `unicode-segmentation` 1.13 (Unicode 16).
const RANGES: &[(u32, u32, Class)] = &[
    (0x000a, 0x000d, Newline),
    (0x0020, 0x0020, Space),
    (0x0027, 0x0027, MidBoth),
    (0x002c, 0x002c, MidDigit),
    (0x002e, 0x002e, MidBoth),
    (0x0030, 0x0039, Digit),
    (0x003a, 0x003a, MidLetter),
    (0x003b, 0x003b, MidDigit),
    (0x0041, 0x005a, Letter),
    (0x005f, 0x005f, Joiner),
    (0x0061, 0x007a, Letter),
    (0x0085, 0x0085, Newline),
    (0x00aa, 0x00aa, Letter),
    (0x00ad, 0x00ad, Slow),
    (0x00b5, 0x00b5, Letter),
    (0x00b7, 0x00b7, MidLetter),
    (0x00b8, 0x00b8, Letter),
    (0x00ba, 0x00ba, Letter),
    (0x00c0, 0x00d6, Letter),
    (0x00d8, 0x00f6, Letter),
    (0x00f8, 0x02d7, Letter),
    (0x02de, 0x02ff, Letter),
    (0x0300, 0x036f, Slow),
    (0x0370, 0x0374, Letter),
    (0x0376, 0x0377, Letter),
    (0x037a, 0x037d, Letter),
    (0x037e, 0x037e, MidDigit),
    (0x037f, 0x037f, Letter),
    (0x0386, 0x0386, Letter),
    (0x0387, 0x0387, MidLetter),
    (0x0388, 0x038a, Letter),
    (0x038c, 0x038c, Letter),
    (0x038e, 0x03a1, Letter),
    (0x03a3, 0x03f5, Letter),
    (0x03f7, 0x0481, Letter),
    (0x0483, 0x0489, Slow),
    (0x048a, 0x052f, Letter),
    (0x0531, 0x0556, Letter),
    (0x0559, 0x055c, Letter),
    (0x055e, 0x055e, Letter),
    (0x055f, 0x055f, MidLetter),
    (0x0560, 0x0588, Letter),
    (0x0589, 0x0589, MidDigit),
    (0x058a, 0x058a, Letter),
    (0x0590, 0x05ff, Slow),
    (0x0600, 0x0605, Slow),
    (0x060c, 0x060d, MidDigit),
    (0x0610, 0x061a, Slow),
    (0x061c, 0x061c, Slow),
    (0x0620, 0x064a, Letter),
    (0x064b, 0x065f, Slow),
    (0x0660, 0x0669, Slow),
    (0x066b, 0x066b, Slow),
    (0x066c, 0x066c, MidDigit),
    (0x066e, 0x066f, Letter),
    (0x0670, 0x0670, Slow),
    (0x0671, 0x06d3, Letter),
    (0x06d5, 0x06d5, Letter),
    (0x06d6, 0x06dd, Slow),
    (0x06df, 0x06e4, Slow),
    (0x06e5, 0x06e6, Letter),
    (0x06e7, 0x06e8, Slow),
    (0x06ea, 0x06ed, Slow),
    (0x06ee, 0x06ef, Letter),
    (0x06f0, 0x06f9, Slow),
    (0x06fa, 0x06fc, Letter),
    (0x06ff, 0x06ff, Letter),
    (0x2000, 0x2006, Space),
    (0x2008, 0x200a, Space),
    (0x200b, 0x200f, Slow),
    (0x2018, 0x2019, MidBoth),
    (0x2024, 0x2024, MidBoth),
    (0x2027, 0x2027, MidLetter),
    (0x2028, 0x2029, Newline),
    (0x202a, 0x202e, Slow),
    (0x203f, 0x203f, Joiner),
];

const LOW: u32 = 0x700;
const HIGH: u32 = 0x2000;
const HIGH_END: u32 = 0x2040;

/// Classes of the chars below U+0700, then of those from U+2000 to U+203F.
const CLASSES: [Class; (LOW + HIGH_END - HIGH) as usize] = {
    let mut table = [Other; (LOW + HIGH_END - HIGH) as usize];
    let mut range = 0;
    while range < RANGES.len() {
        let (mut at, last, class) = RANGES[range];
        while at <= last {
            let slot = if at < LOW { at } else { at - HIGH + LOW };
            table[slot as usize] = class;
            at += 1;
        }
        range += 1;
    }
    table
};

/// The class of the char that begins at the byte `at` of a text, and the byte behind it. `at` is a char boundary; at the end of
/// the text, [`Other`] of no length.
#[inline]
pub(super) fn class_at(bytes: &[u8], at: usize) -> (Class, usize) {
    let Some(&first) = bytes.get(at) else { return (Other, at) };
    if first < 0x80 {
        return (CLASSES[first as usize], at + 1);
    }
    wide_class_at(bytes, at, first)
}

/// The class of a char of ASCII; `None` for a byte of others.
pub(super) const fn ascii_class(byte: u8) -> Option<Class> {
    if byte < 0x80 { Some(CLASSES[byte as usize]) } else { None }
}

fn wide_class_at(bytes: &[u8], at: usize, first: u8) -> (Class, usize) {
    let tail = |n: usize| u32::from(bytes.get(at + n).copied().unwrap_or(0) & 0x3f);
    match first {
        0xc2..=0xdb => (CLASSES[(((u32::from(first) & 0x1f) << 6 | tail(1)) % LOW) as usize], at + 2),
        0xe2 if bytes.get(at + 1) == Some(&0x80) => (CLASSES[(LOW + tail(2)) as usize], at + 3),
        0xc0..=0xdf => (Slow, at + 2),
        0xe0..=0xef => (Slow, at + 3),
        _ => (Slow, at + 4),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_segmentation::UnicodeSegmentation;

    fn pieces(text: &str) -> usize {
        text.split_word_bounds().count()
    }

    /// The class that the behaviour of `unicode-segmentation` shows; Hebrew letters and all that attaches are slow.
    fn shown(c: char) -> Class {
        let one = |text: String| pieces(&text) == 1;
        if pieces(&format!("{c}\u{308}")) == 2 {
            return Newline;
        }
        if one(format!(".{c}")) || one(format!("{c}\"{c}")) {
            return Slow;
        }
        if one(format!("{c} ")) {
            return Space;
        }
        if one(format!("a{c}")) {
            return if one(format!("{c}:a")) {
                Letter
            } else if one(format!("1,{c}")) {
                Digit
            } else {
                Joiner
            };
        }
        match (one(format!("a{c}a")), one(format!("1{c}1"))) {
            (true, true) => MidBoth,
            (true, false) => MidLetter,
            (false, true) => MidDigit,
            _ => Other,
        }
    }

    #[test]
    fn classes_are_those_of_unicode_segmentation() {
        for code in (0..LOW).chain(HIGH..HIGH_END) {
            let c = char::from_u32(code).unwrap();
            let class = class_at(c.to_string().as_bytes(), 0);
            assert_eq!(class.1, c.len_utf8());
            // The narrow no-break space is white space here, and no part of a word.
            assert!(class.0 == shown(c) || class.0 == Slow || c == '\u{202f}', "U+{code:04X}: {:?}, shown {:?}", class.0, shown(c));
        }
    }
}
