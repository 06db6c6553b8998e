//! The inflected forms of a verb: by plain rules, and from a table of those that do not follow them.

use crate::error::Error;
use crate::lexicon::{PairMap, Print, rows};

/// Which forms of a verb a pattern means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// All of them.
    Any,
    /// `approve`
    Base,
    /// `approves`
    Third,
    /// `approved`: the past and the participle.
    Past,
    /// `approved`, `taken`: the participle alone.
    Participle,
    /// `approving`
    Ing,
}

impl Form {
    /// The form behind the colon in `<approve:past>`.
    pub fn named(name: &str) -> Option<Form> {
        Some(match name {
            "" => Form::Any,
            "base" => Form::Base,
            "s" => Form::Third,
            "past" => Form::Past,
            "part" => Form::Participle,
            "ing" => Form::Ing,
            _ => return None,
        })
    }
}

/// A verb and its forms: third person, past, participle, ing. A form may have variants, parted by `|`.
type Row = (&'static str, [&'static str; 4]);

pub(super) const IRREGULAR: &str = include_str!("data/irregular.tsv");

/// The verbs that plain rules would inflect wrongly.
pub(super) struct Verbs {
    irregular: Vec<Row>,
    /// Where each stands, by the halves of its print.
    places: PairMap,
}

impl Verbs {
    /// Reads `data/irregular.tsv`.
    pub fn new() -> Result<Verbs, Error> {
        let row = |(number, line): (usize, &'static str)| {
            let mut fields = line.split('\t');
            let mut next = || fields.next().ok_or_else(|| Error::table(format!("irregular.tsv, line {number}: five columns are expected")));
            Ok((next()?, [next()?, next()?, next()?, next()?]))
        };
        let irregular = rows(IRREGULAR).map(row).collect::<Result<Vec<Row>, Error>>()?;
        let mut places = PairMap::default();
        for (place, (lemma, _)) in (0..).zip(&irregular) {
            Print::of(lemma).into_iter().for_each(|print| *places.get_or_insert(print.halves(), place) = place);
        }
        Ok(Verbs { irregular, places })
    }

    /// The forms of a verb that plain rules would inflect wrongly.
    fn irregular(&self, lemma: &str) -> Option<&[&'static str; 4]> {
        let place = self.places.get(Print::of(lemma)?.halves())?;
        self.irregular.get(place as usize).filter(|row| row.0 == lemma).map(|row| &row.1)
    }

    /// Calls `take` with each form of `lemma` that `form` means.
    pub fn forms(&self, lemma: &str, form: Form, mut take: impl FnMut(&str)) {
        if matches!(form, Form::Any | Form::Base) {
            take(lemma);
        }
        let wanted: &[usize] = match form {
            Form::Any => &[0, 1, 2, 3],
            Form::Base => &[],
            Form::Third => &[0],
            Form::Past => &[1, 2],
            Form::Participle => &[2],
            Form::Ing => &[3],
        };
        if let Some(forms) = self.irregular(lemma) {
            return wanted.iter().for_each(|&n| forms[n].split('|').for_each(&mut take));
        }
        let mut word = String::with_capacity(lemma.len() + 3);
        for &n in wanted {
            // The regular participle is the past.
            if n == 2 && wanted.contains(&1) {
                continue;
            }
            let (stem, ending) = regular(lemma, n);
            word.clear();
            word.push_str(stem);
            word.push_str(ending);
            take(&word);
        }
    }
}

/// A form by the plain rules, its ending apart; `n` as in [`Row`].
fn regular(lemma: &str, n: usize) -> (&str, &'static str) {
    let consonant_y = lemma.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u']));
    match (n, consonant_y) {
        (0, Some(stem)) => (stem, "ies"),
        (0, None) if lemma.ends_with(['s', 'x', 'z', 'o']) || lemma.ends_with("ch") || lemma.ends_with("sh") => (lemma, "es"),
        (0, None) => (lemma, "s"),
        (1 | 2, Some(stem)) => (stem, "ied"),
        (1 | 2, None) if lemma.ends_with('e') => (lemma, "d"),
        (1 | 2, None) => (lemma, "ed"),
        _ => match lemma.strip_suffix('e').filter(|stem| !stem.ends_with(['e', 'y', 'o'])) {
            Some(stem) => (stem, "ing"),
            None => (lemma, "ing"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_are_inflected() {
        let verbs = Verbs::new().unwrap();
        for (lemma, form, expected) in [
            ("approve", Form::Any, "approve approves approved approving"),
            ("deny", Form::Any, "deny denies denied denying"),
            ("dismiss", Form::Third, "dismisses"),
            ("scrap", Form::Past, "scrapped scrapped"),
            ("take", Form::Participle, "taken"),
            ("agree", Form::Ing, "agreeing"),
            ("delay", Form::Past, "delayed"),
            ("veto", Form::Third, "vetoes"),
        ] {
            let mut found = Vec::new();
            verbs.forms(lemma, form, |word| found.push(word.to_owned()));
            assert_eq!(found.join(" "), expected, "{lemma}");
        }
    }
}
