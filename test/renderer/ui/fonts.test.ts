import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const ui = path.join(import.meta.dirname, '../../../renderer/ui');
const read = (file: string) => fs.readFileSync(path.join(ui, file), 'utf8');

interface Face {
  readonly family: string;
  readonly file: string;
  readonly unicodeRange: string;
  readonly style: string;
}

function facesIn(css: string): Face[] {
  return [...css.matchAll(/@font-face \{(.*?)\}/gs)].map(([, rule = '']) => {
    const value = (name: string) => new RegExp(`${name}:\\s*([^;]+);`).exec(rule)?.[1]?.trim() ?? '';
    return {
      family: value('font-family').replaceAll('"', ''),
      file: /url\("([^"]+)"\)/.exec(rule)?.[1] ?? '',
      unicodeRange: value('unicode-range').replace(/\s+/g, ''),
      style: value('font-style') || 'normal',
    };
  });
}

const SHEETS = ['fonts.css', 'story-fonts.css', 'further-faces.css'];

it('every face of the window is a file of this project', () => {
  const faces = SHEETS.flatMap((sheet) => facesIn(read(sheet)));
  expect(faces.length).toBeGreaterThan(10);
  for (const { file } of faces) expect(fs.statSync(path.join(ui, file)).size, file).toBeGreaterThan(1000);
});

it('a story is written in the faces that it is published in', () => {
  const published = JSON.parse(
    fs.readFileSync(path.join(ui, '../../assets/page/fonts/fonts.json'), 'utf8'),
  ) as Face[];
  const written = [...facesIn(read('story-fonts.css')), ...facesIn(read('further-faces.css'))].filter(
    ({ family }) => family !== 'Inter Variable',
  );
  const wanted = published
    .filter((face) => face.family !== 'Libre Franklin')
    .map(({ family, file, unicodeRange, style }) => ({
      family,
      file: `../../assets/page/fonts/${file}`,
      unicodeRange: unicodeRange.replace(/\s+/g, ''),
      style,
    }));
  expect(written).toEqual(wanted);
});

/** As pairs of the first and the last code point. */
function rangesOf(face: Face): readonly (readonly [number, number])[] {
  return face.unicodeRange.split(',').map((range) => {
    const [first = '', last = first] = range.slice(2).split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

it('no face that is added later takes a letter from those of the start', () => {
  const first = [...facesIn(read('fonts.css')), ...facesIn(read('story-fonts.css'))];
  for (const face of facesIn(read('further-faces.css'))) {
    const taken = first
      .filter(({ family, style }) => family === face.family && style === face.style)
      .flatMap(rangesOf)
      .filter(([from, to]) => rangesOf(face).some(([start, end]) => start <= to && from <= end));
    expect(taken, face.file).toEqual([]);
  }
});
