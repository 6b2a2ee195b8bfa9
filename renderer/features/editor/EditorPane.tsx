import { FollowBody } from '../../editor/FollowBody.tsx';
import { FollowText } from '../../editor/find/FollowText.tsx';
import { StoryBodyEditor } from '../../editor/StoryBodyEditor.tsx';
import { EditorToolbar } from '../../editor/toolbar/EditorToolbar.tsx';
import type { LoadedStory } from '../../session/session.ts';
import { useSession, useSessionState } from '../../session/session-context.ts';
import styles from './EditorPane.module.css';
import { FindSlot } from './find/FindSlot.tsx';
import { Paper } from './Paper.tsx';
import { selectionChanged } from './selected-text.ts';
import { useEditorServices } from './use-editor-services.ts';
import type { Writing } from './writing.ts';

export interface EditorPaneProps {
  readonly writing: Writing;
  /** Whether the toolbar is there; its room is kept. */
  readonly tools?: boolean;
}

/** Where the open story is written; empty while none is open. */
export function EditorPane({ writing, tools = true }: EditorPaneProps) {
  const loaded = useSessionState((state) => state.loaded);
  return (
    <section className={styles.pane} aria-label="Editor" tabIndex={-1}>
      {/* A story that is read again is another object: its editor starts afresh, with an empty history. */}
      {loaded && <OpenEditor key={keyOf(loaded)} loaded={loaded} writing={writing} tools={tools} />}
    </section>
  );
}

interface OpenEditorProps {
  readonly loaded: LoadedStory;
  readonly writing: Writing;
  readonly tools: boolean;
}

function OpenEditor({ loaded, writing, tools }: OpenEditorProps) {
  const session = useSession();
  const services = useEditorServices(loaded.id);
  return (
    <StoryBodyEditor body={loaded.body} services={services}>
      <FollowBody
        loaded={loaded.body}
        onAttach={(source) => session.attachBody(source)}
        onTouched={() => session.bodyTouched()}
        onSelection={selectionChanged}
      />
      <FollowText onText={writing.text.attach} />
      <div className={styles.bar}>
        {tools && <EditorToolbar />}
        <FindSlot finder={writing.finder} />
      </div>
      <div className={styles.scroll}>
        <Paper />
      </div>
    </StoryBodyEditor>
  );
}

const keys = new WeakMap<LoadedStory, number>();
let lastKey = 0;

function keyOf(loaded: LoadedStory): number {
  const known = keys.get(loaded) ?? ++lastKey;
  keys.set(loaded, known);
  return known;
}
