import { expect, it } from 'vitest';
import { relationshipsOf, targetOf } from '../../../../shared/import/docx/relationships.ts';

/** A package of which all parts are files of relationships. */
function parts(files: Readonly<Record<string, string>>) {
  const inner = new Map(Object.entries(files));
  return {
    readText: (path: string) => {
      const found = inner.get(path);
      return found === undefined ? null : `<Relationships>${found}</Relationships>`;
    },
    readPicture: () => null,
  };
}

it.each([
  ['media/a.png', 'word/media/a.png'],
  ['./media/a.png', 'word/media/a.png'],
  ['../media/a.png', 'media/a.png'],
  ['/media//a.png', 'media/a.png'],
  ['../../../a.png', 'a.png'],
])('the target %s of a part in word/ is the part %s', (target, path) => {
  const found = relationshipsOf(
    parts({ 'word/_rels/document.xml.rels': `<Relationship Id="r" Type="x/y/image" Target="${target}"/>` }),
    'word/document.xml',
  );
  expect(found.get('r')).toEqual({ kind: 'image', external: false, target: path });
});

it('an address outside stays as it is written', () => {
  const found = relationshipsOf(
    parts({
      '_rels/.rels':
        '<Relationship Id="r" Type="hyperlink" Target="https://a.org/../b" TargetMode="External"/>',
    }),
    '',
  );
  expect(found.get('r')).toEqual({ kind: 'hyperlink', external: true, target: 'https://a.org/../b' });
});

it('what has no id is none, and a part without a file of them has none', () => {
  const some = parts({
    '_rels/.rels':
      '<Relationship Type="x/a" Target="a"/><Other Id="o" Type="x/o" Target="o"/>' +
      '<Relationship Id="r"/><Relationship Id="s" Type="x/b" Target="b"/>',
  });
  const found = relationshipsOf(some, '');
  expect([...found.keys()]).toEqual(['r', 's']);
  expect(found.get('r')).toEqual({ kind: '', external: false, target: '' });
  expect([targetOf(found, 'b'), targetOf(found, 'a')]).toEqual(['b', undefined]);
  expect(relationshipsOf(some, 'word/document.xml').size).toBe(0);
});
