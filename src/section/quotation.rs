//! Quotations, and rows of links: which are parts of items, and which are earlier messages and navigation.

use super::Role;
use super::block::{Block, Kind};
use super::furniture;
use super::outline::{Map, Place};

impl Map<'_> {
    pub(super) fn is_quote_mark(&self, block: &Block) -> bool {
        self.reading.str(block.first as usize) == ">"
    }

    /// Whether a line announces a message, as programs write it: with its address, its year or its time. "On 3 May she wrote:" does not.
    fn announces_message(&self, block: &Block) -> bool {
        let line = &self.reading.lines[self.reading.line_of(block.first as usize)];
        furniture::is_stamped(self.reading, line)
    }

    /// A quotation among the paragraphs of an item is part of it, and so are links that stand there in a row. A message that is quoted
    /// stands behind all that is written; where it was announced, only a report behind it tells otherwise.
    pub(super) fn enclose(&self, places: &mut [Place]) {
        const STRONG: u16 = 4;
        const MESSAGE: usize = 2;
        let foreign = |place: Place| matches!(place, Place::Other(Role::Quoted | Role::Navigation));
        let last = places.iter().rposition(|p| *p == Place::Opens).unwrap_or(0);
        let opening = places.iter().filter(|p| **p == Place::Opens).count();
        let (mut at, mut within) = (0, false);
        while at < places.len() {
            if !foreign(places[at]) {
                within = places[at] == Place::Opens || within && places[at] == Place::Continues;
                at += 1;
                continue;
            }
            let end = (at + 1..places.len()).find(|&n| !foreign(places[n])).unwrap_or(places.len());
            let quotes = self.blocks[at..end].iter().any(|b| b.kind == Kind::Quote);
            let announced = self.blocks[at..end].iter().any(|b| b.kind == Kind::Quote && !self.is_quote_mark(b));
            let goes_on = (end..places.len()).take_while(|&n| places[n] == Place::Continues).any(|n| {
                let block = &self.blocks[n];
                let steps = block.cues.steps > 0;
                block.cues.closing() < STRONG
                    && (block.kind == Kind::Prose && !announced || steps && matches!(block.kind, Kind::Prose | Kind::Head))
            });
            // In a digest, a few lines before its end are no message either.
            let few = opening > 1 && end - at <= MESSAGE && end < places.len();
            // Behind its announcement stands the message, marked or not.
            let closer = &self.blocks[end - 1];
            let message = closer.kind == Kind::Quote && !self.is_quote_mark(closer) && self.announces_message(closer);
            if within && (goes_on && !message || quotes && !announced && (end <= last || few)) {
                places[at..end].fill(Place::Continues);
            } else {
                within = false;
            }
            at = end;
        }
    }

    /// Quoted lines, and all behind a line that announces an earlier message.
    pub(super) fn quoted(&self, places: &mut [Place]) {
        // A heading over nothing more is none over items.
        for place in places.iter_mut().rev() {
            match place {
                Place::Opens => break,
                Place::Other(Role::Group) => *place = Place::Other(Role::Footer),
                _ => {}
            }
        }
        let mut opened = false;
        let mut earlier = false;
        for (at, (block, place)) in self.blocks.iter().zip(places.iter_mut()).enumerate() {
            // An announced message that is not marked line by line takes all that follows.
            let next = self.blocks.get(at + 1);
            let unmarked = block.kind == Kind::Quote && !self.is_quote_mark(block) && next.is_none_or(|n| n.kind != Kind::Quote);
            earlier |= opened && unmarked && self.announces_message(block);
            opened |= *place == Place::Opens;
            if block.kind == Kind::Quote || earlier {
                *place = Place::Other(Role::Quoted);
            }
            if block.kind == Kind::Bar && *place != Place::Opens {
                *place = Place::Other(Role::Navigation);
            }
        }
        // A rule belongs to the other section that it sets off.
        for at in (0..places.len().saturating_sub(1)).rev() {
            if self.blocks[at].kind == Kind::Rule && places[at] == Place::Continues && matches!(places[at + 1], Place::Other(_)) {
                places[at] = places[at + 1];
            }
        }
    }
}
