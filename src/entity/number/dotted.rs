//! A full stop before three digits: decimals, or thousands, as much of the world writes them.

use super::{Context, Form, Number, Reading};
use crate::country::Country;
use crate::lexicon::listed::list;

/// Where a full stop groups digits, and a comma parts decimals.
const HOMES: &str = "DE AT ES IT PT NL BE FR LU GR DK HR SI RS BA ME MK RO IS TR ID BR AR CL CO EC BO PY UY VE VN EU";

/// The three digits behind the only full stop of a number that could be thousands: "500" of "2.500".
pub(in crate::entity) fn thousands<'t>(text: &'t str, number: &Number) -> Option<&'t str> {
    let may = number.form == Form::Grouped && number.scale == 1.0 && (1.0..1_000.0).contains(&number.value);
    let (_, digits) = number.span.of(text).split_once('.').filter(|_| may)?;
    (digits.len() == 3 && digits.bytes().all(|b| b.is_ascii_digit())).then_some(digits)
}

/// Whether the country writes thousands so.
pub(in crate::entity) fn is_home(country: Option<Country>) -> bool {
    country.is_some_and(|country| HOMES.split(' ').any(|code| code == country.code()))
}

/// Whether it is a price or a rate, which has three decimals anywhere: "1.859 per litre", "an average of 2.375 people".
pub(in crate::entity) fn is_rate(context: &Context<'_>, number: &Number, behind: usize) -> bool {
    const REACH: usize = 3;
    let reading = context.reading;
    let per = |at: usize| reading.says(at, "per") || reading.listed(at, list!("a the each")) && is_measure(reading, at + 1);
    let mean = |at: usize| reading.listed(at, list!("average averages averaged rate ratio mean median factor index score"));
    per(behind) || (number.first.saturating_sub(REACH)..number.first).any(mean)
}

fn is_measure(reading: &Reading<'_>, at: usize) -> bool {
    reading.listed(at, list!("litre liter gallon kwh kilowatt unit kilo kg share woman person household"))
}
