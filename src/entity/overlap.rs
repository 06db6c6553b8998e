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

/// What deciding needs, kept to be used again.
#[derive(Debug, Default)]
pub(super) struct Buffers {
    order: Vec<u128>,
    found: Vec<Entity>,
}

/// Leaves in `found` disjoint mentions in the order of the text. `noise` is sorted.
///
/// DESIGN. Mentions are large: what is sorted are numbers, which hold where a mention begins, then what puts one of two that
/// begin together first, and last its place in the list.
pub(super) fn resolve(found: &mut Vec<Entity>, noise: &[Span], buffers: &mut Buffers) {
    let Buffers { order, found: all } = buffers;
    std::mem::swap(found, all);
    found.clear();
    order.clear();
    order.extend(all.iter().enumerate().map(|(at, e)| key(e) << 32 | at as u128));
    order.sort_unstable();
    let mut noise = noise.iter().peekable();
    'next: for &key in order.iter() {
        let new = all[key as u32 as usize];
        while noise.next_if(|n| n.end() <= new.span.start()).is_some() {}
        // "Case No. 3:21-cv-00871": what looks like a time of day within a reference is part of it.
        let holds = |n: &Span| new.kind() == EntityKind::Reference && new.span.start() < n.start() && n.end() <= new.span.end();
        if noise.peek().is_some_and(|n| n.overlaps(new.span) && !holds(n)) {
            continue;
        }
        while let Some(&old) = found.last().filter(|old| old.span.overlaps(new.span)) {
            if !wins(new, old) {
                continue 'next;
            }
            found.pop();
        }
        found.push(new);
    }
}

/// Earlier mentions have smaller keys; of two that begin together the longer, of two of one length the higher rank.
fn key(e: &Entity) -> u128 {
    let (start, length) = (e.span.start() as u32, u32::MAX - e.span.len() as u32);
    u128::from(start) << 64 | u128::from(length) << 32 | u128::from(u8::MAX - rank(e.kind()))
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
        resolve(&mut found, &[Span::new(43, 50)], &mut Buffers::default());
        assert_eq!(found, [date(0, 8), count(20, 30)]);
    }
}
