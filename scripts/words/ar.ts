/** The words of the frame in Arabic. Digits are 0 to 9: CLDR has these for Arabic of no region, and readers of every region know them. Not read by a native speaker. */

import { isolated } from "./isolated.ts";
import { listed } from "./joined-list.ts";
import type { DateWords, DraftWords, FrameWords, Likelihood, Words } from "./words.ts";

export const lang = "ar";
export const dir = "rtl";
export const number = String;
export const digits = (text: string): string => text;
export const decimal = ".";
export const comma = "، ";
export const and = " و";
export const colon = ": ";
export const semicolon = "؛ ";
export const stop = ".";
export const quoted = (text: string): string => `«${text}»`;
export const alphabet = "";

export const list = (names: readonly string[]): string => listed(names.map(isolated), comma, and);

const MONTHS = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(
  " ",
);

export const dates: DateWords = {
  months: MONTHS,
  letters: [..."يفمأمييأسأند"],
  weekdays: "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد".split(" "),
  weekdayLetters: [..."نثرخجسح"],
  day: (date, month, year) => `${date} ${MONTHS[month - 1]} ${year}`,
  dayOfYear: (date, month) => `${date} ${MONTHS[month - 1]}`,
  month: (month, year) => `${MONTHS[month - 1]} ${year}`,
  days: (from, to, month, year) => `${from}–${to} ${MONTHS[month - 1]} ${year}`,
  daysOfYear: (from, to, month) => `${from}–${to} ${MONTHS[month - 1]}`,
  decade: (year) => `عقد ${year}`,
  span: (from, to) => `${from} إلى ${to}`,
  instant: (day, time, zone) => `${day}، الساعة ${time} ${zone}`,
  zone: (offset) => `بالتوقيت العالمي المنسق${offset === "" ? "" : ` ${isolated(offset)}`}`,
  possibly: (date) => `ربما ${date}`,
  about: (date) => `نحو ${date}`,
  possiblyAbout: (date) => `ربما نحو ${date}`,
};

export const frame: FrameWords = {
  skip: "انتقل إلى النص",
  site: "أقسام الموقع",
  aboutSite: "عن هذا الموقع",
  search: "بحث",
  searchArchive: "ابحث في الأرشيف",
  license: "شروط الاستخدام: {license}",
  report: "أبلغ عن خطأ",
  errorOn: (address) => `خطأ في ${address}`,
  printedFrom: (address) => `طُبع من ${isolated(address)}`,
  correctionsOf: (title) => `${isolated(title)}: تصويبات`,
  clearMarks: "إزالة التظليل",
  moved: "انتقلت هذه الصفحة إلى {page}.",
  notFound: {
    title: "غير موجودة",
    heading: "لا صفحة هنا",
    text: "لا تفقد إحاطةٌ عنوانها، فلعل في الرابط خطأً. جرّب {search} عن كلماتها، أو انظر في {archive} تحت شهرها.",
    search: "البحث",
    archive: "الأرشيف",
  },
};

export const menu: Words["menu"] = {
  home: "الأحدث",
  archive: "الأرشيف",
  topics: "الموضوعات",
  places: "الأماكن",
  names: "الأشخاص",
  threads: "القضايا",
  search: "بحث",
  about: "من نحن",
  corrections: "التصويبات",
  sources: "المصادر",
  feed: "خلاصة",
  feeds: "الخلاصات",
  changes: "جدول التغييرات",
};

export const groups: Words["groups"] = {
  topics: {
    title: "الموضوعات",
    of: "موضوع",
    intro: "ما تتناوله الإحاطات.",
    by: "بحسب الموضوع",
  },
  places: {
    title: "الأماكن",
    of: "مكان",
    intro: "البلدان والأماكن التي تتحدث عنها الإحاطات.",
    by: "بحسب المكان",
  },
  names: {
    title: "الأشخاص والمنظمات",
    of: "اسم",
    intro: "من ورد اسمه في الإحاطات.",
    by: "بحسب الاسم",
  },
  sources: {
    title: "المصادر",
    of: "مصدر",
    intro: "من أين تستقي الإحاطات معلوماتها.",
    by: "بحسب المصدر",
  },
  threads: {
    title: "القضايا",
    of: "قضية",
    intro: "ما رُوي في أكثر من إحاطة، وأولها ما استؤنف آخراً.",
    by: "بحسب القضية",
  },
};

export const facets: Words["facets"] = {
  topic: "الموضوع",
  place: "المكان",
  person: "الشخص",
  organisation: "المنظمة",
  source: "المصدر",
  type: "النوع",
  lang: "اللغة",
  thread: "القضية",
};

export const types: Words["types"] = {
  report: "تقرير إخباري",
  analysis: "تحليل",
  assessment: "تقدير موقف",
  sitrep: "تقرير حالة",
  alert: "إنذار",
  advisory: "إرشادات",
  backgrounder: "خلفية",
  factcheck: "تدقيق معلومات",
  digest: "حصيلة الأخبار",
  transcript: "نص الأقوال",
  statement: "بيان",
  opinion: "رأي",
};

export const marks: Words["marks"] = {
  corrected: "مصوَّبة",
  superseded: "حلّ غيرها محلها",
  withdrawn: "مسحوبة",
};

export const notes: Words["notes"] = {
  correction: "تصويب",
  clarification: "توضيح",
  update: "تحديث",
  retraction: "سحب",
  redaction: "حُجب اسم",
};

export const likelihoods: readonly Likelihood[] = [
  ["شبه مستحيل", "مستبعد تماماً"],
  ["غير مرجح إطلاقاً", "مستبعد جداً"],
  ["غير مرجح", "مستبعد"],
  ["متساوي الاحتمالين تقريباً", "متعادل الكفتين تقريباً"],
  ["مرجح", "محتمل"],
  ["مرجح جداً", "محتمل جداً"],
  ["شبه مؤكد", "يكاد يكون مؤكداً"],
];

/** The forms of a noun after its number: 1, 2, 3 to 10, 11 to 99, and the hundreds. */
type NounForms = readonly [one: string, two: string, few: string, many: string, other: string];

function formOf(count: number, [one, two, few, many, other]: NounForms): string {
  if (count === 1) return one;
  if (count === 2) return two;
  const rest = count % 100;
  return rest >= 3 && rest <= 10 ? few : rest >= 11 ? many : other;
}

/** With its number in digits; one and two are said by the noun itself. */
const counted = (count: number, forms: NounForms): string =>
  count === 1 || count === 2 ? formOf(count, forms) : `${count} ${formOf(count, forms)}`;

/** Before a masculine noun. */
const TO_TEN = "صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة".split(" ");
const spelled = (count: number, forms: NounForms): string =>
  count >= 3 && count <= 10 ? `${TO_TEN[count]} ${formOf(count, forms)}` : counted(count, forms);

const BRIEFING: NounForms = ["إحاطة واحدة", "إحاطتان", "إحاطات", "إحاطة", "إحاطة"];
const briefings = (count: number): string => counted(count, BRIEFING);
/** After a preposition. */
const ofBriefings = (count: number): string => (count === 2 ? "إحاطتين" : briefings(count));

export const briefing: Words["briefing"] = {
  updated: (date) => `حُدّثت في ${date}`,
  minutes: (count) => counted(count, ["دقيقة واحدة", "دقيقتان", "دقائق", "دقيقة", "دقيقة"]),
  cite: "الاستشهاد",
  save: "للحفظ في برنامج:",
  placeLink: "رابط إلى هذا الموضع؛ ومفاتيح الأسهم تنقلك إلى المواضع الأخرى",
  by: "إعداد: {name}",
  todo: "ما ينبغي فعله",
  noEnd: "لم يُعلن موعد انتهائها.",
  holdsUntil: (date) => `سارية حتى ${date}.`,
  outOfDate: (date) => `انتهى سريانها في ${date}.`,
  overdue: (date) => `كان موعد التقرير التالي ${date}، ولم يُنشر هنا تقرير بعده.`,
  machine: {
    assisted: "كُتبت بمساعدة آلة",
    generated: "كتبتها آلة",
    translated: "ترجمتها آلة",
    unreviewed: {
      assisted: "كُتبت بمساعدة آلة.",
      generated: "كتبتها آلة. ولم يُذكر اسم من راجعها.",
      translated: "ترجمتها آلة. ولم يُذكر اسم من راجعها.",
    },
    reviewed: "{did}، والمراجعة: {names}.",
  },
  notices: {
    withdrawn: "سُحبت هذه الإحاطة.",
    withdrawnMore:
      "لم يعد نصها منشوراً. ويبقى عنوانها كي لا يُترك من استشهد بها بلا جواب. وتقول الملاحظة أدناه متى سُحبت ولماذا.",
    superseded: "حلّ غيرها محلها.",
    readInstead: "اقرأ بدلاً منها: {briefings}. وما يلي محفوظ كما نُشر.",
    itSaid: "كان النص: {words}",
  },
  facts: {
    reviewedBy: "المراجعة",
    approvedBy: "الاعتماد",
    event: "الحدث",
    asOf: "المعلومات حتى",
    firstPublic: "أول نشر",
    expires: "سارية حتى",
    sitrep: "تقرير حالة",
    nextReport: "التقرير التالي",
    glide: "رقم الكارثة الموحد",
  },
  reportNumber: (report, period) => `رقم ${report}، ${period}`,
  know: {
    title: "كيف نعرف ذلك",
    theSource: "المصدر",
    allSources: "كل المصادر",
    claims: (counts) =>
      `الأقوال: ${counts.map(([state, count]) => `${count} ${briefing.states[state]}`).join(comma)}.`,
  },
  judgements: {
    title: "أهم التقديرات",
    judgement: "التقدير",
    likelihood: "الاحتمال",
    confidence: "الثقة",
    due: "الموعد",
    outcome: "النتيجة:",
    confidences: { low: "منخفضة", moderate: "متوسطة", high: "عالية" },
    withConfidence: (confidence) => `ثقة ${briefing.judgements.confidences[confidence]}`,
    range: (word, from, to) => `${word}: من ${from} إلى ${to} في المئة`,
    open: "مفتوح",
  },
  figures: {
    title: "أهم الأرقام",
    more: "أرقام أخرى",
    figure: "البيان",
    value: "القيمة",
    asOf: "حتى تاريخ",
    same: (report) => `كما في التقرير ${report}`,
    changed: ({ difference, isMore, report, before }) =>
      `${isMore ? "زيادة" : "نقص"} ${difference} عن التقرير ${report} (${before})`,
  },
  claims: "الأقوال",
  states: {
    confirmed: "مؤكد",
    reported: "منقول",
    disputed: "مختلف فيه",
    denied: "منفي",
    unverified: "غير متحقق منه",
    retracted: "مسحوب",
  },
  alternatives: "احتمالات أخرى",
  gaps: "ما لا نعرفه",
  contents: "المحتويات",
  story: "القضية حتى الآن",
  wholeStory: (count) => `كل إحاطات القضية، وعددها ${count}`,
  replaces: "تحل محل",
  related: "ذات صلة",
  neighbours: "ما قبلها وما بعدها في الأرشيف",
  alsoFiled: "مصنفة أيضاً تحت",
  topics: "الموضوعات",
  places: "الأماكن",
  names: "الأسماء",
  card: "بطاقة الإحاطة",
  table: "جدول",
  sources: {
    title: "المصادر",
    sameReport: "التقرير نفسه",
    speakers: "المتحدثون فيه",
    relayed: "نقله",
    relayedBy: "نقله: {names}.",
    relayedAlsoBy: "نقله أيضاً: {names}.",
    from: "نقلاً عن {names}",
    through: "عبر {names}",
    allFrom: (outlet) => `كل ما ورد عن ${isolated(outlet)}`,
    archived: "نسخة محفوظة.",
    archivedAt: (date) => `نسخة محفوظة في ${date}.`,
    belongsTo: (party) => `يتبع ${party}`,
    unnamed: (reason) => `سبب حجب الاسم: ${reason}`,
    inLanguage: (language) => `اللغة: ${isolated(language)}`,
    read: (date) => `قُرئ في ${date}`,
    bases: {
      "on-record": "للنشر وبالاسم",
      background: "للنشر بشرط عدم ذكر الاسم",
      "deep-background": "بشرط عدم ذكر الاسم أو أي ما يدل على القائل",
      "chatham-house": "بموجب قاعدة تشاتام هاوس: لا يُكشف القائل ولا جهته",
      leak: "تسريب",
      unknown: "بشروط غير معروفة",
    },
    quotes: {
      verbatim: "اقتباس حرفي",
      translated: "اقتباس مترجم",
      "back-translated": "اقتباس عن ترجمة لترجمة، فليس بالكلمات التي قيلت",
      paraphrase: "نقل بالمعنى",
    },
    rated: (rating, reliability, credibility) =>
      `الدرجة ${isolated(rating)}: ${reliability}، ${credibility}`,
    ratedAgain: (rating) => `الدرجة ${isolated(rating)}`,
    reliability: [
      "موثوق تماماً",
      "موثوق عادةً",
      "موثوق إلى حد ما",
      "غير موثوق عادةً",
      "غير موثوق",
      "لا يمكن الحكم على موثوقيته",
    ],
    credibility: [
      "تؤكده مصادر أخرى",
      "صحيح على الأرجح",
      "قد يكون صحيحاً",
      "مشكوك فيه",
      "مستبعد",
      "لا يمكن الحكم على صحته",
    ],
    via: "عبر",
    chain: (names) => names.map(isolated).join("، عبر "),
    whoToldWhom: "من أخبر من.",
    dashed: "المتقطع: لم يُذكر اسمه.",
    bold: "العريض: يلتقي عنده عدد منها.",
    drawing: (chains) => `من أخبر من: ${chains.join(semicolon)}.`,
    thisBriefing: "هذه الإحاطة",
  },
  inOtherLanguages: "بلغات أخرى",
  lastChanged: "آخر تعديل: {date}",
};

const ENTRY: NounForms = ["مدخل واحد", "مدخلان", "مداخل", "مدخلاً", "مدخل"];
const STATEMENT: NounForms = ["قول واحد", "قولان", "أقوال", "قولاً", "قول"];
const VOICE: NounForms = [
  "صوت مستقل واحد",
  "صوتان مستقلان",
  "أصوات مستقلة",
  "صوتاً مستقلاً",
  "صوت مستقل",
];

const entries = (count: number): string => spelled(count, ENTRY);

export const standing: Words["standing"] = {
  oneReport: (count, report) =>
    `${entries(count)}، ${count === 2 ? "ووراءهما" : "ووراءها كلها"} تقرير واحد: ${isolated(report)}.`,
  onlyStatements: (count, { name, isJoint }) =>
    `${spelled(count, STATEMENT)} ${isJoint ? "وطرف واحد حاضر في كل منها" : "من طرف واحد"}: ${isolated(name)}.`,
  someStatements: (count, some, { name, isJoint }) =>
    `${entries(count)}، فيها ${spelled(some, STATEMENT)} ${isJoint ? "وطرف واحد حاضر في كل منها" : "من طرف واحد"}: ${isolated(name)}.`,
  notIndependent: (count) => `${entries(count)}، ولا يُعرف إن كان بعضها مستقلاً عن بعض.`,
  independent: (count, voices, names) =>
    `${entries(count)}، ${spelled(voices, VOICE)}${names.length === 0 ? "" : `: ${list(names)}`}.`,
  unknown: (names) => `ولا يُعرف استقلال هؤلاء عنها: ${list(names)}.`,
  othersUnknown: (count) => `ولا يُعرف استقلال المصادر الأخرى عنها، وعددها ${count}.`,
  oneSource: (name) => `مصدر واحد: ${isolated(name)}.`,
  thisDesk: "هيئة التحرير هذه",
  glyph: (unnamed, named, relays) => `بلا اسم: ${unnamed}، بالاسم: ${named}، ناقلون: ${relays}`,
};

const RESTING: NounForms = ["واحدة", "اثنتان", "", "", ""];
const resting = (alone: number): string =>
  alone === 0 ? "ولا تعتمد أي منها" : `تعتمد ${formOf(alone, RESTING) || alone} منها`;

export const lists: Words["lists"] = {
  briefings,
  over: (count, span) => `${briefings(count)}، ${span}`,
  named: (period, count) => `${period}، ${briefings(count)}`,
  none: "لا شيء بعد.",
  parts: "أجزاء هذه القائمة",
  partsAgain: "أجزاء هذه القائمة، مرة أخرى",
  newest: "الأحدث",
  months: "الأشهر",
  monthsAgain: "الأشهر، مرة أخرى",
  years: "السنوات",
  earlier: "في وقت سابق من هذا الشهر",
  letter: (of) => `${of} بحسب الحرف الأول`.trim(),
  digits: "0–9",
  all: "من الألف إلى الياء",
  searchInThese: "ابحث في هذه",
  home: {
    empty: "لم يُنشر هنا شيء بعد.",
    latest: "الأحدث",
    archive: "الأرشيف",
    topics: "الموضوعات",
    languages: "بلغات أخرى",
    stories: "القضايا",
    storiesOf: (all) => `القضايا، وعددها ${all}`,
    more: "المزيد",
    allByMonth: (count) => `الكل (${briefings(count)}) بحسب الشهر`,
    corrected: "تصويبات وسحب",
    judged: "تقديراتنا بحسب الموعد",
    next: "التقارير المقبلة",
    due: (date) => `الموعد: ${date}`,
    wasDue: (date) => `موعد مضى: ${date}`,
    about: "من نحن",
  },
  archive: {
    title: "الأرشيف",
    byMonth: (words) => `${words}. عدد الإحاطات في الشهر:`,
    byYear: (words) => `${words}. عدد الإحاطات في السنة:`,
    endsIn: (digit) => `السنوات التي تنتهي بالرقم ${digit}`,
    fromTo: (from, to) => `من ${from} إلى ${to}`,
  },
  about: {
    title: "من نحن",
    heading: "عن {title}",
    corrections: "التصويبات",
    correctionsText:
      "ما نصوّبه أو نوضحه أو نسحبه مدرج في صفحة {page}، والأحدث أولاً، ومذكور على الإحاطة نفسها. وتحتفظ الإحاطة بعنوانها مهما حدث لها.",
    pageName: "التصويبات",
    count: (count) => `في هذا الأرشيف ${briefings(count)}`,
  },
  corrections: {
    title: "التصويبات",
    intro:
      "ما أخطأنا فيه، وما هو الصواب. الأحدث أولاً، ومتاح أيضاً في {feed}؛ وكل ما نُشر أو تغيّر مدرج في {table}.",
    feed: "خلاصة",
    table: "جدول",
    none: "لا تصويبات حتى الآن.",
    subtitle: "ما أخطأنا فيه، وما هو الصواب.",
    of: (kind, title) => `${kind}: ${isolated(title)}`,
    said: (note, before) => `${note} كان النص: «${before}»`,
    told: (kind, date, note) => `${kind}، ${date}: ${note}`,
  },
  group: {
    person: "شخص",
    organisation: "منظمة",
    people: "الأشخاص",
    organisations: "المنظمات",
    countries: "البلدان والأقاليم",
    places: "أماكن فيها",
    namedIn: (count) => `ورد الاسم في ${ofBriefings(count)}`,
    sourceOf: (count) => `مصدر في ${ofBriefings(count)}`,
    with: "يرد غالباً مع",
    who: "من",
    where: "أين",
    what: "ماذا",
    open: "تقديرات مفتوحة",
    noDay: "بلا موعد محدد",
    due: "الموعد: {date}",
    also: (names) => `ويُكتب أيضاً: ${isolated(names)}`,
    map: (countries) => `خريطة: ${countries} وما حولها`,
    leans: "ما يعتمد عليه الأرشيف",
    leaning: (count, alone) => `${briefings(count)}، ${resting(alone)} عليه وحده`,
    leanings: (count, alone) =>
      `من أصل ${ofBriefings(count)}، ${resting(alone)} على مصدر أول وحيد.`,
    relays: "من نقل عمّن",
    part: (title, period) => `${isolated(title)}، ${period}`,
  },
  story: {
    line: ({ briefings: count, span, here, hollow }) =>
      [
        `${briefings(count)}، ${span}`,
        ...(here === undefined ? [] : [`هذه رقم ${here}`]),
        ...(hollow === 0 ? [] : [`المصوَّب أو المستبدل أو المسحوب منها: ${hollow}`]),
      ].join(semicolon),
    sameDay: "في اليوم نفسه",
    nextDay: "في اليوم التالي",
    days: (count) => `بعد ${counted(count, ["يوم", "يومين", "أيام", "يوماً", "يوم"])}`,
    weeks: (count) => `بعد ${counted(count, ["أسبوع", "أسبوعين", "أسابيع", "أسبوعاً", "أسبوع"])}`,
    months: (count) => `بعد ${counted(count, ["شهر", "شهرين", "أشهر", "شهراً", "شهر"])}`,
    years: (count) => `بعد ${counted(count, ["سنة", "سنتين", "سنوات", "سنة", "سنة"])}`,
    goesOnFrom: "تتابع",
    branches: (count) => `تتفرع القضية من هنا، وعدد الفروع ${count}:`,
    newSources: "مصادر جديدة",
    andMore: (names, more) =>
      `${names.map(isolated).join(comma)}${more > 0 ? ` و${counted(more, ["مصدر آخر", "مصدران آخران", "مصادر أخرى", "مصدراً آخر", "مصدر آخر"])}` : ""}`,
    changed: (from, to) => `كان ${isolated(from)}، وأصبح ${isolated(to)}`,
    mended: (kind, date) => `${kind}، ${date}`,
  },
};

const MORE_FEEDS: NounForms = [
  "خلاصة أخرى",
  "خلاصتان أخريان",
  "خلاصات أخرى",
  "خلاصة أخرى",
  "خلاصة أخرى",
];

export const feeds: Words["feeds"] = {
  intro:
    "تخبرك الخلاصة بكل جديد من دون حساب: أضف عنوانها إلى قارئ خلاصات. الأحدث أولاً، بحسب وقت أول نشر.",
  all: "كل الإحاطات",
  allHas: "أحدث 30 إحاطة، بنصوصها الكاملة.",
  correctionsHas: "أحدث 50 تصويباً: ما أخطأنا فيه، وما هو الصواب.",
  opml: "هذه كلها وخلاصات الموضوعات في ملف واحد لقارئ خلاصات (OPML)",
  groups: "خلاصات بحسب الموضوع أو المكان أو الاسم أو المصدر أو القضية",
  groupsHas:
    "أحدث 20 إحاطة، بملخصاتها. ولكل ما له ثلاث إحاطات أو أكثر خلاصة، وفي صفحته رابط إليها.",
  more: (count) => counted(count, MORE_FEEDS),
};

export const history: Words["history"] = {
  title: "سجل التعديلات",
  intro: "ما رآه القراء من قبل، والأحدث أولاً. الكلمات المضافة تحتها خط، والكلمات المحذوفة مشطوبة.",
  back: "الإحاطة كما هي الآن",
  whatChanged: "ما تغيّر في النص",
  version: (which) => `النسخة ${which}`,
  now: "الحالية",
  since: (day) => `منذ ${day}`,
  until: (day) => `حتى ${day}`,
  between: (from, to) => `من ${from} إلى ${to}`,
  first: "أقدم نسخة محفوظة.",
  against: (which) => `ما تغيّر عن النسخة ${which}:`,
  same: "الكلمات لم تتغيّر، وإنما تغيّرت روابطها أو المصادر المستشهد بها أو تصنيف الإحاطة.",
  gone: (day) => `نسخة بتاريخ ${day} غير محفوظة.`,
  added: "مضاف: ",
  removed: "محذوف: ",
  fields: {
    title: "العنوان",
    summary: "الملخص",
    dateline: "مكان الإحاطة وتاريخها",
    sourcing: "عن المصادر",
    source: "المصدر",
    event_date: "وقت الحدث",
    state: "القول",
    likelihood: "الاحتمال",
    confidence: "الثقة",
    by: "موعد التقدير",
    alternatives: "احتمال آخر",
    gaps: "ما لا نعرفه",
    label: "الرقم",
    value: "الرقم",
    unit: "الرقم",
    as_of: "الرقم، حتى تاريخ",
    number: "رقم التقرير",
    period: "الفترة",
  },
};

export const search: Words["search"] = {
  title: "بحث",
  skip: "انتقل إلى النتائج",
  how: "كيف تبحث",
  ways: [
    ["عقوبات النفط", "الكلمتان معاً، بأي صيغة"],
    ['"الاتفاق النووي"', "هذه الكلمات بهذا الترتيب"],
    ['-مسودة -"ملاحظة أولى" -topic:oil', "لا شيء من هذه"],
    ["topic:… place:… who:… source:… type:… lang:… thread:…", "معرّف أو جزء من اسم"],
    ["after:2022-01 before:2022-04-15", "منذ ذلك الحين، وحتى اليوم السابق"],
    ["order:newest order:oldest", "بدلاً من الأقرب إلى البحث"],
  ],
  keys: "{slash} للوصول إلى خانة البحث، و{down} و{up} للتنقل بين النتائج، و{escape} للرجوع.",
  narrow: "تضييق النتائج",
  searching: "جارٍ البحث…",
  found: "الإحاطات التي وُجدت",
  noScript: "يحتاج البحث إلى جافاسكربت في متصفحك، أما التصفح فلا يحتاج إليها.",
  examples: "أمثلة",
  phraseExample: "هذه الكلمات بهذا الترتيب، من دون تلك",
  topicExample: "موضوع، الأحدث أولاً",
  nameExample: (year) => `من ورد اسمه منذ ${year}`,
  browse: "أو تصفح {ways}.",
  byMonth: "بحسب الشهر",
  or: " أو ",
  nothing: (text) => `لم يُعثر على شيء عن «${isolated(text)}».`,
  count: (found) => `وُجدت ${briefings(found)}.`,
  partUnsearched: "وتعذّر البحث في جزء من الأرشيف.",
  unsearched: "تعذّر البحث في الأرشيف أو في جزء منه.",
  offlineUnsearched: "أنت غير متصل بالإنترنت، وتعذّر البحث في الأرشيف أو في جزء منه.",
  failed: "تعذّر تحميل فهرس البحث. حاول مرة أخرى، أو تصفح أدناه.",
  offlineFailed: "أنت غير متصل بالإنترنت، وتعذّر تحميل فهرس البحث. يستأنف البحث عند عودة الاتصال.",
  again: "حاول مرة أخرى",
  showMore: "عرض المزيد",
  more: (all) => `عرض الكل: ${all}`,
  fewer: "عرض أقل",
  order: "الترتيب",
  relevance: "الأقرب إلى البحث",
  newest: "الأحدث أولاً",
  oldest: "الأقدم أولاً",
  from: "من",
  to: "إلى",
  allDates: "كل التواريخ",
  byDate: "الإحاطات بحسب التاريخ",
  highestInMonth: (count) => `الأعلى: ${count} في شهر`,
  highestInYear: (count) => `الأعلى: ${count} في سنة`,
  bar: (period, count) => `${period}: ${count}`,
  briefings,
  atLeast: (count) => `على الأقل ${count}`,
  notCounted: "لم تُحسب",
  foundIn: "وُجد في",
  notLoaded: "وُجدت إحاطة من هذا اليوم، وتعذّر تحميل نصها.",
  link: "رابط هذا البحث",
  sameNewest: "البحث نفسه، الأحدث أولاً",
  page: "صفحته في الأرشيف",
  without: "ابحث مجدداً من دون",
  dates: "التواريخ",
  unknown: "لا ترد «{word}» في أي إحاطة.",
  unknownLeftOut: "لا ترد «{word}» في أي إحاطة، فتُركت.",
  unknownFilter: "لا شيء مصنف تحت «{filter}».",
  instead: "توجد نتائج بكلمة أخرى في موضع «{word}».",
  didYouMean: "هل تقصد {words}؟",
  also: "شمل البحث أيضاً {names}، ومن أسمائه «{word}».",
  missing: (spans) => `تعذّر البحث في ${spans}، ولا يدخل في أي من الأعداد.`,
};

export const drafts: DraftWords = {
  news: ["ماذا حدث", "لماذا يهم", "ما التالي"],
  assessment: ["الأدلة", "الافتراضات", "مؤشرات تنبغي مراقبتها", "ما الذي تغيّر"],
  sitrep: ["الحالة", "الاحتياجات", "الاستجابة", "التقرير التالي"],
  advisory: ["ما ينبغي فعله", "من المعني", "منذ متى وإلى متى", "ما الذي تغيّر"],
};
