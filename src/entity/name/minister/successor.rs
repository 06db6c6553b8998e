//! Ministers told by those who hold the same office: "his successor, Orla Quinn", "former Secretary Tom Reid".

use crate::entity::name::join::is_courtesy;
use crate::entity::{Entity, Portfolio, Value};
use crate::fold::Lower;
use crate::span::Span;

/// How far behind a minister they stand, in bytes.
const REACH: usize = 400;
/// In so many entities before and behind, another mention with a title is looked for: everywhere would take the longer the longer
/// the text is.
const AROUND: usize = 200;
/// How those are called who hold an office before, after or beside a minister.
const TIES: [&str; 7] = ["deputy", "successor", "predecessor", "counterpart", "counterparts", "successors", "predecessors"];
/// Words before a title that say that it is the office of another.
const PASSED_ON: [&str; 6] = ["former", "then", "previous", "predecessor", "successor", "ex"];

/// Gives people the office of the minister before them where the text says that they hold it, too. `numbers` are those of the people
/// and ministers among `found`, in the order of the text.
pub(in super::super) fn pass_on(text: &str, numbers: impl Iterator<Item = usize>, found: &mut [Entity]) {
    let mut office: Option<(usize, Portfolio)> = None;
    let mut secretary: Option<Portfolio> = None;
    // The last office that a head of government hands on.
    let mut brief: Option<(usize, Portfolio)> = None;
    for at in numbers {
        let span = found[at].span;
        match found[at].value {
            Value::Minister { name, portfolio: Some(portfolio) } => {
                // "Ann Lee replaced Tom Reid as rail minister."
                if let Some(before) = at.checked_sub(1)
                    && let Value::Person { name, .. } = found[before].value
                    && replaces(text.get(found[before].span.end()..span.start()).unwrap_or(""))
                {
                    found[before].value = Value::Minister { name: Some(name), portfolio: Some(portfolio) };
                }
                office = Some((span.end(), portfolio));
                let head = ["Prime", "First", "Premier", "Chief", "PM", "Taoiseach"].iter().any(|head| span.of(text).starts_with(head));
                brief = if head { brief } else { office };
                if name.is_none_or(|name| name.len() < span.len()) && span.of(text).contains("Secretary") {
                    secretary = Some(portfolio);
                }
            }
            Value::Minister { name: Some(name), portfolio: None } if span.of(text).starts_with("Secretary") => {
                if let Some(portfolio) = secretary.filter(|_| PASSED_ON.contains(&last_word(text, span.start()).as_str())) {
                    found[at].value = Value::Minister { name: Some(name), portfolio: Some(portfolio) };
                }
            }
            Value::Person { name, role } if role.is_none_or(|role| is_courtesy(role.of(text))) => {
                let near = office.filter(|(end, _)| span.start() - end < REACH);
                // Whose own title stands elsewhere has the office of that.
                let surname = |name: Span| last_word(text, name.end());
                let titled = |at: usize| match found[at].value {
                    Value::Minister { name: Some(other), portfolio: Some(_) } => surname(other).as_str() == surname(name).as_str(),
                    _ => false,
                };
                let mut around = at.saturating_sub(AROUND)..found.len().min(at + AROUND);
                let tied = |_: &_| TIES.contains(&last_word(text, span.start()).as_str()) && !around.any(titled);
                let handed = brief.filter(|(end, _)| span.start() - end < REACH && is_handed(text, span.start()));
                if let Some((_, portfolio)) = near.filter(tied).or(handed) {
                    found[at].value = Value::Minister { name: Some(name), portfolio: Some(portfolio) };
                } else {
                    office = None;
                }
            }
            // Of somebody else "his" may be said.
            Value::Person { .. } => office = None,
            _ => {}
        }
    }
}

/// Whether the words between two people say that one came behind the other in office.
fn replaces(gap: &str) -> bool {
    const VERBS: [&str; 9] = [
        "replaced",
        "succeeded",
        "replaces",
        "succeeds",
        "has replaced",
        "has succeeded",
        "took over from",
        "will replace",
        "will succeed",
    ];
    const PASSIVE: [&str; 3] = ["was replaced by", "was succeeded by", "gave way to"];
    // "Ann Lee, who replaced Tom Reid as rail minister, left."
    let gap = gap.strip_prefix(", who").unwrap_or(gap);
    VERBS.contains(&gap.trim()) || PASSIVE.contains(&gap.trim())
}

/// Whether the words before a person say that an office goes to them: "handed the brief to", "gave his portfolio to".
fn is_handed(text: &str, start: usize) -> bool {
    const GIVEN: [&str; 8] = ["gave", "handed", "passed", "gives", "hands", "passes", "given", "offered"];
    const OFFICES: [&str; 6] = ["brief", "portfolio", "post", "job", "ministry", "office"];
    let mut words = text[..start].trim_end().rsplit([' ', '\u{a0}']);
    words.next() == Some("to")
        && words.next().is_some_and(|word| OFFICES.contains(&word))
        && words.next().is_some_and(|word| matches!(word, "the" | "his" | "her" | "their" | "that"))
        && words.next().is_some_and(|word| GIVEN.contains(&word))
}

/// The word before a byte, a comma behind it left out.
fn last_word(text: &str, end: usize) -> Lower {
    let before = text[..end].trim_end_matches([' ', '\u{a0}', ',', '-']);
    let start = before.bytes().rposition(|byte| !byte.is_ascii_alphabetic()).map_or(0, |at| at + 1);
    Lower::new(before.get(start..).unwrap_or(""))
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::check;

    #[test]
    fn offices_are_passed_on() {
        check(&[
            (
                "Rail Minister Orla Quinn left. Her successor, Tom Reid, agreed. Reid came.",
                &["m Rail Minister Orla Quinn [Orla Quinn; rail]", "m Tom Reid [Tom Reid; rail]", "m Reid [Tom Reid; rail]"],
            ),
            (
                "Rail Minister Orla Quinn and her French counterpart Tom Reid met.",
                &["m Rail Minister Orla Quinn [Orla Quinn; rail]", "m Tom Reid [Tom Reid; rail]"],
            ),
            (
                "Ann Lee replaced Tom Reid as rail minister. Joe Okoye replaced Maria Okoye.",
                &["m Ann Lee [Ann Lee; rail]", "m Tom Reid [Tom Reid; rail]", "m rail minister [-; rail]", "p Joe Okoye", "p Maria Okoye"],
            ),
            (
                "Rail Minister Orla Quinn left. The Prime Minister handed her brief to Tom Reid.",
                &["m Rail Minister Orla Quinn [Orla Quinn; rail]", "m Prime Minister [-; prime minister]", "m Tom Reid [Tom Reid; rail]"],
            ),
            (
                "Rail Minister Orla Quinn left. She handed the keys to Tom Reid.",
                &["m Rail Minister Orla Quinn [Orla Quinn; rail]", "p Tom Reid"],
            ),
            ("Our director left. Her successor, Tom Reid, agreed.", &["p Tom Reid"]),
            (
                "Rail Minister Orla Quinn left. A lawyer, Tom Reid, agreed.",
                &["m Rail Minister Orla Quinn [Orla Quinn; rail]", "p Tom Reid"],
            ),
        ]);
    }
}
