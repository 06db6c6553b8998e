//! The one rule for mentions that share text.
//!
//! 1. A mention that touches noise (an address, a phone number, a link, a time of day) is dropped.
//! 2. Of two that overlap, the kind that reads more into the words wins: see [`precedence`].
//! 3. Of one precedence the longer wins, then the earlier.
//!
//! Three turns: a reference that holds noise within it ("Case No. 3:21-cv-00871") stays; an amount of money that holds a name within it
//! ("30 million CFA francs") is money; and a name that runs into the letters of an amount ends before them ("the Ministry of Energy
//! GH¢50,000").

use super::{Entity, EntityKind};
use crate::span::Span;

/// How much a kind reads into the words; the higher wins.
fn precedence(kind: EntityKind) -> u8 {
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
fn wins(a: &Entity, b: &Entity) -> bool {
    let holds = |a: &Entity, b: &Entity| a.kind() == EntityKind::Money && a.span.contains(b.span) && a.span.len() > b.span.len();
    if holds(a, b) != holds(b, a) && matches!((a.kind(), b.kind()), (EntityKind::Organization, _) | (_, EntityKind::Organization)) {
        return holds(a, b);
    }
    (precedence(a.kind()), a.span.len()) > (precedence(b.kind()), b.span.len())
}

/// `name` without the letters of the amount that it runs into, if it does so.
fn before_amount(name: &Entity, amount: &Entity, text: &str) -> Option<Span> {
    let (inner, outer) = (amount.span, name.span);
    let kinds = name.kind() == EntityKind::Organization && amount.kind() == EntityKind::Money;
    let runs = outer.start() < inner.start() && inner.start() < outer.end() && outer.end() <= inner.end();
    let letters = || text[inner.start()..].starts_with(|c: char| c.is_ascii_alphabetic());
    (kinds && runs && letters()).then(|| Span::new(outer.start(), outer.start() + text[outer.start()..inner.start()].trim_end().len()))
}

/// What deciding needs, kept to be used again.
#[derive(Debug, Default)]
pub(super) struct Buffers {
    order: Vec<u64>,
    found: Vec<Entity>,
}

/// Leaves in `found` disjoint mentions in the order of `text`. `noise` is sorted.
///
/// DESIGN. Mentions are large: what is sorted are numbers, which hold where a mention begins and its place in the list. Few
/// begin together; these are put in order afterwards.
pub(super) fn resolve(text: &str, found: &mut Vec<Entity>, noise: &[Span], buffers: &mut Buffers) {
    let Buffers { order, found: all } = buffers;
    std::mem::swap(found, all);
    found.clear();
    order.clear();
    order.extend(all.iter().enumerate().map(|(at, e)| (e.span.start() as u64) << 32 | at as u64));
    order.sort();
    for at in 1..order.len() {
        let precedes = |a: u64, b: u64| a >> 32 == b >> 32 && extent(&all[a as u32 as usize]) > extent(&all[b as u32 as usize]);
        let mut at = at;
        while at > 0 && precedes(order[at], order[at - 1]) {
            order.swap(at - 1, at);
            at -= 1;
        }
    }
    // The next noise; the byte behind the last mention that was kept.
    let (mut next, mut behind) = (0, 0);
    'next: for &key in order.iter() {
        let new = &all[key as u32 as usize];
        while noise.get(next).is_some_and(|n| n.end() <= new.span.start()) {
            next += 1;
        }
        // "Case No. 3:21-cv-00871": what looks like a time of day within a reference is part of it.
        let holds = |n: &Span| new.kind() == EntityKind::Reference && new.span.start() < n.start() && n.end() <= new.span.end();
        if noise.get(next).is_some_and(|n| n.overlaps(new.span) && !holds(n)) {
            continue;
        }
        if new.span.start() < behind {
            if let Some(old) = found.last_mut()
                && let Some(span) = before_amount(old, new, text)
            {
                old.span = span;
            }
            while let Some(old) = found.last().filter(|old| old.span.overlaps(new.span)) {
                if !wins(new, old) {
                    continue 'next;
                }
                found.pop();
            }
        }
        behind = new.span.end();
        found.push(*new);
    }
}

/// Of two mentions that begin together the longer comes first, of two of one length that of the higher precedence.
fn extent(e: &Entity) -> (usize, u8) {
    (e.span.len(), precedence(e.kind()))
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
        resolve("", &mut found, &[Span::new(43, 50)], &mut Buffers::default());
        assert_eq!(found, [date(0, 8), count(20, 30)]);
    }

    #[test]
    fn a_name_ends_before_an_amount() {
        let analyzer = crate::Analyzer::builder().country("GH".parse().unwrap()).build().unwrap();
        for (text, expected) in [
            ("They fined the Ministry of Roads GH¢9,000 and left.", ["Ministry of Roads", "GH¢9,000"]),
            ("They told the Ministry of Roads that $9,000 is due.", ["Ministry of Roads", "$9,000"]),
        ] {
            let analysis = analyzer.analyze(text);
            assert_eq!(analysis.entities().iter().map(|e| e.span.of(text)).collect::<Vec<_>>(), expected);
        }
    }
}
