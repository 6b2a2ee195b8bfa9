import { z } from 'zod';
import { blockSchema } from '../../../story/block-schema.ts';
import { canonicalBody } from '../../../story/canonical-body.ts';
import type { StoryFields } from '../../../story/story.ts';
import { storyFieldsSchema } from '../../../story/story-schema.ts';
import type { ImportedStory } from '../../imported-story.ts';
import { type PictureNames, pictureNames } from '../../picture-names.ts';
import {
  attribute,
  childElements,
  findElement,
  type HtmlElement,
  type HtmlParent,
  hasClass,
} from '../html-tree.ts';
import { NotOurPage } from './not-our-page.ts';
import { ownBlock } from './own-blocks.ts';
import { ownFields } from './own-fields.ts';

const bodySchema = z.array(blockSchema);

/**
 * The story of a page that Dateline exported, exactly; null for any other page, and for one of ours that
 * somebody changed into what we do not write.
 */
export function readOwnPage(document: HtmlParent, language: string): ImportedStory | null {
  const generator = findElement(
    document,
    (el) => el.tagName === 'meta' && attribute(el, 'name') === 'generator',
  );
  const article = findElement(document, (el) => el.tagName === 'article' && hasClass(el, 'story-body'));
  if (!article || !generator || !/^Dateline\b/.test(attribute(generator, 'content') ?? '')) return null;
  try {
    return readArticle(document, article, language);
  } catch (error) {
    if (error instanceof NotOurPage) return null;
    throw error;
  }
}

function readArticle(document: HtmlParent, article: HtmlElement, language: string): ImportedStory | null {
  const names = pictureNames();
  const fields = ownFields(document, language);
  const elements = withoutDateline(article);
  const body = canonicalBody(elements.map((element) => ownBlock(element, names)));
  claimImage(document, fields, names);
  const sound = storyFieldsSchema.safeParse(fields).success && bodySchema.safeParse(body).success;
  return sound ? { fields, body, pictures: names.pictures, warnings: [] } : null;
}

/** The article's blocks, the dateline (a paragraph of its own, or the start of the first one) taken out. */
function withoutDateline(article: HtmlElement): readonly HtmlElement[] {
  const dateline = findElement(article, (element) => hasClass(element, 'dateline'));
  return childElements(article).flatMap((element) => {
    if (element === dateline) return [];
    if (element.childNodes[0] !== dateline) return [element];
    return [{ ...element, childNodes: element.childNodes.slice(1) }];
  });
}

/** The picture that stands for the story may be none of its figures; a folder export names its file in `og:image`. */
function claimImage(document: HtmlParent, fields: StoryFields, names: PictureNames): void {
  const { image } = fields;
  if (image === null || names.pictures.some((picture) => picture.media === image)) return;
  const property = findElement(document, (element) => attribute(element, 'property') === 'og:image');
  const said = property ? attribute(property, 'content') : null;
  if (!names.claim(image, said?.endsWith(image) ? said : `media/${image}`)) throw new NotOurPage();
}
