import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { Button } from '../../../renderer/ui/Button.tsx';
import { Dialog } from '../../../renderer/ui/Dialog.tsx';

afterEach(cleanup);

function show(children: ReactNode, main: 'primary' | 'danger' | null) {
  const onMain = vi.fn();
  const onOpenChange = vi.fn();
  render(
    <Dialog
      open
      onOpenChange={onOpenChange}
      title="Words"
      actions={
        <>
          <Button>Cancel</Button>
          {main && (
            <Button variant={main} onClick={onMain}>
              Do it
            </Button>
          )}
        </>
      }
    >
      {children}
    </Dialog>,
  );
  return { onMain, onOpenChange, active: () => document.activeElement };
}

it('begins at its first field', async () => {
  const { active } = show(<input aria-label="Name" />, 'primary');
  await waitFor(() => expect(active()).toBe(screen.getByRole('textbox')));
});

it('begins at what it is there for where it has no field, which Enter does', async () => {
  const { active, onMain, onOpenChange } = show(<p>Only words.</p>, 'primary');
  await waitFor(() => expect(active()).toBe(screen.getByRole('button', { name: 'Do it' })));
  await userEvent.keyboard('{Enter}');
  expect(onMain).toHaveBeenCalledOnce();
  expect(onOpenChange).not.toHaveBeenCalled();
});

it('begins at the first thing to do in a list, and never at what closes it or destroys something', async () => {
  const { active, onOpenChange } = show(
    <>
      <Button variant="quiet">To the bin</Button>
      <Button>Use</Button>
    </>,
    'danger',
  );
  await waitFor(() => expect(active()).toBe(screen.getByRole('button', { name: 'Use' })));
  cleanup();
  const empty = show(<p>Nothing here.</p>, null);
  await waitFor(() => expect(empty.active()).toBe(screen.getByRole('dialog')));
  await userEvent.keyboard('{Enter}');
  expect(onOpenChange).not.toHaveBeenCalled();
  expect(empty.onOpenChange).not.toHaveBeenCalled();
});

it('does what it is there for at Enter on a tick', async () => {
  const { onMain, active } = show(<input type="checkbox" aria-label="All" />, 'primary');
  await waitFor(() => expect(active()).toBe(screen.getByRole('checkbox')));
  await userEvent.keyboard('{Enter}');
  expect(onMain).toHaveBeenCalledOnce();
});
