use super::super::testing::{counts, entities};
use super::super::{Bound, Value};

#[test]
fn counts_have_their_units() {
    for (text, words, value, unit) in [
        ("We gathered 12 farm workers there.", "12", 12.0, "workers"),
        ("Eleven of the 14 lake villages agreed.", "Eleven", 11.0, "villages"),
        ("over 130 church groups wrote", "over 130", 130.0, "groups"),
        ("1,50,000 fisherfolk lost nets.", "1,50,000", 150_000.0, "fisherfolk"),
        ("Ireland's seven Fisheries Local Action Groups met.", "seven", 7.0, "Groups"),
        ("We met 12 Liberal MPs Ann Lee knows.", "12", 12.0, "MPs"),
        ("out of c.4612 homes in all", "c.4612", 4_612.0, "homes"),
        ("two hundred and fifty boats sailed", "two hundred and fifty", 250.0, "boats"),
        ("Half a million birds winter here.", "Half a million", 500_000.0, "birds"),
        ("one and a half million Kenyans", "one and a half million", 1_500_000.0, "Kenyans"),
        ("a 300-seat hall", "300", 300.0, "seat"),
        ("one thousand two-bedroom homes", "one thousand", 1_000.0, ""),
        ("a two hundred and fifty-bed hospital", "two hundred and fifty", 250.0, "bed"),
        ("a one hundred twenty-bed hospital", "one hundred twenty", 120.0, "bed"),
        ("3.4 million Australians rent.", "3.4 million", 3_400_000.0, "Australians"),
        ("10 000 households have no tap.", "10 000", 10_000.0, "households"),
        ("10\u{202f}000 households have no tap.", "10\u{202f}000", 10_000.0, "households"),
        ("1’250 farms", "1’250", 1_250.0, "farms"),
        ("5,000 of you wrote.", "5,000", 5_000.0, ""),
        ("six of them children", "six", 6.0, "children"),
        ("Three lakh women walked.", "Three lakh", 300_000.0, "women"),
        ("45k signatures", "45k", 45_000.0, "signatures"),
        ("1.2m people", "1.2m", 1_200_000.0, "people"),
        ("Two dozen arms dealers left.", "Two dozen", 24.0, "dealers"),
        ("four state and church schools", "four", 4.0, "schools"),
        ("Of the 9 boats, two sank.", "9", 9.0, "boats"),
        ("911 of the boats sank.", "911", 911.0, "boats"),
        ("A charity with 250000 members", "250000", 250_000.0, "members"),
        ("On weekdays 10 to 14 people wait.", "10", 10.0, "people"),
        ("The other two sent nothing.", "two", 2.0, ""),
        ("Forty-two women MPs signed.", "Forty-two", 42.0, "MPs"),
        ("He handed over 200 machines.", "200", 200.0, "machines"),
        ("Send POSTCARDS to 5000 homes.", "5000", 5_000.0, "homes"),
        ("1 letter came back.", "1", 1.0, "letter"),
        ("In November 11 forest guards were hurt.", "11", 11.0, "guards"),
        ("7 hectares of marsh", "7", 7.0, "hectares"),
        ("The board voted to order 29 electric school buses.", "29", 29.0, "buses"),
        ("They issue 40 permits a day.", "40", 40.0, "permits"),
        ("She has filled in the form four times.", "four", 4.0, "times"),
        ("In the district's area 31 are built.", "31", 31.0, ""),
        ("They shall pay the costs of two counsel.", "two", 2.0, "counsel"),
        ("a 12km pipe", "12", 12.0, "km"),
        ("over 2000 people marched", "over 2000", 2_000.0, "people"),
        ("six new teachers' houses", "six", 6.0, "houses"),
        ("17 of Zambia's 116 districts", "17", 17.0, "districts"),
        ("All 14 of its flood gates", "14", 14.0, "gates"),
        ("The port will lose 20-30 cranes.", "20", 20.0, "cranes"),
        ("between 40 and 50 shopkeepers", "40", 40.0, "shopkeepers"),
        ("We asked 9 out of 30 clinics.", "9", 9.0, "clinics"),
        ("It has 88 co-sponsors.", "88", 88.0, "co-sponsors"),
        ("a five-judge bench", "five", 5.0, "judge"),
        ("a 60,000-strong march", "60,000", 60_000.0, ""),
        ("It is one of 14 such schemes.", "14", 14.0, "schemes"),
        ("Thirty Rohingya were let ashore.", "Thirty", 30.0, "Rohingya"),
        ("Our population is 1 414 021 100.", "1 414 021 100", 1_414_021_100.0, ""),
        ("A further 300 jobs go.", "300", 300.0, "jobs"),
        ("two lakh fifty thousand ration cards", "two lakh fifty thousand", 250_000.0, "cards"),
        ("a thousand and one nets", "a thousand and one", 1_001.0, "nets"),
        ("1½ miles of pipe", "1½", 1.5, "miles"),
        ("2 1/2 million birds", "2 1/2 million", 2_500_000.0, "birds"),
        ("33⅓ acres of reed", "33⅓", 33.333_333_333, "acres"),
        ("two and two-thirds cups", "two and two-thirds", 2.666_666_667, "cups"),
        ("We won two, and a third waits.", "two", 2.0, ""),
        ("We won two and a third waits.", "two", 2.0, ""),
        ("1,5 million birds", "1,5 million", 1_500_000.0, "birds"),
        ("20.000 people came.", "20.000", 20_000.0, "people"),
        ("8,000-plus names", "8,000-plus", 8_000.0, "names"),
        ("774 LGAs", "774", 774.0, "LGAs"),
        ("3,000 OTTERS COUNTED", "3,000", 3_000.0, "OTTERS"),
        ("Only 1 new case was heard.", "1", 1.0, "case"),
        ("The city bought 57 buses.", "57", 57.0, "buses"),
        ("The 57 buses that the city bought are green.", "57", 57.0, "buses"),
        ("The 57 are free.", "57", 57.0, ""),
        ("One of the 57 is free.", "57", 57.0, ""),
        ("8B people live here.", "8B", 8_000_000_000.0, "people"),
        ("1.5B tests were sent.", "1.5B", 1_500_000_000.0, "tests"),
        ("20 Carer Benefits Board members left.", "20", 20.0, "members"),
        ("12 High Court judges sat.", "12", 12.0, "judges"),
        ("Nine (9) boats sank.", "Nine (9)", 9.0, "boats"),
        ("The City Council Backs Four Clinics", "Four", 4.0, "Clinics"),
        ("Only 911 boats are left.", "911", 911.0, "boats"),
        ("In Salt River, 7925 homes burned.", "7925", 7925.0, "homes"),
        ("UNISON asked 340 members.", "340", 340.0, "members"),
    ] {
        let found = counts(text);
        let first = found.iter().find(|f| f.0 == words);
        assert_eq!(first.map(|f| (f.1, f.3.as_str())), Some((value, unit)), "{text}: {found:?}");
    }
}

#[test]
fn what_is_no_count() {
    for text in [
        "Section 12 stays.",
        "See parts 1,2 and 3.",
        "1/2 of them, 5/6 of us",
        "See pages 3 to 5 and Articles 6, 7 and 9.",
        "Phase Two begins.",
        "The UN adopted it in 2013.",
        "Maria Lopez, 34, was freed.",
        "People over 65 travel free.",
        "Children under 12 swim free.",
        "They let sixteen or under ride free.",
        "1. Ferry to stay",
        "2) Ferry to stay",
        "(3)",
        "The Harbour 9 walked free.",
        "COP28 ended.",
        "Covid-19 rules",
        "One of us went.",
        "Dozens of boats, hundreds of nets, thousands of you",
        "two-thirds of them",
        "One in five waits.",
        "14 Baker Street",
        "Route 66 is closed.",
        "Level 4, 22 Hay Street, Perth WA 6000",
        "version 2.4.1",
        "Bus 40 runs.",
        "the 5G mast",
        "They freed the Cradock Four and the West Memphis Three.",
        "Dial 112 or use the 988 hotline; 911 calls rose.",
        "He waited at the 37 Roundabout and beside the 18 Military Hospital.",
        "Our office is at Salt River, 7925.",
        "ten-to-one odds, 1-in-5 tenants and 4-H clubs",
        "Treaty 4 nations and Standard 7 pupils",
        "PM 2.5 levels fell.",
        "the 1990s",
        "She is aged 41.",
        "He lost 3-1.",
        "the Big 5 Challenge",
        "No. 7 is gone.",
        "under-18s",
        "Under-11 teams",
        "The C-14 bus",
        "Her son, 12, was freed.",
        "Children aged 5 to 11",
        "We ask them to 1) stop, 2) pay and 3) leave.",
        "Recommendation 4.2 stands.",
        "The board issued order 29 and question 12.",
        "In area 31 there is one.",
        "60 rue du Lac, 1050 Brussels",
        "See fig. 2 and p. 7.",
        "350.org joined.",
        "At 6.52 this morning",
        "a two-way street",
        "The Big Four and the Group of Seven",
        "No 10 said no.",
        "It is 3 / 5 done.",
        "20mph Avenue",
        "Two in five wait.",
        "3D maps",
        "They were aged between 13 and 25.",
        "The 21 and 21B buses are safe.",
        "We kept the 21B buses.",
        "They cut the 3, 5 and 7 trams.",
        "They cut the 57 bus.",
        "They cut the X4 and 47 services.",
        "Our 1021 Bargaining Team met.",
        "They cut the 38 and 38A Bus Subsidy.",
        "The 57, however, is at risk.",
        "The 57 is at risk.",
        "Your 4410 Strike Committee met.",
        "Meet at 2240 5th Ave. at noon.",
        "Send it to 77 S. Orchard Park Blvd.",
        "She lives at 5 Ashgrove Gardens.",
        "They freed her (Atlantis: UA 153.20).",
        "CUPE 3903 members struck.",
        "Urgent cases 2015 09",
        "Changing Times 7-18 Site",
        "911 without the sirens",
        "Dial 999 or 112.",
        "Calls to 911 go unanswered.",
        "A charity registered in Wexley, 1199999.",
        "Reg. charity 298765",
        "Visit us at 1850 K Street NW.",
        "Weekdays 10 to 4",
        "Open Monday to Friday, 9-5",
        "Saturdays, 9.30 to 1",
        "Come by, weekdays 10 to 4.",
    ] {
        assert_eq!(counts(text), [], "{text}");
    }
}

/// Values and units.
fn told(text: &str) -> Vec<(f64, String)> {
    counts(text).into_iter().map(|found| (found.1, found.3)).collect()
}

/// The values of a text from a country.
fn values(text: &str, country: &str) -> Vec<f64> {
    let of = |(_, entity): (String, super::Entity)| match entity.value {
        Value::Count { amount, .. } => Some(amount.value),
        _ => None,
    };
    entities(text, country).into_iter().filter_map(of).collect()
}

#[test]
fn letters_are_millions_of_crowds_and_metres_of_lengths() {
    for (text, value, unit) in [
        ("Waiting lists stand at 7.5m.", 7.5e6, ""),
        ("Signatures reached 1.2m in May", 1.2e6, ""),
        ("A record 7.6m on the list", 7.6e6, ""),
        ("The list grew to almost 7.5m last year.", 7.5e6, ""),
        ("Some 4.2m are waiting.", 4.2e6, ""),
        ("Another 3m of them wait.", 3e6, ""),
        ("The petition has 1.3m.", 1.3e6, ""),
        ("The mast is 7.5m.", 7.5, "m"),
        ("They cut 500 m of fence.", 500.0, "m"),
        ("The park has 1,200 m² of grass.", 1_200.0, "m²"),
        ("The pond holds 30m³ of water.", 30.0, "m³"),
        ("A tower of about 200m shades us.", 200.0, "m"),
        ("They plan 200m high towers here.", 200.0, "m"),
        ("The 200m mast shades us.", 200.0, "m"),
        ("An army of 2m voters rose.", 2e6, "voters"),
        ("Some 12m high earners pay.", 12e6, "earners"),
        ("They sent 500 m letters.", 5e8, "letters"),
        ("Visitors reached 1.2m above the sea.", 1.2, "m"),
        ("The river reached 5.2m in May.", 5.2, "m"),
        ("Members asked for a 1.2m fence.", 1.2, "m"),
        ("She holds a record 7.6m.", 7.6, "m"),
        ("Our petition is long. They dug 30m.", 30.0, "m"),
        ("Some 4.5-M votes", 4.5e6, "votes"),
        ("A 4.5-m wall", 4.5, "m"),
        ("The 15-M protests", 15.0, "M"),
    ] {
        assert_eq!(told(text).first(), Some(&(value, unit.to_owned())), "{text}");
    }
    assert_eq!(values("It has 15-M residents and a 3-M fence.", "PH"), [15e6, 3.0]);
    assert_eq!(counts("About 1.2-M residents")[0].0, "About 1.2-M");
}

#[test]
fn a_full_stop_groups_where_the_country_writes_so() {
    for (text, country, value) in [
        ("We are 2.500 farmers.", "DE", 2_500.0),
        ("We are 12.345 people.", "FR", 12_345.0),
        ("12.765 of you signed.", "EU", 12_765.0),
        ("It has 2.500 tonnes.", "ES", 2_500.0),
        ("We are 2.500 farmers.", "IE", 2_500.0),
        ("We are 12.345 people.", "", 12_345.0),
        ("It has 2.345 tonnes.", "DE", 2.345),
        ("It has 2.345 boats.", "GB", 2.345),
        ("It has 2.500 tonnes.", "GB", 2.5),
        ("The rate is 12.345 people.", "GB", 12.345),
        ("The rate of 1.345 births per woman", "DE", 1.345),
        ("We are 2.50 farmers.", "DE", 2.5),
        ("It is 0.125 boats.", "DE", 0.125),
        ("It has 1.234,5 tonnes.", "GB", 1_234.5),
        ("We are 10.000,00 farmers.", "DE", 10_000.0),
    ] {
        assert_eq!(values(text, country), [value], "{text} {country}");
    }
    assert!(values("See parts 1.234,567 and 1.23,45.", "DE").is_empty());
}

#[test]
fn ages_are_no_counts() {
    for text in [
        "Votes for 16 and 17 year olds",
        "16- and 17-year-olds wait.",
        "16 and 17-year-olds wait.",
        "16 or 17 year-olds wait.",
        "16 to 24 year olds and 11-16 year olds wait.",
        "14-, 15- and 16-year-olds wait.",
        "14, 15 and 16 year olds wait.",
        "We met two and three year olds.",
        "16-18-year-olds wait.",
        "She campaigned until she was 50.",
        "He turned 65. Vote when you turn 16!",
        "At the age of 12 he was jailed.",
        "We will not wait until we're 50.",
        "Maria was 16 when they came.",
        "He was 72 and ill.",
        "Raise the age of criminal responsibility to 14.",
        "The minimum age went from 10 to 12.",
        "The retirement age is 67, as before.",
        "She retired at 65.",
        "At 82, she marches.",
    ] {
        assert_eq!(counts(text), [], "{text}");
    }
    for (text, value) in [
        ("We met 30 sixteen-year-olds.", 30.0),
        ("We met 40 and 16 year olds.", 40.0),
        ("We met 16 and 17 boats.", 16.0),
        ("We met 16 boats and 17 year olds.", 16.0),
        ("They turned 65 away.", 65.0),
        ("She was 12 votes short.", 12.0),
        ("Of the boats 16 were lost.", 16.0),
        ("There were 12 when we came.", 12.0),
        ("At this age we came to 14 boats.", 14.0),
        ("Membership is now 67.", 67.0),
        ("3/ 10,341 names", 10_341.0),
        ("At 82, the list is long.", 82.0),
    ] {
        assert_eq!(told(text).first().map(|found| found.0), Some(value), "{text}");
    }
}

#[test]
fn the_magnitude_of_a_range_counts_for_both() {
    for (text, low, high, unit) in [
        ("We planted 2-3 million trees there.", 2e6, 3e6, "trees"),
        ("It has some 200-300 thousand homes.", 2e5, 3e5, "homes"),
        ("We need 1–2 million homes there.", 1e6, 2e6, "homes"),
        ("They hired 10-15 thousand nurses.", 1e4, 1.5e4, "nurses"),
        ("Some 5-6 lakh farmers came.", 5e5, 6e5, "farmers"),
        ("Some 15-20 crore people wait.", 1.5e8, 2e8, "people"),
        ("About 20 to 30 million people live there.", 2e7, 3e7, "people"),
        ("They sent between 1.5 and 2 million.", 1.5e6, 2e6, ""),
        ("They sent between 2.3 and 3 million.", 2.3e6, 3e6, ""),
        ("We saw two or three million birds.", 2e6, 3e6, "birds"),
        ("One or two hundred boats sank.", 100.0, 200.0, "boats"),
        ("We saw 2-3 dozen boats.", 24.0, 36.0, "boats"),
        ("They sold two to three hundred thousand nets.", 2e5, 3e5, "nets"),
        ("They sold two hundred to three hundred thousand nets.", 2e5, 3e5, "nets"),
        ("They sold 20-30k nets.", 2e4, 3e4, "nets"),
        ("They met 2-3m people.", 2e6, 3e6, "people"),
        ("They met 2m-3m people.", 2e6, 3e6, "people"),
        ("They met 300,000-2 million people.", 3e5, 2e6, "people"),
        // What is told in full stays as it is.
        ("About 900 to 1 million people live there.", 900.0, 1e6, "people"),
        ("They met between 300,000 and 2 million people.", 3e5, 2e6, "people"),
        ("They met 2 million to 3 million people.", 2e6, 3e6, "people"),
        ("They met 20 to 30 people.", 20.0, 30.0, "people"),
        ("They met 20-30 people.", 20.0, 30.0, "people"),
    ] {
        assert_eq!(told(text), [(low, unit.to_owned()), (high, unit.to_owned())], "{text}");
    }
    let spans: Vec<_> = counts("Some 20-30k nets").into_iter().map(|found| (found.0, found.2)).collect();
    assert_eq!(spans, [("Some 20".to_owned(), Bound::About), ("30k".to_owned(), Bound::Exact)]);
    assert_eq!(told("It grew from 18 to 32 million passengers."), [(18e6, String::new()), (32e6, "passengers".to_owned())]);
}

#[test]
fn no_range_shares_a_magnitude() {
    for (text, value) in [
        ("Section 2 or 3 million farmers", 3e6),
        ("We have 2 – 3 million farmers wait.", 2.0),
        ("They met 2 and 3 million farmers.", 2.0),
        ("They met 3 to 2 million farmers.", 3.0),
    ] {
        assert_eq!(told(text).first().map(|found| found.0), Some(value), "{text}");
    }
    for text in ["A 2-3m fence", "It is 2-3 million years old.", "Try v2-3 million."] {
        assert!(told(text).iter().all(|found| found.0 < 1e5 || found.0 == 3e6), "{text}: {:?}", told(text));
    }
}

#[test]
fn a_trailing_plus_is_a_bound() {
    assert_eq!(counts("2,300+ boats")[0].2, Bound::AtLeast);
}

#[test]
fn numbers_that_call_one_thing_are_no_counts() {
    for text in [
        "The council cut the 76 and the number 5.",
        "The 76 and the 5 run again.",
        "The six-monthly report and the 2-yearly audit are out.",
        "On 31 February 2024 we won.",
        "Nos. 12 and 14 were listed.",
    ] {
        assert_eq!(counts(text), [], "{text}");
    }
    for (text, value) in [("The 76 people and the 5 dogs are safe.", 76.0), ("We held six monthly meetings.", 6.0)] {
        assert_eq!(told(text).first().map(|found| found.0), Some(value), "{text}");
    }
}

#[test]
fn times_of_day_with_a_point_count_nothing() {
    for text in [
        "At 12.00 we met.",
        "The last bus goes at 22.20 and not later.",
        "16.25 Tea and cake",
        "COVID-19 night shifts ended.",
        "Under Special Mining Licence (SML) 173 they dug.",
    ] {
        assert!(entities(text, "GB").is_empty(), "{text}");
    }
    for (text, number) in [("It trades at 12.50 per litre.", "12.50"), ("It rose to 16.25 and we paid.", "16.25")] {
        assert_eq!(counts(text).first().map(|count| count.0.as_str()), Some(number), "{text}");
    }
}

#[test]
fn hours_of_the_day_count_nothing() {
    for (text, told) in [
        ("Doors open at 8.", vec![]),
        ("They came at four in the morning and at half past nine.", vec![]),
        ("Doors at 8, talk at 8.30.", vec![]),
        ("Open from 9 to 11 on Tuesday, and the 11.20 ferry is late.", vec![]),
        ("Sunday, 11 May, 7.45, the hall", vec![]),
        ("The price stood at 8.", vec!["8"]),
        ("They came at 4 villages in the morning.", vec!["4"]),
        ("The list begins at 8 names.", vec!["8"]),
        ("Call 1737 for help, or the helpline on 1098.", vec![]),
        ("Call 350 farmers for help.", vec!["350"]),
    ] {
        assert_eq!(counts(text).into_iter().map(|count| count.0).collect::<Vec<_>>(), told, "{text}");
    }
}

#[test]
fn lines_and_what_runs_on_them() {
    for (text, told) in [
        ("They sacked 30 bus drivers.", vec![("30", "drivers")]),
        ("All 11 train services stay.", vec![("11", "services")]),
        ("The 11 bus runs again.", vec![]),
        ("2,210/5,000 signatures", vec![("2,210", ""), ("5,000", "signatures")]),
        ("2/5,000 and 2,210/5,000", vec![]),
        ("Four Oaks residents stopped it.", vec![]),
        ("Four Oaks fell, four residents said.", vec![("Four", "Oaks"), ("four", "residents")]),
        ("Three fourths of it and four fifths of them", vec![]),
        ("A 2.2m-strong union", vec![("2.2m", "")]),
        ("A 300-plus-mile walk", vec![("300-plus", "mile")]),
        ("30 GOATS RETURNED, 30 OXEN LEFT", vec![("30", "GOATS"), ("30", "OXEN")]),
        ("60 JOBS SAVED", vec![("60", "JOBS")]),
        ("They sent 30 written replies and 30 written in haste.", vec![("30", "replies"), ("30", "")]),
        ("Nine newly built mills and six women-led groups", vec![("Nine", "mills"), ("six", "groups")]),
        ("The six towns' mayors met the six teachers' unions.", vec![("six", "towns"), ("six", "unions")]),
        ("Over 1900 have signed since 1900.", vec![("Over 1900", "")]),
        ("Office: 3 Mill Lane, Wexley - 400071.", vec![]),
    ] {
        let found = counts(text);
        let found: Vec<(&str, &str)> = found.iter().map(|count| (count.0.as_str(), count.3.as_str())).collect();
        assert_eq!(found, told, "{text}");
    }
}
