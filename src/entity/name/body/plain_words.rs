//! Bodies whose names are phrases of the language: "Homes Not Jails", "Trees for Tomorrow", "Bay Area Riders". No word of them
//! tells, so what is said of them does: who speaks for them, what they do, who meets them.

use super::run::Stretch;
use super::surroundings;
use crate::entity::name::words::{LANDSCAPE, REPORTING};
use crate::entity::name::{Page, gazetteer::head, mark};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, flag};

/// Words of the language that such names are made of.
const PLAIN: Classes = Classes::COMMON.with(Classes::NAME_PART).with(Classes::PORTFOLIO);
/// Words that some table knows.
const KNOWN: Classes = PLAIN.with(Classes::PLACE).with(Classes::FUNCTION).with(Classes::ORG_HEAD);
/// Words that tell of something else.
const UNFIT: Classes = Classes::GIVEN_NAME
    .with(Classes::OFFICE)
    .with(Classes::MONTH)
    .with(Classes::WEEKDAY)
    .with(Classes::SEASON)
    .with(Classes::THING)
    .with(Classes::DEMONYM)
    .with(Classes::BODY)
    .with(Classes::ABBREVIATION);
/// Words that no such name begins with.
const NO_FIRST: Classes = UNFIT.without(Classes::THING).with(Classes::FUNCTION);
/// With these words, laws, days, doings and things end, and no body.
const NO_LASTS: [&List; 3] = [list!(named "never-last-doings"), list!(named "never-last-papers"), list!(named "never-last-things")];
/// No name has more tokens behind its first.
const LONGEST: usize = 7;

/// The last token of the body whose name begins with `at`, where nothing else is told of the words.
pub(in super::super) fn body(page: &Page<'_>, at: usize) -> Option<usize> {
    // Nearly all names of people and places end here.
    if !page.capital(at) || !page.is(at, KNOWN) || page.is(at, NO_FIRST) || page.marked(at, mark::TITLED | mark::SHOUTED) {
        return None;
    }
    // "16,000 Nova Scotians"
    let before = at.checked_sub(1).filter(|_| !page.breaks(at));
    let severed = |t: usize| page.has(t, flag::CAPITAL) && page.str(t) != "The" || page.glued(at);
    let counted = |t: usize| page.token(t).is_some_and(|t| t.kind == PieceKind::Number);
    if before.is_some_and(|t| severed(t) || counted(t)) {
        return None;
    }
    let name = Name::read(page, at)?;
    (name.fits(page) && name.is_told(page)).then_some(name.last)
}

/// A phrase in capitals.
struct Name {
    first: usize,
    last: usize,
    /// How many words have capitals.
    capitals: usize,
    /// A small word ties two of them.
    tied: bool,
}

impl Name {
    /// The phrase from `first`, of two capitals or more.
    fn read(page: &Page<'_>, first: usize) -> Option<Name> {
        let mut name = Name { first, last: first, capitals: 1, tied: false };
        while name.last < first + LONGEST && !page.has(name.last, flag::POSSESSIVE) {
            let next = name.last + 1;
            let joint = if goes_on(page, next) { 0 } else { tie(page, next) };
            // "Residents of Wexla asked": the sentence has the capital.
            if joint > 0 && name.capitals == 1 && page.breaks(first) && matches!(page.str(next), "of" | "on" | "in" | "against") {
                return None;
            }
            if joint > 0 {
                name.tied = true;
            } else if !goes_on(page, next) {
                break;
            }
            name.last = next + joint;
            name.capitals += 1;
        }
        (name.capitals > 1).then_some(name)
    }

    /// Whether all words are of the language or places, and one at least tells of neither a place nor the land.
    fn fits(&self, page: &Page<'_>) -> bool {
        let mut words = (self.first..=self.last).filter(|&t| page.capital(t));
        let telling = |t: usize| page.is(t, PLAIN) && !page.is(t, Classes::PLACE) && !page.on_any_case(t, &LANDSCAPE);
        let role = |t: usize| page.is(t, Classes::ROLE) && !page.core(t).ends_with('s') && !page.is(t, Classes::NAME_PART);
        let strange = words.clone().filter(|&t| !page.is(t, KNOWN)).count();
        if self.are_people(page) {
            return words.all(|t| !page.is(t, UNFIT.without(Classes::THING)) && !role(t)) && strange < 2;
        }
        words.clone().all(|t| !page.is(t, UNFIT) && !role(t))
            && strange <= usize::from(self.is_clear(page))
            && (!page.is(self.last, Classes::FUNCTION)
                || list!("now up out together back all us first today tomorrow").contains(page.core(self.last)))
            && words.any(telling)
            && !NO_LASTS.iter().any(|list| list.contains(page.core(self.last)))
    }

    /// Whether what stands around the words is said of bodies.
    fn is_told(&self, page: &Page<'_>) -> bool {
        let run = Stretch { first: self.first, last: self.last, head: None, ampersand: false };
        self.is_spoken_for(page) || self.acts(page) || self.is_with(page) || surroundings::told(page, &run)
    }

    /// Whether more than two words, a small word or people tell that it is no place and no thing.
    fn is_clear(&self, page: &Page<'_>) -> bool {
        self.capitals > 2 || self.tied || self.are_people(page)
    }

    /// Whether people of one kind close the name or are tied to what they are of: "Bay Area Riders", "Neighbours of Eastfield".
    fn are_people(&self, page: &Page<'_>) -> bool {
        let people = |t: usize| {
            page.head_value(t) == Some(head::PEOPLE) || page.is(t, Classes::ROLE.with(Classes::ORG_HEAD)) && page.core(t).ends_with('s')
        };
        people(self.last) || self.tied && (self.first..self.last).any(|t| people(t) && !goes_on(page, t + 1))
    }

    /// "a spokesperson for Homes Not Jails", "volunteers from Bay Area Riders", "a letter from Trees for Tomorrow".
    fn is_spoken_for(&self, page: &Page<'_>) -> bool {
        const SPEAKERS: &List = list!(named "speakers-for-bodies");
        const OFFICERS: &List = list!(named "officers-of-bodies");
        const STATEMENTS: &List = list!(named "statements");
        let Some(tie) = self.first.checked_sub(1).filter(|&t| t > 0 && !page.breaks(self.first) && !page.breaks(t)) else { return false };
        let who = page.core(tie - 1);
        match page.str(tie) {
            "of" => SPEAKERS.contains(who),
            "for" | "with" | "at" => SPEAKERS.contains(who) || OFFICERS.contains(who) && self.is_clear(page),
            "from" => SPEAKERS.contains(who) || (OFFICERS.contains(who) || STATEMENTS.contains(who)) && self.is_clear(page),
            "by" => STATEMENTS.contains(who) && self.is_clear(page),
            _ => false,
        }
    }

    /// "Homes Not Jails has welcomed it".
    fn acts(&self, page: &Page<'_>) -> bool {
        // "the Commissioner for Human Rights wrote", "people in Mile Nine said"
        let tied =
            self.first > 0 && !page.breaks(self.first) && list!("of for in at from on to near with by").contains(page.str(self.first - 1));
        // "His Contract of Employment said"
        let of = (self.first..self.last).any(|t| page.str(t) == "of");
        if tied || of && !self.are_people(page) {
            return false;
        }
        let deed = self.last + 1;
        let behind = deed + usize::from(matches!(page.str(deed), "has" | "have" | "had" | "also" | "then" | "now"));
        !page.has(self.last, flag::POSSESSIVE) && !page.breaks(deed) && page.on(behind, &REPORTING) && !page.has(behind, flag::CAPITAL)
    }

    /// "we met Homes Not Jails", "together with Trees for Tomorrow", "organised by Bay Area Riders".
    fn is_with(&self, page: &Page<'_>) -> bool {
        const MEETING: &List = list!("met joined thank thanked contacted asked told alongside invited urged thanking joining");
        const TOGETHER: &List = list!(named "together-with");
        const DONE: &List = list!(named "done-by-bodies");
        let Some(before) = self.first.checked_sub(1).filter(|_| !page.breaks(self.first)) else { return false };
        let behind = before.checked_sub(1).map_or("", |t| page.core(t));
        let told = match page.str(before) {
            "with" => TOGETHER.contains(behind),
            "by" => DONE.contains(behind),
            "to" => list!("wrote donate donated spoke grateful").contains(behind),
            word => MEETING.contains(word),
        };
        told && self.is_clear(page)
    }
}

/// Whether a capital of the same sentence goes on the phrase.
fn goes_on(page: &Page<'_>, at: usize) -> bool {
    page.capital(at)
        && !page.breaks(at)
        && !page.leaves_line(at)
        && page.str(at).len() > 1
        && !page.is(at, Classes::MONTH.with(Classes::WEEKDAY))
}

/// How many small words from `at` tie a capital behind them to the one before.
fn tie(page: &Page<'_>, at: usize) -> usize {
    let small = page.token(at).is_some_and(|t| t.kind == PieceKind::Word && !t.has(flag::CAPITAL));
    const TYING: &List = list!("for of not without over against our");
    // "Action on Mould", "Women in Rail": of no meeting it is told so.
    const MATTERS: &List = list!("action women men people youth voices focus eyes families children");
    let on = matches!(page.str(at), "on" | "in") && MATTERS.contains(page.core(at - 1));
    if !small || page.breaks(at) || !on && !TYING.contains(page.str(at)) {
        return 0;
    }
    let article = matches!(page.str(at), "for" | "of" | "against" | "on") && matches!(page.str(at + 1), "the" | "our" | "a");
    let joint = 1 + usize::from(article);
    if goes_on(page, at + joint) { joint } else { 0 }
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::check;

    #[test]
    fn phrases_that_are_told() {
        check(&[
            ("A spokesperson for Homes Not Jails said no.", &["o Homes Not Jails"]),
            ("It rained. Bay Area Riders has welcomed it.", &["o Bay Area Riders"]),
            ("We met Trees for Tomorrow on Monday.", &["o Trees for Tomorrow"]),
            ("It was organised by Voices for the Planet and us.", &["o Voices for the Planet"]),
            ("We wrote it together with Hands Off Our Library.", &["o Hands Off Our Library"]),
            ("They read a report by Lawyers Without Borders.", &["o Lawyers Without Borders"]),
        ]);
    }

    #[test]
    fn other_phrases() {
        check(&[
            ("Warm Homes Now! We want Homes Not Jails. It was a Good Day for All.", &[]),
            ("We met Upper Valley in May. The chair of Clean Water left.", &[]),
            ("They joined Clean Air Day. We asked Social Security. Her Contract of Employment said so.", &[]),
        ]);
    }
}
