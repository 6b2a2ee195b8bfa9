/** A topic of a published scheme that the desk has imported. */
export interface Topic {
  readonly name: string;
  /** `scheme:value`, see `Tag.code`. */
  readonly code: string;
  /** Names of the topics that it is a part of, the widest first. */
  readonly path: readonly string[];
}

/** Topics as the library has them. */
export interface TopicList {
  /** Tells this list from any other; whoever has it need not be sent it again. */
  readonly stamp: string;
  /** Null where the stamp says it all. */
  readonly topics: readonly Topic[] | null;
}
