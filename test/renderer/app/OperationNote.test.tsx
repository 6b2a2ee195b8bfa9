import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { OperationNote } from '../../../renderer/app/OperationNote.tsx';
import { OperationReportDialog } from '../../../renderer/app/OperationReportDialog.tsx';
import { createOperations } from '../../../renderer/session/operations.ts';
import { systemTimers } from '../../../renderer/session/timers.ts';
import type { BulkOutcome } from '../../../shared/library/bulk.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { fakeBridge } from '../../support/fake-bridge.ts';
import { fakeSession } from '../../support/fake-session.ts';

afterEach(cleanup);

/** An operation over 1,200 stories that answers when it is told to. */
async function running() {
  const bridge = fakeBridge({ 'bulk.stop': () => ok(null) });
  // Everything has taken long enough to be worth a line.
  const after = (_: number, run: () => void) => {
    run();
    return () => {};
  };
  const operations = createOperations(bridge, fakeSession(), () => () => {}, { ...systemTimers, after });
  operations.follow();
  const onOpenStory = vi.fn();
  render(
    <>
      <OperationNote operations={operations} />
      <OperationReportDialog operations={operations} onOpenStory={onOpenStory} />
    </>,
  );
  let answer: (reply: Result<BulkOutcome>) => void = () => {};
  let operation = '';
  await act(async () => {
    void operations.run({
      doing: 'Adding the tag “Sudan”',
      total: 1200,
      done: (stories) => `Added the tag to ${stories}.`,
      ask: (id) => {
        operation = id;
        return new Promise((resolve) => {
          answer = resolve;
        });
      },
    });
  });
  const end = (failed: BulkOutcome['failed']) =>
    act(async () => answer(ok({ operation, done: [], same: 0, failed, stopped: false, undoable: false })));
  return { bridge, operation, end, onOpenStory, user: userEvent.setup() };
}

it('says how far an operation is, and stops it', async () => {
  const { bridge, operation, end, user } = await running();
  act(() => bridge.emit('bulk.progress', { operation, done: 1100, total: 1200 } as never));
  expect(screen.getByText('Adding the tag “Sudan”, 1,100 of 1,200')).toBeTruthy();
  expect(screen.getByRole<HTMLProgressElement>('progressbar', { name: /Sudan/ }).value).toBe(1100);
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Stopping…' }).disabled).toBe(true);
  expect(bridge.called('bulk.stop')).toEqual([{ operation }]);
  await end([]);
  expect(screen.queryByRole('progressbar')).toBeNull();
});

it('names the stories that were left as before, and opens one of them', async () => {
  const { end, onOpenStory, user } = await running();
  await end([
    { id: 'story-one', headline: 'Floods', message: 'It is damaged.' },
    { id: 'story-two', headline: '', message: 'It is gone.' },
  ]);
  const report = within(await screen.findByRole('dialog', { name: '2 stories were left as before' }));
  await waitFor(() => expect(document.activeElement).toBe(report.getByRole('button', { name: 'Continue' })));
  expect(report.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'FloodsIt is damaged.',
    'Untitled storyIt is gone.',
  ]);
  await user.click(report.getByRole('button', { name: 'Floods' }));
  expect(onOpenStory.mock.calls).toEqual([['story-one']]);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
