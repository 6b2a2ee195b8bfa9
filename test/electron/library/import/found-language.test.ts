import { describe, expect, it } from 'vitest';
import { foundLanguage } from '../../../../electron/library/import/found-language.ts';
import { emptyFields } from '../../../../shared/story/story.ts';

const SAMPLES: readonly (readonly [string, string])[] = [
  ['ar', 'أعلنت الحكومة أن المفاوضات ستستأنف الأسبوع المقبل في العاصمة.'],
  ['fa', 'دولت اعلام کرد که مذاکرات هفته آینده در پایتخت از سر گرفته می‌شود.'],
  ['he', 'הממשלה הודיעה כי המשא ומתן יתחדש בשבוע הבא בעיר הבירה.'],
  ['ur', 'حکومت نے اعلان کیا ہے کہ مذاکرات اگلے ہفتے دارالحکومت میں دوبارہ شروع ہوں گے۔'],
  ['hi', 'सरकार ने घोषणा की है कि वार्ता अगले सप्ताह राजधानी में फिर से शुरू होगी।'],
  ['ru', 'Правительство объявило, что переговоры возобновятся на следующей неделе.'],
  ['uk', 'Уряд оголосив, що переговори відновляться наступного тижня у столиці.'],
  ['bg', 'Правителството обяви, че преговорите ще бъдат подновени следващата седмица.'],
  ['el', 'Η κυβέρνηση ανακοίνωσε ότι οι συνομιλίες θα συνεχιστούν την επόμενη εβδομάδα.'],
  ['zh', '港口周一恢复作业\n经过九天的谈判，港口于周一恢复作业，第一艘靠岸的是一艘粮船。'],
  ['ja', '政府は、来週首都で交渉が再開されると発表した。双方は代表団の派遣に同意した。'],
  ['ko', '정부는 다음 주 수도에서 협상이 재개될 것이라고 발표했다. 양측은 합의했다.'],
  ['th', 'รัฐบาลประกาศว่าการเจรจาจะเริ่มขึ้นใหม่ในสัปดาห์หน้าที่เมืองหลวง'],
  ['de', 'Die Regierung teilte mit, dass die Verhandlungen nächste Woche fortgesetzt werden.'],
  ['fr', 'Le gouvernement a annoncé que les négociations reprendraient la semaine prochaine.'],
  ['es', 'El gobierno anunció que las negociaciones se reanudarán la próxima semana.'],
  ['pt', 'O governo anunciou que as negociações serão retomadas na próxima semana.'],
  ['it', 'Il governo ha annunciato che i negoziati riprenderanno la prossima settimana.'],
  ['tr', 'Hükümet, müzakerelerin gelecek hafta başkentte yeniden başlayacağını açıkladı.'],
  ['en', 'The government announced that talks would resume next week in the capital.'],
  ['nl', 'De regering heeft aangekondigd dat de onderhandelingen volgende week worden hervat.'],
  ['sv', 'Regeringen meddelade att förhandlingarna återupptas nästa vecka i huvudstaden.'],
  ['pl', 'Rząd ogłosił, że negocjacje zostaną wznowione w przyszłym tygodniu w stolicy.'],
];

function found(text: string, likely: string) {
  const fields = emptyFields(likely);
  return foundLanguage(
    { fields, body: [{ type: 'paragraph', children: [{ type: 'text', text }] }], pictures: [], warnings: [] },
    likely,
  );
}

describe('the language of a story whose file does not say it', () => {
  it.each(SAMPLES)('is %s by its words', (language, text) => {
    expect(found(text, language === 'en' ? 'fr' : 'en')).toBe(language);
  });

  it('keeps what the site says more exactly', () => {
    expect(found('The government announced that talks would resume next week.', 'en-GB')).toBe('en-GB');
  });

  it('goes by most of the words, whatever else is quoted', () => {
    expect(
      found('The government announced that talks would resume: «सरकार» and 政府 and правительство.', 'fr'),
    ).toBe('en');
    expect(
      found(
        '第三季度 GDP 增长百分之五，CNN 报道说 NATO 和 EU 将会讨论 covid-19 的影响以及经济复苏的前景。',
        'en',
      ),
    ).toBe('zh');
  });

  it('goes by the letters of a text too short to tell, and by the site where they do not tell', () => {
    expect(found('Порт', 'en')).toBe('ru');
    expect(found('Порт', 'bg')).toBe('bg');
    expect(found('Port', 'de')).toBe('de');
    expect(found('1997 – 2026', 'ar')).toBe('ar');
  });
});
