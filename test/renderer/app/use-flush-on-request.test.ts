import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useFlushOnRequest } from '../../../renderer/app/use-flush-on-request.ts';
import { ok } from '../../../shared/result.ts';
import { openFixture, pass } from '../session/session-fixture.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** A window with an open story, which the main process asks to write everything. */
async function asked() {
  const fixture = await openFixture();
  const { bridge, session } = fixture;
  bridge.handlers['window.flushed'] = () => ok(null);
  renderHook(() => useFlushOnRequest(bridge, session));
  const ask = async () => {
    bridge.emit('window.flush', null as never);
    await pass(0);
    return bridge.called('window.flushed').at(-1);
  };
  return { ...fixture, ask };
}

it('writes what is open before the window closes, and says that it may', async () => {
  const { session, ask, onDisk } = await asked();
  session.editFields({ headline: 'The last word' });
  expect(await ask()).toEqual({ ok: true });
  expect(onDisk('story-one')?.headline).toBe('The last word');
});

it('names the story that the library does not take, and why', async () => {
  const { session, library, ask } = await asked();
  library.failing = 'disk-full';
  session.editFields({ headline: 'The last word' });
  expect(await ask()).toEqual({
    ok: false,
    unsaved: { headline: 'The last word', why: 'Refused: disk-full.', isKept: false },
  });
});

it('keeps a text on this computer that another program has overtaken', async () => {
  const { session, library, bridge, ask } = await asked();
  bridge.handlers['external.keepForRecovery'] = () => ok(null);
  library.failing = 'stale';
  session.editFields({ headline: 'The last word' });
  expect(await ask()).toMatchObject({ ok: false, unsaved: { isKept: true } });
  expect(bridge.called('external.keepForRecovery')).toMatchObject([
    { id: 'story-one', text: { fields: { headline: 'The last word' } } },
  ]);
});

it('lets a window close in which nothing is open', async () => {
  const { bridge } = await openFixture();
  bridge.handlers['window.flushed'] = () => ok(null);
  renderHook(() => useFlushOnRequest(bridge, null));
  bridge.emit('window.flush', null as never);
  await pass(0);
  expect(bridge.called('window.flushed')).toEqual([{ ok: true }]);
});
