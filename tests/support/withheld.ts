/** Made-up briefings that are withheld, for every reason, and tied to the public's in every way that the format has. */
import { briefing } from "./archive.ts";
import { type Fields, type Files, noteOf, PUBLIC_LINK, ROOT } from "./withheld-frame.ts";

interface Reason {
  readonly fields: Fields;
  /** Whether writers are done with it, so that it may replace, correct and withdraw. */
  readonly isReleased: boolean;
  /** Whether its fields may still be wrong or absent. */
  readonly isUnfinished?: boolean;
  /** The first of the audiences, from wide to narrow, that may read it. */
  readonly from: "green" | "amber" | "amber+strict" | "red" | "nobody";
}

/** Why a briefing is withheld. */
export const REASONS: Readonly<Record<string, Reason>> = {
  drafted: { fields: { status: "draft" }, isReleased: false, isUnfinished: true, from: "nobody" },
  reviewed: { fields: { status: "review" }, isReleased: false, from: "nobody" },
  unmarked: {
    fields: { status: undefined },
    isReleased: false,
    isUnfinished: true,
    from: "nobody",
  },
  embargoed: { fields: { embargo: "2031-01-01T00:00:00Z" }, isReleased: true, from: "nobody" },
  green: { fields: { tlp: "TLP:GREEN" }, isReleased: true, from: "green" },
  amber: { fields: { tlp: "TLP:AMBER" }, isReleased: true, from: "amber" },
  strict: { fields: { tlp: "TLP:AMBER+STRICT" }, isReleased: true, from: "amber+strict" },
  red: { fields: { tlp: "TLP:RED" }, isReleased: true, from: "red" },
};
const NAMES = Object.keys(REASONS);

interface Tie {
  /** How the two are tied, as a slug. */
  readonly as: string;
  /** The day where it is not `DAY`; of days to come only where a date may be ahead. */
  readonly day?: string;
  readonly slug?: (turn: number) => string;
  readonly write: (turn: number, reason: Reason) => { fields?: Fields; body?: string };
}
const DAY = "2025-03-02";

/** The ways in which a withheld briefing may be tied to one of the public's, to its lists, or to another that is withheld. */
const TIES: readonly Tie[] = [
  { as: "follow-up", write: () => ({ fields: { follows: ROOT } }) },
  { as: "replacement", write: () => ({ fields: { supersedes: "[2025-02-01-old-roof]" } }) },
  { as: "translation", write: () => ({ fields: { lang: "de", translation_of: ROOT } }) },
  { as: "kin", write: () => ({ fields: { related: `[${ROOT}]` }, body: PUBLIC_LINK }) },
  {
    as: "namesake",
    day: "2025-03-01",
    write: () => ({ fields: { title: "Rain begins over Lower Field" } }),
  },
  { as: "same-slug", slug: () => "rain-begins", write: () => ({}) },
  {
    as: "unfinished",
    write: (_, { isUnfinished = false }) => ({
      fields: isUnfinished ? { title: "Soon", sources: undefined, colour: "blue" } : {},
    }),
  },
  { as: "long-ago", day: "1905-06-12", write: () => ({}) },
  { as: "of-the-last-day", day: "2029-12-31", write: () => ({}) },
  {
    as: "own-words",
    write: () => ({
      fields: {
        topics: "[smuggling, harvest]",
        places: "[hidden-ditch, NZ, IS]",
        sources:
          "{ clerk: { name: Clerk of Lower Field, kind: person }, courier: https://courier.example/night }",
      },
      body: "[Nora Quill](who:quill) and [the lodge](who:lodge) met at [a pier](place:secret-pier) [@clerk; @courier].",
    }),
  },
  {
    as: "shared-words",
    write: () => ({
      fields: { places: "[mill, GB]", type: "statement" },
      body: "[Ada Hale](who:hale) was at [the mill](place:mill) [@clerk].",
    }),
  },
  { as: "moved", write: (turn) => ({ fields: { aliases: `[/old/moved-${turn}/]` } }) },
  {
    as: "corrected",
    write: (turn, { isReleased }) => ({
      fields: {
        ...(isReleased ? { status: "corrected" } : {}),
        corrections: noteOf("correction", turn),
      },
    }),
  },
  {
    as: "withdrawn",
    write: (turn, { isReleased }) => ({
      fields: {
        ...(isReleased ? { status: "withdrawn" } : {}),
        corrections: noteOf("retraction", turn),
      },
    }),
  },
  {
    as: "next-report",
    day: "2025-06-03",
    write: () => ({
      fields: {
        type: "sitrep",
        follows: "2025-06-02-report-two",
        sitrep: "{ number: 3, period: 2025-06-03 }",
      },
    }),
  },
  {
    as: "judged",
    write: (turn) => ({
      fields: {
        type: "assessment",
        claims: `[{ id: one, text: Ditch ${turn} was dug in one night, sources: [clerk], state: disputed }]`,
        judgements: `[{ text: Ditch ${turn} will be dug again, likelihood: very likely }]`,
      },
    }),
  },
  {
    as: "other-miller",
    write: (turn) => ({
      fields: {
        entities: `{ miller: { name: The miller, aka: [Miller number ${turn}], kind: person } }`,
      },
      body: "[The miller](who:miller) kept quiet [@clerk].",
    }),
  },
  {
    as: "chained",
    day: "2025-03-03",
    write: (turn) => ({
      fields: {
        follows: `${DAY}-${nameOf(turn)}-follow-up`,
        related: `[${DAY}-${nameOf(turn)}-kin]`,
      },
    }),
  },
];

const nameOf = (turn: number) => NAMES[turn % NAMES.length] as string;

/** One that is withheld. */
export interface Withheld {
  readonly path: string;
  readonly text: string;
  readonly reason: Reason;
  /** True where it names another that is withheld, and so cannot stand alone. */
  readonly isChained: boolean;
}

/** Every reason by every tie. With each `round` other words, and each for another reason; the paths stay. */
export function withheldOnes(round = 0): Withheld[] {
  return NAMES.flatMap((name, turn) =>
    TIES.map((tie): Withheld => {
      const reason = REASONS[nameOf(turn + round)] as Reason;
      const day = tie.slug === undefined ? (tie.day ?? DAY) : `2025-03-${12 + turn}`;
      const slug = tie.slug?.(turn) ?? `${name}-${tie.as}`;
      const { fields = {}, body } = tie.write(turn, reason);
      const text = briefing(day, {
        fields: {
          title: `Ledger ${turn} of the night shift, ${tie.as}, round ${round}`,
          summary: `Lantern ${turn} hangs at the far gate, as ${tie.as}. Nobody is to know of it in round ${round}.`,
          ...reason.fields,
          ...fields,
        },
        body: body ?? `The night shift counted ${round + 7} lanterns [@clerk].`,
      });
      const path = `${day.slice(0, 4)}/${day}-${slug}.md`;
      return { path, text, reason, isChained: tie.as === "chained" };
    }),
  );
}

export function filesOf(ones: readonly Withheld[]): Files {
  return Object.fromEntries(ones.map(({ path, text }) => [path, text]));
}
