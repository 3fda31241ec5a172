/** The page of the gallery in `docs/`. */
import { SCENES, WAYS } from "./scenes.ts";

/** Markdown with a picture of each scene under its name. */
export function galleryPage(): string {
  const ways = WAYS.map(({ name }) => name).join(", ");
  const pictures = SCENES.map(
    ({ name, title, path }) =>
      `## ${title}\n\n\`${path}\`\n\n![${title}: ${ways}, side by side](gallery/${name}.jpg)\n`,
  );
  return [
    "# Gallery",
    `A page of each kind, of the sample archive: ${ways}. \`npm run gallery\` makes this page and its pictures.`,
    ...pictures,
  ].join("\n\n");
}
