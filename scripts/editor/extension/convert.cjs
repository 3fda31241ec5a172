// From the words of the protocol into those of VS Code. Both count lines and UTF-16 code units from 0.
const vscode = require("vscode");

const rangeFrom = ({ start, end }) =>
  new vscode.Range(start.line, start.character, end.line, end.character);

exports.rangeFrom = rangeFrom;

exports.locationFrom = ({ uri, range }) =>
  new vscode.Location(vscode.Uri.parse(uri), rangeFrom(range));

/**
 * Edits of several files, in their order, and moves of files among them.
 * @throws where a text has been changed since the server looked at it.
 */
exports.editFrom = ({ changes = {}, documentChanges = [] }) => {
  const edit = new vscode.WorkspaceEdit();
  const replace = (uri, edits) => {
    for (const { range, newText } of edits)
      edit.replace(vscode.Uri.parse(uri), rangeFrom(range), newText);
  };
  for (const [uri, edits] of Object.entries(changes)) replace(uri, edits);
  for (const change of documentChanges) {
    if (change.kind === "rename") {
      edit.renameFile(vscode.Uri.parse(change.oldUri), vscode.Uri.parse(change.newUri));
      continue;
    }
    const { uri, version } = change.textDocument;
    const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
    if (version !== null && open !== undefined && open.version !== version)
      throw new Error("The text was changed meanwhile. Try again.");
    replace(uri, change.edits);
  }
  return edit;
};
