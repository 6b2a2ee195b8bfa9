import { expect, it } from 'vitest';
import { tidyPdf } from '../../../../electron/exporting/printing/tidy-pdf.ts';

const CHANGED = '2026-01-28T19:42:05.123Z';

/** As Chromium writes it, cut short. */
function printed({
  at,
  first,
  creator,
}: {
  readonly at: string;
  readonly first: number;
  readonly creator: string;
}) {
  const node = (place: number) => `(node${String(first + place).padStart(8, '0')})`;
  return Buffer.from(
    [
      '%PDF-1.4\n%\u00d3\u00eb\u00e9\u00e1',
      `1 0 obj\n<</Title <FEFF0041>\n/Creator (${creator})\n/Producer (Skia/PDF m130)`,
      `/CreationDate (D:${at}+00'00')\n/ModDate (D:${at}+00'00')>>\nendobj`,
      `2 0 obj\n<</ID ${node(1)}>>\nendobj\n3 0 obj\n<</ID ${node(0)}>>\nendobj`,
      `6 0 obj\n<</Limits [${node(0)} ${node(1)}]\n/Names [${node(0)} 3 0 R ${node(1)} 2 0 R]>>\nendobj`,
      '4 0 obj\n<</Creator (a word of the story)>>\nendobj',
      'trailer\n<</Size 5\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n1\n%%EOF',
    ].join('\n'),
    'latin1',
  );
}

const AGENT = 'Mozilla/5.0 \\(X11; Linux x86_64\\) Chrome/130.0 Electron/33.2.1 Safari/537.36';

it('says when the story was changed in place of when it was printed, and not on what machine', () => {
  const pdf = printed({ at: '20261130202956', first: 5, creator: AGENT });
  const tidy = Buffer.from(tidyPdf(pdf, CHANGED)).toString('latin1');
  expect(tidy).toHaveLength(pdf.length);
  expect(tidy).toContain("/CreationDate (D:20260128194205+00'00')");
  expect(tidy).toContain("/ModDate (D:20260128194205+00'00')");
  expect(tidy).toContain('/Creator (Dateline) ');
  expect(tidy).not.toContain('Linux');
  expect(tidy).toContain('/Creator (a word of the story)');
});

it('gives the same bytes for two printings of one story', () => {
  const once = printed({ at: '20261130202956', first: 5, creator: AGENT });
  const again = printed({ at: '20270101000000', first: 169, creator: AGENT });
  expect(tidyPdf(again, CHANGED)).toEqual(tidyPdf(once, CHANGED));
  const tidy = Buffer.from(tidyPdf(again, CHANGED)).toString('latin1');
  const tree = '/Limits [(node00000001) (node00000002)]\n/Names [(node00000001) 2 0 R (node00000002) 3 0 R]';
  expect(tidy).toContain(tree);
});

it('keeps every byte of what it does not know', () => {
  const strange = Buffer.from('%PDF-2.0\n\u00e9 no trailer\n%%EOF', 'latin1');
  expect(tidyPdf(strange, CHANGED)).toEqual(strange);
  const short = printed({ at: '2026', first: 1, creator: 'X' });
  expect(Buffer.from(tidyPdf(short, CHANGED)).toString('latin1')).toContain("/CreationDate (D:2026+00'00')");
});
