import { Fragment, useRef } from 'react';
import { isTemplateId } from '../../../shared/library/template.ts';
import { languageDirection } from '../../../shared/story/direction.ts';
import type { FocusTarget } from '../../editor/focus-target.ts';
import { StoryBodyText } from '../../editor/StoryBodyText.tsx';
import { useSession, useSessionState } from '../../session/session-context.ts';
import { Words } from '../../ui/Words.tsx';
import styles from './EditorPane.module.css';
import { StoryLine } from './StoryLine.tsx';

/** The sheet that the story is written on. */
export function Paper() {
  const session = useSession();
  const headline = useSessionState((state) => state.fields?.headline ?? '');
  const standfirst = useSessionState((state) => state.fields?.standfirst ?? '');
  const sections = useSessionState((state) => state.fields?.sections ?? NO_SECTIONS);
  const language = useSessionState((state) => state.fields?.language ?? 'en');
  const isTemplate = useSessionState((state) => isTemplateId(state.loaded?.id ?? ''));
  const headlineField = useRef<FocusTarget>(null);
  const standfirstField = useRef<FocusTarget>(null);
  const body = useRef<FocusTarget>(null);

  return (
    <div className={styles.paper}>
      {/* Stands where the story's lines begin, whatever the sections are written in. */}
      <p className={styles.sections} dir={languageDirection(language)}>
        {isTemplate && <span className={styles.template}>Template</span>}
        {sections.map((section, at) => (
          <Fragment key={section}>
            {at > 0 && ' · '}
            <Words language={language}>{section}</Words>
          </Fragment>
        ))}
      </p>
      <StoryLine
        label="Headline"
        placeholder="Headline"
        lang={language}
        className={styles.headline}
        value={headline}
        onChange={(next) => session.editFields({ headline: next })}
        onDown={() => standfirstField.current?.focusStart()}
        handle={headlineField}
      />
      <StoryLine
        label="Standfirst"
        placeholder="Standfirst: what happened and why it matters, in a sentence or two"
        lang={language}
        className={styles.standfirst}
        value={standfirst}
        onChange={(next) => session.editFields({ standfirst: next })}
        onUp={() => headlineField.current?.focusEnd()}
        onDown={() => body.current?.focusStart()}
        handle={standfirstField}
      />
      <StoryBodyText
        lang={language}
        placeholder="Write the story"
        handle={body}
        onUp={() => standfirstField.current?.focusEnd()}
      />
    </div>
  );
}

const NO_SECTIONS: readonly string[] = [];
