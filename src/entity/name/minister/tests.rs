use crate::entity::name::tests::{check, check_in};

#[test]
fn offices_ranks_and_those_who_serve() {
    check(&[
        (
            "Internal Affairs Minister General Jeje Odell came. The Minister General Affairs is unknown to.",
            &["m Internal Affairs Minister General Jeje Odell [Jeje Odell; internal affairs]", "m Minister [-; -]"],
        ),
        ("Not one Government minister came.", &["m Government minister [-; -]"]),
        ("Ann Lee, a government minister, came.", &["m Ann Lee [Ann Lee; -]", "m government minister [-; -]"]),
        (
            "We met outside the Office of the Prime Minister and in the office of the Prime Minister.",
            &["o Office of the Prime Minister", "m Prime Minister [-; prime minister]"],
        ),
        (
            "The Minister of Agriculture and Agri-Food Canada came. The Minister of Health came to Canada.",
            &["m Minister of Agriculture and Agri-Food Canada [-; agriculture and agri-food]", "m Minister of Health [-; health]"],
        ),
        (
            "It is the Environment Minister, Tanya Marsh's decision.",
            &["m Environment Minister [-; environment]", "m Tanya Marsh [Tanya Marsh; environment]"],
        ),
    ]);
    check_in(
        "ZA",
        &[
            ("A spokesperson for the MEC, Sizwe Kupelo, replied.", &["m MEC [-; -]", "p Sizwe Kupelo"]),
            ("The MEC, Sizwe Kupelo, replied.", &["m MEC [-; -]", "m Sizwe Kupelo [Sizwe Kupelo; -]"]),
            (
                "The MEC for KwaZulu-Natal's Department of Health and the MEC for the Limpopo Department of Education came.",
                &[
                    "m MEC for KwaZulu-Natal's Department of Health [-; health]",
                    "m MEC for the Limpopo Department of Education [-; education]",
                ],
            ),
        ],
    );
}

#[test]
fn titles_of_many_countries() {
    check(&[
        ("Fisheries Minister Ada Lindqvist spoke.", &["m Fisheries Minister Ada Lindqvist [Ada Lindqvist; fisheries]"]),
        (
            "Minister for Business, Employment and Retail Ann Lee spoke to the NATO Secretary General.",
            &["m Minister for Business, Employment and Retail Ann Lee [Ann Lee; business, employment and retail]", "o NATO"],
        ),
        ("Danish Climate Minister Lars Holm spoke.", &["m Danish Climate Minister Lars Holm [Lars Holm; climate]"]),
        (
            "We met the Minister of State for Ports and Shipping Meera Nair.",
            &["m Minister of State for Ports and Shipping Meera Nair [Meera Nair; ports and shipping]"],
        ),
        ("Secretary of the Interior Ann Wells signed.", &["m Secretary of the Interior Ann Wells [Ann Wells; interior]"]),
        ("Work and Pensions Secretary Tom Reid signed.", &["m Work and Pensions Secretary Tom Reid [Tom Reid; work and pensions]"]),
        ("Former Health Minister Jo Park left.", &["m Health Minister Jo Park [Jo Park; health]"]),
        ("then-Labor Secretary Jo Park left.", &["m Labor Secretary Jo Park [Jo Park; labor]"]),
        ("Associate Education Minister Rui Costa left.", &["m Associate Education Minister Rui Costa [Rui Costa; education]"]),
        (
            "Tánaiste Niamh Byrne and Premier Ian Holt met.",
            &["m Tánaiste Niamh Byrne [Niamh Byrne; tánaiste]", "m Premier Ian Holt [Ian Holt; premier]"],
        ),
        ("Deputy Prime Minister Eva Novak met us.", &["m Deputy Prime Minister Eva Novak [Eva Novak; prime minister]"]),
        (
            "The two housing ministers met. Five rail ministers left, as three successive premiers did.",
            &["m housing ministers [-; housing]"],
        ),
        ("The PM and the Home Secretary listened.", &["m PM [-; prime minister]", "m Home Secretary [-; home]"]),
        ("The minister listened. Her ministers did not.", &["m minister [-; -]", "m ministers [-; -]"]),
        ("Gauteng Health MEC Thandi Mokoena came.", &["m Gauteng Health MEC Thandi Mokoena [Thandi Mokoena; health]"]),
        ("Chief Minister Asha Rao's office replied.", &["m Chief Minister Asha Rao [Asha Rao; chief minister]"]),
        ("Lord Chancellor and Justice Secretary", &["m Lord Chancellor [-; lord chancellor]", "m Justice Secretary [-; justice]"]),
    ]);
}

#[test]
fn parts_of_countries_and_secretaries_abroad() {
    check(&[
        (
            "Resources and Northern Australia Minister Ann Lee left.",
            &["m Resources and Northern Australia Minister Ann Lee [Ann Lee; resources and northern australia]"],
        ),
        ("Service Nova Scotia Minister Ann Lee left.", &["m Service Nova Scotia Minister Ann Lee [Ann Lee; service nova scotia]"]),
        ("Nova Scotia Minister Ann Lee left.", &["m Nova Scotia Minister Ann Lee [Ann Lee; -]"]),
        (
            "Ann Lee, Secretary of State for Levelling Up, Housing and Communities, left.",
            &[
                "m Ann Lee [Ann Lee; levelling up, housing and communities]",
                "m Secretary of State for Levelling Up, Housing and Communities [-; levelling up, housing and communities]",
            ],
        ),
        ("Secretary for Security Ann Lee left.", &["m Secretary for Security Ann Lee [Ann Lee; security]"]),
        ("The Secretary for Security left.", &[]),
        ("Ann Lee, the last rail minister, left.", &["m Ann Lee [Ann Lee; rail]", "m rail minister [-; rail]"]),
        ("Solicitor General for Scotland Ann Lee left.", &["m Solicitor General for Scotland Ann Lee [Ann Lee; solicitor general]"]),
    ]);
}

#[test]
fn ranks_before_and_behind_the_head() {
    check(&[
        (
            "Minister of State (Independent Charge) for Ports Meera Nair spoke.",
            &["m Minister of State (Independent Charge) for Ports Meera Nair [Meera Nair; ports]"],
        ),
        (
            "Minister-in-charge of Fisheries Tan Mei Ling spoke.",
            &["m Minister-in-charge of Fisheries Tan Mei Ling [Tan Mei Ling; fisheries]"],
        ),
        ("The minister-in-waiting spoke.", &[]),
        (
            "Second Minister for Finance Ann Lind and Coordinating Minister for Social Policies Tom Reid met.",
            &[
                "m Second Minister for Finance Ann Lind [Ann Lind; finance]",
                "m Coordinating Minister for Social Policies Tom Reid [Tom Reid; social policies]",
            ],
        ),
        ("Minister Delegate for Transport Ann Lind spoke.", &["m Minister Delegate for Transport Ann Lind [Ann Lind; transport]"]),
        (
            "The Minister in the Prime Minister's Office, Ann Lind, and the Minister in the Ministry of Works, Tom Reid, spoke.",
            &[
                "m Minister in the Prime Minister's Office [-; prime minister's office]",
                "m Ann Lind [Ann Lind; prime minister's office]",
                "m Minister in the Ministry of Works [-; works]",
                "m Tom Reid [Tom Reid; works]",
            ],
        ),
        ("The Minister in the Netherlands spoke.", &["m Minister [-; -]"]),
        (
            "The Minister of Water, Dr. the Hon. Rose Reid, agreed.",
            &["m Minister of Water [-; water]", "m Hon. Rose Reid [Rose Reid; water]"],
        ),
        (
            "Tánaiste and Minister for Defence Niamh Byrne left.",
            &["m Tánaiste [-; tánaiste]", "m Minister for Defence Niamh Byrne [Niamh Byrne; defence]"],
        ),
        ("The Attorney-General left.", &["m Attorney-General [-; attorney general]"]),
    ]);
}

#[test]
fn bearers_without_a_known_name() {
    check(&[
        (
            "The Minister of State for Petroleum (Oil), Xolwa Mbuth, left. Mbuth wept.",
            &[
                "m Minister of State for Petroleum [-; petroleum]",
                "m Xolwa Mbuth [Xolwa Mbuth; petroleum]",
                "m Mbuth [Xolwa Mbuth; petroleum]",
            ],
        ),
        (
            "The MEC for Health in the Eastern Cape, Tarquel Ondo, settled.",
            &["m MEC for Health [-; health]", "m Tarquel Ondo [Tarquel Ondo; health]"],
        ),
        (
            "The Minister in the Presidency (Women) Xolwa Mbuth and the Minister for Rail, Ryan Park, left.",
            &[
                "m Minister in the Presidency (Women) Xolwa Mbuth [Xolwa Mbuth; women]",
                "m Minister for Rail [-; rail]",
                "m Ryan Park [Ryan Park; rail]",
            ],
        ),
        (
            "Orla Quinn (SPD), Minister of Rail, met the Hon. Ann Lee, P.C., Minister of Sport.",
            &[
                "m Orla Quinn [Orla Quinn; rail]",
                "o SPD",
                "m Minister of Rail [-; rail]",
                "m Hon. Ann Lee [Ann Lee; sport]",
                "m Minister of Sport [-; sport]",
            ],
        ),
        (
            "Rail Minister Susan Close left. Minister Close wept. Dr Close slept. The minister closed it.",
            &[
                "m Rail Minister Susan Close [Susan Close; rail]",
                "m Minister Close [Susan Close; rail]",
                "m Dr Close [Susan Close; rail]",
                "m minister [-; -]",
            ],
        ),
        (
            "Rail Minister Omar Nasution Baig left. Omar Nasution wept.",
            &["m Rail Minister Omar Nasution Baig [Omar Nasution Baig; rail]", "m Omar Nasution [Omar Nasution Baig; rail]"],
        ),
        (
            "Rail Minister Asha Quibell left. Quibell's Ministry slept.",
            &["m Rail Minister Asha Quibell [Asha Quibell; rail]", "m Quibell [Asha Quibell; rail]"],
        ),
        ("We wrote to the Minister of Health, Zeldo Brackwin and the mill.", &["m Minister of Health [-; health]"]),
        (
            "Orla Quinn, when she was Minister for Rail, agreed. Ann Lee asked when the Minister for Rail would.",
            &["m Orla Quinn [Orla Quinn; rail]", "m Minister for Rail [-; rail]", "p Ann Lee", "m Minister for Rail [-; rail]"],
        ),
    ]);
}

#[test]
fn places_and_neighbours_are_no_matter() {
    check(&[
        ("The union and housing minister met.", &["m housing minister [-; housing]"]),
        ("Welsh Education Minister Jo Park came.", &["m Welsh Education Minister Jo Park [Jo Park; education]"]),
        ("Scottish Health Secretary Jo Park came.", &["m Scottish Health Secretary Jo Park [Jo Park; health]"]),
        ("Northern Ireland Secretary Jo Park came.", &["m Northern Ireland Secretary Jo Park [Jo Park; northern ireland]"]),
        ("The Welsh Secretary came.", &["m Welsh Secretary [-; welsh]"]),
        ("Western Cape Health MEC Jo Park came.", &["m Western Cape Health MEC Jo Park [Jo Park; health]"]),
        ("New South Wales Planning Minister Jo Park came.", &["m New South Wales Planning Minister Jo Park [Jo Park; planning]"]),
        ("Northern Territory Health Minister Jo Park came.", &["m Northern Territory Health Minister Jo Park [Jo Park; health]"]),
    ]);
}

#[test]
fn no_ministers() {
    check(&[
        ("The press secretary, the company secretary and the general secretary came.", &[]),
        ("A Methodist minister and the minister of religion came.", &[]),
        ("The shadow health minister asked.", &[]),
        ("The ministry and its ministerial code.", &[]),
        ("The Council of Ministers met.", &["o Council of Ministers"]),
        ("Our club secretary keeps the minutes; the vice-chancellor reads them.", &[]),
        ("We meet at 7 PM.", &[]),
    ]);
}

#[test]
fn lists_and_neighbours() {
    check(&[
        (
            "Forests Minister Kim Vale, Health Minister Lou Ash. Ministers Vale and Ash agreed. Vale resigned.",
            &[
                "m Forests Minister Kim Vale [Kim Vale; forests]",
                "m Health Minister Lou Ash [Lou Ash; health]",
                "m Vale [Kim Vale; forests]",
                "m Ash [Lou Ash; health]",
                "m Vale [Kim Vale; forests]",
            ],
        ),
        (
            "Sara Lind, the immigration minister, resigned.",
            &["m Sara Lind [Sara Lind; immigration]", "m immigration minister [-; immigration]"],
        ),
        (
            "Rt Hon Alan Birch MP, Secretary of State for Transport",
            &["m Rt Hon Alan Birch [Alan Birch; transport]", "m Secretary of State for Transport [-; transport]"],
        ),
        (
            "The Transport Secretary, Ann Roe MP, agreed. Roe left.",
            &["m Transport Secretary [-; transport]", "m Ann Roe [Ann Roe; transport]", "m Roe [Ann Roe; transport]"],
        ),
        (
            "The Northern Ireland Environment Minister, Sean Tully MLA, has agreed.",
            &["m Northern Ireland Environment Minister [-; environment]", "m Sean Tully [Sean Tully; environment]"],
        ),
        (
            "The Housing Minister, Ann Roe T.D., came. The Water Minister, the Hon. Rose Reid MP, came.",
            &[
                "m Housing Minister [-; housing]",
                "m Ann Roe [Ann Roe; housing]",
                "m Water Minister [-; water]",
                "m Hon. Rose Reid [Rose Reid; water]",
            ],
        ),
        ("The Minister, Ann Roe TD, left.", &["m Minister [-; -]", "m Ann Roe [Ann Roe; -]"]),
        ("The minister, Ann Roe and Tom Reid left.", &["m minister [-; -]", "p Ann Roe", "p Tom Reid"]),
        ("Ministers Ann Roe MP and Tom Reid MP left.", &["m Ann Roe [Ann Roe; -]", "m Tom Reid [Tom Reid; -]"]),
        ("South Australian Planning Minister Nick Roe left.", &["m South Australian Planning Minister Nick Roe [Nick Roe; planning]"]),
        ("The Health Minister, Ann Roe MS, spoke.", &["m Health Minister [-; health]", "m Ann Roe [Ann Roe; health]"]),
        ("The Health Minister, Ann Roe TD and others spoke.", &["m Health Minister [-; health]", "m Ann Roe [Ann Roe; health]"]),
        (
            "The Housing Secretary, Jo Park MSP: no. The Health Secretary, Ann Roe MP's friend, came.",
            &["m Housing Secretary [-; housing]", "m Jo Park [Jo Park; housing]", "m Health Secretary [-; health]", "p Ann Roe"],
        ),
        (
            "The Minister for Finance, Michael Daly, refused.",
            &["m Minister for Finance [-; finance]", "m Michael Daly [Michael Daly; finance]"],
        ),
        (
            "Melanie Cote called. Justice Minister Mélanie Côté wrote.",
            &["m Melanie Cote [Mélanie Côté; justice]", "m Justice Minister Mélanie Côté [Mélanie Côté; justice]"],
        ),
    ]);
}

/// The names of a text of a country.
fn names_of(text: &str, country: &str) -> Vec<String> {
    let analyzer = crate::Analyzer::builder().country(country.parse().unwrap()).build().unwrap();
    let analysis = analyzer.analyze(text);
    let all = analysis.items().flat_map(|i| i.entities().to_vec()).chain(analysis.others().flat_map(|o| o.entities().to_vec()));
    let name = |e: &crate::Entity| match e.value {
        crate::Value::Minister { portfolio, .. } => {
            Some(format!("{} [{}]", e.span.of(text), portfolio.map_or("-".to_owned(), |p| p.words(text))))
        }
        _ => None,
    };
    all.filter_map(|e| name(&e)).collect()
}

#[test]
fn offices_of_one_country() {
    for (country, text, expected) in [
        ("AU", "WA Housing Minister Rosa Petrov came.", &["WA Housing Minister Rosa Petrov [housing]"][..]),
        ("IN", "UP Health Minister Ravi Lal came.", &["UP Health Minister Ravi Lal [health]"]),
        ("AU", "Vic Energy Minister Rosa Petrov came.", &["Vic Energy Minister Rosa Petrov [energy]"]),
        (
            "ZA",
            "Forestry, Fisheries and the Environment Minister Jo Park came.",
            &["Forestry, Fisheries and the Environment Minister Jo Park [forestry, fisheries and the environment]"],
        ),
        ("IL", "Israel's National Security Minister Jo Park came.", &["National Security Minister Jo Park [national security]"]),
        ("NZ", "National Health Minister Jo Park came.", &["Health Minister Jo Park [health]"]),
        ("CA", "She is B.C.'s labour minister, he a Labour minister.", &["labour minister [labour]", "Labour minister [labour]"]),
        ("IN", "CM Asha Rao came.", &["CM Asha Rao [chief minister]"]),
        ("GB", "The rope is 12 CM long.", &[]),
        ("IN", "HRD Minister Om Das came.", &["HRD Minister Om Das [hrd]"]),
        ("PH", "DENR Secretary Maya Cruz came.", &["DENR Secretary Maya Cruz [denr]"]),
        ("GB", "RMT Secretary Maya Cruz came.", &[]),
        ("HK", "Secretary for Housing Chan Mei-ling came.", &["Secretary for Housing Chan Mei-ling [housing]"]),
        (
            "PH",
            "The department's Secretary Maya Cruz and DENR's Secretary Jo Park left.",
            &["Secretary Maya Cruz [-]", "Secretary Jo Park [-]"],
        ),
        (
            "GB",
            "Deputy Minister for Social Partnership Maya Cruz left.",
            &["Deputy Minister for Social Partnership Maya Cruz [social partnership]"],
        ),
        ("GB", "Scotland Office minister Maya Cruz left.", &["Scotland Office minister Maya Cruz [scotland office]"]),
        ("PH", "Agrarian Reform Secretary Maya Cruz left.", &["Agrarian Reform Secretary Maya Cruz [agrarian reform]"]),
        ("GB", "The Constitution Secretary left.", &["Constitution Secretary [constitution]"]),
        ("IN", "MoS Finance Maria Okoye left.", &["MoS Finance Maria Okoye [finance]"]),
        ("IN", "The MoS for Home Affairs left; mos grew.", &["MoS for Home Affairs [home affairs]"]),
        ("GB", "The MoS Finance page said so.", &[]),
        ("NZ", "Secretary for Justice Maya Cruz left.", &[]),
        ("HK", "Permanent Secretary for Housing Chan Mei-ling came.", &[]),
        ("ZA", "MMC for Housing Thandi Mokoena came.", &[]),
        ("IN", "State Labour Minister Ravi Lal came.", &["State Labour Minister Ravi Lal [labour]"]),
        ("ZA", "State Security Minister Jo Park came.", &["State Security Minister Jo Park [state security]"]),
        ("PK", "Provincial Health Minister Omar Baig came.", &["Provincial Health Minister Omar Baig [health]"]),
        ("IN", "Parliamentary Affairs Minister Ravi Lal came.", &["Parliamentary Affairs Minister Ravi Lal [parliamentary affairs]"]),
        ("NL", "The state secretary left. A provincial minister and the federal minister came.", &["state secretary [-]", "minister [-]"]),
        ("BD", "The state minister and the provincial minister left.", &["state minister [-]", "provincial minister [-]"]),
        ("DE", "State Secretary Jo Park came.", &["State Secretary Jo Park [-]"]),
        ("DE", "Vice-Chancellor Jo Park came.", &["Vice-Chancellor Jo Park [chancellor]"]),
        ("GB", "Vice-Chancellor Jo Park came.", &[]),
        ("US", "AG Maya Cruz sued; Bayer AG and the AG did not.", &["AG Maya Cruz [attorney general]", "AG [attorney general]"]),
        ("IE", "The AG did not.", &[]),
        ("AU", "Minister for Regional NSW Rosa Petrov came.", &["Minister for Regional NSW Rosa Petrov [regional nsw]"]),
        ("AU", "Commonwealth Water Minister Rosa Petrov came.", &["Water Minister Rosa Petrov [water]"]),
        ("GB", "Levelling-up secretary Will Marsh came.", &["Levelling-up secretary Will Marsh [levelling-up]"]),
        ("GB", "FM Will Marsh came. We heard it on Elm FM.", &["FM Will Marsh [first minister]"]),
        ("GB", "Disabled people minister Will Marsh came.", &["Disabled people minister Will Marsh [disabled people]"]),
        (
            "GB",
            "The transport minister Baroness Marsh of Wexley Green came.",
            &["transport minister Baroness Marsh of Wexley Green [transport]"],
        ),
        ("GB", "Cabinet Office minister Will Marsh came.", &["Cabinet Office minister Will Marsh [cabinet office]"]),
        ("GB", "The Secretary of State for the Home Department left.", &["Secretary of State for the Home Department [home department]"]),
        ("GB", "The agrarian minister and the gambling minister left.", &["agrarian minister [agrarian]", "gambling minister [gambling]"]),
        ("NG", "The Minister of Niger Delta Affairs Jo Park left.", &["Minister of Niger Delta Affairs Jo Park [niger delta affairs]"]),
        ("DE", "Interior Minister of Thuringia Jo Park left.", &["Interior Minister of Thuringia Jo Park [interior]"]),
        ("PH", "The Secretary's order stands. The Secretary of the club left.", &["Secretary [-]"]),
        ("GB", "The Secretary left.", &[]),
        ("US", "Labor Secretary Maya Cruz left. The Secretary wept.", &["Labor Secretary Maya Cruz [labor]", "Secretary [-]"]),
        ("PH", "National Defense Secretary Maya Cruz came.", &["National Defense Secretary Maya Cruz [national defense]"]),
        ("GB", "The two ministers left; two ministers stayed.", &["ministers [-]"]),
        (
            "ZA",
            "We met the Minister in the Presidency for Women and Youth Jo Park there.",
            &["Minister in the Presidency for Women and Youth Jo Park [women and youth]"],
        ),
        (
            "AU",
            "We met the Assistant Minister to the Prime Minister Rosa Petrov there.",
            &["Assistant Minister to the Prime Minister Rosa Petrov [prime minister]"],
        ),
        ("PK", "We met the Special Adviser to the Prime Minister Omar Baig there.", &["Prime Minister [prime minister]"]),
        (
            "GB",
            "As housing minister, Will Marsh refused. As the minister said, Ann Lee came.",
            &["housing minister [housing]", "Will Marsh [housing]", "minister [-]"],
        ),
        ("SG", "We met Minister for Manpower Tan See Leng there.", &["Minister for Manpower Tan See Leng [manpower]"]),
        ("MY", "Selangor Menteri Besar Tan Sri Omar Baig came.", &["Selangor Menteri Besar Tan Sri Omar Baig [menteri besar]"]),
        ("PH", "The DENR secretary left.", &["DENR secretary [denr]"]),
        ("US", "Secretary Haaland came.", &["Secretary Haaland [-]"]),
        ("GB", "Secretary Joan Marsh keeps the minutes.", &[]),
        ("GB", "Defra minister Rob Marsh came.", &["Defra minister Rob Marsh [defra]"]),
        ("GB", "Parliamentary Under-Secretary Will Marsh came.", &["Parliamentary Under-Secretary Will Marsh [-]"]),
        ("GB", "Levelling Up Secretary Will Marsh came.", &["Levelling Up Secretary Will Marsh [levelling up]"]),
        (
            "NG",
            "Attorney General of the Federation Musa Bello came.",
            &["Attorney General of the Federation Musa Bello [attorney general]"],
        ),
        (
            "KE",
            "Public Works, Gender and Affirmative Action CS Jane Otieno came.",
            &["Public Works, Gender and Affirmative Action CS Jane Otieno [public works, gender and affirmative action]"],
        ),
        ("GB", "“Thank you, minister.” A poet, minister and baker came.", &["minister [-]"]),
        ("GB", "The children's minister came, the children's choir sang.", &["children's minister [children]"]),
    ] {
        assert_eq!(names_of(text, country), expected, "{text}");
    }
}

#[test]
fn bearers_told_by_verbs_and_courtesies() {
    check(&[
        (
            "Carla Reyes is the Minister of Trade. Ms Reyes left.",
            &["m Carla Reyes [Carla Reyes; trade]", "m Minister of Trade [-; trade]", "m Ms Reyes [Carla Reyes; trade]"],
        ),
        ("Dr Ann Lind, the Minister of Health today, is wary.", &["m Dr Ann Lind [Ann Lind; health]", "m Minister of Health [-; health]"]),
        ("Carla Reyes met the Minister of Trade.", &["p Carla Reyes", "m Minister of Trade [-; trade]"]),
        ("Minister Oyelaran left. Dayo Oyelaran wept.", &["m Minister Oyelaran [Dayo Oyelaran; -]", "m Dayo Oyelaran [Dayo Oyelaran; -]"]),
        ("Ann Lind wept. Minister Lind and Joe Lind met.", &["p Ann Lind", "m Minister Lind [Lind; -]", "p Joe Lind"]),
    ]);
}

#[test]
fn others_with_such_titles() {
    check(&[
        ("Regional Secretary Ann Lee left.", &["p Regional Secretary Ann Lee [Ann Lee; Regional Secretary]"]),
        ("The Chancellor of the University of Quibel left.", &["o University of Quibel"]),
        ("The minister of Quibel Church left.", &["o Quibel Church"]),
        (
            "The finance secretary left. Our minister of Health left.",
            &["m finance secretary [-; finance]", "m minister of Health [-; health]"],
        ),
    ]);
}

#[test]
fn titles_in_a_line_of_their_own() {
    check(&[
        ("Joe Okoye\nMinister of Health\nOttawa", &["m Joe Okoye [Joe Okoye; health]", "m Minister of Health [-; health]"]),
        ("We met Joe Okoye\nMinisters of Health left.", &["p Joe Okoye", "m Ministers of Health [-; health]"]),
        ("Joe Okoye – Minister of Health", &["m Joe Okoye [Joe Okoye; health]", "m Minister of Health [-; health]"]),
        ("All three premiers have signed.", &["m premiers [-; premier]"]),
    ]);
}
