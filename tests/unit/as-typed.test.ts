import { expect, test } from "vitest";
import { asTyped } from "../../scripts/commands/as-typed.ts";

test("a desk that types the package's name reads commands by that name, options and all", () => {
  expect(asTyped("npm run check -- --fix", false)).toBe("dateline check --fix");
  expect(asTyped("npm run --silent keygen", false)).toBe("dateline keygen");
  expect(asTyped("npm run language-server", false)).toBe("dateline language-server");
  expect(asTyped("npm start -- --port 9000", false)).toBe("dateline start --port 9000");
  expect(asTyped("`npm run check` says why.", false)).toBe("`dateline check` says why.");
  expect(asTyped("npm run VERB -- --help", false)).toBe("dateline VERB --help");
});

test("whoever runs npm's scripts reads them as they are", () => {
  expect(asTyped("npm run check -- --fix", true)).toBe("npm run check -- --fix");
});
