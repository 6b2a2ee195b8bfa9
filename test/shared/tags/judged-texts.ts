/** A text of our own, and the tags that an editor would take from it. `not` are names that only look like one. */
export interface JudgedText {
  readonly language: string;
  readonly text: string;
  readonly wanted: readonly string[];
}

/** The tags that the library of the judged texts has, with their kinds. */
export const JUDGED_TAGS = [
  { name: 'Lina Haddad', kind: 'person' },
  { name: 'Abdel Fattah al-Burhan', kind: 'person' },
  { name: 'Emmanuel Macron', kind: 'person' },
  { name: 'Rapid Support Forces', kind: 'organisation' },
  { name: 'UN', kind: 'organisation' },
  { name: 'Port Sudan', kind: 'place' },
  { name: 'El Fasher', kind: 'place' },
  { name: 'Sanctions', kind: 'topic' },
  { name: 'refugees', kind: 'free' },
  { name: 'Grain trade', kind: 'topic' },
  { name: 'الخرطوم', kind: 'place' },
  { name: 'قوات الدعم السريع', kind: 'organisation' },
  { name: 'عبد الفتاح البرهان', kind: 'person' },
] as const;

export const JUDGED_TEXTS: readonly JudgedText[] = [
  {
    language: 'en',
    text: 'The UN said on Monday that 40,000 refugees had reached Port Sudan from El Fasher since May.',
    wanted: ['UN', 'refugees', 'Port Sudan', 'El Fasher'],
  },
  {
    language: 'en',
    text: 'Gen. Abdel-Fattah al-Burhan flew to Cairo; the Rapid Support Forces stayed away.',
    wanted: ['Abdel Fattah al-Burhan', 'Cairo', 'Rapid Support Forces'],
  },
  { language: 'en', text: 'South Sudan closed its border with Uganda.', wanted: ['South Sudan', 'Uganda'] },
  {
    language: 'en',
    text: 'Nobody gave us a lift, and who could blame them? It was a nice morning.',
    wanted: [],
  },
  { language: 'en', text: 'Michael Jordan and Paris Hilton had dinner. Chad Miller paid.', wanted: [] },
  {
    language: 'en',
    text: 'In Jordan, the price of flour doubled. Georgia exports wine.',
    wanted: ['Jordan', 'Georgia'],
  },
  {
    language: 'en',
    text: 'Turkish ferries wait while Turkey and the European Union argue about sanctions.',
    wanted: ['Turkey', 'European Union', 'Sanctions'],
  },
  { language: 'en', text: 'They ate turkey and drank from china cups.', wanted: [] },
  {
    language: 'en',
    text: 'Ivory Coast’s grain trade: Lina Haddad reports.',
    wanted: ['Ivory Coast', 'Grain trade', 'Lina Haddad'],
  },
  {
    language: 'en',
    text: 'The grain. Trade slowed in Sao Paulo and N’Djamena.',
    wanted: ['São Paulo', "N'Djamena"],
  },
  {
    language: 'en',
    text: 'WHO officials met aid workers in Goma, in the DRC.',
    wanted: ['World Health Organization', 'Goma', 'Democratic Republic of the Congo'],
  },
  { language: 'en', text: 'JOIN US FOR A WALK WITH WHO EVER COMES', wanted: [] },
  {
    language: 'fr',
    text: 'Emmanuel Macron a reçu à Paris des envoyés du Soudan et de l’Égypte ; l’ONU salue l’accord.',
    wanted: ['Emmanuel Macron', 'Paris', 'Soudan', 'Égypte', 'UN'],
  },
  { language: 'fr', text: 'Le Niger ferme ses frontières, le Nigeria attend.', wanted: ['Niger', 'Nigeria'] },
  { language: 'fr', text: 'Un tchadien parle de la Côte d’Ivoire.', wanted: ['Côte d’Ivoire'] },
  {
    language: 'es',
    text: 'La ONU pide una tregua en Sudán; México ofrece ayuda.',
    wanted: ['UN', 'Sudán', 'México'],
  },
  {
    language: 'de',
    text: 'Sudans Armee rückt vor, und die Vereinten Nationen warnen vor Hunger im Tschad.',
    wanted: ['Sudan', 'UN', 'Tschad'],
  },
  { language: 'de', text: 'Die Türkei und Ägypten sprechen in Kairo.', wanted: ['Türkei', 'Ägypten'] },
  {
    language: 'ar',
    text: 'وصل عبد الفتّاح البرهان إلى الخرطوم قادمًا من مصر.',
    wanted: ['عبد الفتاح البرهان', 'الخرطوم', 'مصر'],
  },
  {
    language: 'ar',
    text: 'قالت الأمم المتحدة إن قوات الدعم السريع تقدمت بالخرطوم.',
    wanted: ['UN', 'قوات الدعم السريع', 'الخرطوم'],
  },
  {
    language: 'ar',
    text: 'والسودان وليبيا جارتان، ولتشاد حدود مع السودان.',
    wanted: ['السودان', 'ليبيا', 'تشاد'],
  },
  { language: 'ar', text: 'كان الصباح جميلًا في القرية.', wanted: [] },
];
