import { act, render } from '@testing-library/react';
import { $getRoot, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { Profiler } from 'react';
import { vi } from 'vitest';
import { EditorPane } from '../../../../renderer/features/editor/EditorPane.tsx';
import { StoryStatistics } from '../../../../renderer/features/editor/StoryStatistics.tsx';
import { createWriting, type Writing } from '../../../../renderer/features/editor/writing.ts';
import { createFollowing } from '../../../../renderer/following/following.ts';
import { BridgeContext } from '../../../../renderer/session/bridge-context.ts';
import type { BodySource, Session } from '../../../../renderer/session/session.ts';
import { SessionContext } from '../../../../renderer/session/session-context.ts';
import { NotifyContext } from '../../../../renderer/ui/notify-context.ts';
import type { Block } from '../../../../shared/story/block.ts';
import type { StoryFields } from '../../../../shared/story/story.ts';
import { fakeBridge, type Handlers } from '../../../support/fake-bridge.ts';
import { type FakeSession, fakeSession } from '../../../support/fake-session.ts';

export interface RenderedEditor {
  readonly session: FakeSession;
  readonly writing: Writing;
  readonly notify: ReturnType<typeof vi.fn>;
  readonly editor: () => LexicalEditor;
  readonly body: () => readonly Block[];
  /** What the last editor that was taken away had in it, as read on its way out. */
  readonly left: () => readonly Block[] | null;
  /** How often React has rendered the pane. */
  readonly renders: () => number;
  /** Types at the caret, a key an update; at the end of the body when there is no caret. */
  readonly type: (keys: string) => Promise<void>;
  readonly update: (change: () => void) => Promise<void>;
}

/** The pane with everything around it that it needs, in a window of nothing else. */
export function renderEditor(
  body: readonly Block[] = [],
  fields: Partial<StoryFields> = {},
  handlers: Handlers = {},
): RenderedEditor {
  const sources: BodySource[] = [];
  let left: readonly Block[] | null = null;
  const touched = new Set<() => void>();
  const memory = fakeSession(fields, body);
  const session: FakeSession & Session = {
    ...memory,
    attachBody: (source) => {
      sources.push(source);
      return () => {
        left = source.read();
        sources.splice(sources.indexOf(source), 1);
      };
    },
    bodyTouched: () => {
      for (const listener of touched) listener();
    },
    onBodyTouched: (listener) => {
      touched.add(listener);
      return () => touched.delete(listener);
    },
    readBody: () => sources.at(-1)?.read() ?? memory.readBody(),
  };
  const notify = vi.fn(() => () => {});
  const writing = createWriting(notify);
  let renders = 0;
  render(
    <BridgeContext value={fakeBridge(handlers)}>
      <NotifyContext value={notify}>
        <SessionContext value={session}>
          <Profiler
            id="editor"
            onRender={() => {
              renders++;
            }}
          >
            <EditorPane writing={writing} following={createFollowing()} />
          </Profiler>
          <footer>
            <StoryStatistics />
          </footer>
        </SessionContext>
      </NotifyContext>
    </BridgeContext>,
  );
  const editor = () => {
    const root = document.querySelector('[aria-label="Story body"]') as
      | (HTMLElement & { __lexicalEditor?: LexicalEditor })
      | null;
    if (!root?.__lexicalEditor) throw new Error('there is no editor');
    return root.__lexicalEditor;
  };
  const update = (change: () => void) =>
    act(async () => {
      editor().update(change, { discrete: true });
    });
  return {
    session,
    writing,
    notify,
    editor,
    body: () => sources.at(-1)?.read() ?? [],
    left: () => left,
    renders: () => renders,
    update,
    type: async (keys) => {
      for (const key of keys) {
        await update(() => {
          const selection = $getSelection() ?? $getRoot().selectEnd();
          if ($isRangeSelection(selection)) selection.insertText(key);
        });
      }
    },
  };
}
