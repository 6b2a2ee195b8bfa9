import { describe, expect, it } from 'vitest';
import { statusWords, warnChoices } from '../../../../renderer/features/backups/backup-words.ts';
import { createBackupsStore } from '../../../../renderer/features/backups/backups-store.ts';
import type { BackupStatus } from '../../../../shared/backup/backup.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { createStory, emptyFields } from '../../../../shared/story/story.ts';
import { fakeBridge, type Handlers } from '../../../support/fake-bridge.ts';
import { fakeSession } from '../../../support/fake-session.ts';

const NAME = '2026-11-25T12-00-00-000Z';
const STATUS: BackupStatus = {
  folder: '/disk/desk-backup',
  sameDisk: false,
  lastGood: '2026-11-25T12:00:00.000Z',
  running: null,
  problem: null,
  warning: null,
  warnAfterDays: 2,
};
const then = createStory('story-gone', STATUS.lastGood ?? '', { ...emptyFields('en'), headline: 'Gone' });

function setUp(handlers: Handlers = {}) {
  const bridge = fakeBridge({
    'backup.status': () => ok(STATUS),
    'backup.list': () =>
      ok({
        backups: [{ name: NAME, when: '2026-11-25T12:00:00.000Z', stories: 1, files: 2, bytes: 900 }],
        damaged: 0,
      }),
    'backup.stories': () => ok([{ id: 'story-gone', headline: 'Gone', words: 0, modified: then.modified }]),
    'backup.story': () => ok(then),
    'stories.read': () => fail('not-found', 'It is not there.'),
    ...handlers,
  });
  const session = Object.assign(fakeSession({ headline: 'Open' }), { flush: async () => true });
  return { bridge, session, backups: createBackupsStore(bridge, session) };
}

describe('the backups in the window', () => {
  it('open on the newest, and show a story that is gone as it was', async () => {
    const { backups } = setUp();
    await backups.openBackups();
    expect(backups.store.getState()).toMatchObject({ open: true, backup: NAME, story: null });
    await backups.selectStory('story-gone');
    expect(backups.store.getState().shown).toMatchObject({ kind: 'comparison', isGone: true });
  });

  it('restore the chosen story and say where the present went', async () => {
    const { backups, bridge } = setUp({
      'backup.restoreStory': () => ok({ id: 'story-gone', headline: 'Gone', before: 'a-version' }),
    });
    await backups.openBackups();
    await backups.selectStory('story-gone');
    await backups.restoreStory();
    expect(bridge.called('backup.restoreStory')).toEqual([{ backup: NAME, id: 'story-gone' }]);
    expect(backups.store.getState().done).toBe('Restored “Gone”. What was there before is in its history.');
  });

  it('do nothing while the open story is not on the disk', async () => {
    const { backups, session, bridge } = setUp();
    session.flush = async () => false;
    await backups.openBackups();
    await backups.selectStory('story-gone');
    await backups.restoreStory();
    expect(bridge.called('backup.restoreStory')).toEqual([]);
    expect(backups.store.getState().problem).toContain('not on the disk yet');
  });

  it('say what a backup could not do, but not that it was called off', async () => {
    let code: 'disk-full' | 'cancelled' = 'disk-full';
    const { backups } = setUp({ 'backup.run': () => fail(code, 'The disk is full.') });
    await backups.openBackups();
    await backups.run();
    expect(backups.store.getState()).toMatchObject({ problem: 'The disk is full.', busy: false });
    code = 'cancelled';
    await backups.run();
    expect(backups.store.getState().problem).toBeNull();
  });

  it('follow what happens behind the scenes', async () => {
    const { backups, bridge } = setUp();
    const stop = backups.follow();
    bridge.emit('backup.changed', { ...STATUS, running: { done: 1, total: 4 } });
    const now = Date.parse('2026-11-25T13:00:00.000Z');
    expect(statusWords(backups.store.getState().status, now)).toBe('Backing up 25%');
    bridge.emit('backup.changed', { ...STATUS, lastGood: null });
    expect(statusWords(backups.store.getState().status, now)).toBe('No good backup yet');
    bridge.emit('backup.changed', { ...STATUS, folder: null });
    expect(statusWords(backups.store.getState().status, now)).toBeNull();
    stop();
  });
});

describe('when the window warns', () => {
  it('is chosen from days and weeks, what was chosen before among them', () => {
    expect(warnChoices(2).map(({ label }) => label)).toEqual([
      '1 day',
      '2 days',
      '3 days',
      '1 week',
      '2 weeks',
      '30 days',
    ]);
    expect(warnChoices(5).map(({ value }) => value)).toEqual(['1', '2', '3', '5', '7', '14', '30']);
  });

  it('is kept, and what is not kept is said', async () => {
    const { backups, bridge } = setUp({
      'backup.warnAfter': ({ days }) =>
        days === 7 ? ok({ ...STATUS, warnAfterDays: days }) : fail('disk-full', 'The disk is full.'),
    });
    await backups.openBackups();
    await backups.warnAfter(7);
    expect(backups.store.getState().status?.warnAfterDays).toBe(7);
    await backups.warnAfter(14);
    expect(backups.store.getState()).toMatchObject({
      problem: 'The disk is full.',
      status: { warnAfterDays: 7 },
    });
    expect(bridge.asked.filter(({ name }) => name === 'backup.warnAfter')).toHaveLength(2);
  });
});
