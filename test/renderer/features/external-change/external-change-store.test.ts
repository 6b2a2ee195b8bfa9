import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createExternalChangeStore } from '../../../../renderer/features/external-change/external-change-store.ts';
import type { TheirSide } from '../../../../shared/library/external-change.ts';
import { fail, ok } from '../../../../shared/result.ts';
import type { Story } from '../../../../shared/story/story.ts';
import { openFixture, paragraph, pass, type } from '../../session/session-fixture.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** What merges is fetched when it is first needed. */
async function resolved(): Promise<void> {
  await pass(0);
  await vi.dynamicImportSettled();
  await pass(0);
}

/** A session with a story open, and another program that writes `theirs` into its file. */
async function setUp() {
  const fixture = await openFixture();
  const { bridge, session, library } = fixture;
  const notify = vi.fn(() => () => {});
  const externalChange = createExternalChangeStore(bridge, session, notify);
  externalChange.follow();
  const disk = library.stories.get('story-one');
  if (!disk) throw new Error('story-one is missing');
  const theyWrite = (patch: Partial<Story>) => {
    disk.story = { ...disk.story, ...patch };
    disk.revision += 5;
  };
  bridge.handlers['external.reload'] = () => ok({ ...disk });
  bridge.handlers['external.theirSide'] = ({ key }) =>
    ok<TheirSide>({
      key,
      source: 'disk',
      name: 'story.json',
      when: disk.story.modified,
      story: disk.story,
      base: null,
      seen: String(disk.revision),
    });
  const told = async (change: 'changed' | 'gone' | 'damaged') => {
    bridge.emit('story.external', { id: 'story-one', change });
    await resolved();
  };
  return {
    ...fixture,
    externalChange,
    notify,
    theyWrite,
    told,
    state: () => externalChange.store.getState(),
  };
}

it('puts their text in place of one that nobody touched, and says so', async () => {
  const { theyWrite, told, session, externalChange, state } = await setUp();
  const editor = session.store.getState().loaded?.editor;
  theyWrite({ body: [paragraph('theirs')] });
  await told('changed');
  expect(session.readBody()).toEqual([paragraph('theirs')]);
  expect(session.store.getState().loaded?.editor).toBe(editor);
  expect(state()).toMatchObject({ change: null, notice: expect.stringContaining('this is its text now') });
  await pass(60_000);
  expect(state().notice).not.toBeNull();
  externalChange.dismiss();
  expect(state().notice).toBeNull();
});

it('puts nothing in place of words that are not saved yet', async () => {
  const { theyWrite, told, session, editor, state, bridge } = await setUp();
  theyWrite({ body: [paragraph('theirs')] });
  type(session, editor, 'mine');
  await told('changed');
  expect(session.readBody()).toEqual([paragraph('mine')]);
  expect(state().change).toBe('changed');
  expect(bridge.called('external.reload')).toEqual([]);
});

it('brings both texts together where they differ in different places, and writes them', async () => {
  const { theyWrite, told, session, editor, state, library } = await setUp();
  theyWrite({ headline: 'Theirs' });
  type(session, editor, 'mine');
  await told('changed');
  expect(state()).toMatchObject({
    change: null,
    notice: expect.stringContaining('both texts are in it now'),
  });
  expect(session.store.getState().fields?.headline).toBe('Theirs');
  expect(session.readBody()).toEqual([paragraph('mine')]);
  await pass(400);
  expect(library.stories.get('story-one')?.story).toMatchObject({
    headline: 'Theirs',
    body: [paragraph('mine')],
  });
});

it('asks what happened when a save finds it out first', async () => {
  const { theyWrite, session, editor, state, bridge } = await setUp();
  theyWrite({ body: [paragraph('theirs')] });
  type(session, editor, 'mine');
  await pass(400);
  await resolved();
  expect(state().change).toBe('changed');
  bridge.handlers['external.theirSide'] = () => fail('not-found', 'It is gone.');
  await session.flush();
  await pass(0);
  expect(state().change).toBe('gone');
});

it('merges against what both began from, and sends both texts with the choice', async () => {
  const { theyWrite, told, session, editor, state, externalChange, bridge } = await setUp();
  theyWrite({ headline: 'Theirs', body: [paragraph('theirs')] });
  type(session, editor, 'mine');
  await told('changed');
  await externalChange.choose();
  expect(state().choosing?.merge.conflicts).toEqual([]);
  await externalChange.pickPart(0, 'both');
  expect(state().choosing?.shown).toBe('merged');
  bridge.handlers['external.resolve'] = ({ result }) =>
    ok({
      story: {
        ...onlyStory(bridge),
        ...(result as unknown as { fields: Partial<Story> }).fields,
        body: result.body as Story['body'],
      },
      revision: 50,
      copyId: null,
    });
  await externalChange.resolve('merged');
  expect(bridge.called('external.resolve')).toMatchObject([
    {
      id: 'story-one',
      key: 'disk',
      mine: { fields: { headline: 'One' }, body: [paragraph('mine')] },
      result: { fields: { headline: 'Theirs' }, body: [paragraph('mine'), paragraph('theirs')] },
      keepBoth: false,
    },
  ]);
  expect(session.readBody()).toEqual([paragraph('mine'), paragraph('theirs')]);
  expect(state()).toMatchObject({ change: null, choosing: null });

  function onlyStory(_: unknown): Story {
    const found = state().choosing?.side.story;
    if (!found) throw new Error('nothing is being chosen');
    return found;
  }
});

it('stays open and says why where a choice could not be carried out', async () => {
  const { theyWrite, told, session, editor, state, externalChange, bridge } = await setUp();
  theyWrite({ body: [paragraph('theirs')] });
  type(session, editor, 'mine');
  await told('changed');
  await externalChange.choose();
  bridge.handlers['external.resolve'] = () => fail('disk-full', 'The disk is full.');
  await externalChange.resolve('mine');
  expect(state()).toMatchObject({ busy: false, problem: 'The disk is full.' });
  expect(state().choosing).not.toBeNull();
  expect(session.readBody()).toEqual([paragraph('mine')]);
});

it('shows what the other text says by now where it was changed again, and ends where it is gone', async () => {
  const { theyWrite, told, session, editor, state, externalChange, bridge, notify } = await setUp();
  theyWrite({ body: [paragraph('theirs')] });
  type(session, editor, 'mine');
  await told('changed');
  await externalChange.choose();
  theyWrite({ body: [paragraph('theirs, again')] });
  bridge.handlers['external.resolve'] = () => fail('stale', 'It was changed again.');
  await externalChange.resolve('mine');
  expect(state()).toMatchObject({
    busy: false,
    problem: expect.stringContaining('this is what it says now'),
  });
  expect(state().choosing?.side.story.body).toEqual([paragraph('theirs, again')]);
  bridge.handlers['external.theirSide'] = () => fail('not-found', 'It is gone.');
  await externalChange.resolve('mine');
  expect(state().choosing).toBeNull();
  expect(notify).toHaveBeenLastCalledWith(expect.objectContaining({ message: 'It is gone.' }));
  expect(session.readBody()).toEqual([paragraph('mine')]);
});

it('says nothing of a change that a choice has dealt with meanwhile', async () => {
  const { theyWrite, told, state, externalChange, bridge, library } = await setUp();
  await externalChange.choose({
    key: 'copy1',
    source: 'copy',
    name: 'story 2.json',
    when: '2026-01-28T08:00:00Z',
  });
  theyWrite({ headline: 'Theirs' });
  let answer = () => {};
  const disk = library.stories.get('story-one');
  if (!disk) throw new Error('story-one is missing');
  bridge.handlers['external.reload'] = () =>
    new Promise((resolve) => {
      answer = () => resolve(ok({ ...disk }));
    });
  await told('changed');
  bridge.handlers['external.resolve'] = () => ok({ ...disk, copyId: null });
  await externalChange.resolve('theirs');
  answer();
  await pass(0);
  expect(state()).toMatchObject({ change: null, choosing: null });
});

it('writes a lost story back with what is in the window, or lets go of it', async () => {
  const { told, session, editor, state, externalChange, bridge, library } = await setUp();
  type(session, editor, 'mine');
  await told('gone');
  expect(state().change).toBe('gone');
  bridge.handlers['external.writeBack'] = () => fail('disk-full', 'The disk is full.');
  await externalChange.writeBack();
  expect(state().change).toBe('gone');
  const found = library.stories.get('story-one');
  bridge.handlers['external.binMissingStory'] = () => ok(null);
  await externalChange.binMissingStory();
  expect(bridge.called('external.binMissingStory')).toMatchObject([{ text: { body: [paragraph('mine')] } }]);
  expect(session.store.getState().loaded).toBeNull();
  expect(found?.story.body).toEqual([paragraph('first')]);
});

it('asks about nothing of a story that is not open', async () => {
  const { state, bridge } = await setUp();
  bridge.emit('story.external', { id: 'story-two', change: 'gone' });
  await pass(0);
  expect(state().change).toBeNull();
});

it('shows what comes beside the open story, also after others were put off, until it goes', async () => {
  const { session, state, externalChange, bridge } = await setUp();
  const copy = (name: string) => ({
    key: name,
    source: 'copy' as const,
    name,
    when: '2026-01-31T10:15:00.000Z',
  });
  const conflicts = () => session.store.getState().conflicts.map(({ name }) => name);
  bridge.emit('story.external', { id: 'story-two', conflicts: [copy('of another')] });
  expect(conflicts()).toEqual([]);
  bridge.emit('story.external', { id: 'story-one', conflicts: [copy('first')] });
  expect(conflicts()).toEqual(['first']);
  externalChange.postpone();
  bridge.emit('story.external', { id: 'story-one', conflicts: [copy('first')] });
  expect(state().postponed).toBe(true);
  bridge.emit('story.external', { id: 'story-one', conflicts: [copy('second'), copy('first')] });
  expect(state().postponed).toBe(false);
  expect(conflicts()).toEqual(['second', 'first']);
  bridge.emit('story.external', { id: 'story-one', conflicts: [] });
  expect(conflicts()).toEqual([]);
});
