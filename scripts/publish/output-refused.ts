/** Something about the output folder that only its owner can mend; the message says what. */

export class OutputRefused extends Error {}
