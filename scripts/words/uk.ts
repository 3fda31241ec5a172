/** The words of the frame in Ukrainian. Not read by a native speaker. */
import { listed } from "./joined-list.ts";
import { counter, formAfter, type PluralForms } from "./slavic-plurals.ts";
import type { DateWords, DraftWords, FrameWords, GroupWords, Likelihood, Words } from "./words.ts";

export const lang = "uk";
export const dir = "ltr";
export const number = String;
export const digits = (text: string): string => text;
export const decimal = ",";
export const comma = ", ";
export const and = " та ";
export const colon = ": ";
export const semicolon = "; ";
export const stop = ".";
export const quoted = (text: string): string => `«${text}»`;
export const alphabet = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя";

export const list = (names: readonly string[]): string => listed(names, comma, and);

const TO_TEN = "нуль один два три чотири п’ять шість сім вісім дев’ять десять".split(" ");
const FEMININE: Readonly<Record<number, string>> = { 1: "одна", 2: "дві" };
const NEUTER: Readonly<Record<number, string>> = { 1: "одне" };

/** "три посилання": numbers to ten as words; `own` are those that bend with the gender. */
function spelled(count: number, forms: PluralForms, own: Readonly<Record<number, string>>): string {
  return `${own[count] ?? TO_TEN[count] ?? count} ${formAfter(count, forms)}`;
}

const MONTHS =
  "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень".split(
    " ",
  );
/** As they stand after a day. */
const OF_MONTHS =
  "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня".split(
    " ",
  );

/** The ending of a decade as it is read: "2000-ні", "1940-ві", "2020-ті". */
function endingOf(decade: string): string {
  if (decade.endsWith("000")) return "ні";
  return decade.endsWith("40") ? "ві" : "ті";
}

export const dates: DateWords = {
  months: MONTHS,
  letters: [..."СЛБКТЧЛСВЖЛГ"],
  weekdays: "понеділок вівторок середа четвер п’ятниця субота неділя".split(" "),
  weekdayLetters: [..."ПВСЧПСН"],
  day: (date, month, year) => `${date} ${OF_MONTHS[month - 1]} ${year}`,
  dayOfYear: (date, month) => `${date} ${OF_MONTHS[month - 1]}`,
  month: (month, year) => `${MONTHS[month - 1]} ${year}`,
  days: (from, to, month, year) => `${from}–${to} ${OF_MONTHS[month - 1]} ${year}`,
  daysOfYear: (from, to, month) => `${from}–${to} ${OF_MONTHS[month - 1]}`,
  decade: (year) => `${year}-${endingOf(year)}`,
  // Between numbers a dash stands close, between dates of several words apart.
  span: (from, to) =>
    /^\d{1,2}$/.test(from) || /^\d+-\d+$/.test(`${from}-${to}`)
      ? `${from}–${to}`
      : `${from}\u00a0— ${to}`,
  instant: (day, time, zone) => `${day}, ${time} ${zone}`,
  zone: (offset) => `UTC${offset}`,
  // Adverbs, for a month stands in the nominative.
  possibly: (date) => `можливо, ${date}`,
  about: (date) => `приблизно ${date}`,
  possiblyAbout: (date) => `можливо, приблизно ${date}`,
};

export const frame: FrameWords = {
  skip: "Перейти до тексту",
  site: "Розділи сайту",
  aboutSite: "Про цей сайт",
  search: "Пошук",
  searchArchive: "Пошук в архіві",
  license: "Ліцензія: {license}",
  report: "Повідомити про помилку",
  errorOn: (address) => `Помилка на сторінці ${address}`,
  printedFrom: (address) => `Роздруковано зі сторінки ${address}`,
  correctionsOf: (title) => `${title}: виправлення`,
  clearMarks: "Прибрати виділення",
  moved: "Тепер ця сторінка розміщена за адресою {page}.",
  notFound: {
    title: "Не знайдено",
    heading: "Тут немає сторінки",
    text: "Матеріал ніколи не втрачає своєї адреси, тож у посиланні, можливо, одрук. Спробуйте {search} за словами або загляньте в {archive} за потрібний місяць.",
    search: "пошук",
    archive: "архів",
  },
};

export const menu: Words["menu"] = {
  home: "Нове",
  archive: "Архів",
  topics: "Теми",
  places: "Місця",
  names: "Персони",
  threads: "Сюжети",
  search: "Пошук",
  about: "Про сайт",
  corrections: "Виправлення",
  sources: "Джерела",
  feed: "Стрічка",
  feeds: "Стрічки",
  changes: "CSV",
};

export const groups: Words["groups"] = {
  topics: {
    title: "Теми",
    of: "Тема",
    intro: "Про що ці матеріали.",
    by: "за темами",
  },
  places: {
    title: "Місця",
    of: "Місце",
    intro: "Країни та місця, про які йдеться в матеріалах.",
    by: "за місцями",
  },
  names: {
    title: "Персони та організації",
    of: "Ім’я",
    intro: "Хто згадується в матеріалах.",
    by: "за іменами",
  },
  sources: {
    title: "Джерела",
    of: "Джерело",
    intro: "Звідки взято факти в матеріалах.",
    by: "за джерелами",
  },
  threads: {
    title: "Сюжети",
    of: "Сюжет",
    intro: "Про що розповідають кілька матеріалів; спершу ті, що продовжені останніми.",
    by: "за сюжетами",
  },
} satisfies Record<string, GroupWords>;

export const facets: Words["facets"] = {
  topic: "Тема",
  place: "Місце",
  person: "Персона",
  organisation: "Організація",
  source: "Джерело",
  type: "Жанр",
  lang: "Мова",
  thread: "Сюжет",
};

export const types: Words["types"] = {
  report: "Повідомлення",
  analysis: "Аналіз",
  assessment: "Оцінка",
  sitrep: "Оперативне зведення",
  alert: "Попередження",
  advisory: "Рекомендації",
  backgrounder: "Довідка",
  factcheck: "Перевірка фактів",
  digest: "Дайджест",
  transcript: "Стенограма",
  statement: "Заява",
  opinion: "Думка",
};

export const marks: Words["marks"] = {
  corrected: "Виправлено",
  superseded: "Замінено",
  withdrawn: "Відкликано",
};

export const notes: Words["notes"] = {
  correction: "Виправлення",
  clarification: "Уточнення",
  update: "Оновлення",
  retraction: "Відкликано",
  redaction: "Ім’я приховано",
};

export const likelihoods: readonly Likelihood[] = [
  ["майже виключено", "мізерна ймовірність"],
  ["дуже малоймовірно", "дуже низька ймовірність"],
  ["малоймовірно", "низька ймовірність"],
  ["приблизно рівні шанси", "приблизно рівна ймовірність"],
  ["імовірно", "висока ймовірність"],
  ["дуже ймовірно", "дуже висока ймовірність"],
  ["майже напевно", "практично безсумнівно"],
];

const briefings = counter("матеріал", "матеріали", "матеріалів");
/** After "у". */
const inBriefings = counter("матеріалі", "матеріалах", "матеріалах");
/** After "з" and "для". */
const ofBriefings = counter("матеріалу", "матеріалів", "матеріалів");

export const briefing: Words["briefing"] = {
  updated: (date) => `Оновлено ${date}`,
  minutes: counter("хвилина", "хвилини", "хвилин"),
  cite: "Цитувати",
  save: "Зберегти у форматі:",
  placeLink: "Посилання на це місце; до інших ведуть клавіші зі стрілками",
  by: "Текст: {name}",
  todo: "Що робити",
  noEnd: "Строк закінчення не вказано.",
  holdsUntil: (date) => `Діє до ${date}.`,
  outOfDate: (date) => `Строк дії минув ${date}.`,
  overdue: (date) => `Строк наступного зведення минув: ${date}; тут його не опубліковано.`,
  machine: {
    assisted: "Написано за допомогою ШІ",
    generated: "Написав ШІ",
    translated: "Машинний переклад",
    unreviewed: {
      assisted: "Написано за допомогою ШІ.",
      generated: "Написав ШІ. Хто перевірив текст, не вказано.",
      translated: "Машинний переклад. Хто перевірив текст, не вказано.",
    },
    reviewed: "{did}, перевірка: {names}.",
  },
  notices: {
    withdrawn: "Цей матеріал відкликано.",
    withdrawnMore:
      "Його текст більше не публікується. Адреса зберігається, щоб ніхто з тих, хто на нього посилався, не залишився без відповіді. Нижче зазначено, коли й чому матеріал відкликано.",
    superseded: "Матеріал замінено.",
    readInstead:
      "Читайте натомість: {briefings}. Подальший текст збережено таким, яким його було опубліковано.",
    itSaid: "Було: {words}",
  },
  facts: {
    reviewedBy: "Перевірка",
    approvedBy: "Затвердження",
    event: "Подія",
    asOf: "Станом на",
    firstPublic: "Оприлюднено",
    expires: "Діє до",
    sitrep: "Оперативне зведення",
    nextReport: "Наступне зведення",
    glide: "GLIDE",
  },
  reportNumber: (report, period) => `№\u00a0${report}, ${period}`,
  know: {
    title: "Звідки це відомо",
    theSource: "Джерело",
    allSources: "Усі джерела",
    claims: (counts) =>
      `Твердження: ${counts.map(([state, count]) => `${briefing.states[state]}\u00a0— ${count}`).join(comma)}.`,
  },
  judgements: {
    title: "Ключові висновки",
    judgement: "Висновок",
    likelihood: "Імовірність",
    confidence: "Упевненість",
    due: "Строк",
    outcome: "Підсумок:",
    confidences: { low: "низька", moderate: "середня", high: "висока" },
    withConfidence: (confidence) => `${briefing.judgements.confidences[confidence]} впевненість`,
    range: (word, from, to) => `${word}: від ${from} до ${to}\u00a0%`,
    open: "підсумку поки немає",
  },
  figures: {
    title: "Ключові показники",
    more: "Інші показники",
    figure: "Показник",
    value: "Значення",
    asOf: "Станом на",
    same: (report) => `як у зведенні №\u00a0${report}`,
    changed: ({ difference, isMore, report, before }) =>
      `на ${difference} ${isMore ? "більше" : "менше"}, ніж у зведенні №\u00a0${report} (${before})`,
  },
  claims: "Твердження",
  states: {
    confirmed: "підтверджено",
    reported: "повідомляється",
    disputed: "оспорюється",
    denied: "заперечується",
    unverified: "не перевірено",
    retracted: "відкликано",
  },
  alternatives: "Альтернативні версії",
  gaps: "Чого бракує",
  contents: "Зміст",
  story: "Перебіг подій",
  wholeStory: (count) => `Увесь сюжет: ${briefings(count)}`,
  replaces: "Замінює",
  related: "За темою",
  neighbours: "Сусідні матеріали в архіві",
  alsoFiled: "Інші рубрики",
  topics: "Теми",
  places: "Місця",
  names: "Імена",
  card: "Про цей матеріал",
  table: "Таблиця",
  sources: {
    title: "Джерела",
    sameReport: "Те саме повідомлення",
    speakers: "Хто в ньому говорить",
    relayed: "Передали",
    relayedBy: "Передали: {names}.",
    relayedAlsoBy: "Передали також: {names}.",
    from: "джерело: {names}",
    through: "через: {names}",
    allFrom: (outlet) => `Усе з цього джерела: ${outlet}`,
    archived: "Архівна копія.",
    archivedAt: (date) => `Архівна копія, ${date}.`,
    belongsTo: (party) => `Сторона: ${party}`,
    unnamed: (reason) => `Ім’я не названо: ${reason}`,
    inLanguage: (language) => `Мова: ${language}`,
    read: (date) => `Дата звернення: ${date}`,
    bases: {
      "on-record": "Під запис",
      background: "На умовах анонімності: ім’я не називається",
      "deep-background": "На умовах повної анонімності: на джерело не можна вказати в жоден спосіб",
      "chatham-house": "За правилом Чатем-Хаусу: не розкривають ні мовця, ні його належності",
      leak: "Витік",
      unknown: "Умови невідомі",
    },
    quotes: {
      verbatim: "Цитується дослівно",
      translated: "Цитується в перекладі",
      "back-translated":
        "Цитується в перекладі з перекладу, тобто не тими словами, які було використано",
      paraphrase: "У переказі",
    },
    rated: (rating, reliability, credibility) => `Оцінка ${rating}: ${reliability}, ${credibility}`,
    ratedAgain: (rating) => `Оцінка ${rating}`,
    reliability: [
      "джерело цілком надійне",
      "джерело зазвичай надійне",
      "джерело досить надійне",
      "джерело зазвичай ненадійне",
      "джерело ненадійне",
      "надійність джерела оцінити неможливо",
    ],
    credibility: [
      "відомості підтверджено іншими джерелами",
      "відомості, ймовірно, достовірні",
      "відомості, можливо, достовірні",
      "відомості сумнівні",
      "відомості неправдоподібні",
      "достовірність відомостей оцінити неможливо",
    ],
    via: "через",
    chain: (names) => names.join(", через: "),
    whoToldWhom: "Хто кому повідомив.",
    dashed: "Пунктир: ім’я не названо.",
    bold: "Жирна лінія: тут сходяться кілька джерел.",
    drawing: (chains) => `Хто кому повідомив: ${chains.join("; ")}.`,
    thisBriefing: "Цей матеріал",
  },
  inOtherLanguages: "Іншими мовами",
  lastChanged: "Остання зміна: {date}",
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** Entries of the list of sources. */
const entries = (count: number): string =>
  capital(spelled(count, ["посилання", "посилання", "посилань"], NEUTER));
const statements = (count: number, party: { readonly name: string; readonly isJoint: boolean }) =>
  `${spelled(count, ["заява", "заяви", "заяв"], FEMININE)}${party.isJoint ? ", у кожній бере участь та сама сторона:" : " однієї сторони:"} ${party.name}.`;

export const standing: Words["standing"] = {
  oneReport: (count, report) =>
    `${entries(count)}, за ${count === 2 ? "обома" : "всіма"} стоїть одне повідомлення: ${report}.`,
  onlyStatements: (count, party) => capital(statements(count, party)),
  someStatements: (count, some, party) => `${entries(count)}, ${statements(some, party)}`,
  notIndependent: (count) => `${entries(count)}; чи незалежні вони одне від одного, невідомо.`,
  independent: (count, voices, names) =>
    `${entries(count)}, ${spelled(voices, ["незалежне джерело", "незалежні джерела", "незалежних джерел"], NEUTER)}${names.length === 0 ? "" : `: ${list(names)}`}.`,
  unknown: (names) => `Невідомо, чи незалежні від них: ${list(names)}.`,
  othersUnknown: (count) =>
    `Ще ${spelled(count, ["джерело", "джерела", "джерел"], NEUTER)}, про незалежність яких від них нічого не відомо.`,
  oneSource: (name) => `Одне джерело: ${name}.`,
  thisDesk: "наша редакція",
  glyph: (unnamed, named, relays) =>
    `неназваних джерел\u00a0— ${unnamed}, названих\u00a0— ${named}, посередників\u00a0— ${relays}`,
};

export const lists: Words["lists"] = {
  briefings,
  over: (count, span) => `${briefings(count)}, ${span}`,
  named: (period, count) => `${period}, ${briefings(count)}`,
  none: "Поки нічого немає.",
  parts: "Частини списку",
  partsAgain: "Частини списку, ще раз",
  newest: "Найновіші",
  months: "Місяці",
  monthsAgain: "Місяці, ще раз",
  years: "Роки",
  earlier: "Раніше цього місяця",
  letter: (of) => (of === "" ? "За першою літерою" : `${of} за першою літерою`),
  digits: "0–9",
  all: "За абеткою",
  searchInThese: "Шукати в цьому списку",
  home: {
    empty: "Тут поки нічого не опубліковано.",
    latest: "Нове",
    archive: "Архів",
    topics: "Теми",
    languages: "Іншими мовами",
    stories: "Сюжети",
    storiesOf: (all) => `Сюжети, усього ${all}`,
    more: "Ще",
    allByMonth: (count) => `Увесь архів за місяцями: ${briefings(count)}`,
    corrected: "Виправлено й відкликано",
    judged: "Наші висновки за строками",
    next: "Наступні зведення",
    due: (date) => `Строк: ${date}`,
    wasDue: (date) => `Строк минув: ${date}`,
    about: "Про сайт",
  },
  archive: {
    title: "Архів",
    byMonth: (words) => `${words}. Матеріалів за місяць:`,
    byYear: (words) => `${words}. Матеріалів за рік:`,
    endsIn: (digit) => `Роки, що закінчуються на ${digit}`,
    fromTo: (from, to) => `від ${from} до ${to}`,
  },
  about: {
    title: "Про сайт",
    heading: "{title}: про сайт",
    corrections: "Виправлення",
    correctionsText:
      "Усе, що ми виправляємо, уточнюємо чи відкликаємо, перелічено на сторінці {page}, починаючи з останнього, і зазначено в самому матеріалі. Матеріал зберігає свою адресу, хоч би що з ним сталося.",
    pageName: "виправлень",
    count: (count) => `${briefings(count)} у цьому архіві`,
  },
  corrections: {
    title: "Виправлення",
    intro:
      "У чому ми помилилися і як правильно. Спершу нові; їх можна читати і в {feed}. Усе, що будь-коли публікувалося чи змінювалося, зібрано в {table} (CSV).",
    feed: "стрічці",
    table: "таблиці",
    none: "Поки жодного.",
    subtitle: "У чому ми помилилися і як правильно.",
    of: (kind, title) => `${kind}: ${title}`,
    said: (note, before) => `${note} Було: «${before}»`,
    told: (kind, date, note) => `${kind}, ${date}: ${note}`,
  },
  group: {
    person: "Персона",
    organisation: "Організація",
    people: "Персони",
    organisations: "Організації",
    countries: "Країни та території",
    places: "Місця в них",
    namedIn: (count) => `Згадується в ${inBriefings(count)}`,
    sourceOf: (count) => `Джерело для ${ofBriefings(count)}`,
    with: "Найчастіше разом",
    who: "Хто",
    where: "Де",
    what: "Про що",
    open: "Висновки, підсумку яких поки немає",
    noDay: "Строк не названо",
    due: "Строк: {date}",
    also: (names) => `Також: ${names}`,
    map: (countries) => `Карта: ${countries} та сусідні землі`,
    leans: "На що спирається архів",
    leaning: (count, alone) =>
      `${briefings(count)}, ${alone === 0 ? "жоден не спирається лише на це джерело" : `лише на це джерело спирається ${alone}`}`,
    leanings: (count, alone) =>
      `З ${ofBriefings(count)} на одне-єдине першоджерело спирається ${alone}.`,
    relays: "Хто чиї повідомлення передає",
    part: (title, period) => `${title}, ${period}`,
  },
  story: {
    line: ({ briefings: count, span, here, hollow }) =>
      [
        `${briefings(count)}, ${span}`,
        ...(here === undefined ? [] : [`цей\u00a0— №\u00a0${here}`]),
        ...(hollow === 0 ? [] : [`виправлено, замінено чи відкликано: ${hollow}`]),
      ].join("; "),
    sameDay: "того самого дня",
    nextDay: "наступного дня",
    days: (count) => `через ${counter("день", "дні", "днів")(count)}`,
    weeks: (count) => `через ${counter("тиждень", "тижні", "тижнів")(count)}`,
    months: (count) => `через ${counter("місяць", "місяці", "місяців")(count)}`,
    years: (count) => `через ${counter("рік", "роки", "років")(count)}`,
    goesOnFrom: "Продовжує матеріал",
    branches: (count) =>
      `Звідси в сюжету ${counter("продовження", "продовження", "продовжень")(count)}:`,
    newSources: "Нові джерела",
    andMore: (names, more) => `${names.join(comma)}${more > 0 ? ` та ще ${more}` : ""}`,
    changed: (from, to) => `було: ${from}; стало: ${to}`,
    mended: (kind, date) => `${kind}, ${date}`,
  },
};

export const feeds: Words["feeds"] = {
  intro:
    "Стрічка повідомляє про нове без реєстрації: додайте її адресу до програми читання стрічок. Спершу йдуть нові, за часом оприлюднення.",
  all: "Усі матеріали",
  allHas: "Останні 30, з повним текстом.",
  correctionsHas: "Останні 50: у чому ми помилилися і як правильно.",
  opml: "Усі ці стрічки та стрічки тем одним файлом для програми читання стрічок (OPML)",
  groups: "Стрічки окремих тем, місць, імен, джерел і сюжетів",
  groupsHas:
    "Останні 20, з коротким змістом. Стрічку має кожна рубрика, у якій щонайменше три матеріали; посилання на стрічку є на сторінці рубрики.",
  more: (count) => `Ще ${count}`,
};

export const history: Words["history"] = {
  title: "Історія змін",
  intro:
    "Що читачі бачили раніше; спершу нові версії. Додані слова підкреслено, вилучені закреслено.",
  back: "Матеріал у нинішньому вигляді",
  whatChanged: "Що змінилося в тексті",
  version: (number) => `Версія ${number}`,
  now: "поточна",
  since: (day) => `від ${day}`,
  until: (day) => `до ${day}`,
  between: (from, to) => `від ${from} до ${to}`,
  first: "Найраніша зі збережених.",
  against: (number) => `Що змінилося порівняно з версією ${number}:`,
  same: "Слова ті самі. Змінилося інше: куди ведуть посилання, на які джерела посилається текст або до яких рубрик віднесено матеріал.",
  gone: (day) => `Версію від ${day} не збережено.`,
  added: "додано: ",
  removed: "вилучено: ",
  fields: {
    title: "Заголовок",
    summary: "Короткий зміст",
    dateline: "Місце й дата",
    sourcing: "Про джерела",
    source: "Джерело",
    event_date: "Коли це сталося",
    state: "Твердження",
    likelihood: "Імовірність",
    confidence: "Упевненість",
    by: "Висновок, строк",
    alternatives: "Альтернативна версія",
    gaps: "Чого бракує",
    label: "Показник",
    value: "Показник",
    unit: "Показник",
    as_of: "Показник, станом на",
    number: "Номер зведення",
    period: "Період",
  },
};

export const search: Words["search"] = {
  title: "Пошук",
  skip: "Перейти до результатів",
  how: "Як шукати",
  ways: [
    ["нафта санкції", "обидва слова, у будь-якій формі"],
    ['"ядерна угода"', "ці слова в цьому порядку"],
    ['-проєкт -"перша нотатка" -topic:oil', "без усього цього"],
    [
      "topic:… place:… who:… source:… type:… lang:… thread:…",
      "ідентифікатор або частина назви чи імені",
    ],
    ["after:2022-01 before:2022-04-15", "починаючи з першої дати й до дня перед другою"],
    ["order:newest order:oldest", "замість найкращих збігів"],
  ],
  keys: "{slash} веде до поля пошуку, {down} і {up}\u00a0— по результатах, {escape}\u00a0— назад.",
  narrow: "Уточнити пошук",
  searching: "Триває пошук…",
  found: "Знайдені матеріали",
  noScript: "Для пошуку в браузері потрібен JavaScript. Гортати архів можна й без нього.",
  examples: "Наприклад",
  phraseExample: "ці слова в цьому порядку, але без того слова",
  topicExample: "тема, спершу нові",
  nameExample: (year) => `хто згадується, з ${year} року`,
  browse: "Або гортайте архів {ways}.",
  byMonth: "за місяцями",
  or: " або ",
  nothing: (text) => `За запитом «${text}» нічого не знайдено.`,
  count: (found) => `Знайдено: ${briefings(found)}.`,
  partUnsearched: "Не вдалося переглянути частину архіву.",
  unsearched: "Не вдалося переглянути архів або його частину.",
  offlineUnsearched: "Немає зв’язку з мережею; не вдалося переглянути архів або його частину.",
  failed:
    "Не вдалося завантажити пошуковий індекс. Спробуйте ще раз або гортайте архів за посиланнями нижче.",
  offlineFailed:
    "Немає зв’язку з мережею; не вдалося завантажити пошуковий індекс. Пошук продовжиться, коли зв’язок відновиться.",
  again: "Спробувати ще раз",
  showMore: "Показати ще",
  more: (all) => `Показати всі: ${all}`,
  fewer: "Показати менше",
  order: "Порядок",
  relevance: "Найкращі збіги",
  newest: "Спершу нові",
  oldest: "Спершу старі",
  from: "Від",
  to: "До",
  allDates: "Усі дати",
  byDate: "Матеріали за датами",
  highestInMonth: (count) => `Найбільше: ${count} за місяць`,
  highestInYear: (count) => `Найбільше: ${count} за рік`,
  bar: (period, count) => `${period}: ${count}`,
  briefings,
  // An adverb, which leaves the number in the nominative.
  atLeast: (count) => `щонайменше ${count}`,
  notCounted: "не підраховано",
  foundIn: "Знайдено в розділах",
  notLoaded: "Знайдено матеріал цього дня; його текст не вдалося завантажити.",
  link: "Посилання на цей пошук",
  sameNewest: "Те саме, спершу нові",
  page: "Сторінка про це в архіві",
  without: "Повторити пошук, прибравши",
  dates: "дати",
  unknown: "«{word}» не трапляється в жодному матеріалі.",
  unknownLeftOut: "«{word}» не трапляється в жодному матеріалі, тому в пошуку не враховано.",
  unknownFilter: "За умовою «{filter}» нічого немає.",
  instead: "Якщо замість «{word}» узяти інше слово, матеріали знайдуться.",
  didYouMean: "Можливо, ви мали на увазі {words}?",
  also: "Пошук ішов і за іншими назвами того, що називають «{word}»: {names}.",
  missing: (spans) => `Не вдалося переглянути: ${spans}. До жодного з чисел це не ввійшло.`,
};

export const drafts: DraftWords = {
  news: ["Що сталося", "Чому це важливо", "Що далі"],
  assessment: ["Докази", "Припущення", "За чим стежити", "Що змінилося"],
  sitrep: ["Обстановка", "Потреби", "Реагування", "Наступне зведення"],
  advisory: ["Що робити", "Кого це стосується", "Відколи й доки", "Що змінилося"],
};
