// As much of VS Code's `vscode` module as the extension asks for: values are kept as given, and `told` says what was done.
const { join } = require("node:path");
const { existsSync } = require("node:fs");
const { fileURLToPath, pathToFileURL } = require("node:url");

class Uri {
  constructor(text) {
    this.text = text;
    this.scheme = text.slice(0, text.indexOf(":"));
  }
  static parse = (text) => new Uri(text);
  static file = (path) => new Uri(pathToFileURL(path).href);
  get fsPath() {
    return fileURLToPath(this.text);
  }
  toString() {
    return this.text;
  }
}

class Range {
  constructor(line, character, endLine, endCharacter) {
    this.start = { line, character };
    this.end = { line: endLine, character: endCharacter };
  }
}

class WorkspaceEdit {
  steps = [];
  replace = (uri, range, text) => this.steps.push({ uri: String(uri), range, text });
  renameFile = (from, to) => this.steps.push({ from: String(from), to: String(to) });
}

class MarkdownString {
  value = "";
  appendText(text) {
    this.value += text.replace(/[\\`*_{}[\]()#+\-!~]/g, "\\$&");
    return this;
  }
}

/** What happened, and what the extension registered, for a test to look at. */
const told = {
  folder: "",
  messages: [],
  diagnostics: new Map(),
  providers: {},
  listeners: {},
  wake: () => {},
};
exports.told = told;

const event = (name) => (listener) => {
  told.listeners[name] = listener;
  return { dispose() {} };
};
const provider = (name) => (_selector, given) => {
  told.providers[name] = given;
  return { dispose() {} };
};
const message = (text) => {
  told.messages.push(text);
  told.wake();
};

exports.window = {
  createOutputChannel: () => ({ append() {}, dispose() {} }),
  showWarningMessage: message,
  showErrorMessage: message,
};
exports.workspace = {
  textDocuments: [],
  findFiles: async () =>
    [join(told.folder, "archive.yaml"), join(told.folder, "briefings/archive.yaml")]
      .filter(existsSync)
      .map(Uri.file),
  getWorkspaceFolder: () => ({ uri: Uri.file(told.folder) }),
  onDidOpenTextDocument: event("opened"),
  onDidChangeTextDocument: event("changed"),
  onDidCloseTextDocument: event("closed"),
};
exports.languages = {
  createDiagnosticCollection: () => ({
    set(uri, diagnostics) {
      told.diagnostics.set(String(uri), diagnostics);
      told.wake();
    },
    clear: () => told.diagnostics.clear(),
    dispose() {},
  }),
  registerCompletionItemProvider: provider("completion"),
  registerHoverProvider: provider("hover"),
  registerDefinitionProvider: provider("definition"),
  registerReferenceProvider: provider("references"),
  registerRenameProvider: provider("rename"),
  registerDocumentSymbolProvider: provider("symbols"),
  registerCodeActionsProvider: provider("actions"),
};

const kept = (...names) =>
  class {
    constructor(...given) {
      for (const [index, name] of names.entries()) this[name] = given[index];
    }
  };
Object.assign(exports, {
  Uri,
  Range,
  WorkspaceEdit,
  MarkdownString,
  Location: kept("uri", "range"),
  Diagnostic: kept("range", "message", "severity"),
  CompletionItem: kept("label", "kind"),
  Hover: kept("contents", "range"),
  DocumentSymbol: kept("name", "detail", "kind", "range", "selectionRange"),
  CodeAction: kept("title", "kind"),
  CodeActionKind: { QuickFix: "quickfix" },
});
