import { describe, expect, it } from 'vitest';
import { pictureNames, resolveAddress } from '../../../shared/import/picture-names.ts';

describe('the name of a picture', () => {
  it.each([
    ['a.png', 'a.png'],
    [' a.png ', 'a.png'],
    ['x/y/a.jpeg?w=1', 'a.jpeg'],
    ['x\\a.gif', 'a.gif'],
    ['a.webp#x', 'a.webp'],
    ['a.AVIF', 'a.avif'],
    ['Ünder der Brücke.PNG', 'under-der-brucke.png'],
    ['--a--b--.png', 'a--b.png'],
    ['a.b.png', 'a.b.png'],
    ['a. b.png', 'a-b.png'],
    ['a%20b.png', 'a-b.png'],
    ['a%zz.png', 'a-zz.png'],
    ['photo', 'photo.jpg'],
    ['a b.pngx', 'a-b-pngx.jpg'],
    ['photo.php', 'photo-php.jpg'],
    ['photo.bmp', 'photo-bmp.jpg'],
    [`${'x'.repeat(90)} y.png`, `${'x'.repeat(80)}.png`],
    ['x/', 'picture.jpg'],
    ['data:image/png;base64,AA', 'picture.png'],
    ['DATA:IMAGE/JPEG,AA', 'picture.jpg'],
    ['data:image/jpg,AA', 'picture.jpg'],
    ['data:image/gif,AA', 'picture.gif'],
    ['data:image/webp;x,AA', 'picture.webp'],
    ['data: image/avif ,AA', 'picture.avif'],
    ['https://a.org/b.png', 'b.png'],
    ['HTTP://a.org/b.png', 'b.png'],
    ['//a.org/b.png', 'b.png'],
    ['a/b:c.png', 'b-c.png'],
    ['a.png?x:y', 'a.png'],
    ['data:image/svg+xml,AA', null],
    ['data:,AA', null],
    ['ftp://a.org/b.png', null],
    ['httpx://a.org/b.png', null],
    ['xhttp://a.org/b.png', null],
    ['file:b.png', null],
    ['#b.png', null],
    ['a\u0000.png', null],
    ['', null],
    [' ', null],
  ])('from "%.40s" is %s', (source, name) => expect(pictureNames().nameFor(source)).toBe(name));

  it('is its own for each source, and numbered where two are called alike', () => {
    const names = pictureNames();
    expect(
      ['x/a.png', 'y/a.png', 'x/a.png', 'z/a.png', 'a-2.png', 'w/a-2.png'].map((source) =>
        names.nameFor(source),
      ),
    ).toEqual(['a.png', 'a-2.png', 'a.png', 'a-3.png', 'a-2-2.png', 'a-2-3.png']);
    expect(names.pictures.map(({ media }) => media)).toEqual([
      'a.png',
      'a-2.png',
      'a-3.png',
      'a-2-2.png',
      'a-2-3.png',
    ]);
  });

  it('may be claimed by one picture alone', () => {
    const names = pictureNames();
    expect(names.claim('a.png', 'media/a.png')).toBe(true);
    expect(names.claim('a.png', ' media/a.png')).toBe(true);
    expect(names.claim('b.png', 'media/b.png')).toBe(true);
    expect(names.claim('a.png', 'media/a.png')).toBe(true);
    expect(names.claim('a.png', 'media/b.png')).toBe(false);
    expect(names.claim('A b.png', 'media/c.png')).toBe(false);
    expect(names.claim('c.png', 'javascript:x')).toBe(false);
    expect(names.nameFor('media/a.png')).toBe('a.png');
    expect(names.nameFor('x/a.png')).toBe('a-2.png');
    expect(names.pictures).toEqual([
      { media: 'a.png', source: 'media/a.png' },
      { media: 'b.png', source: 'media/b.png' },
      { media: 'a-2.png', source: 'x/a.png' },
    ]);
  });
});

describe('an address of a saved page', () => {
  const base = 'https://a.org/n/s/t.html?q#f';
  it.each([
    ['i.png', 'https://a.org/n/s/i.png'],
    ['./i.png', 'https://a.org/n/s/i.png'],
    ['../i.png?x=/../y', 'https://a.org/n/i.png?x=/../y'],
    ['../../../../i.png', 'https://a.org/i.png'],
    ['/i.png', 'https://a.org/i.png'],
    ['/x/./y/../i.png', 'https://a.org/x/i.png'],
    ['..', 'https://a.org/n/'],
    ['.', 'https://a.org/n/s/'],
    ['x/', 'https://a.org/n/s/x/'],
    ['?p=1', 'https://a.org/n/s/t.html?p=1'],
    ['//b.org/i.png', 'https://b.org/i.png'],
    ['#part', '#part'],
    ['mailto:a@b.org', 'mailto:a@b.org'],
    ['http://b.org/', 'http://b.org/'],
    ['x\ny', 'https://a.org/n/s/x\ny'],
  ])('%j leads to %j', (relative, absolute) => expect(resolveAddress(relative, base)).toBe(absolute));

  it('stands against an address of the web alone, with or without a path', () => {
    expect(resolveAddress('i.png', 'file:///n/t.html')).toBe('i.png');
    expect(resolveAddress('i.png', 'xhttps://a.org/')).toBe('i.png');
    expect(resolveAddress('i.png', 'HTTP://a.org')).toBe('HTTP://a.org/i.png');
    expect(resolveAddress('?p', 'https://a.org')).toBe('https://a.org/?p');
    expect(resolveAddress('//b.org/', 'http://a.org/')).toBe('http://b.org/');
  });

  it('is that of a picture too', () => {
    const names = pictureNames(base);
    expect(names.nameFor('../i.png')).toBe('i.png');
    expect(names.pictures).toEqual([{ media: 'i.png', source: 'https://a.org/n/i.png' }]);
  });
});
