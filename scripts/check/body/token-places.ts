/** Where the signs of Markdown stand in their block: the parser knows it while it reads, and forgets it. */
import type { MarkdownIt, StateInline, Token } from "markdown-it";

/** One sign or more of emphasis, all the same. */
const MARK = /^([*_~])\1*$/;

/** Where signs of emphasis are left over, by the tokens of their block. */
interface PlacesEnv {
  leftOver?: Map<readonly Token[], number[]>;
}

/** Makes a parser keep the place of every inline token that is not plain words. */
export function keepPlaces(parser: MarkdownIt): void {
  const { State } = parser.inline;
  parser.inline.State = class extends State {
    #run = -1;

    override push(...written: Parameters<InstanceType<typeof State>["push"]>): Token {
      // Stars that stand together come one by one, all of them at the place of the first.
      const last = this.#run === this.pos ? this.tokens.at(-1) : undefined;
      const token = super.push(...written);
      const at = last === undefined ? this.pos : (placeOf(last) ?? this.pos) + last.content.length;
      this.#run = this.pos;
      token.meta = { at };
      return token;
    }
  };
  // After it they are words like those around them.
  parser.inline.ruler2.before("fragments_join", "left_over", keepLeftOver);
}

function keepLeftOver({ tokens, env }: StateInline): void {
  const places: number[] = [];
  for (const token of tokens) {
    const at = token.type === "text" ? placeOf(token) : undefined;
    if (at !== undefined && MARK.test(token.content)) places.push(at);
  }
  const carried = env as PlacesEnv;
  carried.leftOver ??= new Map();
  if (places.length > 0) carried.leftOver.set(tokens, places);
}

/** The places of the signs of emphasis that are none, in the block of some tokens. */
export function leftOverIn(children: readonly Token[], env: object): readonly number[] {
  return (env as PlacesEnv).leftOver?.get(children) ?? [];
}

/** UTF-16 code units from the start of its block's content; undefined for plain words and links by reference. */
export function placeOf(token: Token | undefined): number | undefined {
  const at = token?.meta?.at;
  return typeof at === "number" ? at : undefined;
}
