//! The words that sections go by: statuses that headings declare, and cues of what a section is for.

use super::Role;
use crate::labels::Label;
use Force::{Capitals, Mixed, Plain, Strong};

/// How much a status phrase needs around it to declare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Force {
    /// Declares before any punctuation, and as the opening words of a heading.
    Strong,
    /// Declares where punctuation sets it apart at once.
    Plain,
    /// A common word: declares in capitals or brackets only.
    Capitals,
    /// Of both kinds: declares nothing, and no phrase within it does.
    Mixed,
}

use Label::{Movement, Pending, Win};

/// Status phrases, `|` between them.
pub(super) const STATUSES: &[(Label, Force, &str)] = &[
    (
        Win,
        Strong,
        "win|won|victory|two victories|three victories|double victory|two wins|three wins|double win|urgent action victory|urgent action success|success|triumph|we won|we won again|we did it|you did it|we've won|we have won|you won|\
         they won|mission accomplished|good news|great news|welcome news|fantastic news|wonderful news|brilliant news|excellent news|amazing news|\
         terrific news|great result|good result|campaign won|petition won|campaign success|campaign victory|case won|case closed and won|demand met|\
         demands met|goal reached|goal achieved|victoire|success story|glad tidings|it's a win|that's a win|a win|judgment in our favour|\
         judgment in our favor|ruling in our favour|ruling in our favor|decision in our favour|decision in our favor|\
         llwyddiant|partial win|breakthrough|winner|won it",
    ),
    (
        Win,
        Plain,
        "done|done deal|sorted|resolved|solved|settled|saved|achieved|accomplished|delivered|fixed|adopted|ratified|reinstated|vindicated|\
         acquitted|released|freed|free|free at last|granted|fulfilled|completed|complete|enacted|signed|signed into law|passed into law|\
         now law|it's law|it's official|yes|yes we did|hooray|hurrah|hurray|finally|at last|promise kept|kept|honoured|honored|\
         closed , resolved|resolved and closed|closed and resolved|closed – resolved|settlement approved|settlement reached|we got it|\
         got it|they listened|concluded with success|concluded successfully|concluded|succeeded|successful|success at last|tick|ticked off|\
         green light|green-lit|home|home at last|delighted to say|pleased to report|disclosure won|secured|implemented|\
         restored|repealed|overturned in our favour|upheld in our favour|thumbs up|done and dusted|done & dusted|in the bag|paid|paid in full|carried|\
         this petition made change|petition successful|unsealed|rescued|safe|safe for good|reprieved for good|job done|scrapped|carried out|agreed and signed|signed and sealed|in force|now in force|in effect|met in full",
    ),
    (
        Win,
        Capitals,
        "passed|approved|allowed|result|stopped|dropped|cancelled|canceled|withdrawn|abandoned|defeated|banned|protected|\
         out|lifted|cleared|funded|agreed|halted for good|reversed in our favour|victory confirmed|met|banked|green",
    ),
    (
        Movement,
        Strong,
        "movement|progress|progress of sorts|progress , of a kind|positive movement|forward movement|some movement|some progress|good progress|partial progress|\
         in progress|work in progress|making progress|making headway|headway|step forward|a step forward|one step forward|small step forward|\
         a small step|step in the right direction|a step in the right direction|one step|a step|one step closer|a step closer|step closer|\
         moving forward|moving ahead|moving along|getting there|nearly there|almost there|getting closer|getting warmer|inching forward|\
         edging forward|creeping forward|good sign|good signs|hopeful signs|encouraging signs|signs of hope|signs of movement|promising|\
         promising signs|hopeful|encouraging|bit of movement|under way|underway|well under way|on the move|on the way|on its way|things are moving|\
         something stirs|the tide is turning|partway there|part way there|halfway there|half way there|a reprieve for now|reprieve for now|\
         a partial victory for now|looking up|positive signs|gaining ground|gathering momentum|momentum|first step|a first step|\
         un pas en avant|in motion|breakthrough in sight|over the first hurdle|step by step|edging closer|inching closer|moving closer|closer and closer|one step nearer|half the way|part of the way|\
         some of the way|most of the way|half there|half won|half done|half the battle|so far so good|so far , so good|heading the right way|going the right way|\
         moving the right way|turning the corner|foot in the door|a foot in the door|light at the end of the tunnel|glimmer of hope|a glimmer of hope|ray of hope|\
         a ray of hope|first steps|baby steps|moving in the right direction|heading in the right direction|going in the right direction|\
         on the right track|on the right path|important step|crucial step|another step|big step|key step|important step forward|\
         crucial step forward|another step forward|big step forward|key step forward",
    ),
    (
        Movement,
        Plain,
        "moving|moving slowly|moving , slowly|moving , at last|shifting|nudging|advancing|advanced|advances|progressing|under review|under consideration|\
         under investigation|in review|being reviewed|review opened|promised|pledged|partly mended|partly met|partly done|partly won|partial|partially met|\
         half-honoured|half-honored|stayed for now|stayed|paused for now|reprieve|reprieved|postponed|on the agenda|decision maker responded|\
         decision-maker responded|response received|out of committee|through committee|passed committee|in committee|referred|referred on|in talks|talks|talks begin|talks open|\
         negotiating|in negotiation|in hand|fingers crossed|nearer than last year|off the starting block|off the starting blocks|nearly|not there yet|halfway|half way|\
         preliminary win|ar y gweill|ar y gweill / under way|hearing held|hearing set|inquiry opened|investigation opened|commitment made|committed|pilot|pilot agreed|\
         in principle|agreed in principle|for review|on track|partly in force|part met",
    ),
    (
        Movement,
        Capitals,
        "tabled|introduced|improving|developing|partly|active|warmer|proposed|responded|heard|reviewing|freeze|started|begun|amber",
    ),
    (
        Pending,
        Strong,
        "pending|still pending|still waiting|waiting|we're still waiting|we are still waiting|still no answer|still no response|still no reply|\
         still no action|still no news|still no decision|still no progress|still no movement|still nothing|still stuck|still stalled|still unanswered|still unresolved|council says no|still ignored|\
         still fighting|still open|still in danger|still detained|still in prison|still in jail|still behind bars|still missing|still imprisoned|still outstanding|\
         no response|no response yet|no answer|no answer yet|no reply|no reply yet|no news|no news yet|no word|no word yet|no feedback|no feedback yet|no decision|no decision yet|\
         no progress|no progress yet|no movement|no movement yet|no change|no change yet|no action|no action yet|no result|no result yet|no joy|no luck|no luck yet|no victory|no win|\
         no win yet|no deal|no deal yet|no go|no show|no vote|no vote yet|no charges|no date yet|no end in sight|none so far|nothing yet|nothing new|nothing to report|\
         nothing doing|not yet|not won|not won yet|not yet won|not fixed|not resolved|not done|not met|not moving|not advancing|not budging|not settled|not honoured|lost for now|lost , for now|\
         awaiting response|awaiting reply|awaiting answer|awaiting decision|awaiting a decision|awaiting a response|awaiting a reply|awaiting a hearing|\
         awaiting hearing|awaiting action|awaiting management|awaiting an answer|response awaited|decision awaited|reply awaited|answer awaited|setback|a setback|set-back|step back|a step back|one step back|\
         stalled|stalemate|deadlock|deadlocked|dead end|back to square one|bad news|sad news|toujours rien|dishonoured|dishonored|closed against us|closed without result|\
         no victory yet|still not there|progress halted|progress stalled|progress blocked|progress reversed|progress undone|progress delayed|\
         stuck in limbo|lost on appeal|lost at appeal|lost at trial|lost in the courts|victory denied|victory snatched away|victory stolen|victory overturned|victory reversed|victory delayed|victory postponed|victory lost|win denied|\
         win overturned|win reversed|win delayed|win lost|justice denied|justice delayed|justice delayed again|hopes dashed|a loss|defeat|a defeat|bummer|disappointing|disappointment|disappointingly|just started|just launched|just issued|just begun|petition rejected|petition refused|aros|unanswered|unresolved",
    ),
    (
        Pending,
        Plain,
        "lost|lost again|loss|a painful loss|we lost|we have lost|we've lost|stuck|blocked|ongoing|on-going|outstanding|overdue|thumbs down|slipped|slipped again|\
         blocked again|blocked , again|stonewalled|ignored|unchanged|unmet|undecided|undelivered|unpaid|delayed|delayed again|shelved|unsuccessful|\
         dead|dead for this session|adjourned|adjourned again|dharna continues|the fight continues|fight continues|fight goes on|struggle continues|campaign continues|sigh|in limbo|limbo|to be decided|tbd|tbc|in the works|\
         broken|broken promise|promise broken|lost on the floor|lost in committee|lost in court|died in committee|talked out|voted down|struck down|waiting game|\
         at a standstill|standstill|not started|not begun|on ice|not in force|not yet in force|on hold|urgent|urgent action|action needed|act now|take action|ongoing campaign|campaign launched|new campaign",
    ),
    (
        Pending,
        Capitals,
        "open|refused|rejected|dismissed|denied|vetoed|failed|defeated|reversed|removed|gone|no|wait|appealed|upheld|silence|failing|worse|worsening|expired|withdrawn by the council|stopped by the council|frozen|red",
    ),
    (
        Pending,
        Mixed,
        "good and bad news|good news and bad|good news and bad news|good news , bad news|good news and the bad|good news / bad news|bad and good news|bad news and good|bad news and good news|bad news , good news|\
         good news and some bad news|good news and not so good|mixed news|win and a loss|win and loss|wins and losses|a win and a loss|one win and one loss|one win , one loss|win some , lose some|\
         won some , lost some|win or lose|win , lose or draw|win-win|win - win|resolved : that|resolved that|carried over|stalemate over|deadlock over|impasse over|victory and defeat|victories and defeats|victories and setbacks|successes and setbacks|success or failure|victory or defeat|\
         progress and setbacks|movement of|movement for|movement against|loss and damage|loss & damage|loss of|loss prevention|victory under threat|victory under attack|victory at risk|\
         victory in doubt|win under threat|win under attack|win at risk|win in doubt|two wins and a loss|one step forward , two steps back|two steps forward , one step back",
    ),
];

/// The last words of statuses that open reports of steps as well as of wins: "good news". They declare before a mark in headings only.
pub(super) const TIDINGS: &str = "news tidings";

/// Statuses that open items and declare nothing: what readers are asked to do, and what is as good for harms as it is bad for reforms.
pub(super) const UNDECIDED: [&str; 7] =
    ["on hold", "urgent", "urgent action", "action needed", "act now", "take action", "council says no"];

/// Words of degree before a status, and small words between them.
pub(super) const DEGREES: &str = "a an the our your my this that its another one some more most such big bigger biggest huge massive major new newest latest recent \
     final full total complete great good lovely nice sweet awesome amazing fantastic brilliant wonderful small tiny little minor modest partial \
     half quarter quick first second third double triple early past earlier old older previous historic landmark legal court campaign petition local \
     national bittersweet important crucial vital key stunning incredible famous decisive resounding welcome unexpected mostly largely \
     excellent exciting extraordinary remarkable spectacular enormous giant whopping rare timely overdue clear outright symbolic shared joint \
     collective grassroots statewide nationwide significant substantial impressive splendid superb tremendous terrific confirmed official real positive slow steady slight cautious mixed encouraging bit of sort \
     kind partly nearly almost very so really and moral policy member community council legislative budget union tenant last \
     january february march april may june july august september october november december";

/// First words of degrees with a hyphen: "hard-fought", "long-awaited".
pub(super) const JOINED_DEGREES: &str = "hard long big well much game life ground record first late last";

/// What a field is named that tells the status, or its last word: "Status:", "Current status:".
pub(super) const NAMES_OF_STATUS: &str = "status outcome result";

/// Words whose possessive is one of degree: "last year's", "people's". They are not interned with their "'s", which would take
/// from other scanners that "year's" is a year.
pub(super) const POSSESSORS: &str = "people year month week";

/// Whose victory is none of a campaign's.
pub(super) const ADVERSARIES: &str = "developer developers landlord landlords polluter polluters lobbyist lobbyists corporation corporations multinational \
     multinationals speculator speculators profiteer profiteers boss bosses employer employers bailiff bailiffs trafficker traffickers poacher poachers \
     smuggler smugglers evictor evictors fracker frackers driller drillers shareholder shareholders billionaire billionaires oligarch oligarchs \
     privatiser privatisers privatizer privatizers warmonger warmongers racist racists bigot bigots fascist fascists";
/// Who is so only by what it makes.
pub(super) const COLLECTIVES: &str = "company companies firm firms industry industries lobby lobbies giant giants baron barons interests corporation major majors \
     operator operators producer producers maker makers manufacturer manufacturers dealer dealers lender lenders trade traders sector";
pub(super) const HARMFUL: &str = "oil gas coal fuel mining quarrying logging fracking drilling tobacco vaping arms gun guns weapon weapons pharma pharmaceutical drug \
     chemical chemicals pesticide pesticides asbestos gambling betting alcohol plastic plastics fur whaling timber meat payday loan property cigarette \
     vape petrochemical sand";
/// "Big Oil".
pub(super) const BIG: &str = "oil gas coal pharma tobacco tech ag agriculture soda business plastic plastics meat money sugar food alcohol carbon polluters landlords";

/// Words that say that a heading updates an earlier report.
pub(super) const UPDATES: &str = "update updates updated followup nouveau holds";

/// What headings over several items state of them all; whether such words stand over several alone.
pub(super) const GROUPS: &[(Label, bool, &str)] = &[
    (
        Win,
        true,
        "wins|victories|successes|success stories|achievements|accomplishments|campaigns won|petitions won|cases won|what we won|what we've won|what you won|wins and victories|\
         victories and wins|battles won|demands met|promises kept",
    ),
    (Win, false, "win|won|victory|success|we won|good news|great news|done|delivered|achieved|completed|resolved|settled|saved"),
    (Movement, true, "steps forward|signs of progress|works in progress|promises made|moving cases"),
    (
        Movement,
        false,
        "progress|in progress|movement|positive movement|moving|moving forward|on the move|some movement|some progress|under way|underway|progress made|progressing|advancing|\
         getting there|nearly there|almost there|work in progress|under review|making progress|making headway|headway",
    ),
    (
        Pending,
        true,
        "losses|defeats|setbacks|unanswered letters|unanswered demands|broken promises|campaigns lost|demands not met|unmet demands|unresolved cases|still to be won|still to win",
    ),
    (
        Pending,
        false,
        "still waiting|waiting|awaiting|pending|still pending|no response|no response yet|no reply|no reply yet|no answer|no answer yet|no news|no news yet|no change|no movement|no movement yet|no progress|\
         no progress yet|nothing yet|unanswered|unresolved|not yet|not yet won|not won yet|still fighting|still to do|outstanding|stalled|stuck|lost|refused|ignored|on hold|blocked|still open|bad news|not moving",
    ),
];
/// Words that can stand behind these: "Wins so far", "Victories this month".
pub(super) const GROUP_ENDS: &str = "so far|this month|this week|this quarter|this season|this spring|this summer|this autumn|this fall|this winter|this year|of the month|of the year|of the week|to date|to celebrate|for now|\
     at a glance|in brief|last month|last year|last week";

/// What kind of section a cue speaks for, how strongly, and the cues, `|` between them. Weights add up over a block.
pub(super) const CUES: &[(Role, u8, &str)] = &[
    (
        Role::Preamble,
        4,
        "dear|hi all|hi everyone|hi there|hi friends|hello all|hello everyone|hello friends|hello there|hello from|hello and welcome|hiya|kia ora|bula vinaka|good morning|good afternoon|good evening|morning everyone|\
         greetings|in this issue|in this edition|in this newsletter|in this email|in this bulletin|in this update|in this report|table of contents|welcome to|welcome back|below you will find|\
         compiled by|edited by|prepared by|issue no|bulletin no|bonjour|bore da|dia dhaoibh|namaste|salaam|assalam|habari|sawubona|friends ,|friend ,|friend -|friend –|friend —|hey ,|comrades ,|colleagues ,|neighbours ,|neighbors ,|members ,|supporters ,|all ,|folks ,|team ,|\
         here is what|here's what|here are|here is where|here's where|here is our|here's our|here is my|here's my|here is a|here's a|here's the|here is the|you're receiving this|you are receiving this|view this email|view in browser|\
         view in your browser|view online|trouble viewing|forwarded to you|listed below|we list|the list below|this page lists|this page is|this is our|this report covers|this bulletin|this newsletter|this update|this paper|this issue|this list|\
         this post|summary of|overview of|from : |subject :|last updated|updated every|running list|newest on top|newest first|latest first|most recent first|if you're reading this|if you are reading this|field notes|text line|year-end|round-up|roundup",
    ),
    (
        Role::Preamble,
        2,
        "hello|hi|welcome|newsletter|bulletin|below|contents|edition|issue|volume|digest|thank you|thanks to|this month|this week|this quarter|this year|past year|past month|please forward|\
         compiled|kept by|entries|monthly|quarterly|fortnightly|weekly|annual|cup of tea|cuppa|report on|reports on|where things stand|where we are|where they stand|where each|corrections|alphabetical|in order|sorted|grouped|ranked|headlines|photos|read on|happy new year|seasons",
    ),
    (
        Role::Appeal,
        4,
        "donate|donating|donation|donations|donor|donors|chip in|please give|give today|make a gift|your gift|monthly gift|gift of|support our work|support us|fund our work|become a member|become a monthly|become a sponsor|join us|\
         renew your membership|buy me a coffee|standing order|tax-deductible|tax deductible|bequest|legacy gift|keep us going|help us keep|volunteer with|sign up|subscribe|matched|fundraiser|fundraising|koha|sponsor a|crowdfunder|ask for money|asking for money|cheques to|cheque to|checks to|check to|cheques payable|checks payable|payable to|\
         membership is|annual dues|dues are|dues|subs are|subscriptions are|ways to give|can you help|can you support|share your story",
    ),
    (
        Role::Appeal,
        2,
        "gift|membership|join|member|members|volunteer|volunteers|volunteered|generosity|generous|support|supporters|readers|funded|foundations|afford|fiver|tenner|pay for|stamps|raffle|quiz|\
         bring a|legacies|merchandise|t-shirts|calendar|shop|spare|contribute|pounds|whip-round",
    ),
    (
        Role::Footer,
        4,
        "unsubscribe|opt out|privacy policy|all rights reserved|copyright|©|registered charity|charity number|charity no|charitable no|company no|company number|abn|paid for by|reply stop|contact us|contact :|email us|e-mail us|write to us|call us|ring us|\
         text us|phone :|tel :|telephone :|hotline|helpline|advice line|p.o. box|po box|mailing address|our address|our office|the office is|office hours|follow us|find us|hosted by|hosted free|terms of use|cookies|manage preferences|update your preferences|mailing list|\
         next meeting|next issue|next bulletin|next newsletter|next edition|next letter|next docket|next call|next update|annual meeting|annual general meeting|agm|general meeting|branch meeting|that's it from|that's it for|that is all|that's all|that's the lot|that's the height|until next time|see you next|\
         written by volunteers|edited and published|is published by|is written by|is prepared by|is kept by|is compiled by|is made by|is put together|is a free|not legal advice|corrections to|yours sincerely|yours faithfully|yours in|in solidarity ,|in fellowship|warmly|warm regards|kind regards|best wishes|with thanks|ngā mihi|nga mihi|\
         send news|send your|send us|to report a|got one to report|report abuse|start your own|start a petition today|start a petition now|start a petition on|start a petition of|start a campaign|want to start|share this petition|diary dates|about us|how we count|contents may|letters to the editor|the secretariat|archive|archives|older posts|previous newsletters|past issues|forwarded|privacy|imprint|\
         next council|costs risk|accounts for payment|meeting adjourned|meeting closed|the chair thanked|receives no funding|accept money|take funds|do not accept|doesn't take|we accept no|not paid for|questions ?|reply stop|reply help|posted by|don't forget|click here to read|in case you missed|p.s|postscript|webinar|follow #",
    ),
    (
        Role::Footer,
        2,
        "email|e-mail|website|web|phone|telephone|whatsapp|text|address|floor|street|road|office|thank you|thanks|published|publication|printed|printing|print|newsletter|bulletin|secretariat|desk|editor|editors|copy|paper|charity|registered|independent|volunteers|free of charge|\
         meeting|meetings|meet|rally|workshop|training|trainings|conference|saturday|sunday|monday|tuesday|wednesday|thursday|friday|pm|am|p.m|a.m|noon|room|hall|see you|fridays|saturdays|sundays|mondays|tuesdays|wednesdays|thursdays|surgeries|appointment|correspondence|comments|happy new year|postage|by email|online|photo|photos|photograph|write|questions|queries|news|reply|send|forward|share|facebook|twitter|instagram|page|site|\
         bring|biscuits|soup|coffee|cake|potluck|in english|translated|translation|survey|glossary|explanation of terms|staffed|tips|interpreters|languages",
    ),
    (
        Role::Teaser,
        4,
        "continue reading|read more|read on|find out more|learn more|listen now|watch now|this email highlights|take a look|read the full|full story|see more|click to read|read it here|read the rest",
    ),
    (Role::Teaser, 2, "check out|guest post|podcast|opinion|essay|interview|video|blog|recording|slides"),
];

/// Words that tell of a step by somebody with leverage, or of its absence: a teaser that has none reports no status.
pub(super) const STEPS: &str = "still refuses refused refuse refusing ignores ignored rejected rejects denied denies passed passes voted votes vote adopted adopts approved approves \
     ruled rules ruling upheld dismissed struck granted grants banned bans scrapped scraps dropped drops cancelled canceled cancels withdrew withdrawn reversed reverses repealed agreed agrees \
     promised pledged pledges committed announced announces signed signs released freed acquitted charged opened opens launched reviewed reviewing deleted deletes switched removed removes \
     suspended suspends postponed delayed paused stopped stops ended ends reinstated restored unlawful illegal win won wins lost loses blocked blocks stalled asked inquiry investigation \
     judgment court settled settlement tabled introduced hasn't haven't isn't aren't doesn't didn't won't not";

/// Whole headings of sections that report on no campaign.
pub(super) const TITLES: &[(Role, &str)] = &[
    (
        Role::Preamble,
        "in this issue|in this edition|in this newsletter|in this bulletin|in this update|inside this issue|inside|contents|table of contents|what's inside|at a glance|\
         welcome|introduction|foreword|editorial|from the editor|from the director|a word from the chair|a message from the director|overview|summary|key|how to read this list|how it works|explanation of terms|glossary|note|notes|about this list|about this page|about this report|how we count",
    ),
    (
        Role::Appeal,
        "can you help|can you help us|can you support our work|support us|support our work|please support us|donate|donate now|donate today|make a donation|give|ways to give|keep us going|money|join us|join|get involved|become a member|membership|volunteer|volunteering|how you can help|how to help|what you can do|\
         fundraising|our finances|our funding|help us|help us continue|help wanted|wanted|come and help|come and join us|come along|lend a hand|pitch in|take part|ways to help|ways to get involved|\
         ways you can help|how to get involved|how to join|how to join in|how to support us|can you spare an hour|can you spare a few hours|your turn|over to you|your help needed|we need you|we need your help|we need volunteers|volunteers needed|volunteers wanted|chip in|please give|please donate|leave a legacy|remember us in your will",
    ),
    (
        Role::Footer,
        "contact|contact us|contacts|contact details|get in touch|find us|follow us|stay in touch|stay connected|thanks|thank you|with thanks|acknowledgements|acknowledgments|credits|about|about us|who we are|imprint|diary|diary dates|dates for your diary|dates|key dates|calendar|events|upcoming|upcoming events|forthcoming events|coming up|what's on|\
         next meeting|next meetings|meetings|meeting dates|this week's events|this month's events|events this week|events this month|events this summer|on this month|coming events|community calendar|save the dates|for your diary|training|trainings|workshops|jobs|vacancies|job vacancies|job openings|we're hiring|we are hiring|resources|new resources|publications|new publications|reading list|further reading|media|in the media|in the news|in the press|media coverage|press coverage|staff|staff news|people|obituary|housekeeping|corrections|letters|lost property|lost and found|colophon|masthead|impressum|noticeboard|notice board|notices|announcements|small ads|personalia|births and deaths|comings and goings|condolences|\
         congratulations|farewells|crossword|sudoku|recipe corner|book corner|bookshelf|our people|mailbag|postbag|reasons for signing|any other business|previous issues|archive|what now|what next|apologies|our volunteers|photos|links|elsewhere",
    ),
];

/// Headings of columns, alone or before what they are on, that report on no campaign unless somebody's step is told under them.
pub(super) const COLUMNS: &[(Role, &str)] = &[
    (
        Role::Preamble,
        "from the chair|from our chair|from the president|from our president|from the secretary|from the convenor|from the coordinator|from our coordinator|from the chief executive|from our director|from our editor|from my desk|a word from our chair|a word from our director|a word from our president|a message from our chair|\
         a message from our director|a message from the chair|a message from the president|chair's letter|chair's message|chair's notes|president's letter|president's message|president's notes|director's letter|director's message|director's notes|editor's note|editor's letter|opinion|viewpoint|point of view|our view|guest column|guest post|guest blog|\
         column|commentary|thought of the month|thought for the month|quote of the month|quote of the week|stat of the month|fact of the month|number of the month|word of the month|did you know|joke of the month|poem of the month|photo of the month|picture of the month",
    ),
    (
        Role::Teaser,
        "podcast|our podcast|new podcast|podcast of the month|what we're reading|what we are reading|what we're watching|what we're listening to|worth a read|worth reading|new on our website|new on the website|new on the web|new on the blog|on our website|on the blog|from the blog|from our blog|our website|website|annual report|our annual report|\
         new book|our book|book of the month|book review|film of the month|film review|video of the month|coming next month|coming in the next issue|in the next issue|in our next issue|next month|next issue|next time",
    ),
    (
        Role::Footer,
        "volunteer of the month|volunteer of the year|volunteer of the week|member of the month|supporter of the month|supporter of the week|campaigner of the month|branch of the month|meet the team|meet the volunteers|staff news|staff changes|new staff|new faces|new colleagues|team news|obituary|obituaries|in memoriam|in memory of|partner news|partners' news|\
         news from our partners|from our partners|committee|our committee|committee news|new committee|branch news|anniversary|our anniversary|anniversaries|birthdays|happy birthday|farewell|goodbye|congratulations|quiz|quiz night|prize quiz|competition|photo competition|office closed|office closure|our office|office hours|opening hours|opening times|holiday hours|\
         survey|our survey|reader survey|readers' survey|members' survey|member survey|supporter survey|disclaimer|legal notice|feedback|your feedback|tell us what you think|have your say|change of address|new address|data protection",
    ),
    (
        Role::Appeal,
        "lottery|our lottery|raffle|prize draw|grand draw|legacies|legacy|legacy giving|gifts in wills|a gift in your will|remember us in your will|matching gifts|matching gift|matched giving|match funding|shop|our shop|new in the shop|new in our shop|merchandise|share your story|share your stories|your stories|tell us your story",
    ),
];

/// Beginnings of headings of other sections.
pub(super) const TITLE_STARTS: &str = "about the|about this|about these|about us|a note on|a note about|a note from|a word on|a word about|a word from|thanks to|thank you to|thank you for|with thanks to|meet the|meet our|meet your|save the date|join us|support our|support the|\
     help us|help to|how to|how you|how we|how this|how your|where your money|where the money|what we spend|our accounts|new faces|new staff|in memoriam|remembering|spread the word|from the archive|from the archives|quote of|book of|book review|recipe|quiz|puzzle|competition|prize draw|\
     volunteer spotlight|spotlight on|staff changes|good reads|what we're reading|by the numbers|in numbers|the small print|small print|feedback|survey|one last thing|and finally|before you go|keep in touch|stay in the loop|coming soon|next month|next time|next issue|our team|the team|your questions|frequently asked|faq|\
     method|methodology|sources|key to|legend|want to help|want to|want more|got a|got an|do you have|have you|can you|could you|will you|would you|need help|questions|events|upcoming|dates for|training|workshops|webinar|webinars|podcast|opinion|guest post|listen|watch|read|vacancies|jobs|we're hiring|we are hiring|volunteers|donate|donations|fundraising|\
     christmas|our shop|shop|merchandise|calendar|photo of|picture of|letters|correction|corrections|award|awards|obituary|diary";

/// Words that a greeting begins with, beside the cues of opening words.
pub(super) const GREETINGS: &str = "annwyl shwmae s'mae fáilte a halò haere tēnā tena mālō malo talofa bula aloha jambo hamjambo habari ndugu karibu sanibonani molweni \
     dumela vanakkam namaskar namaskara salam salaam assalamualaikum mabuhay magandang kumusta selamat g'day howdy ciao hola estimados queridos cher \
     chers chères liebe liebes geachte beste kære kjære hej";

/// Words that a farewell begins with on a line that ends in a comma, and much else as well: "Very truly yours,", "Le meas,".
pub(super) const FAREWELLS_WITH_COMMA: &[&str] = &["le", "is", "your", "very"];

/// Words that a farewell begins with, on a line of its own.
pub(super) const FAREWELLS: &[&str] = &[
    "thanks",
    "thank",
    "yours",
    "sincerely",
    "warmly",
    "warm",
    "warmest",
    "best",
    "kind",
    "kindest",
    "regards",
    "love",
    "cheers",
    "onward",
    "onwards",
    "gratefully",
    "solidarity",
    "in",
    "with",
    "peace",
    "respectfully",
    "faithfully",
    "cordially",
    "hopefully",
    "forever",
    "always",
    "until",
    "take",
    "all",
    "much",
    "many",
    "ngā",
    "noho",
    "slán",
    "diolch",
    "vinaka",
    "un",
    "ever",
    "hugs",
    "proudly",
    "forward",
    "blessings",
    "be",
    "stay",
    "rest",
    "mise",
    "fraternally",
    "comradely",
    "affectionately",
    "amandla",
    "aluta",
    "asante",
    "salamat",
    "ingat",
    "mahalo",
    "aroha",
    "shalom",
    "salaam",
    "dhanyavaad",
];

/// Words before "wins" in titles, where it is a noun.
pub(super) const WINS_LED_BY: &str = "our my your their the these some recent latest past all more most key big bigger biggest top new newest major great \
     campaign campaigns other further early small little local recent notable important selected first";

/// Words before a colon that tell who speaks, or set a paragraph within an item apart: "The mayor said: …", "The catch: …".
pub(super) const NO_TOPICS: &str = "said says saying wrote writes written asked asks added adds told tells replied replies answered answers reads read ran runs is are was \
     were demand demands ask asks result results outcome verdict upshot catch problem reason question answer lesson point good bad news difference facts \
     plan background context issue following message";

/// Months and weekdays, and their short forms.
pub(super) const MONTHS: &str = "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec";
pub(super) const WEEKDAYS: &str = "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun";

/// Pronouns that stand for somebody or something named before.
pub(super) const PRONOUNS: &str = "he she this these those his her";

/// Words with which a paragraph of a letter goes on with what stands before it.
pub(super) const GOES_ON: &str = "i we you he she it they my our your his her its their this that these those there here and but so then now since \
     when if as because although though yet still until meanwhile however also finally thank thanks please what both";

/// Small words within a topic that a paragraph begins with.
pub(super) const LINKING: &str = "of for at in on to the a an and with from by after against over near under no";

/// First words of what sets a paragraph within an item apart: of labels ("Background: …") and of exclamations ("Thank you. …").
pub(super) const ASIDES: &str = "update updates latest background next note context good bad great result results outcome status reminder meanwhile correction \
     action actions details question answer demand demands verdict further first second third finally today yesterday tomorrow thanks thank well yes sadly \
     fair same once nothing nobody one two three imagine remember please sign share write join read see timeline quote source contact";

/// What tells at the start of a paragraph that it says more of the same matter: "A bit of history for newcomers.", "How it went."
pub(super) const MORE: &str =
    "background history context story recap reminder explanation newcomers numbers figures details means meaning matters happens";

/// What a paragraph that begins with "The" goes on about, spoken of before. A first word of many reports is none of them: "The council …".
pub(super) const SPOKEN_OF: &str = "group groups company firm decision ruling judgment judgement verdict case campaign campaigners petition petitioners pair \
     trio charity judge judges proposal proposals plan plans move meeting news announcement union employer employers developer developers protest protesters \
     rally march matter issue incident report letter statement organisation organization coalition lawsuit suit appeal hearing consultation agreement \
     same latter team paper spokesman spokeswoman spokesperson activists residents";

/// Lines that lead elsewhere or say where a text comes from; a line that is or begins with one belongs to what stands before.
pub(super) const LINKS: &str = "read more|read the full|read the rest|read on|read our|continue reading|find out more|learn more|see more|see all|view all|more info|more information|more here|click here|listen now|watch now|watch the|\
     sign the petition|sign now|sign here|sign our|sign and share|take action|act now|add your name|share this|share on|tweet this|email your|write to your|tell your|donate now|download|\
     photo|photos|photo credit|image|picture|tags|tagged|tagged with|tagged as|created by|started by|filed under|posted on|posted by|posted in|published on|comments|comment|no comments|leave a comment|skip to content|skip to main content|skip to navigation|skip navigation|back to top|top of page|full story|source|sources|link|links|http|https|www|\
     subscribe to post comments|subscribe to comments|share via|share by|like this|related posts|related articles|related news|related stories|related content|you may also like|you might also like|reading time|estimated reading time|\
     last modified|listen to this article|print this|email this|save this|jump to";

/// Buttons and other words of the page itself: lines that are nothing else.
pub(super) const BUTTONS: &str = "share|tweet|print|email|e-mail|save|copy link|facebook|twitter|linkedin|whatsapp|search|menu|close|subscribe|sign up|log in|login|previous|next|next article|next post|previous article|previous post|\
     older posts|newer posts|related|advertisement|loading|loading ...|loader image|uncategorized|uncategorised|toggle navigation|more|show more|load more|expand all|details|learn how|read article|read story|read now|read blog|view|open|download pdf|pdf";

/// Whole lines over what readers wrote under a page; the latter stand behind a number: "3 thoughts on …".
pub(super) const COMMENTS: &str = "leave a reply|leave a comment|leave a response|leave your comment|leave your reply|post a comment|post a reply|add a comment|add your comment|add comment|\
     write a comment|submit a comment|comments are closed|no comments yet|be the first to comment";
pub(super) const COMMENTS_ON: &str = "thought on|thoughts on|response to|responses to|comment on|comments on|reply to|replies to";

/// Points of minutes that report on no campaign; a mark stands between them and what they are filled with.
pub(super) const FORMALITIES: &str = "apologies|apologies for absence|present|in attendance|attendance|attendees|minutes|minutes of the last meeting|minutes of the previous meeting|minutes of last meeting|\
     minutes of previous meeting|previous minutes|minutes from the last meeting|declarations of interest|declaration of interest|any other business|aob|a.o.b|date of next meeting|\
     date of the next meeting|election of officers|election of chair|welcome and apologies|introductions and apologies|treasurer's report|opening of the meeting|close of meeting";

/// Words that reports on any campaign share: small ones, those of what is done, and nouns.
pub(super) const SMALL_WORDS: &str = "they them there these those this that which what when where while whose whom your ours will would could should might must \
     have been were being does than then also only very just even ever never once because although though until since with without \
     about after before over under into onto from between during through across along behind beyond their both each same such";
pub(super) const COMMON_DEEDS: &str = "make makes making made support supports supported take takes taking taken give gives given help helps helped helping said \
     says call calls called asking need needs needed want wants including continue continues working worked work works every \
     around among several another other others some more most many much next last first second third";
pub(super) const COMMON_NOUNS: &str = "people member members supporters group groups year years month months week weeks today public state states local national \
     city town county country federal letters report reports thing things time times laws right rights good place places plans \
     action cases order process change changes community communities million thousand percent part parts long news update updates \
     issue issues government official officials statement number important campaigns";

/// What notices are about, which no campaign is: "The supper is on Saturday", "RECIPE CORNER.", "Editor: …".
pub(super) const GATHERINGS: &str = "weather forecast tides recipe recipes quiz crossword puzzle mailbag postbag letterbox supper picnic potluck barbecue \
     bbq braai luncheon ceilidh céilí disco raffle tombola wake funeral burial condolences birthday birthdays wedding \
     congratulations agenda agm outing ramble excursion bingo sympathy sympathies gala regatta joke jokes cartoon personalia colophon \
     masthead editor printer stationery noticeboard announcements adverts classifieds jumble membership subscriptions subs dues diary";

/// And what a campaign may be about as well: "Walk-in clinics", "Sunday tickets".
pub(super) const OCCASIONS: &str = "tea dinner breakfast party memorial clinics surgeries workshop workshops webinar webinars social show bee dates calendar events tickets \
     books film films music humour sport sports gardening farewell farewells goodbye births deaths conference fete fête sale bazaar auction \
     lottery draw rota roster bookings ads classes merchandise";

/// What notices bid their readers do.
pub(super) const BIDDINGS: &str = "bring come call ring text phone email write send join stay ask wear save book rsvp meet give pay tell check cheques checks contact \
     please try remember collect drop visit renew order buy turn mind";

/// Who takes steps: a paragraph that names one is hardly a notice.
pub(super) const BODIES: &str = "council councils councillor councillors minister ministers ministry government mayor governor senate senator parliament \
     mp mps court courts tribunal judge judges hearing hearings bill vote petition petitions demand demands demanded campaign company \
     landlord landlords department agency authority commission commissioner ombudsman inspector appeal lawsuit claim claims reply \
     replied unanswered protest march consultation committee inquiry licence permit ban";

/// Whose it is to meet a demand, or to order it.
pub(super) const AUTHORITIES: &str = "council councils councillor councillors county borough minister ministers ministry premier president mayor governor government governments \
     parliament senate senator senators congress legislature legislators lawmakers assembly cabinet mp mps court courts tribunal judge judges jury \
     prosecutor prosecutors police department agency authority authorities commission commissioner regulator ombudsman inspector board officials \
     company companies corporation landlord landlords employer employers management developer developers university hospital bank";

/// Words of steps that notices have as well: "No speeches, not one", "The hall opens at noon".
pub(super) const IDLE_STEPS: &str = "not still won't isn't aren't doesn't opens open ends end stops";

/// Words of what is past that do not end in "-ed", or of what has changed or has not.
pub(super) const PAST: &str = "was were had did got came went wrote said told been made gave took put found sent met held lost won kept gone again finally never nothing nobody yet \
     longer years now letters";

/// Words that the last line of a letter begins with.
pub(super) const SIGN_OFFS: &str = "onward onwards forward solidarity amandla salaam shalom ingat mabuhay aroha hasta slán hwyl sláinte cheers courage namaste \
     inshallah peace venceremos adelante asante asanteni salamat gracias merci mahalo diolch obrigado shukran dhanyavaad";
