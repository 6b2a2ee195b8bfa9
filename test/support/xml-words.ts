import { SaxesParser } from 'saxes';
import { wordsOf } from './words.ts';

/** Elements within a word or a line; any other parts words. */
const INLINE = new Set([
  'a',
  'em',
  'lang',
  'q',
  'strong',
  'u',
  's',
  'code',
  'sub',
  'sup',
  'span',
  'bdi',
  'cite',
]);

/** Attributes that say words to a reader. */
const SPOKEN = new Set(['alt', 'alternate-text', 'value']);

/**
 * The words of a document of XML, alternative texts among them and the numbers of notes not. Throws where it is
 * not well-formed.
 */
export function wordsOfXml(xml: string): readonly string[] {
  const parts: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const part = (name: string) => {
    if (!INLINE.has(name)) parts.push(' ');
  };
  /** How deep within the sign of a note. */
  let sign = 0;
  parser.on('opentag', ({ local, attributes }) => {
    if (sign > 0 || attributes.id?.value.startsWith('note-mark-')) sign++;
    part(local);
    for (const { local: name, value } of Object.values(attributes)) {
      if (SPOKEN.has(name)) parts.push(` ${value} `);
    }
  });
  parser.on('closetag', ({ local }) => {
    if (sign > 0) sign--;
    part(local);
  });
  parser.on('text', (text) => {
    if (sign === 0) parts.push(text);
  });
  parser.on('cdata', (text) => parts.push(text));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return wordsOf(parts.join(''));
}
