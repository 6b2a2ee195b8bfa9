import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { CommandPalette } from '../../../../renderer/features/palette/CommandPalette.tsx';
import type { PaletteEntry } from '../../../../renderer/features/palette/palette-entry.ts';

afterEach(cleanup);

const NAMES = ['New story', 'Show the bin', 'Show the board'];

function palette() {
  const runs = NAMES.map(() => vi.fn());
  const entries: readonly PaletteEntry[] = NAMES.map((label, at) => ({
    id: label,
    group: 'Commands',
    label,
    run: runs[at] ?? vi.fn(),
    ...(at === 0 && { keys: 'Mod+N' as const }),
  }));
  const onOpenChange = vi.fn();
  const shown = (open: boolean) => (
    <CommandPalette open={open} onOpenChange={onOpenChange} entries={() => entries} />
  );
  const { rerender } = render(shown(true));
  onOpenChange.mockImplementation((open: boolean) => rerender(shown(open)));
  const dialog = within(screen.getByRole('dialog', { name: 'Command palette' }));
  const field = dialog.getByRole('combobox', { name: 'Find a command or a story' });
  const current = () =>
    document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent;
  return { dialog, field, current, runs, onOpenChange, user: userEvent.setup() };
}

it('finds by letters, says how many, and runs what is chosen once it has closed', async () => {
  const { user, field, dialog, current, runs, onOpenChange } = palette();
  await waitFor(() => expect(document.activeElement).toBe(field));
  await user.keyboard('show');
  expect(dialog.getAllByRole('option')).toHaveLength(2);
  await waitFor(() => expect(dialog.getByRole('status').textContent).toBe('2 found'));
  await user.keyboard('{ArrowDown}');
  expect(current()).toContain('Show the board');
  await user.keyboard('{Enter}');
  expect(onOpenChange).toHaveBeenCalledExactlyOnceWith(false);
  await waitFor(() => expect(runs[2]).toHaveBeenCalledOnce());
  expect(runs[1]).not.toHaveBeenCalled();
});

it('goes round at both ends of the list', async () => {
  const { user, field, current } = palette();
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(current()).toContain('New story');
  await user.keyboard('{ArrowUp}');
  expect(current()).toContain('Show the board');
  await user.keyboard('{ArrowDown}');
  expect(current()).toContain('New story');
  await user.keyboard('{PageDown}');
  expect(current()).toContain('Show the board');
});

it('says when nothing is called that, and runs nothing when it is left', async () => {
  const { user, field, dialog, runs, onOpenChange } = palette();
  await waitFor(() => expect(document.activeElement).toBe(field));
  await user.keyboard('xyz');
  expect(await dialog.findByText('No command and no story is called that.')).toBeTruthy();
  await user.keyboard('{Enter}{Escape}');
  expect(onOpenChange).toHaveBeenCalledExactlyOnceWith(false);
  for (const run of runs) expect(run).not.toHaveBeenCalled();
});

it('runs what is clicked', async () => {
  const { user, dialog, runs } = palette();
  await user.click(dialog.getByRole('option', { name: /Show the bin/ }));
  await waitFor(() => expect(runs[1]).toHaveBeenCalledOnce());
});
