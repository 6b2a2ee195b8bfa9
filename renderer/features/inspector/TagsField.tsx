import { useCallback, useMemo } from 'react';
import { TAG_KINDS, type Tag, type TagKind } from '../../../shared/story/tag.ts';
import { type DescribedTag, tagKey } from '../../../shared/tags/described-tag.ts';
import { TAG_KIND_LABELS, TagIcon, tagKindIcon } from '../../forms/tag-kinds.tsx';
import { ComboboxMulti } from '../../ui/ComboboxMulti.tsx';
import type { MenuEntry } from '../../ui/menu-entry.ts';
import {
  addTag,
  addTypedTag,
  ofKind,
  suggestTags,
  type TagSources,
  type TagSuggestion,
} from './tag-input.ts';

export interface TagsFieldProps {
  readonly tags: readonly Tag[];
  readonly known: readonly DescribedTag[];
  /** What the text speaks of; offered before anything is typed. */
  readonly inText: readonly Tag[];
  readonly language: string;
  readonly world: TagSources;
  readonly onChange: (tags: readonly Tag[]) => void;
}

const KIND_OPTIONS = TAG_KINDS.map((kind) => ({
  value: kind,
  label: TAG_KIND_LABELS[kind],
  icon: tagKindIcon(kind, 14),
}));

/** Tags of every kind; `person: Name` gives the kind while typing, Enter on a chip changes it. */
export function TagsField({ tags, known, inText, language, world, onChange }: TagsFieldProps) {
  const suggest = useCallback(
    (text: string): readonly Tag[] =>
      suggestTags(text, text.trim() === '' ? [...inText, ...known] : known, tags, language, world),
    [known, inText, tags, language, world],
  );
  const create = useCallback(
    (text: string) => addTypedTag([], text, known, language, world)[0] ?? null,
    [known, language, world],
  );
  const menuOf = (tag: Tag): readonly MenuEntry[] => [
    {
      kind: 'choice',
      label: `What “${tag.name}” is`,
      value: tag.kind,
      options: KIND_OPTIONS,
      onChange: (kind) =>
        onChange(
          tags.map((one) =>
            one.name === tag.name ? ofKind(one.name, kind as TagKind, language, world) : one,
          ),
        ),
    },
  ];
  const colours = useMemo(
    () => new Map(known.flatMap((tag) => (tag.colour ? [[tagKey(tag), tag.colour] as const] : []))),
    [known],
  );
  return (
    <ComboboxMulti<Tag>
      label="Tags"
      hideLabel
      hint={tags.length === 0 ? 'Say what a tag is: “person: name”, “place:”, “org:”, “topic:”.' : undefined}
      placeholder="Add people, places, topics"
      values={tags}
      suggestions={suggest}
      labelOf={nameOf}
      detailOf={kindOf}
      iconOf={(tag) => <TagIcon kind={tag.kind} colour={colours.get(tagKey(tag))} />}
      menuOf={menuOf}
      create={create}
      onChange={(next) => onChange(next.reduce<readonly Tag[]>(addTag, []))}
    />
  );
}

function nameOf(tag: Tag): string {
  return tag.name;
}

function kindOf(tag: Tag & Partial<Pick<TagSuggestion, 'country' | 'path'>>): string {
  if (tag.path && tag.path.length > 0) return tag.path.join(' › ');
  return tag.country ?? TAG_KIND_LABELS[tag.kind].toLowerCase();
}
