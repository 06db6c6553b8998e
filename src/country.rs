//! Countries, by their codes.

use crate::error::Error;
use std::fmt;
use std::str::FromStr;

/// A country by its ISO 3166-1 alpha-2 code, upper case. Codes that the standard reserves (`EU`, `UN`) or leaves to its users (`XK` for
/// Kosovo, `ZZ` for no one country) are taken too; `UK` and `EL`, as the European Union writes them, are `GB` and `GR`.
///
/// ```
/// use tidings::Country;
/// let code = |code: &str| code.parse().map(|country: Country| country.code().to_owned());
/// assert_eq!((code("ca")?, code("UK")?), ("CA".to_owned(), "GB".to_owned()));
/// assert!(code("Canada").is_err() && code("JJ").is_err());
/// # Ok::<(), tidings::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Country([u8; 2]);

/// The codes of ISO 3166-1, in order, a blank behind each.
const ISO_3166: &str = "\
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD \
    CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF \
    GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN \
    KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA \
    NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI \
    SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI \
    VN VU WF WS YE YT ZA ZM ZW ";

/// Whether the list, which is sorted, has the code.
fn is_listed(code: [u8; 2]) -> bool {
    let (codes, _) = ISO_3166.as_bytes().as_chunks::<3>();
    codes.binary_search_by(|&[a, b, _]| [a, b].cmp(&code)).is_ok()
}

/// Codes that ISO 3166-1 reserves for unions.
const OTHERS: [&str; 2] = ["EU", "UN"];

/// Whether ISO 3166-1 leaves the code to its users, as "XK" is that of Kosovo and "ZZ" that of no one country.
fn is_of_users(code: [u8; 2]) -> bool {
    matches!(code, [b'A', b'A'] | [b'Q', b'M'..=b'Z'] | [b'X', b'A'..=b'Z'] | [b'Z', b'Z'])
}

/// Other codes of countries.
const ALIASES: [(&str, &str); 2] = [("UK", "GB"), ("EL", "GR")];

impl Country {
    /// The two-letter code.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("")
    }
}

impl FromStr for Country {
    type Err = Error;

    fn from_str(code: &str) -> Result<Country, Error> {
        let upper = code.trim().to_ascii_uppercase();
        let known = ALIASES.iter().find(|(alias, _)| *alias == upper).map_or(upper.as_str(), |(_, code)| code);
        match known.as_bytes() {
            &[a, b] if is_of_users([a, b]) || is_listed([a, b]) || OTHERS.contains(&known) => Ok(Country([a, b])),
            [_, _] => Err(Error::value(format!("{code:?} is no country: no code of ISO 3166-1"))),
            _ => Err(Error::value(format!("{code:?} is no country: two letters are expected, as in \"CA\""))),
        }
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_countries_are_taken_and_no_others() {
        for (code, expected) in [
            ("CA", Some("CA")),
            (" zw\n", Some("ZW")),
            ("UK", Some("GB")),
            ("el", Some("GR")),
            ("EU", Some("EU")),
            ("XK", Some("XK")),
            ("ZZ", Some("ZZ")),
            ("QX", Some("QX")),
            ("QL", None),
            ("JJ", None),
            ("A ", None),
            (" ", None),
            ("", None),
            ("CAN", None),
            ("É", None),
        ] {
            assert_eq!(code.parse::<Country>().ok().as_ref().map(Country::code), expected, "{code:?}");
        }
    }

    #[test]
    fn codes_are_sorted_and_unique() {
        let codes: Vec<&str> = ISO_3166.split_whitespace().collect();
        assert_eq!(codes.len(), 249);
        assert!(codes.windows(2).all(|pair| pair[0] < pair[1]) && codes.iter().all(|code| code.len() == 2));
    }
}
