//! Tallies: "204-117", "61 to 12", "546 votes to 47", "61 for, 12 against", "Ayes 9, Noes 2".
//!
//! Two numbers are a tally where a word of voting stands by them; scores of games, ranges, ratios and dates have none.

use super::number::{self, Number};
use super::{Context, Entity, Value};
use crate::lexicon::listed::{List, list};
use crate::lexicon::{Classes, Lexicon};
use crate::text::{PieceKind, Reading, flag, is_mark};

/// Words that tell of a vote where two bare numbers stand by them.
const AROUND: &str = "\
    vote votes voted voting voters pass passed passes passing adopt adopted adopts adopting accept accepted accepts acceptance approve approved approves approving \
    approval reject rejected rejects rejecting rejection ratified ratify ratifies carried carries defeat defeated defeats ruled rule \
    rules ruling decision decided decides uphold upheld upholds struck strikes majority tally split splits council councillors \
    councilors councilmembers senate senators house assembly parliament parliamentarians lawmakers legislators legislature mps peers \
    lords commons committee subcommittee board trustees commission commissioners supervisors aldermen selectboard justices judges \
    panel court bench jury motion bill amendment ordinance resolution bylaw rezoning measure referendum backed backs agreed endorsed \
    endorses repealed repeals overturned overturns overrode override overrides failed fails tie tied margin ballot elected advanced \
    advances cleared clears sided siding opinion dissent dissenting dissented veto tabled scrapped scraps killed kills denied denies \
    delayed delays postponed banned bans supported supports opposed opposes confirmed confirms blocked blocks quashed cabinet \
    delegates congress sabha dáil dail seanad knesset bundestag sejm riksdag storting duma senedd stormont majlis dewan legislature \
    caucus union members strike concurred unanimous reading plenary session appropriations mayor mayors city county town village borough governor alderman legislative recommended recommends";

/// Words that tell of which side a number of votes is.
const SIDES: &str = "votes vote voted voting ayes aye yeas yea yes supporting favour favor support with versus vs \
    nothing nil none zero nought zip against members councillors councilors judges justices mps peers senators commissioners trustees contents";

/// Those of them that tell of a vote by themselves.
const VOICES: List = List::new("ayes noes yeas nays");

/// Words of games, which have scores.
const GAMES: List = List::new(
    "\
    game games match matches score scored scores league team goals goal season innings playoff tournament derby fc semifinal \
    semi-final beat extra-time",
);

/// No votes, behind "to".
const NOTHING: &List = list!("nothing nil none zero nought zip");

/// How far to either side of the numbers a word of voting may stand, in tokens of the same sentence.
const NEAR: usize = 16;

pub(super) fn register(lexicon: &mut Lexicon) {
    for word in AROUND.split_whitespace() {
        lexicon.add(word, Classes::VOTE);
    }
    for word in SIDES.split_whitespace() {
        lexicon.add(word, Classes::SIDE);
    }
    lexicon.add("in", Classes::IN_FOR);
    lexicon.add("for", Classes::IN_FOR);
}

/// Proposes the tally that `number` begins; the token behind it.
pub(super) fn scan(context: &Context<'_>, number: &Number, found: &mut Vec<Entity>) -> Option<usize> {
    if !whole(number) {
        return None;
    }
    let tally = Tally { context, reading: context.reading };
    if let Some((for_, end)) = tally.turned(number) {
        found.push(Entity { span: context.reading.span(number.first, end - 1), value: Value::Vote { for_, against: number.value } });
        return Some(end);
    }
    let (against, end, for_first) =
        tally.pair(number).or_else(|| tally.spelled(number)).or_else(|| tally.facing(number)).or_else(|| tally.headed(number))?;
    let (mut start, mut last) = (number.first, end - 1);
    if !for_first.is_empty() {
        (start, last) = (for_first.start, last.max(for_first.end - 1));
    }
    found.push(Entity { span: context.reading.span(start, last), value: Value::Vote { for_: number.value, against } });
    Some(last + 1)
}

fn whole(number: &Number) -> bool {
    number.tail.is_empty() && number.value < 100_000_000.0 && f64::from(number.value as u32) == number.value
}

struct Tally<'c> {
    context: &'c Context<'c>,
    reading: &'c Reading<'c>,
}

type Found = (f64, usize, std::ops::Range<usize>);

impl Tally<'_> {
    fn says(&self, at: usize, words: &List) -> bool {
        words.contains(self.reading.bytes(at))
    }

    fn number(&self, at: usize) -> Option<Number> {
        let token = self.reading.tokens.get(at)?;
        if token.kind != PieceKind::Number && !token.is(Classes::NUMERAL) || token.has(flag::SENTENCE_START) {
            return None;
        }
        number::read(self.context, at).filter(whole)
    }

    fn dash(&self, at: usize) -> bool {
        self.reading.is_hyphen(at) || is_mark!(self.reading.mark(at), "‒" | "–" | "—" | "−")
    }

    /// "204-117", "61 to 12", "7-0-1".
    fn pair(&self, number: &Number) -> Option<Found> {
        let reading = self.reading;
        let (first, at) = (number.first, number.end);
        if is_mark!(reading.mark(at), ":") {
            return self.ratio(number);
        }
        if !reading.is(at, Classes::RANGE) || !(self.dash(at) || self.says(at, list!("to"))) {
            return None;
        }
        let clean = !reading.glued(first) || is_mark!(reading.mark(first - 1), "(" | "[" | "“" | "\"" | "*" | "‘" | "~" | "—" | "–" | "_");
        let year = |n: &Number| n.like_year() && n.value >= 1900.0;
        if !clean || self.is_labelled(first) {
            return None;
        }
        // "6-to-3"
        let spelled = self.dash(at) && self.says(at + 1, list!("to")) && self.dash(at + 2) && reading.glued(at + 3);
        if spelled {
            let second = self.number(at + 3)?;
            return self.voting(first, second.end).then_some((second.value, second.end, 0..0));
        }
        if self.dash(at) && self.says(at + 1, list!("nil")) && self.voting(first, at + 2) {
            return Some((0.0, at + 2, 0..0));
        }
        if self.dash(at) {
            let second = self.number(at + 1)?;
            // Four digits to two are years: "2023-24".
            if reading.glued(at) != reading.glued(at + 1) || year(number) || self.says(second.end, list!("% per percent")) {
                return None;
            }
            let mut end = second.end;
            // "passed 95-4--a landslide"
            let aside = is_mark!(reading.mark(end), "—" | "–") || self.dash(end) && self.dash(end + 1) && reading.glued(end + 1);
            let aside = aside && self.number(end + 1).is_none();
            if self.dash(end) && reading.glued(end) && !aside {
                // The third are the abstentions; four numbers are something else.
                let third = self.number(end + 1).filter(|_| reading.glued(end + 1))?;
                end = third.end;
            }
            let glued = |at: usize| reading.glued(at) && is_mark!(reading.mark(at), "/" | ":" | "-" | "–" | "°" | "'");
            if glued(end) && !aside && !self.hyphen_word(end)
                || reading.tokens.get(end).is_some_and(|t| t.is(Classes::MONTH.with(Classes::TIME_UNIT)))
            {
                return None;
            }
            let range = number.value < second.value && super::count::counts_noun(reading, end) && !self.says(end, list!("votes vote"));
            return (!range && self.voting(first, end)).then_some((second.value, end, 0..0));
        }
        if self.says(at, list!("to")) {
            // "eleven to nothing"
            let counts = super::count::counts_noun(reading, at + 2) && !self.says(at + 2, list!("against on in for to with when not"));
            if self.says(at + 1, NOTHING) && !year(number) && !counts && self.voting(first, at + 2) {
                return Some((0.0, at + 2, 0..0));
            }
            let second = self.number(at + 1)?;
            if year(number) || year(&second) || (first > 0 && self.says(first - 1, list!("from between"))) {
                return None;
            }
            let follows = self.says(second.end, list!("votes vote majority margin decision ruling split")) && number.value != second.value
                || self.says(second.end, list!("against in on for to with when not"));
            let counted = super::count::counts_noun(reading, second.end) && !follows;
            let led = first > 0
                && (self.says(
                    first - 1,
                    list!("by voted votes vote of , ( tie split carried passed was — – : rejected approved adopted defeated ruled council board lost won failed a it died fell falls sank down through home clear division ended us them out"),
                ) || reading.tokens[first - 1].is(Classes::VOTE)
                    // "The tally stood at 40 to 31."
                    || first > 1 && self.says(first - 1, list!("at")) && self.says(first - 2, list!("stood stands tally count")));
            return (led && !counted && self.voting(first, second.end)).then_some((second.value, second.end, 0..0));
        }
        None
    }

    /// "Section 9-112", "grades 5-7": what the word before numbers, not its vote; "they carried the clause 9-4" is one.
    fn is_labelled(&self, first: usize) -> bool {
        const LABELS: List = List::new(
            "section sections sec article articles art chapter chapters clause clauses page pages para paras paragraph paragraphs grade grades \
            age ages aged class classes year years lot lots unit units phase phases item items title titles rule rules schedule schedules step \
            steps route routes level levels room rooms regulation regulations nos",
        );
        let Some(word) = first.checked_sub(1).filter(|&word| self.says(word, &LABELS)) else { return false };
        let told = word > 0 && self.says(word - 1, list!("the a an this that these its their our his her new"));
        !told && !self.reading.tokens[first].has(flag::SENTENCE_START)
    }

    /// "a 4:1 verdict", "by 7:2", "with 31:14": how benches divide in South Asia, and councils in Germany. What can be a time of day
    /// is one.
    fn ratio(&self, number: &Number) -> Option<Found> {
        let (reading, at) = (self.reading, number.end);
        let one = |n: &Number| n.value < 10.0 && n.end == at + 2 && reading.str(at + 1).len() == 1;
        let clock = |n: &Number| number.value <= 24.0 && !one(n);
        let second = self.number(at + 1).filter(|n| !clock(n) && reading.glued(at) && reading.glued(at + 1))?;
        let ends = !(reading.glued(second.end) && is_mark!(reading.mark(second.end), ":" | "/" | "-"));
        let told = self.says(second.end, list!("majority verdict decision ruling judgment judgement vote split bench order"))
            || number.first > 0 && self.says(number.first - 1, list!("by voted split divided with"));
        (ends && told && self.voting(number.first, second.end)).then_some((second.value, second.end, 0..0))
    }

    /// A hyphen and a word behind a tally: "a 5–4-vote", "7-2-majority".
    fn hyphen_word(&self, at: usize) -> bool {
        self.dash(at) && self.reading.tokens.get(at + 1).is_some_and(|t| t.is(Classes::VOTE))
    }

    /// "546 votes to 47", "seven votes to one", "61 for, 12 against", "61 votes in favour and 12 against", "9 ayes to 2 noes".
    fn spelled(&self, number: &Number) -> Option<Found> {
        let mut at = number.end;
        let mut votes = false;
        const OPENS: Classes = Classes::SIDE.with(Classes::IN_FOR);
        if !(self.reading.is(at, OPENS) || self.reading.is(at + 1, OPENS))
            || !self.says(at, list!("votes vote voted voting in ayes aye yeas yea yes supporting for"))
                && !self.says(at + 1, list!("voted voting for in"))
        {
            return None;
        }
        if self.says(at, list!("votes vote")) {
            (votes, at) = (true, at + 1);
        } else if self.reading.tokens.get(at).is_some_and(|t| t.kind == PieceKind::Word && !t.is(Classes::FUNCTION))
            && self.says(at + 1, list!("voted voting for in"))
        {
            // "61 councillors voted for, 12 against", "31 MPs in favour and 12 against".
            at += if self.says(at + 1, list!("voted voting")) { 2 } else { 1 };
        } else if self.says(at, list!("voted voting")) {
            at += 1;
        }
        if votes && self.says(at, list!("to")) && self.says(at + 1, NOTHING) {
            return Some((0.0, at + 2, 0..0));
        }
        if votes && self.says(at, list!("to against")) {
            let second = self.number(at + 1)?;
            let end = if self.says(second.end, list!("votes")) { second.end + 1 } else { second.end };
            return Some((second.value, if self.says(end - 1, list!("votes")) { end - 1 } else { end }, 0..0));
        }
        // "145 votes, with 78 against"
        let side = self.favour(at).or_else(|| (votes && self.joined(at) > at).then_some(at))?;
        at = self.joined(side);
        if let Some(end) = self.nobody(at) {
            return Some((0.0, end, 0..0));
        }
        let second = self.number(at)?;
        let mut end = second.end;
        for words in [list!("votes vote members councillors"), list!("were was voted voting")] {
            if self.says(end, words) {
                end += 1;
            }
        }
        self.says(end, list!("against opposed opposing noes no nays nay dissenting nos")).then_some((second.value, end + 1, 0..0))
    }

    /// "nine councillors to three", "117 against 92", "8 yes votes against 2 no votes".
    fn facing(&self, number: &Number) -> Option<Found> {
        const VOTERS: List = List::new("members councillors councilors judges justices mps peers senators commissioners trustees");
        let mut at = number.end;
        at += usize::from(self.says(at, list!("yes")));
        at += usize::from(self.says(at, list!("votes")));
        let voters = self.says(at, &VOTERS) && self.says(at + 1, list!("to"));
        if !voters && !self.says(at, list!("against")) {
            return None;
        }
        let second = self.number(at + 1 + usize::from(voters))?;
        let mut end = second.end;
        end += usize::from(self.says(end, list!("no")));
        end += usize::from(end > second.end && self.says(end, list!("votes")));
        let votes = self.says(end, list!("votes"));
        let counted = end == second.end && !votes && super::count::counts_noun(self.reading, end);
        (!counted && self.voting(number.first, end)).then_some((second.value, end + usize::from(votes), 0..0))
    }

    /// "14 votes against and 9 in favour", "31 MPs voted against and 12 for": those in favour come last; with the token behind.
    fn turned(&self, number: &Number) -> Option<(f64, usize)> {
        let mut at = number.end;
        let voters = self.says(at + 1, list!("voted were voting")) && !self.reading.is(at, Classes::FUNCTION);
        at += match () {
            () if voters => 2,
            () => usize::from(self.says(at, list!("votes voted were"))),
        };
        if at == number.end || !self.says(at, list!("against opposed")) {
            return None;
        }
        let second = self.number(self.joined(at + 1)).filter(|_| self.joined(at + 1) > at + 1)?;
        let mut end = second.end;
        end += usize::from(self.says(end, list!("votes")));
        end += usize::from(self.says(end, list!("voted were")));
        let end = match () {
            () if self.says(end, list!("in")) && self.says(end + 1, list!("favour favor support")) => end + 2,
            // "9 for" and no noun: "9 for tea".
            () if self.says(end, list!("for")) && !self.reading.tokens.get(end + 1).is_some_and(|t| t.kind == PieceKind::Word) => end + 1,
            () => return None,
        };
        Some((second.value, end))
    }

    /// Behind "for", "in favour", "ayes", "yes".
    fn favour(&self, at: usize) -> Option<usize> {
        let (word, next) = (self.says(at, list!("in")), at + 1);
        if word && self.says(next, list!("favour favor support")) {
            return Some(at + 2);
        }
        if self.says(at, list!("ayes aye yeas yea yes supporting")) {
            return Some(if self.says(at + 1, list!("votes")) { at + 2 } else { at + 1 });
        }
        self.says(at, list!("for")).then(|| self.object(at + 1))
    }

    /// Behind what is voted for: "for it and 4 against", "for the motion, 4 against".
    fn object(&self, at: usize) -> usize {
        const LONGEST: usize = 4;
        if !self.says(at, list!("it the this that our their his her")) {
            return at;
        }
        let joint = |t: &usize| self.says(*t, list!("and , ; with while"));
        let ends = |t: usize| self.reading.tokens.get(t).is_none_or(|t| t.has(flag::SENTENCE_START));
        (at + 1..at + 1 + LONGEST).take_while(|&t| !ends(t)).find(joint).unwrap_or(at)
    }

    /// Behind "none against", "no votes against", "nobody opposed".
    fn nobody(&self, at: usize) -> Option<usize> {
        if !self.says(at, list!("none nobody no zero nil")) {
            return None;
        }
        let votes = at + 1 + usize::from(self.says(at + 1, list!("votes vote one members councillors")));
        let side = votes + usize::from(self.says(votes, list!("voted voting cast were was")));
        self.says(side, list!("against opposed opposing")).then_some(side + 1)
    }

    /// Over what joins the two sides: ",", "and", "to", "with", "–".
    fn joined(&self, mut at: usize) -> usize {
        for _ in 0..3 {
            if self.says(at, list!(", ; / – - — and to with while only just versus vs .")) {
                at += 1;
            }
        }
        at
    }

    /// "Ayes 9, Noes 2", "For: 31. Against: 4", "Votes for: 31, votes against: 4", "In favour 7, opposed 2", "Contents 9; Not-Contents 8":
    /// the words stand before the numbers.
    fn headed(&self, number: &Number) -> Option<Found> {
        // A word of a side, or a mark behind it.
        if !self.reading.is(number.first.checked_sub(1)?, Classes::SIDE.with(Classes::IN_FOR).with(Classes::TIE)) {
            return None;
        }
        let colon = |at: usize| if at > 0 && self.says(at - 1, list!(": – — - =")) { at - 1 } else { at };
        let word = colon(number.first).checked_sub(1)?;
        let before =
            |words: &List| word.checked_sub(1).filter(|&at| self.says(at, words) && !self.reading.tokens[word].has(flag::SENTENCE_START));
        let sure = self.says(word, list!("ayes aye yeas yea yes contents"));
        let first = match () {
            () if sure => word,
            () if self.says(word, list!("favour favor")) => before(list!("in")).unwrap_or(word),
            () if self.says(word, list!("for")) => before(list!("votes")).unwrap_or(word),
            () => return None,
        };
        if !sure && colon(number.first) == number.first && !self.reading.tokens[first].has(flag::CAPITAL) {
            return None;
        }
        let mut at = self.joined(number.end + usize::from(self.says(number.end, list!("votes"))));
        at += usize::from(self.says(at, list!("votes")));
        at = match () {
            () if self.says(at, list!("noes nays nay no nos against opposed")) => at + 1,
            // "Not-Contents", "Not Content"
            () if self.says(at, list!("not non")) => at + 2 + usize::from(self.dash(at + 1)),
            () => return None,
        };
        if self.says(at, list!(": – - =")) {
            at += 1;
        }
        let second = number::read(self.context, at).filter(whole)?;
        Some((second.value, second.end, first..second.end))
    }

    /// Whether a word of voting stands near, and none of games.
    fn voting(&self, first: usize, end: usize) -> bool {
        let reading = self.reading;
        let mut vote = false;
        let mut look = |at: usize| {
            vote |= reading.tokens[at].is(Classes::VOTE)
                || is_floor(reading, at)
                || reading.tokens[at].is(Classes::SIDE) && reading.listed(at, &VOICES);
            !reading.listed(at, &GAMES)
        };
        let mut from = first;
        while from > 0 && first - from < NEAR && !reading.tokens[from].has(flag::SENTENCE_START) {
            from -= 1;
            if !look(from) {
                return false;
            }
        }
        let mut to = end;
        while to < reading.tokens.len() && to - end < NEAR && !reading.tokens[to].has(flag::SENTENCE_START) {
            if !look(to) {
                return false;
            }
            to += 1;
        }
        vote
    }
}

/// The place where a chamber votes: "on the floor", "cleared the House floor", but no "third floor".
fn is_floor(reading: &Reading<'_>, at: usize) -> bool {
    reading.listed(at, list!("floor chamber"))
        && at > 0
        && !reading.tokens[at].has(flag::SENTENCE_START)
        && reading.listed(at - 1, list!("the house senate assembly full both lower upper"))
}

#[cfg(test)]
mod tests {
    use super::super::testing::entities;
    use super::*;

    #[test]
    fn tallies_in_all_spellings() {
        for (text, expected) in [
            ("Council rejected the quarry 9-2.", Some(("9-2", 9.0, 2.0))),
            ("The bill passed 95-4--a landslide.", Some(("95-4", 95.0, 4.0))),
            ("The bill passed 95-4—a landslide.", Some(("95-4", 95.0, 4.0))),
            ("The bill passed 95-4-2-1.", None),
            ("The ordinance passed 6–3 on second reading.", Some(("6–3", 6.0, 3.0))),
            ("The board voted 7-0-1 to drop the fee.", Some(("7-0-1", 7.0, 0.0))),
            ("MPs backed the clause by 311 to 250.", Some(("311 to 250", 311.0, 250.0))),
            ("It was adopted with 412 votes to 98, with 31 abstentions.", Some(("412 votes to 98", 412.0, 98.0))),
            ("The bench ruled by seven votes to two.", Some(("seven votes to two", 7.0, 2.0))),
            ("The motion carried: 31 for, 4 against.", Some(("31 for, 4 against", 31.0, 4.0))),
            ("There were 40 votes in favour and 12 against.", Some(("40 votes in favour and 12 against", 40.0, 12.0))),
            ("Ayes 9, Noes 2.", Some(("Ayes 9, Noes 2", 9.0, 2.0))),
            ("The bench upheld it in a 4:1 verdict.", Some(("4:1", 4.0, 1.0))),
            ("The court decided by 6:3 to stop it.", Some(("6:3", 6.0, 3.0))),
            ("The town council decided with 31:14 to buy it.", Some(("31:14", 31.0, 14.0))),
            ("The council met with 12:30 as its hour.", None),
            ("The board killed it nine to nothing.", Some(("nine to nothing", 9.0, 0.0))),
            ("It fell from nine to nothing.", None),
            ("Members voted 41 for, none against.", Some(("41 for, none against", 41.0, 0.0))),
            ("There were 12 votes in favour and no votes against.", Some(("12 votes in favour and no votes against", 12.0, 0.0))),
            ("The council pays 41 for none of it.", None),
            ("For 8, Against 3, Abstain 1.", Some(("For 8, Against 3", 8.0, 3.0))),
            ("For 8, see page 3.", None),
            ("Votes for: 11, votes against: 6.", Some(("Votes for: 11, votes against: 6", 11.0, 6.0))),
            ("They cast their votes for 11 against the rest of 6.", None),
            ("In favour 23, opposed 4.", Some(("In favour 23, opposed 4", 23.0, 4.0))),
            ("They were in favour 23 times, opposed 4 times.", None),
            ("The Lords voted: Contents 180; Not-Contents 175.", Some(("Contents 180; Not-Contents 175", 180.0, 175.0))),
            ("Contents 180; see page 175.", None),
            ("The court ruled 6-to-3 on it.", Some(("6-to-3", 6.0, 3.0))),
            ("Rooms for 2-to-3 guests.", None),
            ("31 MPs voted in favour, with only 1 opposed.", Some(("31 MPs voted in favour, with only 1 opposed", 31.0, 1.0))),
            ("Councillors agreed by nine members to three.", Some(("nine members to three", 9.0, 3.0))),
            ("MPs voted 117 against 92.", Some(("117 against 92", 117.0, 92.0))),
            ("The court ruled 5 against 3 firms.", None),
            ("We sent nine councillors to 3 towns before the vote.", None),
            ("There were 14 votes against and 9 in favour.", Some(("14 votes against and 9 in favour", 9.0, 14.0))),
            ("31 MPs voted against and 12 for.", Some(("31 MPs voted against and 12 for", 12.0, 31.0))),
            ("31 MPs voted against and 12 for tea.", None),
            ("Voting 8–nil, the council agreed.", Some(("8–nil", 8.0, 0.0))),
            ("It fell to 9 to zero degrees, the committee said.", None),
            ("There were 12 votes for the motion and 4 against.", Some(("12 votes for the motion and 4 against", 12.0, 4.0))),
            ("145 MPs voted for the bill and 78 against it.", Some(("145 MPs voted for the bill and 78 against", 145.0, 78.0))),
            ("It got 145 votes, with 78 against.", Some(("145 votes, with 78 against", 145.0, 78.0))),
            ("It got 145 votes, with 78 from Erith.", None),
            ("We asked 12 councillors for the plan and 4 maps.", None),
            ("For: 12 votes; against: 4.", Some(("For: 12 votes; against: 4", 12.0, 4.0))),
            ("Section 9-112 was upheld.", None),
            ("Pupils in grades 5-7 voted for it.", None),
            ("They passed the new rule 7-2.", Some(("7-2", 7.0, 2.0))),
            ("The board sided with us 5 to 2.", Some(("5 to 2", 5.0, 2.0))),
            ("The board threw it out 9 to 2.", Some(("9 to 2", 9.0, 2.0))),
            ("The tally stood at 31 to 22.", Some(("31 to 22", 31.0, 22.0))),
            ("The ayes have it by 311–282.", Some(("311–282", 311.0, 282.0))),
            ("The council mixes it 4:1 with sand.", None),
            ("The council meets at 7:30.", None),
            ("Pay offer: accepted, 118 to 31.", Some(("118 to 31", 118.0, 31.0))),
            ("We accepted 12 to 15 boxes.", None),
            ("Lok Sabha: 290-112.", Some(("290-112", 290.0, 112.0))),
            ("The motion died 45 to 38.", Some(("45 to 38", 45.0, 38.0))),
            ("In the storm 12 died, 3 to 5 were hurt.", None),
            ("A 5–4 ruling keeps the fence.", Some(("5–4", 5.0, 4.0))),
            ("In a 6-3 decision the court agreed.", Some(("6-3", 6.0, 3.0))),
            ("The vote was 14 to 14.", Some(("14 to 14", 14.0, 14.0))),
            ("The Senate passed it 1,204-87.", Some(("1,204-87", 1204.0, 87.0))),
            ("The board voted unanimously.", None),
            ("Our team won the match 3-2 as the council watched.", None),
            ("The council will take 10-15 days to vote.", None),
            ("The council approved 10 to 15 homes.", None),
            ("The committee met on 3-5 May.", None),
            ("The 2023-24 budget passed.", None),
            ("The council cut the fee from 12 to 9.", None),
            ("Votes were counted by 12 tellers.", None),
            ("She took it out on the floor, 37-28.", Some(("37-28", 37.0, 28.0))),
            ("Flats on the third floor, 10-12, are damp.", None),
        ] {
            let found = entities(text, "GB").into_iter().find_map(|(words, e)| match e.value {
                Value::Vote { for_, against } => Some((words, for_, against)),
                _ => None,
            });
            assert_eq!(found, expected.map(|(w, f, a)| (w.to_owned(), f, a)), "{text}");
        }
    }
}
