//! Known names and the words that names are built from, out of tables of the form `phrase<TAB>kind<TAB>source`.

use super::body::party_word;
use super::words::{Beside, EU_ALONE};
use crate::error::Error;
use crate::lexicon::{Classes, Lexicon, Waiting, WordId, base, cut, has, is_parted, rows};
use crate::text::phrase::Phrases;
use crate::text::{PieceKind, pieces};

/// What a known phrase of the gazetteer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// A body. `capitals` where it is written in capitals only ("ICE", "WHO").
    Organization { capitals: bool },
    /// A person known by this name.
    Person,
    /// A place, or a thing that is no body and no person.
    Other,
}

/// Known names: bodies, people, places, and the offices that are titles of their own.
#[derive(Clone, Debug, Default)]
pub(crate) struct Gazetteer {
    pub(super) names: Phrases<Entry>,
    /// Titles that are their own portfolio, with the words of the portfolio.
    pub(super) offices: Phrases<&'static str>,
    pub(super) beside: Beside,
    pub(super) senses: Senses,
}

/// What a head word of [`Classes::ORG_HEAD`] needs to name a body.
pub(super) mod head {
    /// Names a body alone: "Parliament", "Senate".
    pub const ALONE: u8 = 1;
    /// Needs words before it or "of …" behind: "Council", "University".
    pub const NORMAL: u8 = 2;
    /// Ends the name of a company or paper, after a word that is not common: "Foods", "Herald".
    pub const WEAK: u8 = 3;
    /// People who name themselves by what they are for: "Farmers for Climate Action".
    pub const PEOPLE: u8 = 5;
    /// Begins a name: "Radio", "Banco".
    pub const FIRST: u8 = 4;
    /// Ends the name of a company right behind a name, and is a matter behind all other words: "Haulage", "Homes", "Silver".
    pub const TRADE: u8 = 6;
}

/// What words are within their classes, in a byte for each by its number.
///
/// DESIGN. The values of the lexicon lie in a table so large that each look waits for memory, and these are asked for at nearly
/// every run of capitals.
#[derive(Clone, Debug, Default)]
pub(super) struct Senses(Vec<u8>);

/// The bits of [`Senses`].
pub(super) mod sense {
    /// One of [`head`]; 0 for words that are no heads.
    pub const HEAD: u8 = 0b111;
    /// The head of a built title, one of those of [`super::minister::office`]; 0 for others.
    pub const OFFICE: u8 = 0b11_000;
    /// A verb that opens sentences and appeals, and never belongs to the name behind it: "Tell", "Join".
    pub const OPENER: u8 = 1 << 5;
    /// A role that stands before any name and tells no work: "Mr", "Sir".
    pub const HONORIFIC: u8 = 1 << 6;
    /// A place that is a country or a continent.
    pub const COUNTRY: u8 = 1 << 7;
}

impl Senses {
    /// Sets those bits of a word to a number.
    pub fn set(&mut self, word: WordId, bits: u8, number: u8) {
        if word == WordId::NONE {
            return;
        }
        let place = word.0 as usize;
        if self.0.len() <= place {
            self.0.resize(place + 1, 0);
        }
        self.0[place] = self.0[place] & !bits | number << bits.trailing_zeros();
    }

    /// The number in those bits of a word.
    #[inline]
    pub fn of(&self, word: WordId, bits: u8) -> u8 {
        (self.0.get(word.0 as usize).copied().unwrap_or(0) & bits) >> bits.trailing_zeros()
    }
}

/// The built-in tables: name and text.
pub(in crate::entity) const TABLES: [(&str, &str); 8] = [
    ("common-words.tsv", include_str!("../../lexicon/data/common-words.tsv")),
    ("family-names.tsv", include_str!("../../lexicon/data/family-names.tsv")),
    ("given-names.tsv", include_str!("../../lexicon/data/given-names.tsv")),
    ("organizations.tsv", include_str!("../../lexicon/data/organizations.tsv")),
    ("places.tsv", include_str!("../../lexicon/data/places.tsv")),
    ("portfolios.tsv", include_str!("../../lexicon/data/portfolios.tsv")),
    ("roles.tsv", include_str!("../../lexicon/data/roles.tsv")),
    ("words-of-names.tsv", include_str!("../../lexicon/data/words-of-names.tsv")),
];

impl Gazetteer {
    /// The built-in tables.
    pub fn new(lexicon: &mut Lexicon) -> Gazetteer {
        /// So many words have the phrases of the tables, roughly.
        const WORDS: usize = 1 << 14;
        let mut gazetteer = Gazetteer { names: Phrases::with_room(WORDS), beside: Beside::new(lexicon), ..Gazetteer::default() };
        super::minister::office::register(&mut gazetteer, lexicon);
        for party in party_word::names() {
            lexicon.add(party, Classes::BODY_ALONE);
        }
        for (name, table) in TABLES {
            // The built-in tables parse: a test reads each.
            let read = gazetteer.extend(table, lexicon);
            debug_assert!(read.is_ok(), "{name}: {read:?}");
        }
        gazetteer
    }

    /// Takes in the rows of `table`: `phrase<TAB>kind<TAB>source`, where the source may be left out. Blank lines and lines
    /// that begin with `#` are skipped.
    ///
    /// # Errors
    ///
    /// Where a row has no kind, or one that is not known; the error names the line.
    pub fn extend(&mut self, table: &str, lexicon: &mut Lexicon) -> Result<(), Error> {
        // Rows of one kind stand together.
        let mut last = None;
        let mut waiting = Waiting::default();
        for (number, line) in rows(table) {
            let wrong = |message: String| Error::table(format!("line {number}: {message}"));
            let (cell, rest) = cut(line, b'\t');
            let (phrase, name) = (trimmed(cell), trimmed(cut(rest, b'\t').0));
            // What stands behind the phrase helps to read it, where it begins the line.
            let row = if phrase.len() == cell.len() { line } else { phrase };
            if phrase.is_empty() {
                return Err(wrong("no phrase before the first tab".into()));
            }
            if name.is_empty() {
                return Err(wrong("no kind: phrase, tab and kind are expected, and a tab and the source if you like".into()));
            }
            let kind = match last {
                Some((last, kind)) if last == name => kind,
                _ => Kind::named(name).ok_or_else(|| wrong(no_kind(name)))?,
            };
            last = Some((name, kind));
            match kind {
                // Nearly all rows.
                Kind::Words(class) if !is_parted(row, phrase.len()) => lexicon.add_later(row, phrase.len(), class, &mut waiting),
                _ => self.take(row, phrase.len(), kind, lexicon),
            }
        }
        lexicon.add_waiting(&mut waiting);
        Ok(())
    }

    /// An error where a row of `table`, which has been taken into `lexicon`, has a word that no text can have; it names the line.
    pub fn check(table: &str, lexicon: &Lexicon) -> Result<(), Error> {
        for (number, line) in rows(table) {
            let (cell, rest) = cut(line, b'\t');
            let (phrase, name) = (trimmed(cell), trimmed(cut(rest, b'\t').0));
            let Some(kind) = Kind::named(name) else { continue };
            let checked = kind.words(phrase).into_iter().try_for_each(|word| check_word(word, name, lexicon));
            checked.map_err(|e| e.context(format_args!("line {number}")))?;
        }
        Ok(())
    }

    /// Takes in the phrase of so many bytes that a row begins with.
    fn take(&mut self, row: &str, length: usize, kind: Kind, lexicon: &mut Lexicon) {
        let phrase = &row[..length];
        let words = || parts(phrase);
        let plain = || !is_parted(row, length);
        match kind {
            Kind::Organization => {
                // Nearly all have a small letter of ASCII.
                let small = phrase.bytes().any(|byte| byte.is_ascii_lowercase());
                let capitals = !small && phrase.chars().any(char::is_uppercase) && !phrase.chars().any(char::is_lowercase);
                self.add_name(phrase, Entry::Organization { capitals }, lexicon);
            }
            Kind::Person => {
                self.names.insert(phrase, Entry::Person, start(phrase), lexicon);
            }
            Kind::Place { country } if plain() || words().count() == 1 => {
                let word = lexicon.add_first(row, length, Classes::PLACE);
                if country {
                    self.senses.set(word, sense::COUNTRY, 1);
                }
            }
            Kind::Place { .. } | Kind::ThingName => self.add_name(phrase, Entry::Other, lexicon),
            Kind::Office => {
                self.offices.insert(phrase, "", Classes::OFFICE, lexicon);
            }
            Kind::Role { honorific } => {
                let phrase = phrase.trim_end_matches([' ', '-']);
                let last = phrase.rfind([' ', '-']).map_or(0, |before| before + 1);
                let word = lexicon.add_first(&row[last..], phrase.len() - last, Classes::ROLE);
                if honorific {
                    self.senses.set(word, sense::HONORIFIC, 1);
                }
                parts(&phrase[..last]).for_each(|part| {
                    lexicon.add(part, Classes::ROLE_PART);
                });
            }
            Kind::Head(tier) => self.add_head(lexicon, phrase, tier),
            Kind::Opener => {
                self.senses.set(lexicon.add(phrase, Classes::COMMON), sense::OPENER, 1);
            }
            Kind::Words(class) => words().for_each(|word| {
                lexicon.add(word, class);
            }),
        }
    }

    /// "Women's Aid": "women's" stays a form of "women", with its classes.
    fn add_name(&mut self, phrase: &str, entry: Entry, lexicon: &mut Lexicon) {
        // To look for the apostrophe alone is quick, and few have one.
        let owned = if has(phrase, b'\'') { phrase.split_once("'s ") } else { None };
        match owned.filter(|(owner, _)| !owner.contains(' ')) {
            Some((owner, rest)) => self.names.insert(&format!("{owner} {rest}"), entry, start(phrase), lexicon),
            None => self.names.insert(phrase, entry, start(phrase), lexicon),
        };
    }

    fn add_head(&mut self, lexicon: &mut Lexicon, word: &str, tier: u8) {
        self.senses.set(lexicon.add(word, Classes::ORG_HEAD), sense::HEAD, tier);
        if matches!(tier, head::ALONE | head::FIRST) || EU_ALONE.contains_any_case(word) {
            lexicon.add(word, Classes::BODY_ALONE);
        }
    }
}

/// The kinds of rows that users may give.
pub(crate) const KINDS: [&str; 27] = [
    "organization",
    "person",
    "place",
    "country",
    "given-name",
    "family-name",
    "particle",
    "office",
    "portfolio",
    "role",
    "role-part",
    "honorific",
    "demonym",
    "body",
    "organization-head",
    "organization-weak-head",
    "organization-trade-head",
    "organization-first",
    "organization-alone",
    "organization-people",
    "name-part",
    "thing",
    "thing-name",
    "abbreviation",
    "common",
    "opener",
    "function",
];

/// An error where a word of a row of a kind is not what the tokenizer keeps together, or what the lexicon has no place for.
fn check_word(word: &str, kind: &str, lexicon: &Lexicon) -> Result<(), Error> {
    let read: Vec<&str> = pieces(word).map(|piece| piece.span.of(word)).collect();
    if read.len() != 1 {
        return Err(Error::table(format!("{word:?} is no single word, as {kind:?} expects: it is read as {read:?}")));
    }
    if [word, base(word)].iter().all(|word| lexicon.look_up(word).0 == WordId::NONE) {
        return Err(Error::table(format!("{word:?} is too long, or one word too many")));
    }
    Ok(())
}

fn no_kind(kind: &str) -> String {
    format!("{kind:?} is no kind: kinds are {}", KINDS.join(", "))
}

/// The classes of the first word of a phrase.
fn start(phrase: &str) -> Classes {
    let small = phrase.bytes().next().is_some_and(|first| first.is_ascii_lowercase() || first.is_ascii_digit());
    if small { Classes::PHRASE_START.with(Classes::PHRASE_SMALL) } else { Classes::PHRASE_START }
}

/// What a row says of its phrase.
#[derive(Clone, Copy)]
enum Kind {
    Organization,
    Person,
    Place {
        country: bool,
    },
    ThingName,
    Office,
    Role {
        honorific: bool,
    },
    /// With one of [`head`].
    Head(u8),
    Opener,
    /// Each of its words is of the class.
    Words(Classes),
}

impl Kind {
    fn named(name: &str) -> Option<Kind> {
        Some(match name {
            "organization" => Kind::Organization,
            "person" => Kind::Person,
            "country" => Kind::Place { country: true },
            "place" => Kind::Place { country: false },
            "thing-name" => Kind::ThingName,
            "office" => Kind::Office,
            "role" => Kind::Role { honorific: false },
            "honorific" => Kind::Role { honorific: true },
            "organization-alone" => Kind::Head(head::ALONE),
            "organization-head" => Kind::Head(head::NORMAL),
            "organization-weak-head" => Kind::Head(head::WEAK),
            "organization-people" => Kind::Head(head::PEOPLE),
            "organization-trade-head" => Kind::Head(head::TRADE),
            "organization-first" => Kind::Head(head::FIRST),
            "opener" => Kind::Opener,
            "given-name" => Kind::Words(Classes::GIVEN_NAME),
            "family-name" => Kind::Words(Classes::FAMILY_NAME),
            "particle" => Kind::Words(Classes::PARTICLE),
            "demonym" => Kind::Words(Classes::DEMONYM),
            "portfolio" => Kind::Words(Classes::PORTFOLIO),
            "role-part" => Kind::Words(Classes::ROLE_PART),
            "thing" => Kind::Words(Classes::THING),
            "body" => Kind::Words(Classes::BODY),
            "name-part" => Kind::Words(Classes::NAME_PART),
            "abbreviation" => Kind::Words(Classes::ABBREVIATION),
            "common" => Kind::Words(Classes::COMMON),
            "function" => Kind::Words(Classes::FUNCTION),
            _ => return None,
        })
    }
}

impl Kind {
    /// The words that a row of the kind is looked up by, each of which must be one to the tokenizer.
    fn words(self, phrase: &str) -> Vec<&str> {
        match self {
            Kind::Head(_) | Kind::Opener => vec![phrase],
            Kind::Words(_) | Kind::Role { .. } => parts(phrase).collect(),
            Kind::Place { .. } if parts(phrase).count() == 1 => parts(phrase).collect(),
            // Phrases are taken in as the tokenizer parts them.
            Kind::Organization | Kind::Person | Kind::Place { .. } | Kind::ThingName | Kind::Office => {
                let tokens = pieces(phrase).filter(|piece| !matches!(piece.kind, PieceKind::Space | PieceKind::Newline));
                tokens.map(|piece| piece.span.of(phrase)).collect()
            }
        }
    }
}

/// What stands between the blanks and hyphens of a phrase.
fn parts(phrase: &str) -> impl Iterator<Item = &str> {
    phrase.split([' ', '-']).filter(|part| !part.is_empty())
}

/// A cell without blanks around it, which nearly none has: told by two looks.
fn trimmed(cell: &str) -> &str {
    match cell.as_bytes() {
        [first, .., last] if *first > b' ' && *last > b' ' => cell,
        _ => cell.trim_ascii(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_unique_and_parse() {
        for (name, table) in TABLES {
            let rows: Vec<&str> = rows(table).map(|(_, row)| row).collect();
            for pair in rows.windows(2) {
                assert!(pair[0] < pair[1], "{name}: {:?} before {:?}", pair[0], pair[1]);
            }
            for row in rows {
                assert_eq!(row.split('\t').count(), 3, "{name}: {row:?}");
            }
            let result = Gazetteer::default().extend(table, &mut Lexicon::default());
            assert_eq!(result, Ok(()), "{name}");
        }
    }

    #[test]
    fn an_error_names_the_kinds_that_there_are() {
        for kind in KINDS {
            for phrase in ["Fenbank", "Fen Bank"] {
                assert_eq!(Gazetteer::default().extend(&format!("{phrase}\t{kind}"), &mut Lexicon::default()), Ok(()), "{kind}");
            }
        }
        let error = Gazetteer::default().extend("Oxfam\torganisation", &mut Lexicon::default()).unwrap_err().to_string();
        assert!(error.contains("\"organisation\" is no kind: kinds are organization, person") && error.ends_with("function"), "{error}");
    }

    #[test]
    fn rows_that_no_text_can_match_are_errors() {
        let long = format!("{}\torganization", "long".repeat(20));
        for row in [
            "town council\torganization-head",
            "co-op\torganization-head",
            "sign up\topener",
            "Dr.\thonorific",
            "and/or\tcommon",
            "A/B\tplace",
            &long,
        ] {
            let table = format!("Fenbank\torganization\n\n{row}\n");
            let error = crate::Analyzer::builder().lexicon(table).build().unwrap_err();
            assert!(error.is_table() && error.to_string().starts_with("lexicon table 1: line 3: "), "{row}: {error}");
        }
        let table =
            "council\torganization-head\nA/B Trust & Co.'s\torganization\nWomen's Aid\torganization\nvice-reeve\trole\nSt. Ann\tplace";
        assert!(crate::Analyzer::builder().lexicon(table).build().is_ok());
        let mut lexicon = Lexicon::default();
        Gazetteer::new(&mut lexicon);
        for (name, table) in TABLES {
            assert_eq!(Gazetteer::check(table, &lexicon), Ok(()), "{name}");
        }
    }

    #[test]
    fn an_error_names_the_line() {
        for (table, says) in
            [("Foo\torganization\tme\n\nBar\n", "line 3"), ("Foo\tplanet\tme", "line 1: \"planet\""), ("\tplace", "line 1: no phrase")]
        {
            let error = Gazetteer::default().extend(table, &mut Lexicon::default()).unwrap_err();
            assert!(error.is_table() && error.to_string().starts_with(says), "{error}");
        }
    }
}
