import { SaxesParser } from 'saxes';
import { namedCharacter } from './named-characters.ts';
import type { XmlSubject } from './xml-subject.ts';

export interface LenientParser {
  readonly parser: SaxesParser;
  /** Once all is read: one sentence for each kind of thing that had to be read past. */
  readonly warnings: () => readonly string[];
}

/**
 * A parser of XML as programs of the trade write it, see `parseXmlLeniently`, for whoever needs no tree. What bounds
 * its depth and number of parts is the caller's.
 */
export function lenientParser(subject: XmlSubject): LenientParser {
  const parser = new SaxesParser();
  const unknown = new Set<string>();
  let isDamaged = false;
  let isCutOff = false;
  const own = parser.ENTITIES;
  parser.ENTITIES = new Proxy(own, {
    get(_, name: string) {
      const known: unknown = own[name];
      const character = typeof known === 'string' ? known : namedCharacter(name);
      if (character === undefined) unknown.add(name);
      return character;
    },
  });
  parser.on('error', ({ message }) => {
    if (message.includes('undefined entity')) return;
    if (/unclosed tag|unexpected end/.test(message)) isCutOff = true;
    else isDamaged = true;
  });
  return {
    parser,
    warnings() {
      const [entity] = unknown;
      return [
        ...(isCutOff
          ? [`${subject.name} breaks off before its end; what is there was read: ${subject.remedy}.`]
          : []),
        ...(isDamaged && !isCutOff
          ? [
              `${subject.name} is not well-formed XML and was read as it is: compare the text with what was sent.`,
            ]
          : []),
        ...(entity === undefined
          ? []
          : [
              `${subject.name} uses entities of its own, which are left as they are written: the first is &${entity};.`,
            ]),
      ];
    },
  };
}
