/** The language server: the life of a connection with an editor, and who answers what it asks. */
import type { Readable, Writable } from "node:stream";
import type { Instant } from "../read/dates.ts";
import { completionAnswer, fixesAnswer, hoverAnswer, outlineAnswer } from "./answers.ts";
import { DiagnosticsPublisher } from "./diagnostics-publisher.ts";
import { type Document, Documents, type TextVersion } from "./documents.ts";
import { CODES, listen, RpcError } from "./json-rpc.ts";
import {
  type AskedPlace,
  definitionAnswer,
  type EditingClient,
  prepareRenameAnswer,
  referencesAnswer,
  renameAnswer,
} from "./naming-answers.ts";
import { CAPABILITIES, editingClient, PARAMS, params } from "./protocol.ts";

export interface ServerOptions {
  /** The one archive to serve; each file's own when absent. */
  readonly root: string | undefined;
  readonly now: () => Instant;
  readonly input: Readable;
  readonly output: Writable;
}

/** Serves until the editor says `exit` or hangs up. True when it said `shutdown` before. */
export async function serve({ root, now, input, output }: ServerOptions): Promise<boolean> {
  const documents = new Documents(root, now);
  let exit = (): void => {};
  const exited = new Promise<void>((resolve) => {
    exit = resolve;
  });
  const life = { isInitialized: false, isShutDown: false };
  let client: EditingClient = { movesFiles: false };
  const publisher = new DiagnosticsPublisher(documents, (method, given) =>
    peer.notify(method, given),
  );
  const peer = listen(input, output, {
    request(method, given) {
      if (method === "initialize") {
        life.isInitialized = true;
        client = editingClient(given);
        return { capabilities: CAPABILITIES, serverInfo: { name: "dateline" } };
      }
      if (!life.isInitialized)
        throw new RpcError(CODES.serverNotInitialized, "`initialize` comes first.");
      if (life.isShutDown) throw new RpcError(CODES.invalidRequest, "The server is shut down.");
      if (method !== "shutdown") return answer(documents, method, given, client);
      life.isShutDown = true;
      return null;
    },
    notification(method, given) {
      if (method === "exit") exit();
      else hear({ documents, publisher }, method, given);
    },
  });
  await Promise.race([peer.closed, exited]);
  await publisher.stop();
  return life.isShutDown;
}

function answer(
  documents: Documents,
  method: string,
  given: unknown,
  client: EditingClient,
): unknown {
  const of = <T>(uri: string, reply: (document: Document) => T): T | null => {
    const document = documents.get(uri);
    return document === undefined ? null : reply(document);
  };
  const at = <T>(reply: (asked: AskedPlace) => T): T | null => {
    const { textDocument, position } = params(PARAMS.at, given);
    return of(textDocument.uri, (document) => reply({ documents, document, position }));
  };
  switch (method) {
    case "textDocument/completion":
      return at(({ document, position }) => completionAnswer(document, position));
    case "textDocument/hover":
      return at(({ document, position }) => hoverAnswer(document, position));
    case "textDocument/definition":
      return at(definitionAnswer);
    case "textDocument/references": {
      const { context } = params(PARAMS.references, given);
      return at((asked) => referencesAnswer(asked, context.includeDeclaration));
    }
    case "textDocument/prepareRename":
      return at(prepareRenameAnswer);
    case "textDocument/rename": {
      const { newName } = params(PARAMS.rename, given);
      return at((asked) => renameAnswer(asked, newName, client));
    }
    case "textDocument/documentSymbol":
      return of(params(PARAMS.of, given).textDocument.uri, outlineAnswer);
    case "textDocument/codeAction": {
      const { textDocument, range } = params(PARAMS.within, given);
      return of(textDocument.uri, (document) => fixesAnswer(document, range));
    }
    default:
      throw new RpcError(CODES.methodNotFound, `There is no method ${method} here.`);
  }
}

interface Listening {
  readonly documents: Documents;
  readonly publisher: DiagnosticsPublisher;
}

/** What an editor tells of its files; anything else is passed over, as the protocol asks. */
function hear({ documents, publisher }: Listening, method: string, given: unknown): void {
  const take = (version: TextVersion, text: string): void => {
    const document = documents.set(version, text);
    if (document === undefined) return;
    publisher.watch(document.archive);
    publisher.publishSoon();
  };
  if (method === "textDocument/didOpen") {
    const { textDocument } = params(PARAMS.opened, given);
    take(textDocument, textDocument.text);
  } else if (method === "textDocument/didChange") {
    const { textDocument, contentChanges } = params(PARAMS.changed, given);
    take(textDocument, contentChanges.at(-1)?.text ?? "");
  } else if (method === "textDocument/didClose") {
    documents.close(params(PARAMS.of, given).textDocument.uri);
    publisher.publishSoon();
  }
}
