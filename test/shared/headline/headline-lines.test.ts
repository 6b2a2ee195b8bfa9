import { expect, it } from 'vitest';
import { headlineLines } from '../../../shared/headline/headline-lines.ts';
import { PAGE_WIDTHS } from '../../../shared/headline/page-widths.ts';

/** As the window set them on 30 Nov 2026, at the widths of a phone, a tablet and a desktop. */
const MEASURED: readonly (readonly [language: string, headline: string, lines: readonly number[]])[] = [
  ['en', 'Talks', [1, 1, 1]],
  ['en', 'Talks in Cairo end without a deal as both sides trade blame', [3, 2, 2]],
  ['en', 'Who pays for the long-awaited cross-border reconstruction of Syria’s', [3, 2, 2]],
  ['en', 'Who pays for the long-awaited cross-border reconstruction of Syria’s north-east?', [4, 3, 3]],
  ['en', 'France–Germany summit — “a last chance”, says Macron', [3, 2, 2]],
  ['en', 'Supercalifragilisticexpialidociousnessfulnessabilityandmore in one word', [3, 2, 2]],
  ['en', 'Analysis: Why Tokyo’s 2026 budget matters more than the markets think', [4, 2, 2]],
  ['en', 'Analysis: Why Tokyo’s 2026 budget matters more than the markets think it does, and who', [4, 3, 3]],
  ['de', 'Über 200 Tote nach Erdbeben in der Türkei – Hilfe kommt nur langsam', [4, 2, 2]],
  ['de', 'Donaudampfschifffahrtsgesellschaftskapitän verurteilt', [3, 2, 2]],
  ['fr', 'Élections législatives : la gauche en tête à Paris, la droite', [3, 2, 2]],
  ['ru', 'Россия и Украина обменялись пленными после переговоров', [3, 2, 2]],
  ['ru', 'Землетрясение в Турции: число погибших превысило двести человек', [4, 3, 3]],
  ['ar', 'محادثات في القاهرة تنتهي دون اتفاق وسط تبادل للاتهامات', [3, 2, 2]],
  ['ar', 'انهيار وقف إطلاق النار في غرب السودان وآلاف يفرون', [2, 2, 2]],
  ['ar', 'انهيار وقف إطلاق النار في غرب السودان وآلاف يفرون إلى تشاد', [3, 2, 2]],
  ['he', 'השיחות בקהיר הסתיימו ללא הסכם והצדדים מאשימים זה את זה', [3, 2, 2]],
  ['fa', 'گفت\u200cوگوهای قاهره بدون توافق پایان یافت و دو طرف', [2, 2, 2]],
  ['fa', 'گفت\u200cوگوهای قاهره بدون توافق پایان یافت و دو طرف یکدیگر را', [3, 2, 2]],
];

it.each(MEASURED)(
  'counts the lines of a headline as the page has them: %s, %s',
  (language, headline, lines) => {
    expect(Object.values(PAGE_WIDTHS).map((width) => headlineLines({ headline, language }, width))).toEqual(
      lines,
    );
  },
);

it('breaks between Chinese characters, and keeps their signs with them', () => {
  expect(headlineLines({ headline: '苏'.repeat(10), language: 'zh' }, 390)).toBe(1);
  expect(headlineLines({ headline: '苏'.repeat(12), language: 'zh' }, 390)).toBe(2);
});

it('has one line for no words, and takes no time for very many', () => {
  expect(headlineLines({ headline: ' ', language: 'en' }, 390)).toBe(1);
  expect(headlineLines({ headline: 'word '.repeat(2000), language: 'en' }, 390)).toBeGreaterThan(300);
});
