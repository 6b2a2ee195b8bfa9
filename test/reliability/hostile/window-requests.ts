import type { RequestName } from '../../../shared/ipc/contract.ts';
import { NEWEST_FIRST } from '../../../shared/library/arrangement.ts';
import { LIBRARY_WORD, type World } from './world.ts';

/** Something that a window asks; with `dialog` the folder or file that the person chooses meanwhile. */
export interface WindowRequest {
  readonly name: RequestName;
  readonly argument?: unknown;
  readonly opens?: string;
  readonly saves?: string;
  /** Of the story to which nothing was done: it has to succeed. */
  readonly healthy?: true;
}

const OPERATION = '0b0e8a3e-6f0c-4a53-8f53-0d1f3b4b6a01';
const FIND = '0b0e8a3e-6f0c-4a53-8f53-0d1f3b4b6a02';
const FROM_THE_FIRST = { from: 0, count: 100, arrangement: NEWEST_FIRST, filter: '' };

/** Everything that reads, then everything that writes; what depends on an answer is asked by whoever got it. */
export function requestsOf({ stories, backups, out }: World): readonly WindowRequest[] {
  const { victim, healthy, binned, template } = stories;
  const about = (name: RequestName, id: string): WindowRequest => ({ name, argument: { id } });
  return [
    { name: 'app.boot' },
    { name: 'stories.list', argument: FROM_THE_FIRST, healthy: true },
    { name: 'stories.open', argument: { id: healthy }, healthy: true },
    { name: 'stories.read', argument: { id: healthy }, healthy: true },
    { name: 'history.list', argument: { id: healthy }, healthy: true },
    { name: 'stories.ids', argument: FROM_THE_FIRST },
    { name: 'stories.place', argument: { id: victim, arrangement: FROM_THE_FIRST.arrangement, filter: '' } },
    { name: 'stories.facets', argument: { filter: '' } },
    { name: 'stories.inSight', argument: { ids: [victim, healthy] } },
    { name: 'stories.search', argument: { text: LIBRARY_WORD } },
    { name: 'library.suggestions' },
    { name: 'searches.list' },
    { name: 'snippets.list' },
    { name: 'templates.list' },
    { name: 'bin.list' },
    { name: 'site.get' },
    { name: 'tags.list' },
    { name: 'topics.list', argument: { have: '' } },
    about('stories.open', victim),
    about('stories.read', victim),
    about('stories.related', victim),
    about('stories.thread', victim),
    about('history.list', victim),
    about('history.before', victim),
    { name: 'history.keep', argument: { id: victim, name: 'Now' } },
    about('repair.plan', victim),
    { name: 'merge.look', argument: { kept: victim, other: healthy } },
    {
      name: 'export.run',
      argument: { id: victim, kind: 'html-file', profile: 'publication', reason: '' },
      saves: `${out}/one.html`,
    },
    { name: 'export.ask', argument: { id: victim, kind: 'html', profile: 'publication' } },
    {
      name: 'export.askBulk',
      argument: { operation: OPERATION, ids: [victim, healthy], kind: 'html', profile: 'publication' },
    },
    {
      name: 'export.bulk',
      argument: {
        operation: OPERATION,
        ids: [victim, healthy],
        kind: 'html',
        profile: 'publication',
        reason: '',
      },
      opens: out,
    },
    about('stories.duplicate', victim),
    about('stories.followUp', victim),
    about('templates.use', template),
    about('templates.keep', victim),
    { name: 'media.bring', argument: { id: healthy, from: victim, media: ['a.png'] } },
    {
      name: 'snippets.save',
      argument: { snippets: [{ id: 'two', name: 'Two', trigger: '', text: 'Two.' }] },
    },
    { name: 'tags.describe', argument: { name: 'Two', kind: 'topic', description: 'Two.' } },
    { name: 'searches.set', argument: { searches: [] } },
    { name: 'topics.remove' },
    {
      name: 'bulk.change',
      argument: { operation: OPERATION, ids: [victim, healthy], change: { kind: 'series', name: 'Ports' } },
    },
    { name: 'bulk.undo', argument: { operation: OPERATION } },
    {
      name: 'replace.find',
      argument: {
        search: FIND,
        query: { text: LIBRARY_WORD, matchCase: false, wholeWord: false, isPattern: false },
        template: '',
        scope: { kind: 'all' },
      },
    },
    { name: 'bin.restore', argument: { name: binned[0] } },
    about('stories.bin', binned[0]),
    { name: 'bin.remove', argument: { names: [binned[0]] } },
    about('stories.bin', victim),
    about('stories.restore', victim),
    { name: 'backup.choose', opens: backups },
    { name: 'backup.run' },
    { name: 'backup.list' },
    { name: 'backup.stop' },
    { name: 'repair.run', argument: { id: victim, from: 'version' } },
    { name: 'stories.list', argument: FROM_THE_FIRST, healthy: true },
  ];
}
