import { expect, test } from "vitest";
import { frontMatter } from "../../scripts/check/schema/schema.ts";
import { writeBriefing } from "../support/write.ts";

const LONG = "A sentence that is too long to stand between brackets with others.";

test("a briefing is written in the order of the format, short things on one line", () => {
  const meta = frontMatter.parse({
    corrections: [
      { date: "2025-06-13", kind: "correction", text: "The day was wrong.", was: "no" },
    ],
    sitrep: {
      number: "2",
      period: "2025-06-12",
      figures: [{ label: "Listed", value: "5", as_of: "2025-06-12", source: "b" }],
    },
    gaps: [LONG, "The day."],
    judgements: [{ text: "It is unlikely.", likelihood: "unlikely", basis: ["a", "b"] }],
    authors: { name: "Jo Bell" },
    sources: {
      a: { url: "https://a.example/b" },
      b: { name: "Axios", date: "2025-06-12", via: "a" },
      c: { name: "www.axios.com" },
      d: { described: LONG, basis: "unknown", descriptor: LONG },
    },
    entities: { bell: { name: "Jo Bell", kind: "person", aka: ["J. B."] } },
    topics: ["oil", "no"],
    summary: "What a reader could act on: nothing else, of course.",
    type: "report",
    status: "published",
    date: "2025-06-12",
    title: "Said: a title",
  });
  expect(writeBriefing(meta, "\nText.\n")).toBe(`---
title: "Said: a title"
date: 2025-06-12
status: published
summary: "What a reader could act on: nothing else, of course."
topics: [oil, no]
authors: [Jo Bell]
entities:
  bell:
    name: Jo Bell
    kind: person
    aka: [J. B.]
sources:
  a: https://a.example/b
  b: { name: Axios, date: 2025-06-12, via: a }
  c: { name: www.axios.com }
  d:
    described: ${LONG}
    basis: unknown
    descriptor: ${LONG}
judgements:
  - text: It is unlikely.
    likelihood: unlikely
    basis: [a, b]
gaps:
  - ${LONG}
  - The day.
sitrep:
  number: 2
  period: 2025-06-12
  figures:
    - { label: Listed, value: "5", as_of: 2025-06-12, source: b }
corrections:
  - date: 2025-06-13
    kind: correction
    text: The day was wrong.
    was: no
---

Text.
`);
});

test("a field that has its default is left out", () => {
  const meta = frontMatter.parse({
    title: "The barn stayed dry",
    date: "2025-06-12",
    summary: "The barn of Lower Field stayed dry through the storm.",
    topics: ["harvest"],
    sources: { clerk: "The clerk" },
    status: "draft",
    type: "report",
    ai: "none",
    related: [],
  });
  expect(writeBriefing(meta, "")).not.toMatch(/status|type|ai:|related/);
});
