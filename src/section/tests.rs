use super::*;
use crate::text::{Buffers, reading::Token};
use proptest::prelude::*;

mod layouts;
mod others;

/// The sections of a text in short: `+` an item, with its declared label; `-` another section, with its role; then its
/// first words.
pub(super) fn sections(text: &str) -> Vec<String> {
    let mut lexicon = Lexicon::default();
    let rules = Rules::new(&mut lexicon);
    let reading = Reading::new(text, &lexicon, &mut Buffers::default());
    let mut outline = Outline::default();
    split(&reading, &rules, &mut outline);
    check(&reading.tokens, &outline.sections);
    let name = |section: &Section| match section.kind {
        SectionKind::Item { declared, .. } => declared.map_or("+".to_owned(), |d| format!("+{}", d.0)),
        SectionKind::Other { role } => format!("-{role}"),
    };
    let words = |section: &Section| section.span.of(text).chars().take(12).collect::<String>();
    outline.sections.iter().map(|s| format!("{} {}", name(s), words(s).trim())).collect()
}

/// Sections are disjoint, in order, begin and end at tokens and hold each token once.
fn check(tokens: &[Token], sections: &[Section]) {
    let mut at = 0;
    for section in sections {
        let Some(first) = tokens.get(at) else { panic!("{section:?} holds no token") };
        assert_eq!(first.start as usize, section.span.start());
        while tokens.get(at).is_some_and(|t| t.end as usize <= section.span.end()) {
            at += 1;
        }
        assert_eq!(tokens[at - 1].end as usize, section.span.end());
        if let SectionKind::Item { heading, declared, .. } = section.kind {
            assert!(heading.is_none_or(|h| section.span.contains(h)));
            // A heading over several items states it of all of them.
            assert!(declared.is_none_or(|d| section.span.contains(d.1) || d.1.end() <= section.span.start()));
        }
    }
    assert_eq!(at, tokens.len());
}

#[test]
fn a_digest_of_groups_and_bullets() {
    let text = "Home | Campaigns | Donate\n\nRIVERBANK DIGEST\n\nDear friends,\n\nIt has rained.\n\nON THE RIVER\n\n• Weir: the agency revoked \
                the licence.\n• WON: fish ladder at Penn's Lock.\n\nIN THE TOWN\n\n• No reply: sewage at Harl Beach.\n\n---\nYou can donate £5 a month. Unsubscribe here.";
    assert_eq!(
        sections(text),
        [
            "-navigation Home | Campa",
            "-preamble RIVERBANK DI",
            "-group ON THE RIVER",
            "+ • Weir: the",
            "+win • WON: fish",
            "-group IN THE TOWN",
            "+pending • No reply:",
            "-footer ---\nYou can"
        ]
    );
}

#[test]
fn headings_with_several_paragraphs_and_links() {
    let text = "**Coast news**\n\n**In this issue**\n1. Jetty\n2. Seals\n\n**1. Jetty – done!**\n\nThe board finished the work.\n\nAnglers are back.\n\n\
                [Read more](https://coast.example/a)\n\n**2. Seals – still nothing**\n\nThe ministry has not answered.\n\nTake action:\n\n- Write\n- Call\n\n\
                **Support us**\n\nA tenner a month keeps the boat afloat.";
    assert_eq!(sections(text), ["-preamble **Coast news", "+win **1. Jetty –", "+pending **2. Seals –", "-appeal **Support us"]);
}

#[test]
fn a_letter_without_headings() {
    let text = "Friend,\n\nThree quick updates before the weekend.\n\nFirst, the refinery. The state denied the permit on Thursday, and it is over.\n\n\
                Second, the bus depot. The transit board has put off its vote again.\n\nThird, the school filters. The district has said nothing.\n\n\
                Thanks for all you do,\n\nDana\n\nPO Box 11, Fresno. To unsubscribe, click here.";
    assert_eq!(
        sections(text),
        [
            "-preamble Friend,\n\nThr",
            "+ First, the r",
            "+ Second, the",
            "+ Third, the s",
            "-signature Thanks for a",
            "-footer PO Box 11, F"
        ]
    );
}

#[test]
fn a_letter_of_many_paragraphs_on_one_matter() {
    let letter = "Petition update: the crossing\n\nWhen I began this I knew nobody at the council.\n\nWe were four thousand by June.\n\n\
                  The committee met last week.\n\nIt voted by nine to two for a signal crossing.\n\nI still cannot believe it.";
    assert_eq!(sections(letter), ["+ Petition upd"]);
    // Each paragraph begins on another matter; the first may be the preamble.
    let digest = "River bulletin\n\nThe weir is gone.\n\nMillers in Harl lost their appeal.\n\nNo word from the agency on eels.\n\n\
                  The ministry opened a review of nets.\n\nAnglers won their case.";
    assert_eq!(sections(digest).iter().filter(|s| s.starts_with('+')).count(), 4);
}

/// How many items a text has.
pub(super) fn items(text: &str) -> usize {
    sections(text).iter().filter(|s| s.starts_with('+')).count()
}

#[test]
fn a_story_is_one_item() {
    let report = "Oyster farmers cheered on Friday when the state court stopped the marina.\n\n“We can work again,” said Tom Arlen of the bay \
                  trust.\n\nThe company had begun to dig in March.\n\nStudents of law wrote the brief for nothing.\n\n“Now the marsh,” said Arlen.";
    assert_eq!(sections(report), ["+ Oyster farme"]);
    let bulletin = "Wage talks: day four\n\nFull hall\n\nAt this meeting we read out all of our demands.\n\nThe employers asked for a break.\n\n\
                    We waited for three hours.\n\nThey came back with nothing at all.";
    assert_eq!(sections(bulletin), ["+ Wage talks:"]);
    // Reports that quote nobody and take nothing up are each on a matter of their own, even where one of them quotes.
    let digest = "The weir is gone from the Harl.\n\n“No,” wrote the agency about eels.\n\nMillers in Tarn lost their appeal.\n\n\
                  The ministry opened a review of nets.\n\nAnglers won their case at Penn.";
    assert!(items(digest) >= 4, "{:?}", sections(digest));
}

#[test]
fn what_is_named_at_once_was_not_spoken_of_before() {
    let text = "The court struck down the curfew in Dell.\n\nThe company that wanted the pit at Orr has gone.\n\n\
                The union of bakers won a rise of 9 per cent.\n\nThe petition for a crossing in Mill Lane was handed in.";
    assert_eq!(items(text), 4);
}

#[test]
fn a_paragraph_that_takes_up_the_one_before_goes_on() {
    let text = |second: &str| {
        format!(
            "Salt works at Tolmere: the county has bought them.\n\n{second}\n\nBus 14: it runs on Sundays again since May.\n\n\
                 Lido in Penn Park: the council is silent.\n\nHarl mill: an inquiry has been opened."
        )
    };
    assert_eq!(items(&text("The decision took nine years and two suits.")), 4);
    assert_eq!(items(&text("“It is ours for good, and it will be white again.”")), 4);
    assert_eq!(items(&text("Ferry ramp: too steep, and nobody answers us.")), 5);
}

#[test]
fn paragraphs_under_headings_are_no_items() {
    let page = |under: &[&str]| {
        let item = |(n, name): (usize, &str)| format!("The {name}\n\nThe county closed the {name} in May.\n\n{}", under[n % under.len()]);
        ["mill", "ferry", "arch", "quay", "lido", "lock"].into_iter().enumerate().map(item).collect::<Vec<_>>().join("\n\n")
    };
    let three = "Orr Farm has not been asked.\n\nMembers of both clubs met there in June.";
    assert_eq!(items(&page(&[three])), 6);
    assert_eq!(items(&page(&["Orr Farm has not been asked.", three])), 6);
    // One story is longer than the others; or reports stand behind it, each with a label.
    let one = "Orr Farm has not been asked.";
    let long = "Members met there.\n\nMost of them wrote.\n\nOlm Park is next to it.\n\nDell Road is shut.\n\nPenn Hall was full.";
    assert_eq!(items(&page(&[one, one, long, one, one, one])), 6);
    let labelled = ["Orr Farm: it has been sold to the county."; 6].join("\n\n");
    assert!(items(&page(&[one, one, &labelled, one, one, one])) > 6);
    // Reports without a heading among those with one.
    let many = "Orr Farm was sold.\n\nPenn Hall stays.\n\nHarl Wood is safe.\n\nDell Road is still shut.\n\nOlm Park has been cleaned.";
    assert!(items(&page(&["", many])) > 6);
}

#[test]
fn among_headings_paragraphs_with_topics_open_items() {
    let page = |more: [&str; 2]| {
        let item = |name: &str| format!("The {name}\n\nThe county closed the {name} in May.");
        let parts = ["mill".to_owned(), "ferry".to_owned(), "arch".to_owned(), "quay".to_owned()].map(|name| item(&name));
        format!("Harl Valley news\n\nSummer came late.\n\n{}\n\n{}", parts.join("\n\n"), more.join("\n\n"))
    };
    for (more, count) in [
        (["Bus shelters. The county has put up nine of the twelve.", "Penn lock: mended by the county after nine years of letters."], 6),
        // One is none of a kind.
        (["Bus shelters. The county has put up nine of the twelve.", "Members met there in June and wrote letters."], 4),
        // What sets a paragraph apart within an item.
        (["Background: the county had put up nine of the twelve.", "Thank you. We would never have got there without your letters."], 4),
        // What tells something is no topic.
        (["It was close. The county has put up nine of the twelve.", "Nine were promised. The county has put up two of them."], 4),
    ] {
        assert_eq!(items(&page(more)), count, "{more:?}");
    }
}

#[test]
fn arrows_are_bullets_or_quote() {
    let arrows =
        ["> Weir gone. The county took it out.", "> Penn lock: not mended.", "> The hall stays, says the county.", "> Nine buses more."];
    assert_eq!(items(&format!("Harl Post\n\n{}", arrows.join("\n\n"))), 4);
    assert_eq!(items(&format!("{}\n\n>", arrows.join("\n\n"))), 5);
    // A message that is quoted: announced, or without a break.
    assert_eq!(items(&format!("The county has agreed.\n\nOn 3 May Ann wrote:\n\n{}", arrows.join("\n\n"))), 1);
    assert_eq!(items(&format!("The county has agreed.\n\n{}", arrows.join("\n>\n"))), 1);
    // Words of others among one's own four.
    let told =
        "The county has agreed.\n\n> A great day.\n\nThe hall stays.\n\n> A good hall.\n\nIt opens in May.\n\n> At last.\n\nCome all.";
    assert_eq!(items(told), 4);
}

#[test]
fn the_first_of_mixed_items_has_its_heading() {
    let page = |first: &str| {
        let headed = ["mill", "ferry", "arch"].map(|name| format!("The {name}\n\nThe county reopened the {name} in May."));
        let bare =
            ["Orr Farm", "Penn Hall", "Dell Road", "Olm Park"].map(|name| format!("{name}: the county has refused to buy it again."));
        format!("{first}\n\nThe county dropped its sale in March.\n\n{}\n\n{}", headed.join("\n\n"), bare.join("\n\n"))
    };
    let first = |first: &str| sections(&page(first))[0].clone();
    assert!(first("The Corn Hall").starts_with("+ The Corn Hal"), "{}", first("The Corn Hall"));
    assert!(!first("Spring newsletter").starts_with("+ Spring"), "{}", first("Spring newsletter"));
}

#[test]
fn among_headings_lines_that_tell_enough_open_items() {
    let page = |more: &str| {
        let item = |name: &str| format!("HARL: the {name}\n\nThe county closed the {name} in May.");
        let parts = ["mill", more, "ferry", "arch", "quay"].map(|name| if name == more { name.to_owned() } else { item(name) });
        format!("Harl Valley news\n\nSummer came late.\n\n{}", parts.join("\n\n"))
    };
    for (more, count) in [
        ("PENN: The lock has been mended, and boats go up to the mill again.", 5),
        ("Penn lock has been mended, and boats go up to the mill again.", 4),
        ("Penn lock: mended by the county after nine years, but not opened", 5),
        ("Penn lock", 4),
    ] {
        assert_eq!(items(&page(more)), count, "{more}");
    }
}

#[test]
fn sentences_in_turns_with_paragraphs_are_headings() {
    let text = "We saved the heath.\n\nThe ministry took back its permit for the sand pit after nine years.\n\nWe stopped the bypass.\n\n\
                In March the state refused to pay for it, and that was that.\n\nWe went to court for the eels.\n\nThe hearing has been put off twice.";
    assert_eq!(sections(text), ["+ We saved the", "+ We stopped t", "+ We went to c"]);
    let letter = "I write from Harl.\n\nThe council met last week for two hours.\n\nIt rained.\n\nNobody from the ministry came.\n\nWe left.\n\nMore when I know more.";
    assert_eq!(items(letter), 1);
}

#[test]
fn the_first_heading_is_as_the_others() {
    let page = |first: &str, head: fn(&str) -> String| {
        let item = |name: &str| format!("{}\n\nThe county closed the {name} in May.", head(name));
        items(&format!("{}\n\n{}", head(first), ["mill", "ferry", "arch", "quay", "lido", "lock"].map(item).join("\n\n")).replacen(
            "\n\n",
            "\n\nThe owner has not answered our letter.\n\n",
            1,
        ))
    };
    assert_eq!(page("weir", |name| format!("THE {}", name.to_uppercase())), 7);
    assert_eq!(page("weir", |name| format!("## The {name}")), 7);
    assert_eq!(page("spring newsletter", |name| format!("## The {name}")), 6);
    assert_eq!(page("spring newsletter", |name| format!("THE {}", name.to_uppercase())), 6);
}

#[test]
fn headlines_under_opening_words_are_a_list() {
    let lines = "Rent freeze passed, 9-2\nCounty drops the quarry\nNo word on the depot\nBail reform signed\nLido to open in May";
    assert!(items(&format!("Harl news\n\nIt has been a busy spring for all of us in the valley.\n\n{lines}")) >= 5);
    let address = "Harl Action\n12 Quay Street\nHarl HL1 4AB\nOpen on Mondays";
    assert_eq!(items(&format!("The weir\n\nIt was taken out.\n\nThe lido\n\nIt was shut.\n\n{address}")), 2);
}

#[test]
fn a_first_report_with_a_heading_opens_a_digest_of_paragraphs() {
    let text = |title: &str| {
        format!(
            "{title}\nTarn banned glue traps.\nThe shelter of Orr stopped the use of gas after letters from all of its own helpers, and \
                 from two schools.\nHarl banned glue traps.\nThe zoo of Penn agreed to move its two old bears to a wood, where they will have \
                 grass and a pond of their own.\nOlm banned glue traps.\nThe city of Dell adopted a strict rule on breeders, with visits each \
                 year and large fines for those who break it."
        )
    };
    for (title, begins) in [("Wins of the spring", "+ Wins of the"), ("Spring digest", "-preamble Spring diges")] {
        let found = sections(&text(title));
        assert!(found[0] == begins && found.len() == 3, "{found:?}");
    }
}

#[test]
fn a_message_on_one_matter_with_a_quoted_one() {
    let text = "Hi Maria,\n\nThe city has agreed to reopen the clinic.\n\nYou sent 4,200 emails.\n\nWith thanks,\nJoan\n\n\
                On Mon, 3 May 2021 at 10:02, Joan wrote:\n> The council meets on Monday.\n> Joan";
    assert_eq!(sections(text), ["-preamble Hi Maria,", "+ The city has", "-signature With thanks,", "-quoted On Mon, 3 Ma"]);
    let mail = |below: &str| sections(&format!("The city has agreed to reopen the clinic.\n\nYou sent 4,200 emails.\n\n{below}"));
    assert_eq!(mail("-- \nJoan Orr\nFair Clinics\n12 Elm Street"), ["+ The city has", "-signature -- \nJoan Orr"]);
    assert_eq!(mail("-- so the clinic\nopens again in May.").len(), 1);
}

#[test]
fn a_digest_opens_with_its_first_report() {
    let reports = |title: &str, reports: [&str; 3]| items(&format!("{title}\n\n{}", reports.join("\n\n")));
    let stops = [
        "Weir Bill. The committee voted 7-2 to reject it.",
        "Plastic wrap. Harl Stores has stopped selling it.",
        "Oil ban. The minister has repealed it.",
    ];
    let colons =
        ["Bus cuts: the council scrapped them on 3 May.", "The pool: the minister has reopened it.", "Quarry: the judge has refused it."];
    let plain = [
        "Harl council voted to keep the lido.",
        "Orr Mill: the judge has refused its sale.",
        "Penn Bus: the mayor has not answered our letters.",
    ];
    for title in ["Here is our wrap for the week.", "Harl week"] {
        for texts in [stops, colons, plain] {
            assert_eq!(reports(title, texts), 3, "{title} {texts:?}");
        }
    }
    // Words on all of them; a story; words that set nothing apart.
    let intro = [
        "Summer came late to the valley, and the cherries with it.",
        "Orr Mill: the judge has refused its sale.",
        "Penn Bus: the mayor has not answered our letters.",
    ];
    assert_eq!(reports("Harl week", intro), 2);
    let story = [
        "The mayor said: nobody will close the lido in my time.",
        "The catch: it has no roof, and no money for one.",
        "So it stays shut until the spring, at the least.",
    ];
    assert_eq!(reports("A lido", story), 1);
}

#[test]
fn an_update_of_a_petition_is_on_one_matter() {
    let paragraphs = "Friends, news at last from Harl: the court stayed all new leases.\n\nThe minister has yet to meet us in May.\n\n\
                      On the ground, nine mills were sealed.\n\nNext hearing: 12 July in the county court of Harl.";
    assert_eq!(items(&format!("Petition update #7: the mills\n\n{paragraphs}")), 1);
    assert!(items(&format!("Petition updates\n\n{paragraphs}")) > 1);
}

#[test]
fn lists_of_single_lines() {
    let numbered = "1. Bus lanes: WON\n2. Zone at Oakfield: no response yet\n3. Parking bylaw";
    assert_eq!(sections(numbered), ["+win 1. Bus lanes", "+pending 2. Zone at O", "+ 3. Parking b"]);
    let dated = "12 March – The council withdrew its plan.\n2 April – No word from the ministry.\n3 May – An inquiry opened.";
    assert_eq!(sections(dated), ["+ 12 March – T", "+ 2 April – No", "+ 3 May – An i"]);
    let bare = "Rent freeze passed, 9-2\nNo decision on the quarry\nWIN: bail reform signed\nDepot vote put off";
    assert_eq!(sections(bare), ["+ Rent freeze", "+pending No decision", "+win WIN: bail re", "+ Depot vote p"]);
}

#[test]
fn a_short_text_without_its_stop_belongs_to_the_declaration_over_it() {
    for (text, wanted) in [
        ("WIN: Library saved\n\nThe council dropped its closure plan!", &["+win WIN: Library"][..]),
        (
            "WIN: Rent cap adopted\n\nCouncil voted 6-3\n\nSTILL WAITING: Bus lanes\n\nThe mayor is silent",
            &["+win WIN: Rent ca", "+pending STILL WAITIN"],
        ),
        // A list of such lines.
        (
            "WIN: Rent cap adopted\n\nCouncil voted on buses\n\nWIN: Bus lanes\n\nWIN: Tram",
            &["+win WIN: Rent ca", "+ Council vote", "+win WIN: Bus lan", "+win WIN: Tram"],
        ),
        // A heading with a text of its own.
        (
            "WIN: Bus lanes\n\nThey open in June.\n\nWIN: Rent cap\n\nThe tram\n\nWe asked for it in May. The mayor is silent.\n\nWIN: Bins\n\nThey are back.",
            &["+win WIN: Bus lan", "-group WIN: Rent ca", "+ The tram\n\nWe", "+win WIN: Bins\n\nT"],
        ),
    ] {
        assert_eq!(sections(text), wanted, "{text}");
    }
}

#[test]
fn underlined_headings_and_a_wrapped_paragraph() {
    let text = "Updates\n=======\n\nHarbour Six\n-----------\n\nTwo of the six were released on bail in May, and the other four are still\n\
                held in the old fort; their lawyers have asked for a hearing and the\njudge has not said when.\n\nGlue traps\n----------\n\n\
                The minister signed the rule.\n\nContact\n-------\n\nWrite to hello@harbour.example.";
    assert_eq!(sections(text), ["-preamble Updates\n====", "+ Harbour Six", "+ Glue traps\n-", "-footer Contact\n----"]);
}

#[test]
fn among_paragraphs_with_topics_one_without_goes_on() {
    let digest = |more: &str| {
        format!(
            "PENN — Emergency. The ward was shut for a week in May.\n\n{more}\n\nORR — She is here, and sees patients from today.\n\n\
             BUS 14. It runs on Sundays, the county says.\n\nHarl lido: the council is silent on its plan.\n\n\
             Night ferry. A review of it was opened in June."
        )
    };
    for more in [
        "We've offered three fixes: pay locums, keep the door open, and post the times.",
        "A bit of history for newcomers. In 2009 the ward was never shut.",
        "Nobody should say this fell from the sky.",
        "Your turn: the premier will be at Dell in November. Bring the photo.",
    ] {
        assert_eq!(items(&digest(more)), 5, "{more}");
    }
    for more in ["Parking at Dell. The fee is gone.", "Naloxone in the library! All six branches have kits on the wall."] {
        assert_eq!(items(&digest(more)), 6, "{more}");
    }
    // Among paragraphs without topics it is one as the others.
    let plain = "The county shut the ward.\n\nWe won a bus for Orr.\n\nMillers in Tarn lost their appeal.\n\nAnglers won their case at Penn.\n\n\
                 Ministers opened a review of nets.\n\nBakers got a rise of 9 per cent.";
    assert_eq!(items(plain), 6);
}

#[test]
fn a_long_story_with_words_of_teasers_is_none() {
    let page = |more: &str| {
        let item = |name: &str| format!("The {name}\n\nThe county closed the {name} in May.\n\n");
        format!(
            "Harl news\n\nIt has rained.\n\n{}Ann gets her hours back\n\nAn interview by video cut her hours. {more}",
            ["mill", "ferry", "arch", "quay"].map(item).concat()
        )
    };
    assert_eq!(items(&page("Read the essay.")), 4, "{:?}", sections(&page("Read the essay.")));
    let long = "She told the judges so, in a court full of neighbours, and the opinion says so in a line that is on our mugs. ".repeat(6);
    assert_eq!(items(&page(&long)), 5);
}

#[test]
fn a_paragraph_that_opens_with_its_status_is_an_item_among_headings() {
    let page = |more: &str| {
        let item = |name: &str| format!("The {name}\n\nThe county closed the {name} in May.\n\nMembers met there.\n\n");
        format!("Harl news\n\nIt has rained.\n\n{}{more}\n\n{}", ["mill", "ferry"].map(item).concat(), ["arch", "quay"].map(item).concat())
    };
    assert_eq!(items(&page("Still waiting: the asset limit. A person who saves loses her cover.")), 5);
    assert_eq!(items(&page("They are still waiting: the asset limit stays.")), 4);
}

#[test]
fn the_smallest_texts() {
    assert!(sections("").is_empty());
    assert!(sections(" \n\u{a0}\n\u{200b}").is_empty());
    assert_eq!(sections("🎉"), ["+ 🎉"]);
    assert_eq!(sections("\u{a0}The ban was lifted.\u{a0}\n"), ["+ The ban was"]);
    assert_eq!(sections("---").len(), 1);
    assert_eq!(sections("> quoted").len(), 1);
}

proptest! {
    #[test]
    fn every_text_is_covered(text in "(([-*#>•1-9]{1,2}[ .])?[ab WIN:!.–\\[\\]*|A\u{a0}🎉]{0,12}\r?\n{0,3}){0,12}") {
        sections(&text);
    }

    #[test]
    fn lines_of_all_kinds_are_covered(lines in prop::collection::vec(prop::sample::select(vec![
        "", "WIN – a thing", "# Title", "- point", "1. One", "3 May 2020", "Dear all,", "---", "====", "> said", "Read more", "Thanks,",
        "A paragraph of prose that goes on for a while, until it ends.", "Signatures received: 12", "**Bold.** And more.", "**Bold**",
        "Home | News | Give", "On 3 May, Al wrote:", "In this issue", "Donate now and join us", "10/02. A call.", "2 | Roads | stuck",
    ]), 0..24)) {
        sections(&lines.join("\n"));
    }
}

#[test]
fn a_list_under_the_last_heading_is_its_text() {
    let page = |last: &str| {
        sections(&format!(
            "# March wins\n\nBy Ann Orr | 6 min read\n\n\"You were relentless.\" - a clerk of the council\n\n## Riverbed is off limits\n\nThe tribunal \
             struck down the layout on 11 March.\n\n## Court case\n\nThe court adjourned for the fourth time.\n\n## {last}"
        ))
    };
    let found = page("Bus fares\n\n- The city said it would restore the stage.\n- Nothing in writing so far.");
    assert_eq!(found[1..], ["+ ## Riverbed", "+ ## Court cas", "+ ## Bus fares"], "{found:?}");
    assert!(found[0].starts_with("-preamble"), "{found:?}");
    let found = page("Come and help\n\n- River clean, 14 June\n- Stall, 2 July");
    assert_eq!(found.iter().filter(|s| s.starts_with('+')).count(), 2, "{found:?}");
}

#[test]
fn bullets_without_a_space_are_some_where_several_lines_have_them() {
    for mark in ["*", "-"] {
        let list = format!(
            "WINS OF THE WEEK\n\n{mark}Tarn: the county took out the weir.\n{mark}Penn: the court threw out the quarry.\n{mark}Olm: no answer from the ministry."
        );
        assert_eq!(items(&list), 3, "{list}");
    }
    let note = "The county took out the weir in Tarn after eleven years.\n\n*Names have been changed.";
    assert_eq!(items(note), 1);
    for (line, is) in
        [("*Tarn: gone", true), ("-Tarn: gone", true), ("*Thanks to all.* It was cold", false), ("-5 degrees", false), ("*names", false)]
    {
        let lexicon = Lexicon::default();
        let mut buffers = Buffers::default();
        let reading = Reading::new(line, &lexicon, &mut buffers);
        assert_eq!(run::has_glued_bullet(&reading, &reading.lines[0]), is, "{line}");
    }
}
