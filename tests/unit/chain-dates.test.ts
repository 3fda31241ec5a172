/** What is said of a chain of attribution that cannot be: in which words, and of which link. */
import { describe, expect, test } from "vitest";
import { briefing, check } from "../support/archive.ts";

const DAY = "2025-06-24";

/** What the check says of sources that the text cites all. */
function saidOf(sources: Readonly<Record<string, string>>): string[] {
  const keys = Object.keys(sources).map((key) => `@${key}`);
  const list = Object.entries(sources).map(([key, source]) => `  ${key}: ${source}`);
  const text = briefing(DAY, {
    fields: { sources: `\n${list.join("\n")}` },
    body: `The barn was dry [${keys.join("; ")}].`,
  });
  return check({ [`2025/${DAY}-one.md`]: text }).diagnostics.flatMap(
    ({ ruleId, severity, message }) =>
      // How many voices there are is another question.
      ruleId === "voice-is-not-alone" ? [] : [`${severity} ${ruleId}: ${message}`],
  );
}

const START = "error via-is-the-right-way-round:";
const CHANGED =
  "A page that was changed since has both days, as in 2025-06-22/2025-06-23; a day of another time zone is a reason to write `# brief-ok via-is-the-right-way-round: …`.";

describe("a source read in one that is older than it", () => {
  test("cannot be, and both ways to mend it are offered", () => {
    expect(
      saidOf({
        courier: "{ name: The Courier, date: 2025-06-23, via: service }",
        service: "{ name: The Wire, date: 2025-06-22 }",
      }),
    ).toEqual([
      `${START} \`courier\` is of 23 June 2025 and cannot have been read in \`service\`, of 22 June 2025. If \`service\` is the one that was passed on, delete \`via:\` here and write \`via: courier\` under \`service\`; if not, mend a date. ${CHANGED}`,
    ]);
  });
  test("is not told to be turned round where the other only spoke: that would be refused again", () => {
    const [message] = saidOf({
      official: "{ described: an official, basis: background, date: 2025-06-23, via: service }",
      service: "{ name: The Wire, kind: news, date: 2025-06-22 }",
    });
    expect(message).toContain("in `service`, of 22 June 2025. Mend one of the dates.");
    expect(message).not.toContain("delete `via:`");
  });
  test("cannot be through a source between them that has no date, and the way is told", () => {
    expect(
      saidOf({
        courier: "{ name: The Courier, date: 2025-06-23, via: agency }",
        agency: "{ name: The Agency, via: service }",
        service: "{ name: The Wire, date: 2025-05 }",
      }),
    ).toEqual([
      `${START} \`courier\` is of 23 June 2025 and cannot have been read, by way of \`agency\`, in \`service\`, of 2025-05. Turn round the \`via:\` that is wrong, or mend a date. ${CHANGED}`,
    ]);
  });
  test.each([
    ["2025-06-23", "2025-06-23"],
    ["2025-06-22", "2025-06-23"],
    ["2025-06", "2025-06-02"],
    ["2025-06-23", "2025-06"],
    ["2025-06-23~", "2025-06-02"],
    ["2025-06-23", "2024?"],
  ])("of %s in one of %s can be", (date, ofRelay) => {
    const courier = `{ name: The Courier, date: ${date}, via: service }`;
    expect(saidOf({ courier, service: `{ name: The Wire, date: ${ofRelay} }` })).toEqual([]);
  });
  test("turned round as the message says, it is in order", () => {
    expect(
      saidOf({
        courier: "{ name: The Courier, date: 2025-06-23 }",
        service: "{ name: The Wire, date: 2025-06-22, via: courier }",
      }),
    ).toEqual([]);
  });
});

test("a report is not read in somebody who only spoke", () => {
  expect(
    saidOf({
      courier: "{ url: https://courier.example/barn, via: official }",
      official: "{ described: an official of the council, basis: background }",
    }),
  ).toEqual([
    `${START} A report is read, and \`official\` (an official of the council) is nobody's text. If \`courier\` quotes \`official\`, turn it round: delete \`via:\` here and write \`via: courier\` under \`official\`. If not, name the text in which you read it.`,
  ]);
});

test("our own work is not read in another's", () => {
  expect(
    saidOf({
      count: "{ kind: own, name: Our count, via: courier }",
      courier: "{ kind: news, name: The Courier }",
    }),
  ).toEqual([
    `${START} \`count\` is our own work and was not read in \`courier\`. If it holds what \`courier\` said, turn it round: delete \`via:\` here and write \`via: count\` under \`courier\`. If not, give it the \`kind:\` that it has.`,
  ]);
});
