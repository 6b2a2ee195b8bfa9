/** A place for words that the caret can be sent to. */
export interface FocusTarget {
  focusStart(): void;
  focusEnd(): void;
}
