/** Feeds that say things which nobody may read. */
/** A public post of the harbour, with whatever else it says of itself. */
export const post = (marks: string, title = "The mole is closed on Monday", path = "mole") =>
  `<item><title>${title}</title><link>https://harbour.example/${path}/</link><pubDate>Mon, 07 Jun 2021 10:00:00 +0000</pubDate><content:encoded><![CDATA[<p>The mole is closed to everyone from seven in the morning until the works end in the evening.</p>]]></content:encoded>${marks}</item>`;

export const rss = (items: string, channel = "") =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour log</title><link>https://harbour.example/</link>${channel}${items}</channel></rss>`;

export const entry = (marks: string, feed = "") =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour log</title><id>urn:harbour</id>${feed}<entry><title>The mole is closed on Monday</title><id>urn:mole</id><link href="https://harbour.example/mole/"/><updated>2021-06-07T10:00:00Z</updated><content>The mole is closed to everyone from seven in the morning.</content>${marks}</entry></feed>`;
