/** XML as text: feeds hold the same entries a hundred times, and text is joined where a tree would be drawn again. */

export type Attributes = Readonly<Record<string, string>>;

const NAMED: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // A reader of XML would make another of each: a line feed of the first, in an attribute a space of all.
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** What no XML may hold, however it is written (XML 1.0, 2.2). */
const FORBIDDEN = /[\p{Cs}\uFFFE\uFFFF]|[^\P{Cc}\t\n\r\x7f-\x9f]/gu;

/** Takes any text; gives it as the content of an element. */
export function xmlText(text: string): string {
  return sound(text).replaceAll(/[&<>\r]/g, (sign) => NAMED[sign] ?? sign);
}

/** Takes a name, attributes and children that are XML already; gives an element. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes).map(
    ([key, value]) =>
      ` ${key}="${sound(value).replaceAll(/[&<>"\r\n\t]/g, (sign) => NAMED[sign] ?? sign)}"`,
  );
  const open = `<${name}${written.join("")}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join("")}</${name}>`;
}

/** An element that holds a text. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return element(name, attributes, xmlText(text));
}

/** A whole document. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

function sound(text: string): string {
  return text.replaceAll(FORBIDDEN, "\u{fffd}");
}
