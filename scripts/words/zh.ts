/** The words of the frame in simplified Chinese. Not read by a native speaker. */
import { listed } from "./joined-list.ts";
import type { DateWords, DraftWords, FrameWords, GroupWords, Likelihood, Words } from "./words.ts";

export const lang = "zh";
export const dir = "ltr";
export const number = String;
export const digits = (text: string): string => text;
/** Also between a name and its date, where 、 would make a list of them. */
export const decimal = ".";
export const comma = "，";
export const and = "和";
export const colon = "：";
export const semicolon = "；";
export const stop = "。";
export const quoted = (text: string): string => `“${text}”`;
export const alphabet = "";

export const list = (names: readonly string[]): string => listed(names, "、", and);

const TO_TEN = [..."零一两三四五六七八九十"];

/** "两个条目": numbers to ten as words, `of` with its measure word. */
const spelled = (count: number, of: string): string => `${TO_TEN[count] ?? count}${of}`;

const MONTHS = Array.from({ length: 12 }, (_, month) => `${month + 1}月`);

/** "2025年6月" at the beginning of a date. */
const YEAR_AND_MONTH = /^(\d+年)(\d+月(?=\d))?/;

/** The end of a span without the year, and without the month, that its beginning has said. */
function unsaid(to: string, from: string): string {
  const [, year, month = ""] = YEAR_AND_MONTH.exec(to) ?? [];
  if (year === undefined || year === to || !from.startsWith(year)) return to;
  const isSameMonth = month !== "" && from.startsWith(year + month);
  return to.slice((isSameMonth ? year + month : year).length);
}

export const dates: DateWords = {
  months: MONTHS,
  letters: MONTHS.map((month) => month.replace("月", "")),
  weekdays: "星期一 星期二 星期三 星期四 星期五 星期六 星期日".split(" "),
  weekdayLetters: [..."一二三四五六日"],
  day: (date, month, year) => `${year}年${MONTHS[month - 1]}${date}日`,
  dayOfYear: (date, month) => `${MONTHS[month - 1]}${date}日`,
  month: (month, year) => `${year}年${MONTHS[month - 1]}`,
  days: (from, to, month, year) => `${year}年${MONTHS[month - 1]}${from}日至${to}日`,
  daysOfYear: (from, to, month) => `${MONTHS[month - 1]}${from}日至${to}日`,
  decade: (year) => `${year}年代`,
  span: (from, to) =>
    /^\d+-\d+$/.test(`${from}-${to}`) ? `${from}至${to}年` : `${from}至${unsaid(to, from)}`,
  instant: (day, time, zone) => `${day}${time}（${zone}）`,
  zone: (offset) => `UTC${offset}`,
  possibly: (date) => `可能在${date}`,
  about: (date) => `${date}前后`,
  possiblyAbout: (date) => `可能在${date}前后`,
};

export const frame: FrameWords = {
  skip: "跳到正文",
  site: "网站栏目",
  aboutSite: "关于本站",
  search: "搜索",
  searchArchive: "搜索资料库",
  license: "许可协议：{license}",
  report: "报告错误",
  errorOn: (address) => `页面有误：${address}`,
  printedFrom: (address) => `打印自${address}`,
  correctionsOf: (title) => `${title}：更正`,
  clearMarks: "清除标记",
  moved: "本页现已移至{page}。",
  notFound: {
    title: "未找到页面",
    heading: "此处没有页面",
    text: "简报的网址永不失效，因此可能是链接有误。请{search}其中的词语，或到{archive}中按月份查找。",
    search: "搜索",
    archive: "资料库",
  },
};

export const menu: Words["menu"] = {
  home: "最新",
  archive: "资料库",
  topics: "话题",
  places: "地点",
  names: "人物",
  threads: "专题",
  search: "搜索",
  about: "关于",
  corrections: "更正",
  sources: "来源",
  feed: "订阅",
  feeds: "订阅源",
  changes: "CSV",
};

export const groups: Words["groups"] = {
  topics: {
    title: "话题",
    of: "话题",
    intro: "简报所涉及的话题。",
    by: "按话题",
  },
  places: {
    title: "地点",
    of: "地点",
    intro: "简报提到的国家和地点。",
    by: "按地点",
  },
  names: {
    title: "人物和机构",
    of: "名称",
    intro: "简报提到的人物和机构。",
    by: "按名称",
  },
  sources: {
    title: "来源",
    of: "来源",
    intro: "简报中事实的出处。",
    by: "按来源",
  },
  threads: {
    title: "专题",
    of: "专题",
    intro: "由多篇简报连续报道的事件，最近有进展的排在最前。",
    by: "按专题",
  },
} satisfies Record<string, GroupWords>;

export const facets: Words["facets"] = {
  topic: "话题",
  place: "地点",
  person: "人物",
  organisation: "机构",
  source: "来源",
  type: "类型",
  lang: "语言",
  thread: "专题",
};

export const types: Words["types"] = {
  report: "报道",
  analysis: "分析",
  assessment: "评估",
  sitrep: "局势报告",
  alert: "警报",
  advisory: "提示",
  backgrounder: "背景资料",
  factcheck: "事实核查",
  digest: "摘编",
  transcript: "文字实录",
  statement: "声明",
  opinion: "观点",
};

export const marks: Words["marks"] = {
  corrected: "已更正",
  superseded: "已被取代",
  withdrawn: "已撤回",
};

export const notes: Words["notes"] = {
  correction: "更正",
  clarification: "澄清",
  update: "更新",
  retraction: "已撤回",
  redaction: "隐去姓名",
};

export const likelihoods: readonly Likelihood[] = [
  ["几乎不可能", "可能性微乎其微"],
  ["极不可能", "可能性很低"],
  ["不太可能", "可能性较低"],
  ["机会大致均等", "可能性大致各半"],
  ["较有可能", "可能性较高"],
  ["极有可能", "可能性很高"],
  ["几乎可以肯定", "近乎确定"],
];

const briefings = (count: number): string => `${count}篇简报`;

export const briefing: Words["briefing"] = {
  updated: (date) => `更新于${date}`,
  minutes: (count) => `阅读约${count}分钟`,
  cite: "引用",
  save: "导出（供文献管理软件使用）：",
  placeLink: "指向此处的链接；按方向键可转到其他位置",
  by: "作者：{name}",
  todo: "应对措施",
  noEnd: "未注明截止时间。",
  holdsUntil: (date) => `有效期至${date}。`,
  outOfDate: (date) => `已于${date}失效。`,
  overdue: (date) => `下一期报告原定日期为${date}，本站尚未发布。`,
  machine: {
    assisted: "借助人工智能撰写",
    generated: "由人工智能撰写",
    translated: "机器翻译",
    unreviewed: {
      assisted: "借助人工智能撰写。",
      generated: "由人工智能撰写。未注明审阅人。",
      translated: "机器翻译。未注明审阅人。",
    },
    reviewed: "{did}，审阅：{names}。",
  },
  notices: {
    withdrawn: "本简报已撤回。",
    withdrawnMore:
      "正文不再发布。网址予以保留，以便引用过本文的人仍能查到说明。撤回的时间和原因见下文。",
    superseded: "本简报已被取代。",
    readInstead: "请改读：{briefings}。以下内容按发布时的原样保留。",
    itSaid: "原文为：{words}",
  },
  facts: {
    reviewedBy: "审阅",
    approvedBy: "核准",
    event: "事件时间",
    asOf: "截至",
    firstPublic: "首次公开",
    expires: "有效期至",
    sitrep: "局势报告",
    nextReport: "下一期报告",
    glide: "GLIDE",
  },
  reportNumber: (report, period) => `第${report}期，${period}`,
  know: {
    title: "我们从何得知",
    theSource: "来源",
    allSources: "全部来源",
    claims: (counts) =>
      `说法：${counts.map(([state, count]) => `${briefing.states[state]}${count}项`).join("，")}。`,
  },
  judgements: {
    title: "关键判断",
    judgement: "判断",
    likelihood: "可能性",
    confidence: "置信度",
    due: "期限",
    outcome: "结果：",
    confidences: { low: "低", moderate: "中等", high: "高" },
    withConfidence: (confidence) => `${briefing.judgements.confidences[confidence]}置信度`,
    range: (word, from, to) => `${word}：${from}%至${to}%`,
    open: "尚无结果",
  },
  figures: {
    title: "关键数据",
    more: "更多数据",
    figure: "指标",
    value: "数值",
    asOf: "截至",
    same: (report) => `与第${report}期报告相同`,
    changed: ({ difference, isMore, report, before }) =>
      `比第${report}期报告（${before}）${isMore ? "多" : "少"}${difference}`,
  },
  claims: "说法",
  states: {
    confirmed: "已证实",
    reported: "据报道",
    disputed: "有争议",
    denied: "遭否认",
    unverified: "未核实",
    retracted: "已撤回",
  },
  alternatives: "其他可能的解释",
  gaps: "尚缺的信息",
  contents: "目录",
  story: "事件进展",
  wholeStory: (count) => `本专题全部${briefings(count)}`,
  replaces: "本文取代",
  related: "相关简报",
  neighbours: "资料库中的前后篇",
  alsoFiled: "其他分类",
  topics: "话题",
  places: "地点",
  names: "人物和机构",
  card: "关于本简报",
  table: "表格",
  sources: {
    title: "来源",
    sameReport: "同一报道",
    speakers: "其中的发言者",
    relayed: "转述方",
    relayedBy: "转述方：{names}。",
    relayedAlsoBy: "另有转述方：{names}。",
    from: "转述自{names}",
    through: "经由{names}",
    allFrom: (outlet) => `来自${outlet}的全部内容`,
    archived: "存档副本。",
    archivedAt: (date) => `存档副本，${date}。`,
    belongsTo: (party) => `所属方：${party}`,
    unnamed: (reason) => `未具名：${reason}`,
    inLanguage: (language) => `语言：${language}`,
    read: (date) => `查阅日期：${date}`,
    bases: {
      "on-record": "公开具名",
      background: "背景谈话，不得具名",
      "deep-background": "深度背景谈话，不得以任何方式指明身份",
      "chatham-house": "适用查塔姆研究所规则：不透露发言者及其所属机构",
      leak: "泄露所得",
      unknown: "谈话条件不明",
    },
    quotes: {
      verbatim: "逐字引用",
      translated: "引自译文",
      "back-translated": "引自转译的译文，因此并非原话",
      paraphrase: "转述大意",
    },
    rated: (rating, reliability, credibility) => `评级${rating}：${reliability}，${credibility}`,
    ratedAgain: (rating) => `评级${rating}`,
    reliability: [
      "来源完全可靠",
      "来源通常可靠",
      "来源比较可靠",
      "来源通常不可靠",
      "来源不可靠",
      "来源可靠性无法判断",
    ],
    credibility: [
      "内容已由其他来源证实",
      "内容很可能属实",
      "内容可能属实",
      "内容存疑",
      "内容不大可能属实",
      "内容真实性无法判断",
    ],
    via: "经由",
    chain: (names) => names.join("，经由"),
    whoToldWhom: "消息传递路径。",
    dashed: "虚线：未具名。",
    bold: "粗线：多个来源在此汇合。",
    drawing: (chains) => `消息传递路径：${chains.join("；")}。`,
    thisBriefing: "本简报",
  },
  inOtherLanguages: "其他语言版本",
  lastChanged: "最后修改：{date}",
};

/** Entries of the list of sources. */
const entries = (count: number): string => spelled(count, "个条目");
const statements = (count: number, party: { readonly name: string; readonly isJoint: boolean }) =>
  `${party.isJoint ? `${spelled(count, "项表态")}，每项都有同一方参与` : `同一方的${spelled(count, "项表态")}`}：${party.name}。`;

export const standing: Words["standing"] = {
  oneReport: (count, report) =>
    `${entries(count)}，${count === 2 ? "两者" : "全部"}出自同一篇报道：${report}。`,
  onlyStatements: statements,
  someStatements: (count, some, party) => `${entries(count)}，${statements(some, party)}`,
  notIndependent: (count) => `${entries(count)}，彼此是否独立尚不清楚。`,
  independent: (count, voices, names) =>
    `${entries(count)}，${spelled(voices, "个独立来源")}${names.length === 0 ? "" : `：${list(names)}`}。`,
  unknown: (names) => `是否独立于上述来源尚不清楚：${list(names)}。`,
  othersUnknown: (count) => `另有${spelled(count, "个来源")}是否独立于上述来源尚不清楚。`,
  oneSource: (name) => `单一来源：${name}。`,
  thisDesk: "本编辑部",
  glyph: (unnamed, named, relays) =>
    `未具名来源${unnamed}个，具名来源${named}个，转述方${relays}个`,
};

export const lists: Words["lists"] = {
  briefings,
  over: (count, span) => `${briefings(count)}，${span}`,
  named: (period, count) => `${period}，${briefings(count)}`,
  none: "暂无内容。",
  parts: "本列表的各部分",
  partsAgain: "本列表的各部分（重复）",
  newest: "最新",
  months: "月份",
  monthsAgain: "月份（重复）",
  years: "年份",
  earlier: "本月较早",
  letter: (of) => `${of}按首字排列`,
  digits: "0–9",
  all: "全部",
  searchInThese: "在此范围内搜索",
  home: {
    empty: "本站尚未发布任何内容。",
    latest: "最新",
    archive: "资料库",
    topics: "话题",
    languages: "其他语言版本",
    stories: "专题",
    storiesOf: (all) => `专题，共${all}个`,
    more: "更多",
    allByMonth: (count) => `按月查看全部${briefings(count)}`,
    corrected: "更正与撤回",
    judged: "我们的判断（按期限）",
    next: "下期报告",
    due: (date) => `期限：${date}`,
    wasDue: (date) => `已逾期：${date}`,
    about: "关于",
  },
  archive: {
    title: "资料库",
    byMonth: (words) => `${words}。每月简报篇数：`,
    byYear: (words) => `${words}。每年简报篇数：`,
    endsIn: (digit) => `末位为${digit}的年份`,
    fromTo: (from, to) => `${from}至${to}`,
  },
  about: {
    title: "关于",
    heading: "关于{title}",
    corrections: "更正",
    correctionsText:
      "凡我们更正、澄清或撤回的内容，均列于{page}，最新的排在最前，并在相应简报中注明。无论简报后来如何，其网址始终不变。",
    pageName: "更正页",
    count: (count) => `资料库共有${briefings(count)}`,
  },
  corrections: {
    title: "更正",
    intro:
      "我们错在何处，正确的又是什么。最新的排在最前，也可通过{feed}阅读；所有曾发布或改动的内容见{table}（CSV）。",
    feed: "订阅源",
    table: "表格",
    none: "至今没有更正。",
    subtitle: "我们错在何处，正确的又是什么。",
    of: (kind, title) => `${kind}：${title}`,
    said: (note, before) => `${note}原文为：“${before}”`,
    told: (kind, date, note) => `${kind}，${date}：${note}`,
  },
  group: {
    person: "人物",
    organisation: "机构",
    people: "人物",
    organisations: "机构",
    countries: "国家和地区",
    places: "其中的地点",
    namedIn: (count) => `${briefings(count)}提到`,
    sourceOf: (count) => `${briefings(count)}的来源`,
    with: "最常一同出现",
    who: "人物和机构",
    where: "地点",
    what: "话题",
    open: "尚无结果的判断",
    noDay: "未定期限",
    due: "期限：{date}",
    also: (names) => `又称：${names}`,
    map: (countries) => `地图：${countries}及周边`,
    leans: "资料库依靠哪些来源",
    leaning: (count, alone) =>
      `${briefings(count)}，${alone === 0 ? "没有一篇" : `其中${alone}篇`}仅以此为依据`,
    leanings: (count, alone) => `${briefings(count)}中，有${alone}篇仅依据单一源头。`,
    relays: "谁转述了谁",
    part: (title, period) => `${title}，${period}`,
  },
  story: {
    line: ({ briefings: count, span, here, hollow }) =>
      [
        `${briefings(count)}，${span}`,
        ...(here === undefined ? [] : [`本文为第${here}篇`]),
        ...(hollow === 0 ? [] : [`${hollow}篇已更正、被取代或撤回`]),
      ].join("；"),
    sameDay: "同日",
    nextDay: "次日",
    days: (count) => `${count}天后`,
    weeks: (count) => `${count}周后`,
    months: (count) => `${count}个月后`,
    years: (count) => `${count}年后`,
    goesOnFrom: "承接",
    branches: (count) => `事件由此分为${count}条线索：`,
    newSources: "新来源",
    andMore: (names, more) => (more > 0 ? `${names.join("、")}，另有${more}个` : names.join("、")),
    changed: (from, to) => `原为：${from}；现为：${to}`,
    mended: (kind, date) => `${kind}，${date}`,
  },
};

export const feeds: Words["feeds"] = {
  intro:
    "无需账号，订阅源就能告诉您有什么新内容：把它的地址加入订阅阅读器即可。最新的排在最前，以公开时间为准。",
  all: "全部简报",
  allHas: "最新30篇，含全文。",
  correctionsHas: "最新50条：我们错在何处，正确的又是什么。",
  opml: "以上全部订阅源及各话题的订阅源，合为一个文件，供订阅阅读器使用（OPML）",
  groups: "单个话题、地点、名称、来源或专题的订阅源",
  groupsHas: "最新20篇，含摘要。凡有三篇或更多简报的，都有各自的订阅源，链接见其页面。",
  more: (count) => `另有${count}个`,
};

export const history: Words["history"] = {
  title: "历史版本",
  intro: "读者此前看到的内容，最新的排在最前。新增的文字加下划线，删去的文字加删除线。",
  back: "简报的当前版本",
  whatChanged: "正文有何改动",
  version: (number) => `第${number}版`,
  now: "当前版本",
  since: (day) => `${day}起`,
  until: (day) => `至${day}`,
  between: (from, to) => dates.span(from, to),
  first: "所保留的最早版本。",
  against: (number) => `与第${number}版相比的改动：`,
  same: "文字没有变化。有变化的是链接的去向、引用的来源或简报的分类。",
  gone: (day) => `${day}的一个版本未予保留。`,
  added: "新增：",
  removed: "删去：",
  fields: {
    title: "标题",
    summary: "摘要",
    dateline: "电头",
    sourcing: "来源说明",
    source: "来源",
    event_date: "事件时间",
    state: "说法",
    likelihood: "可能性",
    confidence: "置信度",
    by: "判断期限",
    alternatives: "其他可能的解释",
    gaps: "尚缺的信息",
    label: "指标",
    value: "指标",
    unit: "指标",
    as_of: "指标，截至",
    number: "报告期号",
    period: "报告时段",
  },
};

export const search: Words["search"] = {
  title: "搜索",
  skip: "跳到结果",
  how: "如何搜索",
  ways: [
    ["石油 制裁", "两个词都有，形式不限"],
    ['"核协议"', "这些字词按此顺序出现"],
    ['-草案 -"初步说明" -topic:oil', "都不包含"],
    ["topic:… place:… who:… source:… type:… lang:… thread:…", "标识符，或名称的一部分"],
    ["after:2022-01 before:2022-04-15", "从前一日期起，到后一日期的前一天为止"],
    ["order:newest order:oldest", "代替按相关度排序"],
  ],
  keys: "按{slash}进入搜索框，按{down}和{up}在结果间移动，按{escape}返回。",
  narrow: "缩小范围",
  searching: "正在搜索……",
  found: "找到的简报",
  noScript: "搜索需要浏览器启用JavaScript，浏览则不需要。",
  examples: "例如",
  phraseExample: "包含按此顺序出现的字词，但不含另一个词",
  topicExample: "一个话题，最新的在前",
  nameExample: (year) => `${year}年以来提到的人物或机构`,
  browse: "也可{ways}浏览。",
  byMonth: "按月份",
  or: "或",
  nothing: (text) => `没有找到与“${text}”相符的简报。`,
  count: (found) => `找到${briefings(found)}。`,
  partUnsearched: "资料库有一部分未能搜索。",
  unsearched: "资料库或其中一部分未能搜索。",
  offlineUnsearched: "您已离线，资料库或其中一部分未能搜索。",
  failed: "搜索索引加载失败。请重试，或通过下方链接浏览。",
  offlineFailed: "您已离线，搜索索引未能加载。恢复联网后将继续搜索。",
  again: "重试",
  showMore: "显示更多",
  more: (all) => `显示全部${all}项`,
  fewer: "收起",
  order: "排序",
  relevance: "最相关",
  newest: "最新在前",
  oldest: "最早在前",
  from: "从",
  to: "至",
  allDates: "全部日期",
  byDate: "简报的日期分布",
  highestInMonth: (count) => `最多：一个月${count}篇`,
  highestInYear: (count) => `最多：一年${count}篇`,
  bar: (period, count) => `${period}：${count}`,
  briefings,
  atLeast: (count) => `至少${count}`,
  notCounted: "未统计",
  foundIn: "所在章节",
  notLoaded: "找到一篇当日的简报，但正文未能加载。",
  link: "本次搜索的链接",
  sameNewest: "同样的搜索，最新在前",
  page: "资料库中的对应页面",
  without: "去掉以下条件重新搜索",
  dates: "日期",
  unknown: "没有简报包含“{word}”。",
  unknownLeftOut: "没有简报包含“{word}”，因此已略去该词。",
  unknownFilter: "“{filter}”下没有内容。",
  instead: "把“{word}”换成别的词，可以找到简报。",
  didYouMean: "您要找的是不是{words}？",
  also: "同时搜索了{names}，即“{word}”的其他名称。",
  missing: (spans) => `${spans}未能搜索，所有数字均未将其计入。`,
};

export const drafts: DraftWords = {
  news: ["发生了什么", "为何重要", "接下来如何"],
  assessment: ["证据", "假设", "需关注的迹象", "有何变化"],
  sitrep: ["局势", "需求", "应对", "下一期报告"],
  advisory: ["应对措施", "受影响者", "起止时间", "有何变化"],
};
