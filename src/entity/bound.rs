//! Bound words before and behind a number: "more than", "at least", "up to", a trailing "+".

use super::{Bound, Context};
use crate::lexicon::listed::{List, list};
use crate::lexicon::{Classes, Lexicon};
use crate::span::Span;
use crate::text::phrase::Phrases;
use crate::text::{Reading, flag, is_mark};

/// The bound words that stand before a number, their bound. Adverbs that grade them are no part of them: "well over", "just under",
/// "a little more than". The list is that of the annotation guidelines with its plain synonyms: "as many as", "fully", "higher than"
/// and "exceeding" are none.
#[rustfmt::skip]
const BEFORE: &[(&str, Bound)] = &[
    ("more than", Bound::MoreThan), ("longer than", Bound::MoreThan), ("over", Bound::MoreThan),
    ("above", Bound::MoreThan), ("upwards of", Bound::MoreThan), ("upward of", Bound::MoreThan), ("in excess of", Bound::MoreThan),
    ("north of", Bound::MoreThan), (">", Bound::MoreThan),
    ("at least", Bound::AtLeast), ("no fewer than", Bound::AtLeast), ("not fewer than", Bound::AtLeast), ("no less than", Bound::AtLeast),
    ("not less than", Bound::AtLeast), ("a minimum of", Bound::AtLeast), ("minimum of", Bound::AtLeast), ("≥", Bound::AtLeast),
    ("greater than or equal to", Bound::AtLeast), ("more than or equal to", Bound::AtLeast), ("equal to or more than", Bound::AtLeast),
    ("equal to or greater than", Bound::AtLeast),
    ("less than", Bound::LessThan), ("fewer than", Bound::LessThan), ("under", Bound::LessThan),
    ("shy of", Bound::LessThan), ("<", Bound::LessThan),
    ("up to", Bound::AtMost), ("at most", Bound::AtMost), ("no more than", Bound::AtMost), ("not more than", Bound::AtMost),
    ("less than or equal to", Bound::AtMost), ("fewer than or equal to", Bound::AtMost), ("equal to or less than", Bound::AtMost),
    ("≤", Bound::AtMost),
    ("about", Bound::About), ("around", Bound::About), ("some", Bound::About), ("roughly", Bound::About),
    ("approximately", Bound::About), ("approx", Bound::About), ("approx.", Bound::About), ("nearly", Bound::About),
    ("almost", Bound::About), ("close to", Bound::About), ("circa", Bound::About), ("c.", Bound::About), ("ca.", Bound::About),
    ("in the region of", Bound::About), ("in the order of", Bound::About), ("on the order of", Bound::About), ("~", Bound::About),
    ("≈", Bound::About), ("in the neighborhood of", Bound::About),
    ("in the neighbourhood of", Bound::About), ("getting on for", Bound::About),
];

/// The words behind "or" behind a number, and their bounds.
pub(super) const OR: &List = list!("more greater above higher over fewer less lower under below so");
const OR_BOUNDS: &[Bound] = {
    use Bound::{About, AtLeast, AtMost};
    &[AtLeast, AtLeast, AtLeast, AtLeast, AtLeast, AtMost, AtMost, AtMost, AtMost, AtMost, About]
};

/// The phrases of [`BEFORE`], each with its words in reverse: they are read back from the number.
#[derive(Clone, Debug, Default)]
pub(crate) struct Bounds(Phrases<Bound>);

impl Bounds {
    /// Marks the words next to a number as [`Classes::BOUND`].
    pub fn new(lexicon: &mut Lexicon) -> Bounds {
        let mut phrases = Phrases::default();
        for &(phrase, bound) in BEFORE {
            phrases.insert_reversed(phrase, bound, Classes::BOUND, lexicon);
        }
        Bounds(phrases)
    }
}

/// "handed over 200 files", "goes up to 60": the word at `start` belongs to the verb before it.
pub(super) fn is_phrasal(reading: &Reading<'_>, start: usize) -> bool {
    let Some(verb) = start.checked_sub(1).filter(|_| !reading.tokens[start].has(flag::SENTENCE_START)) else { return false };
    match reading.str(start).len() {
        4 if reading.says(start, "over") => reading.listed(verb, list!("hand hands handed handing")),
        2 if reading.says(start, "up") => reading.listed(
            verb,
            list!(
                "go goes going went gone rise rises rose rising risen put puts bump bumped climb climbs climbed climbing shoot shoots shot \
                 shooting jump jumps jumped jumping creep creeps crept creeping edge edges edged edging inch inches inched inching tick \
                 ticks ticked ticking leap leaps leapt leaped soar soars soared soaring surge surges surged surging back"
            ),
        ) || lifted(reading, verb),
        _ => false,
    }
}

/// Whether something is lifted "up to" what follows: "bringing turnout up to 63%", "pushed the share up to 40". The object, of which
/// `last` is the last word, stands between.
fn lifted(reading: &Reading<'_>, last: usize) -> bool {
    /// The longest object, in tokens.
    const OBJECT: usize = 5;
    (last.saturating_sub(OBJECT)..last).rev().take_while(|&at| !reading.tokens[at + 1].has(flag::SENTENCE_START)).any(|at| {
        reading.listed(
            at,
            list!("bring brings bringing brought push pushes pushing pushed drive drives driving drove driven nudge nudges nudging nudged"),
        )
    })
}

/// The bound words that end right before the token `first`, and the token they begin with.
#[inline]
pub(super) fn before(context: &Context<'_>, first: usize) -> Option<(Bound, usize)> {
    let reading = context.reading;
    if !reading.is(first.checked_sub(1)?, Classes::BOUND) {
        return None;
    }
    let (start, &bound) = context.rules.bounds.0.longest_before(reading, first)?;
    if is_mark!(reading.mark(start), ">") && is_quoted(reading, start) {
        return None;
    }
    (!is_ordinary(reading, start, first) && !is_phrasal(reading, start)).then_some((bound, start))
}

/// Whether the ">" at the beginning of a line marks what is quoted, as it does in the line before or behind.
fn is_quoted(reading: &Reading<'_>, at: usize) -> bool {
    let line = reading.line_of(at);
    let marked =
        |line: usize| reading.lines.get(line).and_then(|line| line.tokens().next()).is_some_and(|first| is_mark!(reading.mark(first), ">"));
    reading.tokens[at].has(flag::LINE_START) && (line > 0 && marked(line - 1) || marked(line + 1))
}

/// "a row over 30 benches", "they argued over 2%": what they quarrel about.
fn is_quarrel(reading: &Reading<'_>, start: usize) -> bool {
    const QUARRELS: List = List::new(
        "argue argues argued arguing quarrel quarrels quarrelled haggle haggles haggled haggling squabble squabbled squabbling dispute \
         disputes row rows argument wrangle outrage anger fury standoff feud",
    );
    let before = start.checked_sub(1).filter(|_| reading.says(start, "over") && !reading.tokens[start].has(flag::SENTENCE_START));
    before.is_some_and(|before| reading.listed(before, &QUARRELS))
}

/// Words that bound nothing where they stand: "talked about 5 …" bounds, "over" in "carried over 3" too, but not "over" behind
/// another number ("20 over 5") nor the beginning of a sentence or of a paragraph between.
fn is_ordinary(reading: &Reading<'_>, start: usize, first: usize) -> bool {
    (start + 1..=first).any(|at| reading.tokens.get(at).is_some_and(|t| t.has(flag::SENTENCE_START)))
        || is_quarrel(reading, start)
        || (reading.says(start, "c") && !reading.str(start).starts_with('c'))
}

/// The bound that stands right behind the byte `end`, where the token `next` begins: the bound, and the byte behind it.
#[inline]
pub(super) fn after(reading: &Reading<'_>, next: usize) -> Option<(Bound, usize)> {
    if reading.is(next, Classes::TIE) { read_after(reading, next) } else { None }
}

fn read_after(reading: &Reading<'_>, next: usize) -> Option<(Bound, usize)> {
    let token = reading.tokens.get(next)?;
    if is_mark!(reading.mark(next), "+") && reading.glued(next) {
        return Some((Bound::AtLeast, token.end as usize));
    }
    if token.has(flag::SENTENCE_START) {
        return None;
    }
    let hyphen = reading.glued(next) && (reading.is_hyphen(next) || is_mark!(reading.mark(next), "–"));
    let at = is_mark!(reading.mark(next), "at");
    let (words, bounds): (_, &[Bound]) = match () {
        () if hyphen => (list!("plus odd ish"), &[Bound::AtLeast, Bound::About, Bound::About]),
        () if at => (list!("least most"), &[Bound::AtLeast, Bound::AtMost]),
        () if is_mark!(reading.mark(next), "or") => (OR, OR_BOUNDS),
        () => return None,
    };
    let &bound = bounds.get(words.position(reading.bytes(next + 1))?)?;
    let end = reading.tokens.get(next + 1)?.end as usize;
    // "… or more likely", "or less so": not behind the number alone. "at least" behind a number ends its clause.
    let goes_on = reading.tokens.get(next + 2).is_some_and(|t| !t.has(flag::LINE_START) && t.is(Classes::NOUN_END));
    (!goes_on && (!at || ends_clause(reading, next + 2))).then_some((bound, end))
}

/// The bound before the magnitude that ends before the token `next`: "4+ million", "100-odd million".
fn within(reading: &Reading<'_>, next: usize) -> Option<Bound> {
    let magnitude = next.checked_sub(1).filter(|&at| reading.is(at, Classes::MAGNITUDE))?;
    let before = magnitude.checked_sub(1)?;
    match () {
        () if is_mark!(reading.mark(before), "+") && reading.glued(before) => Some(Bound::AtLeast),
        () if before > 0 && reading.is_hyphen(before - 1) => Some(match list!("plus odd").position(reading.bytes(before))? {
            0 => Bound::AtLeast,
            _ => Bound::About,
        }),
        () => None,
    }
}

fn ends_clause(reading: &Reading<'_>, at: usize) -> bool {
    reading.tokens.get(at).is_none_or(|t| t.has(flag::LINE_START)) || is_mark!(reading.mark(at), "." | "," | ";" | ")" | "!" | "?")
}

/// A number with its bounds: `span` grown by the words before the token `first` and behind the token before `next`.
pub(super) fn around(context: &Context<'_>, first: usize, span: Span, next: usize) -> (Bound, Span) {
    let reading = context.reading;
    match (before(context, first), after(reading, next)) {
        (Some((bound, start)), after) => {
            let end = after.filter(|_| is_mark!(reading.mark(next), "+")).map_or(span.end(), |a| a.1);
            (bound, Span::new(reading.tokens[start].start as usize, end))
        }
        (None, Some((bound, end))) => (bound, Span::new(span.start(), end)),
        (None, None) => (within(reading, next).unwrap_or(Bound::Exact), span),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Bound;
    use super::super::testing::counts;

    #[test]
    fn bounds_stand_before_and_behind() {
        for (text, span, bound) in [
            ("We sent more than 400 letters.", "more than 400", Bound::MoreThan),
            ("Upwards of 400 farmers came.", "Upwards of 400", Bound::MoreThan),
            ("In excess of 1,200 boats were counted.", "In excess of 1,200", Bound::MoreThan),
            ("Not fewer than 60 villages objected.", "Not fewer than 60", Bound::AtLeast),
            ("At least 60 villages objected.", "At least 60", Bound::AtLeast),
            ("Some 900+ letters arrived.", "Some 900+", Bound::About),
            ("900+ letters arrived.", "900+", Bound::AtLeast),
            ("Ask for 30 or more copies.", "30 or more", Bound::AtLeast),
            ("Fewer than 12 otters remain.", "Fewer than 12", Bound::LessThan),
            ("up to a dozen boats", "up to a dozen", Bound::AtMost),
            ("No more than 40 seats are left.", "No more than 40", Bound::AtMost),
            ("approx. 350 tenants", "approx. 350", Bound::About),
            ("~350 tenants", "~350", Bound::About),
            ("close to half a million birds", "close to half a million", Bound::About),
            ("300-odd tenants", "300-odd", Bound::About),
            ("7+ million letters came.", "7+ million", Bound::AtLeast),
            ("7-odd million letters came.", "7-odd million", Bound::About),
            ("> They sent\n> 350 letters.", "350", Bound::Exact),
            ("They sent > 350 letters.", "> 350", Bound::MoreThan),
            ("The list has 350 names.", "350", Bound::Exact),
            ("Well over 400 tenants came.", "over 400", Bound::MoreThan),
            ("Just under 400 tenants came.", "under 400", Bound::LessThan),
            ("A little more than 400 tenants came.", "more than 400", Bound::MoreThan),
            ("Slightly fewer than 400 tenants came.", "fewer than 400", Bound::LessThan),
            ("As many as 400 tenants came.", "400", Bound::Exact),
            ("As few as 40 tenants came.", "40", Bound::Exact),
            ("A full 400 tenants came.", "400", Bound::Exact),
            ("The plan adds up to 400 doors.", "up to 400", Bound::AtMost),
            ("It climbed back up to 63 boats.", "63", Bound::Exact),
            ("This brings the fleet up to 63 boats.", "63", Bound::Exact),
            ("They brought up to 63 boats.", "up to 63", Bound::AtMost),
            ("It began as a row over 30 benches.", "30", Bound::Exact),
            ("It sheltered over 30 otters.", "over 30", Bound::MoreThan),
            ("Letters were sent from every part of town, and more\nthan 400 of them came.", "more\nthan 400", Bound::MoreThan),
            ("What we have in this spring been up to\n\n400 letters came.", "400", Bound::Exact),
            ("Over\n400 letters came.", "400", Bound::Exact),
        ] {
            let found = counts(text);
            assert_eq!(found.first().map(|f| (f.0.as_str(), f.2)), Some((span, bound)), "{text}");
        }
    }
}
