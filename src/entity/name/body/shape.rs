//! What shapes tell: a body without a head word (initials in brackets, an acronym, "X & Y", a country at its end, its deeds), a family name.

use super::headed::united;
use super::run::Stretch;
use crate::entity::name::skim::is_plain;
use crate::entity::name::words::{DEEDS, HYPHENS, LANDSCAPE, OPENING, OUTLETS};
use crate::entity::name::{Page, gazetteer::sense, mark};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::fold::Lower;
use crate::text::{PieceKind, flag};

/// What is made, signed, asked for or measured, and is no body though initials stand behind it: "Clean Air Plan (CAP)".
const INSTRUMENTS: List = List::named("instruments");

/// What is run, paid, sold or measured, and is no body by its initials alone: "Rural Bus Support Programme (RBSP)".
const SCHEMES: List = List::named("schemes");

/// What is begun, done or measured as a procedure, and the rest of what no body is: "Notice of Proposed Rulemaking (NPRM)".
const PROCEDURES: List = List::named("procedures");

/// Whether the token is a word of [`INSTRUMENTS`], one or several.
pub(super) fn is_instrument(page: &Page<'_>, at: usize) -> bool {
    let word = page.core(at);
    INSTRUMENTS.contains(word) || word.strip_suffix('s').is_some_and(|one| INSTRUMENTS.contains(one))
}

/// Whether the token is a word of what is no body though initials stand behind it.
pub(super) fn is_scheme(page: &Page<'_>, at: usize) -> bool {
    let word = page.core(at);
    SCHEMES.contains(word) || PROCEDURES.contains(word) || is_instrument(page, at) || is_illness(word) || is_works(page, at)
}

/// Whether a word has an ending that only illnesses have: "Multiple Sclerosis (MS)".
fn is_illness(word: &str) -> bool {
    const ENDINGS: [&str; 8] = ["itis", "osis", "emia", "trophy", "pathy", "plasia", "algia", "lepsy"];
    word.len() > 6 && ENDINGS.iter().any(|&ending| word.ends_with(ending))
}

/// Whether what is built is called a project: "Trans Mountain Expansion Project".
pub(super) fn is_works(page: &Page<'_>, at: usize) -> bool {
    const WORKS: &List = list!(named "project-works");
    matches!(page.core(at), "Project" | "Projects") && at > 0 && page.capital(at) && WORKS.contains(page.core(at - 1))
}

/// Whether people of one kind are meant, who are no body though initials stand behind them: "Lady Health Workers (LHWs)".
pub(super) fn is_kind_of_people(page: &Page<'_>, run: &Stretch) -> bool {
    let people = list!(
        "workers people persons citizens refugees migrants patients officers inspectors nations commuters volunteers activists helpers visitors"
    );
    people.contains(page.core(run.last)) && !united(page, run.first)
}

/// Whether the run is followed by its own initials in brackets: "Fair Dose Now (FDN)".
pub(super) fn defined(page: &Page<'_>, run: &Stretch) -> bool {
    let open = run.last + 1;
    if run.last == run.first || !page.on(open, &OPENING) || page.str(open + 2) != ")" {
        return false;
    }
    let letters = || page.str(open + 1).chars().filter(|c| c.is_uppercase());
    let initials = || (run.first..=run.last).filter_map(|t| page.str(t).chars().next()).filter(|c| c.is_uppercase());
    letters().count() >= 2
        && initials().count() >= letters().count()
        && initials().next() == letters().next()
        && initials().next_back() == letters().next_back()
}

/// Whether initials in brackets are those of a thing: "a Fen Order (FO)", "impact assessments (IAs)", "Trees for Towns (TFT) Bill".
pub(in super::super) fn is_of_thing(page: &Page<'_>, at: usize, bodies: &[(usize, usize)]) -> bool {
    if at < 2 || !page.on(at - 1, &OPENING) || page.str(at + 1) != ")" {
        return false;
    }
    if is_instrument(page, at - 2) || is_scheme(page, at + 2) && page.capital(at + 2) && !page.breaks(at + 2) {
        return true;
    }
    if is_dated_plan(page, at) {
        return true;
    }
    // "the Certificate of Environmental Clearance (CEC)", though a body has the same letters elsewhere.
    let of_body = || bodies.last().is_some_and(|&(_, last)| last + 2 == at);
    if is_scheme(page, at - 2) && !of_body() || is_certificate(page, at) {
        return true;
    }
    if page.entry(at).is_some() {
        return false;
    }
    // Words in small letters with that initial, of which the last is none of bodies.
    const BODIES: Classes = Classes::BODY.with(Classes::ORG_HEAD).with(Classes::ROLE);
    let small = |t: usize| page.token(t).is_some_and(|word| word.kind == PieceKind::Word && !word.has(flag::CAPITAL));
    let initial = page.str(at).bytes().next().map(|b| b.to_ascii_lowercase());
    let words = page.str(at).len() + 1;
    let mut before = (at.saturating_sub(1 + words)..at - 1).rev().take_while(|&t| small(t) && !page.breaks(t + 1));
    !page.is(at - 2, BODIES) && before.any(|t| page.str(t).bytes().next() == initial)
}

/// Whether a plan or law with its year stands before the initials in brackets: "Integrated Resource Plan for Electricity, 2019 (IRP)".
fn is_dated_plan(page: &Page<'_>, at: usize) -> bool {
    const LONGEST: usize = 8;
    let year = at - 2;
    if !page.token(year).is_some_and(|t| t.kind == PieceKind::Number && t.end - t.start == 4) {
        return false;
    }
    let before = year - usize::from(year > 0 && page.str(year - 1) == ",");
    let inside = |t: &usize| page.has(*t, flag::CAPITAL) || matches!(page.str(*t), "of" | "and" | "for" | "on");
    (before.saturating_sub(LONGEST)..before).rev().take_while(inside).any(|t| is_instrument(page, t) || is_scheme(page, t))
}

/// Whether the initials in brackets at `at` are those of a paper that begins with its kind: "Certificate of Origin (CO)".
fn is_certificate(page: &Page<'_>, at: usize) -> bool {
    const LONGEST: usize = 8;
    let papers = list!("certificate certificates letter notice memorandum statement code plan terms right rights freedom cost costs rules");
    let inside = |t: &usize| !page.breaks(*t + 1) && (page.has(*t, flag::CAPITAL) || matches!(page.str(*t), "of" | "and" | "for" | "to"));
    let first = (at.saturating_sub(LONGEST)..at - 1).rev().take_while(inside).filter(|&t| page.has(t, flag::CAPITAL)).last();
    first.is_some_and(|first| {
        papers.contains(page.core(first))
            && matches!(page.str(first + 1), "of" | "to")
            && page.str(first).chars().next() == page.str(at).chars().next()
    })
}

/// Whether "X & Y" is a company: two names, no places, no pair of matters.
pub(super) fn paired(page: &Page<'_>, run: &Stretch) -> bool {
    let matter = Classes::PLACE.with(Classes::PORTFOLIO).with(Classes::NAME_PART).with(Classes::DEMONYM).with(Classes::FUNCTION);
    let mut words = (run.first..=run.last).filter(|&t| page.token(t).is_some_and(|t| t.kind == PieceKind::Word));
    let long = words.clone().all(|t| page.str(t).chars().count() > 1);
    let counted = page.is(run.last + 1, Classes::THING) && !page.has(run.last + 1, flag::CAPITAL);
    // "Cycling & Walking Promotion Officer"
    let role = page.is(run.last, Classes::ROLE.with(Classes::OFFICE)) && !page.is(run.last, Classes::FAMILY_NAME);
    // "Wilkie & Ors v Commonwealth", "Action & Outcome"
    let others = list!("ors anor others").contains(page.core(run.last));
    let plain = words.clone().count() == 2 && words.clone().all(|t| page.is(t, Classes::COMMON) && !page.is(t, Classes::FAMILY_NAME));
    long && !counted
        && !role
        && !others
        && !plain
        && !words.all(|t| page.is(t, matter))
        && !page.is(run.first, Classes::PLACE)
        && !page.is(run.last, Classes::PLACE)
}

/// "Safe Harbour Canada": words that are no place, with a country or continent behind.
pub(super) fn ends_in_country(page: &Page<'_>, run: &Stretch) -> bool {
    const DIRECTIONS: [&str; 17] = [
        "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "upper", "lower", "great", "greater",
        "new", "latin", "modern", "rural",
    ];
    let country = |t: usize| page.sense(t, sense::COUNTRY) != 0;
    // "the EU-Canada talks"
    let between = run.last > 0 && page.on(run.last - 1, &HYPHENS);
    // "Disability Rights Wisconsin"
    let state = |t: usize| {
        const MATTERS: Classes = Classes::PORTFOLIO.with(Classes::NAME_PART);
        let matter =
            |t: usize| page.is(t, MATTERS) && !page.is(t, Classes::THING.with(Classes::ORG_HEAD)) && !page.on_any_case(t, &LANDSCAPE);
        page.is(t, Classes::PLACE) && t > run.first + 1 && (run.first..t).all(matter)
    };
    if run.last == run.first || between || !country(run.last) && !state(run.last) || page.marked(run.first, mark::TITLED | mark::SHOUTED) {
        return false;
    }
    let unfit = Classes::PLACE.with(Classes::DEMONYM).with(Classes::ROLE).with(Classes::FUNCTION);
    let other = (run.first..run.last)
        .any(|t| page.is(t, unfit) || DIRECTIONS.contains(&Lower::new(page.core(t)).as_str()) || page.has(t, flag::POSSESSIVE));
    let person = page.is(run.first, Classes::GIVEN_NAME) && !page.common(run.first);
    !(other || person)
        && (run.last > run.first + 1
            || run.first > 0
                && !page.breaks(run.first)
                && page.token(run.first - 1).is_some_and(|t| t.kind == PieceKind::Word && !t.has(flag::CAPITAL)))
}

/// Whether the ministry or office behind a possessive is a person's: "Orla Quinn's Rail Ministry". The possessor is the run from
/// `first` to `last`.
pub(super) fn is_persons_house(page: &Page<'_>, first: usize, last: usize, behind: usize) -> bool {
    let house = |t: usize| matches!(page.core(t), "Ministry" | "Department" | "Office" | "Government" | "Cabinet" | "Administration");
    last > first && page.is(first, Classes::GIVEN_NAME) && (house(behind) || house(behind + 1))
}

/// Whether the run makes up all that stands between marks or ends of line, as a title does.
pub(in super::super) fn fills_segment(page: &Page<'_>, first: usize, last: usize) -> bool {
    let edge = |t: usize| page.token(t).is_none_or(|t| t.kind == PieceKind::Symbol);
    (first == 0 || page.has(first, flag::LINE_START) || edge(first - 1) || page.is(first - 1, Classes::FUNCTION))
        && (edge(last + 1) || page.has(last + 1, flag::LINE_START) || page.is(last + 1, Classes::FUNCTION))
}

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

/// Whether a company stands for a means of talking or paying: "join by Zoom", "also WhatsApp", "the WhatsApp group".
pub(super) fn is_means(page: &Page<'_>, at: usize) -> bool {
    const BEFORE: [&str; 11] = ["by", "via", "also", "on", "over", "our", "a", "or", "using", "call", "through"];
    const BEHIND: [&str; 12] = ["group", "groups", "number", "line", "call", "calls", "message", "messages", "link", "meeting", ":", "on"];
    if !page.has(at, flag::CAPITAL)
        || !page.is(at, Classes::PHRASE_START)
        || !page.listed(at, list!("whatsapp zoom paypal venmo telegram skype signal"))
    {
        return false;
    }
    let before = at > 0 && !page.breaks(at) && BEFORE.contains(&page.str(at - 1));
    let number = page.token(at + 1).is_some_and(|t| t.kind == PieceKind::Number);
    (before || number || BEHIND.contains(&page.str(at + 1))) && !does(page, at)
}

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
        return (short || bracketed || (3..=7).contains(&letters)) && !core.chars().all(|c| "IVXLCDM".contains(c));
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

/// Whether a word in capitals is a form of a common one: "WINS", "VOTED".
fn cried(page: &Page<'_>, at: usize, known: Classes) -> bool {
    let core = page.core(at);
    page.has(at, flag::ALL_CAPS)
        && core.len() > 3
        && ["S", "ED", "D", "ING", "ES", "LY"]
            .iter()
            .any(|ending| core.strip_suffix(ending).is_some_and(|stem| stem.len() > 2 && page.lexicon.look_up(stem).1.any(known)))
}

/// Whether a deed of bodies stands behind the token `last`.
pub(super) fn does(page: &Page<'_>, last: usize) -> bool {
    !page.has(last, flag::POSSESSIVE) && !page.breaks(last + 1) && page.on(last + 1, &DEEDS)
}

/// Whether a run of words of the language, in capitals within a sentence, does what bodies do: "Natural Justice sued".
pub(super) fn acts(page: &Page<'_>, run: &Stretch) -> bool {
    let words = (run.first..=run.last).filter(|&t| page.token(t).is_some_and(|t| t.kind == PieceKind::Word));
    let plain = Classes::COMMON.with(Classes::NAME_PART).with(Classes::PORTFOLIO);
    let unfit = Classes::GIVEN_NAME
        .with(Classes::OFFICE)
        .with(Classes::ROLE)
        .with(Classes::MONTH)
        .with(Classes::WEEKDAY)
        .with(Classes::THING)
        .with(Classes::DEMONYM);
    let styled = page.marked(run.first, mark::TITLED | mark::SHOUTED) || page.breaks(run.first) && page.common(run.first);
    // "Sheriff Denita Ball wrote"
    let titled =
        run.first > 0 && !page.breaks(run.first) && page.is(run.first - 1, Classes::ROLE) && page.has(run.first - 1, flag::CAPITAL);
    // "Commissioner for Human Rights Ann Lee had asked"
    let tie = (0..4).map_while(|n| run.first.checked_sub(n + 1).filter(|&t| !page.breaks(t + 1))).find(|&t| !page.capital(t));
    let of_role = tie.is_some_and(|tie| {
        let role = tie.wrapping_sub(1);
        matches!(page.str(tie), "for" | "of" | "on") && page.is(role, Classes::ROLE) && page.has(role, flag::CAPITAL)
    });
    run.last > run.first
        && !styled
        && !titled
        && !of_role
        && !page.has(run.last, flag::POSSESSIVE)
        && words.clone().any(|t| page.is(t, plain))
        // "Broughty Ferry has three trains."
        && !(page.on_any_case(run.last, &LANDSCAPE) && page.listed(run.last + 1, list!("has have had will lost won gave took made")))
        && !words.clone().all(|t| page.is(t, Classes::PLACE))
        && !words.clone().any(|t| page.is(t, unfit))
        && page.on(run.last + 1, &DEEDS)
}

/// Whether a paper or a station is named by words that no table knows: "the daily El Brackwin", "the broadcaster Onda Quibela".
pub(super) fn named_outlet(page: &Page<'_>, run: &Stretch) -> bool {
    let told = run.first > 0 && page.on(run.first - 1, &OUTLETS) && !page.breaks(run.first);
    let word = |t: usize| page.is_unknown(t) || page.is(t, Classes::PARTICLE.with(Classes::FAMILY_NAME));
    let given = page.is(run.first, Classes::GIVEN_NAME) && !page.is(run.first, Classes::PARTICLE);
    told && !page.marked(run.first, mark::TITLED) && !given && (run.first..=run.last).all(word)
}

/// Whether a word that the lexicon does not know has the shape of a family name.
pub(in super::super) fn family_shape(page: &Page<'_>, at: usize) -> bool {
    let text = page.core(at);
    text.len() > 4 && page.is_unknown(at) && (begins_as_family_name(text) || text.len() > 5 && ends_as_family_name(text))
}

/// Whether a word has a beginning that only family names have: "O'Neal", "McAuley", "MacIver".
fn begins_as_family_name(word: &str) -> bool {
    ["O'", "O’", "D'", "D’", "Mc", "Mac", "Fitz"]
        .iter()
        .any(|start| word.strip_prefix(start).is_some_and(|rest| rest.starts_with(char::is_uppercase)))
}

/// Whether a word has an ending that only family names have, in many languages.
fn ends_as_family_name(word: &str) -> bool {
    matches!(
        word.as_bytes(),
        // "Petrov", "Kovaleva"
        [.., b'e' | b'o', b'v'] | [.., b'e' | b'o', b'v', b'a']
            // "Nowicki", "Marinescu", "Ionescu"
            | [.., b's', b'k', b'y' | b'i' | b'a'] | [.., b's', b'k', b'y', b'y'] | [.., b'e', b's', b'c', b'u'] | [.., b'e', b'a', b'n', b'u']
            | [.., b'w', b'i', b'c', b'z'] | [.., b'c', b'z', b'y', b'k'] | [.., b'e', b'n', b'k', b'o'] | [.., b'v', b'i', b'c']
            | [.., b'y', b'a', b'n'] | [.., b'z', b'a', b'i'] | [.., b'a', b'd', b'z', b'e'] | [.., b's', b'h', b'v', b'i', b'l', b'i']
            | [.., b'o', b'g', b'l', b'u'] | [.., b'p', b'o', b'u', b'l', b'o', b's'] | [.., b'i', b'd', b'i', b's'] | [.., b'a', b'k', b'i', b's']
            | [.., b's', b's', b'o', b'n'] | [.., b'd', b'o', b't', b't', b'i', b'r'] | [.., b'n', b'e', b'n']
            | [.., b'w', b'a', b'l', b'a'] | [.., b'k', b'a', b'r'] | [.., b'n', b'a', b't', b'h'] | [.., b'm', b'u', b'r', b't', b'h', b'y']
            | [.., b's', b'w', b'a', b'm', b'y'] | [.., b'b', b'e', b'r', b'g'] | [.., b's', b't', b'e', b'i', b'n'] | [.., b'q', b'u', b'i', b's', b't']
            | [.., b'g', b'a', b'a', b'r', b'd'] | [.., b'm', b'a', b'n', b'n']
    ) || !word.is_ascii() && ["oğlu", "vić", "dóttir", "strøm", "ström"].iter().any(|ending| word.ends_with(ending))
}
