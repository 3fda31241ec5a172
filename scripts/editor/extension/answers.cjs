// What VS Code asks about a text, asked of the server and answered in VS Code's words.
const vscode = require("vscode");
const { editFrom, locationFrom, rangeFrom } = require("./convert.cjs");

const SELECTOR = [
  { scheme: "file", language: "markdown" },
  { scheme: "file", language: "yaml" },
];
const TRIGGERS = ["@", ":", "(", "[", "{", " ", "#", "/"];

/** Registers everything that the server answers; returns what is to be let go at the end. */
exports.registerAnswers = (connection) => {
  const of = ({ uri }) => ({ textDocument: { uri: uri.toString() } });
  const at = (document, { line, character }) => ({
    ...of(document),
    position: { line, character },
  });
  const ask = (method, params) => connection.request(`textDocument/${method}`, params);
  const { languages } = vscode;
  return [
    languages.registerCompletionItemProvider(
      SELECTOR,
      {
        provideCompletionItems: async (document, position) =>
          (await ask("completion", at(document, position)))?.map(completionFrom),
      },
      ...TRIGGERS,
    ),
    languages.registerHoverProvider(SELECTOR, {
      provideHover: async (document, position) => {
        const hover = await ask("hover", at(document, position));
        // Words of strangers: as text, whatever signs of Markdown they have.
        const words = () => new vscode.MarkdownString().appendText(hover.contents.value);
        return hover && new vscode.Hover(words(), rangeFrom(hover.range));
      },
    }),
    languages.registerDefinitionProvider(SELECTOR, {
      provideDefinition: async (document, position) => {
        const place = await ask("definition", at(document, position));
        return place && locationFrom(place);
      },
    }),
    languages.registerReferenceProvider(SELECTOR, {
      provideReferences: async (document, position, context) =>
        (await ask("references", { ...at(document, position), context }))?.map(locationFrom),
    }),
    languages.registerRenameProvider(SELECTOR, {
      prepareRename: async (document, position) => {
        const { range, placeholder } = await ask("prepareRename", at(document, position));
        return { range: rangeFrom(range), placeholder };
      },
      provideRenameEdits: async (document, position, newName) =>
        editFrom(await ask("rename", { ...at(document, position), newName })),
    }),
    languages.registerDocumentSymbolProvider(SELECTOR, {
      provideDocumentSymbols: async (document) =>
        (await ask("documentSymbol", of(document)))?.map(symbolFrom),
    }),
    languages.registerCodeActionsProvider(
      SELECTOR,
      {
        provideCodeActions: async (document, { start, end }) => {
          const range = { start: at(document, start).position, end: at(document, end).position };
          const context = { diagnostics: [] };
          return (await ask("codeAction", { ...of(document), range, context }))?.map(actionFrom);
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  ];
};

/** The protocol counts kinds from 1, VS Code from 0. */
function completionFrom({ label, kind, detail, documentation, filterText, sortText, textEdit }) {
  const item = new vscode.CompletionItem(label, kind - 1);
  const range = rangeFrom(textEdit.range);
  const words = { detail, documentation, filterText, sortText };
  return Object.assign(item, words, { range, insertText: textEdit.newText });
}

function symbolFrom({ name, detail, kind, range, selectionRange, children }) {
  const ranges = [rangeFrom(range), rangeFrom(selectionRange)];
  const symbol = new vscode.DocumentSymbol(name, detail, kind - 1, ...ranges);
  symbol.children = children.map(symbolFrom);
  return symbol;
}

function actionFrom({ title, isPreferred, edit }) {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  return Object.assign(action, { isPreferred, edit: editFrom(edit) });
}
