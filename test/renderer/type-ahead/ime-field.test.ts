import { describe, expect, it } from 'vitest';
import { beginTypeAhead, type } from './begin-type-ahead.ts';

describe('an input method', () => {
  const KEY = { key: 'Process', keyCode: 229 };
  const imeField = () => document.querySelector<HTMLTextAreaElement>('[aria-label="Words on their way"]');

  it('that gives words without composing, as a dead key does, gives them to what they were meant for', async () => {
    const { typeAhead, pressed, field, pass } = beginTypeAhead();
    const [body, headline] = [field('body'), field('headline')];
    body.focus();
    const hold = typeAhead.hold();
    type('c');
    type(KEY.key, KEY);
    const ime = imeField();
    if (!ime) throw new Error('There is no field for it');
    ime.value = 'é';
    ime.dispatchEvent(new InputEvent('input', { data: 'é', bubbles: true }));
    type('l');
    headline.focus();
    hold.release();
    await pass(50);
    expect(pressed).toEqual(['headline: c', 'headline: é', 'headline: l']);
  });

  it('gives the focus back where nothing else takes it', async () => {
    const { typeAhead, pressed, field, pass } = beginTypeAhead();
    const body = field('body');
    body.focus();
    const hold = typeAhead.hold();
    type(KEY.key, KEY);
    expect(document.activeElement).toBe(imeField());
    hold.release();
    imeField()?.dispatchEvent(new CompositionEvent('compositionstart'));
    expect(type('s')).toBe(false);
    await pass(2000);
    expect(pressed).toEqual([]);
    // The document of the tests gives such an event no data.
    const composed = Object.assign(new Event('compositionend'), { data: '你好' });
    imeField()?.dispatchEvent(composed);
    await pass(50);
    expect(pressed).toEqual(['body: s', 'body: 你好']);
    expect(document.activeElement).toBe(body);
    expect(type('t')).toBe(true);
  });
});
