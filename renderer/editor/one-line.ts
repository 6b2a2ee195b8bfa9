import { withoutControlCharacters } from '../../shared/story/control-characters.ts';

/** What was typed or pasted into a field of one line, as the story holds it: no line breaks, NFC. */
export function oneLine(typed: string): string {
  return withoutControlCharacters(typed.replace(/[\r\n]+/g, ' ')).normalize('NFC');
}
