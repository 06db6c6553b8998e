//! Words in capitals that are cried out and no acronyms: "POSITIVE MOVEMENT – …", "STILL WAITING – LA BREA."

use super::body::shape::fills_segment;
use super::known::key;
use super::{Page, mark};
use crate::lexicon::Classes;
use crate::text::{PieceKind, flag};

/// Marks runs of capitals within a line that are words and no acronyms.
pub(super) fn mark(page: &mut Page<'_>, cries: &[u32]) {
    let mut behind = 0;
    for first in cries.iter().map(|&first| first as usize) {
        if first < behind {
            continue;
        }
        let goes_on = |at: &usize| page.has(*at, flag::ALL_CAPS) && !page.has(*at, flag::LINE_START);
        behind = first + 1 + (first + 1..).take_while(goes_on).count();
        if is_cry(page, first, behind) {
            page.marks[first..behind].iter_mut().for_each(|m| *m |= mark::SHOUTED);
        }
    }
}

/// Whether the words in capitals `first..behind` are words of the language or make up a heading.
fn is_cry(page: &Page<'_>, first: usize, behind: usize) -> bool {
    let plain = Classes::COMMON.with(Classes::FUNCTION).with(Classes::STATUS);
    let word = |at| page.is(at, plain) && !page.is(at, Classes::PHRASE_START) && page.str(at).len() > 2;
    let unknown = || (first..behind).all(|at| page.entry(at).is_none());
    // "NUKA NE MORLA – Water for All"
    let heading = behind > first + 2 && page.has(first, flag::LINE_START);
    // "HUL JOHAR!"
    let greeting = behind > first + 1 && page.breaks(first) && page.str(behind) == "!";
    // "STILL WAITING – LA BREA."
    let goes_on = || {
        let mark = |t: usize| page.token(t).is_some_and(|t| t.kind == PieceKind::Symbol && !t.has(flag::LINE_START));
        first > 1 && mark(first - 1) && page.marked(first - 2, mark::SHOUTED) && !page.has(first, flag::LINE_START)
    };
    let whole = behind > first + 1 && goes_on() && fills_segment(page, first, behind - 1);
    (heading || greeting || whole) && unknown() || (first..behind).any(word)
}

/// Drops of the bodies those words in capitals that make up a heading or its part and stand elsewhere in small letters, as acronyms do
/// not: "UPDATE – WEXLAR: the stalls", where Wexlar is a place.
pub(super) fn drop_places(page: &Page<'_>, bodies: &mut Vec<(usize, usize)>) {
    /// So many are asked about, so that reading stays linear.
    const MOST: usize = 8;
    const SHORTEST: usize = 5;
    let mut places = [usize::MAX; MOST];
    let cried = |&&(first, last): &&(usize, usize)| {
        first == last && page.has(first, flag::ALL_CAPS) && page.core(first).len() >= SHORTEST && page.entry(first).is_none()
    };
    let bracketed = |at: usize| at > 0 && page.str(at - 1) == "(";
    let heads = bodies.iter().filter(cried).filter(|&&(at, _)| fills_segment(page, at, at) && !bracketed(at));
    let mut count = 0;
    for (place, &(at, _)) in places.iter_mut().zip(heads) {
        let word = key(page.reading, at);
        let small = |t: usize| page.has(t, flag::CAPITAL) && !page.has(t, flag::ALL_CAPS) && key(page.reading, t) == word;
        if page.anchors.iter().any(|&t| small(t as usize)) {
            *place = at;
            count += 1;
        }
    }
    if count > 0 {
        bodies.retain(|&(first, last)| first != last || !places.contains(&first));
    }
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::check;

    #[test]
    fn places_in_headings() {
        check(&[
            ("UPDATE – WEXLAR: the stalls\n\nThe market of Wexlar stays.", &[]),
            ("STILL WAITING – LA QUIBA. The oil is there.", &[]),
            ("XOLWAR jetty\nThe light is down.", &[]),
        ]);
    }

    #[test]
    fn acronyms_in_headings() {
        check(&[
            ("UPDATE – WEXLAR: the stalls\n\nThe market stays.", &["o WEXLAR"]),
            ("We met WEXLAR on it.\n\nWEXLAR and Wexlar", &["o WEXLAR", "o WEXLAR", "o Wexlar"]),
        ]);
    }
}
