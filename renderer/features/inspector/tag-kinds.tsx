import { Building2, Hash, MapPin, Tag as TagIcon, User } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TagKind } from '../../../shared/story/tag.ts';

/** How the desk writes each kind of tag, in the order of the menu. */
export const TAG_KIND_LABELS: Readonly<Record<TagKind, string>> = {
  person: 'Person',
  place: 'Place',
  organisation: 'Organisation',
  topic: 'Topic',
  free: 'No kind',
};

const ICONS: Readonly<Record<TagKind, typeof User>> = {
  person: User,
  place: MapPin,
  organisation: Building2,
  topic: Hash,
  free: TagIcon,
};

export function tagKindIcon(kind: TagKind, size = 12): ReactNode {
  const Icon = ICONS[kind];
  return <Icon size={size} aria-hidden />;
}
