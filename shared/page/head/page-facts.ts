import type { Block } from '../../story/block.ts';
import { figuresOf } from '../../story/figures.ts';
import { excerpt } from '../excerpt.ts';
import { besidePage, pageAddress } from '../page-address.ts';
import type { PageContext } from '../page-context.ts';

/** What the machine-readable parts of the head all say. */
export interface PageFacts {
  readonly description: string;
  /** Absolute address of the page, or null. */
  readonly address: string | null;
  /** Absolute address of the picture that stands for the story, or null. */
  readonly image: string | null;
}

/** The facts of a story and its site. The picture is the one that stands for the story, else the first of its body. */
export function pageFacts(body: readonly Block[], context: PageContext): PageFacts {
  const { fields, site, resolve } = context;
  const address = pageAddress(fields, site);
  const media = fields.image ?? figuresOf(body)[0]?.media ?? null;
  const published = media === null ? null : resolve.published(media);
  return {
    description: fields.standfirst || excerpt(body),
    address,
    image: address === null || published === null ? null : besidePage(address, published),
  };
}
