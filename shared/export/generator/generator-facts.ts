import type { Cleared } from '../../gate/cleared.ts';
import { excerpt } from '../../page/excerpt.ts';
import type { PageContent } from '../../page/page-content.ts';
import type { PublicStory } from '../../story/field-audience.ts';
import { figuresOf } from '../../story/figures.ts';
import type { Json } from '../../story/story.ts';
import { wireInstant } from '../wire/wire-instant.ts';

/** What front matter says of a story, whatever its generator calls it. */
export interface GeneratorFacts {
  readonly story: PublicStory;
  readonly title: string;
  /** The standfirst, or the beginning of the text. */
  readonly description: string | null;
  /** Instants with an offset, or null. */
  readonly date: string | null;
  readonly updated: string | null;
  readonly draft: boolean;
  readonly slug: string | null;
  readonly sections: readonly string[] | null;
  readonly tags: readonly string[] | null;
  readonly authors: readonly string[] | null;
  readonly series: string | null;
  readonly dateline: Json | null;
  /** The path of the picture that stands for the story, and what it shows. */
  readonly image: { readonly path: string; readonly alt: string } | null;
}

/** The facts of a cleared story. `mediaPath` gives the path by which the Markdown names a picture. */
export function generatorFacts(
  { story, draft }: Cleared,
  { site }: Pick<PageContent, 'site'>,
  mediaPath: (media: string) => string,
): GeneratorFacts {
  const { headline, standfirst, slug, sections, tags, authors, series, dateline, date, updated } = story;
  const figures = figuresOf(story.body);
  const media = story.image ?? figures[0]?.media ?? null;
  const alt = figures.find((figure) => figure.media === media)?.alt ?? '';
  const filed = [
    ...(dateline.place === '' ? [] : [['place', dateline.place]]),
    ...(dateline.date === null ? [] : [['date', dateline.date]]),
  ];
  return {
    story,
    title: headline || slug || story.id,
    description: standfirst || excerpt(story.body) || null,
    date: date === null ? null : wireInstant(date, site.timeZone),
    updated: updated === null ? null : wireInstant(updated, site.timeZone),
    draft,
    slug: slug || null,
    sections: listed(sections),
    tags: listed(tags.map(({ name }) => name)),
    authors: listed(authors),
    series: series || null,
    dateline: filed.length === 0 ? null : Object.fromEntries(filed),
    image: media === null ? null : { path: mediaPath(media), alt },
  };
}

function listed(names: readonly string[]): readonly string[] | null {
  return names.length === 0 ? null : names;
}
