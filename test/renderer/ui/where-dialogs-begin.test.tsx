import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { FocalPointDialog } from '../../../renderer/editor/nodes/figure/FocalPointDialog.tsx';
import { RestoreAllDialog } from '../../../renderer/features/backups/RestoreAllDialog.tsx';

afterEach(cleanup);

const begins = (name: RegExp) =>
  waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name })));

it('asks before the whole library is restored, and Enter restores nothing', async () => {
  const [cancel, restore] = [vi.fn(), vi.fn()];
  render(<RestoreAllDialog when="January 28" onCancel={cancel} onRestore={restore} />);
  await begins(/^Cancel$/);
  await userEvent.setup().keyboard('{Enter}');
  expect(cancel).toHaveBeenCalledOnce();
  expect(restore).not.toHaveBeenCalled();
});

it('sets the focal point by the arrows at once', async () => {
  const choose = vi.fn();
  render(<FocalPointDialog open source="a.png" focus={undefined} onClose={() => {}} onChoose={choose} />);
  await begins(/^Focal point/);
  const user = userEvent.setup();
  await user.keyboard('{ArrowRight}');
  await user.click(screen.getByRole('button', { name: 'Set focal point' }));
  expect(choose.mock.calls).toEqual([[{ x: expect.any(Number), y: 0.5 }]]);
  expect(choose.mock.calls[0]?.[0].x).toBeGreaterThan(0.5);
});
