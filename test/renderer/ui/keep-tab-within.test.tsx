import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, onTestFinished } from 'vitest';
import { keepTabWithin } from '../../../renderer/ui/keep-tab-within.ts';

it('goes from the last thing in a panel to the first, and back', async () => {
  onTestFinished(
    render(
      <>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: as the panels that take it. */}
        <div onKeyDown={keepTabWithin}>
          <input aria-label="Address" />
          <button type="button" disabled>
            Remove
          </button>
          <button type="button">Set</button>
        </div>
        <button type="button">Behind</button>
      </>,
    ).unmount,
  );
  const user = userEvent.setup();
  const [field, set] = [screen.getByLabelText('Address'), screen.getByText('Set')];
  field.focus();
  await user.tab();
  expect(document.activeElement).toBe(set);
  await user.tab();
  expect(document.activeElement).toBe(field);
  await user.tab({ shift: true });
  expect(document.activeElement).toBe(set);
});
