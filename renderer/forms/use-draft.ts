import { useState } from 'react';
import type { Accepted } from './accepted.ts';

export interface FieldDraft {
  readonly text: string;
  /** The sentence to show, or undefined. */
  readonly error: string | undefined;
  type(text: string): void;
  /**
   * The person has left the field, or pressed Enter: nothing is unfinished any more. `now` is the text where the field
   * could not tell before.
   */
  leave(now?: string): void;
  /** Shows again what the story holds. */
  reset(): void;
}

export interface DraftOptions<T> {
  /** What the story holds, as the field writes it. */
  readonly stored: string;
  readonly accept: (text: string) => Accepted<T>;
  readonly onAccept: (value: T) => void;
  /** `leave` for a field whose beginnings mean something else ("fr" on the way to "fr-CA"); else every key counts. */
  readonly when?: 'type' | 'leave';
}

interface DraftState {
  readonly text: string;
  readonly stored: string;
  readonly message?: string;
  readonly shown: boolean;
}

/**
 * A field's text while it is typed: what can be accepted goes into the story, anything else stays in the
 * field with its sentence. When the story's own value changes meanwhile (the headline made a slug) it
 * shows, unless the text is wrong: that waits for the person. Give the field a key by story.
 */
export function useDraft<T>({ stored, accept, onAccept, when = 'type' }: DraftOptions<T>): FieldDraft {
  const [draft, setDraft] = useState<DraftState | null>(null);
  const held = draft && (draft.message !== undefined || draft.stored === stored) ? draft : null;

  function take(text: string, shown: boolean): boolean {
    const result = accept(text);
    if (result.ok) {
      onAccept(result.value);
      return true;
    }
    setDraft({ text, stored, message: result.message, shown: shown || !result.unfinished });
    return false;
  }

  return {
    text: held ? held.text : stored,
    error: held?.shown ? held.message : undefined,
    type(text) {
      if (when === 'leave') setDraft({ text, stored, shown: false });
      // Once a sentence shows it stays until the text is right.
      else if (take(text, held?.shown ?? false)) setDraft({ text, stored, shown: false });
    },
    leave(now = held?.text) {
      if (now !== undefined && take(now, true)) setDraft(null);
    },
    reset: () => setDraft(null),
  };
}
