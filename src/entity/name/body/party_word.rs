//! Parties whose names are words of the language, too: "Labour voted", "Green councillors", "Conservatives want it".

use super::run::is_headline_deed;
use super::shape::does;
use crate::entity::name::words::REPORTING;
use crate::entity::name::{Page, mark};
use crate::lexicon::listed::{List, list};
use crate::text::flag;

/// What is said of a party by such a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Names the party and tells of its members, too: "Labour", "Labour MPs".
    Name,
    /// Its people, in the plural: "Conservatives".
    People,
    /// Tells of its members only: "Conservative MPs".
    Adjective,
}

/// The names with the countries where a party of that name sits.
const PARTIES: [(&str, Form, &[&str]); 18] = [
    ("Labour", Form::Name, &["GB", "NZ", "IE", "MT"]),
    ("Labor", Form::Name, &["AU", "IL"]),
    ("National", Form::Name, &["NZ"]),
    ("Conservatives", Form::People, &["GB", "CA"]),
    ("Tories", Form::People, &["GB", "CA"]),
    ("Liberals", Form::People, &["CA", "AU"]),
    ("Nationals", Form::People, &["AU"]),
    ("Republicans", Form::People, &["US"]),
    ("Democrats", Form::People, &["US"]),
    ("Greens", Form::Name, &["GB", "CA", "AU", "NZ", "IE", "EU", "DE", "AT"]),
    ("Conservative", Form::Adjective, &["GB", "CA"]),
    ("Tory", Form::Adjective, &["GB", "CA"]),
    ("Liberal", Form::Adjective, &["CA", "AU"]),
    ("Republican", Form::Adjective, &["US"]),
    ("Democratic", Form::Adjective, &["US"]),
    ("Green", Form::Adjective, &["GB", "CA", "AU", "NZ", "IE", "EU"]),
    ("Congress", Form::Adjective, &["IN"]),
    ("Reform", Form::Adjective, &["GB"]),
];

/// The names of the parties.
pub(in super::super) fn names() -> impl Iterator<Item = &'static str> {
    PARTIES.iter().map(|party| party.0)
}

/// Whether the word names a party where it stands, in a country where one of that name sits.
pub(super) fn is_party(page: &Page<'_>, at: usize) -> bool {
    let word = page.core(at);
    let Some(&(_, form, home)) = PARTIES.iter().find(|party| party.0 == word) else { return false };
    if !page.country_is(home) {
        return false;
    }
    if form != Form::Adjective && page.has(at, flag::LINE_START) && page.has(at + 1, flag::CAPITAL) && is_headline_deed(page, at + 1) {
        return true;
    }
    if page.marked(at, mark::TITLED | mark::SHOUTED) {
        return false;
    }
    let inside = !page.breaks(at) && !page.has(at.wrapping_sub(1), flag::CAPITAL);
    let whole = !page.has(at + 1, flag::CAPITAL) || page.breaks(at + 1);
    match form {
        _ if has_members(page, at) => true,
        Form::Adjective => false,
        // The plurals stand in the tables of bodies, too, which know them within a sentence.
        Form::Name if inside => whole && !word.ends_with('s') && word != "National" || whole && does(page, at),
        _ => page.breaks(at) && whole && begins(page, at, form),
    }
}

/// "Labour MPs", "Green councillors".
fn has_members(page: &Page<'_>, at: usize) -> bool {
    const MEMBERS: &List = list!(
        "mps msps meps mss mlas mlcs tds ams mpps mnas senators councillors councilors lawmakers legislators peers ministers members voters \
        backbenchers frontbenchers candidates politicians leaders governors assemblymembers representatives congressmen"
    );
    let next = at + 1;
    let titled = page.has(next, flag::CAPITAL) && page.has(next + 1, flag::CAPITAL) && !page.breaks(next + 1);
    page.listed(next, MEMBERS) && !page.breaks(next) && !titled && !page.has(at, flag::POSSESSIVE)
}

/// Whether a sentence begins with the party and goes on with what is said of one.
fn begins(page: &Page<'_>, at: usize, form: Form) -> bool {
    const DEEDS: &List = list!(
        "backs opposes supports promises wants says vows pledges plans blocks votes abstains abstained has have had will would must should \
        did didn't won't hasn't haven't"
    );
    const STATES: &List = list!("are were want say oppose back support vote promise vow plan can could do don't aren't");
    let next = at + 1;
    let behind = next + usize::from(page.str(next) == "and");
    let beside = matches!(page.str(next), "and" | "," | "in")
        && (page.has(behind + usize::from(behind == next), flag::CAPITAL) || page.says(behind, "the"));
    let led = matches!(page.str(next), "-") && page.glued(next) && page.listed(next + 1, list!("run led controlled held"));
    let owns = page.has(at, flag::POSSESSIVE) && form != Form::Adjective;
    let people = form == Form::People && (page.listed(next, STATES) || page.str(next).ends_with("ed"));
    let deed = does(page, at) || page.on(next, &REPORTING) || page.listed(next, DEEDS) || people;
    !page.breaks(next) && (deed || beside || led || owns)
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::{check, check_in};

    #[test]
    fn parties() {
        check_in(
            "GB",
            &[
                ("Labour MPs met. Conservative councillors walked out.", &["o Labour", "o Conservative"]),
                (
                    "Labour backs the quarry. Labour and the Greens oppose it. Labour's vow holds.",
                    &["o Labour", "o Labour", "o Greens", "o Labour"],
                ),
                ("Conservatives want it. Tories voted against it.", &["o Conservatives", "o Tories"]),
                ("Labour costs rose. Conservative estimates are low. Green hills are fair.", &[]),
            ],
        );
        check_in("AU", &[("Labor has promised a ban. Nationals are against it.", &["o Labor", "o Nationals"])]);
        check_in("US", &[("Republican lawmakers left. Republicans killed it. Labor has its price.", &["o Republican", "o Republicans"])]);
        check(&[("National parks rest. Conservatives abroad rest.", &[])]);
    }
}
