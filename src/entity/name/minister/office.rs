//! The offices of ministers: whole titles, the heads of built titles, and the words that make a title another's.

use crate::entity::name::gazetteer::{Gazetteer, sense};
use crate::lexicon::{Classes, Lexicon};

/// Titles that are their own portfolio. Where the words of the portfolio are others, they stand beside.
const OFFICES: [(&str, &str); 55] = [
    ("attorney general", ""),
    ("attorney-general", "attorney general"),
    ("attorneys general", "attorney general"),
    ("attorneys-general", "attorney general"),
    ("ag", "attorney general"),
    ("advocate general for scotland", "advocate general"),
    ("attorney general for england and wales", "attorney general"),
    ("attorney general for northern ireland", "attorney general"),
    ("solicitor general for scotland", "solicitor general"),
    ("solicitor general for england and wales", "solicitor general"),
    ("counsel general for wales", "counsel general"),
    ("chancellor", ""),
    ("chancellor of the exchequer", "chancellor"),
    ("chief minister", ""),
    ("cm", "chief minister"),
    ("cms", "chief minister"),
    ("dpm", "prime minister"),
    ("dy cm", "chief minister"),
    ("chief ministers", ""),
    ("counsel general", ""),
    ("counsel-general", "counsel general"),
    ("federal chancellor", "chancellor"),
    ("fm", "first minister"),
    ("first minister", ""),
    ("first ministers", ""),
    ("lord advocate", ""),
    ("lord chancellor", ""),
    ("minister president", ""),
    ("minister-president", "minister president"),
    ("paymaster general", ""),
    ("pm", "prime minister"),
    ("premier", ""),
    ("premiers", "premier"),
    ("prime minister", ""),
    ("prime ministers", ""),
    ("prime-minister", "prime minister"),
    ("solicitor general", ""),
    ("solicitor-general", "solicitor general"),
    ("tanaiste", ""),
    ("taoiseach", ""),
    ("treasurer", ""),
    ("chief secretary to the treasury", "treasury"),
    ("economic secretary to the treasury", "treasury"),
    ("exchequer secretary to the treasury", "treasury"),
    ("financial secretary to the treasury", "treasury"),
    ("menteri besar", ""),
    ("minister without portfolio", "without portfolio"),
    ("ministers without portfolio", "without portfolio"),
    ("lord president of the council", "lord president of the council"),
    ("lord privy seal", ""),
    ("chancellor of the duchy of lancaster", "duchy of lancaster"),
    ("vice premier", "premier"),
    ("vice-premier", "premier"),
    ("union home minister", "home"),
    ("leas-taoiseach", ""),
];

/// The heads of built titles, as numbers of [`sense::OFFICE`].
const HEADS: [(&str, u8); 10] = [
    ("minister", MINISTER),
    ("ministers", MINISTER),
    ("secretary", SECRETARY),
    ("secretaries", SECRETARY),
    ("under-secretary", SECRETARY),
    ("undersecretary", SECRETARY),
    ("mec", CAPITALS),
    ("mecs", CAPITALS),
    ("cs", CAPITALS),
    ("mos", CAPITALS),
];
pub(super) const MINISTER: u8 = 1;
pub(super) const SECRETARY: u8 = 2;
/// Written in capitals only: Members of the Executive Council (South Africa), Cabinet Secretaries (Kenya), the MoS of South Asia.
pub(super) const CAPITALS: u8 = 3;

/// Words behind "minister of" that make a cleric.
pub(super) const CLERICAL: [&str; 8] = ["religion", "worship", "christ", "god", "word", "gospel", "church", "music"];
/// Initials before a title that are no department's: parties, unions of states, countries.
pub(super) const NO_DEPARTMENTS: [&str; 40] = [
    "AAP", "AIADMK", "AJP", "ALP", "ANC", "APC", "AU", "BJD", "BJP", "BN", "CAQ", "CDU", "CSU", "DA", "DMK", "DUP", "EFF", "EU", "FDP",
    "IFP", "LDP", "LNP", "NCP", "NDP", "NPP", "ODM", "ÖVP", "PDP", "PH", "PQ", "PTI", "SDLP", "SNP", "SPD", "TDP", "TMC", "UK", "UN", "US",
    "USA",
];
/// Initials of states, provinces and territories before a title, with their countries.
pub(super) const REGIONS: [(&str, &str); 23] = [
    ("ACT", "AU"),
    ("NSW", "AU"),
    ("NT", "AU"),
    ("QLD", "AU"),
    ("SA", "AU"),
    ("TAS", "AU"),
    ("VIC", "AU"),
    ("WA", "AU"),
    ("Qld", "AU"),
    ("Tas", "AU"),
    ("Vic", "AU"),
    ("KZN", "ZA"),
    ("AP", "IN"),
    ("HP", "IN"),
    ("MP", "IN"),
    ("TN", "IN"),
    ("UP", "IN"),
    ("WB", "IN"),
    ("BC", "CA"),
    ("NWT", "CA"),
    ("PEI", "CA"),
    ("NI", "GB"),
    ("KZN", "ZA"),
];
/// Countries whose "Health Secretary" is an official.
pub(super) const OFFICIALS: [&str; 6] = ["IN", "PK", "BD", "LK", "NP", "ZA"];

/// Countries where "AG" before a name is the Attorney General, and no auditor.
pub(super) const AG_COUNTRIES: [&str; 9] = ["US", "MY", "IE", "NG", "GH", "TT", "JM", "AU", "PG"];

/// Countries whose cabinets have a "Secretary for Health" without "of State" or "Cabinet".
pub(super) const FOR_MATTERS: [&str; 3] = ["HK", "PH", "US"];
/// Countries where the "Secretary for Health" is the head of a department and no minister.
pub(super) const HEADS_OF_DEPARTMENTS: [&str; 3] = ["NZ", "AU", "GB"];

/// Puts the words of offices into the lexicon.
pub(in super::super) fn register(gazetteer: &mut Gazetteer, lexicon: &mut Lexicon) {
    for (title, portfolio) in OFFICES {
        gazetteer.offices.insert(title, portfolio, Classes::OFFICE, lexicon);
    }
    for (word, head) in HEADS {
        if word.contains('-') {
            continue;
        }
        gazetteer.senses.set(lexicon.add(word, Classes::OFFICE), sense::OFFICE, head);
    }
}
