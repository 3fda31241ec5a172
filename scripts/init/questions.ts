/** Asks at a terminal what a new desk needs to know, each answer held against what an archive can be made of. */
import type { Readable, Writable } from "node:stream";
import { isCancel, select, text } from "@clack/prompts";
import { whyRefused } from "./desk-answers.ts";
import { HOST_NAMES, HOSTS, type HostName } from "./hosts.ts";
import type { DeskQuestion, TypedAnswers } from "./typed-answers.ts";

/** What is asked: a text, with an example of one. */
const TEXTS = {
  name: "What is the archive called?",
  url: "At which address will readers find it? (It can be changed until they do.)",
  lang: "In which language do you mostly write? (A tag, as en, fr, fa, pt-BR)",
  zone: "In which time zone does your day begin?",
  topics: "What do you write about? (Topics, with commas between them)",
} as const;

/** Where it is asked, in place of this process's own terminal. */
export interface Terminal {
  readonly input?: Readable;
  readonly output?: Writable;
}

/**
 * Asks for what is not given yet. Takes what will do where nothing is typed, and what is given; gives every answer, or
 * undefined where somebody left.
 */
export async function askAll(
  byDefault: TypedAnswers,
  given: Partial<TypedAnswers>,
  terminal: Terminal = {},
): Promise<TypedAnswers | undefined> {
  const asked: Record<DeskQuestion, string> = { ...byDefault, ...given };
  for (const question of Object.keys(TEXTS) as (keyof typeof TEXTS)[]) {
    if (given[question] !== undefined) continue;
    const answer = await text({
      ...terminal,
      message: TEXTS[question],
      placeholder: byDefault[question],
      defaultValue: byDefault[question],
      validate: (typed = "") => (typed.trim() === "" ? undefined : whyRefused(question, typed)),
    });
    if (isCancel(answer)) return undefined;
    asked[question] = answer.trim() || byDefault[question];
  }
  if (given.host === undefined) {
    const host = await select<HostName>({
      ...terminal,
      message: "Where will it be published?",
      options: HOST_NAMES.map((name) => ({
        value: name,
        label: HOSTS[name].label,
        hint: HOSTS[name].hint,
      })),
    });
    if (isCancel(host)) return undefined;
    asked.host = host;
  }
  return asked;
}
