import type { OpenStory } from '../library/open-story.ts';
import type { Template, TemplateList } from '../library/template.ts';
import { request } from './bridge-request.ts';
import { byStory } from './story-arguments.ts';

export const templateRequests = {
  'templates.list': request().answers<TemplateList>(),
  /** Begins a story from it. */
  'templates.use': request(byStory).answers<OpenStory>(),
  /** Keeps a story as a template. */
  'templates.keep': request(byStory).answers<Template>(),
};
