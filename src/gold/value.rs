//! Whether the attributes of a mention found agree with those annotated.

use super::GoldEntity;
use crate::entity::{Bound, Entity, EntityKind};
use crate::fold;

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
    let attributes = found.attributes(text);
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
