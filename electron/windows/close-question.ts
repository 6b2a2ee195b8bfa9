import type { UnsavedText } from '../../shared/library/unsaved-text.ts';
import type { FlushOutcome } from './flush-gate.ts';
import type { CloseChoice } from './may-close.ts';

export interface CloseQuestion {
  readonly message: string;
  readonly detail: string;
  readonly choices: readonly {
    readonly label: string;
    readonly choice: CloseChoice;
    /** The two texts of the story are compared then. */
    readonly compares?: true;
  }[];
}

/** What is asked before a window closes, by what is so: nothing is called lost that is kept. */
export function closeQuestion(
  outcome: Exclude<FlushOutcome, 'saved'>,
  unsaved: UnsavedText | null,
): CloseQuestion {
  const story = unsaved?.headline ? `“${unsaved.headline}”` : 'the open story';
  if (outcome === 'no-answer') {
    return {
      message: 'Your last changes are not saved yet',
      detail:
        'The window has not answered for five seconds. Everything up to the last “Saved” is in the ' +
        'library; what you typed after that is kept on this computer, up to the last second, and comes ' +
        'back when you open Dateline again.',
      choices: [
        { label: 'Keep waiting', choice: 'try-again' },
        { label: 'Keep the window open', choice: 'stay' },
        { label: 'Close anyway', choice: 'close-anyway' },
      ],
    };
  }
  if (unsaved?.isKept) {
    return {
      message: `Another program changed ${story} while you were writing`,
      detail:
        'Your text and theirs are both safe. If you close now, yours is kept on this computer and is ' +
        'shown beside the story when you open it again.',
      choices: [
        { label: 'Compare…', choice: 'stay', compares: true },
        { label: 'Keep the window open', choice: 'stay' },
        { label: 'Close', choice: 'close-anyway' },
      ],
    };
  }
  return {
    message: `Your last changes to ${story} could not be saved`,
    detail:
      `${unsaved?.why ?? 'The window says why, next to the story.'} Everything up to the last “Saved” ` +
      'is on disk.',
    choices: [
      { label: 'Try again', choice: 'try-again' },
      { label: 'Keep the window open', choice: 'stay' },
      { label: 'Close without saving', choice: 'close-anyway' },
    ],
  };
}
