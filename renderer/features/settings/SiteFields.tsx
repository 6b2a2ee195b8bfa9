import { useMemo, useState } from 'react';
import { formatDate } from '../../../shared/page/format-date.ts';
import { isTimeZone } from '../../../shared/site-profile/site.ts';
import { acceptLanguage, suggestLanguages } from '../../forms/languages.ts';
import { Select } from '../../ui/Select.tsx';
import { SuggestField } from '../../ui/SuggestField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { DATE_FORMAT_CHOICES } from './date-format-choices.ts';
import { ListFields } from './ListFields.tsx';
import styles from './settings.module.css';
import type { DraftProblems, SiteDraft } from './site-draft.ts';
import { offsetOf, suggestTimeZones } from './time-zones.ts';

export interface SiteFieldsProps {
  readonly draft: SiteDraft;
  readonly problems: DraftProblems | null;
  readonly onEdit: (patch: Partial<SiteDraft>) => void;
}

export function SiteFields({ draft, problems, onEdit }: SiteFieldsProps) {
  return (
    <div className={styles.fields}>
      <TextField
        label="Site name"
        autoFocus
        value={draft.name}
        error={problems?.name}
        maxLength={200}
        onChange={(name) => onEdit({ name })}
      />
      <TextField
        label="Address"
        inputMode="url"
        dir="ltr"
        spellCheck={false}
        placeholder="https://"
        value={draft.address}
        error={problems?.address}
        onChange={(address) => onEdit({ address })}
      />
      <LanguageChoice draft={draft} problem={problems?.language} onEdit={onEdit} />
      <TimeZoneChoice draft={draft} problem={problems?.timeZone} onEdit={onEdit} />
      <Select
        label="Dates"
        value={draft.dateFormat}
        options={DATE_FORMAT_CHOICES}
        hint={`Today is ${example(draft)}`}
        onChange={(dateFormat) => onEdit({ dateFormat })}
      />
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={draft.comments}
          onChange={(event) => onEdit({ comments: event.currentTarget.checked })}
        />
        <span>Comment form under each story</span>
      </label>
      {draft.comments && (
        <TextField
          label="Comments go to"
          hint="An address of the site or of mail. Without one the form sends nothing."
          inputMode="url"
          dir="ltr"
          spellCheck={false}
          placeholder="https:// or desk@example.org"
          value={draft.commentsTo}
          error={problems?.commentsTo}
          onChange={(commentsTo) => onEdit({ commentsTo })}
        />
      )}
      <TextField
        label="Logo"
        hint="Where it lies on the web, for search engines, which show it beside stories."
        inputMode="url"
        dir="ltr"
        spellCheck={false}
        placeholder="https://"
        value={draft.logo}
        error={problems?.logo}
        onChange={(logo) => onEdit({ logo })}
      />
      <Select
        label="Corrections"
        value={draft.corrections}
        options={CORRECTIONS_CHOICES}
        onChange={(corrections) => onEdit({ corrections })}
      />
      <ListFields draft={draft} onEdit={onEdit} />
      <TextField
        label="Longest side of pictures"
        hint="Pixels. Exports make longer pictures smaller; the library keeps them as they came."
        inputMode="numeric"
        dir="ltr"
        value={draft.longSide}
        error={problems?.longSide}
        onChange={(longSide) => onEdit({ longSide })}
      />
      <TextField
        label="Quality of pictures"
        hint="1 to 100, for those that an export makes smaller or turns upright."
        inputMode="numeric"
        dir="ltr"
        value={draft.quality}
        error={problems?.quality}
        onChange={(quality) => onEdit({ quality })}
      />
    </div>
  );
}

const CORRECTIONS_CHOICES = [
  { value: 'above', label: 'Above the text' },
  { value: 'below', label: 'Below the text' },
] as const;

interface ChoiceProps {
  readonly draft: SiteDraft;
  readonly problem: string | undefined;
  readonly onEdit: (patch: Partial<SiteDraft>) => void;
}

function LanguageChoice({ draft, problem, onEdit }: ChoiceProps) {
  const [searching, setSearching] = useState(false);
  const rows = suggestLanguages(searching ? draft.language : '').map((choice) => ({
    key: choice.tag,
    label: choice.name,
    detail: choice.own === choice.name ? choice.tag : choice.own,
  }));
  return (
    <SuggestField
      label="Language"
      value={draft.language}
      rows={rows}
      error={problem}
      onChange={(language) => {
        setSearching(true);
        onEdit({ language });
      }}
      onPick={(row) => {
        setSearching(false);
        onEdit({ language: row.label });
      }}
      onDone={() => setSearching(false)}
    />
  );
}

function TimeZoneChoice({ draft, problem, onEdit }: ChoiceProps) {
  const [searching, setSearching] = useState(false);
  const rows = useMemo(
    () =>
      suggestTimeZones(searching ? draft.timeZone : '', searching ? 50 : 500).map((zone) => ({
        key: zone,
        label: zone.replaceAll('_', ' '),
        detail: offsetOf(zone),
      })),
    [searching, draft.timeZone],
  );
  return (
    <SuggestField
      label="Time zone"
      value={draft.timeZone}
      rows={rows}
      error={problem}
      onChange={(timeZone) => {
        setSearching(true);
        onEdit({ timeZone });
      }}
      onPick={(row) => {
        setSearching(false);
        onEdit({ timeZone: row.key });
      }}
      onDone={() => setSearching(false)}
    />
  );
}

/** Today as the page would write it with what is chosen now. */
function example(draft: SiteDraft): string {
  const language = acceptLanguage(draft.language);
  const timeZone = isTimeZone(draft.timeZone) ? draft.timeZone : 'UTC';
  const style = { dateFormat: draft.dateFormat, timeZone };
  return formatDate(new Date().toISOString(), style, language.ok ? language.value : 'en');
}
