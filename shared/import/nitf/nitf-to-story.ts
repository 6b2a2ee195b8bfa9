import type { ImportedStory, ImportOptions } from '../imported-story.ts';
import { pictureNames } from '../picture-names.ts';
import { wireStory } from '../wire/wire-story.ts';
import { WIRE_SUBJECT } from '../wire/wire-subject.ts';
import { parseXmlLeniently } from '../xml/parse-xml.ts';
import { nitfBody } from './nitf-body.ts';
import { nitfFacts } from './nitf-facts.ts';
import { nitfPart } from './nitf-to-html.ts';

/**
 * The story in an item of NITF (IPTC, "News Industry Text Format", 2.5 to 3.6), leniently: most that agencies send is
 * not valid. Throws a sentence for what is no XML.
 */
export function nitfToStory(source: string, options: ImportOptions = {}): ImportedStory {
  const { root, warnings } = parseXmlLeniently(source, WIRE_SUBJECT);
  const names = pictureNames();
  const nitf = nitfPart({ ...root, name: '', children: [root] }, 'nitf') ?? root;
  const body = nitfBody(nitf, names);
  return wireStory(nitfFacts(nitf), { body, pictures: names.pictures, warnings }, options);
}
