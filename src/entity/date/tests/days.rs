//! Single days, by name and in digits.

use super::*;

#[test]
fn days_by_name() {
    check(&[
        ("KE", "The county assembly sat on 3 May 2024.", "3 May 2024=2024-05-03"),
        ("US", "Signed into law May 3rd, 2024, in Salem.", "May 3rd, 2024=2024-05-03"),
        ("IE", "The Dáil rose on the 3rd of May.", "3rd of May=2024-05-03"),
        ("NG", "The Senate voted on the second of April.", "second of April=2024-04-02"),
        ("PH", "Filed on Feb. 19 in Quezon City.", "Feb. 19=2024-02-19"),
        ("ZA", "The hearing on Tuesday 5 March was packed.", "Tuesday 5 March=2024-03-05"),
        ("CA", "Join us Tues., June 4, at City Hall.", "Tues., June 4=2024-06-04"),
        ("AU", "The tribunal sat on Friday, 12th April 2024.", "Friday, 12th April 2024=2024-04-12"),
        ("GB", "Minutes of 18-Mar-24 were leaked.", "18-Mar-24=2024-03-18"),
        ("IN", "Published in Mar-24.", "Mar-24=2024-03"),
        ("GB", "It reopens on the 21st.", "21st=2024-05-21"),
        ("US", "They filed on the 7th; on the 9th Judge Marsh threw it out.", "7th=2024-05-07; 9th=2024-05-09"),
        ("GB", "She lives on the 9th floor.", ""),
        ("IE", "The minister visits on Friday week.", "Friday week=2024-05-24"),
        ("AU", "We meet Tuesday week at noon.", "Tuesday week=2024-05-28"),
        ("US", "The consent order of 9/11/23 stands.", "9/11/23=2023-09-11"),
        ("US", "Nothing has been the same since 9/11 here.", ""),
        ("GB", "No such day as 31 April or 30 Feb exists.", ""),
        ("US", "No such day as April 31 or February 30, 2023 exists.", ""),
        ("NZ", "Costings arrived on 29 February 2023 by mistake.", ""),
        ("CA", "In November 11 campaigners were fined.", "November=2023-11"),
        ("CA", "On November 11 campaigners were fined.", "November 11=2023-11-11"),
    ]);
}

#[test]
fn days_that_head_entries() {
    check(&[
        ("ZA", "18 June: the queue\n\nMothers stood in the rain.", "18 June=2023-06-18"),
        ("ZA", "18 June: the queue\n\nMothers will stand in the rain.", "18 June=2024-06-18"),
        ("ZA", "18 June: the queue\nMothers stood in the rain.", "18 June=2024-06-18"),
        ("ZA", "Hearing date: 18 June.\n\nMothers stood in the rain.", "18 June=2024-06-18"),
        ("ZA", "By 28 June they had paid all. By 28 June they had to pay.", "28 June=2023-06-28; 28 June=2024-06-28"),
        ("GB", "The schools open in January. We saw the school open in January.", "January=2025-01; January=2024-01"),
        ("GB", "Founded 1887, wound up 1940. It tells about 2023. We fed about 2023 hens.", "1887=1887; 1940=1940; 2023=2023"),
    ]);
}

#[test]
fn days_in_digits() {
    check(&[
        ("EU", "Adopted 2024-03-18 in Strasbourg.", "2024-03-18=2024-03-18"),
        ("ZA", "Gazetted 2024/03/18.", "2024/03/18=2024-03-18"),
        ("EU", "Adopted on 18.03.2024 in Brussels.", "18.03.2024=2024-03-18"),
        ("GB", "Refused 03/04/24 without reasons.", "03/04/24=2024-04-03"),
        ("US", "Refused 03/04/24 without reasons.", "03/04/24=2024-03-04"),
        ("US", "Rally on 6/14 at noon.", "6/14=2024-06-14"),
        ("AU", "Closed by 7/6.", "7/6=2024-06-07"),
        ("GB", "We are open 24/7 and scored 4/5.", ""),
        ("GB", "Two thirds (2/3 of members) agreed.", ""),
        ("US", "Call 555-2019 or 020 7946 0018.", ""),
        ("EU", "Regulation 2019/1937 and version 2.10.1 apply.", ""),
        ("US", "The board voted 5-4 and later 10-3-2.", ""),
        ("US", "Meet at 10:30 on Route 2023.", ""),
    ]);
}

#[test]
fn days_that_share_a_month_and_months_that_share_a_year() {
    check(&[
        ("US", "The panel sat on March 3rd and 4th, 2024, in Erie.", "March 3rd=2024-03-03; 4th, 2024=2024-03-04"),
        ("GB", "Pickets stood on 11 and 12 April.", "11=2024-04-11; 12 April=2024-04-12"),
        ("IE", "Stalls open on 3, 4 and 5 June.", "3=2024-06-03; 4=2024-06-04; 5 June=2024-06-05"),
        ("AU", "It sat 8 & 9 September 2023.", "8=2023-09-08; 9 September 2023=2023-09-09"),
        ("IE", "The 3rd, 4th and 6th of May were wet.", "3rd=2024-05-03; 4th=2024-05-04; 6th of May=2024-05-06"),
        ("CA", "Votes fell on April 2, 9, and 16.", "April 2=2024-04-02; 9=2024-04-09; 16=2024-04-16"),
        ("US", "Hearings are on June 7 and 8 at City Hall.", "June 7=2024-06-07; 8=2024-06-08"),
        ("NZ", "The panel sat on Monday 6 and Tuesday 7 May.", "Monday 6=2024-05-06; Tuesday 7 May=2024-05-07"),
        ("GB", "It met on 2 and 16 May.", "2=2024-05-02; 16 May=2024-05-16"),
        ("US", "On March 4, 5 people were fined; on April 4 and 5 wardens came.", "March 4=2024-03-04; April 4=2024-04-04"),
        ("US", "On April 4 and 5 per cent rose.", "April 4=2024-04-04"),
        ("GB", "Of 9 and 4 May rallies none was calm.", "4 May=2024-05-04"),
        ("GB", "They scored 3 and 5, then left in June.", "June=2023-06"),
        ("GB", "The May/June 2023 issue and a December/January gap.", "May/June 2023=2023-05/2023-06; December/January=2023-12/2024-01"),
        ("GB", "Our Spring/Summer 2023 issue.", "Spring/Summer 2023=2023-21/2023-22"),
        ("GB", "In April, May and June 2023 rents rose.", "April=2023-04; May=2023-05; June 2023=2023-06"),
        ("GB", "They met on 31 May and 1 June 2023.", "31 May=2023-05-31; 1 June 2023=2023-06-01"),
        ("US", "They met on December 30 and January 2, 2024.", "December 30=2023-12-30; January 2, 2024=2024-01-02"),
        ("GB", "In November and January 2023 it froze.", "November=2022-11; January 2023=2023-01"),
        ("GB", "Between May and June 2023 rents rose.", "Between May and June 2023=2023-05/2023-06"),
    ]);
}

#[test]
fn days_tied_by_a_hyphen_or_a_slash() {
    check(&[
        ("GB", "The picket of 31 May-2 June is on.", "31 May-2 June=2024-05-31/2024-06-02"),
        ("GB", "The picket of 31 May–2 June is on.", "31 May–2 June=2024-05-31/2024-06-02"),
        ("GB", "We marched 28 February-3 March 2024.", "28 February-3 March 2024=2024-02-28/2024-03-03"),
        ("GB", "They struck 30 Nov-12 Dec in Hull.", "30 Nov-12 Dec=2023-11-30/2023-12-12"),
        ("GB", "It sat 29th April-6th of May last.", "29th April-6th of May=2024-04-29/2024-05-06"),
        ("GB", "Minutes of 18-Mar-24, 19 Mar-24 and 5/Jun/2019.", "18-Mar-24=2024-03-18; 19 Mar-24=2024-03-19; 5/Jun/2019=2019-06-05"),
        ("GB", "They met on 30 April/1 May.", "30 April=2024-04-30; 1 May=2024-05-01"),
        ("GB", "They met on 31 December/1 January 2024.", "31 December=2023-12-31; 1 January 2024=2024-01-01"),
        ("GB", "They met on 8/9 March.", "8=2024-03-08; 9 March=2024-03-09"),
        ("GB", "They met on 10/11 June 2023 in Hull.", "10=2023-06-10; 11 June 2023=2023-06-11"),
        ("GB", "Doors open 27/28 May.", "27=2024-05-27; 28 May=2024-05-28"),
        ("US", "They met on May 8/9 in Erie.", "May 8=2024-05-08; 9=2024-05-09"),
        ("US", "They met on June 29/30, 2023.", "June 29=2023-06-29; 30, 2023=2023-06-30"),
        ("US", "It took May 1/2 of a day; May 9/8 was no day.", ""),
        ("GB", "They struck 30 Nov.-12 Dec. in Hull.", "30 Nov.-12 Dec=2023-11-30/2023-12-12"),
        ("US", "It sat from Jan. to March.", "from Jan. to March=2024-01/2024-03"),
        (
            "IE",
            "We sat 8th/9th March and 8th/9th of April.",
            "8th=2024-03-08; 9th March=2024-03-09; 8th=2024-04-08; 9th of April=2024-04-09",
        ),
        ("GB", "Open 24/7, and on 8/9 marches were held; 3/4 of May's rain fell.", "8/9=2023-09-08; May=2024-05"),
    ]);
}

#[test]
fn days_in_words() {
    check(&[
        ("GB", "The inquiry sat on May twenty-one and rose.", ""),
        ("GB", "The inquiry sat on April twenty-one.", "April twenty-one=2024-04-21"),
        ("IE", "They were freed on January twenty five nineteen eighty six.", "January twenty five nineteen eighty six=1986-01-25"),
        ("NG", "Sworn in on Monday, June three, 2019, in Abuja.", "Monday, June three, 2019=2019-06-03"),
        ("US", "Adopted on March thirty-first, two thousand and ten.", "March thirty-first, two thousand and ten=2010-03-31"),
        ("KE", "In June, twenty-one wardens came; on May four wards voted.", "June=2023-06"),
        ("KE", "In June twenty wardens came.", "June=2023-06"),
        ("KE", "The depot will may seven.", ""),
    ]);
}

#[test]
fn days_in_digits_without_marks_or_with_blanks() {
    check(&[
        ("EU", "The file of 20231105 was sealed; 20231345 is no day.", "20231105=2023-11-05"),
        ("EU", "See permit no. 20231105, case 20231105 and call 20231105.", ""),
        (
            "IN",
            "Stamped 12 / 03 / 2024 and 2024 - 03 - 14, renewed 11 / 2025.",
            "12 / 03 / 2024=2024-03-12; 2024 - 03 - 14=2024-03-14; 11 / 2025=2025-11",
        ),
        ("IN", "It passed 3 / 4 of the test and 11 - 2.", ""),
        ("GB", "Shut 02-02-2020 - 03-03-2020.", "02-02-2020 - 03-03-2020=2020-02-02/2020-03-03"),
        (
            "US",
            "Shut 10-1-2018-10-7-2018, and from 5/1-5/7, 2020.",
            "10-1-2018-10-7-2018=2018-10-01/2018-10-07; from 5/1-5/7, 2020=2020-05-01/2020-05-07",
        ),
        ("US", "In 2023Q4 and 2024H1, not in 2024H3 or B2024Q1.", "2023Q4=2023-10/2023-12; 2024H1=2024-01/2024-06"),
    ]);
}

#[test]
fn days_and_weeks_by_their_number() {
    check(&[
        (
            "ZA",
            "They will pay by the last day of June; we met the second last Friday of April.",
            "last day of June=2024-06-30; second last Friday of April=2024-04-19",
        ),
        ("ZA", "The last day of school was quiet; the last day for comment passed.", ""),
        (
            "GB",
            "It ran the last weekend of July 2023 and the first weekend in August 2023.",
            "last weekend of July 2023=2023-07-29/2023-07-30; first weekend in August 2023=2023-08-05/2023-08-06",
        ),
        (
            "DK",
            "Blocked in week 31 of 2023, again in Week 5, 2024.",
            "week 31 of 2023=2023-07-31/2023-08-06; Week 5, 2024=2024-01-29/2024-02-04",
        ),
        ("DK", "Week 3 of our strike. Week 12: still out.", ""),
        (
            "US",
            "Session opens the third week next year or the third week of next year.",
            "third week next year=2025-01-13/2025-01-19; third week of next year=2025-01-13/2025-01-19",
        ),
        (
            "NZ",
            "Hours for the week ending 5 May; closed the weekend of 11 May.",
            "week ending 5 May=2024-04-29/2024-05-05; weekend of 11 May=2024-05-11/2024-05-12",
        ),
        ("NZ", "The fifth Monday of February 2024 does not come.", "Monday=2024-05-20; February 2024=2024-02"),
    ]);
}

#[test]
fn days_as_real_pages_write_them() {
    check(&[
        ("US", "Sep 07 2017\n\nThe bill passed.", "Sep 07 2017=2017-09-07"),
        ("KE", "Call us on 07 2017 0144.", ""),
        ("ZA", "27 03, 2014\n\nThe court ruled.", "27 03, 2014=2014-03-27"),
        ("ZA", "27 03, 2014 and more were counted.", "2014=2014"),
        ("PH", "It was filed last January 5,2015 here. We sent January 5,000 letters.", "last January 5,2015=2015-01-05; January=2024-01"),
        ("IN", "Open since Nov. 99. In Nov. 99 people came.", "Nov. 99=1999-11; Nov=2023-11"),
        ("IE", "We first met on the 3 rd December, 2012. We met 3 rd parties.", "3 rd December, 2012=2012-12-03"),
        ("IE", "Presidents on Thursday 9th prepared it.", "Thursday 9th=2024-05-09"),
        ("IE", "On Thursday 9th grade pupils marched.", "Thursday=2024-05-09"),
        ("US", "In June, July and Aug. 2009 we met.", "June=2009-06; July=2009-07; Aug. 2009=2009-08"),
        ("ZA", "They filed in March for Mrs Okoye, and in March for five weeks.", "March=2024-03; March=2024-03"),
        ("US", "They took part in March for Our Lives.", ""),
        ("CA", "It was promised a year ago today. It fell a year ago.", "a year ago today=2023-05-16; a year ago=2023"),
        (
            "SG",
            "On Tuesday (May 7), it fell; we met yesterday (May 6, 2024).",
            "Tuesday=2024-05-07; May 7=2024-05-07; yesterday=2024-05-06; May 6, 2024=2024-05-06",
        ),
        (
            "GB",
            "It was moved today (Tuesday). It fell yesterday (Wednesday).",
            "today=2024-05-14; Tuesday=2024-05-14; yesterday=2024-05-15; Wednesday=2024-05-15",
        ),
        ("US", "On Tuesday (a holiday) it fell.", "Tuesday=2024-05-14"),
        ("US", "12/16/22- Today the governor signed it.", "12/16/22=2022-12-16; Today=2022-12-16"),
        ("IT", "TURIN, 29 May 2019 – Yesterday, the group sued.", "29 May 2019=2019-05-29; Yesterday=2019-05-28"),
        ("IT", "Open 29 May 2019 – today.", "29 May 2019 – today=2019-05-29/2024-05-16"),
        ("PK", "Zahra Khan on Thursday announced a rally. We met on Thursday.", "Thursday=2024-05-16; Thursday=2024-05-09"),
    ]);
}

#[test]
fn march_and_may_as_heads_and_subjects() {
    check(&[
        ("GB", "March: the gates closed.", "March=2024-03"),
        ("GB", "MAY: GATES OPEN", "MAY=2024-05"),
        ("GB", "March. The gates closed.", "March=2024-03"),
        ("GB", "March saw the gates close.", "March=2024-03"),
        ("GB", "May's council elections decide it.", "May=2024-05"),
        ("GB", "From March on there was no water.", "March=2024-03"),
        ("GB", "March: Saturday at the gates.", "Saturday=2024-05-18"),
        ("GB", "March: meet at the gates.", ""),
        ("GB", "March the cows home. May's letter to us was kind.", ""),
        ("GB", "We stayed from March on Dublin to the end.", ""),
    ]);
}

#[test]
fn the_present_of_what_is_arranged() {
    check(&[
        ("GB", "The inquest is on 20 December.", "20 December=2024-12-20"),
        ("GB", "The inquest is in December.", "December=2024-12"),
        ("GB", "The mill is to close in December.", "December=2024-12"),
        ("GB", "The case goes to trial in December.", "December=2024-12"),
        ("GB", "The rule takes effect on 2 January.", "2 January=2025-01-02"),
        ("GB", "The rule took effect on 2 January.", "2 January=2024-01-02"),
        ("GB", "They asked where he is in December.", "December=2023-12"),
        ("GB", "Mills to Be Closed in October", "October=2024-10"),
        ("GB", "FARES SET TO RISE IN OCTOBER", "OCTOBER=2024-10"),
        ("GB", "COURT CLOSED MILLS IN OCTOBER", "OCTOBER=2023-10"),
        ("GB", "COURT NEEDS MILLS IN OCTOBER", "OCTOBER=2024-10"),
    ]);
}

#[test]
fn what_came_at_last() {
    check(&[
        ("GB", "They did not write until April.", "April=2024-04"),
        ("GB", "They will not write until April.", "April=2025-04"),
        ("GB", "Until Tuesday they had heard nothing.", "Tuesday=2024-05-14"),
        ("GB", "Until Tuesday they have time.", "Tuesday=2024-05-21"),
    ]);
}

#[test]
fn days_and_years_by_what_stands_behind() {
    check(&[
        ("GB", "Open: 02/05/2024–28/06/2024", "02/05/2024–28/06/2024=2024-05-02/2024-06-28"),
        ("DE", "Open: 02.05.2024–28.06.2024", "02.05.2024–28.06.2024=2024-05-02/2024-06-28"),
        ("GB", "On 6 June 2019 miners struck. On 6 June 2000 people marched.", "6 June 2019=2019-06-06; 6 June=2024-06-06"),
        ("GB", "It sits from Monday 3 to Wednesday 5 June.", "from Monday 3 to Wednesday 5 June=2024-06-03/2024-06-05"),
        ("GB", "By the 30th all files are due.", "30th=2024-05-30"),
        ("GB", "By the 30th minute all were in.", ""),
        ("GB", "Before the 12th we need more names.", "12th=2024-06-12"),
        ("GB", "From January fares rise. From January fares rose.", "January=2025-01; January=2024-01"),
        ("GB", "From the 10th graders we heard nothing.", ""),
        ("GB", "An 1847 statute, a charter of 1838 and 1846 homes.", "1847=1847; 1838=1838"),
        ("GB", "Swims for over-60s, under-40s and songs of the 60s.", "60s=196X"),
        ("GB", "They met the week before last and the year before last.", "week before last=2024-04-29/2024-05-05; year before last=2022"),
        ("GB", "They met the Monday before last.", "Monday before last=2024-05-06"),
        ("GB", "They met the week before last Monday.", "last Monday=2024-05-13"),
        ("GB", "It began 72 hours ago.", "72 hours ago=2024-05-13"),
        ("GB", "It began five hours ago.", "five hours ago=2024-05-16"),
    ]);
}
