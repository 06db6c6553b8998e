//! What a mention says, as names and strings.

use super::{Amount, Entity, Value};

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
        let amount = |Amount { value, bound }: Amount| vec![("value", value.to_string()), ("bound", bound.to_string())];
        let mut found = Vec::new();
        match self.value {
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
}
