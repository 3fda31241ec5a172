/** What the page of feeds says, and the links to a feed. */

export interface FeedsWords {
  readonly intro: string;
  readonly all: string;
  readonly allHas: string;
  readonly correctionsHas: string;
  readonly opml: string;
  readonly groups: string;
  readonly groupsHas: string;
  /** "12 more", of feeds that are not named here. */
  readonly more: (count: number) => string;
}
