import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { AboutDialog } from '../../../../renderer/features/updates/AboutDialog.tsx';
import { UpdatesDialog } from '../../../../renderer/features/updates/UpdatesDialog.tsx';
import { fail, ok } from '../../../../shared/result.ts';
import { fakeBridge, type Handlers } from '../../../support/fake-bridge.ts';

const OFFER = { release: '0.2.0', published: '2026-12-24', notes: 'Faults are mended.', isKept: true };

function shown(handlers: Handlers, hasKey = true) {
  const bridge = fakeBridge({
    'updates.state': () => ok({ version: '0.1.0', address: '', hasKey }),
    'updates.licences': () => ok('zod 4.0.0 (MIT)'),
    ...handlers,
  });
  return { bridge, user: userEvent.setup() };
}

it('asks nobody before the button is pressed, then says what was found', async () => {
  const { bridge, user } = shown({ 'updates.ask': () => ok(OFFER), 'updates.show': () => ok(null) });
  render(<UpdatesDialog open onOpenChange={() => {}} bridge={bridge} />);
  const dialog = within(await screen.findByRole('dialog', { name: 'Updates' }));
  await dialog.findByText('This is Dateline 0.1.0.');
  expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Check now' }).disabled).toBe(true);
  await user.type(
    dialog.getByRole('textbox', { name: 'Address of the updates' }),
    'https://updates.example/',
  );
  expect(bridge.called('updates.ask')).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Check now' }));
  await dialog.findByText(/^Dateline 0\.2\.0 of 2026-12-24 is here, and it is ours\./);
  expect(bridge.called('updates.ask')).toEqual([{ address: 'https://updates.example/' }]);
  expect(dialog.getByText('Faults are mended.')).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Show it in its folder' }));
  expect(bridge.called('updates.show')).toHaveLength(1);
});

it('says why an update from a file was refused, and offers nothing', async () => {
  const sentence = 'The update was thrown away because its signature is not the one that Dateline knows.';
  const { bridge, user } = shown({ 'updates.fromFile': () => fail('damaged', sentence) });
  render(<UpdatesDialog open onOpenChange={() => {}} bridge={bridge} />);
  const dialog = within(await screen.findByRole('dialog', { name: 'Updates' }));
  await user.click(await dialog.findByRole('button', { name: 'From a file…' }));
  expect((await dialog.findByRole('alert')).textContent).toContain('its signature');
  expect(dialog.queryByRole('button', { name: 'Show it in its folder' })).toBeNull();
});

it('a program without a key says so and looks nowhere', async () => {
  const { bridge } = shown({}, false);
  render(<UpdatesDialog open onOpenChange={() => {}} bridge={bridge} />);
  const dialog = within(await screen.findByRole('dialog', { name: 'Updates' }));
  await dialog.findByText(/built without a key/);
  expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'From a file…' }).disabled).toBe(true);
});

it('shows the version and the licences', async () => {
  const { bridge } = shown({});
  render(<AboutDialog open onOpenChange={() => {}} bridge={bridge} />);
  const dialog = within(await screen.findByRole('dialog', { name: 'Versions and licences' }));
  expect((await dialog.findByRole('region', { name: 'Licences' })).textContent).toBe('zod 4.0.0 (MIT)');
});
