//! Bodies named in other languages, whose head word comes first: "Asociación de Vecinos del Barrio Norte", "Kilusang Magbubukid ng
//! Pilipinas"; and the compounds of German, whose last part is the head: "Deutscher Mieterbund".

use super::Page;
use super::run::Stretch;
use crate::lexicon::Classes;
use crate::lexicon::listed::List;
use crate::text::{PieceKind, flag};

/// Small words that tie what follows to such a name; those apart that are English, too.
const TIES: List = List::named("foreign-ties");
/// The last parts of German compounds that are bodies.
const COMPOUNDS: [&str; 14] = [
    "bund",
    "verein",
    "verband",
    "gericht",
    "gerichtshof",
    "ministerium",
    "stiftung",
    "gewerkschaft",
    "bündnis",
    "hilfswerk",
    "genossenschaft",
    "ausschuss",
    "förderung",
    "gesellschaft",
];
/// So many small words may stand in a row, and so many rows in a name.
const SMALL: usize = 4;
const ROWS: usize = 5;

/// The last token of a name that begins with a foreign head, of which `last` is found already.
pub(super) fn extended(page: &Page<'_>, mut last: usize) -> usize {
    for _ in 0..ROWS {
        let Some(landing) = behind_ties(page, last + 1) else { break };
        last = landing;
        while page.capital(last + 1) && !page.breaks(last + 1) && !page.is(last + 1, Classes::FUNCTION) && !page.has(last, flag::POSSESSIVE)
        {
            last += 1;
        }
    }
    last
}

/// The capital behind small words of which one at least ties.
fn behind_ties(page: &Page<'_>, from: usize) -> Option<usize> {
    let mut tied = false;
    for at in from..=from + SMALL {
        let token = page.token(at).filter(|_| !page.breaks(at))?;
        let elided = token.kind == PieceKind::Word && is_elided(page.str(at));
        if elided || tied && page.capital(at) && !page.is(at, Classes::FUNCTION) {
            return Some(at);
        }
        let small = token.kind == PieceKind::Word && !token.has(flag::CAPITAL);
        let apostrophe = matches!(page.str(at), "'" | "’") && page.glued(at);
        let ties = small && page.listed(at, &TIES);
        if !(ties || tied && (apostrophe || small && page.is_unknown(at))) {
            return None;
        }
        tied = true;
    }
    None
}

/// "l'Homme", "d’Or": a small article and a capital in one.
fn is_elided(word: &str) -> bool {
    let behind = word.strip_prefix(['l', 'd']).and_then(|rest| rest.strip_prefix(['\'', '’']));
    behind.is_some_and(|rest| rest.starts_with(char::is_uppercase))
}

/// Whether the last word of the run is a German compound of a body, no table knowing it.
pub(super) fn compound(page: &Page<'_>, run: &Stretch) -> bool {
    let word = page.core(run.last);
    word.len() > 8 && page.is_unknown(run.last) && COMPOUNDS.iter().any(|&part| word.ends_with(part))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn foreign_bodies() {
        check(&[
            (
                "The Asociación de Madres del Barrio Quibel and Casa Quibel met.",
                &["o Asociación de Madres del Barrio Quibel", "o Casa Quibel"],
            ),
            ("The Kilusang Mangingisda ng Morlake sa Wexley won.", &["o Kilusang Mangingisda ng Morlake sa Wexley"]),
            ("The Chama cha Wavuvi met the Ligue des droits de l'Homme.", &["o Chama cha Wavuvi", "o Ligue des droits de l'Homme"]),
            ("The Tribunal de Quibel du Nord met the Union des Morlas.", &["o Tribunal de Quibel du Nord", "o Union des Morlas"]),
            ("The Yayasan Pulih Morla and the Jamiat Quibel met.", &["o Yayasan Pulih Morla", "o Jamiat Quibel"]),
            ("A Deutscher Mieterbund and the Kisan Quibel Sanghatana wrote.", &["o Deutscher Mieterbund", "o Kisan Quibel Sanghatana"]),
        ]);
    }

    #[test]
    fn no_foreign_bodies() {
        check(&[
            ("The Tribunal de novo is a term.", &[]),
            ("Comité is a word of their language. Verein, too.", &[]),
            ("They went para Lima y Cusco. Das Gericht is a court.", &[]),
        ]);
    }
}
