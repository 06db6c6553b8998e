//! Word classes: what a word can be, as bits. A word can be of several ("may": a month and a verb).

use std::ops::{BitOr, BitOrAssign};

/// A set of word classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub(crate) struct Classes(u64);

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $bit:expr;)*) => {
        impl Classes {
            $($(#[$doc])* pub const $name: Classes = Classes(1 << $bit);)*
        }

        // Each has a bit of its own, which is that of no mark.
        const _: () = {
            let (all, sum) = (0 $(| 1u64 << $bit)*, 0 $(+ (1u128 << $bit))*);
            let marks = ((Classes::NAME_MARK | Classes::SCAN_MARK | Classes::CUE_MARK | Classes::NO_MARK) as u64) << Classes::MARKS;
            assert!(all as u128 == sum && all & marks == 0);
        };
    };
}

classes! {
    /// Month names and their abbreviations; value 1 to 12.
    MONTH = 0;
    /// Weekdays and their abbreviations; value 1 (Monday) to 7.
    WEEKDAY = 1;
    /// Seasons; value 21 (spring) to 24 (winter), as EDTF numbers them.
    SEASON = 2;
    /// "two", "eleven", "ninety"; value the number.
    NUMERAL = 3;
    /// "hundred", "million", "lakh", "dozen"; value the power of ten, or the number where it is none.
    MAGNITUDE = 4;
    /// "first", "second", "twentieth"; value the number.
    ORDINAL = 5;
    /// Units of time, singular and plural: "day", "years", "fortnight".
    TIME_UNIT = 6;
    /// Words that can open a date: "yesterday", "last", "early", "since", …
    DATE_TRIGGER = 7;
    /// Of these, words that need nothing behind them: "yesterday", "nineties", "Q3".
    DATE_ALONE = 47;
    /// Currency words: "dollars", "euros", "rupees".
    CURRENCY_WORD = 8;
    /// Currency codes: "CAD", "EUR".
    CURRENCY_CODE = 9;
    /// Words that begin a bound: "over", "more", "at", "up", "nearly".
    BOUND = 10;
    /// "percent", "pct".
    PERCENT = 11;
    /// Words around a vote: "votes", "to", "for", "against".
    VOTE = 12;
    /// Words that can open a reference: "Bill", "Motion", "Case", "Petition".
    REFERENCE = 13;
    /// Head words that can be a body's whole name: "Parliament", "Commission".
    BODY_ALONE = 14;
    /// Words that begin a phrase of the gazetteer and are written without a capital there: "350.org", "38", "eNCA".
    PHRASE_SMALL = 15;
    /// Words that name or build a ministerial office: "minister", "premier", "secretary", "taoiseach".
    OFFICE = 16;
    /// Honorifics and roles that stand before a person's name: "Dr", "Senator", "Mayor".
    ROLE = 17;
    /// Given names.
    GIVEN_NAME = 18;
    /// Particles within names: "van", "de", "al", "O".
    PARTICLE = 19;
    /// Head words of organizations: "Council", "Court", "University", "Board".
    ORG_HEAD = 20;
    /// Words that begin a phrase of the gazetteer.
    PHRASE_START = 21;
    /// Places: countries, regions, cities (single words).
    PLACE = 22;
    /// Adjectives of nationality, which are no names: "Canadian", "Israeli".
    DEMONYM = 23;
    /// Family names.
    FAMILY_NAME = 24;
    /// Function words: articles, prepositions, conjunctions, pronouns, auxiliaries. Never a name when capitalised at a start.
    FUNCTION = 25;
    /// Common words that begin sentences or headings in capitals and are no names.
    COMMON = 26;
    /// Words of ministers' portfolios: "health", "foreign", "affairs".
    PORTFOLIO = 27;
    /// Words within roles, before their last: "special" (rapporteur), "shift" (lead).
    ROLE_PART = 28;
    /// Words that make the capitals before them no body's or person's name: "Act", "Street", "Award".
    THING = 29;
    /// Bodies in lower case that a place before them names: "police", "army", "government".
    BODY = 30;
    /// Common words within organizations' names: "national", "district", "workers".
    NAME_PART = 31;
    /// Words that begin a status phrase: "win", "victory", "no", "still".
    STATUS = 32;
    /// Abbreviations in capitals that name no body: "PDF", "GPS", "MPs".
    ABBREVIATION = 33;
    /// Words that begin a heading or a link of a section other than items: "support" of "Support us".
    SECTION_CUE = 50;
    /// Words that are a cue of what a section is for by themselves: "donate", "unsubscribe", "dear".
    CUE_ALONE = 34;
    /// Words that are a status phrase by themselves: "won".
    STATUS_ALONE = 49;
    /// Words that begin a longer cue or status phrase: "the" of "the office is", "a" of "a win".
    CUE_FIRST = 37;
    /// Second words of longer ones: "office".
    CUE_SECOND = 36;
    /// Words of degree before a status: "big", "new", "partial".
    DEGREE = 51;
    /// Words whose possessive is one of degree: "people's".
    POSSESSOR = 46;
    /// Words that say that a heading updates an earlier report: "update", "follow-up".
    UPDATE = 52;
    /// "follow" of "follow-up".
    FOLLOW_UP = 35;
    /// Words that tell of a step or of its absence: "adopted", "refuses", "still".
    STEP = 53;
    /// Words before a number that make it a label: "section", "page", "route".
    NUMBERED = 55;
    /// Nouns of several things that do not end in "s": "people", "children", "sheep".
    PLURAL = 56;
    /// Words that end the noun phrase behind a number, functions words apart: "sent", "voted", "yesterday".
    NOUN_END = 57;
    /// Words and marks that noise can begin with: "ABN", "IBAN", "call", "@".
    NOISE = 58;
    /// Words that tell the tense of a sentence; value 1 past, 2 future, 3 neither.
    TENSE = 59;
    /// Words and marks of the grammar of dates: "of", "until", "week", "–"; value its number among them.
    DATE_WORD = 60;
    /// Marks and words that tie a number to what stands behind it: "–", "/", "to", "or", "and", "point".
    TIE = 61;
    /// Of these, what can stand between the two numbers of a range or a tally: dashes, "to", "or", "and".
    RANGE = 45;
    /// Words that make a number a time of day: "am", "o'clock", "UTC".
    CLOCK = 62;
    /// Words that tell of which side a number of votes is: "ayes", "voted", "favour".
    SIDE = 63;
    /// Words that can stand before a unit of time where its number does, or between: "a", "another", "working".
    LENGTH = 44;
    /// "in" and "for", which open a side, a ratio and much else.
    IN_FOR = 40;
    /// Signs and abbreviations that tell what a number beside them measures: "$", "Rs", "%", "per".
    SIGN = 41;
    /// "She", "this", "their": words that stand for what was named before.
    PRONOUN = 54;
}

impl Classes {
    pub const NONE: Classes = Classes(0);

    /// The words that sections go by, those apart that begin phrases of several words.
    pub const CUES: Classes =
        Classes::CUE_ALONE.with(Classes::STATUS_ALONE).with(Classes::STEP).with(Classes::UPDATE).with(Classes::FOLLOW_UP);

    /// The words that wake a scanner of entities, that of names apart.
    pub const SCANNED: Classes = Classes::DATING
        .with(Classes::TIME_UNIT)
        .with(Classes::ORDINAL)
        .with(Classes::NUMERAL)
        .with(Classes::MAGNITUDE)
        .with(Classes::REFERENCE)
        .with(Classes::NOISE);

    /// Of these, the words that can begin a date.
    pub const DATING: Classes = Classes::MONTH.with(Classes::WEEKDAY).with(Classes::SEASON).with(Classes::DATE_TRIGGER);

    /// The words that a name can begin with, capitals apart.
    pub const NAMING: Classes = Classes::OFFICE.with(Classes::PHRASE_SMALL);

    /// The first bit of a byte of marks, and the marks: no classes, but told by them, for those who ask all words of a text.
    const MARKS: u32 = 36;
    /// [`Classes::CUE_FIRST`] and [`Classes::CUE_SECOND`], which lie there, too.
    pub const CUE_FIRST_MARK: u8 = 1 << (Classes::CUE_FIRST.bit() - Classes::MARKS);
    pub const CUE_SECOND_MARK: u8 = 1 << (Classes::CUE_SECOND.bit() - Classes::MARKS);
    /// Marks [`Classes::NAMING`].
    pub const NAME_MARK: u8 = 1 << 3;
    /// Marks [`Classes::SCANNED`].
    pub const SCAN_MARK: u8 = 1 << 6;
    /// Marks [`Classes::CUES`].
    pub const CUE_MARK: u8 = 1 << 7;
    /// Never set: a bit that others use in the byte of marks.
    pub const NO_MARK: u8 = 1 << 2;

    /// These classes and their marks.
    pub const fn marked(self) -> Classes {
        let mut marks = 0;
        if self.any(Classes::NAMING) {
            marks |= Classes::NAME_MARK;
        }
        if self.any(Classes::SCANNED) {
            marks |= Classes::SCAN_MARK;
        }
        if self.any(Classes::CUES) {
            marks |= Classes::CUE_MARK;
        }
        Classes(self.0 | (marks as u64) << Classes::MARKS)
    }

    /// A byte of which the bits of the marks tell them; the others tell nothing.
    #[inline(always)]
    pub const fn marks(self) -> u8 {
        (self.0 >> Classes::MARKS) as u8
    }

    /// Whether the two are one set; in `const` where `==` cannot stand.
    pub const fn is_same(self, other: Classes) -> bool {
        self.0 == other.0
    }

    /// Whether the two share a class.
    pub const fn any(self, other: Classes) -> bool {
        self.0 & other.0 != 0
    }

    /// The bits of the classes that the two share.
    pub const fn shared(self, other: Classes) -> u64 {
        self.0 & other.0
    }

    /// Those that are not of `others`.
    pub const fn without(self, others: Classes) -> Classes {
        Classes(self.0 & !others.0)
    }

    /// The number of the lowest bit, of which there is one where a single class is meant.
    pub const fn bit(self) -> u32 {
        self.0.trailing_zeros()
    }

    /// The bits in two numbers.
    pub const fn halves(self) -> (u32, u32) {
        ((self.0 >> 32) as u32, self.0 as u32)
    }

    /// Both together; in `const` where `|` cannot stand.
    pub const fn with(self, other: Classes) -> Classes {
        Classes(self.0 | other.0)
    }
}

impl BitOr for Classes {
    type Output = Classes;

    fn bitor(self, other: Classes) -> Classes {
        self.with(other)
    }
}

impl BitOrAssign for Classes {
    fn bitor_assign(&mut self, other: Classes) {
        *self = self.with(other);
    }
}
