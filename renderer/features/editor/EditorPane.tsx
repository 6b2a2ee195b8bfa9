import { useRef } from 'react';
import { FollowBody } from '../../editor/FollowBody.tsx';
import { FollowText } from '../../editor/find/FollowText.tsx';
import { FocusOnParagraph } from '../../editor/focus/FocusOnParagraph.tsx';
import { TypewriterScroll } from '../../editor/focus/TypewriterScroll.tsx';
import { FollowPlace } from '../../editor/following/FollowPlace.tsx';
import { LockBody } from '../../editor/LockBody.tsx';
import { StoryBodyEditor } from '../../editor/StoryBodyEditor.tsx';
import { TabHint } from '../../editor/TabHint.tsx';
import { EditorToolbar } from '../../editor/toolbar/EditorToolbar.tsx';
import { SmartPunctuation } from '../../editor/typography/SmartPunctuation.tsx';
import type { Following } from '../../following/following.ts';
import { useReadOnly } from '../../session/read-only-context.ts';
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
  /** Goes along with the page of the story. */
  readonly following: Following;
  /** Whether the toolbar is there; its room is kept. */
  readonly tools?: boolean;
  /** Sets quotation marks and dashes as they are typed. */
  readonly smartTyping?: boolean;
  /** Keeps the line that is written at one height. */
  readonly typewriter?: boolean;
  /** Sets back every paragraph but the one that is written. */
  readonly paragraphFocus?: boolean;
}

/** Where the open story is written; empty while none is open. */
export function EditorPane({
  writing,
  following,
  tools = true,
  smartTyping = true,
  typewriter = false,
  paragraphFocus = false,
}: EditorPaneProps) {
  const loaded = useSessionState((state) => state.loaded);
  return (
    <section className={styles.pane} aria-label="Editor" data-story={loaded?.id} tabIndex={-1}>
      {loaded && (
        <OpenEditor
          key={loaded.editor}
          loaded={loaded}
          writing={writing}
          following={following}
          tools={tools}
          smartTyping={smartTyping}
          typewriter={typewriter}
          paragraphFocus={paragraphFocus}
        />
      )}
    </section>
  );
}

interface OpenEditorProps {
  readonly loaded: LoadedStory;
  readonly writing: Writing;
  readonly following: Following;
  readonly tools: boolean;
  readonly smartTyping: boolean;
  readonly typewriter: boolean;
  readonly paragraphFocus: boolean;
}

function OpenEditor(props: OpenEditorProps) {
  const { loaded, writing, following, tools, smartTyping, typewriter, paragraphFocus } = props;
  const session = useSession();
  const services = useEditorServices(loaded.id, writing.snippets);
  const paper = useRef<HTMLDivElement>(null);
  const readOnly = useReadOnly();
  return (
    <StoryBodyEditor body={loaded.body} services={services}>
      <FollowBody
        loaded={loaded.body}
        onAttach={(source) => session.attachBody(source)}
        onTouched={() => session.bodyTouched()}
        onSelection={selectionChanged}
      />
      <LockBody locked={readOnly} />
      <FollowText onText={writing.text.attach} />
      <FollowPlace following={following} scroller={paper} />
      {smartTyping && <SmartPunctuation paper={paper} />}
      {typewriter && <TypewriterScroll scroller={paper} />}
      {paragraphFocus && <FocusOnParagraph />}
      <div className={styles.bar}>
        {tools && !readOnly && <EditorToolbar />}
        <FindSlot finder={writing.finder} />
      </div>
      <div ref={paper} className={styles.scroll}>
        <Paper />
      </div>
      <TabHint />
    </StoryBodyEditor>
  );
}
