import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ErrorCode } from '../../../shared/result.ts';
import { attachEditor, openFixture, pass, type } from './session-fixture.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Step =
  | { readonly do: 'type'; readonly texts: string[] }
  | { readonly do: 'headline'; readonly headline: string }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'disk'; readonly failing: ErrorCode | null }
  | { readonly do: 'slow'; readonly ms: number }
  | { readonly do: 'remount' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('type'), texts: fc.array(fc.string(), { maxLength: 4 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('headline'), headline: fc.string() }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait'), ms: fc.nat(1500) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('disk'),
      failing: fc.constantFrom<ErrorCode | null>('disk-full', 'read-only', null),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('slow'), ms: fc.nat(2000) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remount') }) },
) as fc.Arbitrary<Step>;

it('whatever is typed and however the disk fails, the disk ends equal to the editor', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const { session, library, onDisk, ...fixture } = await openFixture();
      let editor = fixture.editor;
      const truth = () => ({ headline: session.store.getState().fields?.headline, body: session.readBody() });
      const check = () => {
        if (session.store.getState().saveState.kind !== 'saved') return;
        const disk = onDisk('story-one');
        expect({ headline: disk?.headline, body: disk?.body }).toEqual(truth());
      };
      const unsubscribe = session.store.subscribe(check);
      for (const next of steps) {
        if (next.do === 'type') type(session, editor, ...next.texts);
        else if (next.do === 'headline') session.editFields({ headline: next.headline });
        else if (next.do === 'wait') await pass(next.ms);
        else if (next.do === 'disk') library.failing = next.failing;
        else if (next.do === 'slow') {
          library.gate = new Promise((resolve) => {
            setTimeout(resolve, next.ms);
          });
        } else {
          editor.detach();
          editor = attachEditor(session);
        }
        check();
      }
      library.failing = null;
      await pass(60_000);
      expect(session.store.getState().saveState.kind).toBe('saved');
      check();
      expect(library.saves.most).toBeLessThanOrEqual(1);
      unsubscribe();
    }),
    { numRuns: 150 },
  );
});
