/** The words of the frame in German. Not read by a native speaker. */

import { counter } from "./counter.ts";
import { listed } from "./joined-list.ts";
import type { DateWords, DraftWords, FrameWords, Likelihood, Words } from "./words.ts";

export const lang = "de";
export const dir = "ltr";
export const number = String;
export const digits = (text: string): string => text;
export const decimal = ",";
export const comma = ", ";
export const and = " und ";
export const colon = ": ";
export const semicolon = "; ";
export const stop = ".";
export const quoted = (text: string): string => `„${text}“`;
export const alphabet = "";

export const list = (names: readonly string[]): string => listed(names, comma, and);

const MONTHS =
  "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" ");

export const dates: DateWords = {
  months: MONTHS,
  letters: [..."JFMAMJJASOND"],
  weekdays: "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split(" "),
  weekdayLetters: [..."MDMDFSS"],
  day: (date, month, year) => `${date}. ${MONTHS[month - 1]} ${year}`,
  dayOfYear: (date, month) => `${date}. ${MONTHS[month - 1]}`,
  month: (month, year) => `${MONTHS[month - 1]} ${year}`,
  days: (from, to, month, year) => `${from}.–${to}. ${MONTHS[month - 1]} ${year}`,
  daysOfYear: (from, to, month) => `${from}.–${to}. ${MONTHS[month - 1]}`,
  decade: (year) => `${year}er`,
  span: (from, to) => `${from} bis ${to}`,
  instant: (day, time, zone) => `${day}, ${time} Uhr (${zone})`,
  zone: (offset) => `UTC${offset}`,
  possibly: (date) => `möglicherweise ${date}`,
  about: (date) => `etwa ${date}`,
  possiblyAbout: (date) => `möglicherweise etwa ${date}`,
};

export const frame: FrameWords = {
  skip: "Zum Text springen",
  site: "Bereiche der Website",
  aboutSite: "Über diese Website",
  search: "Suchen",
  searchArchive: "Im Archiv suchen",
  license: "Lizenz: {license}",
  report: "Fehler melden",
  errorOn: (address) => `Fehler auf ${address}`,
  printedFrom: (address) => `Ausdruck von ${address}`,
  correctionsOf: (title) => `${title}: Korrekturen`,
  clearMarks: "Markierungen entfernen",
  moved: "Diese Seite steht jetzt hier: {page}.",
  notFound: {
    title: "Nicht gefunden",
    heading: "Hier ist keine Seite",
    text: "Ein Briefing verliert seine Adresse nie; vielleicht enthält der Link einen Tippfehler. {search} Sie nach Wörtern des Briefings, oder sehen Sie im {archive} unter seinem Monat nach.",
    search: "Suchen",
    archive: "Archiv",
  },
};

export const menu: Words["menu"] = {
  home: "Aktuelles",
  archive: "Archiv",
  topics: "Themen",
  places: "Orte",
  names: "Personen",
  threads: "Dossiers",
  search: "Suche",
  about: "Über uns",
  corrections: "Korrekturen",
  sources: "Quellen",
  feed: "Feed",
  feeds: "Feeds",
  changes: "CSV",
};

export const groups: Words["groups"] = {
  topics: {
    title: "Themen",
    of: "Thema",
    intro: "Wovon die Briefings handeln.",
    by: "nach Thema",
  },
  places: {
    title: "Orte",
    of: "Ort",
    intro: "Länder und Orte, von denen die Briefings berichten.",
    by: "nach Ort",
  },
  names: {
    title: "Personen und Organisationen",
    of: "Name",
    intro: "Wer in den Briefings genannt wird.",
    by: "nach Namen",
  },
  sources: {
    title: "Quellen",
    of: "Quelle",
    intro: "Woher die Briefings ihre Angaben haben.",
    by: "nach Quelle",
  },
  threads: {
    title: "Dossiers",
    of: "Dossier",
    intro: "Was in mehreren Briefings erzählt wurde; das zuletzt fortgesetzte Dossier steht oben.",
    by: "nach Dossier",
  },
};

export const facets: Words["facets"] = {
  topic: "Thema",
  place: "Ort",
  person: "Person",
  organisation: "Organisation",
  source: "Quelle",
  type: "Art",
  lang: "Sprache",
  thread: "Dossier",
};

export const types: Words["types"] = {
  report: "Bericht",
  analysis: "Analyse",
  assessment: "Einschätzung",
  sitrep: "Lagebericht",
  alert: "Warnung",
  advisory: "Empfehlung",
  backgrounder: "Hintergrund",
  factcheck: "Faktencheck",
  digest: "Überblick",
  transcript: "Transkript",
  statement: "Erklärung",
  opinion: "Meinung",
};

export const marks: Words["marks"] = {
  corrected: "Korrigiert",
  superseded: "Ersetzt",
  withdrawn: "Zurückgezogen",
};

export const notes: Words["notes"] = {
  correction: "Korrektur",
  clarification: "Klarstellung",
  update: "Aktualisierung",
  retraction: "Zurückgezogen",
  redaction: "Name entfernt",
};

export const likelihoods: readonly Likelihood[] = [
  ["so gut wie ausgeschlossen", "äußerst geringe Wahrscheinlichkeit"],
  ["sehr unwahrscheinlich", "höchst unwahrscheinlich"],
  ["unwahrscheinlich", "wenig wahrscheinlich"],
  ["etwa gleiche Chancen", "etwa fünfzig zu fünfzig"],
  ["wahrscheinlich", "recht wahrscheinlich"],
  ["sehr wahrscheinlich", "höchstwahrscheinlich"],
  ["nahezu sicher", "so gut wie sicher"],
];

const briefings = counter("Briefing", "Briefings");
const rests = (count: number): string =>
  count === 0 ? "stützt sich keines" : `${count === 1 ? "stützt" : "stützen"} sich ${count}`;

export const briefing: Words["briefing"] = {
  updated: (date) => `Aktualisiert am ${date}`,
  minutes: counter("Minute", "Minuten"),
  cite: "Zitieren",
  save: "Für ein Programm speichern:",
  placeLink: "Link zu dieser Stelle; die Pfeiltasten führen zu den anderen",
  by: "Von {name}",
  todo: "Was zu tun ist",
  noEnd: "Ein Ende ist nicht angegeben.",
  holdsUntil: (date) => `Gilt bis zum ${date}.`,
  outOfDate: (date) => `Seit dem ${date} nicht mehr gültig.`,
  overdue: (date) => `Der nächste Bericht war fällig (${date}); hier ist keiner veröffentlicht.`,
  machine: {
    assisted: "Mit Hilfe einer Maschine geschrieben",
    generated: "Von einer Maschine geschrieben",
    translated: "Von einer Maschine übersetzt",
    unreviewed: {
      assisted: "Mit Hilfe einer Maschine geschrieben.",
      generated: "Von einer Maschine geschrieben. Niemand ist genannt, der den Text geprüft hat.",
      translated: "Von einer Maschine übersetzt. Niemand ist genannt, der den Text geprüft hat.",
    },
    reviewed: "{did}, geprüft von {names}.",
  },
  notices: {
    withdrawn: "Dieses Briefing ist zurückgezogen.",
    withdrawnMore:
      "Sein Text wird nicht mehr veröffentlicht. Die Adresse bleibt bestehen, damit niemand, der sie zitiert hat, ohne Antwort bleibt. Wann und warum, sagt der Vermerk unten.",
    superseded: "Ersetzt.",
    readInstead:
      "Lesen Sie stattdessen: {briefings}. Das Folgende bleibt so stehen, wie es veröffentlicht wurde.",
    itSaid: "Zuvor stand hier: {words}",
  },
  facts: {
    reviewedBy: "Geprüft von",
    approvedBy: "Freigegeben von",
    event: "Ereignis",
    asOf: "Stand",
    firstPublic: "Erstmals öffentlich",
    expires: "Gültig bis",
    sitrep: "Lagebericht",
    nextReport: "Nächster Bericht",
    glide: "GLIDE",
  },
  reportNumber: (report, period) => `Nr.\u00a0${report}, ${period}`,
  know: {
    title: "Woher wir das wissen",
    theSource: "Die Quelle",
    allSources: "Alle Quellen",
    claims: (counts) =>
      `Aussagen: ${counts.map(([state, count]) => `${count} ${briefing.states[state]}`).join(", ")}.`,
  },
  judgements: {
    title: "Zentrale Bewertungen",
    judgement: "Bewertung",
    likelihood: "Wahrscheinlichkeit",
    confidence: "Konfidenz",
    due: "Fällig",
    outcome: "Ausgang:",
    confidences: { low: "gering", moderate: "mittel", high: "hoch" },
    withConfidence: (confidence) =>
      `${{ low: "geringe", moderate: "mittlere", high: "hohe" }[confidence]} Konfidenz`,
    range: (word, from, to) => `${word}: ${from} bis ${to}\u00a0%`,
    open: "offen",
  },
  figures: {
    title: "Wichtige Zahlen",
    more: "Weitere Zahlen",
    figure: "Angabe",
    value: "Wert",
    asOf: "Stand",
    same: (report) => `wie in Bericht ${report}`,
    changed: ({ difference, isMore, report, before }) =>
      `${difference} ${isMore ? "mehr" : "weniger"} als in Bericht ${report} (${before})`,
  },
  claims: "Aussagen",
  states: {
    confirmed: "bestätigt",
    reported: "berichtet",
    disputed: "umstritten",
    denied: "dementiert",
    unverified: "nicht überprüft",
    retracted: "zurückgenommen",
  },
  alternatives: "Andere Deutungen",
  gaps: "Was fehlt",
  contents: "Inhalt",
  story: "Was bisher geschah",
  wholeStory: (count) => `Alle ${count} Briefings dieses Dossiers`,
  replaces: "Dieses Briefing ersetzt",
  related: "Mehr zum Thema",
  neighbours: "Nachbarn im Archiv",
  alsoFiled: "Auch abgelegt unter",
  topics: "Themen",
  places: "Orte",
  names: "Namen",
  card: "Über dieses Briefing",
  table: "Tabelle",
  sources: {
    title: "Quellen",
    sameReport: "Derselbe Bericht",
    speakers: "Wer darin zu Wort kommt",
    relayed: "Weitergegeben von",
    relayedBy: "Weitergegeben von {names}.",
    relayedAlsoBy: "Weitergegeben auch von {names}.",
    from: "nach {names}",
    through: "über {names}",
    allFrom: (outlet) => `Alles von ${outlet}`,
    archived: "Archivkopie.",
    archivedAt: (date) => `Archivkopie (${date}).`,
    belongsTo: (party) => `Zugehörigkeit: ${party}`,
    unnamed: (reason) => `Ungenannt: ${reason}`,
    inLanguage: (language) => `Sprache: ${language}`,
    read: (date) => `Abgerufen am ${date}`,
    bases: {
      "on-record": "Namentlich zitierbar (unter eins)",
      background: "Als Hintergrund, nicht namentlich zu nennen (unter zwei)",
      "deep-background": "Als vertraulicher Hintergrund, in keiner Weise kenntlich zu machen",
      "chatham-house":
        "Nach der Chatham-House-Regel: Weder Person noch Zugehörigkeit wird offengelegt",
      leak: "Durchgestochen",
      unknown: "Zu Bedingungen, die nicht bekannt sind",
    },
    quotes: {
      verbatim: "Wörtlich zitiert",
      translated: "In Übersetzung zitiert",
      "back-translated":
        "In der Übersetzung einer Übersetzung zitiert, also nicht mit den Worten, die gefallen sind",
      paraphrase: "Sinngemäß wiedergegeben",
    },
    rated: (rating, reliability, credibility) =>
      `Bewertet mit ${rating}: ${reliability}, ${credibility}`,
    ratedAgain: (rating) => `Bewertet mit ${rating}`,
    reliability: [
      "völlig zuverlässig",
      "in der Regel zuverlässig",
      "einigermaßen zuverlässig",
      "in der Regel nicht zuverlässig",
      "unzuverlässig",
      "Zuverlässigkeit nicht zu beurteilen",
    ],
    credibility: [
      "durch andere Quellen bestätigt",
      "wahrscheinlich wahr",
      "möglicherweise wahr",
      "zweifelhaft",
      "unwahrscheinlich",
      "Wahrheitsgehalt nicht zu beurteilen",
    ],
    via: "über",
    chain: (names) => names.join(", über "),
    whoToldWhom: "Wer es wem gesagt hat.",
    dashed: "Gestrichelt: nicht namentlich genannt.",
    bold: "Fett: Hier laufen mehrere von ihnen zusammen.",
    drawing: (chains) => `Wer es wem gesagt hat: ${chains.join("; ")}.`,
    thisBriefing: "Dieses Briefing",
  },
  inOtherLanguages: "In anderen Sprachen",
  lastChanged: "Zuletzt geändert: {date}",
};

const TO_TEN = "keine eine zwei drei vier fünf sechs sieben acht neun zehn".split(" ");
/** What is feminine where it is one. */
const spelled = (count: number, one: string, many: string): string =>
  `${TO_TEN[count] ?? count} ${count === 1 ? one : many}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** Two at least: one needs no sentence. */
const entries = (count: number): string => `${capital(TO_TEN[count] ?? String(count))} Einträge`;
const statements = (count: number, party: { readonly name: string; readonly isJoint: boolean }) =>
  `${spelled(count, "Erklärung", "Erklärungen")}${party.isJoint ? ", an jeder dieselbe Seite beteiligt" : " einer einzigen Seite"}: ${party.name}.`;

export const standing: Words["standing"] = {
  oneReport: (count, report) =>
    `${entries(count)}, hinter ${count === 2 ? "beiden" : "allen"} ein und derselbe Bericht: ${report}.`,
  onlyStatements: (count, party) => capital(statements(count, party)),
  someStatements: (count, some, party) => `${entries(count)}, ${statements(some, party)}`,
  notIndependent: (count) =>
    `${entries(count)}, deren Unabhängigkeit voneinander nicht belegt ist.`,
  independent: (count, voices, names) =>
    `${entries(count)}, ${spelled(voices, "unabhängige Stimme", "unabhängige Stimmen")}${names.length === 0 ? "" : `: ${list(names)}`}.`,
  unknown: (names) => `Unabhängigkeit von ihnen nicht belegt: ${list(names)}.`,
  othersUnknown: (count) =>
    `Bei ${spelled(count, "weiteren", "weiteren")} ist die Unabhängigkeit von ihnen nicht belegt.`,
  oneSource: (name) => `Eine einzige Quelle: ${name}.`,
  thisDesk: "diese Redaktion",
  glyph: (unnamed, named, relays) =>
    `${unnamed} ungenannt, ${named} genannt, ${counter("Zwischenquelle", "Zwischenquellen")(relays)}`,
};

export const lists: Words["lists"] = {
  briefings,
  over: (count, span) => `${briefings(count)}, ${span}`,
  named: (period, count) => `${period}, ${briefings(count)}`,
  none: "Noch nichts.",
  parts: "Teile dieser Liste",
  partsAgain: "Teile dieser Liste, noch einmal",
  newest: "Neueste",
  months: "Monate",
  monthsAgain: "Monate, noch einmal",
  years: "Jahre",
  earlier: "Früher in diesem Monat",
  letter: (of) => `${of} nach Anfangsbuchstaben`.trim(),
  digits: "0–9",
  all: "Von A bis Z",
  searchInThese: "In diesen suchen",
  home: {
    empty: "Hier ist noch nichts veröffentlicht.",
    latest: "Neuestes",
    archive: "Archiv",
    topics: "Themen",
    languages: "In anderen Sprachen",
    stories: "Dossiers",
    storiesOf: (all) => `Dossiers, insgesamt ${all}`,
    more: "Weitere Briefings",
    allByMonth: (count) => `Insgesamt ${briefings(count)}, nach Monaten`,
    corrected: "Korrigiert und zurückgezogen",
    judged: "Unsere Bewertungen, nach Fälligkeit",
    next: "Nächste Berichte",
    due: (date) => `Fällig: ${date}`,
    wasDue: (date) => `War fällig: ${date}`,
    about: "Über uns",
  },
  archive: {
    title: "Archiv",
    byMonth: (words) => `${words}. Briefings im Monat:`,
    byYear: (words) => `${words}. Briefings im Jahr:`,
    endsIn: (digit) => `Jahre, die auf ${digit} enden`,
    fromTo: (from, to) => `${from} bis ${to}`,
  },
  about: {
    title: "Über uns",
    heading: "Über {title}",
    corrections: "Korrekturen",
    correctionsText:
      "Was wir korrigieren, klarstellen oder zurückziehen, steht auf der Seite {page}, das Neueste zuerst, und am Briefing selbst. Ein Briefing behält seine Adresse, was auch immer aus ihm wird.",
    pageName: "Korrekturen",
    count: (count) => `${briefings(count)} in diesem Archiv`,
  },
  corrections: {
    title: "Korrekturen",
    intro:
      "Was bei uns falsch war, und was richtig ist. Das Neueste zuerst, auch als {feed}; alles, was je veröffentlicht oder geändert wurde, als {table} (CSV).",
    feed: "Feed",
    table: "Tabelle",
    none: "Bisher keine.",
    subtitle: "Was bei uns falsch war, und was richtig ist.",
    of: (kind, title) => `${kind}: ${title}`,
    said: (note, before) => `${note} Zuvor stand hier: ${quoted(before)}`,
    told: (kind, date, note) => `${kind}, ${date}: ${note}`,
  },
  group: {
    person: "Person",
    organisation: "Organisation",
    people: "Personen",
    organisations: "Organisationen",
    countries: "Länder und Gebiete",
    places: "Orte in ihnen",
    namedIn: (count) => `Genannt in ${briefings(count)}`,
    sourceOf: (count) => `Quelle von ${briefings(count)}`,
    with: "Am häufigsten mit",
    who: "Wer",
    where: "Wo",
    what: "Was",
    open: "Offene Bewertungen",
    noDay: "Kein Tag genannt",
    due: "Fällig: {date}",
    also: (names) => `Auch: ${names}`,
    map: (countries) => `Karte: ${countries} und Umgebung`,
    leans: "Worauf sich das Archiv stützt",
    leaning: (count, alone) => `${briefings(count)}, davon ${rests(alone)} allein auf diese Quelle`,
    leanings: (count, alone) =>
      `Von ${briefings(count)} ${rests(alone)} auf einen einzigen Ursprung.`,
    relays: "Wer von wem weitergegeben wird",
    part: (title, period) => `${title}, ${period}`,
  },
  story: {
    line: ({ briefings: count, span, here, hollow }) =>
      [
        `${briefings(count)}, ${span}`,
        ...(here === undefined ? [] : [`dies ist Nummer ${here}`]),
        ...(hollow === 0 ? [] : [`${hollow} korrigiert, ersetzt oder zurückgezogen`]),
      ].join("; "),
    sameDay: "am selben Tag",
    nextDay: "am Tag darauf",
    days: (count) => `${count} Tage später`,
    weeks: (count) => `${count} Wochen später`,
    months: (count) => `${count} Monate später`,
    years: (count) => `${count} Jahre später`,
    goesOnFrom: "Fortsetzung von:",
    branches: (count) => `Ab hier geht das Dossier auf ${count} Wegen weiter:`,
    newSources: "Neue Quellen",
    andMore: (names, more) => `${names.join(", ")}${more > 0 ? ` und ${more} weitere` : ""}`,
    changed: (from, to) => `zuvor: ${from}; jetzt: ${to}`,
    mended: (kind, date) => `${kind}, ${date}`,
  },
};

export const feeds: Words["feeds"] = {
  intro:
    "Ein Feed meldet Ihnen Neues, ohne dass Sie ein Konto brauchen: Tragen Sie seine Adresse in einen Feedreader ein. Das Neueste steht oben, geordnet nach dem Zeitpunkt, zu dem es öffentlich wurde.",
  all: "Alle Briefings",
  allHas: "Die neuesten 30, mit vollständigem Text.",
  correctionsHas: "Die neuesten 50: was bei uns falsch war, und was richtig ist.",
  opml: "All diese Feeds und die der Themen als eine Datei für einen Feedreader (OPML)",
  groups: "Feeds zu einzelnen Themen, Orten, Namen, Quellen oder Dossiers",
  groupsHas:
    "Die neuesten 20, mit ihren Zusammenfassungen. Ab drei Briefings gibt es einen Feed, und die zugehörige Seite verlinkt ihn.",
  more: counter("weiterer", "weitere"),
};

export const history: Words["history"] = {
  title: "Frühere Fassungen",
  intro:
    "Was Leser zuvor gesehen haben, das Neueste zuerst. Hinzugefügte Wörter sind unterstrichen, entfernte Wörter durchgestrichen.",
  back: "Das Briefing, wie es jetzt ist",
  whatChanged: "Was sich im Text geändert hat",
  version: (version) => `Fassung ${version}`,
  now: "aktuell",
  since: (day) => `seit dem ${day}`,
  until: (day) => `bis zum ${day}`,
  between: (from, to) => `${from} bis ${to}`,
  first: "Die erste Fassung, die aufbewahrt wurde.",
  against: (version) => `Was sich seit Fassung ${version} geändert hat:`,
  same: "Der Wortlaut ist derselbe. Geändert hat sich, wohin er verlinkt, welche Quellen er anführt oder worunter das Briefing abgelegt ist.",
  gone: (day) => `Eine Fassung vom ${day} wurde nicht aufbewahrt.`,
  added: "hinzugefügt: ",
  removed: "entfernt: ",
  fields: {
    title: "Titel",
    summary: "Zusammenfassung",
    dateline: "Ortsmarke",
    sourcing: "Quellenlage",
    source: "Quelle",
    event_date: "Zeitpunkt des Ereignisses",
    state: "Aussage",
    likelihood: "Wahrscheinlichkeit",
    confidence: "Konfidenz",
    by: "Fällig",
    alternatives: "Andere Deutung",
    gaps: "Was fehlt",
    label: "Zahl",
    value: "Zahl",
    unit: "Zahl",
    as_of: "Zahl, Stand",
    number: "Nummer des Berichts",
    period: "Zeitraum",
  },
};

export const search: Words["search"] = {
  title: "Suche",
  skip: "Zu den Ergebnissen springen",
  how: "So wird gesucht",
  ways: [
    ["Öl Sanktionen", "beide Wörter, in jeder Form"],
    ['"nukleares Abkommen"', "diese Wörter in dieser Reihenfolge"],
    ['-Entwurf -"erste Fassung" -topic:oil', "nichts davon"],
    [
      "topic:… place:… who:… source:… type:… lang:… thread:…",
      "eine Kennung oder ein Teil eines Namens",
    ],
    ["after:2022-01 before:2022-04-15", "ab dem ersten Datum und bis zum Tag vor dem zweiten"],
    ["order:newest order:oldest", "statt nach bester Übereinstimmung"],
  ],
  keys: "{slash} führt zum Suchfeld, {down} und {up} durch die Ergebnisse, {escape} zurück.",
  narrow: "Eingrenzen",
  searching: "Suche läuft\u00a0…",
  found: "Gefundene Briefings",
  noScript: "Die Suche braucht JavaScript in Ihrem Browser. Das Blättern im Archiv nicht.",
  examples: "Zum Beispiel",
  phraseExample: "diese Wörter in dieser Reihenfolge, ohne jenes",
  topicExample: "ein Thema, das Neueste zuerst",
  nameExample: (year) => `wer genannt wird, seit ${year}`,
  browse: "Oder blättern Sie im Archiv {ways}.",
  byMonth: "nach Monat",
  or: " oder ",
  nothing: (text) => `Nichts gefunden für ${quoted(text)}.`,
  count: (found) => `${briefings(found)} gefunden.`,
  partUnsearched: "Ein Teil des Archivs konnte nicht durchsucht werden.",
  unsearched: "Das Archiv oder ein Teil davon konnte nicht durchsucht werden.",
  offlineUnsearched:
    "Sie sind offline, und das Archiv oder ein Teil davon konnte nicht durchsucht werden.",
  failed:
    "Der Suchindex konnte nicht geladen werden. Versuchen Sie es erneut, oder blättern Sie unten im Archiv.",
  offlineFailed:
    "Sie sind offline, und der Suchindex konnte nicht geladen werden. Die Suche geht weiter, sobald Sie wieder online sind.",
  again: "Erneut versuchen",
  showMore: "Mehr anzeigen",
  more: (all) => `Alle ${all} anzeigen`,
  fewer: "Weniger anzeigen",
  order: "Reihenfolge",
  relevance: "Beste Übereinstimmung",
  newest: "Neueste zuerst",
  oldest: "Älteste zuerst",
  from: "Von",
  to: "Bis",
  allDates: "Gesamter Zeitraum",
  byDate: "Briefings nach Datum",
  highestInMonth: (count) => `Höchstwert: ${count} in einem Monat`,
  highestInYear: (count) => `Höchstwert: ${count} in einem Jahr`,
  bar: (period, count) => `${period}: ${count}`,
  briefings,
  atLeast: (count) => `mindestens ${count}`,
  notCounted: "nicht gezählt",
  foundIn: "Gefunden in",
  notLoaded: "Ein Briefing von diesem Tag wurde gefunden; sein Text konnte nicht geladen werden.",
  link: "Link zu dieser Suche",
  sameNewest: "Dieselbe Suche, das Neueste zuerst",
  page: "Die Seite dazu im Archiv",
  without: "Noch einmal suchen ohne",
  dates: "den Zeitraum",
  unknown: "Kein Briefing enthält „{word}“.",
  unknownLeftOut: "Kein Briefing enthält „{word}“, deshalb wurde das Wort ausgelassen.",
  unknownFilter: "Unter „{filter}“ ist nichts abgelegt.",
  instead: "Mit einem anderen Wort statt „{word}“ gibt es welche.",
  didYouMean: "Meinten Sie {words}?",
  also: "„{word}“ heißt auch {names}; danach wurde ebenfalls gesucht.",
  missing: (spans) => `Nicht durchsucht: ${spans}. Diese Tage fehlen in allen Zahlen.`,
};

export const drafts: DraftWords = {
  news: ["Was geschehen ist", "Warum es wichtig ist", "Wie es weitergeht"],
  assessment: ["Belege", "Annahmen", "Worauf zu achten ist", "Was sich geändert hat"],
  sitrep: ["Lage", "Bedarf", "Maßnahmen", "Nächster Bericht"],
  advisory: [
    "Was zu tun ist",
    "Wer betroffen ist",
    "Seit wann und bis wann",
    "Was sich geändert hat",
  ],
};
