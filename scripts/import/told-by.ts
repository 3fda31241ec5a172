/** The words with which an English sentence says who told whom, as links from one teller to the one who passed it on. */

export interface NamedTeller {
  readonly words: string;
  /** A name in capitals is an outlet's; "a US official" is a voice, described and not named. */
  readonly isOutlet: boolean;
}

/** What one teller said reached us through another. */
export interface RelayLink {
  readonly inner: NamedTeller;
  readonly outer: NamedTeller | undefined;
}

// Each pattern can match a text in one way only, so that none takes longer than the text is long.
const WORD = "\\p{Lu}[\\p{L}\\p{N}’'&-]*(?<![’']s)";
const NAME = `${WORD}(?:(?: of| the| for)? ${WORD}){0,6}(?: \\d{1,3}(?![\\p{N},.]\\p{N}))?`;
const KIND =
  "(?:news agency|news site|news website|press agency|agency|newspaper|paper|daily|weekly|website|site|blog|portal|channel|broadcaster|network|station|outlet|magazine|journal|radio|television|wire service)";
const OUTLET =
  `(?:[Tt]he |[Aa]n? )?(?:(?:[\\p{L}-]+ ){0,3}${KIND} )?(?:[Tt]he )?NAME(?: ${KIND})?`.replace(
    "NAME",
    `(?!(?:The|A|An|In|On|It|He|She|They|We|I|At|By|But|And|As|After|Before|According)(?! \\p{Lu})\\b)${NAME}`,
  );
const ONE =
  "(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]wo|[Tt]hree|[Ff]our|[Ss]everal|[Uu]nnamed|[Aa]nonymous|[Ss]ome)";
/** Several need no number: "army sources", "people close to the talks". */
const MANY =
  '(?:(?:[\\p{L}-]{2,20} ){0,2}(?:officials|sources|diplomats|aides|lawmakers|witnesses|insiders|residents|soldiers|mediators|negotiators|advisers|documents|people)(?: (?:familiar|close|briefed|with|inside|present|involved|who|in|at|near) [^,.;:()“”"]{2,60}?)?)';
/** As far as words describe somebody; who speaks is a role, and no outlet. */
const VOICE = `(?:${ONE} (?!${KIND}\\b)[^,.;:()“”"]{3,90}?|${MANY})`;
/** One whose description goes on after a comma: "an official, who asked not to be named,". */
const ASIDE = "(?:, (?:who|speaking|asking|on condition)[^,.;]{3,80},)?";
const SAID =
  "(?:said|says|warned|warns|added|stated|claimed|explained|confirmed|reported|revealed|disclosed|insisted|suggested|complained|recalled|admitted|described)";
/** What else somebody does who speaks. */
const SPOKE = `(?:${SAID}|called|put|denied|accused|blamed|predicted|dismissed|argued|estimated|believed)`;
const REPORTED =
  "(?:reported|reports|wrote|writes|said|says|published|revealed|announced|noted|quoted|has reported|had reported|carried)";
const CITING =
  "(?:citing|quoting|referring to|relying on|pointing to|attributing (?:it|this|the \\p{L}+) to|on the authority of|crediting|with reference to|based on|(?:which|that|who) (?:cited|cites|quoted|quotes|spoke to|spoke with|referred to|relied on|attributed (?:it|this) to|had spoken to|credited))";
const END = '(?=[,.;:()“”"!?]|$| (?:that|who|which|said|says|saying|reported|wrote|as) )';
const BEGIN = '(?<=^|[,;:–—(“”"] ?|\\b(?:and|but|that|while|as|to|by|from|with|in) )';

const pattern = (source: string) => new RegExp(source, "gu");

/** Groups `voice`, `inner` and `outer`; a voice or an inner outlet came through the outer one. */
const PATTERNS: readonly RegExp[] = [
  // "A US official told Axios", "an engineer confirmed to Radio Nord", "a nurse said in an interview with Northlight".
  pattern(
    `${BEGIN}(?<voice>${VOICE})${ASIDE} (?:(?:has |had |have |also )?(?:told|informed|briefed|wrote to|spoke to|speaking to|(?:${SAID}|talked|spoke|spoken|speaking)(?: (?!to\\b|that\\b)[^,.;“”"]{1,40}?)? (?:to|with)|(?:${SAID} |speaking )?in an? (?:\\p{L}+ )?interview (?:with|to|for|given to))) (?<outer>${OUTLET})`,
  ),
  // "The Courier, citing two people present"; "the agency Norland, which quoted a retired admiral".
  pattern(
    `(?<outer>${OUTLET})(?:[’']s (?:\\p{L}+ ){1,3})?,? ${CITING} (?:(?<voice>${VOICE})${END}|(?<inner>${OUTLET}))`,
  ),
  // "The Mirror reported, referring to a police document"; "the Courier reported on Tuesday, quoting Lys".
  pattern(
    `(?<outer>${OUTLET}) ${REPORTED}(?: [^.;“”"]{1,160}?)?,? ${CITING} (?:(?<voice>${VOICE})${END}|(?<inner>${OUTLET}))`,
  ),
  // "Tarn Press learned from a mediator", "Axios obtained its information from a US official".
  pattern(
    `(?<outer>${OUTLET}) (?:(?:has |had )?(?:learn(?:ed|t)|heard|got|had|obtained|received|gathered|understands?|(?:was|were) told)(?: (?:this|it|its|the|that)(?: \\p{L}+)?)?|(?:obtained|got|had|received|drew) (?:its|the|this) \\p{L}+|bases? its \\p{L}+|based its \\p{L}+|rel(?:ies|ied)) (?:from|by|on) (?<voice>${VOICE})(?: and (?<second>${VOICE}))?${END}`,
  ),
  // "Confirmed to the daily Lys by a western diplomat", "said to Lys by one who was there".
  pattern(
    `\\b(?:confirmed|said|told|passed|given|disclosed|described|leaked|handed|shown|revealed) to (?<outer>${OUTLET}) by (?<voice>${VOICE})${END}`,
  ),
  // "In an interview with Lys, a western diplomat said", "speaking to Axios, a US official warned".
  pattern(
    `\\b(?:[Ii]n an? (?:\\p{L}+ )?interview (?:with|for|given to|published by)|[Ss]peaking (?:to|with)|[Tt]alking to|[Ii]n (?:remarks|comments) (?:to|published by)) (?<outer>${OUTLET}),? (?<voice>${VOICE}) ${SPOKE}\\b`,
  ),
  // "A nurse quoted by Northlight", "the Nordic Times, which was quoted by Radio Nord", "as cited by Lys".
  pattern(
    `(?:${BEGIN}(?<voice>${VOICE})|(?<inner>${OUTLET})),? (?:(?:(?:who|which|that) )?(?:was|were|is|are) |as |and was )?(?:seen|obtained|reviewed|read|quoted|cited|relayed|carried|republished|reprinted|picked up|translated|interviewed|passed on) (?:by|in) (?<outer>${OUTLET})`,
  ),
  // "The Gazette's report was picked up by the agency Meridian".
  pattern(
    `(?<inner>${OUTLET})[’']s? (?:\\p{L}+ ){1,3}(?:was|were|has been|had been|is) (?:\\p{L}+ )?(?:quoted|cited|relayed|carried|republished|reprinted|picked up|taken up|translated|passed on|repeated) (?:by|in) (?<outer>${OUTLET})`,
  ),
  // "Quoting unnamed diplomats, the daily Le Matin wrote".
  pattern(
    `(?:^|[.;] )(?:Citing|Quoting|Referring to|Relying on|Crediting) (?:(?<voice>${VOICE})|(?<inner>${OUTLET})), (?<outer>${OUTLET}) ${REPORTED}\\b`,
  ),
  // "Reuters quoted a senior diplomat as saying", "the Post said it had seen a memo".
  pattern(
    `(?<outer>${OUTLET}) (?:(?:has |had |also )?(?:quoted|quotes|cited|cites|interviewed|spoke to|spoke with)|(?:says|said) (?:that )?it (?:has|had) (?:seen|obtained|reviewed|read|spoken to)) (?<voice>${VOICE})${END}`,
  ),
  // "First published by Der Spiegel and relayed by dpa".
  pattern(
    `\\b(?:published|reported|told|broadcast|printed|aired) by (?<inner>${OUTLET}),? and (?:then |later )?(?:quoted|cited|relayed|carried|republished|reprinted|picked up|translated|passed on|repeated) by (?<outer>${OUTLET})`,
  ),
  // "Meridian relayed the Gazette's report".
  pattern(
    `(?<outer>${OUTLET}) (?:relayed|carried|republished|reprinted|picked up|repeated|passed on|quoted|cited|translated) (?:(?:a|the) \\p{L}+ (?:by|of|from|in) (?<inner>${OUTLET})|(?<owner>${OUTLET})[’']s? \\p{L}+)`,
  ),
];
/** "According to Axios", "as Lys reported", "Lys reports": the outlet alone. */
const NAMED: readonly RegExp[] = [
  pattern(
    `\\b[Aa]ccording to (?:an? (?:\\p{L}+ )?report (?:by|in|from|of) |reports (?:by|in|from) )?(?<outer>${OUTLET})`,
  ),
  pattern(
    `\\bas (?:(?<outer>${OUTLET}) (?:${REPORTED}|put it|has it)|(?:reported|told|published|revealed) by (?<other>${OUTLET}))`,
  ),
  pattern(
    `(?<=[,”"] )(?<outer>${OUTLET}) (?:reported|reports|has reported|wrote)(?=[.,;]|$| on | in )`,
  ),
  pattern(
    `(?<=^|[,;] (?:and |but )?)(?<outer>${OUTLET}) (?:reported|reports|has reported|wrote|writes) that\\b`,
  ),
];
const VOICE_SAID = [
  pattern(`${BEGIN}(?<voice>${VOICE})${ASIDE} ${SPOKE}\\b`),
  pattern(`\\b(?:said|says) (?<voice>${VOICE})(?=[,.;])`),
];
/** Roles that "a … said" is asked for, where nothing else shows that somebody speaks. */
const SPEAKS =
  /\b(?:officials?|officers?|diplomats?|sources?|aides?|advis[eo]rs?|persons?|people|witness(?:es)?|mediators?|negotiators?|ministers?|members?|insiders?|doctors?|nurses?|soldiers?|admirals?|generals?|commanders?|engineers?|workers?|traders?|brokers?|investigators?|lawyers?|residents?|farmers?|shepherds?|teachers?|scientists?|researchers?|employees?|lawmakers?|envoys?|spokes\p{L}+|\p{L}+(?:er|or|ist|man|woman)s?|guards?)\b/u;

/** One of these stands in every sentence that says who told it. */
const MAY_TELL =
  /ccording|told|tell|[Cc]it(?:e|ing)|[Qq]uot|refer|rel(?:y|ied|ies|ay)|report|sa(?:id|ys)|wr(?:i|o)te|publish|learn|heard|got|had|has|obtain|receiv|gather|understand|base|drew|inform|brief|confirm|interview|peak|spoke|alk|carr|pick|print|remark|comment|called|denied|seen|passed|credit|attribut|broadcast|aired|repeat|Relying|translat/;

/** More of a sentence says nothing more of who told it. */
const LONGEST = 1_000;

const SAME_OUTLET = new RegExp(`\\b[Tt]he ${KIND}\\b(?! \\p{Lu})(?! (?:of|for|in)\\b)`, "gu");

/** A sentence in which "the newspaper" is the one that was named last. */
export function withOutlet(sentence: string, last: string | undefined): string {
  return last === undefined ? sentence : sentence.replace(SAME_OUTLET, () => last);
}

/** The links of a sentence, the innermost first; a link without an outer one is of an outlet that is named alone. */
export function linksIn(whole: string): RelayLink[] {
  const sentence = whole.slice(0, LONGEST);
  if (!MAY_TELL.test(sentence)) return [];
  const links: RelayLink[] = [];
  for (const { groups = {} } of PATTERNS.flatMap((one) => [...sentence.matchAll(one)])) {
    const { voice, second, inner, owner, outer } = groups;
    const through = outletOf(outer);
    if (through === undefined) continue;
    for (const one of [voice, second])
      if (one !== undefined) links.push({ inner: voiceOf(one), outer: through });
    const from = outletOf(inner ?? owner);
    if (from !== undefined && from.words !== through.words)
      links.push({ inner: from, outer: through });
  }
  const named = NAMED.flatMap((one) => [...sentence.matchAll(one)]).flatMap(
    ({ groups = {} }) => outletOf(groups.outer ?? groups.other) ?? [],
  );
  addNamed(links, named);
  addSpeaker(links, sentence);
  return links;
}

/** What is told according to an outlet came to it from the outermost of the others. */
function addNamed(links: RelayLink[], named: readonly NamedTeller[]): void {
  for (const outlet of named) {
    const isKnown = links.some(
      ({ inner, outer }) => inner.words === outlet.words || outer?.words === outlet.words,
    );
    if (isKnown) continue;
    const outermost = links.find(
      ({ outer }) => outer !== undefined && !links.some(({ inner }) => inner.words === outer.words),
    )?.outer;
    links.push(
      outermost === undefined
        ? { inner: outlet, outer: undefined }
        : { inner: outermost, outer: outlet },
    );
  }
}

/** "A shepherd said, as Lys reported": who speaks without a link of its own spoke to the innermost outlet. */
function addSpeaker(links: RelayLink[], sentence: string): void {
  if (links.length === 0 || links.some(({ inner }) => !inner.isOutlet)) return;
  const [match] = VOICE_SAID.flatMap((one) => [...sentence.matchAll(one)]);
  const voice = match?.groups?.voice;
  if (voice === undefined || !SPEAKS.test(voice)) return;
  const innermost = links.find(
    ({ inner }) => !links.some(({ outer }) => outer?.words === inner.words),
  )?.inner;
  if (innermost === undefined) return;
  // An outlet that is named alone is no link any more.
  const alone = links.findIndex(({ outer }) => outer === undefined);
  if (alone !== -1) links.splice(alone, 1);
  links.unshift({ inner: voiceOf(voice), outer: innermost });
}

/** A description that broke off before "which" ends with no preposition. */
function voiceOf(written: string): NamedTeller {
  return { words: written.replace(/ (?:in|on|at|of|to|by|from|with|for)$/, ""), isOutlet: false };
}

/** An outlet's name without its article and what it is. */
function outletOf(written: string | undefined): NamedTeller | undefined {
  if (written === undefined) return undefined;
  const [name] = [...written.matchAll(pattern(NAME))].slice(-1);
  const words = name?.[0].replace(/^(?:The|A|An) /, "");
  return words === undefined || /^(?:The|A|An|It|He|She)$/.test(words)
    ? undefined
    : { words, isOutlet: true };
}
