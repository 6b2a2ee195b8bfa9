import type { ConflictingText, TheirSide } from '../../../shared/library/external-change.ts';
import { writeClock, writeMoment } from '../../ui/time-formats.ts';
import type { Outcome } from './external-change-state.ts';

/** Day and time, or the time alone where that was today. */
export function momentOf(when: string): string {
  const date = new Date(when);
  const isToday = date.toDateString() === new Date().toDateString();
  return isToday ? writeClock(date.getTime()) : writeMoment(date.getTime());
}

/** Where the other text comes from, as a sentence above the comparison. */
export function describeTheirSide(side: TheirSide): string {
  switch (side.source) {
    case 'disk':
      return 'Another program changed the story while you were writing.';
    case 'recovery':
      return 'A text that could not be written to the library is kept on this computer.';
    case 'copy':
      return `“${side.name}” lies beside the story.`;
    case 'merge':
      return 'Git could not merge two versions of this story, and left both.';
  }
}

/** What a bar says of another text that waits. */
export function announceConflict({ source, name, when }: ConflictingText): string {
  switch (source) {
    case 'recovery':
      return (
        `A text of ${momentOf(when)} that had not reached the library is kept on this computer; the ` +
        'story in the library has changed since.'
      );
    case 'merge':
      return (
        `Git could not merge two versions of this story (${momentOf(when)}): this is the one of your ` +
        'branch. Both are safe; choose what to keep.'
      );
    default:
      return `Another version of this story lies beside it: “${name}”, of ${momentOf(when)}.`;
  }
}

/** The text of another program is in place. */
export const RELOADED =
  'Another program changed this story: this is its text now. The one before is in the history.';

/** Both texts were merged, and nobody had to choose. */
export const BOTH_IN_PLACE =
  'Another program changed this story while you were writing, in other places: both texts are in it now.';

/** Why a choice was not carried out. */
export const CHANGED_AGAIN =
  'Nothing was written, because the other text was changed while you were choosing: this is what it says now.';

/** What is said once a choice has been carried out. */
export const RESOLVED: Readonly<Record<Outcome, string>> = {
  mine: 'Your text stays. The other one is in the history.',
  theirs: 'The other text is in place. Yours is in the history.',
  merged: 'The merged text is in place. Both texts are in the history.',
  both: 'Your text stays. The other one is a story of its own now.',
};
