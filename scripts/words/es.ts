/** The words of the frame in Spanish. Not read by a native speaker. */

import type { ClaimState } from "./briefing-page-words.ts";
import { counter } from "./counter.ts";
import { listed } from "./joined-list.ts";
import type { DateWords, DraftWords, FrameWords, Likelihood, Words } from "./words.ts";

export const lang = "es";
export const dir = "ltr";
export const number = String;
export const digits = (text: string): string => text;
export const decimal = ",";
export const comma = ", ";
export const and = " y ";
export const colon = ": ";
export const semicolon = "; ";
export const stop = ".";
export const quoted = (text: string): string => `«${text}»`;
// With ñ as a letter of its own, every á, é, í, ó and ú would stand before a.
export const alphabet = "";

/** "Omán e Irán": before the sound of i, y is e. */
const joint = (name: string): string => (/^(?:[ií]|h[ií](?![aeoáéó]))/i.test(name) ? " e " : " y ");

export const list = (names: readonly string[]): string =>
  listed(names, comma, joint(names.at(-1) ?? ""));

const MONTHS =
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(
    " ",
  );

const isDay = (date: string): boolean => /^\d{1,2}(?!\d)/.test(date);
const isDoubted = (date: string): boolean => /^(?:posiblemente|hacia) /.test(date);
/** "el 12 de junio", where words before it ask for an article; a month and a year have none. */
const articled = (date: string): string => (isDay(date) ? `el ${date}` : date);

/** "del 11 al 12 de junio de 2025", "de abril a junio de 2025". */
const span = (from: string, to: string): string =>
  isDoubted(from) || isDoubted(to)
    ? `${from} – ${to}`
    : `${isDay(from) ? "del" : "de"} ${from} ${isDay(to) ? "al" : "a"} ${to}`;

export const dates: DateWords = {
  months: MONTHS,
  letters: [..."EFMAMJJASOND"],
  weekdays: "lunes martes miércoles jueves viernes sábado domingo".split(" "),
  weekdayLetters: [..."LMXJVSD"],
  day: (date, month, year) => `${date} de ${MONTHS[month - 1]} de ${year}`,
  dayOfYear: (date, month) => `${date} de ${MONTHS[month - 1]}`,
  month: (month, year) => `${MONTHS[month - 1]} de ${year}`,
  days: (from, to, month, year) => `${from}–${to} de ${MONTHS[month - 1]} de ${year}`,
  daysOfYear: (from, to, month) => `${from}–${to} de ${MONTHS[month - 1]}`,
  decade: (year) => `años ${year}`,
  span,
  instant: (day, time, zone) => `${day}, ${time} ${zone}`,
  zone: (offset) => `UTC${offset}`,
  possibly: (date) => `posiblemente ${articled(date)}`,
  about: (date) => `hacia ${articled(date)}`,
  possiblyAbout: (date) => `posiblemente hacia ${articled(date)}`,
};

export const frame: FrameWords = {
  skip: "Ir al texto",
  site: "Secciones del sitio",
  aboutSite: "Acerca de este sitio",
  search: "Buscar",
  searchArchive: "Buscar en el archivo",
  license: "Licencia: {license}",
  report: "Avisar de un error",
  errorOn: (address) => `Error en ${address}`,
  printedFrom: (address) => `Impreso desde ${address}`,
  correctionsOf: (title) => `${title}: correcciones`,
  clearMarks: "Quitar el resaltado",
  moved: "Esta página se encuentra ahora aquí: {page}.",
  notFound: {
    title: "Página no encontrada",
    heading: "Aquí no hay ninguna página",
    text: "Una nota nunca pierde su dirección, así que el enlace puede estar mal escrito. {search} por sus palabras o consulte el {archive} por su mes.",
    search: "Búsquela",
    archive: "archivo",
  },
};

export const menu: Words["menu"] = {
  home: "Lo último",
  archive: "Archivo",
  topics: "Temas",
  places: "Lugares",
  names: "Personas",
  threads: "Historias",
  search: "Buscar",
  about: "Acerca de",
  corrections: "Correcciones",
  sources: "Fuentes",
  feed: "Canal Atom",
  feeds: "Canales",
  changes: "CSV",
};

export const groups: Words["groups"] = {
  topics: {
    title: "Temas",
    of: "Tema",
    intro: "De qué tratan las notas.",
    by: "por tema",
  },
  places: {
    title: "Lugares",
    of: "Lugar",
    intro: "Los países y lugares de los que hablan las notas.",
    by: "por lugar",
  },
  names: {
    title: "Personas y organizaciones",
    of: "Nombre",
    intro: "A quién se nombra en las notas.",
    by: "por nombre",
  },
  sources: {
    title: "Fuentes",
    of: "Fuente",
    intro: "De dónde proceden los datos de las notas.",
    by: "por fuente",
  },
  threads: {
    title: "Historias",
    of: "Historia",
    intro:
      "Lo que se ha contado en varias notas; va primero la historia retomada más recientemente.",
    by: "por historia",
  },
};

export const facets: Words["facets"] = {
  topic: "Tema",
  place: "Lugar",
  person: "Persona",
  organisation: "Organización",
  source: "Fuente",
  type: "Tipo",
  lang: "Idioma",
  thread: "Historia",
};

export const types: Words["types"] = {
  report: "Información",
  analysis: "Análisis",
  assessment: "Evaluación",
  sitrep: "Informe de situación",
  alert: "Alerta",
  advisory: "Aviso",
  backgrounder: "Contexto",
  factcheck: "Verificación",
  digest: "Resumen",
  transcript: "Transcripción",
  statement: "Declaración",
  opinion: "Opinión",
};

export const marks: Words["marks"] = {
  corrected: "Corregida",
  superseded: "Sustituida",
  withdrawn: "Retirada",
};

export const notes: Words["notes"] = {
  correction: "Corrección",
  clarification: "Aclaración",
  update: "Actualización",
  retraction: "Retirada",
  redaction: "Retirada de un nombre",
};

export const likelihoods: readonly Likelihood[] = [
  ["casi descartado", "posibilidad remota"],
  ["muy poco probable", "altamente improbable"],
  ["poco probable", "improbable"],
  ["posibilidades casi iguales", "más o menos al cincuenta por ciento"],
  ["probable", "más probable que no"],
  ["muy probable", "altamente probable"],
  ["casi seguro", "prácticamente seguro"],
];

const briefings = counter("nota", "notas");
const rests = (count: number): string =>
  count === 0 ? "ninguna se basa" : `${count} ${count === 1 ? "se basa" : "se basan"}`;

const STATES: Readonly<Record<ClaimState, string>> = {
  confirmed: "confirmada",
  reported: "atribuida",
  disputed: "en disputa",
  denied: "desmentida",
  unverified: "sin verificar",
  retracted: "retractada",
};
const claimsOf = (state: ClaimState, count: number): string => {
  const isBent = count !== 1 && state !== "disputed" && state !== "unverified";
  return `${count} ${STATES[state]}${isBent ? "s" : ""}`;
};

export const briefing: Words["briefing"] = {
  updated: (date) => `Actualizada el ${date}`,
  minutes: counter("minuto", "minutos"),
  cite: "Citar",
  save: "Guardar para un programa:",
  placeLink: "Enlace a este pasaje; las teclas de flecha llevan a los demás",
  by: "Por {name}",
  todo: "Qué hacer",
  noEnd: "No se indica hasta cuándo rige.",
  holdsUntil: (date) => `Vigente hasta el ${date}.`,
  outOfDate: (date) => `Sin vigencia desde el ${date}.`,
  overdue: (date) =>
    `El informe siguiente estaba previsto (${date}); aquí no se ha publicado ninguno.`,
  machine: {
    assisted: "Escrita con ayuda de una máquina",
    generated: "Escrita por una máquina",
    translated: "Traducida por una máquina",
    unreviewed: {
      assisted: "Escrita con ayuda de una máquina.",
      generated: "Escrita por una máquina. No se nombra a nadie que la haya revisado.",
      translated: "Traducida por una máquina. No se nombra a nadie que la haya revisado.",
    },
    reviewed: "{did}, revisada por {names}.",
  },
  notices: {
    withdrawn: "Esta nota ha sido retirada.",
    withdrawnMore:
      "Su texto ya no se publica. La dirección se mantiene para que nadie que la haya citado se quede sin respuesta. Lo anotado más abajo dice cuándo y por qué.",
    superseded: "Sustituida.",
    readInstead: "Lea en su lugar: {briefings}. Lo que sigue se conserva tal como se publicó.",
    itSaid: "Decía: {words}",
  },
  facts: {
    reviewedBy: "Revisión",
    approvedBy: "Visto bueno",
    event: "Suceso",
    asOf: "A fecha de",
    firstPublic: "Primera publicación",
    expires: "Vence",
    sitrep: "Informe de situación",
    nextReport: "Próximo informe",
    glide: "GLIDE",
  },
  reportNumber: (report, period) => `N.º\u00a0${report}, ${period}`,
  know: {
    title: "Cómo lo sabemos",
    theSource: "La fuente",
    allSources: "Todas las fuentes",
    claims: (counts) =>
      `Afirmaciones: ${counts.map(([state, count]) => claimsOf(state, count)).join(", ")}.`,
  },
  judgements: {
    title: "Valoraciones clave",
    judgement: "Valoración",
    likelihood: "Probabilidad",
    confidence: "Confianza",
    due: "Plazo",
    outcome: "Resultado:",
    confidences: { low: "baja", moderate: "moderada", high: "alta" },
    withConfidence: (confidence) => `confianza ${briefing.judgements.confidences[confidence]}`,
    range: (word, from, to) => `${word}: del ${from} al ${to}\u00a0%`,
    open: "pendiente",
  },
  figures: {
    title: "Cifras clave",
    more: "Más cifras",
    figure: "Cifra",
    value: "Valor",
    asOf: "A fecha de",
    same: (report) => `igual que en el informe ${report}`,
    changed: ({ difference, isMore, report, before }) =>
      `${difference} ${isMore ? "más" : "menos"} que en el informe ${report} (${before})`,
  },
  claims: "Afirmaciones",
  states: STATES,
  alternatives: "Hipótesis alternativas",
  gaps: "Lo que falta",
  contents: "Índice",
  story: "La historia hasta ahora",
  wholeStory: (count) => `Las ${count} notas de esta historia`,
  replaces: "Esta nota sustituye a",
  related: "Sobre el mismo asunto",
  neighbours: "Notas contiguas en el archivo",
  alsoFiled: "Archivada también en",
  topics: "Temas",
  places: "Lugares",
  names: "Nombres",
  card: "Acerca de esta nota",
  table: "Tabla",
  sources: {
    title: "Fuentes",
    sameReport: "La misma publicación",
    speakers: "Quién habla en ella",
    relayed: "Recogida por",
    relayedBy: "Recogida por {names}.",
    relayedAlsoBy: "Recogida también por {names}.",
    from: "a partir de {names}",
    through: "a través de {names}",
    allFrom: (outlet) => `Todo lo procedente de ${outlet}`,
    archived: "Copia archivada.",
    archivedAt: (date) => `Copia archivada (${date}).`,
    belongsTo: (party) => `Adscripción: ${party}`,
    unnamed: (reason) => `Anonimato: ${reason}`,
    inLanguage: (language) => `Idioma: ${language}`,
    read: (date) => `Consultada el ${date}`,
    bases: {
      "on-record": "Con atribución (on the record)",
      background: "Bajo reserva de identidad (on background): no se la puede nombrar",
      "deep-background":
        "Bajo reserva total (deep background): no se la puede identificar de ningún modo",
      "chatham-house":
        "Según la regla de Chatham House: no se revela ni la identidad ni la filiación de quien habla",
      leak: "Filtrada",
      unknown: "En condiciones que no se conocen",
    },
    quotes: {
      verbatim: "Citada literalmente",
      translated: "Citada en traducción",
      "back-translated":
        "Citada en la traducción de una traducción; por tanto, no con las palabras que se emplearon",
      paraphrase: "Parafraseada",
    },
    rated: (rating, reliability, credibility) =>
      `Calificación ${rating}: ${reliability}, ${credibility}`,
    ratedAgain: (rating) => `Calificación ${rating}`,
    reliability: [
      "completamente fiable",
      "normalmente fiable",
      "bastante fiable",
      "normalmente no fiable",
      "no fiable",
      "fiabilidad imposible de juzgar",
    ],
    credibility: [
      "confirmado por otras fuentes",
      "probablemente cierto",
      "posiblemente cierto",
      "dudoso",
      "improbable",
      "veracidad imposible de juzgar",
    ],
    via: "vía",
    chain: (names) => names.join(", vía "),
    whoToldWhom: "Quién se lo dijo a quién.",
    dashed: "Línea discontinua: fuentes sin nombrar.",
    bold: "En negrita: aquí confluyen varias de ellas.",
    drawing: (chains) => `Quién se lo dijo a quién: ${chains.join("; ")}.`,
    thisBriefing: "Esta nota",
  },
  inOtherLanguages: "En otros idiomas",
  lastChanged: "Última modificación: {date}",
};

// Whatever is counted here is feminine.
const TO_TEN = "ninguna una dos tres cuatro cinco seis siete ocho nueve diez".split(" ");
const spelled = (count: number, one: string, many: string): string =>
  `${TO_TEN[count] ?? count} ${count === 1 ? one : many}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const entries = (count: number): string => capital(spelled(count, "entrada", "entradas"));
const statements = (count: number, party: { readonly name: string; readonly isJoint: boolean }) =>
  `${spelled(count, "declaración", "declaraciones")}${party.isJoint ? ", con una misma parte en cada una" : " de una sola parte"}: ${party.name}.`;

export const standing: Words["standing"] = {
  oneReport: (count, report) =>
    `${entries(count)}, ${count === 2 ? "ambas" : "todas"} procedentes de una sola publicación: ${report}.`,
  onlyStatements: (count, party) => capital(statements(count, party)),
  someStatements: (count, some, party) => `${entries(count)}, ${statements(some, party)}`,
  notIndependent: (count) => `${entries(count)}, cuya independencia mutua no consta.`,
  independent: (count, voices, names) =>
    `${entries(count)}, ${spelled(voices, "voz independiente", "voces independientes")}${names.length === 0 ? "" : `: ${list(names)}`}.`,
  unknown: (names) => `Sin independencia acreditada respecto de ellas: ${list(names)}.`,
  othersUnknown: (count) =>
    `De otras ${TO_TEN[count] ?? count} no consta que sean independientes de ellas.`,
  oneSource: (name) => `Una sola fuente: ${name}.`,
  thisDesk: "esta redacción",
  glyph: (unnamed, named, relays) =>
    `${unnamed} sin nombrar, ${counter("nombrada", "nombradas")(named)}, ${counter("intermediaria", "intermediarias")(relays)}`,
};

export const lists: Words["lists"] = {
  briefings,
  over: (count, period) => `${briefings(count)}, ${period}`,
  named: (period, count) => `${period}, ${briefings(count)}`,
  none: "Nada todavía.",
  parts: "Partes de esta lista",
  partsAgain: "Partes de esta lista, de nuevo",
  newest: "Las más recientes",
  months: "Meses",
  monthsAgain: "Meses, de nuevo",
  years: "Años",
  earlier: "Antes en este mes",
  letter: (of) => `${of} por letra inicial`.trim(),
  digits: "0–9",
  all: "De la A a la Z",
  searchInThese: "Buscar en estas notas",
  home: {
    empty: "Aquí no se ha publicado nada todavía.",
    latest: "Lo último",
    archive: "Archivo",
    topics: "Temas",
    languages: "En otros idiomas",
    stories: "Historias",
    storiesOf: (all) => `Historias, ${all} en total`,
    more: "Más notas",
    allByMonth: (count) => `${briefings(count)} en total, por mes`,
    corrected: "Correcciones y retiradas",
    judged: "Nuestras valoraciones, por plazo",
    next: "Próximos informes",
    due: (date) => `Plazo: ${date}`,
    wasDue: (date) => `Plazo vencido: ${date}`,
    about: "Acerca de",
  },
  archive: {
    title: "Archivo",
    byMonth: (words) => `${words}. Notas al mes:`,
    byYear: (words) => `${words}. Notas al año:`,
    endsIn: (digit) => `Años que acaban en ${digit}`,
    fromTo: (from, to) => `${from} a ${to}`,
  },
  about: {
    title: "Acerca de",
    heading: "Acerca de {title}",
    corrections: "Correcciones",
    correctionsText:
      "Lo que corregimos, aclaramos o retiramos figura en la página de {page}, de lo más reciente a lo más antiguo, y consta en la propia nota. Una nota conserva su dirección, sea cual sea su suerte.",
    pageName: "correcciones",
    count: (count) => `${briefings(count)} en este archivo`,
  },
  corrections: {
    title: "Correcciones",
    intro:
      "En qué nos equivocamos y qué es lo correcto. De lo más reciente a lo más antiguo, también como {feed}; todo lo que se ha publicado o modificado figura en una {table} (CSV).",
    feed: "canal Atom",
    table: "tabla",
    none: "Ninguna hasta ahora.",
    subtitle: "En qué nos equivocamos y qué es lo correcto.",
    of: (kind, title) => `${kind}: ${title}`,
    said: (note, before) => `${note} Decía: ${quoted(before)}`,
    told: (kind, date, note) => `${kind}, ${date}: ${note}`,
  },
  group: {
    person: "Persona",
    organisation: "Organización",
    people: "Personas",
    organisations: "Organizaciones",
    countries: "Países y territorios",
    places: "Lugares en ellos",
    namedIn: (count) => `Mención en ${briefings(count)}`,
    sourceOf: (count) => `Fuente de ${briefings(count)}`,
    with: "Con mayor frecuencia junto a",
    who: "Quién",
    where: "Dónde",
    what: "Qué",
    open: "Valoraciones pendientes",
    noDay: "Sin fecha fijada",
    due: "Plazo: {date}",
    also: (names) => `También: ${names}`,
    map: (countries) => `Mapa: ${countries} y alrededores`,
    leans: "En qué se apoya el archivo",
    leaning: (count, alone) => `${briefings(count)}, ${rests(alone)} solo en esta fuente`,
    leanings: (count, alone) => `De ${briefings(count)}, ${rests(alone)} en un solo origen.`,
    relays: "Quién recoge lo dicho por quién",
    part: (title, period) => `${title}, ${period}`,
  },
  story: {
    line: ({ briefings: count, span: period, here, hollow }) =>
      [
        `${briefings(count)}, ${period}`,
        ...(here === undefined ? [] : [`esta es la número ${here}`]),
        ...(hollow === 0
          ? []
          : [
              counter(
                "corregida, sustituida o retirada",
                "corregidas, sustituidas o retiradas",
              )(hollow),
            ]),
      ].join("; "),
    sameDay: "el mismo día",
    nextDay: "al día siguiente",
    days: (count) => `${count} días después`,
    weeks: (count) => `${count} semanas después`,
    months: (count) => `${count} meses después`,
    years: (count) => `${count} años después`,
    goesOnFrom: "Continuación de:",
    branches: (count) => `Desde aquí la historia continúa por ${count} caminos:`,
    newSources: "Fuentes nuevas",
    andMore: (names, more) => `${names.join(", ")}${more > 0 ? ` y ${more} más` : ""}`,
    changed: (from, to) => `antes: ${from}; ahora: ${to}`,
    mended: (kind, date) => `${kind} del ${date}`,
  },
};

export const feeds: Words["feeds"] = {
  intro:
    "Un canal le avisa de lo nuevo sin necesidad de cuenta: añada su dirección a un lector de canales (feeds). Van primero las notas más recientes, según el momento en que se hicieron públicas.",
  all: "Todas las notas",
  allHas: "Las 30 más recientes, con el texto íntegro.",
  correctionsHas: "Las 50 más recientes: en qué nos equivocamos y qué es lo correcto.",
  opml: "Todos estos canales y los de los temas en un solo archivo para un lector de canales (OPML)",
  groups: "Canales de un solo tema, lugar, nombre, fuente o historia",
  groupsHas:
    "Las 20 notas más recientes, con su resumen. A partir de tres notas hay un canal, y la página correspondiente lo enlaza.",
  more: (count) => `${count} más`,
};

export const history: Words["history"] = {
  title: "Historial",
  intro:
    "Lo que los lectores vieron antes, primero lo más reciente. Las palabras añadidas van subrayadas; las suprimidas, tachadas.",
  back: "La nota en su versión actual",
  whatChanged: "Qué ha cambiado en el texto",
  version: (version) => `Versión ${version}`,
  now: "actual",
  since: (day) => `desde el ${day}`,
  until: (day) => `hasta el ${day}`,
  between: (from, to) => `del ${from} al ${to}`,
  first: "La primera que se conserva.",
  against: (version) => `Qué ha cambiado desde la versión ${version}:`,
  same: "Las palabras son las mismas. Ha cambiado adónde enlazan, qué fuentes citan o dónde está archivada la nota.",
  gone: (day) => `Hubo una versión del ${day} que no se conserva.`,
  added: "añadido: ",
  removed: "suprimido: ",
  fields: {
    title: "Titular",
    summary: "Resumen",
    dateline: "Data",
    sourcing: "Sobre las fuentes",
    source: "Fuente",
    event_date: "Fecha del suceso",
    state: "Afirmación",
    likelihood: "Probabilidad",
    confidence: "Confianza",
    by: "Plazo",
    alternatives: "Hipótesis alternativa",
    gaps: "Lo que falta",
    label: "Cifra",
    value: "Cifra",
    unit: "Cifra",
    as_of: "Cifra, a fecha de",
    number: "Número del informe",
    period: "Periodo",
  },
};

export const search: Words["search"] = {
  title: "Buscar",
  skip: "Ir a los resultados",
  how: "Cómo buscar",
  ways: [
    ["sanciones petróleo", "ambas palabras, en cualquier forma"],
    ['"acuerdo nuclear"', "estas palabras en este orden"],
    ['-borrador -"primera nota" -topic:oil', "nada de esto"],
    [
      "topic:… place:… who:… source:… type:… lang:… thread:…",
      "un identificador o una parte de un nombre",
    ],
    ["after:2022-01 before:2022-04-15", "desde la primera fecha y hasta la víspera de la segunda"],
    ["order:newest order:oldest", "en lugar del orden de relevancia"],
  ],
  keys: "{slash} lleva al campo, {down} y {up} recorren los resultados, {escape} vuelve atrás.",
  narrow: "Acotar",
  searching: "Buscando…",
  found: "Notas encontradas",
  noScript:
    "La búsqueda necesita JavaScript en su navegador. Para recorrer el archivo no hace falta.",
  examples: "Por ejemplo",
  phraseExample: "estas palabras en este orden, sin aquella",
  topicExample: "un tema, primero lo más reciente",
  nameExample: (year) => `a quién se nombra, desde ${year}`,
  browse: "O recorra el archivo {ways}.",
  byMonth: "por mes",
  or: " o ",
  nothing: (text) => `No se ha encontrado nada para ${quoted(text)}.`,
  count: (found) => `${counter("nota encontrada", "notas encontradas")(found)}.`,
  partUnsearched: "No se ha podido buscar en una parte del archivo.",
  unsearched: "No se ha podido buscar en el archivo o en una parte de él.",
  offlineUnsearched:
    "No tiene conexión, y no se ha podido buscar en el archivo o en una parte de él.",
  failed:
    "No se ha podido cargar el índice de búsqueda. Inténtelo de nuevo o recorra el archivo más abajo.",
  offlineFailed:
    "No tiene conexión, y no se ha podido cargar el índice de búsqueda. La búsqueda continuará cuando la recupere.",
  again: "Intentar de nuevo",
  showMore: "Mostrar más",
  more: (all) => `Mostrar todo (${all})`,
  fewer: "Mostrar menos",
  order: "Orden",
  relevance: "Relevancia",
  newest: "Primero lo más reciente",
  oldest: "Primero lo más antiguo",
  from: "Desde",
  to: "Hasta",
  allDates: "Todas las fechas",
  byDate: "Notas por fecha",
  highestInMonth: (count) => `Máximo: ${count} en un mes`,
  highestInYear: (count) => `Máximo: ${count} en un año`,
  bar: (period, count) => `${period}: ${count}`,
  briefings,
  atLeast: (count) => `al menos ${count}`,
  notCounted: "sin contar",
  foundIn: "Encontrado en",
  notLoaded: "Se ha encontrado una nota de este día; no se ha podido cargar su texto.",
  link: "Enlace a esta búsqueda",
  sameNewest: "La misma, primero lo más reciente",
  page: "Su página en el archivo",
  without: "Buscar otra vez sin",
  dates: "las fechas",
  unknown: "Ninguna nota contiene «{word}».",
  unknownLeftOut: "Ninguna nota contiene «{word}», así que se ha omitido.",
  unknownFilter: "No hay nada archivado en «{filter}».",
  instead: "Con otra palabra en lugar de «{word}» sí las hay.",
  didYouMean: "¿Quiso decir {words}?",
  also: "«{word}» se llama también {names}; se ha buscado igualmente.",
  missing: (spans) => `Sin consultar: ${spans}. Esas fechas faltan en todas las cifras.`,
};

export const drafts: DraftWords = {
  news: ["Qué ha pasado", "Por qué importa", "Qué viene ahora"],
  assessment: ["Indicios y pruebas", "Supuestos", "Indicadores que vigilar", "Qué ha cambiado"],
  sitrep: ["Situación", "Necesidades", "Respuesta", "Próximo informe"],
  advisory: ["Qué hacer", "A quién afecta", "Desde cuándo y hasta cuándo", "Qué ha cambiado"],
};
