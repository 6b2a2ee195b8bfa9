import type { PictureSettings } from '../../site-profile/site.ts';
import type { Block } from '../../story/block.ts';
import type { Figure } from '../../story/blocks/figure.ts';
import { figuresOf } from '../../story/figures.ts';
import { excerpt } from '../excerpt.ts';
import { besidePage, pageAddress } from '../page-address.ts';
import type { PageContext } from '../page-context.ts';

/** What the machine-readable parts of the head all say. */
export interface PageFacts {
  readonly description: string;
  /** Absolute address of the page, or null. */
  readonly address: string | null;
  /** The picture that stands for the story, or null. */
  readonly image: PageImage | null;
}

/** The picture that a story is shared with. */
export interface PageImage {
  /** Absolute address. */
  readonly address: string;
  /** Pixels of the published picture, where they are known. */
  readonly size: { readonly width: number; readonly height: number } | null;
  /** What it shows, for who cannot see it; empty where nobody said. */
  readonly alt: string;
}

/** The facts of a story and its site. The picture is the one that stands for the story, else the first of its body. */
export function pageFacts(body: readonly Block[], context: PageContext): PageFacts {
  const { fields, site, resolve } = context;
  const address = pageAddress(fields, site);
  const figures = figuresOf(body);
  const media = fields.image ?? figures[0]?.media ?? null;
  const figure = figures.find((one) => one.media === media);
  const published = media === null ? null : resolve.published(media);
  return {
    description: fields.standfirst || excerpt(body),
    address,
    image:
      address === null || published === null
        ? null
        : {
            address: besidePage(address, published),
            size: figure ? publishedSize(figure, site.pictures) : null,
            alt: figure?.alt ?? '',
          },
  };
}

/** As large as an export makes it. */
function publishedSize({ width, height }: Figure, { longSide }: PictureSettings): PageImage['size'] {
  if (width === undefined || height === undefined) return null;
  const scale = Math.min(1, longSide / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
