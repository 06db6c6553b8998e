//! The body whose name in capitals is the first line of a letter, with a motto, its seat or a date below: "FENLAND WATER TABLE".

use crate::entity::name::words::{DEEDS, NEWSLETTERS, PAPERS, TITLES};
use crate::entity::name::{Page, gazetteer::head, mark};
use crate::lexicon::Classes;
use crate::text::{Line, PieceKind, flag};

/// What stands in no name of a body that is all in capitals.
const OTHER: Classes = Classes::STATUS.with(Classes::MONTH).with(Classes::WEEKDAY).with(Classes::SEASON);

/// The first and last token of the name that the first line consists of.
pub(super) fn masthead(page: &Page<'_>) -> Option<(usize, usize)> {
    let lines = &page.reading.lines;
    let top = lines.iter().position(|line| !line.is_blank())?;
    let below = lines.get(top + 1).filter(|line| !line.is_blank())?;
    let (first, last) = name(page, &lines[top])?;
    (is_motto(page, below) && tells_body(page, first, last)).then_some((first, last))
}

/// The words of a line in capitals, marks and an article before them apart.
fn name(page: &Page<'_>, line: &Line) -> Option<(usize, usize)> {
    const LONGEST: usize = 12;
    let tokens = line.tokens();
    let word = |t: usize| page.token(t).is_some_and(|t| t.kind == PieceKind::Word);
    let first = tokens.clone().find(|&t| word(t))?;
    let first = first + usize::from(page.says(first, "the"));
    let last = tokens.end.checked_sub(1).filter(|&last| word(last) && last > first && last - first < LONGEST)?;
    let fits = |t: usize| {
        let small = page.is(t, Classes::FUNCTION) && t != first && t != last;
        let title = page.on_any_case(t, &TITLES) || page.on_any_case(t, &NEWSLETTERS) || page.on_any_case(t, &PAPERS);
        match page.token(t) {
            Some(token) if token.kind == PieceKind::Word => {
                let verb = (page.on_any_case(t, &DEEDS) || page.str(t).ends_with("ED")) && !page.is(t, Classes::NAME_PART);
                token.has(flag::ALL_CAPS) && (small || !(title || verb || page.is(t, OTHER.with(Classes::FUNCTION))))
            }
            _ => page.reading.is_hyphen(t) || matches!(page.str(t), "&" | "'" | "’"),
        }
    };
    (page.marked(first, mark::SHOUTED) && !page.opener(first) && (first..=last).all(fits)).then_some((first, last))
}

/// Whether a line below a name is a motto or a date, no sentence; and does not tell that the name is the letter's own: "the bulletin of
/// Fair Dose".
fn is_motto(page: &Page<'_>, line: &Line) -> bool {
    const LONGEST: usize = 24;
    let tokens = line.tokens();
    let last = tokens.end - 1;
    let letter = |t: usize| page.on_any_case(t, &NEWSLETTERS) && matches!(page.str(t + 1), "of" | "from" | "by");
    tokens.len() <= LONGEST && page.str(last) != "." && !tokens.clone().any(letter)
}

/// Whether a head word of bodies stands in the name, or it is long and neither a place nor of words of the language alone.
fn tells_body(page: &Page<'_>, first: usize, last: usize) -> bool {
    const PLACES: Classes = Classes::PLACE.with(Classes::DEMONYM);
    let words = || (first..=last).filter(|&t| page.token(t).is_some_and(|t| t.kind == PieceKind::Word) && !page.is(t, Classes::FUNCTION));
    let heads = |t: usize| matches!(page.head_value(t), Some(head::NORMAL | head::PEOPLE | head::FIRST));
    let named = |t: usize| page.is_unknown(t) || page.is(t, PLACES);
    let person = page.is(first, Classes::GIVEN_NAME) && words().count() < 4;
    let plain = || !(first..=last).any(|t| page.is(t, Classes::FUNCTION));
    !person && (words().any(heads) || words().count() > 2 && plain() && words().any(named) && !words().all(named))
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::check;

    #[test]
    fn mastheads() {
        check(&[
            ("QUIBEL SHORE HEALTH TABLE\nThe Kettle: news for members\n\nWe won.", &["o QUIBEL SHORE HEALTH TABLE"]),
            (
                "UNITED FISHERFOLK OF THE NORTH COAST\n\"One net\"\n\nMany people came, and United Fisherfolk of the North Coast sang.",
                &["o UNITED FISHERFOLK OF THE NORTH COAST", "o United Fisherfolk of the North Coast"],
            ),
        ]);
    }

    #[test]
    fn titles_and_topics() {
        for text in [
            "THE FENLAND LYREBIRD\nQuarterly bulletin of our valley\n\nWe won.",
            "WATER AND LAND\nSpring\n\nWe won.",
            "QUIBEL PARISH ROADS MENDED\nAt last\n\nWe won.",
            "QUIBEL SHORE WATER\n\nIt rained.",
            "QUIBEL SHORE WATER\nIt rained.",
            "WORKING ALL YEAR FOR QUIBEL\nYour local team\n\nIt rained.",
        ] {
            check(&[(text, &[])]);
        }
    }
}
