import type { AppError } from '../result.ts';

/** A story that others are begun from, as a list shows it. */
export interface Template {
  /** Id of the story that it is, see `isTemplateId`. */
  readonly id: string;
  /** Its headline; empty when nobody gave it one. */
  readonly name: string;
  /** Its standfirst, or how it begins. */
  readonly about: string;
}

export interface TemplateList {
  readonly templates: readonly Template[];
  /** Templates that cannot be read, with the reason and what to do. */
  readonly damaged: readonly { readonly id: string; readonly problem: AppError }[];
}

const PREFIX = 'template-';

/** True for the id of a template: it lies in a library's `templates/`, and in no list of stories. */
export function isTemplateId(id: string): boolean {
  return id.startsWith(PREFIX);
}

/** The id of a new template; `id` is one that is new for a story. */
export function templateId(id: string): string {
  return PREFIX + id;
}
