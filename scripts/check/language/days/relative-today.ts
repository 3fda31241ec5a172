/** Where "today" is the day of writing and goes stale, and not the present age: "said today", but "the world today". */

/** What happens at one moment, in the past. "Built", "seen" and "sold today" are of the age. */
const DONE =
  "accepted|accused|acknowledged|addressed|adopted|agreed|announced|appeared|appointed|approved|arrested|arrived|asked|attacked|attended|authorized|authorised|awarded|barred|began|blocked|briefed|broke|brought|burned|burnt|came|caught|canceled|cancelled|carried out|charged|cleared|closed|collapsed|commented|completed|concluded|condemned|confirmed|convened|cut|decided|declared|declined|delivered|denied|departed|detained|died|discussed|dismissed|elected|ended|endorsed|entered|evacuated|expressed|extended|fell|filed|fined|fired|fled|flew|gathered|gave|got|halted|heard|hit|hosted|imposed|introduced|issued|joined|killed|launched|left|lifted|lost|lowered|met|nominated|opened|ordered|passed|phoned|pledged|postponed|proclaimed|proposed|published|raised|raided|reaffirmed|received|rejected|released|reopened|repeated|reported|resigned|resumed|returned|revealed|rose|ruled|said|sank|saw|seized|sent|sentenced|shelled|shot|signed|slipped|spoke|spoken|started|stated|struck|submitted|suspended|talked|testified|told|took|toured|travelled|traveled|tumbled|unveiled|urged|vetoed|visited|voted|vowed|warned|welcomed|went|won|wrote";
/** The rest of what was done is known by its end, where "today" stands beside it; these are a state, or no verb. */
const STATE =
  "based|called|compared|concerned|considered|employed|experienced|faced|hundred|indeed|instead|interested|involved|known|lived|located|limited|named|needed|offered|owned|practi[cs]ed|recognized|related|required|situated|supposed|united|used|valued";
const PAST = String.raw`(?:(?<![\p{L}-])(?:${DONE})|(?<!\b(?:am|is|are|be|being|been|has|have|ha[sv]en['’]t|get|gets) |[\p{L}-])(?!(?:${STATE}|\p{L}{0,2}eed)\b)\p{Ll}{2,}ed(?= \|| (?:in|at|on|by|from|out|over|up|down|here|\p{L}+ly) ))`;
/** A word, or a figure, that goes on with what was done; "passed in 1964, and still in force today" tells of the age. */
const WORD = String.raw`(?!(?:[12]\d{3}|still|and|but|that|which|who|whose|is|are|has|have|do|does|remains?|exists?|lives?|appl(?:y|ies)|stands?|continues?|serves?)\b)[\p{L}\p{M}\p{N}.’'/-]*[\p{L}\p{M}\p{N}]`;
/** What one says of oneself as it happens, in a release or in a speech. */
const DOING =
  "announc|authoriz|authoris|celebrat|commemorat|convening|declar|honor|honour|host|issu|launch|marking|meeting|nominat|observ|proclaim|releas|sign|submitt|travel|unveil|visit";
/** Things of one day: "today’s meeting". "Today’s leaders" are of the age. */
const EVENT =
  "action|address|agreement|airstrikes?|announcements?|attacks?|auction|award|briefing|call|celebration|ceremony|close|conference|debate|decision|decree|discussions?|earnings|earthquake|election|event|executive order|explosion|fall|figures|fixing|hearing|jobs|launch|meetings?|nominations?|opening|order|outage|press|proclamation|raid|release|reports?|ruling|rally|session|signing|sitting|speech|statement|storm|strikes?|summit|talks|tender|testimony|trading|verdict|vote|visit";

/** "Said today", "met in Paris today", "was made today", "as of today", "will be signed today". The bar is where it stands. */
const BEFORE = [
  `\\b(?:arrives|begins|closes|convenes|departs|ends|expires|leaves|meets|opens|reopens|resumes|returns|starts|votes|takes effect)(?: ${WORD}){0,3} \\|`,
  `\\b${PAST}(?: ${WORD}){0,4} \\|`,
  `\\b(?:was|were|had been|been|is being|are being|to be|will be) (?:made|done|taken|given|named|shown|found|put|set|sworn in)(?: ${WORD}){0,3} \\|`,
  String.raw`\b(?:open|reopen|resume|begin|start|end|convene|vote|expire|close) \|`,
  String.raw`\b(?:was|were|had) (?:not |being |still )?\p{L}+ (?:\p{L}+ )?\|`,
  String.raw`\b(?:[Aa]s of|[Ee]ffective|[Bb]eginning|[Ss]tarting|due|(?:expected|scheduled|planned)(?: for| on)?) \|`,
  String.raw`\b(?:due|set|expected|scheduled|about|poised|is|are|was|were) to (?:be )?\p{L}+(?: ${WORD}){0,3} \|`,
  `\\bwill (?:be )?\\p{L}+(?: ${WORD}){0,4} \\|`,
];
/** "Today announced", "Today, the council voted", "today’s meeting", "today at noon". */
const AFTER = [
  "\\bcalled \\| (?:for|on)\\b",
  `\\| (?:also |again |\\p{L}+ly )?(?:${DONE})\\b`,
  `(?:^|[.!?:;–—] ["“]?|\\b(?:and|that|but|which is why|so) )\\|(?:,|[^\\S\\n])[^.;:!?|]{2,60}\\b(?:${DONE}|(?:am|[’']m|are|[’']re|is) (?:\\p{L}+ to )?(?:${DOING})\\p{L}*)\\b`,
  '(?:^|[.!?:;–—] ["“]?)\\|,? we (?:celebrate|commemorate|honou?r|mark|mourn|observe|remember|announce|launch)\\b',
  `\\|[’']s (?:[\\p{L}-]+ ){0,2}(?:${EVENT})\\b`,
  "\\| at (?:a|an|noon|midnight|\\d)",
  "(?:^|[.!?] )\\| (?:is|marks|was) (?:a|an|the|[A-Z]\\p{L}+day|World|International|National)\\b",
];

/** True, of the words before and after with a bar between them, where "today" is that day. */
export const IS_THAT_DAY = new RegExp(`(?:${BEFORE.join("|")})(?![’']s)|${AFTER.join("|")}`, "u");
/** "USA Today", "of today", "yesterday, today and tomorrow", "more than today". */
export const IS_NO_DAY =
  /\b(?:USA|of(?<!\bas of)|than|like|and|or|yesterday,?|still|even|until|not|to|since|unlike) $/i;
/** "Today and in the future", "today and tomorrow" in speeches. */
export const IS_THE_AGE =
  /^,? (?:and|or|as|but) (?:in(?:to)? the future|for|beyond|always|every|forever|tomorrow)\b/;
