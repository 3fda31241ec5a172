/** What the Language Server Protocol 3.17 sends us, parsed once, and what we send in its words. */
import * as z from "zod";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { wordLength } from "../diagnostics/excerpt.ts";
import type { Completion } from "./completion.ts";
import { CODES, RpcError } from "./json-rpc.ts";
import type { Range, TextLines } from "./positions.ts";

const count = z.int().min(0);
const position = z.object({ line: count, character: count });
const textDocument = z.object({ uri: z.string() });
const versioned = textDocument.extend({ version: z.int().nullish() });

/** Parameters by method, as far as we read them. */
export const PARAMS = {
  opened: z.object({ textDocument: versioned.extend({ text: z.string() }) }),
  changed: z.object({
    textDocument: versioned,
    // We ask for whole texts, so a change has no range.
    contentChanges: z.array(z.object({ text: z.string() })).min(1),
  }),
  of: z.object({ textDocument }),
  at: z.object({ textDocument, position }),
  references: z.object({
    textDocument,
    position,
    context: z.object({ includeDeclaration: z.boolean() }),
  }),
  rename: z.object({ textDocument, position, newName: z.string() }),
  within: z.object({ textDocument, range: z.object({ start: position, end: position }) }),
} as const;

/** @throws RpcError when an editor sends something else. */
export function params<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new RpcError(CODES.invalidParams, z.prettifyError(parsed.error));
}

const initialized = z.object({
  capabilities: z.object({
    workspace: z.object({
      workspaceEdit: z.object({
        documentChanges: z.literal(true),
        resourceOperations: z.array(z.string()),
      }),
    }),
  }),
});

/** Whether an editor that says hello takes moves of files among its edits. */
export function editingClient(given: unknown): { readonly movesFiles: boolean } {
  const { data } = initialized.safeParse(given);
  const { resourceOperations = [] } = data?.capabilities.workspace.workspaceEdit ?? {};
  return { movesFiles: resourceOperations.includes("rename") };
}

/** What this server can do, for the answer to `initialize`. */
export const CAPABILITIES = {
  positionEncoding: "utf-16",
  textDocumentSync: { openClose: true, change: 1, save: false },
  completionProvider: { triggerCharacters: ["@", ":", "(", "[", "{", " ", "#", "/"] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  documentSymbolProvider: true,
  codeActionProvider: { codeActionKinds: ["quickfix"] },
} as const;

/** `CompletionItemKind` of the protocol. */
const KINDS = { field: 5, choice: 20, reference: 18 } as const;

export function completionItem(completion: Completion, lines: TextLines, index: number) {
  const { label, insert, detail, description, kind, filter, from, to } = completion;
  return {
    label,
    kind: KINDS[kind],
    detail,
    ...(description === "" ? {} : { documentation: description }),
    filterText: filter,
    // The order is ours: fields as the format has them, briefings from the newest.
    sortText: String(index).padStart(6, "0"),
    textEdit: { range: lines.rangeOf(from, to), newText: insert },
  };
}

export function diagnosticItem(diagnostic: Diagnostic, lines: TextLines) {
  const { severity, ruleId, message } = diagnostic;
  return {
    range: rangeOf(diagnostic, lines),
    severity: severity === "error" ? 1 : 2,
    code: ruleId,
    source: "dateline",
    message,
  };
}

/** What a diagnostic is about: the length that it says, or the word at its place. */
export function rangeOf({ line, column, length }: Diagnostic, lines: TextLines): Range {
  const written = lines.lineAt(line - 1);
  const character = Math.min(column - 1, written.length);
  const from = lines.offsetAt({ line: line - 1, character });
  const to = from + (length ?? wordLength(written.slice(character)));
  return lines.rangeOf(from, Math.min(to, lines.text.length));
}
