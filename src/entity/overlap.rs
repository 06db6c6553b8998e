//! The one rule for mentions that share text.
//!
//! 1. A mention that touches noise (an address, a phone number, a link, a time of day) is dropped.
//! 2. Of two that overlap, the kind that reads more into the words wins: see [`rank`].
//! 3. Within one rank the longer wins, then the earlier.
//!
//! One turn: an amount of money that holds a name within it ("30 million CFA francs") is money.

use super::{Entity, EntityKind};
use crate::span::Span;

/// How much a kind reads into the words; the higher wins.
fn rank(kind: EntityKind) -> u8 {
    match kind {
        EntityKind::Reference => 9,
        EntityKind::Minister => 8,
        EntityKind::Person => 7,
        EntityKind::Organization => 6,
        EntityKind::Date => 5,
        EntityKind::Vote => 4,
        EntityKind::Money | EntityKind::Percent => 3,
        EntityKind::Duration => 2,
        EntityKind::Rank => 1,
        EntityKind::Count => 0,
    }
}

/// Whether `a` wins over `b`, which it overlaps.
fn wins(a: Entity, b: Entity) -> bool {
    let holds = |a: Entity, b: Entity| a.kind() == EntityKind::Money && a.span.contains(b.span) && a.span.len() > b.span.len();
    if holds(a, b) != holds(b, a) && matches!((a.kind(), b.kind()), (EntityKind::Organization, _) | (_, EntityKind::Organization)) {
        return holds(a, b);
    }
    (rank(a.kind()), a.span.len()) > (rank(b.kind()), b.span.len())
}

/// Leaves in `found` disjoint mentions in the order of the text. `noise` is sorted.
pub(super) fn resolve(found: &mut Vec<Entity>, noise: &[Span]) {
    found.retain(|e| {
        let after = noise.partition_point(|n| n.end() <= e.span.start());
        // "Case No. 3:21-cv-00871": what looks like a time of day within a reference is part of it.
        let holds = |n: &Span| e.kind() == EntityKind::Reference && e.span.start() < n.start() && n.end() <= e.span.end();
        !noise.get(after).is_some_and(|n| n.overlaps(e.span) && !holds(n))
    });
    found.sort_by(|a, b| {
        a.span.start().cmp(&b.span.start()).then(b.span.len().cmp(&a.span.len())).then(rank(b.kind()).cmp(&rank(a.kind())))
    });
    let mut kept: usize = 0;
    'next: for at in 0..found.len() {
        let new = found[at];
        while kept > 0 && found[kept - 1].span.overlaps(new.span) {
            let old = found[kept - 1];
            if wins(new, old) {
                kept -= 1;
            } else {
                continue 'next;
            }
        }
        found[kept] = new;
        kept += 1;
    }
    found.truncate(kept);
}

#[cfg(test)]
mod tests {
    use super::super::{Amount, Bound, Value};
    use super::*;

    fn count(start: usize, end: usize) -> Entity {
        Entity { span: Span::new(start, end), value: Value::Count { amount: Amount { value: 2.0, bound: Bound::Exact }, unit: None } }
    }

    fn date(start: usize, end: usize) -> Entity {
        Entity { span: Span::new(start, end), value: Value::Date(None) }
    }

    #[test]
    fn the_richer_kind_wins_then_the_longer() {
        let mut found = vec![count(0, 2), date(0, 8), count(6, 12), count(20, 22), count(20, 30), count(40, 44)];
        resolve(&mut found, &[Span::new(43, 50)]);
        assert_eq!(found, [date(0, 8), count(20, 30)]);
    }
}
