// Dateline in VS Code: starts the language server of the desk's own Dateline, and puts its answers on the screen.
// Plain JavaScript without packages, so that whoever is asked to install it can read all of it.
const vscode = require("vscode");
const { Connection } = require("./connection.cjs");
const { followDocuments } = require("./documents.cjs");
const { registerAnswers } = require("./answers.cjs");
const { findProgram } = require("./program.cjs");

const CAPABILITIES = {
  general: { positionEncodings: ["utf-16"] },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["rename"] } },
};

let connection;

/** Called once, when a folder with an archive is open and trusted: the server is code of that folder. */
exports.activate = async (context) => {
  const log = vscode.window.createOutputChannel("Dateline");
  context.subscriptions.push(log);
  const program = await findProgram();
  if (program === undefined) {
    vscode.window.showWarningMessage(
      "Dateline is not installed in this folder. Run `npm ci` in it, then reload the window.",
    );
    return;
  }
  connection = new Connection(program, (text) => log.append(text));
  const diagnostics = vscode.languages.createDiagnosticCollection("dateline");
  context.subscriptions.push(diagnostics);
  connection.closed.then((reason) => {
    diagnostics.clear();
    if (reason !== undefined)
      vscode.window.showErrorMessage(
        `Dateline's language server ended: ${reason}. Reload the window to start it.`,
      );
  });
  try {
    await connection.request("initialize", { processId: process.pid, capabilities: CAPABILITIES });
  } catch {
    // It never came up, and that was told above.
    return;
  }
  connection.notify("initialized", {});
  context.subscriptions.push(...followDocuments(connection, diagnostics));
  context.subscriptions.push(...registerAnswers(connection));
};

exports.deactivate = () => connection?.end();
