// Loaded into a process and its children by --import: notes what each cost, when it ends.
import { appendFileSync } from "node:fs";

process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  const line = JSON.stringify({ seconds: (user + system) / 1e6, megabytes: maxRSS / 1024 });
  appendFileSync(process.env.DATELINE_METER, `${line}\n`);
});
