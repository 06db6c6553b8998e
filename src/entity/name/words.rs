//! The words and marks that rules of names ask for by name: beside a name, before it, or at its end.
//!
//! DESIGN. A run of capitals is asked some fifty questions of the kind "does one of these words stand behind?", and nearly all
//! are answered no. So each list has a bit, a word's number tells its bits, and letters are compared only where the bit is set.

use super::Page;
use crate::lexicon::{Classes, Lexicon, WordId};
use crate::text::Token;
use std::hint::select_unpredictable;

/// A list of words with a bit of its own.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words {
    pub bit: u64,
    /// The words, blanks between them.
    words: &'static str,
    /// Whether all letters are of ASCII.
    ascii: bool,
}

impl Words {
    /// Whether `word` is on the list, letter by letter.
    fn contains(&self, word: &[u8]) -> bool {
        self.any(word.len(), |listed| listed == word)
    }

    /// Whether `word` is on the list, capitals apart.
    pub fn contains_any_case(&self, word: &str) -> bool {
        self.any(word.len(), |listed| listed.eq_ignore_ascii_case(word.as_bytes()))
    }

    /// Whether a word of that length fits.
    fn any(&self, length: usize, fits: impl Fn(&[u8]) -> bool) -> bool {
        let mut rest = self.words.as_bytes();
        while let Some((word, behind)) = rest.split_at_checked(length) {
            if behind.first().is_none_or(|&b| b == b' ') && fits(word) {
                return true;
            }
            let Some(blank) = rest.iter().position(|&b| b == b' ') else { break };
            rest = &rest[blank + 1..];
        }
        false
    }
}

macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident = $bit:literal, $words:literal;)*) => {
        $($(#[$doc])* pub(super) const $name: Words = Words { bit: 1 << $bit, words: $words, ascii: $words.is_ascii() };)*
        const LISTS: &[Words] = &[$($name),*];
    };
}

lists! {
    /// Tie the name before them to capitals behind; the full stop is that of "St. John".
    BINDING = 0, "and of & / ' ’ .";
    /// Tie the name before them to any word behind.
    HYPHENS = 1, "- – ‐ ‑";
    /// Tie a head word to what it is for; the full stop is that of "U. of Manitoba".
    TIES = 2, "of for on against to in with into .";
    /// Behind a comma, they tell of a person before it.
    RELATIVES = 4, "who whose whom";
    /// Make a body of an unknown word before them.
    LOCAL = 5, "council police government";
    COPULA = 6, "is";
    /// Stand between a word of sending and the sender.
    SENDING = 7, "at from of by ©";
    COPYRIGHT = 8, "©";
    /// Stand before a given name of whom the reader is to reach, or whose bearer is kin.
    CALLING = 9, "ring call phone email contact ask text message thank for brother daughter husband nephew niece sister son wife \
        named called";
    OF = 10, "of";
    OPENING = 11, "(";
    /// What bodies do: verbs behind a name.
    DEEDS = 12, "said says told sued agreed refused paid ruled voted announced confirmed dropped evicted cut withdrew responded \
        apologised apologized filed reported published launched promised pledged admitted denied settled appealed joined backed wrote \
        argued won lost has have had will wants claims insists removed replied campaigned represented organised organized sent gave took \
        runs owns sells made asked called warned welcomed signed tabled adopted rejected opposes supports represent represents advised advises urged demanded intervened welcomes \
        applauds applauded condemns condemned commends commended";
    /// Verbs behind a name that only people do.
    PERSONAL_VERBS = 13, "said says told tells wrote writes asked added explained recalled testified resigned who whose whom tweeted \
        argued admitted walked thinks remembers smiled laughed died refused aged cried wept rang phoned lives lived sat stood drove spoke thanked";
    /// Names that stand before a given name and belong to it: "Old Pete".
    NICKNAMES = 14, "Old Big Little Young Wee Granny Nana";
    /// Last words of places and things that are named after people.
    TAILS = 15, "Reserve Law Kit St Rd Ave Way Country Castle Apparels Ward Close Mount Point Line";
    /// Plural titles, each of whose names is a mention: "Cllrs Marsh and Odell".
    PLURALS = 16, "Cllrs Drs Messrs Senators MPs Councillors Reps Profs Judges Sens Justices MLAs MEPs MSPs TDs MPPs MNAs MLCs MHAs \
        Fellows Congressmembers Congressmen Congresswomen Assemblymen Aldermen Alderpersons Selectmen Attorneys \
        Councilors Councilmembers Commissioners Professors Representatives Assemblymembers";
    /// What stands behind a name and belongs to it.
    SUFFIXES = 17, "Jr Sr II III IV VI VII VIII IX XI XII XIII XIV";
    /// Stand before the names of places named after people: "St Mary", "Santa Rosa".
    LANDMARKS = 18, "St Ste Saint San Santa Santo São Sierra Kuala Port Fort Mount Lake Glen Te Croagh Slieve Lough Loch";
    /// Tell where, not who: "in Talbot Heath".
    WHERE = 19, "in near outside around across into at via towards In At";
    /// The forms of companies behind a name that is known without them.
    LEGAL_FORMS = 20, "Inc Corp Ltd Limited PLC Plc LLC LLP AG GmbH SE Berhad";
    /// Forms with a full stop that belongs to the name.
    STOPPED_FORMS = 21, "Inc Corp Ltd Co Bhd Pty Assn Bros";
    /// Heads that a person's name before them makes a venue.
    VENUES = 22, "centre center hall theatre theater house";
    /// Name no body with a head word alone: "the City Council", "the School Board".
    GENERIC = 23, "city town county district school local provincial regional municipal parish village borough state federal national \
        central new full";
    /// Those of them that tell of a local body.
    GENERIC_LOCAL = 24, "city town county district school local provincial regional municipal parish village borough";
    /// Heads that are a body's whole name in the European Union's papers.
    EU_ALONE = 25, "commission council parliament court ecofin";
    /// Heads of papers: at the top of a text they name the letter itself.
    PAPERS = 26, "post weekly letter bulletin herald gazette news times chronicle courier echo mail";
    /// Heads of public bodies, which a generic word does not name.
    PUBLIC = 27, "council board government authority police department assembly parliament office committee service legislature agency \
        municipality ministry jail prison penitentiary gaol";
    /// People have joined under these words.
    UNITED = 28, "United National Amalgamated Concerned Allied";
    /// Last words of local bodies of two words: "School District".
    LOCAL_TAILS = 29, "District Division Schools County Government Municipality Facility Complex Institution System Firm";
    /// Municipalities by their kind: "City of X".
    MUNICIPALITIES = 30, "City Town County Municipality Township Borough Shire Village";
    /// Heads that "on" follows in names.
    HEADS_ON = 31, "committee commission council panel network inquiry group office authority court tribunal institute centre \
        center subcommittee taskforce force conference convention forum unit project party secretariat initiative bureau observatory caucus \
        assembly roundtable dialogue working";
    /// Heads of bodies that are for something wherever they sit.
    FREE = 32, "coalition alliance campaign association network centre center institute society movement federation forum foundation \
        partnership";
    /// Initials of states, provinces and territories before a title.
    REGIONS = 33, "ACT NSW NT QLD SA TAS VIC WA Qld Tas Vic AP HP MP TN UP WB BC NWT PEI NI KZN";
    /// Words before a portfolio that belong to the title and not to the portfolio.
    RANKS = 34, "associate assistant deputy junior senior union special prime cabinet parliamentary permanent vice co chief minister \
        state full second coordinating ordinating provincial delegate territory cantonal";
    /// Stand before a title and outside of it.
    OUTSIDE = 35, "former then ex acting interim outgoing incoming new current late caretaker newly appointed next previous past \
        longtime federal";
    /// Words of a title that names no sender.
    TITLES = 37, "campaign campaigns win wins victory victories news newsletter latest roundup impact monthly weekly quarterly \
        annual scorecard docket diary notebook letter dispatch dispatches update updates report bulletin digest brief briefing note notes \
        issue blog home about contact donate petition summary wrap session recap memo alert minutes agenda tracker circular";
    /// Words that a newsletter says of itself beside its sender's name.
    NEWSLETTERS = 38, "newsletter update updates bulletin note notes report brief digest news issue no edition scorecard roundup blog \
        vol volume letter docket dispatch campaigns";
    /// What a sender says that it is.
    KINDS = 39, "charity company nonprofit organisation organization network collective coalition ngo foundation union cooperative \
        association federation think watchdog newsroom society alliance trust group firm";
    /// Words before a head that make it no minister.
    NOT_BEFORE = 40, "shadow opposition methodist baptist unitarian presbyterian lutheran pentecostal anglican church ordained christian \
        evangelical press general private permanent company executive branch membership recording principal \
        corporate club parish lay retired";
    /// Departments whose initials stand before "minister" and "secretary", in small letters too.
    DEPARTMENTS = 41, "HUD HHS DHS VA DWP DEFRA Defra BEIS DOT DfE DfT MoD DCMS MHCLG DLUHC DSIT \
        DESNZ DHSC MoJ FCDO DFID DfID DENR DOLE DSWD DILG DOTr DepEd DFO MeitY";
    /// People to whom a portfolio may belong: "children's minister".
    OWNERS = 42, "children women men people veterans farmers carers students tenants consumers pensioners";
    /// Verbs before a given name of whom the reader is to reach.
    CALLS = 43, "Ring Call Phone Email Contact Ask Text Message Thank ring email contact phone";
    /// What has given names, too: "Storm Fiona".
    STORMS = 44, "Storm Hurricane Cyclone Typhoon";
    /// Tell that the sentence is about a man or a woman.
    PRONOUNS = 45, "she he her his herself himself";
    COMMA = 46, ",";
    /// Who sends, before a word of sending: "all of us at", "campaign report from", "newsletter of"; or what is done by
    /// a sender: "put out by", "published by".
    TELLERS = 47, "us we team everyone friends magazine members newsletter update updates bulletin note notes report brief digest news \
        issue no edition scorecard roundup blog vol volume letter docket dispatch campaigns out published issued you behalf for";
    /// In small letters behind a name, they make it a place's: "Ray station".
    PLACES = 48, "station village road street lane bridge lake river valley island junction harbour harbor township county town suburb \
        reservoir creek bay beach estate";
    /// In small letters right before a name, they tell that it is a paper's or a station's.
    OUTLETS = 49, "newspaper broadcaster magazine tabloid outlet daily weekly";
    /// In small letters right before a name, they tell that it is a body's.
    KIND_BEFORE = 50, "charity group ngo nonprofit firm company union network coalition watchdog tank regulator retailer manufacturer \
        campaign organisation organization supermarket insurer supplier";
    /// Stands between a word of writing and those who are written to.
    WRITE_TO = 51, "to";
    /// Behind a comma, they begin what a name before it says that it is.
    APPOSING = 52, "the a an";
    /// What only people and bodies do: verbs behind a name.
    REPORTING = 53, "said says told tells sued agreed refused voted announced confirmed withdrew responded apologised apologized reported \
        published launched promised pledged admitted denied appealed wrote argued claims insists replied campaigned represented \
        represent represents advised advises asked called calls warned warns welcomed signed tabled opposes supports urged urges joined \
        backed filed intervened organised organized demanded demands estimates wants hosted";
    /// Before "with", they tell of people and what they live with or stand by: "Council of Canadians with Disabilities".
    LIVING = 55, "persons people adults children citizens canadians americans australians women men girls students workers living \
        solidarity individuals families youth";
    /// Verbs that the names of campaigns begin with.
    CALLING_FOR = 56, "Save Stop Defend Protect Keep Free End Rethink Reclaim Restore Fix Ban Block Reject Rewild Reform Scrap Axe \
        Resist Repeal SOS Occupy Halt Fight Oppose Revive Reopen Reimagine Rebuild Divest Decriminalise Decriminalize Legalise Legalize \
        Unlock Rescue Respect Reconnect";
    /// Companies by what they do for others: "its contractor, Galliford Try,".
    TRADERS = 57, "contractor contractors subcontractor operator manufacturer insurer retailer lender supplier subsidiary parent \
        owner owners landlord developer builder employer miner utility shipbuilder publisher distributor franchisee company firm";
    RELATING = 3, "which";
    /// What bodies do that are told of with "which": no lake, no law.
    RUNNING = 59, "runs ran owns owned operates operated sells sold employs employed manages managed campaigns campaigned represents \
        represented publishes published advises advised monitors organises organizes organised organized said says sued asked wants \
        insists";
    /// Seats of governments that are called by their place.
    SEATS = 60, "stormont holyrood whitehall";
    /// What is done to bodies and hardly to anybody else: "fined Quibelco".
    DONE_TO = 61, "sued fined suing sue boycott boycotted boycotting petitioned lobbied lobbying fining audited";
    /// What a body does that nobody does who goes by one name: "Quibelco published".
    ALONE_DEEDS = 62, "sued filed published launched campaigned organised organized represents tabled intervened appealed fined banned \
        ruled delisted recalled issued shipped supplied outsourced operates employs manufactures leases leased billed overcharged \
        underpaid subcontracted evicted exports owes sponsors invested divested";
    /// What a company has and hardly a place or a person: behind a name.
    HAVING = 58, "CEO CEOs shares shareholders shareholder spokesperson spokesman spokeswoman executives bosses management subsidiary \
        subsidiaries employees customers takeover headquarters";
    /// Words before a company's name that is dealt with: see `body::lone_word`.
    LEADING = 63, "by of with in from on took take taking asked urged ordered pressed persuaded forced pushed required pressured \
        ask urge force press";
    /// Forms of companies and societies in small letters behind their names.
    SMALL_FORMS = 36, "plc e.V";
    /// Words in the names of places.
    LANDSCAPE = 54, "green hill hills heath bridge park wood woods field fields mill cross lodge end side water well wells road lane \
        street bank east west north south upper lower great greater little old new long high low big black white red grey point rock \
        grove ridge creek lake river bay beach port harbour harbor town city village county common moor down downs dale ford head mount \
        valley spring springs station square castle church abbey gate court hall house farm market garden gardens quay wharf ferry";
}

/// The bits of words by their numbers; the last has none and stands for all words behind it.
#[derive(Clone, Debug)]
pub(super) struct Beside(Box<[u64; WORDS]>);

/// The words of all lists are fewer.
const WORDS: usize = 1024;

impl Default for Beside {
    fn default() -> Beside {
        Beside(Box::new([0; WORDS]))
    }
}

impl Beside {
    /// Puts the words into `lexicon`, whose first they have to be, so that their numbers are small.
    pub fn new(lexicon: &mut Lexicon) -> Beside {
        let mut beside = Beside::default();
        for list in LISTS {
            for word in list.words.split(' ') {
                let number = lexicon.add(word, Classes::NONE).0 as usize;
                debug_assert!(number < WORDS - 1, "{word} is not among the first words");
                if let Some(bits) = beside.0[..WORDS - 1].get_mut(number) {
                    *bits |= list.bit;
                }
            }
        }
        beside
    }

    /// The bits of the lists that the word is on, capitals and accents apart.
    #[inline(always)]
    pub fn of(&self, word: WordId) -> u64 {
        // Whether it is one of the first words cannot be guessed: no branch.
        let (place, last) = (word.0 as usize, WORDS - 1);
        self.0[select_unpredictable(place < last, place, last) & last]
    }
}

impl Page<'_> {
    /// The bits of the lists that the word is on, capitals and accents apart.
    #[inline]
    pub fn lists(&self, at: usize) -> u64 {
        self.token(at).map_or(0, |t| self.gazetteer.beside.of(t.word))
    }

    /// Whether the token as it stands is on the list.
    #[inline]
    pub fn on(&self, at: usize, list: &Words) -> bool {
        self.lists(at) & list.bit != 0 && list.contains(self.reading.bytes(at))
    }

    /// Whether the word without its possessive ending is on the list.
    #[inline]
    pub fn core_on(&self, at: usize, list: &Words) -> bool {
        self.lists(at) & list.bit != 0 && list.contains(self.core(at).as_bytes())
    }

    /// Whether the word without its possessive ending is on the list, capitals apart.
    #[inline]
    pub fn on_any_case(&self, at: usize, list: &Words) -> bool {
        self.lists(at) & list.bit != 0 && self.is_spelled_so(at, list)
    }

    /// Whether a word that has the bit of a list is on it, accents not apart: an ASCII word has none.
    fn is_spelled_so(&self, at: usize, list: &Words) -> bool {
        let ascii = |t: &Token| is_short_ascii(self.reading.text.as_bytes(), t);
        list.ascii && self.token(at).is_some_and(ascii) || list.contains_any_case(self.core(at))
    }
}

/// Whether the word is told to be ASCII by the first bytes of the text there, all at once; longer ones are not told.
#[inline]
fn is_short_ascii(text: &[u8], token: &Token) -> bool {
    const LONGEST: usize = 16;
    const TOP_BITS: u128 = u128::from_le_bytes([0x80; LONGEST]);
    let length = (token.end - token.start) as usize;
    let bytes = text.get(token.start as usize..).and_then(|text| text.first_chunk::<LONGEST>());
    bytes.is_some_and(|bytes| length < LONGEST && u128::from_le_bytes(*bytes) & TOP_BITS & !(u128::MAX << (8 * length)) == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_list_has_a_bit_and_no_word_twice() {
        let mut seen = 0;
        for list in LISTS {
            assert_eq!(seen & list.bit, 0, "{list:?}");
            seen |= list.bit;
            let words: Vec<&str> = list.words.split(' ').collect();
            for (at, word) in words.iter().enumerate() {
                assert!(!word.is_empty() && !words[..at].contains(word), "{word}");
                assert!(!word.ends_with("'s") && !word.ends_with("’s"), "{word} would be no possessive");
            }
        }
    }
}
