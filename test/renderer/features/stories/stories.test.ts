import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listRows } from '../../../../renderer/features/stories/list-rows.ts';
import { NEWEST_FIRST } from '../../../../shared/library/arrangement.ts';
import type { ImportedFile } from '../../../../shared/library/import-report.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { pass } from '../../session/session-fixture.ts';
import { found, pageOf, storiesFixture, summaryOf } from './stories-fixture.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const TWO = { 'story-one': 'Talks in Cairo', 'story-two': 'Ships in the Red Sea' };

describe('the list', () => {
  it('follows the library, asking once for many changes', async () => {
    const { stories, library, bridge, listed } = storiesFixture(TWO);
    const leave = stories.follow();
    await pass(0);
    expect(listed()).toEqual(['story-one', 'story-two']);
    library.add('story-three');
    for (let change = 0; change < 5; change++) bridge.emit('library.changed', null);
    await pass(300);
    expect(listed()).toEqual(['story-one', 'story-two', 'story-three']);
    expect(bridge.called('stories.list')).toHaveLength(2);
    leave();
    bridge.emit('library.changed', null);
    await pass(1000);
    expect(bridge.called('stories.list')).toHaveLength(2);
  });

  it('waits while somebody writes, but not for ever', async () => {
    const { stories, session, bridge } = storiesFixture(TWO);
    await session.openStory('story-one');
    const leave = stories.follow();
    await pass(0);
    const asked = () => bridge.called('stories.list').length;
    for (let key = 1; key <= 20; key++) {
      session.editFields({ headline: `Key ${key}` });
      bridge.emit('library.changed', null);
      await pass(200);
    }
    expect(asked()).toBe(1);
    await pass(1200);
    expect(asked()).toBe(2);
    for (let key = 1; key <= 120; key++) {
      session.bodyTouched();
      bridge.emit('library.changed', null);
      await pass(200);
    }
    expect(asked()).toBe(3);
    leave();
  });

  it('says why it is empty when the library cannot be read', async () => {
    const { stories, bridge } = storiesFixture(TWO);
    bridge.handlers['stories.list'] = () => fail('library-unreadable', 'The folder cannot be read.');
    await stories.refresh();
    expect(stories.store.getState()).toMatchObject({
      listing: null,
      problem: { message: 'The folder cannot be read.' },
    });
  });
});

describe('a long list', () => {
  it('is asked for part by part, as far as it is shown', async () => {
    const { stories, library, bridge } = storiesFixture({});
    const all = Array.from({ length: 1000 }, (_, i) => summaryOf(library.add(`story-${1000 + i}`)));
    bridge.handlers['stories.list'] = ({ from }) => ok(pageOf(all, from));
    await stories.refresh();
    const rows = () => {
      const { listing } = stories.store.getState();
      if (!listing) throw new Error('no list');
      return listRows(listing, null, { id: null, fields: null });
    };
    expect(rows().count).toBe(1000);
    expect(rows().at(999)).toEqual({ kind: 'waiting', id: 'waiting-999' });
    stories.show(590, 610);
    stories.show(591, 611);
    await pass(0);
    expect(bridge.called('stories.list').slice(1)).toEqual([
      { from: 500, count: 100, arrangement: NEWEST_FIRST, filter: '' },
      { from: 600, count: 100, arrangement: NEWEST_FIRST, filter: '' },
    ]);
    expect(rows().at(605)).toMatchObject({ kind: 'story', id: 'story-1605' });
    expect(rows().indexOf('story-1605')).toBe(605);
    await stories.refresh();
    expect(bridge.called('stories.list')).toHaveLength(6);
    expect(rows().at(605)).toMatchObject({ kind: 'story' });
  });
});

it('shows what was scrolled to while the list was asked for again', async () => {
  const { stories, library, bridge } = storiesFixture({});
  const all = Array.from({ length: 1000 }, (_, i) => summaryOf(library.add(`story-${1000 + i}`)));
  bridge.handlers['stories.list'] = ({ from }) => ok(pageOf(all, from));
  await stories.refresh();
  let answerFirst = () => {};
  const first = new Promise<void>((resolve) => {
    answerFirst = resolve;
  });
  bridge.handlers['stories.list'] = async ({ from }) => {
    if (from === 0) await first;
    return ok(pageOf(all, from));
  };
  const refreshed = stories.refresh();
  stories.show(610, 620);
  await pass(0);
  answerFirst();
  await refreshed;
  await pass(0);
  expect(stories.store.getState().listing?.parts.has(600)).toBe(true);
});

describe('search', () => {
  it('says what is wrong with a query, and opens a story at what it was searched for', async () => {
    const { stories, bridge, desk, library } = storiesFixture(TWO);
    const problem = { message: 'There is no status “x”', start: 0, end: 8 };
    bridge.handlers['stories.search'] = () => ok({ problem, hits: [], total: 0 });
    stories.search('status:x ');
    await pass(200);
    expect(stories.store.getState()).toMatchObject({ wrong: problem, hits: [] });
    const [, two] = [...library.stories.values()].map(({ story }) => summaryOf(story));
    bridge.handlers['stories.search'] = () => ok(found(two ? [two] : []));
    stories.search('"red sea" ship');
    await stories.openFirst();
    const terms = [
      { tokens: ['red', 'sea'], prefix: false },
      { tokens: ['ship'], prefix: true },
    ];
    expect(desk.openAt).toHaveBeenCalledWith('story-two', terms, 'red sea ship');
  });

  it('asks for the first letter at once, then for the last that was typed meanwhile, and clears at once', async () => {
    const { stories, bridge } = storiesFixture(TWO);
    for (const text of ['C', 'Ca', 'Cai', 'Cairo']) stories.search(text);
    expect(stories.store.getState().answered).toBe('');
    await vi.waitFor(() => expect(stories.store.getState().answered).toBe('Cairo'));
    expect(bridge.called('stories.search')).toEqual([{ text: 'C' }, { text: 'Cairo' }]);
    expect(stories.store.getState().hits?.map((hit) => hit.id)).toEqual(['story-one']);
    stories.search('');
    expect(stories.store.getState()).toMatchObject({ hits: null, answered: '' });
  });

  it('says that a filter is answered when its list is there, and that a failure is', async () => {
    const { stories, bridge, toasts } = storiesFixture(TWO);
    await stories.refresh();
    stories.search('status:draft ');
    expect(stories.store.getState().answered).toBe('');
    await vi.waitFor(() => expect(stories.store.getState().answered).toBe('status:draft '));
    expect(bridge.called('stories.list').at(-1)).toMatchObject({ filter: 'status:draft ' });
    bridge.handlers['stories.search'] = () => fail('internal', 'The index cannot be read.');
    stories.search('Cairo');
    await vi.waitFor(() => expect(stories.store.getState().answered).toBe('Cairo'));
    expect(toasts.map(({ message }) => message)).toEqual(['The index cannot be read.']);
  });

  it('drops the answer to a word that is not searched for any more', async () => {
    const { stories, bridge } = storiesFixture(TWO);
    let answer = () => {};
    bridge.handlers['stories.search'] = () =>
      new Promise((resolve) => {
        answer = () => resolve(ok(found([])));
      });
    stories.search('Cairo');
    await pass(200);
    stories.search('');
    answer();
    await pass(0);
    expect(stories.store.getState().hits).toBe(null);
  });

  it('opens the first hit of a word typed a moment ago', async () => {
    const { stories, session } = storiesFixture(TWO);
    await stories.refresh();
    expect(await stories.openFirst()).toBe(false);
    stories.search('Red Sea');
    expect(await stories.openFirst()).toBe(true);
    expect(session.store.getState().loaded?.id).toBe('story-two');
    stories.search('nowhere');
    expect(await stories.openFirst()).toBe(false);
  });

  it('looks again when the library changes', async () => {
    const { stories, library, bridge } = storiesFixture(TWO);
    stories.follow();
    stories.search('Cairo');
    await pass(200);
    library.add('story-three', { headline: 'Back in Cairo' });
    bridge.emit('library.changed', null);
    await pass(300);
    expect(stories.store.getState().hits).toHaveLength(2);
  });
});

describe('the bin', () => {
  it('takes a story, names it, and gives it back', async () => {
    const { stories, toasts, listed, bin } = storiesFixture(TWO);
    await stories.refresh();
    await stories.bin('story-two');
    expect(listed()).toEqual(['story-one']);
    expect([...bin.keys()]).toEqual(['story-two']);
    expect(toasts[0]?.message).toBe('Moved “Ships in the Red Sea” to the bin.');
    toasts[0]?.action?.run();
    await pass(0);
    expect(listed()).toEqual(['story-one', 'story-two']);
    expect(bin.size).toBe(0);
  });

  it('takes the open story with its last words, and opens it again when it is brought back', async () => {
    const { stories, session, bin, dismissed } = storiesFixture(TWO);
    await session.openStory('story-one');
    await stories.refresh();
    session.editFields({ headline: 'Typed just now' });
    await stories.bin('story-one');
    expect(bin.get('story-one')?.story.headline).toBe('Typed just now');
    expect(session.store.getState().loaded).toBe(null);
    expect(dismissed).toEqual([]);
    await stories.undo();
    expect(dismissed).toEqual(['Moved “Typed just now” to the bin.']);
    expect(session.store.getState().fields?.headline).toBe('Typed just now');
  });

  it('refuses while the open story cannot be saved', async () => {
    const { stories, session, library, toasts, bin } = storiesFixture(TWO);
    await session.openStory('story-one');
    library.failing = 'disk-full';
    session.editFields({ headline: 'Typed just now' });
    await stories.bin('story-one');
    expect(bin.size).toBe(0);
    expect(toasts[0]).toMatchObject({ urgent: true });
    expect(session.store.getState().fields?.headline).toBe('Typed just now');
  });

  it('does not let an older answer bring a binned story back into the list', async () => {
    const { stories, library, bridge, listed } = storiesFixture(TWO);
    await stories.refresh();
    const old = [...library.stories.values()].map(({ story }) => summaryOf(story));
    let answer = () => {};
    bridge.handlers['stories.list'] = () =>
      new Promise((resolve) => {
        answer = () => resolve(ok(pageOf(old)));
      });
    const refreshed = stories.refresh();
    const first = answer;
    bridge.handlers['stories.list'] = () => ok(pageOf(old.slice(0, 1)));
    await stories.bin('story-two');
    first();
    await refreshed;
    expect(listed()).toEqual(['story-one']);
  });

  it('undoes the last one first, and says when one is gone for good', async () => {
    const { stories, listed, bin, toasts } = storiesFixture(TWO);
    await stories.refresh();
    await stories.bin('story-one');
    await stories.bin('story-two');
    await stories.undo();
    expect(listed()).toEqual(['story-two']);
    bin.clear();
    await stories.undo();
    expect(toasts.at(-2)).toMatchObject({ urgent: true, message: 'The story is not in the bin any more.' });
    expect(toasts.at(-1)?.action?.label).toBe('Undo');
  });
});

describe('duplicate and new', () => {
  it('copies what was just typed and opens the copy', async () => {
    const { stories, session } = storiesFixture(TWO);
    await session.openStory('story-one');
    session.editFields({ headline: 'Typed just now' });
    await stories.duplicate('story-one');
    expect(session.store.getState()).toMatchObject({
      loaded: { id: 'new-story-1' },
      fields: { headline: 'Typed just now' },
    });
  });

  it('shows a new story also when a search was on', async () => {
    const { stories, listed } = storiesFixture(TWO);
    stories.search('Cairo');
    await pass(200);
    await stories.create();
    expect(stories.store.getState().query).toBe('');
    expect(listed()).toContain('new-story-1');
  });
});

describe('import', () => {
  const file = (patch: Partial<ImportedFile> = {}): ImportedFile => ({
    id: 'story-new',
    slug: 's',
    headline: 'From a file',
    file: 'a.txt',
    place: 0,
    part: 0,
    language: { tag: 'en', isFound: false, isUsual: false, others: [] },
    encoding: { label: 'utf-8', isFound: false, others: [] },
    notices: [],
    ...patch,
  });

  it('opens the first story and names every file that failed', async () => {
    const { stories, library, bridge, session, toasts } = storiesFixture(TWO);
    library.add('story-new', { headline: 'From a file' });
    const failed = [{ code: 'unreadable-input', message: 'b.md is empty.' }] as const;
    bridge.handlers['stories.import'] = () => ok({ imported: [file()], failed, updates: [] });
    await stories.importStories();
    expect(session.store.getState().loaded?.id).toBe('story-new');
    expect(toasts[0]?.message).toBe('Imported “From a file”.');
    expect(stories.store.getState().importReport?.failed).toEqual(failed);
    stories.dismissImportReport();
    expect(stories.store.getState().importReport).toBe(null);
  });

  it('shows what was found in a file, and that of one that came in whole where it is asked for', async () => {
    const { stories, library, bridge, toasts } = storiesFixture(TWO);
    library.add('story-new', { headline: 'From a file' });
    bridge.handlers['stories.import'] = () => ok({ imported: [file()], failed: [], updates: [] });
    await stories.importStories();
    expect(stories.store.getState().importReport).toBeNull();
    toasts[0]?.action?.run();
    expect(stories.store.getState().importReport?.imported).toEqual([file()]);
    stories.dismissImportReport();
    const found = file({ encoding: { label: 'windows-1251', isFound: true, others: [] } });
    bridge.handlers['stories.import'] = () => ok({ imported: [found], failed: [], updates: [] });
    await stories.importStories();
    expect(stories.store.getState().importReport?.imported).toEqual([found]);
  });

  it('reads a file again as chosen, and takes that back', async () => {
    const { stories, library, bridge } = storiesFixture(TWO);
    library.add('story-new', { headline: 'From a file' });
    const found = file({
      language: { tag: 'ru', isFound: true, isUsual: false, others: [] },
      encoding: { label: 'windows-1251', isFound: true, others: [] },
    });
    bridge.handlers['stories.importDropped'] = () => ok({ imported: [found], failed: [], updates: [] });
    const again = file({ headline: 'Порт', encoding: { label: 'koi8-r', isFound: false, others: [] } });
    bridge.handlers['stories.importAgain'] = ({ operation }) =>
      ok({
        outcome: { operation, done: ['story-new'], same: 0, failed: [], stopped: false, undoable: true },
        file: again,
      });
    bridge.handlers['bulk.undo'] = ({ operation }) =>
      ok({ operation, done: ['story-new'], same: 0, failed: [], stopped: false, undoable: false });
    await stories.importStories([new File(['words'], 'a.txt')]);
    await stories.readAgain(found, { encoding: 'koi8-r' });
    expect(bridge.called('stories.importAgain')).toMatchObject([
      {
        id: 'story-new',
        place: 0,
        part: 0,
        dropped: { name: 'a.txt', bytes: new TextEncoder().encode('words') },
        chosen: { language: null, encoding: 'koi8-r' },
      },
    ]);
    expect(stories.store.getState()).toMatchObject({ readAgain: 'story-new', readingAgain: null });
    expect(stories.store.getState().importReport?.imported).toEqual([again]);
    await stories.undo();
    expect(stories.store.getState().importReport?.imported).toEqual([found]);
    expect(stories.store.getState().readAgain).toBeNull();
  });

  it('keeps the report as it was where the file cannot be read again', async () => {
    const { stories, library, bridge, toasts } = storiesFixture(TWO);
    library.add('story-new', { headline: 'From a file' });
    const found = file({ language: { tag: 'nl', isFound: true, isUsual: false, others: ['en'] } });
    bridge.handlers['stories.import'] = () => ok({ imported: [found], failed: [], updates: [] });
    bridge.handlers['stories.importAgain'] = () => fail('not-found', 'a.txt is gone.');
    await stories.importStories();
    await stories.readAgain(found, { language: 'en' });
    expect(toasts.at(-1)?.message).toBe('a.txt is gone.');
    expect(stories.store.getState()).toMatchObject({ readAgain: null, readingAgain: null });
    expect(stories.store.getState().importReport?.imported).toEqual([found]);
  });
});
