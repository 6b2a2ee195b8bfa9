import type { TypedText } from '../../../shared/library/typed-text.ts';
import type { Block } from '../../../shared/story/block.ts';
import { spliceBetween } from '../../../shared/story/splice.ts';
import type { StoryFields } from '../../../shared/story/story.ts';
import { type OpenDocument, sameFields } from '../open-document.ts';

/** What of an open story is not in the library yet, or null. The cost is the number of blocks, and what differs. */
export function typedText(
  { loaded, savedBody, savedFields, sent, step }: OpenDocument,
  fields: StoryFields,
  body: readonly Block[],
): TypedText | null {
  // One place holds both what was typed and what a save brings that has not been answered: either may be
  // there after the end.
  const places = [spliceBetween(savedBody, body), sent && spliceBetween(savedBody, sent.body)].filter(
    (place) => place !== null,
  );
  const isChanged =
    !sameFields(savedFields, fields) || (sent !== null && !sameFields(savedFields, sent.fields));
  if (places.length === 0 && !isChanged) return null;
  const prefix = Math.min(savedBody.length, ...places.map(({ from }) => from));
  const suffix = Math.min(
    savedBody.length - prefix,
    ...places.map(({ from, remove }) => savedBody.length - from - remove),
  );
  const part = (all: readonly Block[]) => all.slice(prefix, all.length - suffix);
  return {
    id: loaded.id,
    prefix,
    suffix,
    blocks: { before: part(savedBody), sent: sent && part(sent.body), now: part(body) },
    fields: isChanged ? { before: savedFields, sent: sent?.fields ?? null, now: fields } : null,
    step: step && step.status === fields.status && isChanged ? step.note : null,
  };
}
