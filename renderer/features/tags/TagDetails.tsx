import { type Ref, useState } from 'react';
import { TAG_CODE, TAG_KINDS, type TagKind } from '../../../shared/story/tag.ts';
import { nameSchema } from '../../../shared/story/tag-schema.ts';
import { type DescribedTag, type ManagedTag, tagKey } from '../../../shared/tags/described-tag.ts';
import { TAG_KIND_LABELS, tagKindIcon } from '../../forms/tag-kinds.tsx';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { Textarea } from '../../ui/Textarea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ColourChoice } from './ColourChoice.tsx';
import styles from './Tags.module.css';
import type { TagRow } from './tag-rows.ts';
import { storiesWords } from './tag-words.ts';

export interface TagDetailsProps {
  readonly row: TagRow;
  /** The library's tag under a key, to see that a new name is taken. */
  readonly find: (key: string) => ManagedTag | undefined;
  readonly busy: boolean;
  readonly readOnly: boolean;
  readonly onSave: (next: DescribedTag) => void;
  readonly onRemove: () => void;
  readonly onLookAlikes: (tags: readonly ManagedTag[]) => void;
  readonly nameField: Ref<HTMLInputElement>;
}

const KINDS = TAG_KINDS.map((kind) => ({
  value: kind,
  label: TAG_KIND_LABELS[kind],
  icon: tagKindIcon(kind, 14),
}));

/** One tag: what it is called, what it is, and what the library says about it. Give it a key by tag. */
export function TagDetails(props: TagDetailsProps) {
  const { row, find, busy, readOnly, onSave, onRemove, onLookAlikes, nameField } = props;
  const { tag, alike } = row;
  const [name, setName] = useState(tag.name);
  const [kind, setKind] = useState<TagKind>(tag.kind);
  const [code, setCode] = useState(tag.code ?? '');
  const [colour, setColour] = useState(tag.colour);
  const [description, setDescription] = useState(tag.description ?? '');

  const tidy = name.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const next: DescribedTag = {
    name: tidy,
    kind,
    ...(code.trim() !== '' && { code: code.trim() }),
    ...(colour !== undefined && { colour }),
    ...(description.trim() !== '' && { description: description.trim() }),
  };
  const nameError = nameSchema.safeParse(tidy).success ? undefined : 'A tag needs a name of one line.';
  const codeError =
    next.code === undefined || TAG_CODE.test(next.code)
      ? undefined
      : 'A scheme, a colon and a value, for example iso3166:SD.';
  const isOther = tagKey(next) !== tagKey(tag) || next.code !== tag.code;
  const isSaid = next.colour !== tag.colour || next.description !== tag.description;
  const taken = tagKey(next) === tagKey(tag) ? undefined : find(tagKey(next));
  const others = alike.map((other) => `“${other.name}” (${other.stories})`).join(', ');
  const isReady = (isOther || isSaid) && !nameError && !codeError && !busy && !readOnly;

  return (
    <form
      aria-label={`Tag “${tag.name}”`}
      className={styles.details}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onSave(next);
      }}
    >
      <fieldset disabled={readOnly} className={styles.fields}>
        <TextField
          ref={nameField}
          label="Name"
          value={name}
          error={nameError}
          hint={taken && `There is such a tag in ${storiesWords(taken.stories)} already: the two become one.`}
          onChange={setName}
        />
        <Select<TagKind> label="Kind" value={kind} options={KINDS} disabled={readOnly} onChange={setKind} />
        <TextField label="Code" value={code} error={codeError} placeholder="iso3166:SD" onChange={setCode} />
        <ColourChoice colour={colour} onChange={setColour} />
        <Textarea label="Description" value={description} maxLength={2000} onChange={setDescription} />
      </fieldset>
      {alike.length > 0 && (
        <div className={styles.alike}>
          <p>
            <Sentence>{`May mean the same as ${others}.`}</Sentence>
          </p>
          <Button onClick={() => onLookAlikes([tag, ...alike])}>Look at them together</Button>
        </div>
      )}
      <div className={styles.buttons}>
        <Button variant="danger" disabled={busy || readOnly} onClick={onRemove}>
          {tag.stories === 0 ? 'Delete' : `Take away from ${storiesWords(tag.stories)}`}
        </Button>
        <Button variant="primary" type="submit" disabled={!isReady}>
          {isOther && tag.stories > 0 ? `Change in ${storiesWords(tag.stories)}` : 'Save'}
        </Button>
      </div>
    </form>
  );
}
