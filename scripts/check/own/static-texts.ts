/** Judges static files that are text: each has one form, and holds nothing beside it. */

/** What is wrong with the text of a file; undefined where nothing is. `name` is its own, without folders. */
type TextJudge = (text: string, name: string) => string | undefined;

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i;

export const whyNoHost: TextJudge = (text) =>
  HOST.test(text.trim())
    ? undefined
    : "CNAME holds one host name and nothing else, as in briefings.example.org.";

export const whyNoDid: TextJudge = (text) =>
  /^did:(?:plc:[a-z2-7]{24}|web:[a-z0-9.:%-]{1,250})$/.test(text.trim())
    ? undefined
    : "This file holds one identifier and nothing else, as in did:plc: with 24 signs, or did:web:example.org.";

/** A field, a comment, or nothing; around them the lines of an OpenPGP signature in clear text. */
const SECURITY_LINE = /^(?:#.*|[A-Za-z][A-Za-z-]*:[ \t]*\S.*|[ \t]*)$/;
const SIGNED =
  /^-----BEGIN PGP SIGNED MESSAGE-----\n((?:[\s\S](?!-----BEGIN))*?\n)-----BEGIN PGP SIGNATURE-----\n[\s\S]*?\n-----END PGP SIGNATURE-----\s*$/;

/** RFC 9116, 2.5: `Contact` and one `Expires` must be there. */
export const whyNoSecurity: TextJudge = (text) => {
  const said = SIGNED.exec(text)?.[1] ?? text;
  const wrong = said.split("\n").find((line) => !SECURITY_LINE.test(line));
  if (wrong !== undefined)
    return "Each line of security.txt is a field, as in `Contact: mailto:desk@example.org`, or a comment after `#`.";
  if (!/^Contact:/im.test(said))
    return "security.txt lacks `Contact:`: whom to tell of a hole. Add a line, as in `Contact: mailto:desk@example.org`.";
  return (said.match(/^Expires:/gim) ?? []).length === 1 && expiryOf(text) !== undefined
    ? undefined
    : "security.txt has one `Expires:`, the instant until which it holds, as in `Expires: 2027-06-01T00:00:00Z`.";
};

/** The day on which security.txt ceases to hold, as it is written. */
export function expiryOf(text: string): string | undefined {
  return /^Expires:[ \t]*(\d{4}-\d{2}-\d{2})T\S+[ \t]*$/im.exec(text)?.[1];
}

/** JournalList, trust.txt: `name=value`, a line each. */
export const whyNoTrust: TextJudge = (text) =>
  text.split("\n").every((line) => /^(?:#.*|[a-z]{3,30}=\S+[ \t]*|[ \t]*)$/.test(line))
    ? undefined
    : "Each line of trust.txt names a relation, as in `member=https://www.example.org/`, or is a comment after `#`.";

/** What an engine hands out for the name of its file, with the space between marks taken away. */
const TOKENS: readonly (readonly [RegExp, (stem: string, name: string) => RegExp])[] = [
  [/^google/, (_, name) => whole(`google-site-verification: ${name}`)],
  [
    /^yandex_/,
    (stem) =>
      whole(
        `<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"></head><body>Verification: ${stem.slice(7)}</body></html>`,
      ),
  ],
  [
    /^BingSiteAuth/,
    () =>
      /^<\?xml version="1\.0"(?: encoding="utf-8")?\?><users><user>[0-9A-F]{32}<\/user><\/users>$/i,
  ],
  [/./, (stem) => whole(stem)],
];

function whole(text: string): RegExp {
  return new RegExp(`^${text.replaceAll(/[.?*+()[\]{}|\\^$]/g, "\\$&")}$`);
}

/** HTML runs in whoever reads it, so that nothing but the very words of an engine is taken. */
export const whyNoToken: TextJudge = (text, name) => {
  const stem = name.replace(/\.[a-z]+$/, "");
  const expected = TOKENS.find(([names]) => names.test(name))?.[1](stem, name);
  const written = text.trim().replaceAll(/>\s+</g, "><");
  return expected?.test(written) === true
    ? undefined
    : "This is not the file that the search engine hands out under this name. Download it again, and leave it as it is.";
};
