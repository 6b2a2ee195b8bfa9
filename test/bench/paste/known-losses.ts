/** Words that a case may lose, each with its reason; everything else that is lost is a failure. */
export const KNOWN_LOSSES: Readonly<Record<string, string>> = {};
