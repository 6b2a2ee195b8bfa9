import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { AnchoredPopover } from '../../../renderer/ui/AnchoredPopover.tsx';
import '../../support/popover.ts';

afterEach(cleanup);

interface PageProps {
  readonly boxOf: (target: string) => DOMRect;
  readonly giveFocusBack: () => void;
}

/** A panel about a link, beside a text that it may be left for and a bar that it may not. */
function Page({ boxOf, giveFocusBack }: PageProps) {
  const [target, setTarget] = useState<string | null>(null);
  return (
    <>
      <button type="button" id="text" onClick={() => setTarget('a link')}>
        Text
      </button>
      <button type="button" id="bar">
        Bar
      </button>
      <AnchoredPopover
        label="Link"
        target={target}
        boxOf={boxOf}
        leavesFor={(to) => !(to instanceof Element && to.id === 'bar')}
        onClose={() => setTarget(null)}
        giveFocusBack={giveFocusBack}
      >
        {(about) => <input aria-label={`Address of ${about}`} />}
      </AnchoredPopover>
    </>
  );
}

function show() {
  const boxOf = vi.fn((_: string) => new DOMRect(10, 20, 30, 40));
  const giveFocusBack = vi.fn();
  render(<Page boxOf={boxOf} giveFocusBack={giveFocusBack} />);
  const user = userEvent.setup();
  const press = (id: string) => user.click(document.getElementById(id) as HTMLElement);
  return { boxOf, giveFocusBack, user, press, panel: () => screen.queryByRole('dialog', { name: 'Link' }) };
}

it('stands by what it is about, takes the focus, and lets it be given back when Escape closes it', async () => {
  const { boxOf, giveFocusBack, press, panel, user } = show();
  expect(panel()).toBeNull();
  await press('text');
  const field = await screen.findByRole('textbox', { name: 'Address of a link' });
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(boxOf).toHaveBeenCalledWith('a link');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(panel()).toBeNull());
  expect(giveFocusBack).toHaveBeenCalledOnce();
});

it('stays for a press that does not mean to leave it, and closes for another', async () => {
  const { press, panel } = show();
  await press('text');
  const field = await screen.findByRole('textbox', { name: 'Address of a link' });
  await waitFor(() => expect(document.activeElement).toBe(field));
  await press('bar');
  expect(panel()).not.toBeNull();
  await userEvent.setup().click(document.body);
  await waitFor(() => expect(panel()).toBeNull());
});
