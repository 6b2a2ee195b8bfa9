import { isCut, isTurned, type ShownPart } from '../shown-part.ts';
import { childOf, type XmlElement } from '../xml/xml-tree.ts';

/** DrawingML's thousandths of a percent, and its sixty thousandths of a degree. */
const PERCENT = 100_000;
const DEGREE = 60_000;

/**
 * What of a picture Word shows: `a:srcRect` and `a:xfrm` of DrawingML (20.1.8.55 and 20.1.7.6 of ECMA-376
 * part 1), or the attributes and the style of VML's shape. Null when nothing of it is shown.
 */
export function shownInWord(picture: XmlElement, shapeStyle: string): ShownPart | null {
  const part = picture.name === 'imagedata' ? inVml(picture, shapeStyle) : inDrawing(picture);
  return part.left + part.right < 1 && part.top + part.bottom < 1 ? part : null;
}

function inDrawing(picture: XmlElement): ShownPart {
  const fill = childOf(picture, 'blipFill', 'srcRect')?.attributes;
  const frame = childOf(picture, 'spPr', 'xfrm')?.attributes;
  const side = (name: string) => cut(share(fill?.get(name)));
  return {
    left: side('l'),
    top: side('t'),
    right: side('r'),
    bottom: side('b'),
    mirrored: isOn(frame?.get('flipH')),
    upsideDown: isOn(frame?.get('flipV')),
    turn: degrees(Number(frame?.get('rot') ?? 0) / DEGREE),
  };
}

/** `12500` or, in the strict form, `12.5%`. */
function share(value = '0'): number {
  return value.endsWith('%') ? Number.parseFloat(value) / 100 : Number(value) / PERCENT;
}

function inVml({ attributes }: XmlElement, style: string): ShownPart {
  const side = (name: string) => {
    const value = attributes.get(name) ?? '0';
    return cut(value.endsWith('f') ? Number.parseFloat(value) / 65_536 : Number(value));
  };
  const flip = /(?:^|;)\s*flip\s*:\s*([xy\s]+)/i.exec(style)?.[1]?.toLowerCase() ?? '';
  const [, turn = '0', unit] = /(?:^|;)\s*rotation\s*:\s*(-?[\d.]+)(fd)?/i.exec(style) ?? [];
  return {
    left: side('cropleft'),
    top: side('croptop'),
    right: side('cropright'),
    bottom: side('cropbottom'),
    mirrored: flip.includes('x'),
    upsideDown: flip.includes('y'),
    turn: degrees(Number(turn) / (unit === undefined ? 1 : 65_536)),
  };
}

/** Less than nothing is room around the picture. */
function cut(part: number): number {
  return Number.isFinite(part) ? Math.min(1, Math.max(0, part)) : 0;
}

function degrees(turn: number): number {
  return Number.isFinite(turn) ? ((turn % 360) + 360) % 360 : 0;
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Forms that show all of a rectangle. */
const RECTANGLES = new Set(['rect', 'roundRect']);

/** What a person is told: the file in Word is whole, and the one in the library is not. */
export function shownWarnings(part: ShownPart | null, picture: XmlElement, alt: string): readonly string[] {
  const which = alt === '' ? 'A picture' : `The picture “${alt}”`;
  if (part === null) return [`${which} is cropped away in Word and was left out.`];
  const form = childOf(picture, 'spPr', 'prstGeom')?.attributes.get('prst') ?? 'rect';
  const done = [...(isCut(part) ? ['cropped'] : []), ...(isTurned(part) ? ['turned or mirrored'] : [])];
  return [
    ...(done.length > 0 ? [`${which} is ${done.join(' and ')} as in Word; the whole one stays there.`] : []),
    ...(RECTANGLES.has(form)
      ? []
      : [`${which} is cut to a shape in Word and is a rectangle here: cut it before it is published.`]),
  ];
}
