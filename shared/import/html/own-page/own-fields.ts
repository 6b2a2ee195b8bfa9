import { CORRECTION_KINDS } from '../../../story/correction.ts';
import { CREDIT_ROLES } from '../../../story/credit.ts';
import type { PublicFields } from '../../../story/field-audience.ts';
import { emptyFields, isLanguageTag, type StoryFields } from '../../../story/story.ts';
import { TAG_KINDS, type Tag } from '../../../story/tag.ts';
import {
  attribute,
  findElement,
  findElements,
  type HtmlElement,
  type HtmlParent,
  hasClass,
  rawText,
} from '../html-tree.ts';

/** The fields that our own page shows or says in its head, each exactly; `language` for a page that names none. */
export function ownFields(document: HtmlParent, language: string): StoryFields {
  const meta = (name: string) => {
    const found = findElement(document, (el) => el.tagName === 'meta' && attribute(el, 'name') === name);
    return found ? attribute(found, 'content') : null;
  };
  const one = (wanted: (element: HtmlElement) => boolean) => findElement(document, wanted);
  const headline = one((element) => element.tagName === 'h1' && hasClass(element, 'headline'));
  const standfirst = one((element) => element.tagName === 'p' && hasClass(element, 'standfirst'));
  const lang = attribute(one((element) => element.tagName === 'html') as HtmlElement, 'lang') ?? '';
  const said: PublicFields = {
    language: isLanguageTag(lang) ? lang : language,
    headline: headline && !hasClass(headline, 'untitled') ? rawText(headline) : '',
    standfirst: standfirst ? rawText(standfirst) : '',
    kicker: lineOf(one((element) => element.tagName === 'p' && hasClass(element, 'kicker'))),
    slug: meta('dateline:slug') ?? '',
    sections: itemsOf(document, 'sections').map((item) => rawText(item)),
    tags: itemsOf(document, 'tags').map(tagOf),
    authors: authorsOf(document),
    credits: creditsOf(document),
    dateline: datelineOf(document),
    date: timeOf(one((element) => element.tagName === 'time' && hasClass(element, 'published'))),
    updated: updatedOf(one((element) => hasClass(element, 'updated'))),
    corrections: correctionsOf(document),
    canonical: meta('dateline:canonical'),
    image: meta('dateline:image'),
    editorsNote: lineOf(one((element) => hasClass(element, 'editors-note-text'))),
    source: lineOf(one((element) => hasClass(element, 'source'))),
    copyright: lineOf(one((element) => hasClass(element, 'copyright'))),
    usageTerms: lineOf(one((element) => hasClass(element, 'usage-terms'))),
    series: lineOf(one((element) => hasClass(element, 'series-name'))),
  };
  return { ...emptyFields(said.language), ...said };
}

function itemsOf(document: HtmlParent, name: string): readonly HtmlElement[] {
  const list = findElement(document, (element) => element.tagName === 'ul' && hasClass(element, name));
  return list ? findElements(list, (element) => element.tagName === 'li') : [];
}

function tagOf(item: HtmlElement): Tag {
  const said = attribute(item, 'data-kind');
  const code = attribute(item, 'data-code');
  const kind = TAG_KINDS.find((one) => one === said) ?? 'free';
  return { name: rawText(item), kind, ...(code === null ? {} : { code }) };
}

function authorsOf(document: HtmlParent): readonly string[] {
  const byline = findElement(document, (element) => hasClass(element, 'byline'));
  return byline
    ? findElements(byline, (element) => hasClass(element, 'author')).map((author) => rawText(author))
    : [];
}

function creditsOf(document: HtmlParent): StoryFields['credits'] {
  return findElements(document, (element) => hasClass(element, 'credit')).flatMap((credit) => {
    const part = (name: string) => lineOf(findElement(credit, (element) => hasClass(element, name)));
    const role = CREDIT_ROLES.find((one) => one === attribute(credit, 'data-role'));
    const name = part('credit-name');
    return role === undefined || name === '' ? [] : [{ role, name, place: part('credit-place') }];
  });
}

function correctionsOf(document: HtmlParent): StoryFields['corrections'] {
  return findElements(document, (element) => hasClass(element, 'correction')).flatMap((correction) => {
    const kind = CORRECTION_KINDS.find((one) => one === attribute(correction, 'data-kind'));
    const text = lineOf(findElement(correction, (element) => hasClass(element, 'correction-text')));
    const when = updatedOf(correction);
    return kind === undefined || when === null ? [] : [{ kind, text, when, who: '' }];
  });
}

function datelineOf(document: HtmlParent): StoryFields['dateline'] {
  const dateline = findElement(document, (element) => hasClass(element, 'dateline'));
  if (!dateline) return { place: '', date: null };
  const place = findElement(dateline, (element) => hasClass(element, 'dateline-place'));
  return { place: place ? rawText(place) : '', date: updatedOf(dateline) };
}

function lineOf(element: HtmlElement | null): string {
  return element ? rawText(element) : '';
}

function timeOf(element: HtmlElement | null): string | null {
  return element ? attribute(element, 'datetime') : null;
}

function updatedOf(element: HtmlElement | null): string | null {
  if (!element) return null;
  return timeOf(findElement(element, (child) => child.tagName === 'time'));
}
