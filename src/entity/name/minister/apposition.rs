//! Names and titles side by side: "Orla Quinn, the rail minister", "the Minister for Rail, Orla Quinn, said".

use crate::entity::name::join::is_courtesy;
use crate::entity::name::known::words_in;
use crate::entity::{Entity, Value};
use crate::fold::Lower;
use crate::lexicon::listed::List;
use crate::span::Span;
use crate::text::{Reading, Window, flag, is_blank};

/// What goes on behind a minister's name, so that the name was whole.
const BEHIND_NAME: [&str; 20] = [
    "and ", "today", "now", "then", "until ", "since ", "in ", "at ", "under ", "from ", "who ", "when ", "to ", "on ", "over ", "has ",
    "had ", "will ", "must ", "should ",
];

/// The text between two mentions, in one form. The end of a line stays where what stands behind does not go on with what is before.
fn between(reading: &Reading<'_>, left: Span, right: Span) -> Window {
    let gap = reading.text.get(left.end()..right.start()).unwrap_or("");
    let goes_on = || {
        let behind = Span::new(left.end().min(right.start()), right.start() + 1);
        !reading.tokens[reading.tokens_in(behind)].iter().any(|t| t.has(flag::LINE_START) && t.has(flag::SENTENCE_START))
    };
    if gap.contains('\n') && !goes_on() { Window::of_lines(gap) } else { Window::new(gap) }
}

/// White space within a line.
fn is_gap(c: char) -> bool {
    c != '\n' && is_blank(c)
}

/// Letters behind a name.
const POST_NOMINALS: [&str; 25] = [
    "pc", "mp", "mps", "mpp", "mla", "mna", "mha", "td", "msp", "ms", "mep", "mlc", "kc", "qc", "sc", "am", "ao", "obe", "cbe", "phd",
    "mk", "senator", "mnr", "san", "mca",
];

/// "Marc Miller, the immigration minister," and "the Minister for Finance, Michael McGrath,": the name takes the portfolio.
pub(in super::super) fn join(reading: &Reading<'_>, numbers: impl Iterator<Item = usize>, found: &mut [Entity]) {
    let text = reading.text;
    let closed = |end: usize| {
        let behind = text.get(end..).unwrap_or("");
        let letters = behind_letters(behind);
        // "Orla Quinn, T.D. Mary Walsh": the full stop ends the sentence, too.
        if behind[..behind.len() - letters.len()].ends_with('.') {
            return true;
        }
        let rest = letters.trim_start_matches(|c| is_gap(c) || matches!(c, '*' | '_'));
        rest.is_empty()
            || rest.starts_with([',', '.', ';', ':', '(', ')', '!', '?', '\n', '\r', '–', '—', '”', '"', '|', ']'])
            || BEHIND_NAME.iter().any(|w| rest.starts_with(w))
    };
    // "the Minister, Ann Byrne TD, said"
    let inserted = |end: usize| behind_letters(text.get(end..).unwrap_or("")).starts_with([',', ')']);
    for at in numbers {
        let Value::Minister { name: None, portfolio } = found[at].value else { continue };
        let title = found[at].span;
        // "Ann Lee, a government minister": an office without a matter of its own.
        let governs = title.of(text).get(..10).is_some_and(|start| start.eq_ignore_ascii_case("government"));
        if (portfolio.is_some() || governs)
            && let Some(before) = bearer_before(found, at)
            && let Some(name) = free_name(&found[before])
            && (closed(title.end()) && beside(between(reading, found[before].span, title).as_str())
                || is_signed(text, found[before].span, title)
                || is_told(between(reading, found[before].span, title).as_str()) && !text[title.end()..].starts_with(['\'', '’', '-']))
        {
            found[before].value = Value::Minister { name: Some(name), portfolio };
            continue;
        }
        if let Some(behind) = found.get(at + 1).copied()
            && let Value::Person { name, role } = behind.value
            && !is_served(&text[..title.start()])
            && (closed(behind.span.end()) && portfolio.is_some()
                // "the Environment Minister, Ann Lee's decision"
                || portfolio.is_some() && ["'s", "’s"].iter().any(|s| text[behind.span.end()..].starts_with(s))
                || inserted(behind.span.end()) || is_borne_as(text, title.start()))
            && (is_apposed(between(reading, title, behind.span).as_str())
                || portfolio.is_some() && is_answer(between(reading, title, behind.span).as_str()) && closed(behind.span.end()))
            && role.is_none_or(|role| role.len() < 9 || is_courtesy(role.of(text)))
            && (words_in(reading, reading.tokens_in(name)).nth(1).is_some()
                || role.is_some_and(|role| is_peer(role.of(text)) || is_addressed(role.of(text))))
        {
            found[at + 1].value = Value::Minister { name: Some(name), portfolio };
        }
    }
}

/// Whether a name and a title have a line each, as in addresses and below letters.
fn is_signed(text: &str, name: Span, title: Span) -> bool {
    let alone = |span: Span| {
        let (before, behind) = (text.get(..span.start()).unwrap_or(""), text.get(span.end()..).unwrap_or(""));
        let opens = before.trim_end_matches(is_gap).chars().next_back().is_none_or(|c| c == '\n');
        let behind = behind_letters(behind).trim_start_matches(|c| is_gap(c) || c == ',');
        opens && (behind.is_empty() || behind.starts_with(['\n', '\r']))
    };
    let gap = behind_letters(text.get(name.end()..title.start()).unwrap_or(""));
    gap.len() < 8 && gap.matches('\n').count() == 1 && gap.trim_matches(',').trim().is_empty() && alone(name) && alone(title)
}

/// Whether somebody serves the minister whose title stands behind `before`, so that a name behind a comma is theirs: "a spokesperson
/// for the MEC, Ann Lee, said".
fn is_served(before: &str) -> bool {
    const SERVING: List = List::named("serving");
    let before = before.trim_end_matches(is_gap);
    let before = before.strip_suffix(" the").unwrap_or(before);
    let role = before.strip_suffix(" for").or_else(|| before.strip_suffix(" to"));
    let last = role.and_then(|role| role.rsplit(|c: char| !c.is_alphabetic()).next());
    last.is_some_and(|word| SERVING.contains(word) && !word.starts_with(char::is_uppercase))
}

/// The name of a person or of a minister whose office is not told yet.
fn free_name(entity: &Entity) -> Option<Span> {
    match entity.value {
        Value::Person { name, .. } | Value::Minister { name: Some(name), portfolio: None } => Some(name),
        _ => None,
    }
}

/// Whether a name so far behind a title is told to be its bearer's: "The rail minister is Orla Quinn", "was then".
fn is_answer(gap: &str) -> bool {
    const COPULAS: List = List::new("is was remains became");
    const AROUND: List = List::new("then now today still currently at the time was is remains became of day again");
    let words = || gap.split(' ').filter(|w| !w.is_empty());
    gap.len() < 32 && words().any(|w| COPULAS.contains(w)) && words().all(|w| AROUND.contains(w))
}

/// Whether a role is a peer's, who goes by one name: "Baroness Quibell".
fn is_peer(role: &str) -> bool {
    matches!(role, "Lord" | "Lady" | "Baroness" | "Baron" | "Viscount" | "Earl" | "Sir" | "Dame")
}

/// Whether a role is a form of address that a surname alone stands behind: "Mr. Quibell".
fn is_addressed(role: &str) -> bool {
    matches!(role.trim_end_matches('.'), "Mr" | "Mrs" | "Ms" | "Miss" | "Dr")
}

/// Whether "as" stands before a title, so that whose it is stands behind: "As housing minister, Orla Quinn refused".
fn is_borne_as(text: &str, title: usize) -> bool {
    let before = text[..title].trim_end_matches(is_gap);
    let before = before.strip_suffix(" the").unwrap_or(before);
    before.strip_suffix("As").or_else(|| before.strip_suffix(" as")).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
}

/// The mention before a title, the party in brackets behind a name left out: "Orla Quinn (SPD), Minister of Health".
fn bearer_before(found: &[Entity], title: usize) -> Option<usize> {
    let before = title.checked_sub(1)?;
    let party = matches!(found[before].value, Value::Organization) && found[before].span.len() < 12;
    if party { before.checked_sub(1) } else { Some(before) }
}

/// Whether a name so far behind a title is its bearer's: a comma, perhaps what narrows the title down before it: " (Oil), ",
/// " in the Eastern Cape, ".
fn is_apposed(gap: &str) -> bool {
    const LONGEST: usize = 48;
    let mut gap = gap.trim_matches(' ');
    if gap.len() > LONGEST || gap.contains('\n') {
        return false;
    }
    if gap.starts_with('(')
        && let Some((_, rest)) = gap.split_once(')')
    {
        gap = rest.trim_ascii_start();
    }
    if ["in ", "of ", "for ", "at the time", "then"].iter().any(|tie| gap.starts_with(tie))
        && let Some((place, _)) = gap.split_once(',')
    {
        gap = &gap[place.len()..];
    }
    let Some(courtesy) = gap.strip_prefix(',') else { return matches!(gap, "(" | ":" | "–" | "—") };
    courtesy.split(' ').filter(|w| !w.is_empty()).all(|w| w.eq_ignore_ascii_case("the") || is_courtesy(w))
}

/// What stands behind a name and the letters of its bearer's seat or honours: " MP, …", " TD and …".
fn behind_letters(text: &str) -> &str {
    let mut rest = text;
    while let Some(behind) = rest.strip_prefix(|c| is_gap(c) || c == ',').map(str::trim_ascii_start) {
        let letters = behind.bytes().take_while(|b| b.is_ascii_alphabetic() || *b == b'.').count();
        let (word, next) = behind.split_at(letters);
        // "T.D."
        let plain = || word.bytes().filter(|b| *b != b'.').map(|b| b.to_ascii_lowercase());
        if !word.starts_with(|c: char| c.is_ascii_uppercase()) || !POST_NOMINALS.iter().any(|letters| plain().eq(letters.bytes())) {
            break;
        }
        rest = next;
    }
    rest
}

/// Whether the text between a name and a title says that the one bears the other: "is the", "became", ", who was then",
/// "took over as", ", appointed".
fn is_told(gap: &str) -> bool {
    const COPULAS: List = List::new("is was became becomes remains remained who's who’s 's ’s been be being serves served becoming");
    /// Behind a copula or a comma; without one, the name does it to the minister: "Ann Lee named the minister".
    const PASSIVE: List = List::new("appointed made named promoted sworn elected confirmed reappointed");
    /// Before "as".
    const CAREERS: List = List::named("careers");
    const AROUND: List = List::named("beside-offices");
    const LONGEST: usize = 40;
    // "Orla Quinn MSP, who was"
    let gap = behind_letters(gap);
    if gap.len() > LONGEST || gap.contains('\n') {
        return false;
    }
    // "Orla Quinn, who is both our neighbour and"
    let both = [", who is both ", ", who was both ", ", both "].iter().any(|start| gap.starts_with(start));
    if both && gap.trim_ascii_end().ends_with(" and") {
        return true;
    }
    let (mut copula, mut passive, mut career, mut as_, mut until) = (false, false, false, false, false);
    let comma = gap.starts_with([',', '(']) || gap.starts_with(" (");
    for word in gap.split([' ', ',', '(', ')']).filter(|w| !w.is_empty()) {
        let (is, made, served) = (COPULAS.contains(word), PASSIVE.contains(word), CAREERS.contains(word));
        if !(is || made || served || AROUND.contains(word)) {
            return false;
        }
        copula |= is;
        passive |= made;
        career |= served;
        as_ |= word.eq_ignore_ascii_case("as");
        until |= word.eq_ignore_ascii_case("until");
    }
    // "Ann Lee was in his time …" says nothing without "as".
    copula && (!career || as_ || gap.contains("who")) || passive && comma || career && as_ || until && comma
}

/// Whether a title so far behind a name is the bearer's: post-nominals, a comma, an article, "then", a country's genitive.
fn beside(gap: &str) -> bool {
    // "P.C., M.P., "
    let mut gap = behind_letters(gap).trim();
    if gap.len() > 60 {
        return false;
    }
    // "(SPD), "
    if let Some((party, rest)) = gap.strip_prefix('(').and_then(|rest| rest.split_once(')'))
        && !party.contains(' ')
        && rest.trim_ascii_start().starts_with(',')
    {
        gap = rest.trim_ascii_start();
    }
    // "Orla Quinn – Minister of Health"
    if gap == "-" {
        return true;
    }
    let Some(cut) = gap.find([',', '(', '\n', '–', '—', '|', ':']) else { return gap == "as" || gap == "as the" };
    let (letters, rest) = gap.split_at(cut);
    let mark = rest.chars().next().map_or(1, char::len_utf8);
    let small = [
        "a",
        "an",
        "another",
        "recently",
        "until",
        "the",
        "our",
        "outgoing",
        "incoming",
        "caretaker",
        "interim",
        "previously",
        "formerly",
        "once",
        "newly",
        "appointed",
        "also",
        "both",
        "then",
        "former",
        "acting",
        "its",
        "new",
        "current",
        "federal",
        "and",
        "now",
        "ex",
        "-",
        "provincial",
        "state",
        "deputy",
        "last",
        "first",
        "latest",
        "longest",
        "serving",
        "who",
        "is",
        "as",
    ];
    letters.split([' ', ',', '.']).filter(|w| !w.is_empty()).all(|w| POST_NOMINALS.contains(&Lower::new(w).as_str()))
        && rest[mark..]
            .split([' ', '\n', '-'])
            .filter(|w| !w.is_empty())
            .all(|w| small.contains(&Lower::new(w).as_str()) || w.ends_with("'s") || w.ends_with("’s"))
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::check;

    #[test]
    fn bearers_are_told() {
        for told in [
            "Orla Quinn, a rail minister at the time, refused.",
            "Orla Quinn (then a rail minister) refused.",
            "Orla Quinn took over as rail minister.",
            "Orla Quinn, who was briefly rail minister, refused.",
            "Orla Quinn, until recently rail minister, refused.",
            "Orla Quinn, appointed rail minister in May, refused.",
            "Orla Quinn was appointed rail minister.",
            "Orla Quinn has been promoted to rail minister.",
            "Orla Quinn, who as rail minister signed it, left.",
            "Orla Quinn resigned as rail minister.",
            "Orla Quinn, in her time as rail minister, agreed.",
            "Orla Quinn,\u{a0}the \u{200b}rail minister, refused.",
        ] {
            check(&[(told, &["m Orla Quinn [Orla Quinn; rail]", "m rail minister [-; rail]"])]);
        }
        for told in [
            "The rail minister is Orla Quinn.",
            "The rail minister at the time, Orla Quinn, agreed.",
            "The rail minister then was Orla Quinn.",
            "We call on the rail minister, Orla Quinn to act.",
            "As rail minister, Orla Quinn agreed.",
        ] {
            check(&[(told, &["m rail minister [-; rail]", "m Orla Quinn [Orla Quinn; rail]"])]);
        }
        check(&[(
            "The rail minister, Datuk Seri Omar Baig, agreed. Ann Lee MSP, who was once rail minister, did not.",
            &[
                "m rail minister [-; rail]",
                "m Datuk Seri Omar Baig [Omar Baig; rail]",
                "m Ann Lee [Ann Lee; rail]",
                "m rail minister [-; rail]",
            ],
        )]);
        check(&[("The rail minister, Baroness Quibell, agreed.", &["m rail minister [-; rail]", "m Baroness Quibell [Quibell; rail]"])]);
    }

    #[test]
    fn others_are_not() {
        for other in [
            "Orla Quinn named the rail minister.",
            "Orla Quinn took the rail minister to court.",
            "Orla Quinn, appointed by the rail minister, agreed.",
            "Orla Quinn was made to wait by the rail minister.",
            "Orla Quinn is the rail minister's friend.",
        ] {
            check(&[(other, &["p Orla Quinn", "m rail minister [-; rail]"])]);
        }
        check(&[("The rail minister is no friend of Orla Quinn.", &["m rail minister [-; rail]", "p Orla Quinn"])]);
    }
}
