//! The currencies: symbols, codes, abbreviations and words, and what the document's country makes of those that several share.

use super::super::number::{Form, Number};
use super::super::{Context, Currency};
use crate::country::Country;
use crate::lexicon::listed::{List, list};
use crate::lexicon::{Classes, Lexicon};
use crate::text::{PieceKind, Reading, flag, is_mark};

/// Codes of ISO 4217 that are taken in capitals before or behind a number.
#[rustfmt::skip]
const CODES: &[&str] = &[
    "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN", "BHD", "BIF", "BMD", "BND", "BOB",
    "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHF", "CLP", "CNY", "COP", "CRC", "CUP", "CVE", "CZK", "DJF", "DKK", "DOP",
    "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF",
    "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD", "JOD", "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK",
    "LBP", "LKR", "LRD", "LSL", "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MYR", "MZN",
    "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB", "RWF",
    "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SLE", "SLL", "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TND",
    "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "UZS", "VES", "VND", "VUV", "WST", "XAF", "XCD", "XCG", "XOF", "XPF",
    "YER", "ZAR", "ZMW", "ZWD", "ZWG", "ZWL",
];

/// The length of a code.
const CODE: usize = 3;

/// Codes that are words or other abbreviations in updates ("ALL 5", "TOP 10", "SOS 24"): never before a number.
const UNSAFE: &[&str] = &["ALL", "TOP", "MAD", "SOS", "TRY", "GEL", "LAK", "CUP", "SLE", "SDG", "BAM", "COP"];

/// Abbreviations before a number, in this case, with or without a stop; `*` is the country's own.
#[rustfmt::skip]
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("Rs", "rupee"), ("RS", "rupee"), ("Re", "rupee"), ("NRs", "NPR"), ("NRS", "NPR"), ("SLR", "LKR"), ("SLRs", "LKR"), ("Nrs", "NPR"), ("रु", "rupee"), ("रू", "rupee"), ("Ugx", "UGX"), ("Kes", "KES"), ("Tzs", "TZS"), ("ZMK", "ZMW"), ("Skr", "SEK"), ("Kc", "CZK"), ("KSh", "KES"), ("Ksh", "KES"), ("KSH", "KES"),
    ("Kshs", "KES"), ("KShs", "KES"), ("KSHS", "KES"), ("Sh", "shilling"), ("Shs", "shilling"), ("SHS", "shilling"), ("sh", "shilling"), ("shs", "shilling"), ("USh", "UGX"), ("Ush", "UGX"), ("USH", "UGX"),
    ("UShs", "UGX"), ("Ushs", "UGX"), ("TSh", "TZS"), ("Tsh", "TZS"), ("TSH", "TZS"), ("TShs", "TZS"), ("Tshs", "TZS"), ("RM", "MYR"), ("Tk", "BDT"), ("Php", "PHP"), ("PhP", "PHP"), ("Rp", "IDR"),
    ("SFr", "CHF"), ("sFr", "CHF"), ("Fr", "franc"), ("RMB", "CNY"), ("GHc", "GHS"), ("GHC", "GHS"), ("GH", "GHS"), ("Ghc", "GHS"), ("CFA", "cfa"), ("FCFA", "cfa"), ("NT", "TWD"), ("NTD", "TWD"), ("NIS", "ILS"),
    ("Dh", "dirham"), ("Dhs", "dirham"), ("Bs", "BOB"), ("Le", "SLE"), ("Kč", "CZK"), ("kr", "krone"), ("Kr", "krone"), ("zł", "PLN"), ("MK", "MWK"), ("FRw", "RWF"), ("Frw", "RWF"), ("FRW", "RWF"),
    ("FBu", "BIF"), ("Fbu", "BIF"), ("ZiG", "ZWG"), ("Kz", "AOA"), ("MTn", "MZN"), ("usd", "USD"), ("eur", "EUR"), ("gbp", "GBP"), ("rmb", "CNY"), ("Stg", "GBP"), ("stg", "GBP"), ("Naira", "NGN"),
];

/// "रु": no abbreviation and no code is longer, in bytes.
const LONGEST_ABBREVIATION: usize = 6;

/// Letters before a number that are a currency only in its countries: elsewhere they are roads, models, titles or names.
#[rustfmt::skip]
const LOCAL: &[(&str, &str, &[&str])] = &[
    ("R", "ZAR", &["ZA", "LS", "SZ", "NA"]), ("N", "NGN", &["NG"]), ("P", "PHP", &["PH"]), ("P", "BWP", &["BW"]), ("K", "ZMW", &["ZM"]), ("K", "PGK", &["PG"]), ("K", "MWK", &["MW"]), ("K", "MMK", &["MM"]),
    ("D", "GMD", &["GM"]), ("E", "SZL", &["SZ"]), ("M", "LSL", &["LS"]), ("Q", "GTQ", &["GT"]), ("L", "HNL", &["HN"]), ("L", "SZL", &["SZ"]), ("Br", "ETB", &["ET"]), ("Birr", "ETB", &["ET"]), ("Nfk", "ERN", &["ER"]),
    ("FC", "CDF", &["CD"]), ("FG", "GNF", &["GN"]), ("F", "cfa", &["SN", "CI", "ML", "BF", "NE", "TG", "BJ", "CM", "GA", "TD", "CG"]), ("Ar", "MGA", &["MG"]), ("MT", "MZN", &["MZ"]), ("SR", "SCR", &["SC"]), ("SCR", "SCR", &["SC"]),
    ("SR", "SAR", GULF), ("SAR", "SAR", GULF), ("QR", "QAR", GULF), ("BD", "BHD", GULF), ("KD", "KWD", GULF), ("RO", "OMR", GULF), ("DH", "dirham", GULF), ("DH", "MAD", &["MA"]), ("Dhr", "AED", GULF),
    ("JD", "JOD", &["JO"]), ("JDs", "JOD", &["JO"]), ("ID", "IQD", &["IQ"]), ("LD", "LYD", &["LY"]), ("TD", "TND", &["TN"]), ("DT", "TND", &["TN"]), ("DA", "DZD", &["DZ"]), ("LE", "EGP", &["EG"]), ("LL", "LBP", &["LB"]),
    ("TL", "TRY", &["TR", "CY"]), ("KM", "BAM", &["BA"]), ("Ft", "HUF", &["HU"]), ("lv", "BGN", &["BG"]), ("Af", "AFN", &["AF"]), ("Afs", "AFN", &["AF"]), ("Rf", "MVR", &["MV"]),
    ("TK", "BDT", &["BD"]), ("RP", "IDR", &["ID"]), ("Nu", "BTN", &["BT"]), ("Ks", "MMK", &["MM"]), ("Vt", "VUV", &["VU"]), ("VT", "VUV", &["VU"]), ("G", "HTG", &["HT"]), ("Gs", "PYG", &["PY"]),
];

/// Where riyals and dinars are at home, and where those live who work there.
const GULF: &[&str] = &["SA", "QA", "BH", "KW", "OM", "AE", "IN", "PK", "BD", "LK", "NP", "PH", "KE", "UG", "ET"];

/// What stands before "$", with or without a blank.
#[rustfmt::skip]
const DOLLARS: &[(&str, &str)] = &[
    ("US", "USD"), ("USD", "USD"), ("U.S", "USD"), ("A", "AUD"), ("AU", "AUD"), ("AUD", "AUD"), ("Au", "AUD"), ("C", "CAD"), ("CA", "CAD"), ("CAD", "CAD"), ("CDN", "CAD"), ("Can", "CAD"), ("Cdn", "CAD"),
    ("NZ", "NZD"), ("NZD", "NZD"), ("HK", "HKD"), ("S", "SGD"), ("SG", "SGD"), ("NT", "TWD"), ("TT", "TTD"), ("J", "JMD"), ("JA", "JMD"), ("BZ", "BZD"), ("FJ", "FJD"), ("F", "FJD"), ("R", "BRL"),
    ("Mex", "MXN"), ("MX", "MXN"), ("N", "NAD"), ("EC", "XCD"), ("G", "GYD"), ("GY", "GYD"), ("L", "LRD"), ("Bds", "BBD"), ("BDS", "BBD"), ("Z", "ZWL"), ("ZW", "ZWL"), ("SI", "SBD"), ("AR", "ARS"), ("CLP", "CLP"), ("Ar", "ARS"),
    ("BBD", "BBD"), ("CI", "KYD"), ("KY", "KYD"), ("T", "TOP"), ("WS", "WST"), ("SAT", "WST"), ("SGD", "SGD"), ("HKD", "HKD"), ("TTD", "TTD"), ("JMD", "JMD"), ("FJD", "FJD"), ("NAD", "NAD"), ("NA", "NAD"),
    ("GYD", "GYD"), ("Guy", "GYD"), ("XCD", "XCD"), ("MOP", "MOP"), ("ZWL", "ZWL"), ("ZWD", "ZWD"), ("B", "BSD"), ("CL", "CLP"), ("COP", "COP"), ("RD", "DOP"), ("MXN", "MXN"), ("BRL", "BRL"),
];

/// The same where a country has another dollar of that letter.
const LOCAL_DOLLARS: &[(&str, &str, &str)] =
    &[("B", "BN", "BND"), ("C", "NI", "NIO"), ("L", "LR", "LRD"), ("S", "SB", "SBD"), ("R", "BR", "BRL")];

/// "USD": nothing in [`DOLLARS`] is longer.
const LONGEST_DOLLAR: usize = 3;

/// The countries' dollars, for a bare "$" and "dollars"; all others mean that of the United States.
#[rustfmt::skip]
const DOLLAR_COUNTRIES: &[(&str, &str)] = &[
    ("US", "USD"), ("CA", "CAD"), ("AU", "AUD"), ("NZ", "NZD"), ("SG", "SGD"), ("HK", "HKD"), ("TW", "TWD"), ("JM", "JMD"), ("TT", "TTD"),
    ("BB", "BBD"), ("BS", "BSD"), ("BZ", "BZD"), ("GY", "GYD"), ("SR", "SRD"), ("FJ", "FJD"), ("SB", "SBD"), ("NA", "NAD"), ("LR", "LRD"), ("BM", "BMD"), ("BN", "BND"), ("KY", "KYD"),
    ("TO", "TOP"), ("WS", "WST"), ("MO", "MOP"), ("CK", "NZD"), ("NU", "NZD"), ("TK", "NZD"), ("AI", "XCD"), ("MS", "XCD"), ("KI", "AUD"), ("TV", "AUD"), ("NR", "AUD"), ("AG", "XCD"), ("DM", "XCD"), ("GD", "XCD"), ("KN", "XCD"), ("LC", "XCD"), ("VC", "XCD"),
];

/// Only "$", where it is no dollar.
const PESO_SIGN: &[(&str, &str)] =
    &[("MX", "MXN"), ("AR", "ARS"), ("CL", "CLP"), ("CO", "COP"), ("UY", "UYU"), ("CU", "CUP"), ("DO", "DOP")];

/// Signs; the name of a code or of a row in [`SHARED`].
#[rustfmt::skip]
const SYMBOLS: &[(&str, &str)] = &[
    ("$", "dollar"), ("€", "EUR"), ("£", "GBP"), ("¥", "yen"), ("₹", "INR"), ("₨", "rupee"), ("₦", "NGN"), ("₱", "PHP"), ("₵", "GHS"), ("₪", "ILS"),
    ("₩", "KRW"), ("₫", "VND"), ("₺", "TRY"), ("₽", "RUB"), ("₴", "UAH"), ("฿", "THB"), ("৳", "BDT"), ("₸", "KZT"), ("₾", "GEL"), ("₭", "LAK"),
    ("₮", "MNT"), ("¢", "cedi"), ("#", "hash"), ("₡", "CRC"), ("₲", "PYG"), ("₤", "GBP"), ("＄", "dollar"), ("￥", "yen"),
];

/// What stands behind a number and tells a currency, or begins to, where it is neither a code nor in capitals: see [`behind`].
const BEHIND: &str = "¢ us chinese usd eur gbp rmb kr zł Kč lei Ft";

/// Abbreviations that stand behind a number as well as before it.
const BEHIND_ALONE: &[&str] = &[
    "kr", "zł", "Kč", "lei", "Ft", "Rs", "KSh", "Ksh", "Kshs", "Shs", "UShs", "Tshs", "NIS", "Dh", "Dhs", "Tk", "FRw", "Frw", "RMB", "NTD",
    "Skr", "Kc",
];

/// Words that several currencies share: the country, its currency; the first row with an empty country is for all others.
#[rustfmt::skip]
const SHARED: &[(&str, &[(&str, &str)])] = &[
    ("pound", &[("EG", "EGP"), ("LB", "LBP"), ("SY", "SYP"), ("SD", "SDG"), ("SS", "SSP"), ("", "GBP")]),
    ("rupee", &[("PK", "PKR"), ("LK", "LKR"), ("NP", "NPR"), ("MU", "MUR"), ("SC", "SCR"), ("", "INR")]),
    ("shilling", &[("KE", "KES"), ("UG", "UGX"), ("TZ", "TZS"), ("SO", "SOS")]),
    ("peso", &[("PH", "PHP"), ("MX", "MXN"), ("AR", "ARS"), ("CL", "CLP"), ("CO", "COP"), ("UY", "UYU"), ("CU", "CUP"), ("DO", "DOP")]),
    ("krone", &[("SE", "SEK"), ("NO", "NOK"), ("DK", "DKK"), ("IS", "ISK"), ("FO", "DKK"), ("GL", "DKK")]),
    ("franc", &[("CH", "CHF"), ("LI", "CHF"), ("RW", "RWF"), ("BI", "BIF"), ("CD", "CDF"), ("DJ", "DJF"), ("GN", "GNF"), ("CM", "XAF"), ("GA", "XAF"), ("TD", "XAF"), ("CG", "XAF"),
        ("CF", "XAF"), ("SN", "XOF"), ("CI", "XOF"), ("ML", "XOF"), ("BF", "XOF"), ("NE", "XOF"), ("TG", "XOF"), ("BJ", "XOF"), ("GW", "XOF")]),
    ("cfa", &[("CM", "XAF"), ("GA", "XAF"), ("TD", "XAF"), ("CG", "XAF"), ("CF", "XAF"), ("GQ", "XAF"), ("", "XOF")]),
    ("dinar", &[("RS", "RSD"), ("JO", "JOD"), ("KW", "KWD"), ("TN", "TND"), ("DZ", "DZD"), ("IQ", "IQD"), ("BH", "BHD"), ("LY", "LYD")]),
    ("dirham", &[("MA", "MAD"), ("", "AED")]),
    ("riyal", &[("QA", "QAR"), ("SA", "SAR"), ("OM", "OMR"), ("YE", "YER"), ("IR", "IRR")]),
    ("lira", &[("LB", "LBP"), ("", "TRY")]),
    ("rouble", &[("BY", "BYN"), ("", "RUB")]),
    ("leu", &[("MD", "MDL"), ("", "RON")]),
    ("kwacha", &[("MW", "MWK"), ("", "ZMW")]),
    ("won", &[("KP", "KPW"), ("", "KRW")]),
    ("real", &[("", "BRL")]),
    ("yen", &[("CN", "CNY"), ("", "JPY")]),
    ("euro", &[("", "EUR")]),
    // Signs that are these only at home.
    ("cedi", &[("GH", "GHS"), ("CR", "CRC")]),
    ("hash", &[("NG", "NGN")]),
    ("sen", &[("MY", "MYR"), ("BN", "BND"), ("ID", "IDR")]),
];

/// Currency words, all forms; the name of a code or of a row in [`SHARED`].
#[rustfmt::skip]
const WORDS: &[(&str, &str)] = &[
    ("dollar", "dollar"), ("dollars", "dollar"), ("bucks", "dollar"), ("euro", "EUR"), ("euros", "EUR"), ("pound", "pound"), ("pounds", "pound"), ("quid", "GBP"), ("rand", "ZAR"), ("rands", "ZAR"),
    ("rupee", "rupee"), ("rupees", "rupee"), ("shilling", "shilling"), ("shillings", "shilling"), ("peso", "peso"), ("pesos", "peso"), ("naira", "NGN"), ("nairas", "NGN"), ("bob", "KES"), ("yen", "JPY"), ("yuan", "CNY"),
    ("renminbi", "CNY"), ("rmb", "CNY"), ("kuai", "CNY"), ("franc", "franc"), ("francs", "franc"), ("kronor", "SEK"), ("kroner", "krone"), ("krone", "krone"), ("krona", "SEK"), ("kronur", "ISK"),
    ("zloty", "PLN"), ("zlotys", "PLN"), ("zloties", "PLN"), ("forint", "HUF"), ("forints", "HUF"), ("lei", "leu"), ("leva", "BGN"), ("koruna", "CZK"), ("korunas", "CZK"), ("koruny", "CZK"), ("crowns", "krone"),
    ("ringgit", "MYR"), ("ringgits", "MYR"), ("baht", "THB"), ("rupiah", "IDR"), ("dong", "VND"), ("cedi", "GHS"), ("cedis", "GHS"), ("kwacha", "kwacha"), ("pula", "BWP"), ("birr", "ETB"), ("dirham", "dirham"),
    ("dirhams", "dirham"), ("riyal", "riyal"), ("riyals", "riyal"), ("rial", "riyal"), ("rials", "riyal"), ("dinar", "dinar"), ("dinars", "dinar"), ("shekel", "ILS"), ("shekels", "ILS"), ("lira", "lira"), ("liras", "lira"),
    ("rouble", "rouble"), ("roubles", "rouble"), ("ruble", "rouble"), ("rubles", "rouble"), ("hryvnia", "UAH"), ("hryvnias", "UAH"), ("taka", "BDT"), ("reais", "real"), ("reals", "real"), ("soles", "PEN"), ("kina", "PGK"),
    ("won", "won"), ("tenge", "KZT"), ("dram", "AMD"), ("lari", "GEL"), ("leone", "SLE"), ("leones", "SLE"), ("dalasi", "GMD"), ("ariary", "MGA"), ("metical", "MZN"), ("meticais", "MZN"), ("kwanza", "AOA"), ("kwanzas", "AOA"),
    ("kyat", "MMK"), ("kyats", "MMK"), ("riel", "KHR"), ("riels", "KHR"), ("kip", "LAK"), ("guarani", "PYG"), ("guaranies", "PYG"), ("lempiras", "HNL"), ("quetzales", "GTQ"), ("quetzals", "GTQ"), ("bolivianos", "BOB"), ("cordobas", "NIO"),
    ("gourdes", "HTG"), ("sterling", "GBP"), ("cfa", "cfa"), ("fcfa", "cfa"),
    ("kobo", "/NGN"), ("pesewa", "/GHS"), ("pesewas", "/GHS"), ("ngwee", "/ZMW"), ("thebe", "/BWP"), ("toea", "/PGK"), ("tambala", "/MWK"), ("lisente", "/LSL"), ("poisha", "/BDT"), ("paisa", "paise"), ("satang", "/THB"),
    ("santim", "/ETB"), ("groszy", "/PLN"), ("bani", "/RON"), ("stotinki", "/BGN"), ("kopiyok", "/UAH"), ("agorot", "/ILS"), ("piastres", "/EGP"), ("halalas", "/SAR"), ("sen", "/sen"), ("emalangeni", "SZL"), ("lilangeni", "SZL"),
    ("maloti", "LSL"), ("rufiyaa", "MVR"), ("ngultrum", "BTN"), ("afghani", "AFN"), ("afghanis", "AFN"), ("paanga", "TOP"), ("tala", "WST"), ("vatu", "VUV"), ("złoty", "PLN"), ("złotych", "PLN"), ("nakfa", "ERN"),
    ("cent", "cent"), ("cents", "cent"), ("penny", "penny"), ("pennies", "penny"), ("pence", "penny"), ("paise", "paise"), ("grand", "grand"),
];

/// Adjectives before a currency word and the code that they make of it.
#[rustfmt::skip]
const ADJECTIVES: &[(&str, &str, &str)] = &[
    ("US", "dollar", "USD"), ("U.S", "dollar", "USD"), ("American", "dollar", "USD"), ("Canadian", "dollar", "CAD"), ("Australian", "dollar", "AUD"), ("Zealand", "dollar", "NZD"), ("NZ", "dollar", "NZD"), ("Kong", "dollar", "HKD"),
    ("Singapore", "dollar", "SGD"), ("Singaporean", "dollar", "SGD"), ("Taiwan", "dollar", "TWD"), ("Taiwanese", "dollar", "TWD"), ("Jamaican", "dollar", "JMD"), ("Trinidad", "dollar", "TTD"), ("Fijian", "dollar", "FJD"), ("Fiji", "dollar", "FJD"),
    ("Namibian", "dollar", "NAD"), ("Liberian", "dollar", "LRD"), ("Zimbabwean", "dollar", "ZWL"), ("Zimbabwe", "dollar", "ZWL"), ("Guyanese", "dollar", "GYD"), ("Barbadian", "dollar", "BBD"), ("Bahamian", "dollar", "BSD"), ("Belize", "dollar", "BZD"),
    ("Caribbean", "dollar", "XCD"), ("British", "pound", "GBP"), ("Egyptian", "pound", "EGP"), ("Lebanese", "pound", "LBP"), ("Lebanese", "lira", "LBP"), ("Syrian", "pound", "SYP"), ("Sudanese", "pound", "SDG"), ("Indian", "rupee", "INR"), ("Pakistani", "rupee", "PKR"),
    ("Pakistan", "rupee", "PKR"), ("Lankan", "rupee", "LKR"), ("Lanka", "rupee", "LKR"), ("Nepali", "rupee", "NPR"), ("Nepalese", "rupee", "NPR"), ("Mauritian", "rupee", "MUR"), ("Kenyan", "shilling", "KES"), ("Kenya", "shilling", "KES"), ("Ugandan", "shilling", "UGX"),
    ("Uganda", "shilling", "UGX"), ("Tanzanian", "shilling", "TZS"), ("Tanzania", "shilling", "TZS"), ("Somali", "shilling", "SOS"), ("Mexican", "peso", "MXN"), ("Philippine", "peso", "PHP"), ("Argentine", "peso", "ARS"), ("Argentinian", "peso", "ARS"), ("Colombian", "peso", "COP"),
    ("Chilean", "peso", "CLP"), ("Uruguayan", "peso", "UYU"), ("Cuban", "peso", "CUP"), ("Dominican", "peso", "DOP"), ("Swiss", "franc", "CHF"), ("CFA", "franc", "cfa"), ("Congolese", "franc", "CDF"), ("Rwandan", "franc", "RWF"), ("Burundian", "franc", "BIF"), ("Guinean", "franc", "GNF"),
    ("Swedish", "SEK", "SEK"), ("Swedish", "krone", "SEK"), ("Norwegian", "krone", "NOK"), ("Danish", "krone", "DKK"), ("Icelandic", "krone", "ISK"), ("Icelandic", "SEK", "ISK"), ("Czech", "krone", "CZK"), ("Jordanian", "dinar", "JOD"), ("Kuwaiti", "dinar", "KWD"), ("Iraqi", "dinar", "IQD"),
    ("Tunisian", "dinar", "TND"), ("Algerian", "dinar", "DZD"), ("Serbian", "dinar", "RSD"), ("Libyan", "dinar", "LYD"), ("Bahraini", "dinar", "BHD"), ("Moroccan", "dirham", "MAD"), ("UAE", "dirham", "AED"), ("Emirati", "dirham", "AED"), ("Saudi", "riyal", "SAR"), ("Qatari", "riyal", "QAR"),
    ("Omani", "riyal", "OMR"), ("Iranian", "riyal", "IRR"), ("Yemeni", "riyal", "YER"), ("Turkish", "lira", "TRY"), ("Russian", "rouble", "RUB"), ("Belarusian", "rouble", "BYN"), ("Romanian", "leu", "RON"), ("Moldovan", "leu", "MDL"), ("Korean", "won", "KRW"), ("Chinese", "CNY", "CNY"),
    ("Malawian", "kwacha", "MWK"), ("Malawi", "kwacha", "MWK"), ("Zambian", "kwacha", "ZMW"), ("Zambia", "kwacha", "ZMW"), ("Rwanda", "franc", "RWF"), ("Burundi", "franc", "BIF"), ("Leonean", "SLE", "SLE"), ("Leone", "SLE", "SLE"), ("Gambian", "GMD", "GMD"), ("African", "ZAR", "ZAR"), ("Japanese", "JPY", "JPY"), ("Nigerian", "NGN", "NGN"), ("Ghanaian", "GHS", "GHS"), ("Ghana", "GHS", "GHS"), ("Brazilian", "real", "BRL"), ("Israeli", "ILS", "ILS"), ("Polish", "PLN", "PLN"),
    ("Hungarian", "HUF", "HUF"), ("Malaysian", "MYR", "MYR"), ("Thai", "THB", "THB"), ("Bangladeshi", "BDT", "BDT"), ("Ethiopian", "ETB", "ETB"), ("Ukrainian", "UAH", "UAH"),
];

pub(super) fn register(lexicon: &mut Lexicon) {
    for (at, (word, _)) in WORDS.iter().enumerate() {
        lexicon.add_valued(word, Classes::CURRENCY_WORD, at as u32);
    }
    for code in CODES {
        lexicon.add(code, Classes::CURRENCY_CODE.with(Classes::SIGN));
        lexicon.add(&format!("M{code}"), Classes::SIGN);
    }
    let abbreviations = ABBREVIATIONS.iter().map(|(short, _)| *short).chain(LOCAL.iter().map(|(letter, ..)| *letter));
    for sign in SYMBOLS.iter().map(|(sign, _)| *sign).chain(abbreviations).chain(BEHIND.split(' ')) {
        lexicon.add(sign, Classes::SIGN);
    }
}

/// Whether `text` is a code of [`CODES`], in capitals.
fn is_code(text: &str) -> bool {
    text.len() == CODE && text.bytes().all(|b| b.is_ascii_uppercase()) && CODES.contains(&text)
}

/// Whether `text` is a code that is no word, or that of the country, which codes begin with.
fn is_safe_code(text: &str, country: Option<Country>) -> bool {
    is_code(text) && (!UNSAFE.contains(&text) || country.is_some_and(|c| text.starts_with(c.code())))
}

fn code(text: &str) -> Option<Currency> {
    text.parse().ok()
}

/// Whether two names are one: most that are not differ in their first letter.
#[inline]
fn is_same(a: &str, b: &str) -> bool {
    a.as_bytes().first() == b.as_bytes().first() && a == b
}

fn row(table: &[(&str, &str)], key: &str) -> Option<Currency> {
    table.iter().find(|(name, _)| is_same(name, key)).and_then(|(_, value)| code(value))
}

/// A currency by its name in the tables: a code, or a word that the country decides.
fn named(name: &str, country: Option<Country>) -> Option<Currency> {
    if name == "dollar" {
        let country = country?;
        return row(DOLLAR_COUNTRIES, country.code()).or_else(|| code("USD"));
    }
    let Some((_, rows)) = SHARED.iter().find(|(shared, _)| is_same(shared, name)) else { return code(name) };
    country.and_then(|c| row(rows, c.code())).or_else(|| row(rows, ""))
}

/// The country's currency for cents and "grand": that of the dollar, the pound or the euro.
fn own(country: Option<Country>) -> Option<Currency> {
    let country = country?;
    let others: &[(&str, &str)] = &[("GB", "GBP"), ("ZA", "ZAR"), ("IE", "EUR"), ("EU", "EUR"), ("KE", "KES")];
    let euro = ["DE", "FR", "NL", "BE", "ES", "IT", "PT", "AT", "FI", "GR", "LU", "MT", "CY", "EE", "LV", "LT", "SK", "SI", "HR"];
    row(DOLLAR_COUNTRIES, country.code())
        .or_else(|| row(others, country.code()))
        .or_else(|| euro.contains(&country.code()).then(|| code("EUR")).flatten())
}

/// A currency sign.
#[derive(Clone, Copy)]
pub(super) struct Symbol(&'static str);

impl Symbol {
    /// Whether the sign is a currency in some countries alone: a hash, or a cent's.
    pub fn is_local(self) -> bool {
        matches!(self.0, "cedi" | "hash")
    }

    /// What it stands for in `country`.
    pub fn of(self, country: Option<Country>) -> Option<Currency> {
        if self.0 == "dollar"
            && let Some(peso) = country.and_then(|c| row(PESO_SIGN, c.code()))
        {
            return Some(peso);
        }
        named(self.0, country)
    }
}

/// The sign that a token is.
pub(super) fn symbol(text: &str) -> Option<Symbol> {
    SYMBOLS.iter().find(|(sign, _)| *sign == text).map(|&(_, name)| Symbol(name))
}

/// The currency that the token `before` makes of the sign: "NZ" of "$", "U.S." of "$", "E" of "£".
pub(super) fn before_symbol(context: &Context<'_>, before: usize, sign: &str, glued: bool) -> Option<Currency> {
    let reading = context.reading;
    let word = reading.str(before);
    if reading.glued(before) && is_mark!(reading.mark(before.wrapping_sub(1)), "-") {
        return None;
    }
    match sign {
        "$" => {
            let at_stop = word == "." && before > 1 && reading.glued(before);
            let name = if at_stop { reading.str(before - 1) } else { word };
            let single = name.len() == 1;
            // A blank between: only what cannot be another word. "A $50 fine" is no Australian money, "to us $5" is.
            let apart = || !glued && (name == "c" || !single && name.chars().all(|c| !c.is_lowercase()));
            if !(glued && !at_stop || apart() || at_stop && name.eq_ignore_ascii_case("U.S")) {
                return None;
            }
            let upper = match name {
                "us" | "uS" | "Us" => "US",
                "c" if !glued => "C",
                _ => name,
            };
            if upper.len() > LONGEST_DOLLAR {
                return None;
            }
            let local = |(name, home, _): &&(&str, &str, &str)| *name == upper && context.country.is_some_and(|c| c.code() == *home);
            LOCAL_DOLLARS.iter().find(local).map_or_else(|| row(DOLLARS, upper), |(.., currency)| code(currency))
        }
        "£" if word == "E" && glued => code("EGP"),
        "₵" | "¢" if word.eq_ignore_ascii_case("GH") => code("GHS"),
        "£" if word.eq_ignore_ascii_case("stg") => code("GBP"),
        _ => None,
    }
}

/// The currency of an abbreviation or code before a number that stands apart; outer `None` where it is none.
pub(super) fn abbreviation(text: &str, country: Option<Country>) -> Option<Option<Currency>> {
    let word = text.bytes().all(|b| b.is_ascii_lowercase());
    if text.len() > LONGEST_ABBREVIATION || word && !list!("sh shs kr lv usd eur gbp rmb stg").contains(text) {
        return None;
    }
    if let Some((_, name)) = ABBREVIATIONS.iter().find(|(short, _)| is_same(short, text)) {
        return Some(named(name, country)).filter(|c| c.is_some() || *name != "shilling");
    }
    if let Some((_, name, _)) = LOCAL.iter().find(|(short, _, homes)| *short == text && country.is_some_and(|c| homes.contains(&c.code())))
    {
        return Some(named(name, country));
    }
    is_safe_code(text, country).then(|| code(text))
}

/// The currency whose word stands at `at`, before a number, and whether its country stands before that: "Uganda Shillings 1,577,500",
/// "Naira 5 million". Without a country the word has a capital, and the number is a long one.
pub(super) fn word_before(context: &Context<'_>, at: usize) -> Option<(Option<Currency>, bool)> {
    const WORDS_BEFORE: List = List::new(
        "dollars euros pounds rand rupee rupees shilling shillings peso pesos naira yen yuan francs ringgit baht rupiah cedi cedis kwacha \
        pula birr dirhams riyals dinars taka leones dalasi kwanza kyat",
    );
    let reading = context.reading;
    let word = reading.core(at);
    if !WORDS_BEFORE.contains(word) || reading.tokens.get(at + 1).is_none_or(|t| t.has(flag::SENTENCE_START)) || reading.glued(at + 1) {
        return None;
    }
    let (_, name) = WORDS.get(context.lexicon.value(reading.tokens[at].word, Classes::CURRENCY_WORD)? as usize)?;
    let before = at.checked_sub(1).filter(|_| !reading.tokens[at].has(flag::SENTENCE_START));
    let adjective = before.and_then(|before| {
        ADJECTIVES.iter().find(|(a, n, _)| n == name && a.eq_ignore_ascii_case(reading.core(before))).map(|(_, _, code)| *code)
    });
    let long = reading.bytes(at + 1).contains(&b',') || reading.is(at + 2, Classes::MAGNITUDE);
    if let Some(code) = adjective {
        return Some((named(code, context.country), true));
    }
    let currency = named(name, context.country)?;
    (long && reading.tokens[at].has(flag::CAPITAL)).then_some((Some(currency), false))
}

/// The currency of letters that are one token with the digits. A letter alone counts in its own country, or where the number is
/// grouped or scaled and the letter is R (rand).
pub(super) fn glued(letters: &str, country: Option<Country>, sized: bool) -> Option<Option<Currency>> {
    if letters.len() == 1 {
        let home = abbreviation(letters, country);
        return home.or_else(|| match letters {
            "R" if sized => Some(code("ZAR")),
            "N" if sized => Some(code("NGN")),
            _ => None,
        });
    }
    abbreviation(letters, country).filter(|c| c.is_some())
}

/// A currency behind a number.
pub(super) struct Behind {
    pub currency: Option<Currency>,
    /// The byte behind it.
    pub end: usize,
    /// 0.01 for cents.
    pub part: f64,
}

/// Letters glued to the digits: "5p", "20c", "3EUR".
pub(super) fn is_suffix(tail: &str) -> bool {
    matches!(tail, "p" | "c" | "kr" | "zł" | "US") || is_code(tail)
}

/// The currency of such letters, and the part of it that they count.
pub(super) fn suffix_letters(tail: &str, value: f64, country: Option<Country>) -> Option<(Option<Currency>, f64)> {
    match tail {
        "p" => country.is_some_and(|c| c.code() == "GB" && value < 500.0).then(|| (code("GBP"), 0.01)),
        "c" => own(country).map(|currency| (Some(currency), 0.01)),
        "kr" => Some((named("krone", country), 1.0)),
        "zł" => Some((code("PLN"), 1.0)),
        _ => is_code(tail).then(|| (code(tail), 1.0)),
    }
}

/// Millions in front of a code, as Nordic reports write: "MEUR 20", "30 MSEK".
pub(super) fn in_millions(text: &str) -> Option<Currency> {
    text.strip_prefix('M').filter(|rest| is_code(rest)).and_then(code)
}

/// The code that stands behind an amount with a sign: "$20 CAD", "$5 million US", "$1.2m AUD".
pub(super) fn code_behind(context: &Context<'_>, at: usize) -> Option<(Currency, usize)> {
    let reading = context.reading;
    let token = reading.tokens.get(at).filter(|t| t.kind == PieceKind::Word && !t.has(flag::SENTENCE_START))?;
    let text = reading.str(at);
    let found = if is_code(text) && !UNSAFE.contains(&text) {
        code(text)
    } else if matches!(text, "US" | "Canadian" | "CDN" | "Cdn") && ends(reading, at + 1) {
        row(DOLLARS, if text == "Canadian" { "CA" } else { text })
    } else {
        None
    };
    found.map(|currency| (currency, token.end as usize))
}

/// Whether what follows is no word that could go with the one before.
fn ends(reading: &Reading<'_>, at: usize) -> bool {
    reading
        .tokens
        .get(at)
        .is_none_or(|t| t.kind != PieceKind::Word || t.has(flag::SENTENCE_START) || t.is(Classes::FUNCTION) && !t.has(flag::CAPITAL))
}

/// The currency word, code or sign behind `number`: "dollars", "Canadian dollars", "lakh rupees", "€", "USD million", "of rupees".
pub(super) fn behind(context: &Context<'_>, number: &Number) -> Option<Behind> {
    let reading = context.reading;
    let mut at = number.end;
    if reading.is(at, Classes::TIE) && reading.glued(at) && reading.is_hyphen(at) && reading.glued(at + 1) {
        at += 1;
    }
    let token = reading.tokens.get(at).filter(|t| !t.has(flag::SENTENCE_START))?;
    if !token.is(Classes::SIGN.with(Classes::CURRENCY_WORD)) && !token.has(flag::CAPITAL) {
        return None;
    }
    let end = |at: usize| reading.tokens.get(at).map_or(0, |t| t.end as usize);
    if token.kind == PieceKind::Symbol {
        let text = reading.str(at);
        if text == "¢" {
            return Some(Behind { currency: own(context.country), end: end(at), part: 0.01 });
        }
        // "40,000/=" and "40,000/-" in shillings.
        if text == "/" && is_mark!(reading.mark(at + 1), "=" | "-") && reading.glued(at) && reading.glued(at + 1) {
            let apart = !reading.glued(at + 2) || reading.tokens.get(at + 2).is_none_or(|t| t.kind == PieceKind::Symbol);
            return named("shilling", context.country).filter(|_| apart).map(|currency| Behind {
                currency: Some(currency),
                end: end(at + 1),
                part: 1.0,
            });
        }
        // "20 €" and "20€", "3.14 US$"; but "5 $20 notes" has the sign of the next number.
        let next = reading.glued(at + 1) && reading.tokens.get(at + 1).is_some_and(|t| t.kind == PieceKind::Number);
        return symbol(text).filter(|_| !next).map(|s| Behind { currency: s.of(context.country), end: end(at), part: 1.0 });
    }
    if token.kind != PieceKind::Word {
        return None;
    }
    let text = reading.str(at);
    if is_safe_code(text, context.country) {
        let mut behind = Behind { currency: code(text), end: end(at), part: 1.0 };
        // "75 USD million"
        if number.scale == 1.0
            && let Some(next) = reading.tokens.get(at + 1)
            && let Some(power) = context.lexicon.value(next.word, Classes::MAGNITUDE).filter(|p| *p < 15)
        {
            (behind.end, behind.part) = (end(at + 1), 10f64.powi(power as i32));
        }
        return Some(behind);
    }
    if let Some(currency) = in_millions(text) {
        return Some(Behind { currency: Some(currency), end: end(at), part: 1e6 });
    }
    if matches!(text, "usd" | "eur" | "gbp" | "rmb") {
        return Some(Behind { currency: if text == "rmb" { code("CNY") } else { code(text) }, end: end(at), part: 1.0 });
    }
    if matches!(text, "US" | "A" | "NZ" | "C" | "HK" | "S")
        && is_mark!(reading.mark(at + 1), "$")
        && reading.glued(at + 1)
        && !reading.tokens.get(at + 2).is_some_and(|t| t.kind == PieceKind::Number)
    {
        return Some(Behind { currency: row(DOLLARS, text), end: end(at + 1), part: 1.0 });
    }
    if BEHIND_ALONE.contains(&text) || text.len() > 1 && LOCAL.iter().any(|(short, ..)| *short == text) {
        let currency = if text == "lei" { Some(named("leu", context.country)) } else { abbreviation(text, context.country) };
        if let Some(currency) = currency.or_else(|| (text == "Ft").then(|| code("HUF"))) {
            return Some(Behind { currency, end: end(at), part: 1.0 });
        }
    }
    // Up to three words stand before the currency word: "New Zealand dollars", "CFA francs", "South African rand".
    for word in at..at + 4 {
        let token = reading.tokens.get(word).filter(|t| t.kind == PieceKind::Word && !t.has(flag::SENTENCE_START) && word < at + 3)?;
        // "30 million CFA francs": the last of two.
        let next = reading.tokens.get(word + 1).is_some_and(|t| t.is(Classes::CURRENCY_WORD) && !t.has(flag::SENTENCE_START));
        if next && reading.says(word, "cfa") {
            continue;
        }
        if token.is(Classes::CURRENCY_WORD)
            && let Some(behind) = currency_word(context, number, at, word)
        {
            return Some(behind);
        }
        if token.is(Classes::CURRENCY_WORD)
            || !(token.has(flag::CAPITAL) || (word == at && is_mark!(reading.mark(word), "us")) || reading.says(word, "chinese"))
        {
            return None;
        }
    }
    None
}

/// The currency word `word` behind `number`, adjectives from `first` on between.
fn currency_word(context: &Context<'_>, number: &Number, first: usize, word: usize) -> Option<Behind> {
    let reading = context.reading;
    let value = context.lexicon.value(reading.tokens[word].word, Classes::CURRENCY_WORD)?;
    let name = WORDS.get(value as usize)?.1;
    let adjective = (first < word).then(|| reading.str(word - 1));
    let mut behind = Behind { currency: None, end: reading.core_end(word), part: 1.0 };
    let says = |at: usize, words: &List| reading.listed(at, words);
    match name {
        "cent" | "penny" | "paise" if adjective.is_none() => {
            behind.part = 0.01;
            behind.currency = match name {
                "paise" => named("rupee", context.country),
                "penny" if context.country.is_none_or(|c| row(DOLLAR_COUNTRIES, c.code()).is_none()) => code("GBP"),
                _ => own(context.country),
            };
        }
        "cent" => {
            let (_, _, dollar) =
                ADJECTIVES.iter().find(|(a, n, _)| adjective.is_some_and(|x| a.eq_ignore_ascii_case(x)) && *n == "dollar")?;
            (behind.part, behind.currency) = (0.01, code(dollar));
        }
        "penny" | "paise" => return None,
        // "50 kobo": hundredths of one currency.
        _ if name.starts_with('/') => {
            behind.part = 0.01;
            behind.currency = Some(named(&name[1..], context.country)?);
        }
        // "a grand", "five grand", not "two grand juries".
        "grand" => {
            let alone = reading
                .tokens
                .get(word + 1)
                .is_none_or(|t| t.kind != PieceKind::Word || t.is(Classes::FUNCTION) || t.has(flag::LINE_START));
            if !alone || adjective.is_some() {
                return None;
            }
            (behind.part, behind.currency) = (1_000.0, own(context.country));
        }
        // The verb: "12 won their appeal". Only behind an adjective or a large amount.
        "won" if adjective.is_none() && number.scale < 1e6 && context.country.is_none_or(|c| c.code() != "KR") => return None,
        // The weight: "200 pounds of plastic", and in North America without more.
        "pound" if adjective.is_none() => {
            let sterling = says(word + 1, list!("sterling"));
            let abroad =
                context.country.is_some_and(|c| matches!(c.code(), "US" | "CA" | "PR" | "JM" | "TT" | "BB" | "GY" | "BS" | "BZ" | "LR"));
            if !sterling
                && (abroad
                    || says(word + 1, list!("of"))
                        && number.form != Form::Words
                        && number.scale == 1.0
                        && !says(word + 2, list!("public taxpayers taxpayer funding money debt")))
            {
                return None;
            }
            if sterling {
                (behind.end, behind.currency) = (reading.core_end(word + 1), code("GBP"));
                return Some(behind);
            }
            behind.currency = named("pound", context.country);
        }
        "GBP" if says(word, list!("sterling")) && adjective.is_some() => return None,
        _ => {
            if let Some(adjective) = adjective {
                // A word that is no country tells nothing: "five Victory dollars".
                let (_, _, code) = ADJECTIVES.iter().find(|(a, n, _)| a.eq_ignore_ascii_case(adjective) && *n == name)?;
                behind.currency = named(code, context.country);
            } else {
                behind.currency = named(name, context.country);
            }
        }
    }
    Some(behind)
}

/// Cents behind an amount in words: "20 dollars 43 cents", "15 dollars and 50 cents", "15 dollars 50".
pub(super) fn cents_behind(context: &Context<'_>, at: usize) -> Option<(f64, usize)> {
    let reading = context.reading;
    if at == 0
        || !reading.tokens[at - 1].is(Classes::CURRENCY_WORD.with(Classes::CURRENCY_CODE))
        || reading.tokens.get(at)?.has(flag::SENTENCE_START)
    {
        return None;
    }
    let and = reading.says(at, "and");
    let number = super::number::read(context, if and { at + 1 } else { at })
        .filter(|n| n.value < 100.0 && n.value.fract() == 0.0 && n.scale == 1.0 && n.tail.is_empty())?;
    let next = reading.tokens.get(number.end);
    if next.is_some_and(|t| t.is(Classes::CURRENCY_WORD))
        && matches!(reading.str(number.end), "cents" | "cent" | "pence" | "paise" | "penny")
    {
        return Some((number.value / 100.0, reading.core_end(number.end)));
    }
    // Without a word only where the clause ends, and two digits stand there.
    let two = number.form == Form::Plain && number.span.len() == 2;
    let closes = next.is_none_or(|t| t.kind == PieceKind::Symbol || t.has(flag::SENTENCE_START));
    (two && closes).then_some((number.value / 100.0, number.span.end()))
}
