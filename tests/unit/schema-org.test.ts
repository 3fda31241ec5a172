import { expect, test } from "vitest";
import { faultsOf } from "../support/schema-org.ts";

const article = { "@type": "NewsArticle", headline: "The barn stayed dry" };

test.each([
  [{ ...article, author: [{ "@type": "Person", name: "Ada Hale" }], license: "https://a.example" }],
  [
    {
      ...article,
      correction: { "@type": "CorrectionComment", text: "Two.", datePublished: "2025-06-01" },
    },
  ],
  [{ ...article, digitalSourceType: "https://schema.org/TrainedAlgorithmicMediaDigitalSource" }],
])("the judge of JSON-LD lets pass what schema.org knows: %j", (thing) => {
  expect(faultsOf(thing)).toEqual([]);
});

test.each([
  [{ "@type": "NewsBulletin" }, "/: NewsBulletin is no type"],
  [{ ...article, headlines: "Two" }, "/NewsArticle.headlines: no such property"],
  [{ ...article, author: "Ada Hale" }, "/NewsArticle.author: no address"],
  [{ ...article, author: { "@type": "Place", name: "Mill" } }, "/NewsArticle.author: a Place"],
  [{ ...article, datePublished: "yesterday" }, "/NewsArticle.datePublished: no date"],
  [{ ...article, about: [] }, "/NewsArticle.about: empty"],
  [{ ...article, headline: " " }, "/NewsArticle.headline: blank"],
  [
    { ...article, publisher: { "@type": "Organization", jobTitle: "Clerk" } },
    "/NewsArticle.publisher/Organization.jobTitle: no such property",
  ],
])("and tells what it does not: %j", (thing, fault) => {
  expect(faultsOf(thing)).toContain(fault.replace("/: ", ": "));
});
