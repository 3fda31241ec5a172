import { describe, expect, test } from "vitest";
import { inListOrder, listedAs, listedPerson } from "../../scripts/render/listed-names.ts";

const sorted = (sort: string | undefined, alphabet = "") => ({ sort, alphabet });

describe("a person stands in a list", () => {
  test.each([
    ["Steve Witkoff", "Witkoff, Steve", "witkoff steve"],
    ["Karine Jean-Pierre", "Jean-Pierre, Karine", "jean pierre karine"],
    ["Antony J. Blinken", "Blinken, Antony J.", "blinken antony j"],
    ["Joseph R. Biden, Jr.", "Biden, Joseph R. Jr.", "biden joseph r jr"],
    ["Ursula von der Leyen", "Leyen, Ursula von der", "leyen ursula von der"],
    ["Martin Van Buren", "Buren, Martin Van", "buren martin van"],
    ["Badr al-Busaidi", "al-Busaidi, Badr", "busaidi badr"],
    ["Rūta Šķēle", "Šķēle, Rūta", "skele ruta"],
    ["Lech Wałęsa", "Wałęsa, Lech", "walesa lech"],
    ["Søren Ørsted", "Ørsted, Søren", "orsted soren"],
    ["Сергей Лавров", "Лавров, Сергей", "лавров сергеи"],
  ])("by the last word of a name: %s as %s", (name, text, key) => {
    expect(listedPerson(name, sorted(undefined))).toEqual({ text, key });
  });

  test.each(["Pelé", "عباس عراقچی", "习近平", "김대중", "<b>Ada</b>"])(
    "as it is, where it has one word or its script has no commas of this kind: %s",
    (name) => {
      expect(listedPerson(name, sorted(undefined)).text).toBe(name);
    },
  );

  test("by what the desk says, before the given name or where it stands", () => {
    expect(listedPerson("Ali Bagheri Kani", sorted("Bagheri Kani")).text).toBe("Bagheri Kani, Ali");
    expect(listedPerson("Xi Jinping", sorted("Xi"))).toEqual({ text: "Xi Jinping", key: "xi" });
    expect(listedPerson("Pelé", sorted("Nascimento"))).toEqual({ text: "Pelé", key: "nascimento" });
  });
});

test("a body is looked for under the word after its article, and is written with it", () => {
  expect(listedAs("The Wall Street Journal", sorted(undefined))).toEqual({
    text: "The Wall Street Journal",
    key: "wall street journal",
  });
  expect(listedAs("Theseus", sorted(undefined)).key).toBe("theseus");
});

test("the order is that of folded names, then of names, then of addresses, whatever order they come in", () => {
  const listed = ["Ägidius Berg", "Anna Berg", "Zoë Adler", "Anna Berg"].map((name, place) => ({
    ...listedPerson(name, sorted(undefined)),
    href: `/names/${place}/`,
  }));
  const order = ["Adler, Zoë", "Berg, Ägidius", "Berg, Anna", "Berg, Anna"];
  for (const some of [listed, listed.toReversed()])
    expect(inListOrder(some).map(({ text }) => text)).toEqual(order);
  expect(inListOrder(listed.toReversed()).map(({ href }) => href)).toEqual(
    inListOrder(listed).map(({ href }) => href),
  );
});
