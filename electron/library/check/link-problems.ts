import type { RelatedChoice } from '../../../shared/story/story.ts';

/** What stories are looked at for that others point to, and that point to others. */
export interface LinkedStory {
  readonly id: string;
  readonly headline: string;
  readonly created: string;
  readonly follows: string | null;
  readonly translationOf: string | null;
  readonly related: RelatedChoice;
  /** What the boxes in its text point to. */
  readonly boxes: readonly { readonly story: string; readonly headline: string }[];
}

export type Links = Pick<LinkedStory, 'follows' | 'translationOf' | 'related'>;

export interface LinkProblems {
  /** Each the end of a sentence. */
  readonly messages: readonly string[];
  /** What a repair makes of it. */
  readonly sound: Links;
  /** What only a person can repair. */
  readonly boxes: readonly string[];
}

/**
 * The stories that point to what is not there, to themselves or in a circle, by id. `has` knows every story
 * of the library and of its bin.
 */
export function linkProblems(
  stories: readonly LinkedStory[],
  has: (id: string) => boolean,
): ReadonlyMap<string, LinkProblems> {
  const cuts = circleCuts(stories);
  const found = new Map<string, LinkProblems>();
  for (const story of stories) {
    const circle = cuts.get(story.id);
    const follows = followsProblem(story, has) ?? circle ?? null;
    const original = originalProblem(story, has);
    const related = soundRelated(story, has);
    const boxes = boxProblems(story, has);
    const messages = [follows, original, ...related.messages].filter((one) => one !== null);
    if (messages.length + boxes.length === 0) continue;
    const sound = {
      follows: follows === null ? story.follows : null,
      translationOf: original === null ? story.translationOf : null,
      related: related.sound,
    };
    found.set(story.id, { messages, sound, boxes });
  }
  return found;
}

const CUT = '--repair lets it follow none';

function followsProblem(
  { id, follows }: Pick<LinkedStory, 'id' | 'follows'>,
  has: (id: string) => boolean,
): string | null {
  if (follows === null) return null;
  if (follows === id) return `follows itself: ${CUT}`;
  return has(follows) ? null : `follows a story that is no longer in the library (${follows}): ${CUT}`;
}

function originalProblem(
  { id, translationOf }: Pick<LinkedStory, 'id' | 'translationOf'>,
  has: (id: string) => boolean,
): string | null {
  const end = '--repair lets it be a translation of none';
  if (translationOf === id) return `is a translation of itself: ${end}`;
  if (translationOf === null || has(translationOf)) return null;
  return `is a translation of a story that is no longer in the library (${translationOf}): ${end}`;
}

/** Of each circle the story that was begun first: it cannot take another one further. */
function circleCuts(stories: readonly LinkedStory[]): ReadonlyMap<string, string> {
  const byId = new Map(stories.map((story) => [story.id, story]));
  const seen = new Set<string>();
  const cuts = new Map<string, string>();
  for (const story of stories) {
    const way: LinkedStory[] = [];
    let at: LinkedStory | undefined = story;
    while (at && !seen.has(at.id)) {
      seen.add(at.id);
      way.push(at);
      at = at.follows === null || at.follows === at.id ? undefined : byId.get(at.follows);
    }
    const circle = at && way.includes(at) ? way.slice(way.indexOf(at)) : [];
    const [first] = circle.toSorted((a, b) => order(a.created, b.created) || order(a.id, b.id));
    if (first) cuts.set(first.id, circleMessage(first, circle));
  }
  return cuts;
}

function circleMessage(first: LinkedStory, circle: readonly LinkedStory[]): string {
  const from = circle.indexOf(first);
  const others = [...circle.slice(from + 1), ...circle.slice(0, from)].map(titleOf);
  return `follows ${others[0]} in a circle (it is followed by ${others.at(-1)}), and was begun first: ${CUT}`;
}

function titleOf({ headline, id }: Pick<LinkedStory, 'headline' | 'id'>): string {
  return headline === '' ? id : `“${headline}”`;
}

function soundRelated(
  { id, related }: LinkedStory,
  has: (id: string) => boolean,
): { readonly sound: RelatedChoice; readonly messages: readonly string[] } {
  const pinned = soundList(related.pinned, id, has, 'pins');
  const excluded = soundList(related.excluded, id, has, 'leaves out');
  const both = excluded.sound.filter((one) => pinned.sound.includes(one));
  return {
    sound: {
      pinned: pinned.sound,
      excluded: both.length === 0 ? excluded.sound : excluded.sound.filter((one) => !both.includes(one)),
    },
    messages: [
      ...pinned.messages,
      ...excluded.messages,
      ...both.map(
        (one) => `pins and leaves out the same story (${one}) ${PLACE}: --repair lets it stay pinned`,
      ),
    ],
  };
}

const PLACE = 'under “You may also like”';

function soundList(
  ids: readonly string[],
  own: string,
  has: (id: string) => boolean,
  verb: string,
): { readonly sound: readonly string[]; readonly messages: readonly string[] } {
  const once = [...new Set(ids)];
  const gone = once.filter((id) => id !== own && !has(id));
  const sound = once.filter((id) => id !== own && has(id));
  return {
    sound: sound.length === ids.length ? ids : sound,
    messages: [
      ...(once.includes(own) ? [`${verb} itself ${PLACE}: --repair takes that out`] : []),
      ...gone.map(
        (id) => `${verb} a story that is no longer in the library (${id}) ${PLACE}: --repair takes it out`,
      ),
      ...(once.length < ids.length
        ? [`${verb} a story more than once ${PLACE}: --repair leaves it once`]
        : []),
    ],
  };
}

function boxProblems({ id, boxes }: LinkedStory, has: (id: string) => boolean): readonly string[] {
  const messages = boxes.flatMap(({ story, headline }) => {
    const box = `has a box for ${titleOf({ headline, id: story })} in its text that points to`;
    const remedy = 'open it and choose another story, or take the box out';
    if (story === id) return [`${box} itself: ${remedy}`];
    return has(story) ? [] : [`${box} a story that is no longer in the library: ${remedy}`];
  });
  return [...new Set(messages)];
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
