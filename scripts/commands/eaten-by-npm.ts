/** Options that npm took for its own, as the `--` before them was forgotten: it leaves them in the environment. */
import { quoted } from "./as-typed.ts";
import { type Arguments, type Command, UsageError } from "./command.ts";

/** Names that npm or node-gyp have too: in the environment they say nothing of what was typed here. */
const OF_OTHERS: ReadonlySet<string> = new Set(["cache", "jobs", "yes"]);

/** @throws UsageError with the command as it must be typed, where npm has an option that was meant for it. */
export function expectUneaten(
  { name, options }: Command,
  { values, positionals }: Arguments,
  env: NodeJS.ProcessEnv = process.env,
): void {
  const eaten = Object.keys(options).flatMap((option) => {
    const value = env[`npm_config_${option.replaceAll("-", "_")}`];
    const isEaten = value !== undefined && values[option] === undefined && !OF_OTHERS.has(option);
    return isEaten ? [{ option, value, isSwitch: options[option]?.type === "boolean" }] : [];
  });
  const [first] = eaten;
  if (first === undefined) return;
  const words = [...positionals];
  const isOne = eaten.filter(({ isSwitch, value }) => !isSwitch && value === "true").length === 1;
  const typed = eaten.map(({ option, value, isSwitch }) => {
    if (isSwitch) return `--${option}`;
    // npm takes an option it does not know for a switch, and leaves its value among the words.
    const word = value !== "true" ? value : isOne ? words.pop() : undefined;
    return `--${option} ${word === undefined ? "…" : quoted(word)}`;
  });
  const rest = isOne || words.length < 2 ? words.map(quoted) : ["…"];
  const verb = name === "start" ? "npm start" : `npm run ${name}`;
  throw new UsageError(
    `npm took \`--${first.option}\` for its own. Put \`--\` before the options: \`${[verb, "--", ...rest, ...typed].join(" ")}\`.`,
  );
}
