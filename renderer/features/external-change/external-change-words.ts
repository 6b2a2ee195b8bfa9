import type { OtherSide, OtherText } from '../../../shared/library/external-change.ts';

const moment = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const clock = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Day and time, or the time alone where that was today. */
export function momentOf(when: string): string {
  const date = new Date(when);
  return (date.toDateString() === new Date().toDateString() ? clock : moment).format(date);
}

/** Where the other text comes from, as a sentence above the comparison. */
export function describeSide(side: OtherSide): string {
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
export function announceOther({ source, name, when }: OtherText): string {
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
