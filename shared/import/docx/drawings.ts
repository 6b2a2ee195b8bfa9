import type { DocxInline } from './docx-inline.ts';
import type { Relationships } from './relationships.ts';
import { childOf, elementsIn, type XmlElement } from './xml-tree.ts';

interface Drawn {
  readonly inlines: readonly DocxInline[];
  /** The contents of text boxes. */
  readonly boxes: readonly XmlElement[];
  readonly warnings: readonly string[];
}

/**
 * The pictures, the words of shapes and the text boxes in a drawing (DrawingML) or in what older programs
 * wrote for one (VML).
 */
export function drawnInlines(drawing: XmlElement, relationships: Relationships): Drawn {
  const inlines: DocxInline[] = [];
  const boxes: XmlElement[] = [];
  const warnings: string[] = [];
  const visit = (element: XmlElement, outerAlt: string) => {
    const { name, attributes } = element;
    const alt = altOf(element) || outerAlt;
    if (name === 'pic' || name === 'imagedata') warnings.push(...changesOf(element, alt));
    if (name === 'txbxContent') boxes.push(...elementsIn(element));
    else if (name === 'blip' || name === 'imagedata') {
      const id =
        attributes.get('embed') ?? attributes.get('link') ?? attributes.get('id') ?? attributes.get('pict');
      inlines.push({ type: 'picture', source: sourceOf(relationships, id), alt });
    } else if (name === 'textpath' && attributes.get('string'))
      // Word art.
      inlines.push({ type: 'text', text: attributes.get('string') ?? '', marks: new Set(), href: null });
    else {
      const shape = name === 'AlternateContent' ? elementsIn(element).slice(0, 1) : elementsIn(element);
      const inside = name === 'inline' || name === 'anchor' ? drawingAlt(element) : alt;
      for (const child of shape) visit(child, inside);
    }
  };
  visit(drawing, '');
  return { inlines, boxes, warnings };
}

/** A picture arrives whole and upright: what Word cuts away of it would be published without a word. */
function changesOf(picture: XmlElement, alt: string): readonly string[] {
  const fill = childOf(picture, 'blipFill', 'srcRect')?.attributes ?? picture.attributes;
  const cut = ['l', 't', 'r', 'b', 'cropleft', 'croptop', 'cropright', 'cropbottom'].some(
    (side) => !/^(?:0f?)?$/.test(fill.get(side) ?? ''),
  );
  const turn = childOf(picture, 'spPr', 'xfrm')?.attributes;
  const turned =
    !/^(?:0|21600000)?$/.test(turn?.get('rot') ?? '') ||
    turn?.get('flipH') === '1' ||
    turn?.get('flipV') === '1';
  const which = alt === '' ? 'A picture' : `The picture “${alt}”`;
  return [
    ...(cut ? [`${which} is cropped in Word and is whole here: cut it before it is published.`] : []),
    ...(turned ? [`${which} is turned or mirrored in Word and stands here as it was taken.`] : []),
  ];
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
