//! The inflected forms of a verb: by plain rules, and from a table of those that do not follow them.

use crate::error::Error;
use crate::lexicon::rows;
use std::collections::HashMap;

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

/// Third person, past, participle, ing; a form may have variants, parted by `|`.
type Row = [&'static str; 4];

/// The verbs that plain rules would inflect wrongly.
pub(super) struct Verbs {
    irregular: HashMap<&'static str, Row>,
}

impl Verbs {
    /// Reads `data/irregular.tsv`.
    pub fn new() -> Result<Verbs, Error> {
        let row = |(number, line): (usize, &'static str)| {
            let mut fields = line.split('\t');
            let mut next = || fields.next().ok_or_else(|| Error::table(format!("irregular.tsv, line {number}: five columns are expected")));
            Ok((next()?, [next()?, next()?, next()?, next()?]))
        };
        Ok(Verbs { irregular: rows(include_str!("data/irregular.tsv")).map(row).collect::<Result<_, Error>>()? })
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
        let irregular = self.irregular.get(lemma);
        for &n in wanted {
            match irregular {
                Some(row) => row[n].split('|').for_each(&mut take),
                // The regular participle is the past.
                None if n == 2 && wanted.contains(&1) => {}
                None => take(&regular(lemma, n)),
            }
        }
    }
}

/// A form by the plain rules; `n` as in [`Row`].
fn regular(lemma: &str, n: usize) -> String {
    let consonant_y = lemma.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u']));
    match (n, consonant_y) {
        (0, Some(stem)) => [stem, "ies"].concat(),
        (0, None) if lemma.ends_with(['s', 'x', 'z', 'o']) || lemma.ends_with("ch") || lemma.ends_with("sh") => [lemma, "es"].concat(),
        (0, None) => [lemma, "s"].concat(),
        (1 | 2, Some(stem)) => [stem, "ied"].concat(),
        (1 | 2, None) if lemma.ends_with('e') => [lemma, "d"].concat(),
        (1 | 2, None) => [lemma, "ed"].concat(),
        _ => match lemma.strip_suffix('e').filter(|stem| !stem.ends_with(['e', 'y', 'o'])) {
            Some(stem) => [stem, "ing"].concat(),
            None => [lemma, "ing"].concat(),
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
