import type { Parent, PhrasingContent } from 'mdast';

/** An inline HTML element, for what Markdown has no sign for. */
export interface Tagged extends Parent {
  readonly type: 'tagged';
  readonly tag: 'u' | 'sub' | 'sup' | 'span' | 'bdi';
  /** As they are written, with a space before each. */
  readonly attributes?: string;
  children: PhrasingContent[];
}

/** Markdown that is written as it is: an entity, an autolink or an HTML tag. */
export interface Raw {
  readonly type: 'raw';
  readonly value: string;
}

declare module 'mdast' {
  interface FootnoteReference {
    /** What the note says, until it is numbered. */
    note?: PhrasingContent[];
  }
  interface PhrasingContentMap {
    tagged: Tagged;
    raw: Raw;
  }
  interface RootContentMap {
    tagged: Tagged;
    raw: Raw;
  }
}

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    tagged: 'tagged';
  }
}
