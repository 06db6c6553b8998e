//! The attributes of mentions, found and annotated, and whether they agree.

use super::GoldEntity;
use crate::entity::{Amount, Bound, Entity, EntityKind, Value};
use crate::text::fold;

/// The attributes of a mention as the contract names them, as strings.
pub fn attributes(entity: &Entity, text: &str) -> Vec<(&'static str, String)> {
    let amount = |Amount { value, bound }: Amount| vec![("value", value.to_string()), ("bound", bound.to_string())];
    let mut found = Vec::new();
    match entity.value {
        Value::Minister { name, portfolio } => {
            found.extend(name.map(|n| ("name", n.of(text).to_owned())));
            found.extend(portfolio.map(|p| ("portfolio", p.words(text))));
        }
        Value::Person { name, role } => {
            found.push(("name", name.of(text).to_owned()));
            found.extend(role.map(|r| ("role", r.of(text).to_owned())));
        }
        Value::Organization | Value::Reference => {}
        Value::Count { amount: a, unit } => {
            found = amount(a);
            found.extend(unit.map(|u| ("unit", u.of(text).to_owned())));
        }
        Value::Money { amount: a, currency } => {
            found = amount(a);
            found.extend(currency.map(|c| ("currency", c.to_string())));
        }
        Value::Percent(a) => found = amount(a),
        Value::Rank(value) => found.push(("value", value.to_string())),
        Value::Vote { for_, against } => found = vec![("for", for_.to_string()), ("against", against.to_string())],
        Value::Date(value) => found.extend(value.map(|v| ("edtf", v.to_string()))),
        Value::Duration(duration) => found.push(("iso", duration.to_string())),
    }
    found
}

/// The attributes that make up a kind's value: a role and a unit do not count.
fn telling(kind: EntityKind) -> &'static [&'static str] {
    match kind {
        EntityKind::Minister => &["name", "portfolio"],
        EntityKind::Person => &["name"],
        EntityKind::Organization | EntityKind::Reference => &[],
        EntityKind::Count | EntityKind::Percent => &["value", "bound"],
        EntityKind::Money => &["value", "currency", "bound"],
        EntityKind::Rank => &["value"],
        EntityKind::Vote => &["for", "against"],
        EntityKind::Date => &["edtf"],
        EntityKind::Duration => &["iso"],
    }
}

/// Whether a mention says what the annotator says: numbers equal, words equal when folded.
pub(super) fn same_value(wanted: &GoldEntity, found: &Entity, text: &str) -> bool {
    let attributes = attributes(found, text);
    telling(wanted.kind).iter().all(|&name| {
        let default = (name == "bound").then_some(Bound::Exact.as_str());
        let left = wanted.attribute(name).or(default);
        let right = attributes.iter().find(|(n, _)| *n == name).map(|(_, v)| v.as_str());
        match (left, right) {
            (Some(left), Some(right)) => match (left.parse::<f64>(), right.parse::<f64>()) {
                (Ok(a), Ok(b)) if name != "edtf" => (a - b).abs() <= 1e-9 * a.abs().max(1.0),
                _ => squeezed(left) == squeezed(right),
            },
            (left, right) => left.is_none() && right.is_none(),
        }
    })
}

/// Folded, white space squeezed.
fn squeezed(words: &str) -> String {
    fold::fold(words).split_whitespace().collect::<Vec<_>>().join(" ")
}
