import type { Root } from 'hast';
import { buildPage } from '../../../shared/page/build-page.ts';
import { linkedIds } from '../../../shared/page/linked-ids.ts';
import { pageContent } from '../../../shared/page/page-content.ts';
import type { PageResources } from '../../../shared/page/page-resources.ts';
import { NO_THREAD } from '../../../shared/page/story-thread.ts';
import type { Session } from '../../session/session.ts';
import { idleTask } from './idle-task.ts';
import { PAGE_THEME } from './page-theme.ts';
import { patchPage } from './patch-page.ts';
import { previewResources } from './preview-resources.ts';
import type { Surroundings } from './surroundings.ts';

const TIMES = { pause: 120, atLatest: 480 };

export interface LivePageInput {
  /** The empty document to show the page in. */
  readonly document: Document;
  readonly session: Session;
  readonly surroundings: Surroundings;
  /** Why the page could not be built or shown, in one sentence; null when it was. */
  readonly onProblem: (problem: string | null) => void;
  /** The document shows what was written. */
  readonly onShown: () => void;
}

/** Shows the open story's page in a document and follows every change of it; the returned function ends that. */
export function startLivePage({
  document,
  session,
  surroundings,
  onProblem,
  onShown,
}: LivePageInput): () => void {
  let shown: Root | null = null;
  let story: { readonly id: string; readonly resolve: PageResources } | null = null;

  function paint(): void {
    try {
      const next = build();
      if (!next) return;
      patchPage(document, shown, next);
      shown = next;
      onProblem(null);
      onShown();
    } catch (error) {
      // Whatever half of the change was made, the next page is put together from nothing.
      shown = null;
      onProblem(`The page cannot be shown: ${error instanceof Error ? error.message : String(error)}.`);
    }
  }

  function build(): Root | null {
    const { loaded, fields } = session.store.getState();
    const { site, related, linked, thread, of } = surroundings.store.getState();
    if (!loaded || !fields || !site) return null;
    if (story?.id !== loaded.id) {
      story = { id: loaded.id, resolve: previewResources(loaded.id) };
      shown = null;
      document.defaultView?.scrollTo(0, 0);
    }
    const body = session.readBody();
    surroundings.want(linkedIds(body));
    const around = {
      site,
      theme: PAGE_THEME,
      related: of === loaded.id ? related : [],
      linked,
      thread: of === loaded.id ? thread : NO_THREAD,
    };
    return buildPage({ ...pageContent({ id: loaded.id, fields, body }, around), resolve: story.resolve });
  }

  const painting = idleTask(paint, TIMES);
  const ends = [
    session.onBodyTouched(painting.touch),
    session.store.subscribe((now, before) => {
      if (now.loaded !== before.loaded) painting.touch();
      else if (now.fields !== before.fields) painting.touch();
    }),
    surroundings.store.subscribe(painting.touch),
  ];
  paint();
  return () => {
    painting.cancel();
    for (const end of ends) end();
  };
}
