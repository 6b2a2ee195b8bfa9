import type { Status } from '../story/status.ts';
import type { Story } from '../story/story.ts';
import type { Profile } from './cleared.ts';
import type { ClockReading } from './clock.ts';
import type { Requirements } from './desk-rules.ts';

/** How a story leaves. */
export interface Exit {
  /** A kind of export, or another way out by its name. */
  readonly kind: string;
  /** It says an embargo in a field of its own. */
  readonly carriesEmbargo: boolean;
}

/** Another story that this one would name. */
export interface NamedOnPage {
  readonly id: string;
  readonly headline: string;
  readonly status: Status;
  readonly embargo: string | null;
}

/** What is wrong with a picture that would leave. */
export interface PictureProblem {
  readonly state: 'missing' | 'damaged' | 'undecided';
  /** A whole sentence that says which, and what to do. */
  readonly message: string;
  /** The picture's name in the story; null for one of the site's. */
  readonly media: string | null;
}

/** A story on its way out, with all that the gate looks at. */
export interface Departure {
  readonly story: Story;
  readonly exit: Exit;
  readonly profile: Profile;
  readonly clock: ClockReading;
  /** What the desk asks of its stories. */
  readonly requirements: Requirements;
  /** Front-matter keys that the site publishes. */
  readonly publicKeys: readonly string[];
  /** Formats of the wire that the desk lets out under embargo. */
  readonly underEmbargo: readonly string[];
  readonly pictures: readonly PictureProblem[];
  /** The cards under "You may also like"; none where the format names no other story. */
  readonly related: readonly NamedOnPage[];
  /** The stories that boxes in the text point to, as far as the library has them; null where none is named. */
  readonly linked: readonly NamedOnPage[] | null;
}
