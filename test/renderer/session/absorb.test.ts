import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Story } from '../../../shared/story/story.ts';
import { openFixture, paragraph, pass, type } from './session-fixture.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

type Fixture = Awaited<ReturnType<typeof openFixture>>;

/** What the library does where it changes many stories: writes, and tells the window. */
function rewrite({ library, session }: Fixture, part: Partial<Story>): Promise<void> {
  const found = library.stories.get('story-one');
  if (!found) throw new Error('There is no such story');
  found.story = structuredClone({ ...found.story, ...part });
  found.revision++;
  return session.absorb({ ...found });
}

const TAGS = [{ name: 'Sudan', kind: 'place' }] as const;

describe('a story that the library changed while it was open', () => {
  it('shows it, without another body for the editor, and goes on saving', async () => {
    const fixture = await openFixture();
    const { session, editor, onDisk } = fixture;
    const { body } = editor;
    await rewrite(fixture, { tags: TAGS });
    expect(session.store.getState()).toMatchObject({ fields: { tags: TAGS }, saveState: { kind: 'saved' } });
    expect(editor.body).toBe(body);
    type(session, editor, 'first', 'more');
    await pass(400);
    expect(onDisk('story-one')).toMatchObject({ tags: TAGS, body: [paragraph('first'), paragraph('more')] });
  });

  it('keeps what was typed and not yet saved', async () => {
    const fixture = await openFixture();
    const { session, editor, onDisk } = fixture;
    type(session, editor, 'first', 'typed');
    session.editFields({ headline: 'Typed too' });
    await rewrite(fixture, { tags: TAGS, body: [paragraph('First, replaced')] });
    expect(editor.body).toEqual([paragraph('First, replaced'), paragraph('typed')]);
    await pass(400);
    expect(session.store.getState().saveState.kind).toBe('saved');
    expect(onDisk('story-one')).toMatchObject({
      headline: 'Typed too',
      tags: TAGS,
      body: [paragraph('First, replaced'), paragraph('typed')],
    });
  });

  it('keeps what a save on its way held, although that is refused', async () => {
    const fixture = await openFixture();
    const { session, editor, library, onDisk } = fixture;
    let release = () => {};
    library.gate = new Promise((resolve) => {
      release = resolve;
    });
    type(session, editor, 'first', 'on its way');
    await pass(400);
    const taken = rewrite(fixture, { tags: TAGS });
    library.gate = null;
    release();
    await taken;
    expect(session.store.getState().saveState.kind).toBe('saving');
    await pass(400);
    expect(session.store.getState().saveState.kind).toBe('saved');
    expect(onDisk('story-one')).toMatchObject({
      tags: TAGS,
      body: [paragraph('first'), paragraph('on its way')],
    });
  });

  it('takes in two changes, one after the other, and none of another story', async () => {
    const fixture = await openFixture();
    const { session } = fixture;
    await Promise.all([rewrite(fixture, { tags: TAGS }), rewrite(fixture, { assignee: 'Marsh' })]);
    expect(session.store.getState().fields).toMatchObject({ tags: TAGS, assignee: 'Marsh' });
    const other = fixture.library.stories.get('story-two');
    if (other) await session.absorb({ ...other, revision: 9 });
    expect(session.store.getState().fields?.headline).toBe('One');
  });
});
