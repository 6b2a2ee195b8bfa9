/** What a program at work tells whoever started it, one JSON object a line. */
export type Told =
  /** The library is open; `readOnly` when somebody else has it. */
  | { readonly kind: 'open'; readonly readOnly: boolean }
  /** The person saw that the library is, or is no longer, theirs to write. */
  | { readonly kind: 'holder'; readonly readOnly: boolean }
  /** The person was told that these words are safe. */
  | { readonly kind: 'saved' | 'kept'; readonly id: string; readonly marks: readonly string[] }
  /** The person was shown another text of a story; `seen` tells it from all others. */
  | {
      readonly kind: 'surfaced' | 'settled';
      readonly id: string;
      readonly source: string;
      readonly name: string;
      readonly seen: string;
      readonly marks: readonly string[];
    }
  /** Another program's text was shown in place of one that nobody had touched. */
  | { readonly kind: 'reloaded'; readonly id: string; readonly marks: readonly string[] }
  | { readonly kind: 'fault'; readonly what: string }
  | { readonly kind: 'ended' };

/** What such a program is told, a word a line. */
export type Order = 'take over' | 'end';
