/** The words of the frame in Russian. Not read by a native speaker. */
import { listed } from "./joined-list.ts";
import { counter, formAfter, type PluralForms } from "./slavic-plurals.ts";
import type { DateWords, DraftWords, FrameWords, GroupWords, Likelihood, Words } from "./words.ts";

export const lang = "ru";
export const dir = "ltr";
export const number = String;
export const digits = (text: string): string => text;
export const decimal = ",";
export const comma = ", ";
export const and = " и ";
export const colon = ": ";
export const semicolon = "; ";
export const stop = ".";
export const quoted = (text: string): string => `«${text}»`;
/** Names are compared without marks, so that ё stands with е, as in Russian indexes. */
export const alphabet = "";

export const list = (names: readonly string[]): string => listed(names, comma, and);

const TO_TEN = "ноль один два три четыре пять шесть семь восемь девять десять".split(" ");
const FEMININE: Readonly<Record<number, string>> = { 1: "одна", 2: "две" };
const NEUTER: Readonly<Record<number, string>> = { 1: "одно" };

/** "три ссылки": numbers to ten as words; `own` are those that bend with the gender. */
function spelled(
  count: number,
  forms: PluralForms,
  own: Readonly<Record<number, string>> = {},
): string {
  return `${own[count] ?? TO_TEN[count] ?? count} ${formAfter(count, forms)}`;
}

const MONTHS =
  "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(" ");
/** As they stand after a day. */
const OF_MONTHS =
  "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" ");

export const dates: DateWords = {
  months: MONTHS,
  letters: [..."ЯФМАМИИАСОНД"],
  weekdays: "понедельник вторник среда четверг пятница суббота воскресенье".split(" "),
  weekdayLetters: [..."ПВСЧПСВ"],
  day: (date, month, year) => `${date} ${OF_MONTHS[month - 1]} ${year}`,
  dayOfYear: (date, month) => `${date} ${OF_MONTHS[month - 1]}`,
  month: (month, year) => `${MONTHS[month - 1]} ${year}`,
  days: (from, to, month, year) => `${from}–${to} ${OF_MONTHS[month - 1]} ${year}`,
  daysOfYear: (from, to, month) => `${from}–${to} ${OF_MONTHS[month - 1]}`,
  decade: (year) => `${year}-е`,
  // Between numbers a dash stands close, between dates of several words apart.
  span: (from, to) =>
    /^\d{1,2}$/.test(from) || /^\d+-\d+$/.test(`${from}-${to}`)
      ? `${from}–${to}`
      : `${from}\u00a0— ${to}`,
  instant: (day, time, zone) => `${day}, ${time} ${zone}`,
  zone: (offset) => `UTC${offset}`,
  // Adverbs, for a month stands in the nominative.
  possibly: (date) => `возможно, ${date}`,
  about: (date) => `примерно ${date}`,
  possiblyAbout: (date) => `возможно, примерно ${date}`,
};

export const frame: FrameWords = {
  skip: "Перейти к тексту",
  site: "Разделы сайта",
  aboutSite: "Об этом сайте",
  search: "Поиск",
  searchArchive: "Поиск в архиве",
  license: "Лицензия: {license}",
  report: "Сообщить об ошибке",
  errorOn: (address) => `Ошибка на странице ${address}`,
  printedFrom: (address) => `Распечатано со страницы ${address}`,
  correctionsOf: (title) => `${title}: исправления`,
  clearMarks: "Убрать выделение",
  moved: "Теперь эта страница находится по адресу {page}.",
  notFound: {
    title: "Не найдено",
    heading: "Здесь нет страницы",
    text: "Материал никогда не теряет своего адреса, поэтому в ссылке, возможно, опечатка. Попробуйте {search} по словам или загляните в {archive} за нужный месяц.",
    search: "поиск",
    archive: "архив",
  },
};

export const menu: Words["menu"] = {
  home: "Новое",
  archive: "Архив",
  topics: "Темы",
  places: "Места",
  names: "Персоны",
  threads: "Сюжеты",
  search: "Поиск",
  about: "О сайте",
  corrections: "Исправления",
  sources: "Источники",
  feed: "Лента",
  feeds: "Ленты",
  changes: "CSV",
};

export const groups: Words["groups"] = {
  topics: {
    title: "Темы",
    of: "Тема",
    intro: "О чём эти материалы.",
    by: "по темам",
  },
  places: {
    title: "Места",
    of: "Место",
    intro: "Страны и места, о которых говорится в материалах.",
    by: "по местам",
  },
  names: {
    title: "Персоны и организации",
    of: "Имя",
    intro: "Кто упоминается в материалах.",
    by: "по именам",
  },
  sources: {
    title: "Источники",
    of: "Источник",
    intro: "Откуда взяты факты в материалах.",
    by: "по источникам",
  },
  threads: {
    title: "Сюжеты",
    of: "Сюжет",
    intro: "О чём рассказано в нескольких материалах; сначала те, что продолжены последними.",
    by: "по сюжетам",
  },
} satisfies Record<string, GroupWords>;

export const facets: Words["facets"] = {
  topic: "Тема",
  place: "Место",
  person: "Персона",
  organisation: "Организация",
  source: "Источник",
  type: "Жанр",
  lang: "Язык",
  thread: "Сюжет",
};

export const types: Words["types"] = {
  report: "Сообщение",
  analysis: "Анализ",
  assessment: "Оценка",
  sitrep: "Оперативная сводка",
  alert: "Предупреждение",
  advisory: "Рекомендации",
  backgrounder: "Справка",
  factcheck: "Проверка фактов",
  digest: "Дайджест",
  transcript: "Стенограмма",
  statement: "Заявление",
  opinion: "Мнение",
};

export const marks: Words["marks"] = {
  corrected: "Исправлено",
  superseded: "Заменено",
  withdrawn: "Отозвано",
};

export const notes: Words["notes"] = {
  correction: "Исправление",
  clarification: "Уточнение",
  update: "Обновление",
  retraction: "Отозвано",
  redaction: "Имя скрыто",
};

export const likelihoods: readonly Likelihood[] = [
  ["почти исключено", "ничтожная вероятность"],
  ["очень маловероятно", "очень низкая вероятность"],
  ["маловероятно", "низкая вероятность"],
  ["примерно равные шансы", "примерно равная вероятность"],
  ["вероятно", "высокая вероятность"],
  ["очень вероятно", "очень высокая вероятность"],
  ["почти наверняка", "практически несомненно"],
];

const briefings = counter("материал", "материала", "материалов");
/** After "в". */
const inBriefings = counter("материале", "материалах", "материалах");
/** After "из", or of what something is. */
const ofBriefings = counter("материала", "материалов", "материалов");

export const briefing: Words["briefing"] = {
  updated: (date) => `Обновлено ${date}`,
  minutes: counter("минута", "минуты", "минут"),
  cite: "Цитировать",
  save: "Сохранить в формате:",
  placeLink: "Ссылка на это место; к другим ведут клавиши со стрелками",
  by: "Текст: {name}",
  todo: "Что делать",
  noEnd: "Срок окончания не указан.",
  holdsUntil: (date) => `Действует до ${date}.`,
  outOfDate: (date) => `Срок действия истёк ${date}.`,
  overdue: (date) => `Срок следующей сводки прошёл: ${date}; здесь она не опубликована.`,
  machine: {
    assisted: "Написано с помощью ИИ",
    generated: "Написано ИИ",
    translated: "Машинный перевод",
    unreviewed: {
      assisted: "Написано с помощью ИИ.",
      generated: "Написано ИИ. Кто проверил текст, не указано.",
      translated: "Машинный перевод. Кто проверил текст, не указано.",
    },
    reviewed: "{did}, проверка: {names}.",
  },
  notices: {
    withdrawn: "Этот материал отозван.",
    withdrawnMore:
      "Его текст больше не публикуется. Адрес сохраняется, чтобы никто из сославшихся на него не остался без ответа. Ниже указано, когда и почему материал отозван.",
    superseded: "Материал заменён.",
    readInstead:
      "Читайте вместо него: {briefings}. Дальнейший текст сохранён в том виде, в каком был опубликован.",
    itSaid: "Было: {words}",
  },
  facts: {
    reviewedBy: "Проверка",
    approvedBy: "Утверждение",
    event: "Событие",
    asOf: "По состоянию на",
    firstPublic: "Обнародовано",
    expires: "Действует до",
    sitrep: "Оперативная сводка",
    nextReport: "Следующая сводка",
    glide: "GLIDE",
  },
  reportNumber: (report, period) => `№\u00a0${report}, ${period}`,
  know: {
    title: "Откуда это известно",
    theSource: "Источник",
    allSources: "Все источники",
    claims: (counts) =>
      `Утверждения: ${counts.map(([state, count]) => `${briefing.states[state]}\u00a0— ${count}`).join(comma)}.`,
  },
  judgements: {
    title: "Ключевые выводы",
    judgement: "Вывод",
    likelihood: "Вероятность",
    confidence: "Уверенность",
    due: "Срок",
    outcome: "Итог:",
    confidences: { low: "низкая", moderate: "средняя", high: "высокая" },
    withConfidence: (confidence) => `${briefing.judgements.confidences[confidence]} уверенность`,
    range: (word, from, to) => `${word}: от ${from} до ${to}\u00a0%`,
    open: "итога пока нет",
  },
  figures: {
    title: "Ключевые показатели",
    more: "Другие показатели",
    figure: "Показатель",
    value: "Значение",
    asOf: "На дату",
    same: (report) => `как в сводке №\u00a0${report}`,
    changed: ({ difference, isMore, report, before }) =>
      `на ${difference} ${isMore ? "больше" : "меньше"}, чем в сводке №\u00a0${report} (${before})`,
  },
  claims: "Утверждения",
  states: {
    confirmed: "подтверждено",
    reported: "сообщается",
    disputed: "оспаривается",
    denied: "отрицается",
    unverified: "не проверено",
    retracted: "отозвано",
  },
  alternatives: "Альтернативные версии",
  gaps: "Чего не хватает",
  contents: "Содержание",
  story: "Ход событий",
  wholeStory: (count) => `Весь сюжет: ${briefings(count)}`,
  replaces: "Заменяет",
  related: "По теме",
  neighbours: "Соседние материалы в архиве",
  alsoFiled: "Другие рубрики",
  topics: "Темы",
  places: "Места",
  names: "Имена",
  card: "Об этом материале",
  table: "Таблица",
  sources: {
    title: "Источники",
    sameReport: "То же сообщение",
    speakers: "Кто в нём говорит",
    relayed: "Передали",
    relayedBy: "Передали: {names}.",
    relayedAlsoBy: "Передали также: {names}.",
    from: "источник: {names}",
    through: "через: {names}",
    allFrom: (outlet) => `Всё из этого источника: ${outlet}`,
    archived: "Архивная копия.",
    archivedAt: (date) => `Архивная копия, ${date}.`,
    belongsTo: (party) => `Сторона: ${party}`,
    unnamed: (reason) => `Имя не названо: ${reason}`,
    inLanguage: (language) => `Язык: ${language}`,
    read: (date) => `Дата обращения: ${date}`,
    bases: {
      "on-record": "Под запись",
      background: "На условиях анонимности: имя не называется",
      "deep-background":
        "На условиях полной анонимности: на источник нельзя указать никаким образом",
      "chatham-house":
        "По правилу Чатем-Хауса: не раскрываются ни говоривший, ни его принадлежность",
      leak: "Утечка",
      unknown: "Условия неизвестны",
    },
    quotes: {
      verbatim: "Цитируется дословно",
      translated: "Цитируется в переводе",
      "back-translated":
        "Цитируется в переводе с перевода, то есть не теми словами, которые были использованы",
      paraphrase: "В пересказе",
    },
    rated: (rating, reliability, credibility) => `Оценка ${rating}: ${reliability}, ${credibility}`,
    ratedAgain: (rating) => `Оценка ${rating}`,
    reliability: [
      "источник полностью надёжен",
      "источник обычно надёжен",
      "источник довольно надёжен",
      "источник обычно ненадёжен",
      "источник ненадёжен",
      "надёжность источника оценить нельзя",
    ],
    credibility: [
      "сведения подтверждены другими источниками",
      "сведения, вероятно, достоверны",
      "сведения, возможно, достоверны",
      "сведения сомнительны",
      "сведения неправдоподобны",
      "достоверность сведений оценить нельзя",
    ],
    via: "через",
    chain: (names) => names.join(", через: "),
    whoToldWhom: "Кто кому сообщил.",
    dashed: "Пунктир: имя не названо.",
    bold: "Жирная линия: здесь сходятся несколько источников.",
    drawing: (chains) => `Кто кому сообщил: ${chains.join("; ")}.`,
    thisBriefing: "Этот материал",
  },
  inOtherLanguages: "На других языках",
  lastChanged: "Последнее изменение: {date}",
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** Entries of the list of sources. */
const entries = (count: number): string =>
  capital(spelled(count, ["ссылка", "ссылки", "ссылок"], FEMININE));
const statements = (count: number, party: { readonly name: string; readonly isJoint: boolean }) =>
  `${spelled(count, ["заявление", "заявления", "заявлений"], NEUTER)}${party.isJoint ? ", в каждом участвует одна и та же сторона:" : " одной стороны:"} ${party.name}.`;

export const standing: Words["standing"] = {
  oneReport: (count, report) =>
    `${entries(count)}, за ${count === 2 ? "обеими" : "всеми"} стоит одно сообщение: ${report}.`,
  onlyStatements: (count, party) => capital(statements(count, party)),
  someStatements: (count, some, party) => `${entries(count)}, ${statements(some, party)}`,
  notIndependent: (count) => `${entries(count)}; независимы ли они друг от друга, неизвестно.`,
  independent: (count, voices, names) =>
    `${entries(count)}, ${spelled(voices, ["независимый источник", "независимых источника", "независимых источников"])}${names.length === 0 ? "" : `: ${list(names)}`}.`,
  unknown: (names) => `Неизвестно, независимы ли от них: ${list(names)}.`,
  othersUnknown: (count) =>
    `Ещё ${spelled(count, ["источник", "источника", "источников"])}, о чьей независимости от них ничего не известно.`,
  oneSource: (name) => `Один источник: ${name}.`,
  thisDesk: "наша редакция",
  glyph: (unnamed, named, relays) =>
    `неназванных источников\u00a0— ${unnamed}, названных\u00a0— ${named}, посредников\u00a0— ${relays}`,
};

export const lists: Words["lists"] = {
  briefings,
  over: (count, span) => `${briefings(count)}, ${span}`,
  named: (period, count) => `${period}, ${briefings(count)}`,
  none: "Пока ничего нет.",
  parts: "Части списка",
  partsAgain: "Части списка, ещё раз",
  newest: "Самые новые",
  months: "Месяцы",
  monthsAgain: "Месяцы, ещё раз",
  years: "Годы",
  earlier: "Ранее в этом месяце",
  letter: (of) => (of === "" ? "По первой букве" : `${of} по первой букве`),
  digits: "0–9",
  all: "По алфавиту",
  searchInThese: "Искать в этом списке",
  home: {
    empty: "Здесь пока ничего не опубликовано.",
    latest: "Новое",
    archive: "Архив",
    topics: "Темы",
    languages: "На других языках",
    stories: "Сюжеты",
    storiesOf: (all) => `Сюжеты, всего ${all}`,
    more: "Ещё",
    allByMonth: (count) => `Весь архив по месяцам: ${briefings(count)}`,
    corrected: "Исправлено и отозвано",
    judged: "Наши выводы по срокам",
    next: "Следующие сводки",
    due: (date) => `Срок: ${date}`,
    wasDue: (date) => `Срок прошёл: ${date}`,
    about: "О сайте",
  },
  archive: {
    title: "Архив",
    byMonth: (words) => `${words}. Материалов в месяц:`,
    byYear: (words) => `${words}. Материалов в год:`,
    endsIn: (digit) => `Годы, которые оканчиваются на ${digit}`,
    fromTo: (from, to) => `от ${from} до ${to}`,
  },
  about: {
    title: "О сайте",
    heading: "{title}: о сайте",
    corrections: "Исправления",
    correctionsText:
      "Всё, что мы исправляем, уточняем или отзываем, перечислено на странице {page}, начиная с последнего, и указано в самом материале. Адрес материала сохраняется, что бы с ним ни случилось.",
    pageName: "исправлений",
    count: (count) => `${briefings(count)} в этом архиве`,
  },
  corrections: {
    title: "Исправления",
    intro:
      "В чём мы ошиблись и как правильно. Сначала новые; их можно читать и в {feed}. Всё, что когда-либо публиковалось или менялось, собрано в {table} (CSV).",
    feed: "ленте",
    table: "таблице",
    none: "Пока ни одного.",
    subtitle: "В чём мы ошиблись и как правильно.",
    of: (kind, title) => `${kind}: ${title}`,
    said: (note, before) => `${note} Было: «${before}»`,
    told: (kind, date, note) => `${kind}, ${date}: ${note}`,
  },
  group: {
    person: "Персона",
    organisation: "Организация",
    people: "Персоны",
    organisations: "Организации",
    countries: "Страны и территории",
    places: "Места в них",
    namedIn: (count) => `Упоминается в ${inBriefings(count)}`,
    sourceOf: (count) => `Источник для ${ofBriefings(count)}`,
    with: "Чаще всего вместе",
    who: "Кто",
    where: "Где",
    what: "О чём",
    open: "Выводы, итога которых пока нет",
    noDay: "Срок не назван",
    due: "Срок: {date}",
    also: (names) => `Также: ${names}`,
    map: (countries) => `Карта: ${countries} и соседние земли`,
    leans: "На что опирается архив",
    leaning: (count, alone) =>
      `${briefings(count)}, ${alone === 0 ? "ни один не опирается только на этот источник" : `только на этот источник опирается ${alone}`}`,
    leanings: (count, alone) =>
      `Из ${ofBriefings(count)} на один-единственный первоисточник опирается ${alone}.`,
    relays: "Кто чьи сообщения передаёт",
    part: (title, period) => `${title}, ${period}`,
  },
  story: {
    line: ({ briefings: count, span, here, hollow }) =>
      [
        `${briefings(count)}, ${span}`,
        ...(here === undefined ? [] : [`этот\u00a0— №\u00a0${here}`]),
        ...(hollow === 0 ? [] : [`исправлено, заменено или отозвано: ${hollow}`]),
      ].join("; "),
    sameDay: "в тот же день",
    nextDay: "на следующий день",
    days: (count) => `через ${counter("день", "дня", "дней")(count)}`,
    weeks: (count) => `через ${counter("неделю", "недели", "недель")(count)}`,
    months: (count) => `через ${counter("месяц", "месяца", "месяцев")(count)}`,
    years: (count) => `через ${counter("год", "года", "лет")(count)}`,
    goesOnFrom: "Продолжает материал",
    branches: (count) =>
      `Отсюда у сюжета ${counter("продолжение", "продолжения", "продолжений")(count)}:`,
    newSources: "Новые источники",
    andMore: (names, more) => `${names.join(comma)}${more > 0 ? ` и ещё ${more}` : ""}`,
    changed: (from, to) => `было: ${from}; стало: ${to}`,
    mended: (kind, date) => `${kind}, ${date}`,
  },
};

export const feeds: Words["feeds"] = {
  intro:
    "Лента сообщает о новом без регистрации: добавьте её адрес в программу чтения лент. Сначала идут новые, по времени обнародования.",
  all: "Все материалы",
  allHas: "Последние 30, с полным текстом.",
  correctionsHas: "Последние 50: в чём мы ошиблись и как правильно.",
  opml: "Все эти ленты и ленты тем одним файлом для программы чтения лент (OPML)",
  groups: "Ленты отдельных тем, мест, имён, источников и сюжетов",
  groupsHas:
    "Последние 20, с кратким содержанием. Лента есть у каждой рубрики, в которой не меньше трёх материалов; ссылка на ленту\u00a0— на странице рубрики.",
  more: (count) => `Ещё ${count}`,
};

/** "со 2 июня", for "второго" begins with two consonants. */
const since = (day: string): string => `${/^2\s/.test(day) ? "со" : "с"} ${day}`;

export const history: Words["history"] = {
  title: "История изменений",
  intro:
    "Что читатели видели раньше; сначала новые версии. Добавленные слова подчёркнуты, удалённые зачёркнуты.",
  back: "Материал в нынешнем виде",
  whatChanged: "Что изменилось в тексте",
  version: (number) => `Версия ${number}`,
  now: "текущая",
  since,
  until: (day) => `до ${day}`,
  between: (from, to) => `${since(from)} до ${to}`,
  first: "Самая ранняя из сохранённых.",
  against: (number) => `Что изменилось по сравнению с версией ${number}:`,
  same: "Слова те же. Изменилось другое: куда ведут ссылки, на какие источники ссылается текст или к каким рубрикам отнесён материал.",
  gone: (day) => `Версия от ${day} не сохранена.`,
  added: "добавлено: ",
  removed: "удалено: ",
  fields: {
    title: "Заголовок",
    summary: "Краткое содержание",
    dateline: "Место и дата",
    sourcing: "Об источниках",
    source: "Источник",
    event_date: "Когда это произошло",
    state: "Утверждение",
    likelihood: "Вероятность",
    confidence: "Уверенность",
    by: "Вывод, срок",
    alternatives: "Альтернативная версия",
    gaps: "Чего не хватает",
    label: "Показатель",
    value: "Показатель",
    unit: "Показатель",
    as_of: "Показатель, на дату",
    number: "Номер сводки",
    period: "Период",
  },
};

export const search: Words["search"] = {
  title: "Поиск",
  skip: "Перейти к результатам",
  how: "Как искать",
  ways: [
    ["нефть санкции", "оба слова, в любой форме"],
    ['"ядерная сделка"', "эти слова в этом порядке"],
    ['-проект -"первая заметка" -topic:oil', "без всего этого"],
    [
      "topic:… place:… who:… source:… type:… lang:… thread:…",
      "идентификатор или часть названия или имени",
    ],
    ["after:2022-01 before:2022-04-15", "начиная с первой даты и до кануна второй"],
    ["order:newest order:oldest", "вместо лучших совпадений"],
  ],
  keys: "{slash} ведёт в поле поиска, {down} и {up}\u00a0— по результатам, {escape}\u00a0— обратно.",
  narrow: "Уточнить поиск",
  searching: "Идёт поиск…",
  found: "Найденные материалы",
  noScript: "Для поиска в браузере нужен JavaScript. Листать архив можно и без него.",
  examples: "Например",
  phraseExample: "эти слова в этом порядке, но без того слова",
  topicExample: "тема, сначала новые",
  nameExample: (year) => `кто упоминается, с ${year} года`,
  browse: "Или листайте архив {ways}.",
  byMonth: "по месяцам",
  or: " или ",
  nothing: (text) => `По запросу «${text}» ничего не найдено.`,
  count: (found) => `Найдено: ${briefings(found)}.`,
  partUnsearched: "Не удалось просмотреть часть архива.",
  unsearched: "Не удалось просмотреть архив или его часть.",
  offlineUnsearched: "Нет связи с сетью; не удалось просмотреть архив или его часть.",
  failed:
    "Не удалось загрузить поисковый индекс. Попробуйте ещё раз или листайте архив по ссылкам ниже.",
  offlineFailed:
    "Нет связи с сетью; не удалось загрузить поисковый индекс. Поиск продолжится, когда связь восстановится.",
  again: "Попробовать ещё раз",
  showMore: "Показать ещё",
  more: (all) => `Показать все: ${all}`,
  fewer: "Показать меньше",
  order: "Порядок",
  relevance: "Лучшие совпадения",
  newest: "Сначала новые",
  oldest: "Сначала старые",
  from: "С",
  to: "По",
  allDates: "Все даты",
  byDate: "Материалы по датам",
  highestInMonth: (count) => `Больше всего: ${count} за месяц`,
  highestInYear: (count) => `Больше всего: ${count} за год`,
  bar: (period, count) => `${period}: ${count}`,
  briefings,
  // An adverb, which leaves the number in the nominative.
  atLeast: (count) => `минимум ${count}`,
  notCounted: "не подсчитано",
  foundIn: "Найдено в разделах",
  notLoaded: "Найден материал этого дня; его текст не удалось загрузить.",
  link: "Ссылка на этот поиск",
  sameNewest: "То же, сначала новые",
  page: "Страница об этом в архиве",
  without: "Повторить поиск, убрав",
  dates: "даты",
  unknown: "«{word}» не встречается ни в одном материале.",
  unknownLeftOut: "«{word}» не встречается ни в одном материале, поэтому в поиске не учтено.",
  unknownFilter: "По условию «{filter}» ничего нет.",
  instead: "Если вместо «{word}» взять другое слово, материалы найдутся.",
  didYouMean: "Возможно, вы имели в виду {words}?",
  also: "Поиск шёл и по другим названиям того, что называют «{word}»: {names}.",
  missing: (spans) => `Не удалось просмотреть: ${spans}. Ни в одно из чисел это не вошло.`,
};

export const drafts: DraftWords = {
  news: ["Что произошло", "Почему это важно", "Что дальше"],
  assessment: ["Доказательства", "Допущения", "За чем следить", "Что изменилось"],
  sitrep: ["Обстановка", "Потребности", "Реагирование", "Следующая сводка"],
  advisory: ["Что делать", "Кого это касается", "С какого и до какого времени", "Что изменилось"],
};
