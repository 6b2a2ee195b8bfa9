import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { BackupNote } from '../../../../renderer/features/backups/BackupNote.tsx';
import { createBackupsStore } from '../../../../renderer/features/backups/backups-store.ts';
import type { BackupStatus } from '../../../../shared/backup/backup.ts';
import { fakeBridge } from '../../../support/fake-bridge.ts';
import { fakeSession } from '../../../support/fake-session.ts';

afterEach(cleanup);

it('says when the last good backup was made, and leads to all of them', async () => {
  const backups = createBackupsStore(fakeBridge(), fakeSession());
  render(<BackupNote backups={backups} />);
  expect(screen.queryByRole('button')).toBeNull();
  const status = { folder: '/backups', lastGood: null, running: null, problem: null } as BackupStatus;
  const tell = (part: Partial<BackupStatus>) =>
    act(() => backups.store.setState({ status: { ...status, ...part } }));
  tell({});
  const note = screen.getByRole('button', { name: 'No good backup yet' });
  const usual = note.className;
  tell({ running: { done: 1, total: 4 } });
  expect(note.textContent).toBe('Backing up 25%');
  tell({ lastGood: '2020-11-24T10:00:00Z', problem: 'The disk is full.' });
  expect(note.textContent).toBe('Last good backup: November 24');
  expect(note.className).not.toBe(usual);
  const open = vi.spyOn(backups, 'openBackups').mockResolvedValue();
  await userEvent.setup().click(note);
  expect(open).toHaveBeenCalledOnce();
});
