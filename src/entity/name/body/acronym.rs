//! Words that are written as only bodies and brands are: "FSANZ", "MeitY".

use super::shape::does;
use crate::entity::name::skim::is_plain;
use crate::entity::name::words::OPENING;
use crate::entity::name::{Page, mark};
use crate::lexicon::Classes;
use crate::text::{PieceKind, flag};

/// What a word can be that is no acronym for all its capitals.
pub(in super::super) const NO_ACRONYM: Classes = Classes::FUNCTION
    .with(Classes::COMMON)
    .with(Classes::ABBREVIATION)
    .with(Classes::MONTH)
    .with(Classes::WEEKDAY)
    .with(Classes::PLACE)
    .with(Classes::DEMONYM)
    .with(Classes::ROLE)
    .with(Classes::OFFICE)
    .with(Classes::GIVEN_NAME)
    .with(Classes::FAMILY_NAME)
    .with(Classes::PORTFOLIO)
    .with(Classes::CURRENCY_CODE)
    .with(Classes::NAME_PART)
    .with(Classes::STATUS)
    .with(Classes::REFERENCE);

/// Bodies of two letters, with the countries where they are called so.
const SHORT: [(&str, &[&str]); 10] = [
    ("DA", &["ZA"]),
    ("EC", &["GH"]),
    ("PF", &["ZM"]),
    ("LP", &["NG"]),
    ("SF", &["IE"]),
    ("FF", &["IE"]),
    ("FG", &["IE"]),
    ("PN", &["MY", "MT"]),
    ("PH", &["MY"]),
    ("BN", &["MY"]),
];

/// Whether a word that the lexicon does not know is written as only bodies and brands are: "FSANZ", "MeitY".
pub(super) fn acronym(page: &Page<'_>, at: usize) -> bool {
    let Some(token) = page.token(at) else { return false };
    let known = NO_ACRONYM;
    if token.is(known) || page.marked(at, mark::SHOUTED) {
        return false;
    }
    // Nearly all words have one capital.
    if is_plain(page.reading, at) || page.str(at).chars().skip(1).all(|c| c.is_ascii_lowercase() || !c.is_ascii() && c.is_lowercase()) {
        return false;
    }
    // Committees of donors in the United States, a committee of auditors elsewhere.
    if page.str(at) == "PAC" && page.country_is(&["US"]) {
        return false;
    }
    // A word cried out: "CRAWL.", "our WINS".
    if page.breaks(at) && matches!(page.str(at + 1), "." | "!" | "?") || cried(page, at, known) {
        return false;
    }
    // "Text OAK to 55512": a word to be sent.
    let keyword = at > 0 && page.str(at + 1) == "to" && ["text", "txt", "send"].iter().any(|w| page.str(at - 1).eq_ignore_ascii_case(w));
    if keyword {
        return false;
    }
    let core = page.core(at);
    let letters = core.chars().count();
    let numbered =
        matches!(page.str(at + 1), "-" | "/") && page.glued(at + 1) && page.token(at + 2).is_some_and(|t| t.kind == PieceKind::Number)
            || page.token(at + 1).is_some_and(|t| t.kind == PieceKind::Number);
    let linked = at > 0 && page.glued(at) && matches!(page.str(at - 1), "-" | "/" | "@" | "#" | "_");
    if numbered || linked || !core.chars().all(char::is_alphabetic) {
        return false;
    }
    let capitals = core.chars().filter(|c| c.is_uppercase()).count();
    if capitals == letters {
        let short = letters == 2 && SHORT.iter().any(|(short, home)| *short == core && page.country_is(home));
        // "(STARLINK)"
        let bracketed = letters < 11 && at > 0 && page.on(at - 1, &OPENING) && page.str(at + 1) == ")";
        // "The EA has fined them."
        const NOBODY: [&str; 29] = [
            "DA", "DG", "MD", "CM", "PM", "AG", "VC", "CJ", "DC", "DM", "SP", "GM", "PI", "AI", "TV", "IT", "GP", "MP", "PR", "VP", "DJ",
            "HR", "PC", "IG", "CS", "PS", "OC", "CO", "SC",
        ];
        let acts = letters == 2
            && !NOBODY.contains(&core)
            && at > 0
            && page.says(at - 1, "the")
            && does(page, at)
            && !page.marked(at, mark::TITLED);
        return (short || acts || bracketed || (3..=7).contains(&letters)) && !is_numeral(core);
    }
    let plural = core.ends_with('s');
    // "McKay", and given names of two: "JoAnn", "DeShawn".
    const HALVES: [&str; 29] = [
        "Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Fitz", "Von", "Ni", "Ó", "Kwa", "Jo", "Ja", "Da", "Ra", "Ke", "Ta", "Sha", "Lu",
        "Ann", "Anna", "Mary", "Marie", "Sue", "Bobbi", "Ro", "Al",
    ];
    let surname = HALVES.iter().any(|p| core.strip_prefix(p).is_some_and(|rest| rest.starts_with(char::is_uppercase)))
        && core.ends_with(|c: char| c.is_lowercase());
    capitals >= 2 && letters >= 3 && !plural && !surname
}

/// Whether letters are a Roman numeral of those in use, small numbers and years: "XIV", "MMXXIV", but "CCI", "ILMI".
fn is_numeral(letters: &str) -> bool {
    let of = |digits: &str| letters.chars().all(|c| digits.contains(c));
    of("IVX")
        || of("IVXL") && letters.starts_with(['X', 'L'])
        || of("IVXLCDM") && ["MM", "MCM", "MDC"].iter().any(|m| letters.starts_with(m))
}

/// Whether a word in capitals is a form of a common one: "WINS", "VOTED".
fn cried(page: &Page<'_>, at: usize, known: Classes) -> bool {
    let core = page.core(at);
    page.has(at, flag::ALL_CAPS)
        && core.len() > 3
        && ["S", "ED", "D", "ING", "ES", "LY"]
            .iter()
            .any(|ending| core.strip_suffix(ending).is_some_and(|stem| stem.len() > 2 && page.lexicon.look_up(stem).1.any(known)))
}
