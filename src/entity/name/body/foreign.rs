//! Bodies named in other languages, whose head word comes first: "Asociación de Vecinos del Barrio Norte", "Kilusang Magbubukid ng
//! Pilipinas"; and the compounds of German, whose last part is the head: "Deutscher Mieterbund".

use super::run::Stretch;
use crate::entity::name::Page;
use crate::lexicon::Classes;
use crate::lexicon::listed::List;
use crate::text::{PieceKind, flag};

/// Small words that tie what follows to such a name; those apart that are English, too.
const TIES: List = List::named("foreign-ties");
/// Those of the Romance languages; none is a word of English.
const ROMANCE: List = List::new("de del das da dos la las los el le les et des du pour contre en para por dei degli delle della di");
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
        while !page.has(last, flag::POSSESSIVE) {
            // "Nouveau-Brunswick"
            let hyphened = page.str(last + 1) == "-" && page.glued(last + 1) && page.glued(last + 2) && page.capital(last + 2);
            let next = last + 1 + usize::from(hyphened);
            if !page.capital(next) || page.breaks(next) || page.is(next, Classes::FUNCTION) {
                break;
            }
            last = next;
        }
    }
    last
}

/// The last token of what a head of a Romance language is of, in small letters: "Ligue des droits et libertés", "Corte
/// costituzionale", "Ministère de la Transition écologique". `last` is the last word in capitals.
pub(super) fn in_small(page: &Page<'_>, last: usize) -> usize {
    const LONGEST: usize = 9;
    let (mut end, mut tied) = (last, false);
    if page.has(last, flag::POSSESSIVE) {
        return last;
    }
    for at in last + 1..=last + LONGEST {
        let Some(token) = page.token(at).filter(|t| t.kind == PieceKind::Word && !t.has(flag::CAPITAL | flag::SENTENCE_START)) else {
            break;
        };
        let word = page.str(at);
        if token.has(flag::POSSESSIVE) {
            break;
        }
        if ROMANCE.contains(word) {
            tied = true;
        } else if page.is_unknown(at) && (tied || at == end + 1 && (is_elided_small(word) || is_romance_adjective(word)))
            // "Comité central des usagers"
            || is_romance_adjective(word) && at == end + 1 && ROMANCE.contains(page.str(at + 1))
        {
            (end, tied) = (at, false);
        } else {
            break;
        }
    }
    end
}

/// The same behind a head that is English, too: "Union des morlés", but "the Commission en banc".
pub(super) fn behind_shared_head(page: &Page<'_>, last: usize) -> usize {
    let tie = page.str(last + 1);
    if matches!(tie, "des" | "du" | "pour") || is_elided_small(tie) { in_small(page, last) } else { last }
}

/// "d'action", "l’enseignement".
fn is_elided_small(word: &str) -> bool {
    let behind = word.strip_prefix(['l', 'd']).and_then(|rest| rest.strip_prefix(['\'', '’']));
    behind.is_some_and(|rest| rest.len() > 2 && rest.starts_with(char::is_lowercase))
}

/// Whether a word has an ending of adjectives in French, Spanish, Italian or Portuguese.
fn is_romance_adjective(word: &str) -> bool {
    const ENDINGS: [&str; 16] =
        ["ique", "al", "ale", "if", "ive", "elle", "el", "ienne", "ien", "aire", "eure", "prême", "ico", "ica", "ario", "aria"];
    word.len() > 4 && ENDINGS.iter().any(|ending| word.ends_with(ending))
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
    use crate::entity::name::tests::check;

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
            ("The Ligue des quibels et morlés annuls it.", &["o Ligue des quibels et morlés"]),
            ("The Cour quibelique and the Conseil d'quibelion morlaire met.", &["o Cour quibelique", "o Conseil d'quibelion morlaire"]),
            ("The Yayasan Pulih Morla and the Jamiat Quibel met.", &["o Yayasan Pulih Morla", "o Jamiat Quibel"]),
            ("A Deutscher Mieterbund and the Kisan Quibel Sanghatana wrote.", &["o Deutscher Mieterbund", "o Kisan Quibel Sanghatana"]),
        ]);
    }

    #[test]
    fn no_foreign_bodies() {
        check(&[
            ("The Tribunal de novo is a term. The Commission en banc agreed.", &[]),
            ("Comité is a word of their language. Verein, too.", &[]),
            ("They went para Lima y Cusco. Das Gericht is a court.", &[]),
        ]);
    }
}
