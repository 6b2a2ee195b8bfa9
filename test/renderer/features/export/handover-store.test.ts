import { expect, it, vi } from 'vitest';
import { createHandoverStore } from '../../../../renderer/features/export/handover-store.ts';
import type { ToastMessage } from '../../../../renderer/ui/toast-queue.ts';
import type { GateRow } from '../../../../shared/gate/row.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { fakeBridge, type Handlers } from '../../../support/fake-bridge.ts';
import { fakeSession } from '../../../support/fake-session.ts';

const ROW = {
  id: 'byline',
  level: 'needs-reason',
  message: 'The story has no author.',
  place: null,
  fix: null,
} as const satisfies GateRow;

function desk(handlers: Handlers) {
  const bridge = fakeBridge(handlers);
  const said: string[] = [];
  const notify = vi.fn(({ message }: ToastMessage) => {
    said.push(message);
    return () => undefined;
  });
  return { bridge, said, notify, handovers: createHandoverStore(bridge, fakeSession(), notify) };
}

it('says in one sentence what was copied, and what was not', async () => {
  let pictures = 0;
  const { handovers, said } = desk({ 'export.copy': () => ok({ pictures }) });
  await handovers.run('copy-word', 'story-0001');
  pictures = 1;
  await handovers.run('copy-wordpress', 'story-0002');
  pictures = 3;
  await handovers.run('copy-markdown', 'story-0001');
  expect(said).toEqual([
    'Copied for Google Docs and Word.',
    'Copied for WordPress, without its picture.',
    'Copied for Markdown, without its 3 pictures.',
  ]);
});

it('says nothing when the person thought better of printing', async () => {
  const { handovers, notify, bridge } = desk({ 'export.print': () => ok(false) });
  await handovers.run('print', 'story-0001');
  expect(bridge.called('export.print')).toEqual([{ id: 'story-0001', reason: '' }]);
  expect(notify).not.toHaveBeenCalled();
});

it('shows what holds the story back, and goes on with a reason', async () => {
  const { handovers, bridge } = desk({
    'export.copy': (asked) =>
      (asked as { reason: string }).reason === '' ? fail('held-back', ROW.message) : ok({ pictures: 0 }),
    'export.askHandover': () => ok([ROW]),
  });
  await handovers.run('copy-text', 'story-0001');
  expect(handovers.store.getState().held).toEqual({ handover: 'copy-text', id: 'story-0001', rows: [ROW] });
  await handovers.run('copy-text', 'story-0001', ' Byline at six ');
  expect(handovers.store.getState().held).toBeNull();
  expect(bridge.called('export.copy')).toEqual([
    { id: 'story-0001', target: 'text', reason: '' },
    { id: 'story-0001', target: 'text', reason: 'Byline at six' },
  ]);
});

it('tells a failure at once', async () => {
  const { handovers, notify } = desk({
    'export.print': () => fail('unsupported', 'The page was not printed.'),
  });
  await handovers.run('print', 'story-0001');
  expect(notify).toHaveBeenCalledWith({ message: 'The page was not printed.', id: 'handover', urgent: true });
});
