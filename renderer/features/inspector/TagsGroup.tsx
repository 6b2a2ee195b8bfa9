import { useRef } from 'react';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { StoryFields } from '../../../shared/story/story.ts';
import type { Tag } from '../../../shared/story/tag.ts';
import type { DescribedTag } from '../../../shared/tags/described-tag.ts';
import type { Session } from '../../session/session.ts';
import { announce } from '../../ui/announce.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { NamesInText } from './in-text/NamesInText.tsx';
import { namesToOffer } from './in-text/names-to-offer.ts';
import { useDismissedNames } from './in-text/use-dismissed-names.ts';
import { useNamesInText } from './in-text/use-names-in-text.ts';
import styles from './inspector.module.css';
import { TagsField } from './TagsField.tsx';
import { addTag, type TagSources } from './tag-input.ts';

export interface TagsGroupProps {
  readonly bridge: DatelineBridge;
  readonly session: Session;
  readonly storyId: string;
  readonly fields: StoryFields;
  /** What the library uses, most used first. */
  readonly known: readonly DescribedTag[];
  readonly world: TagSources;
}

/** The tags of the open story, and what its text speaks of beside them. */
export function TagsGroup({ bridge, session, storyId, fields, known, world }: TagsGroupProps) {
  const group = useRef<HTMLDivElement>(null);
  const found = useNamesInText(session, storyId, fields, known, world.places);
  const [dismissed, dismiss] = useDismissedNames(bridge, storyId);
  const offered = dismissed === null ? [] : namesToOffer(found, fields.tags, dismissed);
  const change = (tags: readonly Tag[]) => session.editFields({ tags });
  return (
    <FieldGroup title="Tags">
      <div ref={group} className={styles.contents}>
        <TagsField
          tags={fields.tags}
          known={known}
          inText={offered.map(({ tag }) => tag)}
          language={fields.language}
          world={world}
          onChange={change}
        />
        <NamesInText
          key={storyId}
          names={offered}
          onAccept={(tag) => {
            change(addTag(fields.tags, tag));
            announce(`Added ${tag.name}`);
          }}
          onDismiss={({ name }) => dismiss(name)}
          onEmptied={() => group.current?.querySelector<HTMLElement>('[role="combobox"]')?.focus()}
        />
      </div>
    </FieldGroup>
  );
}
