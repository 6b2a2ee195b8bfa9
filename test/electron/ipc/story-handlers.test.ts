import { describe, expect, it, vi } from 'vitest';
import { createLibrarySlot } from '../../../electron/ipc/library-slot.ts';
import { storyHandlers } from '../../../electron/ipc/story-handlers.ts';
import { DatelineError } from '../../../shared/result.ts';
import { temporaryLibrary, writeStory } from '../library/temporary-library.ts';

/** The requests of a window over a real library, and what the window is told to remember. */
async function requests() {
  const library = await temporaryLibrary();
  const story = await writeStory(library, { headline: 'Talks in Cairo' });
  const desk = createLibrarySlot();
  await desk.change(library);
  const opened = vi.fn();
  const listed = vi.fn();
  const dialogs = { chooseFiles: vi.fn(async () => []) };
  const handlers = storyHandlers(desk, dialogs as never, opened, listed);
  return { library, id: story.id, handlers, opened, listed };
}

type Requests = Awaited<ReturnType<typeof requests>>;

describe('the story that the window goes to', () => {
  it.each<[string, (handlers: Requests['handlers'], id: string) => unknown]>([
    ['a new one', (handlers) => handlers['stories.create'](undefined)],
    ['one that is opened', (handlers, id) => handlers['stories.open']({ id })],
    ['a copy', (handlers, id) => handlers['stories.duplicate']({ id })],
    ['a follow-up', (handlers, id) => handlers['stories.followUp']({ id })],
  ])('is remembered: %s', async (_, go) => {
    const { handlers, id, opened } = await requests();
    const answer = (await go(handlers, id)) as { readonly story: { readonly id: string } };
    expect(opened.mock.calls).toEqual([[answer.story.id]]);
  });

  it('is remembered where what was typed before a crash is put in place', async () => {
    const { handlers, id, opened, library } = await requests();
    const { story } = await library.open(id);
    const recovered = { story: { ...story, headline: 'Typed' }, revision: 2 };
    vi.spyOn(library, 'recoverTyped').mockResolvedValue(recovered);
    expect(await handlers['stories.recover']({ id } as never)).toBe(recovered);
    expect(opened.mock.calls).toEqual([[id]]);
  });

  it('is not one that could not be opened, or is only looked at', async () => {
    const { handlers, id, opened } = await requests();
    await expect(handlers['stories.open']({ id: 'story-of-nobody' })).rejects.toThrow(DatelineError);
    await handlers['stories.read']({ id });
    await handlers['stories.related']({ id });
    await handlers['stories.thread']({ id });
    await handlers['stories.bin']({ id });
    expect(opened).not.toHaveBeenCalled();
  });
});

it('tells that the window has its list, also where that failed', async () => {
  const { handlers, library, listed } = await requests();
  const request = { from: 0, count: 10, arrangement: { by: 'changed' }, filter: '' } as never;
  vi.spyOn(library, 'page').mockRejectedValueOnce(new DatelineError('library-unreadable', 'Gone.'));
  await expect(handlers['stories.list'](request)).rejects.toThrow('Gone.');
  expect(listed).toHaveBeenCalledOnce();
  vi.spyOn(library, 'page').mockResolvedValueOnce({ total: 0 } as never);
  await handlers['stories.list'](request);
  expect(listed).toHaveBeenCalledTimes(2);
});
