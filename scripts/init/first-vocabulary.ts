/** The rest of the vocabulary as a desk begins: what the first briefing names, and how more is written. */

/** `vocabulary/organisations.yaml`. */
export function organisationsYaml(): string {
  return `# Organisations, by id: [the agency](who:iaea). A source is known by its hosts, or by its name.
# \`part_of\` names the one above: a ministry and its government are one party, and count once.
#   oman-mfa: { name: Foreign Ministry of Oman, hosts: [fm.gov.om], part_of: oman }
# These stand in the first briefing and may go with it.
first: { name: FIRST, aka: [Forum of Incident Response and Security Teams], hosts: [first.org] }
iso: { name: ISO, aka: [International Organization for Standardization], hosts: [iso.org] }
reuters: { name: Reuters, hosts: [reuters.com] }
w3c: { name: W3C, aka: [World Wide Web Consortium], hosts: [w3.org] }
`;
}

/** `vocabulary/people.yaml`. Places are left out: a country needs no entry, and a file may be absent. */
export function peopleYaml(): string {
  return `# People, by id: [Misha Wolf](who:misha-wolf). \`of\` is the organisation that somebody speaks for.
# Places go into places.yaml in the same way, as in \`muscat: { name: Muscat, iso: OM }\`; countries need no entry.
# This one stands in the first briefing and may go with it.
misha-wolf: { name: Misha Wolf, role: co-author of a note on dates of 1997, of: reuters }
`;
}
