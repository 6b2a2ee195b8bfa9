import { expect, it } from 'vitest';
import { z } from 'zod';
import { plainProblem } from '../../shared/plain-problem.ts';
import { blockSchema } from '../../shared/story/block-schema.ts';

function problem(schema: z.ZodType, value: unknown, within?: readonly PropertyKey[]): string {
  const parsed = schema.safeParse(value);
  if (parsed.success) throw new Error('Nothing is wrong with it');
  return plainProblem(parsed.error, value, within);
}

const of = (key: string, schema: z.ZodType) => z.strictObject({ [key]: schema });
const card = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('film'), minutes: z.int() }),
  z.strictObject({ type: z.literal('sound') }),
]);

it.each([
  ['a text', z.string(), 7, 'the field “x” is the number 7 where text belongs'],
  ['a number', z.number(), 'seven', 'the field “x” is text where a number belongs'],
  ['a number, empty', z.number(), '', 'the field “x” is empty where a number belongs'],
  ['a whole number', z.int(), '7', 'the field “x” is text where a number belongs'],
  ['a whole number, broken', z.int(), 7.5, 'the field “x” is the number 7.5 where a whole number belongs'],
  ['a switch', z.boolean(), null, 'the field “x” is null where true or false belongs'],
  ['a list', z.array(z.string()), {}, 'the field “x” is a group of fields where a list belongs'],
  ['fields', z.strictObject({}), [], 'the field “x” is a list where a group of fields belongs'],
  [
    'a record',
    z.record(z.string(), z.string()),
    true,
    'the field “x” is true where a group of fields belongs',
  ],
  ['nothing', z.null(), 'a', 'the field “x” is text where nothing belongs'],
  ['something rare', z.date(), 'a', 'the field “x” is text where something else belongs'],
])('says what stands where %s belongs', (_, schema, value, words) => {
  expect(problem(of('x', schema), { x: value })).toBe(words);
});

it.each([
  ['a long text', z.string().max(1200), 'a'.repeat(1201), 'holds 1,201 characters, 1,200 fit'],
  ['one letter too many', z.string().max(0), 'a', 'holds 1 character, 0 fit'],
  ['a long list', z.array(z.int()).max(1), [1, 2], 'holds 2 entries, 1 fit'],
  ['a list with one', z.array(z.int()).max(0), [1], 'holds 1 entry, 0 fit'],
  ['a large number', z.int().max(10), 11, 'is 11, and 10 is the most'],
  ['no text', z.string().min(3), '', 'is empty'],
  ['an empty list', z.array(z.int()).min(1), [], 'is empty'],
  ['a short text', z.string().min(3), 'ab', 'holds 2 characters, at least 3 belong there'],
  ['a short list', z.array(z.int()).min(3), [1], 'holds 1 entry, at least 3 belong there'],
  ['a small number', z.int().min(1), 0, 'is 0, and 1 is the least'],
  ['no moment', z.iso.datetime(), 'soon', 'is not a moment such as 2026-01-28T10:00:00Z'],
  ['no address', z.url(), 'soon', 'is not written as it has to be'],
  ['a pattern with words of ours', z.string().regex(/^a$/, 'is not an a'), 'b', 'is not an a'],
  ['a rule with words of ours', z.string().refine(() => false, 'leads nowhere'), 'b', 'leads nowhere'],
  [
    'a rule without',
    z.string().refine(() => false, 'Invalid: this is'),
    'b',
    'is not written as it has to be',
  ],
  ['a choice', z.enum(['a', 'b', 'c']), 'd', 'is “d” where “a”, “b” or “c” belongs'],
  ['a choice of one', z.literal('a'), 'd', 'is “d” where “a” belongs'],
  ['a choice, and a group', z.literal('a'), { type: 'd' }, 'is a group of fields where “a” belongs'],
  ['a choice, and null', z.literal(1), null, 'is null where 1 belongs'],
  ['a choice, not made', z.literal('a'), undefined, 'is missing'],
  ['a text that is not there', z.string(), undefined, 'is missing'],
  [
    'strange keys',
    z.strictObject({}),
    { one: 1, two: 2, three: 3, four: 4 },
    'holds “one”, “two”, “three”, which Dateline does not know there',
  ],
  [
    'a long strange key in lines',
    z.strictObject({}),
    { [`a\n\u200b b${'c'.repeat(50)}`]: 1 },
    `holds “a b${'c'.repeat(37)}…”, which Dateline does not know there`,
  ],
  [
    'a choice in two parts',
    z.union([z.literal(''), z.enum(['a', 'b'])]),
    'c',
    'is “c” where “”, “a” or “b” belongs',
  ],
  ['a kind that is unknown', card, { type: 'smell' }, 'is “smell”, a kind that Dateline does not know'],
  ['no kind at all', card, {}, 'is missing'],
])('says what is wrong: %s', (_, schema, value, words) => {
  const whole = { x: value };
  expect(problem(of('x', schema), whole)).toMatch(/^the field “x”/);
  expect(problem(of('x', schema), whole).replace(/^the field “x”(?:, “type”)? /, '')).toBe(words);
});

it('shows 40 letters of a value whole', () => {
  const forty = 'a'.repeat(40);
  expect(problem(of('x', z.literal('b')), { x: forty })).toBe(
    `the field “x” is “${forty}” where “b” belongs`,
  );
  expect(problem(of('x', z.literal('b')), { x: `${forty}a` })).toBe(
    `the field “x” is “${forty}…” where “b” belongs`,
  );
});

it('says where it is, by the names in the file', () => {
  expect(problem(z.string(), 7)).toBe('it is the number 7 where text belongs');
  expect(problem(of('tags', z.array(of('name', z.string()))), { tags: [{ name: 'a' }, { name: 1 }] })).toBe(
    'the field “tags”, entry 2, “name” is the number 1 where text belongs',
  );
  expect(problem(z.array(z.string()), ['a', 1])).toBe('entry 2 is the number 1 where text belongs');
  expect(problem(z.string(), 7, ['sections', 0])).toBe(
    'the field “sections”, entry 1 is the number 7 where text belongs',
  );
  expect(problem(of('body', z.string()), { body: 7 })).toBe(
    'the field “body” is the number 7 where text belongs',
  );
  expect(problem(of('body', of('x', z.string())), { body: { x: 7 } })).toBe(
    'the field “body”, “x” is the number 7 where text belongs',
  );
  expect(problem(of('list', z.array(z.string())), { list: [7] })).toBe(
    'the field “list”, entry 1 is the number 7 where text belongs',
  );
});

it('names the key of a record that cannot stand there', () => {
  expect(problem(of('x', z.record(z.string().max(1), z.int())), { x: { ab: 1 } })).toBe(
    'the field “x”, “ab” holds a name, “ab”, that cannot stand there',
  );
});

it('says of a block its number and the last name in it', () => {
  const broken = { type: 'paragraph', children: [{ type: 'text', text: 7 }] };
  expect(problem(blockSchema, broken, ['body', 1])).toBe(
    'block 2, “text” is the number 7 where text belongs',
  );
  expect(problem(z.string(), 7, ['body', 0])).toBe('block 1 is the number 7 where text belongs');
});

it('looks into the kind that a value is nearest to', () => {
  const film = z.strictObject({ as: z.literal('film'), of: of('title', z.string()) });
  const sound = z.strictObject({ as: z.literal('sound'), minutes: z.int() });
  const kinds = z.union([z.string(), sound, film]);
  expect(problem(of('x', kinds), { x: { as: 'film', of: { title: 7 } } })).toBe(
    'the field “x”, “of”, “title” is the number 7 where text belongs',
  );
  expect(problem(of('x', z.union([z.literal('a'), z.int(), z.string().max(2)])), { x: 'abc' })).toBe(
    'the field “x” holds 3 characters, 2 fit',
  );
  expect(problem(of('x', z.union([z.literal('a'), z.int()])), { x: 'abc' })).toBe(
    'the field “x” is text where a number belongs',
  );
});

it('has words also where nothing is told', () => {
  expect(plainProblem(new z.ZodError([]), {})).toBe('it is not as it has to be');
});
