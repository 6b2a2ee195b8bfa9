import type { StoryFields } from '../story/story.ts';

interface KillWords {
  readonly title: string;
  readonly order: string;
  readonly reason: string;
}

/** In each language of the page. */
const WORDS: ReadonlyMap<string, KillWords> = new Map([
  ['en', { title: 'KILL NOTICE', order: 'Do not use this story, and take it down.', reason: 'Reason:' }],
  ['ar', { title: 'إشعار إلغاء', order: 'يُرجى عدم استخدام هذا الخبر وحذفه.', reason: 'السبب:' }],
  ['de', { title: 'SPERRVERMERK', order: 'Beitrag nicht verwenden und entfernen.', reason: 'Grund:' }],
  ['es', { title: 'AVISO DE ANULACIÓN', order: 'No use esta información y retírela.', reason: 'Motivo:' }],
  ['fr', { title: 'ANNULATION', order: 'Ne pas utiliser cet article et le retirer.', reason: 'Motif :' }],
  ['he', { title: 'הודעת ביטול', order: 'אין להשתמש בכתבה ויש להסירה.', reason: 'סיבה:' }],
  ['pt', { title: 'AVISO DE ANULAÇÃO', order: 'Não use esta notícia e retire-a.', reason: 'Motivo:' }],
  ['ru', { title: 'ОТМЕНА', order: 'Не используйте этот материал и удалите его.', reason: 'Причина:' }],
]);

/** What a desk hands to those who have taken a story that is killed; `why` as it stands in the trail. */
export function killNotice(
  { headline, slugline, language }: Pick<StoryFields, 'headline' | 'slugline' | 'language'>,
  why: string,
): string {
  const words = WORDS.get(new Intl.Locale(language).language) ?? WORDS.get('en');
  if (!words) return '';
  const lines = [words.title, slugline, headline, words.order, why === '' ? '' : `${words.reason} ${why}`];
  return lines.filter((line) => line !== '').join('\n');
}
