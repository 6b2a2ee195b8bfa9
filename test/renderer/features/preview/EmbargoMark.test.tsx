import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { EmbargoMark } from '../../../../renderer/features/preview/EmbargoMark.tsx';
import { SessionContext } from '../../../../renderer/session/session-context.ts';
import { ok } from '../../../../shared/result.ts';
import { fakeBridge } from '../../../support/fake-bridge.ts';
import { fakeSession } from '../../../support/fake-session.ts';

afterEach(cleanup);

const HOUR = 3_600_000;

/** Over a page whose embargo ended an hour ago by this computer’s clock, which is `ahead` of the library’s time. */
function show(latest: number, embargo: number) {
  const bridge = fakeBridge({ 'library.clock': () => ok({ system: Date.now(), latest }) });
  render(
    <SessionContext value={fakeSession({ embargo: new Date(embargo).toISOString() })}>
      <EmbargoMark bridge={bridge} />
    </SessionContext>,
  );
}

it('holds by the time that the library has seen, whatever this computer says', async () => {
  show(Date.now() - 72 * HOUR, Date.now() - HOUR);
  expect(await screen.findByText(/Under embargo until/)).toBeDefined();
});

it('ends by the time that the library has seen, where the clock was set back', async () => {
  show(Date.now() + 2 * HOUR, Date.now() + HOUR);
  await waitFor(() => expect(screen.queryByText(/Under embargo until/)).toBeNull());
});
