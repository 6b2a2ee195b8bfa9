import { assertNever } from '../assert-never.ts';
import { FIELD_LABELS } from '../story/field-labels.ts';
import { PRIORITY_LABELS, type Priority } from '../story/priority.ts';
import { STATUS_LABELS, type Status } from '../story/status.ts';
import type { StoryFields } from '../story/story.ts';
import type { Tag } from '../story/tag.ts';

/** The fields of one line that many stories can be given. */
export const BULK_LINES = ['series', 'assignee', 'kicker', 'source', 'copyright', 'usageTerms'] as const;
export type BulkLine = (typeof BULK_LINES)[number];

/** What can be done to many stories at once. An empty name takes away what was there. */
export type BulkChange =
  | { readonly kind: 'add-tag'; readonly tag: Tag }
  | { readonly kind: 'remove-tag'; readonly name: string }
  | { readonly kind: 'add-section' | 'remove-section'; readonly name: string }
  /** The first section, under which the list groups a story, becomes this one; the others stay. */
  | { readonly kind: 'move-to-section'; readonly name: string }
  | { readonly kind: 'add-to-collection' | 'remove-from-collection'; readonly name: string }
  | { readonly kind: BulkLine | 'place'; readonly name: string }
  /** An ISO 8601 instant with offset, or null. */
  | { readonly kind: 'deadline'; readonly moment: string | null }
  /** A story that has one gets another only with a reason, which its trail keeps. */
  | { readonly kind: 'embargo'; readonly moment: string | null; readonly why: string }
  /** Publication: a day, an instant with offset, or null. */
  | { readonly kind: 'date'; readonly date: string | null }
  | { readonly kind: 'priority'; readonly priority: Priority | null }
  /** Stories that lack something for it are left, except where a reason is given, which their trails keep. */
  | { readonly kind: 'status'; readonly status: Status; readonly why: string };

/** The fields that a change gives a story; null where it is that way already. */
export function bulkChanged(fields: StoryFields, change: BulkChange): Partial<StoryFields> | null {
  switch (change.kind) {
    case 'add-tag': {
      const { tag } = change;
      return fields.tags.some(({ name }) => isSameName(name, tag.name))
        ? null
        : { tags: [...fields.tags, tag] };
    }
    case 'remove-tag': {
      const tags = fields.tags.filter(({ name }) => !isSameName(name, change.name));
      return tags.length === fields.tags.length ? null : { tags };
    }
    case 'add-section':
      return added(fields, 'sections', change.name);
    case 'remove-section':
      return removed(fields, 'sections', change.name);
    case 'move-to-section': {
      const rest = fields.sections.slice(1).filter((name) => !isSameName(name, change.name));
      const sections = change.name === '' ? rest : [change.name, ...rest];
      return isSameList(sections, fields.sections) ? null : { sections };
    }
    case 'add-to-collection':
      return added(fields, 'collections', change.name);
    case 'remove-from-collection':
      return removed(fields, 'collections', change.name);
    case 'series':
    case 'assignee':
    case 'kicker':
    case 'source':
    case 'copyright':
    case 'usageTerms':
      return fields[change.kind] === change.name ? null : { [change.kind]: change.name };
    case 'place':
      return fields.dateline.place === change.name
        ? null
        : { dateline: { ...fields.dateline, place: change.name } };
    case 'deadline':
    case 'embargo':
      return fields[change.kind] === change.moment ? null : { [change.kind]: change.moment };
    case 'date':
      return fields.date === change.date ? null : { date: change.date };
    case 'priority':
      return fields.priority === change.priority ? null : { priority: change.priority };
    case 'status':
      return fields.status === change.status ? null : { status: change.status };
    default:
      return assertNever(change, 'change');
  }
}

function added(fields: StoryFields, list: 'sections' | 'collections', name: string) {
  return fields[list].some((known) => isSameName(known, name)) ? null : { [list]: [...fields[list], name] };
}

function removed(fields: StoryFields, list: 'sections' | 'collections', name: string) {
  const left = fields[list].filter((known) => !isSameName(known, name));
  return left.length === fields[list].length ? null : { [list]: left };
}

function isSameName(a: string, b: string): boolean {
  return a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, at) => name === b[at]);
}

/** A change in words, before it is made, while it is made, and after. */
export interface BulkWords {
  readonly label: string;
  readonly doing: string;
  /** `stories` is e.g. "12 stories". */
  done(stories: string): string;
}

/** How the desk speaks of a change. */
export function bulkWords(change: BulkChange): BulkWords {
  switch (change.kind) {
    case 'add-tag':
      return adding(`the tag “${change.tag.name}”`);
    case 'remove-tag':
      return removing(`the tag “${change.name}”`);
    case 'add-section':
      return adding(`the section “${change.name}”`);
    case 'remove-section':
      return removing(`the section “${change.name}”`);
    case 'move-to-section':
      return change.name === '' ? removing('the first section') : moving(`to the section “${change.name}”`);
    case 'add-to-collection':
      return adding(`the collection “${change.name}”`);
    case 'remove-from-collection':
      return removing(`the collection “${change.name}”`);
    case 'series':
    case 'kicker':
    case 'source':
    case 'copyright':
    case 'usageTerms': {
      const what = `the ${FIELD_LABELS[change.kind].toLowerCase()}`;
      const be = change.kind === 'usageTerms' ? 'were' : 'was';
      return change.name === '' ? removing(what, be) : setting(what, `“${change.name}”`, be);
    }
    case 'assignee':
      return change.name === '' ? removing('the assignee') : setting('the assignee', change.name);
    case 'place':
      return change.name === '' ? removing('the place') : setting('the place', change.name);
    case 'deadline':
    case 'embargo':
      return settingMoment(`the ${change.kind}`, change.moment);
    case 'date':
      return settingMoment('the publication', change.date);
    case 'priority':
      return change.priority === null
        ? removing('the priority')
        : setting('the priority', PRIORITY_LABELS[change.priority]);
    case 'status':
      return setting('the status', STATUS_LABELS[change.status]);
    default:
      return assertNever(change, 'change');
  }
}

function adding(what: string): BulkWords {
  return {
    label: `${what} was added`,
    doing: `Adding ${what}`,
    done: (stories) => `Added ${what} to ${stories}.`,
  };
}

function removing(what: string, be = 'was'): BulkWords {
  return {
    label: `${what} ${be} removed`,
    doing: `Removing ${what}`,
    done: (stories) => `Removed ${what} from ${stories}.`,
  };
}

function moving(where: string): BulkWords {
  return {
    label: `it was moved ${where}`,
    doing: `Moving ${where}`,
    done: (stories) => `Moved ${stories} ${where}.`,
  };
}

/** As it stands on the site's clocks. */
function settingMoment(what: string, moment: string | null): BulkWords {
  return moment === null ? removing(what) : setting(what, moment.slice(0, 16).replace('T', ' '));
}

function setting(what: string, value: string, be = 'was'): BulkWords {
  return {
    label: `${what} ${be} set to ${value}`,
    doing: `Setting ${what} to ${value}`,
    done: (stories) => `Set ${what} of ${stories} to ${value}.`,
  };
}
