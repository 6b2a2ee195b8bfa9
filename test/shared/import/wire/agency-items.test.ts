import { describe, expect, it } from 'vitest';
import { READERS } from '../../../../electron/library/import/readers.ts';
import { importFormatOf } from '../../../../shared/import/formats/import-formats.ts';
import type { ImportedStory } from '../../../../shared/import/imported-story.ts';
import { storyFieldsSchema } from '../../../../shared/story/story-schema.ts';
import { fixtureNames, hasFixture, readFixtureBytes } from '../../../support/public-fixtures.ts';
import { bareWords, bodyWordsOf, lostWords, wordsOf } from '../../../support/words.ts';

const FOLDERS = ['iptc7901', 'newsml-g2', 'ninjs/1.x', 'ninjs/2.1', 'ninjs/3.0', 'nitf'];
const FILES = FOLDERS.flatMap((folder) => fixtureNames(`wire/${folder}`).map((name) => `${folder}/${name}`));

/** Files in ISO 8859-1; all others are in UTF-8. */
function sourceOf(file: string): string {
  const bytes = readFixtureBytes(`wire/${file}`);
  return bytes.toString(/iso-8859-1/i.test(bytes.subarray(0, 100).toString('latin1')) ? 'latin1' : 'utf8');
}

async function storiesIn(file: string): Promise<readonly ImportedStory[]> {
  const format = importFormatOf(readFixtureBytes(`wire/${file}`), file.replace(/\.[^.]*$/, ''));
  if (format === null || format === 'docx') throw new Error(`${file} is of no format of the wire`);
  return (await READERS[format as 'nitf']())(sourceOf(file), { language: 'en' });
}

/** The characters of a piece of markup, by no parser of ours. */
function withoutTags(markup: string): string {
  return markup
    .replace(/<!--.*?-->|<head>.*?<\/head>|<head\/>/gs, ' ')
    .replace(/<!\[CDATA\[|\]\]>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(lt|gt|amp|quot|apos|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Every text that an item sends to be printed, found by patterns alone. */
function sentIn(file: string): string {
  const source = sourceOf(file);
  if (file.startsWith('ninjs/')) return textsOfJson(JSON.parse(source)).map(withoutTags).join(' ');
  if (file.startsWith('iptc7901/')) {
    const from = source.indexOf('\u0002');
    const to = source.indexOf('\u0003');
    const text = source.slice(from + 1, to < 0 ? undefined : to);
    return text.replace(/,\d+<|[<^=*]|\p{Cc}/gu, ' ');
  }
  const found = (name: string) => [...source.matchAll(new RegExp(`<(${name})\\b[^>]*>(.*?)</\\1>`, 'gs'))];
  const nitf = found('body\\.content');
  const parts = nitf.length > 0 ? nitf : [...found('inlineXML'), ...found('inlineData')];
  return parts.map(([, , inner = '']) => withoutTags(inner)).join(' ');
}

/** Of an item's bodies the first of HTML, else the first. */
function textsOfJson(item: Record<string, unknown>): readonly string[] {
  const bodies = (item.bodies ?? []) as readonly {
    contentType?: string;
    contenttype?: string;
    value: string;
  }[];
  const html = bodies.find((one) => /html/.test(one.contentType ?? one.contenttype ?? ''));
  const of1 = [item.body_html, item.body_xhtml, item.body_text].find((one) => typeof one === 'string');
  return [String(of1 ?? html?.value ?? bodies.find(({ value }) => !value.startsWith('<?xml'))?.value ?? '')];
}

const saidIn = ({ fields, body }: ImportedStory) =>
  // The words around the names of a byline.
  bareWords([
    'By',
    'and',
    ...wordsOf(JSON.stringify(Object.values(fields)).replaceAll('\\n', ' ').replaceAll('\\"', ' ')),
    ...bodyWordsOf(body),
  ]);

describe.skipIf(!hasFixture('wire'))('what agencies and the IPTC send', () => {
  it.each(FILES)('%s becomes stories with every word of its text', async (file) => {
    const stories = await storiesIn(file);
    expect(stories.length).toBeGreaterThan(0);
    for (const { fields } of stories) expect(storyFieldsSchema.safeParse(fields).error).toBeUndefined();
    const lost = lostWords(bareWords(wordsOf(sentIn(file))), stories.flatMap(saidIn));
    expect(lost).toEqual([]);
    expect(JSON.stringify(stories.map(({ body }) => body))).not.toMatch(/\\u00[01]|\\u007f/);
  });
});

/** What an item says, read in the file by eye. */
interface Expected {
  readonly headline: string;
  readonly authors?: readonly string[];
  readonly place?: string;
  readonly date: string | null;
  readonly subjects?: readonly string[];
  readonly rights?: string;
  readonly terms?: string;
  readonly source?: string;
  readonly priority?: number;
  readonly slugline?: string;
  readonly embargo?: string;
  readonly id?: string;
  readonly version?: string;
  readonly signal?: string;
  readonly note?: string;
  readonly language?: string;
}

const EXPECTED: Readonly<Record<string, Expected>> = {
  'iptc7901/IPTC7901.txt': {
    headline: 'Germany Social Democrats: Coalition talks with Merkel could fail',
    place: 'Berlin',
    date: '2013-11-13T11:37:00Z',
    source: 'dpa',
    priority: 4,
    slugline: 'Germany-politics',
    note: 'Reporting by: Wolfgang Schmidt',
  },
  'iptc7901/dpa_four_line.txt': {
    headline: 'Switzerland joins list of countries resisting UN migration pact',
    authors: ['dpa correspondents'],
    place: 'Geneva',
    date: '2018-11-21T23:22:00Z',
    source: 'dpa',
    priority: 3,
    slugline: 'Switzerland/migration/UN',
    note: 'REFILE\n1ST LEAD',
  },
  'iptc7901/dpa_two_line.txt': {
    headline: 'Peace talks on Yemen to take place in Sweden next month, Mattis says',
    place: 'Washington',
    date: '2018-11-21T21:01:00Z',
    source: 'dpa',
    priority: 3,
    note: 'EXTRA',
  },
  'iptc7901/anpa-1.tst': {
    headline: 'For Argentine chemo patients, mirrors can hurt',
    authors: ['PAUL BYRNE', 'ALMUDENA CALATRAVA'],
    place: 'BUENOS AIRES, Argentina',
    date: '2013-11-13T15:09:00Z',
    source: 'AP',
    slugline: 'BC-LT--Argentina-Cancer Beauty',
    note: 'Eds: With AP Photos.',
  },
  'iptc7901/anpa-2.tst': {
    headline: 'Prairies vanish in the US push for green energy',
    authors: ['CHET BROKAW', 'JACK GILLUM'],
    place: 'ROSCOE, South Dakota',
    date: '2013-11-13T07:45:00Z',
    source: 'AP',
    priority: 4,
    note: 'For global distribution',
  },
  'newsml-g2/LISTING_1_A_NewsML-G2_News_Item.xml': {
    headline: 'Fed to halt QE to avert "bubble"',
    authors: ['Meredith Jameson'],
    place: 'Berlin',
    date: '2016-10-18T11:12:00-05:00',
    subjects: ['medtop:04000000', 'medtop:20000523'],
    rights: 'Copyright 2017-18 Example Enews LLP, all rights reserved',
    terms: 'Not for use outside the United States',
    embargo: '2018-10-23T12:00:00Z',
    id: 'urn:newsml:acmenews.com:20161018:US-FINANCE-FED',
    version: '11',
    note: 'STRICTLY EMBARGOED',
    language: 'en-GB',
  },
  'newsml-g2/LISTING_2_NewsML-G2_Text_Document.xml': {
    headline: 'Fed to halt QE to avert "bubble"',
    authors: ['Meredith Jameson'],
    place: 'New York, NY',
    date: '2016-11-21T15:21:06-05:00',
    subjects: ['medtop:04000000', 'medtop:20000350', 'medtop:20000379'],
    rights: 'Copyright 2017-18 Acme News and Media LLC',
    source: 'Associated Press',
    slugline: 'US-Finance-Fed',
    language: 'en-US',
  },
  'newsml-g2/agency-ansa-newsmlg2-text.xml': {
    headline: 'Catalan independence declaration unacceptable - Alfano',
    place: 'Rome',
    date: '2017-10-11T10:41:00+01:00',
    rights: '(c) Copyright ANSA 2017. Click For Restrictions - http://www.ansa.it/sito/static/copyright.html',
    source: 'ANSA',
    priority: 5,
    version: '1',
    language: 'it',
  },
  'newsml-g2/agency-stt_newsml_test.xml': {
    headline: 'Parliament passed the Alcohol Act and the government gained confidence*** TRANSLATED ***',
    place: 'Helsinki',
    date: '2017-12-19T10:33:04+02:00',
    source: 'STT',
    priority: 3,
    id: 'urn:newsml:stt.fi:20171219:101801633',
    version: '4',
    note: 'complemented throughout',
    language: 'fi-FI',
  },
  'newsml-g2/agency-tag_reuters.com_2014_newsml_KBN0FL0ZP_version_2.xml': {
    headline: "Syria's Assad says foreign states will pay for supporting 'terrorism'",
    place: 'BEIRUT',
    date: '2014-07-16T10:35:57.000Z',
    subjects: ['medtop:11000000'],
    rights:
      '(c) Copyright Thomson Reuters 2014. Click For Restrictions - http://about.reuters.com/fulllegal.asp',
    source: 'Reuters',
    priority: 4,
    slugline: 'US-SYRIA-CRISIS-ASSAD-SPEECH',
    version: '2',
  },
  'newsml-g2/LISTING_28_Illustrating_Located_Subject_and_Dateline.xml': {
    headline: '',
    place: 'MOSCOW',
    authors: ['Thomson Reuters'],
    date: '2016-02-09T09:17:00+03:00',
  },
  'ninjs/1.x/superdesk-ninjs1.json': {
    headline: 'headline',
    authors: ['Peter', 'Jane'],
    place: 'Milton Keynes',
    date: '2017-08-24T04:37:19+00:00',
    subjects: ['medtop:01000000'],
    rights: 'Copyright',
    terms: 'Usage',
    source: 'AAP',
    priority: 3,
    slugline: 'slugline',
    id: 'urn:newsml:localhost:2017-08-24T14:37:19.783611:c044162e-7f40-4d04-b700-49b6a66e652c',
    version: '2',
    note: 'ed note',
    language: 'fr',
  },
  'ninjs/1.x/superdesk-ninjs2.json': {
    headline: 'Oil prices edge up on first drop in US drilling in months',
    authors: ['Henning Gloystein'],
    place: 'Singapore',
    date: '2017-07-03T01:38:13+00:00',
    subjects: ['subj:04005004'],
    rights: 'Copyright',
    terms: 'Usage',
    source: 'Reuters',
    priority: 3,
    slugline: 'GLOBAL-OIL',
    version: '4',
  },
  'ninjs/1.x/ninjsExComplex1.json': {
    headline: 'Captain of wrecked cruise ship on trial in Italy',
    authors: ['Paulo Santalucia', "Frances d'Emilio"],
    place: 'Grossetto, Italy',
    date: '2013-07-09T10:37:00Z',
    rights: 'Copyright 2013 The News Agency, www.tna.org - all rights reserved.',
    subjects: ['iso3166:IT'],
    language: 'en',
  },
  'ninjs/2.1/dpa_text.json': {
    headline: 'Faktencheck Derby-Elfmeter: Hat Schiedsrichter Zwayer recht?',
    authors: ['Christian Hollmann'],
    date: '2019-05-10T16:02:28+02:00',
    rights: 'Copyright 2019, dpa (www.dpa.de). Alle Rechte vorbehalten',
    source: 'dpa',
    priority: 4,
    version: '2',
    language: 'de',
  },
  'ninjs/3.0/ntb_text.json': {
    headline: 'Google har kjøpt giganttomt i Skien',
    authors: ['NTB'],
    date: '2019-08-09T09:30:04Z',
    subjects: ['subj:13010000', 'subj:04011000', 'subj:04005000'],
    rights: 'NTB',
    priority: 5,
    slugline: 'skien-google',
    version: '6',
    note: 'Noe utvidet.',
    language: 'nb-NO',
  },
  'ninjs/3.0/tt_text_image_3.json': {
    headline: 'Militärövning i jätteformat hålls 2023',
    date: '2021-05-26T13:40:18+02:00',
    rights: 'TT',
    source: 'TT',
    priority: 3,
    slugline: 'militärövning',
    version: '1',
    language: 'sv',
  },
  'nitf/aap-1.xml': {
    headline: 'F1 Test',
    authors: ['John Doe'],
    place: 'Sydney',
    date: '2013-10-20T19:27:51+11:00',
    rights: '© 2013 Australian Associated Press',
    source: 'Australian Associated Press',
    priority: 5,
    id: 'AAP.115314987.5417374',
  },
  'nitf/afp.xml': {
    headline: 'Sweden court accepts receivership for Saab carmaker',
    place: 'STOCKHOLM',
    date: '2014-08-29T13:49:51+00:00',
    subjects: ['medtop:04000000'],
    terms: 'NO ARCHIVAL USE',
    source: 'AFP',
    priority: 4,
    slugline: 'Sweden-SAAB',
    id: 'urn:newsml:afp.com:20140829T135002Z:TX-PAR-FXW86',
    version: '1',
    language: 'en',
  },
  'nitf/ap-nitf.xml': {
    headline: 'Can trading pollution like stocks help fight climate change?',
    authors: ['BERNARD CONDON'],
    place: 'NEW YORK',
    date: '2015-12-10T19:10:44Z',
    rights: '© 2015 AP',
    source: 'The Associated Press',
    note: 'For global distribution',
  },
  'nitf/efe_nitf.xml': {
    headline: 'Honduran president announces Cabinet changes',
    authors: ['gr/bp'],
    place: 'Tegucigalpa',
    date: '2017-01-02T22:28:00+00:00',
    subjects: ['subj:11006005', 'efe:F01001000'],
    rights: 'Agencia EFE',
    source: 'Agencia EFE',
    priority: 5,
    language: 'en-US',
  },
  'nitf/nitf-fishing.xml': {
    headline: 'Weather and Tide Updates for Norfolk',
    authors: ['Alan Karben'],
    place: 'Newport News, VA',
    date: '2002-02-26T00:00:00-05:00',
    subjects: ['medtop:17000000', 'subj:17004000', 'subj:04001002'],
    rights: '© 2002 International Press Telecommunications Council',
    terms: 'online',
    source: 'iptc.org',
    priority: 3,
    id: 'iptc.321656141.b',
    signal: 'kill',
    note: 'Today begins an expanded format of this popular column.',
  },
  'nitf/pa1.xml': {
    headline: 'PA SPORT TRIVIA (OCTOBER 14)',
    date: '2015-10-14T04:30:01+01:00',
    subjects: ['medtop:10000000', 'medtop:15000000'],
    rights: '© 2015 PA Sport',
    source: 'PA',
    priority: 4,
  },
  'nitf/pa3.xml': {
    headline: "UK BREAK-UP 'NOT INCONCEIVABLE', FIRST MINISTER WARNS AHEAD OF BREXIT TALKS",
    authors: ['Benjamin Wright', 'Press Association'],
    date: '2016-09-08T13:24:46+01:00',
    embargo: '2016-09-09T00:01:00+01:00',
    rights: '© 2016 Press Association',
    source: 'PA',
    priority: 4,
    note: 'Embargoed to 0001 Friday September 9',
  },
};

describe.skipIf(!hasFixture('wire'))('what an item says about itself', () => {
  it.each(Object.entries(EXPECTED))('is in the fields of %s', async (file, expected) => {
    const [story] = await storiesIn(file);
    const { fields, wire } = story ?? { fields: null, wire: null };
    const of = { authors: [], place: '', subjects: [], rights: '', terms: '', ...expected };
    expect({
      headline: fields?.headline,
      authors: fields?.authors,
      place: fields?.dateline.place,
      date: fields?.date,
      rights: fields?.copyright,
    }).toEqual({
      headline: of.headline,
      authors: of.authors,
      place: of.place,
      date: of.date,
      rights: of.rights,
    });
    const codes = fields?.tags.map(({ code }) => code) ?? [];
    for (const code of of.subjects) expect(codes).toContain(code);
    if (expected.terms) expect(fields?.usageTerms).toContain(expected.terms);
    if (expected.source) expect(fields?.source).toBe(expected.source);
    if (expected.priority) expect(fields?.priority).toBe(expected.priority);
    if (expected.slugline) expect(fields?.slugline).toBe(expected.slugline);
    if (expected.language) expect(fields?.language).toBe(expected.language);
    if (expected.note) expect(fields?.note).toContain(expected.note);
    expect(fields?.embargo ?? '').toBe(expected.embargo ?? '');
    if (expected.id) expect(wire?.id).toBe(expected.id);
    if (expected.version) expect(wire?.version).toBe(expected.version);
    if (expected.signal) expect(wire?.signal).toBe(expected.signal);
  });
});
