use super::super::Bound;
use super::super::testing::counts;

#[test]
fn counts_have_their_units() {
    for (text, words, value, unit) in [
        ("We gathered 12 farm workers there.", "12", 12.0, "workers"),
        ("Eleven of the 14 lake villages agreed.", "Eleven", 11.0, "villages"),
        ("over 130 church groups wrote", "over 130", 130.0, "groups"),
        ("1,50,000 fisherfolk lost nets.", "1,50,000", 150_000.0, "fisherfolk"),
        ("two hundred and fifty boats sailed", "two hundred and fifty", 250.0, "boats"),
        ("Half a million birds winter here.", "Half a million", 500_000.0, "birds"),
        ("one and a half million Kenyans", "one and a half million", 1_500_000.0, "Kenyans"),
        ("a 300-seat hall", "300", 300.0, "seat"),
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
        ("The other two sent nothing.", "two", 2.0, ""),
        ("Forty-two women MPs signed.", "Forty-two", 42.0, "MPs"),
        ("He handed over 200 machines.", "200", 200.0, "machines"),
        ("Send POSTCARDS to 5000 homes.", "5000", 5_000.0, "homes"),
        ("1 letter came back.", "1", 1.0, "letter"),
        ("In November 11 forest guards were hurt.", "11", 11.0, "guards"),
        ("7 hectares of marsh", "7", 7.0, "hectares"),
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
        ("20.000 people came.", "20.000", 20_000.0, "people"),
        ("8,000-plus names", "8,000-plus", 8_000.0, "names"),
        ("774 LGAs", "774", 774.0, "LGAs"),
        ("3,000 OTTERS COUNTED", "3,000", 3_000.0, "OTTERS"),
        ("Only 1 new case was heard.", "1", 1.0, "case"),
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
    ] {
        assert_eq!(counts(text), [], "{text}");
    }
}

#[test]
fn a_trailing_plus_is_a_bound() {
    assert_eq!(counts("2,300+ boats")[0].2, Bound::AtLeast);
}
