//! Layouts of pages: lines without blank ones between, what stands in the same place of each item, menus, columns.

use super::*;

const HEADS: [&str; 3] = ["County takes out the Harl weir", "Lido of Penn stays shut", "Night ferry of Orr under review"];
const NAMES: [&str; 3] = ["Harl weir", "Penn lido", "Night ferry"];
const TEXTS: [&str; 3] = [
    "The county took out the Harl weir on Monday. The eels are back in the mill pond.",
    "The owner of the Penn lido has not answered any of our nine letters. It is shut for the third summer.",
    "A review of the night ferry was opened in May. All who wrote are to be heard before the winter.",
];

/// The items of a page whose entries are built by `entry`, with `between` them, under `over`.
fn page(over: &str, between: &str, entry: impl Fn(usize) -> String) -> Vec<String> {
    sections(&format!("{over}{}", (0..3).map(entry).collect::<Vec<_>>().join(between)))
}

fn opens(found: &[String], starts: impl Fn(usize) -> String) -> bool {
    let items: Vec<&String> = found.iter().filter(|s| s.starts_with('+')).collect();
    items.len() == 3 && items.iter().enumerate().all(|(n, item)| starts(n).starts_with(item.split_once(' ').map_or("", |(_, words)| words)))
}

#[test]
fn entries_without_blank_lines() {
    let about: [fn(usize) -> String; 8] = [
        |_| "By Ann Orr".to_owned(),
        |_| "Photo: Tom Arlen".to_owned(),
        |n| format!("{},200 signatures", n + 1),
        |n| format!("https://harl.example/{n}"),
        |_| "[Image]".to_owned(),
        |_| "3 min read".to_owned(),
        |n| format!("{} April 2024", n + 3),
        |n| "-".repeat(HEADS[n].len()),
    ];
    for line in about {
        for over in ["", "Harl Valley Bulletin\n"] {
            let found = page(over, "\n", |n| format!("{}\n{}\n{}", HEADS[n], line(n), TEXTS[n]));
            assert!(opens(&found, |n| HEADS[n].to_owned()), "{} {found:?}", line(0));
        }
    }
    for behind in ["\nRead more »", " [Read more]", "\nShare on Facebook | Tweet this", "\n2 comments", "\nStatus: won"] {
        let found = page("", "\n", |n| format!("{}\n{}{behind}", HEADS[n], TEXTS[n]));
        assert!(opens(&found, |n| HEADS[n].to_owned()), "{behind} {found:?}");
    }
    // Lines of one story.
    let story = format!("{}\n{}\nIt was built in 1911. Nobody knew why.\nThe county paid for it. So did we.", HEADS[0], TEXTS[0]);
    assert_eq!(items(&story), 1);
}

#[test]
fn entries_with_marks_and_labels_right_under_titles() {
    let entries: [fn(usize) -> String; 8] = [
        |n| format!("• {}: {}", NAMES[n], TEXTS[n]),
        |n| format!("✅ {}", TEXTS[n]),
        |n| format!("{}) {}", ["a", "b", "c"][n], TEXTS[n]),
        |n| format!("({}) {}", ["i", "ii", "iii"][n], TEXTS[n]),
        |n| format!("{} – {}", NAMES[n].to_uppercase(), TEXTS[n]),
        |n| format!("[{}] {}", NAMES[n], TEXTS[n]),
        |n| format!("{}, the {}. {}", ["First", "Second", "Third"][n], NAMES[n], TEXTS[n]),
        |n| format!("Case: {}\nForum: Council\nFiled: 2021\nOutcome: {}", NAMES[n], TEXTS[n]),
    ];
    for entry in entries {
        for over in ["Harl Valley Bulletin\n", "Harl Valley Bulletin\nSpring of 2024\n"] {
            let found = page(over, "\n", entry);
            assert!(opens(&found, entry), "{} {found:?}", entry(0));
        }
    }
    let labelled =
        |label: [&str; 3]| items(&format!("Harl weir\n{}", (0..3).map(|n| format!("{} {}\n", label[n], TEXTS[0])).collect::<String>()));
    assert_eq!(labelled(["Background:", "Update:", "Next:"]), 1);
}

#[test]
fn questions_stand_over_their_answers() {
    for (within, between) in [("\n", "\n"), ("\n\n", "\n\n")] {
        let ask = |n: usize| format!("Q: Is there news of the {}?", NAMES[n]);
        let found = page("", between, |n| format!("{}{within}A: {}", ask(n), TEXTS[n]));
        assert!(opens(&found, ask), "{found:?}");
    }
    // Letters that count.
    assert_eq!(items(&format!("A: {}\n\nB: {}\n\nC: {}", TEXTS[0], TEXTS[1], TEXTS[2])), 3);
}

#[test]
fn marks_alone_stand_over_headings() {
    for mark in [["1.", "2.", "3."], ["🌊", "🏊", "⛴"]] {
        let found = page("", "\n\n", |n| format!("{}\n{}\n\n{}", mark[n], HEADS[n], TEXTS[n]));
        assert!(opens(&found, |n| format!("{}\n{}", mark[n], HEADS[n])), "{found:?}");
    }
}

#[test]
fn lines_in_the_same_place_belong_to_each_item() {
    // Fields between headings and texts; captions and the same words over them.
    let found = page("Laws of the year\n\nThe assembly has gone home.\n\n", "\n\n", |n| {
        format!("{}\n\nBill: No {n}5 of the county\n\nSigned into law: {} May 2021\n\n{}", HEADS[n], n + 3, TEXTS[n])
    });
    assert!(opens(&found[1..], |n| HEADS[n].to_owned()), "{found:?}");
    let pictures = [
        "Men at the weir of Harl in 1912, Orr Library",
        "A fence around the lido, seen from Penn",
        "The ferry at night, by Ann Orr of Tarn",
    ];
    let found = page("Harl Valley\n\n", "\n\n", |n| format!("{}\n\n{}\n\n{}", pictures[n], HEADS[n], TEXTS[n]));
    assert!(opens(&found, |n| pictures[n].to_owned()), "{found:?}");
    // Short headings over headings are over groups.
    let found = page("", "\n\n", |n| format!("{}\n\n{}\n\n{}", NAMES[n].to_uppercase(), HEADS[n], TEXTS[n]));
    assert!(opens(&found, |n| HEADS[n].to_owned()), "{found:?}");
    // A status behind each text.
    let found = page("", "\n\n", |n| format!("{}\n\n{}\n\nStatus: {}", HEADS[n], TEXTS[n], ["won", "pending", "in progress"][n]));
    assert!(opens(&found, |n| HEADS[n].to_owned()), "{found:?}");
    // Lists that say less than the paragraphs over them, and lists of reports.
    let done = "- We wrote to the owner.\n- We met the mayor.";
    let found = page("", "\n\n", |n| format!("{}\n\n{}\n\n{done}", HEADS[n], TEXTS[n]));
    assert!(opens(&found, |n| HEADS[n].to_owned()), "{found:?}");
    let reports = format!("ON WATER\n\nIt has rained.\n\n- {}\n- {}\n\nON LAND\n\nIt is dry.\n\n- {}", TEXTS[0], TEXTS[1], TEXTS[2]);
    assert_eq!(items(&reports), 3);
}

#[test]
fn menus_and_contents_are_no_items() {
    let menu = "• About us\n• What we do\n  • Campaign areas\n  • Our projects\n• Press releases\n\n";
    let found = page(menu, "\n\n", |n| format!("{}\n\n{}", HEADS[n], TEXTS[n]));
    assert!(opens(&found, |n| HEADS[n].to_owned()), "{found:?}");
    let contents = "Week in review\n\n- Eels back at the weir\n- Penn lido owner silent\n- Review of ferry to hear all\n\n";
    let found = page(contents, "\n\n", |n| {
        format!("{}: {} The council agreed to hear us on it in June, and so did the mayor.", NAMES[n].to_uppercase(), TEXTS[n])
    });
    assert!(opens(&found, |n| format!("{}: {}", NAMES[n].to_uppercase(), TEXTS[n])), "{found:?}");
    // A list of wins.
    assert_eq!(items("What we won\n\n• Weir taken out\n• Lido opened again\n• Ferry saved\n• Bus 14 restored"), 4);
}

#[test]
fn a_timeline_is_one_account() {
    let days = (0..4).map(|n| format!("April {} –\n\n{}", n + 3, TEXTS[n % 3])).collect::<Vec<_>>().join("\n\n");
    assert_eq!(items(&format!("Timeline of the Harl weir\n\n{days}")), 1);
    assert!(items(&format!("Diary of the Harl valley\n\n{days}")) > 2);
}

#[test]
fn announced_paragraphs_are_items() {
    let letter = |over: &str| {
        format!(
            "Harl Valley Voice\n\n{over}\n\nThe weir of Harl is gone.\n\nNobody has answered our letters on the lido.\n\nA judge heard the ferrymen."
        )
    };
    let found = sections(&letter("Dear all,\n\nHere is what happened in May."));
    assert_eq!(found.iter().filter(|s| s.starts_with('+')).count(), 3, "{found:?}");
    assert_eq!(items(&letter("Dear all,")), 1);
}

#[test]
fn columns_report_on_no_campaign() {
    let with = |column: &str| format!("{}\n{}\n\n{column}\n\n{}\n{}\n\n{}\n{}", HEADS[0], TEXTS[0], HEADS[1], TEXTS[1], HEADS[2], TEXTS[2]);
    for column in [
        "Volunteer of the month: Ann Orr\nAnn has poured the tea since 2015.",
        "From the chair\nThe swallows are here, and so is the rain.",
        "Podcast\nEpisode nine is on hedges.",
        "Disclaimer\nThe views are those of the writers.",
    ] {
        assert_eq!(items(&with(column)), 3, "{column}");
    }
    assert_eq!(items(&with("Partner news\nThe council has dropped its suit against the Ramblers of Tarn.")), 4);
}

#[test]
fn titles_with_a_stop_are_headings() {
    let titles = ["Eels Come Back To The Harl.", "...And The Lido Of Penn Stays Shut.", "Night Ferry To Be Looked At Again."];
    let found = page("", "\n\n", |n| format!("{}\n\n{}", titles[n], TEXTS[n]));
    assert!(opens(&found, |n| titles[n].to_owned()), "{found:?}");
    let lines = ["Penn Lido Stays Shut.", "Ferry Of Orr Goes On.", "Harl Weir Comes Down.", "Tarn Mill Is Sold Again."];
    assert_eq!(items(&lines.join("\n\n")), 4);
}

#[test]
fn pictures_are_told_from_headings_that_name_them() {
    let with =
        |line: &str| page("", "\n\n", |n| if n == 1 { format!("{line}\n\n{}", TEXTS[n]) } else { format!("{}\n\n{}", HEADS[n], TEXTS[n]) });
    assert!(with("Photo ID at the polls").iter().any(|s| s.starts_with("+ Photo ID")));
    assert!(!with("Photo: Ann Orr").iter().any(|s| s.starts_with("+ Photo")));
}
