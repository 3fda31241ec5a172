/** The words of the frame in Turkish. Not read by a native speaker. */
import { listed } from "./joined-list.ts";
import type { DateWords, DraftWords, FrameWords, Likelihood, Words } from "./words.ts";

export const lang = "tr";
export const dir = "ltr";
export const number = String;
export const digits = (text: string): string => text;
export const decimal = ",";
export const comma = ", ";
export const and = " ve ";
export const colon = ": ";
export const semicolon = "; ";
export const stop = ".";
export const quoted = (text: string): string => `“${text}”`;
export const alphabet = "abcçdefgğhıijklmnoöpqrsştuüvwxyz";

export const list = (names: readonly string[]): string => listed(names, comma, and);

const MONTHS = "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık".split(
  " ",
);

/** After the last word of a decade, by its vowel: "on" and "otuz" have -lar, "yirmi" and "yüz" have -ler. */
const decades = (year: string): string =>
  `${year}’${"13469".includes(year.slice(-2, -1)) ? "lar" : "ler"}`;

export const dates: DateWords = {
  months: MONTHS,
  letters: [..."OŞMNMHTAEEKA"],
  weekdays: "Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi Pazar".split(" "),
  weekdayLetters: [..."PSÇPCCP"],
  day: (date, month, year) => `${date} ${MONTHS[month - 1]} ${year}`,
  dayOfYear: (date, month) => `${date} ${MONTHS[month - 1]}`,
  month: (month, year) => `${MONTHS[month - 1]} ${year}`,
  days: (from, to, month, year) => `${from}–${to} ${MONTHS[month - 1]} ${year}`,
  daysOfYear: (from, to, month) => `${from}–${to} ${MONTHS[month - 1]}`,
  decade: decades,
  span: (from, to) => (from.includes(" ") ? `${from} – ${to}` : `${from}–${to}`),
  instant: (day, time, zone) => `${day}, ${time.replace(":", ".")} (${zone})`,
  zone: (offset) => `UTC${offset}`,
  possibly: (date) => `belki ${date}`,
  about: (date) => `${date} dolayları`,
  possiblyAbout: (date) => `belki ${date} dolayları`,
};

export const frame: FrameWords = {
  skip: "Metne geç",
  site: "Site bölümleri",
  aboutSite: "Bu site hakkında",
  search: "Ara",
  searchArchive: "Arşivde ara",
  license: "Lisans: {license}",
  report: "Hata bildir",
  errorOn: (address) => `Hatalı sayfa: ${address}`,
  printedFrom: (address) => `Yazdırılan sayfa: ${address}`,
  correctionsOf: (title) => `${title}: düzeltmeler`,
  clearMarks: "Vurguları kaldır",
  moved: "Bu sayfanın yeni yeri: {page}.",
  notFound: {
    title: "Bulunamadı",
    heading: "Burada bir sayfa yok",
    text: "Bir bilgi notunun adresi hiç değişmez; bağlantı yanlış yazılmış olabilir. Notta geçen kelimeleri {search} veya {archive} ilgili aya bakın.",
    search: "arayın",
    archive: "arşivde",
  },
};

export const menu: Words["menu"] = {
  home: "Güncel",
  archive: "Arşiv",
  topics: "Konular",
  places: "Yerler",
  names: "Kişiler",
  threads: "Dosyalar",
  search: "Arama",
  about: "Hakkında",
  corrections: "Düzeltmeler",
  sources: "Kaynaklar",
  feed: "Akış",
  feeds: "Akışlar",
  changes: "CSV",
};

export const groups: Words["groups"] = {
  topics: {
    title: "Konular",
    of: "Konu",
    intro: "Bilgi notlarının konuları.",
    by: "konuya göre",
  },
  places: {
    title: "Yerler",
    of: "Yer",
    intro: "Bilgi notlarında sözü edilen ülkeler ve yerler.",
    by: "yere göre",
  },
  names: {
    title: "Kişiler ve kurumlar",
    of: "Ad",
    intro: "Bilgi notlarında adı geçenler.",
    by: "ada göre",
  },
  sources: {
    title: "Kaynaklar",
    of: "Kaynak",
    intro: "Bilgi notlarındaki bilgilerin alındığı yerler.",
    by: "kaynağa göre",
  },
  threads: {
    title: "Dosyalar",
    of: "Dosya",
    intro: "Birkaç bilgi notunda anlatılanlar; en son devam eden dosya başta.",
    by: "dosyaya göre",
  },
};

export const facets: Words["facets"] = {
  topic: "Konu",
  place: "Yer",
  person: "Kişi",
  organisation: "Kurum",
  source: "Kaynak",
  type: "Tür",
  lang: "Dil",
  thread: "Dosya",
};

export const types: Words["types"] = {
  report: "Haber",
  analysis: "Analiz",
  assessment: "Değerlendirme",
  sitrep: "Durum raporu",
  alert: "Uyarı",
  advisory: "Tavsiye",
  backgrounder: "Arka plan",
  factcheck: "Doğrulama",
  digest: "Derleme",
  transcript: "Konuşma dökümü",
  statement: "Açıklama",
  opinion: "Görüş",
};

// Begun with neither I nor İ: a feed writes them small, as English does.
export const marks: Words["marks"] = {
  corrected: "Düzeltildi",
  superseded: "Yenisi yayımlandı",
  withdrawn: "Geri çekildi",
};

export const notes: Words["notes"] = {
  correction: "Düzeltme",
  clarification: "Netleştirme",
  update: "Güncelleme",
  retraction: "Geri çekildi",
  redaction: "Ad gizlendi",
};

export const likelihoods: readonly Likelihood[] = [
  ["neredeyse olanaksız", "uzak ihtimal"],
  ["olasılığı çok düşük", "ihtimali çok düşük"],
  ["olasılığı düşük", "ihtimali düşük"],
  ["olasılıklar aşağı yukarı eşit", "aşağı yukarı yarı yarıya"],
  ["olası", "muhtemel"],
  ["çok olası", "kuvvetle muhtemel"],
  ["neredeyse kesin", "kesine yakın"],
];

const briefings = (count: number): string => `${count} bilgi notu`;

export const briefing: Words["briefing"] = {
  updated: (date) => `Güncelleme: ${date}`,
  minutes: (count) => `${count} dakika`,
  cite: "Atıf yap",
  save: "Bir programda kullanmak için kaydet:",
  placeLink: "Bu noktanın bağlantısı; ok tuşları diğer noktalara götürür",
  by: "Yazan: {name}",
  todo: "Ne yapmalı",
  noEnd: "Bitiş tarihi belirtilmedi.",
  holdsUntil: (date) => `Son geçerlilik tarihi: ${date}.`,
  outOfDate: (date) => `Geçerliliği sona erdi: ${date}.`,
  overdue: (date) =>
    `Bir sonraki raporun beklendiği tarih: ${date}; burada yayımlanmış yeni bir rapor yok.`,
  machine: {
    assisted: "Makine yardımıyla yazıldı",
    generated: "Makine tarafından yazıldı",
    translated: "Makine tarafından çevrildi",
    unreviewed: {
      assisted: "Makine yardımıyla yazıldı.",
      generated: "Makine tarafından yazıldı. Gözden geçiren kimsenin adı belirtilmedi.",
      translated: "Makine tarafından çevrildi. Gözden geçiren kimsenin adı belirtilmedi.",
    },
    reviewed: "{did}; gözden geçiren: {names}.",
  },
  notices: {
    withdrawn: "Bu bilgi notu geri çekildi.",
    withdrawnMore:
      "Metni artık yayımlanmıyor. Ona atıf yapan kimse yanıtsız kalmasın diye adresi korunuyor. Ne zaman ve neden geri çekildiği aşağıda belirtiliyor.",
    superseded: "Yenisi yayımlandı.",
    readInstead:
      "Bunun yerine okuyun: {briefings}. Aşağıdaki metin, yayımlandığı biçimiyle korunuyor.",
    itSaid: "Önceki hâli: {words}",
  },
  facts: {
    reviewedBy: "Gözden geçiren",
    approvedBy: "Onaylayan",
    event: "Olay",
    asOf: "Bilgi tarihi",
    firstPublic: "İlk yayım",
    expires: "Son geçerlilik",
    sitrep: "Durum raporu",
    nextReport: "Sonraki rapor",
    glide: "GLIDE",
  },
  reportNumber: (report, period) => `No. ${report}, ${period}`,
  know: {
    title: "Bunu nereden biliyoruz",
    theSource: "Kaynak",
    allSources: "Tüm kaynaklar",
    claims: (counts) =>
      `İddialar: ${counts.map(([state, count]) => `${count} ${briefing.states[state]}`).join(", ")}.`,
  },
  judgements: {
    title: "Temel yargılar",
    judgement: "Yargı",
    likelihood: "Olasılık",
    confidence: "Güven",
    due: "Son tarih",
    outcome: "Sonuç:",
    confidences: { low: "düşük", moderate: "orta", high: "yüksek" },
    withConfidence: (confidence) => `${briefing.judgements.confidences[confidence]} güven`,
    range: (word, from, to) => `${word}: %${from}–${to}`,
    open: "sonuçlanmadı",
  },
  figures: {
    title: "Temel veriler",
    more: "Diğer veriler",
    figure: "Veri",
    value: "Değer",
    asOf: "Bilgi tarihi",
    same: (report) => `${report} numaralı raporla aynı`,
    changed: ({ difference, isMore, report, before }) =>
      `${report} numaralı rapora (${before}) göre ${difference} ${isMore ? "daha fazla" : "daha az"}`,
  },
  claims: "İddialar",
  states: {
    confirmed: "doğrulanmış",
    reported: "aktarılmış",
    disputed: "tartışmalı",
    denied: "yalanlanmış",
    unverified: "doğrulanmamış",
    retracted: "geri alınmış",
  },
  alternatives: "Alternatif açıklamalar",
  gaps: "Eksik olanlar",
  contents: "İçindekiler",
  story: "Şimdiye kadar olanlar",
  wholeStory: (count) => `Bu dosyadaki ${count} bilgi notunun tümü`,
  replaces: "Yerine geçtiği notlar",
  related: "İlgili notlar",
  neighbours: "Arşivdeki komşuları",
  alsoFiled: "Yer aldığı diğer başlıklar",
  topics: "Konular",
  places: "Yerler",
  names: "Adlar",
  card: "Bu bilgi notu hakkında",
  table: "Tablo",
  sources: {
    title: "Kaynaklar",
    sameReport: "Aynı haber",
    speakers: "İçinde konuşanlar",
    relayed: "Aktaranlar",
    relayedBy: "Aktaran: {names}.",
    relayedAlsoBy: "Ayrıca aktaran: {names}.",
    from: "(kaynağı: {names})",
    through: "(aktaran: {names})",
    allFrom: (outlet) => `Bu kaynaktan gelen her şey: ${outlet}`,
    archived: "Arşiv kopyası.",
    archivedAt: (date) => `Arşiv kopyası (${date}).`,
    belongsTo: (party) => `Bağlı olduğu taraf: ${party}`,
    unnamed: (reason) => `Adı verilmedi: ${reason}`,
    inLanguage: (language) => `Dili: ${language}`,
    read: (date) => `Erişim: ${date}`,
    bases: {
      "on-record": "Adıyla aktarılmak üzere",
      background: "Adının açıklanmaması koşuluyla",
      "deep-background": "Kimliğinin hiçbir biçimde belli edilmemesi koşuluyla",
      "chatham-house":
        "Chatham House Kuralı’na göre: ne konuşanın kimliği ne de bağlı olduğu kurum açıklanır",
      leak: "Sızdırıldı",
      unknown: "Koşulları bilinmiyor",
    },
    quotes: {
      verbatim: "Kelimesi kelimesine alıntılandı",
      translated: "Çeviriden alıntılandı",
      "back-translated":
        "Çevirinin çevirisinden alıntılandı; dolayısıyla söylenen sözcükler bunlar değil",
      paraphrase: "Başka sözcüklerle aktarıldı",
    },
    rated: (rating, reliability, credibility) =>
      `Derecesi ${rating}: ${reliability}, ${credibility}`,
    ratedAgain: (rating) => `Derecesi ${rating}`,
    reliability: [
      "tamamen güvenilir",
      "genellikle güvenilir",
      "oldukça güvenilir",
      "genellikle güvenilir değil",
      "güvenilmez",
      "güvenilirliği değerlendirilemiyor",
    ],
    credibility: [
      "diğer kaynaklarca doğrulanmış",
      "muhtemelen doğru",
      "doğru olabilir",
      "şüpheli",
      "doğru olması pek mümkün değil",
      "doğruluğu değerlendirilemiyor",
    ],
    via: "aktaran",
    chain: (names) => names.join(", aktaran: "),
    whoToldWhom: "Kim kime söyledi.",
    dashed: "Kesik çizgi: adı verilmeyenler.",
    bold: "Kalın: birkaçı burada birleşiyor.",
    drawing: (chains) => `Kim kime söyledi: ${chains.join("; ")}.`,
    thisBriefing: "Bu bilgi notu",
  },
  inOtherLanguages: "Diğer dillerde",
  lastChanged: "Son değişiklik: {date}",
};

// Capitals by hand: that of i is İ.
const TO_TEN = "hiç bir iki üç dört beş altı yedi sekiz dokuz on".split(" ");
const spelled = (count: number, noun: string): string => `${TO_TEN[count] ?? count} ${noun}`;
const capital = (text: string): string =>
  (text.startsWith("i") ? "İ" : text.charAt(0).toUpperCase()) + text.slice(1);
const entries = (count: number): string => capital(spelled(count, "kayıt"));
const statements = (count: number, party: { readonly name: string; readonly isJoint: boolean }) =>
  `${party.isJoint ? `her birinde aynı tarafın yer aldığı ${spelled(count, "açıklama")}` : `tek bir tarafın yaptığı ${spelled(count, "açıklama")}`}: ${party.name}.`;

export const standing: Words["standing"] = {
  oneReport: (count, report) =>
    `${entries(count)}, ${count === 2 ? "ikisinin de" : "hepsinin"} arkasında tek bir haber: ${report}.`,
  onlyStatements: (count, party) => capital(statements(count, party)),
  someStatements: (count, some, party) => `${entries(count)}, ${statements(some, party)}`,
  notIndependent: (count) => `${entries(count)}; birbirinden bağımsız oldukları bilinmiyor.`,
  independent: (count, voices, names) =>
    `${entries(count)}, ${spelled(voices, "bağımsız ses")}${names.length === 0 ? "" : `: ${list(names)}`}.`,
  unknown: (names) => `Bunlardan bağımsız olduğu bilinmeyen: ${list(names)}.`,
  othersUnknown: (count) =>
    `${capital(spelled(count, "kaynağın"))} daha bunlardan bağımsız olduğu bilinmiyor.`,
  oneSource: (name) => `Tek kaynak: ${name}.`,
  thisDesk: "bu haber masası",
  glyph: (unnamed, named, relays) =>
    `${unnamed} adı verilmeyen, ${named} adı verilen, ${relays} aktaran`,
};

export const lists: Words["lists"] = {
  briefings,
  over: (count, span) => `${briefings(count)}, ${span}`,
  named: (period, count) => `${period}, ${briefings(count)}`,
  none: "Henüz bir şey yok.",
  parts: "Bu listenin bölümleri",
  partsAgain: "Bu listenin bölümleri, yeniden",
  newest: "En yeniler",
  months: "Aylar",
  monthsAgain: "Aylar, yeniden",
  years: "Yıllar",
  earlier: "Bu ayın daha öncesi",
  letter: (of) => (of === "" ? "İlk harfe göre" : `${of}, ilk harfe göre`),
  digits: "0–9",
  all: "A’dan Z’ye",
  searchInThese: "Bunlarda ara",
  home: {
    empty: "Burada henüz bir şey yayımlanmadı.",
    latest: "En yeni",
    archive: "Arşiv",
    topics: "Konular",
    languages: "Diğer dillerde",
    stories: "Dosyalar",
    storiesOf: (all) => `Dosyalar, toplam ${all}`,
    more: "Diğer notlar",
    allByMonth: (count) => `Toplam ${briefings(count)}, aylara göre`,
    corrected: "Düzeltilen ve geri çekilenler",
    judged: "Yargılarımız, son tarihe göre",
    next: "Sonraki raporlar",
    due: (date) => `Son tarih: ${date}`,
    wasDue: (date) => `Tarihi geçti: ${date}`,
    about: "Hakkında",
  },
  archive: {
    title: "Arşiv",
    byMonth: (words) => `${words}. Aylık bilgi notu sayısı:`,
    byYear: (words) => `${words}. Yıllık bilgi notu sayısı:`,
    endsIn: (digit) => `Sonu ${digit} olan yıllar`,
    fromTo: (from, to) => `${from}–${to}`,
  },
  about: {
    title: "Hakkında",
    heading: "{title} hakkında",
    corrections: "Düzeltmeler",
    correctionsText:
      "Düzelttiğimiz, netleştirdiğimiz veya geri çektiğimiz her şey, en yenisi başta olmak üzere {page} sayfasında yer alır ve bilgi notunun kendisinde de belirtilir. Bir bilgi notu, başına ne gelirse gelsin adresini korur.",
    pageName: "düzeltmeler",
    count: (count) => `Bu arşivde ${briefings(count)} var`,
  },
  corrections: {
    title: "Düzeltmeler",
    intro:
      "Neyi yanlış yazdık, doğrusu ne. En yenisi başta; {feed} olarak da izlenebilir. Bugüne kadar yayımlanan veya değiştirilen her şey bir {table} olarak da var (CSV).",
    feed: "akış",
    table: "tablo",
    none: "Şimdiye kadar yok.",
    subtitle: "Neyi yanlış yazdık, doğrusu ne.",
    of: (kind, title) => `${kind}: ${title}`,
    said: (note, before) => `${note} Önceki hâli: ${quoted(before)}`,
    told: (kind, date, note) => `${kind}, ${date}: ${note}`,
  },
  group: {
    person: "Kişi",
    organisation: "Kurum",
    people: "Kişiler",
    organisations: "Kurumlar",
    countries: "Ülkeler ve bölgeler",
    places: "Buralardaki yerler",
    namedIn: (count) => `Adı ${count} bilgi notunda geçiyor`,
    sourceOf: (count) => `${count} bilgi notunun kaynağı`,
    with: "En sık birlikte anılanlar",
    who: "Kim",
    where: "Nerede",
    what: "Ne",
    open: "Sonuçlanmamış yargılar",
    noDay: "Gün belirtilmedi",
    due: "Son tarih: {date}",
    also: (names) => `Ayrıca: ${names}`,
    map: (countries) => `Harita: ${countries} ve çevresi`,
    leans: "Arşivin dayandığı kaynaklar",
    leaning: (count, alone) =>
      `${briefings(count)}, ${alone === 0 ? "hiçbiri" : `${alone} tanesi`} yalnızca bu kaynağa ${alone === 0 ? "dayanmıyor" : "dayanıyor"}`,
    leanings: (count, alone) =>
      `Toplam ${briefings(count)}; ${alone === 0 ? "hiçbiri" : `${alone} tanesi`} tek bir kaynağa ${alone === 0 ? "dayanmıyor" : "dayanıyor"}.`,
    relays: "Kimi kim aktarıyor",
    part: (title, period) => `${title}, ${period}`,
  },
  story: {
    line: ({ briefings: count, span, here, hollow }) =>
      [
        `${briefings(count)}, ${span}`,
        ...(here === undefined ? [] : [`bu, dosyanın ${here}. notu`]),
        ...(hollow === 0
          ? []
          : [`${hollow} tanesi düzeltildi, yenisiyle değiştirildi veya geri çekildi`]),
      ].join("; "),
    sameDay: "aynı gün",
    nextDay: "ertesi gün",
    days: (count) => `${count} gün sonra`,
    weeks: (count) => `${count} hafta sonra`,
    months: (count) => `${count} ay sonra`,
    years: (count) => `${count} yıl sonra`,
    goesOnFrom: "Şunun devamı:",
    branches: (count) => `Dosya buradan ${count} koldan devam ediyor:`,
    newSources: "Yeni kaynaklar",
    andMore: (names, more) => `${names.join(", ")}${more > 0 ? ` ve ${more} kaynak daha` : ""}`,
    changed: (from, to) => `önce: ${from}; şimdi: ${to}`,
    mended: (kind, date) => `${kind}, ${date}`,
  },
};

export const feeds: Words["feeds"] = {
  intro:
    "Akış, hesap açmanıza gerek kalmadan yenilikleri size bildirir: adresini bir akış okuyucuya ekleyin. En yenisi başta; sıralama ilk yayım zamanına göredir.",
  all: "Tüm bilgi notları",
  allHas: "En yeni 30 bilgi notu, tam metinleriyle.",
  correctionsHas: "En yeni 50 kayıt: neyi yanlış yazdık, doğrusu ne.",
  opml: "Bunların ve konu akışlarının tümü, akış okuyucular için tek bir dosyada (OPML)",
  groups: "Tek bir konunun, yerin, adın, kaynağın veya dosyanın akışları",
  groupsHas:
    "En yeni 20 bilgi notu, özetleriyle. Üç veya daha fazla bilgi notu olan her başlığın bir akışı vardır; başlığın sayfası bu akışa bağlantı verir.",
  more: (count) => `${count} akış daha`,
};

export const history: Words["history"] = {
  title: "Sürüm geçmişi",
  intro:
    "Okurların daha önce gördükleri, en yenisi başta. Eklenen kelimelerin altı, çıkarılan kelimelerin üstü çizilidir.",
  back: "Bilgi notunun şimdiki hâli",
  whatChanged: "Metinde neler değişti",
  version: (version) => `${version}. sürüm`,
  now: "güncel",
  since: (day) => `${day} tarihinden beri`,
  until: (day) => `${day} tarihine kadar`,
  between: (from, to) => `${from} – ${to}`,
  first: "Saklanan ilk sürüm.",
  against: (version) => `${version}. sürümden bu yana değişenler:`,
  same: "Kelimeler aynı. Değişenler: bağlantıların hedefi, atıf yapılan kaynaklar veya bilgi notunun yer aldığı başlıklar.",
  gone: (day) => `${day} tarihli bir sürüm saklanmıyor.`,
  added: "eklendi: ",
  removed: "çıkarıldı: ",
  fields: {
    title: "Başlık",
    summary: "Özet",
    dateline: "Mahreç",
    sourcing: "Kaynaklar hakkında",
    source: "Kaynak",
    event_date: "Olay tarihi",
    state: "İddia",
    likelihood: "Olasılık",
    confidence: "Güven",
    by: "Son tarih",
    alternatives: "Alternatif açıklama",
    gaps: "Eksik olanlar",
    label: "Veri",
    value: "Veri",
    unit: "Veri",
    as_of: "Veri, bilgi tarihi",
    number: "Rapor numarası",
    period: "Dönem",
  },
};

export const search: Words["search"] = {
  title: "Arama",
  skip: "Sonuçlara geç",
  how: "Nasıl aranır",
  ways: [
    ["petrol yaptırımları", "her iki kelime, her biçimiyle"],
    ['"nükleer anlaşma"', "bu kelimeler, bu sırayla"],
    ['-taslak -"ilk not" -topic:oil', "bunların hiçbiri"],
    [
      "topic:… place:… who:… source:… type:… lang:… thread:…",
      "bir tanımlayıcı veya bir adın parçası",
    ],
    [
      "after:2022-01 before:2022-04-15",
      "ilk tarihten itibaren, ikincisinden bir gün öncesine kadar",
    ],
    ["order:newest order:oldest", "en iyi eşleşme yerine"],
  ],
  keys: "{slash} arama kutusuna götürür, {down} ve {up} sonuçlar arasında gezdirir, {escape} geri döner.",
  narrow: "Daralt",
  searching: "Aranıyor…",
  found: "Bulunan bilgi notları",
  noScript: "Arama için tarayıcınızda JavaScript gerekir. Arşive göz atmak için gerekmez.",
  examples: "Örneğin",
  phraseExample: "bu kelimeler bu sırayla, öteki olmadan",
  topicExample: "bir konu, en yenisi başta",
  nameExample: (year) => `adı geçen biri, ${year} yılından itibaren`,
  browse: "Ya da arşive {ways} göz atın.",
  byMonth: "aya göre",
  or: " veya ",
  nothing: (text) => `${quoted(text)} için bir şey bulunamadı.`,
  count: (found) => `${briefings(found)} bulundu.`,
  partUnsearched: "Arşivin bir bölümünde arama yapılamadı.",
  unsearched: "Arşivde veya bir bölümünde arama yapılamadı.",
  offlineUnsearched: "Çevrimdışısınız; arşivde veya bir bölümünde arama yapılamadı.",
  failed: "Arama dizini yüklenemedi. Yeniden deneyin veya aşağıdan arşive göz atın.",
  offlineFailed:
    "Çevrimdışısınız; arama dizini yüklenemedi. Yeniden bağlandığınızda arama devam edecek.",
  again: "Yeniden dene",
  showMore: "Daha fazla göster",
  more: (all) => `Tümünü göster (${all})`,
  fewer: "Daha az göster",
  order: "Sıralama",
  relevance: "En iyi eşleşme",
  newest: "Önce en yeni",
  oldest: "Önce en eski",
  from: "Başlangıç",
  to: "Bitiş",
  allDates: "Tüm tarihler",
  byDate: "Tarihe göre bilgi notları",
  highestInMonth: (count) => `En çok: bir ayda ${count}`,
  highestInYear: (count) => `En çok: bir yılda ${count}`,
  bar: (period, count) => `${period}: ${count}`,
  briefings,
  atLeast: (count) => `en az ${count}`,
  notCounted: "sayılmadı",
  foundIn: "Bulunduğu yerler",
  notLoaded: "Bu güne ait bir bilgi notu bulundu, ancak metni yüklenemedi.",
  link: "Bu aramanın bağlantısı",
  sameNewest: "Aynı arama, önce en yeni",
  page: "Arşivdeki sayfası",
  without: "Şunlardan biri olmadan yeniden ara",
  dates: "tarihler",
  unknown: "Hiçbir bilgi notunda “{word}” geçmiyor.",
  unknownLeftOut: "Hiçbir bilgi notunda “{word}” geçmiyor; bu kelime aramaya katılmadı.",
  unknownFilter: "“{filter}” altında bir şey yok.",
  instead: "“{word}” yerine başka bir kelimeyle sonuç var.",
  didYouMean: "Şunu mu demek istediniz: {words}?",
  also: "“{word}” için kullanılan başka adlar da arandı: {names}.",
  missing: (spans) => `Arama yapılamayan dönem: ${spans}. Bu tarihler hiçbir sayıya dâhil değil.`,
};

export const drafts: DraftWords = {
  news: ["Ne oldu", "Neden önemli", "Bundan sonra ne olacak"],
  assessment: ["Kanıtlar", "Varsayımlar", "İzlenecek göstergeler", "Neler değişti"],
  sitrep: ["Durum", "İhtiyaçlar", "Müdahale", "Sonraki rapor"],
  advisory: ["Ne yapmalı", "Kimler etkileniyor", "Ne zamandan ne zamana kadar", "Neler değişti"],
};
