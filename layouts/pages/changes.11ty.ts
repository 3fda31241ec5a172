/** Every publication, correction and withdrawal as CSV (RFC 4180). */
import type { ChangesView } from "../../scripts/render/pages/changes.ts";
import { eachView, type PageData } from "../parts/template.ts";

export const data = eachView<ChangesView>("changes");

const COLUMNS = ["date", "change", "briefing", "address"] as const;

export function render({ view }: PageData<ChangesView>): string {
  const rows = view.rows.map(({ day, change, id, address }) => [day, change, id, address]);
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** No word of a briefing stands here, so that no spreadsheet takes one for a formula. */
function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
