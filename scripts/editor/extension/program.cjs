// Finds the Dateline that an open folder has: that of its packages, or the clone that the folder is.
const { existsSync } = require("node:fs");
const { dirname, join } = require("node:path");
const vscode = require("vscode");

const LAUNCHERS = ["node_modules/@briefings/dateline/scripts/dateline.js", "scripts/dateline.js"];
/** A folder has one archive, or a few. */
const MOST_ARCHIVES = 20;

/** The launcher and the folder to run it in; undefined where there is none between an archive and its open folder. */
exports.findProgram = async () => {
  const archives = await vscode.workspace.findFiles(
    "**/archive.yaml",
    "**/node_modules/**",
    MOST_ARCHIVES,
  );
  for (const archive of archives.map(({ fsPath }) => fsPath).sort())
    for (const folder of foldersAbove(archive))
      for (const launcher of LAUNCHERS)
        if (existsSync(join(folder, launcher))) return { file: join(folder, launcher), folder };
  return undefined;
};

/** The folders above a file, up to the one that is open: nobody has trusted what lies above that. */
function* foldersAbove(file) {
  const open = vscode.workspace.getWorkspaceFolder(vscode.Uri.file(file))?.uri.fsPath;
  if (open === undefined) return;
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    yield folder;
    if (folder === open || folder === dirname(folder)) return;
  }
}
