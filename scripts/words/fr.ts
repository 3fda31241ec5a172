/** The words of the frame in French. Not read by a native speaker. */

import type { ClaimState } from "./briefing-page-words.ts";
import { listed } from "./joined-list.ts";
import type { DateWords, DraftWords, FrameWords, Likelihood, Words } from "./words.ts";

export const lang = "fr";
export const dir = "ltr";
export const number = String;
export const digits = (text: string): string => text;
export const decimal = ",";
export const comma = ", ";
export const and = " et ";
export const colon = "\u00a0: ";
export const semicolon = "\u00a0; ";
export const stop = ".";
export const quoted = (text: string): string => `«\u00a0${text}\u00a0»`;
export const alphabet = "";

export const list = (names: readonly string[]): string => listed(names, comma, and);

const MONTHS =
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");

/** The first of a month is the only one with an ordinal. */
const ordinal = (date: string): string => (date === "1" ? "1er" : date);
const isDay = (date: string): boolean => /^\d{1,2}(?:er)?(?!\d)/.test(date);
const isDoubted = (date: string): boolean => /^(?:peut-être|vers) /.test(date);
/** "le 12 juin", where words before it ask for an article; a month and a year have none. */
const articled = (date: string): string => (isDay(date) ? `le ${date}` : date);

/** "du 11 au 12 juin 2025", "d’avril à juin 2025", "de 2021 à 2025". */
const span = (from: string, to: string): string => {
  if (isDoubted(from) || isDoubted(to)) return `${from} – ${to}`;
  const begin = isDay(from) ? "du " : /^[ao]/.test(from) ? "d’" : "de ";
  return `${begin}${from} ${isDay(to) ? "au" : "à"} ${to}`;
};

export const dates: DateWords = {
  months: MONTHS,
  letters: [..."JFMAMJJASOND"],
  weekdays: "lundi mardi mercredi jeudi vendredi samedi dimanche".split(" "),
  weekdayLetters: [..."LMMJVSD"],
  day: (date, month, year) => `${ordinal(date)} ${MONTHS[month - 1]} ${year}`,
  dayOfYear: (date, month) => `${ordinal(date)} ${MONTHS[month - 1]}`,
  month: (month, year) => `${MONTHS[month - 1]} ${year}`,
  days: (from, to, month, year) => `${ordinal(from)}–${to} ${MONTHS[month - 1]} ${year}`,
  daysOfYear: (from, to, month) => `${ordinal(from)}–${to} ${MONTHS[month - 1]}`,
  decade: (year) => `années ${year}`,
  span,
  instant: (day, time, zone) =>
    `${day}, ${time.replace(/^0(?=\d)/, "").replace(":", "\u00a0h\u00a0")} ${zone}`,
  zone: (offset) => `UTC${offset}`,
  possibly: (date) => `peut-être ${articled(date)}`,
  about: (date) => `vers ${articled(date)}`,
  possiblyAbout: (date) => `peut-être vers ${articled(date)}`,
};

export const frame: FrameWords = {
  skip: "Aller au texte",
  site: "Rubriques du site",
  aboutSite: "À propos de ce site",
  search: "Rechercher",
  searchArchive: "Rechercher dans les archives",
  license: "Licence\u00a0: {license}",
  report: "Signaler une erreur",
  errorOn: (address) => `Erreur sur ${address}`,
  printedFrom: (address) => `Imprimé depuis ${address}`,
  correctionsOf: (title) => `${title}\u00a0: corrections`,
  clearMarks: "Effacer le surlignage",
  moved: "Cette page se trouve désormais ici\u00a0: {page}.",
  notFound: {
    title: "Page introuvable",
    heading: "Il n’y a pas de page à cette adresse",
    text: "Une note ne perd jamais son adresse\u00a0: le lien comporte peut-être une faute de frappe. {search} les mots de la note, ou consultez les {archive} au mois voulu.",
    search: "Cherchez",
    archive: "archives",
  },
};

export const menu: Words["menu"] = {
  home: "À la une",
  archive: "Archives",
  topics: "Thèmes",
  places: "Lieux",
  names: "Personnes",
  threads: "Dossiers",
  search: "Rechercher",
  about: "À propos",
  corrections: "Corrections",
  sources: "Sources",
  feed: "Flux",
  feeds: "Flux",
  changes: "CSV",
};

export const groups: Words["groups"] = {
  topics: {
    title: "Thèmes",
    of: "Thème",
    intro: "De quoi traitent les notes.",
    by: "par thème",
  },
  places: {
    title: "Lieux",
    of: "Lieu",
    intro: "Les pays et les lieux dont parlent les notes.",
    by: "par lieu",
  },
  names: {
    title: "Personnes et organisations",
    of: "Nom",
    intro: "Qui est nommé dans les notes.",
    by: "par nom",
  },
  sources: {
    title: "Sources",
    of: "Source",
    intro: "D’où les notes tiennent leurs informations.",
    by: "par source",
  },
  threads: {
    title: "Dossiers",
    of: "Dossier",
    intro:
      "Ce qui a été raconté en plusieurs notes\u00a0; le dossier le plus récemment poursuivi vient en premier.",
    by: "par dossier",
  },
};

export const facets: Words["facets"] = {
  topic: "Thème",
  place: "Lieu",
  person: "Personne",
  organisation: "Organisation",
  source: "Source",
  type: "Type",
  lang: "Langue",
  thread: "Dossier",
};

export const types: Words["types"] = {
  report: "Compte rendu",
  analysis: "Analyse",
  assessment: "Évaluation",
  sitrep: "Rapport de situation",
  alert: "Alerte",
  advisory: "Avis",
  backgrounder: "Contexte",
  factcheck: "Vérification",
  digest: "Synthèse",
  transcript: "Transcription",
  statement: "Déclaration",
  opinion: "Opinion",
};

export const marks: Words["marks"] = {
  corrected: "Corrigée",
  superseded: "Remplacée",
  withdrawn: "Retirée",
};

export const notes: Words["notes"] = {
  correction: "Correction",
  clarification: "Précision",
  update: "Mise à jour",
  retraction: "Retrait",
  redaction: "Retrait d’un nom",
};

export const likelihoods: readonly Likelihood[] = [
  ["presque exclu", "chance infime"],
  ["très peu probable", "hautement improbable"],
  ["peu probable", "improbable"],
  ["chances à peu près égales", "environ une chance sur deux"],
  ["probable", "vraisemblable"],
  ["très probable", "hautement vraisemblable"],
  ["presque certain", "quasi certain"],
];

/** Nought is singular too. */
const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count < 2 ? one : many}`;
const briefings = (count: number): string => counted(count, "note");

const STATES: Readonly<Record<ClaimState, string>> = {
  confirmed: "confirmée",
  reported: "rapportée",
  disputed: "contestée",
  denied: "démentie",
  unverified: "non vérifiée",
  retracted: "rétractée",
};

export const briefing: Words["briefing"] = {
  updated: (date) => `Mise à jour le ${date}`,
  minutes: (count) => counted(count, "minute"),
  cite: "Citer",
  save: "Enregistrer pour un logiciel\u00a0:",
  placeLink: "Lien vers ce passage\u00a0; les touches fléchées mènent aux autres",
  by: "Par {name}",
  todo: "Que faire",
  noEnd: "Aucune date de fin n’est indiquée.",
  holdsUntil: (date) => `Valable jusqu’au ${date}.`,
  outOfDate: (date) => `N’est plus valable depuis le ${date}.`,
  overdue: (date) => `Le rapport suivant était attendu (${date})\u00a0; aucun n’est publié ici.`,
  machine: {
    assisted: "Écrite avec l’aide d’une machine",
    generated: "Écrite par une machine",
    translated: "Traduite par une machine",
    unreviewed: {
      assisted: "Écrite avec l’aide d’une machine.",
      generated: "Écrite par une machine. Personne n’est nommé comme relecteur.",
      translated: "Traduite par une machine. Personne n’est nommé comme relecteur.",
    },
    reviewed: "{did}, relue par {names}.",
  },
  notices: {
    withdrawn: "Cette note est retirée.",
    withdrawnMore:
      "Son texte n’est plus publié. L’adresse demeure, afin que quiconque l’a citée ne reste pas sans réponse. La mention ci-dessous dit quand et pourquoi.",
    superseded: "Remplacée.",
    readInstead: "À lire à la place\u00a0: {briefings}. Ce qui suit est conservé tel que publié.",
    itSaid: "On y lisait\u00a0: {words}",
  },
  facts: {
    reviewedBy: "Relecture",
    approvedBy: "Validation",
    event: "Événement",
    asOf: "Situation au",
    firstPublic: "Première publication",
    expires: "Expiration",
    sitrep: "Rapport de situation",
    nextReport: "Prochain rapport",
    glide: "GLIDE",
  },
  reportNumber: (report, period) => `N°\u00a0${report}, ${period}`,
  know: {
    title: "Comment nous le savons",
    theSource: "La source",
    allSources: "Toutes les sources",
    claims: (counts) =>
      `Affirmations\u00a0: ${counts.map(([state, count]) => counted(count, STATES[state])).join(", ")}.`,
  },
  judgements: {
    title: "Appréciations clés",
    judgement: "Appréciation",
    likelihood: "Probabilité",
    confidence: "Confiance",
    due: "Échéance",
    outcome: "Issue\u00a0:",
    confidences: { low: "faible", moderate: "modérée", high: "élevée" },
    withConfidence: (confidence) => `confiance ${briefing.judgements.confidences[confidence]}`,
    range: (word, from, to) => `${word}\u00a0: ${from} à ${to}\u00a0%`,
    open: "en suspens",
  },
  figures: {
    title: "Chiffres clés",
    more: "Autres chiffres",
    figure: "Chiffre",
    value: "Valeur",
    asOf: "Situation au",
    same: (report) => `comme dans le rapport ${report}`,
    changed: ({ difference, isMore, report, before }) =>
      `${difference} de ${isMore ? "plus" : "moins"} que dans le rapport ${report} (${before})`,
  },
  claims: "Affirmations",
  states: STATES,
  alternatives: "Autres hypothèses",
  gaps: "Ce qui manque",
  contents: "Sommaire",
  story: "Le fil du dossier",
  wholeStory: (count) => `Les ${count} notes de ce dossier`,
  replaces: "Cette note remplace",
  related: "Sur le même sujet",
  neighbours: "Notes voisines dans les archives",
  alsoFiled: "Classée aussi sous",
  topics: "Thèmes",
  places: "Lieux",
  names: "Noms",
  card: "À propos de cette note",
  table: "Tableau",
  sources: {
    title: "Sources",
    sameReport: "La même publication",
    speakers: "Qui s’y exprime",
    relayed: "Relayée par",
    relayedBy: "Relayée par {names}.",
    relayedAlsoBy: "Relayée aussi par {names}.",
    from: "d’après {names}",
    through: "via {names}",
    allFrom: (outlet) => `Toutes les notes ayant pour source ${outlet}`,
    archived: "Copie archivée.",
    archivedAt: (date) => `Copie archivée (${date}).`,
    belongsTo: (party) => `Rattachement\u00a0: ${party}`,
    unnamed: (reason) => `Anonymat\u00a0: ${reason}`,
    inLanguage: (language) => `Langue\u00a0: ${language}`,
    read: (date) => `Consulté le ${date}`,
    bases: {
      "on-record": "On the record, attribuable nommément",
      background: "Sous couvert d’anonymat, à ne pas nommer",
      "deep-background": "Sous couvert d’anonymat complet, à n’identifier d’aucune façon",
      "chatham-house":
        "Selon la règle de Chatham House\u00a0: ni l’orateur ni son appartenance ne sont révélés",
      leak: "Issu d’une fuite",
      unknown: "À des conditions qui ne sont pas connues",
    },
    quotes: {
      verbatim: "Propos cités mot pour mot",
      translated: "Propos cités en traduction",
      "back-translated":
        "Propos cités d’après la traduction d’une traduction, donc pas dans les termes employés",
      paraphrase: "Propos paraphrasés",
    },
    rated: (rating, reliability, credibility) =>
      `Cotation ${rating}\u00a0: ${reliability}, ${credibility}`,
    ratedAgain: (rating) => `Cotation ${rating}`,
    reliability: [
      "totalement fiable",
      "habituellement fiable",
      "assez fiable",
      "habituellement non fiable",
      "non fiable",
      "fiabilité impossible à évaluer",
    ],
    credibility: [
      "confirmé par d’autres sources",
      "probablement vrai",
      "possiblement vrai",
      "douteux",
      "improbable",
      "véracité impossible à évaluer",
    ],
    via: "via",
    chain: (names) => names.join(", via "),
    whoToldWhom: "Qui l’a dit à qui.",
    dashed: "En pointillé\u00a0: sources non nommées.",
    bold: "En gras\u00a0: plusieurs d’entre elles s’y rejoignent.",
    drawing: (chains) => `Qui l’a dit à qui\u00a0: ${chains.join("\u00a0; ")}.`,
    thisBriefing: "Cette note",
  },
  inOtherLanguages: "Dans d’autres langues",
  lastChanged: "Dernière modification\u00a0: {date}",
};

// Whatever is counted here is feminine.
const TO_TEN = "aucune une deux trois quatre cinq six sept huit neuf dix".split(" ");
const spelled = (count: number, one: string, many = `${one}s`): string =>
  `${TO_TEN[count] ?? count} ${count < 2 ? one : many}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const entries = (count: number): string => capital(spelled(count, "entrée"));
const statements = (count: number, party: { readonly name: string; readonly isJoint: boolean }) =>
  `${spelled(count, "déclaration")}${party.isJoint ? ", une même partie dans chacune" : " d’une seule partie"}\u00a0: ${party.name}.`;

export const standing: Words["standing"] = {
  oneReport: (count, report) =>
    `${entries(count)}, toutes ${count === 2 ? "deux " : ""}issues d’une seule publication\u00a0: ${report}.`,
  onlyStatements: (count, party) => capital(statements(count, party)),
  someStatements: (count, some, party) => `${entries(count)}, ${statements(some, party)}`,
  notIndependent: (count) => `${entries(count)}, dont l’indépendance mutuelle n’est pas établie.`,
  independent: (count, voices, names) =>
    `${entries(count)}, ${spelled(voices, "voix indépendante", "voix indépendantes")}${names.length === 0 ? "" : `\u00a0: ${list(names)}`}.`,
  unknown: (names) => `Indépendance vis-à-vis d’elles non établie\u00a0: ${list(names)}.`,
  othersUnknown: (count) =>
    `L’indépendance de ${spelled(count, "autre")} vis-à-vis d’elles n’est pas établie.`,
  oneSource: (name) => `Une seule source\u00a0: ${name}.`,
  thisDesk: "cette rédaction",
  glyph: (unnamed, named, relays) =>
    `${counted(unnamed, "anonyme")}, ${counted(named, "nommée")}, ${counted(relays, "relais", "relais")}`,
};

export const lists: Words["lists"] = {
  briefings,
  over: (count, period) => `${briefings(count)}, ${period}`,
  named: (period, count) => `${period}, ${briefings(count)}`,
  none: "Rien pour l’instant.",
  parts: "Parties de cette liste",
  partsAgain: "Parties de cette liste, à nouveau",
  newest: "Les plus récentes",
  months: "Mois",
  monthsAgain: "Mois, à nouveau",
  years: "Années",
  earlier: "Plus tôt dans le mois",
  letter: (of) => `${of} par initiale`.trim(),
  digits: "0–9",
  all: "De A à Z",
  searchInThese: "Rechercher dans ces notes",
  home: {
    empty: "Rien n’est encore publié ici.",
    latest: "Dernière note",
    archive: "Archives",
    topics: "Thèmes",
    languages: "Dans d’autres langues",
    stories: "Dossiers",
    storiesOf: (all) => `Dossiers, ${all} en tout`,
    more: "Autres notes",
    allByMonth: (count) => `${briefings(count)} en tout, par mois`,
    corrected: "Corrections et retraits",
    judged: "Nos appréciations, par échéance",
    next: "Prochains rapports",
    due: (date) => `Échéance\u00a0: ${date}`,
    wasDue: (date) => `Échéance passée\u00a0: ${date}`,
    about: "À propos",
  },
  archive: {
    title: "Archives",
    byMonth: (words) => `${words}. Notes par mois\u00a0:`,
    byYear: (words) => `${words}. Notes par an\u00a0:`,
    endsIn: (digit) => `Années se terminant par ${digit}`,
    fromTo: (from, to) => `${from} à ${to}`,
  },
  about: {
    title: "À propos",
    heading: "À propos du site {title}",
    corrections: "Corrections",
    correctionsText:
      "Ce que nous corrigeons, précisons ou retirons est recensé à la page des {page}, du plus récent au plus ancien, et signalé sur la note elle-même. Une note garde son adresse, quoi qu’il advienne d’elle.",
    pageName: "corrections",
    count: (count) => `${briefings(count)} dans ces archives`,
  },
  corrections: {
    title: "Corrections",
    intro:
      "Ce que nous avons écrit de faux, et ce qui est exact. Du plus récent au plus ancien, et sous forme de {feed}\u00a0; tout ce qui a été publié ou modifié figure dans un {table} (CSV).",
    feed: "flux",
    table: "tableau",
    none: "Aucune à ce jour.",
    subtitle: "Ce que nous avons écrit de faux, et ce qui est exact.",
    of: (kind, title) => `${kind}\u00a0: ${title}`,
    said: (note, before) => `${note} On y lisait\u00a0: ${quoted(before)}`,
    told: (kind, date, note) => `${kind}, ${date}\u00a0: ${note}`,
  },
  group: {
    person: "Personne",
    organisation: "Organisation",
    people: "Personnes",
    organisations: "Organisations",
    countries: "Pays et territoires",
    places: "Lieux dans ces pays",
    namedIn: (count) => `Mention dans ${briefings(count)}`,
    sourceOf: (count) => `Source de ${briefings(count)}`,
    with: "Le plus souvent avec",
    who: "Qui",
    where: "Où",
    what: "Quoi",
    open: "Appréciations en suspens",
    noDay: "Sans date fixée",
    due: "Échéance\u00a0: {date}",
    also: (names) => `Aussi\u00a0: ${names}`,
    map: (countries) => `Carte\u00a0: ${countries} et les environs`,
    leans: "Sur quoi reposent les archives",
    leaning: (count, alone) =>
      `${briefings(count)}, ${alone === 0 ? "aucune ne repose" : `${alone} ${alone === 1 ? "repose" : "reposent"}`} sur cette seule source`,
    leanings: (count, alone) =>
      `Sur ${briefings(count)}, ${alone === 0 ? "aucune ne repose" : `${alone} ${alone === 1 ? "repose" : "reposent"}`} sur une seule origine.`,
    relays: "Qui est relayé par qui",
    part: (title, period) => `${title}, ${period}`,
  },
  story: {
    line: ({ briefings: count, span: period, here, hollow }) =>
      [
        `${briefings(count)}, ${period}`,
        ...(here === undefined ? [] : [`celle-ci est la ${here === 1 ? "1re" : `${here}e`}`]),
        ...(hollow === 0
          ? []
          : [
              counted(
                hollow,
                "corrigée, remplacée ou retirée",
                "corrigées, remplacées ou retirées",
              ),
            ]),
      ].join("\u00a0; "),
    sameDay: "le même jour",
    nextDay: "le lendemain",
    days: (count) => `${count} jours plus tard`,
    weeks: (count) => `${count} semaines plus tard`,
    months: (count) => `${count} mois plus tard`,
    years: (count) => `${count} ans plus tard`,
    goesOnFrom: "Suite de\u00a0:",
    branches: (count) => `À partir d’ici, le dossier se poursuit de ${count} façons\u00a0:`,
    newSources: "Nouvelles sources",
    andMore: (names, more) =>
      `${names.join(", ")}${more > 0 ? ` et ${counted(more, "autre")}` : ""}`,
    changed: (from, to) => `avant\u00a0: ${from}\u00a0; désormais\u00a0: ${to}`,
    mended: (kind, date) => `${kind} du ${date}`,
  },
};

export const feeds: Words["feeds"] = {
  intro:
    "Un flux vous signale les nouveautés sans que vous ayez à ouvrir de compte\u00a0: ajoutez son adresse à un lecteur de flux. Les notes les plus récentes viennent en premier, selon la date de leur première publication.",
  all: "Toutes les notes",
  allHas: "Les 30 plus récentes, en texte intégral.",
  correctionsHas:
    "Les 50 plus récentes\u00a0: ce que nous avons écrit de faux, et ce qui est exact.",
  opml: "Tous ces flux et ceux des thèmes en un seul fichier pour lecteur de flux (OPML)",
  groups: "Flux d’un thème, d’un lieu, d’un nom, d’une source ou d’un dossier",
  groupsHas:
    "Les 20 notes les plus récentes, avec leur résumé. À partir de trois notes, chacun a son flux, vers lequel sa page renvoie.",
  more: (count) => counted(count, "autre"),
};

export const history: Words["history"] = {
  title: "Historique",
  intro:
    "Ce que les lecteurs ont vu auparavant, la version la plus récente en premier. Les mots ajoutés sont soulignés, les mots supprimés sont barrés.",
  back: "La note dans sa version actuelle",
  whatChanged: "Ce qui a changé dans le texte",
  version: (version) => `Version ${version}`,
  now: "actuelle",
  since: (day) => `depuis le ${day}`,
  until: (day) => `jusqu’au ${day}`,
  between: (from, to) => `du ${from} au ${to}`,
  first: "La première version conservée.",
  against: (version) => `Ce qui a changé depuis la version ${version}\u00a0:`,
  same: "Les mots sont les mêmes. Ont changé leurs liens, les sources qu’ils citent ou le classement de la note.",
  gone: (day) => `Une version du ${day} n’est pas conservée.`,
  added: "ajouté\u00a0: ",
  removed: "supprimé\u00a0: ",
  fields: {
    title: "Titre",
    summary: "Résumé",
    dateline: "Lieu et date",
    sourcing: "Sur les sources",
    source: "Source",
    event_date: "Date de l’événement",
    state: "Affirmation",
    likelihood: "Probabilité",
    confidence: "Confiance",
    by: "Échéance",
    alternatives: "Autre hypothèse",
    gaps: "Ce qui manque",
    label: "Chiffre",
    value: "Chiffre",
    unit: "Chiffre",
    as_of: "Chiffre, situation au",
    number: "Numéro du rapport",
    period: "Période",
  },
};

export const search: Words["search"] = {
  title: "Rechercher",
  skip: "Aller aux résultats",
  how: "Comment rechercher",
  ways: [
    ["sanctions pétrole", "les deux mots, sous toutes leurs formes"],
    ['"accord nucléaire"', "ces mots dans cet ordre"],
    ['-brouillon -"première note" -topic:oil', "rien de tout cela"],
    [
      "topic:… place:… who:… source:… type:… lang:… thread:…",
      "un identifiant ou une partie d’un nom",
    ],
    [
      "after:2022-01 before:2022-04-15",
      "depuis la première date, et jusqu’à la veille de la seconde",
    ],
    ["order:newest order:oldest", "au lieu de l’ordre de pertinence"],
  ],
  keys: "{slash} mène au champ, {down} et {up} parcourent les résultats, {escape} ramène en arrière.",
  narrow: "Affiner",
  searching: "Recherche en cours…",
  found: "Notes trouvées",
  noScript:
    "La recherche a besoin de JavaScript dans votre navigateur. Pour parcourir les archives, il n’en faut pas.",
  examples: "Par exemple",
  phraseExample: "ces mots dans cet ordre, sans celui-là",
  topicExample: "un thème, les notes les plus récentes d’abord",
  nameExample: (year) => `qui est nommé, depuis ${year}`,
  browse: "Ou parcourez les archives {ways}.",
  byMonth: "par mois",
  or: " ou ",
  nothing: (text) => `Aucun résultat pour ${quoted(text)}.`,
  count: (found) => `${counted(found, "note trouvée", "notes trouvées")}.`,
  partUnsearched: "Une partie des archives n’a pas pu être consultée.",
  unsearched: "Les archives, ou une partie d’entre elles, n’ont pas pu être consultées.",
  offlineUnsearched:
    "Vous êtes hors ligne, et les archives, ou une partie d’entre elles, n’ont pas pu être consultées.",
  failed:
    "L’index de recherche n’a pas pu être chargé. Réessayez, ou parcourez les archives ci-dessous.",
  offlineFailed:
    "Vous êtes hors ligne, et l’index de recherche n’a pas pu être chargé. La recherche reprendra à votre retour en ligne.",
  again: "Réessayer",
  showMore: "Afficher plus",
  more: (all) => `Tout afficher (${all})`,
  fewer: "Afficher moins",
  order: "Ordre",
  relevance: "Pertinence",
  newest: "Plus récentes d’abord",
  oldest: "Plus anciennes d’abord",
  from: "Du",
  to: "Au",
  allDates: "Toutes les dates",
  byDate: "Notes par date",
  highestInMonth: (count) => `Maximum\u00a0: ${count} en un mois`,
  highestInYear: (count) => `Maximum\u00a0: ${count} en un an`,
  bar: (period, count) => `${period}\u00a0: ${count}`,
  briefings,
  atLeast: (count) => `au moins ${count}`,
  notCounted: "non comptées",
  foundIn: "Trouvé dans",
  notLoaded: "Une note de ce jour a été trouvée\u00a0; son texte n’a pas pu être chargé.",
  link: "Lien vers cette recherche",
  sameNewest: "La même, les plus récentes d’abord",
  page: "Sa page dans les archives",
  without: "Relancer la recherche sans",
  dates: "les dates",
  unknown: "Aucune note ne contient «\u00a0{word}\u00a0».",
  unknownLeftOut:
    "Aucune note ne contient «\u00a0{word}\u00a0»\u00a0; ce mot a donc été laissé de côté.",
  unknownFilter: "Rien n’est classé sous «\u00a0{filter}\u00a0».",
  instead: "Avec un autre mot à la place de «\u00a0{word}\u00a0», il y en a.",
  didYouMean: "Vouliez-vous dire {words}\u00a0?",
  also: "«\u00a0{word}\u00a0» s’appelle aussi {names}\u00a0; la recherche en a tenu compte.",
  missing: (spans) =>
    `N’a pas pu être consulté\u00a0: ${spans}. Ces dates manquent dans tous les décomptes.`,
};

export const drafts: DraftWords = {
  news: ["Ce qui s’est passé", "Pourquoi c’est important", "Et maintenant"],
  assessment: [
    "Éléments de preuve",
    "Hypothèses de départ",
    "Indicateurs à surveiller",
    "Ce qui a changé",
  ],
  sitrep: ["Situation", "Besoins", "Réponse", "Prochain rapport"],
  advisory: ["Que faire", "Qui est concerné", "Depuis quand et jusqu’à quand", "Ce qui a changé"],
};
