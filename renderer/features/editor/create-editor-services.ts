import { mediaUrl } from '../../../shared/ipc/addresses.ts';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { Result } from '../../../shared/result.ts';
import { openableHref } from '../../../shared/story/safe-href.ts';
import type { EditorServices, SnippetSource } from '../../editor/editor-services.ts';

/** What the editor of one story asks of the window, over the bridge. `complain` shows a sentence to the person. */
export function createEditorServices(
  bridge: DatelineBridge,
  storyId: string,
  complain: (message: string) => void,
  offer: EditorServices['offer'],
  snippets: SnippetSource,
): EditorServices {
  function valueOrComplaint<T>(reply: Result<T>): T | null {
    if (reply.ok) return reply.value;
    if (reply.error.code !== 'cancelled') complain(reply.error.message);
    return null;
  }

  return {
    addMedia: async (name, bytes) =>
      valueOrComplaint(
        await bridge.request('media.add', {
          id: storyId,
          name: name.slice(0, 255),
          bytes: new Uint8Array(bytes),
        }),
      ),
    chooseMedia: async () => valueOrComplaint(await bridge.request('media.choose', { id: storyId })) ?? [],
    story: storyId,
    bringMedia: async (from, media) => {
      const names = valueOrComplaint(
        await bridge.request('media.bring', { id: storyId, from, media: [...media] }),
      );
      if (names && media.some((name) => !Object.hasOwn(names, name))) {
        complain(
          'Some pictures are no longer in the story that they were copied from: their words were pasted, ' +
            'add the pictures again.',
        );
      }
      return names;
    },
    snippets,
    tell: complain,
    offer,
    mediaUrl: (media) => mediaUrl(storyId, media),
    linkedStory: async (id) =>
      valueOrComplaint(await bridge.request('stories.linked', { ids: [id] }))?.[0] ?? null,
    findStories: async (words) => {
      const text = words.trim().slice(0, 1000);
      if (text === '')
        return valueOrComplaint(await bridge.request('stories.related', { id: storyId })) ?? [];
      const answer = valueOrComplaint(await bridge.request('stories.search', { text, from: 0, count: 20 }));
      const ids = (answer?.hits ?? []).map((hit) => hit.id).filter((id) => id !== storyId);
      if (ids.length === 0) return [];
      return valueOrComplaint(await bridge.request('stories.linked', { ids })) ?? [];
    },
    clipboard: (command) => {
      bridge
        .request('edit.clipboard', { command })
        .then(valueOrComplaint, (error: unknown) => reportError(error));
    },
    openLink: (href) => {
      if (openableHref(href) !== href) {
        complain(`The link ${href} goes to a place on the page, which is there once the story is published.`);
        return;
      }
      bridge.request('link.open', { href }).then(valueOrComplaint, (error: unknown) => reportError(error));
    },
  };
}
