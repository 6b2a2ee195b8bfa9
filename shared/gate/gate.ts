import { type Cleared, clearStory } from './cleared.ts';
import { countedTime } from './clock.ts';
import type { Departure } from './departure.ts';
import { EXIT_CHECKS } from './exit-checks.ts';
import { EXIT_RULES, type GateRow, LEVELS, type Level, type Rule } from './row.ts';
import { stepNeeds } from './step-needs.ts';
import { type Examined, STORY_CHECKS } from './story-checks.ts';

/** What the gate answers: the story as its writer may have it, or what holds it back. */
export type GateAnswer =
  | {
      readonly ok: true;
      readonly cleared: Cleared;
      /** What whoever sends it out should know. */
      readonly told: readonly GateRow[];
      /** What it leaves without, for which there is a reason. */
      readonly overridden: readonly GateRow[];
    }
  | { readonly ok: false; readonly rows: readonly GateRow[] };

/**
 * Whether a story may leave, asked before anything is written or copied by whatever way. `reason` is what a
 * person says where the desk's rules are not kept; empty for nothing.
 */
export function askGate(departure: Departure, reason: string): GateAnswer {
  const rows = gateRows(departure);
  const ofLevel = (level: Level) => rows.filter((row) => row.level === level);
  const overridden = ofLevel('needs-reason');
  const blocked = ofLevel('blocks');
  if (blocked.length > 0 || (overridden.length > 0 && reason.trim() === ''))
    return { ok: false, rows: [...blocked, ...overridden] };
  const { story, profile, publicKeys } = departure;
  const cleared = clearStory(story, { profile, publicKeys, carriesEmbargo: mayCarryEmbargo(departure) });
  return { ok: true, cleared, told: ofLevel('told'), overridden };
}

/** All that is to be said of a story on its way out: what blocks it first, what is only told last. */
export function gateRows(departure: Departure): readonly GateRow[] {
  const { story, clock, requirements } = departure;
  const { rules } = requirements;
  const examined: Examined = { fields: story, body: story.body, now: countedTime(clock), requirements };
  const ofStatus = stepNeeds(story.status, rules);
  const needed: ReadonlySet<Rule> = new Set(ofStatus);
  const asked = new Set<Rule>(['embargo', ...stepNeeds('ready', rules), ...ofStatus]);
  const ofExit = EXIT_RULES.flatMap((id) => {
    if (id === 'story-damaged') return [];
    const { level, look } = EXIT_CHECKS[id];
    return look(departure).map((finding) => ({ id, level, ...finding }));
  });
  // A clock that counts for nothing is what holds the story back then.
  const isClock = ofExit.some(({ id }) => id === 'clock');
  const ofStory = [...asked].flatMap((id) => {
    if (id === 'embargo' && (isClock || mayCarryEmbargo(departure))) return [];
    return STORY_CHECKS[id](examined).map((finding): GateRow => {
      const isKnown = wasOverridden(departure, finding.message);
      const level = id === 'embargo' ? 'blocks' : needed.has(id) && !isKnown ? 'needs-reason' : 'told';
      return { id, level, ...finding };
    });
  });
  const rows: readonly GateRow[] = [...ofStory, ...ofExit];
  return LEVELS.flatMap((level) => rows.filter((row) => row.level === level));
}

/** What holds a story back that cannot be read; `message` is the sentence that says so. */
export function damagedRows(message: string): readonly GateRow[] {
  return [{ id: 'story-damaged', level: 'blocks', message, place: null, fix: null }];
}

/** A format of the wire that says the embargo itself, which the desk lets out before its time. */
function mayCarryEmbargo({ exit, underEmbargo }: Departure): boolean {
  return exit.carriesEmbargo && underEmbargo.includes(exit.kind);
}

/** True where somebody gave a reason for it when the story took its status: nobody is asked twice. */
function wasOverridden({ story }: Departure, message: string): boolean {
  const step = story.trail.findLast(({ to }) => to === story.status);
  return step?.overridden.includes(message) ?? false;
}
