import type { ReactNode } from 'react';
import { assertNever } from '../../../../shared/assert-never.ts';
import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import type { Suggestions } from '../../../../shared/library/summary.ts';
import { FIELD_LABELS } from '../../../../shared/story/field-labels.ts';
import type { StoryFields } from '../../../../shared/story/story.ts';
import { Textarea } from '../../../ui/Textarea.tsx';
import { FieldGroup } from '../FieldGroup.tsx';
import { FoldingFields } from '../FoldingFields.tsx';
import { KnownNameField } from '../KnownNameField.tsx';
import { tidyNote } from '../tidy-note.ts';
import { CreditsField } from './CreditsField.tsx';
import { LineField } from './LineField.tsx';
import { OriginalField } from './OriginalField.tsx';
import { READER_FIELDS, type ReaderField } from './reader-field.ts';

export interface ReaderGroupProps {
  readonly bridge: DatelineBridge;
  readonly storyId: string;
  readonly fields: StoryFields;
  readonly suggestions: Suggestions;
  readonly onEdit: (patch: Partial<StoryFields>) => void;
}

/** What the page says beside the text. */
export function ReaderGroup(props: ReaderGroupProps) {
  return (
    <FieldGroup title="For readers">
      <FoldingFields
        names={READER_FIELDS}
        fields={props.fields}
        addLabel="Add for readers"
        control={(field) => readerField(field, props)}
      />
    </FieldGroup>
  );
}

function readerField(field: ReaderField, props: ReaderGroupProps): ReactNode {
  const { bridge, storyId, fields, suggestions, onEdit } = props;
  const label = FIELD_LABELS[field];
  switch (field) {
    case 'kicker':
      return (
        <KnownNameField
          label={label}
          placeholder="Analysis"
          name={fields.kicker}
          known={suggestions.kickers}
          onChange={(kicker) => onEdit({ kicker })}
        />
      );
    case 'credits':
      return (
        <CreditsField
          credits={fields.credits}
          names={suggestions.authors}
          places={suggestions.places}
          onChange={(credits) => onEdit({ credits })}
        />
      );
    case 'editorsNote':
      return (
        <Textarea
          label={label}
          placeholder="For readers; stands above the text"
          value={fields.editorsNote}
          onChange={(text) => onEdit({ editorsNote: tidyNote(text) })}
        />
      );
    case 'source':
      return (
        <KnownNameField
          label={label}
          placeholder="The agency it comes from"
          name={fields.source}
          known={suggestions.sources}
          onChange={(source) => onEdit({ source })}
        />
      );
    case 'copyright':
      return (
        <LineField
          label={label}
          placeholder="© 2026 Foreign desk"
          line={fields.copyright}
          onChange={(copyright) => onEdit({ copyright })}
        />
      );
    case 'usageTerms':
      return (
        <LineField
          label={label}
          placeholder="Not for resale"
          line={fields.usageTerms}
          onChange={(usageTerms) => onEdit({ usageTerms })}
        />
      );
    case 'translationOf':
      return (
        <OriginalField
          bridge={bridge}
          label={label}
          storyId={storyId}
          original={fields.translationOf}
          onChange={(translationOf) => onEdit({ translationOf })}
        />
      );
    default:
      return assertNever(field, 'field for readers');
  }
}
