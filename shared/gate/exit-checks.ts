import { figuresIn } from '../story/figures.ts';
import { isPublic, STATUS_LABELS } from '../story/status.ts';
import { momentWords } from '../time/moment-words.ts';
import { countedTime, isAhead } from './clock.ts';
import type { Departure, NamedOnPage, PictureProblem } from './departure.ts';
import { isUnderEmbargo } from './embargo.ts';
import type { ExitRule, Level, RowFinding } from './row.ts';

interface ExitCheck {
  readonly level: Level;
  look(departure: Departure): readonly RowFinding[];
}

/** What is looked at on the way out alone, the worst first. */
export const EXIT_CHECKS: Readonly<Record<Exclude<ExitRule, 'story-damaged'>, ExitCheck>> = {
  killed: { level: 'blocks', look: killed },
  clock: { level: 'blocks', look: clockAhead },
  'picture-missing': { level: 'blocks', look: ofPictures('missing') },
  'picture-damaged': { level: 'blocks', look: ofPictures('damaged') },
  'box-embargoed': { level: 'blocks', look: boxesUnderEmbargo },
  'picture-undecided': { level: 'told', look: ofPictures('undecided') },
  'box-missing': { level: 'told', look: boxesToNothing },
  'box-unpublished': { level: 'told', look: boxesUnpublished },
  'related-unpublished': { level: 'told', look: cardsUnpublished },
  'not-ready': { level: 'told', look: notReady },
};

/** What was taken back does not go out again. */
function killed({ story: { status } }: Departure): readonly RowFinding[] {
  if (status !== 'killed') return [];
  const message = 'The story was killed: give it another status before it leaves again.';
  return [{ message, place: { kind: 'field', field: 'Status' }, fix: null }];
}

/** The embargo is over by this computer's clock, and by nothing that the library has seen. */
function clockAhead({ story, clock }: Departure): readonly RowFinding[] {
  if (!isAhead(clock) || clock.latest === null) return [];
  if (isUnderEmbargo(story, clock.system) || !isUnderEmbargo(story, countedTime(clock))) return [];
  const shown = momentWords(new Date(clock.system).toISOString());
  const seen = momentWords(new Date(clock.latest).toISOString());
  const message =
    `This computer’s clock shows ${shown}, more than a day after the latest time that the library has seen ` +
    `(${seen}): confirm that it is right before an embargo is taken to be over.`;
  return [{ message, place: { kind: 'field', field: 'Embargo' }, fix: 'confirm-clock' }];
}

function ofPictures(state: PictureProblem['state']): ExitCheck['look'] {
  return ({ pictures, story }) =>
    pictures
      .filter((problem) => problem.state === state)
      .map(({ message, media }) => {
        const index = story.body.findIndex((block) =>
          figuresIn(block).some((figure) => figure.media === media),
        );
        return { message, place: index < 0 ? null : { kind: 'block', index }, fix: null };
      });
}

/** What is wrong with each story that a box in the text points to, once; null for nothing. */
function ofBoxes(
  { story, linked }: Departure,
  wrong: (found: NamedOnPage | undefined, name: string) => string | null,
): readonly RowFinding[] {
  if (linked === null) return [];
  const known = new Map(linked.map((one) => [one.id, one]));
  const findings = story.body.flatMap((block, index): readonly RowFinding[] => {
    if (block.type !== 'related') return [];
    const found = known.get(block.story);
    const message = wrong(found, `“${found?.headline || block.headline || 'Untitled story'}”`);
    return message === null ? [] : [{ message, place: { kind: 'block', index }, fix: null }];
  });
  return findings.filter(({ message }, at) => findings.findIndex((one) => one.message === message) === at);
}

function boxesToNothing(departure: Departure): readonly RowFinding[] {
  return ofBoxes(departure, (found, name) =>
    found ? null : `The box for ${name} points to a story that is not in the library.`,
  );
}

function boxesUnpublished(departure: Departure): readonly RowFinding[] {
  const now = countedTime(departure.clock);
  return ofBoxes(departure, (found, name) =>
    !found || isPublic(found.status) || isUnderEmbargo(found, now)
      ? null
      : `${name}, in a box in the text, is not published yet.`,
  );
}

function boxesUnderEmbargo(departure: Departure): readonly RowFinding[] {
  const now = countedTime(departure.clock);
  return ofBoxes(departure, (found, name) =>
    found && isUnderEmbargo(found, now)
      ? `${name}, in a box in the text, is under embargo until ` +
        `${momentWords(found.embargo ?? '')}: take the box out until then.`
      : null,
  );
}

function cardsUnpublished({ related }: Departure): readonly RowFinding[] {
  return related
    .filter(({ status }) => !isPublic(status))
    .map(({ headline }) => ({
      message: `“${headline || 'Untitled story'}”, under “You may also like”, is not published yet.`,
      place: null,
      fix: null,
    }));
}

function notReady({ story: { status } }: Departure): readonly RowFinding[] {
  if (isPublic(status) || status === 'ready' || status === 'scheduled' || status === 'killed') return [];
  const message = `The story is not ready: its status is ${STATUS_LABELS[status]}.`;
  return [{ message, place: null, fix: null }];
}
