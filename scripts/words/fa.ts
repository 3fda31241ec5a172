/** The words of the frame in Persian. Not read by a native speaker. */

import { isolated } from "./isolated.ts";
import { listed } from "./joined-list.ts";
import type { DateWords, DraftWords, FrameWords, Likelihood, Words } from "./words.ts";

export const lang = "fa";
export const dir = "rtl";
export const digits = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => "۰۱۲۳۴۵۶۷۸۹".charAt(Number(digit)));
export const number = (count: number): string => digits(String(count));
export const decimal = "٫";
export const comma = "، ";
export const and = " و ";
export const colon = ": ";
export const semicolon = "؛ ";
export const stop = ".";
export const quoted = (text: string): string => `«${text}»`;
export const alphabet = "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی";

export const list = (names: readonly string[]): string => listed(names.map(isolated), comma, and);

const MONTHS = "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر".split(" ");
const SOLAR_MONTHS = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split(
  " ",
);

export const dates: DateWords = {
  months: MONTHS,
  letters: [..."ژفمآمژژاساند"],
  weekdays: "دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه".split(" "),
  weekdayLetters: [..."دسچپجشی"],
  day: (date, month, year) => `${date} ${MONTHS[month - 1]} ${year}`,
  dayOfYear: (date, month) => `${date} ${MONTHS[month - 1]}`,
  month: (month, year) => `${MONTHS[month - 1]} ${year}`,
  days: (from, to, month, year) => `${from} تا ${to} ${MONTHS[month - 1]} ${year}`,
  daysOfYear: (from, to, month) => `${from} تا ${to} ${MONTHS[month - 1]}`,
  decade: (year) => `دههٔ ${year}`,
  span: (from, to) => `${from} تا ${to}`,
  instant: (day, time, zone) => `${day}، ساعت ${time} ${zone}`,
  zone: (offset) => `به وقت هماهنگ جهانی${offset === "" ? "" : ` ${isolated(offset)}`}`,
  solarHijri: (date, month, year) => `${date} ${SOLAR_MONTHS[month - 1]} ${year}`,
  possibly: (date) => `شاید ${date}`,
  about: (date) => `حدود ${date}`,
  possiblyAbout: (date) => `شاید حدود ${date}`,
};

export const frame: FrameWords = {
  skip: "رفتن به متن",
  site: "بخش‌های سایت",
  aboutSite: "دربارهٔ این سایت",
  search: "جست‌وجو",
  searchArchive: "جست‌وجو در بایگانی",
  license: "مجوز استفاده: {license}",
  report: "خطایی دیده‌اید؟ خبر دهید",
  errorOn: (address) => `خطا در ${address}`,
  printedFrom: (address) => `چاپ‌شده از ${isolated(address)}`,
  correctionsOf: (title) => `${isolated(title)}: اصلاحیه‌ها`,
  clearMarks: "برداشتن نشانه‌ها",
  moved: "این صفحه اکنون در {page} است.",
  notFound: {
    title: "پیدا نشد",
    heading: "اینجا صفحه‌ای نیست",
    text: "نشانی هیچ گزارشی از میان نمی‌رود، پس شاید در پیوند اشتباهی باشد. واژه‌های آن را {search} کنید یا در {archive} زیر ماه آن بگردید.",
    search: "جست‌وجو",
    archive: "بایگانی",
  },
};

export const menu: Words["menu"] = {
  home: "تازه‌ترین‌ها",
  archive: "بایگانی",
  topics: "موضوع‌ها",
  places: "جاها",
  names: "اشخاص",
  threads: "ماجراها",
  search: "جست‌وجو",
  about: "دربارهٔ ما",
  corrections: "اصلاحیه‌ها",
  sources: "منابع",
  feed: "خوراک",
  feeds: "خوراک‌ها",
  changes: "جدول تغییرات",
};

export const groups: Words["groups"] = {
  topics: {
    title: "موضوع‌ها",
    of: "موضوع",
    intro: "گزارش‌ها دربارهٔ چه هستند.",
    by: "بر پایهٔ موضوع",
  },
  places: {
    title: "جاها",
    of: "جا",
    intro: "کشورها و جاهایی که در گزارش‌ها آمده‌اند.",
    by: "بر پایهٔ جا",
  },
  names: {
    title: "اشخاص و سازمان‌ها",
    of: "نام",
    intro: "چه کسانی در گزارش‌ها نام برده شده‌اند.",
    by: "بر پایهٔ نام",
  },
  sources: {
    title: "منابع",
    of: "منبع",
    intro: "گزارش‌ها آنچه را می‌گویند از کجا دارند.",
    by: "بر پایهٔ منبع",
  },
  threads: {
    title: "ماجراها",
    of: "ماجرا",
    intro: "آنچه در چند گزارش پی گرفته شده است؛ آن که دیرتر ادامه یافته نخست می‌آید.",
    by: "بر پایهٔ ماجرا",
  },
};

export const facets: Words["facets"] = {
  topic: "موضوع",
  place: "جا",
  person: "شخص",
  organisation: "سازمان",
  source: "منبع",
  type: "نوع",
  lang: "زبان",
  thread: "ماجرا",
};

export const types: Words["types"] = {
  report: "گزارش خبری",
  analysis: "تحلیل",
  assessment: "ارزیابی",
  sitrep: "گزارش وضعیت",
  alert: "هشدار",
  advisory: "توصیه‌نامه",
  backgrounder: "پیشینه",
  factcheck: "راستی‌آزمایی",
  digest: "چکیدهٔ خبرها",
  transcript: "متن گفته‌ها",
  statement: "بیانیه",
  opinion: "دیدگاه",
};

export const marks: Words["marks"] = {
  corrected: "اصلاح‌شده",
  superseded: "جایگزین‌شده",
  withdrawn: "پس‌گرفته",
};

export const notes: Words["notes"] = {
  correction: "اصلاحیه",
  clarification: "توضیح",
  update: "به‌روزرسانی",
  retraction: "پس گرفته شد",
  redaction: "نامی برداشته شد",
};

export const likelihoods: readonly Likelihood[] = [
  ["تقریباً ناممکن", "بسیار دور از انتظار"],
  ["بسیار نامحتمل", "بسیار کم‌احتمال"],
  ["نامحتمل", "کم‌احتمال"],
  ["با احتمال کمابیش برابر", "کمابیش پنجاه‌پنجاه"],
  ["محتمل", "پراحتمال"],
  ["بسیار محتمل", "بسیار پراحتمال"],
  ["تقریباً قطعی", "نزدیک به قطعی"],
];

const TO_TEN = "هیچ یک دو سه چهار پنج شش هفت هشت نه ده".split(" ");
const spelled = (count: number, noun: string): string =>
  `${TO_TEN[count] ?? number(count)} ${noun}`;
const briefings = (count: number): string => `${number(count)} گزارش`;

export const briefing: Words["briefing"] = {
  updated: (date) => `به‌روزشده در ${date}`,
  minutes: (count) => `${number(count)} دقیقه`,
  cite: "ارجاع",
  save: "ذخیره برای نرم‌افزار:",
  placeLink: "پیوند به این جای متن؛ کلیدهای جهت‌نما به جاهای دیگر می‌روند",
  by: "نویسنده: {name}",
  todo: "چه باید کرد",
  noEnd: "پایانی برای آن اعلام نشده است.",
  holdsUntil: (date) => `تا ${date} برقرار است.`,
  outOfDate: (date) => `از ${date} دیگر برقرار نیست.`,
  overdue: (date) => `گزارش بعدی باید در ${date} می‌آمد؛ در اینجا گزارشی پس از این منتشر نشده است.`,
  machine: {
    assisted: "با کمک ماشین نوشته شده است",
    generated: "نوشتهٔ ماشین است",
    translated: "ترجمهٔ ماشین است",
    unreviewed: {
      assisted: "با کمک ماشین نوشته شده است.",
      generated: "نوشتهٔ ماشین است. از کسی که آن را بازبینی کرده باشد نامی نیامده است.",
      translated: "ترجمهٔ ماشین است. از کسی که آن را بازبینی کرده باشد نامی نیامده است.",
    },
    reviewed: "{did}؛ بازبینی: {names}.",
  },
  notices: {
    withdrawn: "این گزارش پس گرفته شده است.",
    withdrawnMore:
      "متن آن دیگر منتشر نمی‌شود. نشانی آن می‌ماند تا کسی که به آن ارجاع داده است بی‌پاسخ نماند. یادداشت پایین می‌گوید کی و چرا.",
    superseded: "جایگزین شده است.",
    readInstead:
      "به جای آن بخوانید: {briefings}. آنچه در پی می‌آید همان‌گونه که منتشر شد نگه داشته می‌شود.",
    itSaid: "پیش‌تر آمده بود: {words}",
  },
  facts: {
    reviewedBy: "بازبینی",
    approvedBy: "تأیید",
    event: "رویداد",
    asOf: "اطلاعات تا",
    firstPublic: "نخستین انتشار",
    expires: "اعتبار تا",
    sitrep: "گزارش وضعیت",
    nextReport: "گزارش بعدی",
    glide: "شمارهٔ گلاید",
  },
  reportNumber: (report, period) => `شمارهٔ ${report}، ${period}`,
  know: {
    title: "از کجا می‌دانیم",
    theSource: "منبع",
    allSources: "همهٔ منابع",
    claims: (counts) =>
      `ادعاها: ${counts.map(([state, count]) => `${number(count)} ${briefing.states[state]}`).join(comma)}.`,
  },
  judgements: {
    title: "داوری‌های اصلی",
    judgement: "داوری",
    likelihood: "احتمال",
    confidence: "اطمینان",
    due: "موعد",
    outcome: "نتیجه:",
    confidences: { low: "کم", moderate: "متوسط", high: "زیاد" },
    withConfidence: (confidence) => `اطمینان ${briefing.judgements.confidences[confidence]}`,
    range: (word, from, to) => `${word}: ${number(from)} تا ${number(to)} درصد`,
    open: "باز",
  },
  figures: {
    title: "رقم‌های اصلی",
    more: "رقم‌های دیگر",
    figure: "رقم",
    value: "مقدار",
    asOf: "تا تاریخ",
    same: (report) => `همان که در گزارش ${number(report)} بود`,
    changed: ({ difference, isMore, report, before }) =>
      `${difference} ${isMore ? "بیشتر" : "کمتر"} از گزارش ${number(report)} (${before})`,
  },
  claims: "ادعاها",
  states: {
    confirmed: "تأییدشده",
    reported: "گزارش‌شده",
    disputed: "مورد اختلاف",
    denied: "تکذیب‌شده",
    unverified: "تأییدنشده",
    retracted: "پس‌گرفته",
  },
  alternatives: "احتمال‌های دیگر",
  gaps: "چه نمی‌دانیم",
  contents: "فهرست",
  story: "ماجرا تا اینجا",
  wholeStory: (count) => `هر ${briefings(count)} این ماجرا`,
  replaces: "جایگزینِ",
  related: "مرتبط",
  neighbours: "پیش و پس از این در بایگانی",
  alsoFiled: "همچنین در",
  topics: "موضوع‌ها",
  places: "جاها",
  names: "نام‌ها",
  card: "شناسنامهٔ گزارش",
  table: "جدول",
  sources: {
    title: "منابع",
    sameReport: "همان گزارش",
    speakers: "گویندگان در آن",
    relayed: "بازگفته در",
    relayedBy: "بازگفته در {names}.",
    relayedAlsoBy: "بازگفته همچنین در {names}.",
    from: "به نقل از {names}",
    through: "از طریق {names}",
    allFrom: (outlet) => `همهٔ آنچه از ${isolated(outlet)} است`,
    archived: "نسخهٔ بایگانی‌شده.",
    archivedAt: (date) => `نسخهٔ بایگانی‌شده در ${date}.`,
    belongsTo: (party) => `از سوی ${party}`,
    unnamed: (reason) => `چرا بی‌نام: ${reason}`,
    inLanguage: (language) => `به زبان ${isolated(language)}`,
    read: (date) => `خوانده‌شده در ${date}`,
    bases: {
      "on-record": "با نام و قابل نقل",
      background: "به شرط نیامدن نام",
      "deep-background": "به شرط نیامدن نام و هر نشانی از گوینده",
      "chatham-house": "طبق قاعدهٔ چتم‌هاوس: نه نام گوینده فاش می‌شود و نه وابستگی او",
      leak: "درزکرده",
      unknown: "با شرایطی که معلوم نیست",
    },
    quotes: {
      verbatim: "نقل کلمه‌به‌کلمه",
      translated: "نقل از راه ترجمه",
      "back-translated": "نقل از ترجمهٔ یک ترجمه، پس نه با همان کلماتی که گفته شد",
      paraphrase: "نقل به مضمون",
    },
    rated: (rating, reliability, credibility) =>
      `درجهٔ ${isolated(rating)}: ${reliability}، ${credibility}`,
    ratedAgain: (rating) => `درجهٔ ${isolated(rating)}`,
    reliability: [
      "کاملاً قابل اعتماد",
      "معمولاً قابل اعتماد",
      "نسبتاً قابل اعتماد",
      "معمولاً غیرقابل اعتماد",
      "غیرقابل اعتماد",
      "اعتبار منبع سنجیدنی نیست",
    ],
    credibility: [
      "با منابع دیگر تأیید شده",
      "احتمالاً درست",
      "شاید درست",
      "محل تردید",
      "نامحتمل",
      "درستی آن سنجیدنی نیست",
    ],
    via: "از طریق",
    chain: (names) => names.map(isolated).join("، از طریق "),
    whoToldWhom: "چه کسی به چه کسی گفت.",
    dashed: "خط‌چین: نام برده نشده.",
    bold: "پررنگ: چند منبع در اینجا به هم می‌رسند.",
    drawing: (chains) => `چه کسی به چه کسی گفت: ${chains.join(semicolon)}.`,
    thisBriefing: "همین گزارش",
  },
  inOtherLanguages: "به زبان‌های دیگر",
  lastChanged: "آخرین تغییر: {date}",
};

const entries = (count: number): string => spelled(count, "مدخل");

export const standing: Words["standing"] = {
  oneReport: (count, report) =>
    `${entries(count)}، و پشت ${count === 2 ? "هر دو" : "همه"} یک گزارش: ${isolated(report)}.`,
  onlyStatements: (count, { name, isJoint }) =>
    `${spelled(count, "گفته")}${isJoint ? "، و یک طرف در همه" : " از یک طرف"}: ${isolated(name)}.`,
  someStatements: (count, some, { name, isJoint }) =>
    `${entries(count)}، ${spelled(some, "گفته")}${isJoint ? "، و یک طرف در همهٔ این گفته‌ها" : " از یک طرف"}: ${isolated(name)}.`,
  notIndependent: (count) => `${entries(count)}؛ معلوم نیست که از یکدیگر مستقل باشند.`,
  independent: (count, voices, names) =>
    `${entries(count)}، ${spelled(voices, "صدای مستقل")}${names.length === 0 ? "" : `: ${list(names)}`}.`,
  unknown: (names) => `معلوم نیست که از آن‌ها مستقل باشند: ${list(names)}.`,
  othersUnknown: (count) => `معلوم نیست که ${spelled(count, "منبع دیگر")} از آن‌ها مستقل باشند.`,
  oneSource: (name) => `یک منبع: ${isolated(name)}.`,
  thisDesk: "همین تحریریه",
  glyph: (unnamed, named, relays) =>
    `${number(unnamed)} بی‌نام، ${number(named)} بانام، ${number(relays)} بازگوکننده`,
};

const resting = (alone: number): string => (alone === 0 ? "هیچ‌یک" : number(alone));

export const lists: Words["lists"] = {
  briefings,
  over: (count, span) => `${briefings(count)}، ${span}`,
  named: (period, count) => `${period}، ${briefings(count)}`,
  none: "هنوز چیزی نیست.",
  parts: "بخش‌های این فهرست",
  partsAgain: "بخش‌های این فهرست، دوباره",
  newest: "تازه‌ترین‌ها",
  months: "ماه‌ها",
  monthsAgain: "ماه‌ها، دوباره",
  years: "سال‌ها",
  earlier: "پیش‌تر در همین ماه",
  letter: (of) => `${of} بر پایهٔ حرف نخست`.trim(),
  digits: "۰–۹",
  all: "از الف تا ی",
  searchInThese: "جست‌وجو در این‌ها",
  home: {
    empty: "هنوز چیزی در اینجا منتشر نشده است.",
    latest: "تازه‌ترین",
    archive: "بایگانی",
    topics: "موضوع‌ها",
    languages: "به زبان‌های دیگر",
    stories: "ماجراها",
    storiesOf: (all) => `ماجراها، ${number(all)} در همه`,
    more: "بیشتر",
    allByMonth: (count) => `هر ${briefings(count)}، به ماه`,
    corrected: "اصلاح‌شده و پس‌گرفته",
    judged: "داوری‌های ما، به ترتیب موعد",
    next: "گزارش‌های بعدی",
    due: (date) => `موعد: ${date}`,
    wasDue: (date) => `موعد گذشته: ${date}`,
    about: "دربارهٔ ما",
  },
  archive: {
    title: "بایگانی",
    byMonth: (words) => `${words}. شمار گزارش‌ها در ماه:`,
    byYear: (words) => `${words}. شمار گزارش‌ها در سال:`,
    endsIn: (digit) => `سال‌هایی که به ${digit} ختم می‌شوند`,
    fromTo: (from, to) => `${from} تا ${to}`,
  },
  about: {
    title: "دربارهٔ ما",
    heading: "دربارهٔ {title}",
    corrections: "اصلاحیه‌ها",
    correctionsText:
      "آنچه اصلاح می‌کنیم، توضیح می‌دهیم یا پس می‌گیریم در صفحهٔ {page} می‌آید، تازه‌ترین نخست، و در خود گزارش هم دیده می‌شود. گزارش نشانی خود را نگه می‌دارد، هرچه بر سر آن بیاید.",
    pageName: "اصلاحیه‌ها",
    count: (count) => `${briefings(count)} در این بایگانی`,
  },
  corrections: {
    title: "اصلاحیه‌ها",
    intro:
      "آنچه نادرست گفتیم، و آنچه درست است. تازه‌ترین نخست می‌آید، و به صورت {feed} هم هست؛ هرچه تا کنون منتشر یا عوض شده در یک {table} آمده است.",
    feed: "خوراک",
    table: "جدول",
    none: "تا کنون هیچ.",
    subtitle: "آنچه نادرست گفتیم، و آنچه درست است.",
    of: (kind, title) => `${kind}: ${isolated(title)}`,
    said: (note, before) => `${note} پیش‌تر آمده بود: «${before}»`,
    told: (kind, date, note) => `${kind}، ${date}: ${note}`,
  },
  group: {
    person: "شخص",
    organisation: "سازمان",
    people: "اشخاص",
    organisations: "سازمان‌ها",
    countries: "کشورها و سرزمین‌ها",
    places: "جاهایی در آن‌ها",
    namedIn: (count) => `نام‌برده در ${briefings(count)}`,
    sourceOf: (count) => `منبعِ ${briefings(count)}`,
    with: "بیشتر همراه با",
    who: "چه کسی",
    where: "کجا",
    what: "چه",
    open: "داوری‌های باز",
    noDay: "بدون موعد",
    due: "موعد: {date}",
    also: (names) => `همچنین: ${isolated(names)}`,
    map: (countries) => `نقشه: ${countries} و پیرامون آن`,
    leans: "بایگانی بر چه تکیه دارد",
    leaning: (count, alone) => `${briefings(count)}، ${resting(alone)} تنها بر آن تکیه دارد`,
    leanings: (count, alone) =>
      `از ${briefings(count)}، ${resting(alone)} تنها بر یک سرچشمه تکیه دارد.`,
    relays: "چه کسی سخن چه کسی را بازگفته است",
    part: (title, period) => `${isolated(title)}، ${period}`,
  },
  story: {
    line: ({ briefings: count, span, here, hollow }) =>
      [
        `${briefings(count)}، ${span}`,
        ...(here === undefined ? [] : [`این شمارهٔ ${number(here)} است`]),
        ...(hollow === 0 ? [] : [`${number(hollow)} اصلاح‌شده، جایگزین‌شده یا پس‌گرفته`]),
      ].join(semicolon),
    sameDay: "همان روز",
    nextDay: "روز بعد",
    days: (count) => `${number(count)} روز بعد`,
    weeks: (count) => `${number(count)} هفته بعد`,
    months: (count) => `${number(count)} ماه بعد`,
    years: (count) => `${number(count)} سال بعد`,
    goesOnFrom: "در ادامهٔ",
    branches: (count) => `ماجرا از اینجا به ${number(count)} راه ادامه می‌یابد:`,
    newSources: "منابع تازه",
    andMore: (names, more) =>
      `${names.map(isolated).join(comma)}${more > 0 ? ` و ${number(more)} منبع دیگر` : ""}`,
    changed: (from, to) => `پیش‌تر ${isolated(from)}، اکنون ${isolated(to)}`,
    mended: (kind, date) => `${kind}، ${date}`,
  },
};

export const feeds: Words["feeds"] = {
  intro:
    "با خوراک، بدون حساب کاربری از تازه‌ها باخبر می‌شوید: نشانی آن را به یک خوراک‌خوان بدهید. تازه‌ترین نخست می‌آید، بر پایهٔ زمان نخستین انتشار.",
  all: "همهٔ گزارش‌ها",
  allHas: "۳۰ گزارش آخر، با متن کامل.",
  correctionsHas: "۵۰ مورد آخر: آنچه نادرست گفتیم، و آنچه درست است.",
  opml: "همهٔ این‌ها و خوراک‌های موضوع‌ها در یک فایل برای خوراک‌خوان (OPML)",
  groups: "خوراک‌های یک موضوع، جا، نام، منبع یا ماجرا",
  groupsHas:
    "۲۰ گزارش آخر، با خلاصهٔ آن‌ها. هر یک از این‌ها که سه گزارش یا بیشتر دارد خوراکی هم دارد، و صفحه‌اش به آن پیوند می‌دهد.",
  more: (count) => `${number(count)} خوراک دیگر`,
};

export const history: Words["history"] = {
  title: "تاریخچه",
  intro:
    "آنچه خوانندگان پیش‌تر دیده‌اند، تازه‌ترین نخست. زیر واژه‌های افزوده‌شده و روی واژه‌های حذف‌شده خط کشیده شده است.",
  back: "گزارش به شکل کنونی",
  whatChanged: "آنچه در متن تغییر کرد",
  version: (which) => `نسخهٔ ${number(which)}`,
  now: "اکنون",
  since: (day) => `از ${day}`,
  until: (day) => `تا ${day}`,
  between: (from, to) => `از ${from} تا ${to}`,
  first: "نخستین نسخه‌ای که نگه داشته شده است.",
  against: (which) => `تغییرات نسبت به نسخهٔ ${number(which)}:`,
  same: "واژه‌ها همان‌اند. پیوندها، منابعی که به آن‌ها ارجاع شده یا دسته‌بندی گزارش تغییر کرده است.",
  gone: (day) => `نسخهٔ روز ${day} نگه داشته نشده است.`,
  added: "افزوده‌شده: ",
  removed: "حذف‌شده: ",
  fields: {
    title: "عنوان",
    summary: "خلاصه",
    dateline: "محل و تاریخ گزارش",
    sourcing: "دربارهٔ منابع",
    source: "منبع",
    event_date: "زمان رویداد",
    state: "ادعا",
    likelihood: "احتمال",
    confidence: "اطمینان",
    by: "موعد داوری",
    alternatives: "احتمال دیگر",
    gaps: "چه نمی‌دانیم",
    label: "رقم",
    value: "رقم",
    unit: "رقم",
    as_of: "رقم، تا تاریخ",
    number: "شمارهٔ گزارش",
    period: "دوره",
  },
};

export const search: Words["search"] = {
  title: "جست‌وجو",
  skip: "رفتن به یافته‌ها",
  how: "چگونه جست‌وجو کنیم",
  ways: [
    ["تحریم نفت", "هر دو واژه، به هر شکل"],
    ['"توافق هسته‌ای"', "همین واژه‌ها به همین ترتیب"],
    ['-پیش‌نویس -"یادداشت نخست" -topic:oil', "هیچ‌یک از این‌ها"],
    ["topic:… place:… who:… source:… type:… lang:… thread:…", "یک شناسه یا بخشی از یک نام"],
    ["after:2022-01 before:2022-04-15", "از آن زمان، و تا روز پیش از آن"],
    ["order:newest order:oldest", "به جای نزدیک‌ترین یافته‌ها"],
  ],
  keys: "{slash} به کادر جست‌وجو می‌رود، {down} و {up} میان یافته‌ها، {escape} برمی‌گرداند.",
  narrow: "محدودتر کردن",
  searching: "در حال جست‌وجو…",
  found: "گزارش‌های یافته‌شده",
  noScript: "جست‌وجو به جاوااسکریپت در مرورگر نیاز دارد. ورق‌زدن بایگانی نیاز ندارد.",
  examples: "برای نمونه",
  phraseExample: "این واژه‌ها به همین ترتیب، بدون آن یکی",
  topicExample: "یک موضوع، تازه‌ترین نخست",
  nameExample: (year) => `چه کسی نام برده شده، از ${year}`,
  browse: "یا بایگانی را {ways} ببینید.",
  byMonth: "بر پایهٔ ماه",
  or: " یا ",
  nothing: (text) => `برای «${isolated(text)}» چیزی پیدا نشد.`,
  count: (found) => `${briefings(found)} پیدا شد.`,
  partUnsearched: "بخشی از بایگانی را نتوانستیم بگردیم.",
  unsearched: "بایگانی، یا بخشی از آن، را نتوانستیم بگردیم.",
  offlineUnsearched: "اینترنت شما قطع است و بایگانی، یا بخشی از آن، را نتوانستیم بگردیم.",
  failed: "نمایهٔ جست‌وجو بار نشد. دوباره امتحان کنید یا از راه‌های پایین بروید.",
  offlineFailed:
    "اینترنت شما قطع است و نمایهٔ جست‌وجو بار نشد. با وصل‌شدن اینترنت، جست‌وجو ادامه می‌یابد.",
  again: "دوباره",
  showMore: "بیشتر نشان بده",
  more: (all) => `نشان‌دادن همهٔ ${all}`,
  fewer: "کمتر نشان بده",
  order: "ترتیب",
  relevance: "نزدیک‌ترین",
  newest: "تازه‌ترین",
  oldest: "قدیمی‌ترین",
  from: "از",
  to: "تا",
  allDates: "همهٔ تاریخ‌ها",
  byDate: "گزارش‌ها به تاریخ",
  highestInMonth: (count) => `بیشترین: ${count} در یک ماه`,
  highestInYear: (count) => `بیشترین: ${count} در یک سال`,
  bar: (period, count) => `${period}: ${count}`,
  briefings,
  atLeast: (count) => `دست‌کم ${count}`,
  notCounted: "شمرده نشده",
  foundIn: "پیدا شده در",
  notLoaded: "گزارشی از این روز پیدا شد، اما متن آن بار نشد.",
  link: "پیوند این جست‌وجو",
  sameNewest: "همین، تازه‌ترین نخست",
  page: "صفحهٔ آن در بایگانی",
  without: "جست‌وجوی دوباره بدون",
  dates: "تاریخ‌ها",
  unknown: "«{word}» در هیچ گزارشی نیست.",
  unknownLeftOut: "«{word}» در هیچ گزارشی نیست، پس کنار گذاشته شد.",
  unknownFilter: "زیر «{filter}» چیزی نیست.",
  instead: "با واژه‌ای دیگر به جای «{word}» یافته‌هایی هست.",
  didYouMean: "منظورتان {words} بود؟",
  also: "{names} هم جست‌وجو شد، که به آن «{word}» نیز می‌گویند.",
  missing: (spans) => `${spans} را نتوانستیم بگردیم؛ در هیچ‌یک از شماره‌ها به شمار نیامده است.`,
};

export const drafts: DraftWords = {
  news: ["چه شد", "چرا مهم است", "گام بعدی"],
  assessment: ["شواهد", "فرض‌ها", "نشانه‌هایی که باید پایید", "چه تغییر کرده است"],
  sitrep: ["وضعیت", "نیازها", "اقدام‌ها", "گزارش بعدی"],
  advisory: ["چه باید کرد", "چه کسانی درگیرند", "از کی تا کی", "چه تغییر کرده است"],
};
