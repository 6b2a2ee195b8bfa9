/** Ends the reading of a page that says it is ours and is not as we write it; it is then read like any other page. */
export class NotOurPage extends Error {}
