use crate::entity::name::tests::{check, check_in};

#[test]
fn people_with_roles_and_without() {
    check(&[
        (
            "Lord Marsh of Wexley Green and Lady Orme spoke.",
            &["p Lord Marsh of Wexley Green [Marsh of Wexley Green; Lord]", "p Lady Orme [Orme; Lady]"],
        ),
        ("Orla Quinn TD and Senator Ann Lee led.", &["p Orla Quinn", "p Senator Ann Lee [Ann Lee; Senator]"]),
        ("We thank Pastor Abel Frost Jr. for it.", &["p Pastor Abel Frost Jr. [Abel Frost Jr.; Pastor]"]),
        ("The judge, Xanthe Quibell, agreed.", &["p Xanthe Quibell"]),
        (
            "Our Greenpeace spokesperson for water Ann Lee and Member for Health Dr. Joe Okoye agreed.",
            &[
                "p Greenpeace spokesperson for water Ann Lee [Ann Lee; Greenpeace spokesperson for water]",
                "p Dr. Joe Okoye [Joe Okoye; Dr.]",
            ],
        ),
        ("The Ann Lee informal settlement flooded. They left Joe Okoye township and Kampung Wang Quibel.", &[]),
        ("The ADA Education and Reform Act passed. They took IDs from us.", &[]),
        ("Ann Lee settled here. Joe Okoye built townships.", &["p Ann Lee", "p Joe Okoye"]),
        (
            "Elm Valley Council chair Ann Lee left. UN Special Rapporteur on Torture Ann Marsh wrote.",
            &[
                "p Elm Valley Council chair Ann Lee [Ann Lee; Elm Valley Council chair]",
                "p UN Special Rapporteur on Torture Ann Marsh [Ann Marsh; UN Special Rapporteur on Torture]",
            ],
        ),
        ("Elm Valley Council chair Aunty May Frost spoke.", &["o Elm Valley Council", "p Aunty May Frost [May Frost; Aunty]"]),
        ("Dr. Hanna Weiss and Cllr Tom O'Dea agreed.", &["p Dr. Hanna Weiss [Hanna Weiss; Dr.]", "p Cllr Tom O'Dea [Tom O'Dea; Cllr]"]),
        ("Green MP Tui Rangi-Moana asked.", &["p Green MP Tui Rangi-Moana [Tui Rangi-Moana; Green MP]"]),
        ("We thank lawyer Siobhán Ó Briain.", &["p lawyer Siobhán Ó Briain [Siobhán Ó Briain; lawyer]"]),
        ("NDP housing critic Paul Fine asked.", &["p NDP housing critic Paul Fine [Paul Fine; NDP housing critic]"]),
        ("Mayor of London Ada Birch came.", &["p Mayor of London Ada Birch [Ada Birch; Mayor of London]"]),
        ("Ursula van der Berg, K. Ramanathan and Kelly B. signed.", &["p Ursula van der Berg", "p K. Ramanathan", "p Kelly B."]),
        ("Maria Okoye won. Okoye wept; Maria too.", &["p Maria Okoye", "p Okoye", "p Maria"]),
        ("Cllrs Marsh and Odell voted.", &["p Marsh", "p Odell"]),
        ("MEPs Ann Odell and Joe Okoye voted.", &["p Ann Odell", "p Joe Okoye"]),
        ("Senators Mark Odell and Maggie Hale voted.", &["p Mark Odell", "p Maggie Hale"]),
        (
            "Xandor Quibelo, Tarquel Ondo and Maria Okoye are free. So are Joe Okoye and Zeldo Brackwin.",
            &["p Xandor Quibelo", "p Tarquel Ondo", "p Maria Okoye", "p Joe Okoye", "p Zeldo Brackwin"],
        ),
        ("The writers Xandor Quibelo and Tarquel Ondo won.", &["p Xandor Quibelo", "p Tarquel Ondo"]),
        ("Sens. Bo Ek and Maria Okoye won.", &["p Bo Ek", "p Maria Okoye"]),
        ("Reps Maria Okoye and Joe Okoye won.", &["p Maria Okoye", "p Joe Okoye"]),
        (
            "Nana Kwame Asiedu Darko VII and Nana Joyce came.",
            &["p Nana Kwame Asiedu Darko VII [Kwame Asiedu Darko VII; Nana]", "p Nana Joyce"],
        ),
        ("We met Dato' Rahim bin Salleh and Chan Ting-wai.", &["p Dato' Rahim bin Salleh [Rahim bin Salleh; Dato]", "p Chan Ting-wai"]),
        ("The Maria Okoye-led walk passed.", &["p Maria Okoye"]),
        (
            "We met Commissioner for Human Rights Maria Okoye and Director of Public Prosecutions Joe Okoye.",
            &[
                "p Commissioner for Human Rights Maria Okoye [Maria Okoye; Commissioner for Human Rights]",
                "p Director of Public Prosecutions Joe Okoye [Joe Okoye; Director of Public Prosecutions]",
            ],
        ),
        ("They shouted at Oliver Okoye.", &["p Oliver Okoye"]),
        ("They jailed Zeldo Brackwin. We met Lee Sang-min.", &["p Zeldo Brackwin", "p Lee Sang-min"]),
        ("They quashed the conviction of Xolwa Mbuth. Mbuth wept.", &["p Xolwa Mbuth", "p Mbuth"]),
        ("Ann King left. King said so. King crabs left.", &["p Ann King", "p King"]),
        ("Ann Champagne left. Champagne calls it fair. Champagne corks popped.", &["p Ann Champagne", "p Champagne"]),
        ("Ann French left. French won't do. French is hard, in French too.", &["p Ann French", "p French"]),
        ("Ann van Velden left. We met van Velden.", &["p Ann van Velden", "p van Velden"]),
        ("Ann Robinson-Regis left. We met Robinson-Regis.", &["p Ann Robinson-Regis", "p Robinson-Regis"]),
        ("Clare O'Neal left.", &["p Clare O'Neal"]),
        ("They freed MARTA QUIBELO, her son RAMON QUIBELO and a guard.", &["p MARTA QUIBELO", "p RAMON QUIBELO"]),
        ("We thank Senate Majority Leader Tom Shaw.", &["p Senate Majority Leader Tom Shaw [Tom Shaw; Senate Majority Leader]"]),
    ]);
}

#[test]
fn what_ends_or_begins_a_name_on_real_pages() {
    check(&[
        ("It was signed by Gov. Bob Marsh May 7 in Wexley.", &["p Gov. Bob Marsh [Bob Marsh; Gov.]"]),
        ("It was signed by Theresa May. Theresa May 's plan fell.", &["p Theresa May", "p Theresa May"]),
        ("In Ann Lee Vs. State of Kerala it ruled.", &["p Ann Lee"]),
        ("Sean O' Donoghue left. Bob O Neill left.", &["p Sean O' Donoghue", "p Bob O Neill"]),
        (
            "We met South Swindon MP Robert Marsh and Winnipeg South Centre Member Ben Marsh.",
            &[
                "p South Swindon MP Robert Marsh [Robert Marsh; South Swindon MP]",
                "p Winnipeg South Centre Member Ben Marsh [Ben Marsh; Winnipeg South Centre Member]",
            ],
        ),
        ("Going West MP Robert Marsh left.", &["p MP Robert Marsh [Robert Marsh; MP]"]),
        ("The MEP for Ireland South Grace Quinn came.", &["p MEP for Ireland South Grace Quinn [Grace Quinn; MEP for Ireland South]"]),
        ("We met MEP David Casa and MP Ryan Park.", &["p MEP David Casa [David Casa; MEP]", "p MP Ryan Park [Ryan Park; MP]"]),
        ("Our MP Mark House Trust is new.", &["o MP Mark House Trust"]),
        ("Cllr Bob Marsh & Cllr Ann Lee voted.", &["p Cllr Bob Marsh [Bob Marsh; Cllr]", "p Cllr Ann Lee [Ann Lee; Cllr]"]),
        ("They left Violet Moon and Tarkwa Bay communities.", &[]),
        ("They stopped the Khanyisa coal-fired power station and the Ann Lee gas plant.", &[]),
        ("Khanyisa told us of coal. Ann Lee likes coal and her plant.", &["p Khanyisa", "p Ann Lee"]),
        ("We met at Persiaran Sultan Salahuddin Abdul Aziz Shah. Sultan Salahuddin Shah left.", &["p Sultan Salahuddin Shah"]),
        ("Violet Moon and Ann Lee left their communities.", &["p Violet Moon", "p Ann Lee"]),
        ("Bill Marsh spoke. This Bill will pass, and Bill too.", &["p Bill Marsh", "p Bill"]),
        ("Legal Fellows Fiona and Catherine came.", &["p Fiona", "p Catherine"]),
        ("Reporters approach SC\n\nRupesh Kumar and Ann Lee sued.", &["p Rupesh Kumar", "p Ann Lee"]),
    ]);
    check_in(
        "NG",
        &[
            ("We met Friday Ikoro and Monday Okpebholo.", &["p Friday Ikoro", "p Monday Okpebholo"]),
            ("On Monday Ikoro came. Friday prayers were held.", &[]),
        ],
    );
    check_in("US", &[("It was signed by Gov. Bob Marsh Friday.", &["p Gov. Bob Marsh [Bob Marsh; Gov.]"])]);
    check_in("GB", &[("Said Ann Lee, one of us: no. Said Ahmed left.", &["p Ann Lee", "p Said Ahmed"])]);
    check_in("PK", &[("Said Ali Khan left.", &["p Said Ali Khan"])]);
}

#[test]
fn words_of_titles_are_no_names() {
    check(&[
        ("Grace Period Ends At Last\n\nThe council met.", &[]),
        ("Amber Warning Issued For Coast\n\nThe council met.", &[]),
        ("Grace Quibell Jailed In Wexley\n\nThe council met.", &["p Grace Quibell"]),
        ("Grace Period Ends\n\nThe council met.", &[]),
        ("Amber Warning Issued\n\nThe council met.", &[]),
        ("Grace Quibell Marsh\n\nThe council met.", &["p Grace Quibell Marsh"]),
        ("Jack Frost Returns To Wexley\n\nThe council met.", &["p Jack Frost"]),
    ]);
}

#[test]
fn second_titles_matters_and_kin() {
    check(&[
        ("Dr (Mrs) Maria Okoye spoke.", &["p Dr (Mrs) Maria Okoye [Maria Okoye; Dr (Mrs)]"]),
        ("The doctor (Mrs) Maria Okoye is named.", &["p Maria Okoye"]),
        (
            "Inspector-General of Police Tan Sri Omar Baig spoke.",
            &["p Inspector-General of Police Tan Sri Omar Baig [Omar Baig; Inspector-General of Police Tan Sri]"],
        ),
        ("We met head of policy Ann Lee.", &["p head of policy Ann Lee [Ann Lee; head of policy]"]),
        (
            "We met our deputy director of public affairs Joe Okoye.",
            &["p deputy director of public affairs Joe Okoye [Joe Okoye; deputy director of public affairs]"],
        ),
        ("We met head of campaigns Bo Ek.", &["p head of campaigns Bo Ek [Bo Ek; head of campaigns]"]),
        ("His Excellency Governor Ann Lee came.", &["p His Excellency Governor Ann Lee [Ann Lee; His Excellency Governor]"]),
        ("In the absence of water Ann Lee wept.", &["p Ann Lee"]),
        ("Her son Kit and their baby daughter Joy came.", &["p Kit", "p Joy"]),
        (
            "Special Adviser on Health Joe Okoye and Children's Commissioner Ann Lee came.",
            &[
                "p Special Adviser on Health Joe Okoye [Joe Okoye; Special Adviser on Health]",
                "p Children's Commissioner Ann Lee [Ann Lee; Children's Commissioner]",
            ],
        ),
        ("Our union rep Ann Lee came; the rep Joe Okoye left.", &["p union rep Ann Lee [Ann Lee; union rep]", "p Joe Okoye"]),
        ("Justices Quibell, Marsh and Brackwin agreed.", &["p Quibell", "p Marsh", "p Brackwin"]),
        ("The judges and Brackwin agreed.", &[]),
        ("Her kit came. With joy the son Kit bag fell.", &[]),
        ("Salam sejahtera.", &[]),
    ]);
}

#[test]
fn letters_and_ships() {
    check(&[
        ("A. Roads\n\nB. West of Wexley\n\nC. A bill\n\nWe met K. Marsh.", &["p K. Marsh"]),
        ("B. West came from Wexley.", &["p B. West"]),
        ("Of the sheds at Low Birks I dare say nothing. King George I ruled.", &["p King George I [George I; King]"]),
        ("You can call Xolwa on any day. You can call Xolwa Park, 902-555-0177, for it.", &[]),
        ("They took M/V Ann Lee and HMS Ann Okoye, which sank.", &[]),
        ("Tilly Ah Kit came. In the mangroves of Pilar it rained.", &["p Tilly Ah Kit"]),
        ("The pier as it was in spring. Credit: M. Toner. Call Xolwa, 902-555-0177, if you need a lift to it.", &["p M. Toner", "p Xolwa"]),
    ]);
}

#[test]
fn no_people() {
    check(&[
        ("We won in April and in May. Will Ontario act? Mark my words. Grant money ran out.", &[]),
        ("Steve Irwin Way and Gale St are closed.", &[]),
        ("The mayor, a doctor and the principal met on Sunday.", &[]),
        ("In New Zealand and Northern Ireland.", &[]),
        ("The kiosk at Ray station shut. The lane near Ray village is wet.", &[]),
        ("The one-time incumbent Democratic U.S. Senator lost.", &[]),
        ("She lives at 39A Fox Lane.", &[]),
        ("The lift at Oliver Okoye is broken.", &[]),
        ("They opened the road of Xolwa Mbuth. They opened Xolwa Mbuth.", &[]),
        ("Write to the Ann Adhikar Brackwin.", &[]),
        ("Send it to 77 Ann Lee Street.", &[]),
        ("Mayor Halts Pit And Judge Revokes Permit", &[]),
        ("We visited Zeldo Brackwin, Tarquel Ondo and the mill.", &[]),
        ("Spare Zeldo Brackwin, Maria Okoye said.", &["p Maria Okoye"]),
    ]);
}

#[test]
fn whom_to_reach_and_whom_no_table_knows() {
    check(&[
        ("Ring Marjorie, or ask for Grace.", &["p Marjorie", "p Grace"]),
        ("Xolwa, who drives, came. Brambley, which is new, opened.", &["p Xolwa"]),
        ("June Mapp, Letts' sister, came.", &["p June Mapp"]),
        ("Joe Okoye, USS Buchanan, left. HMAS Ann Lee sank.", &["p Joe Okoye"]),
        ("Dr al-Qasim and Justice de Silva left.", &["p Dr al-Qasim [al-Qasim; Dr]", "p Justice de Silva [de Silva; Justice]"]),
        ("The al-Qasim road and a rue de Quibel are shut.", &[]),
        ("Reg. charity 4710.", &[]),
        // Only words in Latin letters are names.
        ("Профессор Иванов, Dr Иванов and Orla Quinn met Élodie Quinn.", &["p Orla Quinn", "p Élodie Quinn"]),
        ("Storm Fiona hit us. May Day was wet.", &[]),
        ("Grace period extended. The Queen Mary hospital and Slieve Gorm are wet.", &[]),
        ("Grace said so. Lily began it.", &["p Grace", "p Lily"]),
        ("Xolwa Mbuth counts her nets.", &["p Xolwa Mbuth"]),
        ("Xolwa Mbuth counts its nets.", &[]),
    ]);
}

#[test]
fn months_before_names() {
    check(&[
        ("In June Ann Lee was freed.", &["p Ann Lee"]),
        ("Ade Okoye was held. By April Okoye was home.", &["p Ade Okoye", "p Okoye"]),
        ("We read a song by June Okoye. June Okoye left.", &["p June Okoye", "p June Okoye"]),
    ]);
}

#[test]
fn nicknames_within_names() {
    check(&[
        ("We met William “Tank” Odell and Jesús (Bobby) Odell.", &["p William “Tank” Odell", "p Jesús (Bobby) Odell"]),
        ("We met Joe Odell (Labour) Brackwin.", &["p Joe Odell"]),
    ]);
}

#[test]
fn surnames_of_places() {
    check(&[
        (
            "Ann Hill was freed in May. We saw the charges against Joe Lane. Dr Ann Hall left.",
            &["p Ann Hill", "p Joe Lane", "p Dr Ann Hall [Ann Hall; Dr]"],
        ),
        ("We walked up Ann Hill. The lane at Joe Lane is shut.", &[]),
    ]);
}
