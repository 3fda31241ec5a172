// Tells the server what is written, and shows what it finds wrong.
const vscode = require("vscode");
const { rangeFrom } = require("./convert.cjs");

const LANGUAGES = ["markdown", "yaml"];

/** Follows every open text and the server's findings; returns what is to be let go at the end. */
exports.followDocuments = (connection, diagnostics) => {
  const isOurs = ({ uri, languageId }) => uri.scheme === "file" && LANGUAGES.includes(languageId);
  const opened = (document) => {
    if (!isOurs(document)) return;
    const { languageId, version } = document;
    const uri = document.uri.toString();
    const textDocument = { uri, languageId, version, text: document.getText() };
    connection.notify("textDocument/didOpen", { textDocument });
  };
  const changed = ({ document }) => {
    if (!isOurs(document)) return;
    connection.notify("textDocument/didChange", {
      textDocument: { uri: document.uri.toString(), version: document.version },
      contentChanges: [{ text: document.getText() }],
    });
  };
  const closed = (document) => {
    const textDocument = { uri: document.uri.toString() };
    if (isOurs(document)) connection.notify("textDocument/didClose", { textDocument });
  };
  connection.on("textDocument/publishDiagnostics", ({ uri, diagnostics: found }) => {
    diagnostics.set(vscode.Uri.parse(uri), found.map(diagnosticFrom));
  });
  for (const document of vscode.workspace.textDocuments) opened(document);
  const { onDidOpenTextDocument, onDidChangeTextDocument, onDidCloseTextDocument } =
    vscode.workspace;
  return [
    onDidOpenTextDocument(opened),
    onDidChangeTextDocument(changed),
    onDidCloseTextDocument(closed),
  ];
};

function diagnosticFrom({ range, message, severity, code, source }) {
  // The protocol counts severities from 1, VS Code from 0.
  const diagnostic = new vscode.Diagnostic(rangeFrom(range), message, severity - 1);
  return Object.assign(diagnostic, { code, source });
}
