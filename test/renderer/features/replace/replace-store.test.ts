import { expect, it, vi } from 'vitest';
import { createReplaceStore } from '../../../../renderer/features/replace/replace-store.ts';
import { createOperations } from '../../../../renderer/session/operations.ts';
import { systemTimers } from '../../../../renderer/session/timers.ts';
import { ok } from '../../../../shared/result.ts';
import { fakeBridge } from '../../../support/fake-bridge.ts';
import { fakeSession } from '../../../support/fake-session.ts';

it('is through once it has the answer, also where the last part comes after it', async () => {
  let search = '';
  const bridge = fakeBridge({
    'replace.find': (argument) => {
      search = argument.search;
      return ok({ problem: null, searched: 1, unread: 0, stopped: false, more: false });
    },
  });
  const session = fakeSession();
  const operations = createOperations(bridge, session, vi.fn(), systemTimers);
  const replacing = createReplaceStore(bridge, session, operations);
  const unfollow = replacing.follow();
  replacing.ask({ text: 'colour' });
  await replacing.find();
  bridge.emit('replace.found', { search, done: 1, total: 1, stories: [] });
  expect(replacing.store.getState()).toMatchObject({ searching: null, outcome: { searched: 1 } });
  unfollow();
});
