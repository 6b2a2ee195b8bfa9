import type { Tag } from '../story/tag.ts';

// English first, then what it is called in French, Spanish, German and Arabic; abbreviations after the name.
const TABLE: readonly (readonly string[])[] = [
  [
    'United Nations, UN',
    'Nations unies, ONU',
    'Naciones Unidas, ONU',
    'Vereinte Nationen, Vereinten Nationen',
    'الأمم المتحدة',
  ],
  [
    'UN Security Council',
    'Conseil de sécurité',
    'Consejo de Seguridad',
    'UN-Sicherheitsrat, Weltsicherheitsrat',
    'مجلس الأمن',
  ],
  [
    'European Union, EU',
    'Union européenne, UE',
    'Unión Europea, UE',
    'Europäische Union, Europäischen Union',
    'الاتحاد الأوروبي',
  ],
  [
    'African Union, AU',
    'Union africaine',
    'Unión Africana',
    'Afrikanische Union, Afrikanischen Union',
    'الاتحاد الأفريقي',
  ],
  ['Arab League', 'Ligue arabe', 'Liga Árabe', 'Arabische Liga, Arabischen Liga', 'جامعة الدول العربية'],
  ['NATO', 'OTAN', 'OTAN', 'Nato', 'حلف شمال الأطلسي, الناتو'],
  [
    'World Health Organization, WHO',
    'Organisation mondiale de la santé, OMS',
    'Organización Mundial de la Salud, OMS',
    'Weltgesundheitsorganisation',
    'منظمة الصحة العالمية',
  ],
  [
    'World Food Programme, WFP',
    'Programme alimentaire mondial',
    'Programa Mundial de Alimentos',
    'Welternährungsprogramm',
    'برنامج الأغذية العالمي',
  ],
  ['World Bank', 'Banque mondiale', 'Banco Mundial', 'Weltbank', 'البنك الدولي'],
  [
    'International Monetary Fund, IMF',
    'Fonds monétaire international, FMI',
    'Fondo Monetario Internacional, FMI',
    'Internationaler Währungsfonds, Internationalen Währungsfonds, IWF',
    'صندوق النقد الدولي',
  ],
  [
    'World Trade Organization, WTO',
    'Organisation mondiale du commerce, OMC',
    'Organización Mundial del Comercio, OMC',
    'Welthandelsorganisation',
    'منظمة التجارة العالمية',
  ],
  [
    'International Criminal Court, ICC',
    'Cour pénale internationale, CPI',
    'Corte Penal Internacional',
    'Internationaler Strafgerichtshof, Internationalen Strafgerichtshof',
    'المحكمة الجنائية الدولية',
  ],
  [
    'International Atomic Energy Agency, IAEA',
    "Agence internationale de l'énergie atomique, AIEA",
    'Organismo Internacional de Energía Atómica, OIEA',
    'Internationale Atomenergiebehörde',
    'الوكالة الدولية للطاقة الذرية',
  ],
  [
    'Red Cross, ICRC',
    'Croix-Rouge, CICR',
    'Cruz Roja, CICR',
    'Rotes Kreuz, Rote Kreuz, Roten Kreuz',
    'الصليب الأحمر',
  ],
  ['UNICEF', 'Unicef', 'Unicef', 'Unicef', 'اليونيسف'],
  ['UNHCR', 'HCR', 'Acnur', 'Flüchtlingshilfswerk', 'مفوضية اللاجئين'],
  ['UNESCO', 'Unesco', 'Unesco', 'Unesco', 'اليونسكو'],
  ['OPEC', 'Opep', 'OPEP', 'Opec', 'أوبك'],
  [
    'Amnesty International',
    'Amnesty International',
    'Amnistía Internacional',
    'Amnesty International',
    'منظمة العفو الدولية',
  ],
  [
    'Human Rights Watch',
    'Human Rights Watch',
    'Human Rights Watch',
    'Human Rights Watch',
    'هيومن رايتس ووتش',
  ],
];

const LANGUAGES = ['en', 'fr', 'es', 'de', 'ar'];

/** An organisation that desks everywhere write about. */
export interface KnownOrganisation {
  readonly tag: Tag;
  /** Its names and abbreviations, in every language that Dateline brings a dictionary for. */
  readonly names: readonly string[];
}

/**
 * Organisations of the world, named as a story in `language` (a BCP 47 tag) names them; in English where
 * that is not known.
 */
export function knownOrganisations(language: string): readonly KnownOrganisation[] {
  const column = Math.max(0, LANGUAGES.indexOf(language.split('-')[0]?.toLowerCase() ?? ''));
  return TABLE.map((row) => {
    const columns = row.map((names) => names.split(', '));
    const name = columns[column]?.[0] ?? columns[0]?.[0] ?? '';
    return { tag: { name, kind: 'organisation' }, names: [...new Set([name, ...columns.flat()])] };
  });
}
