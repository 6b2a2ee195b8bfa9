// Long because it is one table: every request with an argument that goes through.

import { describe, expect, it } from 'vitest';
import { USUAL_RULES } from '../../../shared/gate/desk-rules.ts';
import { type RequestName, requests } from '../../../shared/ipc/contract.ts';
import { NEWEST_FIRST } from '../../../shared/library/arrangement.ts';
import { MOST_SEARCHES } from '../../../shared/library/saved-search-schema.ts';
import { DEFAULT_PREFERENCES } from '../../../shared/preferences.ts';
import { defaultSite } from '../../../shared/site-profile/site.ts';
import { MOST_SNIPPETS } from '../../../shared/snippets/snippet.ts';
import { fullBody, fullFields } from '../../support/page-input.ts';

const ID = 'story-0001';
const OTHER = 'story-0002';
const OPERATION = '0b0e8a3e-6f0c-4a53-8f53-0d1f3b4b6a01';
const READING = { language: 'ru', encoding: 'koi8-r' };
const BACKUP = '2026-01-28T10-00-00-000Z';
const VERSION = '0mkxyz123-ab12';
const LIST = { from: 0, count: 500, arrangement: NEWEST_FIRST, filter: 'cairo' };
const WHOLE = { fields: fullFields, body: fullBody };
const STEP = { why: 'The desk chief said so.', overridden: ['the headline is empty'] };
const SAVE = {
  id: ID,
  base: 4,
  fields: fullFields,
  splice: { from: 0, remove: 1, insert: fullBody },
  step: STEP,
};
const NOTHING = undefined;
const byStory = { id: ID };

/** Every request once, with as much as it may be asked with. */
const ASKED: Readonly<Record<RequestName, unknown>> = {
  'app.boot': NOTHING,
  'backup.status': NOTHING,
  'backup.choose': NOTHING,
  'backup.stop': NOTHING,
  'backup.warnAfter': { days: 7 },
  'backup.run': NOTHING,
  'backup.cancel': NOTHING,
  'backup.list': NOTHING,
  'backup.stories': { backup: BACKUP },
  'backup.story': { backup: BACKUP, id: ID },
  'backup.restoreStory': { backup: BACKUP, id: ID },
  'backup.restoreCopy': { backup: BACKUP },
  'backup.restoreAll': { backup: BACKUP },
  'bin.list': NOTHING,
  'bin.restore': { name: `${ID}.2` },
  'bin.remove': { names: [ID, `${ID}.2`] },
  'bulk.change': { operation: OPERATION, ids: [ID], change: { kind: 'series', name: 'Ports' } },
  'bulk.bin': { operation: OPERATION, ids: [ID, OTHER] },
  'bulk.lacking': { operation: OPERATION, ids: [ID], status: 'published' },
  'bulk.undo': { operation: OPERATION },
  'bulk.stop': { operation: OPERATION },
  'edit.clipboard': { command: 'paste-plain' },
  'export.ask': { id: ID, kind: 'markdown', profile: 'desk-copy' },
  'export.run': { id: ID, kind: 'markdown', profile: 'publication', reason: 'Credits at six' },
  'export.askBulk': { operation: OPERATION, ids: [ID], kind: 'html-file', profile: 'publication' },
  'export.bulk': { operation: OPERATION, ids: [ID], kind: 'html-file', profile: 'publication', reason: '' },
  'export.askHandover': { id: ID, handover: 'copy-word' },
  'export.copy': { id: ID, target: 'wordpress', reason: '' },
  'export.print': { id: ID, reason: 'Credits at six' },
  'export.confirmClock': undefined,
  'export.open': { exportId: OPERATION },
  'export.reveal': { exportId: OPERATION },
  'external.reload': byStory,
  'external.theirSide': { id: ID, key: 'a1' },
  'external.resolve': { id: ID, key: 'a1', seen: '12', mine: WHOLE, result: WHOLE, keepBoth: true },
  'external.writeBack': { id: ID, text: WHOLE },
  'external.binMissingStory': { id: ID, text: WHOLE },
  'external.keepForRecovery': { id: ID, text: WHOLE },
  'history.list': byStory,
  'history.read': { id: ID, version: VERSION },
  'history.name': { id: ID, version: VERSION, name: 'Before the cut' },
  'history.keep': { id: ID, name: 'Before the cut' },
  'history.before': byStory,
  'history.restore': { id: ID, version: VERSION },
  'library.openSample': NOTHING,
  'library.openUnfinished': NOTHING,
  'library.choose': { purpose: 'create' },
  'library.suggestions': NOTHING,
  'library.read': { goOn: true },
  'library.clock': NOTHING,
  'library.takeOver': NOTHING,
  'media.choose': byStory,
  'media.add': { id: ID, name: 'Map of the Nile.png', bytes: new Uint8Array(3) },
  'media.bring': { id: ID, from: OTHER, media: ['map.png'] },
  'merge.look': { kept: ID, other: OTHER },
  'merge.run': { operation: OPERATION, kept: ID, other: OTHER, seen: '12', result: WHOLE },
  'places.cities': NOTHING,
  'preferences.set': DEFAULT_PREFERENCES,
  'repair.plan': { id: 'What a folder may be called' },
  'repair.run': { id: 'What a folder may be called', from: 'journal' },
  'replace.find': {
    search: OPERATION,
    query: { text: 'colour', matchCase: false, wholeWord: true, isPattern: false },
    template: '',
    scope: { kind: 'query', text: 'tag:Sudan' },
  },
  'replace.stop': { search: OPERATION },
  'replace.run': {
    operation: OPERATION,
    search: OPERATION,
    replacement: 'color',
    without: [{ id: ID, hits: [0, 7] }, { id: OTHER }],
  },
  'searches.list': NOTHING,
  'searches.set': { searches: [{ id: 'mine', name: 'Mine', query: 'by:me', arrangement: NEWEST_FIRST }] },
  'site.get': NOTHING,
  'site.save': { site: defaultSite(), base: defaultSite() },
  'site.choosePicture': NOTHING,
  'snippets.list': NOTHING,
  'snippets.save': {
    snippets: [{ id: 'corr', name: 'Correction', trigger: 'corr', text: 'We were wrong.' }],
  },
  'spelling.check': { language: 'en', words: ['colour'], known: ['Khartoum'] },
  'spelling.suggest': { language: 'en', word: 'nmae' },
  'spelling.state': NOTHING,
  'spelling.setWords': { words: ['Khartoum'] },
  'spelling.learn': { word: 'Khartoum' },
  'spelling.ignored': byStory,
  'spelling.ignore': { id: ID, word: 'nmae' },
  'spelling.showFolder': NOTHING,
  'stories.list': LIST,
  'stories.ids': LIST,
  'stories.place': { id: ID, arrangement: LIST.arrangement, filter: '' },
  'stories.facets': { filter: 'cairo' },
  'stories.counts': { filters: ['cairo', 'tag:Sudan'] },
  'stories.plan': { from: '2026-01-28T00:00:00Z', to: '2026-02-04T00:00:00Z', filter: '' },
  'stories.inSight': { ids: [ID, OTHER] },
  'stories.search': { text: 'cairo', from: 100, count: 500 },
  'stories.create': NOTHING,
  'stories.open': byStory,
  'stories.save': SAVE,
  'stories.keep': SAVE,
  'stories.recover': {
    id: ID,
    prefix: 0,
    suffix: 2,
    blocks: { before: fullBody, sent: fullBody, now: fullBody },
    fields: { before: fullFields, sent: fullFields, now: fullFields },
    step: STEP,
  },
  'stories.duplicate': byStory,
  'stories.followUp': byStory,
  'stories.bin': byStory,
  'stories.restore': byStory,
  'stories.read': byStory,
  'stories.related': byStory,
  'stories.linked': { ids: [ID, OTHER] },
  'stories.corrected': NOTHING,
  'stories.thread': byStory,
  'stories.import': NOTHING,
  'stories.importDropped': { files: [{ name: 'talks.docx', bytes: new Uint8Array(3) }] },
  'stories.importAgain': {
    operation: OPERATION,
    id: ID,
    place: 0,
    part: 0,
    how: 'replace',
    dropped: null,
    chosen: READING,
  },
  'tags.list': NOTHING,
  'tags.describe': { name: 'Sudan', kind: 'place', colour: 'red', description: 'The country.' },
  'tags.change': {
    operation: OPERATION,
    from: [{ name: 'Soudan', kind: 'place' }],
    to: { name: 'Sudan', kind: 'place' },
    said: { description: 'The country.' },
  },
  'tags.dismissed': byStory,
  'tags.dismiss': { id: ID, name: 'Rafah' },
  'templates.list': NOTHING,
  'templates.use': byStory,
  'templates.keep': byStory,
  'topics.list': { have: '' },
  'topics.import': NOTHING,
  'topics.remove': NOTHING,
  'link.open': { href: 'https://example.org/a' },
  'window.flushed': { ok: false, unsaved: { headline: 'Talks', why: 'The disk is full.', isKept: true } },
  'updates.state': NOTHING,
  'updates.licences': NOTHING,
  'updates.ask': { address: 'https://updates.example/updates.json' },
  'updates.fromFile': NOTHING,
  'updates.show': NOTHING,
  'window.fill': { on: true },
};

const NAMES = Object.keys(ASKED) as readonly RequestName[];

function isTaken(name: RequestName, argument: unknown): boolean {
  return requests[name].argument.safeParse(argument).success;
}

/** Text and blocks of stories have schemas and tests of their own. */
const STORIES_OWN = new Set([
  'fields',
  'body',
  'insert',
  'mine',
  'result',
  'before',
  'sent',
  'now',
  'arrangement',
]);

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !(value instanceof Uint8Array);
}

/** The value with another thing at a place in it; `undefined` takes the place away. */
function withAt(value: unknown, [key, ...rest]: readonly string[], thing: unknown): unknown {
  if (key === undefined) return thing;
  const next = withAt((value as Fields)[key], rest, thing);
  if (Array.isArray(value)) return value.map((one, at) => (String(at) === key ? next : one));
  if (next !== undefined) return { ...(value as Fields), [key]: next };
  const { [key]: _, ...others } = value as Fields;
  return others;
}

function placesIn(value: unknown, before: readonly string[] = []): readonly (readonly string[])[] {
  if (!isObject(value)) return [];
  return Object.entries(value)
    .filter(([key]) => !STORIES_OWN.has(key))
    .flatMap(([key, inner]) => [[...before, key], ...placesIn(inner, [...before, key])]);
}

/** What may be left unsaid, as `request: key`. All else has to be there. */
const OPTIONAL = new Set([
  'replace.run: without.0.hits',
  'stories.search: from',
  'stories.search: count',
  ...['stories.save', 'stories.keep'].flatMap((name) =>
    ['fields', 'splice', 'step'].map((key) => `${name}: ${key}`),
  ),
  ...Object.keys(DEFAULT_PREFERENCES).map((key) => `preferences.set: ${key}`),
  ...['pictures', 'kickers', 'corrections', 'publicKeys', 'underEmbargo', 'commentsTo', 'logo', 'rules']
    .concat(placesIn(USUAL_RULES).map((place) => ['rules', ...place].join('.')))
    .flatMap((key) => [`site.save: site.${key}`, `site.save: base.${key}`]),
  'tags.change: said',
  'tags.change: said.description',
  'tags.describe: colour',
  'tags.describe: description',
  'window.flushed: unsaved',
]);

describe.each(NAMES)('what %s is asked with', (name) => {
  const asked = ASKED[name];

  it('goes through as it is', () => {
    const parsed = requests[name].argument.safeParse(asked);
    expect(parsed.error?.issues ?? []).toEqual([]);
    expect(parsed.data).toEqual(asked);
  });

  it('is that and nothing else', () => {
    expect(isTaken(name, isObject(asked) ? { ...asked, path: '/etc/passwd' } : {})).toBe(false);
    expect(isTaken(name, null)).toBe(false);
  });

  it('has in each place what belongs there', () => {
    for (const place of placesIn(asked)) {
      const told = `${name}: ${place.join('.')}`;
      const isKey = Number.isNaN(Number(place.at(-1)));
      if (isKey) expect(isTaken(name, withAt(asked, place, undefined)), told).toBe(OPTIONAL.has(told));
      for (const wrong of [Number.NaN, { path: '/etc/passwd' }, Symbol('wrong')])
        expect(isTaken(name, withAt(asked, place, wrong)), told).toBe(false);
    }
  });
});

const of = (length: number, letter = 'a') => letter.repeat(length);
const many = <Thing>(count: number, thing: Thing): Thing[] => new Array<Thing>(count).fill(thing);
const bytes = (length: number) => new Uint8Array(length);

/** What is just taken in a place of a request, and what is not. */
const LIMITS: readonly (readonly [name: RequestName, place: string, taken: unknown[], refused: unknown[]])[] =
  [
    ['stories.open', 'id', [ID], ['../../etc', 'Story-0001', '', of(41)]],
    ['bin.restore', 'name', [ID, `${ID}.1`], ['..', `${ID}.0`, `${ID}/x`]],
    ['bin.remove', 'names', [[ID], many(100_000, ID)], [[], many(100_001, ID), ['..']]],
    ['bulk.bin', 'operation', [OPERATION], ['1', '']],
    ['bulk.bin', 'ids', [[ID], many(1_000_000, ID)], [[], many(1_000_001, ID)]],
    ['bulk.lacking', 'status', ['pitch', 'archived'], ['done']],
    ['bulk.change', 'change', [{ kind: 'place', name: '' }], [{ kind: 'delete' }]],
    ['backup.warnAfter', 'days', [1, 365], [0, 366, 1.5]],
    ['backup.stories', 'backup', [BACKUP], ['..', `${BACKUP}/x`, 'latest']],
    ['edit.clipboard', 'command', ['cut', 'copy', 'paste', 'paste-plain'], ['', 'selectAll']],
    ['export.run', 'kind', ['html', 'html-file', 'markdown', 'pdf'], ['', 'idml']],
    ['export.run', 'profile', ['publication', 'desk-copy'], ['', 'all']],
    ['export.open', 'exportId', [OPERATION], ['/etc/passwd']],
    ['export.reveal', 'exportId', [OPERATION], ['/etc/passwd']],
    ['external.theirSide', 'key', ['a', of(40)], ['', of(41), '../a', 'a/b', 'A']],
    ['external.resolve', 'seen', ['', of(100)], [of(101)]],
    [
      'external.resolve',
      'mine',
      [{ ...WHOLE, body: [] }],
      [{ fields: fullFields }, { ...WHOLE, body: [{}] }],
    ],
    ['external.writeBack', 'text', [{ ...WHOLE, body: [] }], [{ body: fullBody }, { ...WHOLE, id: ID }]],
    ['history.read', 'version', [VERSION], ['..', 'a/b', `${VERSION}/x`]],
    ['history.name', 'name', [null, '', of(200)], [of(201)]],
    ['history.keep', 'name', ['', of(200)], [of(201), null]],
    ['library.choose', 'purpose', ['create', 'open'], ['', 'delete']],
    ['media.add', 'name', ['', of(255)], [of(256)]],
    ['media.add', 'bytes', [bytes(60_000_000)], [bytes(60_000_001), [1, 2]]],
    ['media.bring', 'media', [[], many(1000, 'a.png')], [many(1001, 'a.png'), ['../a.png'], ['a.exe']]],
    ['merge.run', 'seen', ['', of(100)], [of(101)]],
    ['repair.plan', 'id', ['a', of(255)], ['', of(256), 'a/b', 'a\\b', 'a\nb']],
    ['repair.run', 'from', ['file', 'version', 'folder', 'journal', 'backup'], ['', 'internet']],
    ['replace.find', 'query.text', ['a', of(2000)], ['', of(2001)]],
    ['replace.find', 'template', ['', of(2000)], [of(2001), 'a\nb']],
    [
      'replace.find',
      'scope',
      [
        { kind: 'all' },
        { kind: 'query', text: of(1000) },
        { kind: 'ids', ids: [] },
        { kind: 'ids', ids: [ID] },
      ],
      [
        { kind: 'some' },
        { kind: 'all', text: '' },
        { kind: 'query' },
        { kind: 'query', text: of(1001) },
        { kind: 'ids' },
        { kind: 'ids', ids: ['..'] },
        { kind: 'ids', ids: many(1_000_001, ID) },
      ],
    ],
    ['replace.run', 'replacement', ['', of(2000)], [of(2001), 'a\u0000b', '\nb']],
    ['replace.run', 'without', [[], many(100_000, { id: ID })], [many(100_001, { id: ID })]],
    ['replace.run', 'without.0.hits', [[], many(100_000, 0)], [many(100_001, 0), [-1], [0.5]]],
    ['spelling.check', 'language', ['en', of(60)], ['e', of(61)]],
    ['spelling.check', 'words', [[], many(2000, 'a')], [many(2001, 'a'), ['']]],
    ['spelling.check', 'known', [[], many(5000, 'a')], [many(5001, 'a'), ['']]],
    ['spelling.suggest', 'word', ['a', of(100)], ['', of(101)]],
    ['spelling.setWords', 'words', [[], many(50_000, 'a')], [many(50_001, 'a'), ['']]],
    ['stories.list', 'from', [0, 7], [-1, 0.5]],
    ['stories.list', 'count', [1, 500], [0, 501, 1.5]],
    ['stories.list', 'filter', ['', of(1000)], [of(1001)]],
    ['stories.ids', 'from', [0], [-1]],
    ['stories.ids', 'count', [1, 1_000_000], [0]],
    ['stories.ids', 'filter', ['', of(1000)], [of(1001)]],
    ['stories.place', 'filter', ['', of(1000)], [of(1001)]],
    ['stories.facets', 'filter', ['', of(1000)], [of(1001)]],
    ['stories.counts', 'filters', [[], many(MOST_SEARCHES, '')], [many(MOST_SEARCHES + 1, ''), [of(1001)]]],
    ['stories.plan', 'from', ['2026-01-28T00:00:00Z'], ['2026-01-28', 'today']],
    ['stories.plan', 'to', ['2026-01-28T00:00:00Z'], ['2026-01-28', 'today']],
    ['stories.plan', 'filter', ['', of(1000)], [of(1001)]],
    ['stories.search', 'text', ['', of(1000)], [of(1001)]],
    ['stories.search', 'from', [0], [-1]],
    ['stories.search', 'count', [1, 500], [0, 501]],
    ['stories.save', 'base', [0], [-1, 0.5]],
    ['stories.save', 'splice.from', [0], [-1, 0.5]],
    ['stories.save', 'splice.remove', [0], [-1, 0.5]],
    ['stories.save', 'splice.insert', [[]], [[{}], [{ type: 'script' }]]],
    ['stories.save', 'fields', [fullFields], [{}, { ...fullFields, id: ID }]],
    ['stories.save', 'step.why', ['', of(2000)], [of(2001), 'a\nb']],
    ['stories.save', 'step.overridden', [[], many(100, 'a')], [many(101, 'a'), ['a\nb']]],
    ['stories.recover', 'prefix', [0], [-1]],
    ['stories.recover', 'suffix', [0], [-1]],
    ['stories.recover', 'blocks.sent', [null, []], [[{}]]],
    ['stories.recover', 'blocks.now', [[]], [[{}], null]],
    ['stories.recover', 'fields', [null], [{}, { before: fullFields, now: fullFields }]],
    ['stories.recover', 'fields.sent', [null], [{}]],
    ['stories.recover', 'step', [null], [{}]],
    ['stories.linked', 'ids', [[], many(1000, ID)], [many(1001, ID), ['..']]],
    ['stories.importAgain', 'chosen.language', [null, 'pt-BR'], ['no language', of(101)]],
    ['stories.importAgain', 'chosen.encoding', [null, 'shift_jis'], ['utf-7', '']],
    [
      'stories.importDropped',
      'files',
      [many(100, { name: of(255), bytes: bytes(105_000_000) })],
      [
        [],
        many(101, { name: 'a', bytes: bytes(1) }),
        [{ name: '', bytes: bytes(1) }],
        [{ name: of(256), bytes: bytes(1) }],
        [{ name: 'a', bytes: bytes(105_000_001) }],
        [{ name: 'a', bytes: [1] }],
      ],
    ],
    [
      'tags.change',
      'from',
      [many(10_000, { name: 'a', kind: 'place' })],
      [[], many(10_001, { name: 'a', kind: 'place' })],
    ],
    ['tags.change', 'to', [null], [{ name: '', kind: 'place' }]],
    ['topics.list', 'have', ['', of(100)], [of(101)]],
    [
      'link.open',
      'href',
      ['mailto:desk@example.org'],
      ['javascript:alert(1)', 'file:///etc/passwd', `https://a.org/${of(4000)}`],
    ],
  ];

describe('a limit of what is asked', () => {
  it.each(LIMITS)('lies where it says: %s, %s', (name, place, taken, refused) => {
    const steps = place.split('.');
    for (const value of taken) expect(isTaken(name, withAt(ASKED[name], steps, value))).toBe(true);
    for (const value of refused) expect(isTaken(name, withAt(ASKED[name], steps, value))).toBe(false);
  });

  it('lets as many snippets and saved searches through as a library keeps', () => {
    const [snippet] = (ASKED['snippets.save'] as { snippets: Fields[] }).snippets;
    const [search] = (ASKED['searches.set'] as { searches: Fields[] }).searches;
    const lists = [
      ['snippets.save', 'snippets', snippet, MOST_SNIPPETS],
      ['searches.set', 'searches', search, MOST_SEARCHES],
    ] as const;
    for (const [name, key, one, most] of lists) {
      expect(isTaken(name, { [key]: many(most, one) }), name).toBe(true);
      expect(isTaken(name, { [key]: many(most + 1, one) }), name).toBe(false);
    }
  });
});

it('has a row for every request of the contract', () => {
  expect(NAMES.toSorted()).toEqual(Object.keys(requests).toSorted());
});
