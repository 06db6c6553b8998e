use super::super::testing::entities;
use super::super::{Bound, Value};

fn money(text: &str, country: &str) -> Vec<(String, f64, String, Bound)> {
    entities(text, country)
        .into_iter()
        .filter_map(|(words, e)| match e.value {
            Value::Money { amount, currency } => {
                Some((words, amount.value, currency.map_or(String::new(), |c| c.code().to_owned()), amount.bound))
            }
            _ => None,
        })
        .collect()
}

#[test]
fn money_in_many_countries() {
    for (text, country, words, value, code) in [
        ("They paid $4.5m.", "CA", "$4.5m", 4_500_000.0, "CAD"),
        ("They lost $7+ million.", "US", "$7+ million", 7_000_000.0, "USD"),
        ("TK 7 LAKH PAID", "BD", "TK 7 LAKH", 700_000.0, "BDT"),
        ("It costs 41p a day.", "GB", "41p", 0.41, "GBP"),
        ("They paid Uganda Shillings 1,577,500 for it.", "UG", "Uganda Shillings 1,577,500", 1_577_500.0, "UGX"),
        ("They paid Kenya shillings 500.", "", "Kenya shillings 500", 500.0, "KES"),
        ("The Naira 5 million grant.", "", "Naira 5 million", 5_000_000.0, "NGN"),
        ("They paid $4.5m.", "AU", "$4.5m", 4_500_000.0, "AUD"),
        ("They paid $300.", "GB", "$300", 300.0, "USD"),
        ("It got $5 million two years ago.", "CA", "$5 million", 5_000_000.0, "CAD"),
        ("A $5 million two-year plan.", "CA", "$5 million", 5_000_000.0, "CAD"),
        ("A £1.5 million twenty-five-year lease.", "GB", "£1.5 million", 1_500_000.0, "GBP"),
        ("A £2 million two-and-a-half-year lease.", "GB", "£2 million", 2_000_000.0, "GBP"),
        ("Three million two hundred thousand dollars.", "CA", "Three million two hundred thousand dollars", 3_200_000.0, "CAD"),
        ("They paid $300.", "", "$300", 300.0, ""),
        ("They paid NZ$2 million.", "AU", "NZ$2 million", 2_000_000.0, "NZD"),
        ("They paid US $2 million.", "KE", "US $2 million", 2_000_000.0, "USD"),
        ("They paid U.S. $2 million.", "KE", "U.S. $2 million", 2_000_000.0, "USD"),
        ("Pay U.S.$2 million.", "GB", "U.S.$2 million", 2_000_000.0, "USD"),
        ("They paid 400 NZ$.", "GB", "400 NZ$", 400.0, "NZD"),
        ("They paid $20 CAD.", "US", "$20 CAD", 20.0, "CAD"),
        ("They paid €1.2bn.", "IE", "€1.2bn", 1_200_000_000.0, "EUR"),
        ("They paid 20 €.", "DE", "20 €", 20.0, "EUR"),
        ("They paid £350,000.", "GB", "£350,000", 350_000.0, "GBP"),
        ("They paid R2.5 million.", "ZA", "R2.5 million", 2_500_000.0, "ZAR"),
        ("They paid R350.", "ZA", "R350", 350.0, "ZAR"),
        ("They paid R 350.", "ZA", "R 350", 350.0, "ZAR"),
        ("They paid KSh5,000.", "KE", "KSh5,000", 5_000.0, "KES"),
        ("They paid Sh200 million.", "KE", "Sh200 million", 200_000_000.0, "KES"),
        ("They paid KES 40,000.", "KE", "KES 40,000", 40_000.0, "KES"),
        ("They paid Rs. 5,000.", "IN", "Rs. 5,000", 5_000.0, "INR"),
        ("They paid Rs 12 crore.", "IN", "Rs 12 crore", 120_000_000.0, "INR"),
        ("They paid ₹3.5 lakh.", "IN", "₹3.5 lakh", 350_000.0, "INR"),
        ("They paid two lakh rupees.", "IN", "two lakh rupees", 200_000.0, "INR"),
        ("They paid Rs 500.", "PK", "Rs 500", 500.0, "PKR"),
        ("They paid ₦4 billion.", "NG", "₦4 billion", 4_000_000_000.0, "NGN"),
        ("They paid N500,000.", "NG", "N500,000", 500_000.0, "NGN"),
        ("They paid ₱610.", "PH", "₱610", 610.0, "PHP"),
        ("They paid P40 million.", "PH", "P40 million", 40_000_000.0, "PHP"),
        ("They paid 610 pesos.", "PH", "610 pesos", 610.0, "PHP"),
        ("They paid RM30.", "MY", "RM30", 30.0, "MYR"),
        ("They paid three million Canadian dollars.", "GB", "three million Canadian dollars", 3_000_000.0, "CAD"),
        ("They paid 12 million New Zealand dollars.", "AU", "12 million New Zealand dollars", 12_000_000.0, "NZD"),
        ("They paid 500 kronor.", "SE", "500 kronor", 500.0, "SEK"),
        ("They paid 500 kr.", "NO", "500 kr", 500.0, "NOK"),
        ("They paid 50 pence.", "GB", "50 pence", 0.5, "GBP"),
        ("They paid 50p.", "GB", "50p", 0.5, "GBP"),
        ("They paid 25 cents.", "US", "25 cents", 0.25, "USD"),
        ("They paid 20 dollars and 40 cents.", "US", "20 dollars and 40 cents", 20.4, "USD"),
        ("They paid half a million euros.", "FR", "half a million euros", 500_000.0, "EUR"),
        ("They paid CHF 90.", "CH", "CHF 90", 90.0, "CHF"),
        ("They paid 30 million CFA francs.", "SN", "30 million CFA francs", 30_000_000.0, "XOF"),
        ("They paid 200 pounds.", "GB", "200 pounds", 200.0, "GBP"),
        ("A $1-billion plant", "CA", "$1-billion", 1_000_000_000.0, "CAD"),
        ("A five-dollar fare", "US", "five-dollar", 5.0, "USD"),
        ("They paid $2 1/2 million.", "US", "$2 1/2 million", 2_500_000.0, "USD"),
        ("They paid £2½m.", "GB", "£2½m", 2_500_000.0, "GBP"),
        ("They paid €1,5 million.", "DE", "€1,5 million", 1_500_000.0, "EUR"),
        ("They paid 12,50 €.", "FR", "12,50 €", 12.5, "EUR"),
        ("GH₵40 a month", "GH", "GH₵40", 40.0, "GHS"),
    ] {
        let found = money(text, country);
        assert_eq!(found.first().map(|f| (f.0.as_str(), f.1, f.2.as_str())), Some((words, value, code)), "{text} {country}");
        assert_eq!(found.len(), 1, "{text}: {found:?}");
    }
}

#[test]
fn signs_that_are_money_only_at_home() {
    for (text, home, words, value, code, abroad) in [
        ("They owe GH¢45,000.", "GH", "GH¢45,000", 45_000.0, "GHS", ""),
        ("They owe ¢12m.", "GH", "¢12m", 12_000_000.0, "GHS", "US"),
        ("They owe #65,000 a month.", "NG", "#65,000", 65_000.0, "NGN", "GB"),
        ("They owe Br 7,200.", "ET", "Br 7,200", 7_200.0, "ETB", "GB"),
        ("They owe QR 1,100.", "QA", "QR 1,100", 1_100.0, "QAR", "GB"),
        ("They owe SR750.", "SA", "SR750", 750.0, "SAR", "US"),
        ("They owe BD90.", "BH", "BD90", 90.0, "BHD", "GB"),
        ("They owe TL 640.", "TR", "TL 640", 640.0, "TRY", "GB"),
        ("They owe 14,500 TL.", "TR", "14,500 TL", 14_500.0, "TRY", "GB"),
        ("They owe MAD 900.", "MA", "MAD 900", 900.0, "MAD", "GB"),
        ("They owe 75,000/= each.", "UG", "75,000/=", 75_000.0, "UGX", "GB"),
        ("They owe 90,000/- each.", "TZ", "90,000/-", 90_000.0, "TZS", "GB"),
        ("They owe 60 sen.", "MY", "60 sen", 0.6, "MYR", "GB"),
        ("They owe 10,030 won.", "KR", "10,030 won", 10_030.0, "KRW", "GB"),
        ("They owe VT 2,500.", "VU", "VT 2,500", 2_500.0, "VUV", "US"),
        ("It costs Rp 25.000.", "ID", "Rp 25.000", 25_000.0, "IDR", ""),
        ("It costs 1.450 €.", "DE", "1.450 €", 1_450.0, "EUR", ""),
    ] {
        let found = money(text, home);
        assert_eq!(found.first().map(|f| (f.0.as_str(), f.1, f.2.as_str())), Some((words, value, code)), "{text} {home}");
        assert!(abroad.is_empty() || money(text, abroad).is_empty(), "{text} {abroad}");
    }
}

#[test]
fn signs_that_are_money_everywhere() {
    for (text, country, words, value, code) in [
        ("They owe MK 8,000.", "GB", "MK 8,000", 8_000.0, "MWK"),
        ("They owe FRw 15,000.", "RW", "FRw 15,000", 15_000.0, "RWF"),
        ("They owe NRs 17,300.", "NP", "NRs 17,300", 17_300.0, "NPR"),
        ("They owe NTD 700.", "TW", "NTD 700", 700.0, "TWD"),
        ("They owe ZWL$90 and more.", "ZW", "ZWL$90", 90.0, "ZWL"),
        ("They owe B$75.", "BN", "B$75", 75.0, "BND"),
        ("They owe B$75.", "BS", "B$75", 75.0, "BSD"),
        ("They owe C$75.", "NI", "C$75", 75.0, "NIO"),
        ("They owe 80 Dhs.", "AE", "80 Dhs", 80.0, "AED"),
        ("They owe Dh80.", "MA", "Dh80", 80.0, "MAD"),
        ("They owe 50 kobo.", "NG", "50 kobo", 0.5, "NGN"),
        ("They owe RM35mil.", "MY", "RM35mil", 35_000_000.0, "MYR"),
        ("They owe RM1.7bil.", "MY", "RM1.7bil", 1_700_000_000.0, "MYR"),
        ("They owe R2,6bn.", "ZA", "R2,6bn", 2_600_000_000.0, "ZAR"),
        ("They owe R7,45 million.", "ZA", "R7,45 million", 7_450_000.0, "ZAR"),
        ("They owe R12 750,50.", "ZA", "R12 750,50", 12_750.5, "ZAR"),
        ("They owe R6 000 000.", "ZA", "R6 000 000", 6_000_000.0, "ZAR"),
        ("They owe P14-M to us.", "PH", "P14-M", 14_000_000.0, "PHP"),
        ("They owe $2.4-b.", "TT", "$2.4-b", 2_400_000_000.0, "TTD"),
        ("They owe Ugx 70,000.", "UG", "Ugx 70,000", 70_000.0, "UGX"),
        ("They owe R3,800.", "ZA", "R3,800", 3_800.0, "ZAR"),
        ("They owe €4,80.", "DE", "€4,80", 4.8, "EUR"),
        ("They owe €2,7bn.", "BE", "€2,7bn", 2_700_000_000.0, "EUR"),
        ("They owe €2,700.", "BE", "€2,700", 2_700.0, "EUR"),
        ("Petrol is at $3.459 a gallon.", "US", "$3.459", 3.459, "USD"),
        ("Petrol is at €1.859 a litre.", "DE", "€1.859", 1.859, "EUR"),
        ("It is at €1.859 now.", "IE", "€1.859", 1.859, "EUR"),
        ("They owe €2.500.", "IE", "€2.500", 2_500.0, "EUR"),
        ("They owe €2.512.", "FR", "€2.512", 2_512.0, "EUR"),
        ("They owe €10.000,00.", "DE", "€10.000,00", 10_000.0, "EUR"),
        // The last word of the text.
        ("They owe 20 EUR", "GB", "20 EUR", 20.0, "EUR"),
        ("They owe 1.234,56 EUR.", "GB", "1.234,56 EUR", 1_234.56, "EUR"),
    ] {
        let found = money(text, country);
        assert_eq!(found.first().map(|f| (f.0.as_str(), f.1, f.2.as_str())), Some((words, value, code)), "{text} {country}");
        assert_eq!(found.len(), 1, "{text}: {found:?}");
    }
}

#[test]
fn ranges_have_two_amounts() {
    for (text, low, high) in [
        ("It costs $10–20 million.", 10e6, 20e6),
        ("It costs $10 to $20.", 10.0, 20.0),
        ("It costs between £3 million and £4 million.", 3e6, 4e6),
        ("It costs 10 to 20 euros.", 10.0, 20.0),
        ("It costs from R5 million to R6 million.", 5e6, 6e6),
        ("It costs R5m-R6m.", 5e6, 6e6),
        ("It costs R2.3 to R3 million.", 2.3e6, 3e6),
        ("It costs R2.3-3 million.", 2.3e6, 3e6),
        ("It costs R2.3 to 3 million.", 2.3e6, 3e6),
        ("It costs $2.3 to $3 million.", 2.3e6, 3e6),
        ("It costs €1.500–2.500.", 1_500.0, 2_500.0),
        ("It costs 1.500 to 2.500 euros.", 1_500.0, 2_500.0),
    ] {
        let found: Vec<f64> = money(text, "ZA").into_iter().map(|f| f.1).collect();
        assert_eq!(found, [low, high], "{text}");
    }
}

#[test]
fn bounds_and_what_is_no_money() {
    assert_eq!(money("It took more than €750 million.", "IE")[0].3, Bound::MoreThan);
    assert_eq!(money("It took some €7 million.", "IE")[0].0, "some €7 million");
    assert_eq!(money("It took up to R40,000.", "ZA")[0].0, "up to R40,000");
    for (text, country) in [
        ("40 pounds of plastic were found.", "US"),
        ("12 won their appeals.", "GB"),
        ("Two grand juries sat.", "US"),
        ("ALL 5 boats sank.", "GB"),
        ("TOP 10 wins", "GB"),
        ("Highway R21 is shut.", "US"),
        ("The R72 road and route R61 are shut.", "ZA"),
        ("the C40 cities", "GB"),
        ("S5 and N12 buses", "GB"),
        ("Route SR 520, room BD5 and QR codes 12", "US"),
        ("Win #4: 3,4 and 5 of us; Sen. 12", "NG"),
        ("the 5/- stamp and 7/10", "IE"),
    ] {
        assert_eq!(money(text, country), [], "{text}");
    }
}

#[test]
fn words_of_currencies_before_numbers_that_are_no_amounts() {
    for text in ["In Euro 2024 we lost.", "We have rand 5 and won 5,000 votes.", "A fall from seven hundred pounds to two hundred."] {
        assert_eq!(money(text, "TT"), [], "{text}");
    }
}

#[test]
fn both_ends_of_a_range_without_the_sign_or_the_magnitude() {
    for (text, country, told) in [
        ("They earn Rs 300 to 700 a day.", "IN", vec![("Rs 300", 300.0), ("700", 700.0)]),
        ("It rose by between £30 and 70.", "GB", vec![("£30", 30.0), ("70", 70.0)]),
        ("Fares are £30 - 70 a week.", "GB", vec![("£30", 30.0), ("70", 70.0)]),
        ("It holds between $3 and $7 million.", "US", vec![("$3", 3_000_000.0), ("$7 million", 7_000_000.0)]),
        ("They get between Rs 3 and Rs 7 lakh.", "IN", vec![("Rs 3", 300_000.0), ("Rs 7 lakh", 700_000.0)]),
        ("They gave £30 to 70 of them.", "GB", vec![("£30", 30.0)]),
        ("They gave £30 to 70 families.", "GB", vec![("£30", 30.0)]),
    ] {
        let found = money(text, country);
        let found: Vec<(&str, f64)> = found.iter().map(|amount| (amount.0.as_str(), amount.1)).collect();
        assert_eq!(found, told, "{text}");
    }
}
