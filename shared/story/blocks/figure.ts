import type { FocalPoint } from '../focal-point.ts';
import { visibleLine } from '../visible-inlines.ts';
import { type BlockLine, wordsLine } from './block-line.ts';
import { joinLines } from './block-words.ts';
import { type Paragraph, paragraphOf } from './paragraph.ts';
import { changed, type TextVisitor } from './text-visitor.ts';

/** A picture from the story's own `media/` folder. */
export interface Figure {
  readonly type: 'figure';
  /** File name inside `media/`, see MEDIA_NAME. */
  readonly media: string;
  /** Intrinsic size in CSS pixels after orientation; absent when it could not be read. */
  readonly width?: number;
  readonly height?: number;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
  /** The terms it may be used under, e.g. `CC BY 4.0`; absent where none are told. */
  readonly licence?: string;
  /** What must stay in sight where the picture is cropped; absent for its middle. */
  readonly focus?: FocalPoint;
}

/** What comes in place of a figure: another, what it says as text, or nothing. */
export type FigureChange = (figure: Figure) => Figure | Paragraph | null;

export const figureModel = {
  name: 'picture',
  isProse: true,
  defaults: { alt: '', caption: '', credit: '' },
  canonical(figure: Figure): Figure {
    if (figure.licence !== '') return figure;
    const { licence: _, ...rest } = figure;
    return rest;
  },
  visible: (figure: Figure): readonly Figure[] => [
    {
      ...figure,
      alt: visibleLine(figure.alt),
      caption: visibleLine(figure.caption),
      credit: visibleLine(figure.credit),
      ...(figure.licence !== undefined && { licence: visibleLine(figure.licence) }),
    },
  ],
  text: ({ caption, credit, licence }: Figure): string => joinLines([caption, credit, licence ?? '']),
  mapTexts: (figure: Figure, visit: TextVisitor): Figure =>
    changed(figure, {
      alt: visit.words(figure.alt),
      caption: visit.words(figure.caption),
      credit: visit.words(figure.credit),
    }),
  lines: ({ media, focus, alt, caption, credit, licence }: Figure): readonly BlockLine[] => [
    { start: { role: 'picture', media }, inlines: [] },
    { start: { role: 'alt' }, inlines: wordsLine(alt) },
    { start: { role: 'caption' }, inlines: wordsLine(caption) },
    { start: { role: 'credit' }, inlines: wordsLine(credit) },
    { start: { role: 'licence' }, inlines: wordsLine(licence ?? '') },
    { start: { role: 'focus' }, inlines: wordsLine(focus ? placeInWords(focus) : '') },
  ],
  /** What it says: caption (or the text alternative where there is none), credit and licence. */
  fallback: ({ caption, alt, credit, licence = '' }: Figure): readonly Paragraph[] =>
    paragraphOf([caption || alt, credit, licence].filter((part) => part.trim() !== '').join(' — ')),
  figures: (figure: Figure): readonly Figure[] => [figure],
  mapFigures(figure: Figure, change: FigureChange): readonly (Figure | Paragraph)[] {
    const next = change(figure);
    return next === null ? [] : [next];
  },
  references: ({ media }: Figure): readonly string[] => [`picture ${media}`],
};

function placeInWords({ x, y }: FocalPoint): string {
  return `${Math.round(x * 100)}% from the left, ${Math.round(y * 100)}% from the top`;
}
