import { render } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { closePopups, useClosedByCommands } from '../../../renderer/ui/open-popups.ts';

function Popup({ open, close }: { readonly open: boolean; readonly close: () => void }) {
  useClosedByCommands(open, close);
  return null;
}

it('closes what is open, by what closes it now', () => {
  const [before, now] = [vi.fn(), vi.fn()];
  const { rerender, unmount } = render(<Popup open={false} close={before} />);
  closePopups();
  rerender(<Popup open close={before} />);
  rerender(<Popup open close={now} />);
  closePopups();
  expect(before).not.toHaveBeenCalled();
  expect(now).toHaveBeenCalledOnce();
  unmount();
  closePopups();
  expect(now).toHaveBeenCalledOnce();
});
