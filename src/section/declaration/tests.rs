//! What headings declare, and what declares nothing.

use super::*;
use crate::section::Rules;
use crate::section::tests::sections;
use crate::text::Buffers;
use proptest::prelude::*;

fn read(text: &str, heading: bool) -> (Option<(Label, &str)>, bool) {
    let mut lexicon = Lexicon::default();
    let rules = Rules::new(&mut lexicon);
    let mut buffers = Buffers::default();
    let reading = Reading::new(text, &lexicon, &mut buffers);
    let first = super::super::shape::Shape::of(&reading, &reading.lines[0]).words as usize;
    let mut telling = Vec::new();
    telling::list(&reading, &rules, &mut telling);
    let told = Told::before(&telling, u32::MAX).0;
    let found = rules.statuses.read(&reading, told, 0, first, reading.tokens.len(), heading);
    (found.label.map(|(label, span)| (label, span.of(text))), found.update)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]
    #[test]
    fn prose_that_is_passed_over_declares_nothing(words in prop::collection::vec(prop::sample::select(vec![
        "win", "won", "the", "a", "news", "more", "on", "update", "status", "result", ":", "-", "–", "(", ")", ".", "!", "council", "still",
        "waiting", "no", "response", "yet", "WON", "small", "step", "forward", "for", "now", "last", "year's", "[", "]", "follow-up", "2",
    ]), 1..26)) {
        let text = words.join(" ");
        let mut lexicon = Lexicon::default();
        let rules = Rules::new(&mut lexicon);
        let reading = Reading::new(&text, &lexicon, &mut Buffers::default());
        let mut telling = Vec::new();
        telling::list(&reading, &rules, &mut telling);
        let (told, last) = (Told::before(&telling, u32::MAX).0, reading.tokens.len());
        let read = rules.statuses.read(&reading, told, 0, 0, last, false);
        prop_assert_eq!(read, rules.statuses.read_closely(&reading, told, 0, 0, last, false));
    }
}

#[test]
fn headings_declare_in_any_house_style() {
    use Label::{Movement, Pending, Win};
    for (text, label, words) in [
        ("BIG NEW WIN – Tolmere weir comes down", Win, "BIG NEW WIN"),
        ("✅ Won: free meals in Tarvale", Win, "Won"),
        ("✅ Free meals in Tarvale", Win, "✅"),
        ("[WIN] Bakers of Kessel", Win, "WIN"),
        ("### [PARTIAL WIN] Drivers", Win, "PARTIAL WIN"),
        ("Win #3: gates unlocked", Win, "Win"),
        ("4. VICTORY – the footbridge", Win, "VICTORY"),
        ("WIN! Straws on request", Win, "WIN"),
        ("SUCCESS: toilets in the park", Win, "SUCCESS"),
        ("We won again: no levy", Win, "We won again"),
        ("Victory for the night buses", Win, "Victory"),
        ("Two victories in the harbour cases", Win, "Two victories"),
        ("Good news: the ferries", Win, "Good news"),
        ("GREAT NEWS! Night buses are back", Win, "GREAT NEWS"),
        ("\"Harl weir\" – won", Win, "won"),
        ("Footbridge repairs (won)", Win, "won"),
        ("Keep the baths | Outcome: WON", Win, "WON"),
        ("E is for Early train – GOT IT", Win, "GOT IT"),
        ("**1. Jetty – done!**", Win, "done"),
        ("LIBRARY SAVED!", Win, "SAVED"),
        ("PROGRESS – lead pipes", Movement, "PROGRESS"),
        ("Some movement: the marina", Movement, "Some movement"),
        ("A step closer: the kennels", Movement, "A step closer"),
        ("SMALL STEP FORWARD", Movement, "SMALL STEP FORWARD"),
        ("Tip charges – under review", Movement, "under review"),
        ("Still waiting: the crossing", Pending, "Still waiting"),
        ("WON Night buses for Harl", Win, "WON"),
        ("NO RESPONSE YET Clinic lift", Pending, "NO RESPONSE YET"),
        ("#WIN: Night buses", Win, "WIN"),
        ("Still waiting… the clinic lift", Pending, "Still waiting"),
        ("WIN > Night buses", Win, "WIN"),
        ("Night buses ✅", Win, "✅"),
        ("Clinic lift ⏳", Pending, "⏳"),
        ("Clinic lift [no response yet]", Pending, "no response yet"),
        ("STATUS: PENDING – clinic lift", Pending, "PENDING"),
        ("Status: still pending", Pending, "still pending"),
        ("No victory, no cake: the ferry", Pending, "No victory"),
        ("NOT YET: free printing", Pending, "NOT YET"),
        ("## ✘ Not won: the pines", Pending, "Not won"),
        ("Waiting (since 1996): the veterans", Pending, "Waiting"),
        ("ON ICE: the stadium", Pending, "ON ICE"),
        ("RESOLVED: the gate is open", Win, "RESOLVED"),
        ("LOSS – Lakewood", Pending, "LOSS"),
        ("Loss: Lakewood", Pending, "Loss"),
        ("We lost: the gravel pit", Pending, "We lost"),
        ("Victory denied: the lido", Pending, "Victory denied"),
        ("Victory for oil workers: two days more", Win, "Victory"),
        ("Victory for landlords’ victims: rents capped", Win, "Victory"),
        ("Win for tenants of big landlords: rents capped", Win, "Win"),
        ("Almost there: the marina", Movement, "Almost there"),
        ("Freight rule – in force", Win, "in force"),
        ("Bee theft – at a standstill", Pending, "at a standstill"),
        ("STARTED – honey tests", Movement, "STARTED"),
        ("Footbridge repairs (won!)", Win, "won"),
        ("The quarry: Success!", Win, "Success"),
        ("Clinic lift – still waiting ...", Pending, "still waiting"),
        ("🎉 WIN 🎉 Harl lido", Win, "WIN"),
        ("VICTORY‼️ Harl lido", Win, "VICTORY"),
        ("<WIN> Harl lido", Win, "WIN"),
        ("[12 April] Win: the lido", Win, "Win"),
        ("(a) WIN: the lido", Win, "WIN"),
        ("A hard-fought win: the lido", Win, "A hard-fought win"),
        ("Our biggest win yet: the lido", Win, "Our biggest win"),
        ("Win No. 3: the lido", Win, "Win"),
        ("Victory number two: the lido", Win, "Victory"),
        ("A bittersweet victory: the lido", Win, "A bittersweet victory"),
        ("No victory yet: the lido", Pending, "No victory yet"),
        ("Not yet a win: the lido", Pending, "Not yet a win"),
        ("Not solved: street lights", Pending, "Not solved"),
        ("Progress stalled: the ferry", Pending, "Progress stalled"),
        ("Stuck in committee: the water bill", Pending, "Stuck"),
        ("Stuck in the Lords: the water bill", Pending, "Stuck"),
        ("Ignored by the minister – the lift", Pending, "Ignored"),
        ("Step by step: the night bus", Movement, "Step by step"),
        ("Edging closer: the ferry", Movement, "Edging closer"),
        ("A tremendous victory: the lido", Win, "A tremendous victory"),
        ("{WIN} the lido", Win, "WIN"),
        ("WE WON EVERYBODY: the lido", Win, "WE WON"),
    ] {
        assert_eq!(read(text, true).0, Some((label, words)), "{text}");
    }
}

#[test]
fn statuses_that_open_items_may_declare_nothing() {
    let firm = |text: &str, heading: bool| {
        let mut lexicon = Lexicon::default();
        let rules = Rules::new(&mut lexicon);
        let mut buffers = Buffers::default();
        let reading = Reading::new(text, &lexicon, &mut buffers);
        let mut telling = Vec::new();
        telling::list(&reading, &rules, &mut telling);
        let told = Told::before(&telling, u32::MAX).0;
        let (label, words) = rules.statuses.read(&reading, told, 0, 0, reading.tokens.len(), heading).label?;
        Some(is_firm(&reading, label, words, heading))
    };
    for text in
        ["GOOD NEWS: she is home", "Great news! Night buses are back", "VICTORY! Orr Mill is saved", "Win for the tenants of Orr Road"]
    {
        assert_eq!(firm(text, true), Some(true), "{text}");
    }
    for text in [
        "Good news on the ferries",
        "A win at the hearing? Judge for yourselves",
        "VICTORY?! Not so fast",
        "URGENT: tell your senator",
        "ON HOLD: the stadium",
    ] {
        assert_eq!(firm(text, true), Some(false), "{text}");
    }
    assert_eq!(firm("Good news! The council will look at it.", false), Some(false));
    assert_eq!(firm("Victory! The council dropped it.", false), Some(true));
}

#[test]
fn words_in_sentences_declare_nothing() {
    for text in [
        "Women win equal pay at Harker Foods",
        "Won Kim is free at last, he says",
        "WIN TV looks at the ferries",
        "Night buses 🚌",
        "Victory Road crossing delayed again",
        "Lost property fund reaches its goal",
        "Open letter to the minister",
        "Waiting lists grow in Tarn",
        "Progressive taxes: a primer",
        "Council passed the budget",
        "More big campaign wins! See our impact",
        "Reform rejected at the ballot",
        "The win that nobody saw",
        "Winning hearts: our new guide",
        "Refused: a film about borders",
        "Good and bad news on the ferries",
        "Good news and bad news: the ferries",
        "Wins and losses in the spring session",
        "Two thoughts on “Harl weir – we won!”",
        "What the paper wrote: \"Harl – WON\"",
        "Victory for developers: quarry approved",
        "VICTORY FOR PROPERTY DEVELOPERS IN TARN",
        "Good news for Big Oil: permits renewed",
        "A win for the tobacco lobby: no plain packs",
        "Bad news for landlords: the cap stays",
        "Almost a win: the quarry",
        "Nearly won: the lido",
        "LOSS AND DAMAGE FUND: what was agreed",
        "Loss of habitat: a primer",
        "VICTORY UNDER THREAT: the marsh",
        "What is in force since May: a primer",
        "Started by Ann Orr",
        "Red kites over Tarn",
        "The two-hour transfer is almost won!",
        "RESOLVED: That the contract be renewed",
        "Stalemate over: the office has its money",
        "Victoria – the duck season",
        "CARRIED OVER: the hounds",
        "WIN A HAMPER: our raffle",
        "VICTORY HOUSE – damp flats",
        "WAITING ROOMS – the clinic",
        "PROGRESS RAIL: redundancies",
        "MOVEMENT OF ANIMALS: live exports",
        "Waiting at the border: families in Olm",
        "Step by step guide: how to object",
        "Hard-fought elections: who stands",
        "Not a problem: the new stalls",
        "Lost in translation: our leaflets",
        "Student Success: what the bill would do",
        "Win no more raffles: a plea",
        "The lido (won, they say, by nobody)",
    ] {
        assert_eq!(read(text, true), (None, false), "{text}");
    }
    for text in ["Done. The council adopted it.", "Gravel pit at Otter: granted. Twenty years.", "Still, the judge was kind."] {
        assert_eq!(read(text, false), (None, false), "{text}");
    }
}

#[test]
fn headings_that_update_say_so() {
    for (text, label) in [
        ("NEW UPDATE ON WIN – wages at Dell Mill", Some(Label::Win)),
        ("Update on a past win: the octopus", Some(Label::Win)),
        ("VICTORY, UPDATE – the dam", Some(Label::Win)),
        ("Victory update: clinics", Some(Label::Win)),
        ("UPDATE ON LOSS – Lakewood", Some(Label::Pending)),
        ("FOLLOW-UP TO A WIN – kerbs", Some(Label::Win)),
        ("News on a win: midwives", Some(Label::Win)),
        ("Dell Mill — UPDATE TO A WIN: wages", Some(Label::Win)),
        ("VICTORY – the dam stays – UPDATE", Some(Label::Win)),
        ("UPDATE 21/09/15: open at last", None),
        ("Update, 2 April 2015: waiting for the election", None),
        ("UPDATE: Victory! – the lido", Some(Label::Win)),
    ] {
        let (found, update) = read(text, true);
        assert!(update, "{text}");
        assert_eq!(found.map(|f| f.0), label, "{text}");
    }
    for text in ["GOOD NEWS: she is home", "Update the law now", "No news: the trail", "Update on loss and damage: talks"] {
        assert!(!read(text, true).1, "{text}");
    }
}

#[test]
fn lines_under_headings_state_the_status() {
    let found = |line: &str| {
        let text = "The town wrote about it in June, and the next meeting is in May.\n\nNight bus\nNobody knows.";
        sections(&format!("Harl lido\n{line}\n{text}")).swap_remove(0)
    };
    for (line, label) in [
        ("WON", Label::Win),
        ("[Victory!]", Label::Win),
        ("IN PROGRESS", Label::Movement),
        ("**Still waiting**", Label::Pending),
        ("Current status: won", Label::Win),
        ("Where it stands: no progress", Label::Pending),
        ("Outcome: won", Label::Win),
    ] {
        assert!(found(line).starts_with(&format!("+{label} Harl")), "{line} {}", found(line));
    }
    for line in ["Open", "Won by nobody", "Opening hours: won", "By Victory Orr", "Done."] {
        assert!(found(line).starts_with("+ Harl"), "{line} {}", found(line));
    }
}
