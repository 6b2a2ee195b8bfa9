import { type LexicalEditor, PASTE_TAG } from 'lexical';
import { holdKeysForCaret } from '../../type-ahead/window-keys.ts';

/** Puts in what has to be fetched first. What is typed meanwhile comes behind it: keys wait. */
export function insertOnceThere<T>(editor: LexicalEditor, work: Promise<T>, $put: (there: T) => void): void {
  const hold = holdKeysForCaret();
  work
    .then(async (there) => {
      await hold.comeBack();
      editor.update(() => $put(there), { tag: PASTE_TAG, discrete: true });
    })
    .catch(reportError)
    .finally(hold.release);
}
