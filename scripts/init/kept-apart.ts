/** What a desk's repository leaves out, and how its packages are installed. */

/** `.gitignore`: what a command makes anew. */
export function gitignore(): string {
  return `node_modules/
_site/
_next/
.cache/
# What an interrupted build may leave beside its output; the next build tidies it.
.*.staging-*/
.*.previous/
.*.lock/
.*.lock-*/
# A key to sign with belongs to whoever publishes, and to nobody's repository.
*.pem
`;
}

/** The lines of ours that another `.gitignore` lacks, however it writes their slashes. */
export function unignoredBy(existing: string): string[] {
  const plain = (line: string) => line.trim().replace(/^\/|\/$/g, "");
  const there = new Set(existing.split("\n").map(plain));
  return gitignore()
    .split("\n")
    .filter((line) => !/^(?:#|$)/.test(line) && !there.has(plain(line)));
}

/** `.npmrc`: no package runs a program while it is installed, and the lock serves whatever registry installs it. */
export function npmrc(): string {
  return `# Dateline needs no package's install script, so none is run.
ignore-scripts=true
# The lock holds each package's hash and not the address that it came from.
omit-lockfile-registry-resolved=true
`;
}
