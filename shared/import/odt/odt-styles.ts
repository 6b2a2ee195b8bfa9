import type { Mark } from '../../story/inline.ts';
import { childOf, elementsIn, type XmlElement } from '../xml/xml-tree.ts';

/** What styles make of paragraphs, words and lists (OpenDocument 1.3, part 3, 16). */
export interface OdtStyles {
  /**
   * The names of a style and of those that it is based on, nearest first, as a person sees them and in small
   * letters.
   */
  names(style: string | undefined): readonly string[];
  /** Marks of words in this style, within others. */
  marks(style: string | undefined, outer: ReadonlySet<Mark>): ReadonlySet<Mark>;
  /** Marks that a paragraph gives all its words by a style of its own. */
  paragraphMarks(style: string | undefined): ReadonlySet<Mark>;
  direction(style: string | undefined): 'rtl' | 'ltr' | null;
  /** The level in the outline that a paragraph's style gives. */
  outline(style: string | undefined): number | null;
  isHidden(style: string | undefined): boolean;
  /** Whether nothing but a line is seen of an empty paragraph. */
  isRule(style: string | undefined): boolean;
  listLevel(
    style: string | undefined,
    level: number,
  ): { readonly ordered: boolean; readonly start: number } | null;
  /** Where nothing else is said: by the kinds of script that LibreOffice tells apart. */
  readonly languages: Readonly<Record<'western' | 'asian' | 'complex', string>>;
}

const MOST_PARENTS = 20;

/** Reads `styles.xml` and the automatic styles of `content.xml`, of which the latter win. */
export function odtStyles(styles: XmlElement | undefined, content: XmlElement | undefined): OdtStyles {
  const all = new Map<string, XmlElement>();
  const automatic = new Set<string>();
  const lists = new Map<string, XmlElement>();
  for (const group of [
    childOf(styles, 'styles'),
    childOf(styles, 'automatic-styles'),
    childOf(content, 'automatic-styles'),
  ]) {
    for (const element of elementsIn(group)) {
      const name = element.attributes.get('name') ?? '';
      if (element.name === 'style') all.set(name, element);
      if (element.name === 'list-style') lists.set(name, element);
      if (element.name === 'style' && group === childOf(content, 'automatic-styles')) automatic.add(name);
    }
  }
  const chain = (name: string | undefined): readonly XmlElement[] => {
    const found: XmlElement[] = [];
    let at = all.get(name ?? '');
    while (at && !found.includes(at) && found.length < MOST_PARENTS) {
      found.push(at);
      at = all.get(at.attributes.get('parent-style-name') ?? '');
    }
    return found;
  };
  const said = (name: string | undefined, kind: string, attribute: string): string | undefined =>
    chain(name)
      .map((style) => childOf(style, kind)?.attributes.get(attribute))
      .find((value) => value !== undefined);
  return {
    names: (name) =>
      chain(name).map(({ attributes }) =>
        (
          attributes.get('display-name') ?? (attributes.get('name') ?? '').replaceAll('_20_', ' ')
        ).toLowerCase(),
      ),
    marks(name, outer) {
      const styled = chain(name);
      const isCode = styled.some(({ attributes }) => CODE.test(attributes.get('name') ?? ''));
      const isLink = styled.some(({ attributes }) =>
        /^(?:Visited_20_)?Internet_20_link$/i.test(attributes.get('name') ?? ''),
      );
      let marks: ReadonlySet<Mark> = outer;
      for (const style of styled.toReversed()) marks = marksOf(childOf(style, 'text-properties'), marks);
      if (isCode) marks = new Set([...marks, 'code']);
      return isLink ? new Set([...marks].filter((mark) => mark !== 'underline')) : marks;
    },
    paragraphMarks(name) {
      const own = name !== undefined && automatic.has(name) ? all.get(name) : undefined;
      return marksOf(childOf(own, 'text-properties'), new Set());
    },
    direction(name) {
      const mode = said(name, 'paragraph-properties', 'writing-mode');
      return mode === 'rl-tb' ? 'rtl' : mode === 'lr-tb' ? 'ltr' : null;
    },
    outline(name) {
      const level = chain(name)
        .map(
          ({ attributes }) =>
            attributes.get('default-outline-level') ?? HEADING.exec(attributes.get('name') ?? '')?.[1],
        )
        .find((value) => value !== undefined);
      return level !== undefined && /^[1-9]\d?$/.test(level) ? Number(level) : null;
    },
    isHidden: (name) => said(name, 'text-properties', 'display') === 'none',
    isRule(name) {
      const line = said(name, 'paragraph-properties', 'border-bottom');
      return (
        (line !== undefined && line !== 'none') ||
        chain(name).some(({ attributes }) => attributes.get('name') === 'Horizontal_20_Line')
      );
    },
    listLevel(name, level) {
      const style = lists.get(name ?? '');
      const own = elementsIn(style).find(({ attributes }) => attributes.get('level') === String(level));
      if (!own) return null;
      const format = own.attributes.get('num-format') ?? '';
      const start = Number(own.attributes.get('start-value') ?? '1');
      return {
        ordered: own.name === 'list-level-style-number' && format !== '',
        start: Number.isInteger(start) ? start : 1,
      };
    },
    languages: languagesOf(styles, said),
  };
}

const HEADING = /^Heading_20_(\d)$/;
const CODE = /^(?:Source_20_Text|Example|Teletype|Variable|User_20_Entry)$/;

function marksOf(properties: XmlElement | undefined, outer: ReadonlySet<Mark>): ReadonlySet<Mark> {
  if (!properties) return outer;
  const marks = new Set(outer);
  const value = (...names: readonly string[]) =>
    names.map((name) => properties.attributes.get(name)).find((one) => one !== undefined);
  const turn = (mark: Mark, on: boolean | undefined) => {
    if (on === true) marks.add(mark);
    else if (on === false) marks.delete(mark);
  };
  const weight = value('font-weight', 'font-weight-complex', 'font-weight-asian');
  turn('bold', weight === undefined ? undefined : /^(?:bold|[6-9]00)$/.test(weight));
  const slant = value('font-style', 'font-style-complex', 'font-style-asian');
  turn('italic', slant === undefined ? undefined : slant === 'italic' || slant === 'oblique');
  const under = value('text-underline-style');
  turn('underline', under === undefined ? undefined : under !== 'none');
  const through = value('text-line-through-style', 'text-line-through-type');
  turn('strike', through === undefined ? undefined : through !== 'none');
  const place = value('text-position');
  if (place !== undefined) {
    const [raised = ''] = place.split(' ');
    turn('superscript', raised === 'super' || Number.parseFloat(raised) > 0);
    turn('subscript', raised === 'sub' || Number.parseFloat(raised) < 0);
  }
  return marks;
}

function languagesOf(
  styles: XmlElement | undefined,
  said: (name: string | undefined, kind: string, attribute: string) => string | undefined,
): OdtStyles['languages'] {
  const usual = elementsIn(childOf(styles, 'styles'), 'default-style').find(
    ({ attributes }) => attributes.get('family') === 'paragraph',
  );
  const language = (kind: string) => {
    const of = (attribute: string) =>
      said('Standard', 'text-properties', attribute) ??
      childOf(usual, 'text-properties')?.attributes.get(attribute);
    const base = of(`language${kind}`) ?? '';
    const country = of(`country${kind}`) ?? '';
    if (base === '' || base === 'none' || base === 'zxx') return '';
    return country === '' || country === 'none' ? base : `${base}-${country}`;
  };
  return { western: language(''), asian: language('-asian'), complex: language('-complex') };
}
