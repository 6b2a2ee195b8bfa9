import { SaxesParser } from 'saxes';

/** What is read of XMP (ISO 16684-1). */
export interface XmpWords {
  readonly description: string;
  readonly creator: string;
  readonly rights: string;
  readonly credit: string;
  readonly usageTerms: string;
  readonly altText: string;
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const DC = 'http://purl.org/dc/elements/1.1/';
const PHOTOSHOP = 'http://ns.adobe.com/photoshop/1.0/';
const RIGHTS = 'http://ns.adobe.com/xap/1.0/rights/';
const IPTC = 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/';

const WANTED: ReadonlyMap<string, keyof XmpWords> = new Map(
  Object.entries<keyof XmpWords>({
    [`${DC}description`]: 'description',
    [`${DC}creator`]: 'creator',
    [`${DC}rights`]: 'rights',
    [`${PHOTOSHOP}Credit`]: 'credit',
    [`${RIGHTS}UsageTerms`]: 'usageTerms',
    [`${IPTC}AltTextAccessibility`]: 'altText',
  }),
);

const LONGEST = 1_000_000;

interface Value {
  readonly name: keyof XmpWords;
  /** `x-default` stands before any other language. */
  readonly isDefault: boolean;
  text: string;
}

/** Reads a packet. What is damaged ends the reading: a picture is not refused for what is said of it. */
export function readXmp(packet: string): XmpWords {
  const values = packet.length > LONGEST ? [] : valuesIn(packet);
  const said = (name: keyof XmpWords) => {
    const own = values.filter((value) => value.name === name && value.text.trim() !== '');
    if (name === 'creator') return own.map((value) => value.text.trim()).join(', ');
    return (own.find((value) => value.isDefault) ?? own[0])?.text ?? '';
  };
  return {
    description: said('description'),
    creator: said('creator'),
    rights: said('rights'),
    credit: said('credit'),
    usageTerms: said('usageTerms'),
    altText: said('altText'),
  };
}

function valuesIn(packet: string): readonly Value[] {
  const values: Value[] = [];
  /** The names of the open elements, outermost first. */
  const open: string[] = [];
  let property: keyof XmpWords | null = null;
  let value: Value | null = null;
  const begin = (name: keyof XmpWords, isDefault: boolean) => {
    value = { name, isDefault, text: '' };
    values.push(value);
  };
  const parser = new SaxesParser({ xmlns: true });
  let broken = false;
  parser.on('error', () => {
    broken = true;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (broken) return;
    const name = `${uri}${local}`;
    if (isDescription(open, name)) {
      for (const attribute of Object.values(attributes)) {
        const wanted = WANTED.get(`${attribute.uri}${attribute.local}`);
        if (wanted) values.push({ name: wanted, isDefault: false, text: attribute.value });
      }
    } else if (open.at(-1) === `${RDF}Description` && isDescription(open.slice(0, -1), `${RDF}Description`)) {
      property = WANTED.get(name) ?? null;
      if (property) begin(property, false);
    } else if (property && name === `${RDF}li`) {
      begin(property, attributes['xml:lang']?.value === 'x-default');
    }
    open.push(name);
  });
  parser.on('text', (text) => {
    if (!broken && value) value.text += text;
  });
  parser.on('closetag', () => {
    const name = open.pop();
    if (name === `${RDF}li`) value = null;
    if (name !== undefined && WANTED.get(name) === property) {
      property = null;
      value = null;
    }
  });
  parser.write(packet).close();
  return values;
}

/** A description of the picture itself, not of something that was done to it. */
function isDescription(open: readonly string[], name: string): boolean {
  return name === `${RDF}Description` && open.at(-1) === `${RDF}RDF`;
}
