import type { FileRule } from "../rule.ts";
import { type Wrapping, wrappingOf } from "../schema/wrapped-links.ts";
import type { Finding } from "../yaml/finding.ts";
import { shown } from "../yaml/repeat-words.ts";

export const linkIsUnwrapped: FileRule = {
  id: "link-is-unwrapped",
  reason:
    "A link that was copied from a mail or a feed leads through a filter that knows who copied it, tells it of each reader, and dies with its contract. A shortened one hides where it leads.",
  level: "warning",
  example: {
    bad: "[the order](https://nam01.safelinks.protection.outlook.com/?url=https%3A%2F%2Forder.example%2F5&data=05)",
    good: "[the order](https://order.example/5)",
  },
  *check({ briefing, links, text }) {
    for (const [key, { url, archived }] of briefing.meta.sources) {
      for (const [name, address] of Object.entries({ url, archived })) {
        const wrapping = address === undefined ? undefined : wrappingOf(address);
        if (wrapping !== undefined)
          yield { field: ["sources", key, name], message: messageOf(wrapping) };
      }
    }
    for (const { scheme, target, offset } of links) {
      const wrapping = scheme === "web" ? wrappingOf(target) : undefined;
      if (wrapping !== undefined) yield inBody(wrapping, { target, offset, text });
    }
  },
};

/** The finding with its remedy, where the address stands in the file as it was read. */
function inBody(
  wrapping: Wrapping,
  {
    target,
    offset,
    text,
  }: { readonly target: string; readonly offset: number; readonly text: string },
): Finding {
  const message = messageOf(wrapping);
  const from = text.indexOf(target, offset);
  // Within the link itself: its words and the bracket stand between.
  if (wrapping.holds === undefined || from < 0 || from - offset > LONGEST_WORDS)
    return { offset, message };
  const to = from + target.length;
  return { offset: from, length: target.length, message, fix: { from, to, text: wrapping.holds } };
}

const LONGEST_WORDS = 1_000;
/** An address is offered whole, so that it can be copied; what is longer stands in the fix. */
const LONGEST_SHOWN = 500;

function messageOf({ by, holds }: Wrapping): string {
  if (holds === undefined)
    return `This leads through \`${shown(by)}\`, and nobody sees where. Open it, and write the address at which it ends.`;
  const whole = holds.length > LONGEST_SHOWN ? `${holds.slice(0, LONGEST_SHOWN)}…` : holds;
  return `This leads through \`${shown(by)}\`, and holds another address. Write \`${whole}\` instead.`;
}
