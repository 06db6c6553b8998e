//! What stands before, among and behind the items and is none of them, and reports that only look so.

use super::*;

#[test]
fn what_closes_a_single_item() {
    let item = |last: &str| format!("The release of Sunday A.\n\nHe was held for nine years.\n\nHis file was lost, and found.\n\n{last}");
    // A heading may end in an initial; a paragraph that tells of a step is no footer.
    let told = "The court released him on 27 June, and he came to see us with his mother and two brothers, who had waited outside \
                since the morning. Please donate, or follow us, for the sake of others who are held without any charge in the four \
                prisons of this state.";
    assert_eq!(sections(&item(told)), ["+ The release"]);
    assert_eq!(sections(&item("Email us, follow us, donate or unsubscribe: PO Box 4.")), ["+ The release", "-footer Email us, fo"]);
}

#[test]
fn what_readers_wrote_is_no_item() {
    let post = "The tram\n\nThe council has not built the tram.\n\n";
    for end in [
        "Leave a Reply\n\nYour address will not be shown. All fields are required",
        "One thought on “SAVED: our tram – we won!”\n\n• why do they still vote for him?",
        "12 responses to “The tram”\n\n1. Hear, hear",
    ] {
        let found = sections(&format!("{post}{end}"));
        assert!(found.len() == 2 && found[0].starts_with('+') && found[1].starts_with("-footer"), "{found:?}");
    }
    // Under each post of several, it closes the post alone.
    let posts = format!(
        "{post}Leave a comment\n\nThe pool\n\nThe pool is open again.\n\nLeave a comment\n\nThe park\n\nNo word yet on the park.\n\nLeave a comment"
    );
    assert_eq!(items(&posts), 3);
}

#[test]
fn the_first_report_is_no_preamble() {
    let text = |intro: &str| {
        format!(
            "{intro}\n\nSwing bridge\n\nA review of the bridge has been opened.\n\nPaper mill\n\nNo word yet from the owner.\n\n\
                 Goat fair\n\nThe fair was banned on Friday."
        )
    };
    assert_eq!(items(&text("Night ferry\n\nThe county has not answered our letter.")), 4);
    let many = |intro: &str| {
        text(intro) + "\n\nLido\n\nIt was opened on Monday.\n\nBus lane\n\nThe county agreed to it.\n\nHall\n\nThe sale was stopped."
    };
    assert_eq!(items(&many("Night ferry\n\nThe county has not answered our letter.")), 7);
    assert_eq!(items(&many("Harl Valley, spring 2024\n\nThe county has not answered our letter.")), 6);
    // Among as much text as others have, one opening word says little; and no report has as many paragraphs as all others together.
    let long = "The county promised a night ferry in May.\n\nThis year nobody has answered our letters.\n\nIt was refused again on Monday.";
    assert_eq!(items(&many(&format!("Night ferry\n\n{long}"))), 7);
    assert_eq!(items(&many(&format!("Night ferry\n\n{long}\n\nA hall.\n\nA lido.\n\nA bus."))), 6);
    assert_eq!(items(&text("Harl Valley news\n\nWelcome to our newsletter: the county has not answered our letters.")), 3);
    assert_eq!(items(&text("Harl valley friends\n\nSummer came late to the valley, and the cherries with it.")), 3);
}

#[test]
fn the_last_report_is_no_footer() {
    let year = |last: &str| {
        format!(
            "Five things that we did\n\nThe weir in the Harl was taken down.\n\nBus 14 runs on Sundays again, every hour.\n\n\
                 Cranes nest at Penn, for the first time.\n\n{last}"
        )
    };
    assert_eq!(items(&year("The county stopped the sale of the hall after our members wrote.")), 3);
    assert_eq!(items(&year("Members meet on Monday in the hall.")), 2);
    let minutes = "Footpath forum\n\n1. Matters arising\n\n2. Apologies\n\n3. Stiles\n\nLock\n\nThe council agreed to mend the gate at the lock.\n\n\
                   Racks\n\nThe racks removed in May have still not been put back.";
    let found = sections(minutes);
    assert!(found.ends_with(&["+ Lock\n\nThe co".to_owned(), "+ Racks\n\nThe r".to_owned()]), "{found:?}");
}

#[test]
fn paragraphs_around_many_headings_are_no_items() {
    let free = [
        "Penn Hall stays.",
        "Harl Wood is safe.",
        "Dell Road is shut.",
        "Olm Park has been cleaned.",
        "Orr Farm was sold.",
        "Mill Lane is dry.",
    ];
    let page = |headed: usize| {
        let names = ["mill", "ferry", "arch", "quay", "lido", "lock", "kiln", "barn"];
        let items = names[..headed].iter().map(|name| format!("The {name}\n\nThe county closed the {name} in May.")).collect::<Vec<_>>();
        format!("{}\n\n{}", items.join("\n\n"), free.join("\n\n"))
    };
    assert!(items(&page(8)) <= 8);
    assert!(items(&page(3)) >= 8);
}

#[test]
fn a_long_paragraph_that_asks_at_its_end_is_no_footer() {
    let text = |last: &str| format!("Buses for Harl\n\nFor nine years there was no bus on Sundays.\n\n{last}");
    let report = "Since 3 May the 14 has run every hour, from the mill to the quay, and the young people of the estate can get to the \
                  pool and back without a lift. It is full each week, and the driver knows half of them by name already. Do join us on \
                  the first one and bring a cake.";
    assert_eq!(sections(&text(report)).len(), 1);
    assert_eq!(sections(&text("Join us on Saturday, email us, follow us; photos to our page.")).len(), 2);
}

#[test]
fn a_report_before_a_short_list_is_no_preamble() {
    let text = "The lido stays, but what next?\n\nThe council has dropped its first plan.\n\nA second review was opened in May.\n\n\
                The owner has agreed to wait.\n\n1. Fill in the form\n2. Write to your councillor";
    assert_eq!(sections(text), ["+ The lido sta"]);
    let list = "Lidos of the county\n\nOur list of all of them.\n\n1. Harl: the council dropped its plan\n2. Penn: a review was opened";
    assert_eq!(items(list), 2);
}

#[test]
fn lines_about_a_report_are_no_headings() {
    let tagged = "The good and the hard\nHere are the bills of the session, all of them.\nTagged: Water\nTell the governor to veto HB 7\n\
                  House Bill 7 would fine those who march. It is on his desk.\nTagged: Protest";
    assert_eq!(sections(tagged), ["+ The good and", "+ Tell the gov"]);
    let listed = "Campaigns\n  • Save the Oak Road baths\n    3/5/21 - We won! The county keeps the baths.\n    3,120 Signatures\n    Created by Ann Orr\n  \
                  • Keep the night bus\n    The county has not answered, and we still wait.\n    256 Signatures";
    assert_eq!(sections(listed), ["-preamble Campaigns", "+win • Save the O", "+ • Keep the n"]);
}

#[test]
fn what_stands_between_items_is_none() {
    let page = |head: fn(&str) -> String, below: &str, between: &str| {
        let item = |name: &str| format!("{}{below}\n\nThe county closed the {name} in May.{between}", head(name));
        let text = format!("Harl news\n\nSummer came late.\n\n{}", ["mill", "ferry", "arch", "quay", "lido"].map(item).join("\n\n"));
        items(&text)
    };
    for head in
        [|name: &str| format!("The {name}"), |name: &str| format!("## The {name}"), |name: &str| format!("THE {}", name.to_uppercase())]
    {
        for between in ["Donate", "→ Take action now", "» Read more", "Details", "👉 Sign here: https://harl.example/s"] {
            assert_eq!(page(head, "", &format!("\n\n{between}")), 5, "{between}");
        }
        assert_eq!(page(head, "\n\n3 May 2024", ""), 5);
        assert_eq!(page(head, "\n\nStatus: pending", ""), 5);
    }
    // A list whose arrows lead nowhere.
    assert_eq!(items("Harl news\n\n→ Weir gone: it was taken out.\n\n→ Take the ferry: it runs again.\n\n→ Hall: it stays."), 3);
    // The same place over several reports.
    let places = "Harl news\n\nSummer came late.\n\nHarl\n\nThe weir was taken out.\n\nHarl\n\nThe lido has been shut.\n\nHarl\n\n\
                  A review was opened.\n\nPenn\n\nThe hall stays.";
    assert_eq!(items(places), 4);
}

#[test]
fn who_wrote_and_when_is_no_heading() {
    let byline = |name: &str| {
        sections(&format!(
            "Town to own its buses\n\n{name}\n\nThe government has pledged the power to own them.\n\nBoards back the branch line\n\n{name}\n\n\
             The board has approved the plans for it."
        ))
    };
    for name in ["Ana Foss", "By Ana Foss"] {
        assert_eq!(byline(name), ["+ Town to own", "+ Boards back"], "{name}");
    }
    let dated = |kind: &str| {
        sections(&format!(
            "8 May 2020 • {kind}\n\nVictory! Teacher may see a doctor\n\nRosa Orm has seen one.\n\n7 May 2020 • {kind}\n\n\
             Still waiting: the writer\n\nPaul Lind is held.\n\n6 May 2020 • {kind}\n\nNurse is charged\n\nNina Vale was charged."
        ))
    };
    assert_eq!(dated("Urgent Action"), ["+win 8 May 2020 •", "+pending 7 May 2020 •", "+ 6 May 2020 •"]);
}

#[test]
fn contents_and_formalities_are_no_items() {
    let contents = "Wheels in May\n\nThe bridge over the Harl is open to us again.\n\nIn this issue:\n\nHeadlines: ask for lanes; bans in Tarn; a new chair\n\n\
                    Act now: fill in the survey; write to us; ride with us";
    assert_eq!(items(contents), 1, "{:?}", sections(contents));
    let minutes = "Forum\n\n1. Apologies - Ann Orr, Tom Arlen\n\n2. Minutes of the last meeting (3 May)\n\n3. Present fares: no answer yet\n\n4. Lock gate: mended";
    assert_eq!(items(minutes), 2, "{:?}", sections(minutes));
}

#[test]
fn what_announces_an_issue_is_no_item() {
    for title in ["In our 9th issue:", "Our monthly round-up of news:", "In this month's bulletin:"] {
        let text = format!("Wheels May 2024\n\nRide for the bridge!\n\n{title}\n\nThe bridge\n\nWe want the county to build it.");
        assert_eq!(items(&text), 1, "{title}");
    }
    let plain =
        "Wheels May 2024\n\nRide for the bridge!\n\nThe county has said two things:\n\nThe bridge\n\nWe want the county to build it.";
    assert_eq!(items(plain), 2);
}

#[test]
fn links_declare_nothing() {
    let page = |first: &str| sections(&format!("{first}\n\nThe county has not answered our letter."));
    for links in ["Home | News | Officers", "Home | Photo wall\nMedia | Links", "Home | News\nMedia | Talks | Links"] {
        assert!(page(links)[0].starts_with("-navigation"), "{links}");
        assert!(page(links)[1].starts_with("+ The county"), "{links}");
    }
    assert!(page("Home at last: Ann Orr")[0].starts_with("+win"));
}

#[test]
fn what_follows_a_quotation_goes_on_with_the_item() {
    let no = "The council said no to the lido.";
    for (text, wanted) in [
        ("NO\n\n> We will not move.\n\nBut on Friday it voted 7-2 to keep the pool.", &["+ The council"][..]),
        (
            "## Lido\n\nNO\n\n> We will not move.\n\nOn Friday it agreed.\n\n## Bus\n\n> We wait.\n> Ann\n\nNobody answers.\n\n## Mill\n\nIt is sold.\n\n> At last.\n\n## Hall\n\nIt stays.",
            &["+ ## Lido\n\nThe", "+ ## Bus\n\n> We", "+ ## Mill\n\nIt", "+ ## Hall\n\nIt"],
        ),
        (
            "## Lido\n\nThe council refused it.\n\n## Mill\n\nIt was sold and closed.\n\n## Bus\n\nNobody answers.\n\n> We do not know.\n\n## Support us\n\nDonate today.",
            &["+ ## Lido\n\nThe", "+ ## Mill\n\nIt", "+ ## Bus\n\nNobo", "-appeal ## Support u"],
        ),
        // An announcement without a date is a sentence.
        ("NO\n\nOn Monday the clerk wrote:\n\nWe will not move before May.", &["+ The council"]),
        ("NO\n\nOn 3 May the clerk wrote:\n\n> We will not move.\n\nBut on Friday it voted to keep the pool.", &["+ The council"]),
        // Messages: at the end, announced, or both.
        ("NO\n\nIt met twice.\n\n> We will meet.\n>\n> Ann", &["+ The council", "-quoted > We will me"]),
        (
            "NO\n\nOn Mon, 3 May 2021 at 10:02, Ann wrote:\n\nThe council meets.\n\nIt voted last week.",
            &["+ The council", "-quoted On Mon, 3 Ma"],
        ),
        ("NO\n\nIt met.\n\nOn 3 May, Ann wrote:\n> We meet.\n\nSent from my phone", &["+ The council", "-quoted On 3 May, An"]),
    ] {
        assert_eq!(sections(&text.replace("NO", no)), wanted, "{text}");
    }
}

#[test]
fn links_among_paragraphs_do_not_end_an_item() {
    let text = |end: &str| format!("The lido\n\nThe council said no in May.\n\nShare | Tweet | Print\n\n{end}");
    assert_eq!(sections(&text("On Friday it voted to keep the pool open.")).len(), 1);
    assert_eq!(sections(&text("")), ["+ The lido\n\nTh", "-navigation Share | Twee"]);
}

#[test]
fn words_of_others_are_no_headings() {
    let text = |said: &str| {
        format!("## WIN: Ferry\n\nThe county dropped its plan.\n\n## Gas: no progress\n\n{said}\n\nOrr Gas still refuses to meet us.")
    };
    for said in ["\"We will consider it in due course\"", "“Nothing is planned in Harl” – the county"] {
        assert_eq!(sections(&text(said)), ["+win ## WIN: Ferr", "+pending ## Gas: no p"], "{said}");
    }
    let plain = |said: &str| {
        format!("Ferry\n\nThe county dropped its plan.\n\n{said}\n\nIt runs again.\n\nGas\n\nNobody answers us.\n\nMill\n\nIt is sold.")
    };
    assert_eq!(items(&plain("“We are glad of it”")), 3);
    assert_eq!(items(&plain("“The Long Way Home”")), 4);
}

#[test]
fn a_title_of_wins_is_no_report() {
    let page = |title: &str| {
        format!(
            "# {title}\n\nWhat you made possible.\n\n## Victory: Meals\n\nTarn rolled out free meals.\n\n## Victory: Air\n\nOrr passed the Bill.\n\n## Still waiting: Buses\n\nNo reply yet."
        )
    };
    for title in ["Our wins", "Recent wins in Tarn", "Wins 2023", "Our victories"] {
        assert_eq!(items(&page(title)), 3, "{title}");
    }
    assert_eq!(items(&page("Tarn wins its ferry")), 4);
    assert_eq!(items(&format!("# Fair Tarn\n\n{}", page("What we do"))), 3);
    assert_eq!(items(&format!("# Fair Tarn\n\n{}", page("Tarn wins its ferry"))), 4);
}

#[test]
fn a_report_behind_the_last_item_is_no_footer() {
    let digest = |last: &str| {
        format!(
            "*** WIN: Harl ***\nThe council passed it.\n\n*** STUCK: Orr ***\nNobody has answered.\n\n*** LOSS: Penn ***\nVoters rejected it in May.\n\n{last}\n\nYou can reach us at our office, 7 Elm Street."
        )
    };
    let last = |text: &str| sections(&digest(text)).pop().unwrap_or_default();
    assert_eq!(last("Attorney General Dan Orr also joined a suit against Penn Homes over its rents."), "-footer You can reac");
    assert_eq!(last("Email us, or write to us: we reply to everybody."), "-footer Email us, or");
}

#[test]
fn letterheads_are_no_items() {
    let reports = "The weir stays. The county has dropped its plan.\n\nThe works at Harl are another matter. Nobody has answered us.\n\n\
                   Of the sheds I dare say nothing. A review was opened in May.\n\nThe footpath is open, three years to the week.";
    let letter = |head: &str| format!("{head}\n\nDear Member,\n\nYou get my thoughts as they come.\n\n{reports}");
    let found = sections(&letter("THE UPPER TARROW SOCIETY\nfounded 1887, wound up 1940\n\nThe Old Tannery, Skelby\n22nd November 2021"));
    assert!(found[0].starts_with("-preamble THE UPPER") && found.len() == 5, "{found:?}");
    // Sentences are none.
    let found = sections(&letter("The lock was opened.\nThe mill was sold."));
    assert!(found.iter().any(|s| s.starts_with("+ The lock") || s.starts_with("+ The mill")), "{found:?}");
}

#[test]
fn words_of_farewells_that_say_much_else_need_a_comma() {
    let report = |name: &str| format!("The {name}\n\nThe county closed the {name} in May. We have written again.\n\n");
    let page = |last: &str| sections(&format!("Harl news\n\nIt has rained.\n\n{}{last}", ["mill", "ferry", "arch"].map(report).concat()));
    for last in ["Your turn!\nWrite to the mayor by Friday.", "Very good!\nThe quay was saved in June."] {
        assert!(!page(last).iter().any(|s| s.starts_with("-signature")), "{:?}", page(last));
    }
    for last in ["Very truly yours,\nAnn Orr", "Le meas,\nAnn Orr"] {
        assert!(page(last).iter().any(|s| s.starts_with("-signature")), "{:?}", page(last));
    }
}
