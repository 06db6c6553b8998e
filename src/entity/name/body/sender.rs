//! Who sends the update: a name that no head word gives away ("Fair Dose", "Unwatched"), told by where it stands.
//!
//! It stands in the first lines and again in the last ones; or before a bar or dash and the words of a newsletter
//! ("Fair Dose | September update"); or it says what it is ("Fair Dose is a registered charity"); or a word of sending
//! stands before it ("from all of us at", "put out by"); or a register's number behind ("Fair Dose, charity no. 1055012"); or its people
//! sign the letter ("The Fair Dose team").

use super::masthead::masthead;
use crate::entity::name::words::{COPULA, KINDS, NEWSLETTERS, OF, TITLES};
use crate::entity::name::{Page, mark};
use crate::fold::Lower;
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{Line, PieceKind, flag};

/// How many lines with text count as the beginning and as the end.
const TOP: usize = 4;
const BOTTOM: usize = 7;

/// What finding needs while it reads, kept to be used again.
#[derive(Debug, Default)]
pub(in super::super) struct Buffers {
    top: Vec<(usize, usize)>,
    bottom: Vec<(usize, usize)>,
    found: Vec<(usize, usize)>,
}

/// The names of the senders by their first and last tokens, each once or more; `anchors` are the words at which one may be told.
pub(in super::super) fn find<'b>(page: &Page<'_>, anchors: &[u32], buffers: &'b mut Buffers) -> &'b [(usize, usize)] {
    let Buffers { top, bottom, found } = buffers;
    top.clear();
    bottom.clear();
    found.clear();
    found.extend(masthead(page));
    let reading = page.reading;
    let lines = || reading.lines.iter().filter(|l| !l.is_blank());
    let mut rest = page.anchors;
    for line in lines().take(TOP) {
        let count = rest.iter().take_while(|&&at| (at as usize) < line.tokens().end).count();
        runs(page, &rest[..count], line.tokens().end, top);
        rest = &rest[count..];
    }
    // Most lines name no sender.
    let below = if top.is_empty() { 0 } else { lines().skip(TOP).take(BOTTOM).count() };
    for line in lines().rev().take(below) {
        let count = rest.iter().rev().take_while(|&&at| at as usize >= line.tokens().start).count();
        let (others, own) = rest.split_at(rest.len() - count);
        runs(page, own, line.tokens().end, bottom);
        rest = others;
    }
    found.extend(lines().rev().take(BOTTOM).filter_map(|line| signed(page, line)));
    for &(first, last) in &*top {
        let whole = page.reading.lines.iter().find(|l| !l.is_blank()).is_some_and(|l| l.tokens().contains(&first));
        if (page.is(first, Classes::FUNCTION) || first == last) && !(whole && heads_line(page, first, last)) {
            continue;
        }
        if bottom.iter().any(|&(a, b)| {
            b - a == last - first && (0..=last - first).all(|n| reading.core(a + n).eq_ignore_ascii_case(reading.core(first + n)))
        }) {
            found.push((first, last));
        }
        if titles_paper(page, first, last) {
            found.push((first, last));
        }
    }
    for token in anchors.iter().map(|&at| at as usize) {
        if !page.capital(token) || page.is(token, Classes::FUNCTION) {
            continue;
        }
        if let Some(last) = declares(page, token).or_else(|| sent(page, token)) {
            found.push((token, last));
        }
    }
    found
}

/// Whose people sign the letter in a line of their own: "The Fair Dose team", "Director, Fair Dose".
fn signed(page: &Page<'_>, line: &Line) -> Option<(usize, usize)> {
    const LONGEST: usize = 10;
    const PEOPLE: &List = list!("team crew committee collective staff family organisers organizers volunteers");
    let tokens = line.tokens();
    let (start, mut end) = (tokens.start, tokens.end - 1);
    while end > start && page.token(end).is_some_and(|t| t.kind == PieceKind::Symbol) {
        end -= 1;
    }
    if end - start > LONGEST || end < start + 3 {
        return None;
    }
    let article = page.says(start, "the") || page.says(start, "your");
    let team = article && PEOPLE.contains(page.str(end)) && !page.has(end, flag::CAPITAL);
    let (first, last) = if team {
        (start + 1, end - 1)
    } else {
        let comma = (start + 1..end - 1).find(|&t| page.str(t) == ",").filter(|&t| page.is(t - 1, Classes::ROLE))?;
        (comma + 1, end)
    };
    let whole = page.capital(first) && run_end(page, first) == last && last > first;
    (whole && fits(page, first, last)).then_some((first, last))
}

/// Whether the run begins a line, and the line or a mark ends it: "QUIBELLA – Friends of the Fens".
fn heads_line(page: &Page<'_>, first: usize, last: usize) -> bool {
    let behind = last + 1;
    let closed = page.token(behind).is_none_or(|t| t.kind == PieceKind::Symbol || t.has(flag::LINE_START));
    let inside = |t: &usize| page.token(*t).is_some_and(|word| !word.has(flag::LINE_START));
    // "LANTERN – the bulletin of Fair Dose": the letter's own name.
    let letter =
        (behind..behind + 8).take_while(inside).any(|t| page.on_any_case(t, &NEWSLETTERS) && matches!(page.str(t + 1), "of" | "from"));
    page.has(first, flag::LINE_START) && closed && !letter
}

/// Whether a small word can begin the name of a sender: "Enough for All", "Every Fen Counts".
fn may_begin(page: &Page<'_>, first: usize, last: usize) -> bool {
    let small = list!("all any both each enough every just more no not only our us we your");
    last > first + 1 && page.listed(first, small) && !page.breaks(first + 1)
}

/// The runs of capitals that may be a sender's name, each of which begins with one of these anchors of a line that ends before the
/// token `end`.
fn runs(page: &Page<'_>, anchors: &[u32], end: usize, found: &mut Vec<(usize, usize)>) {
    let mut behind = 0;
    for first in anchors.iter().map(|&at| at as usize) {
        if first < behind || !page.capital(first) {
            continue;
        }
        let mut last = first;
        while last + 1 < end && last < first + 7 && !page.has(last, flag::POSSESSIVE) {
            let next = last + 1;
            if page.capital(next) {
                last = next;
            } else if next + 1 < end
                && (page.capital(next + 1)
                    && matches!(page.str(next), "&" | "of" | "for" | "na" | "and" | "de" | "to")
                    && !parts_acronyms(page, next)
                    || page.str(next) == "-" && page.glued(next) && page.glued(next + 1))
            {
                last = next + 1;
            } else {
                break;
            }
        }
        let small = page.is(first, Classes::FUNCTION);
        if small && !may_begin(page, first, last) {
            continue;
        }
        if fits(page, first, last) {
            found.push((first, last));
        }
        behind = last + 1;
    }
}

/// Whether two bodies stand by their letters on either side of "and": "QRU and MZX".
fn parts_acronyms(page: &Page<'_>, joint: usize) -> bool {
    let letters = |t: usize| page.has(t, flag::ALL_CAPS) && !page.marked(t, mark::SHOUTED);
    page.str(joint) == "and" && letters(joint - 1) && letters(joint + 1)
}

/// Whether the run may name a sender: no date, place, person or title of a paper.
fn fits(page: &Page<'_>, first: usize, last: usize) -> bool {
    // One word counts where no table knows it.
    let alone = first == last && (!page.is_unknown(first) || page.core(first).len() < 4 || page.has(first, flag::POSSESSIVE));
    // "Clean Air for Wexley", but no "Take Action"
    let named = || last > first + 2 && (first..last).any(|t| page.says(t, "for"));
    if alone || page.opener(first) && page.breaks(first) && !may_begin(page, first, last) && !named() {
        return false;
    }
    let joint = |t: usize| page.listed(t, list!("for of and the all to"));
    let words = (first..=last).filter(|&t| page.token(t).is_some_and(|t| t.kind == PieceKind::Word) && !joint(t));
    // "Open Door Wexley", but no "Case Closed".
    let status = if last < first + 2 { Classes::STATUS } else { Classes::NONE };
    let dated = Classes::MONTH.with(Classes::WEEKDAY).with(Classes::SEASON).with(Classes::ROLE).with(status);
    let place = Classes::PLACE.with(Classes::DEMONYM).with(Classes::GIVEN_NAME);
    let told_otherwise = words.clone().any(|t| page.is(t, dated) || page.on_any_case(t, &TITLES))
        || words.clone().all(|t| page.is(t, place))
        || words.clone().all(|t| page.is(t, Classes::PORTFOLIO.with(Classes::THING)));
    let thing = page.is(last, Classes::THING) && !page.is(last, Classes::ORG_HEAD);
    let person = page.is(first, Classes::GIVEN_NAME) && page.is(last, Classes::FAMILY_NAME);
    !(told_otherwise || thing || person)
        && page.entry(first).is_none_or(|(end, _)| end <= last)
        && (first..=last).all(|t| !page.marked(t, mark::TAKEN))
}

/// "Fair Dose | September update": a run that begins a line, a mark, and the words or date of a newsletter.
fn titles_paper(page: &Page<'_>, first: usize, last: usize) -> bool {
    let starts = page.has(first, flag::LINE_START)
        || first > 0 && page.token(first - 1).is_some_and(|t| t.kind == PieceKind::Symbol && t.has(flag::LINE_START));
    let mut mark = last + 1;
    while matches!(page.str(mark), "*" | "**" | "_") {
        mark += 1;
    }
    if !starts
        || first == last
        || page.has(mark, flag::LINE_START)
        || !matches!(page.str(mark), "|" | "—" | "–" | "·" | "•" | "/" | "//" | ":" | "»")
    {
        return false;
    }
    (mark + 1..mark + 10)
        .take_while(|&t| page.token(t).is_some() && !page.has(t, flag::LINE_START))
        .any(|t| page.is(t, Classes::MONTH.with(Classes::SEASON)) || page.on_any_case(t, &NEWSLETTERS))
}

/// The last token of a run that begins a sentence and says what it is: "X is a registered charity".
fn declares(page: &Page<'_>, at: usize) -> Option<usize> {
    if !page.breaks(at) {
        return None;
    }
    let last = run_end(page, at);
    if is_registered(page, last + 1) && fits(page, at, last) {
        return Some(last);
    }
    if !page.on(last + 1, &COPULA) || !matches!(page.str(last + 2), "a" | "an" | "the") {
        return None;
    }
    let project = |t: usize| matches!(page.str(t), "project" | "campaign" | "programme" | "program" | "initiative") && page.on(t + 1, &OF);
    // "Fair Dose is a 501(c)(3)."
    let exempt = page.str(last + 3) == "501" && page.str(last + 4) == "(";
    (exempt || (last + 3..last + 7).take_while(|&t| !page.breaks(t)).any(|t| page.on(t, &KINDS) || project(t))).then_some(last)
}

/// Whether the number stands behind by which a register knows a body: "(registered charity 1055012)", ", company no. 12", "· ABN 55".
fn is_registered(page: &Page<'_>, at: usize) -> bool {
    const KINDS: &List = list!("charity company society nonprofit organisation organization cooperative npo ngo");
    const COUNTS: &List = list!("no nos number reg registration registered");
    const REGISTERS: &List = list!("EIN ABN ACN CRN RCN CHY VAT NPO RNA");
    let parted = matches!(page.str(at), "," | "(" | "·" | "|" | "–" | "—" | "-" | ":" | "•");
    let word = at + usize::from(parted);
    let kind = word + usize::from(page.says(word, "registered")) + usize::from(page.says(word, "reg"));
    let told = page.listed(kind, KINDS);
    parted && (told && (kind > word || COUNTS.contains(page.core(kind + 1))) || REGISTERS.contains(page.str(word)))
}

/// The last token of a run behind "all of us at", "report from", "© 2024".
fn sent(page: &Page<'_>, at: usize) -> Option<usize> {
    if at < 2 || page.is(at, Classes::MONTH.with(Classes::PLACE).with(Classes::DEMONYM)) {
        return None;
    }
    let before = page.str(at - 1);
    if !matches!(before, "at" | "from" | "of" | "by" | "©") && page.str(at - 2) != "©" {
        return None;
    }
    let two = Lower::new(page.str(at - 2));
    let two = two.as_str();
    // "all of us at Quibel", but "told us at Wexley"
    let of_us = two != "us" || at > 2 && matches!(page.str(at - 3), "of" | "from" | "From" | "for");
    let told = before == "by" && is_put_out(page, at - 2)
        || before == "of" && two == "behalf" && !is_person(page, at)
        || matches!(before, "at" | "from") && matches!(two, "us" | "we" | "team" | "everyone" | "friends") && of_us
        || before == "from" && NEWSLETTERS.contains_any_case(two)
        || before == "of" && matches!(two, "newsletter" | "bulletin" | "magazine" | "members")
        || before == "©"
        || two == "©" && page.token(at - 1).is_some_and(|t| t.kind == PieceKind::Number);
    if !told || page.breaks(at) && before != "©" {
        return None;
    }
    let last = run_end(page, at);
    // "Good news from Wexla": a place.
    let placed = last == at && !matches!(two, "us" | "we" | "team" | "everyone" | "friends");
    (!placed && fits(page, at, last)).then_some(last)
}

/// "Put out by", "published by", "paid for by", "brought to you by".
fn is_put_out(page: &Page<'_>, at: usize) -> bool {
    let before = |word: &str| at > 0 && page.says(at - 1, word);
    match page.core(at) {
        // A fire is put out, too.
        "out" => (before("put") || before("sent")) && page.breaks(at - 1),
        "you" => before("to"),
        "for" => before("paid"),
        _ => page.says(at, "published") || page.says(at, "issued"),
    }
}

/// Whether the words from `at` may be somebody's name: no word of the language is among them.
fn is_person(page: &Page<'_>, at: usize) -> bool {
    const NAMES: Classes = Classes::GIVEN_NAME.with(Classes::FAMILY_NAME).with(Classes::ROLE);
    page.is(at, NAMES) || !(at..=run_end(page, at)).any(|t| page.is(t, Classes::COMMON) && !page.is(t, NAMES))
}

fn run_end(page: &Page<'_>, at: usize) -> usize {
    let mut last = at;
    while last < at + 5 && page.capital(last + 1) && !page.breaks(last + 1) && !page.has(last, flag::POSSESSIVE) {
        last += 1;
    }
    last
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::check;

    #[test]
    fn senders() {
        check(&[
            ("Brackish Hope | September update\n\nWe won.\n\nBrackish Hope thanks you.", &["o Brackish Hope", "o Brackish Hope"]),
            (
                "QUIBELLA – Fen letter\n\nWe won. Ask Quibella.\n\nGood.\n\nBye.\n\nQuibella, 3 Mill Lane.",
                &["o QUIBELLA", "o Quibella", "o Quibella"],
            ),
            (
                "ENOUGH FOR ALL WEXLEY\n\nWe won.\n\nGood.\n\nBye.\n\nEnough for All Wexley, 3 Mill Lane.",
                &["o ENOUGH FOR ALL WEXLEY", "o Enough for All Wexley"],
            ),
            ("QXR and MZX are glad\n\nWe won.\n\nQXR and MZX thank you.", &["o QXR", "o MZX", "o QXR", "o MZX"]),
            ("QUIBELLA – the bulletin of our fens\n\nWe won.\n\nGood.\n\nBye.\n\nQuibella costs much. Good news from Quibella.", &[]),
            ("Fen letter from Quibella\n\nWe won in Quibella.\n\nGood.\n\nBye.\n\nOur Best Wins, 3 Mill Lane.", &[]),
            ("We won.\n\nThanks.\n\nUnbowed is a registered charity.", &["o Unbowed"]),
            ("Latest Wins | September update\n\nWe won.", &[]),
            (
                "CLEAN AIR FOR QUORN\n\nWe won.\n\nGood.\n\nBye.\n\nClean Air for Quorn meets here.",
                &["o CLEAN AIR FOR QUORN", "o Clean Air for Quorn"],
            ),
            ("TAKE ACTION\n\nWe won.\n\nGood.\n\nBye.\n\nTake Action", &[]),
            ("With love from all of us at Quibella. They told us at Wexla.", &["o Quibella"]),
        ]);
    }

    #[test]
    fn senders_by_registers_and_hands() {
        for told in [
            "Fen letter\nPut out by Brackish Hope, Friday.",
            "Paid for by Brackish Hope. It rained.",
            "It rained.\n\nBrackish Hope is a 501(c)(3).",
            "It rained.\n\nBrackish Hope (registered charity 1055012)",
            "It rained.\n\nBrackish Hope, company no. 12",
            "It rained.\n\nBrackish Hope · ABN 55",
            "It rained.\n\nThank you,\nThe Brackish Hope team",
            "It rained.\n\nDirector, Brackish Hope",
        ] {
            check(&[(told, &["o Brackish Hope"])]);
        }
        for other in [
            "The fire was put out by Heavy Rain.",
            "It rained.\n\nSecond Thoughts, company all day.",
            "It rained.\n\nThe whole campaign team",
            "It rained.\n\nDirector, London",
            "It rained.\n\nSecond Thoughts are a 501.",
        ] {
            check(&[(other, &[])]);
        }
        check(&[("On behalf of Brackish Kitchens, thank you.", &["o Brackish Kitchens"]), ("On behalf of Xolwa Mbuth, it rained.", &[])]);
    }
}
