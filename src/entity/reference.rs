//! References: bills, acts, petitions, motions, cases and resolutions by their numbers.
//!
//! They are shapes, not words, so each is a regular expression of `lexicon/data/references.tsv`; it is tried only where one of
//! its trigger words stands, anchored there, and looks no further than a bound. Numbers without a word are in [`shape`].
//!
//! DESIGN. At nearly all trigger words stands no reference, which mostly the token behind tells (`may_begin`). To make all of the
//! expressions takes as long as to read half a megabyte: so each is made when it is first needed.

mod shape;

use super::scanners::Trigger;
use super::{Context, Entity, Value};
use crate::country::Country;
use crate::error::Error;
use crate::fold;
use crate::lexicon::{Classes, Lexicon, rows};
use crate::span::Span;
use crate::text::{PieceKind, Reading, Token, Window, flag, is_mark};
use regex::{Regex, RegexBuilder};
use std::sync::{Arc, OnceLock};

/// The word classes at which the scanner wakes.
pub(super) const TRIGGERS: Classes = Classes::REFERENCE;

/// The built-in table.
pub(super) const BUILT_IN: &str = include_str!("../lexicon/data/references.tsv");

/// A pattern with where it is at home.
#[derive(Debug)]
struct Form {
    /// The pattern as the table has it.
    pattern: String,
    /// A year stands before it: "[2023] UKSC 12".
    after_year: bool,
    /// Made when a trigger is first met that may lead on. Built-in patterns are checked by test, all others when taken in.
    regex: OnceLock<Option<Regex>>,
    /// The same for headings in capitals: "SENATE BILL 45".
    shouted: OnceLock<Option<Regex>>,
    /// None: everywhere.
    countries: Vec<Country>,
}

impl Form {
    fn new(pattern: &str, countries: Vec<Country>) -> Form {
        let (pattern, after_year) = pattern.strip_prefix("YEAR ").map_or((pattern, false), |rest| (rest, true));
        Form { pattern: pattern.to_owned(), after_year, regex: OnceLock::new(), shouted: OnceLock::new(), countries }
    }

    /// The limit bounds what a foreign table can ask for; the built-in patterns need a fraction of it.
    fn compile(&self, shouted: bool) -> Result<Regex, Error> {
        const LARGEST: usize = 1 << 18;
        let anchored = format!(r"\A(?:{})", expand(&self.pattern));
        let regex = RegexBuilder::new(&anchored).case_insensitive(shouted).size_limit(LARGEST).build();
        regex.map_err(|e| Error::table(format!("pattern {:?}: {e}", self.pattern)))
    }

    /// Where the match ends that begins with the text.
    fn end(&self, text: &str) -> Option<usize> {
        self.regex.get_or_init(|| self.compile(false).ok()).as_ref()?.find(text).map(|found| found.end())
    }

    /// Where the match ends that begins with the text, in capitals throughout; a pattern of capitals alone has been tried.
    fn end_of_shouted(&self, text: &str) -> Option<usize> {
        const WORD: usize = 3;
        let small = self.pattern.as_bytes().windows(WORD).any(|letters| letters.iter().all(u8::is_ascii_lowercase));
        let regex = if small { self.shouted.get_or_init(|| self.compile(true).ok()).as_ref()? } else { return None };
        regex.find(text).filter(|found| !found.as_str().bytes().any(|b| b.is_ascii_lowercase())).map(|found| found.end())
    }

    fn is_at_home(&self, country: Option<Country>) -> bool {
        self.countries.is_empty() || country.is_none_or(|country| self.countries.contains(&country))
    }
}

/// Patterns by the words that wake them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Patterns {
    /// By the value that a trigger has in the class [`Classes::REFERENCE`].
    by_trigger: Vec<Vec<Arc<Form>>>,
    /// Whether a reference can begin with the trigger in small letters, by the same.
    small: Vec<bool>,
}

impl Patterns {
    /// The built-in patterns; their triggers go into `lexicon`.
    pub fn new(lexicon: &mut Lexicon) -> Patterns {
        let mut patterns = Patterns::default();
        lexicon.add("/", Classes::REFERENCE);
        // The table is checked by test: a row that does not parse cannot be released.
        rows(BUILT_IN).filter_map(|(_, row)| parse_row(row).ok()).for_each(|row| patterns.put(row, lexicon));
        patterns
    }

    /// Takes in the rows of another table of the same form: triggers, pattern, countries, and columns that are not read here.
    #[cfg(test)]
    pub fn extend(&mut self, table: &str, lexicon: &mut Lexicon) -> Result<(), Error> {
        for (line, row) in rows(table) {
            let checked = parse_row(row).and_then(|row| row.form.compile(false).map(|_| row));
            self.put(checked.map_err(|e| e.context(format_args!("line {line}")))?, lexicon);
        }
        Ok(())
    }

    fn put(&mut self, row: Row<'_>, lexicon: &mut Lexicon) {
        for trigger in row.triggers.split(' ').filter(|t| !t.is_empty()) {
            let word = lexicon.add(trigger, Classes::REFERENCE);
            let number = lexicon.value(word, Classes::REFERENCE).unwrap_or(self.by_trigger.len() as u32);
            lexicon.add_valued(trigger, Classes::REFERENCE, number);
            if self.by_trigger.len() <= number as usize {
                self.by_trigger.resize(number as usize + 1, Vec::new());
                self.small.resize(number as usize + 1, false);
            }
            self.small[number as usize] |= begins_small(&row.form.pattern);
            self.by_trigger[number as usize].push(Arc::clone(&row.form));
        }
    }

    /// Whether a reference can begin so, with the trigger of that value.
    fn may_begin(&self, token: &Token, trigger: u32) -> bool {
        token.has(flag::CAPITAL) || self.small.get(trigger as usize).is_some_and(|&small| small)
    }

    /// The longest reference within `stretch` that begins with it and the trigger of that value, or with the year before it.
    ///
    /// `shouted` tells that the trigger is a word in capitals.
    fn longest(&self, text: &str, stretch: Span, trigger: u32, country: Option<Country>, shouted: bool) -> Option<Span> {
        let forms = self.by_trigger.get(trigger as usize)?;
        let (start, window) = (stretch.start(), Window::new(stretch.of(text)));
        let found = forms.iter().filter(|form| form.is_at_home(country)).filter_map(|form| {
            let plain = form.end(window.as_str());
            let end = if shouted { plain.max(form.end_of_shouted(window.as_str())) } else { plain };
            let end = start + window.end(end?);
            let first = if form.after_year { shape::year_before(text, start)? } else { start };
            (!goes_on(&text[end..])).then(|| Span::new(first, end))
        });
        found.max_by_key(|span| (span.end(), start - span.start()))
    }
}

/// Whether a match of the pattern can begin with a small letter, as far as its first chars tell: those of the ways of a group at its
/// beginning, and what stands behind the group where it may be left out.
fn begins_small(pattern: &str) -> bool {
    let first = |way: &str| match way.strip_prefix('[') {
        Some(set) => set.split(']').next().is_some_and(|set| set.contains(|c: char| c.is_ascii_lowercase())),
        None => way.starts_with(|c: char| c.is_ascii_lowercase()),
    };
    let Some((group, rest)) = pattern.strip_prefix("(?:").and_then(|group| group.split_once(')')) else { return first(pattern) };
    // A group within the group: not looked at more closely.
    group.contains('(') || group.split('|').any(first) || rest.strip_prefix('?').is_some_and(begins_small)
}

/// Whether a number goes on in what follows it: a letter, a digit, or a dash and a digit ("Bill 269–31" is a vote).
fn goes_on(rest: &str) -> bool {
    let mut chars = rest.chars();
    match chars.next() {
        Some('-' | '‐' | '\u{2011}' | '‒' | '–' | '—' | '−') => chars.next().is_some_and(|c| c.is_ascii_digit()),
        Some('/') => chars.next().is_some_and(char::is_alphanumeric) && !shape::names_chamber(&rest[1..]),
        Some('.') => chars.next().is_some_and(|c| c.is_ascii_digit()),
        Some(c) => c.is_alphanumeric(),
        None => false,
    }
}

struct Row<'a> {
    triggers: &'a str,
    form: Arc<Form>,
}

fn parse_row(line: &str) -> Result<Row<'_>, Error> {
    let mut columns = line.split('\t');
    let (Some(triggers), Some(pattern), Some(countries)) = (columns.next(), columns.next(), columns.next()) else {
        return Err(Error::table("three columns at least are expected: trigger words, pattern, countries"));
    };
    if triggers != fold::fold(triggers) {
        return Err(Error::table(format!("triggers {triggers:?} are not folded: lower case, no accents")));
    }
    let countries = countries.split(' ').filter(|c| *c != "*").map(str::parse).collect::<Result<_, _>>()?;
    Ok(Row { triggers, form: Arc::new(Form::new(pattern, countries)) })
}

/// The regular expression that a pattern stands for: digits and "No." in all its forms. Blanks and hyphens have but one: [`Window`].
fn expand(pattern: &str) -> String {
    let mut out = String::with_capacity(pattern.len() * 2);
    let (mut escaped, mut class) = (false, false);
    for c in pattern.chars() {
        match c {
            _ if escaped => out.push(c),
            '#' => out.push_str(if class { "0-9" } else { "[0-9]" }),
            '№' => out.push_str("(?:(?:[Nn]os?|N[Oo]S?)\\.?:? ?|[Nn]umbers?:? )"),
            _ => out.push(c),
        }
        class = !escaped && (c == '[' || (class && c != ']'));
        escaped = c == '\\' && !escaped;
    }
    out
}

/// Whether a reference can begin with the word or the mark, figures apart.
#[inline(always)]
pub(super) fn may_begin(trigger: &Trigger<'_>) -> bool {
    // Words in small letters that stand behind the first of a pattern: "number", "ref", "file", "day", "e" of "e-123", "in".
    const BEHIND: Classes = TRIGGERS.with(Classes::NUMBERED).with(Classes::TIME_UNIT).with(Classes::IN_FOR);
    let (token, next) = (trigger.token, trigger.next);
    token.is(TRIGGERS)
        & (next.any(flag::CAPITAL | flag::FIGURES, BEHIND) | (next.kind != PieceKind::Word) | (token.kind == PieceKind::Symbol))
}

/// Whether what stands behind the trigger `at` may go on to a number: no comma or colon, and figures not far.
fn leads_on(reading: &Reading<'_>, at: usize) -> bool {
    /// "Suit No.: A/B/C/D/E/5"
    const FAR: usize = 15;
    let near = reading.tokens.get(at + 1..).unwrap_or(&[]);
    let mark = near.first().is_some_and(|t| {
        t.kind == PieceKind::Symbol && matches!(reading.text.as_bytes()[t.start as usize], b',' | b';' | b':' | b')' | b'?' | b'!' | b'"')
    });
    // Where they stand cannot be foreseen: all are looked at.
    !mark && near.iter().take(FAR).fold(false, |any, t| any | t.has(flag::FIGURES))
}

/// What a reference that begins with the token `at` may take: all up to a line that is not the wrapped rest of the one before.
fn stretch(reading: &Reading<'_>, at: usize) -> Span {
    /// What the text within the longest may be cut into.
    const MOST: usize = 40;
    let behind = reading.tokens.get(at + 1..).unwrap_or(&[]);
    let next = behind.iter().take(MOST).find(|t| t.has(flag::LINE_START) && t.has(flag::SENTENCE_START));
    Span::new(reading.tokens[at].start as usize, next.map_or(reading.text.len(), |t| t.start as usize))
}

/// "SB 1140" of "HB 2207/SB 1140": the twin of a bill that is in another chamber.
fn is_twin(reading: &Reading<'_>, at: usize) -> bool {
    let number = at.checked_sub(2).filter(|_| is_mark!(reading.mark(at - 1), "/")).map(|number| &reading.tokens[number]);
    number.is_some_and(|t| t.has(flag::FIGURES)) && shape::names_chamber(&reading.text[reading.tokens[at].start as usize..])
}

/// Whether the token may be letters and digits in one: "EN5512".
fn is_code(token: &Token) -> bool {
    const LONGEST_CODE: u32 = 12;
    token.has(flag::CAPITAL) && token.end - token.start <= LONGEST_CODE
}

/// The value of the trigger that a token begins with where letters and digits are one token ("EN5512").
fn code(context: &Context<'_>, token: &Token) -> Option<u32> {
    let text = context.reading.text;
    let bytes = &text.as_bytes()[token.span().range()];
    let code = bytes.last().is_some_and(u8::is_ascii_digit);
    let letters = code.then(|| bytes.iter().take_while(|b| b.is_ascii_uppercase()).count())?;
    let (word, classes) = context.lexicon.look_up(text.get(token.start as usize..token.start as usize + letters)?);
    if classes.any(TRIGGERS) { context.lexicon.value(word, TRIGGERS) } else { None }
}

/// Proposes the reference that begins with the token `at`.
pub(super) fn scan(context: &Context<'_>, at: usize, found: &mut Vec<Entity>) {
    let reading = context.reading;
    let token = &reading.tokens[at];
    let start = token.start as usize;
    let trigger = match () {
        () if token.is(TRIGGERS) && token.kind == PieceKind::Symbol => {
            let german = || shape::of_senate(reading, at).filter(|_| context.country.is_none_or(|c| matches!(c.code(), "DE" | "EU")));
            let span = shape::file_number(reading.text, start).or_else(|| shape::numbered_by_year(reading, at)).or_else(german);
            found.extend(span.map(|span| Entity { span, value: Value::Reference }));
            return;
        }
        () if token.is(TRIGGERS) => context.lexicon.value(token.word, TRIGGERS),
        () if is_code(token) => code(context, token),
        () => None,
    };
    // Letters that wake patterns can begin another code, too.
    if is_code(token) {
        found.extend(shape::code(reading.text, start).map(|span| Entity { span, value: Value::Reference }));
    }
    let Some(trigger) = trigger.filter(|&trigger| context.rules.references.may_begin(token, trigger)) else { return };
    if !token.has(flag::FIGURES) && !leads_on(reading, at) {
        return;
    }
    // A code behind a letter, a digit, a slash or a dot is the tail of something else.
    if !token.has(flag::SPACE_BEFORE)
        && reading.text[..start].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '@' | '-' | '_'))
        && !is_twin(reading, at)
    {
        return;
    }
    const WORD: u32 = 3;
    let shouted = token.has(flag::ALL_CAPS) && token.end - token.start >= WORD;
    if let Some(span) = context.rules.references.longest(reading.text, stretch(reading, at), trigger, context.country, shouted) {
        if shape::is_dated_name(span.of(reading.text)) {
            return;
        }
        let first = reading.tokens[shape::with_initials(reading, at)].start as usize;
        let whole = Span::new(span.start().min(first), span.end());
        found.push(Entity { span: whole, value: Value::Reference });
        found.extend(shape::more(reading.text, span).map(|span| Entity { span, value: Value::Reference }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::testing::TABLES;
    use crate::text::Buffers;
    use proptest::prelude::*;
    use std::sync::LazyLock;

    #[test]
    fn every_row_hits_and_misses() {
        for line in rows(BUILT_IN).map(|(_, row)| row) {
            let columns: Vec<&str> = line.split('\t').collect();
            let [triggers, _, _, hit, miss, _source] = columns[..] else { panic!("six columns: {line}") };
            let mut lexicon = Lexicon::default();
            let mut patterns = Patterns::default();
            patterns.extend(line, &mut lexicon).unwrap();
            let longest = |text: &str| {
                let starts = std::iter::once(0).chain(text.match_indices(' ').map(|(at, _)| at + 1));
                starts
                    .filter_map(|start| {
                        let word = crate::text::pieces(&text[start..]).next()?.span.of(&text[start..]);
                        let letters = word.find(|c: char| c.is_ascii_digit()).unwrap_or(word.len());
                        let trigger = lexicon.value(lexicon.look_up(&word[..letters]).0, TRIGGERS)?;
                        patterns.longest(text, Span::new(start, text.len()), trigger, None, false)
                    })
                    .map(Span::end)
                    .max()
            };
            assert!(longest(hit).is_some(), "{triggers}: {hit}");
            assert_eq!(longest(miss), None, "{triggers}: {miss}");
        }
    }

    /// The forms of the table, each with a text that it hits and one that it misses.
    static FORMS: LazyLock<Vec<(Arc<Form>, [&str; 2])>> = LazyLock::new(|| {
        let table = rows(BUILT_IN).map(|(_, row)| (parse_row(row).unwrap().form, row));
        table.map(|(form, line)| (form, line.split('\t').collect::<Vec<_>>())).map(|(form, c)| (form, [c[3], c[4]])).collect()
    });

    proptest! {
        #[test]
        fn what_matches_is_looked_at(
            edits in prop::collection::vec((any::<prop::sample::Index>(), "[-0-9A-Z/. :()a-d\u{a0}\u{2011}]{0,2}"), 0..4),
        ) {
            for (form, texts) in FORMS.iter() {
                for text in texts {
                    let mut chars: Vec<String> = text.chars().map(String::from).collect();
                    for (at, new) in &edits {
                        let at = at.index(chars.len());
                        chars[at].clone_from(new);
                    }
                    let text = chars.concat();
                    let end = form.end(Window::new(&text).as_str());
                    prop_assert!(end.is_none() || !text.starts_with(|c: char| c.is_ascii_lowercase()) || begins_small(&form.pattern), "{}", text);
                    // What matches is looked at, but for "noA5": the abbreviation and what it numbers in one word.
                    let reading = Reading::new(&text, &TABLES.0, &mut Buffers::default());
                    if end.is_some() && reading.is(0, TRIGGERS) && !reading.str(1).starts_with("no") {
                        let trigger = Trigger::new(&reading.tokens, 0);
                        prop_assert!(may_begin(&trigger) || trigger.token.has(flag::FIGURES), "{}", text);
                        prop_assert!(leads_on(&reading, 0) || trigger.token.has(flag::FIGURES), "{}", text);
                    }
                }
            }
        }
    }

    #[test]
    fn references_are_found_whole() {
        let analyzer = crate::Analyzer::new();
        for (text, expected) in [
            ("In Bill\u{a0}C\u{2011}59, they", vec!["Bill\u{a0}C\u{2011}59"]),
            ("In Peti\u{ad}tion \u{200b} 17‐0442, they", vec!["Peti\u{ad}tion \u{200b} 17‐0442"]),
            ("The Senate has been told that it must pass Bill\n  C-59 in May.", vec!["Bill\n  C-59"]),
            ("What became of our Bill\n\n59 of us met", vec![]),
            ("Our Bill\n59 of us met", vec![]),
            ("petition e-4745, sponsored", vec!["e-4745"]),
            ("(O.A. No. 77/2021) and VID 633 of 2018", vec!["O.A. No. 77/2021", "VID 633 of 2018"]),
            ("It is No. 21-0908 in the docket, no. 40 in ours.", vec!["No. 21-0908"]),
            ("Cause No. 87 of 2014 has no cause", vec!["Cause No. 87 of 2014"]),
            ("(Case T-36/23), where", vec!["Case T-36/23"]),
            ("H.R. 20 was introduced; S. 567 too.", vec!["H.R. 20", "S. 567"]),
            ("under Directive (EU) 2019/1937 by", vec!["Directive (EU) 2019/1937"]),
            ("Security Council Resolution 2728 and resolution 2334", vec!["Resolution 2728", "resolution 2334"]),
            ("Criminal Appeal No. 2718 of 2023, noting", vec!["Criminal Appeal No. 2718 of 2023"]),
            ("the bill 5 of us signed; a case in 2020", vec![]),
            ("Motion M-44's aim", vec!["Motion M-44"]),
            ("MPs passed the Data Bill 269–31", vec![]),
            ("EN5512 and AB1884 in B12", vec!["EN5512", "AB1884"]),
            ("In Re Ode [2021] NGSC 4 and [2019] UKSC 22", vec!["[2019] UKSC 22"]),
            ("(2017) 9 SCC 12 and 2020 ONCA 77; UKSC 40", vec!["(2017) 9 SCC 12", "2020 ONCA 77"]),
            ("HCMA No. 71 of 2020 and FACILITIES No. 3", vec!["HCMA No. 71 of 2020"]),
            ("Drucksache 19/4410 (EPA-HQ-OW-2019-0144) in Matter 388", vec!["Drucksache 19/4410", "EPA-HQ-OW-2019-0144", "Matter 388"]),
            ("BAFA-LkSG-2023-0042 and Az. 4 K 118/22, but EPA-led work", vec!["BAFA-LkSG-2023-0042", "Az. 4 K 118/22"]),
            ("the Ferries Bill 2021 and Bill 12 of 2021", vec!["Bill 12 of 2021"]),
            ("Bills C-81, C-82 and 83.", vec!["Bills C-81", "C-82", "83"]),
            ("Senate Bill Nos. 711 and 2045 were merged", vec!["Senate Bill Nos. 711", "2045"]),
            ("Bills 3 and 40 people", vec!["Bills 3"]),
            ("Act No. XIV of 1997, Record No. 2019/88 JR", vec!["Act No. XIV of 1997", "Record No. 2019/88"]),
        ] {
            let analysis = analyzer.analyze(text);
            let found: Vec<&str> = analysis.entities().iter().filter(|e| e.value == Value::Reference).map(|e| e.span.of(text)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn file_numbers() {
        let analyzer = crate::Analyzer::new();
        for (text, expected) in [
            ("Plans 19/02211/OUT and 20/P/0117 were refused.", vec!["19/02211/OUT", "20/P/0117"]),
            ("The hearing on DA-2021/408 is off (see C19/0771/33/LL).", vec!["DA-2021/408", "C19/0771/33/LL"]),
            ("File 2019/0132(COD) and document A/HRC/41/7.", vec!["2019/0132(COD)", "A/HRC/41/7"]),
            ("TR0088-004121 and CV2018-00987, not GA-100-2000 or F16-12", vec!["TR0088-004121", "CV2018-00987"]),
            ("HCAL 2210/2020, SC FR 44/2020, CA (Writ) 61/2019", vec!["HCAL 2210/2020", "SC FR 44/2020", "CA (Writ) 61/2019"]),
            (
                "Motion (Item QM14/07) and 13 K 6021/23, 1 BvR 88/19, VI ZR 330/11",
                vec!["QM14/07", "13 K 6021/23", "1 BvR 88/19", "VI ZR 330/11"],
            ),
            ("the road QM14/07 and 5 May 10/11, 12 K 5/6", vec![]),
            ("SINCE MARCH 15/2020, FY 2021/2022, DUE 11/2023", vec![]),
            ("On 12/05/2021 the A406/M11 was shut 24/7, in Q3/2023 and FY2023/24.", vec![]),
            ("Read HTTPS://EXAMPLE.ORG/2023/0511/A or AC/DC 1974/75", vec![]),
        ] {
            let analysis = analyzer.analyze(text);
            let found: Vec<&str> = analysis.entities().iter().filter(|e| e.value == Value::Reference).map(|e| e.span.of(text)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    /// Bills of two chambers beside each other, several under one plural, and those of headings in capitals.
    #[test]
    fn twins_plurals_and_capitals() {
        let analyzer = crate::Analyzer::builder().country("US".parse().unwrap()).build().unwrap();
        for (text, expected) in [
            ("HB 2207/SB 1140 bans it (H.R. 707/S. 2031).", vec!["HB 2207", "SB 1140", "H.R. 707", "S. 2031"]),
            ("Senate Bill S417/Assembly Bill A2209 passed.", vec!["Senate Bill S417", "Assembly Bill A2209"]),
            ("They sent HB 2207/appendix and 12/SB pages.", vec![]),
            ("HBs 2207 and 2208 died, as did House Bills 2209 and 2210.", vec!["HBs 2207", "2208", "House Bills 2209", "2210"]),
            ("Resolutions 19-204 and 19-205 passed.", vec!["Resolutions 19-204", "19-205"]),
            ("Petitions 512207 and 512208 closed.", vec!["Petitions 512207", "512208"]),
            ("House Bill 2207 and 2208 homes.", vec!["House Bill 2207"]),
            ("House Bills 22 and 38 homes.", vec!["House Bills 22"]),
            ("SENATE BILL 77 SIGNED, EXECUTIVE ORDER 11207 STAYS", vec!["SENATE BILL 77", "EXECUTIVE ORDER 11207"]),
            ("WRIT PETITION NO. 31 OF 2019 HEARD", vec!["WRIT PETITION NO. 31 OF 2019"]),
            ("SENATE BILL ON 77 HOMES, EXECUTIVE ORDERS FOOD", vec![]),
        ] {
            let analysis = analyzer.analyze(text);
            let found: Vec<&str> = analysis.entities().iter().filter(|e| e.value == Value::Reference).map(|e| e.span.of(text)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn a_bad_row_names_its_line() {
        let error = Patterns::default().extend("# mine\nzoning\tZoning [0-9\t*\n", &mut Lexicon::default()).unwrap_err();
        assert!(error.is_table() && error.to_string().starts_with("line 2: "), "{error}");
        let error = Patterns::default().extend("zoning\tZoning (?:#{100}){100}\t*\n", &mut Lexicon::default()).unwrap_err();
        assert!(error.is_table() && error.to_string().starts_with("line 1: "), "{error}");
    }
}
