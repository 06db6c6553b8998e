//! What the scanner must find and must leave, family by family. Documents are of Thursday, 16 May 2024 unless a row says otherwise.

use crate::{Analyzer, DateValue, EntityKind, Value};

mod days;

fn dates_in(text: &str, country: &str, date: &str) -> Vec<String> {
    let analyzer = Analyzer::builder().date(date.parse().unwrap()).country(country.parse().unwrap()).build().unwrap();
    let analysis = analyzer.analyze(text);
    let all = analysis.items().flat_map(|i| i.entities().to_vec()).chain(analysis.others().flat_map(|o| o.entities().to_vec()));
    let shown = |value: Option<DateValue>| value.map_or(String::from("?"), |v| v.to_string());
    all.filter(|e| e.kind() == EntityKind::Date)
        .map(|e| match e.value {
            Value::Date(value) => format!("{}={}", e.span.of(text), shown(value)),
            _ => unreachable!(),
        })
        .collect()
}

/// Rows of country, text and what must be found, parted by `; `.
pub(super) fn check(rows: &[(&str, &str, &str)]) {
    let mut wrong = Vec::new();
    for (country, text, expected) in rows {
        let found = dates_in(text, country, "2024-05-16").join("; ");
        if found != *expected {
            wrong.push(format!("{text}\n   wanted {expected}\n   found  {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn months_seasons_and_words_that_are_first_something_else() {
    check(&[
        ("KE", "The land board met in March.", "March=2024-03"),
        (
            "GB",
            "The panel has asked staff to draft a plan for its June meeting. They spoke at its June meeting.",
            "June=2024-06; June=2023-06",
        ),
        ("GB", "She told firms to drop their closure plans in August. She plans a walk in August.", "August=2023-08; August=2024-08"),
        ("KE", "Thousands joined the March for Clean Air.", ""),
        ("CA", "It came from New Brunswick's March health transfer and Ottawa's May budget.", "March=2024-03; May=2024-05"),
        ("US", "The Women's March organisers met. Ottawa's May was wet.", ""),
        ("GB", "It may or may not march on.", ""),
        ("GB", "Theresa May spoke.", ""),
        ("GB", "The council will decide in May.", "May=2024-05"),
        ("IE", "Ministers should reply by June.", "June=2024-06"),
        ("US", "The rule, stalled since August, was dropped.", "August=2023-08"),
        ("US", "I second that; the sun sat low; dec and mar are not words.", ""),
        ("US", "Rates will fall and people fall behind.", ""),
        ("US", "The fall of the wall.", ""),
        ("GB", "The water from the spring is clean.", ""),
        ("GB", "We asked from the spring on.", "spring=2024-21"),
        ("US", "Lawmakers return in the fall.", "fall=2024-23"),
        ("NZ", "Over summer the lake was closed.", "summer=2023-22"),
        ("AU", "We won it last spring.", "last spring=2023-21"),
        ("ZA", "Load shedding returns next winter.", "next winter=2024-24"),
        ("CA", "The Winter 2023 issue is out.", "Winter 2023=2023-24"),
        ("CA", "A hot spring near Spring Valley.", ""),
        ("GB", "Summer camp and winter coats.", ""),
        ("GB", "Late March, early 2022 and mid-September were quiet.", "Late March=2024-03; early 2022=2022; mid-September=2023-09"),
        ("IN", "It came in March 2016. The ministry agreed that November.", "March 2016=2016-03; November=2016-11"),
    ]);
}

#[test]
fn years_and_longer_periods() {
    check(&[
        ("NG", "The 2019 elections changed little.", "2019=2019"),
        ("NG", "Over 2000 people came, then 1,999 left.", ""),
        ("NG", "2000 people came.", ""),
        ("US", "Back in '24 or in the '90s?", "'24=2024; '90s=199X"),
        ("GB", "In the mid-'90s or the 1800s.", "mid-'90s=199X; 1800s=18XX"),
        ("US", "A rule from the 1970s, or the late 1980s.", "1970s=197X; late 1980s=198X"),
        ("US", "Activists in their 80s came.", ""),
        ("GB", "Laws of the 19th century.", "19th century=18XX"),
        ("GB", "In the eighties it was a mill.", "eighties=198X"),
        ("IE", "Profits in Q3 2023 rose.", "Q3 2023=2023-07/2023-09"),
        ("IE", "By the third quarter of 2023 it was done.", "third quarter of 2023=2023-07/2023-09"),
        ("IE", "The first half of 2024 was better.", "first half of 2024=2024-01/2024-06"),
        ("IE", "In H1 2024 nothing moved.", "H1 2024=2024-01/2024-06"),
        ("AU", "Funding for 2023/24 and FY2025 is set.", "2023/24=2023/2024; FY2025=2025"),
        ("IN", "The financial year 2023-24 ended.", "financial year 2023-24=2023-04/2024-03"),
        ("US", "Section 2019 of HB 2023 fell.", ""),
    ]);
}

#[test]
fn ranges() {
    check(&[
        ("ZA", "The strike of 3–5 May ended.", "3–5 May=2024-05-03/2024-05-05"),
        ("US", "Hearings run June 10-12, 2024.", "June 10-12, 2024=2024-06-10/2024-06-12"),
        ("GB", "It ran from 30 April to 2 May 2023.", "from 30 April to 2 May 2023=2023-04-30/2023-05-02"),
        ("CA", "Exports grew between October and December 2023.", "between October and December 2023=2023-10/2023-12"),
        ("KE", "We sued from late 2021 to March 2022.", "from late 2021 to March 2022=2021/2022-03"),
        ("PH", "Killings in 2019-2021 are unsolved.", "2019-2021=2019/2021"),
        ("PH", "They met between November and February.", "between November and February=2023-11/2024-02"),
        ("NZ", "Camp from 27 June to 3 July.", "from 27 June to 3 July=2024-06-27/2024-07-03"),
        ("US", "Open Monday to Friday.", ""),
        ("US", "He moved from May to the House.", "May=2024-05"),
        ("IN", "We marched from 14 to 16 February.", "from 14 to 16 February=2024-02-14/2024-02-16"),
    ]);
}

#[test]
fn years_in_two_figures() {
    check(&[
        ("GB", "It was refused on 12 Oct 23. We went on.", "12 Oct 23=2023-10-12"),
        (
            "GB",
            "Refused 27 Jan 21, allowed (3 Mar 22), shut 4th April 23\n\nMore soon.",
            "27 Jan 21=2021-01-27; 3 Mar 22=2022-03-03; 4th April 23=2023-04-04",
        ),
        ("GB", "The letter of 12 Oct. 19 said no; that of 13 Oct 19 is lost.", "12 Oct. 19=2019-10-12; 13 Oct 19=2019-10-13"),
        ("GB", "We met on 12 Oct 23 and on 13 Oct 23 but not in May.", "12 Oct 23=2023-10-12; 13 Oct 23=2023-10-13; May=2024-05"),
        (
            "GB",
            "Shut from 1 Mar 19 to 3 Apr 19, and 5-7 May 19.",
            "from 1 Mar 19 to 3 Apr 19=2019-03-01/2019-04-03; 5-7 May 19=2019-05-05/2019-05-07",
        ),
        ("GB", "On 12 Oct 23 people came; on 13 Oct 23 said no.", "12 Oct=2023-10-12; 13 Oct=2023-10-13"),
        (
            "GB",
            "On 12 Oct 23 of us met, on 13 Oct 23 or more, on 14 Oct 23 and 40 men.",
            "12 Oct=2023-10-12; 13 Oct=2023-10-13; 14 Oct=2023-10-14",
        ),
        ("GB", "Doors opened 12 Oct 23:15, and 13 Oct 23% left.", "12 Oct=2023-10-12; 13 Oct=2023-10-13"),
    ]);
}

#[test]
fn relative_dates() {
    check(&[
        ("US", "A briefing is due before year's end, the audit by month-end.", "year's end=2024; month-end=2024-05"),
        ("US", "The year's endless talks. Our Mid-winter conference is on.", ""),
        ("US", "Pipes froze in mid-winter.", "mid-winter=2023-24"),
        ("AU", "Yesterday they lost; today we rest; tomorrow we march.", "Yesterday=2024-05-15; today=2024-05-16; tomorrow=2024-05-17"),
        ("AU", "Last Tuesday the mayor folded.", "Last Tuesday=2024-05-14"),
        ("AU", "The minister folded on Monday.", "Monday=2024-05-13"),
        ("AU", "The minister folded late Friday, we heard early Monday.", "late Friday=2024-05-10; early Monday=2024-05-13"),
        ("AU", "Late Fridays are quiet.", ""),
        ("AU", "The board will vote on Monday.", "Monday=2024-05-20"),
        ("IE", "This past week was long.", "This past week=2024-05-06/2024-05-12"),
        ("IE", "It was promised two years ago.", "two years ago=2022"),
        ("IE", "It was promised three weeks ago.", "three weeks ago=2024-04-22/2024-04-28"),
        ("IE", "The bus went a fortnight ago.", "a fortnight ago=2024-04-29/2024-05-05"),
        ("IE", "Three days ago, and four months ago.", "Three days ago=2024-05-13; four months ago=2024-01"),
        ("IE", "It was six million five years ago.", "five years ago=2019"),
        ("IE", "It rose half a century ago.", "half a century ago=19XX"),
        ("IE", "It rose a century and a half ago.", "a century and a half ago=18XX"),
        ("IE", "It rose two centuries ago, or two decades ago.", "two centuries ago=18XX; two decades ago=200X"),
        ("IE", "It rose half a decade ago.", "half a decade ago=201X"),
        ("IE", "It rose a decade and a half ago.", "a decade and a half ago=200X"),
        ("IE", "It rose a year and a half ago.", "a year and a half ago=2022"),
        ("IE", "It rose four years and a half ago.", "four years and a half ago=2019"),
        ("IE", "It rose eight months and a half ago.", "eight months and a half ago=2023-09"),
        ("IE", "It rose a fortnight and a half ago.", "a fortnight and a half ago=2024-04-22/2024-04-28"),
        ("IE", "It rose two million years ago, or a million centuries ago.", "two million years ago=?; a million centuries ago=?"),
        ("KE", "Earlier this month and later this year.", "Earlier this month=2024-05; later this year=2024"),
        ("KE", "By the end of the month.", "end of the month=2024-05"),
        ("US", "This week, next month, last quarter.", "This week=2024-05-13/2024-05-19; next month=2024-06; last quarter=2024-01/2024-03"),
        ("US", "The first Monday of June.", "first Monday of June=2024-06-03"),
        ("US", "The second week of January 2025.", "second week of January 2025=2025-01-06/2025-01-12"),
        ("US", "Black Friday and Giving Tuesday are no dates here.", ""),
        ("US", "Every Friday we stand outside.", ""),
        ("GB", "Last week's vote and this year’s budget.", "Last week=2024-05-06/2024-05-12; this year=2024"),
        ("GB", "Last November, in December last year.", "Last November=2023-11; December last year=2023-12"),
    ]);
}

#[test]
fn dated_entries_and_what_follows_a_date() {
    check(&[
        (
            "GB",
            "Update, 9 May 2019: yesterday the lift stopped.\n\n02/04/17: refused\n\nThe letter came last month. We meet in June.",
            "9 May 2019=2019-05-09; yesterday=2019-05-08; 02/04/17=2017-04-02; last month=2017-03; June=2017-06",
        ),
        ("GB", "On 9 May 2019 we won. Yesterday we lost.", "9 May 2019=2019-05-09; Yesterday=2024-05-15"),
        ("ZA", "He quit on 3 May. The following day she did.", "3 May=2024-05-03; following day=2024-05-04"),
        ("ZA", "Vote on 7 June, recount the following Monday.", "7 June=2024-06-07; following Monday=2024-06-10"),
        ("ZA", "We return the week after next.", "week after next=2024-05-27/2024-06-02"),
        ("NG", "In nineteen ninety-six and since two thousand and fifteen.", "nineteen ninety-six=1996; two thousand and fifteen=2015"),
        ("NG", "In nineteen towns two thousand people met.", ""),
        ("PH", "Due on the 20th of this month.", "20th of this month=2024-05-20"),
    ]);
}

#[test]
fn the_year_by_the_tense() {
    check(&[
        ("GB", "In October the inspector refused.", "October=2023-10"),
        ("GB", "In October the inspector will decide.", "October=2024-10"),
        (
            "IE",
            "We rode the bus on Monday and will ride it on Tuesday; a judge forbade it on Friday.",
            "Monday=2024-05-13; Tuesday=2024-05-21; Friday=2024-05-10",
        ),
        ("GB", "The deadline is 3 June.", "3 June=2024-06-03"),
        ("GB", "Since January trains have been late.", "January=2024-01"),
        ("GB", "The works, approved in 2019, must end by January.", "2019=2019; January=2025-01"),
        ("GB", "It will be heard in the first week of June.", "first week of June=2024-06-03/2024-06-09"),
        ("GB", "They have until 3 December to answer.", "3 December=2024-12-03"),
        ("GB", "It was due to close in February.", "February=2024-02"),
    ]);
}

#[test]
fn a_day_of_last_year_by_the_verb_of_its_own() {
    check(&[
        ("GB", "The strike ended on 15 July.", "15 July=2023-07-15"),
        ("GB", "The law came into force on 1 July.", "1 July=2023-07-01"),
        ("GB", "She was elected on 30 June.", "30 June=2023-06-30"),
        ("US", "The board voted unanimously on June 12.", "June 12=2023-06-12"),
        ("US", "The board voted 5-4 on June 12, the mayor resigned July 1.", "June 12=2023-06-12; July 1=2023-07-01"),
        ("GB", "The council closed the depot on Friday 30 June.", "Friday 30 June=2023-06-30"),
        (
            "GB",
            "The union announced on 12 June that it was over; the sale was announced on 13 June.",
            "12 June=2023-06-12; 13 June=2023-06-13",
        ),
        ("GB", "On 15 June we met. On 16 June, the depot was shut.", "15 June=2023-06-15; 16 June=2023-06-16"),
        ("GB", "Since 1 July we have waited.", "1 July=2023-07-01"),
        ("GB", "The strike ran from 3 June to 5 June.", "from 3 June to 5 June=2023-06-03/2023-06-05"),
        ("GB", "Members won their claim on 14 June. On 14 June ministers dropped the plan.", "14 June=2023-06-14; 14 June=2023-06-14"),
        (
            "US",
            "The House approved it 80-20 on June 30 and the Senate passed it, 20-10, on July 1.",
            "June 30=2023-06-30; July 1=2023-07-01",
        ),
        ("GB", "A plaque was unveiled on 15 July; ministers undertook it on 1 July.", "15 July=2023-07-15; 1 July=2023-07-01"),
        ("PH", "The mayor was taken to court on 12 June.", "12 June=2023-06-12"),
        ("PH", "The mayor was taken to task on 12 March.", "12 March=2024-03-12"),
        // Not the date's own verb.
        ("GB", "The union backed a strike on 15 July.", "15 July=2024-07-15"),
        ("GB", "The union called a rally in Leeds on 15 June.", "15 June=2024-06-15"),
        ("GB", "They have asked for a room on 12 June, the planned march on 13 June is on.", "12 June=2024-06-12; 13 June=2024-06-13"),
        ("GB", "He bought a ticket for 6 June and talked of 16 June.", "6 June=2024-06-06; 16 June=2024-06-16"),
        ("GB", "Members won a hearing on 14 June.", "14 June=2024-06-14"),
        ("GB", "She will end the case if it was not ready on 9 June.", "9 June=2024-06-09"),
        ("GB", "The pool opens unheated on 5 June; he's met nobody on 6 June.", "5 June=2024-06-05; 6 June=2024-06-06"),
        ("GB", "They take it up in closed session on 13 June.", "13 June=2024-06-13"),
        ("GB", "Closed since Monday, 3 June.", "Monday, 3 June=2024-06-03"),
        ("GB", "They asked officers to bring back costed papers on 3 June.", "3 June=2024-06-03"),
        ("IN", "The court told the state to report back on 25 June.", "25 June=2024-06-25"),
        ("GB", "On 15 July the bill passed by MPs becomes law.", "15 July=2024-07-15"),
        ("GB", "Help at the picnic organised by Unite on 15 June.", "15 June=2024-06-15"),
    ]);
}

#[test]
fn the_year_by_guesses_promises_and_deadlines() {
    check(&[
        ("BE", "A group has been formed, likely in November.", "November=2024-11"),
        ("BE", "It was formed, like ours, in November.", "November=2023-11"),
        ("US", "The bill made the pilot permanent beginning November 1.", "November 1=2024-11-01"),
        ("US", "The bill made the pilot permanent on November 1.", "November 1=2023-11-01"),
        ("IN", "He has promised a special sitting before February.", "February=2025-02"),
        ("IN", "He has left before February.", "February=2024-02"),
        ("US", "The council extended the pilot through October.", "October=2024-10"),
        ("US", "The strike lasted through October.", "October=2023-10"),
        ("GB", "We asked the minister for a deadline in March.", "March=2024-03"),
        ("GB", "A deadline looms in March.", "March=2025-03"),
        ("US", "The law kicks in July 1. In July 1 in 4 failed.", "July 1=2024-07-01; July=2023-07"),
        ("GB", "The hearing listed for April was put back; that for July is listed.", "April=2024-04; July=2024-07"),
        ("KE", "The judge reserved ruling for 12 February.", "12 February=2025-02-12"),
        ("KE", "The judge reserved seats for 12 February.", "12 February=2024-02-12"),
        ("US", "They adjourned on March 22 and return in January.", "March 22=2024-03-22; January=2025-01"),
        ("US", "They saw the exit and return in January.", "January=2024-01"),
        ("KE", "Gazetted in April, the levy bites from July.", "April=2024-04; July=2024-07"),
        ("KE", "Gazetted in April, the levy collapsed in July.", "April=2024-04; July=2023-07"),
        ("CA", "We heard nothing until February. We need it until February.", "February=2024-02; February=2025-02"),
    ]);
}

#[test]
fn this_season_and_the_seasons_of_every_year() {
    check(&[
        ("US", "The rule takes effect this fall.", "this fall=2024-23"),
        ("US", "The council approved a pilot for this fall; it was lifted last fall.", "this fall=2024-23; last fall=2023-23"),
        ("US", "It shut this winter; the pool will open this spring.", "this winter=2023-24; this spring=2024-21"),
        ("GB", "Landlords must heat every flat in winter.", ""),
        ("GB", "The council must decide in spring.", "spring=2024-21"),
        ("GB", "We want a ban on winter evictions.", ""),
        ("GB", "The council voted on winter's first day.", "winter=2023-24"),
    ]);
}

#[test]
fn public_and_calendar_years() {
    check(&[
        ("KE", "In FY 2023/24 wages ate half of it.", "FY 2023/24=2023-07/2024-06"),
        ("GB", "The financial year 2023-24 was lean.", "financial year 2023-24=2023-04/2024-03"),
        ("DE", "The fiscal year 2023/24 was lean.", "fiscal year 2023/24=2023/2024"),
        ("IN", "In 2021-22 we ran on gifts.", "2021-22=2021/2022"),
        (
            "KE",
            "In the financial year 2022/2023 and in FY2021/2022 they built nothing.",
            "financial year 2022/2023=2022-07/2023-06; FY2021/2022=2021-07/2022-06",
        ),
        ("NG", "The 2021/2022 session ended; so did 2020-2021.", "2021/2022=2021/2022; 2020-2021=2020/2021"),
        ("NG", "See file 2021/2024/7 and case 2022/2030.", ""),
        ("AU", "Summer 2022/23 and the summer of 2020-21 were hot.", "Summer 2022/23=2022-22; summer of 2020-21=2020-22"),
        ("US", "They cut off 900 homes in calendar 2023 and calendar year 2022.", "calendar 2023=2023; calendar year 2022=2022"),
        ("US", "A calendar of 2023 events.", "2023=2023"),
        ("NZ", "Fen Update July August 2018", "July August 2018=2018-07/2018-08"),
        ("NZ", "Fen Update July 2017 August 2018", "July 2017=2017-07; August 2018=2018-08"),
        ("US", "It begins July 1, the start of fiscal year 2025.", "July 1=2024-07-01; fiscal year 2025=2025"),
        ("US", "At the start of fiscal year 2025 we meet.", "start of fiscal year 2025=2025"),
    ]);
}

#[test]
fn nights_weekdays_stops_and_postcodes() {
    check(&[
        ("US", "They held out until the last night of the session.", ""),
        ("US", "They held out until last night.", "last night=2024-05-15"),
        ("CA", "The city voted last Wednesday, not last Tuesday.", "last Wednesday=2024-05-08; last Tuesday=2024-05-14"),
        ("IN", "They voted on 4 Sept.; we cheered (on 5 Oct.).", "4 Sept.=2023-09-04; 5 Oct.=2023-10-05"),
        ("IN", "They voted on 4 Sept. We cheered in May; it rained.", "4 Sept=2023-09-04; May=2024-05"),
        ("ZA", "Come to 14 Mopane Street, Riverlea 2017.", ""),
        ("ZA", "We left Mopane Street in 2017; Riverlea, 2017, was hard.", "2017=2017; 2017=2017"),
        ("AU", "8 Elm Road, Leura NSW 2010", ""),
    ]);
}

#[test]
fn without_a_documents_date_relative_dates_have_no_value() {
    let analyzer = Analyzer::new();
    let analysis = analyzer.analyze("We won yesterday, on 3 May, after 2 June 2023.");
    let values: Vec<_> = analysis.items().flat_map(|i| i.entities().to_vec()).map(|e| e.value).collect();
    assert_eq!(values, [Value::Date(None), Value::Date(None), Value::Date("2023-06-02".parse().ok())]);
}

#[test]
fn years_and_seasons_in_names() {
    check(&[
        ("GB", "Section 9 of the Equality Act 2010 is clear.", ""),
        ("US", "The Clean Rivers Act of 2022 helps.", ""),
        ("IN", "The Forest Dwellers Act, 2006 and Vision 2040 are quoted.", ""),
        ("IN", "We won the act, 2006 was our year.", "2006=2006"),
        ("GB", "The council acts in 2022.", "2022=2022"),
        ("GB", "Summer party: bring chairs.", ""),
        ("GB", "The summer of 2020 was dry.", "summer of 2020=2020-22"),
        ("IN", "Jan sunwai at Sehore.", ""),
        ("IN", "We met in Jan.", "Jan=2024-01"),
        ("US", "Friday news\n\nNothing moved.", ""),
        ("US", "See you Sunday June 2, at noon.", "Sunday June 2=2024-06-02"),
    ]);
}

#[test]
fn what_is_put_off_begins_or_ends_is_still_to_come() {
    check(&[
        ("IE", "The board has asked both sides in again on Monday.", "Monday=2024-05-20"),
        ("IE", "The board asked both sides about it on Monday.", "Monday=2024-05-13"),
        ("CA", "Nothing came of it; the council meets again in February.", "February=2025-02"),
        ("GB", "The bill got time for 4 to 6 October.", "4 to 6 October=2024-10-04/2024-10-06"),
        ("GB", "The bill had a slot for 4 to 6 October.", "4 to 6 October=2023-10-04/2023-10-06"),
        ("GB", "Cllr Frost will send it, with 90 swimmers counted, on 3 November.", "3 November=2024-11-03"),
        ("GB", "Cllr Frost, with 90 swimmers, counted it on 3 November.", "3 November=2023-11-03"),
        ("KE", "The hearing was adjourned to 9 September.", "9 September=2024-09-09"),
        ("IN", "The court has posted the matter for February.", "February=2025-02"),
        ("NG", "The judge fixed November 4 for ruling.", "November 4=2024-11-04"),
        ("GB", "It was first set for February and never held.", "February=2024-02"),
        ("GB", "The reply, promised for February, never came.", "February=2024-02"),
        ("GB", "The review promised for February has not appeared.", "February=2024-02"),
        ("ZA", "The ban, imposed in June, ends in December.", "June=2023-06; December=2024-12"),
        ("US", "The fines start in January, they say.", "January=2025-01"),
        ("US", "The start in January went well.", "January=2024-01"),
        ("KE", "Counties have to pass it before February.", "February=2025-02"),
        ("KE", "Counties have passed it in February.", "February=2024-02"),
        ("US", "The board voted 3-2 on Monday to open a depot in December.", "Monday=2024-05-13; December=2024-12"),
        ("US", "They opened a depot ahead of the November election.", "November=2024-11"),
        ("US", "They won the November election.", "November=2023-11"),
        ("IN", "It left the Office for Scheduled Areas in February.", "February=2024-02"),
        ("IE", "The house rises today until 9 September.", "today=2024-05-16; 9 September=2024-09-09"),
        ("US", "The 1857 act and the 1857 boats", "1857=1857"),
        ("GB", "It had a score of 7/10 on 7/10.", "7/10=2023-10-07"),
        ("GB", "Fridays for Future met on Friday for an hour.", "Friday=2024-05-10"),
    ]);
}

#[test]
fn numbers_behind_dates_and_plurals_before_them() {
    check(&[
        ("AU", "From 1 July, up to 10 years in jail.", "1 July=2024-07-01"),
        ("AU", "From 3 May to 5 June we walk.", "From 3 May to 5 June=2024-05-03/2024-06-05"),
        ("AU", "Council knocked it back by six votes on Monday.", "Monday=2024-05-13"),
        ("AU", "Council votes on Monday.", "Monday=2024-05-20"),
        ("AU", "She flew on 23 March and was home on the 29th.", "23 March=2024-03-23; 29th=2024-03-29"),
        ("AU", "She flew on 23 March. We heard on the 14th.", "23 March=2024-03-23; 14th=2024-05-14"),
    ]);
}

#[test]
fn weekdays_counted_from_now_and_comparisons() {
    check(&[
        (
            "GB",
            "We met two Thursdays ago; 3 Fridays from now we meet again.",
            "two Thursdays ago=2024-05-02; 3 Fridays from now=2024-05-31",
        ),
        ("GB", "Two hearings ago nobody came.", ""),
        ("AU", "It must shut no later than 2027, not earlier than 2025; rather than 2030 jobs, more than 2030.", "2027=2027; 2025=2025"),
        (
            "IN",
            "Logs from 2019 to date; from May 2020 until the present day. The year to date was dry.",
            "from 2019 to date=2019/2024-05-16; from May 2020 until the present day=2020-05/2024-05-16",
        ),
        (
            "US",
            "This 6th of April we walked; next 3 May we ride; last 29 February.",
            "This 6th of April=2024-04-06; next 3 May=2025-05-03; last 29 February=2024-02-29",
        ),
        ("US", "This 5 per cent and the last 3 wards went; it is past 30 June.", "30 June=2024-06-30"),
    ]);
}
