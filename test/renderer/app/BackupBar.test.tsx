import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { BackupBar } from '../../../renderer/app/BackupBar.tsx';
import { openDesk } from '../../support/open-window.tsx';

async function bar(isReturning: boolean) {
  const shown = await openDesk(async () => {});
  const { desk, preferences } = shown;
  shown.show(<BackupBar backups={desk.backups} preferences={preferences} isReturning={isReturning} />);
  desk.backups.follow();
  return shown;
}

it('asks once whether copies are wanted, whoever comes back to a story', async () => {
  const { user, preferences } = await bar(true);
  await screen.findByText(/^No copies of this library are kept yet/);
  await user.click(screen.getByRole('button', { name: 'Not now' }));
  expect(screen.queryByText(/^No copies/)).toBeNull();
  expect(preferences.store.getState().backupsAsked).toBe(true);
});

it('opens the backups where they are wanted, and does not ask again', async () => {
  const { user, desk, preferences } = await bar(true);
  await user.click(await screen.findByRole('button', { name: 'Backups…' }));
  expect(desk.backups.store.getState().open).toBe(true);
  expect(preferences.store.getState().backupsAsked).toBe(true);
});

it('lets whoever is new look around', async () => {
  const { desk } = await bar(false);
  await expect.poll(() => desk.backups.store.getState().status).not.toBeNull();
  expect(screen.queryByText(/^No copies/)).toBeNull();
});
