import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSession } from '../../../renderer/session/create-session.ts';
import { fakeBridge } from '../../support/fake-bridge.ts';
import { attachEditor, openFixture, paragraph, pass, type } from './session-fixture.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('when to save', () => {
  it('saves within 400 ms of the last key', async () => {
    const { session, editor, onDisk } = await openFixture();
    type(session, editor, 'first, longer');
    expect(session.store.getState().saveState.kind).toBe('saving');
    await pass(400);
    expect(onDisk('story-one')?.body).toEqual([paragraph('first, longer')]);
    expect(session.store.getState().saveState.kind).toBe('saved');
  });

  it('saves within 800 ms of the first key of a burst that never pauses', async () => {
    const { session, editor, onDisk } = await openFixture();
    for (let key = 1; key <= 8; key++) {
      type(session, editor, `key ${key}`);
      await pass(100);
    }
    expect(onDisk('story-one')?.body).not.toEqual([paragraph('first')]);
    expect(session.store.getState().saveState.kind).toBe('saving');
  });

  it('does not ask the disk when a change was taken back', async () => {
    const { session, bridge } = await openFixture();
    session.editFields({ headline: 'Other' });
    session.editFields({ headline: 'One' });
    session.bodyTouched();
    await pass(400);
    expect(bridge.called('stories.save')).toEqual([]);
    expect(session.store.getState().saveState.kind).toBe('saved');
  });
});

describe('a disk that does not answer', () => {
  it('has what is typed meanwhile kept on this computer, now and then, and saved when it has answered', async () => {
    const { library, session, editor, bridge, onDisk } = await openFixture();
    let answer = () => {};
    library.gate = new Promise((resolve) => {
      answer = resolve;
    });
    type(session, editor, 'first, longer');
    await pass(400);
    expect(bridge.called('stories.keep')).toEqual([]);
    for (let key = 1; key <= 20; key++) {
      type(session, editor, `first, longer ${key}`);
      await pass(100);
    }
    const kept = bridge.called('stories.keep');
    expect(kept.length).toBeGreaterThanOrEqual(2);
    expect(kept.length).toBeLessThanOrEqual(3);
    await pass(400);
    expect(bridge.called('stories.keep').at(-1)).toEqual({
      id: 'story-one',
      base: 1,
      splice: { from: 0, remove: 1, insert: [paragraph('first, longer 20')] },
    });
    expect(bridge.called('stories.save')).toHaveLength(1);
    answer();
    await pass(0);
    expect(onDisk('story-one')?.body).toEqual([paragraph('first, longer 20')]);
    expect(session.store.getState().saveState.kind).toBe('saved');
  });
});

describe('what is sent', () => {
  it('sends only the changed blocks, and the fields only when one changed', async () => {
    const { session, editor, bridge } = await openFixture();
    const [first] = editor.body;
    if (!first) throw new Error('the story has no block');
    editor.body = [first, paragraph('added')];
    session.bodyTouched();
    await pass(400);
    expect(bridge.called('stories.save')).toEqual([
      { id: 'story-one', base: 1, splice: { from: 1, remove: 0, insert: [paragraph('added')] } },
    ]);
    session.editFields({ standfirst: 'A line' });
    await pass(400);
    expect(bridge.called('stories.save')[1]).toEqual({
      id: 'story-one',
      base: 2,
      fields: expect.objectContaining({ headline: 'One', standfirst: 'A line' }),
    });
  });

  it('keeps one save on its way and then sends what changed meanwhile', async () => {
    const { session, editor, library, onDisk } = await openFixture();
    let release = () => {};
    library.gate = new Promise((resolve) => {
      release = resolve;
    });
    type(session, editor, 'a');
    await pass(400);
    type(session, editor, 'a', 'b');
    await pass(5000);
    expect(library.saves).toMatchObject({ running: 1, count: 1 });
    library.gate = null;
    release();
    await pass(0);
    expect(library.saves).toMatchObject({ running: 0, most: 1, count: 2 });
    expect(onDisk('story-one')?.body).toEqual([paragraph('a'), paragraph('b')]);
    expect(session.store.getState().saveState.kind).toBe('saved');
  });
});

describe('when the disk refuses', () => {
  it('says why, keeps the text, tries again less and less often, and recovers', async () => {
    const { session, editor, library, onDisk } = await openFixture();
    library.failing = 'disk-full';
    type(session, editor, 'kept');
    await pass(400);
    expect(session.store.getState().saveState).toEqual({
      kind: 'failed',
      message: 'Refused: disk-full.',
      code: 'disk-full',
    });
    await pass(1000 + 2000 + 4000);
    expect(library.saves.count).toBe(4);
    library.failing = null;
    await pass(8000);
    expect(session.store.getState().saveState.kind).toBe('saved');
    expect(onDisk('story-one')?.body).toEqual([paragraph('kept')]);
  });

  it('tries again at once on the next edit', async () => {
    const { session, editor, library } = await openFixture();
    library.failing = 'read-only';
    type(session, editor, 'kept');
    await pass(400);
    library.failing = null;
    type(session, editor, 'kept and more');
    expect(session.store.getState().saveState.kind).toBe('failed');
    await pass(400);
    expect(session.store.getState().saveState.kind).toBe('saved');
  });

  it('does not leave a story that could not be saved, unless told to forget it', async () => {
    const { session, editor, library, onDisk } = await openFixture();
    library.failing = 'disk-full';
    type(session, editor, 'kept');
    expect(await session.openStory('story-two')).toBe(false);
    expect(await session.createStory()).toBe(null);
    expect(await session.close()).toBe(false);
    expect(session.store.getState().loaded?.id).toBe('story-one');
    session.forget();
    expect(await session.openStory('story-two')).toBe(true);
    await pass(60_000);
    expect(onDisk('story-one')?.body).toEqual([paragraph('first')]);
  });

  it('tells a person of a rejected call instead of losing it', async () => {
    const { session, editor, bridge } = await openFixture();
    bridge.handlers['stories.save'] = () => Promise.reject(new Error('channel closed'));
    type(session, editor, 'kept');
    expect(await session.flush()).toBe(false);
    expect(session.store.getState().saveState).toMatchObject({ kind: 'failed', code: 'internal' });
    expect(session.readBody()).toEqual([paragraph('kept')]);
  });
});

describe('when another program changed the story', () => {
  it('never overwrites it, and saves the text as a copy', async () => {
    const { session, editor, library, onDisk } = await openFixture();
    const disk = library.stories.get('story-one');
    if (!disk) throw new Error('story-one is missing');
    disk.revision = 9;
    disk.story = { ...disk.story, body: [paragraph('theirs')] };
    session.editFields({ headline: 'Mine' });
    type(session, editor, 'mine');
    await pass(400);
    expect(session.store.getState().saveState).toMatchObject({ kind: 'failed', code: 'stale' });
    await pass(60_000);
    expect(library.saves.count).toBe(1);

    expect(await session.saveAsCopy()).toBe(true);
    const { loaded, saveState, fields } = session.store.getState();
    expect(loaded?.id).toBe('new-story-1');
    expect(saveState.kind).toBe('saved');
    expect(fields).toMatchObject({ headline: 'Mine', slug: 'copy' });
    expect(onDisk('new-story-1')).toMatchObject({ headline: 'Mine', body: [paragraph('mine')] });
    expect(onDisk('story-one')?.body).toEqual([paragraph('theirs')]);
  });

  it('opens it again only after the text in the window was let go of', async () => {
    const { session, editor, library } = await openFixture();
    const disk = library.stories.get('story-one');
    if (!disk) throw new Error('story-one is missing');
    disk.revision = 9;
    disk.story = { ...disk.story, body: [paragraph('theirs')] };
    type(session, editor, 'mine');
    await pass(400);
    expect(await session.openStory('story-one')).toBe(false);
    expect(session.readBody()).toEqual([paragraph('mine')]);
    session.forget();
    expect(await session.openStory('story-one')).toBe(true);
    expect(session.readBody()).toEqual([paragraph('theirs')]);
  });

  it('keeps what is typed while the copy is written', async () => {
    const { session, editor, library, onDisk } = await openFixture();
    library.failing = 'stale';
    type(session, editor, 'mine');
    await pass(400);
    library.failing = null;
    let release = () => {};
    library.gate = new Promise((resolve) => {
      release = resolve;
    });
    const copied = session.saveAsCopy();
    await pass(0);
    editor.body = [paragraph('mine, and more')];
    library.gate = null;
    release();
    expect(await copied).toBe(true);
    expect(onDisk('new-story-1')?.body).toEqual([paragraph('mine, and more')]);
    expect(session.readBody()).toEqual([paragraph('mine, and more')]);
  });
});

describe('going to another story', () => {
  it('writes the first one before it opens the second', async () => {
    const { session, editor, bridge, onDisk } = await openFixture();
    type(session, editor, 'typed just now');
    expect(await session.openStory('story-two')).toBe(true);
    expect(bridge.asked.map((call) => call.name)).toEqual(['stories.open', 'stories.save', 'stories.open']);
    expect(onDisk('story-one')?.body).toEqual([paragraph('typed just now')]);
    expect(session.readBody()).toEqual([paragraph('second')]);
  });

  it('never reads the first editor for the second story', async () => {
    const { session, editor, onDisk } = await openFixture();
    await session.openStory('story-two');
    type(session, editor, 'a late key');
    editor.detach();
    await pass(1000);
    expect(onDisk('story-two')?.body).toEqual([paragraph('second')]);
    expect(session.readBody()).toEqual([paragraph('second')]);
  });

  it('arrives at the last of several quick choices', async () => {
    const { session } = await openFixture();
    const [two, back] = await Promise.all([session.openStory('story-two'), session.openStory('story-one')]);
    expect([two, back]).toEqual([false, true]);
    expect(session.store.getState().loaded?.id).toBe('story-one');
  });

  it('stays and says why when the other story cannot be opened', async () => {
    const { session } = await openFixture();
    expect(await session.openStory('story-none')).toBe(false);
    expect(session.store.getState().problem).toMatchObject({ code: 'not-found' });
    expect(session.store.getState().loaded?.id).toBe('story-one');
  });

  it('makes a new story and opens it', async () => {
    const { session } = await openFixture();
    expect(await session.createStory()).toBe('new-story-1');
    expect(session.store.getState().loaded?.id).toBe('new-story-1');
  });

  it('waits for a save on its way when asked to flush', async () => {
    const { session, editor, library } = await openFixture();
    let release = () => {};
    library.gate = new Promise((resolve) => {
      release = resolve;
    });
    type(session, editor, 'a');
    await pass(400);
    type(session, editor, 'ab');
    const flushed = session.flush();
    library.gate = null;
    release();
    expect(await flushed).toBe(true);
    expect(library.stories.get('story-one')?.story.body).toEqual([paragraph('ab')]);
    expect(session.store.getState().saveState.kind).toBe('saved');
  });
});

describe('the body', () => {
  it('survives the editor being taken away and brought back', async () => {
    const { session, editor, onDisk } = await openFixture();
    type(session, editor, 'typed');
    editor.detach();
    expect(session.readBody()).toEqual([paragraph('typed')]);
    expect(attachEditor(session).body).toEqual([paragraph('typed')]);
    await pass(400);
    expect(onDisk('story-one')?.body).toEqual([paragraph('typed')]);
  });

  it('tells listeners of every touch until they leave', async () => {
    const { session } = await openFixture();
    const heard = vi.fn();
    const leave = session.onBodyTouched(heard);
    session.bodyTouched();
    leave();
    session.bodyTouched();
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('is empty and cannot be edited when no story is open', async () => {
    const session = createSession(fakeBridge());
    session.editFields({ headline: 'Lost' });
    session.bodyTouched();
    expect(session.readBody()).toEqual([]);
    expect(session.store.getState().fields).toBe(null);
    expect(await session.flush()).toBe(true);
  });
});
