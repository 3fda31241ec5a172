/** Numbers and signs at the start of a line that Markdown takes for those of a list or quotation. */
import type { Token } from "markdown-it";
import type { Taken } from "./taken.ts";

/** What is taken on a line; which column is found later. */
export type TakenOnLine = Omit<Taken, "offset" | "length"> & { readonly line: number };

interface Item {
  readonly line: number;
  /** The number as it was typed; empty for a bullet. */
  readonly number: string;
  /** The words of its first paragraph. */
  words: string | undefined;
}

interface MarkdownList {
  /** The sign behind the number, or the bullet. */
  readonly sign: string;
  readonly parent: Container | undefined;
  /** True where the line above is one of a paragraph that the list breaks off. */
  readonly isInText: boolean;
  readonly items: Item[];
}

type Container = { readonly chains: Map<string, Chain> };

/** Lists that go on one after another, with other blocks between them. */
interface Chain {
  next: number;
  items: number;
  readonly first: Item;
}

const STARTS_WITH_NUMBER = /^\s*(?:[$€£¥₽]\s?)?[.,]?[\d¼½¾⅓⅔٠-٩۰-۹]/u;
/** Quantities that can be negative, such as degrees. Not percentages: in a list they are shares of a whole. */
const BELOW_NOTHING =
  /^\s*[.,]?[\p{N}.,٫]+\s?(?:[°º]|(?:degrees?|Grad|degrés|grados|градус\p{L}*|درجة|درجه)(?!\p{L}))/u;

/** What the lists of a body take. */
export function listsTaken(tokens: readonly Token[]): TakenOnLine[] {
  const reader = new ListReader();
  tokens.forEach((token, index) => {
    reader.read(token, tokens[index - 2]);
  });
  return reader.taken();
}

class ListReader {
  readonly #containers: Container[] = [{ chains: new Map() }];
  readonly #open: MarkdownList[] = [];
  readonly #chains: Chain[] = [];
  readonly #taken: TakenOnLine[] = [];

  /** `text` is what stands before the last token. */
  read(token: Token, text: Token | undefined): void {
    switch (token.type) {
      case "ordered_list_open":
      case "bullet_list_open":
        this.#open.push(listAt(token, text, this.#containers.at(-1)));
        return;
      case "ordered_list_close":
        this.#taken.push(...numbersOf(this.#open.pop(), this.#chains));
        return;
      case "bullet_list_close":
        this.#taken.push(...bulletsOf(this.#open.pop()));
        return;
      case "list_item_open":
        this.#open
          .at(-1)
          ?.items.push({ line: token.map?.[0] ?? 0, number: token.info, words: undefined });
        this.#containers.push({ chains: new Map() });
        return;
      case "blockquote_open":
        this.#containers.push({ chains: new Map() });
        return;
      case "list_item_close":
      case "blockquote_close":
        this.#containers.pop();
        return;
      case "inline": {
        const item = this.#open.at(-1)?.items.at(-1);
        if (item !== undefined) item.words ??= token.content;
      }
    }
  }

  taken(): TakenOnLine[] {
    // Words in bold type are a heading, whose number is meant.
    const alone = this.#chains.filter(
      ({ items, next, first }) => items === 1 && next === 2 && !/^[*_]/.test(first.words ?? ""),
    );
    return [...this.#taken, ...alone.map(({ first }) => numberTaken("list-of-one", first, "1"))];
  }
}

/** `text` is what stands before the list, and before its end if that is a paragraph. */
function listAt(
  token: Token,
  text: Token | undefined,
  parent: Container | undefined,
): MarkdownList {
  return {
    sign: token.markup,
    parent,
    isInText: text?.type === "inline" && text.map?.[1] === token.map?.[0],
    items: [],
  };
}

/** Numbers of a list that begin elsewhere than at 1 or where the last one stopped, or do not count on. */
function numbersOf(list: MarkdownList | undefined, chains: Chain[]): TakenOnLine[] {
  const { sign = "", parent, items = [] } = list ?? {};
  const [first] = items;
  if (first === undefined || parent === undefined) return [];
  const start = Number(first.number);
  const known = parent.chains.get(sign);
  const goesOn = known !== undefined && known.next === start;
  // Many write "1." before every item and let Markdown count.
  const isLazy = items.every(({ number }) => Number(number) === 1);
  const chain = goesOn ? known : { next: start, items: 0, first };
  chain.next = start + items.length;
  chain.items += items.length;
  parent.chains.set(sign, chain);
  if (!goesOn) chains.push(chain);
  if (start !== 1 && !goesOn) return [numberTaken("list-start", first, first.number)];
  if (isLazy) return [];
  const wrong = items.findIndex(({ number }, index) => Number(number) !== start + index);
  const item = items[wrong];
  return item === undefined ? [] : [numberTaken("list-number", item, String(start + wrong))];
}

function numberTaken(kind: Taken["kind"], { line, number }: Item, shown: string): TakenOnLine {
  return { kind, line, written: number, shown };
}

/** Bullets before numbers that may have been meant as their signs. */
function bulletsOf(list: MarkdownList | undefined): TakenOnLine[] {
  const { sign = "", items = [], isInText = false } = list ?? {};
  if (!items.every(({ words = "" }) => STARTS_WITH_NUMBER.test(words))) return [];
  const isSign =
    items.length === 1 ||
    isInText ||
    sign === "+" ||
    items.every(({ words = "" }) => BELOW_NOTHING.test(words));
  return isSign
    ? items.map(({ line }) => ({ kind: "sign-of-number", line, written: sign, shown: "" }))
    : [];
}
