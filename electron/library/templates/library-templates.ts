import type { OpenStory } from '../../../shared/library/open-story.ts';
import type { Template, TemplateList } from '../../../shared/library/template.ts';
import type {
  AccessPort,
  HistoryPort,
  LibraryPlace,
  OpenStoriesPort,
  WritingPort,
} from '../ports/library-ports.ts';
import { keepAsTemplate } from './keep-as-template.ts';
import { listTemplates } from './list-templates.ts';
import { storyFromTemplate } from './story-from-template.ts';

type LibraryTemplatesPorts = LibraryPlace & OpenStoriesPort & HistoryPort & AccessPort & WritingPort;

/** The stories of a library that others are begun from. Each is opened, saved and binned as any story is. */
export interface LibraryTemplates {
  /** The first time, those that Dateline comes with are put there. */
  list(): Promise<TemplateList>;
  /** A new draft that is begun from a template. */
  use(id: string): Promise<OpenStory>;
  /** A new template with the text and the pictures of a story. */
  keep(id: string): Promise<Template>;
}

export function libraryTemplates(context: LibraryTemplatesPorts): LibraryTemplates {
  return {
    list: () => listTemplates(context),
    use: (id) => storyFromTemplate(context, id),
    keep: (id) => keepAsTemplate(context, id),
  };
}
