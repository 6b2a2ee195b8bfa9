import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSession } from '../../../../renderer/session/create-session.ts';
import { systemTimers } from '../../../../renderer/session/timers.ts';
import { EVERY_MS } from '../../../../renderer/session/typed/typed-journal.ts';
import type { TypedText } from '../../../../shared/library/typed-text.ts';
import { fakeBridge } from '../../../support/fake-bridge.ts';
import { fakeLibrary } from '../fake-library.ts';
import { attachEditor, paragraph, pass, type } from '../session-fixture.ts';

async function journalFixture() {
  const library = fakeLibrary();
  library.add('story-one', { headline: 'One', body: ['a', 'b', 'c'].map(paragraph) });
  const kept: { readonly at: number; readonly typed: TypedText | null }[] = [];
  const keep = (typed: TypedText | null) => kept.push({ at: performance.now(), typed });
  const session = createSession(fakeBridge(library.handlers), systemTimers, null, keep);
  await session.openStory('story-one');
  return { library, session, editor: attachEditor(session), kept };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what is typed', () => {
  it('is handed on within a fifth of a second, however long the library does not answer', async () => {
    const { library, session, editor, kept } = await journalFixture();
    library.gate = new Promise(() => {});
    const [a, , c] = editor.body;
    for (let number = 0; number < 100; number++) {
      editor.body = [a, paragraph(`b ${number}`), c] as typeof editor.body;
      session.bodyTouched();
      await pass(40);
    }
    await pass(EVERY_MS);
    const last = kept.at(-1)?.typed;
    expect(last).toMatchObject({ id: 'story-one', prefix: 1, suffix: 1, fields: null });
    expect(last?.blocks.before).toEqual([paragraph('b')]);
    expect(last?.blocks.now).toEqual([paragraph('b 99')]);
    // What the save that was not answered brings may be there after the end.
    expect(last?.blocks.sent).toHaveLength(1);
    const waits = kept.slice(1).map(({ at }, before) => at - (kept[before]?.at ?? 0));
    expect(Math.max(...waits)).toBeLessThanOrEqual(EVERY_MS + 40);
    expect(kept.length).toBeGreaterThan(15);
  });

  it('is forgotten once it is in the library, and not before', async () => {
    const { session, editor, kept, library } = await journalFixture();
    let release = () => {};
    library.gate = new Promise((resolve) => {
      release = resolve;
    });
    type(session, editor, 'a', 'b', 'c', 'd');
    await pass(1000);
    expect(kept.at(-1)?.typed).not.toBeNull();
    release();
    await pass(10);
    expect(session.store.getState().saveState.kind).toBe('saved');
    expect(kept.at(-1)?.typed).toBeNull();
  });

  it('is kept with the fields, and with what was said about a status', async () => {
    const { session, kept, library } = await journalFixture();
    library.gate = new Promise(() => {});
    session.editFields({ headline: 'Two' });
    session.changeStatus('ready', { why: 'It is time', overridden: [] });
    await pass(100);
    expect(kept.at(-1)?.typed).toMatchObject({
      prefix: 3,
      suffix: 0,
      fields: { before: { headline: 'One' }, sent: null, now: { headline: 'Two', status: 'ready' } },
      step: { why: 'It is time' },
    });
  });
});
