//! A short stretch of text as rules on chars see it: blanks and hyphens of one form, nothing that is not seen.

use super::is_blank;

/// The longest window, in bytes.
const LONGEST: usize = 100;

/// The head of a stretch of text with one blank for any run of them, ends of lines included, "-" for all hyphens and dashes that may stand for
/// one, and without soft hyphens.
pub(crate) struct Window {
    bytes: [u8; LONGEST],
    /// Of each of these bytes, how many of the stretch are taken with it.
    ends: [u8; LONGEST],
    length: usize,
}

impl Window {
    pub fn new(stretch: &str) -> Window {
        Window::read(stretch, false)
    }

    /// The same with the ends of lines as they stand.
    pub fn of_lines(stretch: &str) -> Window {
        Window::read(stretch, true)
    }

    fn read(stretch: &str, lines: bool) -> Window {
        let mut window = Window { bytes: [0; LONGEST], ends: [0; LONGEST], length: 0 };
        let mut buffer = [0; 4];
        for (at, c) in stretch.char_indices() {
            // Most are letters and figures that stand for themselves.
            if c.is_ascii_graphic() {
                if !window.push_byte(c as u8, at + 1) {
                    break;
                }
                continue;
            }
            let shown = match c {
                '\u{ad}' => continue,
                '\n' if lines => c,
                _ if is_blank(c) => ' ',
                '‐' | '\u{2011}' | '‒' | '–' | '−' => '-',
                _ => c,
            };
            let repeated = shown == ' ' && window.as_bytes().last() == Some(&b' ');
            if !repeated && !window.push(shown.encode_utf8(&mut buffer).as_bytes(), at + c.len_utf8()) {
                break;
            }
        }
        window
    }

    /// Adds a char of one byte, where there is room; whether there was.
    #[inline(always)]
    fn push_byte(&mut self, byte: u8, end: usize) -> bool {
        let fits = self.length < LONGEST && end <= usize::from(u8::MAX);
        if fits {
            (self.bytes[self.length], self.ends[self.length]) = (byte, end as u8);
            self.length += 1;
        }
        fits
    }

    /// Adds a char, where there is room; whether there was.
    fn push(&mut self, char: &[u8], end: usize) -> bool {
        let range = self.length..self.length + char.len();
        let (Some(bytes), Some(ends), Ok(end)) = (self.bytes.get_mut(range.clone()), self.ends.get_mut(range.clone()), u8::try_from(end))
        else {
            return false;
        };
        bytes.copy_from_slice(char);
        ends.fill(end);
        self.length = range.end;
        true
    }

    fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or(&[])
    }

    pub fn as_str(&self) -> &str {
        std::str::from_utf8(self.as_bytes()).unwrap_or("")
    }

    /// How many bytes of the stretch so many bytes of the window take.
    pub fn end(&self, length: usize) -> usize {
        length.checked_sub(1).and_then(|last| self.ends.get(last)).map_or(0, |&end| end.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_shows_one_form_and_tells_where_it_stands() {
        for (stretch, shown) in [
            ("Bill C-59", "Bill C-59"),
            ("Bi\u{ad}ll\u{a0}C–59", "Bill C-59"),
            ("Act\r\n\t No.\u{202f}\u{200b}4", "Act No. 4"),
            ("Act é — 4", "Act é — 4"),
        ] {
            let window = Window::new(stretch);
            assert_eq!(window.as_str(), shown);
            assert_eq!(window.end(shown.len()), stretch.len());
        }
        assert_eq!(Window::of_lines("a \n\u{a0} b").as_str(), "a \n b");
        assert_eq!(Window::new("").end(0), 0);
        assert_eq!(Window::new(&"é".repeat(99)).as_str(), "é".repeat(50));
        assert!(Window::new(&format!("a{}b", " ".repeat(999))).as_str() == "a ");
    }
}
