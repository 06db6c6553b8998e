//! What turns a cue: negation, demand, hypothesis, future, past.
//!
//! After ConText (Harkema, Dowling, Thornblade, Chapman 2009): a word of the table opens a scope that reaches forward to the end
//! of the clause, or to the next "but"; negation six words at most.

use super::pattern::Pattern;
use crate::error::Error;

/// What a cue in its scope is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Modifier {
    /// Only keeps its words from being read otherwise.
    None = 0,
    Not,
    Demand,
    If,
    Future,
    Past,
    Still,
    Try,
}

impl Modifier {
    /// All, in the order of their numbers.
    pub const ALL: [(&'static str, Modifier); 8] = [
        ("none", Modifier::None),
        ("not", Modifier::Not),
        ("demand", Modifier::Demand),
        ("if", Modifier::If),
        ("future", Modifier::Future),
        ("past", Modifier::Past),
        ("still", Modifier::Still),
        ("try", Modifier::Try),
    ];

    /// The bits of all that turn a cue.
    pub const ANY: u32 = 0xfe;

    /// The modifier of that name in the table.
    pub fn named(name: &str) -> Result<Modifier, Error> {
        let found = Modifier::ALL.iter().find(|m| m.0 == name);
        found.map(|m| m.1).ok_or_else(|| Error::table(format!("there is no modifier {name:?}")))
    }

    /// The name of the first modifier in a mask of bits.
    pub fn name_of(mask: u32) -> Option<&'static str> {
        Modifier::ALL.into_iter().skip(1).find(|m| mask & m.1.bit() != 0).map(|m| m.0)
    }

    /// Its bit; its number is also its column in a row of features.
    pub fn bit(self) -> u32 {
        1 << self as u32
    }

    /// How many words it reaches.
    fn reach(self) -> usize {
        if self == Modifier::Not { 6 } else { usize::MAX }
    }
}

/// Words that open a scope.
#[derive(Clone, Debug)]
pub(super) struct Turn {
    pub modifier: Modifier,
    pub pattern: Pattern,
}

/// Where a pattern was found: words of the stream.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    /// The number of the cue or turn.
    pub rule: u32,
    pub first: u32,
    pub behind: u32,
    pub anchor: u32,
    /// The number of its clause.
    pub clause: u32,
}

/// Where words were found that open a scope.
#[derive(Clone, Copy, Debug)]
pub(super) struct Opened {
    pub modifier: Modifier,
    pub first: u32,
    pub behind: u32,
    pub clause: u32,
}

/// The modifiers in whose scope the word `at` stands. Words of the cue itself, from `first` on, that are also a modifier's count
/// only where `inside` does not name it. `opened` holds what was opened in the clauses around, in order of `first`.
pub(super) fn modifiers(opened: &[Opened], clause: u32, first: usize, at: usize, inside: u32) -> u32 {
    /// So many openings back are looked at; more do not stand in one clause of a text that people wrote.
    const MOST: usize = 12;
    let to = opened.partition_point(|o| (o.clause, o.first as usize) < (clause, at));
    let mut mask = 0;
    for open in opened[..to].iter().rev().take(MOST).take_while(|o| o.clause == clause) {
        let behind = open.behind as usize;
        let own = open.first as usize >= first && inside & open.modifier.bit() != 0;
        if behind <= at && !own && at - behind < open.modifier.reach() {
            mask |= open.modifier.bit();
        }
    }
    mask & !1
}
