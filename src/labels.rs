//! The labels: where a demand stands, in one word. Headings declare them, and texts are judged by them.

use crate::error::Error;
use std::fmt;
use std::str::FromStr;

/// Where a demand stands at the end of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Label {
    /// The demand has been met, in whole or in substantial part.
    Win,
    /// The demand is not met, but somebody with leverage took a step towards it.
    Movement,
    /// The demand is not met and nobody with leverage has moved.
    Pending,
}

impl Label {
    /// All labels, in the order of their numbers.
    pub const ALL: [Label; 3] = [Label::Win, Label::Movement, Label::Pending];

    /// `win`, `movement` or `pending`.
    pub fn as_str(self) -> &'static str {
        match self {
            Label::Win => "win",
            Label::Movement => "movement",
            Label::Pending => "pending",
        }
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Label {
    type Err = Error;

    fn from_str(word: &str) -> Result<Label, Error> {
        Label::ALL
            .into_iter()
            .find(|l| l.as_str() == word)
            .ok_or_else(|| Error::value(format!("{word:?} is no label: \"win\", \"movement\" or \"pending\" is expected")))
    }
}
