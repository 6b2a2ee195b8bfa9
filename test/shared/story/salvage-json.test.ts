import { describe, expect, it } from 'vitest';
import { salvageJson } from '../../../shared/story/salvage-json.ts';

const block = (words: string) => `    {"type":"paragraph","children":[{"type":"text","text":"${words}"}]}`;
const wholeBlock = (words: string) => JSON.parse(block(words));

/** A story as Dateline prints it, a block a line. */
const printed = (...lines: readonly string[]) =>
  `{\n  "version": 2,\n  "body": [\n${lines.join(',\n')}\n  ]\n}\n`;

describe('what is sound of a text', () => {
  it('is all of it where nothing happened to it', () => {
    const found = salvageJson(
      '{"a": [1, {"b": null}, true, false, []],\r\n\t"c": "d", "e": {}, "f": -1.5E+3}',
    );
    expect(found).toEqual({
      root: { a: [1, { b: null }, true, false, []], c: 'd', e: {}, f: -1500 },
      orphans: [],
      broken: new Set(),
      closed: new Set(['a', 'c', 'e', 'f']),
      faults: 0,
    });
  });

  it('has every character that JSON writes in another way', () => {
    const value = { a: 'tab \t line \n return \r back \b feed \f quote " slash \\ / é \u0001 😀' };
    expect(salvageJson(JSON.stringify(value))).toMatchObject({ root: value, faults: 0 });
    expect(salvageJson('{"a":"\\u00E9\\u00e9\\/"}').root).toEqual({ a: 'éé/' });
    expect(salvageJson('{"a":"\\u00","b":1}').root).toEqual({ a: 'u00', b: 1 });
  });

  it.each<[string, string, object]>([
    ['a string without its end', '{"a":1,"b":"wor', { a: 1, b: 'wor' }],
    ['a string that a line ends', '{\n  "a": "wor\n  "b": 2\n}', { a: 'wor', b: 2 }],
    ['an escape at the end', '{"a":"wor\\', { a: 'wor' }],
    ['a name without a colon', '{"a" 1,"b":2}', { a: 1, b: 2 }],
    ['a name without a value', '{"a":,"b":2}', { b: 2 }],
    ['a name at the end', '{"b":2,"a":', { b: 2 }],
    ['no brackets around it', '"a":1,"b":2', { a: 1, b: 2 }],
    ['a bracket too many', '{"a":1}},"b":2}', { a: 1, b: 2 }],
    ['a list without its end', '{"a":["x","b":2}', { a: ['x'], b: 2 }],
    ['a list that another bracket ends', '{"a":{"b":["x"}},"c":2}', { a: { b: ['x'] }, c: 2 }],
    ['an object that another bracket ends', '{"a":[[{"b":1]],"c":2}', { a: [[{ b: 1 }]], c: 2 }],
    ['something that is no value', '{"a":what,"b":2}', { b: 2 }],
    ['something in a list that is no value', '{"a":[1,what,3],"b":2}', { a: [1, 3], b: 2 }],
    ['something between two members', '{"a":1,what,"b":2}', { a: 1, b: 2 }],
    ['a stray bracket in a list', '{"a":[1,},2],"b":2}', { a: [1, 2], b: 2 }],
  ])('is what surrounds %s', (_, text, root) => {
    const found = salvageJson(text);
    expect(found.root).toEqual(root);
    expect(found.faults).toBeGreaterThan(0);
    expect(found.broken.size).toBeGreaterThan(0);
  });

  it('is no prototype that somebody wrote into it', () => {
    const { root } = salvageJson('{"__proto__":{"a":1},"b":2}');
    expect(Object.keys(root)).toEqual(['b']);
    expect(Object.getPrototypeOf(root)).toBe(Object.prototype);
  });

  it('is what stands outside of something nested beyond measure', () => {
    const nested = (depth: number) => salvageJson(`{"b":2,"a":${'['.repeat(depth)}${']'.repeat(depth)}}`);
    expect(nested(100)).toMatchObject({ faults: 0, closed: new Set(['b', 'a']) });
    expect(nested(200).root).toMatchObject({ b: 2 });
    expect(nested(200).faults).toBeGreaterThan(0);
    expect(nested(200).closed).toEqual(new Set(['b']));
  });

  it('says which members came to their end', () => {
    expect(salvageJson('{"a":[1],"b":["wor').closed).toEqual(new Set(['a']));
    expect(salvageJson('{"a":{"b":1},"c":[1,what],"d":').closed).toEqual(new Set(['a', 'c']));
  });
});

describe('a story of which a line is damaged', () => {
  it.each<[string, string, unknown]>([
    [
      'cut off in a word',
      block('Tw').slice(0, -4),
      { type: 'paragraph', children: [{ type: 'text', text: 'Tw,' }] },
    ],
    ['cut off in a bracket', '    {"type":"paragraph","children":[', { type: 'paragraph', children: [] }],
    ['cut off behind a name', '    {"type":"paragraph","children"', { type: 'paragraph' }],
    ['cut off behind its first bracket', '    {"type":', {}],
    [
      'sound but for a word that is no value',
      '    {"type":"paragraph","children":[{"type":what}]}',
      { type: 'paragraph', children: [{}] },
    ],
    ['without a bracket at its end', block('Two').slice(0, -1), wholeBlock('Two')],
    ['without two brackets at its end', block('Two').slice(0, -2), wholeBlock('Two')],
  ])('loses nothing of the others where it is %s', (_, line, left) => {
    const { root, broken, closed, orphans } = salvageJson(printed(block('One'), line, block('Three')));
    const body = root.body as object[];
    expect(body).toEqual([wholeBlock('One'), left, wholeBlock('Three')]);
    expect(body.map((one) => broken.has(one))).toEqual([false, true, false]);
    expect(closed).toEqual(new Set(['version', 'body']));
    expect(orphans).toEqual([]);
  });

  it('loses nothing of the others where it is the last', () => {
    const { root, broken, closed } = salvageJson(printed(block('One'), block('Two').slice(0, -2)));
    const body = root.body as object[];
    expect(body).toEqual([wholeBlock('One'), wholeBlock('Two')]);
    expect(body.map((one) => broken.has(one))).toEqual([false, true]);
    expect(closed.has('body')).toBe(true);
  });

  it('loses nothing of the others where a line ends before its value', () => {
    const { root } = salvageJson(
      printed(block('One'), '    {"type":', block('Three')).replace(':,\n', ':\n'),
    );
    expect(root.body).toEqual([wholeBlock('One'), {}, wholeBlock('Three')]);
  });

  it('gives back a block that stands within a field', () => {
    const { root, orphans } = salvageJson(
      '{"dateline":{"place":"Cairo",{"type":"divider"},"date":null},"slug":"a"}',
    );
    expect(root).toEqual({ dateline: { place: 'Cairo', date: null }, slug: 'a' });
    expect(orphans).toEqual([{ type: 'divider' }]);
  });

  it('gives back blocks whose list is lost, as belonging to nothing', () => {
    const { root, orphans } = salvageJson(
      printed(block('One'), block('Two')).replace('"body": [\n', '"body"\n'),
    );
    expect([root.body, ...orphans]).toEqual([wholeBlock('One'), wholeBlock('Two')]);
    const ended = salvageJson(printed(block('One'), `  ],\n${block('Two')}`));
    expect(ended.root.body).toEqual([wholeBlock('One')]);
    expect(ended.orphans).toEqual([wholeBlock('Two')]);
  });
});
