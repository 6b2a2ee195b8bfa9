import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, it, onTestFinished } from 'vitest';
import { useUndeliveredKeys } from '../../../renderer/app/use-undelivered-keys.ts';
import { holdKeys, listenForKeys } from '../../../renderer/type-ahead/window-keys.ts';
import type { ToastMessage } from '../../../renderer/ui/toast-queue.ts';
import { fail } from '../../../shared/result.ts';
import { fakeBridge } from '../../support/fake-bridge.ts';
import { type as press } from '../type-ahead/begin-type-ahead.ts';

afterEach(cleanup);

/** A window that listens for keys, and what it tells of them. */
function listen() {
  onTestFinished(listenForKeys(fakeBridge({ 'edit.clipboard': () => fail('internal', 'No clipboard.') })));
  const told: ToastMessage[] = [];
  renderHook(() =>
    useUndeliveredKeys((message) => {
      told.push(message);
      return () => {};
    }),
  );
  return told;
}

it('hands over the words that were typed for what did not come, which can be copied', async () => {
  const told = listen();
  const words = 'x'.repeat(90);
  const hold = holdKeys();
  for (const key of words) press(key);
  hold.abandon();
  await waitFor(() => expect(told).toHaveLength(1));
  expect(told[0]).toMatchObject({ urgent: true, action: { label: 'Copy' } });
  expect(told[0]?.message).toBe(
    `“${'x'.repeat(80)}…” was typed while nothing was there to write it in, and stands nowhere.`,
  );
  const copied: string[] = [];
  // The test's DOM lacks it: a browser asks the page for what is to be copied.
  const execCommand = (command: string) => {
    const clipboardData = { setData: (type: string, text: string) => copied.push(`${type} ${text}`) };
    return document.dispatchEvent(Object.assign(new Event(command), { clipboardData }));
  };
  Object.assign(document, { execCommand });
  onTestFinished(() => void Reflect.deleteProperty(document, 'execCommand'));
  told[0]?.action?.run();
  expect(copied).toEqual([`text/plain ${words}`]);
});
