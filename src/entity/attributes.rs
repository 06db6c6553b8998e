//! What a mention says, as names and values: the one place that tells which attributes a kind has.

use super::date::DateValue;
use super::{Amount, Duration, Entity, EntityKind, Value};
use std::borrow::Cow;
use std::fmt;

/// The value of an attribute.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Attribute<'a> {
    Words(Cow<'a, str>),
    /// One of a closed list: a bound, a currency's code.
    Code(&'a str),
    Number(f64),
    Date(DateValue),
    Duration(Duration),
}

impl fmt::Display for Attribute<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Attribute::Words(words) => f.write_str(words),
            Attribute::Code(code) => f.write_str(code),
            Attribute::Number(number) => number.fmt(f),
            Attribute::Date(date) => date.fmt(f),
            Attribute::Duration(duration) => duration.fmt(f),
        }
    }
}

impl Entity {
    /// The attributes of the mention, named and written as in the contract of the output; `text` is the text that it stands in.
    ///
    /// ```
    /// let analyzer = tidings::Analyzer::new();
    /// let analysis = analyzer.analyze("More than 900 people wrote.");
    /// let attributes = analysis.entities()[0].attributes(analysis.text());
    /// assert_eq!(attributes, [("value", "900".to_owned()), ("bound", "more_than".into()), ("unit", "people".into())]);
    /// ```
    pub fn attributes(&self, text: &str) -> Vec<(&'static str, String)> {
        self.values(text).map(|(name, value)| (name, value.to_string())).collect()
    }

    /// The attributes that are known, with their values.
    pub(crate) fn values<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (&'static str, Attribute<'a>)> {
        use Attribute::{Code, Date, Duration, Number, Words};
        let words = |span: crate::span::Span| Words(span.of(text).into());
        let of_amount = |Amount { value, bound }: Amount| [Some(Number(value)), Some(Code(bound.as_str()))];
        let values = match &self.value {
            Value::Minister { name, portfolio } => [name.map(words), portfolio.map(|p| Words(p.words(text).into())), None],
            Value::Person { name, role } => [Some(words(*name)), role.map(words), None],
            Value::Organization | Value::Reference => [None, None, None],
            Value::Count { amount, unit } => {
                let [value, bound] = of_amount(*amount);
                [value, bound, unit.map(words)]
            }
            Value::Money { amount, currency } => {
                let [value, bound] = of_amount(*amount);
                [value, bound, currency.as_ref().map(|currency| Code(currency.code()))]
            }
            Value::Percent(amount) => {
                let [value, bound] = of_amount(*amount);
                [value, bound, None]
            }
            Value::Rank(value) => [Some(Number(*value)), None, None],
            Value::Vote { for_, against } => [Some(Number(*for_)), Some(Number(*against)), None],
            Value::Date(value) => [value.map(Date), None, None],
            Value::Duration(duration) => [Some(Duration(*duration)), None, None],
        };
        self.kind().attributes().iter().copied().zip(values).filter_map(|(name, value)| Some((name, value?)))
    }
}

impl EntityKind {
    /// The names of the attributes that mentions of the kind may have, in the order in which they are written.
    pub fn attributes(self) -> &'static [&'static str] {
        match self {
            EntityKind::Minister => &["name", "portfolio"],
            EntityKind::Person => &["name", "role"],
            EntityKind::Organization | EntityKind::Reference => &[],
            EntityKind::Count => &["value", "bound", "unit"],
            EntityKind::Money => &["value", "bound", "currency"],
            EntityKind::Percent => &["value", "bound"],
            EntityKind::Rank => &["value"],
            EntityKind::Vote => &["for", "against"],
            EntityKind::Date => &["edtf"],
            EntityKind::Duration => &["iso"],
        }
    }
}
