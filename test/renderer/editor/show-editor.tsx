import { act, configure, render } from '@testing-library/react';
import { PointerEventsCheckLevel, type UserEvent, userEvent } from '@testing-library/user-event';
import { $getRoot, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { createRef, type ReactNode } from 'react';
import { onTestFinished, vi } from 'vitest';
import { runAction } from '../../../renderer/editor/commands/editor-actions.ts';
import type { EditorServices } from '../../../renderer/editor/editor-services.ts';
import { FollowBody } from '../../../renderer/editor/FollowBody.tsx';
import type { FocusTarget } from '../../../renderer/editor/focus-target.ts';
import { StoryBodyEditor } from '../../../renderer/editor/StoryBodyEditor.tsx';
import { StoryBodyText } from '../../../renderer/editor/StoryBodyText.tsx';
import { EditorToolbar } from '../../../renderer/editor/toolbar/EditorToolbar.tsx';
import type { BodySource } from '../../../renderer/session/session.ts';
import type { EditorAction } from '../../../shared/commands/editor-commands.ts';
import type { Block } from '../../../shared/story/block.ts';
import { text } from '../../../shared/story/inline.ts';
import '../../support/popover.ts';
import { NO_SERVICES } from './open-editor.ts';

// A machine that does other things as well is slow, not wrong. Milliseconds.
configure({ asyncUtilTimeout: 20_000 });

export interface ShownEditor {
  readonly editor: LexicalEditor;
  readonly user: UserEvent;
  readonly target: FocusTarget;
  /** The element that is written in. */
  readonly root: HTMLElement;
  readonly onUp: ReturnType<typeof vi.fn>;
  body(): readonly Block[];
  /** Another program has written the story anew. */
  writeBody(body: readonly Block[]): Promise<void>;
  update(change: () => void): Promise<void>;
  /** Selects words that stand in one piece of the text, or puts the caret behind them. */
  select(words: string, how?: 'words' | 'behind'): Promise<void>;
  /** As a key, a button or a menu does it. */
  run(action: EditorAction): Promise<void>;
  /** Types at the caret, a key an update. */
  type(keys: string): Promise<void>;
}

export const paragraph = (words: string): Block => ({ type: 'paragraph', children: [text(words)] });

/** As in a browser, and not in the DOM of the unit tests, a selection in a text gives it the focus. */
function focusFollowsSelection(): void {
  const { prototype } = Selection;
  const { setBaseAndExtent } = prototype;
  prototype.setBaseAndExtent = function (anchor, ...rest) {
    setBaseAndExtent.call(this, anchor, ...rest);
    const element = anchor instanceof Element ? anchor : anchor.parentElement;
    element?.closest<HTMLElement>('[contenteditable="true"]')?.focus();
  };
  onTestFinished(() => {
    prototype.setBaseAndExtent = setBaseAndExtent;
  });
}

/** The text and its toolbar in a window of nothing else; `more` stands within the same editor. */
export function showEditor(
  story: readonly Block[],
  services: Partial<EditorServices> = {},
  more: ReactNode = null,
): ShownEditor {
  focusFollowsSelection();
  const handle = createRef<FocusTarget>();
  const onUp = vi.fn();
  let source: BodySource | null = null;
  const attach = (next: BodySource) => {
    source = next;
    return () => {};
  };
  const { container, unmount } = render(
    <section>
      <StoryBodyEditor body={story} services={{ ...NO_SERVICES, ...services }}>
        <FollowBody loaded={story} onAttach={attach} onTouched={() => {}} onSelection={() => {}} />
        {more}
        <EditorToolbar />
        <StoryBodyText lang="en" placeholder="Write" handle={handle} onUp={onUp} />
      </StoryBodyEditor>
    </section>,
  );
  onTestFinished(unmount);
  const root = container.querySelector<HTMLElement & { __lexicalEditor?: LexicalEditor }>(
    '[aria-label="Story body"]',
  );
  const editor = root?.__lexicalEditor;
  if (!root || !editor || !handle.current) throw new Error('there is no editor');
  const update = (change: () => void) =>
    act(async () => {
      editor.update(change, { discrete: true });
    });
  return {
    editor,
    user: userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never }),
    target: handle.current,
    root,
    onUp,
    body: () => source?.read() ?? [],
    writeBody: (next) => act(async () => source?.write(next)),
    update,
    select: async (words, how = 'words') => {
      act(() => root.focus());
      await update(() => {
        const node = $getRoot()
          .getAllTextNodes()
          .find((each) => each.getTextContent().includes(words));
        if (!node) throw new Error(`there is no "${words}"`);
        const start = node.getTextContent().indexOf(words);
        const end = start + words.length;
        node.select(how === 'words' ? start : end, end);
      });
    },
    run: (action) => act(async () => runAction(editor, action)),
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
