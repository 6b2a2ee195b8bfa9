import { ArrowLeftRight, X } from 'lucide-react';
import { type KeyboardEvent, useMemo } from 'react';
import { useStore } from 'zustand';
import { isPressed } from '../../../../shared/commands/keys.ts';
import { CLIPBOARD_KEYS, CLOSE_KEYS } from '../../../../shared/commands/place-keys.ts';
import { STATUS_LABELS } from '../../../../shared/story/status.ts';
import type { Story } from '../../../../shared/story/story.ts';
import type { SnippetSource } from '../../../editor/editor-services.ts';
import { StoryBodyEditor } from '../../../editor/StoryBodyEditor.tsx';
import { StoryBodyRead } from '../../../editor/StoryBodyRead.tsx';
import { ON_MAC } from '../../../keyboard/on-mac.ts';
import { ReadOnlyContext } from '../../../session/read-only-context.ts';
import { shortcutOf } from '../../../ui/command-words.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { StatusMark } from '../../../ui/StatusMark.tsx';
import paper from '../EditorPane.module.css';
import { useEditorServices } from '../use-editor-services.ts';
import styles from './SecondStoryPane.module.css';
import type { SecondStory } from './second-story.ts';

export interface SecondStoryPaneProps {
  readonly secondStory: SecondStory;
  readonly snippets: SnippetSource;
  /** Makes the story the one that is written. */
  readonly onWrite: (id: string) => void;
  readonly onClose: () => void;
}

/** A second story beside the one that is written: to read, to select and to copy from. */
export function SecondStoryPane({ secondStory, snippets, onWrite, onClose }: SecondStoryPaneProps) {
  const { id, story, problem } = useStore(secondStory.store);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return (
    <section aria-label="Beside" className={styles.pane} onKeyDown={press}>
      <header className={styles.bar}>
        {story && (
          <>
            <span className={styles.status}>
              <StatusMark status={story.status} />
              {STATUS_LABELS[story.status]}
            </span>
            <span className={styles.name} dir="auto" lang={story.language}>
              {nameOf(story)}
            </span>
          </>
        )}
        <span className={styles.tools}>
          <IconButton
            label="Write this one, read the other"
            icon={<ArrowLeftRight size={16} aria-hidden />}
            disabled={id === null}
            onClick={() => id !== null && onWrite(id)}
          />
          <IconButton
            label="Close the story beside"
            {...shortcutOf(CLOSE_KEYS)}
            icon={<X size={16} aria-hidden />}
            onClick={onClose}
          />
        </span>
      </header>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {story ? `What is shown may be out of date. ${problem}` : problem}
        </p>
      )}
      {story && (
        <ReadOnlyContext value={true}>
          <ReadStory story={story} snippets={snippets} />
        </ReadOnlyContext>
      )}
    </section>
  );
}

function ReadStory({ story, snippets }: { readonly story: Story; readonly snippets: SnippetSource }) {
  const services = useEditorServices(story.id, snippets);
  const key = useMemo(() => keyOf(story), [story]);
  return (
    <article
      key={story.id}
      className={paper.scroll}
      aria-label={nameOf(story)}
      data-read-first
      // biome-ignore lint/a11y/noNoninteractiveTabindex: as said.
      tabIndex={0}
      onKeyDown={selectAll}
    >
      <div className={paper.paper}>
        <p className={paper.sections} dir="auto" lang={story.language}>
          {story.sections.join(' · ')}
        </p>
        <h2 className={styles.headline} dir="auto" lang={story.language}>
          {nameOf(story)}
        </h2>
        {story.standfirst !== '' && (
          <p className={paper.standfirst} dir="auto" lang={story.language}>
            {story.standfirst}
          </p>
        )}
        <StoryBodyEditor key={key} body={story.body} services={services}>
          <StoryBodyRead lang={story.language} />
        </StoryBodyEditor>
      </div>
    </article>
  );
}

/** All of the story, and nothing else of the window. */
function selectAll(event: KeyboardEvent<HTMLElement>): void {
  const isAll = isPressed(CLIPBOARD_KEYS.selectAll, event, ON_MAC);
  const body = isAll ? event.currentTarget.querySelector('[data-lexical-editor]') : null;
  if (!body) return;
  event.preventDefault();
  document.getSelection()?.selectAllChildren(body);
}

function nameOf({ headline }: Story): string {
  return headline.trim() || 'Untitled story';
}

const keys = new WeakMap<Story, number>();
let lastKey = 0;

/** A story that was read again is another object: its text is set anew. */
function keyOf(story: Story): number {
  const known = keys.get(story) ?? ++lastKey;
  keys.set(story, known);
  return known;
}
