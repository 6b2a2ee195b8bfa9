import { Building2, Hash, MapPin, Tag as PlainTag, User } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TagKind } from '../../shared/story/tag.ts';
import type { TagColour } from '../../shared/tags/described-tag.ts';
import styles from './tag-colours.module.css';

/** How the desk writes each kind of tag, in the order of the menu. */
export const TAG_KIND_LABELS: Readonly<Record<TagKind, string>> = {
  person: 'Person',
  place: 'Place',
  organisation: 'Organisation',
  topic: 'Topic',
  free: 'Unsorted',
};

const ICONS: Readonly<Record<TagKind, typeof User>> = {
  person: User,
  place: MapPin,
  organisation: Building2,
  topic: Hash,
  free: PlainTag,
};

export function tagKindIcon(kind: TagKind, size = 12): ReactNode {
  const Icon = ICONS[kind];
  return <Icon size={size} aria-hidden />;
}

export interface TagIconProps {
  readonly kind: TagKind;
  readonly colour?: TagColour | undefined;
  readonly size?: number;
}

/** What a tag is, in the colour that the library gave it; nothing where there is nothing to say. */
export function TagIcon({ kind, colour, size = 12 }: TagIconProps) {
  if (kind === 'free' && colour === undefined) return null;
  const Icon = ICONS[kind];
  return <Icon size={size} aria-hidden className={colour && styles[colour]} />;
}
