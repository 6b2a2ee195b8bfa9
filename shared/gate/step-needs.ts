import type { Status } from '../story/status.ts';
import { askedAt, type DeskRules } from './desk-rules.ts';
import type { OWN_RULES, Rule } from './row.ts';

type OwnRule = (typeof OWN_RULES)[number];

/** What a status needs whatever the desk says. */
const OWN_NEEDS: Readonly<Record<Status, readonly OwnRule[]>> = {
  pitch: [],
  draft: [],
  'in-edit': [],
  ready: [],
  scheduled: ['schedule'],
  published: ['embargo'],
  corrected: ['embargo'],
  killed: ['seen-by-readers', 'taken-back'],
  spiked: ['taken-back'],
  archived: [],
};

/** What a story must have before it takes a status: what its desk asks for, and what no desk can do without. */
export function stepNeeds(status: Status, rules: DeskRules): readonly Rule[] {
  return [...askedAt(status, rules), ...OWN_NEEDS[status]];
}
