/** What an `item` of a WordPress export says, as it is written there. */
export interface WxrItem {
  readonly id: string;
  readonly parent: string;
  /** `post`, `page`, `attachment`, … */
  readonly type: string;
  readonly status: string;
  readonly title: string;
  readonly link: string;
  /** The login of its author. */
  readonly creator: string;
  readonly content: string;
  readonly excerpt: string;
  readonly slug: string;
  /** Times on the clocks of the site and of Greenwich, `2026-01-28 10:00:00`. */
  readonly posted: string;
  readonly postedGmt: string;
  readonly changed: string;
  readonly changedGmt: string;
  readonly password: string;
  /** Where the file of an attachment is on the web. */
  readonly attachment: string;
  readonly terms: readonly WxrTerm[];
  /** By key; of several of one key the last. */
  readonly meta: ReadonlyMap<string, string>;
  /** Comments of readers on it. */
  readonly comments: number;
}

export interface WxrTerm {
  /** `category`, `post_tag`, or the name of a taxonomy. */
  readonly domain: string;
  readonly slug: string;
  readonly name: string;
}

/** A whole export. */
export interface WxrExport {
  readonly site: string;
  readonly language: string;
  /** Names of authors by their logins. */
  readonly authors: ReadonlyMap<string, string>;
  readonly items: readonly WxrItem[];
  readonly warnings: readonly string[];
}
