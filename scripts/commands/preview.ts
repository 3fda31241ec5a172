/** What a writer sees: the site as far as it is right, with the problems of the rest in its pages. */
import type { BuildOutcome, BuiltSite, Found, PreviewSite } from "../build/builder.ts";
import { count, printable } from "../diagnostics/print.ts";
import { OutputRefused } from "../files/output-refused.ts";
import type { Instant } from "../read/dates.ts";
import { BuilderProcess, type BuildProgress } from "./builder-process.ts";
import type { Build } from "./debounced-builds.ts";
import { type PreviewServer, servePreview } from "./preview-server.ts";
import { brokenBuild, NO_PROBLEMS, type Problems, problemsIn } from "./problems.ts";
import { checkOf, ProgressLine, seconds, writeReport } from "./report.ts";

/** So many pages take long enough for progress to be worth a line. */
const MANY_PAGES = 200;

export class Preview {
  readonly #site: PreviewSite;
  readonly #now: () => Instant;
  readonly #builder = new BuilderProcess();
  #server: PreviewServer | undefined;
  #isCodeNew = false;
  #isClosed = false;
  #hasBuilt = false;
  #problems = NO_PROBLEMS;
  /** What was said of the last build, and need not be said again. */
  #said: ReadonlySet<string> = new Set();
  readonly #ready: Promise<void>;
  #beReady = () => {};

  constructor(site: PreviewSite, now: () => Instant) {
    this.#site = site;
    this.#now = now;
    this.#ready = new Promise((resolve) => {
      this.#beReady = resolve;
    });
  }

  /** The next build is done with the code as it is now. */
  codeChanged(): void {
    this.#isCodeNew = true;
  }

  /** @throws OutputRefused when the first build may not write its site: a folder that is not ours is not served. */
  readonly build: Build = async (what) => {
    if (this.#isCodeNew) this.#builder.renew();
    this.#isCodeNew = false;
    const progress = new ProgressLine();
    const index = what === "search" ? ("at once" as const) : ("later" as const);
    let found: Found = { errors: [], warnings: 0 };
    let isReloaded = false;
    const hear = (message: BuildProgress): void => {
      if ("found" in message) found = message.found;
      else if (!("published" in message)) showProgress(message, progress);
      else {
        progress.end();
        if (what === "search") return;
        this.#problems = this.#problemsOf(found, false);
        this.#reload();
        isReloaded = true;
        this.#say(builtLine(message.published, performance.now() - what.since));
      }
    };
    try {
      const task = { site: this.#site, now: this.#now(), index };
      const outcome = await this.#builder.build(task, hear).finally(() => progress.end());
      this.#hasBuilt = true;
      await this.#report(found, outcome);
      if (!isReloaded) this.#show(this.#problemsOf(found, outcome.site === undefined));
      if (what === "search" && outcome.site?.late === 0) this.#say("Search is up to date.");
      else if (!isReloaded && outcome.site !== undefined) this.#say("Nothing to build again.");
      return (outcome.site?.late ?? 0) > 0;
    } catch (error) {
      if (error instanceof OutputRefused && !this.#hasBuilt) throw error;
      if (this.#isClosed) return false;
      const told = error instanceof Error ? error.message : String(error);
      const problem = printable(`The build broke: ${told}`);
      process.stderr.write(`${problem}\n`);
      this.#show({ list: [brokenBuild(problem)], isStale: true });
      return false;
    } finally {
      this.#beReady();
    }
  };

  /** Serves the site that stands there from before, or the first one as soon as it is built. */
  async serve(port: number): Promise<void> {
    const folder = this.#site.output;
    const { hasSite } = await import("./problem-page.ts");
    if (hasSite(folder)) this.#beReady();
    const problems = () => this.#problems;
    this.#server = await servePreview({ folder, port, ready: this.#ready, problems });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#builder.end();
    await this.#server?.close();
  }

  #problemsOf({ errors }: Found, isStale: boolean): Problems {
    return { list: problemsIn(errors, this.#site.briefings), isStale };
  }

  /** Open pages load anew where they would show something else. */
  #show(problems: Problems): void {
    const isSame = JSON.stringify(problems) === JSON.stringify(this.#problems);
    this.#problems = problems;
    if (!isSame) this.#reload();
  }

  #reload(): void {
    this.#server?.reload();
  }

  /** Errors each time; what holds from save to save is said once. */
  async #report({ errors, warnings }: Found, { site }: BuildOutcome): Promise<void> {
    const { briefings } = this.#site;
    await writeReport(process.stderr, errors, { format: "pretty", briefings });
    const lines = (site?.withheld ?? []).map(
      ({ path, reason }) => `Not shown (${reason}): ${path}`,
    );
    const marked = site?.marked ?? 0;
    if (marked > 0) lines.push(`Marked, for readers do not see it: ${count(marked, "briefing")}.`);
    if (warnings > 0)
      lines.push(`${count(warnings, "warning")}: \`${checkOf(briefings)}\` shows them.`);
    for (const line of lines) if (!this.#said.has(line)) this.#say(line);
    this.#said = new Set(lines);
  }

  #say(line: string): void {
    process.stdout.write(`${printable(line)}\n`);
  }
}

function showProgress(
  message: Exclude<BuildProgress, { published: unknown } | { found: unknown }>,
  progress: ProgressLine,
): void {
  if ("reading" in message)
    progress.show(`Reading ${count(message.reading, "briefing")} that are new or changed…`);
  else if (message.of >= MANY_PAGES)
    progress.measure(message.done, message.of, count(message.of, "page"));
}

/** "Built 3 of 10,623 pages in 0.61 s; search follows." */
function builtLine(
  { pages, rendered, late }: Pick<BuiltSite, "pages" | "rendered" | "late">,
  millis: number,
): string {
  const what = rendered < pages ? `${rendered} of ${count(pages, "page")}` : count(pages, "page");
  return `Built ${what} in ${seconds(millis)}${late > 0 ? "; search follows." : "."}`;
}
