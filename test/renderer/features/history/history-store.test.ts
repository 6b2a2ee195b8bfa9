import { describe, expect, it, vi } from 'vitest';
import { createHistoryStore } from '../../../../renderer/features/history/history-store.ts';
import type { Version } from '../../../../shared/history/version.ts';
import { fail, ok } from '../../../../shared/result.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { createStory, emptyFields, type Story } from '../../../../shared/story/story.ts';
import { fakeBridge, type Handlers } from '../../../support/fake-bridge.ts';
import { fakeSession } from '../../../support/fake-session.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] });

const story = (text: string): Story =>
  createStory('story-0001', '2026-01-28T08:00:00.000Z', emptyFields('en'), [paragraph(text)]);

const version = (id: string, given: Partial<Version> = {}): Version => ({
  id,
  when: '2026-03-04T12:00:00.000Z',
  why: 'time',
  who: '',
  name: null,
  status: 'draft',
  words: 2,
  change: null,
  ...given,
});

const NEW = '0mwt4yny5-bbbb';
const OLD = '0mwt4yny4-aaaa';
const texts: Readonly<Record<string, string>> = { [NEW]: 'The new text.', [OLD]: 'The old text.' };

function open(handlers: Handlers = {}, versions: readonly Version[] = [version(NEW), version(OLD)]) {
  const bridge = fakeBridge({
    'history.list': () => ok({ versions, damaged: [], bytes: 1000 }),
    'history.read': ({ version: id }) => ok(story(texts[id] ?? '')),
    ...handlers,
  });
  const replaced: unknown[] = [];
  const session = {
    ...fakeSession({}, [paragraph('The present text.')]),
    replaceStory: async (ask: () => Promise<{ readonly ok: boolean }>) => {
      const reply = await ask();
      replaced.push(reply);
      return reply.ok;
    },
  };
  const notify = vi.fn(() => () => {});
  const history = createHistoryStore(bridge, session, notify);
  return { bridge, session, history, notify, replaced, state: () => history.store.getState() };
}

describe('the history of the open story', () => {
  it('opens on the newest version, compared with the text in the window', async () => {
    const { history, state } = open();
    await history.openHistory();
    expect(state()).toMatchObject({ open: true, selected: NEW, against: 'since' });
    const { shown } = state();
    if (shown.kind !== 'comparison') throw new Error('nothing is compared');
    expect(shown.comparison.before.body).toEqual([paragraph('The new text.')]);
    expect(shown.comparison.after.body).toEqual([paragraph('The present text.')]);
    expect(shown.comparison.changes).toMatchObject({ added: 1, removed: 1 });
  });

  it('compares with the version before, the first with itself, and reads each once', async () => {
    const { history, state, bridge } = open();
    await history.openHistory();
    await history.compareWith('in');
    expect(state().shown).toMatchObject({ comparison: { before: { body: [paragraph('The old text.')] } } });
    await history.select(OLD);
    expect(state().shown).toMatchObject({ comparison: { changes: { added: 0, removed: 0 } } });
    expect(bridge.asked.filter(({ name }) => name === 'history.read')).toHaveLength(2);
  });

  it('compares any two versions, the older first, and turns that round', async () => {
    const { history, state } = open();
    await history.openHistory();
    await history.pickOther(OLD);
    expect(state()).toMatchObject({
      selected: NEW,
      other: OLD,
      against: 'other',
      shown: {
        comparison: {
          before: { body: [paragraph('The old text.')] },
          after: { body: [paragraph('The new text.')] },
        },
      },
    });
    await history.turnRound();
    expect(state().shown).toMatchObject({ comparison: { before: { body: [paragraph('The new text.')] } } });
    await history.select(OLD);
    expect(state()).toMatchObject({ selected: OLD, other: null, against: 'since', backwards: false });
    await history.pickOther(NEW);
    expect(state().shown).toMatchObject({ comparison: { before: { body: [paragraph('The old text.')] } } });
    await history.pickOther(OLD);
    expect(state()).toMatchObject({ selected: OLD, other: null });
  });

  it('shows the version that was chosen last, however long the others take', async () => {
    let answer: () => void = () => {};
    const slow = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { history, state } = open({
      'history.read': async ({ version: id }) => {
        if (id === OLD) await slow;
        return ok(story(texts[id] ?? ''));
      },
    });
    await history.openHistory();
    const first = history.select(OLD);
    await history.select(NEW);
    answer();
    await first;
    expect(state()).toMatchObject({
      selected: NEW,
      shown: { comparison: { before: { body: [paragraph('The new text.')] } } },
    });
  });

  it('says in its place why a version cannot be read', async () => {
    const { history, state } = open({ 'history.read': () => fail('damaged', 'It is torn.') });
    await history.openHistory();
    expect(state().shown).toEqual({ kind: 'problem', message: 'It is torn.' });
  });

  it('restores, closes, tells of it, and undoes it with the version that was kept', async () => {
    const asked: string[] = [];
    const { history, state, notify, replaced } = open({
      'history.restore': ({ version: id }) => {
        asked.push(id);
        return ok({ story: story(texts[id] ?? ''), revision: 3, before: OLD });
      },
    });
    await history.openHistory();
    await history.restore();
    expect(state()).toMatchObject({ open: false, busy: false });
    expect(replaced).toHaveLength(1);
    const [[toast]] = notify.mock.calls as unknown as [[{ message: string; action: { run(): void } }]];
    expect(toast.message).toMatch(/^Restored the version of March 4/);
    toast.action.run();
    await vi.waitFor(() => expect(asked).toEqual([NEW, OLD]));
  });

  it('puts one paragraph back after keeping what was there, and takes that back', async () => {
    const { history, session, state, bridge } = open({
      'history.before': () => ok(version(OLD, { why: 'part' })),
    });
    await history.openHistory();
    const { shown } = state();
    if (shown.kind !== 'comparison') throw new Error('nothing is compared');
    await history.restoreBlock(shown.comparison.before.body[0] as Block);
    expect(bridge.called('history.before')).toEqual([{ id: 'story-0001' }]);
    expect(session.readBody()).toEqual([paragraph('The new text.')]);
    expect(state()).toMatchObject({
      open: true,
      selected: NEW,
      done: { message: 'Restored the paragraph.' },
      shown: { comparison: { changes: { added: 0, removed: 0 } } },
    });
    await history.undoPart();
    expect(session.readBody()).toEqual([paragraph('The present text.')]);
    expect(state().done).toEqual({ message: 'It is as it was before.', undo: null });
  });

  it('puts one field back, and takes that back', async () => {
    const old = { ...story('The new text.'), headline: 'Talks resume', status: 'ready' as const };
    const { history, session } = open({
      'history.before': () => ok(version(OLD, { why: 'part' })),
      'history.read': () => ok(old),
    });
    session.editFields({ headline: 'Talks fail' });
    await history.openHistory();
    await history.restoreField('headline');
    expect(session.fields()).toMatchObject({ headline: 'Talks resume', status: 'draft' });
    await history.undoPart();
    expect(session.fields().headline).toBe('Talks fail');
    await history.restoreField('status');
    expect(session.fields()).toMatchObject({ headline: 'Talks fail', status: 'ready' });
  });

  it('puts nothing back while what is there cannot be kept', async () => {
    const { history, session, state } = open({
      'history.before': () => fail('disk-full', 'The disk is full.'),
    });
    session.editFields({ headline: 'Talks fail' });
    await history.openHistory();
    await history.restoreField('headline');
    expect(session.fields().headline).toBe('Talks fail');
    expect(state()).toMatchObject({ problem: 'The disk is full.', done: null, busy: false });
  });

  it('stays open and says why when a restore is refused', async () => {
    const { history, state, notify } = open({
      'history.restore': () => fail('disk-full', 'The disk is full.'),
    });
    await history.openHistory();
    await history.restore();
    expect(state()).toMatchObject({ open: true, busy: false, problem: 'The disk is full.' });
    expect(notify).not.toHaveBeenCalled();
  });

  it('keeps and names versions, and shows the one concerned', async () => {
    const { history, state, bridge } = open({
      'history.keep': ({ name }) => ok(version(OLD, { name })),
      'history.name': ({ version: id, name }) => ok(version(id, { name })),
    });
    await history.openHistory();
    expect(await history.keep('Sent to the lawyers')).toBe(true);
    expect(state().selected).toBe(OLD);
    expect(await history.rename(OLD, '  ')).toBe(true);
    expect(bridge.asked.find(({ name }) => name === 'history.name')?.argument).toMatchObject({ name: null });
  });

  it('does nothing to a story whose text is not on the disk', async () => {
    const { history, session, state, bridge } = open();
    await history.openHistory();
    session.flush = async () => false;
    expect(await history.keep('Now')).toBe(false);
    expect(state().problem).toMatch(/^Nothing was done/);
    expect(bridge.asked.some(({ name }) => name === 'history.keep')).toBe(false);
  });
});

describe('a long comparison', () => {
  it('can be called off, and begun again', async () => {
    let answer: () => void = () => {};
    const slow = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { history, state } = open({
      'history.read': async ({ version: id }) => {
        if (id === OLD) await slow;
        return ok(story(texts[id] ?? ''));
      },
    });
    await history.openHistory();
    const asked = history.select(OLD);
    history.callOff();
    expect(state()).toMatchObject({ selected: OLD, shown: { kind: 'called-off' } });
    answer();
    await asked;
    expect(state().shown).toEqual({ kind: 'called-off' });
    await history.compareAgain();
    expect(state().shown).toMatchObject({ comparison: { before: { body: [paragraph('The old text.')] } } });
  });
});
