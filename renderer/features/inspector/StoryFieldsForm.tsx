import type { ReactNode } from 'react';
import type { Suggestions } from '../../../shared/library/summary.ts';
import type { Gazetteer } from '../../../shared/places/gazetteer.ts';
import type { Figure } from '../../../shared/story/blocks/figure.ts';
import type { StoryFields } from '../../../shared/story/story.ts';
import { today } from '../../../shared/time/zoned-time.ts';
import { LanguageField } from '../../forms/LanguageField.tsx';
import { AddressField } from './AddressField.tsx';
import { DayField } from './DayField.tsx';
import { FieldGroup } from './FieldGroup.tsx';
import styles from './inspector.module.css';
import { LeadPictureField } from './LeadPictureField.tsx';
import { LocalTimes } from './LocalTimes.tsx';
import { NamesField } from './NamesField.tsx';
import { PlaceField } from './PlaceField.tsx';
import { PublicationField } from './PublicationField.tsx';
import { PublishedToday } from './PublishedToday.tsx';
import { SlugField } from './SlugField.tsx';

export interface StoryFieldsFormProps {
  readonly storyId: string;
  readonly fields: StoryFields;
  readonly figures: readonly Figure[];
  readonly suggestions: Suggestions;
  /** IANA time zone of the site. */
  readonly timeZone: string;
  readonly world: Gazetteer;
  readonly onEdit: (patch: Partial<StoryFields>) => void;
  readonly onChooseLeadPicture: () => void;
  /** Where the story stands; above everything else. */
  readonly workflow: ReactNode;
  readonly tags: ReactNode;
  /** What was put right since it was published. */
  readonly corrections: ReactNode;
  /** What the page says beside the text. */
  readonly reader: ReactNode;
  /** The stories that the page offers; below everything else. */
  readonly related: ReactNode;
}

/** Everything about a story but its words, in the order in which a desk fills it in. Give it a key by story. */
export function StoryFieldsForm(props: StoryFieldsFormProps) {
  const {
    storyId,
    fields,
    figures,
    suggestions,
    timeZone,
    world,
    onEdit,
    workflow,
    tags,
    corrections,
    reader,
    related,
  } = props;
  const { onChooseLeadPicture } = props;
  const { dateline } = fields;
  const setDatelineDay = (day: string) =>
    onEdit({ dateline: { ...dateline, date: day === '' ? null : day } });
  return (
    <>
      {workflow}
      <FieldGroup title="Story">
        <NamesField
          label="Sections"
          placeholder="Add a section"
          names={fields.sections}
          known={suggestions.sections}
          onChange={(sections) => onEdit({ sections })}
        />
        <NamesField
          label="Authors"
          placeholder="Add an author"
          names={fields.authors}
          known={suggestions.authors}
          onChange={(authors) => onEdit({ authors })}
        />
        <SlugField slug={fields.slug} headline={fields.headline} onChange={(slug) => onEdit({ slug })} />
        <LanguageField language={fields.language} onChange={(language) => onEdit({ language })} />
      </FieldGroup>
      {tags}
      <FieldGroup title="Dateline">
        <div className={styles.placeAndDay}>
          <PlaceField
            place={dateline.place}
            used={suggestions.places}
            language={fields.language}
            world={world}
            onChange={(place) => onEdit({ dateline: { ...dateline, place } })}
          />
          <DayField
            label="Dateline date"
            day={dateline.date ?? ''}
            offer={{ label: 'Today', take: () => setDatelineDay(today(timeZone)) }}
            onChange={setDatelineDay}
          />
        </div>
        <LocalTimes place={dateline.place} language={fields.language} world={world} />
      </FieldGroup>
      <FieldGroup title="Publication">
        <PublicationField
          label="Publication date"
          timeLabel="Time"
          offersNow
          date={fields.date}
          timeZone={timeZone}
          onChange={(date) => onEdit({ date })}
        />
        <PublishedToday
          status={fields.status}
          date={fields.date}
          timeZone={timeZone}
          onChange={(date) => onEdit({ date })}
        />
        <PublicationField
          label="Updated"
          timeLabel="Time of update"
          date={fields.updated}
          timeZone={timeZone}
          onChange={(updated) => onEdit({ updated })}
        />
        <AddressField address={fields.canonical} onChange={(canonical) => onEdit({ canonical })} />
        <LeadPictureField
          storyId={storyId}
          figures={figures}
          image={fields.image}
          onChange={(image) => onEdit({ image })}
          onChoose={onChooseLeadPicture}
        />
      </FieldGroup>
      {corrections}
      {reader}
      {related}
    </>
  );
}
