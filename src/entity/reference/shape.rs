//! Numbers of files, cases and judgments that are told by their shape, without a word of the table.

use crate::lexicon::Classes;
use crate::span::Span;
use crate::text::{PieceKind, Reading, flag, is_blank, is_mark};

/// A file number around the slash at the token `slash`, the first of its run: "22/01234/FUL", "DA-2023/77", "A/HRC/49/3".
///
/// Such numbers have no word before them to wake a pattern, only their form: capitals and digits without a blank, two groups of
/// digits at least, one of them long.
pub(super) fn file_number(text: &str, slash: usize) -> Option<Span> {
    const LONGEST: usize = 32;
    let part = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || matches!(b, b'/' | b'-' | b'.');
    let bytes = text.as_bytes();
    let left = bytes[slash.saturating_sub(LONGEST)..slash].iter().rev().take_while(|&&b| part(b)).count();
    let start = slash - left;
    if left == 0 || bytes[start..slash].contains(&b'/') || !bytes[start].is_ascii_alphanumeric() {
        return None;
    }
    let right = bytes[slash..].iter().take(LONGEST).take_while(|&&b| part(b)).count();
    let mut end = slash + text.get(slash..slash + right)?.trim_end_matches(['.', '-', '/']).len();
    // The procedures of the European Union name their kind: "2022/0155(COD)".
    let procedure =
        [b"(COD)", b"(CNS)", b"(NLE)", b"(INI)", b"(RSP)", b"(BUD)", b"(APP)", b"(INL)", b"(IMM)", b"(ACI)", b"(DEC)", b"(RPS)"]
            .iter()
            .any(|&k| bytes[end..].starts_with(k));
    end += if procedure { 5 } else { 0 };
    end += if bytes[end..].starts_with(b" (COD)") { 6 } else { 0 };
    let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '/' | '_' | '@' | '#' | '='));
    let body = &text[start..end];
    if !apart(text[..start].chars().next_back())
        || !apart(text[end..].chars().next())
        || bytes[end..].starts_with(b".") && bytes.get(end + 1).is_some_and(u8::is_ascii_alphanumeric)
    {
        return None;
    }
    let groups = || body.split(|c: char| !c.is_ascii_digit()).filter(|g| !g.is_empty());
    let united = UNITED.iter().any(|p| body.starts_with(p)) && groups().count() > 0;
    let letters = body.bytes().filter(u8::is_ascii_uppercase).count();
    // Roads, aircraft and periods: "A406/M11", "Q3/2023", "FY2023/24".
    let sign = |s: &str| s.len() > 1 && s.starts_with(|c: char| c.is_ascii_uppercase()) && s[1..].bytes().all(|b| b.is_ascii_digit());
    // The bills of two chambers: "A4814/S3158".
    let bills = |b: &str| b.len() > 3 && b.starts_with(['A', 'H', 'S']);
    let twins = body.contains('S') && body.split('/').all(bills);
    let signs = body.split('/').all(sign) && !twins
        || ["Q", "H", "FY", "T"]
            .iter()
            .any(|p| body.strip_prefix(p).is_some_and(|r| r.starts_with(|c: char| c.is_ascii_digit())) && groups().count() == 2);
    let long = groups().count() > 1 && groups().any(|g| g.len() > 2) && groups().map(str::len).sum::<usize>() > 4;
    // "Item NM23/41": what it numbers stands before it, and the number may be short.
    let told = letters > 1 && groups().count() > 1 && TOLD.iter().any(|what| text[..start].trim_ascii_end().ends_with(what));
    (united || letters > 0 && (long || told) && !signs).then(|| Span::new(start, end))
}

/// What documents of the United Nations begin with: assemblies, councils, committees.
const UNITED: [&str; 15] = [
    "A/RES/", "A/HRC/", "S/RES/", "S/PRST/", "E/CN.", "E/RES/", "E/C.", "CEDAW/C/", "CCPR/C/", "CRC/C/", "CAT/C/", "CERD/C/", "CRPD/C/",
    "CMW/C/", "CED/C/",
];

/// What a short number is of.
const TOLD: [&str; 14] = [
    " Item",
    "(Item",
    " item",
    "(item",
    " Minute",
    " minute",
    "(Minute",
    " Ref",
    "(Ref",
    " ref",
    "(ref",
    " reference",
    " Reference",
    " motion",
];

/// A case of a German court around the slash `slash`, the senate's number before the register and two figures of the year behind:
/// "13 K 6021/23", "1 BvR 2656/18", "VI ZR 330/11".
pub(super) fn of_senate(reading: &Reading<'_>, slash: usize) -> Option<Span> {
    let (number, year) = (slash.checked_sub(1)?, slash + 1);
    let (register, senate) = (number.checked_sub(1)?, number.checked_sub(2)?);
    let figures = |at: usize, most: usize| {
        let text = reading.bytes(at);
        !text.is_empty() && text.len() <= most && text.iter().all(u8::is_ascii_digit)
    };
    let apart = |at: usize| !reading.glued(at) && !reading.tokens[at].has(flag::SENTENCE_START);
    let ends = !(reading.glued(year + 1) && is_mark!(reading.mark(year + 1), "/" | "-" | "."));
    let letters = reading.bytes(register);
    let initial = letters.first().is_some_and(u8::is_ascii_uppercase)
        && letters.len() <= 4
        && letters.iter().all(u8::is_ascii_alphabetic)
        && (letters.len() == 1 || letters[1..].iter().any(u8::is_ascii_uppercase))
        && !reading.is(register, Classes::MONTH);
    let roman = !reading.bytes(senate).is_empty() && reading.bytes(senate).iter().all(|b| b"IVX".contains(b));
    let fits = figures(number, 6) && figures(year, 2) && reading.bytes(year).len() == 2 && reading.glued(slash) && reading.glued(year);
    (fits && ends && initial && apart(number) && apart(register) && (figures(senate, 3) || roman)).then(|| reading.span(senate, year))
}

/// A case of a court or a register, numbered within a year, around the slash `slash`: "HCAL 1423/2021", "SC FR 97/2021",
/// "CA (Writ) 412/2023". Initials stand before it; the number must be none of a month.
pub(super) fn numbered_by_year(reading: &Reading<'_>, slash: usize) -> Option<Span> {
    let (number, year) = (slash.checked_sub(1)?, slash + 1);
    let figures = |at: usize| {
        let text = reading.str(at);
        let digits = reading.tokens.get(at).is_some_and(|t| t.kind == PieceKind::Number) && text.len() <= 6;
        text.parse::<u32>().ok().filter(|_| digits && text.bytes().all(|b| b.is_ascii_digit()))
    };
    let is_year = |number: u32| (1900..2100).contains(&number);
    let first = figures(number).filter(|&number| !is_year(number))?;
    let apart = reading.glued(slash) && reading.glued(year) && !(reading.glued(year + 1) && is_mark!(reading.mark(year + 1), "/" | "-"));
    figures(year).filter(|&year| first > 0 && apart && is_year(year))?;
    let mut word = number.checked_sub(1)?;
    // "(Writ)", "(P)"
    let bracketed = word > 2 && is_mark!(reading.mark(word), ")") && is_mark!(reading.mark(word - 2), "(");
    if bracketed && reading.tokens[word - 1].kind == PieceKind::Word {
        word -= 3;
    }
    if reading.tokens[number].has(flag::SENTENCE_START) || !are_initials(reading, word) {
        return None;
    }
    let more = word > 0 && !reading.glued(word) && !reading.tokens[word].has(flag::SENTENCE_START) && are_initials(reading, word - 1);
    (first > 12 || more).then(|| reading.span(if more { word - 1 } else { word }, year))
}

/// Initials, as courts and registers are called: "HCAL", "SC".
fn are_initials(reading: &Reading<'_>, at: usize) -> bool {
    const ORDINARY: Classes = Classes::FUNCTION.with(Classes::COMMON).with(Classes::MONTH).with(Classes::WEEKDAY).with(Classes::TIME_UNIT);
    let token = &reading.tokens[at];
    let long = (2..=8).contains(&(token.end - token.start));
    token.kind == PieceKind::Word && token.has(flag::ALL_CAPS) && long && !token.is(ORDINARY) && !token.has(flag::POSSESSIVE)
}

/// The token that a number of a year begins with whose "No." is at `at`: initials before it belong to it ("HCMA No. 614 of 2022").
pub(super) fn with_initials(reading: &Reading<'_>, at: usize) -> usize {
    let before = at.checked_sub(1).filter(|_| !reading.glued(at) && !reading.tokens[at].has(flag::SENTENCE_START));
    before.filter(|&before| reading.says(at, "no") && are_initials(reading, before)).unwrap_or(at)
}

/// Whether a reference is only the name of a bill or an act with its year: "the Housing Bill 2022".
pub(super) fn is_dated_name(reference: &str) -> bool {
    let year = |digits: &str| {
        digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20")) && digits.bytes().all(|b| b.is_ascii_digit())
    };
    let (name, number) = reference.rsplit_once(is_blank).unwrap_or(("", ""));
    matches!(name.trim_end_matches(is_blank), "Bill" | "BILL" | "Act" | "ACT" | "Akta" | "petition") && year(number)
}

/// Whether the text begins with a bill of one of two chambers, in letters and with its number: "SB 1140", "S. 2031", "Assembly Bill A2209".
pub(super) fn names_chamber(text: &str) -> bool {
    const LONGEST: usize = 24;
    const CHAMBERS: [&str; 23] = [
        "AB", "SB", "HB", "HF", "SF", "HR", "SR", "AR", "HJR", "SJR", "AJR", "HCR", "SCR", "ACR", "H.R.", "H.B.", "S.B.", "A.B.", "S.",
        "A.", "H.", "H.F.", "S.F.",
    ];
    let figures = |rest: &str| rest.trim_start_matches(is_blank).starts_with(|c: char| c.is_ascii_digit());
    let letters = CHAMBERS.iter().filter_map(|chamber| text.strip_prefix(chamber)).any(|rest| figures(rest) && rest.starts_with(is_blank));
    let words = ["House ", "Senate ", "Assembly "].iter().filter_map(|chamber| text.strip_prefix(chamber));
    letters || words.into_iter().any(|rest| rest.bytes().take(LONGEST).any(|b| b.is_ascii_digit()))
}

/// The numbers that follow those of a plural: "Nos. 1979 and 2053", "Bills C-5, C-6 and C-7".
pub(super) fn more(text: &str, first: Span) -> impl Iterator<Item = Span> {
    let head = first.of(text);
    const PLURALS: [&str; 16] = [
        "Nos",
        "nos",
        "Bills",
        "Acts",
        "Cases",
        "Petitions",
        "Motions",
        "Resolutions",
        "Orders",
        "Ordinances",
        "Files",
        "Measures",
        "Propositions",
        "Amendments",
        "HBs",
        "SBs",
    ];
    let plural = PLURALS.iter().any(|word| head.contains(word));
    let digits_of_head = head.bytes().rev().take_while(u8::is_ascii_digit).count();
    let mut end = first.end();
    std::iter::from_fn(move || {
        let rest = text.get(end..).filter(|_| plural)?;
        let joint = [", and ", " and ", " & ", ", "].iter().find(|joint| rest.starts_with(**joint))?;
        let number = &rest[joint.len()..];
        let letters = number.bytes().take_while(|b| b.is_ascii_uppercase() || *b == b'-').count();
        let digits = number[letters..].bytes().take_while(u8::is_ascii_digit).count();
        // "Application nos. 1234/20 and 5678/21"
        let year = number[letters + digits..].strip_prefix('/').filter(|_| digits > 0 && head.contains('/'));
        let year = year.map_or(0, |year| 1 + year.bytes().take_while(u8::is_ascii_digit).count());
        // "Resolutions 24-118 and 24-119"
        let part = number[letters + digits..].strip_prefix('-').filter(|_| digits > 0 && head.contains('-'));
        let part = part.map_or(0, |part| 1 + part.bytes().take_while(u8::is_ascii_digit).count());
        let length = letters + digits + year.max(part);
        let behind = &number[length..];
        // Another number of the list, or the end of it: nothing is counted.
        let ends = behind.is_empty()
            || behind.starts_with(['.', ',', ';', ')', ':', '\n'])
            || behind.starts_with(" and ")
            || behind.starts_with(" & ");
        let verb = [" were", " are", " was", " to", " in", " on", " have", " of"].iter().any(|verb| behind.starts_with(verb));
        // Nobody counts in four figures without a comma, of as many digits as the bill before has.
        let alike = digits >= 4 && digits == digits_of_head && !head.contains("os");
        let fits = (1..=6).contains(&digits)
            && letters <= 3
            && (ends || verb || alike || part > 2)
            && !behind[1.min(behind.len())..].starts_with(|c: char| c.is_ascii_digit());
        let start = end + joint.len();
        end = start + length;
        fits.then(|| Span::new(start, end))
    })
}

/// A code of capitals, digits, a hyphen and more digits: "DR0417-31120", "CV2019-01234".
pub(super) fn code(text: &str, start: usize) -> Option<Span> {
    const FEWEST: usize = 6;
    let bytes = &text.as_bytes()[start..];
    let letters = bytes.iter().take_while(|b| b.is_ascii_uppercase()).count();
    let digits = |from: usize| bytes[from..].iter().take_while(|b| b.is_ascii_digit()).count();
    let first = digits(letters);
    if !(1..=4).contains(&letters) || !(2..=8).contains(&first) {
        return None;
    }
    let hyphen = match bytes[letters + first..] {
        [b'-', ..] => 1,
        // U+2010 to U+2013
        [0xe2, 0x80, 0x90..=0x93, ..] => 3,
        _ => return None,
    };
    let behind = letters + first + hyphen;
    let second = digits(behind);
    let end = start + behind + second;
    let apart = text[..start].chars().next_back().is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '/' | '-' | '_' | '.' | '@' | '#'));
    let ends = text[end..].chars().next().is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '/' | '-' | '_' | '@'));
    ((3..=8).contains(&second) && first + second >= FEWEST && apart && ends).then(|| Span::new(start, end))
}

/// Where the year begins that stands before `start`: "[2023] ", "(2018) 10 ", "2021 ".
pub(super) fn year_before(text: &str, start: usize) -> Option<usize> {
    let without_blanks = |text: &'_ str| {
        let end = text.trim_end_matches(is_blank).len();
        (end < text.len()).then_some(end)
    };
    let is_year = |digits: &str| digits.len() == 4 && (digits.starts_with("18") || digits.starts_with("19") || digits.starts_with("20"));
    let tail = |text: &str| text.len() - text.bytes().rev().take_while(u8::is_ascii_digit).count();
    let before = &text[..without_blanks(&text[..start])?];
    let figures = tail(before);
    if is_year(&before[figures..]) {
        return (!before[..figures].ends_with(|c: char| c.is_alphanumeric() || c == '-' || c == '/')).then_some(figures);
    }
    // The volume behind a year in brackets.
    let volume = (1..=3).contains(&(before.len() - figures));
    let bracketed = if volume { &before[..without_blanks(&before[..figures])?] } else { before };
    let inner = bracketed.strip_suffix([']', ')'])?;
    let figures = tail(inner);
    let opens = is_year(&inner[figures..]) && inner[..figures].ends_with(['[', '(']);
    opens.then(|| figures - 1)
}
