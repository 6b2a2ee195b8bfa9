import { type ShownPart, WHOLE, withShownPart } from '../shown-part.ts';
import { elementsIn, type XmlElement } from '../xml/xml-tree.ts';
import type { DocxInline } from './docx-inline.ts';
import type { Relationships } from './relationships.ts';
import { shownInWord, shownWarnings } from './shown-in-word.ts';

interface Drawn {
  readonly inlines: readonly DocxInline[];
  /** The contents of text boxes. */
  readonly boxes: readonly XmlElement[];
  readonly warnings: readonly string[];
}

/** What the elements around one say of the picture in it. */
interface Outer {
  readonly alt: string;
  readonly style: string;
  readonly shown: ShownPart | null;
}

/** VML's, which carry the style of the picture in them. */
const SHAPES = new Set(['shape', 'rect', 'group']);

/**
 * The pictures, the words of shapes and the text boxes in a drawing (DrawingML) or in what older programs
 * wrote for one (VML).
 */
export function drawnInlines(drawing: XmlElement, relationships: Relationships): Drawn {
  const inlines: DocxInline[] = [];
  const boxes: XmlElement[] = [];
  const warnings: string[] = [];
  const visit = (element: XmlElement, outer: Outer) => {
    const { name, attributes } = element;
    const alt = altOf(element) || outer.alt;
    const style = SHAPES.has(name) ? (attributes.get('style') ?? '') : outer.style;
    let { shown } = outer;
    if (name === 'pic' || name === 'imagedata') {
      shown = shownInWord(element, style);
      warnings.push(...shownWarnings(shown, element, alt));
    }
    if (name === 'txbxContent') boxes.push(...elementsIn(element));
    else if (name === 'blip' || name === 'imagedata') {
      const id =
        attributes.get('embed') ?? attributes.get('link') ?? attributes.get('id') ?? attributes.get('pict');
      const source = shown === null ? '' : withShownPart(sourceOf(relationships, id), shown);
      inlines.push({ type: 'picture', source, alt });
    } else if (name === 'textpath' && attributes.get('string'))
      // Word art.
      inlines.push({ type: 'text', text: attributes.get('string') ?? '', marks: new Set(), href: null });
    else {
      const shape = name === 'AlternateContent' ? elementsIn(element).slice(0, 1) : elementsIn(element);
      const inside = name === 'inline' || name === 'anchor' ? drawingAlt(element) : alt;
      for (const child of shape) visit(child, { alt: inside, style, shown });
    }
  };
  visit(drawing, { alt: '', style: '', shown: WHOLE });
  return { inlines, boxes, warnings };
}

/** Relationships to a picture on somebody's disk are left alone: their address says nothing to a reader. */
function sourceOf(relationships: Relationships, id: string | undefined): string {
  const relationship = relationships.get(id ?? '');
  if (!relationship) return '';
  return !relationship.external || /^https?:\/\//i.test(relationship.target) ? relationship.target : '';
}

function drawingAlt(drawing: XmlElement): string {
  const properties = elementsIn(drawing, 'docPr')[0];
  return properties?.attributes.get('descr') || properties?.attributes.get('title') || '';
}

function altOf(element: XmlElement): string {
  if (element.name === 'shape' || element.name === 'rect') return element.attributes.get('alt') ?? '';
  if (element.name !== 'pic') return '';
  return (
    elementsIn(element, 'nvPicPr').flatMap((part) =>
      elementsIn(part, 'cNvPr').map((properties) => properties.attributes.get('descr') ?? ''),
    )[0] ?? ''
  );
}
