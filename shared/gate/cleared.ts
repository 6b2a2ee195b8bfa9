import { type PublicStory, publicStory } from '../story/field-audience.ts';
import { isPublic } from '../story/status.ts';
import type { Json, Story } from '../story/story.ts';

/** What leaves: what readers may see, or all that the desk knows, which is asked for by its name. */
export const PROFILES = ['publication', 'desk-copy'] as const;
export type Profile = (typeof PROFILES)[number];

declare const CLEARED: unique symbol;

interface Passed {
  /** Nobody but the gate can say it. */
  readonly [CLEARED]: true;
  /** Not published yet: what generators of sites call a draft. */
  readonly draft: boolean;
}

/** A story for readers, without anything that is not for them. */
export interface Publication extends Passed {
  readonly profile: 'publication';
  readonly story: PublicStory;
  /** The keys unknown to Dateline that `site.json` lists, in the story's order. */
  readonly listed: Readonly<Record<string, Json>>;
  /** An instant, for a format of the wire that may leave under embargo; else null. */
  readonly embargo: string | null;
}

/** A story with all that the desk knows of it. */
export interface DeskCopy extends Passed {
  readonly profile: 'desk-copy';
  readonly story: Story;
}

/**
 * A story that the gate let through. Writers take nothing else, so that none can be asked to write what was
 * not looked at, and none of a publication can name a field that is not for readers.
 */
export type Cleared = Publication | DeskCopy;

/** What `clearStory` is told beside the story. */
export interface Clearing {
  readonly profile: Profile;
  /** Keys of `extra` that a publication carries. */
  readonly publicKeys: readonly string[];
  /** The format says the embargo in a field of its own. */
  readonly carriesEmbargo: boolean;
}

/** For `shared/gate/gate.ts` alone, once nothing holds the story back. */
export function clearStory(story: Story, { profile, publicKeys, carriesEmbargo }: Clearing): Cleared {
  const draft = !isPublic(story.status);
  if (profile === 'desk-copy') return { profile, draft, story } as DeskCopy;
  const listed = Object.entries(story.extra).filter(([key]) => publicKeys.includes(key));
  const publication: Omit<Publication, typeof CLEARED> = {
    profile,
    draft,
    story: publicStory(story),
    listed: Object.fromEntries(listed),
    embargo: carriesEmbargo ? story.embargo : null,
  };
  return publication as Publication;
}
