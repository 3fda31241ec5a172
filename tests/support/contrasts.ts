/** Measures in a browser the contrast of text with what is painted below it, where axe leaves that to a person. */
import type { Page } from "playwright-core";

/** The text of drawings: axe takes a shape below a text for something that covers it. */
export const DRAWN = {
  glyph: ".glyph text",
  "story line": ".story-line text",
  "who told whom, in columns": ".told .wide text",
  "who told whom, in lines": ".told .tall text",
} as const;

/** What was measured of an element. */
export interface Measured {
  readonly selector: string;
  readonly html: string;
  /** The least over its letters (WCAG 2, relative luminance); 0 where one is covered or nothing could be looked at. */
  readonly contrast: number;
}

/** Measures every element that is shown of each selector: brought into the window, its letters looked at one after the other. */
export function contrastsOf(page: Page, selectors: readonly string[]): Promise<Measured[]> {
  return page.evaluate((all) => {
    const shareOf = (part: string) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    const luminance = (colour: string) => {
      const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(shareOf);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const isPaint = (colour: string) => /^rgb\(/.test(colour);
    const paintOf = (element: Element, x: number, y: number) => {
      const { backgroundColor, fill, stroke } = getComputedStyle(element);
      if (!(element instanceof SVGGeometryElement)) return backgroundColor;
      const point = new DOMPoint(x, y).matrixTransform(element.getScreenCTM()?.inverse());
      if (element.isPointInStroke(point) && isPaint(stroke)) return stroke;
      return element.isPointInFill(point) ? fill : "none";
    };
    const contrastAt = (element: Element, x: number, y: number) => {
      const stack = document.elementsFromPoint(x, y);
      const paints = stack.map((one) => paintOf(one, x, y));
      const place = stack.findIndex((one) => element.contains(one));
      if (place === -1 || paints.slice(0, place).some(isPaint)) return 0;
      const { fill, color } = getComputedStyle(element);
      const both = [
        luminance(element instanceof SVGElement ? fill : color),
        luminance(paints.slice(place).find(isPaint) ?? "rgb(255, 255, 255)"),
      ];
      return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
    };
    const lettersOf = (element: Element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return [...range.getClientRects()].filter(({ width, height }) => width * height > 0);
    };
    const measure = (element: Element) => {
      element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
      const found = lettersOf(element).flatMap(({ left, top, width, height }) =>
        [0.1, 0.3, 0.5, 0.7, 0.9].map((share) =>
          contrastAt(element, left + share * width, top + height / 2),
        ),
      );
      return Math.min(...(found.length === 0 ? [0] : found));
    };
    return all.flatMap((selector) =>
      [...document.querySelectorAll(selector)]
        .filter((element) => element.getClientRects().length > 0)
        .map((element) => ({ selector, html: element.outerHTML, contrast: measure(element) })),
    );
  }, selectors);
}
